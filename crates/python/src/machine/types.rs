//! Types: what `type()` answers, and which type derives from which.
//!
//! A type is a value: a class of the program is an object, a built-in type an atom with its name.

use model::kind::{FIELDS, TYPE};
use model::{Atom, ClassId, Kind, Language, ObjId, Recorder, Value};

use super::exceptions::table;
use super::{Machine, modules};

/// Types that values have without a slot for it: their atoms must be there before anyone asks.
const ATOM_TYPES: &[&str] = &[
    "NoneType",
    "NotImplementedType",
    "ellipsis",
    "bool",
    "int",
    "long",
    "float",
    "complex",
    "str",
    "unicode",
    "bytes",
    "tuple",
    "type",
    "object",
    "builtin_function_or_method",
    "method_descriptor",
    "code",
    "basestring",
];

/// The slot of a class with its method resolution order.
pub(crate) const MRO: usize = FIELDS;
/// The slot of a class with its bases.
pub(crate) const BASES: usize = FIELDS + 1;
/// The slot of a class with its base.
pub(crate) const BASE: usize = FIELDS + 2;

impl<R: Recorder> Machine<R> {
    /// Makes the atoms that [`Machine::type_of`] needs.
    pub(crate) fn make_basic_types(&mut self) {
        for name in ATOM_TYPES {
            self.type_atom(name);
        }
    }

    /// The type of a value, borrowed (`Py_TYPE`).
    pub(crate) fn type_of(&self, value: Value) -> Value {
        if let Some(object) = value.object() {
            return self.world().object(object).slot(TYPE);
        }
        let name = self.atom(value).map_or("NoneType", |atom| self.type_name_of_atom(atom));
        self.world().atoms().find_type(name).map_or(Value::NULL, Value::from)
    }

    fn type_name_of_atom(&self, atom: &Atom) -> &'static str {
        match atom {
            Atom::None => "NoneType",
            Atom::NotImplemented => "NotImplementedType",
            Atom::Ellipsis => "ellipsis",
            Atom::Bool(_) => "bool",
            Atom::Int(_) => "int",
            Atom::Long(_) => "long",
            Atom::BigInt(_) if self.is_python2() => "long",
            Atom::BigInt(_) => "int",
            Atom::Float(_) => "float",
            Atom::Complex(..) => "complex",
            Atom::Str(_) => "str",
            Atom::Unicode(_) => "unicode",
            Atom::Bytes(_) => "bytes",
            Atom::EmptyTuple => "tuple",
            Atom::Type(_) => "type",
            Atom::Function(_) => "builtin_function_or_method",
            Atom::Method(..) => "method_descriptor",
            Atom::Code(..) => "code",
        }
    }

    /// Whether programs are in the language of Python 2.
    pub(crate) fn is_python2(&self) -> bool {
        self.dialect.language == Language::Python2
    }

    /// `type(value).__name__`
    pub(crate) fn type_name(&self, value: Value) -> String {
        if self.kind_of(value) == Some(Kind::ClassicInstance) {
            return "instance".to_string();
        }
        self.name_of_type(self.type_of(value))
    }

    /// `__name__` of a type.
    pub(crate) fn name_of_type(&self, of: Value) -> String {
        if let Some((_, info)) = self.program_class(of) {
            let name = self.world().class_info(info).name;
            return self.text_of(name.into()).unwrap_or("").to_string();
        }
        self.type_name_of(of).unwrap_or("?").to_string()
    }

    /// The name of a built-in type, if the value is one.
    pub(crate) fn type_name_of(&self, of: Value) -> Option<&'static str> {
        match self.atom(of)? {
            Atom::Type(name) => Some(name),
            _ => None,
        }
    }

    /// The class of the program, classic ones included, that a value is.
    pub(crate) fn program_class(&self, value: Value) -> Option<(ObjId, ClassId)> {
        let class = value.object()?;
        match self.world().object(class).kind() {
            Kind::Class(info) | Kind::ClassicClass(info) => Some((class, info)),
            _ => None,
        }
    }

    /// Whether a value is a type of any sort.
    pub(crate) fn is_type(&self, value: Value) -> bool {
        self.program_class(value).is_some() || matches!(self.atom(value), Some(Atom::Type(_)))
    }

    /// The base of a built-in type; `object` has none.
    pub(crate) fn base_of_builtin(&self, name: &str) -> Option<&'static str> {
        match name {
            "object" => None,
            "bool" => Some("int"),
            "str" | "unicode" if self.is_python2() => Some("basestring"),
            _ => modules::base_type(name)
                .or_else(|| table::find(name, self.dialect.language).map(|(_, base)| base))
                .or(Some("object")),
        }
    }

    /// Whether `class` is `base` or derives from it (`PyType_IsSubtype`; for classic classes
    /// `PyClass_IsSubclass`).
    pub(crate) fn is_subclass(&self, class: Value, base: Value) -> bool {
        if class == base {
            return true;
        }
        if let Some(object) = class.object() {
            if let Kind::ClassicClass(_) = self.world().object(object).kind() {
                let bases = self.items_of(self.world().object(object).slot(BASES));
                return bases.iter().any(|parent| self.is_subclass(*parent, base));
            }
            return self.mro_of(class).contains(&base);
        }
        let (Some(name), Some(base)) = (self.type_name_of(class), self.type_name_of(base)) else { return false };
        std::iter::successors(self.base_of_builtin(name), |name| self.base_of_builtin(name)).any(|name| name == base)
    }

    /// Whether the type of a value is `class` or derives from it.
    pub(crate) fn is_instance(&self, value: Value, class: Value) -> bool {
        self.is_subclass(self.type_of(value), class)
    }

    /// The method resolution order of a type: its classes, borrowed. Of a classic class: depth first.
    pub(crate) fn mro_of(&self, class: Value) -> Vec<Value> {
        if let Some(object) = class.object() {
            let object = self.world().object(object);
            if let Kind::ClassicClass(_) = object.kind() {
                let bases = self.items_of(object.slot(BASES));
                let inherited = bases.iter().flat_map(|base| self.mro_of(*base));
                return std::iter::once(class).chain(inherited).collect();
            }
            return self.items_of(object.slot(MRO)).to_vec();
        }
        let Some(name) = self.type_name_of(class) else { return Vec::new() };
        std::iter::successors(Some(name), |name| self.base_of_builtin(name))
            .filter_map(|name| self.world().atoms().find_type(name).map(Value::from))
            .collect()
    }

    /// The items of a tuple or list, borrowed.
    pub(crate) fn items_of(&self, sequence: Value) -> &[Value] {
        sequence.object().map_or(&[], |object| self.world().object(object).tail())
    }

    /// The built-in type from which a class has the layout of its instances (`solid_base`).
    pub(crate) fn builtin_base(&self, class: Value) -> &'static str {
        if let Some(name) = self.type_name_of(class) {
            return name;
        }
        if let Some(Kind::ClassicClass(_)) = class.object().map(|class| self.world().object(class).kind()) {
            return "instance";
        }
        let mro = self.mro_of(class);
        let found = mro.iter().find_map(|base| self.type_name_of(*base).filter(|name| *name != "object"));
        found.unwrap_or("object")
    }

    /// The built-in type that a value is an instance of, directly or through classes of the program.
    pub(crate) fn builtin_type(&self, value: Value) -> &'static str {
        self.builtin_base(self.type_of(value))
    }

    /// The C struct of a value, if it is an object.
    pub(crate) fn kind_of(&self, value: Value) -> Option<Kind> {
        value.object().map(|object| self.world().object(object).kind())
    }
}
