//! `tp_traverse`: what an object refers to, in the order in which CPython visits it.
//!
//! The order decides the order of rescues, and so of the lists. A [`Walk`] borrows nothing, so that
//! the world may change between two steps (it does: a rescue moves what is visited).

use crate::dialect::{Attributes, MaterialisedDict, RunningFrames};
use crate::ids::{ObjId, Value};
use crate::kind::{DICT, FIELDS, Kind, TYPE};
use crate::object::Object;
use crate::world::World;

/// A reference: the object that holds it and the number of the slot.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Reference {
    /// Whose slot. Not always the object walked: a generator of CPython 3.11 and later contains its
    /// frame.
    pub holder: ObjId,
    /// Which slot.
    pub index: usize,
}

/// In which order a stretch of slots is visited.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Order {
    Forwards,
    Backwards,
    /// For entries of two slots: the second before the first.
    ValueThenKey,
}

#[derive(Clone, Copy, Debug)]
struct Stretch {
    holder: ObjId,
    /// The place of the holder's first slot among all slots.
    base: u32,
    start: u32,
    end: u32,
    order: Order,
}

impl Stretch {
    #[inline(always)]
    fn index(self, step: u32) -> usize {
        let index = match self.order {
            Order::Forwards => self.start + step,
            Order::Backwards => self.end - 1 - step,
            Order::ValueThenKey => self.start + (step ^ 1),
        };
        index as usize
    }
}

/// The most stretches that any kind needs.
const MOST: usize = 6;

/// The references of an object that are still to be visited.
#[derive(Clone, Copy, Debug)]
pub struct Walk {
    stretches: [Stretch; MOST],
    used: u8,
    at: u8,
    step: u32,
}

impl Default for Walk {
    /// Nothing to visit.
    fn default() -> Walk {
        let empty = Stretch { holder: ObjId(0), base: 0, start: 0, end: 0, order: Order::Forwards };
        Walk { stretches: [empty; MOST], used: 0, at: 0, step: 0 }
    }
}

impl Walk {
    #[inline(always)]
    fn then(&mut self, holder: Object<'_>, range: std::ops::Range<usize>, order: Order) {
        if range.is_empty() {
            return;
        }
        if let Some(free) = self.stretches.get_mut(usize::from(self.used)) {
            let base = holder.record().slots.places(0).start as u32;
            *free = Stretch { holder: holder.id(), base, start: range.start as u32, end: range.end as u32, order };
            self.used += 1;
        }
    }

    #[inline(always)]
    fn slot(&mut self, holder: Object<'_>, index: usize) {
        self.then(holder, index..index + 1, Order::Forwards);
    }

    /// The places of all of it, for [`World::at`]: the same as taking one reference after the other,
    /// without looking each time where the walk is. The passes over large heaps spend their time here.
    #[inline(always)]
    pub fn visit(&self, mut visit: impl FnMut(usize)) {
        for stretch in self.stretches.iter().take(usize::from(self.used)) {
            for step in 0..stretch.end - stretch.start {
                visit(stretch.base as usize + stretch.index(step));
            }
        }
    }
}

impl Iterator for Walk {
    type Item = Reference;

    #[inline(always)]
    fn next(&mut self) -> Option<Reference> {
        while self.at < self.used {
            let stretch = self.stretches[usize::from(self.at)];
            let step = self.step;
            if step < stretch.end - stretch.start {
                self.step += 1;
                return Some(Reference { holder: stretch.holder, index: stretch.index(step) });
            }
            self.at += 1;
            self.step = 0;
        }
        None
    }
}

impl World {
    /// What a reference refers to.
    #[inline(always)]
    pub fn target(&self, reference: Reference) -> Value {
        self.object(reference.holder).slot(reference.index)
    }

    /// The places of the items of an exact list, for [`World::at`]. They hold as long as no slot is put
    /// in or taken out anywhere.
    #[inline(always)]
    pub fn places_of_items(&self, list: ObjId) -> std::ops::Range<usize> {
        self.record(list).slots.places(FIELDS)
    }

    /// What stands at a place among all slots.
    #[inline(always)]
    pub fn at(&self, place: usize) -> Value {
        self.slots.at(place)
    }

