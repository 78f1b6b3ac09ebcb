//! The link to what the page shows, as the viewer has chosen it.

use scenario::{Light, Link, Place};
use sheet::Share;
use words::{Message, Sheets, sheets};

/// What a link says beyond the program and its collector.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Choice {
    /// The step; otherwise it opens at the start.
    pub step: bool,
    /// How the stage is arranged.
    pub arrangement: bool,
    /// The theme.
    pub theme: bool,
    /// That it plays by itself.
    pub autoplay: bool,
}

impl Default for Choice {
    fn default() -> Self {
        Self { step: true, arrangement: true, theme: false, autoplay: false }
    }
}

/// What takes a link, and of which length.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Limit {
    /// A code that a room can scan from far.
    SmallCode,
    /// A message in a chat.
    Message,
    /// The largest code that there is.
    AnyCode,
}

impl Limit {
    /// All of them, the shortest first.
    pub const ALL: [Limit; 3] = [Limit::SmallCode, Limit::Message, Limit::AnyCode];

    /// The longest link that it takes, in characters.
    pub const fn most(self) -> usize {
        match self {
            Limit::SmallCode => 271,
            Limit::Message => 2_000,
            Limit::AnyCode => 2_953,
        }
    }

    /// Whether it takes a link of this length, in words.
    pub fn said(self, length: usize) -> Message<'static, Sheets> {
        match (self, length <= self.most()) {
            (Limit::SmallCode, true) => sheets::share_fits_small_code(),
            (Limit::SmallCode, false) => sheets::share_too_long_for_small_code(),
            (Limit::Message, true) => sheets::share_fits_message(),
            (Limit::Message, false) => sheets::share_too_long_for_message(),
            (Limit::AnyCode, true) => sheets::share_fits_any_code(),
            (Limit::AnyCode, false) => sheets::share_too_long_for_any_code(),
        }
    }
}

/// The fragment of the link.
pub fn fragment(share: &Share, choice: Choice, embed: bool) -> String {
    let light = if share.dark { Light::Dark } else { Light::Light };
    Link {
        program: share.document.program.clone(),
        collector: share.document.collector.name.to_owned(),
        place: choice.step.then_some(Place { granularity: share.granularity, beat: share.beat }),
        arrangement: choice.arrangement.then_some(share.arrangement),
        unfold_all: share.unfold_all,
        light: choice.theme.then_some(light),
        autoplay: choice.autoplay,
        embed,
    }
    .encode()
}

/// The whole address.
pub fn address(share: &Share, choice: Choice) -> String {
    format!("{}#{}", share.address, fragment(share, choice, false))
}

/// The frame for a page or a slide.
pub fn frame(share: &Share, choice: Choice) -> String {
    format!(
        "<iframe src=\"{}?embed#{}\" title=\"cyclescope\" width=\"900\" height=\"560\" \
         sandbox=\"allow-scripts allow-popups allow-popups-to-escape-sandbox\" allow=\"fullscreen\"></iframe>",
        share.address,
        fragment(share, choice, true)
    )
}
