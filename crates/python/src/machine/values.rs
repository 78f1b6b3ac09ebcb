//! Values: atoms by content, ownership.

use model::{Atom, AtomId, Recorder, Value};

use super::Machine;

impl<R: Recorder> Machine<R> {
    /// Makes a borrowed value an owned one.
    #[inline(always)]
    pub(crate) fn hold(&mut self, value: Value) -> Value {
        collector::hold(self, value);
        value
    }

    /// Gives an owned value back; it may die by that.
    #[inline(always)]
    pub(crate) fn release(&mut self, value: Value) {
        collector::release(self, value);
    }

    /// Makes several borrowed values owned ones, the last first: then each is the youngest held when
    /// [`Machine::release_all`] comes to it, and is found at once.
    pub(crate) fn hold_all(&mut self, values: &[Value]) {
        for value in values.iter().rev() {
            self.hold(*value);
        }
    }

    /// Gives several owned values back, the first first.
    pub(crate) fn release_all(&mut self, values: impl IntoIterator<Item = Value>) {
        for value in values {
            self.release(value);
        }
    }

    /// The content of a value that is an atom.
    pub(crate) fn atom(&self, value: Value) -> Option<&Atom> {
        value.atom().map(|atom| self.world().atom(atom))
    }

    /// The atom with this content.
    pub(crate) fn new_atom(&mut self, atom: Atom) -> Value {
        self.charge_text(atom.len());
        self.cx.tables().atoms_mut().intern(atom).into()
    }

    /// `None`
    pub(crate) fn none(&mut self) -> Value {
        self.new_atom(Atom::None)
    }

    /// `True` or `False`
    pub(crate) fn bool(&mut self, value: bool) -> Value {
        self.new_atom(Atom::Bool(value))
    }

    /// An integer.
    pub(crate) fn int(&mut self, value: i64) -> Value {
        self.new_atom(Atom::Int(value))
    }

    /// A `float`.
    pub(crate) fn float(&mut self, value: f64) -> Value {
        self.new_atom(Atom::Float(value))
    }

    /// A `str`.
    pub(crate) fn str(&mut self, text: &str) -> Value {
        self.charge_text(text.len());
        self.cx.text(text).into()
    }

    /// A name.
    pub(crate) fn name(&mut self, text: &str) -> AtomId {
        self.charge_text(text.len());
        self.cx.text(text)
    }

    /// A built-in type.
    pub(crate) fn type_atom(&mut self, name: &'static str) -> Value {
        self.new_atom(Atom::Type(name))
    }

    /// Whether a value is `None`.
    pub(crate) fn is_none(&self, value: Value) -> bool {
        matches!(self.atom(value), Some(Atom::None))
    }

    /// The text of a `str` (2.7: or `unicode`) that is an atom.
    pub(crate) fn text_of(&self, value: Value) -> Option<&str> {
        match self.atom(value)? {
            Atom::Str(text) | Atom::Unicode(text) => Some(text),
            _ => None,
        }
    }
}
