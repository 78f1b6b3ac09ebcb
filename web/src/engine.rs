//! The engine as the page sees it: a worker that replies to one question at a time. What is to be shown
//! goes first, the newest of it; whatever else is asked comes when that is done.
//!
//! The page never waits for it. Whatever happens to a worker, another one takes its place.

use gloo_timers::callback::Timeout;
use player::{Question, Reply, Take, wire};
use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;
use words::page;
use yew::Callback;

use crate::intent::Intent;
use crate::language::{say, spoken};
use crate::opening::{Awaited, Wanted};
use crate::takes;
use crate::worker::Worker;

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
    /// A ready take was asked for, for this; none if there is none.
    Fetched(Awaited, Option<Box<Take>>),
    /// The worker has loaded the engine.
    Loaded,
    /// The worker could not.
    Unreachable,
    /// The reply to the question with this number, in bytes; or the engine's last words.
    Ended(u32, Result<Vec<u8>, String>),
}

/// Something to ask the engine.
struct Job {
    /// What the page waits for; none if it is asked beside that.
    awaited: Option<Awaited>,
    question: Vec<u8>,
}

/// What runs, and what waits.
pub struct Engine {
    send: Callback<Intent>,
    worker: Option<Worker>,
    /// Whether the worker has got as far as running programs.
    is_loaded: bool,
    /// What was wanted last.
    wanted: Option<Awaited>,
    /// What is under way, and its number.
    running: Option<(u32, Job)>,
    /// What runs when that has ended.
    next: Option<Job>,
    /// What is asked when nothing else is to be run: the last thing that the viewer asked for.
    aside: Option<Job>,
    /// How many questions have been handed over.
    asked: u32,
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
            aside: None,
            asked: 0,
            clocks: None,
            waited: Wait::default(),
        }
    }

    /// Sees to it that what the page wants is run, if that is not under way already.
    pub fn set(&mut self, wanted: Option<Wanted<'_>>) {
        let Some(wanted) = wanted else {
            (self.wanted, self.clocks, self.waited) = (None, None, Wait::default());
            return;
        };
        let name = wanted.name();
        if self.wanted.replace(name) == Some(name) {
            return;
        }
        if self.clocks.is_none() {
            self.clocks = Some([(NOTICED, Wait::Noticed), (LONG, Wait::Long)].map(|(after, wait)| {
                let send = self.send.clone();
                Timeout::new(after, move || send.emit(Intent::Engine(Report::Waited(wait))))
            }));
        }
        match wanted.ready() {
            Some(scenario) => {
                let send = self.send.clone();
                yew::platform::spawn_local(async move {
                    let take = takes::fetch(scenario).await;
                    send.emit(Intent::Engine(Report::Fetched(name, take)));
                });
            }
            None => self.run(&wanted),
        }
    }

    /// Asks something beside what is to be shown, instead of what was asked so before.
    pub fn ask(&mut self, question: &Question) {
        self.aside = Some(Job { awaited: None, question: in_the_language(question) });
        self.go_on();
    }

    /// Takes a report; gives what it means to the page, if anything. `wanted` is what the page wants.
    pub fn hear(&mut self, report: Report, wanted: Option<Wanted<'_>>) -> Option<Intent> {
        let wanted = |name| wanted.filter(|wanted| wanted.name() == name);
        match report {
            Report::Painted => self.start(),
            Report::Waited(wait) => {
                self.waited = wait;
                self.give_way();
                return Some(Intent::Waited(wait));
            }
            Report::Fetched(Awaited::Run(number), Some(take)) => return Some(Intent::Answer(number, Ok(take))),
            Report::Fetched(Awaited::Scenario(number), Some(take)) => {
                return Some(Intent::Opened(number, take.program.clone(), Ok(take)));
            }
            Report::Fetched(name, None) => {
                if let Some(wanted) = wanted(name) {
                    self.run(&wanted);
                }
            }
            Report::Loaded => {
                self.is_loaded = true;
                self.give_way();
            }
            Report::Unreachable => {
                // Not again at once: the next question tries again. A ready take that is still being fetched
                // needs no engine.
                let is_missed = self.running.is_some() || self.next.is_some() || self.aside.is_some();
                self.stop();
                return is_missed.then_some(Intent::Broken(Broken::Unreachable));
            }
            Report::Ended(number, result) => {
                let (_, job) = self.running.take_if(|(running, _)| *running == number)?;
                if result.is_err() {
                    self.stop_worker();
                    self.start();
                }
                self.go_on();
                if let Some(name) = job.awaited {
                    wanted(name)?;
                }
                let reply = result.and_then(|bytes| wire::read_reply(&bytes).map_err(|error| error.to_string()));
                return said(job.awaited, reply);
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

    /// Has something run as soon as nothing else runs.
    fn run(&mut self, wanted: &Wanted<'_>) {
        let question = in_the_language(&wanted.question());
        self.next = Some(Job { awaited: Some(wanted.name()), question });
        self.give_way();
        self.go_on();
    }

    /// Ends what runs if the viewer waits for something newer: it may run for long, and nobody wants it
    /// any more, or not before. An engine that is still being loaded is left alone.
    fn give_way(&mut self) {
        if self.running.is_some() && self.next.is_some() && self.is_loaded && self.waited > Wait::Unnoticed {
            self.stop_worker();
            if let Some((_, job)) = self.running.take_if(|(_, job)| job.awaited.is_none()) {
                self.aside = self.aside.take().or(Some(job));
            }
            self.running = None;
            self.go_on();
        }
    }

    fn go_on(&mut self) {
        if self.running.is_some() {
            return;
        }
        let Some(job) = self.next.take().or_else(|| self.aside.take()) else { return };
        self.start();
        if let Some(worker) = &self.worker {
            self.asked = self.asked.wrapping_add(1);
            worker.ask(self.asked, &job.question);
            self.running = Some((self.asked, job));
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
        (self.running, self.next, self.aside) = (None, None, None);
    }

    fn stop_worker(&mut self) {
        (self.worker, self.is_loaded) = (None, false);
    }
}

/// What a reply means to the page.
fn said(awaited: Option<Awaited>, reply: Result<Reply, String>) -> Option<Intent> {
    Some(match (awaited, reply) {
        (Some(Awaited::Run(number)), Ok(Reply::Run(answer))) => Intent::Answer(number, answer),
        (Some(Awaited::Scenario(number)), Ok(Reply::Scenario(Some((document, answer))))) => {
            Intent::Opened(number, document.program, answer)
        }
        (None, Ok(reply)) => Intent::Told(reply),
        (None, Err(words)) => Intent::Notice(Some(say(page::engine_could_not_say(&words)).into())),
        // To a question there is no other reply.
        (Some(_), Ok(_)) => return None,
        (Some(_), Err(words)) => Intent::Broken(Broken::Trapped(words)),
    })
}

/// A question, to be answered in the language in use.
fn in_the_language(question: &Question) -> Vec<u8> {
    wire::write_question(spoken().tag(), question)
}
