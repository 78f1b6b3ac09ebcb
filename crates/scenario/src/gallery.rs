//! The programs that come with the page.
//!
//! Each is a file in the folder `gallery`: plain Python that runs unchanged on 2.7 and on 3.x, short
//! enough for a projector. Its first lines say what it is called and what there is to see (`header.rs`);
//! what follows is the program that the page opens. The build script reads the files, so that the page
//! holds what it offers and not the programs: each comes with its take when it is opened, or from the
//! engine, which is built with the feature `sources`.

use crate::fingerprint::Fingerprint;

const FIRST: &str = "one_task_forgotten";

/// What the build script has read.
static GALLERY: &[Scenario] = include!(concat!(env!("OUT_DIR"), "/gallery.rs"));

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
    #[cfg(feature = "sentences")]
    pub shows: &'static str,
    /// The name of the collector with which it opens.
    pub collector: &'static str,
    /// What tells its program from any other.
    fingerprint: Fingerprint,
    /// The program, without the header.
    #[cfg(feature = "sources")]
    pub source: &'static str,
}

impl Scenario {
    /// Whether this text is its program, to the letter.
    pub fn is(&self, program: &str) -> bool {
        self.fingerprint == Fingerprint::of(program)
    }

    /// The next scenario of its chapter, or the one before it.
    pub fn neighbour(&self, forwards: bool) -> Option<&'static Scenario> {
        let at = gallery().iter().position(|scenario| scenario == self)?;
        let there = if forwards { at.checked_add(1) } else { at.checked_sub(1) }?;
        gallery().get(there).filter(|neighbour| neighbour.chapter == self.chapter)
    }

    /// Whether it shows what one version changed, and is none of the talk's.
    pub fn shows_a_change(&self) -> bool {
        self.chapter.starts_with("Changed in ") || self.chapter == "From Python 2 to 3"
    }

    /// The name that tracebacks give its program.
    pub fn file_name(&self) -> String {
        format!("{}.py", self.slug)
    }
}

/// The programs that come with the page; those of one chapter stand together.
pub fn gallery() -> &'static [Scenario] {
    GALLERY
}

/// The scenario of that slug.
pub fn scenario(slug: &str) -> Option<&'static Scenario> {
    gallery().iter().find(|scenario| scenario.slug == slug)
}

/// The scenario with which a bare page opens.
pub fn first() -> Option<&'static Scenario> {
    scenario(FIRST)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_is_in_the_gallery() {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("gallery");
        assert_eq!(std::fs::read_dir(folder).expect("the folder").count(), gallery().len());
    }

    #[test]
    fn a_program_is_known_by_its_text() {
        for scenario in gallery() {
            let known: Vec<&str> =
                gallery().iter().filter(|known| known.is(scenario.source)).map(|known| known.slug).collect();
            assert_eq!(known, [scenario.slug]);
            assert!(!scenario.is(scenario.source.trim_end()), "{}", scenario.slug);
        }
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
    fn a_chapter_can_be_walked_through_both_ways() {
        for chapter in gallery().chunk_by(|one, next| one.chapter == next.chapter) {
            let (first, last) = (chapter.first().expect("a chapter"), chapter.last().expect("a chapter"));
            assert_eq!((first.neighbour(false), last.neighbour(true)), (None, None));
            for pair in chapter.windows(2) {
                assert_eq!((pair[0].neighbour(true), pair[1].neighbour(false)), (Some(&pair[1]), Some(&pair[0])));
            }
        }
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
