//! The tuples that `enumerate`, `zip` and the iterators over a dict's items give.
//!
//! Such an iterator keeps the tuple that it gave last. If nobody else does when the next one is asked
//! for, it fills the same tuple again: a loop over `enumerate(…)` makes one tuple, not one each time.
//! But it also means that what came last stays alive until the next step (`enum_next`, `zip_next`,
//! `dictiter_iternextitem`).

use model::{Kind, ObjId, Recorder, Value};

use super::Walk;
use crate::machine::objects::Tracking;
use crate::machine::{Machine, Outcome};

impl<R: Recorder> Machine<R> {
    /// The tuple that a new iterator begins with: filled with `None`. Owned.
    pub(crate) fn new_result_tuple(&mut self, length: usize) -> Value {
        let none = self.none();
        self.new_tuple(&vec![none; length])
    }

    /// The tuple that an iterator keeps, if nobody else has it.
    fn result_to_fill(&self, iterator: ObjId) -> Option<ObjId> {
        let kept = self.world().object(iterator).tail().first()?.object()?;
        (self.world().ob_refcnt(kept) == 1).then_some(kept)
    }

    /// The collector may have stopped to see the tuple while it only held atoms: since 3.9 it begins
    /// again.
    fn see_result(&mut self, result: ObjId) {
        if !self.is_python2() {
            collector::track(self, result);
        }
    }

    /// Puts two owned values into the tuple of an iterator, or into a new one; owned.
    pub(super) fn pair(&mut self, iterator: ObjId, first: Value, second: Value) -> Value {
        let Some(result) = self.result_to_fill(iterator) else {
            let pair = self.new_tuple(&[first, second]);
            self.release(first);
            self.release(second);
            return pair;
        };
        self.hold(result.into());
        let start = self.world().object(result).tail_start();
        let old = [self.world().object(result).slot(start), self.world().object(result).slot(start + 1)];
        for (place, (new, old)) in [first, second].into_iter().zip(old).enumerate() {
            self.hold(old);
            self.cx.set(result, start + place, new);
            self.release(new);
        }
        self.release_all(old);
        self.see_result(result);
        result.into()
    }

    pub(super) fn step_enumerate(&mut self, iterator: ObjId, source: Value, walk: Walk) -> Outcome<Option<Value>> {
        let Some(value) = self.next(source)? else { return Ok(None) };
        let number = self.int(walk.place as i64);
        self.set_walk(iterator, Walk { place: walk.place.wrapping_add(1), ..walk });
        Ok(Some(self.pair(iterator, number, value)))
    }

    pub(super) fn step_zip(&mut self, iterator: ObjId, iterators: Value, strict: bool) -> Outcome<Option<Value>> {
        let inner = self.items_of(iterators).to_vec();
        if inner.is_empty() {
            return Ok(None);
        }
        let result = match self.result_to_fill(iterator) {
            Some(result) => {
                self.hold(result.into());
                result
            }
            // The new tuple is not seen before all is in it.
            None => {
                let nothing = vec![Value::NULL; inner.len()];
                self.new_object(Kind::Tuple, "tuple", &[], &nothing, Tracking::Later)
            }
        };
        let start = self.world().object(result).tail_start();
        for (place, from) in inner.iter().enumerate() {
            match self.next(*from) {
                Ok(Some(value)) => {
                    collector::set(self, result, start + place, value);
                    self.release(value);
                }
                ended => {
                    self.release(result.into());
                    ended?;
                    if strict {
                        self.check_strict(&inner, place)?;
                    }
                    return Ok(None);
                }
            }
        }
        collector::track(self, result);
        Ok(Some(result.into()))
    }

    /// `zip(…, strict=True)`: an iterator has ended, so all others must have.
    fn check_strict(&mut self, inner: &[Value], ended: usize) -> Outcome<()> {
        let others = |last: usize| if last == 1 { "argument 1".to_owned() } else { format!("arguments 1-{last}") };
        if ended > 0 {
            let message = format!("zip() argument {} is shorter than {}", ended + 1, others(ended));
            return Err(self.raise("ValueError", &message));
        }
        for (place, from) in inner.iter().enumerate().skip(1) {
            if let Some(value) = self.next(*from)? {
                self.release(value);
                let message = format!("zip() argument {} is longer than {}", place + 1, others(place));
                return Err(self.raise("ValueError", &message));
            }
        }
        Ok(())
    }
}
