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
    /// The release whose recorded outputs it is held to.
    pub release: &'static str,
    /// The language of the programs.
    pub language: Language,
    /// Which file of CPython's sources holds the functions that the passes mirror.
    pub source_file: &'static str,
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
    /// Which weak references the collector clears.
    pub weakref_clearing: WeakrefClearing,
    /// Which types have a `tp_clear`.
    pub clearable: Clearable,
    /// The order of death by reference counting.
    pub death_order: DeathOrder,
    /// In which order a dict's entries stand.
    pub dict_order: DictOrder,
    /// What the frame of a running function is to the collector.
    pub running_frames: RunningFrames,
    /// Whether a call leaves the arguments on the caller's stack.
    pub arguments: Arguments,
    /// Whether counts of atoms change.
    pub atoms: AtomCounts,
    /// Which objects are recycled without being counted as released.
    pub free_lists: FreeLists,
    /// How deep deallocation may nest.
    pub trashcan: Trashcan,
    /// Whether instances of a class with empty `__slots__` are seen by the collector.
    pub empty_slots: EmptySlots,
    /// How the exception that was handled last is remembered, and what exceptions refer to.
    pub exceptions: Exceptions,
    /// The words of `gc.set_debug`.
    pub debug_text: DebugText,
    /// The objects of the interpreter itself, which count as long-lived.
    pub startup_objects: u32,
}

/// The language of a program.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Language {
    /// Python 2.7.
    Python2,
    /// Python 3.
    Python3,
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
    /// At the next look at the eval breaker (3.12 and later).
    AtEvalBreaker,
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
    /// Those that are trash themselves as well (3.8 and later).
    TargetsAndTrash,
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

/// Whether a call leaves the arguments on the caller's stack.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Arguments {
    /// The callee gets references of its own (up to 3.10).
    Copied,
    /// They move into the callee's frame (3.11 and later).
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
    /// 3.9 and 3.10: tuple, list, dict, frame.
    UpTo310,
    /// 3.11 and later: tuple, list, dict.
    From311,
}

/// How deep deallocation may nest before the rest is put off.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Trashcan {
    /// 50 per thread; instances count twice; what is put off waits for a container (up to 3.7).
    Eager,
    /// 50, drained by the outermost (3.8 to 3.12).
    Nested,
    /// By the C stack that is left: about 10,000 deep (3.13).
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

/// How exceptions are kept.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Exceptions {
    /// 2.7: `sys.exc_info()` lasts until the function returns; the traceback is apart.
    Python2,
    /// 3: the exception refers to its traceback, `except E as e` unbinds the name.
    Python3,
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

const CPYTHON_2_7: Dialect = Dialect {
    name: "2.7",
    title: "CPython 2.7",
    release: "2.7.18",
    language: Language::Python2,
    source_file: "Modules/gcmodule.c",
    recipe: Recipe::OneWalk,
    attributes: Attributes::SeparateDict,
    materialised_dict: MaterialisedDict::Owns,
    thresholds: [700, 10, 10],
    trigger: Trigger::AtAllocation,
    finalizers: Finalizers::Legacy,
    resurrection: Resurrection::AllOrNothing,
    trash_count: TrashCount::BeforeFinalizers,
    definitions: Definitions::Tracked,
    tuple_untracking: TupleUntracking::InTheWalk,
    dict_tracking: DictTracking::Lazy,
    weakref_clearing: WeakrefClearing::Targets,
    clearable: Clearable::Python27,
    death_order: DeathOrder::WeakrefsFirst,
    dict_order: DictOrder::HashSlots,
    running_frames: RunningFrames::Tracked,
    arguments: Arguments::Copied,
    atoms: AtomCounts::Counted,
    free_lists: FreeLists::Python27,
    trashcan: Trashcan::Eager,
    empty_slots: EmptySlots::Unseen,
    exceptions: Exceptions::Python2,
    debug_text: DebugText::Python27,
    startup_objects: 2250,
};

/// The talk's seven steps, on the language of 2.7. Everything that the drawing leaves out is left
/// out: no `__dict__` objects, no untracking.
const TALK: Dialect = Dialect {
    name: "talk",
    title: "The talk’s seven steps",
    recipe: Recipe::TwoPasses,
    attributes: Attributes::Direct,
    definitions: Definitions::LeftOut,
    running_frames: RunningFrames::Untracked,
    tuple_untracking: TupleUntracking::Never,
    ..CPYTHON_2_7
};

const CPYTHON_3_13: Dialect = Dialect {
    name: "3.13",
    title: "CPython 3.13",
    release: "3.13.0",
    language: Language::Python3,
    source_file: "Python/gc.c",
    recipe: Recipe::OneWalk,
    attributes: Attributes::InlineValues,
    materialised_dict: MaterialisedDict::EmptyToTheCollector,
    thresholds: [2000, 10, 10],
    trigger: Trigger::AtEvalBreaker,
    finalizers: Finalizers::Pep442,
    resurrection: Resurrection::PerObject,
    trash_count: TrashCount::AfterFinalizers,
    definitions: Definitions::Tracked,
    tuple_untracking: TupleUntracking::OwnPass,
    dict_tracking: DictTracking::Lazy,
    weakref_clearing: WeakrefClearing::TargetsAndTrash,
    clearable: Clearable::From310,
    death_order: DeathOrder::FinalizerFirst,
    dict_order: DictOrder::Insertion,
    running_frames: RunningFrames::Embedded,
    arguments: Arguments::Moved,
    atoms: AtomCounts::Immortal,
    free_lists: FreeLists::From311,
    trashcan: Trashcan::CStack,
    empty_slots: EmptySlots::Seen,
    exceptions: Exceptions::Python3,
    debug_text: DebugText::From38,
    startup_objects: 5400,
};

/// Every dialect, in the order in which a page offers them.
pub static DIALECTS: [&Dialect; 3] = [&TALK, &CPYTHON_2_7, &CPYTHON_3_13];

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

impl Dialect {
    /// The dialect with this name.
    pub fn by_name(name: &str) -> Option<&'static Dialect> {
        DIALECTS.into_iter().find(|dialect| dialect.name == name)
    }

    /// The talk's seven steps.
    pub fn talk() -> &'static Dialect {
        &TALK
    }
}
