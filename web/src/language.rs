//! The language that the page speaks. There is one at a time, and every component speaks it, so it is
//! kept here and not handed through.
//!
//! English is in the page. Another language is two files beside it, its messages and its texts of the
//! gallery; `boot.js` chooses the language to begin with, writes it on the document and has both files
//! fetched while the page itself is on its way.

use std::cell::Cell;

use js_sys::JsString;
use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;
use words::{Gallery, Language, Message, Page};

use crate::share;

/// The place in local storage; `boot.js` knows it too.
const KEY: &str = "cyclescope.language";

thread_local! {
    static SPOKEN: Cell<Option<Spoken>> = const { Cell::new(None) };
}

/// A language that can be spoken.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub struct Spoken {
    /// Its messages.
    pub page: Language<Page>,
    gallery: Gallery,
}

/// The language in use.
pub fn spoken() -> Language<Page> {
    SPOKEN.get().unwrap_or_default().page
}

/// A message in the language in use, as plain text.
pub fn say(message: Message<'_, Page>) -> String {
    spoken().text(message)
}

/// What scenarios and collectors say of themselves in English, in the language in use.
pub fn told(english: &str) -> &str {
    SPOKEN.get().unwrap_or_default().gallery.of(english)
}

/// The gallery's texts in the language in use.
pub fn gallery() -> Gallery {
    SPOKEN.get().unwrap_or_default().gallery
}

/// From now on this is the language in use; the document says so too.
pub fn speak(spoken: Spoken) {
    SPOKEN.set(Some(spoken));
    if let Some(root) = root_element() {
        // A browser that refuses an attribute on its root reads the page out with another voice.
        let _ = root.set_attribute("lang", spoken.page.tag());
    }
}

/// A key for a component whose words do not come in its properties: in another language it is drawn anew.
pub fn key(component: &str) -> String {
    format!("{component} {}", spoken().tag())
}

/// Remembers that the viewer chose the language in use.
pub fn remember() {
    share::store(KEY, spoken().tag());
}

/// The language to begin with, as the document has it.
pub fn wanted() -> &'static str {
    let tag = root_element().and_then(|root| root.get_attribute("lang")).unwrap_or_default();
    words::known(&tag).map_or("en", |known| known.tag)
}

/// Fetches a language. None if its files are not there, or belong to another build of the page.
pub async fn learn(tag: &str) -> Option<Spoken> {
    if tag == Language::<Page>::english().tag() {
        return Some(Spoken::default());
    }
    // Both are asked for before either is waited for.
    let (page, gallery) = (request(tag, "page")?, request(tag, "gallery")?);
    let page = Language::read(text(page).await?)?;
    Some(Spoken { page, gallery: Gallery::read(text(gallery).await?) })
}

fn request(tag: &str, part: &str) -> Option<JsFuture> {
    Some(JsFuture::from(web_sys::window()?.fetch_with_str(&format!("words/{tag}.{part}"))))
}

async fn text(request: JsFuture) -> Option<String> {
    let response = request.await.ok()?.dyn_into::<Response>().ok().filter(Response::ok)?;
    let text = JsFuture::from(response.text().ok()?).await.ok()?;
    Some(text.unchecked_into::<JsString>().into())
}

fn root_element() -> Option<web_sys::Element> {
    web_sys::window()?.document()?.document_element()
}
