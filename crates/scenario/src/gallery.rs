//! The programs that come with the page.
//!
//! Each is a file in the folder `gallery`: plain Python that runs unchanged on 2.7 and on 3.x, short
//! enough for a projector. Its first lines say what it is called and what there is to see (see
//! [`header`](crate::header)); what follows is the program that the page opens.

use std::sync::LazyLock;

use crate::header;

const FIRST: &str = "one_task_forgotten";

/// The programs in the order in which they are offered: the talk's, chapter by chapter, then those that
/// show what changed from one version to the next.
const FILES: [(&str, &str); 87] = [
    ("two_names", include_str!("../gallery/two_names.py")),
    ("last_reference", include_str!("../gallery/last_reference.py")),
    ("cascade", include_str!("../gallery/cascade.py")),
    ("calls_count", include_str!("../gallery/calls_count.py")),
    ("two_that_hold_each_other", include_str!("../gallery/two_that_hold_each_other.py")),
    ("cycle_without_names", include_str!("../gallery/cycle_without_names.py")),
    ("list_in_itself", include_str!("../gallery/list_in_itself.py")),
    ("hidden_cycles", include_str!("../gallery/hidden_cycles.py")),
    ("most_die_young", include_str!("../gallery/most_die_young.py")),
    ("generations", include_str!("../gallery/generations.py")),
    ("automatic", include_str!("../gallery/automatic.py")),
    ("weakref_callback", include_str!("../gallery/weakref_callback.py")),
    ("weak_back_reference", include_str!("../gallery/weak_back_reference.py")),
    ("weak_cache", include_str!("../gallery/weak_cache.py")),
    ("server_strong", include_str!("../gallery/server_strong.py")),
    ("server_weak", include_str!("../gallery/server_weak.py")),
    ("drop_references", include_str!("../gallery/drop_references.py")),
    ("avoid_cycle", include_str!("../gallery/avoid_cycle.py")),
    ("explicit_delete", include_str!("../gallery/explicit_delete.py")),
    ("generator_or_list", include_str!("../gallery/generator_or_list.py")),
    ("suspended_generator", include_str!("../gallery/suspended_generator.py")),
    ("leak_closure", include_str!("../gallery/leak_closure.py")),
    ("leak_partial", include_str!("../gallery/leak_partial.py")),
    ("leak_traceback", include_str!("../gallery/leak_traceback.py")),
    ("leak_uncollectable", include_str!("../gallery/leak_uncollectable.py")),
    ("leak_extension", include_str!("../gallery/leak_extension.py")),
    ("del_in_a_cycle", include_str!("../gallery/del_in_a_cycle.py")),
    ("nine_lives", include_str!("../gallery/nine_lives.py")),
    ("resurrected_cycle", include_str!("../gallery/resurrected_cycle.py")),
    ("file_wrapper", include_str!("../gallery/file_wrapper.py")),
    ("one_task_forgotten", include_str!("../gallery/one_task_forgotten.py")),
    ("rescue", include_str!("../gallery/rescue.py")),
    ("algorithm_finalizers", include_str!("../gallery/algorithm_finalizers.py")),
    ("algorithm_automatic", include_str!("../gallery/algorithm_automatic.py")),
    ("since_3_4", include_str!("../gallery/since_3_4.py")),
    ("since_3_11", include_str!("../gallery/since_3_11.py")),
    ("since_3_12", include_str!("../gallery/since_3_12.py")),
    ("since_3_13", include_str!("../gallery/since_3_13.py")),
    ("since_3_14", include_str!("../gallery/since_3_14.py")),
    ("a_handled_exception", include_str!("../gallery/a_handled_exception.py")),
    ("last_words", include_str!("../gallery/last_words.py")),
    ("leaked_variable", include_str!("../gallery/leaked_variable.py")),
    ("order_of_a_dict", include_str!("../gallery/order_of_a_dict.py")),
    ("recycled_sets", include_str!("../gallery/recycled_sets.py")),
    ("star_and_method", include_str!("../gallery/star_and_method.py")),
    ("a_module_in_a_cycle", include_str!("../gallery/a_module_in_a_cycle.py")),
    ("never_started_cycle", include_str!("../gallery/never_started_cycle.py")),
    ("range_or_list", include_str!("../gallery/range_or_list.py")),
    ("collector_speaks", include_str!("../gallery/collector_speaks.py")),
    ("names_that_are_new", include_str!("../gallery/names_that_are_new.py")),
    ("text_with_values", include_str!("../gallery/text_with_values.py")),
    ("own_cycle_broken", include_str!("../gallery/own_cycle_broken.py")),
    ("frame_of_a_function", include_str!("../gallery/frame_of_a_function.py")),
    ("a_function_in_a_cycle", include_str!("../gallery/a_function_in_a_cycle.py")),
    ("weak_reference_in_trash", include_str!("../gallery/weak_reference_in_trash.py")),
    ("tuples_leave", include_str!("../gallery/tuples_leave.py")),
    ("deep_chain", include_str!("../gallery/deep_chain.py")),
    ("nothing_inside", include_str!("../gallery/nothing_inside.py")),
    ("key_or_value_first", include_str!("../gallery/key_or_value_first.py")),
    ("name_while_reading", include_str!("../gallery/name_while_reading.py")),
    ("one_comes_back", include_str!("../gallery/one_comes_back.py")),
    ("recycled_methods", include_str!("../gallery/recycled_methods.py")),
    ("any_decorator", include_str!("../gallery/any_decorator.py")),
    ("a_partial_in_a_cycle", include_str!("../gallery/a_partial_in_a_cycle.py")),
    ("generator_with_frame", include_str!("../gallery/generator_with_frame.py")),
    ("an_argument_moves", include_str!("../gallery/an_argument_moves.py")),
    ("two_at_once", include_str!("../gallery/two_at_once.py")),
    ("what_is_handled", include_str!("../gallery/what_is_handled.py")),
    ("an_index_with_a_star", include_str!("../gallery/an_index_with_a_star.py")),
    ("a_collection_waits", include_str!("../gallery/a_collection_waits.py")),
    ("none_is_immortal", include_str!("../gallery/none_is_immortal.py")),
    ("no_cell_needed", include_str!("../gallery/no_cell_needed.py")),
    ("immortal_objects", include_str!("../gallery/immortal_objects.py")),
    ("never_started", include_str!("../gallery/never_started.py")),
    ("any_quote", include_str!("../gallery/any_quote.py")),
    ("two_thousand", include_str!("../gallery/two_thousand.py")),
    ("dict_without_owner", include_str!("../gallery/dict_without_owner.py")),
    ("nested_lists", include_str!("../gallery/nested_lists.py")),
    ("recycled_tuples", include_str!("../gallery/recycled_tuples.py")),
    ("kept_by_locals", include_str!("../gallery/kept_by_locals.py")),
    ("closed_outside_try", include_str!("../gallery/closed_outside_try.py")),
    ("list_of_a_dict", include_str!("../gallery/list_of_a_dict.py")),
    ("switched_off_in_time", include_str!("../gallery/switched_off_in_time.py")),
    ("dict_of_numbers", include_str!("../gallery/dict_of_numbers.py")),
    ("made_by_a_finalizer", include_str!("../gallery/made_by_a_finalizer.py")),
    ("two_exceptions", include_str!("../gallery/two_exceptions.py")),
    ("weak_reference_survives", include_str!("../gallery/weak_reference_survives.py")),
];

