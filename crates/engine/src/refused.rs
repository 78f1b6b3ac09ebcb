//! Why a gesture writes nothing, in the viewer's language: what stands in the way, and what to do about it.

use model::ObjId;
use player::{Document, Refusal, Refused};
use scene::Plan;
use words::{Engine, Message, Piece, engine};

use crate::{Spoken, open};

/// A refusal with its sentence; objects are called as on the stage.
pub(crate) fn refused(document: &Document, why: Refusal, spoken: Spoken) -> Refused {
    let player = open(document.clone());
    let plan = Plan::new(&player, &spoken.view());
    let label = |object: ObjId| plan.label(&player, object);
    let sentence = said(&why, |message| {
        let mut sentence = String::new();
        spoken.engine.pieces(message, &mut |piece, _| match piece {
            Piece::Text(text) => sentence.push_str(text),
            Piece::Object(object) => sentence.push_str(&label(object)),
            Piece::Objects(objects) => {
                let labels: Vec<String> = objects.iter().map(|object| label(*object)).collect();
                sentence.push_str(&labels.join(", "));
            }
        });
        sentence
    });
    Refused { why, sentence }
}

fn said<T>(why: &Refusal, say: impl FnOnce(Message<'_, Engine>) -> T) -> T {
    say(match why {
        Refusal::Unreachable { object, together } if together.len() > 1 => {
            engine::refusal_unreachable_together(together.len(), *object)
        }
        Refusal::Unreachable { object, .. } => engine::refusal_unreachable(*object),
        Refusal::NoExpression(object) => engine::refusal_no_expression(*object),
        Refusal::GoneByThen { object, line } => engine::refusal_gone_by_then(*line, *object),
        Refusal::NeverChanges(object) => engine::refusal_never_changes(*object),
        Refusal::NoRoom(object) => engine::refusal_no_room(*object),
        Refusal::NotRemovable(object) => engine::refusal_not_removable(*object),
        Refusal::WeakStays(object) => engine::refusal_weak_stays(*object),
        Refusal::NotOfTheModule { name, function } => engine::refusal_not_of_the_module(name, function),
        Refusal::NoSuchName(name) => engine::refusal_no_such_name(name),
        Refusal::NotWeakly(object) => engine::refusal_not_weakly(*object),
        Refusal::NoClassStatement(object) => engine::refusal_no_class_statement(*object),
        Refusal::HasFinalizer(object) => engine::refusal_has_finalizer(*object),
        Refusal::RunsAgain { line, times } => engine::refusal_runs_again(*times, *line),
        Refusal::NeverRuns(line) => engine::refusal_never_runs(*line),
        Refusal::Raises(words) => engine::refusal_raises(words),
        Refusal::NoEffect(object) => engine::refusal_no_effect(*object),
        Refusal::DoesNotRun => engine::refusal_does_not_run(),
    })
}
