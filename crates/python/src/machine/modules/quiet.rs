//! Making objects that belong to the interpreter, without a trace in the numbers that programs see.

use model::{Counter, Event, Generation, ObjId, Recorder};

use crate::machine::{Machine, Outcome};

/// The counters that are put back.
const KEPT: [Counter; 4] = [
    Counter::Count(Generation::Young),
    Counter::Count(Generation::Middle),
    Counter::Count(Generation::Old),
    Counter::Enabled,
];

impl<R: Recorder> Machine<R> {
    /// Does something as if it had happened before the program began: nothing is collected meanwhile,
    /// the counters are put back, and what was made stands in the oldest generation, as it would after
    /// the collections of start-up.
    pub(super) fn quietly<T>(&mut self, work: impl FnOnce(&mut Self) -> Outcome<T>) -> Outcome<T> {
        let before = KEPT.map(|counter| self.world().counter(counter));
        let first = self.world().len();
        self.write_counter(Counter::Enabled, 0);
        let result = work(self);
        self.grow_old(first);
        for (counter, value) in KEPT.into_iter().zip(before) {
            self.write_counter(counter, value);
        }
        result
    }

    /// What is young and was made since there were `first` objects moves to where old objects stand.
    pub(crate) fn grow_old(&mut self, first: usize) {
        let (nursery, to) = (self.dialect.nursery(), self.world().home());
        let young = self.world().members(nursery).filter(|object| object.0 as usize >= first);
        let young: Vec<ObjId> = young.filter(|_| nursery != to).collect();
        for object in young {
            let prev = self.world().prev(object);
            self.cx.emit(Event::Move { object, prev, to });
        }
    }

    /// Writes a counter, if it changes by that.
    pub(super) fn write_counter(&mut self, counter: Counter, new: u32) {
        let old = self.world().counter(counter);
        if old != new {
            self.cx.emit(Event::Count { counter, old, new });
        }
    }
}
