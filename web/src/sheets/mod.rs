//! The second module of the page as the page sees it: what the first picture does not need is drawn by
//! it (`web/sheets`). It is fetched when nothing else is to be done, or when a sheet is opened; until it
//! is there the page itself says so.
//!
//! What the two say to each other is the crate `sheet`.

mod module;
mod waiting;
mod wish;

use std::rc::Rc;

use gloo_timers::callback::Timeout;
use player::wire;
use sheet::{Sheet, Wish};
use yew::Callback;

use crate::intent::Intent;
use module::Module;
pub use waiting::Waiting;

/// How long a sheet may take to come before the page says that it waits, in milliseconds.
const NOTICED: u32 = 400;

/// What there is to tell of the module.
#[derive(Clone)]
pub enum Report {
    /// It is there.
    Loaded(Rc<Module>),
    /// It could not be loaded.
    Unreachable,
    /// The viewer has been waiting for it for long enough to say so.
    Late,
    /// The viewer wants to try once more.
    Retry,
    /// It has sent a wish, in bytes.
    Said(Vec<u8>),
}

impl std::fmt::Debug for Report {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Report")
    }
}

/// How far the module has come.
enum State {
    /// Nobody has asked for it, or it broke.
    Absent,
    Loading,
    Ready(Rc<Module>),
    /// It did not come.
    Unreachable,
}

/// What the page says of a sheet that is not there yet.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Missing {
    /// It is on its way.
    Late,
    /// It did not come.
    Unreachable,
}

/// The module, and the open sheet.
pub struct Sheets {
    send: Callback<Intent>,
    state: State,
    /// How often it was asked for.
    attempts: u32,
    open: Option<Sheet>,
    /// Since when the viewer waits, as a clock that tells.
    clock: Option<Timeout>,
    is_late: bool,
}

impl Sheets {
    /// No module yet.
    pub fn new(send: Callback<Intent>) -> Self {
        Self { send, state: State::Absent, attempts: 0, open: None, clock: None, is_late: false }
    }

    /// Loads the module, if nobody has asked for it yet.
    pub fn prepare(&mut self) {
        if matches!(self.state, State::Absent) {
            self.load();
        }
    }

    /// Shows this sheet, or none.
    pub fn set(&mut self, sheet: Option<Sheet>) {
        if sheet == self.open {
            return;
        }
        let opens = self.open.is_none();
        self.open = sheet;
        if opens && matches!(self.state, State::Absent | State::Unreachable) {
            self.load();
        }
        match (&self.state, &self.open) {
            (State::Ready(_), _) => self.show(),
            (_, None) => (self.clock, self.is_late) = (None, false),
            (_, Some(_)) if opens => {
                let send = self.send.clone();
                self.clock = Some(Timeout::new(NOTICED, move || send.emit(Intent::Sheets(Report::Late))));
            }
            (_, Some(_)) => {}
        }
    }

    /// What is to be said of the open sheet while the module is not there.
    pub fn missing(&self) -> Option<Missing> {
        self.open.as_ref()?;
        match self.state {
            State::Unreachable => Some(Missing::Unreachable),
            State::Absent | State::Loading => self.is_late.then_some(Missing::Late),
            State::Ready(_) => None,
        }
    }

    /// Takes a report; gives what it means to the page, if anything.
    pub fn hear(&mut self, report: Report) -> Option<Intent> {
        match report {
            Report::Loaded(module) => {
                self.state = State::Ready(module);
                (self.clock, self.is_late) = (None, false);
                if self.open.is_some() {
                    self.show();
                }
            }
            Report::Unreachable => self.state = State::Unreachable,
            Report::Late => self.is_late = true,
            Report::Retry => self.load(),
            Report::Said(bytes) => {
                // What cannot be read comes from a module that is none of this page's.
                let wish = wire::read::<Wish>(&bytes).ok()?;
                if matches!(wish, Wish::Broken(_)) {
                    self.state = State::Absent;
                }
                return wish::intent(wish);
            }
        }
        None
    }

    fn load(&mut self) {
        self.state = State::Loading;
        self.attempts += 1;
        // The browser remembers that a module could not be loaded, so each attempt has its own address.
        let version = match self.attempts {
            1 => wire::BUILD.to_owned(),
            attempt => format!("{}.{attempt}", wire::BUILD),
        };
        let send = self.send.clone();
        yew::platform::spawn_local(async move {
            let said = send.clone();
            let module = Module::load(&version, move |wish| said.emit(Intent::Sheets(Report::Said(wish)))).await;
            send.emit(Intent::Sheets(module.map_or(Report::Unreachable, |module| Report::Loaded(Rc::new(module)))));
        });
    }

    fn show(&self) {
        let State::Ready(module) = &self.state else { return };
        if module.show(&wire::write(&self.open)).is_err() {
            // A module that broke has said so by itself; one of another build is no use.
            self.send.emit(Intent::Sheets(Report::Unreachable));
        }
    }
}
