//! In which order a dying object lets go of what it refers to.
//!
//! CPython: `clear_slots` and `subtype_dealloc` of Objects/typeobject.c, and the deallocators
//! `list_dealloc`, `frame_dealloc`, `type_dealloc` … of the built-in types. It is not always the order
//! in which `tp_traverse` visits: a frame drops its variables before its fields, a class its base first
//! and an instance its class last.

use std::ops::Range;

use model::kind::{DICT, FIELDS, TYPE};
use model::{Content, Kind, ObjId, SlotNumber, Value, World};

use crate::mutator::Mutator;

/// A stretch of slots that go one after the other.
#[derive(Clone, Copy, Default, Debug)]
struct Stretch {
    start: u32,
    end: u32,
    is_backwards: bool,
}

/// The most stretches that any kind needs.
const MOST: usize = 4;

/// The slots of a dying object that it still has to let go of, but for its class.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Teardown {
    object: ObjId,
    at: u8,
    used: u8,
    stretches: [Stretch; MOST],
}

impl Teardown {
    /// All of an object's slots.
    pub(crate) fn of(world: &World, object: ObjId) -> Teardown {
        let mut teardown = Teardown { object, at: 0, used: 0, stretches: [Stretch::default(); MOST] };
        let record = world.object(object);
        let kind = record.kind();
        let fields = FIELDS..FIELDS + kind.fields().len();
        let members = fields.end..record.tail_start();
        let tail = record.tail_start()..record.slots().len();
        match kind {
            // instance_dealloc of 2.7
            Kind::ClassicInstance => teardown.then(TYPE..fields.end),
            // type_dealloc: base, dict, bases, mro. class_dealloc of 2.7: bases, dict.
            Kind::Class(_) | Kind::ClassicClass(_) => {
                teardown.then(FIELDS + 2..fields.end);
                teardown.then(DICT..DICT + 1);
                teardown.then_backwards(FIELDS..FIELDS + 2);
            }
            // frame_dealloc: variables, then the value stack from its bottom, then the rest.
            Kind::Frame => {
                teardown.then(tail);
                teardown.then(fields);
            }
            // func_dealloc: the dict between the name and the closure.
            Kind::Function => {
                teardown.then(FIELDS..FIELDS + 7);
                teardown.then(DICT..DICT + 1);
                teardown.then(FIELDS + 7..fields.end);
            }
            // partial_dealloc
            Kind::Partial => {
                teardown.then(members);
                teardown.then(fields);
                teardown.then(DICT..DICT + 1);
            }
            // subtype_dealloc: members, dict or inline values; then what the base type adds.
            _ => {
                teardown.then(members);
                teardown.then(DICT..DICT + 1);
                teardown.then(fields);
                match kind {
                    Kind::List | Kind::Tuple => teardown.then_backwards(tail),
                    _ => teardown.then(tail),
                }
            }
        }
        teardown
    }

    /// Whose slots they are.
    pub(crate) fn object(&self) -> ObjId {
        self.object
    }

    fn then(&mut self, range: Range<usize>) {
        self.add(range, false);
    }

    fn then_backwards(&mut self, range: Range<usize>) {
        self.add(range, true);
    }

    fn add(&mut self, range: Range<usize>, is_backwards: bool) {
        if !range.is_empty() {
            self.stretches[usize::from(self.used)] =
                Stretch { start: range.start as u32, end: range.end as u32, is_backwards };
            self.used += 1;
        }
    }

    /// The next slot. Those beyond the numbers that [`model::Event::Set`] has room for are taken out instead of
    /// emptied, so that the ones behind them move up.
    #[inline(always)]
    pub(crate) fn next(&mut self) -> Option<usize> {
        while self.at < self.used {
            let stretch = &mut self.stretches[usize::from(self.at)];
            if stretch.start < stretch.end {
                if stretch.is_backwards {
                    stretch.end -= 1;
                    return Some(stretch.end as usize);
                }
                let index = stretch.start;
                if index as usize > SlotNumber::MOST {
                    stretch.end -= 1;
                } else {
                    stretch.start += 1;
                }
                return Some(index as usize);
            }
            self.at += 1;
        }
        None
    }
}

/// 3.13.0: values that stand in an instance although it has a `__dict__` move into the dict before the
/// instance lets go of it, since the dict may outlive it (`_PyDict_DetachFromObject`,
/// Objects/dictobject.c). The dict stays untracked if it is.
pub(crate) fn detach_values<M: Mutator>(m: &mut M, object: ObjId) {
    let record = m.world().object(object);
    let (Kind::Plain, Some(dict)) = (record.kind(), record.dict()) else { return };
    for index in record.tail_start()..record.slots().len() {
        let value = m.world().object(object).slot(index);
        let key = key_of(m.world(), object, index);
        if value.content() != Content::Null && !key.is_null() {
            m.cx().push(dict, key);
            m.cx().push(dict, value);
            m.cx().set(object, index, Value::NULL);
        }
    }
}

/// The name of an inline value.
fn key_of(world: &World, object: ObjId, index: usize) -> Value {
    let keys = world.class_of(object).map(|(_, class)| &world.class_info(class).shared_keys);
    let place = index - world.object(object).tail_start();
    keys.and_then(|keys| keys.get(place)).map_or(Value::NULL, |key| Value::from(*key))
}
