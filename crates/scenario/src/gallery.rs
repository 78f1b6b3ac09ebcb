//! The programs that come with the page.
//!
//! Each is a file in the folder `gallery`: plain Python that runs unchanged on 2.7 and on 3.x, short
//! enough for a projector. Its first lines say what it is called and what there is to see (see
//! [`header`](crate::header)); what follows is the program that the page opens.

use std::sync::LazyLock;

use crate::header;

/// The programs in the order in which they are offered, chapter by chapter. A bare page opens with
/// the first one.
const FILES: [(&str, &str); 7] = [
    ("one_task_forgotten", include_str!("../gallery/one_task_forgotten.py")),
    ("rescue", include_str!("../gallery/rescue.py")),
    ("last_reference", include_str!("../gallery/last_reference.py")),
    ("cascade", include_str!("../gallery/cascade.py")),
    ("generations", include_str!("../gallery/generations.py")),
    ("weak_back_reference", include_str!("../gallery/weak_back_reference.py")),
    ("del_in_a_cycle", include_str!("../gallery/del_in_a_cycle.py")),
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
        assert_eq!(chapters, ["The algorithm", "Counting references", "Generations", "Weak references", "Finalizers"]);
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
            assert!(["talk", "2.7", "3.13"].contains(&scenario.collector), "{}", scenario.slug);
        }
    }
}
