//! The languages in which the engine says what it says. They come with it: nobody waits for a file when a
//! program is wrong.

use std::sync::OnceLock;

use scene::View;
use words::{Engine, Gallery, Language, Page};

/// A language as the engine speaks it.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub struct Spoken {
    /// What it says itself.
    pub(crate) engine: Language<Engine>,
    /// The sentences of scenes.
    pub(crate) page: Language<Page>,
    /// What programs of the gallery say of themselves.
    pub(crate) gallery: Gallery,
}

impl Spoken {
    /// The language of this tag; English if there is none.
    pub fn of(tag: &str) -> Self {
        // A table that has been read stays in memory, so each is read once.
        static ALL: OnceLock<Vec<Spoken>> = OnceLock::new();
        let read = |known: &words::Known| {
            let (engine, page) = (Language::known(known.tag)?, Language::known(known.tag)?);
            Some(Spoken { engine, page, gallery: Gallery::known(known.tag) })
        };
        let all = ALL.get_or_init(|| words::LANGUAGES.iter().filter_map(read).collect());
        all.iter().find(|spoken| spoken.page.tag() == tag).copied().unwrap_or_default()
    }

    /// How the engine looks at a scene.
    pub fn view(self) -> View {
        View { language: self.page, gallery: self.gallery, ..View::default() }
    }
}
