//! The second module as the browser has it.

use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen(module = "/src/sheets/load.js")]
extern "C" {
    #[wasm_bindgen(js_name = loadSheets, catch)]
    async fn load_sheets(version: &str, send: &Closure<dyn Fn(Vec<u8>)>) -> Result<JsValue, JsValue>;
}

#[wasm_bindgen]
extern "C" {
    /// What `loadSheets` gives.
    type Handle;

    #[wasm_bindgen(method, catch)]
    fn show(this: &Handle, sheet: &[u8]) -> Result<(), JsValue>;
    #[wasm_bindgen(method)]
    fn end(this: &Handle);
}

/// The module. What it has drawn goes with its value.
pub struct Module {
    handle: Handle,
    // It calls this for as long as it lives.
    _send: Closure<dyn Fn(Vec<u8>)>,
}

impl Module {
    /// Loads it; `version` ends the addresses of its files. `send` takes its wishes.
    ///
    /// # Errors
    /// If one of its files does not come, or does not run.
    pub async fn load(version: &str, send: impl Fn(Vec<u8>) + 'static) -> Result<Self, JsValue> {
        let send = Closure::<dyn Fn(Vec<u8>)>::new(send);
        let handle = load_sheets(version, &send).await?;
        Ok(Self { handle: handle.into(), _send: send })
    }

    /// Has it show this, in bytes.
    ///
    /// # Errors
    /// If it broke, or comes from another build.
    pub fn show(&self, sheet: &[u8]) -> Result<(), JsValue> {
        self.handle.show(sheet)
    }
}

impl Drop for Module {
    fn drop(&mut self) {
        self.handle.end();
    }
}
