//! What objects are called: by type and number, classes by their name.

use std::collections::HashMap;

use model::kind::{DICT, FIELDS, TYPE};
use model::{Atom, Content, Event, Kind, ObjId, Value, World};

/// The labels given so far.
#[derive(Default)]
pub(super) struct Labels {
    labels: HashMap<ObjId, String>,
    /// How many objects of each type there have been.
    counts: HashMap<String, u32>,
}

impl Labels {
    /// Gives an object its label when its type is written, which is the first that happens to it.
    pub(super) fn note(&mut self, world: &World, event: &Event) {
        if let Event::Set { object, index, new, .. } = *event
            && usize::from(index) == TYPE
            && !new.is_null()
            && !self.labels.contains_key(&object)
        {
            let (kind, type_name) = (world.object(object).kind(), type_name(world, new));
            let (base, is_class) = match kind {
                Kind::Class(class) | Kind::ClassicClass(class) => {
                    (text(world, world.class_info(class).name.into()), true)
                }
                _ => (type_name, false),
            };
            // A class is not the first of its own instances.
            let counted = if is_class { format!("class {base}") } else { base.clone() };
            let count = self.counts.entry(counted).or_insert(0);
            *count += 1;
            let label = if is_class && *count == 1 {
                base
            } else {
                format!("{base}{}{count}", if is_class { "#" } else { "" })
            };
            self.labels.insert(object, label);
        }
    }

    /// What an object is called.
    pub(super) fn of(&self, world: &World, object: ObjId) -> String {
        let label = self.labels.get(&object).cloned();
        label.unwrap_or_else(|| format!("{:?}#{}", world.object(object).kind(), object.0).to_lowercase())
    }

    /// What a value is called.
    pub(super) fn value(&self, world: &World, value: Value) -> String {
        match value.content() {
            Content::Null => "nothing".to_owned(),
            Content::Object(object) => self.of(world, object),
            Content::Atom(_) => text(world, value),
        }
    }

    /// What a slot is called: `Task1.__dict__`, `dict1['next']`, `list1[0]`.
    pub(super) fn slot(&self, world: &World, id: ObjId, index: usize) -> String {
        let object = world.object(id);
        let fields = object.kind().fields();
        let class = world.class_of(id).map(|(_, class)| world.class_info(class));
        let attribute = match (index, index.checked_sub(object.tail_start())) {
            (TYPE, _) => Some("__class__".to_owned()),
            (DICT, _) => Some("__dict__".to_owned()),
            (_, None) if index - FIELDS < fields.len() => Some(fields[index - FIELDS].to_owned()),
            (_, None) => {
                let member = class.and_then(|class| class.members.get(index - FIELDS - fields.len()));
                member.map(|name| text(world, (*name).into()))
            }
            (_, Some(item)) if object.kind() == Kind::Plain => {
                let key = class.and_then(|class| class.shared_keys.get(item));
                key.map(|name| text(world, (*name).into()))
            }
            _ => None,
        };
        let label = self.of(world, id);
        match (attribute, object.kind(), index.saturating_sub(object.tail_start())) {
            (Some(attribute), ..) => format!("{label}.{attribute}"),
            (None, Kind::Dict, item) if item % 2 == 1 => {
                let key = object.slot(index - 1);
                let key = self.value(world, key);
                let is_text =
                    object.slot(index - 1).atom().is_some_and(|atom| matches!(world.atom(atom), Atom::Str(_)));
                if is_text { format!("{label}['{key}']") } else { format!("{label}[{key}]") }
            }
            (None, Kind::Dict, _) => format!("{label}'s keys"),
            (None, _, item) => format!("{label}[{item}]"),
        }
    }
}

fn type_name(world: &World, type_value: Value) -> String {
    match type_value.object().map(|class| world.object(class).kind()) {
        Some(Kind::Class(class) | Kind::ClassicClass(class)) => text(world, world.class_info(class).name.into()),
        _ => text(world, type_value),
    }
}

/// An atom in a few words.
fn text(world: &World, value: Value) -> String {
    let Some(atom) = value.atom() else { return "object".to_owned() };
    match world.atom(atom) {
        Atom::Str(text) | Atom::Unicode(text) => (**text).to_owned(),
        Atom::Type(name) | Atom::Function(name) => (*name).to_owned(),
        Atom::Int(number) | Atom::Long(number) => number.to_string(),
        Atom::BigInt(digits) => (**digits).to_owned(),
        Atom::Float(number) => number.to_string(),
        Atom::Bool(true) => "True".to_owned(),
        Atom::Bool(false) => "False".to_owned(),
        Atom::None => "None".to_owned(),
        Atom::NotImplemented => "NotImplemented".to_owned(),
        Atom::Ellipsis => "Ellipsis".to_owned(),
        Atom::EmptyTuple => "()".to_owned(),
        Atom::Code(_, name) => format!("code of {name}"),
        Atom::Method(type_name, name) => format!("{type_name}.{name}"),
        other @ (Atom::Complex(..) | Atom::Bytes(_)) => format!("{other:?}"),
    }
}
