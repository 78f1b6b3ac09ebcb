//! The link to what the page shows, as the viewer has chosen it.

use scenario::{Light, Link, Place};
use sheet::Share;

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

/// What takes a link of which length, in characters.
pub const LIMITS: [(usize, &str); 3] =
    [(271, "a small QR code (271)"), (2_000, "a chat message (2,000)"), (2_953, "any QR code (2,953)")];

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
