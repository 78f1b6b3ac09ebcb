//! Variables: fast locals, names in dicts, cells; and constants.

use model::kind::FIELDS;
use model::{AtomId, Kind, ObjId, Recorder, Value};

use crate::machine::frame::{F_LOCALS, TAIL};
use crate::machine::messages::Message;
use crate::machine::objects::Tracking;
use crate::machine::{Machine, Outcome, Unwind};
use crate::op::NameIndex;

impl<R: Recorder> Machine<R> {
    /// The name with this index in the running code.
    pub(crate) fn name_at(&self, index: NameIndex) -> AtomId {
        let name = self.current.code.names.get(index.0 as usize).copied();
        name.unwrap_or(self.words.name)
    }

    pub(super) fn load_const(&mut self, index: usize) -> Outcome<()> {
        let value = self.current.code.constants.get(index).copied().unwrap_or_default();
        self.push(value);
        Ok(())
    }

    /// Exchanges the top with the entry at this depth.
    pub(super) fn swap(&mut self, depth: usize) -> Outcome<()> {
        let (frame, end) = (self.current.frame, self.stack_end());
        let (top, other) = (self.peek(1), self.peek(depth));
        if depth > 1 && top != other {
            // Neither may be lost while it stands in one place only.
            self.hold(top);
            self.cx.set(frame, end - 1, other);
            self.cx.set(frame, end - depth, top);
            if top.object().is_some() {
                self.cx.release(top);
            }
        }
        Ok(())
    }

    fn local(&self, slot: usize) -> Value {
        self.world().object(self.current.frame).slot(TAIL + slot)
    }

    /// Writes a slot of the frame, drops the top, and then lets the old value go (`SETLOCAL`).
    fn store_top(&mut self, slot: usize) {
        let value = self.peek(1);
        self.note_name(slot, value);
        let frame = self.current.frame;
        let old = self.cx.set(frame, slot, value);
        let end = self.stack_end();
        self.cx.remove(frame, end - 1);
        self.dropped(old);
    }

    /// A value's count has fallen: it dies if nobody refers to it.
    pub(crate) fn dropped(&mut self, value: Value) {
        if let Some(object) = value.object()
            && self.world().ob_refcnt(object) == 0
            && self.world().object(object).is_alive()
        {
            collector::dealloc(self, object);
        }
    }

    fn note_name(&mut self, slot: usize, value: Value) {
        if let Some(object) = value.object()
            && let Some(name) = self.current.code.variables.get(slot - TAIL).copied()
        {
            self.note_variable(object, name);
        }
    }

    /// An object becomes known under the name of the first variable that holds it.
    pub(crate) fn note_variable(&mut self, object: ObjId, name: AtomId) {
        if self.current.code.file.is_document
            && !matches!(self.world().object(object).kind(), Kind::Function | Kind::Class(_) | Kind::Module)
            && self.named.insert(object)
            && let Some(text) = self.text_of(name.into()).map(str::to_string)
        {
            self.cx.tables().add_name(object, &text);
        }
    }

    pub(super) fn load_fast(&mut self, slot: usize) -> Outcome<()> {
        let value = self.local(slot);
        if value.is_null() {
            return Err(self.unbound_local(slot));
        }
        self.push(value);
        Ok(())
    }

    pub(super) fn store_fast(&mut self, slot: usize) -> Outcome<()> {
        self.store_top(TAIL + slot);
        Ok(())
    }

    pub(super) fn delete_fast(&mut self, slot: usize) -> Outcome<()> {
        if self.local(slot).is_null() {
            return Err(self.unbound_local(slot));
        }
        collector::set(self, self.current.frame, TAIL + slot, Value::NULL);
        Ok(())
    }

    pub(super) fn load_fast_and_clear(&mut self, slot: usize) -> Outcome<()> {
        self.push(self.local(slot));
        self.cx.set(self.current.frame, TAIL + slot, Value::NULL);
        Ok(())
    }

    fn unbound_local(&mut self, slot: usize) -> Unwind {
        let name = self.current.code.variables.get(slot).copied();
        let name = name.and_then(|name| self.text_of(name.into())).unwrap_or("?").to_string();
        self.complain("UnboundLocalError", Message::UnboundLocal, &[&name])
    }

    /// The dict of the names of the running frame: a module's globals, or the namespace of a class.
    fn namespace(&self) -> Option<ObjId> {
        self.world().object(self.current.frame).slot(F_LOCALS).object()
    }

    pub(super) fn load_name(&mut self, index: NameIndex) -> Outcome<()> {
        let name = self.name_at(index);
        if let Some(value) = self.namespace().and_then(|dict| self.dict_get_name(dict, name)) {
            self.push(value);
            return Ok(());
        }
        self.load_global_name(name)
    }

    pub(super) fn load_global(&mut self, index: NameIndex) -> Outcome<()> {
        let name = self.name_at(index);
        self.load_global_name(name)
    }

    fn load_global_name(&mut self, name: AtomId) -> Outcome<()> {
        let value = self.dict_get_name(self.current.globals, name);
        match value.or_else(|| self.builtin_value(name)) {
            Some(value) => {
                self.push(value);
                Ok(())
            }
            None => Err(self.name_error(name)),
        }
    }

    /// What the builtins module has under a name, borrowed.
    pub(crate) fn builtin_value(&self, name: AtomId) -> Option<Value> {
        let dict = self.world().object(self.builtins).dict()?;
        self.dict_get_name(dict, name)
    }

    fn name_error(&mut self, name: AtomId) -> Unwind {
        let text = self.text_of(name.into()).unwrap_or("?").to_string();
        let is_global = self.is_python2() && self.namespace().is_none();
        let what = if is_global { "global name" } else { "name" };
        let unwind = self.raise("NameError", &format!("{what} '{text}' is not defined"));
        self.note_missing(name);
        unwind
    }

