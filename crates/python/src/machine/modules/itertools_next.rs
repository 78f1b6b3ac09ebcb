//! The next item of an iterator that draws from other iterators.

use model::{ObjId, Recorder, Value};

use super::itertools::Itertools;
use crate::machine::side::State;
use crate::machine::{Machine, Outcome};
use crate::op::BinaryOperator;

impl<R: Recorder> Machine<R> {
    /// The next item of an iterator that draws from others.
    pub(super) fn next_drawn(&mut self, iterator: ObjId, state: Itertools) -> Outcome<Option<Value>> {
        let source = self.field(iterator, "source");
        match state {
            Itertools::Chain => self.next_of_chain(iterator, source),
            Itertools::Cycle(at) => self.next_of_cycle(iterator, source, at),
            Itertools::Slice(taken, next, stop, step) => {
                self.next_of_slice(iterator, source, [taken, next, step], stop)
            }
            Itertools::Starmap => {
                let Some(arguments) = self.next(source)? else { return Ok(None) };
                let result = self.call_spread(iterator, arguments);
                self.release(arguments);
                result.map(Some)
            }
            Itertools::TakeWhile(true) => Ok(None),
            Itertools::TakeWhile(false) => {
                let Some(item) = self.next(source)? else { return Ok(None) };
                if self.passes(iterator, item)? {
                    return Ok(Some(item));
                }
                self.side.set(iterator, State::Itertools(Itertools::TakeWhile(true)));
                self.release(item);
                Ok(None)
            }
            Itertools::DropWhile(dropping) => {
                self.side.set(iterator, State::Itertools(Itertools::DropWhile(false)));
                if dropping { self.next_passing(iterator, source, false) } else { self.next(source) }
            }
            Itertools::Filter(wanted) => self.next_passing(iterator, source, wanted),
            Itertools::Compress => self.next_selected(iterator, source),
            Itertools::Accumulate => self.next_sum(iterator, source),
            Itertools::Pairwise => self.next_pair(iterator, source),
            Itertools::Zip => self.next_row(iterator),
            Itertools::ZipLongest => self.next_long_row(iterator),
            Itertools::Count(..) | Itertools::Repeat(_) | Itertools::Indices(_) => Ok(None),
        }
    }

    /// Whether the function of an iterator is true for an item; None stands for the item itself. An
    /// item is given back if that fails.
    fn passes(&mut self, iterator: ObjId, item: Value) -> Outcome<bool> {
        let function = self.field(iterator, "function");
        let result = if function.is_null() || self.is_none(function) {
            self.truth(item)
        } else {
            self.call(function, &[item], &[]).and_then(|answer| {
                let truth = self.truth(answer);
                self.release(answer);
                truth
            })
        };
        if result.is_err() {
            self.release(item);
        }
        result
    }

    fn next_passing(&mut self, iterator: ObjId, source: Value, wanted: bool) -> Outcome<Option<Value>> {
        while let Some(item) = self.next(source)? {
            self.check_budget()?;
            if self.passes(iterator, item)? == wanted {
                return Ok(Some(item));
            }
            self.release(item);
        }
        Ok(None)
    }

    fn call_spread(&mut self, iterator: ObjId, arguments: Value) -> Outcome {
        let values = self.collect_iterable(arguments)?;
        let function = self.field(iterator, "function");
        let result = self.call(function, &values, &[]);
        self.release_all(values);
        result
    }

    fn next_of_chain(&mut self, iterator: ObjId, source: Value) -> Outcome<Option<Value>> {
        let start = self.world().object(iterator).tail_start();
        loop {
            if let Some(current) = self.item(iterator, 0) {
                if let Some(item) = self.next(current)? {
                    return Ok(Some(item));
                }
                collector::remove(self, iterator, start);
            }
            let Some(iterable) = self.next(source)? else { return Ok(None) };
            let current = self.iter(iterable);
            self.release(iterable);
            let current = current?;
            collector::push(self, iterator, current);
            self.release(current);
        }
    }

