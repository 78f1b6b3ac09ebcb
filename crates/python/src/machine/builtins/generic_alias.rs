//! Types with parameters, as annotations write them: `list[int]` (`genericaliasobject.c`, 3.9) and
//! `int | None` (`unionobject.c`, 3.10). At run time they only remember what they are made of.

use model::kind::FIELDS;
use model::{Atom, Kind, Recorder, Value};

use crate::machine::objects::Tracking;
use crate::machine::side::State;
use crate::machine::{Args, Machine, Native, Outcome, since};

/// Built-in types that take parameters.
const GENERIC: &[&str] = &["list", "tuple", "dict", "set", "frozenset", "type", "deque", "defaultdict", "OrderedDict"];

/// The method of either with this name.
pub(crate) fn find<R: Recorder>(name: &str) -> Option<Native<R>> {
    match name {
        "__call__" => Some(|m, args| {
            let [alias, rest @ ..] = args.positional else { return Ok(m.none()) };
            let origin = m.alias_part(*alias, 0);
            m.call(origin, rest, args.keywords)
        }),
        _ => None,
    }
}

/// The attribute of either with this name.
pub(crate) fn getter<R: Recorder>(of: &str, name: &str) -> Option<Native<R>> {
    let part: Native<R> = match (of, name) {
        ("GenericAlias", "__origin__") => |m, args| held_part(m, args, 0),
        ("GenericAlias" | "UnionType", "__args__") => |m, args| held_part(m, args, 1),
        _ => return None,
    };
    Some(part)
}

fn held_part<R: Recorder>(m: &mut Machine<R>, args: Args<'_>, index: usize) -> Outcome {
    let alias = m.required(args, 0, "__args__")?;
    let part = m.alias_part(alias, index);
    Ok(m.hold(part))
}

impl<R: Recorder> Machine<R> {
    /// The origin (0) or the arguments (1), borrowed.
    pub(crate) fn alias_part(&self, alias: Value, index: usize) -> Value {
        alias.object().map_or(Value::NULL, |alias| self.world().object(alias).slot(FIELDS + index))
    }

    /// Whether a value is a type with parameters.
    pub(crate) fn is_generic_alias(&self, value: Value) -> bool {
        matches!(value.object().and_then(|object| self.side.get(object)), Some(State::GenericAlias))
    }

    /// Whether a value is a union of types.
    pub(crate) fn is_union(&self, value: Value) -> bool {
        matches!(value.object().and_then(|object| self.side.get(object)), Some(State::Union))
    }

    /// `list[item]` of a built-in type that takes parameters; none of another.
    pub(crate) fn generic_alias(&mut self, class: Value, item: Value) -> Option<Value> {
        let name = self.type_name_of(class).filter(|name| GENERIC.contains(name))?;
        if !since::exists(self.dialect.library, "types", "GenericAlias") {
            return None;
        }
        let origin = self.type_atom(name);
        let args = match self.builtin_type(item) {
            "tuple" => self.hold(item),
            _ => self.new_tuple(&[item]),
        };
        let alias = self.new_object(Kind::Iterator, "GenericAlias", &[origin, args], &[], Tracking::AtBirth);
        self.side.set(alias, State::GenericAlias);
        self.release(args);
        Some(alias.into())
    }

    /// `a | b` of two types, unions or None; none of something else.
    pub(crate) fn union_of(&mut self, a: Value, b: Value) -> Option<Value> {
        let is_part = |m: &Self, value: Value| m.is_type(value) || m.is_generic_alias(value) || m.is_union(value);
        let fits = [a, b].iter().all(|side| is_part(self, *side) || self.is_none(*side));
        if !fits
            || !(is_part(self, a) || is_part(self, b))
            || !since::exists(self.dialect.library, "types", "UnionType")
        {
            return None;
        }
        let mut parts: Vec<Value> = Vec::new();
        for side in [a, b] {
            let own = if self.is_union(side) { self.items_of(self.alias_part(side, 1)).to_vec() } else { vec![side] };
            for part in own {
                let part = if self.is_none(part) { self.type_atom("NoneType") } else { part };
                if !parts.contains(&part) {
                    parts.push(part);
                }
            }
        }
        if let [only] = parts.as_slice() {
            return Some(self.hold(*only));
        }
        let args = self.new_tuple(&parts);
        let union = self.new_object(Kind::Iterator, "UnionType", &[Value::NULL, args], &[], Tracking::AtBirth);
        self.side.set(union, State::Union);
        self.release(args);
        Some(union.into())
    }

    /// The text of either; none of something else.
    pub(super) fn repr_of_alias(&mut self, value: Value) -> Outcome<Option<String>> {
        let (is_union, args) = (self.is_union(value), self.alias_part(value, 1));
        if !is_union && !self.is_generic_alias(value) {
            return Ok(None);
        }
        let mut texts = Vec::new();
        for part in self.items_of(args).to_vec() {
            let part = self.name_in_alias(part)?;
            texts.push(if is_union && part == "NoneType" { "None".to_owned() } else { part });
        }
        if is_union {
            return Ok(Some(texts.join(" | ")));
        }
        let origin = self.name_in_alias(self.alias_part(value, 0))?;
        let inner = if texts.is_empty() { "()".to_owned() } else { texts.join(", ") };
        Ok(Some(format!("{origin}[{inner}]")))
    }

    /// How a part is named: types by their names, with the module if it is not builtins.
    fn name_in_alias(&mut self, part: Value) -> Outcome<String> {
        if matches!(self.atom(part), Some(Atom::Ellipsis)) {
            return Ok("...".to_owned());
        }
        if !self.is_type(part) {
            return self.repr(part);
        }
        let word = self.words.module;
        let module = self.find_attr(part, word)?.unwrap_or_default();
        let module = self.text_of(module).unwrap_or("builtins").to_owned();
        let name = self.qualname_of_type(part);
        Ok(if module == "builtins" { name } else { format!("{module}.{name}") })
    }

    /// Whether two of them are the same.
    pub(crate) fn eq_aliases(&mut self, a: Value, b: Value) -> Outcome<Option<bool>> {
        if self.is_generic_alias(a) && self.is_generic_alias(b) {
            let same = self.alias_part(a, 0) == self.alias_part(b, 0);
            return Ok(Some(same && self.eq(self.alias_part(a, 1), self.alias_part(b, 1))?));
        }
        if self.is_union(a) && self.is_union(b) {
            let [x, y] = [a, b].map(|side| self.items_of(self.alias_part(side, 1)).to_vec());
            return Ok(Some(x.len() == y.len() && x.iter().all(|part| y.contains(part))));
        }
        Ok(None)
    }
}
