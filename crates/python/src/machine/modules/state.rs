//! What the library remembers between calls, beside the world: it only serves to run on.

use model::{ObjId, Stream, Value};

use super::random::Twister;

/// What became of the collections of a generation so far (`struct gc_generation_stats`).
#[derive(Clone, Copy, Default, Debug)]
pub(crate) struct Statistics {
    /// How many there were.
    pub(crate) collections: i64,
    /// How many objects they collected.
    pub(crate) collected: i64,
    /// How many objects they could not collect.
    pub(crate) uncollectable: i64,
}

/// The state of the library.
#[derive(Default, Debug)]
pub(crate) struct Library {
    /// `gc.get_stats()`
    pub(super) statistics: [Statistics; 3],
    /// `gc.callbacks`, a list, held.
    pub(super) callbacks: Option<ObjId>,
    /// Whether the interpreter's own objects, which are only a number, are in the permanent
    /// generation.
    pub(super) startup_frozen: bool,
    /// `gc.unfreeze()` has let the interpreter's immortal objects go, and no full collection has set them
    /// aside again (3.12).
    pub(super) immortals_unfrozen: bool,
    /// The `__dict__` of `sys`.
    pub(super) sys: Option<ObjId>,
    /// The stream objects that the interpreter made.
    pub(super) stdout: Option<ObjId>,
    pub(super) stderr: Option<ObjId>,
    /// The clock of `time`: it advances only when somebody looks at it, so that runs repeat.
    pub(super) clock: u64,
    /// `random`
    pub(super) twister: Twister,
    /// `list.sort` has been called with keywords.
    pub(crate) sort_keywords: bool,
    /// `sys.getrecursionlimit()`
    pub(super) recursion_limit: Option<i64>,
    /// What `ctypes.pythonapi.Py_IncRef` took and nobody gave back, each held.
    pub(super) miscounted: Vec<Value>,
}

impl Library {
    /// The object that the interpreter put into `sys.stdout` or `sys.stderr`.
    pub(super) fn stream(&self, stream: Stream) -> Option<ObjId> {
        match stream {
            Stream::Out => self.stdout,
            Stream::Err => self.stderr,
        }
    }
}
