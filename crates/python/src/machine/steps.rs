//! Where the program is: lines and the marks of its statements.
//!
//! A mark is open for a statement while its events happen; what it calls nests inside. Only the
//! program's own text has steps: the library and what `exec` runs happen inside the statement that
//! led there.

use model::{Event, Mark, Recorder};

use crate::code::Location;

use super::limits::{Halt, HaltReason};
use super::{Machine, Outcome, Unwind};

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

    /// A step of the machine is about to happen: whether the budgets allow it.
    #[inline]
    pub(crate) fn check_budget(&mut self) -> Outcome<()> {
        self.spent += 1;
        let limits = &self.limits;
        let reason = if self.spent > limits.instructions {
            HaltReason::Instructions
        } else if self.cx.recorder().events() > limits.events {
            HaltReason::Events
        } else if self.world().len() > limits.objects {
            HaltReason::Objects
        } else if self.halted.is_some() {
            return Err(Unwind::Halted);
        } else {
            return Ok(());
        };
        Err(self.halt(reason))
    }

    /// A budget is spent: the run ends here.
    pub(crate) fn halt(&mut self, reason: HaltReason) -> Unwind {
        if self.halted.is_none() {
            self.halted = Some(Halt { reason, line: self.world().line().unwrap_or(1) });
        }
        Unwind::Halted
    }
}
