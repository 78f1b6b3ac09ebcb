//! What each value of a knob means, in a sentence, and the program of the gallery that shows it.

use model::*;
use words::{Engine, Message, engine};

/// What is told of a value.
pub(super) struct Told {
    pub(super) sentence: Message<'static, Engine>,
    pub(super) scenario: Option<&'static str>,
}

fn told(sentence: Message<'static, Engine>, scenario: &'static str) -> Told {
    Told { sentence, scenario: Some(scenario) }
}

/// Of what no program of the gallery shows.
fn only_told(sentence: Message<'static, Engine>) -> Told {
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
            Collector::Generational => told(engine::rule_collector_generational(), "since_3_14"),
            Collector::Incremental => told(engine::rule_collector_incremental(), "since_3_14"),
            Collector::FreeThreaded => told(engine::rule_collector_free_threaded(), "generations"),
        }
    }
}

impl Tell for AliveMarking {
    fn tell(&self) -> Told {
        match self {
            AliveMarking::Never => told(engine::rule_alive_marking_never(), "one_task_forgotten"),
            AliveMarking::FromRoots => told(engine::rule_alive_marking_from_roots(), "one_task_forgotten"),
        }
    }
}

impl Tell for Recipe {
    fn tell(&self) -> Told {
        match self {
            Recipe::TwoPasses => told(engine::rule_recipe_two_passes(), "rescue"),
            Recipe::OneWalk => told(engine::rule_recipe_one_walk(), "rescue"),
        }
    }
}

impl Tell for Trigger {
    fn tell(&self) -> Told {
        match self {
            Trigger::AtAllocation => told(engine::rule_trigger_at_allocation(), "a_collection_waits"),
            Trigger::AtEvalBreaker => told(engine::rule_trigger_at_eval_breaker(), "a_collection_waits"),
            Trigger::AtEvalBreakerIfEnabled => {
                told(engine::rule_trigger_at_eval_breaker_if_enabled(), "switched_off_in_time")
            }
            Trigger::InBatches => told(engine::rule_trigger_in_batches(), "counted_in_batches"),
            Trigger::InBatchesByMemory => told(engine::rule_trigger_in_batches_by_memory(), "counted_in_batches"),
        }
    }
}

impl Tell for Finalizers {
    fn tell(&self) -> Told {
        match self {
            Finalizers::Legacy => told(engine::rule_finalizers_legacy(), "del_in_a_cycle"),
            Finalizers::Pep442 => told(engine::rule_finalizers_pep442(), "del_in_a_cycle"),
        }
    }
}

impl Tell for Resurrection {
    fn tell(&self) -> Told {
        match self {
            Resurrection::AllOrNothing => told(engine::rule_resurrection_all_or_nothing(), "one_comes_back"),
            Resurrection::PerObject => told(engine::rule_resurrection_per_object(), "one_comes_back"),
        }
    }
}

impl Tell for TrashCount {
    fn tell(&self) -> Told {
        match self {
            TrashCount::BeforeFinalizers => told(engine::rule_trash_count_before_finalizers(), "own_cycle_broken"),
            TrashCount::AfterFinalizers => told(engine::rule_trash_count_after_finalizers(), "own_cycle_broken"),
        }
    }
}

impl Tell for WeakrefClearing {
    fn tell(&self) -> Told {
        match self {
            WeakrefClearing::Targets => told(engine::rule_weakref_clearing_targets(), "weak_reference_in_trash"),
            WeakrefClearing::TargetsAndTrash => {
                told(engine::rule_weakref_clearing_targets_and_trash(), "weak_reference_in_trash")
            }
            WeakrefClearing::WithCallback => {
                told(engine::rule_weakref_clearing_with_callback(), "weak_reference_survives")
            }
        }
    }
}

impl Tell for CallbackTuple {
    fn tell(&self) -> Told {
        match self {
            CallbackTuple::IfSeveral => told(engine::rule_callback_tuple_if_several(), "what_a_callback_holds"),
            CallbackTuple::Always => told(engine::rule_callback_tuple_always(), "what_a_callback_holds"),
        }
    }
}

impl Tell for LateWeakrefs {
    fn tell(&self) -> Told {
        match self {
            LateWeakrefs::DieWithTarget => told(engine::rule_late_weakrefs_die_with_target(), "made_by_a_finalizer"),
            LateWeakrefs::ClearedSilently => told(engine::rule_late_weakrefs_cleared_silently(), "made_by_a_finalizer"),
        }
    }
}

