//! The explanation: where in the algorithm we are, and what the beat did and why, in a sentence.

mod c_types;
mod deaths;
mod functions;
mod heap;
mod increments;
mod passes;
mod sentence;
mod single;
mod statements;
mod steps;
mod switches;
mod visits;

use model::{Mark, Recipe};

use crate::collection::{self, Counts};
use crate::moment::Moment;
use crate::scene::{Explanation, Words};
pub(crate) use functions::of as origin;
use sentence::Sentence;

/// The explanation of the beat at the playhead.
pub(crate) fn build(moment: &Moment<'_>) -> Explanation {
    Explanation {
        heading: heading(moment),
        function: functions::of(moment),
        sentence: sentence(moment),
        steps: steps::build(moment),
        figures: figures(moment),
    }
}

/// Whether the collector is the talk's seven steps.
fn is_talk(moment: &Moment<'_>) -> bool {
    moment.input.dialect.recipe == Recipe::TwoPasses
}

fn heading(moment: &Moment<'_>) -> String {
    let situation = &moment.situation;
    if moment.input.played == 0 {
        return "Start".to_owned();
    }
    match (situation.collection, situation.pass) {
        (Some(_), Some(pass)) if is_talk(moment) && !situation.runs_python => {
            format!("Step {} of {}", steps::talk_step(pass) + 1, steps::TALK.len())
        }
        (Some(collection), _) if !situation.runs_python => {
            format!("Collecting {}", moment.input.dialect.scope_of(collection.generation))
        }
        _ => match situation.line {
            Some(line) => format!("Line {line}"),
            None if moment.input.played >= moment.input.beats.len() => "End".to_owned(),
            None => "Before the program".to_owned(),
        },
    }
}

fn sentence(moment: &Moment<'_>) -> Vec<Words> {
    let mut sentence = Sentence::new(moment);
    if moment.input.played == 0 {
        return sentence.text("Nothing has run yet. Step, or press play.").done();
    }
    match moment.situation.mark {
        Some(Mark::Visit(object)) => visits::write(&mut sentence, object),
        Some(Mark::Pass(pass)) => passes::write(&mut sentence, pass),
        Some(Mark::Collection { generation, .. }) => passes::write_collection(&mut sentence, generation),
        Some(Mark::Death(object)) => deaths::write(&mut sentence, object),
        Some(Mark::Finalizer(object)) => {
            sentence.text("The finalizer of ").object(object).text(" is called: its __del__ runs now.");
        }
        Some(Mark::Callback(object)) => {
            sentence.text("The callback of ").object(object).text(" is called: what it referred to is gone.");
        }
        Some(Mark::Statement { line }) => statements::write(&mut sentence, Some(line)),
        None => statements::write(&mut sentence, None),
    }
    sentence.done()
}

/// Counts at a glance, of the collection under the playhead.
fn figures(moment: &Moment<'_>) -> Vec<(u32, String)> {
    let Some(found) = moment.situation.collection else { return Vec::new() };
    let recording = moment.input.recording;
    let played = Counts::of(collection::played_of(recording, found.span, moment.at()));
    let all = Counts::of(collection::events_of(recording, found.span));
    let plural = |count: u32, one: &str, many: &str| if count == 1 { one.to_owned() } else { many.to_owned() };
    let mut figures = Vec::new();
    if played.examined > 0 {
        figures.push((played.examined, plural(played.examined, "object examined", "objects examined")));
    }
    if played.subtracted > 0 {
        figures.push((played.subtracted, plural(played.subtracted, "reference subtracted", "references subtracted")));
    }
    if played.marked > 0 {
        let unreachable = played.marked - played.rescued.min(played.marked);
        figures.push((unreachable, "on unreachable".to_owned()));
    }
    if played.rescued > 0 {
        figures.push((played.rescued, format!("of {} rescued", all.rescued)));
    }
    if played.freed > 0 {
        figures.push((played.freed, "freed".to_owned()));
    }
    figures
}
