//! Dialects: what differs between the versions of CPython, as data.
//!
//! Each knob is a closed enum and is matched in one place; no code compares versions. A dialect is
//! written as the one before it, except for what changed.

/// The rules of one collector, and of the interpreter around it as far as memory goes.
#[derive(PartialEq, Debug)]
pub struct Dialect {
    /// How it is named in links and on the command line: "2.7".
    pub name: &'static str,
    /// How the page names it: "CPython 2.7".
    pub title: &'static str,
    /// The name of the dialect as which it is written, except for what changed: the version before, or
    /// the same version with the global lock. None for the first, and for a drawing.
    pub ancestor: Option<&'static str>,
    /// What it is held to.
    pub evidence: Evidence,
    /// The language of the programs.
    pub language: Language,
    /// Which built-in names there are, and in which words they complain.
    pub library: Library,
    /// The syntax that the version knows.
    pub grammar: Grammar,
    /// In which frame comprehensions run.
    pub comprehensions: Comprehensions,
    /// In which order an assignment that exchanges values stores them.
    pub slot_stores: SlotStores,
    /// Which side of an item of a dict comprehension comes first.
    pub dict_items: DictItems,
    /// Which file of CPython's sources holds the functions that the passes mirror.
    pub source_file: &'static str,
    /// The function of that file that a collection is.
    pub collect_function: &'static str,
    /// How the collector keeps the objects that it sees, and how much of them a collection looks at.
    pub collector: Collector,
    /// Whether a collection without lists begins with what the roots reach.
    pub alive_marking: AliveMarking,
    /// The passes that find what is unreachable.
    pub recipe: Recipe,
    /// Where instances keep their attributes.
    pub attributes: Attributes,
    /// What a `__dict__` made on demand is to the collector.
    pub materialised_dict: MaterialisedDict,
    /// Default thresholds.
    pub thresholds: [u32; 3],
    /// When a counter over its threshold leads to a collection.
    pub trigger: Trigger,
    /// What `__del__` means to the collector.
    pub finalizers: Finalizers,
    /// What happens when a finalizer makes something reachable again.
    pub resurrection: Resurrection,
    /// When the trash is counted for the return value.
    pub trash_count: TrashCount,
    /// What a module defines, as the collector sees it.
    pub definitions: Definitions,
    /// When tuples of atoms stop being tracked.
    pub tuple_untracking: TupleUntracking,
    /// When dicts are tracked.
    pub dict_tracking: DictTracking,
    /// Which weak references the collector clears before finalizers run.
    pub weakref_clearing: WeakrefClearing,
    /// Where the weak references to an object that has died stand while their callbacks run.
    pub callback_tuple: CallbackTuple,
    /// What becomes of the weak references to the trash that are still there after the finalizers.
    pub late_weakrefs: LateWeakrefs,
    /// Which types have a `tp_clear`.
    pub clearable: Clearable,
    /// The order of death by reference counting.
    pub death_order: DeathOrder,
    /// In which order a dict's entries stand.
    pub dict_order: DictOrder,
    /// What of a dict goes into its copy.
    pub dict_copy: DictCopy,
    /// What the frame of a running function is to the collector.
    pub running_frames: RunningFrames,
    /// Whether a call leaves the arguments on the caller's stack.
    pub arguments: Arguments,
    /// Who holds the object while a bound method runs.
    pub bound_calls: BoundCalls,
    /// How long the arguments of `f(*args)` are kept.
    pub star_calls: StarCalls,
    /// Whether counts of atoms change.
    pub atoms: AtomCounts,
    /// Which objects are recycled without being counted as released.
    pub free_lists: FreeLists,
    /// How deep deallocation may nest.
    pub trashcan: Trashcan,
    /// Whether instances of a class with empty `__slots__` are seen by the collector.
    pub empty_slots: EmptySlots,
    /// How long a class keeps the dict of its subclasses.
    pub subclass_dicts: SubclassDicts,
    /// Whether the frame of an ended generator knows who ran it.
    pub generator_frames: GeneratorFrames,
    /// How a list takes over what is in a dict or a set.
    pub list_extend: ListExtend,
    /// What C code raises.
    pub raised_by_c: RaisedByC,
    /// How a generator is closed that is suspended outside every `try`.
    pub generator_close: GeneratorClose,
    /// What `locals()` of a function is.
    pub locals: Locals,
    /// How the exception that was handled last is remembered, and what exceptions refer to.
    pub exceptions: Exceptions,
    /// What closing a generator that never started does.
    pub unstarted_generators: UnstartedGenerators,
    /// The words of `gc.set_debug`.
    pub debug_text: DebugText,
    /// The objects of the interpreter itself, which count as long-lived.
    pub startup_objects: u32,
    /// How many of the interpreter's own objects are immortal and tracked: full collections move them
    /// to the permanent generation (`update_refs`, 3.12). 3.14 untracks such objects instead.
    pub immortal_objects: u32,
}