impl Tell for Clearable {
    fn tell(&self) -> Told {
        match self {
            Clearable::Python27 => told(engine::rule_clearable_python27(), "a_module_in_a_cycle"),
            Clearable::UpTo37 => told(engine::rule_clearable_up_to37(), "a_module_in_a_cycle"),
            Clearable::UpTo39 => told(engine::rule_clearable_up_to39(), "a_function_in_a_cycle"),
            Clearable::From310 => told(engine::rule_clearable_from310(), "a_partial_in_a_cycle"),
        }
    }
}

impl Tell for Definitions {
    fn tell(&self) -> Told {
        match self {
            Definitions::Tracked => told(engine::rule_definitions_tracked(), "rescue"),
            Definitions::LeftOut => told(engine::rule_definitions_left_out(), "rescue"),
        }
    }
}

impl Tell for TupleUntracking {
    fn tell(&self) -> Told {
        match self {
            TupleUntracking::Never => told(engine::rule_tuple_untracking_never(), "tuples_leave"),
            TupleUntracking::InTheWalk => told(engine::rule_tuple_untracking_in_the_walk(), "tuples_leave"),
            TupleUntracking::OwnPass => told(engine::rule_tuple_untracking_own_pass(), "tuples_leave"),
        }
    }
}

impl Tell for DictTracking {
    fn tell(&self) -> Told {
        match self {
            DictTracking::Lazy => told(engine::rule_dict_tracking_lazy(), "dict_of_numbers"),
            DictTracking::Always => told(engine::rule_dict_tracking_always(), "dict_of_numbers"),
        }
    }
}

impl Tell for Attributes {
    fn tell(&self) -> Told {
        match self {
            Attributes::Direct => told(engine::rule_attributes_direct(), "generations"),
            Attributes::SeparateDict => told(engine::rule_attributes_separate_dict(), "generations"),
            Attributes::InlineValues => told(engine::rule_attributes_inline_values(), "generations"),
        }
    }
}

impl Tell for MaterialisedDict {
    fn tell(&self) -> Told {
        match self {
            MaterialisedDict::Owns => told(engine::rule_materialised_dict_owns(), "dict_without_owner"),
            MaterialisedDict::EmptyToTheCollector => {
                told(engine::rule_materialised_dict_empty_to_the_collector(), "dict_without_owner")
            }
        }
    }
}

impl Tell for RunningFrames {
    fn tell(&self) -> Told {
        match self {
            RunningFrames::Tracked => told(engine::rule_running_frames_tracked(), "frame_of_a_function"),
            RunningFrames::Untracked => told(engine::rule_running_frames_untracked(), "frame_of_a_function"),
            RunningFrames::Embedded => told(engine::rule_running_frames_embedded(), "generator_with_frame"),
        }
    }
}

impl Tell for EmptySlots {
    fn tell(&self) -> Told {
        match self {
            EmptySlots::Unseen => told(engine::rule_empty_slots_unseen(), "nothing_inside"),
            EmptySlots::Seen => told(engine::rule_empty_slots_seen(), "nothing_inside"),
        }
    }
}

impl Tell for DeathOrder {
    fn tell(&self) -> Told {
        match self {
            DeathOrder::WeakrefsFirst => told(engine::rule_death_order_weakrefs_first(), "last_words"),
            DeathOrder::FinalizerFirst => told(engine::rule_death_order_finalizer_first(), "last_words"),
        }
    }
}

impl Tell for Trashcan {
    fn tell(&self) -> Told {
        match self {
            Trashcan::Eager => told(engine::rule_trashcan_eager(), "deep_chain"),
            Trashcan::Nested => told(engine::rule_trashcan_nested(), "deep_chain"),
            Trashcan::CCalls => told(engine::rule_trashcan_c_calls(), "nested_lists"),
            // Too long a chain to look at.
            Trashcan::CStack => only_told(engine::rule_trashcan_c_stack()),
        }
    }
}

impl Tell for DictOrder {
    fn tell(&self) -> Told {
        match self {
            DictOrder::HashSlots => told(engine::rule_dict_order_hash_slots(), "order_of_a_dict"),
            DictOrder::Insertion => told(engine::rule_dict_order_insertion(), "order_of_a_dict"),
        }
    }
}

