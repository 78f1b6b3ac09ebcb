//! What changed from one collector to the next: a sentence for each knob, and a program that shows it.
//!
//! Nothing here is written down version by version: [`changes`] compares two [`Dialect`]s field by
//! field. A new knob does not compile until it is told of here.

mod told;

use model::Dialect;
use words::{Engine, Message, engine};

use told::{Tell, Told};

/// A rule that differs between two collectors.
#[derive(Clone, Copy, Debug)]
pub struct Change {
    /// Which rule.
    pub knob: Knob,
    /// What holds from now on, in one sentence.
    pub sentence: Message<'static, Engine>,
    /// The program of the gallery that shows it; none where the page runs none that does.
    pub scenario: Option<&'static str>,
}

/// The rules of a collector and of the interpreter around it: the fields of [`Dialect`], without those
/// that only name it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[expect(missing_docs, reason = "each is the field of Dialect of that name")]
pub enum Knob {
    Collector,
    AliveMarking,
    Recipe,
    Trigger,
    Thresholds,
    Finalizers,
    Resurrection,
    TrashCount,
    WeakrefClearing,
    CallbackTuple,
    LateWeakrefs,
    Clearable,
    Definitions,
    TupleUntracking,
    DictTracking,
    Attributes,
    MaterialisedDict,
    RunningFrames,
    EmptySlots,
    DeathOrder,
    Trashcan,
    DictOrder,
    DictCopy,
    SlotStores,
    DictItems,
    Comprehensions,
    Arguments,
    BoundCalls,
    StarCalls,
    Exceptions,
    UnstartedGenerators,
    GeneratorClose,
    GeneratorFrames,
    RaisedByC,
    SubclassDicts,
    ListExtend,
    Locals,
    Atoms,
    FreeLists,
    StartupObjects,
    ImmortalObjects,
    DebugText,
    SourceFile,
    Language,
    Library,
    Grammar,
}

/// The collector that came before; drawings are no one's predecessor, and have none. That of a
/// free-threaded build is the one of the same version with the global lock.
pub fn predecessor(of: &Dialect) -> Option<&'static Dialect> {
    of.written_as()
}

/// What differs, the collector's own rules first.
pub fn changes(before: &Dialect, after: &Dialect) -> Vec<Change> {
    let Dialect {
        name: _,
        title: _,
        ancestor: _,
        evidence: _,
        language,
        library,
        grammar,
        comprehensions,
        slot_stores,
        dict_items,
        source_file,
        collect_function: _,
        collector,
        alive_marking,
        recipe,
        attributes,
        materialised_dict,
        thresholds,
        trigger,
        finalizers,
        resurrection,
        trash_count,
        definitions,
        tuple_untracking,
        dict_tracking,
        weakref_clearing,
        callback_tuple,
        late_weakrefs,
        clearable,
        death_order,
        dict_order,
        dict_copy,
        running_frames,
        arguments,
        bound_calls,
        star_calls,
        atoms,
        free_lists,
        trashcan,
        empty_slots,
        locals,
        exceptions,
        unstarted_generators,
        subclass_dicts,
        generator_frames,
        list_extend,
        raised_by_c,
        generator_close,
        debug_text,
        startup_objects,
        immortal_objects,
    } = after;
    let changes = [
        change(Knob::Collector, &before.collector, collector),
        change(Knob::AliveMarking, &before.alive_marking, alive_marking),
        change(Knob::Recipe, &before.recipe, recipe),
        change(Knob::Trigger, &before.trigger, trigger),
        thresholds_change(before.thresholds, *thresholds),
        change(Knob::Finalizers, &before.finalizers, finalizers),
        change(Knob::Resurrection, &before.resurrection, resurrection),
        change(Knob::TrashCount, &before.trash_count, trash_count),
        change(Knob::WeakrefClearing, &before.weakref_clearing, weakref_clearing),
        change(Knob::CallbackTuple, &before.callback_tuple, callback_tuple),
        change(Knob::LateWeakrefs, &before.late_weakrefs, late_weakrefs),
        change(Knob::Clearable, &before.clearable, clearable),
        change(Knob::Definitions, &before.definitions, definitions),
        change(Knob::TupleUntracking, &before.tuple_untracking, tuple_untracking),
        change(Knob::DictTracking, &before.dict_tracking, dict_tracking),
        change(Knob::Attributes, &before.attributes, attributes),
        change(Knob::MaterialisedDict, &before.materialised_dict, materialised_dict),
        change(Knob::RunningFrames, &before.running_frames, running_frames),
        change(Knob::EmptySlots, &before.empty_slots, empty_slots),
        change(Knob::DeathOrder, &before.death_order, death_order),
        change(Knob::Trashcan, &before.trashcan, trashcan),
        change(Knob::DictOrder, &before.dict_order, dict_order),
        change(Knob::DictCopy, &before.dict_copy, dict_copy),
        change(Knob::SlotStores, &before.slot_stores, slot_stores),
        change(Knob::DictItems, &before.dict_items, dict_items),
        change(Knob::Comprehensions, &before.comprehensions, comprehensions),
        change(Knob::Arguments, &before.arguments, arguments),
        change(Knob::BoundCalls, &before.bound_calls, bound_calls),
        change(Knob::StarCalls, &before.star_calls, star_calls),
        change(Knob::Exceptions, &before.exceptions, exceptions),
        change(Knob::UnstartedGenerators, &before.unstarted_generators, unstarted_generators),
        change(Knob::GeneratorClose, &before.generator_close, generator_close),
        change(Knob::GeneratorFrames, &before.generator_frames, generator_frames),
        change(Knob::RaisedByC, &before.raised_by_c, raised_by_c),
        change(Knob::SubclassDicts, &before.subclass_dicts, subclass_dicts),
        change(Knob::ListExtend, &before.list_extend, list_extend),
        change(Knob::Locals, &before.locals, locals),
        change(Knob::Atoms, &before.atoms, atoms),
        change(Knob::FreeLists, &before.free_lists, free_lists),
        startup_change(before.startup_objects, *startup_objects),
        immortal_change(before.immortal_objects, *immortal_objects),
        change(Knob::DebugText, &before.debug_text, debug_text),
        source_change(before.source_file, source_file),
        change(Knob::Language, &before.language, language),
        change(Knob::Library, &before.library, library),
        change(Knob::Grammar, &before.grammar, grammar),
    ];
    changes.into_iter().flatten().collect()
}

