//! How events are grouped into beats.
//!
//! One walk over the outline. Wherever a span begins or ends, the events since the last beat are
//! *pending*, and the span's [`Role`] decides what becomes of them: they make a beat, they are carried
//! on into the next one, or they go with the last.

use model::{Mark, Pass};

use crate::beats::Row;
use crate::granularity::Granularity;
use crate::outline::{Span, SpanId};
use crate::recording::Recording;
use crate::roles::{Deaths, Role, shows_every_visit};
use crate::sight::Sight;

/// Groups the events; gives the beats, and the numbers of those with which a pass begins.
pub(crate) fn group(recording: &Recording, granularity: Granularity) -> (Vec<Row>, Vec<usize>) {
    let mut grouping = Grouping {
        recording,
        granularity,
        sight: Sight::over(recording.events()),
        around: Vec::new(),
        rows: Vec::new(),
        passes: Vec::new(),
        last_pass: None,
        at: 0,
        pending_is_seen: false,
    };
    for number in 0..recording.outline().spans().len() {
        grouping.begin(SpanId(number as u32));
    }
    grouping.finish();
    (grouping.rows, grouping.passes)
}

/// A span that the walk is in.
#[derive(Clone, Copy, Debug)]
struct Around {
    id: SpanId,
    role: Role,
    begin: usize,
    /// How many beats there were before it.
    beats_before: usize,
    /// Whose beat its events make, as a place in [`Grouping::around`]: often its own.
    owner: Option<usize>,
    /// The pass that it is or lies in; outside of every pass, the collection.
    pass: Option<SpanId>,
    deaths: Deaths,
    /// Whether it has visits that count even when nothing happens in them.
    has_visits: bool,
}

struct Grouping<'a> {
    recording: &'a Recording,
    granularity: Granularity,
    sight: Sight,
    /// The spans that the walk is in, the innermost last.
    around: Vec<Around>,
    rows: Vec<Row>,
    passes: Vec<usize>,
    /// The last pass that has a beat.
    last_pass: Option<SpanId>,
    /// How many events the walk has come by.
    at: usize,
    /// Whether a viewer sees anything of the pending events.
    pending_is_seen: bool,
}

