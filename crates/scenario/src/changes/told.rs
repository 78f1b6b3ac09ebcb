//! What each value of a knob means, in a sentence, and the program of the gallery that shows it.

use model::*;

/// What is told of a value.
pub(super) struct Told {
    pub(super) sentence: &'static str,
    pub(super) scenario: Option<&'static str>,
}

const fn told(sentence: &'static str, scenario: &'static str) -> Told {
    Told { sentence, scenario: Some(scenario) }
}

/// Of what no program of the gallery shows.
const fn only_told(sentence: &'static str) -> Told {
    Told { sentence, scenario: None }
}

/// A knob whose values can be told of. Each sentence says what holds with the value, so that it can be
/// read whichever value was there before.
pub(super) trait Tell {
    fn tell(&self) -> Told;
}

impl Tell for Collector {
    fn tell(&self) -> Told {
        match self {
            Collector::Generational => {
                told("There are three generations, and a collection looks at one and all younger.", "since_3_14")
            }
            Collector::Incremental => told(
                "There are young objects and two old spaces, and a collection looks at a part of what is old.",
                "since_3_14",
            ),
            Collector::FreeThreaded => told(
                "There are no lists and no generations: every collection walks all of memory, while all threads wait.",
                "generations",
            ),
        }
    }
}

impl Tell for AliveMarking {
    fn tell(&self) -> Told {
        match self {
            AliveMarking::Never => told("A collection counts every object.", "one_task_forgotten"),
            AliveMarking::FromRoots => told(
                "A collection first marks alive what modules and running functions reach, and leaves it alone.",
                "one_task_forgotten",
            ),
        }
    }
}

impl Tell for Recipe {
    fn tell(&self) -> Told {
        match self {
            Recipe::TwoPasses => {
                told("One pass moves away what seems unreachable, and a second one moves back what is not.", "rescue")
            }
            Recipe::OneWalk => told("What seems unreachable moves away and back in one walk over the list.", "rescue"),
        }
    }
}

impl Tell for Trigger {
    fn tell(&self) -> Told {
        match self {
            Trigger::AtAllocation => {
                told("A collection that is due happens in the middle of the allocation.", "a_collection_waits")
            }
            Trigger::AtEvalBreaker => told(
                "A collection that is due waits until the interpreter is between two instructions.",
                "a_collection_waits",
            ),
            Trigger::AtEvalBreakerIfEnabled => told(
                "A collection that is due waits for the next instruction, and is dropped if collecting is switched off.",
                "switched_off_in_time",
            ),
            Trigger::InBatches => told(
                "New objects are counted in batches, and a collection waits until a quarter as many are new as are old.",
                "counted_in_batches",
            ),
            Trigger::InBatchesByMemory => told(
                "New objects are counted in batches, and a collection waits until the process has grown by a tenth.",
                "counted_in_batches",
            ),
        }
    }
}

impl Tell for Finalizers {
    fn tell(&self) -> Told {
        match self {
            Finalizers::Legacy => {
                told("A cycle with a __del__ is not collected: it is kept in gc.garbage.", "del_in_a_cycle")
            }
            Finalizers::Pep442 => {
                told("A __del__ in a cycle is called, once, and then the cycle is cleared.", "del_in_a_cycle")
            }
        }
    }
}

impl Tell for Resurrection {
    fn tell(&self) -> Told {
        match self {
            Resurrection::AllOrNothing => told(
                "When a finalizer brings anything back, nothing of the trash is cleared this time.",
                "one_comes_back",
            ),
            Resurrection::PerObject => {
                told("When a finalizer brings something back, the rest of the trash is cleared.", "one_comes_back")
            }
        }
    }
}

impl Tell for TrashCount {
    fn tell(&self) -> Told {
        match self {
            TrashCount::BeforeFinalizers => {
                told("The number that gc.collect() returns is counted before finalizers run.", "own_cycle_broken")
            }
            TrashCount::AfterFinalizers => told(
                "The number that gc.collect() returns is what finalizers have left of the trash.",
                "own_cycle_broken",
            ),
        }
    }
}

