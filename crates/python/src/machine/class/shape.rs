//! The layout of a class's instances: base, members, whether there is a dict.

use model::kind::Kind;
use model::{AtomId, Attributes, ClassInfo, EmptySlots, ObjId, Recorder, Value};

use crate::machine::{Machine, Outcome, since};

/// What a new class adds to its base.
pub(super) struct Shape {
    pub(super) info: ClassInfo,
    /// `__base__`: the base that determines the layout.
    pub(super) base: Value,
    pub(super) own_members: Vec<AtomId>,
    pub(super) adds_dict: bool,
    pub(super) adds_weakrefs: bool,
}

/// What instances of a base have already.
struct BaseShape {
    members: Vec<AtomId>,
    has_dict: bool,
    has_weakrefs: bool,
    is_gc: bool,
}

impl<R: Recorder> Machine<R> {
    pub(super) fn shape_of_class(&mut self, name: AtomId, bases: &[Value], namespace: ObjId) -> Outcome<Shape> {
        let base = self.best_base(bases)?;
        let builtin = self.builtin_base(base);
        let Some(instance_kind) = self.kind_of_instances(builtin) else {
            let message = self.metaclass_message(&format!("type '{builtin}' is not an acceptable base type"));
            return Err(self.raise("TypeError", &message));
        };
        let from_base = self.shape_of_base(base, builtin);
        let any_dict = bases.iter().any(|other| self.has_dict(*other));
        let any_weakrefs = bases.iter().any(|other| self.has_weakrefs(*other));
        let slots = self.declared_slots(name, namespace)?;
        let (own_members, wants_dict, wants_weakrefs) = match &slots {
            None => (Vec::new(), true, true),
            Some(names) => {
                let has = |word: AtomId| names.contains(&word);
                let words = self.words;
                let mut own: Vec<AtomId> =
                    names.iter().copied().filter(|name| *name != words.dict && *name != words.weakref).collect();
                own.sort_by_key(|name| self.text_of((*name).into()).unwrap_or("").to_string());
                (own, has(words.dict), has(words.weakref))
            }
        };
        if !own_members.is_empty() && !self.may_add_weakrefs(builtin) {
            let message =
                self.metaclass_message(&format!("nonempty __slots__ not supported for subtype of '{builtin}'"));
            return Err(self.raise("TypeError", &message));
        }
        let adds_dict = wants_dict && !any_dict;
        let adds_weakrefs = wants_weakrefs && !any_weakrefs && self.may_add_weakrefs(builtin);
        let mut members = own_members.clone();
        members.extend(&from_base.members);
        let has_dict = any_dict || adds_dict;
        let grows = adds_dict || adds_weakrefs || !own_members.is_empty();
        let is_gc = from_base.is_gc
            || grows
            || self.dialect.empty_slots == EmptySlots::Seen
            || (builtin == "int" && self.is_python2());
        let in_place = self.dialect.attributes != Attributes::SeparateDict;
        let has_room = members.is_empty() || since::slots_beside_inline_values(self.dialect.library);
        let inline_values = in_place && instance_kind == Kind::Plain && has_dict && has_room;
        let info = ClassInfo {
            name,
            instance_kind,
            members,
            has_dict,
            has_weakrefs: any_weakrefs || adds_weakrefs,
            is_gc,
            inline_values,
            shared_keys: Vec::new(),
        };
        Ok(Shape { info, base, own_members, adds_dict, adds_weakrefs })
    }

    /// The base that determines the layout (`best_base`).
    fn best_base(&mut self, bases: &[Value]) -> Outcome {
        let mut winner: Option<(Value, Value)> = None;
        for base in bases {
            if !self.is_type(*base) {
                let name = self.type_name(*base);
                return Err(self.raise("TypeError", &format!("bases must be types, not {name}")));
            }
            if self.is_classic(*base) {
                continue;
            }
            let candidate = self.solid_base(*base);
            match winner {
                Some((_, solid)) if self.is_subclass(solid, candidate) => {}
                Some((_, solid)) if !self.is_subclass(candidate, solid) => {
                    let message = self.metaclass_message("multiple bases have instance lay-out conflict");
                    return Err(self.raise("TypeError", &message));
                }
                _ => winner = Some((*base, candidate)),
            }
        }
        match winner {
            Some((base, _)) => Ok(base),
            None => Ok(self.type_atom("object")),
        }
    }

    /// The type that last added fields to the layout of a class's instances (`solid_base`). Exceptions
    /// have one layout here.
    fn solid_base(&mut self, class: Value) -> Value {
        let Some((object, info)) = self.program_class(class) else {
            return match self.is_exception_class(class) {
                true => self.type_atom("BaseException"),
                false => class,
            };
        };
        let base = self.world().object(object).slot(crate::machine::types::BASE);
        let before = self.program_class(base).map_or(0, |(_, info)| self.world().class_info(info).members.len());
        if self.world().class_info(info).members.len() > before {
            return class;
        }
        self.solid_base(base)
    }

