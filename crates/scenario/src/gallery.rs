//! The programs that come with the page.
//!
//! Each is a file in the folder `gallery`: plain Python that runs unchanged on 2.7 and on 3.x, short
//! enough for a projector. Its first lines say what it is called and what there is to see (see
//! [`header`](crate::header)); what follows is the program that the page opens.

use std::sync::LazyLock;

use crate::header;

/// The programs in the order in which they are offered, chapter by chapter. A bare page opens with
/// the first one.
const FILES: [(&str, &str); 42] = [
    ("one_task_forgotten", include_str!("../gallery/one_task_forgotten.py")),
    ("rescue", include_str!("../gallery/rescue.py")),
    ("cycle_without_names", include_str!("../gallery/cycle_without_names.py")),
    ("last_reference", include_str!("../gallery/last_reference.py")),
    ("cascade", include_str!("../gallery/cascade.py")),
    ("generations", include_str!("../gallery/generations.py")),
    ("weak_back_reference", include_str!("../gallery/weak_back_reference.py")),
    ("del_in_a_cycle", include_str!("../gallery/del_in_a_cycle.py")),
    ("a_handled_exception", include_str!("../gallery/a_handled_exception.py")),
    ("last_words", include_str!("../gallery/last_words.py")),
    ("leaked_variable", include_str!("../gallery/leaked_variable.py")),
    ("order_of_a_dict", include_str!("../gallery/order_of_a_dict.py")),
    ("recycled_sets", include_str!("../gallery/recycled_sets.py")),
    ("a_module_in_a_cycle", include_str!("../gallery/a_module_in_a_cycle.py")),
    ("range_or_list", include_str!("../gallery/range_or_list.py")),
    ("collector_speaks", include_str!("../gallery/collector_speaks.py")),
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
    ("a_frame_asked_for", include_str!("../gallery/a_frame_asked_for.py")),
    ("an_index_with_a_star", include_str!("../gallery/an_index_with_a_star.py")),
    ("a_collection_waits", include_str!("../gallery/a_collection_waits.py")),
    ("none_is_immortal", include_str!("../gallery/none_is_immortal.py")),
    ("no_cell_needed", include_str!("../gallery/no_cell_needed.py")),
    ("any_quote", include_str!("../gallery/any_quote.py")),
    ("two_thousand", include_str!("../gallery/two_thousand.py")),
    ("dict_without_owner", include_str!("../gallery/dict_without_owner.py")),
    ("nested_lists", include_str!("../gallery/nested_lists.py")),
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
        let subjects = ["The algorithm", "Counting references", "Generations", "Weak references", "Finalizers"];
        let versions = ["From Python 2 to 3", "Changed in 3.7", "Changed in 3.8", "Changed in 3.9"];
        let newer = ["Changed in 3.10", "Changed in 3.11", "Changed in 3.12", "Changed in 3.13"];
        assert_eq!(chapters, [&subjects[..], &versions, &newer].concat());
    }

    #[test]
    fn programs_fit_a_projector() {
        for scenario in gallery() {
            assert!(scenario.source.lines().count() < 35, "{} is too long", scenario.slug);
            assert!(scenario.source.lines().all(|line| line.len() <= 45), "{} is too wide", scenario.slug);
            assert!(scenario.source.starts_with("import gc\n"), "{}", scenario.slug);
            assert!(scenario.source.ends_with(")\n"), "{}", scenario.slug);
        }
    }

    #[test]
    fn sentences_are_calm() {
        for scenario in gallery() {
            assert!(scenario.shows.ends_with('.'), "{}", scenario.slug);
            assert!(!scenario.title.ends_with('.'), "{}", scenario.slug);
            assert!(!scenario.shows.contains('!') && !scenario.title.contains('!'), "{}", scenario.slug);
            assert!(model::Dialect::by_name(scenario.collector).is_some(), "{}", scenario.slug);
        }
    }
}
