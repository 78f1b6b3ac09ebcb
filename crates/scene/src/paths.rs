//! How references are written: as Python would, "._subtasks['a']", "[0]", "['key']".

use model::kind::{DICT, FIELDS, TYPE};
use model::{Atom, AtomId, Content, Kind, ObjId, Value};
use words::page;

use crate::cast::word;
use crate::moment::{Moment, is_type_slot};

/// Longer keys are cut.
const LONGEST: usize = 18;

impl Moment<'_> {
    /// What a slot is called, seen from its object.
    pub(crate) fn slot_text(&self, holder: ObjId, index: usize) -> String {
        let object = self.world.object(holder);
        let fields = object.kind().fields();
        let members = FIELDS + fields.len();
        match index {
            TYPE => ".__class__".to_owned(),
            DICT => ".__dict__".to_owned(),
            _ if index < members => {
                self.field_text(object.kind(), fields.get(index - FIELDS).copied().unwrap_or_default())
            }
            _ if index < object.tail_start() => self.member_text(holder, index - members),
            _ => self.item_text(holder, index - object.tail_start()),
        }
    }

    fn field_text(&self, kind: Kind, field: &str) -> String {
        match (kind, field) {
            (Kind::Cell, _) => String::new(),
            (Kind::Weakref | Kind::Proxy, _) => self.text(page::path_callback()),
            _ => format!(".{field}"),
        }
    }

    fn member_text(&self, holder: ObjId, place: usize) -> String {
        let class = self.world.class_of(holder).map(|(_, class)| self.world.class_info(class));
        class.and_then(|class| class.members.get(place)).map_or(String::new(), |name| self.attribute(*name))
    }

    fn item_text(&self, holder: ObjId, place: usize) -> String {
        let object = self.world.object(holder);
        match object.kind() {
            Kind::Dict => {
                let key = object.tail().get(place & !1).copied().unwrap_or_default();
                if place.is_multiple_of(2) {
                    return self.text(page::path_key());
                }
                let owner = self.cast.facts_of(holder).and_then(|facts| facts.owner);
                match key.atom() {
                    Some(name) if owner.is_some() && self.folded_into(holder) == owner => self.attribute(name),
                    _ => format!("[{}]", self.value_text(key)),
                }
            }
            Kind::Set | Kind::FrozenSet => self.text(page::path_member()),
            Kind::Frame => {
                self.world.frame_names(holder).get(place).map_or(String::new(), |name| self.attribute(*name))
            }
            Kind::List | Kind::Tuple | Kind::Deque | Kind::Iterator => format!("[{place}]"),
            _ => {
                let class = self.world.class_of(holder).map(|(_, class)| self.world.class_info(class));
                let name = class.and_then(|class| class.shared_keys.get(place));
                name.map_or(String::new(), |name| self.attribute(*name))
            }
        }
    }

    fn attribute(&self, name: AtomId) -> String {
        format!(".{}", word(self.world, name))
    }

    /// A value as a key is written.
    pub(crate) fn value_text(&self, value: Value) -> String {
        let text = match value.content() {
            Content::Null => String::new(),
            Content::Object(id) => self.label(id),
            Content::Atom(atom) => match self.world.atom(atom) {
                Atom::None => "None".to_owned(),
                Atom::Bool(true) => "True".to_owned(),
                Atom::Bool(false) => "False".to_owned(),
                Atom::Int(number) | Atom::Long(number) => number.to_string(),
                Atom::BigInt(digits) => digits.to_string(),
                Atom::Float(number) => format!("{number:?}"),
                Atom::Str(text) | Atom::Unicode(text) => return format!("'{}'", cut(text)),
                Atom::EmptyTuple => "()".to_owned(),
                Atom::Type(name) | Atom::Function(name) => (*name).to_owned(),
                Atom::Method(..)
                | Atom::NotImplemented
                | Atom::Ellipsis
                | Atom::Complex(..)
                | Atom::Bytes(_)
                | Atom::Code(..) => "…".to_owned(),
            },
        };
        cut(&text)
    }

    /// The way from a box to something folded into it: "._subtasks"; empty for the box itself and, as
    /// Python leaves it out, for its `__dict__`.
    pub(crate) fn inner_path(&self, id: ObjId) -> String {
        match self.folded_into(id) {
            Some(holder) => self.way_in(holder, id, self.inner_path(holder)),
            None => String::new(),
        }
    }

    /// A reference as seen from the box that it leaves.
    pub(crate) fn reference_text(&self, holder: ObjId, index: u32) -> String {
        format!("{}{}", self.inner_path(holder), self.slot_text(holder, index as usize))
    }

    /// The label of what is drawn inside another object: its owner's, and the way to it.
    pub(crate) fn folded_label(&self, id: ObjId) -> String {
        let mut way = Vec::new();
        let mut at = id;
        while let Some(holder) = self.cast.fold_of(at) {
            way.push((holder, at));
            at = holder;
        }
        let mut text = self.cast.label(self.world, at);
        let last = way.first().copied();
        for (holder, inner) in way.into_iter().rev() {
            text = match self.is_own_dict(holder, inner) {
                true if Some((holder, inner)) == last => format!("{text}.__dict__"),
                true => text,
                false => self.way_in(holder, inner, text),
            };
        }
        text
    }

    /// A path, with the step from a holder to what it holds.
    fn way_in(&self, holder: ObjId, inner: ObjId, path: String) -> String {
        if self.is_own_dict(holder, inner) {
            return path;
        }
        let found = self.referrers(inner).iter().find(|(from, index)| *from == holder && !is_type_slot(*index));
        match found {
            // Inside of its owner a `__dict__` is left out: its keys are the owner's attributes.
            Some(&(_, index)) => format!("{path}{}", self.entry_text(holder, index as usize)),
            None => path,
        }
    }

    /// The text of a slot where `holder` is drawn or thought inside of its owner.
    fn entry_text(&self, holder: ObjId, index: usize) -> String {
        let object = self.world.object(holder);
        let owner = self.cast.facts_of(holder).and_then(|facts| facts.owner);
        let place = index.checked_sub(object.tail_start());
        let key = place.and_then(|place| object.tail().get(place & !1)).and_then(|key| key.atom());
        match key {
            Some(name) if object.kind() == Kind::Dict && owner.is_some() => self.attribute(name),
            _ => self.slot_text(holder, index),
        }
    }

    /// Whether one object is the `__dict__` of the other.
    pub(crate) fn is_own_dict(&self, owner: ObjId, dict: ObjId) -> bool {
        self.cast.facts_of(dict).is_some_and(|facts| facts.owner == Some(owner))
    }
}

/// A text that fits a label.
fn cut(text: &str) -> String {
    if text.chars().count() <= LONGEST {
        return text.to_owned();
    }
    text.chars().take(LONGEST - 1).chain(['…']).collect()
}
