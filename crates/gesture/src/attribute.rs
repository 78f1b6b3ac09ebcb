//! Attributes: which one an object could get, and which one a slot belongs to.

use model::kind::FIELDS;
use model::{Atom, Kind, ObjId, Value, World};
use player::Refusal;

use crate::steps::{attributes, decides, in_classes};
use crate::words::{is_name, unused};

/// Names that some built-in types give their objects, which are not to be covered.
const BUILT_IN: [&str; 5] = ["args", "message", "mro", "func", "keywords"];

/// The attribute by which an object could refer to another: one that waits for it with `None`, else a new
/// one with a name like this.
///
/// # Errors
/// If the object takes no attributes.
pub(crate) fn offer(world: &World, object: ObjId, like: &str) -> Result<String, Refusal> {
    let takes = takes_attributes(world, object)?;
    if let Some(waiting) = waiting(world, object) {
        return Ok(waiting);
    }
    if !takes {
        return Err(Refusal::NoRoom(object));
    }
    let own: Vec<String> = attributes(world, object).into_iter().map(|(name, _)| name).collect();
    let class = world.class_of(object).map(|(class, _)| class);
    let is_class = matches!(world.object(object).kind(), Kind::Class(_) | Kind::ClassicClass(_));
    let classes = class.into_iter().chain(is_class.then_some(object));
    let classes: Vec<ObjId> = classes.collect();
    let is_used = |name: &str| {
        own.iter().any(|known| known == name)
            || BUILT_IN.contains(&name)
            || classes.iter().any(|class| in_classes(world, *class, name).is_some())
    };
    Ok(unused(like, is_used))
}

/// Whether an object can get any attribute; an error if it can get none at all.
fn takes_attributes(world: &World, object: ObjId) -> Result<bool, Refusal> {
    if let Some((_, class)) = world.class_of(object) {
        return Ok(world.class_info(class).has_dict);
    }
    match world.object(object).kind() {
        Kind::Function | Kind::Class(_) | Kind::ClassicClass(_) | Kind::ClassicInstance => Ok(true),
        Kind::Module | Kind::Exception | Kind::Partial => Ok(true),
        Kind::Plain => Err(Refusal::NoRoom(object)),
        _ => Err(Refusal::NeverChanges(object)),
    }
}

/// The first attribute of an instance that is None, its own or its class's, or that a member has room for.
fn waiting(world: &World, object: ObjId) -> Option<String> {
    let (class, info) = world.class_of(object)?;
    if decides(world, object, "__setattr__") {
        return None;
    }
    let own = attributes(world, object);
    let is_none = |value: Value| value.atom().is_some_and(|atom| *world.atom(atom) == Atom::None);
    let mine = own.iter().find(|(name, value)| is_none(*value) && !name.starts_with('_'));
    if let Some((name, _)) = mine {
        return Some(name.clone());
    }
    let members = world.class_info(info).members.iter().filter_map(|name| text(world, (*name).into()));
    let mut members = members.filter(|name| is_name(name) && !name.starts_with('_'));
    if let Some(free) = members.find(|name| !own.iter().any(|(known, _)| known == name)) {
        return Some(free.to_owned());
    }
    if !world.class_info(info).has_dict {
        return None;
    }
    let of_classes = world.mro(class).filter_map(|base| world.object(base).dict());
    let mut entries = of_classes.flat_map(|dict| crate::steps::entries(world, dict));
    entries.find_map(|(key, value)| {
        let name = text(world, key).filter(|name| is_name(name) && !name.starts_with('_'))?;
        let is_first = in_classes(world, class, name) == Some(value) && !own.iter().any(|(known, _)| known == name);
        (is_none(value) && is_first).then(|| name.to_owned())
    })
}

/// The attribute of an instance that a member or an inline value is.
pub(crate) fn of_slot(world: &World, object: ObjId, slot: usize) -> Option<String> {
    let of = world.object(object);
    let (_, class) = world.class_of(object)?;
    let info = world.class_info(class);
    let members = FIELDS + of.kind().fields().len();
    let name = match slot.checked_sub(of.tail_start()) {
        Some(place) if of.kind() == Kind::Plain => info.shared_keys.get(place),
        Some(_) => None,
        None => info.members.get(slot.checked_sub(members)?),
    };
    text(world, (*name?).into()).filter(|name| is_name(name)).map(str::to_owned)
}

fn text(world: &World, value: Value) -> Option<&str> {
    match world.atom(value.atom()?) {
        Atom::Str(text) => Some(text),
        _ => None,
    }
}
