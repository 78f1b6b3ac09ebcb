//! The engine as the page sees it: a worker that runs one document at a time, the newest first.
//!
//! The page never waits for it. Whatever happens to a worker, another one takes its place.

use gloo_timers::callback::Timeout;
use player::{Answer, Request, wire};
use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;
use yew::Callback;

use crate::intent::Intent;
use crate::worker::Worker;
use crate::{document, takes};

/// How long an answer may take before the page says that it waits, in milliseconds.
const NOTICED: u32 = 300;
/// And before it offers to stop.
const LONG: u32 = 2_000;

/// How long a viewer has been waiting for an answer.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
pub enum Wait {
    /// Not at all, or too short to speak of.
    #[default]
    Unnoticed,
    /// Long enough to say so.
    Noticed,
    /// Long enough to offer to stop.
    Long,
}

/// How an engine broke.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Broken {
    /// It could not be loaded.
    Unreachable,
    /// It failed at a program, with these words.
    Trapped(String),
}

/// What there is to tell of the engine.
#[derive(Clone, Debug)]
pub enum Report {
    /// The browser has painted the first picture.
    Painted,
    /// The viewer has been waiting for this long.
    Waited(Wait),
    /// A ready take was asked for, for the run with this number; none if there is none.
    Fetched(u32, Option<Answer>),
    /// The worker has loaded the engine.
    Loaded,
    /// The worker could not.
    Unreachable,
    /// What came of the run with this number, in bytes; or the engine's last words.
    Ended(u32, Result<Vec<u8>, String>),
}

/// What runs, and what waits.
pub struct Engine {
    send: Callback<Intent>,
    worker: Option<Worker>,
    /// Whether the worker has got as far as running programs.
    is_loaded: bool,
    /// The number of the run that was wanted last.
    wanted: Option<u32>,
    /// The number of the run under way.
    running: Option<u32>,
    /// What runs when that has ended.
    next: Option<(u32, Vec<u8>)>,
    /// Since when the viewer waits, as clocks that tell.
    clocks: Option<[Timeout; 2]>,
    waited: Wait,
}

impl Engine {
    /// No worker yet: it starts with the first program, or once the first picture stands.
    pub fn new(send: Callback<Intent>) -> Self {
        Self {
            send,
            worker: None,
            is_loaded: false,
            wanted: None,
            running: None,
            next: None,
            clocks: None,
            waited: Wait::default(),
        }
    }

    /// Sees to it that what the page wants is run, if that is not under way already.
    pub fn set(&mut self, wanted: Option<Request<'_>>) {
        let Some(request) = wanted else {
            (self.wanted, self.clocks, self.waited) = (None, None, Wait::default());
            return;
        };
        if self.wanted.replace(request.number) == Some(request.number) {
            return;
        }
        if self.clocks.is_none() {
            self.clocks = Some([(NOTICED, Wait::Noticed), (LONG, Wait::Long)].map(|(after, wait)| {
                let send = self.send.clone();
                Timeout::new(after, move || send.emit(Intent::Engine(Report::Waited(wait))))
            }));
        }
        match document::ready(request.document) {
            Some(scenario) => {
                let (send, number, document) = (self.send.clone(), request.number, request.document.clone());
                yew::platform::spawn_local(async move {
                    let answer = takes::fetch(scenario.slug, &document).await;
                    send.emit(Intent::Engine(Report::Fetched(number, answer)));
                });
            }
            None => self.run(request),
        }
    }

    /// Takes a report; gives what it means to the page, if anything. `wanted` is what the page wants.
    pub fn hear(&mut self, report: Report, wanted: Option<Request<'_>>) -> Option<Intent> {
        let wanted = |number| wanted.filter(|request| request.number == number);
        match report {
            Report::Painted => self.start(),
            Report::Waited(wait) => {
                self.waited = wait;
                self.give_way();
                return Some(Intent::Waited(wait));
            }
            Report::Fetched(number, Some(answer)) => return Some(Intent::Answer(number, answer)),
            Report::Fetched(number, None) => {
                if let Some(request) = wanted(number) {
                    self.run(request);
                }
            }
            Report::Loaded => {
                self.is_loaded = true;
                self.give_way();
            }
            Report::Unreachable => {
                // Not again at once: the next program tries again.
                self.stop();
                return self.wanted.map(|_| Intent::Broken(Broken::Unreachable));
            }
            Report::Ended(number, result) => {
                self.running = None;
                if result.is_err() {
                    self.stop_worker();
                    self.start();
                }
                self.go_on();
                wanted(number)?;
                let answer = result.and_then(|bytes| wire::read_answer(&bytes).map_err(|error| error.to_string()));
                return Some(match answer {
                    Ok(answer) => Intent::Answer(number, answer),
                    Err(words) => Intent::Broken(Broken::Trapped(words)),
                });
            }
        }
        None
    }

    /// Loads the engine once the browser has painted what the page shows now.
    pub fn prepare(&self) {
        if self.worker.is_some() {
            return;
        }
        let send = self.send.clone();
        let painted = Closure::once_into_js(move || {
            Timeout::new(0, move || send.emit(Intent::Engine(Report::Painted))).forget();
        });
        if let Some(window) = web_sys::window() {
            // Where there are no frames nobody looks: the first program starts the engine.
            let _ = window.request_animation_frame(painted.unchecked_ref());
        }
    }

    /// Ends what runs, with its worker, and starts another.
    pub fn restart(&mut self) {
        self.stop();
        self.start();
    }

    /// Has a document run as soon as nothing else runs.
    fn run(&mut self, request: Request<'_>) {
        self.next = Some((request.number, wire::write_document(request.document)));
        self.give_way();
        self.go_on();
    }

    /// Ends what runs if the viewer waits for something newer: it may run for long, and nobody wants it
    /// any more. An engine that is still being loaded is left alone.
    fn give_way(&mut self) {
        if self.running.is_some() && self.next.is_some() && self.is_loaded && self.waited > Wait::Unnoticed {
            self.stop_worker();
            self.running = None;
            self.go_on();
        }
    }

    fn go_on(&mut self) {
        if self.running.is_some() || self.next.is_none() {
            return;
        }
        self.start();
        if let (Some(worker), Some((number, document))) = (&self.worker, self.next.take()) {
            worker.run(number, &document);
            self.running = Some(number);
        }
    }

    fn start(&mut self) {
        if self.worker.is_none() {
            let send = self.send.clone();
            self.worker = Worker::start(move |report| send.emit(Intent::Engine(report)));
        }
    }

    fn stop(&mut self) {
        self.stop_worker();
        (self.running, self.next) = (None, None);
    }

    fn stop_worker(&mut self) {
        (self.worker, self.is_loaded) = (None, false);
    }
}
