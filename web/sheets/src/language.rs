//! The language of the sheets: that of the document, which the page has chosen. English is here; another
//! one is fetched when a sheet is first shown in it.

use std::cell::Cell;

use js_sys::JsString;
use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;
use words::{Gallery, Language, Message, Sheets};

thread_local! {
    static SPOKEN: Cell<Option<(Language<Sheets>, Gallery)>> = const { Cell::new(None) };
}

/// A message in the language in use, as plain text.
pub fn say(message: Message<'_, Sheets>) -> String {
    spoken().0.text(message)
}

/// What scenarios and collectors say of themselves in English, in the language in use.
pub fn told(english: &str) -> &str {
    spoken().1.of(english)
}

/// The document's language, if it is another one than that in use.
pub fn other() -> Option<String> {
    let root = web_sys::window()?.document()?.document_element()?;
    root.get_attribute("lang").filter(|tag| tag != spoken().0.tag())
}

/// Speaks this language from now on; English, if it cannot be had.
pub async fn speak(tag: &str) {
    SPOKEN.set(Some(fetch(tag).await.unwrap_or_default()));
}

fn spoken() -> (Language<Sheets>, Gallery) {
    SPOKEN.get().unwrap_or_default()
}

async fn fetch(tag: &str) -> Option<(Language<Sheets>, Gallery)> {
    if tag == Language::<Sheets>::english().tag() {
        return None;
    }
    let language = Language::read(text(tag, "sheets").await?)?;
    Some((language, Gallery::read(text(tag, "gallery").await?)))
}

async fn text(tag: &str, part: &str) -> Option<String> {
    let request = web_sys::window()?.fetch_with_str(&format!("words/{tag}.{part}"));
    let response = JsFuture::from(request).await.ok()?.dyn_into::<Response>().ok().filter(Response::ok)?;
    let text = JsFuture::from(response.text().ok()?).await.ok()?;
    Some(text.unchecked_into::<JsString>().into())
}
