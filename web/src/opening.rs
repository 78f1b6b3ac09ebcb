//! A scenario on its way: the page knows what it is called, and its program comes with its run.

use model::Dialect;
use player::{Direction, Document, Request};
use scenario::Scenario;

use crate::document;

/// A scenario that has been chosen and is not there yet. What is shown stays until it is.
#[derive(Clone, Copy)]
pub struct Opening {
    /// Another number for each choice.
    pub number: u32,
    /// What was chosen.
    pub scenario: &'static Scenario,
    /// The collector that it is to run under.
    pub collector: &'static Dialect,
    /// Why.
    pub purpose: Purpose,
}

/// What a scenario is opened for.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Purpose {
    /// The page begins with it.
    First,
    /// To be looked at.
    Look,
    /// To be looked at where a step out of its neighbour leads: at its start, or backwards at its end.
    Walk(Direction),
    /// To be looked at beside its run under this collector.
    Compare(&'static Dialect),
}

/// What the page waits for.
#[derive(Clone, Copy)]
pub enum Wanted<'a> {
    /// What comes of a document.
    Run(Request<'a>),
    /// A scenario, with what comes of it.
    Scenario(Opening),
}

/// The name of what the page waits for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Awaited {
    /// The run with this number.
    Run(u32),
    /// The scenario with this number.
    Scenario(u32),
}

impl Wanted<'_> {
    /// Its name.
    pub fn name(&self) -> Awaited {
        match self {
            Wanted::Run(request) => Awaited::Run(request.number),
            Wanted::Scenario(opening) => Awaited::Scenario(opening.number),
        }
    }

    /// The scenario whose ready take is it.
    pub fn ready(&self) -> Option<&'static Scenario> {
        match self {
            Wanted::Run(request) => document::ready(request.document),
            Wanted::Scenario(Opening { scenario, collector, .. }) => {
                crate::takes::is_there(scenario, collector).then_some(*scenario)
            }
        }
    }

    /// As a question to the engine.
    pub fn question(&self) -> player::Question {
        match self {
            Wanted::Run(request) => player::Question::Run(request.document.clone()),
            Wanted::Scenario(Opening { scenario, collector, .. }) => {
                player::Question::Scenario { slug: scenario.slug.to_owned(), collector }
            }
        }
    }
}

impl Opening {
    /// The scenario's document, now that its program is there.
    pub fn document(&self, program: String) -> Document {
        Document { program, file_name: self.scenario.file_name(), collector: self.collector }
    }
}