/// The language of a program.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Language {
    /// Python 2.7.
    Python2,
    /// Python 3.
    Python3,
}

/// Whose built-in names and messages are spoken. What exists from a release on stands in a table
/// (`python::machine::since`), which alone compares these values.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Library {
    /// Of 2.7.
    Python27,
    /// Of 3.6, and nearly those of 3.4 and 3.5.
    Python36,
    /// `gc.freeze`.
    Python37,
    /// `gc.get_objects(generation)`, `math.prod`.
    Python38,
    /// `gc.is_finalized`, `str.removeprefix`.
    Python39,
    /// Messages with qualified names; `zip(strict=…)`.
    Python310,
    /// `ExceptionGroup`, `sys.exception`.
    Python311,
    /// `itertools.batched`.
    Python312,
    /// `PythonFinalizationError`, `copy.replace`.
    Python313,
}

/// What a dialect is held to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Evidence {
    /// What this release printed for every program of the corpus.
    Recorded(&'static str),
    /// The sources of this release, read; no interpreter was asked.
    Sources(&'static str),
    /// The talk's drawing: it is no version's, and gives itself out as this release.
    Drawing(&'static str),
}

impl Evidence {
    /// The release that `sys.version` names.
    pub fn release(self) -> &'static str {
        match self {
            Evidence::Recorded(release) | Evidence::Sources(release) | Evidence::Drawing(release) => release,
        }
    }
}

/// The syntax that a version knows; each knows all that came before, but for Python 2.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Grammar {
    /// Python 2.7.
    Python2,
    /// Up to f-strings and variable annotations (3.6 and 3.7).
    Python36,
    /// Assignment expressions, positional-only parameters (3.8).
    Python38,
    /// Any expression as a decorator (3.9).
    Python39,
    /// `match`, several context managers in parentheses (3.10).
    Python310,
    /// `except*`, a star in an index (3.11).
    Python311,
    /// Type parameters, any quote inside an f-string (3.12).
    Python312,
    /// Defaults of type parameters (3.13).
    Python313,
    /// `except` without parentheses, template strings (3.14).
    Python314,
}

/// In which frame comprehensions run. A generator expression always has its own.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Comprehensions {
    /// 2.7: a list comprehension runs in the frame around it and its variable stays; set and dict
    /// comprehensions are functions.
    LeakingInline,
    /// 3.0 to 3.11: functions.
    Functions,
    /// 3.12 and later: in the frame around them, with variables of their own (PEP 709).
    IsolatedInline,
}

/// In which order `a, b = x, y` stores into slots. Everything else is stored from left to right.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SlotStores {
    /// Up to 3.10.
    LeftToRight,
    /// 3.11 and later: exchanging the values on the stack is saved by storing the last first
    /// (`apply_static_swaps`), so the old values die in that order.
    LastFirst,
}

/// In which order the two sides of an item of a dict comprehension are evaluated.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum DictItems {
    /// Up to 3.7.
    ValueFirst,
    /// 3.8 and later (PEP 572).
    KeyFirst,
}

