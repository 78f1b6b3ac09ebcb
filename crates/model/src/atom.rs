//! Atoms: values without references.
//!
//! An atom never dies and never changes, so the table only grows and no event is needed for it.
//! Equal texts share one atom, as interned strings do; numbers that the program computes get an
//! atom each, so that `is` tells them apart as CPython does.

use std::collections::HashMap;

use serde::{Deserialize, Serialize, Serializer};

use crate::builtin_name::{self, BuiltinName};
use crate::ids::AtomId;

/// The content of an atom.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub enum Atom {
    /// `None`
    None,
    /// `NotImplemented`
    NotImplemented,
    /// `Ellipsis`
    Ellipsis,
    /// `True`, `False`
    Bool(bool),
    /// An `int` that fits.
    Int(i64),
    /// Python 2's `long` that fits.
    Long(i64),
    /// Any other integer, in decimal digits.
    BigInt(Box<str>),
    /// A `float`.
    Float(f64),
    /// A `complex`: real and imaginary part.
    Complex(f64, f64),
    /// A `str`: bytes in Python 2 (kept as text), text in Python 3.
    Str(Box<str>),
    /// Python 2's `unicode`.
    Unicode(Box<str>),
    /// Python 3's `bytes`.
    Bytes(Box<[u8]>),
    /// `()`
    EmptyTuple,
    /// A built-in type, by its name.
    Type(#[serde(deserialize_with = "builtin_name::deserialize")] BuiltinName),
    /// A function of the interpreter, by its name (`gc.collect`, `len`).
    Function(#[serde(deserialize_with = "builtin_name::deserialize")] BuiltinName),
    /// A method of a built-in type, bound to nothing (`list.append`): the type and its name.
    Method(#[serde(deserialize_with = "builtin_name::deserialize")] BuiltinName, Box<str>),
    /// A code object, by the interpreter's number for it, with its name.
    Code(u32, Box<str>),
}

/// Names that the model itself asks for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum WellKnown {
    /// `None`
    None,
    /// `__del__`
    Del,
    /// `__dict__`
    Dict,
    /// `__name__`
    Name,
}

/// Every atom of a world. As data it is the list of atoms; what finds them again follows from it.
#[derive(Clone, Debug, Deserialize)]
#[serde(from = "Vec<Atom>")]
pub struct Atoms {
    atoms: Vec<Atom>,
    texts: HashMap<Box<str>, AtomId>,
    fixed: HashMap<Fixed, AtomId>,
    size: usize,
}

/// Atoms of which there is one each.
#[derive(PartialEq, Eq, Hash, Clone, Debug)]
enum Fixed {
    NotImplemented,
    Ellipsis,
    Bool(bool),
    SmallInt(i64),
    EmptyTuple,
    Type(&'static str),
    Function(&'static str),
    Method(&'static str, Box<str>),
    Code(u32),
}

impl Default for Atoms {
    fn default() -> Self {
        let mut atoms = Atoms { atoms: vec![Atom::None], texts: HashMap::new(), fixed: HashMap::new(), size: 0 };
        // In the order of `WellKnown`.
        for name in ["__del__", "__dict__", "__name__"] {
            atoms.text(name);
        }
        atoms
    }
}

impl Serialize for Atoms {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.atoms.serialize(serializer)
    }
}

impl From<Vec<Atom>> for Atoms {
    fn from(atoms: Vec<Atom>) -> Self {
        let (mut texts, mut fixed) = (HashMap::new(), HashMap::new());
        for (number, atom) in atoms.iter().enumerate() {
            let id = AtomId(number as u32);
            if let Atom::Str(text) = atom {
                texts.insert(text.clone(), id);
            } else if let Some(one) = Fixed::of(atom) {
                fixed.insert(one, id);
            }
        }
        let size = atoms.iter().map(|atom| size_of::<Atom>() + atom.len()).sum();
        Atoms { atoms, texts, fixed, size }
    }
}

impl Fixed {
    /// What an atom is found by, if there is only one like it.
    fn of(atom: &Atom) -> Option<Fixed> {
        Some(match atom {
            Atom::NotImplemented => Fixed::NotImplemented,
            Atom::Ellipsis => Fixed::Ellipsis,
            Atom::Bool(value) => Fixed::Bool(*value),
            Atom::Int(value) if (-5..=256).contains(value) => Fixed::SmallInt(*value),
            Atom::EmptyTuple => Fixed::EmptyTuple,
            Atom::Type(name) => Fixed::Type(name),
            Atom::Function(name) => Fixed::Function(name),
            Atom::Method(of, name) => Fixed::Method(of, name.clone()),
            Atom::Code(number, _) => Fixed::Code(*number),
            _ => return None,
        })
    }
}

impl Atoms {
    /// The content of an atom. An id that this table never gave reads as `None`.
    pub fn get(&self, id: AtomId) -> &Atom {
        self.atoms.get(id.0 as usize).unwrap_or(&Atom::None)
    }

    /// A name that the model itself asks for.
    pub fn well_known(name: WellKnown) -> AtomId {
        AtomId(name as u32)
    }

    /// The `str` with this text.
    pub fn text(&mut self, text: &str) -> AtomId {
        if let Some(&known) = self.texts.get(text) {
            return known;
        }
        let id = self.fresh(Atom::Str(text.into()));
        self.texts.insert(text.into(), id);
        id
    }

    /// The `str` with this text, if there is one already.
    pub fn find_text(&self, text: &str) -> Option<AtomId> {
        self.texts.get(text).copied()
    }

    /// The built-in type with this name, if there is an atom for it already.
    pub fn find_type(&self, name: &'static str) -> Option<AtomId> {
        self.fixed.get(&Fixed::Type(name)).copied()
    }

    /// The atom for a value: the shared one for texts, singletons and the integers from -5 to 256
    /// (`Objects/longobject.c`, `small_ints`), a new one for anything else.
    pub fn intern(&mut self, atom: Atom) -> AtomId {
        match &atom {
            Atom::None => return Self::well_known(WellKnown::None),
            Atom::Str(text) => return self.text(text),
            _ => {}
        }
        let Some(fixed) = Fixed::of(&atom) else { return self.fresh(atom) };
        if let Some(&known) = self.fixed.get(&fixed) {
            return known;
        }
        let id = self.fresh(atom);
        self.fixed.insert(fixed, id);
        id
    }

    fn fresh(&mut self, atom: Atom) -> AtomId {
        let id = AtomId(self.atoms.len() as u32);
        self.size += size_of::<Atom>() + atom.len();
        self.atoms.push(atom);
        id
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.atoms.len()
    }

    /// How many bytes they take, about.
    pub fn size(&self) -> usize {
        self.size
    }

    /// Never: `None` is always there.
    pub fn is_empty(&self) -> bool {
        self.atoms.is_empty()
    }
}

impl Atom {
    /// How many bytes of text there are in it.
    #[expect(clippy::len_without_is_empty, reason = "an atom without text is not empty")]
    pub fn len(&self) -> usize {
        match self {
            Atom::Str(text) | Atom::Unicode(text) | Atom::BigInt(text) => text.len(),
            Atom::Bytes(bytes) => bytes.len(),
            _ => 0,
        }
    }

    /// Whether its count never changes from CPython 3.12 on (PEP 683).
    pub fn is_immortal(&self) -> bool {
        match self {
            Atom::Int(value) => (-5..=256).contains(value),
            Atom::Long(_) | Atom::BigInt(_) | Atom::Float(_) | Atom::Complex(..) => false,
            Atom::Unicode(_) | Atom::Bytes(_) | Atom::Code(..) => false,
            _ => true,
        }
    }
}
