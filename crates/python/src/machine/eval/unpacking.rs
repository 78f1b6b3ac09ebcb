//! `a, b = …` and `a, *b = …`.

use model::{Recorder, Value};

use crate::machine::messages::Message;
use crate::machine::{Machine, Outcome, Unwind};

impl<R: Recorder> Machine<R> {
    /// `iterable -- an … a1`
    pub(super) fn unpack_sequence(&mut self, count: usize) -> Outcome<()> {
        let items = self.items_to_unpack(count, None);
        self.drop_top();
        self.push_reversed(items?);
        Ok(())
    }

    /// `iterable -- z1 … zb list an … a1`
    pub(super) fn unpack_ex(&mut self, before: usize, after: usize) -> Outcome<()> {
        let items = self.items_to_unpack(before + after, Some(before));
        self.drop_top();
        let mut items = items?;
        let last = items.split_off(items.len().saturating_sub(after));
        let middle = items.split_off(before.min(items.len()));
        let list = self.new_list(&middle);
        self.release_all(middle);
        items.push(list.into());
        items.extend(last);
        self.push_reversed(items);
        Ok(())
    }

    /// Pushes owned values, the last first.
    fn push_reversed(&mut self, items: Vec<Value>) {
        for item in items.into_iter().rev() {
            self.push_owned(item);
        }
    }

    /// The items of the iterable on top, owned: exactly `count`, or at least that if there is a star.
    fn items_to_unpack(&mut self, count: usize, star: Option<usize>) -> Outcome<Vec<Value>> {
        let iterable = self.peek(1);
        let is_exact = ["tuple", "list"].iter().any(|name| {
            let of = self.world().atoms().find_type(name);
            of.map(Value::from) == Some(self.type_of(iterable))
        });
        if is_exact {
            let items = self.items_of(iterable).to_vec();
            for item in &items {
                self.hold(*item);
            }
            return self.check_count(items, count, star);
        }
        let iterator = match self.iter(iterable) {
            Ok(iterator) => iterator,
            Err(unwind) => return Err(self.not_iterable(unwind, iterable)),
        };
        let mut items = Vec::new();
        let result = loop {
            // One more than fits is asked for, not all.
            if star.is_none() && items.len() > count {
                break Ok(());
            }
            match self.next(iterator) {
                Ok(Some(item)) => items.push(item),
                Ok(None) => break Ok(()),
                Err(unwind) => break Err(unwind),
            }
        };
        self.release(iterator);
        if let Err(unwind) = result {
            self.release_all(items);
            return Err(unwind);
        }
        self.check_count(items, count, star)
    }

    fn not_iterable(&mut self, unwind: Unwind, iterable: Value) -> Unwind {
        if self.is_python2() || !self.cannot_be_walked(iterable) {
            return unwind;
        }
        self.clear_raised();
        let name = self.type_name(iterable);
        self.complain("TypeError", Message::UnpackNonIterable, &[&name])
    }

    fn check_count(&mut self, items: Vec<Value>, count: usize, star: Option<usize>) -> Outcome<Vec<Value>> {
        let given = items.len();
        let message = if given < count {
            let plural = if given == 1 { "" } else { "s" };
            match (self.is_python2(), star) {
                (true, _) => format!("need more than {given} value{plural} to unpack"),
                (false, None) => format!("not enough values to unpack (expected {count}, got {given})"),
                (false, Some(_)) => format!("not enough values to unpack (expected at least {count}, got {given})"),
            }
        } else if given > count && star.is_none() {
            match self.is_python2() {
                true => "too many values to unpack".to_string(),
                false => format!("too many values to unpack (expected {count})"),
            }
        } else {
            return Ok(items);
        };
        self.release_all(items);
        Err(self.raise("ValueError", &message))
    }
}