impl Tell for DictCopy {
    fn tell(&self) -> Told {
        match self {
            DictCopy::ByInserting => told(engine::rule_dict_copy_by_inserting(), "a_copied_dict"),
            DictCopy::TableOfSharing => told(engine::rule_dict_copy_table_of_sharing(), "a_copied_dict"),
            DictCopy::Table => told(engine::rule_dict_copy_table(), "a_copied_dict"),
            DictCopy::TableInMerges => told(engine::rule_dict_copy_table_in_merges(), "made_from_a_dict"),
        }
    }
}

impl Tell for SlotStores {
    fn tell(&self) -> Told {
        match self {
            SlotStores::LeftToRight => told(engine::rule_slot_stores_left_to_right(), "two_at_once"),
            SlotStores::LastFirst => told(engine::rule_slot_stores_last_first(), "two_at_once"),
        }
    }
}

impl Tell for DictItems {
    fn tell(&self) -> Told {
        match self {
            DictItems::ValueFirst => told(engine::rule_dict_items_value_first(), "key_or_value_first"),
            DictItems::KeyFirst => told(engine::rule_dict_items_key_first(), "key_or_value_first"),
        }
    }
}

impl Tell for Comprehensions {
    fn tell(&self) -> Told {
        match self {
            Comprehensions::LeakingInline => told(engine::rule_comprehensions_leaking_inline(), "leaked_variable"),
            Comprehensions::Functions => told(engine::rule_comprehensions_functions(), "leaked_variable"),
            Comprehensions::IsolatedInline => told(engine::rule_comprehensions_isolated_inline(), "no_cell_needed"),
        }
    }
}

impl Tell for Arguments {
    fn tell(&self) -> Told {
        match self {
            Arguments::Copied => told(engine::rule_arguments_copied(), "an_argument_moves"),
            Arguments::Moved => told(engine::rule_arguments_moved(), "an_argument_moves"),
        }
    }
}

impl Tell for BoundCalls {
    fn tell(&self) -> Told {
        match self {
            BoundCalls::Pushed => told(engine::rule_bound_calls_pushed(), "star_and_method"),
            BoundCalls::Borrowed => told(engine::rule_bound_calls_borrowed(), "star_and_method"),
        }
    }
}

impl Tell for StarCalls {
    fn tell(&self) -> Told {
        match self {
            StarCalls::KeptTwice => told(engine::rule_star_calls_kept_twice(), "star_and_method"),
            StarCalls::Kept => told(engine::rule_star_calls_kept(), "star_and_method"),
            StarCalls::Moved => told(engine::rule_star_calls_moved(), "star_and_method"),
        }
    }
}

impl Tell for Exceptions {
    fn tell(&self) -> Told {
        match self {
            Exceptions::Python2 => told(engine::rule_exceptions_python2(), "a_handled_exception"),
            Exceptions::Single => told(engine::rule_exceptions_single(), "what_is_handled"),
            Exceptions::Triple => told(engine::rule_exceptions_triple(), "a_handled_exception"),
        }
    }
}

impl Tell for AtomCounts {
    fn tell(&self) -> Told {
        match self {
            AtomCounts::Counted => told(engine::rule_atom_counts_counted(), "none_is_immortal"),
            AtomCounts::Immortal => told(engine::rule_atom_counts_immortal(), "none_is_immortal"),
        }
    }
}

impl Tell for FreeLists {
    fn tell(&self) -> Told {
        match self {
            FreeLists::Python27 => told(engine::rule_free_lists_python27(), "recycled_sets"),
            FreeLists::UpTo38 => told(engine::rule_free_lists_up_to38(), "recycled_sets"),
            FreeLists::UpTo312 => told(engine::rule_free_lists_up_to312(), "recycled_methods"),
            FreeLists::From313 => told(engine::rule_free_lists_from313(), "recycled_tuples"),
        }
    }
}

impl Tell for DebugText {
    fn tell(&self) -> Told {
        match self {
            DebugText::Python27 => told(engine::rule_debug_text_python27(), "collector_speaks"),
            DebugText::UpTo36 => told(engine::rule_debug_text_up_to36(), "collector_speaks"),
            DebugText::Python37 => told(engine::rule_debug_text_python37(), "collector_speaks"),
            DebugText::From38 => told(engine::rule_debug_text_from38(), "collector_speaks"),
        }
    }
}

