//! The dialects: each is written as the one before it, except for what changed.

use crate::dialect::*;

const CPYTHON_2_7: Dialect = Dialect {
    name: "2.7",
    title: "CPython 2.7",
    ancestor: None,
    evidence: Evidence::Recorded("2.7.18"),
    language: Language::Python2,
    library: Library::Python27,
    grammar: Grammar::Python2,
    comprehensions: Comprehensions::LeakingInline,
    slot_stores: SlotStores::LeftToRight,
    dict_items: DictItems::ValueFirst,
    source_file: "Modules/gcmodule.c",
    collect_function: "collect",
    collector: Collector::Generational,
    alive_marking: AliveMarking::Never,
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
    callback_tuple: CallbackTuple::IfSeveral,
    late_weakrefs: LateWeakrefs::DieWithTarget,
    clearable: Clearable::Python27,
    death_order: DeathOrder::WeakrefsFirst,
    dict_order: DictOrder::HashSlots,
    dict_copy: DictCopy::ByInserting,
    running_frames: RunningFrames::Tracked,
    arguments: Arguments::Copied,
    bound_calls: BoundCalls::Pushed,
    star_calls: StarCalls::KeptTwice,
    atoms: AtomCounts::Counted,
    free_lists: FreeLists::Python27,
    trashcan: Trashcan::Eager,
    empty_slots: EmptySlots::Unseen,
    subclass_dicts: SubclassDicts::Kept,
    generator_frames: GeneratorFrames::Unlinked,
    list_extend: ListExtend::ByIterator,
    raised_by_c: RaisedByC::ClassAndArguments,
    generator_close: GeneratorClose::Runs,
    locals: Locals::KeptSnapshot,
    exceptions: Exceptions::Python2,
    unstarted_generators: UnstartedGenerators::ClearedOnDemand,
    debug_text: DebugText::Python27,
    startup_objects: 2250,
    immortal_objects: 0,
};

/// The talk's seven steps, on the language of 2.7. Everything that the drawing leaves out is left
/// out: no `__dict__` objects, no untracking.
const TALK: Dialect = Dialect {
    name: "talk",
    title: "The talk’s seven steps",
    ancestor: None,
    evidence: Evidence::Drawing("2.7.18"),
    recipe: Recipe::TwoPasses,
    attributes: Attributes::Direct,
    definitions: Definitions::LeftOut,
    running_frames: RunningFrames::Untracked,
    tuple_untracking: TupleUntracking::Never,
    ..CPYTHON_2_7
};

/// PEP 442: finalizers are called, once. What was recorded is 3.6; the collector of 3.4 and 3.5 is the
/// same.
const CPYTHON_3_6: Dialect = Dialect {
    name: "3.6",
    title: "CPython 3.4 to 3.6",
    ancestor: Some("2.7"),
    evidence: Evidence::Recorded("3.6.15"),
    language: Language::Python3,
    library: Library::Python36,
    star_calls: StarCalls::Kept,
    grammar: Grammar::Python36,
    comprehensions: Comprehensions::Functions,
    finalizers: Finalizers::Pep442,
    clearable: Clearable::UpTo37,
    death_order: DeathOrder::FinalizerFirst,
    dict_order: DictOrder::Insertion,
    dict_copy: DictCopy::TableOfSharing,
    free_lists: FreeLists::UpTo38,
    exceptions: Exceptions::Triple,
    unstarted_generators: UnstartedGenerators::Cleared,
    debug_text: DebugText::UpTo36,
    startup_objects: 5400,
    ..CPYTHON_2_7
};

/// The trash is counted after finalizers; the frame of a running function is not tracked.
const CPYTHON_3_7: Dialect = Dialect {
    name: "3.7",
    title: "CPython 3.7",
    ancestor: Some("3.6"),
    evidence: Evidence::Recorded("3.7.16"),
    library: Library::Python37,
    trash_count: TrashCount::AfterFinalizers,
    running_frames: RunningFrames::Untracked,
    debug_text: DebugText::Python37,
    dict_copy: DictCopy::Table,
    ..CPYTHON_3_6
};