/// A program of the gallery.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Scenario {
    /// Its short name: the name of its file without `.py`.
    pub slug: &'static str,
    /// The chapter under which it is offered.
    pub chapter: &'static str,
    /// What it is called.
    pub title: &'static str,
    /// What to watch for, in one sentence.
    pub shows: &'static str,
    /// The name of the collector with which it opens.
    pub collector: &'static str,
    /// The program, without the header.
    pub source: &'static str,
}

/// The programs that come with the page; those of one chapter stand together.
pub fn gallery() -> &'static [Scenario] {
    static GALLERY: LazyLock<Vec<Scenario>> = LazyLock::new(|| FILES.into_iter().filter_map(scenario).collect());
    &GALLERY
}

/// The scenario with which a bare page opens.
pub fn first() -> Option<&'static Scenario> {
    gallery().iter().find(|scenario| scenario.slug == FIRST)
}

/// A file as a scenario. One without a whole header is left out, which a test would notice.
fn scenario((slug, text): (&'static str, &'static str)) -> Option<Scenario> {
    let header = header::parse(text)?;
    Some(Scenario {
        slug,
        chapter: header.chapter,
        title: header.title,
        shows: header.shows,
        collector: header.collector,
        source: header.rest,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_is_in_the_gallery() {
        assert_eq!(gallery().len(), FILES.len());
    }

    #[test]
    fn chapters_stand_together_and_names_are_unique() {
        let mut chapters: Vec<&str> = gallery().iter().map(|scenario| scenario.chapter).collect();
        chapters.dedup();
        let mut slugs: Vec<&str> = gallery().iter().map(|scenario| scenario.slug).collect();
        slugs.sort_unstable();
        slugs.dedup();
        assert_eq!(slugs.len(), gallery().len());
        let talk = [
            "Counting references",
            "Why cycles need a collector",
            "Generations",
            "Weak references",
            "Task and Subtask, the server",
            "Freeing memory by hand",
            "Generators against lists",
            "Leaks",
            "Finalizers",
            "The algorithm",
            "Since the talk",
        ];
        let versions = ["From Python 2 to 3", "Changed in 3.7", "Changed in 3.8", "Changed in 3.9"];
        let newer = ["3.10", "3.11", "3.12", "3.13", "3.14", "3.15"].map(|version| format!("Changed in {version}"));
        let newer = newer.each_ref().map(String::as_str);
        assert_eq!(chapters, [&talk[..], &versions, &newer].concat());
        assert!(first().is_some());
    }

    #[test]
    fn programs_fit_a_projector() {
        for scenario in gallery() {
            assert!(scenario.source.lines().count() < 46, "{} is too long", scenario.slug);
            assert!(scenario.source.lines().all(|line| line.len() <= 45), "{} is too wide", scenario.slug);
            assert!(scenario.source.contains("import gc\n"), "{}", scenario.slug);
            assert!(scenario.source.ends_with('\n'), "{}", scenario.slug);
        }
    }

    #[test]
    fn sentences_are_calm() {
        for scenario in gallery() {
            assert!(scenario.shows.ends_with('.'), "{}", scenario.slug);
            assert!(!scenario.title.ends_with('.'), "{}", scenario.slug);
            assert!(!scenario.shows.contains('!') && !scenario.title.contains('!'), "{}", scenario.slug);
            assert!(!scenario.collector.is_empty(), "{}", scenario.slug);
        }
    }
}