    fn next_of_cycle(&mut self, iterator: ObjId, source: Value, at: Option<usize>) -> Outcome<Option<Value>> {
        let Some(saved) = self.item(iterator, 0).and_then(Value::object) else { return Ok(None) };
        if at.is_none()
            && let Some(item) = self.next(source)?
        {
            collector::push(self, saved, item);
            return Ok(Some(item));
        }
        let length = self.items(saved);
        if length == 0 {
            return Ok(None);
        }
        let index = at.unwrap_or(0) % length;
        self.side.set(iterator, State::Itertools(Itertools::Cycle(Some(index + 1))));
        Ok(self.item(saved, index).map(|item| self.hold(item)))
    }

    fn next_of_slice(
        &mut self,
        iterator: ObjId,
        source: Value,
        [mut taken, next, step]: [i64; 3],
        stop: Option<i64>,
    ) -> Outcome<Option<Value>> {
        if stop.is_some_and(|stop| next >= stop) {
            return Ok(None);
        }
        loop {
            self.check_budget()?;
            let Some(item) = self.next(source)? else { return Ok(None) };
            taken += 1;
            if taken > next {
                let state = Itertools::Slice(taken, next.saturating_add(step), stop, step);
                self.side.set(iterator, State::Itertools(state));
                return Ok(Some(item));
            }
            self.release(item);
        }
    }

    fn next_selected(&mut self, iterator: ObjId, source: Value) -> Outcome<Option<Value>> {
        let selectors = self.field(iterator, "function");
        while let Some(item) = self.next(source)? {
            let Some(selector) = self.next(selectors)? else {
                self.release(item);
                return Ok(None);
            };
            let selected = self.truth(selector);
            self.release(selector);
            if selected? {
                return Ok(Some(item));
            }
            self.release(item);
        }
        Ok(None)
    }

    fn next_sum(&mut self, iterator: ObjId, source: Value) -> Outcome<Option<Value>> {
        let Some(item) = self.next(source)? else { return Ok(None) };
        let start = self.world().object(iterator).tail_start();
        let Some(before) = self.item(iterator, 0) else {
            collector::push(self, iterator, item);
            return Ok(Some(item));
        };
        let function = self.field(iterator, "function");
        let sum = match function.is_null() || self.is_none(function) {
            true => self.binary(BinaryOperator::Add, before, item),
            false => self.call(function, &[before, item], &[]),
        };
        self.release(item);
        let sum = sum?;
        collector::set(self, iterator, start, sum);
        Ok(Some(sum))
    }

    fn next_pair(&mut self, iterator: ObjId, source: Value) -> Outcome<Option<Value>> {
        let start = self.world().object(iterator).tail_start();
        if self.items(iterator) == 0 {
            let Some(first) = self.next(source)? else { return Ok(None) };
            collector::push(self, iterator, first);
            self.release(first);
        }
        let Some(item) = self.next(source)? else { return Ok(None) };
        let Some(before) = self.item(iterator, 0) else { return Ok(None) };
        let pair = self.new_tuple(&[before, item]);
        collector::set(self, iterator, start, item);
        self.release(item);
        Ok(Some(pair))
    }

    /// One item of each iterator, as a tuple or through the function (`imap`, `izip`).
    fn next_row(&mut self, iterator: ObjId) -> Outcome<Option<Value>> {
        let sources = self.world().object(iterator).tail().to_vec();
        let mut row = Vec::new();
        for source in &sources {
            match self.next(*source) {
                Ok(Some(item)) => row.push(item),
                other => {
                    self.release_all(row);
                    return other.map(|_| None);
                }
            }
        }
        if sources.is_empty() {
            return Ok(None);
        }
        let function = self.field(iterator, "function");
        let result = match function.is_null() || self.is_none(function) {
            true => Ok(self.new_tuple(&row)),
            false => self.call(function, &row, &[]),
        };
        self.release_all(row);
        result.map(Some)
    }

    /// One item of each iterator that still has some; the filler for the others.
    fn next_long_row(&mut self, iterator: ObjId) -> Outcome<Option<Value>> {
        let sources = self.world().object(iterator).tail().to_vec();
        let filler = self.field(iterator, "function");
        let (mut row, mut any) = (Vec::new(), false);
        for source in &sources {
            match self.next(*source) {
                Ok(Some(item)) => {
                    any = true;
                    row.push(item);
                }
                Ok(None) => row.push(self.hold(filler)),
                Err(unwind) => {
                    self.release_all(row);
                    return Err(unwind);
                }
            }
        }
        let result = any.then(|| self.new_tuple(&row));
        self.release_all(row);
        Ok(result)
    }
}
