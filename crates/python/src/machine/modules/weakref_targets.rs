//! Which objects can be weakly referenced (`PyType_SUPPORTS_WEAKREFS`), by version.

use model::{Atom, Kind, Language, Recorder, Value};

use crate::machine::Machine;

impl<R: Recorder> Machine<R> {
    /// Whether a weak reference to a value can be made. An instance of a class of the program can be
    /// referred to if its class (or a base) has a `__weakref__`; of a built-in type, if CPython's C
    /// struct has room for the list.
    pub(super) fn is_weakly_referencable(&self, value: Value) -> bool {
        let Some(object) = value.object() else { return self.is_referencable_atom(value) };
        let kind = self.world().object(object).kind();
        if matches!(kind, Kind::Class(_) | Kind::ClassicClass(_) | Kind::ClassicInstance) {
            return true;
        }
        if let Some((_, class)) = self.world().class_of(object) {
            return self.world().class_info(class).has_weakrefs;
        }
        match kind {
            Kind::Set | Kind::FrozenSet | Kind::Deque | Kind::Function | Kind::Method => true,
            Kind::Generator | Kind::Partial | Kind::Code => true,
            // Since 3.
            Kind::Module | Kind::BuiltinMethod => self.dialect.language == Language::Python3,
            Kind::Dict => self.type_name(value) == "OrderedDict",
            Kind::Opaque => self.is_referencable_opaque(value),
            _ => false,
        }
    }

    fn is_referencable_opaque(&self, value: Value) -> bool {
        matches!(self.type_name(value).as_str(), "SRE_Pattern" | "Pattern" | "file" | "TextIOWrapper")
    }

    fn is_referencable_atom(&self, value: Value) -> bool {
        match self.atom(value) {
            Some(Atom::Type(_) | Atom::Code(..)) => true,
            Some(Atom::Function(_)) => self.dialect.language == Language::Python3,
            _ => false,
        }
    }
}
