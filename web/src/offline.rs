//! The page as one file that opens from a disk. A script beside the page makes it from the page's own
//! files (`web/offline/single.js`).

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use yew::Callback;

use crate::intent::Intent;

/// What a viewer reads whose page cannot be saved.
const NOT_SAVED: &str = "The page could not be saved. Check the connection and try again. A page that was opened from a disk can be copied as the file that it is.";

#[wasm_bindgen(module = "/src/offline.js")]
extern "C" {
    #[wasm_bindgen(js_name = saveForOffline, catch)]
    async fn save_for_offline(begin: &str) -> Result<JsValue, JsValue>;
}

/// Has the browser save the file, which begins with this fragment.
pub fn save(fragment: String, send: Callback<Intent>) {
    yew::platform::spawn_local(async move {
        if save_for_offline(&fragment).await.is_err() {
            send.emit(Intent::Notice(Some(NOT_SAVED.into())));
        }
    });
}
