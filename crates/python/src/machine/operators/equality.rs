//! Equality and hashes.

use model::{Atom, Kind, ObjId, Recorder, Value};

use crate::machine::{Machine, Outcome, since};
use crate::text::hash;

/// How many bytes of a text are hashed in the time of one instruction.
const BYTES_HASHED_A_STEP: usize = 16;

impl<R: Recorder> Machine<R> {
    /// `a == b` as a truth; the same object is equal to itself (`PyObject_RichCompareBool`).
    pub(crate) fn eq(&mut self, a: Value, b: Value) -> Outcome<bool> {
        if a == b {
            return Ok(true);
        }
        self.charge_compared(a, b);
        if let Some(equal) = self.plain_eq(a, b) {
            return Ok(equal);
        }
        self.nested(|m| {
            let answer = m.compare(crate::op::Comparison::Equal, a, b)?;
            let truth = m.truth(answer);
            m.release(answer);
            truth
        })
    }

    /// Two texts are compared byte for byte.
    pub(crate) fn charge_compared(&mut self, a: Value, b: Value) {
        let length = |value: Value| self.atom(value).map_or(0, Atom::len);
        self.charge_text(length(a).min(length(b)));
    }

    /// Equality of atoms, which needs no program. None if it takes more than that.
    pub(crate) fn plain_eq(&self, a: Value, b: Value) -> Option<bool> {
        if let (Some(x), Some(y)) = (self.number_of_atom(a), self.number_of_atom(b)) {
            return Some(match (x, y) {
                (super::Number::Int(x, _), super::Number::Int(y, _)) => x == y,
                _ => x.float() == y.float(),
            });
        }
        match (self.atom(a)?, self.atom(b)?) {
            (Atom::Str(x) | Atom::Unicode(x), Atom::Str(y) | Atom::Unicode(y)) => Some(x == y),
            (x, y) => Some(x == y),
        }
    }

    fn number_of_atom(&self, value: Value) -> Option<super::Number> {
        value.atom()?;
        self.number(value)
    }

    /// Equality of two containers of the same type; None if they are no such.
    pub(crate) fn eq_containers(&mut self, a: Value, b: Value) -> Outcome<Option<bool>> {
        let (Some(first), Some(second)) = (a.object(), b.object()) else { return Ok(None) };
        let kinds = (self.world().object(first).kind(), self.world().object(second).kind());
        match kinds {
            (Kind::List, Kind::List) | (Kind::Tuple, Kind::Tuple) | (Kind::Deque, Kind::Deque) => {
                if self.items_of(a).len() != self.items_of(b).len() {
                    return Ok(Some(false));
                }
                let mut place = 0;
                // The lists may change while their items are compared.
                while let (Some(x), Some(y)) =
                    (self.items_of(a).get(place).copied(), self.items_of(b).get(place).copied())
                {
                    self.check_budget()?;
                    if !self.held_eq(x, y)? {
                        return Ok(Some(false));
                    }
                    place += 1;
                }
                Ok(Some(true))
            }
            (Kind::Iterator, Kind::Iterator) if self.is_generic_alias(a) || self.is_union(a) => self.eq_aliases(a, b),
            (Kind::Slice, Kind::Slice) => {
                for name in ["start", "stop", "step"] {
                    let (x, y) = (self.field(first, name), self.field(second, name));
                    if !self.held_eq(x, y)? {
                        return Ok(Some(false));
                    }
                }
                Ok(Some(true))
            }
            (Kind::Method, Kind::Method) => Ok(Some(self.method_parts(first) == self.method_parts(second))),
            (Kind::BuiltinMethod, Kind::BuiltinMethod) => {
                let parts = |object: ObjId| {
                    let object = self.world().object(object);
                    (object.slot(model::kind::FIELDS), object.slot(model::kind::FIELDS + 1))
                };
                Ok(Some(parts(first) == parts(second)))
            }
            (Kind::Dict, Kind::Dict) => {
                let ordered = [a, b].iter().all(|dict| self.builtin_type(*dict) == "OrderedDict");
                if ordered && !self.eq_orders(first, second)? {
                    return Ok(Some(false));
                }
                self.eq_dicts(first, second).map(Some)
            }
            (Kind::Set | Kind::FrozenSet, Kind::Set | Kind::FrozenSet) => {
                Ok(Some(self.set_len(first) == self.set_len(second) && self.is_subset(first, second)?))
            }
            _ if self.is_set_like(a) && (self.is_set(b) || self.is_set_like(b)) => self.eq_views(a, b).map(Some),
            _ if self.is_set_like(b) && self.is_set(a) => self.eq_views(b, a).map(Some),
            _ => Ok(None),
        }
    }

    /// A view of keys or items and a set, or another view (`dictview_richcompare`).
    fn eq_views(&mut self, view: Value, other: Value) -> Outcome<bool> {
        if self.plain_length(view) != self.plain_length(other) {
            return Ok(false);
        }
        let mut equal = true;
        self.for_each(view, |m, item| {
            equal = m.contains(other, item)?;
            Ok(!equal)
        })?;
        Ok(equal)
    }

    fn held_eq(&mut self, x: Value, y: Value) -> Outcome<bool> {
        self.hold(x);
        self.hold(y);
        let same = self.eq(x, y);
        self.release(x);
        self.release(y);
        same
    }

