//! What events do to the world, forwards and backwards: each variant's two directions stand side by
//! side, and nothing else writes to a world once it is made.

use crate::event::{Event, GcCell, GcState};
use crate::ids::{ObjId, SlotNumber, Value};
use crate::kind::TYPE;
use crate::object::{Life, Weak};
use crate::world::World;

impl Event {
    /// Does it.
    #[inline(always)]
    pub(crate) fn apply(self, world: &mut World) {
        match self {
            Event::Alloc { object } => world.record_mut(object).life = Life::Alive,
            Event::Free { object } => world.record_mut(object).life = Life::Freed,
            Event::SetFinalized { object } => world.record_mut(object).finalized = true,
            Event::Set { object, index, old, new } => {
                world.gain(new);
                world.lose(old);
                world.write(object, index, new);
            }
            Event::Insert { object, index, value } => {
                world.gain(value);
                world.insert(object, index, value);
            }
            Event::Remove { object, index, value } => {
                world.lose(value);
                world.remove(object, index);
            }
            Event::Hold { value } => {
                world.gain(value);
                world.held.push(value);
            }
            Event::Release { value, position } => {
                world.lose(value);
                world.held.remove(position as usize);
            }
            Event::Refer { weakref, target, position } => world.refer(weakref, target, position),
            Event::ClearWeakref { weakref, target, position } => world.unrefer(weakref, target, position),
            Event::Track { object, list } => world.rings.append(object, list),
            Event::Untrack { object, .. } => world.rings.remove(object),
            Event::Move { object, to, .. } => {
                world.rings.remove(object);
                world.rings.append(object, to);
            }
            Event::Merge { from, to, .. } => world.rings.merge(from, to),
            Event::UpdateRefs { object, refs, .. } => world.set_gc(object, GcCell::collecting(refs)),
            Event::SubtractRef { object, .. } => world.change_gc_refs(object, -1),
            Event::MarkAlive { object } => world.set_gc(object, GcCell::ALIVE),
            Event::MarkUnreachable { object, to, .. } => {
                world.rings.remove(object);
                world.rings.append(object, to);
                world.set_gc(object, GcCell::UNREACHABLE);
            }
            Event::Promise { object, .. } => world.change_gc_refs(object, 1),
            Event::Rescue { object, to, .. } => {
                world.rings.remove(object);
                world.rings.append(object, to);
                world.set_gc(object, GcCell::collecting(1));
            }
            Event::Settle { object, .. } => world.set_gc(object, GcCell::IDLE),
            Event::Clear { .. } => {}
            Event::Count { counter, new, .. } => world.set_counter(counter, new),
            Event::EnterFrame { frame } => {
                world.gain(frame.into());
                world.frames.push(frame);
            }
            Event::LeaveFrame { frame } => {
                world.lose(frame.into());
                world.frames.pop();
            }
            Event::Line { new, .. } => world.line = new,
            Event::Print { text, stream } => world.output.push((stream, text)),
        }
    }