fn change<T: Tell + PartialEq>(knob: Knob, before: &T, after: &T) -> Option<Change> {
    if before == after {
        return None;
    }
    let Told { sentence, scenario } = after.tell();
    Some(Change { knob, sentence, scenario })
}

fn thresholds_change(before: [u32; 3], after: [u32; 3]) -> Option<Change> {
    let [young, middle, old] = after;
    let sentence = engine::rule_thresholds(middle, old, young);
    (before != after).then_some(Change { knob: Knob::Thresholds, sentence, scenario: Some("two_thousand") })
}

fn startup_change(before: u32, after: u32) -> Option<Change> {
    let sentence = engine::rule_startup_objects(after);
    (before != after).then_some(Change { knob: Knob::StartupObjects, sentence, scenario: Some("collector_speaks") })
}

fn immortal_change(before: u32, after: u32) -> Option<Change> {
    let sentence = match after {
        0 => engine::rule_immortal_objects_none(),
        some => engine::rule_immortal_objects_some(some),
    };
    (before != after).then_some(Change { knob: Knob::ImmortalObjects, sentence, scenario: Some("immortal_objects") })
}

fn source_change(before: &str, after: &'static str) -> Option<Change> {
    let sentence = engine::rule_source_file(after);
    (before != after).then_some(Change { knob: Knob::SourceFile, sentence, scenario: Some("one_task_forgotten") })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gallery;
    use model::DIALECTS;

    fn named(name: &str) -> &'static Dialect {
        Dialect::by_name(name).unwrap_or_else(|| panic!("there is no {name}"))
    }

    #[test]
    fn each_version_follows_the_one_before_it() {
        assert_eq!(predecessor(Dialect::talk()), None);
        assert_eq!(predecessor(named("2.7")), None);
        assert_eq!(predecessor(named("3.6")), Some(named("2.7")));
        assert_eq!(predecessor(named("3.13")), Some(named("3.12")));
        assert_eq!(predecessor(named("3.13t")), Some(named("3.13")));
        assert_eq!(predecessor(named("3.14t")), Some(named("3.14.5")));
    }

    #[test]
    fn nothing_changes_from_a_collector_to_itself() {
        for dialect in DIALECTS {
            assert!(changes(dialect, dialect).is_empty(), "{}", dialect.name);
        }
    }

    #[test]
    fn every_collector_differs_from_the_one_before() {
        for after in DIALECTS {
            let Some(before) = predecessor(after) else { continue };
            assert!(!changes(before, after).is_empty(), "{}", after.name);
        }
    }

    #[test]
    fn sentences_are_plain_in_every_language() {
        for language in words::LANGUAGES.iter().map(|known| words::Language::known(known.tag).unwrap()) {
            for (before, after) in DIALECTS.into_iter().flat_map(|one| DIALECTS.map(|other| (one, other))) {
                for change in changes(before, after) {
                    let sentence = language.text(change.sentence);
                    assert!(sentence.ends_with('.') && sentence.matches(". ").count() == 0, "{sentence}");
                    // An f-string is written small even where a sentence begins.
                    let is_capital = sentence.chars().next().is_some_and(char::is_uppercase);
                    assert!(is_capital || sentence.starts_with("f-string"), "{sentence}");
                    assert!(sentence.chars().count() <= 150, "{sentence}");
                    assert!(!sentence.contains('!') && !sentence.contains('`'), "{sentence}");
                }
            }
        }
    }

    #[test]
    fn programs_exist() {
        for (before, after) in DIALECTS.into_iter().flat_map(|one| DIALECTS.map(|other| (one, other))) {
            for slug in changes(before, after).into_iter().filter_map(|change| change.scenario) {
                assert!(gallery().iter().any(|scenario| scenario.slug == slug), "{slug}");
            }
        }
    }
}