    /// Whether the keys of two dicts are equal one by one (`odict_richcompare`).
    fn eq_orders(&mut self, a: ObjId, b: ObjId) -> Outcome<bool> {
        for ((one, _), (other, _)) in self.dict_entries(a).into_iter().zip(self.dict_entries(b)) {
            if !self.held_eq(one, other)? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    fn eq_dicts(&mut self, a: ObjId, b: ObjId) -> Outcome<bool> {
        if self.dict_len(a) != self.dict_len(b) {
            return Ok(false);
        }
        for (key, value) in self.dict_entries(a) {
            self.check_budget()?;
            match self.dict_get(b, key)? {
                Some(other) if self.held_eq(value, other)? => {}
                _ => return Ok(false),
            }
        }
        Ok(true)
    }

    /// Whether every member of a set is one of another.
    pub(crate) fn is_subset(&mut self, a: ObjId, b: ObjId) -> Outcome<bool> {
        if self.set_len(a) > self.set_len(b) {
            return Ok(false);
        }
        for member in self.set_members(a) {
            self.check_budget()?;
            if !self.set_contains(b, member)? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// `hash()`
    pub(crate) fn hash(&mut self, value: Value) -> Outcome<i64> {
        self.charge(self.atom(value).map_or(0, Atom::len) / BYTES_HASHED_A_STEP);
        if let Some(hash) = self.hash_of_atom(value) {
            return Ok(hash);
        }
        if self.hashes_by_class(value) {
            let (class, word) = (self.type_of(value), self.name("__hash__"));
            if self.find_in_class(class, word).is_some_and(|found| self.is_none(found)) {
                return Err(self.unhashable(value));
            }
            if let Some(answer) = self.call_method(value, "__hash__", &[])? {
                let hash = self.int_value(answer);
                self.release(answer);
                return match hash {
                    Some(hash) => Ok(if hash == -1 { -2 } else { hash }),
                    None => Err(self.raise("TypeError", "__hash__ method should return an integer")),
                };
            }
        }
        self.plain_hash(value)
    }

    /// The hash of a value of a built-in type, whatever the program's class says.
    pub(crate) fn plain_hash(&mut self, value: Value) -> Outcome<i64> {
        if let Some(hash) = self.hash_of_atom(value) {
            return Ok(hash);
        }
        if let Some(inner) = self.boxed(value) {
            return self.hash(inner);
        }
        let Some(object) = value.object() else { return Ok(0) };
        match self.world().object(object).kind() {
            Kind::List | Kind::Dict | Kind::Set | Kind::Deque => Err(self.unhashable(value)),
            Kind::Slice if !since::exists(self.dialect.library, "slice", "__hash__") => Err(self.unhashable(value)),
            Kind::Iterator if self.is_generic_alias(value) => {
                let (origin, args) = (self.alias_part(value, 0), self.alias_part(value, 1));
                Ok(self.hash_of_address(origin) ^ self.hash(args)?)
            }
            Kind::Method => {
                let (function, instance) = self.method_parts(object);
                Ok(self.hash_of_address(function) ^ self.hash_of_address(instance))
            }
            Kind::Tuple => {
                let mut hashes = Vec::new();
                for item in self.items_of(value).to_vec() {
                    self.check_budget()?;
                    hashes.push(self.nested(|m| m.hash(item))?);
                }
                Ok(if self.is_python2() {
                    hash::hash_tuple_python2(&hashes)
                } else {
                    hash::hash_tuple_python3(&hashes)
                })
            }
            Kind::FrozenSet => {
                self.charge(self.set_len(object));
                Ok(self.hash_of_frozenset(object))
            }
            Kind::Weakref | Kind::Proxy => match self.special(value, "__hash__", &[])? {
                Some(answer) => {
                    let hash = self.int_value(answer);
                    self.release(answer);
                    Ok(hash.unwrap_or(0))
                }
                None => Ok(self.hash_of_address(value)),
            },
            _ => Ok(self.hash_of_address(value)),
        }
    }

    /// Whether the class of a value is one of the program: it may define `__hash__`.
    fn hashes_by_class(&self, value: Value) -> bool {
        value.object().is_some_and(|object| self.world().class_of(object).is_some())
    }

    /// `_Py_HashPointer`: the address, rotated.
    pub(crate) fn hash_of_address(&self, value: Value) -> i64 {
        (self.address(value).rotate_right(4)) as i64
    }

    fn unhashable(&mut self, value: Value) -> crate::machine::Unwind {
        let message = format!("unhashable type: '{}'", self.type_name(value));
        self.raise("TypeError", &message)
    }

    /// The hash of a name.
    pub(crate) fn hash_of_name(&self, name: model::AtomId) -> i64 {
        self.hash_of_atom(name.into()).unwrap_or(0)
    }

    fn hash_of_atom(&self, value: Value) -> Option<i64> {
        let python2 = self.is_python2();
        let int = |number: i64| if python2 { hash::hash_int_python2(number) } else { hash::hash_int_python3(number) };
        Some(match self.atom(value)? {
            Atom::Bool(truth) => i64::from(*truth),
            Atom::Int(number) | Atom::Long(number) => int(*number),
            Atom::Float(number) if python2 => hash::hash_float_python2(*number),
            Atom::Float(number) => hash::hash_float(*number),
            Atom::Str(text) | Atom::Unicode(text) | Atom::BigInt(text) => hash::hash_str_python2(text.as_bytes()),
            Atom::Bytes(bytes) => hash::hash_str_python2(bytes),
            Atom::EmptyTuple if python2 => hash::hash_tuple_python2(&[]),
            Atom::EmptyTuple => hash::hash_tuple_python3(&[]),
            Atom::Complex(real, imaginary) => hash::hash_float(*real) ^ hash::hash_float(*imaginary),
            _ => self.hash_of_address(value),
        })
    }
}