/// How the collector keeps the objects that it sees, and how much of them a collection looks at.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Collector {
    /// Three generations; a collection looks at one and all that are younger.
    Generational,
    /// A young list and two old spaces; a collection looks at the young list and a part of what is
    /// pending (3.14.0 to 3.14.4, withdrawn).
    Incremental,
    /// No lists: a collection walks all of memory, while all threads wait (free-threaded builds).
    FreeThreaded,
}

/// Whether a collection without lists begins with what the roots reach.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum AliveMarking {
    /// It does not: everything is counted (3.13t).
    Never,
    /// What modules and running functions reach is marked alive and not looked at any more, unless
    /// something is frozen (3.14t).
    FromRoots,
}

/// The passes between subtracting references and moving the survivors on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Recipe {
    /// The talk's textbook form: one pass moves all zeros away, a second one moves back.
    TwoPasses,
    /// `move_unreachable`: one walk over a list that grows at its tail.
    OneWalk,
}

/// Where instances keep their attributes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Attributes {
    /// The talk's drawing: references go from object to object.
    Direct,
    /// A dict of its own for every instance that has attributes (up to 3.10).
    SeparateDict,
    /// In the instance, in the order of the class's shared keys (3.11 and later).
    InlineValues,
}

/// What becomes of inline values when `__dict__` is asked for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum MaterialisedDict {
    /// They move into the dict.
    Owns,
    /// 3.13.0: they stay in the instance, and the dict reports nothing to the collector.
    EmptyToTheCollector,
}

/// When a counter over its threshold leads to a collection.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Trigger {
    /// While the object that went over it is allocated, before it is linked (up to 3.11).
    AtAllocation,
    /// At the next look at the eval breaker, whatever has happened since (3.12).
    AtEvalBreaker,
    /// At the next look at the eval breaker, if collecting is still enabled (3.13 and later).
    AtEvalBreakerIfEnabled,
    /// The same, but objects are counted in batches, and more than a quarter of what the last collection
    /// left must be new (3.13t).
    InBatches,
    /// The same, but the process must have grown by a tenth, or much have been put off (3.14t).
    InBatchesByMemory,
}

/// What `__del__` means to the collector.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Finalizers {
    /// 2.7: it is not collected, nor is what it refers to.
    Legacy,
    /// PEP 442, 3.4 and later: it is called once, then the cycle is cleared.
    Pep442,
}

/// What happens when a finalizer makes something reachable again.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Resurrection {
    /// Nothing of the trash is cleared (`check_garbage`, up to 3.8; 2.7 calls no finalizer here).
    AllOrNothing,
    /// What is still unreachable is cleared (`handle_resurrected_objects`, 3.9 and later).
    PerObject,
}

/// When the trash is counted for the return value.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum TrashCount {
    /// Before weak references and finalizers (up to 3.7.5).
    BeforeFinalizers,
    /// After them; nothing if anything was resurrected and resurrection is all or nothing.
    AfterFinalizers,
}

/// The classes and functions that a module defines, as the collector sees them.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Definitions {
    /// Tracked like any object.
    Tracked,
    /// The talk's drawing leaves them out: only what the program makes with them is on the lists.
    LeftOut,
}

/// When tuples of atoms stop being tracked.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum TupleUntracking {
    /// The talk's drawing does not know it.
    Never,
    /// While the walk is at the tuple (up to 3.7).
    InTheWalk,
    /// In a pass of its own over what is reachable (3.8 and later).
    OwnPass,
}

/// When dicts are tracked.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum DictTracking {
    /// From the first container in them; full collections untrack again (up to 3.13).
    Lazy,
    /// From birth (3.14 and later).
    Always,
}

/// Which weak references the collector clears.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum WeakrefClearing {
    /// Those whose target is trash.
    Targets,
    /// Those that are trash themselves as well (3.8 to 3.14).
    TargetsAndTrash,
    /// Those whose target is trash and which have a callback; all others still work while finalizers
    /// run (3.15).
    WithCallback,
}

