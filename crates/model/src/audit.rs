//! Checks of what must hold after every event.

use crate::ids::{ListId, ObjId, Value};
use crate::world::World;

impl World {
    /// Counts every reference that exists and compares with `ob_refcnt`; walks every list in both
    /// directions.
    ///
    /// # Errors
    /// A sentence about the first thing that does not hold.
    pub fn audit(&self) -> Result<(), String> {
        let mut found = vec![0u32; self.len()];
        let mut count = |value: Value| {
            if let Some(object) = value.object() {
                found[object.0 as usize] += 1;
            }
        };
        for (_, object) in self.alive() {
            object.slots().iter().copied().for_each(&mut count);
        }
        self.held.iter().copied().for_each(&mut count);
        self.frames.iter().for_each(|frame| count((*frame).into()));
        for (id, object) in self.ids().map(|id| (id, self.object(id))) {
            let references = found[id.0 as usize];
            if object.is_alive() && object.ob_refcnt() != references {
                return Err(format!(
                    "object {}: ob_refcnt is {}, but {references} references to it exist",
                    id.0,
                    object.ob_refcnt()
                ));
            }
            if !object.is_alive() && references > 0 {
                return Err(format!("object {} does not exist, but {references} references to it do", id.0));
            }
        }
        self.audit_weakrefs()?;
        self.audit_lists()
    }

    fn audit_weakrefs(&self) -> Result<(), String> {
        for (id, object) in self.alive() {
            for weakref in object.weakrefs() {
                if self.object(*weakref).referent() != id.into() {
                    return Err(format!("weak reference {} is in the list of {}, not its own", weakref.0, id.0));
                }
            }
            if let Some(target) = object.referent().object() {
                let target = self.object(target);
                if !target.is_alive() || !target.weakrefs().contains(&id) {
                    return Err(format!("weak reference {} refers to an object that does not know it", id.0));
                }
            }
        }
        Ok(())
    }

    fn audit_lists(&self) -> Result<(), String> {
        let mut on_a_list = 0;
        for list in ListId::ALL {
            for member in self.rings.check(list)? {
                on_a_list += 1;
                if !self.object(member).is_alive() {
                    return Err(format!("object {} is on {}, but does not exist", member.0, list.name()));
                }
            }
        }
        let tracked = self.ids().filter(|id: &ObjId| self.is_tracked(*id)).count();
        if tracked == on_a_list {
            Ok(())
        } else {
            Err(format!("{tracked} objects have links, {on_a_list} are on a list"))
        }
    }
}
