//! Light or dark: what the viewer chose, else what the system asks for.

use picture::Palette;

use crate::share;

/// The place in local storage.
const KEY: &str = "cyclescope.theme";

/// The two themes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Theme {
    /// Dark on paper.
    Light,
    /// Light on night.
    Dark,
}

impl Theme {
    /// The one to begin with.
    pub fn first() -> Self {
        match share::stored(KEY).as_deref() {
            Some("light") => Self::Light,
            Some("dark") => Self::Dark,
            _ if system_is_dark() => Self::Dark,
            _ => Self::Light,
        }
    }

    /// The other one.
    pub fn other(self) -> Self {
        match self {
            Self::Light => Self::Dark,
            Self::Dark => Self::Light,
        }
    }

    /// The word that stylesheet and storage know it by.
    pub fn word(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The colours of pictures that no stylesheet reaches.
    pub fn palette(self) -> Palette {
        match self {
            Self::Light => Palette::Light,
            Self::Dark => Palette::Dark,
        }
    }

    /// Paints the page with it.
    pub fn apply(self) {
        if let Some(root) = root_element() {
            // A browser that refuses an attribute on its root shows the system's theme: no harm.
            let _ = root.set_attribute("data-theme", self.word());
        }
    }

    /// Remembers that the viewer chose it.
    pub fn remember(self) {
        share::store(KEY, self.word());
    }
}

/// The `<html>` element.
fn root_element() -> Option<web_sys::Element> {
    web_sys::window()?.document()?.document_element()
}

/// What the system asks for.
fn system_is_dark() -> bool {
    web_sys::window()
        .and_then(|window| window.match_media("(prefers-color-scheme: dark)").ok().flatten())
        .is_some_and(|query| query.matches())
}