impl Grouping<'_> {
    fn begin(&mut self, id: SpanId) {
        let span = *self.span(id);
        while self.around.last().is_some_and(|around| Some(around.id) != span.parent) {
            self.end_innermost();
        }
        self.advance(span.begin);
        let outer = self.around.last().copied();
        let deaths = outer.map_or(Deaths::Shown, |outer| outer.deaths);
        let role = match (outer, span.mark) {
            (Some(outer), _) if outer.role.is_opaque() => Role::Folded,
            // Objects that nobody has seen need no beat to die in.
            (_, Mark::Death(object)) if !self.sight.knows(object) => Role::Through,
            _ => Role::of(span.mark, self.granularity, deaths),
        };
        if let Some(owner) = self.owner_to_cut(span.mark, role) {
            self.cut(Some(owner.id), owner.pass);
        }
        if self.shows_visit(&span)
            && let Some(pass) = self.around.last_mut()
        {
            pass.has_visits = true;
        }
        let lends = matches!(role, Role::Through | Role::Folded);
        self.around.push(Around {
            id,
            role,
            begin: span.begin,
            beats_before: self.rows.len(),
            owner: if lends { outer.and_then(|outer| outer.owner) } else { Some(self.around.len()) },
            pass: match span.mark {
                Mark::Collection { .. } | Mark::Pass(_) if role != Role::Folded => Some(id),
                _ => outer.and_then(|outer| outer.pass),
            },
            deaths: match role {
                Role::Statement => Deaths::Shown,
                Role::Parts | Role::Visit => Deaths::Folded,
                _ => deaths,
            },
            has_visits: false,
        });
    }

    /// Whose beat the pending events make before a span begins; none if they are carried on into it.
    fn owner_to_cut(&self, mark: Mark, role: Role) -> Option<Around> {
        let cuts = match (mark, role) {
            (_, Role::Through | Role::Folded) | (Mark::Pass(_) | Mark::Visit(_), _) => false,
            (..) => self.pending_is_seen,
        };
        let owner = *self.around.get(self.around.last()?.owner?)?;
        // What dies lets go of several objects in turn: each letting go is shown with the death that
        // follows from it.
        let lets_go = role == Role::Death && owner.role == Role::Death && self.last_is_a_death_in(&owner);
        (cuts && !lets_go).then_some(owner)
    }

    fn end_innermost(&mut self) {
        let Some(around) = self.around.last().copied() else { return };
        let span = *self.span(around.id);
        self.advance(span.end);
        self.around.pop();
        let has_beats = self.rows.len() > around.beats_before;
        let has_events = self.at > around.begin;
        let is_a_beat = match around.role {
            Role::Statement if has_beats => {
                // What nobody sees after a collection goes with the last beat of it.
                self.extend_last_if(!self.pending_is_seen && self.last_is_of_a_collection());
                self.pending_is_seen
            }
            Role::Statement => self.is_pending(),
            Role::Call => !has_beats && self.pending_is_seen,
            Role::Death if has_beats => {
                self.extend_last_if(self.last_is_a_death_in(&around));
                self.pending_is_seen
            }
            Role::Death => self.is_pending(),
            Role::Parts => {
                self.extend_last_if(has_beats);
                !has_beats && (has_events || is_first_step(span.mark))
            }
            Role::Visit if has_beats => self.pending_is_seen,
            Role::Visit => has_events || self.shows_visit(&span),
            Role::Whole => has_events || around.has_visits || is_first_step(span.mark),
            Role::Through | Role::Folded => false,
        };
        if is_a_beat {
            self.cut(Some(around.id), around.pass);
        }
    }

    /// Ends what is still open: a run that was stopped ends inside of its statements.
    fn finish(&mut self) {
        while !self.around.is_empty() {
            self.end_innermost();
        }
        self.advance(self.recording.events().len());
        self.extend_last_if(!self.pending_is_seen && !self.rows.is_empty());
        if self.is_pending() {
            self.cut(None, None);
        }
    }

    /// Comes by the events up to a place.
    fn advance(&mut self, to: usize) {
        let events = self.recording.events();
        let to = to.min(events.len());
        for event in events.get(self.at..to).unwrap_or_default() {
            self.at += 1;
            self.pending_is_seen |= self.sight.sees(event);
            if self.granularity == Granularity::Event && self.pending_is_seen {
                let innermost = self.around.last().copied();
                self.cut(innermost.map(|around| around.id), innermost.and_then(|around| around.pass));
            }
        }
    }

    /// Makes a beat of the pending events, perhaps an empty one.
    fn cut(&mut self, span: Option<SpanId>, pass: Option<SpanId>) {
        // Spans are numbered as they begin: a new pass has a higher number than any before.
        if pass > self.last_pass {
            self.passes.push(self.rows.len());
            self.last_pass = pass;
        }
        self.rows.push(Row { end: self.at as u32, span });
        self.pending_is_seen = false;
    }

    /// Adds the pending events to the last beat.
    fn extend_last_if(&mut self, condition: bool) {
        if let Some(last) = self.rows.last_mut().filter(|_| condition) {
            last.end = self.at as u32;
            self.pending_is_seen = false;
        }
    }

    fn is_pending(&self) -> bool {
        self.at > self.rows.last().map_or(0, |last| last.end as usize)
    }

    fn last_is_of_a_collection(&self) -> bool {
        let span = self.rows.last().and_then(|last| last.span);
        span.is_some_and(|span| {
            matches!(self.span(span).mark, Mark::Collection { .. } | Mark::Pass(_) | Mark::Visit(_))
        })
    }

    fn last_is_a_death_in(&self, around: &Around) -> bool {
        let inside = self.rows.get(around.beats_before..).unwrap_or_default();
        let span = inside.last().and_then(|last| last.span);
        span.is_some_and(|span| matches!(self.span(span).mark, Mark::Death(_)))
    }

    /// Whether a span is a visit that is shown even when nothing happens in it.
    fn shows_visit(&self, span: &Span) -> bool {
        let pass = span.parent.map(|parent| self.span(parent).mark);
        matches!((span.mark, pass), (Mark::Visit(_), Some(Mark::Pass(pass))) if shows_every_visit(pass))
    }

    fn span(&self, id: SpanId) -> &Span {
        self.recording.outline().span(id)
    }
}

/// Merging, or putting an increment together, is the first step even where there is nothing to do.
fn is_first_step(mark: Mark) -> bool {
    matches!(mark, Mark::Pass(Pass::Merge | Pass::FillIncrement | Pass::UpdateAndSubtract))
}
