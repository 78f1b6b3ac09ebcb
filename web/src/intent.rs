//! Everything that a person can want of the page, as one closed list.

use model::ObjId;
use player::{Answer, Direction, Gesture, Granularity, Reply, Shot};
use scenario::Arrangement;
use sheet::{Aim, Command};
use words::page;

use crate::engine::{Broken, Report, Wait};
use crate::language::{Spoken, say};
use crate::notice::Said;
use crate::playback::Tempo;
use crate::sheets;

/// A wish, or what the engine reports. Components say it, the reducer fulfils it; nothing else changes
/// the page.
#[derive(Clone, Debug)]
pub enum Intent {
    /// Play, or pause; at the end, play from the start again.
    PlayPause,
    /// Play, from the start again at the end; or pause.
    Play(bool),
    /// The clock has come to the next beat.
    Tick,
    /// One beat on or back.
    Step(Direction),
    /// The same, and at either end on to the neighbouring scenario of the chapter.
    Walk(Direction),
    /// One pass of the collector on or back.
    Pass(Direction),
    /// To the first beat.
    Start,
    /// To the last beat.
    End,
    /// To this beat.
    Seek(usize),
    /// How fast to play.
    Tempo(Tempo),
    /// What one step is.
    Granularity(Granularity),

    /// The program's text is now this.
    Edit(String),
    /// Run the program under the collector of this name.
    Collector(String),
    /// Open a draft.
    Draft {
        /// Its id.
        id: String,
        /// Its program.
        program: String,
        /// The name of its collector.
        collector: String,
    },
    /// Open the program out of a file of this name, as a new draft.
    Import {
        /// The name.
        name: String,
        /// What it says.
        program: String,
    },
    /// Open the scenario of this slug.
    Scenario(&'static str),
    /// The address has got another fragment: open the link in it.
    Address(String),
    /// Put this view into a link and copy it.
    Share,
    /// Put this fragment into the address, and copy the link.
    CopyLink(String),
    /// Draw these pictures for the Share sheet.
    Take(Shot),
    /// Copy a program that asks the viewer's own Python.
    Witness,
    /// Run the program, or that of the scenario, under the collector of this name as well.
    Compare {
        /// The collector to stand on the left.
        before: &'static str,
        /// The scenario to open first.
        scenario: Option<String>,
    },
    /// Back to one picture.
    StopComparing,

    /// Do this to the picture: it writes Python.
    Gesture(Gesture),
    /// Wait for the object that another one is to refer to.
    Aim(Aim),
    /// Do what was chosen from the list of commands.
    Command(Command),
    /// Take a change of the program back, or make it again.
    Turn(Turn),
    /// The editor has come.
    EditorCame,
    /// Begin with an empty program.
    New,
    /// Go to the program to write.
    Write,

    /// Show the stage in this arrangement.
    Arrange(Arrangement),
    /// Show every object on its own, as CPython sees them; or fold again.
    UnfoldAll,
    /// Fold or unfold these objects.
    Toggle(Vec<ObjId>),
    /// Inspect this object, or none.
    Select(Option<ObjId>),
    /// On a narrow page: show this part.
    Tab(Tab),
    /// Light to dark and back.
    Theme,
    /// Speak the language of this tag.
    Language(&'static str),
    /// It is there: speak it.
    Speak(Spoken),
    /// It is not there.
    LanguageMissing,
    /// Let single letters be keys, or not.
    Letters(bool),
    /// Open a dialog, or close the open one.
    Dialog(Option<Dialog>),
    /// Copy this text out of a dialog, which then closes.
    Copy(String),
    /// Full screen for the projector, or back.
    Present(bool),
    /// In a presentation: cover the picture, or uncover it.
    Blank(Curtain),
    /// In a presentation: step pass by pass, or visit by visit.
    PassOrVisit,
    /// Fill the screen, or no longer.
    FullScreen,
    /// Save the page as one file that opens from a disk.
    SaveForOffline,
    /// Open the speaker's second window.
    Speaker,
    /// It has come, and knows nothing yet.
    SpeakerCame,
    /// The browser fills the screen with the page now, or no longer.
    FullScreenChanged(bool),
    /// Escape: leave what is innermost.
    Escape,
    /// Say this to the viewer, or take it away.
    Notice(Option<Said>),
    /// This has been said for long enough.
    Silence(String),

    /// The engine has something to tell.
    Engine(Report),
    /// The module with the sheets has something to tell.
    Sheets(sheets::Report),
    /// It has stopped working, with these words.
    SheetBroken(String),
    /// This came of the run with this number.
    Answer(u32, Answer),
    /// The scenario with this number is there: its program, and what came of it.
    Opened(u32, String, Answer),
    /// The engine replies to what it was asked beside.
    Told(Reply),
    /// The viewer has waited for this long.
    Waited(Wait),
    /// The engine has stopped working.
    Broken(Broken),
    /// End the run that takes so long.
    Stop,
}

/// What the editor is asked for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Turn {
    /// To take the last change back.
    Undo,
    /// To make it again.
    Redo,
    /// To take the keyboard.
    Focus,
}

/// What a list of commands is about.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum About {
    /// Everything that can be done.
    Everything,
    /// What needs no object.
    Making,
    /// What can be done with this object.
    Object(ObjId),
    /// What can be done with the reference whose arrow has this key.
    Reference(String),
}

/// What covers the picture during a presentation.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Curtain {
    /// A black screen.
    Black,
    /// A white one.
    White,
}

/// The parts of the page that share the room on a narrow screen.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Tab {
    /// Stage, sentence and lanes.
    Picture,
    /// Program and output.
    Program,
    /// The steps and the inspector.
    Steps,
}

impl Tab {
    /// All of them, in the order shown.
    pub const ALL: [Self; 3] = [Self::Picture, Self::Program, Self::Steps];

    /// Its label for the viewer.
    pub fn title(self) -> String {
        say(match self {
            Self::Picture => page::tab_picture(),
            Self::Program => page::tab_program(),
            Self::Steps => page::tab_steps(),
        })
    }

    /// The word that the stylesheet knows it by.
    pub fn word(self) -> &'static str {
        match self {
            Self::Picture => "picture",
            Self::Program => "program",
            Self::Steps => "steps",
        }
    }
}

/// The dialogs of the page; one at a time.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Dialog {
    /// The scenarios.
    Gallery,
    /// The viewer's own programs.
    Drafts,
    /// The keys.
    Keys,
    /// What can be done.
    Commands(About),
    /// What there is to send on and to take away.
    Share,
    /// What changed from the version before.
    Changes,
    /// A link that the clipboard did not take: to be copied by hand.
    Link(String),
    /// A program for the viewer's own Python that the clipboard did not take.
    Witness(String),
}