impl Tell for WeakrefClearing {
    fn tell(&self) -> Told {
        match self {
            WeakrefClearing::Targets => told(
                "A weak reference in the trash still works in finalizers, if what it refers to is alive.",
                "weak_reference_in_trash",
            ),
            WeakrefClearing::TargetsAndTrash => told(
                "Weak references in the trash are cleared before finalizers run, even if their targets are alive.",
                "weak_reference_in_trash",
            ),
            WeakrefClearing::WithCallback => {
                told("Weak references without a callback still work while finalizers run.", "weak_reference_survives")
            }
        }
    }
}

impl Tell for CallbackTuple {
    fn tell(&self) -> Told {
        match self {
            CallbackTuple::IfSeveral => told(
                "While callbacks run, a tuple holds the weak references if there are several.",
                "what_a_callback_holds",
            ),
            CallbackTuple::Always => {
                told("While a callback runs, a tuple holds the weak reference.", "what_a_callback_holds")
            }
        }
    }
}

impl Tell for LateWeakrefs {
    fn tell(&self) -> Told {
        match self {
            LateWeakrefs::DieWithTarget => {
                told("The callback of a weak reference that a finalizer has made is called.", "made_by_a_finalizer")
            }
            LateWeakrefs::ClearedSilently => {
                told("Nobody is called for a weak reference that a finalizer has made.", "made_by_a_finalizer")
            }
        }
    }
}

impl Tell for Clearable {
    fn tell(&self) -> Told {
        match self {
            Clearable::Python27 => told(
                "The collector can make neither modules nor functions let go of what they hold.",
                "a_module_in_a_cycle",
            ),
            Clearable::UpTo37 => told(
                "The collector can make modules let go of what they hold, but no functions.",
                "a_module_in_a_cycle",
            ),
            Clearable::UpTo39 => told(
                "The collector can make functions let go of what they hold, but no functools.partial.",
                "a_function_in_a_cycle",
            ),
            Clearable::From310 => {
                told("The collector can make a functools.partial let go of what it holds.", "a_partial_in_a_cycle")
            }
        }
    }
}

impl Tell for Definitions {
    fn tell(&self) -> Told {
        match self {
            Definitions::Tracked => told("Classes and functions stand on the lists like any object.", "rescue"),
            Definitions::LeftOut => told("Classes and functions are left out of the lists.", "rescue"),
        }
    }
}

impl Tell for TupleUntracking {
    fn tell(&self) -> Told {
        match self {
            TupleUntracking::Never => told("Tuples stay on the lists as long as they live.", "tuples_leave"),
            TupleUntracking::InTheWalk => {
                told("A tuple in which nothing needs watching leaves its list while the walk is at it.", "tuples_leave")
            }
            TupleUntracking::OwnPass => {
                told("Tuples in which nothing needs watching leave their list in a pass of their own.", "tuples_leave")
            }
        }
    }
}

impl Tell for DictTracking {
    fn tell(&self) -> Told {
        match self {
            DictTracking::Lazy => told("A dict is watched from the first container in it on.", "dict_of_numbers"),
            DictTracking::Always => {
                told("A dict is watched from birth to death, whatever it holds.", "dict_of_numbers")
            }
        }
    }
}

impl Tell for Attributes {
    fn tell(&self) -> Told {
        match self {
            Attributes::Direct => told("Attributes are references from object to object.", "generations"),
            Attributes::SeparateDict => {
                told("Each instance with attributes has a dict for them, an object of its own.", "generations")
            }
            Attributes::InlineValues => told(
                "Attributes live in the instance: a cycle of two is two objects to the collector, not four.",
                "generations",
            ),
        }
    }
}

impl Tell for MaterialisedDict {
    fn tell(&self) -> Told {
        match self {
            MaterialisedDict::Owns => {
                told("A __dict__ that is asked for holds the attributes itself.", "dict_without_owner")
            }
            MaterialisedDict::EmptyToTheCollector => told(
                "A __dict__ that is asked for seems empty to the collector, which may clear the instance under it.",
                "dict_without_owner",
            ),
        }
    }
}