/// Two words of header: the list is singly linked while it is examined.
const CPYTHON_3_8: Dialect = Dialect {
    name: "3.8",
    title: "CPython 3.8",
    ancestor: Some("3.7"),
    evidence: Evidence::Recorded("3.8.18"),
    library: Library::Python38,
    bound_calls: BoundCalls::Borrowed,
    grammar: Grammar::Python38,
    dict_items: DictItems::KeyFirst,
    tuple_untracking: TupleUntracking::OwnPass,
    weakref_clearing: WeakrefClearing::TargetsAndTrash,
    clearable: Clearable::UpTo39,
    trashcan: Trashcan::Nested,
    empty_slots: EmptySlots::Seen,
    debug_text: DebugText::From38,
    ..CPYTHON_3_7
};

/// Resurrection saves only what is reachable again.
const CPYTHON_3_9: Dialect = Dialect {
    name: "3.9",
    title: "CPython 3.9",
    ancestor: Some("3.8"),
    evidence: Evidence::Recorded("3.9.18"),
    library: Library::Python39,
    grammar: Grammar::Python39,
    resurrection: Resurrection::PerObject,
    free_lists: FreeLists::UpTo312,
    ..CPYTHON_3_8
};

/// The collector of 3.9; partials can be cleared.
const CPYTHON_3_10: Dialect = Dialect {
    name: "3.10",
    title: "CPython 3.10",
    ancestor: Some("3.9"),
    evidence: Evidence::Recorded("3.10.13"),
    library: Library::Python310,
    grammar: Grammar::Python310,
    collect_function: "gc_collect_main",
    clearable: Clearable::From310,
    dict_copy: DictCopy::TableInMerges,
    ..CPYTHON_3_9
};

/// No dict for an instance and no object for a frame, until somebody asks for one.
const CPYTHON_3_11: Dialect = Dialect {
    name: "3.11",
    title: "CPython 3.11",
    ancestor: Some("3.10"),
    evidence: Evidence::Recorded("3.11.7"),
    library: Library::Python311,
    grammar: Grammar::Python311,
    slot_stores: SlotStores::LastFirst,
    attributes: Attributes::InlineValues,
    exceptions: Exceptions::Single,
    subclass_dicts: SubclassDicts::WhileNeeded,
    running_frames: RunningFrames::Embedded,
    arguments: Arguments::Moved,
    bound_calls: BoundCalls::Pushed,
    ..CPYTHON_3_10
};

/// Immortal objects; automatic collections wait for the eval breaker.
const CPYTHON_3_12: Dialect = Dialect {
    name: "3.12",
    title: "CPython 3.12",
    ancestor: Some("3.11"),
    evidence: Evidence::Recorded("3.12.1"),
    library: Library::Python312,
    grammar: Grammar::Python312,
    comprehensions: Comprehensions::IsolatedInline,
    trigger: Trigger::AtEvalBreaker,
    star_calls: StarCalls::Moved,
    atoms: AtomCounts::Immortal,
    generator_frames: GeneratorFrames::Linked,
    raised_by_c: RaisedByC::Instance,
    unstarted_generators: UnstartedGenerators::Kept,
    immortal_objects: 375,
    ..CPYTHON_3_11
};

/// A young threshold of 2000; the first release's `__dict__` reports nothing to the collector.
const CPYTHON_3_13: Dialect = Dialect {
    name: "3.13",
    title: "CPython 3.13",
    ancestor: Some("3.12"),
    evidence: Evidence::Recorded("3.13.0"),
    library: Library::Python313,
    grammar: Grammar::Python313,
    source_file: "Python/gc.c",
    materialised_dict: MaterialisedDict::EmptyToTheCollector,
    thresholds: [2000, 10, 10],
    list_extend: ListExtend::ByTable,
    generator_close: GeneratorClose::ClearsVariables,
    free_lists: FreeLists::From313,
    trigger: Trigger::AtEvalBreakerIfEnabled,
    trashcan: Trashcan::CCalls,
    locals: Locals::FreshSnapshot,
    immortal_objects: 0,
    callback_tuple: CallbackTuple::Always,
    ..CPYTHON_3_12
};

