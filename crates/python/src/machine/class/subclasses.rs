//! A type knows its subclasses, weakly (`tp_subclasses`).
//!
//! What it knows stands in an object of the interpreter's that the collector sees, though nothing that
//! it sees refers to it: a list in 2.7, a dict by address in 3.

use model::{Kind, ObjId, Recorder, SubclassDicts, Value};

use crate::machine::{Machine, since};

impl<R: Recorder> Machine<R> {
    /// Each base is told of a new class (`add_subclass`).
    pub(super) fn register_subclass(&mut self, class: ObjId, bases: &[Value]) {
        for base in bases {
            let known = self.known_subclasses(*base);
            let weakref = Value::from(self.weakref_to_class(class));
            if self.is_python2() {
                // A dead entry's place is taken first.
                let items = self.world().object(known).tail();
                let dead = items.iter().position(|item| self.is_dead_weakref(*item));
                match dead {
                    Some(index) => {
                        let slot = self.world().object(known).tail_start() + index;
                        collector::set(self, known, slot, weakref);
                    }
                    None => self.cx.push(known, weakref),
                }
            } else {
                let key = self.int(i64::from(class.0));
                // A number's hash calls nothing of the program.
                let _ = self.dict_set(known, key, weakref);
            }
            self.release(weakref);
        }
    }

    /// The weak reference to a class that has no callback, owned: all share it.
    fn weakref_to_class(&mut self, class: ObjId) -> ObjId {
        if let Some(weakref) = collector::find_shared(self.world(), class, Kind::Weakref) {
            self.hold(weakref.into());
            return weakref;
        }
        let [name, _, _] = since::weakref_types(self.dialect.library);
        let type_value = self.type_atom(name);
        let weakref = collector::new_weakref(self, Kind::Weakref, type_value, class, Value::NULL);
        if self.defining {
            collector::untrack(self, weakref);
        }
        weakref
    }

    /// What a type knows of its subclasses; made for the first one.
    fn known_subclasses(&mut self, base: Value) -> ObjId {
        if let Some((_, known)) = self.subclasses.iter().find(|(type_value, _)| *type_value == base) {
            return *known;
        }
        let known = if self.is_python2() { self.new_list(&[]) } else { self.new_dict() };
        self.subclasses.push((base, known));
        known
    }

    fn is_dead_weakref(&self, weakref: Value) -> bool {
        weakref.object().is_some_and(|weakref| self.world().object(weakref).referent().is_null())
    }

    /// A class is gone: what the interpreter noted of it goes too. 2.7 leaves dead entries until the next
    /// subclass takes their place.
    pub(crate) fn forget_class(&mut self, class: ObjId) {
        if !self.is_python2() {
            let key = self.int(i64::from(class.0));
            for (base, known) in self.subclasses.clone() {
                let was_there = self.dict_delete(known, key) == Ok(true);
                if was_there && self.dict_len(known) == 0 {
                    self.last_subclass_gone(base);
                }
            }
        }
        if let Some(index) = self.subclasses.iter().position(|(base, _)| *base == class.into()) {
            let (_, known) = self.subclasses.swap_remove(index);
            self.release(known.into());
        }
    }

    fn last_subclass_gone(&mut self, base: Value) {
        match self.dialect.subclass_dicts {
            SubclassDicts::Kept => {}
            SubclassDicts::WhileNeeded => {
                if let Some(index) = self.subclasses.iter().position(|(known, _)| *known == base) {
                    let (_, known) = self.subclasses.swap_remove(index);
                    self.release(known.into());
                }
            }
        }
    }

    /// `class.__subclasses__()`: those that are alive, borrowed.
    pub(crate) fn subclasses_of(&self, class: Value) -> Vec<Value> {
        let Some((_, known)) = self.subclasses.iter().find(|(base, _)| *base == class) else { return Vec::new() };
        let weakrefs: Vec<Value> = match self.is_python2() {
            true => self.world().object(*known).tail().to_vec(),
            false => self.dict_entries(*known).into_iter().map(|(_, weakref)| weakref).collect(),
        };
        let targets = weakrefs.into_iter().filter_map(Value::object);
        targets.filter_map(|weakref| self.world().object(weakref).referent().present()).collect()
    }
}