impl Tell for RunningFrames {
    fn tell(&self) -> Told {
        match self {
            RunningFrames::Tracked => {
                told("The frame of a running function stands on the lists.", "frame_of_a_function")
            }
            RunningFrames::Untracked => told(
                "The frame of a running function is on no list until it is suspended or over.",
                "frame_of_a_function",
            ),
            RunningFrames::Embedded => told(
                "A frame is an object only if somebody asks for it; a generator contains its own.",
                "generator_with_frame",
            ),
        }
    }
}

impl Tell for EmptySlots {
    fn tell(&self) -> Told {
        match self {
            EmptySlots::Unseen => told("Instances with empty __slots__ are on no list.", "nothing_inside"),
            EmptySlots::Seen => {
                told("Instances with empty __slots__ are on the lists like any other.", "nothing_inside")
            }
        }
    }
}

impl Tell for DeathOrder {
    fn tell(&self) -> Told {
        match self {
            DeathOrder::WeakrefsFirst => {
                told("At a death weak references are cleared first, and then __del__ is called.", "last_words")
            }
            DeathOrder::FinalizerFirst => {
                told("At a death __del__ is called first, and then weak references are cleared.", "last_words")
            }
        }
    }
}

impl Tell for Trashcan {
    fn tell(&self) -> Told {
        match self {
            Trashcan::Eager => told(
                "Deaths nest 50 deep; the rest of a long chain of instances waits for the next list or dict to die.",
                "deep_chain",
            ),
            Trashcan::Nested => {
                told("Deaths nest 50 deep; the rest follows as soon as the outermost is over.", "deep_chain")
            }
            Trashcan::CCalls => told("Deaths nest about ten thousand deep, as C calls may.", "nested_lists"),
            // Too long a chain to look at.
            Trashcan::CStack => only_told("Deaths nest as deep as the bytes of the C stack allow."),
        }
    }
}

impl Tell for DictOrder {
    fn tell(&self) -> Told {
        match self {
            DictOrder::HashSlots => told("A dict is in the order of its keys’ hashes.", "order_of_a_dict"),
            DictOrder::Insertion => told("A dict is in the order in which its keys were put in.", "order_of_a_dict"),
        }
    }
}

impl Tell for DictCopy {
    fn tell(&self) -> Told {
        match self {
            DictCopy::ByInserting => told("A copy of a dict is filled with one entry after another.", "a_copied_dict"),
            DictCopy::TableOfSharing => {
                told("A copy of a __dict__ takes the table over, and is tracked if the dict is.", "a_copied_dict")
            }
            DictCopy::Table => {
                told("A copy of a dict takes the table over, and is tracked if the dict is.", "a_copied_dict")
            }
            DictCopy::TableInMerges => {
                told("A new dict, too, takes over the table of what it is made from.", "made_from_a_dict")
            }
        }
    }
}

impl Tell for SlotStores {
    fn tell(&self) -> Told {
        match self {
            SlotStores::LeftToRight => told("In a, b = x, y the old value of a dies before that of b.", "two_at_once"),
            SlotStores::LastFirst => {
                told("In a, b = x, y between local variables the old value of b dies before that of a.", "two_at_once")
            }
        }
    }
}

impl Tell for DictItems {
    fn tell(&self) -> Told {
        match self {
            DictItems::ValueFirst => {
                told("A dict comprehension makes the value of an item before its key.", "key_or_value_first")
            }
            DictItems::KeyFirst => {
                told("A dict comprehension makes the key of an item before its value.", "key_or_value_first")
            }
        }
    }
}

impl Tell for Comprehensions {
    fn tell(&self) -> Told {
        match self {
            Comprehensions::LeakingInline => {
                told("The variable of a list comprehension stays, and holds the last item.", "leaked_variable")
            }
            Comprehensions::Functions => {
                told("A list comprehension is a function, and its variable goes with it.", "leaked_variable")
            }
            Comprehensions::IsolatedInline => told(
                "A comprehension runs in the frame around it and needs no function and no cells.",
                "no_cell_needed",
            ),
        }
    }
}

