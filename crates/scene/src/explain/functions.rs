//! The C function that the beat at the playhead mirrors, with the file that it is in.

use model::{Attributes, Counter, Event, Finalizers, ListId, Mark, ObjId, Pass};

use super::c_types::{self, CFunction};
use super::{is_talk, steps};
use crate::moment::Moment;
use crate::said::Origin;

/// The file with the functions that programs call, whichever file has the passes.
const GC_MODULE: &str = "Modules/gcmodule.c";
const WEAKREFS: &str = "Objects/weakrefobject.c";

/// The function, if one can be named.
pub(crate) fn of(moment: &Moment<'_>) -> Option<Origin> {
    let dialect = moment.input.dialect;
    let (function, file) = match moment.situation.mark? {
        Mark::Visit(object) => visit(moment, object)?,
        Mark::Pass(pass) => pass_function(moment, pass),
        Mark::Collection { .. } => (dialect.collect_function, dialect.source_file),
        Mark::Death(object) => c_types::dealloc(dialect, moment.cast.facts_of(object)?)?,
        Mark::Finalizer(object) => c_types::finalizer(dialect, moment.cast.facts_of(object)?),
        // The collector calls callbacks itself.
        Mark::Callback(_) if moment.situation.pass.is_some() => pass_function(moment, Pass::HandleWeakrefs),
        Mark::Callback(_) => ("handle_callback", WEAKREFS),
        Mark::Statement { .. } => single(moment)?,
    };
    Some(Origin { function: function.to_owned(), file, release: dialect.evidence.release() })
}

fn pass_function(moment: &Moment<'_>, pass: Pass) -> CFunction {
    (steps::c_function(moment.input.dialect, pass), moment.input.dialect.source_file)
}

/// What a pass calls when it comes to one object.
fn visit(moment: &Moment<'_>, object: ObjId) -> Option<CFunction> {
    let dialect = moment.input.dialect;
    let pass = moment.situation.pass?;
    let here = |function| (function, dialect.source_file);
    let has = |matches: fn(&Event) -> bool| moment.events().iter().any(matches);
    let subtracts = has(|event| matches!(event, Event::SubtractRef { .. }));
    let reaches = has(|event| matches!(event, Event::Rescue { .. } | Event::Promise { .. }));
    Some(match pass {
        _ if is_talk(moment) => pass_function(moment, pass),
        Pass::SubtractRefs | Pass::HandleResurrected if subtracts => here("visit_decref"),
        Pass::MoveUnreachable | Pass::HandleResurrected if reaches => here("visit_reachable"),
        Pass::MoveFinalizers if moves_more_than(moment, object) => here("visit_move"),
        Pass::HandleWeakrefs if has(|event| matches!(event, Event::ClearWeakref { .. })) => {
            ("_PyWeakref_ClearRef", WEAKREFS)
        }
        Pass::UntrackTuples => ("_PyTuple_MaybeUntrack", "Objects/tupleobject.c"),
        Pass::UntrackDicts => ("_PyDict_MaybeUntrack", "Objects/dictobject.c"),
        Pass::DeleteGarbage if has(|event| matches!(event, Event::Clear { .. })) => {
            let facts = moment.cast.facts_of(object);
            facts.and_then(|facts| c_types::clear(dialect, facts)).unwrap_or_else(|| pass_function(moment, pass))
        }
        pass => pass_function(moment, pass),
    })
}

/// Whether a visit sets aside what the object refers to, not the object itself.
fn moves_more_than(moment: &Moment<'_>, object: ObjId) -> bool {
    moment
        .events()
        .iter()
        .any(|event| matches!(*event, Event::Move { object: moved, to: ListId::Finalizers, .. } if moved != object))
}

/// What a beat that is a single event, or a switch of the collector, mirrors.
fn single(moment: &Moment<'_>) -> Option<CFunction> {
    let dialect = moment.input.dialect;
    let events = moment.events();
    if let Some(switch) = events.iter().find_map(switch) {
        return Some((switch, GC_MODULE));
    }
    let [event] = events else { return None };
    let here = |function| (function, dialect.source_file);
    Some(match *event {
        Event::Alloc { object } if !moment.world.object(object).is_gc() => ("PyObject_Malloc", "Objects/obmalloc.c"),
        // Counts, and collects or asks for a collection.
        Event::Alloc { .. } => match dialect.attributes {
            Attributes::Direct | Attributes::SeparateDict => here("_PyObject_GC_Malloc"),
            Attributes::InlineValues => here("_PyObject_GC_Link"),
        },
        Event::Free { object } if !moment.world.object(object).is_gc() => ("PyObject_Free", "Objects/obmalloc.c"),
        Event::Free { .. } => here("PyObject_GC_Del"),
        Event::Track { .. } => here("PyObject_GC_Track"),
        Event::Untrack { .. } => here("PyObject_GC_UnTrack"),
        Event::Refer { .. } => ("PyWeakref_NewRef", WEAKREFS),
        Event::ClearWeakref { .. } => ("_PyWeakref_ClearRef", WEAKREFS),
        Event::SetFinalized { .. } if dialect.finalizers == Finalizers::Pep442 => {
            ("PyObject_CallFinalizer", "Objects/object.c")
        }
        _ => return None,
    })
}

/// The function of the module `gc` that throws a switch.
fn switch(event: &Event) -> Option<&'static str> {
    match *event {
        Event::Count { counter: Counter::Enabled, new: 0, .. } => Some("gc_disable"),
        Event::Count { counter: Counter::Enabled, .. } => Some("gc_enable"),
        Event::Count { counter: Counter::Debug, .. } => Some("gc_set_debug"),
        Event::Merge { to: ListId::Permanent, .. } => Some("gc_freeze"),
        Event::Merge { from: ListId::Permanent, .. } => Some("gc_unfreeze"),
        _ => None,
    }
}
