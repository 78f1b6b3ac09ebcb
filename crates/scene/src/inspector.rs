//! Everything about the selected object: its counts, who refers to it, and why it is alive.

use model::{GcState, Kind, ObjId};
use words::{Markup, Message, Page, Piece, page};

use crate::cast::carries;
use crate::moment::{Moment, is_type_slot};
use crate::names::held_text;
use crate::said::{Inspector, InspectorLine, InspectorWord};
use crate::scene::Tone;
use crate::stage::lane_of;

mod alive;

/// More lines than these are counted instead of listed.
const MOST: usize = 12;

/// A term, and what is said about it.
type Term = (String, Vec<InspectorLine>);

/// The selected object, if it exists at this moment.
pub(crate) fn build(moment: &Moment<'_>) -> Option<Inspector> {
    let id = moment.view.selected.filter(|id| moment.is_alive(*id))?;
    let mut rows: Vec<Term> = Vec::new();
    let mut row = |term, lines: Vec<InspectorLine>| rows.push((moment.text(term), lines));
    row(page::term_reference_count(), vec![line([code(moment.world.ob_refcnt(id).to_string())])]);
    if let Some(refs) = gc_refs(moment, id) {
        row(page::term_gc_refs(), vec![refs]);
    }
    row(page::term_referred_to_by(), or_nothing(moment, referred_to_by(moment, id)));
    row(page::term_refers_to(), or_nothing(moment, refers_to(moment, id)));
    row(page::term_kept_alive_by(), alive::lines(moment, id));
    row(page::term_weak_references(), or_nothing(moment, weak_references(moment, id)));
    row(page::term_generation(), vec![said(moment, list(moment, id))]);
    if moment.world.has_finalizer(id) {
        let called = moment.world.object(id).is_finalized();
        let finalizer = if called { page::finalizer_has_been_called() } else { page::finalizer_will_be_called() };
        row(page::term_finalizer(), vec![said(moment, finalizer)]);
    }
    Some(Inspector { id, title: moment.label(id), type_label: moment.cast.type_label(moment.world, id), rows })
}

/// Plain words.
fn plain(text: impl Into<String>) -> InspectorWord {
    InspectorWord { text: text.into(), object: None, code: false, tone: Tone::Rest }
}

/// A message as a line.
fn said(moment: &Moment<'_>, message: Message<'_, Page>) -> InspectorLine {
    let mut words: Vec<InspectorWord> = Vec::new();
    moment.view.language.pieces(message, &mut |piece, markup| match piece {
        Piece::Object(id) => words.push(object(moment, id)),
        Piece::Text(text) => words.push(InspectorWord { code: markup == Some(Markup::Code), ..plain(text) }),
        Piece::Objects(_) => {}
    });
    line(words)
}

/// Code.
fn code(text: impl Into<String>) -> InspectorWord {
    InspectorWord { code: true, ..plain(text) }
}

/// An object, to click on.
fn object(moment: &Moment<'_>, id: ObjId) -> InspectorWord {
    InspectorWord { object: Some(id), ..plain(moment.label(id)) }
}

fn line(words: impl IntoIterator<Item = InspectorWord>) -> InspectorLine {
    InspectorLine { words: words.into_iter().filter(|word| !word.text.is_empty()).collect() }
}

/// The lines, cut if they are many; "none" if there are none.
fn or_nothing(moment: &Moment<'_>, mut lines: Vec<InspectorLine>) -> Vec<InspectorLine> {
    if lines.is_empty() {
        return vec![said(moment, page::none())];
    }
    if lines.len() > MOST {
        let more = lines.len() - (MOST - 1);
        lines.truncate(MOST - 1);
        lines.push(said(moment, page::and_more(more)));
    }
    lines
}

/// `gc_refs`, with what it was before the beat if the beat changed it.
fn gc_refs(moment: &Moment<'_>, id: ObjId) -> Option<InspectorLine> {
    let now = crate::stage::gc_refs(moment, id)?;
    let tone = match moment.world.gc(id).state() {
        GcState::Unreachable => Tone::Unreachable,
        _ if moment.rescued.contains(&id) => Tone::Rescue,
        _ => Tone::Rest,
    };
    let figure = InspectorWord { tone, ..code(now.to_string()) };
    Some(match before(moment, id) {
        Some(before) if before != now => line([code(before.to_string()), plain("→"), figure]),
        _ => line([figure]),
    })
}

