//! The speaker's second window as the page sees it: it is told the notes, and says what it wishes. Both
//! speak by a BroadcastChannel, so no server is between them; what the window shows is
//! `web/speaker/speaker.js`.

use gloo_events::EventListener;
use js_sys::{Array, Object, Reflect};
use player::{Cue, Direction, Frame, Notes};
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{BroadcastChannel, MessageEvent};
use words::{Language, Page};
use yew::Callback;

use crate::intent::{Curtain, Intent};
use crate::language;

/// The name of the channel, which the window knows as well.
const CHANNEL: &str = "cyclescope.speaker";

/// The channel to the window.
pub struct Speaker {
    channel: BroadcastChannel,
    _listener: EventListener,
    /// What was asked for last, and in which language, so that the same is not asked twice.
    asked: Option<(Cue, Language<Page>)>,
}

impl Speaker {
    /// Opens the channel. None in a browser without channels.
    pub fn new(send: Callback<Intent>) -> Option<Self> {
        let channel = BroadcastChannel::new(CHANNEL).ok()?;
        let listener = EventListener::new(&channel, "message", move |event| {
            let word = event.dyn_ref::<MessageEvent>().and_then(|event| event.data().as_string());
            if let Some(intent) = word.as_deref().and_then(wish) {
                send.emit(intent);
            }
        });
        Some(Self { channel, _listener: listener, asked: None })
    }

    /// What is to be asked of the engine so that the window shows this moment; nothing if it does.
    pub fn cue(&mut self, cue: Cue) -> Option<Cue> {
        let asked = (cue, language::spoken());
        if self.asked.as_ref() == Some(&asked) {
            return None;
        }
        Some(self.asked.insert(asked).0.clone())
    }

    /// The window has come, and knows nothing yet.
    pub fn forget(&mut self) {
        self.asked = None;
    }

    /// Tells the window the notes.
    pub fn tell(&self, notes: &Notes) {
        // A window that is not there needs no notes.
        let _ = self.channel.post_message(&message(notes));
    }
}

/// Opens the window; whether the browser let it.
pub fn open_window() -> bool {
    let features = "popup,width=1180,height=800";
    let address = format!("?speaker&lang={}", language::spoken().tag());
    let opened = web_sys::window()
        .and_then(|window| window.open_with_url_and_target_and_features(&address, "cyclescope-speaker", features).ok());
    opened.flatten().is_some()
}

/// What a word of the window means.
fn wish(word: &str) -> Option<Intent> {
    Some(match word {
        "forwards" => Intent::Step(Direction::Forwards),
        "backwards" => Intent::Step(Direction::Backwards),
        "start" => Intent::Start,
        "end" => Intent::End,
        "blank" => Intent::Blank(Curtain::Black),
        "hello" => Intent::SpeakerCame,
        _ => return None,
    })
}

/// The notes as the window reads them.
fn message(notes: &Notes) -> JsValue {
    let step =
        |(heading, sentence): &(String, String)| object(&[("heading", heading.into()), ("sentence", sentence.into())]);
    let next = notes.next.as_ref().map_or(JsValue::NULL, |Frame { svg, heading, sentence }| {
        object(&[("svg", svg.into()), ("heading", heading.into()), ("sentence", sentence.into())])
    });
    let remarks: Array = notes.remarks.iter().map(JsValue::from).collect();
    let coming: Array = notes.coming.iter().map(step).collect();
    object(&[
        ("beat", JsValue::from_f64(notes.place.0 as f64)),
        ("beats", JsValue::from_f64(notes.place.1 as f64)),
        ("now", step(&notes.now)),
        ("remarks", remarks.into()),
        ("next", next),
        ("coming", coming.into()),
    ])
}

fn object(entries: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (key, value) in entries {
        // Setting a property of a plain new object cannot fail.
        let _ = Reflect::set(&object, &JsValue::from_str(key), value);
    }
    object.into()
}