    /// 2.7 says who found out.
    pub(super) fn metaclass_message(&self, message: &str) -> String {
        match self.is_python2() {
            true => format!("Error when calling the metaclass bases\n    {message}"),
            false => message.to_string(),
        }
    }

    fn shape_of_base(&self, base: Value, builtin: &str) -> BaseShape {
        match self.program_class(base) {
            Some((_, info)) => {
                let info = self.world().class_info(info);
                BaseShape {
                    members: info.members.clone(),
                    has_dict: info.has_dict,
                    has_weakrefs: info.has_weakrefs,
                    is_gc: info.is_gc,
                }
            }
            None => BaseShape {
                members: Vec::new(),
                has_dict: self.is_exception_class(base) || matches!(builtin, "type" | "module" | "partial"),
                has_weakrefs: matches!(builtin, "set" | "frozenset" | "deque" | "type" | "partial" | "module"),
                is_gc: self.kind_of_instances(builtin).is_some_and(Kind::is_gc),
            },
        }
    }

    fn has_dict(&self, base: Value) -> bool {
        !self.is_classic(base) && self.shape_of_base(base, self.builtin_base(base)).has_dict
    }

    fn has_weakrefs(&self, base: Value) -> bool {
        !self.is_classic(base) && self.shape_of_base(base, self.builtin_base(base)).has_weakrefs
    }

    /// Objects of variable size have no room for a list of weak references (`may_add_weak`).
    fn may_add_weakrefs(&self, builtin: &str) -> bool {
        let variable = if self.is_python2() {
            matches!(builtin, "str" | "long" | "tuple")
        } else {
            matches!(builtin, "int" | "bool" | "bytes" | "tuple")
        };
        !variable
    }

    /// The C struct of instances of subclasses of a built-in type, if it can have any.
    pub(crate) fn kind_of_instances(&self, builtin: &str) -> Option<Kind> {
        Some(match builtin {
            "object" => Kind::Plain,
            "int" | "long" | "float" | "complex" | "str" | "unicode" | "bytes" => Kind::Boxed,
            "list" => Kind::List,
            "tuple" => Kind::Tuple,
            "dict" | "defaultdict" | "OrderedDict" | "Counter" => Kind::Dict,
            "set" => Kind::Set,
            "frozenset" => Kind::FrozenSet,
            "deque" => Kind::Deque,
            "weakref" | "ReferenceType" => Kind::Weakref,
            "partial" => Kind::Partial,
            "property" => Kind::Property,
            "staticmethod" => Kind::StaticMethod,
            "classmethod" => Kind::ClassMethod,
            "super" => Kind::Super,
            "slice" => Kind::Slice,
            "module" => Kind::Module,
            "type" => Kind::Class(model::ClassId(0)),
            name if super::super::exceptions::table::find(name, self.dialect.language).is_some() => Kind::Exception,
            _ => return None,
        })
    }

    /// `__slots__` of a class statement: the names, mangled.
    fn declared_slots(&mut self, class: AtomId, namespace: ObjId) -> Outcome<Option<Vec<AtomId>>> {
        let Some(slots) = self.dict_get_name(namespace, self.words.slots) else { return Ok(None) };
        let listed = match self.text_of(slots) {
            Some(_) => vec![slots],
            None => self.collect_iterable(slots)?,
        };
        let class = self.text_of(class.into()).unwrap_or("").to_string();
        let mut names = Vec::new();
        for name in &listed {
            let Some(text) = self.text_of(*name).map(str::to_string) else {
                let type_name = self.type_name(*name);
                let message = format!("__slots__ items must be strings, not '{type_name}'");
                return Err(self.raise("TypeError", &message));
            };
            let mut letters = text.chars();
            let is_name = letters.next().is_some_and(|first| first.is_alphabetic() || first == '_')
                && letters.all(|letter| letter.is_alphanumeric() || letter == '_');
            if !is_name {
                return Err(self.raise("TypeError", "__slots__ must be identifiers"));
            }
            let is_private = text.starts_with("__") && !text.ends_with("__");
            let stripped = class.trim_start_matches('_');
            let mangled = if is_private && !stripped.is_empty() { format!("_{stripped}{text}") } else { text };
            let name = self.name(&mangled);
            let is_ours = [self.words.dict, self.words.weakref, self.words.class_cell].contains(&name);
            if !is_ours && self.dict_get_name(namespace, name).is_some() {
                let message = format!("'{mangled}' in __slots__ conflicts with class variable");
                return Err(self.raise("ValueError", &message));
            }
            names.push(name);
        }
        self.release_all(listed);
        Ok(Some(names))
    }
}
