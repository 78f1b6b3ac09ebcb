//! The loop: one instruction after the other (`_PyEval_EvalFrameDefault`).
//!
//! Calls of functions of the program do not nest in Rust: a call puts a frame on the stack of
//! frames, and the same loop goes on with it. Only what is called from Rust code (`__del__`, sort
//! keys, descriptors) gets a loop of its own, and how far those may nest is limited.

mod calls;
mod containers;
mod control;
mod dispatch;
mod iteration;
mod matching;
mod names;
mod python2;
mod unpacking;
mod with;

use model::{Recorder, Trigger, Value};

use crate::op::ResumePoint;

use super::frame::{Activation, OnReturn};
use super::{Machine, Outcome, Unwind};

/// The most loops inside one another: Rust's stack is small in a browser.
const DEEPEST: u32 = 60;
/// `sys.getrecursionlimit()`
const MOST_FRAMES: usize = 1000;

/// How the frame that a loop was started for came to its end.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Ended {
    /// With a result, owned.
    Returned(Value),
    /// At a `yield`, with the value, owned.
    Yielded(Value),
}

/// What follows an instruction.
pub(crate) enum Flow {
    /// The next one of the frame that is the current one now.
    Next,
    /// The loop's own frame has ended.
    Ended(Ended),
}

impl<R: Recorder> Machine<R> {
    /// Runs the current frame to its end, and everything that it calls.
    pub(crate) fn run_frame(&mut self) -> Outcome<Ended> {
        self.run_nested(Self::run_loop)
    }

    /// The same, beginning with an exception that is raised where the frame is.
    pub(crate) fn run_raising(&mut self, unwind: Unwind) -> Outcome<Ended> {
        self.run_nested(|m| {
            m.find_handler(unwind)?;
            m.run_loop()
        })
    }

    fn run_nested(&mut self, run: impl FnOnce(&mut Self) -> Outcome<Ended>) -> Outcome<Ended> {
        self.nesting += 1;
        let result = run(self);
        self.nesting -= 1;
        result
    }

    fn run_loop(&mut self) -> Outcome<Ended> {
        loop {
            match self.run_instruction() {
                Ok(Flow::Next) => {}
                Ok(Flow::Ended(ended)) => return Ok(ended),
                Err(unwind) => self.find_handler(unwind)?,
            }
        }
    }

    /// One instruction.
    #[inline]
    fn run_instruction(&mut self) -> Outcome<Flow> {
        self.check_budget()?;
        let at = self.current.next;
        let code = &self.current.code.code;
        let Some(op) = code.ops.get(at as usize).copied() else {
            return Err(self.raise("SystemError", "the code has no end"));
        };
        let statement = code.location(at).statement;
        self.current.at = at;
        self.current.next = at + 1;
        self.come_to_statement(statement);
        self.execute(op)
    }

    /// An exception is on its way: goes to the innermost handler, leaving frames that have none. If the
    /// loop's own frame has none, the loop ends.
    fn find_handler(&mut self, unwind: Unwind) -> Outcome<()> {
        if unwind == Unwind::Halted {
            return Err(unwind);
        }
        loop {
            if !std::mem::take(&mut self.is_reraise) {
                self.add_traceback();
            }
            let handler = self.current.code.code.handler(self.current.at).copied();
            if let Some(entry) = handler {
                self.unwind_stack(entry.depth as usize);
                self.current.next = entry.target.0;
                if let Some(exception) = self.take_raised() {
                    self.push_owned(exception.into());
                }
                return Ok(());
            }
            if self.abandon_frame()? {
                return Err(Unwind::Raised);
            }
        }
    }

    /// The running frame ends by an exception. Whether it was the loop's own.
    fn abandon_frame(&mut self) -> Outcome<bool> {
        self.unwind_stack(0);
        self.reset_exc_info();
        let left = self.leave_frame();
        self.end_frame(&left);
        let Activation { on_return, arguments, kept, .. } = left;
        self.release_all(kept);
        match on_return {
            OnReturn::Hand => return Ok(true),
            OnReturn::Instance(instance) => self.release(instance),
            OnReturn::Push => {}
        }
        self.drop_call(arguments);
        if self.halted.is_some() {
            return Err(Unwind::Halted);
        }
        Ok(false)
    }

    /// `value -- `: the frame ends.
    fn return_value(&mut self) -> Outcome<Flow> {
        let value = self.pop();
        self.reset_exc_info();
        let left = self.leave_frame();
        self.end_frame(&left);
        let Activation { on_return, arguments, kept, .. } = left;
        match on_return {
            OnReturn::Hand => {
                self.release_all(kept);
                return Ok(Flow::Ended(Ended::Returned(value)));
            }
            OnReturn::Push => {
                self.release_all(kept);
                self.drop_call(arguments);
                self.push_owned(value);
            }
            OnReturn::Instance(instance) => {
                let checked = self.check_init_result(Ok(value));
                self.release_all(kept);
                self.drop_call(arguments);
                if let Err(unwind) = checked {
                    self.release(instance);
                    return Err(unwind);
                }
                self.push_owned(instance);
            }
        }
        Ok(Flow::Next)
    }

    /// Where 3.12 and later look whether a collection waits.
    fn resume_point(&mut self, point: ResumePoint) -> Outcome<()> {
        if point != ResumePoint::YieldFrom {
            self.check_eval_breaker();
        }
        Ok(())
    }

    /// Runs a collection that waits, if this version lets it wait.
    pub(crate) fn check_eval_breaker(&mut self) {
        if self.dialect.trigger != Trigger::AtAllocation {
            collector::check_eval_breaker(self);
        }
    }

    /// Whether another frame may begin.
    pub(crate) fn check_depth(&mut self) -> Outcome<()> {
        if self.callers.len() < MOST_FRAMES && self.nesting < DEEPEST {
            return Ok(());
        }
        Err(self.raise("RecursionError", "maximum recursion depth exceeded"))
    }
}
