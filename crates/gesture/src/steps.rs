//! The steps that an expression takes from one object to the next.

use model::kind::{DICT, FIELDS, TYPE};
use model::{Atom, AtomId, Content, Kind, Language, ObjId, Value, World};

use crate::words::{is_name, literal};

/// One step of an expression.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Step {
    /// A name of the module.
    Name(String),
    /// `.left`
    Attribute(String),
    /// `[0]`
    Item(usize),
    /// `["k"]`, with the key as Python writes it.
    Key(String),
    /// `()`, of a weak reference.
    Referent,
}

impl Step {
    /// As Python writes it.
    pub(crate) fn text(&self) -> String {
        match self {
            Step::Name(name) => name.clone(),
            Step::Attribute(name) => format!(".{name}"),
            Step::Item(index) => format!("[{index}]"),
            Step::Key(key) => format!("[{key}]"),
            Step::Referent => "()".to_owned(),
        }
    }

    /// How much longer it makes an expression. What begins with an underscore is not meant for others,
    /// and a weak reference is the last resort.
    pub(crate) fn cost(&self) -> usize {
        let extra = match self {
            Step::Name(name) | Step::Attribute(name) if name.starts_with("__") => 20,
            Step::Name(name) if name.starts_with('_') => 10,
            Step::Referent => 10_000,
            _ => 0,
        };
        2 + self.text().len() + extra
    }
}

/// The dict of the module `__main__`.
pub(crate) fn main_namespace(world: &World) -> Option<ObjId> {
    let name = world.atoms().find_text("__name__")?;
    let main = Value::from(world.atoms().find_text("__main__")?);
    let modules = world.alive().filter(|(_, object)| object.kind() == Kind::Module);
    let mut namespaces = modules.filter_map(|(_, module)| module.dict());
    namespaces.find(|dict| world.dict_slot(*dict, name).is_some_and(|slot| world.object(*dict).slot(slot) == main))
}

/// The names of the module that refer to objects. The interpreter's own are left out.
pub(crate) fn steps_of_names(world: &World) -> Vec<(Step, ObjId)> {
    let Some(namespace) = main_namespace(world) else { return Vec::new() };
    let named = entries(world, namespace).filter_map(|(key, value)| Some((name_of(world, key)?, value.object()?)));
    named.filter(|(name, _)| !name.starts_with("__")).map(|(name, to)| (Step::Name(name.to_owned()), to)).collect()
}

/// The steps that lead from an object to others.
pub(crate) fn steps_from(world: &World, at: ObjId) -> Vec<(Step, ObjId)> {
    let object = world.object(at);
    let mut found = Vec::new();
    match object.kind() {
        Kind::List | Kind::Tuple | Kind::Deque if !decides(world, at, "__getitem__") => {
            let items = object.tail().iter().enumerate();
            found.extend(items.filter_map(|(index, item)| Some((Step::Item(index), item.object()?))));
        }
        Kind::Dict if !decides(world, at, "__getitem__") => {
            let found_keys = entries(world, at).filter_map(|(key, value)| Some((key_of(world, key)?, value.object()?)));
            found.extend(found_keys.map(|(key, to)| (Step::Key(key), to)));
        }
        Kind::Weakref if object.type_value().object().is_none() => {
            found.extend(object.referent().object().map(|to| (Step::Referent, to)));
        }
        _ => {}
    }
    if !decides(world, at, "__getattribute__") {
        let attributes = attributes(world, at).into_iter();
        found.extend(attributes.filter_map(|(name, value)| Some((Step::Attribute(name), value.object()?))));
        found.extend(fields(world, at));
    }
    found
}

/// The attributes of its own that an object has and that reading them gives as they are.
pub(crate) fn attributes(world: &World, at: ObjId) -> Vec<(String, Value)> {
    let object = world.object(at);
    let is_class = matches!(object.kind(), Kind::Class(_) | Kind::ClassicClass(_));
    let mut found = Vec::new();
    if let Some(dict) = object.dict() {
        found.extend(entries(world, dict).filter_map(|(key, value)| Some((name_of(world, key)?.to_owned(), value))));
    }
    if let Some((_, class)) = world.class_of(at) {
        let info = world.class_info(class);
        let members = FIELDS + object.kind().fields().len();
        let own = info.members.iter().zip(members..object.tail_start());
        let inline = info.shared_keys.iter().zip(object.tail_start()..);
        let inline = inline.filter(|_| object.kind() == Kind::Plain && info.inline_values);
        let named =
            |(name, slot): (&AtomId, usize)| Some((name_of(world, (*name).into())?.to_owned(), object.slot(slot)));
        let members: Vec<_> = own.filter_map(named).collect();
        found.extend(inline.filter_map(named));
        found.retain(|(name, _)| !is_taken_by_class(world, at, name));
        found.extend(members);
    }
    found.retain(|(_, value)| !value.is_null() && (!is_class || is_data(world, *value)));
    found
}