/// What becomes of the weak references to the trash that are still there after the finalizers: those
/// that finalizers have made, and those that were left.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum LateWeakrefs {
    /// They die with their target, by its count, and their callbacks are called.
    DieWithTarget,
    /// They are cleared before anything else is, and nobody is called (3.13.13, 3.14.4 and later).
    ClearedSilently,
}

/// Which types have a `tp_clear`, beside those that always had one.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Clearable {
    /// 2.7: no module, property, function or partial.
    Python27,
    /// 3.4 to 3.7: modules and properties.
    UpTo37,
    /// 3.8 and 3.9: functions as well.
    UpTo39,
    /// 3.10 and later: partials as well.
    From310,
}

/// The order of death by reference counting.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum DeathOrder {
    /// 2.7: weak references are cleared, then `__del__` is called.
    WeakrefsFirst,
    /// 3.4 and later: `__del__` is called, then weak references are cleared.
    FinalizerFirst,
}

/// In which order a dict's entries stand.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum DictOrder {
    /// By hash (up to 3.5).
    HashSlots,
    /// By insertion (3.6 and later).
    Insertion,
}

/// What of a dict goes into its copy (`PyDict_Copy`). With its table goes that it is tracked.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum DictCopy {
    /// Its entries, one by one (up to 3.2).
    ByInserting,
    /// The table, if it shares its keys with other dicts; else the entries (3.3 to 3.6).
    TableOfSharing,
    /// The table, if it has few gaps (3.7 to 3.9).
    Table,
    /// The same, and the table of a dict without gaps when an empty one is filled with it, as by `dict()`
    /// (`dict_merge`, 3.10 and later).
    TableInMerges,
}

/// What the frame of a running function is to the collector.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RunningFrames {
    /// A tracked object (up to 3.6).
    Tracked,
    /// An object that is tracked once it is suspended or finished (3.7 to 3.10).
    Untracked,
    /// No object until somebody asks for it; a generator contains its own (3.11 and later).
    Embedded,
}

/// Whether a call leaves the arguments on the caller's stack. Before calls were made anew in 3.11, a method
/// that is called with keywords was bound first, too.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Arguments {
    /// The callee gets references of its own (up to 3.10).
    Copied,
    /// They move into the callee's frame (3.11 and later).
    Moved,
}

/// Where weak references and their callbacks stand while the callbacks of an object that has died run
/// (`PyObject_ClearWeakRefs`).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CallbackTuple {
    /// In a tuple if there are several (up to 3.12).
    IfSeveral,
    /// In a tuple, even a single one (3.13 and later).
    Always,
}

/// Who holds the object while a bound method of the program runs.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum BoundCalls {
    /// It is pushed beside the arguments, as if it had been written there (up to 3.7, 3.11 and later).
    Pushed,
    /// The bound method alone (`method_vectorcall`, 3.8 to 3.10).
    Borrowed,
}

/// How long the tuple of the arguments of `f(*args)` is kept.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum StarCalls {
    /// 2.7: for the length of the call, and copied into another one.
    KeptTwice,
    /// For the length of the call (3.4 to 3.11).
    Kept,
    /// Its items move into the callee's frame (3.12 and later).
    Moved,
}

/// Whether counts of `None`, small integers, built-in types and interned texts change.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum AtomCounts {
    /// They are counted like anything else (up to 3.11).
    Counted,
    /// They are immortal (PEP 683, 3.12 and later).
    Immortal,
}

/// Which objects are recycled, so that neither their allocation nor their release is counted.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FreeLists {
    /// 2.7: tuple, list, dict, set, frame, method, built-in method.
    Python27,
    /// 3.6 to 3.8: tuple, list, dict, frame, method, built-in method.
    UpTo38,
    /// 3.9 to 3.12: tuple, list, dict, and up to 3.10, where they are objects, frames.
    UpTo312,
    /// 3.13 and later: tuples of twenty items as well as smaller ones, list, dict.
    From313,
}

