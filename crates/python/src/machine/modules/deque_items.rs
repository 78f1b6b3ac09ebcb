//! The items of a deque: adding, taking, finding.

use model::{Kind, Language, ObjId, Recorder, Value};

use crate::machine::objects::Tracking;
use crate::machine::side::State;
use crate::machine::{Args, Machine, Outcome};

/// An end of a deque.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    Left,
    Right,
}

impl<R: Recorder> Machine<R> {
    pub(super) fn deque_and(&mut self, args: Args<'_>, name: &str) -> Outcome<[Value; 2]> {
        self.receiver(args)?;
        self.positional(name, args, 2)
    }

    pub(super) fn as_deque(&self, value: Value) -> Option<ObjId> {
        value.object().filter(|object| self.world().object(*object).kind() == Kind::Deque)
    }

    pub(super) fn max_length(&self, deque: ObjId) -> Option<usize> {
        match self.side.get(deque) {
            Some(State::MaxLength(longest)) => Some(*longest),
            _ => None,
        }
    }

    /// Adds an item; where there is no room, one falls off at the other end (`deque_append_internal`).
    pub(super) fn deque_add(&mut self, deque: Value, value: Value, end: End) -> Outcome {
        let Some(deque) = deque.object() else { return self.done() };
        match end {
            End::Right => collector::push(self, deque, value),
            End::Left => {
                let start = self.world().object(deque).tail_start();
                collector::insert(self, deque, start, value);
            }
        }
        if self.max_length(deque).is_some_and(|longest| self.items(deque) > longest) {
            let fallen = self.deque_pop(deque, if end == End::Right { End::Left } else { End::Right })?;
            self.release(fallen);
        }
        self.done()
    }

    pub(super) fn deque_pop(&mut self, deque: ObjId, end: End) -> Outcome {
        let (start, length) = (self.world().object(deque).tail_start(), self.items(deque));
        let Some(last) = length.checked_sub(1) else {
            return Err(self.raise("IndexError", "pop from an empty deque"));
        };
        Ok(collector::take(self, deque, if end == End::Right { start + last } else { start }))
    }

    pub(super) fn deque_extend(&mut self, deque: ObjId, iterable: Value, end: End) -> Outcome<()> {
        // `d.extend(d)` would never end: a copy is read.
        if iterable == deque.into() {
            let items = self.world().object(deque).tail().to_vec();
            for item in items {
                self.deque_add(deque.into(), item, end)?;
            }
            return Ok(());
        }
        let iterator = self.iter(iterable)?;
        let result = self.deque_extend_from(deque, iterator, end);
        self.release(iterator);
        result
    }

    pub(super) fn deque_extend_from(&mut self, deque: ObjId, iterator: Value, end: End) -> Outcome<()> {
        while let Some(item) = self.next(iterator)? {
            self.check_budget()?;
            self.deque_add(deque.into(), item, end)?;
            self.release(item);
        }
        Ok(())
    }

    pub(super) fn deque_find(&mut self, deque: ObjId, value: Value) -> Outcome<Option<usize>> {
        let mut index = 0;
        while let Some(item) = self.item(deque, index) {
            if self.same_or_equal(item, value)? {
                return Ok(Some(index));
            }
            index += 1;
        }
        Ok(None)
    }

    /// The number of the slot that the index in the second argument means.
    pub(super) fn deque_slot(&mut self, args: Args<'_>) -> Outcome<(ObjId, usize)> {
        let deque = self.receiver(args)?;
        let index = args.positional.get(1).copied().unwrap_or(Value::NULL);
        let (index, length) = (self.integer(index, 0)?, self.items(deque) as i64);
        let from_left = if index < 0 { index.saturating_add(length) } else { index };
        match usize::try_from(from_left) {
            Ok(at) if from_left < length => Ok((deque, self.world().object(deque).tail_start() + at)),
            _ => Err(self.raise("IndexError", "deque index out of range")),
        }
    }

    pub(super) fn deque_iterator(&mut self, args: Args<'_>, names: [&'static str; 2], backwards: bool) -> Outcome {
        let deque = self.receiver(args)?;
        let [old, new] = names;
        let name = if self.dialect.language == Language::Python2 { old } else { new };
        let iterator = self.new_object(Kind::Iterator, name, &[deque.into()], &[], Tracking::AtBirth);
        let length = self.items(deque);
        self.side.set(iterator, State::DequeIterator { position: 0, length, backwards });
        Ok(iterator.into())
    }

    /// Identity counts as equality (`PyObject_RichCompareBool`).
    pub(super) fn same_or_equal(&mut self, one: Value, other: Value) -> Outcome<bool> {
        if one == other {
            return Ok(true);
        }
        self.hold(one);
        let result = self.eq(one, other);
        self.release(one);
        result
    }
}
