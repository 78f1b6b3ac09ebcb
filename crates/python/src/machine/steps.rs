//! Where the program is: lines and the marks of its statements.
//!
//! A mark is open for a statement while its events happen; what it calls nests inside. Only the
//! program's own text has steps: the library and what `exec` runs happen inside the statement that
//! led there.

use model::{Budget, Event, Mark, Recorder};

use crate::code::Location;

use super::limits::Halt;
use super::{Machine, Outcome, Unwind};

/// How many bytes of a text are looked at in the time of one instruction.
const BYTES_A_STEP: usize = 64;

impl<R: Recorder> Machine<R> {
    /// The next instruction belongs to this statement: opens a step for it unless it is open.
    #[inline]
    pub(crate) fn come_to_statement(&mut self, statement: u32) {
        // The first one stands for the entry into the code object: still the caller's step.
        if statement == self.current.statement || statement == Location::NO_STATEMENT || statement == 0 {
            return;
        }
        self.begin_statement(statement);
    }

    #[inline(never)]
    fn begin_statement(&mut self, statement: u32) {
        self.current.statement = statement;
        if !self.current.code.file.is_document {
            return;
        }
        let span = self.current.code.code.statements.get(statement as usize).copied().unwrap_or_default();
        self.close_statement();
        let line = span.line + self.current.code.file.lines_before;
        self.write_line(line);
        self.cx.open(Mark::Statement { line });
        self.current.is_marked = true;
    }

    /// Ends the step of the running frame, if one is open.
    pub(crate) fn close_statement(&mut self) {
        if std::mem::take(&mut self.current.is_marked) {
            self.cx.close();
        }
    }

    /// A frame was left: the program is at the line of its caller again.
    pub(crate) fn return_to_line(&mut self) {
        if self.current.is_marked
            && let Some(span) = self.current.code.code.statements.get(self.current.statement as usize)
        {
            self.write_line(span.line + self.current.code.file.lines_before);
        }
    }

    fn write_line(&mut self, new: u32) {
        let old = self.world().line().unwrap_or(0);
        if old != new {
            self.cx.emit(Event::Line { old, new });
        }
    }

    /// An instruction does more than most: this is what it does besides, in steps as long as an
    /// instruction. The next look at the budgets sees it.
    #[inline]
    pub(crate) fn charge(&mut self, steps: usize) {
        self.spent = self.spent.saturating_add(steps as u64);
    }

    /// An instruction looks through a text of this many bytes.
    #[inline]
    pub(crate) fn charge_text(&mut self, length: usize) {
        self.charge(length / BYTES_A_STEP);
    }

    /// An instruction is about to do as much as so many others: whether the budgets allow it.
    pub(crate) fn check_work(&mut self, steps: usize) -> Outcome<()> {
        self.charge(steps);
        self.check_budget()
    }

    /// So many items are about to be written, each by an event: whether the budgets allow it.
    pub(crate) fn check_room(&mut self, items: usize) -> Outcome<()> {
        if self.cx.recorder().events().saturating_add(items) > self.limits.events {
            return Err(self.halt(Budget::Events));
        }
        self.check_work(items)
    }

    /// A text of this many bytes is about to be made: whether the budgets allow it.
    pub(crate) fn check_text(&mut self, length: usize) -> Outcome<()> {
        if self.world().atoms().size().saturating_add(length) > self.limits.text {
            return Err(self.halt(Budget::Text));
        }
        self.check_budget()
    }

    /// A step of the machine is about to happen: whether the budgets allow it.
    #[inline]
    pub(crate) fn check_budget(&mut self) -> Outcome<()> {
        self.spent += 1;
        let limits = &self.limits;
        let reason = if self.spent > limits.instructions {
            Budget::Instructions
        } else if self.cx.recorder().events() > limits.events {
            Budget::Events
        } else if self.world().len() > limits.objects {
            Budget::Objects
        } else if self.world().atoms().size() > limits.text {
            Budget::Text
        } else if self.halted.is_some() {
            return Err(Unwind::Halted);
        } else {
            return Ok(());
        };
        Err(self.halt(reason))
    }

    /// A budget is spent: the run ends here.
    pub(crate) fn halt(&mut self, budget: Budget) -> Unwind {
        if self.halted.is_none() {
            self.halted = Some(Halt { budget, line: self.world().line().unwrap_or(1) });
        }
        Unwind::Halted
    }
}
