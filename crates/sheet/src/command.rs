//! What can be chosen from the list of commands.

use model::ObjId;
use player::{Callback, Gesture};
use serde::{Deserialize, Serialize};

/// A command, with what it is called after.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub enum Command {
    /// Do this to the picture.
    Gesture {
        /// What is done.
        gesture: Gesture,
        /// To what: "Node 1", a class's name, a reference.
        about: String,
    },
    /// Choose what an object is to refer to.
    Aim {
        /// From where, and how.
        aim: Aim,
        /// What the object is called.
        about: String,
    },
    /// What the page can do besides.
    Page(PageCommand),
}

/// The beginning of a reference that waits for its end.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Aim {
    /// The object that is to refer.
    pub from: ObjId,
    /// How.
    pub link: Link,
}

/// The ways of referring to an object.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Link {
    /// Counted.
    Strong,
    /// By a weak reference.
    Weak(Callback),
}

/// What the page does without writing into the program.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum PageCommand {
    /// Play, or pause.
    Play,
    /// One step on.
    StepForwards,
    /// One step back.
    StepBack,
    /// To the next pass.
    NextPass,
    /// To the pass before.
    PreviousPass,
    /// To the start.
    Start,
    /// To the end.
    End,
    /// Take the last change of the program back.
    Undo,
    /// Make it again.
    Redo,
    /// Arrange as graph.
    Graph,
    /// Arrange as lists.
    Lists,
    /// Unfold all objects, or fold them.
    UnfoldAll,
    /// Open the gallery.
    Gallery,
    /// Begin with an empty program.
    New,
    /// Put the view into a link.
    Share,
    /// Show it on a projector.
    Present,
    /// Light or dark.
    Theme,
    /// What has changed to this collector.
    Changes,
    /// A program for the viewer's own Python.
    Witness,
    /// The keys.
    Keys,
}

impl PageCommand {
    /// All of them, in the order shown.
    pub const ALL: [PageCommand; 20] = [
        PageCommand::Undo,
        PageCommand::Redo,
        PageCommand::Play,
        PageCommand::StepForwards,
        PageCommand::StepBack,
        PageCommand::NextPass,
        PageCommand::PreviousPass,
        PageCommand::Start,
        PageCommand::End,
        PageCommand::Graph,
        PageCommand::Lists,
        PageCommand::UnfoldAll,
        PageCommand::Gallery,
        PageCommand::New,
        PageCommand::Share,
        PageCommand::Present,
        PageCommand::Theme,
        PageCommand::Changes,
        PageCommand::Witness,
        PageCommand::Keys,
    ];
}