    /// Everything that `tp_traverse` of an object visits, in its order. Atoms and empty slots are
    /// among it.
    pub fn walk(&self, id: ObjId) -> Walk {
        let mut walk = Walk::default();
        self.walk_into(id, &mut walk);
        walk
    }

    /// The same, into a walk that was used before: for the passes over large heaps, to which making a new
    /// one for each object is most of the work.
    pub fn walk_into(&self, id: ObjId, walk: &mut Walk) {
        (walk.used, walk.at, walk.step) = (0, 0, 0);
        let object = self.object(id);
        match object.kind() {
            Kind::List | Kind::Tuple if object.type_value().object().is_none() => {
                walk.then(object, object.tail_start()..object.slots().len(), Order::Backwards);
            }
            _ => self.walk_any(object, walk),
        }
    }

    fn walk_any(&self, object: Object<'_>, walk: &mut Walk) {
        let fields = object.kind().fields().len();
        let members = FIELDS + fields;
        // subtype_traverse: members, dict or inline values, class, then the base type's own.
        if object.type_value().object().is_some() {
            walk.then(object, members..object.tail_start(), Order::Forwards);
            if object.kind() == Kind::Plain {
                self.walk_attributes(object, walk);
            } else {
                walk.slot(object, DICT);
            }
            walk.slot(object, TYPE);
        } else if object.kind() != Kind::Function {
            walk.slot(object, DICT);
        }
        self.walk_fields(object, walk);
    }

    /// The dict, or the values that stand in the instance itself.
    fn walk_attributes(&self, object: Object<'_>, walk: &mut Walk) {
        let values = object.tail_start()..object.slots().len();
        let embedded = self.dialect().materialised_dict == MaterialisedDict::EmptyToTheCollector;
        match (self.dialect().attributes, object.slot(DICT).is_null()) {
            (Attributes::SeparateDict, _) => walk.slot(object, DICT),
            (Attributes::Direct | Attributes::InlineValues, true) => walk.then(object, values, Order::Forwards),
            // 3.13.0: while its values are embedded, the dict reports nothing and is not reported.
            (_, false) if embedded && !values.is_empty() => walk.then(object, values, Order::Forwards),
            (_, false) => walk.slot(object, DICT),
        }
    }

    fn walk_fields(&self, object: Object<'_>, walk: &mut Walk) {
        let (end, tail, slots) = (FIELDS + object.kind().fields().len(), object.tail_start(), object.slots().len());
        match object.kind() {
            // The weakly held target is no slot; the type's own fields come last.
            Kind::List | Kind::Tuple => walk.then(object, tail..slots, Order::Backwards),
            Kind::Dict => {
                walk.then(object, FIELDS..end, Order::Forwards);
                let order = match self.dialect().dict_order {
                    crate::dialect::DictOrder::HashSlots => Order::Forwards,
                    crate::dialect::DictOrder::Insertion => Order::ValueThenKey,
                };
                walk.then(object, tail..slots, order);
            }
            Kind::Function => {
                // func_traverse visits func_dict between the name and the closure.
                walk.then(object, FIELDS..FIELDS + 7, Order::Forwards);
                walk.slot(object, DICT);
                walk.then(object, FIELDS + 7..end, Order::Forwards);
            }
            Kind::Generator => {
                // Since 3.11 the frame is a part of the generator, and visited as such.
                let frame = object.slot(FIELDS).object();
                match (self.dialect().running_frames, frame) {
                    (RunningFrames::Embedded, Some(frame)) if !self.is_tracked(frame) => {
                        walk.then(object, FIELDS + 1..end, Order::Forwards);
                        let inner = self.object(frame);
                        // f_code … f_funcobj, then the variables and the stack.
                        walk.then(inner, FIELDS + 1..FIELDS + 6, Order::Forwards);
                        walk.then(inner, inner.tail_start()..inner.slots().len(), Order::Forwards);
                    }
                    _ => walk.then(object, FIELDS..end, Order::Forwards),
                }
            }
            Kind::ClassicInstance => {
                // instance_traverse: the class, then the dict (visited above).
                walk.used = 0;
                walk.slot(object, TYPE);
                walk.slot(object, DICT);
            }
            kind if kind.has_items() => {
                walk.then(object, FIELDS..end, Order::Forwards);
                walk.then(object, tail..slots, Order::Forwards);
            }
            _ => walk.then(object, FIELDS..end, Order::Forwards),
        }
    }
}