/// How deep deallocation may nest before the rest is put off.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Trashcan {
    /// 50 per thread; instances count twice; what is put off waits for a container (up to 3.7).
    Eager,
    /// 50, drained by the outermost (3.8 to 3.12).
    Nested,
    /// By the C calls that are left: about 10,000 deep (3.13).
    CCalls,
    /// By the bytes of C stack that are left, for every type that the collector knows, in `_Py_Dealloc`
    /// (3.14 and later).
    CStack,
}

/// Whether instances of a class with empty `__slots__` are seen by the collector.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum EmptySlots {
    /// They are not (up to 3.7).
    Unseen,
    /// They are (3.8 and later).
    Seen,
}

/// How long a class keeps the dict of weak references to its subclasses.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SubclassDicts {
    /// From the first one on (3.4 to 3.10; 2.7 keeps a list).
    Kept,
    /// While there are any (3.11 and later).
    WhileNeeded,
}

/// What the frame of a generator that has ended refers to, if somebody keeps it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum GeneratorFrames {
    /// Not to the frame that ran it: the link is cut first (up to 3.11).
    Unlinked,
    /// To the frame that ran it, which becomes an object by that (3.12 and later).
    Linked,
}

/// How a list takes over what is in a dict, a view of one, or a set.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ListExtend {
    /// Through an iterator, which is an object for that time (up to 3.12).
    ByIterator,
    /// Straight from the table (3.13 and later).
    ByTable,
}

/// What is on its way when C code has raised an exception.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RaisedByC {
    /// The class and its arguments: the exception is made when a handler wants it (up to 3.11).
    ClassAndArguments,
    /// The exception (3.12 and later).
    Instance,
}

/// How a generator is closed that is suspended outside every `try`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum GeneratorClose {
    /// It runs to its end with a GeneratorExit, and its frame goes (up to 3.12).
    Runs,
    /// Its variables go; it keeps its function until it dies (3.13 and later).
    ClearsVariables,
}

/// What `locals()` of a function, and `f_locals` of its frame, is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Locals {
    /// One dict that the frame keeps; asking again writes the variables into it (up to 3.12).
    KeptSnapshot,
    /// A dict of its own each time (PEP 667, 3.13 and later).
    FreshSnapshot,
}

/// How exceptions are kept.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Exceptions {
    /// 2.7: `sys.exc_info()` lasts until the function returns; the traceback is apart.
    Python2,
    /// 3.4 to 3.10: the exception refers to its traceback, `except E as e` unbinds the name; what is
    /// handled is class, exception and traceback still.
    Triple,
    /// 3.11 and later: what is handled is the exception.
    Single,
}

/// What closing a generator that never started does (`gen_close`).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum UnstartedGenerators {
    /// 2.7: its frame goes; that it dies is no reason to close it.
    ClearedOnDemand,
    /// 3.6 to 3.11: the collector closes it like one that has begun, and its frame goes.
    Cleared,
    /// 3.12 and later: only its state changes; the variables stay until it dies.
    Kept,
}

/// The words of `gc.set_debug`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum DebugText {
    /// 2.7.
    Python27,
    /// 3.4 to 3.6.
    UpTo36,
    /// 3.7.
    Python37,
    /// 3.8 and later.
    From38,
}

/// A dialect as data: its name.
pub mod by_name {
    use serde::{Deserialize, Deserializer, Serializer, de};

    use super::Dialect;

    /// Writes the name.
    ///
    /// # Errors
    /// The format's.
    pub fn serialize<S: Serializer>(dialect: &&'static Dialect, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(dialect.name)
    }

    /// Reads the name.
    ///
    /// # Errors
    /// The format's, or that there is no such dialect.
    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<&'static Dialect, D::Error> {
        let name = <&str>::deserialize(deserializer)?;
        Dialect::by_name(name).ok_or_else(|| de::Error::custom("there is no such dialect"))
    }
}
