//! One moment, as everything in this crate reads it: the world, the recording around it, and what was
//! found out about both. Filled from the player in one place; tests fill it by hand.

use std::collections::BTreeSet;

use model::kind::TYPE;
use model::{Dialect, ListId, ObjId, World};
use player::Halt;
use timeline::{Beat, Beats, Recording};
use words::{Message, Page};

use crate::cast::Cast;
use crate::situation::Situation;
use crate::tones::Tones;
use crate::{Plan, View, collection};

/// What a scene is made from.
#[derive(Clone, Copy)]
pub(crate) struct Input<'a> {
    /// The world at the playhead.
    pub(crate) world: &'a World,
    pub(crate) recording: &'a Recording,
    pub(crate) beats: &'a Beats,
    /// How many beats have been played.
    pub(crate) played: usize,
    pub(crate) dialect: &'static Dialect,
    pub(crate) halt: Option<&'a Halt>,
}

/// The moment, with what is looked up again and again.
pub(crate) struct Moment<'a> {
    pub(crate) input: Input<'a>,
    pub(crate) world: &'a World,
    pub(crate) view: &'a View,
    pub(crate) plan: &'a Plan,
    pub(crate) cast: &'a Cast,
    /// The beat that led here; none at the start.
    pub(crate) beat: Option<Beat>,
    pub(crate) situation: Situation,
    /// What the beat is about.
    pub(crate) tones: Tones,
    /// What the collection under the playhead has moved back.
    pub(crate) rescued: BTreeSet<ObjId>,
    /// By object: the list that it is on.
    lists: Vec<Option<ListId>>,
    referrers: Referrers,
}

impl<'a> Moment<'a> {
    pub(crate) fn new(input: Input<'a>, view: &'a View, plan: &'a Plan) -> Moment<'a> {
        let beat = input.played.checked_sub(1).map(|last| input.beats.beat(last));
        let situation = Situation::of(input.recording, beat);
        let mut lists = vec![None; input.world.len()];
        for list in ListId::ALL {
            for id in input.world.members(list) {
                if let Some(on) = lists.get_mut(id.0 as usize) {
                    *on = Some(list);
                }
            }
        }
        let events = beat.map_or(0..0, |beat| beat.begin..beat.end);
        let tones = Tones::of(input.recording.events().get(events).unwrap_or_default(), &situation);
        let at = beat.map_or(0, |beat| beat.end);
        Moment {
            rescued: collection::rescued(input.recording, &situation, at),
            tones,
            input,
            world: input.world,
            view,
            plan,
            cast: &plan.cast,
            beat,
            situation,
            lists,
            referrers: Referrers::of(input.world),
        }
    }

    /// How many events have been played.
    pub(crate) fn at(&self) -> usize {
        self.beat.map_or(0, |beat| beat.end)
    }

    /// The events of the current beat.
    pub(crate) fn events(&self) -> &'a [model::Event] {
        let beat = self.beat.map_or(0..0, |beat| beat.begin..beat.end);
        self.input.recording.events().get(beat).unwrap_or_default()
    }

    /// Whether an object exists at this moment.
    pub(crate) fn is_alive(&self, id: ObjId) -> bool {
        (id.0 as usize) < self.world.len() && self.world.object(id).is_alive()
    }

    /// The list that an object is on.
    pub(crate) fn list(&self, id: ObjId) -> Option<ListId> {
        self.lists.get(id.0 as usize).copied().flatten()
    }

    /// The object inside of which another one is drawn at this moment.
    pub(crate) fn folded_into(&self, id: ObjId) -> Option<ObjId> {
        self.plan.folding.holder(self.cast, id)
    }

    /// The box that an object belongs to.
    pub(crate) fn root(&self, id: ObjId) -> ObjId {
        self.plan.folding.root(self.cast, id)
    }

    /// Whether an object has a box of its own at this moment.
    pub(crate) fn has_box(&self, id: ObjId) -> bool {
        self.is_alive(id) && self.cast.is_on_stage(id) && self.folded_into(id).is_none() && !self.is_merely_running(id)
    }

    /// Whether an object is the frame of a function that runs, and no variable refers to it. Its
    /// variables stand on the stage as names.
    fn is_merely_running(&self, id: ObjId) -> bool {
        let named = || self.cast.relations.named.get(id.0 as usize).copied().unwrap_or_default();
        self.world.frames().contains(&id) && !named()
    }

    /// The box that shows an object at this moment, if one does.
    pub(crate) fn shown_in(&self, id: ObjId) -> Option<ObjId> {
        let root = self.root(id);
        (self.has_box(root) && self.cast.is_on_stage(id)).then_some(root)
    }

    /// The references to an object at this moment: holder and slot.
    pub(crate) fn referrers(&self, id: ObjId) -> &[(ObjId, u32)] {
        self.referrers.to(id)
    }

    /// A message in the viewer's language.
    pub(crate) fn text(&self, message: Message<'_, Page>) -> String {
        self.view.language.text(message)
    }

    /// How an object is called at this moment.
    pub(crate) fn label(&self, id: ObjId) -> String {
        match self.cast.fold_of(id) {
            Some(_) => self.folded_label(id),
            None => self.cast.label(self.world, id),
        }
    }
}

/// The references that exist, by what they refer to.
struct Referrers {
    /// By object: where its references begin.
    begins: Vec<u32>,
    found: Vec<(ObjId, u32)>,
}

impl Referrers {
    fn of(world: &World) -> Referrers {
        let mut begins = vec![0u32; world.len() + 1];
        let references = || {
            world.alive().flat_map(|(holder, object)| {
                let slots = object.slots().iter().enumerate();
                slots.filter_map(move |(index, value)| Some((holder, index as u32, value.object()?)))
            })
        };
        for (_, _, target) in references() {
            if let Some(count) = begins.get_mut(target.0 as usize + 1) {
                *count += 1;
            }
        }
        let mut sum = 0;
        for begin in &mut begins {
            sum += *begin;
            *begin = sum;
        }
        let mut found = vec![(ObjId(0), 0); sum as usize];
        let mut next = begins.clone();
        for (holder, index, target) in references() {
            if let Some(place) = next.get_mut(target.0 as usize) {
                if let Some(free) = found.get_mut(*place as usize) {
                    *free = (holder, index);
                }
                *place += 1;
            }
        }
        Referrers { begins, found }
    }

    fn to(&self, id: ObjId) -> &[(ObjId, u32)] {
        let index = id.0 as usize;
        match (self.begins.get(index), self.begins.get(index + 1)) {
            (Some(&begin), Some(&end)) => self.found.get(begin as usize..end as usize).unwrap_or_default(),
            _ => &[],
        }
    }
}

/// Whether a reference is the one from an object to its type.
pub(crate) fn is_type_slot(index: u32) -> bool {
    index as usize == TYPE
}
