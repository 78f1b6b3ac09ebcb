//! The QR code of a link.

use std::fmt::Write as _;

use qrcodegen::{QrCode, QrCodeEcc};
use words::sheets;
use yew::prelude::*;

use crate::language::say;

/// Free modules around the code: what scanners expect.
const QUIET: i32 = 4;
/// The length of a module in the file for a slide, in pixels.
const MODULE: i32 = 12;

/// A code, dark on white in every theme, since many scanners read no other.
#[derive(Clone, PartialEq)]
pub struct Code {
    side: i32,
    dark: String,
}

impl Code {
    /// The code of a text; none if it is too long for any.
    pub fn of(text: &str) -> Option<Self> {
        let code = QrCode::encode_text(text, QrCodeEcc::Low).ok()?;
        let mut dark = String::new();
        for y in 0..code.size() {
            for x in (0..code.size()).filter(|x| code.get_module(*x, y)) {
                // Writing to a string cannot fail.
                let _ = write!(dark, "M{} {}h1v1h-1z", x + QUIET, y + QUIET);
            }
        }
        Some(Self { side: code.size() + 2 * QUIET, dark })
    }

    /// As a part of the page.
    pub fn html(&self) -> Html {
        html! {
            <svg viewBox={format!("0 0 {0} {0}", self.side)} shape-rendering="crispEdges" role="img" aria-label={say(sheets::share_code())}>
                <rect width="100%" height="100%" fill="#fff" />
                <path d={self.dark.clone()} fill="#000" />
            </svg>
        }
    }

    /// As a file of its own.
    pub fn svg(&self) -> String {
        let Self { side, dark } = self;
        let length = side * MODULE;
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{length}\" height=\"{length}\" viewBox=\"0 0 {side} {side}\" \
             shape-rendering=\"crispEdges\"><rect width=\"{side}\" height=\"{side}\" fill=\"#fff\"/><path d=\"{dark}\"/></svg>"
        )
    }
}
