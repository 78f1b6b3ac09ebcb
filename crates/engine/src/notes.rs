//! Notes for a speaker: what there is to say now, and what comes.

use picture::{Detail, Palette, Sheet};
use player::{Cue, Frame, Ink, Input, Notes, Player};
use scenario::Arrangement;
use scene::{Caption, Plan, Scene};

use crate::{Spoken, open};

/// More coming steps than this nobody reads during a talk.
const MOST: usize = 60;

/// The notes at a moment; empty if the program does not run.
pub(crate) fn notes(cue: &Cue, spoken: Spoken) -> Notes {
    let mut player = open(cue.document.clone());
    if !player.diagnostics().is_empty() {
        return Notes::default();
    }
    let _ = player.handle(Input::Granularity(cue.granularity));
    let view = spoken.view();
    let plan = Plan::new(&player, &view);
    let last = player.beats();
    let beat = cue.beat.min(last);
    let mut at = |beat: usize| {
        let _ = player.handle(Input::Seek(beat));
        scene::build(&player, &view, &plan)
    };
    let now = at(beat);
    let next = (beat < last).then(|| at(beat + 1)).map(|scene| framed(&scene, cue.ink, spoken));
    let coming = (beat + 2..=last).take(MOST).map(|beat| said(&at(beat))).collect();
    let remarks = remarks(&player, &now);
    Notes { place: (beat, last), now: said(&now), remarks, next, coming }
}

fn said(scene: &Scene) -> (String, String) {
    let sentence = scene.explanation.sentence.iter().map(|words| words.text.as_str()).collect();
    (scene.explanation.heading.clone(), sentence)
}

fn framed(scene: &Scene, ink: Ink, spoken: Spoken) -> Frame {
    let palette = match ink {
        Ink::Light => Palette::Light,
        Ink::Dark => Palette::Dark,
        Ink::Print => Palette::Print,
    };
    let sheet = Sheet {
        arrangement: Arrangement::Lists,
        palette,
        detail: Detail::Whole,
        selected: None,
        language: spoken.page,
    };
    let (heading, sentence) = said(scene);
    Frame { svg: picture::svg(scene, sheet, ""), heading, sentence }
}

/// The caption of a moment, and the comments that stand right above its line.
fn remarks(player: &Player, scene: &Scene) -> Vec<String> {
    let mut remarks = Vec::new();
    if let Caption::Said(text) = &scene.caption {
        remarks.push(text.clone());
    }
    let above = scene.place.line.map_or(0, |line| line.saturating_sub(1) as usize);
    let lines: Vec<&str> = player.recorded_program().lines().take(above).collect();
    let comments = lines.iter().rev().map_while(|line| line.trim_start().strip_prefix('#'));
    let mut comments: Vec<String> =
        comments.filter(|text| !text.starts_with(':')).map(|text| text.trim().to_owned()).collect();
    comments.reverse();
    remarks.extend(comments.into_iter().filter(|text| !text.is_empty()));
    remarks
}
