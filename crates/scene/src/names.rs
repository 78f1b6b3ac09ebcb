//! The names of the program on the stage: the module's, those of running functions, and what classes
//! and `gc.garbage` hold.

use model::{AtomId, Kind, ObjId};

use crate::by_id::ById;
use crate::cast::{Bound, is_machinery, is_namespace, word};
use crate::layout::{global_key, held_key, local_key};
use crate::moment::{Moment, is_type_slot};
use crate::scene::{Arrow, From, NameTag, ObjectBox, Placed, Point, Strength, Tone};

/// In **Lists** names stand this far above the middle of their box.
const ABOVE_IN_LISTS: f32 = 78.0;
/// What a letter takes up, and the room between two names above one box.
const LETTER: f32 = 9.2;
const BETWEEN: f32 = 16.0;

/// The names at a moment, those of the module first.
pub(crate) fn build(moment: &Moment<'_>, boxes: &[ObjectBox]) -> Vec<NameTag> {
    let mut places = ById::default();
    for object in boxes {
        places.insert(object.id, object.at);
    }
    let mut tags = Tags { moment, places, used: ById::default(), found: Vec::new() };
    tags.globals();
    tags.held_names();
    tags.locals();
    tags.found
}

/// An arrow for every name that refers to something.
pub(crate) fn arrows(moment: &Moment<'_>, names: &[NameTag]) -> Vec<Arrow> {
    let namespaces: Vec<ObjId> =
        moment.cast.relations.globals.dict.into_iter().chain(moment.world.frames().iter().copied()).collect();
    let arrow = |tag: &NameTag| {
        let to = tag.target?;
        let is_new = namespaces.iter().any(|holder| moment.tones.reference(*holder, to) != Tone::Rest);
        Some(Arrow {
            key: format!("n{}", tag.key),
            from: From::Name(tag.key.clone()),
            to,
            label: String::new(),
            strength: Strength::Strong,
            tone: if is_new { Tone::Active } else { Tone::Rest },
            slot: None,
            lane: (1, 0),
        })
    };
    names.iter().filter_map(arrow).collect()
}

struct Tags<'a, 'm> {
    moment: &'a Moment<'m>,
    places: ById<Placed>,
    /// By box: how much of the room above it is taken, in **Graph** and in **Lists**.
    used: ById<(f32, f32)>,
    found: Vec<NameTag>,
}

impl Tags<'_, '_> {
    fn globals(&mut self) {
        let moment = self.moment;
        for global in &moment.cast.relations.globals.names {
            let (object, target) = match global.at(moment.at()) {
                Bound::Never => continue,
                Bound::To(object) => (object, Some(object)),
                Bound::Forgotten(object) => (object, None),
            };
            let key = global_key(moment.world, global.name);
            self.add(key.clone(), &key, key.clone(), None, object, target);
        }
    }

    /// Class attributes that hold data, and `gc.garbage`.
    fn held_names(&mut self) {
        let moment = self.moment;
        let targets: Vec<ObjId> = self.places.ids().collect();
        for target in targets {
            if is_machinery(moment.world.object(target).kind()) {
                continue;
            }
            for &(holder, index) in moment.referrers(target) {
                let Some(text) = held_text(moment, holder, index) else { continue };
                let key = held_key(target);
                self.add(format!("{key}{text}"), &key, text, None, target, Some(target));
            }
        }
    }

    fn locals(&mut self) {
        let moment = self.moment;
        for (depth, frame) in moment.world.frames().iter().enumerate() {
            let object = moment.world.object(*frame);
            let Some(scope) = moment.cast.facts_of(*frame).and_then(|facts| facts.word) else { continue };
            let variables = moment.world.frame_names(*frame).iter().zip(object.tail());
            for (name, value) in variables {
                let Some(object) = value.object() else { continue };
                let object = through_cell(moment, object);
                let key = format!("{}#{depth}", local_key(moment.world, scope, *name));
                let spot = local_key(moment.world, scope, *name);
                self.add(key, &spot, text_of(moment, *name), Some(text_of(moment, scope)), object, Some(object));
            }
        }
    }

    /// Adds a name, if what it refers to is on the stage: at its spot in the left column, or else above
    /// the box.
    fn add(
        &mut self,
        key: String,
        spot: &str,
        text: String,
        scope: Option<String>,
        object: ObjId,
        target: Option<ObjId>,
    ) {
        let Some(&place) = self.places.get(object) else { return };
        let width = text.chars().count() as f32 * LETTER + BETWEEN;
        let used = self.used.or_default(object);
        let above = |used: &mut f32| {
            let offset = *used;
            *used += width;
            offset
        };
        let in_lists = above(&mut used.1);
        let taken = self.found.iter().any(|tag| tag.scope.is_some() && tag.key.starts_with(&format!("{spot}#")));
        let graph = match self.moment.plan.layout.name(spot) {
            Some(at) if !taken => at,
            _ => {
                let offset = above(&mut used.0);
                Point { x: place.graph.x - 30.0 + offset, y: place.graph.y - self.moment.plan.layout.above }
            }
        };
        let lists = Point { x: place.lists.x + in_lists, y: place.lists.y - ABOVE_IN_LISTS };
        self.found.push(NameTag { key, text, scope, target, at: Placed { graph, lists } });
    }
}

/// What a variable means that is shared through a cell: its content, unless the cell has a box.
fn through_cell(moment: &Moment<'_>, id: ObjId) -> ObjId {
    let object = moment.world.object(id);
    if object.kind() != Kind::Cell || moment.has_box(id) {
        return id;
    }
    object.slots().iter().skip(2).find_map(|content| content.object()).unwrap_or(id)
}

/// The text of a name through which the interpreter holds an object: "Node.registry", "gc.garbage".
pub(crate) fn held_text(moment: &Moment<'_>, holder: ObjId, index: u32) -> Option<String> {
    let facts = moment.cast.facts_of(holder)?;
    if is_type_slot(index) || !is_namespace(&moment.cast.facts, facts) || moment.cast.is_on_stage(holder) {
        return None;
    }
    let object = moment.world.object(holder);
    let place = (index as usize).checked_sub(object.tail_start())?;
    let key = object.tail().get(place & !1)?.atom()?;
    let owner = moment.cast.facts_of(facts.owner?)?;
    match owner.kind {
        Kind::Class(info) | Kind::ClassicClass(info) => {
            let class = word(moment.world, moment.world.class_info(info).name);
            Some(format!("{class}.{}", word(moment.world, key)))
        }
        _ if word(moment.world, key) == "garbage" && Some(holder) != moment.cast.relations.globals.dict => {
            Some("gc.garbage".to_owned())
        }
        _ => None,
    }
}

fn text_of(moment: &Moment<'_>, atom: AtomId) -> String {
    word(moment.world, atom).to_owned()
}
