//! Which events a viewer can see.
//!
//! A run is full of writes that change no picture: values pushed to a frame's stack and popped
//! again, numbers stored in variables, and objects that live for one instruction (the bound method of
//! `a.append(b)`, the tuple of a call's arguments, the frame of a call). Such an event is shown
//! together with the next one that can be seen.

use model::kind::TYPE;
use model::{Counter, Event, ObjId, Value};

/// What a recording's viewer knows of.
#[derive(Debug)]
pub struct Sight {
    frames: Set,
    known: Set,
}

/// A set of objects.
#[derive(Default, Debug)]
struct Set(Vec<bool>);

impl Set {
    fn add(&mut self, object: ObjId) {
        let index = object.0 as usize;
        if index >= self.0.len() {
            self.0.resize(index + 1, false);
        }
        self.0[index] = true;
    }

    fn has(&self, object: ObjId) -> bool {
        self.0.get(object.0 as usize).copied().unwrap_or_default()
    }
}

impl Sight {
    /// Looks through a recording: an object is known if it ever stands in a variable or in another
    /// object, or is of a class of the program, or has to do with weak references.
    pub fn over(events: &[Event]) -> Sight {
        let mut sight = Sight { frames: Set::default(), known: Set::default() };
        for event in events {
            if let Event::EnterFrame { frame } = *event {
                sight.frames.add(frame);
            }
        }
        let mut entered = Set::default();
        for event in events {
            match *event {
                Event::EnterFrame { frame } => entered.add(frame),
                Event::Set { object, index, new, .. } => {
                    if usize::from(index) == TYPE && new.object().is_some() {
                        sight.known.add(object);
                    }
                    // That a frame refers to the one that called it makes neither known.
                    let frame_to_frame =
                        sight.frames.has(object) && new.object().is_some_and(|new| sight.frames.has(new));
                    if !frame_to_frame {
                        sight.learn(new);
                    }
                }
                // Before a frame runs its arguments are put into its variables; from then on what
                // is put in is the value stack.
                Event::Insert { object, value, .. } if !entered.has(object) => sight.learn(value),
                Event::Refer { weakref, target, .. } => {
                    sight.known.add(weakref);
                    sight.known.add(target);
                }
                _ => {}
            }
        }
        sight
    }

    fn learn(&mut self, value: Value) {
        if let Some(object) = value.object() {
            self.known.add(object);
        }
    }

    /// Whether a viewer knows of an object.
    pub fn knows(&self, object: ObjId) -> bool {
        self.known.has(object)
    }

    /// Whether a viewer sees something change.
    pub fn sees(&self, event: &Event) -> bool {
        match *event {
            Event::Alloc { object }
            | Event::Free { object }
            | Event::SetFinalized { object }
            | Event::Track { object, .. }
            | Event::Untrack { object, .. } => self.knows(object),
            Event::Set { object, old, new, .. } => {
                let objects = old.object().is_some() || new.object().is_some();
                objects && (self.knows(object) || self.frames.has(object))
            }
            Event::Insert { object, value, .. } | Event::Remove { object, value, .. } => {
                value.object().is_some() && self.knows(object) && !self.frames.has(object)
            }
            Event::Hold { .. } | Event::Release { .. } => false,
            // The counters of the generations move with the births and deaths that they count.
            Event::Count { counter, .. } => !matches!(counter, Counter::Count(_) | Counter::Collecting),
            Event::Refer { .. }
            | Event::ClearWeakref { .. }
            | Event::Move { .. }
            | Event::Merge { .. }
            | Event::UpdateRefs { .. }
            | Event::SubtractRef { .. }
            | Event::MarkAlive { .. }
            | Event::MarkUnreachable { .. }
            | Event::Promise { .. }
            | Event::Rescue { .. }
            | Event::Settle { .. }
            | Event::Clear { .. }
            | Event::EnterFrame { .. }
            | Event::LeaveFrame { .. }
            | Event::Line { .. }
            | Event::Print { .. } => true,
        }
    }
}