/// The C fields that Python shows, its `__dict__` and its class.
fn fields(world: &World, at: ObjId) -> Vec<(Step, ObjId)> {
    let object = world.object(at);
    let is_python3 = world.dialect().language == Language::Python3;
    let shown: &[&str] = match object.kind() {
        Kind::Function => &["__defaults__", "__closure__"],
        Kind::Method => &["__func__", "__self__"],
        Kind::BuiltinMethod => &["__self__"],
        Kind::Cell => &["cell_contents"],
        Kind::Partial => &["func", "args", "keywords"],
        Kind::Property => &["fget", "fset", "fdel"],
        Kind::Exception if is_python3 => &["args", "__traceback__", "__cause__", "__context__"],
        Kind::Exception => &["args"],
        _ => &[],
    };
    let numbered = object.kind().fields().iter().zip(FIELDS..).filter(|(field, _)| shown.contains(field));
    let mut found: Vec<(&str, usize)> = numbered.map(|(field, slot)| (*field, slot)).collect();
    if !matches!(object.kind(), Kind::Class(_) | Kind::ClassicClass(_)) {
        found.push(("__dict__", DICT));
        found.push(("__class__", TYPE));
    }
    found.retain(|(field, _)| !is_taken_by_class(world, at, field) || field.starts_with("__"));
    let steps = found.into_iter().filter_map(|(field, slot)| {
        let name = field.to_owned();
        Some((Step::Attribute(name), object.slot(slot).object()?))
    });
    steps.collect()
}

/// The entries of a dict.
pub(crate) fn entries(world: &World, dict: ObjId) -> impl Iterator<Item = (Value, Value)> + '_ {
    world.object(dict).tail().chunks(2).filter_map(|entry| match *entry {
        [key, value] if !value.is_null() => Some((key, value)),
        _ => None,
    })
}

/// The text of a key that can stand as a name.
fn name_of(world: &World, key: Value) -> Option<&str> {
    match world.atom(key.atom()?) {
        Atom::Str(text) if is_name(text) => Some(text),
        _ => None,
    }
}

/// A key as Python writes it, if that is certain to find the same entry.
pub(crate) fn key_of(world: &World, key: Value) -> Option<String> {
    let is_python2 = world.dialect().language == Language::Python2;
    match world.atom(key.atom()?) {
        Atom::None => Some("None".to_owned()),
        Atom::Bool(true) => Some("True".to_owned()),
        Atom::Bool(false) => Some("False".to_owned()),
        Atom::Int(number) | Atom::Long(number) => Some(number.to_string()),
        Atom::Str(text) if text.is_ascii() || !is_python2 => literal(text),
        Atom::Unicode(text) if text.is_ascii() => literal(text).map(|text| format!("u{text}")),
        _ => None,
    }
}

/// Whether a class of the program has a method of this name that decides for its instances.
pub(crate) fn decides(world: &World, at: ObjId, method: &str) -> bool {
    let Some((class, _)) = world.class_of(at) else { return false };
    in_classes(world, class, method).is_some()
}

/// What a class, or one of those it is made from, has under a name.
pub(crate) fn in_classes(world: &World, class: ObjId, name: &str) -> Option<Value> {
    let name = world.atoms().find_text(name)?;
    world.mro(class).find_map(|base| {
        let dict = world.object(base).dict()?;
        Some(world.object(dict).slot(world.dict_slot(dict, name)?))
    })
}

/// Whether reading an attribute of an instance gives what its class says instead of its own value.
fn is_taken_by_class(world: &World, at: ObjId, name: &str) -> bool {
    let Some((class, _)) = world.class_of(at) else { return false };
    let Some(known) = in_classes(world, class, name).and_then(Value::object) else { return false };
    match world.object(known).kind() {
        Kind::Property | Kind::Descriptor => true,
        _ => decides(world, known, "__get__") || decides(world, known, "__set__"),
    }
}

/// Whether reading it from a class gives it as it is: functions become methods, descriptors speak.
fn is_data(world: &World, value: Value) -> bool {
    let Content::Object(id) = value.content() else { return true };
    let speaks = matches!(
        world.object(id).kind(),
        Kind::Function | Kind::StaticMethod | Kind::ClassMethod | Kind::Property | Kind::Descriptor | Kind::Method
    );
    !speaks && !decides(world, id, "__get__")
}
