//! The editor module as this page calls it.

use std::ops::Range;

use js_sys::{Array, Object, Reflect};
use player::Diagnostic;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::HtmlElement;

#[wasm_bindgen(module = "/src/code/load.js")]
extern "C" {
    #[wasm_bindgen(js_name = loadEditor, catch)]
    async fn load_editor(options: &JsValue) -> Result<JsValue, JsValue>;
}

#[wasm_bindgen]
extern "C" {
    /// What `createEditor` gives.
    type Handle;

    #[wasm_bindgen(method, js_name = setDoc)]
    fn set_doc(this: &Handle, doc: &str);
    #[wasm_bindgen(method)]
    fn insert(this: &Handle, doc: &str, from: usize, to: usize);
    #[wasm_bindgen(method, js_name = getDoc)]
    fn doc(this: &Handle) -> String;
    #[wasm_bindgen(method)]
    fn focus(this: &Handle);
    #[wasm_bindgen(method, js_name = setCurrentLine)]
    fn set_current_line(this: &Handle, line: Option<u32>);
    #[wasm_bindgen(method, js_name = setDiagnostics)]
    fn set_diagnostics(this: &Handle, diagnostics: &Array);
    #[wasm_bindgen(method, js_name = setDark)]
    fn set_dark(this: &Handle, dark: bool);
    #[wasm_bindgen(method)]
    fn undo(this: &Handle);
    #[wasm_bindgen(method)]
    fn redo(this: &Handle);
    #[wasm_bindgen(method)]
    fn destroy(this: &Handle);
}

/// The editor on the page. It goes with its value.
pub struct Editor {
    handle: Handle,
    // The module calls it for as long as the editor lives.
    _on_change: Closure<dyn Fn(String, bool)>,
}

impl Editor {
    /// Loads the module and makes an editor inside `parent`.
    pub async fn create(
        parent: &HtmlElement,
        doc: &str,
        dark: bool,
        on_change: impl Fn(String, bool) + 'static,
    ) -> Result<Self, JsValue> {
        let on_change = Closure::<dyn Fn(String, bool)>::new(on_change);
        let options = object(&[
            ("parent", parent.into()),
            ("doc", doc.into()),
            ("dark", dark.into()),
            ("onChange", on_change.as_ref().clone()),
        ]);
        let handle = load_editor(&options).await?.unchecked_into();
        Ok(Self { handle, _on_change: on_change })
    }

    /// Replaces the text.
    pub fn set_doc(&self, doc: &str) {
        self.handle.set_doc(doc);
    }

    /// Replaces the text and selects a stretch of it, to be renamed.
    pub fn insert(&self, doc: &str, select: &Range<usize>) {
        self.handle.insert(doc, select.start, select.end);
    }

    /// The text.
    pub fn doc(&self) -> String {
        self.handle.doc()
    }

    /// Takes the keyboard.
    pub fn focus(&self) {
        self.handle.focus();
    }

    /// Marks the program's current line, or none.
    pub fn set_current_line(&self, line: Option<u32>) {
        self.handle.set_current_line(line);
    }

    /// Marks what is wrong.
    pub fn set_diagnostics(&self, diagnostics: &[Diagnostic]) {
        let marks = diagnostics.iter().map(|wrong| {
            object(&[
                ("fromLine", wrong.line.into()),
                ("fromCol", wrong.column.into()),
                ("toLine", wrong.end_line.into()),
                ("toCol", wrong.end_column.into()),
                ("message", wrong.message.as_str().into()),
            ])
        });
        self.handle.set_diagnostics(&marks.collect());
    }

    /// Paints it light or dark.
    pub fn set_dark(&self, dark: bool) {
        self.handle.set_dark(dark);
    }

    /// Takes the last change back.
    pub fn undo(&self) {
        self.handle.undo();
    }

    /// Makes the change taken back again.
    pub fn redo(&self) {
        self.handle.redo();
    }
}

impl Drop for Editor {
    fn drop(&mut self) {
        self.handle.destroy();
    }
}

fn object(entries: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (key, value) in entries {
        // Setting a property of a plain new object cannot fail.
        let _ = Reflect::set(&object, &JsValue::from_str(key), value);
    }
    object.into()
}