    /// Undoes it.
    pub(crate) fn revert(self, world: &mut World) {
        match self {
            Event::Alloc { object } => world.record_mut(object).life = Life::Unborn,
            Event::Free { object } => world.record_mut(object).life = Life::Alive,
            Event::SetFinalized { object } => world.record_mut(object).finalized = false,
            Event::Set { object, index, old, new } => {
                world.gain(old);
                world.lose(new);
                world.write(object, index, old);
            }
            Event::Insert { object, index, value } => {
                world.lose(value);
                world.remove(object, index);
            }
            Event::Remove { object, index, value } => {
                world.gain(value);
                world.insert(object, index, value);
            }
            Event::Hold { value } => {
                world.lose(value);
                world.held.pop();
            }
            Event::Release { value, position } => {
                world.gain(value);
                world.held.insert(position as usize, value);
            }
            Event::Refer { weakref, target, position } => world.unrefer(weakref, target, position),
            Event::ClearWeakref { weakref, target, position } => world.refer(weakref, target, position),
            Event::Track { object, .. } => world.rings.remove(object),
            Event::Untrack { object, prev } => world.rings.insert_after(object, prev),
            Event::Move { object, prev, .. } => {
                world.rings.remove(object);
                world.rings.insert_after(object, prev);
            }
            Event::Merge { from, to, seam } => world.rings.split(from, to, seam),
            Event::UpdateRefs { object, old, .. } => world.set_gc(object, old),
            Event::SubtractRef { object, .. } => world.change_gc_refs(object, 1),
            Event::MarkAlive { object } => world.set_gc(object, GcCell::IDLE),
            Event::MarkUnreachable { object, prev, refs, .. } => {
                world.rings.remove(object);
                world.rings.insert_after(object, prev);
                world.set_gc(object, GcCell::collecting(u32::from(refs)));
            }
            Event::Promise { object, .. } => world.change_gc_refs(object, -1),
            Event::Rescue { object, prev, .. } => {
                world.rings.remove(object);
                world.rings.insert_after(object, prev);
                world.set_gc(object, GcCell::UNREACHABLE);
            }
            Event::Settle { object, old } => world.set_gc(object, old),
            Event::Clear { .. } => {}
            Event::Count { counter, old, .. } => world.set_counter(counter, old),
            Event::EnterFrame { frame } => {
                world.lose(frame.into());
                world.frames.pop();
            }
            Event::LeaveFrame { frame } => {
                world.gain(frame.into());
                world.frames.push(frame);
            }
            Event::Line { old, .. } => world.line = old,
            Event::Print { .. } => {
                world.output.pop();
            }
        }
    }
}

/// The smallest writes, each used by both directions.
impl World {
    #[inline(always)]
    fn gain(&mut self, value: Value) {
        if let Some(object) = value.object() {
            self.counts[object.0 as usize] += 1;
        }
    }

    #[inline(always)]
    fn lose(&mut self, value: Value) {
        if let Some(object) = value.object() {
            let count = &mut self.counts[object.0 as usize];
            debug_assert!(*count > 0, "a reference is dropped that was never counted");
            *count -= 1;
        }
    }

    #[inline(always)]
    fn write(&mut self, object: ObjId, index: SlotNumber, value: Value) {
        let (record, index) = (&mut self.records[object.0 as usize], usize::from(index));
        if index == TYPE {
            record.set_type(value);
        } else if index >= record.slots.len() {
            // An instance that gets an attribute for which it had no room yet.
            self.slots.extend(&mut record.slots, index + 1);
        }
        self.slots.of_mut(record.slots)[index] = value;
    }

    fn insert(&mut self, object: ObjId, index: u32, value: Value) {
        self.slots.insert(&mut self.records[object.0 as usize].slots, index as usize, value);
    }

    fn remove(&mut self, object: ObjId, index: u32) {
        self.slots.remove(&mut self.records[object.0 as usize].slots, index as usize);
    }

    fn refer(&mut self, weakref: ObjId, target: ObjId, position: u32) {
        self.weak_mut(weakref).referent = target.into();
        self.weak_mut(target).weakrefs.insert(position as usize, weakref);
    }

    fn unrefer(&mut self, weakref: ObjId, target: ObjId, position: u32) {
        self.weak_mut(weakref).referent = Value::NULL;
        self.weak_mut(target).weakrefs.remove(position as usize);
    }

    /// An object's row in the table of weak references, made if it has none yet.
    fn weak_mut(&mut self, object: ObjId) -> &mut Weak {
        let record = &mut self.records[object.0 as usize];
        if record.weak == 0 {
            record.weak = self.weak.len() as u32;
            self.weak.push(Weak::default());
        }
        &mut self.weak[record.weak as usize]
    }

    #[inline(always)]
    fn change_gc_refs(&mut self, object: ObjId, by: i32) {
        let cell = self.gc(object);
        debug_assert!(cell.state() != GcState::Collecting(0) || by > 0, "gc_refs of object {} falls below 0", object.0);
        self.set_gc(object, cell.changed_by(by));
    }
}
