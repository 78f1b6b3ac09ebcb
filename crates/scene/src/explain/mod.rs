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
pub(crate) mod terms;
mod visits;

use model::{Mark, Recipe};
use words::page;

use crate::collection::{self, Counts};
use crate::moment::Moment;
use crate::said::{Explanation, Words};
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
        return moment.text(page::heading_start());
    }
    match (situation.collection, situation.pass) {
        (Some(_), Some(pass)) if is_talk(moment) && !situation.runs_python => {
            moment.text(page::heading_step(steps::talk().len(), steps::talk_step(pass) + 1))
        }
        (Some(collection), _) if !situation.runs_python => {
            let scope = terms::scope_of(moment.input.dialect, collection.generation);
            moment.text(page::heading_collecting(&scope))
        }
        _ => match situation.line {
            Some(line) => moment.text(page::heading_line(line)),
            None if moment.input.played >= moment.input.beats.len() => moment.text(page::heading_end()),
            None => moment.text(page::heading_before()),
        },
    }
}

fn sentence(moment: &Moment<'_>) -> Vec<Words> {
    let mut sentence = Sentence::new(moment);
    if moment.input.played == 0 {
        sentence.say(page::nothing_yet());
        return sentence.done();
    }
    match moment.situation.mark {
        Some(Mark::Visit(object)) => visits::write(&mut sentence, object),
        Some(Mark::Pass(pass)) => passes::write(&mut sentence, pass),
        Some(Mark::Collection { generation, .. }) => passes::write_collection(&mut sentence, generation),
        Some(Mark::Death(object)) => deaths::write(&mut sentence, object),
        Some(Mark::Finalizer(object)) => sentence.say(page::finalizer_runs(object)),
        Some(Mark::Callback(object)) => sentence.say(page::callback_runs(object)),
        Some(Mark::Statement { line }) => {
            sentence = Sentence::of_line(moment, Some(line));
            statements::write(&mut sentence, Some(line));
        }
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
    let mut figures = Vec::new();
    let mut add = |count: u32, what| figures.push((count, moment.text(what)));
    if played.examined > 0 {
        add(played.examined, page::figure_examined(played.examined));
    }
    if played.subtracted > 0 {
        add(played.subtracted, page::figure_subtracted(played.subtracted));
    }
    if played.marked > 0 {
        let unreachable = played.marked - played.rescued.min(played.marked);
        add(unreachable, page::figure_unreachable(unreachable));
    }
    if played.rescued > 0 {
        add(played.rescued, page::figure_rescued(all.rescued));
    }
    if played.freed > 0 {
        add(played.freed, page::figure_freed(played.freed));
    }
    figures
}