    pub(super) fn store_name_instruction(&mut self, index: NameIndex) -> Outcome<()> {
        let (name, value) = (self.name_at(index), self.peek(1));
        if let Some(object) = value.object() {
            self.note_variable(object, name);
        }
        self.store_name(name, value)?;
        self.drop_top();
        Ok(())
    }

    /// Stores a borrowed value under a name in the running frame's namespace.
    pub(crate) fn store_name(&mut self, name: AtomId, value: Value) -> Outcome<()> {
        match self.namespace() {
            // What `__prepare__` gave may be of a class of the program.
            Some(dict) if self.world().object(dict).type_value().object().is_some() => {
                return self.set_item(dict.into(), name.into(), value);
            }
            Some(dict) => self.dict_set_name(dict, name, value),
            None => self.dict_set_name(self.current.globals, name, value),
        }
        Ok(())
    }

    pub(super) fn delete_name(&mut self, index: NameIndex) -> Outcome<()> {
        let name = self.name_at(index);
        let dict = self.namespace().unwrap_or(self.current.globals);
        if self.dict_remove_name(dict, name) {
            return Ok(());
        }
        let text = self.text_of(name.into()).unwrap_or("?").to_string();
        let unwind = self.raise("NameError", &format!("name '{text}' is not defined"));
        self.note_missing(name);
        Err(unwind)
    }

    pub(super) fn store_global(&mut self, index: NameIndex) -> Outcome<()> {
        let (name, value) = (self.name_at(index), self.peek(1));
        if let Some(object) = value.object() {
            self.note_variable(object, name);
        }
        self.dict_set_name(self.current.globals, name, value);
        self.drop_top();
        Ok(())
    }

    pub(super) fn delete_global(&mut self, index: NameIndex) -> Outcome<()> {
        let name = self.name_at(index);
        if self.dict_remove_name(self.current.globals, name) {
            return Ok(());
        }
        Err(self.name_error(name))
    }

    fn cell(&self, index: u32) -> Option<ObjId> {
        self.world().object(self.current.frame).slot(self.current.cell_slot(index)).object()
    }

    fn content(&self, index: u32) -> Value {
        self.cell(index).map_or(Value::NULL, |cell| self.world().object(cell).slot(FIELDS))
    }

    pub(super) fn load_deref(&mut self, index: u32) -> Outcome<()> {
        let value = self.content(index);
        if value.is_null() {
            return Err(self.empty_cell(index));
        }
        self.push(value);
        Ok(())
    }

    pub(super) fn store_deref(&mut self, index: u32) -> Outcome<()> {
        let value = self.peek(1);
        if let Some(cell) = self.cell(index) {
            self.note_name(self.current.cell_slot(index), value);
            let old = self.cx.set(cell, FIELDS, value);
            let end = self.stack_end();
            self.cx.remove(self.current.frame, end - 1);
            self.dropped(old);
        }
        Ok(())
    }

    pub(super) fn delete_deref(&mut self, index: u32) -> Outcome<()> {
        if self.content(index).is_null() {
            return Err(self.empty_cell(index));
        }
        if let Some(cell) = self.cell(index) {
            collector::set(self, cell, FIELDS, Value::NULL);
        }
        Ok(())
    }

    pub(super) fn load_class_deref(&mut self, index: u32) -> Outcome<()> {
        let slot = self.current.cell_slot(index) - TAIL;
        let name = self.current.code.variables.get(slot).copied();
        let found = name.zip(self.namespace()).and_then(|(name, dict)| self.dict_get_name(dict, name));
        match found {
            Some(value) => {
                self.push(value);
                Ok(())
            }
            None => self.load_deref(index),
        }
    }

    pub(super) fn load_closure(&mut self, index: u32) -> Outcome<()> {
        let cell = self.world().object(self.current.frame).slot(self.current.cell_slot(index));
        self.push(cell);
        Ok(())
    }

    pub(super) fn save_cell(&mut self, index: u32) -> Outcome<()> {
        let slot = self.current.cell_slot(index);
        self.load_closure(index)?;
        let fresh = self.new_object(Kind::Cell, "cell", &[], &[], Tracking::AtBirth);
        self.cx.set(self.current.frame, slot, fresh);
        self.cx.release(fresh);
        Ok(())
    }

    pub(super) fn restore_cell(&mut self, index: u32) -> Outcome<()> {
        let slot = self.current.cell_slot(index);
        let cell = self.peek(1);
        collector::set(self, self.current.frame, slot, cell);
        self.drop_top();
        Ok(())
    }

    fn empty_cell(&mut self, index: u32) -> Unwind {
        let slot = self.current.cell_slot(index) - TAIL;
        let is_own = (index as usize) < self.current.code.code.cellvars.len();
        if is_own {
            return self.unbound_local(slot);
        }
        let name = self.current.code.variables.get(slot).copied();
        let name = name.and_then(|name| self.text_of(name.into())).unwrap_or("?").to_string();
        self.complain("NameError", Message::UnboundFree, &[&name])
    }

    pub(super) fn load_locals(&mut self) -> Outcome<()> {
        let locals = self.namespace().map_or(Value::NULL, Value::from);
        self.push(locals);
        Ok(())
    }

    pub(super) fn setup_annotations(&mut self) -> Outcome<()> {
        let (dict, name) = (self.namespace().unwrap_or(self.current.globals), self.words.annotations);
        if self.dict_get_name(dict, name).is_none() {
            let annotations = self.new_dict();
            self.dict_set_name(dict, name, annotations.into());
            self.release(annotations.into());
        }
        Ok(())
    }
}
