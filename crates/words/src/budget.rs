//! Which budget a run has spent, as a clause.

use model::Budget;

use crate::message::Message;
use crate::page::{self, Page};

impl From<Budget> for Message<'static, Page> {
    fn from(budget: Budget) -> Self {
        match budget {
            Budget::Events => page::budget_events(),
            Budget::Objects => page::budget_objects(),
            Budget::Recursion => page::budget_recursion(),
            Budget::Output => page::budget_output(),
            Budget::Text => page::budget_text(),
            Budget::Instructions => page::budget_instructions(),
        }
    }
}