/// What `gc_refs` was when the beat began, if the beat says so.
fn before(moment: &Moment<'_>, id: ObjId) -> Option<u32> {
    use model::Event::{MarkUnreachable, Promise, Rescue, SubtractRef};
    let now = crate::stage::gc_refs(moment, id)?;
    let mut refs = i64::from(now);
    for event in moment.events().iter().rev() {
        match *event {
            SubtractRef { object, .. } if object == id => refs += 1,
            Promise { object, .. } if object == id => refs -= 1,
            Rescue { object, .. } if object == id => refs = 0,
            MarkUnreachable { object, refs: known, .. } if object == id => refs = i64::from(known),
            _ => {}
        }
    }
    u32::try_from(refs).ok()
}

/// Who refers to it, by name or by path.
fn referred_to_by(moment: &Moment<'_>, id: ObjId) -> Vec<InspectorLine> {
    let mut lines: Vec<InspectorLine> =
        moment.referrers(id).iter().map(|(holder, index)| referrer(moment, *holder, *index)).collect();
    let frames = moment.world.frames().iter().filter(|frame| **frame == id).count();
    lines.extend((0..frames).map(|_| said(moment, page::interpreter_runs_it())));
    let held = moment.world.held().iter().filter(|value| value.object() == Some(id)).count();
    lines.extend((0..held).map(|_| said(moment, page::interpreter_for_a_moment())));
    lines
}

/// One reference, in words.
fn referrer(moment: &Moment<'_>, holder: ObjId, index: u32) -> InspectorLine {
    if Some(holder) == moment.cast.relations.globals.dict {
        let key = moment.slot_text(holder, index as usize);
        let name = key.trim_start_matches("['").trim_end_matches("']").trim_start_matches('.');
        return said(moment, page::the_name(name));
    }
    if let Some(text) = held_text(moment, holder, index) {
        return line([code(text)]);
    }
    let kind = moment.world.object(holder).kind();
    if kind == Kind::Frame {
        return variable(moment, holder, index);
    }
    if is_type_slot(index) {
        return line([object(moment, holder), code(" .__class__")]);
    }
    let root = moment.root(holder);
    line([object(moment, root), code(format!(" {}", moment.reference_text(holder, index)))])
}

/// A reference from a frame: a variable, or a value that a line is just working with.
fn variable(moment: &Moment<'_>, frame: ObjId, index: u32) -> InspectorLine {
    let place = (index as usize).checked_sub(moment.world.object(frame).tail_start());
    let name = place.and_then(|place| moment.world.frame_names(frame).get(place));
    match (place, name) {
        (_, Some(_)) => {
            let text = moment.slot_text(frame, index as usize);
            said(moment, page::the_variable(text.trim_start_matches('.'), frame))
        }
        (Some(_), None) => said(moment, page::the_value_stack(frame)),
        (None, _) => line([object(moment, frame), code(format!(" {}", moment.slot_text(frame, index as usize)))]),
    }
}

/// What it refers to, itself or through what is folded into it.
fn refers_to(moment: &Moment<'_>, id: ObjId) -> Vec<InspectorLine> {
    let mut lines = Vec::new();
    let mut queue = vec![id];
    while let Some(holder) = queue.pop() {
        let inner = moment.world.object(holder);
        for (index, target) in inner.slots().iter().enumerate().filter_map(|(i, value)| Some((i, value.object()?))) {
            if moment.folded_into(target) == Some(holder) {
                queue.push(target);
            } else if carries(inner.kind(), index) {
                let path = moment.reference_text(holder, index as u32);
                lines.push(line([object(moment, target), code(format!(" {path}"))]));
            }
        }
        if let Some(target) = inner.referent().object() {
            lines.push(said(moment, page::weakly(target)));
        }
    }
    lines
}

fn weak_references(moment: &Moment<'_>, id: ObjId) -> Vec<InspectorLine> {
    let weakrefs = moment.world.object(id).weakrefs().iter();
    weakrefs.map(|weakref| line([object(moment, *weakref)])).collect()
}

fn list(moment: &Moment<'_>, id: ObjId) -> Message<'static, Page> {
    match moment.list(id) {
        None if moment.world.object(id).is_gc() => page::untracked_on_no_list(),
        None => page::never_seen(),
        Some(list) => crate::lanes::title(lane_of(Some(list))),
    }
}
