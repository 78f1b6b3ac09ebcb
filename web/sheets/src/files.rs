//! Programs as files: chosen, dropped on the page, and handed out as `.py`.

use js_sys::{Array, Uint8Array};
use sheet::Wish;
use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, DragEvent, File, HtmlAnchorElement, Url};
use words::sheets;
use yew::Callback;

use crate::language::{self, say};

/// Reads a file and has the page open it as a draft, or say why not.
pub fn import(file: File, send: Callback<Wish>) {
    yew::platform::spawn_local(async move {
        // A file can be dropped before any sheet has been shown.
        if let Some(tag) = language::other() {
            language::speak(&tag).await;
        }
        let name = file.name();
        // The size is known before anything is read.
        let content = if file.size() > scenario::MAX_SIZE as f64 {
            Err(NoProgram::TooLarge)
        } else {
            match JsFuture::from(file.array_buffer()).await {
                Ok(buffer) => program(Uint8Array::new(&buffer).to_vec()),
                Err(_) => Err(NoProgram::Unreadable),
            }
        };
        send.emit(match content {
            Ok(program) => Wish::Import { name: name.trim_end_matches(".py").to_owned(), program },
            Err(why) => Wish::Say(say(match why {
                NoProgram::TooLarge => sheets::import_too_large(&name),
                NoProgram::Unreadable => sheets::import_unreadable(&name),
                NoProgram::NoText => sheets::import_no_text(&name),
                NoProgram::NotUtf8 => sheets::import_not_utf8(&name),
            })),
        });
    });
}

/// Why a file is no program.
enum NoProgram {
    TooLarge,
    Unreadable,
    NoText,
    NotUtf8,
}

/// The text of a file, with the line ends of Python.
fn program(bytes: Vec<u8>) -> Result<String, NoProgram> {
    if bytes.contains(&0) {
        return Err(NoProgram::NoText);
    }
    let text = String::from_utf8(bytes).map_err(|_| NoProgram::NotUtf8)?;
    Ok(text.trim_start_matches('\u{feff}').replace("\r\n", "\n").replace('\r', "\n"))
}

/// Lets files be dropped anywhere on the page.
pub fn take_dropped(send: Callback<Wish>) {
    let Some(window) = web_sys::window() else { return };
    let carries_files =
        |event: &DragEvent| event.data_transfer().is_some_and(|data| data.types().includes(&"Files".into(), 0));
    let over = Closure::<dyn Fn(DragEvent)>::new(move |event: DragEvent| {
        if carries_files(&event) {
            event.prevent_default();
        }
    });
    let drop = Closure::<dyn Fn(DragEvent)>::new(move |event: DragEvent| {
        if !carries_files(&event) {
            return;
        }
        // Otherwise the browser would leave the page for the file.
        event.prevent_default();
        if let Some(file) = event.data_transfer().and_then(|data| data.files()).and_then(|files| files.get(0)) {
            import(file, send.clone());
        }
    });
    for (kind, listener) in [("dragover", &over), ("drop", &drop)] {
        // In the capture, before the editor takes it for a text.
        let _ = window.add_event_listener_with_callback_and_bool(kind, listener.as_ref().unchecked_ref(), true);
    }
    // For as long as the page.
    over.forget();
    drop.forget();
}

/// Hands a program out as a file.
pub fn export(name: &str, program: &str) -> Option<()> {
    let options = BlobPropertyBag::new();
    options.set_type("text/x-python");
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&program.into()), &options).ok()?;
    let address = Url::create_object_url_with_blob(&blob).ok()?;
    let document = web_sys::window()?.document()?;
    let link = document.create_element("a").ok()?.dyn_into::<HtmlAnchorElement>().ok()?;
    link.set_href(&address);
    link.set_download(&file_name(name));
    link.click();
    let _ = Url::revoke_object_url(&address);
    Some(())
}

/// A name that every system takes for a file.
fn file_name(name: &str) -> String {
    let plain: String = name.chars().map(|c| if c.is_alphanumeric() { c } else { '_' }).take(60).collect();
    let plain = plain.trim_matches('_').to_lowercase();
    format!("{}.py", if plain.is_empty() { "program" } else { &plain })
}
