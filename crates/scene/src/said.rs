//! What is said of one moment, as plain data in the viewer's words: the sentence, the steps, the inspector,
//! the output, and the phases of the scrubber.

use model::ObjId;

use crate::scene::Tone;

/// What happened and where in the algorithm we are.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Explanation {
    /// "Step 4 of 7", "Line 12", "Start".
    pub heading: String,
    /// The C function that this step mirrors.
    pub function: Option<Origin>,
    /// What the step did and why; at most two lines.
    pub sentence: Vec<Words>,
    /// The passes of the collection under the playhead (or of the one nearest to it).
    pub steps: Vec<StepRow>,
    /// Counts at a glance for the presentation: (5, "objects examined").
    pub figures: Vec<(u32, String)>,
}

/// A C function of CPython, and where it stands.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Origin {
    /// Its name: "move_unreachable".
    pub function: String,
    /// The file, from the root of the sources: "Modules/gcmodule.c".
    pub file: &'static str,
    /// The release whose file that is: "2.7.18".
    pub release: &'static str,
}

impl Origin {
    /// Where it stands, in words: "Modules/gcmodule.c, CPython 2.7.18".
    pub fn place(&self) -> String {
        format!("{}, CPython {}", self.file, self.release)
    }

    /// The address of the file in that release. Nothing is fetched from it until somebody follows it.
    pub fn address(&self) -> String {
        format!("https://github.com/python/cpython/blob/v{}/{}", self.release, self.file)
    }
}

/// Some words of the sentence.
#[derive(Clone, PartialEq, Debug)]
pub struct Words {
    /// The text.
    pub text: String,
    /// Its colour and weight.
    pub tone: Tone,
    /// The object that these words name, if they do.
    pub object: Option<ObjId>,
}

/// One pass in the list of steps.
#[derive(Clone, PartialEq, Debug)]
pub struct StepRow {
    /// "1" to "7" for the talk; empty for a real version.
    pub number: String,
    /// "Rescue what is still referenced", or "move_unreachable".
    pub title: String,
    /// "1 of 2", "7", or empty.
    pub count: String,
    /// Before, at or after the playhead.
    pub progress: Progress,
    /// Its colour.
    pub tone: Tone,
    /// The beat that a click on it seeks to; none when the collection has no such pass.
    pub first_beat: Option<usize>,
}

/// Where a pass lies relative to the playhead.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Progress {
    /// Behind the playhead.
    Done,
    /// The playhead is in it.
    Now,
    /// Still to come.
    Ahead,
}

/// The selected object.
#[derive(Clone, PartialEq, Debug)]
pub struct Inspector {
    /// Which object.
    pub id: ObjId,
    /// Its label.
    pub title: String,
    /// Its type in words.
    pub type_label: String,
    /// Term and what is said about it, in order: "Reference count", "gc_refs", "Referred to by",
    /// "Refers to", "Kept alive by", "Weak references", "Generation".
    pub rows: Vec<(String, Vec<InspectorLine>)>,
}

/// A line of the inspector.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct InspectorLine {
    /// Words in order; those with an object can be clicked to select it.
    pub words: Vec<InspectorWord>,
}

/// A piece of an inspector's line.
#[derive(Clone, PartialEq, Debug)]
pub struct InspectorWord {
    /// The text.
    pub text: String,
    /// The object it names.
    pub object: Option<ObjId>,
    /// Whether it is code (set in the monospaced face).
    pub code: bool,
    /// Its colour.
    pub tone: Tone,
}

/// A line of the program's output.
#[derive(Clone, PartialEq, Debug)]
pub struct OutputLine {
    /// The text without its line end.
    pub text: String,
    /// Where it went.
    pub stream: Stream,
}

/// The two streams of a program.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Stream {
    /// `sys.stdout`.
    Out,
    /// `sys.stderr`: tracebacks, the collector's debug text.
    Err,
}

/// The scrubber's coloured phases; the same for the whole recording at one granularity.
#[derive(Clone, PartialEq, Debug)]
pub struct Segment {
    /// The first beat.
    pub from: usize,
    /// One past the last beat.
    pub to: usize,
    /// Its colour.
    pub tone: SegmentTone,
    /// What it is: "Program", "Subtract refs (collection 1, generation 0)".
    pub title: String,
}

/// What a segment of the scrubber is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SegmentTone {
    /// Statements of the program.
    Program,
    /// merge.
    Merge,
    /// update_refs and subtract_refs.
    Subtract,
    /// mark unreachable.
    Unreachable,
    /// rescue.
    Rescue,
    /// Bookkeeping: restore, untrack, counters.
    Quiet,
    /// Survivors move on.
    Promote,
    /// Weak references and finalizers.
    Finalize,
    /// clear.
    Clear,
}
