//! A worker with an engine in it, as the browser has it (`worker/engine.js`).

use gloo_events::EventListener;
use js_sys::{Array, ArrayBuffer, Object, Reflect, Uint8Array};
use player::wire;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{MessageEvent, WorkerOptions, WorkerType};

use crate::engine::Report;

#[wasm_bindgen]
extern "C" {
    /// What the worker says.
    type Message;

    #[wasm_bindgen(method, getter)]
    fn number(this: &Message) -> Option<u32>;
    #[wasm_bindgen(method, getter)]
    fn reply(this: &Message) -> Option<ArrayBuffer>;
    #[wasm_bindgen(method, getter)]
    fn words(this: &Message) -> Option<String>;
}

/// The worker. It ends with its value, whatever it is doing.
pub struct Worker {
    worker: web_sys::Worker,
    _listeners: [EventListener; 2],
}

impl Worker {
    /// Starts one, which begins to load the engine. None where the browser has no workers.
    pub fn start(tell: impl Fn(Report) + Clone + 'static) -> Option<Self> {
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        // The build in the address: an engine that the browser has kept from another one is not taken.
        let address = format!("engine.js?{}", wire::BUILD);
        let worker = web_sys::Worker::new_with_options(&address, &options).ok()?;
        let on_message = {
            let tell = tell.clone();
            EventListener::new(&worker, "message", move |event| {
                if let Some(event) = event.dyn_ref::<MessageEvent>() {
                    tell(report(event.data().unchecked_ref()));
                }
            })
        };
        let on_error = EventListener::new(&worker, "error", move |_| tell(Report::Unreachable));
        Some(Self { worker, _listeners: [on_message, on_error] })
    }

    /// Hands over a question.
    pub fn ask(&self, number: u32, question: &[u8]) {
        let question = Uint8Array::from(question).buffer();
        let message = Object::new();
        // Setting a property of a plain new object cannot fail, and nothing of this cannot be sent.
        let _ = Reflect::set(&message, &"number".into(), &number.into());
        let _ = Reflect::set(&message, &"question".into(), &question);
        let _ = self.worker.post_message_with_transfer(&message, &Array::of1(&question));
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

fn report(message: &Message) -> Report {
    match (message.number(), message.reply(), message.words()) {
        (Some(number), Some(reply), _) => Report::Ended(number, Ok(Uint8Array::new(&JsValue::from(reply)).to_vec())),
        (Some(number), None, words) => Report::Ended(number, Err(words.unwrap_or_default())),
        (None, _, Some(_)) => Report::Unreachable,
        (None, _, None) => Report::Loaded,
    }
}