impl Tell for Language {
    fn tell(&self) -> Told {
        match self {
            Language::Python2 => told(engine::rule_language_python2(), "range_or_list"),
            Language::Python3 => told(engine::rule_language_python3(), "range_or_list"),
        }
    }
}

impl Tell for UnstartedGenerators {
    fn tell(&self) -> Told {
        match self {
            UnstartedGenerators::ClearedOnDemand => {
                told(engine::rule_unstarted_generators_cleared_on_demand(), "never_started_cycle")
            }
            UnstartedGenerators::Cleared => told(engine::rule_unstarted_generators_cleared(), "never_started_cycle"),
            UnstartedGenerators::Kept => told(engine::rule_unstarted_generators_kept(), "never_started"),
        }
    }
}

impl Tell for GeneratorClose {
    fn tell(&self) -> Told {
        let sentence = match self {
            GeneratorClose::Runs => engine::rule_generator_close_runs(),
            GeneratorClose::ClearsVariables => engine::rule_generator_close_clears_variables(),
        };
        told(sentence, "closed_outside_try")
    }
}

impl Tell for GeneratorFrames {
    fn tell(&self) -> Told {
        let sentence = match self {
            GeneratorFrames::Unlinked => engine::rule_generator_frames_unlinked(),
            GeneratorFrames::Linked => engine::rule_generator_frames_linked(),
        };
        told(sentence, "who_ran_the_generator")
    }
}

impl Tell for RaisedByC {
    fn tell(&self) -> Told {
        // What nobody handles is gone again before a program could look at it.
        only_told(match self {
            RaisedByC::ClassAndArguments => engine::rule_raised_by_c_class_and_arguments(),
            RaisedByC::Instance => engine::rule_raised_by_c_instance(),
        })
    }
}

impl Tell for SubclassDicts {
    fn tell(&self) -> Told {
        let sentence = match self {
            SubclassDicts::Kept => engine::rule_subclass_dicts_kept(),
            SubclassDicts::WhileNeeded => engine::rule_subclass_dicts_while_needed(),
        };
        told(sentence, "last_subclass")
    }
}

impl Tell for ListExtend {
    fn tell(&self) -> Told {
        let sentence = match self {
            ListExtend::ByIterator => engine::rule_list_extend_by_iterator(),
            ListExtend::ByTable => engine::rule_list_extend_by_table(),
        };
        told(sentence, "list_of_a_dict")
    }
}

impl Tell for Locals {
    fn tell(&self) -> Told {
        match self {
            Locals::KeptSnapshot => told(engine::rule_locals_kept_snapshot(), "kept_by_locals"),
            Locals::FreshSnapshot => told(engine::rule_locals_fresh_snapshot(), "kept_by_locals"),
        }
    }
}

impl Tell for Library {
    fn tell(&self) -> Told {
        let sentence = match self {
            Library::Python27 => engine::rule_library_python27(),
            Library::Python36 => engine::rule_library_python36(),
            Library::Python37 => engine::rule_library_python37(),
            Library::Python38 => engine::rule_library_python38(),
            Library::Python39 => engine::rule_library_python39(),
            Library::Python310 => engine::rule_library_python310(),
            Library::Python311 => engine::rule_library_python311(),
            Library::Python312 => engine::rule_library_python312(),
            Library::Python313 => engine::rule_library_python313(),
        };
        told(sentence, "names_that_are_new")
    }
}

impl Tell for Grammar {
    fn tell(&self) -> Told {
        match self {
            Grammar::Python2 => told(engine::rule_grammar_python2(), "text_with_values"),
            Grammar::Python36 => told(engine::rule_grammar_python36(), "text_with_values"),
            Grammar::Python38 => told(engine::rule_grammar_python38(), "name_while_reading"),
            Grammar::Python39 => told(engine::rule_grammar_python39(), "any_decorator"),
            Grammar::Python310 => told(engine::rule_grammar_python310(), "names_of_a_pattern"),
            Grammar::Python311 => told(engine::rule_grammar_python311(), "an_index_with_a_star"),
            Grammar::Python312 => told(engine::rule_grammar_python312(), "any_quote"),
            Grammar::Python313 => only_told(engine::rule_grammar_python313()),
            Grammar::Python314 => told(engine::rule_grammar_python314(), "two_exceptions"),
        }
    }
}
