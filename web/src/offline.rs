//! The page as one file that opens from a disk. A script beside the page makes it from the page's own
//! files (`web/offline/single.js`).

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use words::page;
use yew::Callback;

use crate::intent::Intent;
use crate::language::say;

#[wasm_bindgen(module = "/src/offline.js")]
extern "C" {
    #[wasm_bindgen(js_name = saveForOffline, catch)]
    async fn save_for_offline(begin: &str) -> Result<JsValue, JsValue>;
}

/// Has the browser save the file, which begins with this fragment.
pub fn save(fragment: String, send: Callback<Intent>) {
    yew::platform::spawn_local(async move {
        if save_for_offline(&fragment).await.is_err() {
            send.emit(Intent::Notice(Some(say(page::not_saved()).into())));
        }
    });
}
