//! What the current beat is about: which objects and references it touches, and in which colour.

use std::collections::BTreeMap;

use model::{Event, ListId, ObjId, Pass};

use crate::by_id::ById;
use crate::scene::Tone;
use crate::situation::Situation;

/// A reference: the object that holds it and what it refers to.
type Pair = (ObjId, ObjId);

/// The things that a beat touches.
#[derive(Debug, Default)]
pub(crate) struct Tones {
    objects: ById<Tone>,
    references: BTreeMap<Pair, Tone>,
    weak: ById<Tone>,
    /// What the current visit's references mean where no event says so.
    clearing: Option<ObjId>,
}

impl Tones {
    /// Reads them off the events of the beat.
    pub(crate) fn of(events: &[Event], situation: &Situation) -> Tones {
        let mut tones = Tones::default();
        let in_pass = situation.pass.is_some() && !situation.runs_python;
        for event in events {
            tones.add(*event, in_pass);
        }
        if let Some(visit) = situation.visit {
            if !tones.is_active(visit) {
                tones.touch(visit, Tone::Active);
            }
            tones.clearing = (situation.pass == Some(Pass::DeleteGarbage)).then_some(visit);
        }
        tones
    }

    fn add(&mut self, event: Event, in_pass: bool) {
        match event {
            Event::SubtractRef { object, from } => self.refer(from, object, Tone::Subtract),
            Event::Promise { object, from } => self.refer(from, object, Tone::Active),
            Event::Rescue { object, from, .. } => self.refer(from, object, Tone::Rescue),
            Event::MarkAlive { object } => self.touch(object, Tone::Rescue),
            Event::Move { object, to: ListId::WorkStack | ListId::Reachable | ListId::Increment, .. } => {
                self.touch(object, Tone::Rescue);
            }
            Event::MarkUnreachable { object, .. } => self.touch(object, Tone::Unreachable),
            Event::Clear { object } => self.touch(object, Tone::Clear),
            Event::ClearWeakref { weakref, target, .. } | Event::Refer { weakref, target, .. } => {
                self.touch(weakref, Tone::Weak);
                self.touch(target, Tone::Weak);
                self.weak.insert(weakref, Tone::Weak);
            }
            Event::SetFinalized { object } => self.touch(object, Tone::Finalize),
            // While the program runs: what is made, and what comes to refer to what.
            Event::Alloc { object } if !in_pass => self.touch(object, Tone::Active),
            Event::Set { object, new, .. } | Event::Insert { object, value: new, .. } if !in_pass => {
                if let Some(target) = new.object() {
                    self.references.insert((object, target), Tone::Active);
                }
            }
            _ => {}
        }
    }

    fn touch(&mut self, object: ObjId, tone: Tone) {
        self.objects.insert(object, tone);
    }

    fn refer(&mut self, from: ObjId, to: ObjId, tone: Tone) {
        self.references.insert((from, to), tone);
        self.touch(from, Tone::Active);
        self.touch(to, tone);
    }

    /// Whether the beat is about an object.
    pub(crate) fn is_active(&self, object: ObjId) -> bool {
        self.objects.get(object).is_some()
    }

    /// What the beat does with a reference.
    pub(crate) fn reference(&self, from: ObjId, to: ObjId) -> Tone {
        match self.references.get(&(from, to)) {
            Some(tone) => *tone,
            None if self.clearing == Some(from) => Tone::Clear,
            None => Tone::Rest,
        }
    }

    /// What the beat does with a weak reference.
    pub(crate) fn weak(&self, weakref: ObjId) -> Tone {
        self.weak.get(weakref).copied().unwrap_or_default()
    }
}