impl Tell for Arguments {
    fn tell(&self) -> Told {
        match self {
            Arguments::Copied => {
                told("During a call the caller’s stack holds the arguments as well.", "an_argument_moves")
            }
            Arguments::Moved => {
                told("Arguments move into the function: during a call they count one less.", "an_argument_moves")
            }
        }
    }
}

impl Tell for BoundCalls {
    fn tell(&self) -> Told {
        match self {
            BoundCalls::Pushed => {
                told("While a bound method runs, the caller holds its object as well.", "star_and_method")
            }
            BoundCalls::Borrowed => {
                told("While a bound method runs, only the method itself holds its object.", "star_and_method")
            }
        }
    }
}

impl Tell for StarCalls {
    fn tell(&self) -> Told {
        match self {
            StarCalls::KeptTwice => {
                told("Arguments given with a star are held by two tuples during the call.", "star_and_method")
            }
            StarCalls::Kept => {
                told("Arguments given with a star are held by one tuple during the call.", "star_and_method")
            }
            StarCalls::Moved => told("Arguments given with a star move into the function.", "star_and_method"),
        }
    }
}

impl Tell for Exceptions {
    fn tell(&self) -> Told {
        match self {
            Exceptions::Python2 => told(
                "The exception handled last is kept, with the frames it came through, until the function returns.",
                "a_handled_exception",
            ),
            Exceptions::Single => {
                told("What is handled is the exception alone; it refers to its traceback.", "what_is_handled")
            }
            Exceptions::Triple => told(
                "A handled exception goes when its except ends, and the frames it came through go with it.",
                "a_handled_exception",
            ),
        }
    }
}

impl Tell for AtomCounts {
    fn tell(&self) -> Told {
        match self {
            AtomCounts::Counted => told("References to None and small numbers are counted.", "none_is_immortal"),
            AtomCounts::Immortal => {
                told("None, small numbers and their like are immortal: their counts never change.", "none_is_immortal")
            }
        }
    }
}

impl Tell for FreeLists {
    fn tell(&self) -> Told {
        match self {
            FreeLists::Python27 => {
                told("Sets, methods and frames are recycled, and what is recycled is not counted.", "recycled_sets")
            }
            FreeLists::UpTo38 => {
                told("Sets are no longer recycled: each new one counts as an allocation.", "recycled_sets")
            }
            FreeLists::UpTo312 => {
                told("Bound methods are no longer recycled: each counts as an allocation.", "recycled_methods")
            }
            FreeLists::From313 => told("Tuples of twenty items are recycled like smaller ones.", "recycled_tuples"),
        }
    }
}

impl Tell for DebugText {
    fn tell(&self) -> Told {
        match self {
            DebugText::Python27 => {
                told("With DEBUG_STATS the collector says what it found in words of its own.", "collector_speaks")
            }
            DebugText::UpTo36 => {
                told("What the collector says with DEBUG_STATS ends without a full stop.", "collector_speaks")
            }
            DebugText::Python37 => {
                told("With DEBUG_STATS the collector also counts the permanent generation.", "collector_speaks")
            }
            DebugText::From38 => told(
                "With DEBUG_STATS the collector says how much was unreachable, even if it was nothing.",
                "collector_speaks",
            ),
        }
    }
}

impl Tell for Language {
    fn tell(&self) -> Told {
        match self {
            Language::Python2 => {
                told("Programs are Python 2: range makes a list, an object to watch.", "range_or_list")
            }
            Language::Python3 => {
                told("Programs are Python 3: range counts as it goes, and there is no list to watch.", "range_or_list")
            }
        }
    }
}

impl Tell for UnstartedGenerators {
    fn tell(&self) -> Told {
        match self {
            UnstartedGenerators::ClearedOnDemand => {
                told("The collector does not close a generator that never started.", "never_started_cycle")
            }
            UnstartedGenerators::Cleared => told(
                "The collector closes a generator that never started, and its variables go.",
                "never_started_cycle",
            ),
            UnstartedGenerators::Kept => told(
                "A generator that never started keeps its variables when it is closed, until it dies.",
                "never_started",
            ),
        }
    }
}