/// An incremental collector, withdrawn half a year later. Dicts are tracked from birth, a `__dict__`
/// holds its values as in 3.11.
const CPYTHON_3_14_0: Dialect = Dialect {
    name: "3.14.0",
    title: "CPython 3.14.0 to 3.14.4 (incremental, withdrawn)",
    ancestor: Some("3.13"),
    evidence: Evidence::Sources("3.14.0"),
    grammar: Grammar::Python314,
    collector: Collector::Incremental,
    materialised_dict: MaterialisedDict::Owns,
    thresholds: [2000, 10, 0],
    dict_tracking: DictTracking::Always,
    trashcan: Trashcan::CStack,
    ..CPYTHON_3_13
};

/// The collector of 3.13 again.
const CPYTHON_3_14_5: Dialect = Dialect {
    name: "3.14.5",
    title: "CPython 3.14.5 and later",
    ancestor: Some("3.14.0"),
    evidence: Evidence::Sources("3.14.5"),
    collector: Collector::Generational,
    thresholds: [2000, 10, 10],
    late_weakrefs: LateWeakrefs::ClearedSilently,
    ..CPYTHON_3_14_0
};

/// Weak references without a callback still work in finalizers.
const CPYTHON_3_15: Dialect = Dialect {
    name: "3.15",
    title: "CPython 3.15",
    ancestor: Some("3.14.5"),
    evidence: Evidence::Sources("3.15.0"),
    weakref_clearing: WeakrefClearing::WithCallback,
    ..CPYTHON_3_14_5
};

/// No global lock, no lists: what is tracked is a bit in each object, and memory itself is walked.
const CPYTHON_3_13T: Dialect = Dialect {
    name: "3.13t",
    title: "CPython 3.13t (free-threaded)",
    ancestor: Some("3.13"),
    evidence: Evidence::Sources("3.13.0"),
    source_file: "Python/gc_free_threading.c",
    collector: Collector::FreeThreaded,
    trigger: Trigger::InBatches,
    ..CPYTHON_3_13
};

/// What the roots reach is marked first, which is most of the heap.
const CPYTHON_3_14T: Dialect = Dialect {
    name: "3.14t",
    title: "CPython 3.14t (free-threaded)",
    ancestor: Some("3.14.5"),
    evidence: Evidence::Sources("3.14.5"),
    source_file: "Python/gc_free_threading.c",
    collector: Collector::FreeThreaded,
    alive_marking: AliveMarking::FromRoots,
    trigger: Trigger::InBatchesByMemory,
    ..CPYTHON_3_14_5
};

/// Every dialect, in the order in which a page offers them.
pub static DIALECTS: [&Dialect; 15] = [
    &TALK,
    &CPYTHON_2_7,
    &CPYTHON_3_6,
    &CPYTHON_3_7,
    &CPYTHON_3_8,
    &CPYTHON_3_9,
    &CPYTHON_3_10,
    &CPYTHON_3_11,
    &CPYTHON_3_12,
    &CPYTHON_3_13,
    &CPYTHON_3_14_0,
    &CPYTHON_3_14_5,
    &CPYTHON_3_15,
    &CPYTHON_3_13T,
    &CPYTHON_3_14T,
];

impl Dialect {
    /// The dialect as which it is written, except for what changed.
    pub fn written_as(&self) -> Option<&'static Dialect> {
        self.ancestor.and_then(Dialect::by_name)
    }

    /// Under which heading a page offers it: dialects of one family stand together.
    pub fn family(&self) -> &'static str {
        match (self.evidence, self.collector, self.language) {
            (Evidence::Drawing(_), ..) => "The talk",
            (_, Collector::FreeThreaded, _) => "Free-threaded, from the sources",
            (Evidence::Sources(_), ..) => "Python 3, from the sources",
            (Evidence::Recorded(_), _, Language::Python2) => "Python 2",
            (Evidence::Recorded(_), _, Language::Python3) => "Python 3",
        }
    }

    /// The dialect with this name.
    pub fn by_name(name: &str) -> Option<&'static Dialect> {
        DIALECTS.into_iter().find(|dialect| dialect.name == name)
    }

    /// The talk's seven steps.
    pub fn talk() -> &'static Dialect {
        &TALK
    }
}
