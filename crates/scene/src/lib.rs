//! What the viewer sees, as plain data: a pure function of the world at the playhead.
//!
//! [`Plan`] is made once per recording: who comes onto the stage, what everything is called, where it
//! stands. [`build`] makes the [`Scene`] of a moment from it. Nothing here knows a browser, and
//! nothing here knows Python's text.

mod by_id;
mod captions;
mod cast;
mod collection;
mod explain;
mod first_sight;
mod folding;
mod inspector;
mod lanes;
mod layout;
mod moment;
mod names;
mod output;
mod paths;
mod projector;
mod said;
mod scene;
mod segments;
mod situation;
mod stage;
mod text;
mod tones;

#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use model::{Dialect, ObjId, World};
use player::Player;
use timeline::Recording;
use words::{Gallery, Language, Page};

use captions::Captions;
use cast::Cast;
use folding::Folding;
use layout::Layout;
use moment::{Input, Moment};

pub use first_sight::first_sight;
pub use projector::{Hall, Projected, project};
pub use said::*;
pub use scene::*;
pub use text::text;

/// How the viewer looks at a recording.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct View {
    /// The object that the inspector shows.
    pub selected: Option<ObjId>,
    /// Whether every object stands on its own.
    pub unfold_all: bool,
    /// The objects that are folded or unfolded contrary to that.
    pub toggled: BTreeSet<ObjId>,
    /// In which language everything is said.
    pub language: Language<Page>,
    /// What the gallery says in that language.
    pub gallery: Gallery,
}

/// What holds for a whole recording: who is who, and where everything stands. To be made anew when the
/// player has another recording ([`player::Changed::Program`]).
#[derive(Debug)]
pub struct Plan {
    cast: Cast,
    folding: Folding,
    layout: Layout,
    captions: Captions,
}

impl Plan {
    /// Looks through the recording of a player.
    pub fn new(player: &Player, view: &View) -> Plan {
        let captions = Captions::of(player.recorded_program());
        Plan { captions, ..Plan::over(player.world(), player.recording(), view) }
    }

    fn over(world: &World, recording: &Recording, view: &View) -> Plan {
        let (cast, folding) = (Cast::of(world, recording, view.language), Folding::of(view));
        let layout = Layout::new(world, recording, world.dialect(), &cast, &folding);
        Plan { cast, folding, layout, captions: Captions::default() }
    }

    /// What an object is called on the stage. The player is the one that was looked through.
    pub fn label(&self, player: &Player, object: ObjId) -> String {
        self.cast.label(player.world(), object)
    }

    /// Folds and unfolds as the view now says. To be called when that has changed; a selection changes
    /// nothing here.
    pub fn fold(&mut self, player: &Player, view: &View) {
        let folding = Folding::of(view);
        if folding != self.folding {
            let (world, recording) = (player.world(), player.recording());
            self.layout = Layout::new(world, recording, world.dialect(), &self.cast, &folding);
            self.folding = folding;
        }
    }
}

/// The scene at the playhead.
pub fn build(player: &Player, view: &View, plan: &Plan) -> Scene {
    compose(&Moment::new(input(player), view, plan))
}

/// The C function that the step at the playhead mirrors, as the scene's explanation has it.
pub fn origin(player: &Player, view: &View, plan: &Plan) -> Option<Origin> {
    explain::origin(&Moment::new(input(player), view, plan))
}

/// The coloured phases of the scrubber, at the player's granularity.
pub fn segments(player: &Player, language: Language<Page>) -> Vec<Segment> {
    segments::segments(player.recording(), player.beat_list(), player.world().dialect(), language)
}

/// The one place where this crate reads a player.
fn input(player: &Player) -> Input<'_> {
    // A program that does not run leaves the recording of the last one, made by its own collector.
    let dialect: &'static Dialect = player.world().dialect();
    Input {
        world: player.world(),
        recording: player.recording(),
        beats: player.beat_list(),
        played: player.beat(),
        dialect,
        halt: player.halt(),
    }
}

fn compose(moment: &Moment<'_>) -> Scene {
    let Input { world, played, beats, halt, .. } = moment.input;
    let at_end = played >= beats.len();
    Scene {
        place: Place {
            beat: played,
            beats: beats.len(),
            line: world.line().filter(|_| played > 0 && !at_end),
            halt: halt.map(|halt| halt.say(|message| moment.view.language.text(message))),
        },
        stage: stage::build(moment),
        lanes: lanes::build(moment),
        explanation: explain::build(moment),
        caption: caption(moment),
        inspector: inspector::build(moment),
        output: output::build(world),
    }
}

/// What the author of the program says here. Before the first step and after the last one there is no
/// line to speak of.
fn caption(moment: &Moment<'_>) -> Caption {
    let captions = &moment.plan.captions;
    if captions.is_empty() {
        return Caption::Never;
    }
    let said = moment.situation.line.and_then(|line| captions.at(line));
    said.map_or(Caption::NotHere, |text| Caption::Said(moment.view.gallery.of(text).to_owned()))
}
