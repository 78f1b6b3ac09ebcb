//! Files to take away: which pictures each needs, and how the browser makes it.

use js_sys::Array;
use player::{Extent, Frame, Ink, Shot};
use sheet::Share;
use wasm_bindgen::prelude::{Closure, wasm_bindgen};
use wasm_bindgen::{JsCast as _, JsValue};
use words::sheets;

use crate::language::{say, told};

#[wasm_bindgen(module = "/src/share/files.js")]
extern "C" {
    #[wasm_bindgen(js_name = saveSvg, catch)]
    async fn save_svg(svg: &str, name: &str) -> Result<(), JsValue>;
    #[wasm_bindgen(js_name = savePng, catch)]
    async fn save_png(svg: &str, name: &str, too_large: &str) -> Result<(), JsValue>;
    #[wasm_bindgen(js_name = saveFilm, catch)]
    async fn save_film(
        svgs: Array,
        name: &str,
        milliseconds: u32,
        gif: bool,
        tell: &Closure<dyn Fn(usize) -> bool>,
    ) -> Result<(), JsValue>;
    #[wasm_bindgen(js_name = printHandout, catch)]
    async fn print_handout(title: &str, pages: Array, notes: &str) -> Result<(), JsValue>;
    /// Whether the browser can hand a link to other programs.
    #[wasm_bindgen(js_name = canShare)]
    pub fn can_share() -> bool;
    /// Hands a link to other programs.
    #[wasm_bindgen(js_name = nativeShare)]
    pub fn native_share(title: &str, url: &str);
}

/// What can be taken away.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum File {
    /// The picture, its text as text.
    Svg,
    /// The picture in points.
    Png,
    /// The whole run, as the browser writes films.
    Film,
    /// The same as GIF.
    Gif,
    /// Pages to print.
    Handout(Ink),
}

impl File {
    /// Its button.
    pub fn title(self) -> String {
        say(match self {
            File::Svg => sheets::share_svg(),
            File::Png => sheets::share_png(),
            File::Film => sheets::share_film(),
            File::Gif => sheets::share_gif(),
            File::Handout(Ink::Print) => sheets::share_handout_print(),
            File::Handout(_) => sheets::share_handout(),
        })
    }

    /// The pictures that it needs.
    pub fn shot(self, share: &Share) -> Shot {
        let page = if share.dark { Ink::Dark } else { Ink::Light };
        let (extent, ink) = match self {
            File::Svg | File::Png => (Extent::Moment(share.beat), page),
            File::Film | File::Gif => (Extent::Film, page),
            File::Handout(ink) => (Extent::Handout, ink),
        };
        Shot {
            document: share.document.clone(),
            granularity: share.granularity,
            extent,
            arrangement: share.arrangement,
            unfold_all: share.unfold_all,
            ink,
        }
    }

    /// Makes it of its pictures. `tell` hears how many are done, and says whether to go on.
    ///
    /// # Errors
    /// In the browser's words, if it cannot.
    pub async fn make(
        self,
        share: &Share,
        frames: Vec<Frame>,
        tell: impl Fn(usize) -> bool + 'static,
    ) -> Result<(), String> {
        let name = share.document.file_name.trim_end_matches(".py");
        let first = frames.first().map_or("", |frame| &frame.svg);
        let made = match self {
            File::Svg => save_svg(first, name).await,
            File::Png => save_png(first, name, &say(sheets::share_too_large())).await,
            File::Film | File::Gif => {
                let svgs = frames.iter().map(|frame| JsValue::from(&frame.svg)).collect();
                let tell = Closure::new(tell);
                save_film(svgs, name, share.milliseconds, self == File::Gif, &tell).await
            }
            File::Handout(_) => {
                let (title, notes) = (told(&share.title), say(sheets::share_notes()));
                print_handout(title, frames.iter().map(page).collect(), &notes).await
            }
        };
        made.map_err(|error| error.dyn_ref::<js_sys::Error>().map_or_else(String::new, |error| error.message().into()))
    }
}

/// Saves a code for the slide.
pub async fn save_code(svg: String, png: bool) {
    // A browser that cannot draw a few squares has said so in its console.
    let _ = if png { save_png(&svg, "qr-code", "").await } else { save_svg(&svg, "qr-code").await };
}

/// A page of a handout as the browser's side takes it.
fn page(frame: &Frame) -> JsValue {
    let page = js_sys::Object::new();
    for (key, value) in [("svg", &frame.svg), ("heading", &frame.heading), ("sentence", &frame.sentence)] {
        // Setting a property of a plain new object cannot fail.
        let _ = js_sys::Reflect::set(&page, &key.into(), &value.into());
    }
    page.into()
}