impl Tell for GeneratorClose {
    fn tell(&self) -> Told {
        let sentence = match self {
            GeneratorClose::Runs => "A generator that is closed runs to its end, and its frame goes.",
            GeneratorClose::ClearsVariables => {
                "Closed outside every try, a generator only lets its variables go and keeps its function until it dies."
            }
        };
        told(sentence, "closed_outside_try")
    }
}

impl Tell for GeneratorFrames {
    fn tell(&self) -> Told {
        let sentence = match self {
            GeneratorFrames::Unlinked => "The frame of an ended generator does not refer to the frame that ran it.",
            GeneratorFrames::Linked => "The frame of an ended generator refers to the frame that ran it.",
        };
        told(sentence, "who_ran_the_generator")
    }
}

impl Tell for RaisedByC {
    fn tell(&self) -> Told {
        // What nobody handles is gone again before a program could look at it.
        only_told(match self {
            RaisedByC::ClassAndArguments => "An error of the interpreter becomes an object when a handler wants it.",
            RaisedByC::Instance => "An error of the interpreter is an object from the start.",
        })
    }
}

impl Tell for SubclassDicts {
    fn tell(&self) -> Told {
        let sentence = match self {
            SubclassDicts::Kept => "A class keeps the dict of its subclasses when the last of them is gone.",
            SubclassDicts::WhileNeeded => "A class has a dict of its subclasses only while there are any.",
        };
        told(sentence, "last_subclass")
    }
}

impl Tell for ListExtend {
    fn tell(&self) -> Told {
        let sentence = match self {
            ListExtend::ByIterator => "A list takes over a dict or a set through an iterator, which is an object.",
            ListExtend::ByTable => "A list takes over a dict or a set without an iterator.",
        };
        told(sentence, "list_of_a_dict")
    }
}

impl Tell for Locals {
    fn tell(&self) -> Told {
        match self {
            Locals::KeptSnapshot => {
                told("The frame keeps the dict that locals() gives, with all the variables had then.", "kept_by_locals")
            }
            Locals::FreshSnapshot => {
                told("Each call of locals() gives a dict of its own, which the frame does not keep.", "kept_by_locals")
            }
        }
    }
}

impl Tell for Library {
    fn tell(&self) -> Told {
        let sentence = match self {
            Library::Python27 => "The built-in names are those of 2.7.",
            Library::Python36 => "There are list.copy, weakref.finalize and gc.callbacks.",
            Library::Python37 => "There are gc.freeze and gc.unfreeze.",
            Library::Python38 => "There is types.CellType, and gc.get_objects takes a generation.",
            Library::Python39 => "There is gc.is_finalized, which tells whether a finalizer has been called.",
            Library::Python310 => "There is itertools.pairwise.",
            Library::Python311 => "There is sys.exception.",
            Library::Python312 => "There is int.is_integer.",
            Library::Python313 => "There is sys._is_gil_enabled.",
        };
        told(sentence, "names_that_are_new")
    }
}

impl Tell for Grammar {
    fn tell(&self) -> Told {
        match self {
            Grammar::Python2 => told("There are no f-strings and no annotations.", "text_with_values"),
            Grammar::Python36 => told("An f-string reads names where they stand in a text.", "text_with_values"),
            Grammar::Python38 => {
                told("A name can be given in the middle of an expression, by :=.", "name_while_reading")
            }
            Grammar::Python39 => told("Any expression may stand after the @ of a decorator.", "any_decorator"),
            Grammar::Python310 => {
                told("The match statement compares a value with patterns and binds names.", "names_of_a_pattern")
            }
            Grammar::Python311 => told("A star may stand inside an index.", "an_index_with_a_star"),
            Grammar::Python312 => {
                told("An f-string may use the quote that is around it, and classes take type parameters.", "any_quote")
            }
            Grammar::Python313 => only_told("A type parameter may have a default."),
            Grammar::Python314 => told("Several types may stand after except without parentheses.", "two_exceptions"),
        }
    }
}
