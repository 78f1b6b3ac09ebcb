//! What the page says about building by hand.

use model::ObjId;
use player::Refusal;

/// What cannot be called anything.
pub const AN_OBJECT: &str = "this object";

/// What was written.
pub fn written(line: u32, text: &str) -> String {
    format!("Line {line}: {text}")
}

/// Why a gesture wrote nothing, and what to do about it.
pub fn refused(refusal: &Refusal, label: impl Fn(ObjId) -> String) -> String {
    match refusal {
        Refusal::Unreachable { object, together } => {
            let object = label(*object);
            let others = match together.len() {
                0 | 1 => String::new(),
                count => format!(" The {count} dashed objects are in the same place."),
            };
            format!(
                "No name reaches {object}, so no line of Python can touch it: this is what unreachable means.{others} \
                 Only the collector still knows of it. Step back to before its last name was forgotten."
            )
        }
        Refusal::NoExpression(object) => format!(
            "{} is alive, but what holds it shows it to no expression. Give it a name where the program still has it.",
            label(*object)
        ),
        Refusal::GoneByThen { object, line } => format!(
            "A new line stands behind line {line}, and when that has run, {} or the reference is gone. Step back first.",
            label(*object)
        ),
        Refusal::NeverChanges(object) => {
            format!("{} never changes what it refers to, once it is made.", label(*object))
        }
        Refusal::NoRoom(object) => {
            format!("{} takes no further attributes: its class has no room for them.", label(*object))
        }
        Refusal::NotRemovable(object) => {
            format!("This reference belongs to what {} is. No line of Python takes it away.", label(*object))
        }
        Refusal::WeakStays(object) => {
            format!("{} cannot be made to let go. Remove what refers to it instead.", label(*object))
        }
        Refusal::NotOfTheModule { name, function } => format!(
            "{name} is a variable of {function}, not of the module. A new line goes behind the call, where it is gone."
        ),
        Refusal::NoSuchName(name) => format!("There is no name {name} where the new line would stand."),
        Refusal::NotWeakly(object) => format!("Python makes no weak references to objects like {}.", label(*object)),
        Refusal::NoClassStatement(object) => {
            format!("The class of {} is not written in this program as one class statement.", label(*object))
        }
        Refusal::HasFinalizer(object) => format!("The class of {} has a __del__ already.", label(*object)),
        Refusal::RunsAgain { line, times } => {
            format!("Line {line} runs {times} times, and so would a line behind it. Step on to behind the loop.")
        }
        Refusal::NeverRuns(line) => format!("What would stand behind line {line} does not run. Step back first."),
        Refusal::Raises(words) => format!("Python would raise an exception here: {words}"),
        Refusal::NoEffect(object) => {
            format!("The line would run and not do this: {} or its class decides otherwise.", label(*object))
        }
        Refusal::DoesNotRun => {
            "The picture does not show the program as it stands. Wait until it has run, or mend it first.".to_owned()
        }
    }
}
