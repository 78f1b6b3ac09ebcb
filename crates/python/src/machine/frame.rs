//! Frames: the variables and the value stack of a running code object.
//!
//! A frame is an object of the world; what only serves to run on (where the next instruction is)
//! stands beside it in an [`Activation`]. The tail of a frame holds the fast locals, then the cells
//! and free variables, then the value stack, as CPython's `f_localsplus` does.
//!
//! # What a frame is to the collector
//! 2.7: a tracked object, recycled through one zombie frame per code object and a free list. 3.11
//! and later: no object at all until somebody asks for it (`sys._getframe`, a traceback); then it is
//! counted as one, and is tracked once its function has ended.

use std::collections::{HashMap, HashSet};
use std::rc::Rc;
use std::sync::Arc;

use model::kind::FIELDS;
use model::{Blueprint, Event, GeneratorFrames, Kind, ObjId, Recorder, RunningFrames, SlotNumber, Value};

use super::codes::LoadedCode;
use super::side::State;
use super::{Machine, Outcome};

/// The slots of a frame.
pub(crate) const F_BACK: usize = FIELDS;
pub(crate) const F_CODE: usize = FIELDS + 1;
pub(crate) const F_GLOBALS: usize = FIELDS + 3;
pub(crate) const F_LOCALS: usize = FIELDS + 4;
pub(crate) const F_FUNCOBJ: usize = FIELDS + 5;
/// 2.7: type, value and traceback of what was handled before the frame caught its first exception.
pub(crate) const F_EXC: [usize; 3] = [FIELDS + 6, FIELDS + 7, FIELDS + 8];
/// The first of its tail.
pub(crate) const TAIL: usize = FIELDS + 9;

/// The number of a statement that never is.
pub(crate) const NO_STATEMENT: u32 = u32::MAX;

/// What becomes of the result when a frame returns to another frame.
#[derive(Clone, Copy, Debug)]
pub(crate) enum OnReturn {
    /// It is pushed.
    Push,
    /// It must be None, and the new instance, which is held, is pushed (`type_call`).
    Instance(Value),
    /// It goes to the Rust code that ran the frame.
    Hand,
}

/// A frame that runs, or waits for one that it called.
#[derive(Clone, Debug)]
pub(crate) struct Activation {
    pub(crate) frame: ObjId,
    pub(crate) code: Rc<LoadedCode>,
    /// The dict of the globals.
    pub(crate) globals: ObjId,
    /// The index of the instruction that is running.
    pub(crate) at: u32,
    /// The index of the next one.
    pub(crate) next: u32,
    /// The slot of the frame at which the stack begins.
    pub(crate) stack: usize,
    /// The statement that it is at.
    pub(crate) statement: u32,
    /// A mark is open for that statement.
    pub(crate) is_marked: bool,
    pub(crate) on_return: OnReturn,
    /// How many entries the caller has on its stack for this call.
    pub(crate) arguments: usize,
    /// What C code holds for the length of this call, besides.
    pub(crate) kept: Vec<Value>,
    /// 2.7: the frame has caught an exception, and keeps what was handled before ([`F_EXC`]).
    pub(crate) keeps_handled: bool,
    /// The generator whose frame this is.
    pub(crate) generator: Option<ObjId>,
}

impl Activation {
    pub(crate) fn new(frame: ObjId, code: Rc<LoadedCode>, globals: ObjId) -> Activation {
        let stack = TAIL + code.variables.len();
        Activation {
            frame,
            code,
            globals,
            at: 0,
            next: 0,
            stack,
            statement: NO_STATEMENT,
            is_marked: false,
            on_return: OnReturn::Push,
            arguments: 0,
            kept: Vec::new(),
            keeps_handled: false,
            generator: None,
        }
    }

    /// The slot of a cell or free variable.
    pub(crate) fn cell_slot(&self, index: u32) -> usize {
        TAIL + self.code.code.varnames.len() + index as usize
    }
}

/// What is known of frames beside the world.
#[derive(Default, Debug)]
pub(crate) struct Frames {
    /// Code objects that keep a frame for their next call (`co_zombieframe`).
    zombies: HashSet<Value>,
    /// The code of every frame, until it dies.
    codes: HashMap<ObjId, Value>,
    /// Frames that somebody asked for.
    pub(crate) materialised: HashSet<ObjId>,
}

impl<R: Recorder> Machine<R> {
    /// A frame for a code object, owned. `function` is the function that is called, if it is one.
    pub(crate) fn new_frame(&mut self, code: &Rc<LoadedCode>, globals: ObjId, function: Value) -> ObjId {
        let frame = self.allocate_frame(code);
        let names: Arc<[model::AtomId]> = code.variables.clone();
        self.cx.tables().add_frame_names(frame, names);
        self.cx.set(frame, F_CODE, code.atom);
        self.cx.set(frame, F_GLOBALS, globals);
        match self.dialect.running_frames {
            RunningFrames::Embedded => {
                self.cx.set(frame, F_FUNCOBJ, function);
            }
            RunningFrames::Tracked | RunningFrames::Untracked => {}
        }
        frame
    }

    /// Memory for a frame (`PyFrame_New`).
    fn allocate_frame(&mut self, code: &LoadedCode) -> ObjId {
        let blueprint = Blueprint { kind: Kind::Frame, is_gc: true, members: 0 };
        let type_value = self.type_atom("frame");
        let counts = self.dialect.running_frames != RunningFrames::Embedded && !self.frames.zombies.remove(&code.atom);
        let frame = if counts {
            collector::new_object(self, &blueprint, type_value)
        } else {
            let frame = self.cx.alloc(&blueprint, type_value);
            self.cx.hold(frame);
            frame
        };
        if self.dialect.running_frames == RunningFrames::Tracked {
            collector::track(self, frame);
        }
        frame
    }

    /// Whether the memory of a frame that dies stays with its code object, or never was its own.
    pub(crate) fn keeps_frame(&mut self, frame: ObjId) -> bool {
        match self.dialect.running_frames {
            RunningFrames::Embedded => !self.frames.materialised.contains(&frame),
            // The slots are empty by now: the code's number was noted when the function ended.
            RunningFrames::Tracked | RunningFrames::Untracked => match self.frames.codes.remove(&frame) {
                Some(code) => self.frames.zombies.insert(code),
                None => false,
            },
        }
    }

    /// Makes the stack of a new frame begin behind its variables, whether they are bound or not.
    pub(crate) fn finish_frame(&mut self, frame: ObjId, code: &LoadedCode) {
        let end = TAIL + code.variables.len();
        if self.world().object(frame).slots().len() < end
            && let Some(index) = SlotNumber::new(end - 1)
        {
            self.cx.emit(Event::Set { object: frame, index, old: Value::NULL, new: Value::NULL });
        }
        if self.dialect.running_frames != RunningFrames::Embedded {
            self.frames.codes.insert(frame, code.atom);
        }
    }

    /// Begins to run a frame, which is owned: the world's stack of frames holds it from now on.
    pub(crate) fn enter_frame(&mut self, activation: Activation) {
        let frame = activation.frame;
        if self.dialect.running_frames != RunningFrames::Embedded
            && let Some(back) = self.world().frames().last().copied()
        {
            self.cx.set(frame, F_BACK, back);
        }
        self.cx.emit(Event::EnterFrame { frame });
        self.cx.release(frame);
        let caller = std::mem::replace(&mut self.current, activation);
        self.callers.push(caller);
    }

    /// The current frame stops running: its caller is the current one again. Gives the frame, owned.
    pub(crate) fn leave_frame(&mut self) -> Activation {
        self.close_statement();
        let frame = self.current.frame;
        self.cx.hold(frame);
        self.cx.emit(Event::LeaveFrame { frame });
        let caller = self.callers.pop().unwrap_or_else(|| self.bottom.clone());
        let left = std::mem::replace(&mut self.current, caller);
        self.return_to_line();
        left
    }

    /// Lets go of a frame whose function has ended. If somebody else refers to it, it lives on, with
    /// everything in it (`take_ownership`, 2.7: the tracked frame object itself).
    pub(crate) fn end_frame(&mut self, left: &Activation) {
        let frame = left.frame;
        // One for us, one for the generator whose frame it is.
        let own = match self.dialect.running_frames {
            RunningFrames::Embedded => 1 + u32::from(left.generator.is_some()),
            RunningFrames::Tracked | RunningFrames::Untracked => 1,
        };
        let outlives = self.world().ob_refcnt(frame) > own;
        if outlives {
            self.side.set(frame, State::FrameAt(left.at));
        }
        if left.generator.is_some() && self.dialect.running_frames != RunningFrames::Embedded {
            // `gen_send_ex` clears `f_back` whatever happened.
            collector::set(self, frame, F_BACK, Value::NULL);
        }
        match self.dialect.running_frames {
            RunningFrames::Embedded if outlives => self.take_ownership(left),
            // `_PyEval_EvalCodeWithName` lets go first; a generator's frame is tracked from birth.
            RunningFrames::Untracked if outlives && !self.world().is_tracked(frame) => {
                self.release(frame.into());
                collector::track(self, frame);
                return;
            }
            _ => {}
        }
        self.release(frame.into());
    }

    /// A frame object outlives its function: it is tracked, and refers to the frame that called it,
    /// which becomes an object by that.
    fn take_ownership(&mut self, left: &Activation) {
        let frame = left.frame;
        let is_linked = left.generator.is_none() || self.dialect.generator_frames == GeneratorFrames::Linked;
        if let Some(back) = self.world().frames().last().copied().filter(|_| is_linked) {
            self.materialise_frame(back);
            self.cx.set(frame, F_BACK, back);
        }
        collector::track(self, frame);
    }

    /// Somebody asks for a frame: from now on it is an object that counts as allocated
    /// (`_PyFrame_MakeAndSetFrameObject`).
    pub(crate) fn materialise_frame(&mut self, frame: ObjId) {
        if self.dialect.running_frames == RunningFrames::Embedded && self.frames.materialised.insert(frame) {
            self.aside(|m| collector::count_allocation(m, frame));
        }
    }

    /// The dict of the running frame's globals, borrowed.
    pub(crate) fn globals(&self) -> ObjId {
        self.current.globals
    }

    /// How many values lie on the stack.
    pub(crate) fn stack_size(&self) -> usize {
        self.world().object(self.current.frame).slots().len().saturating_sub(self.current.stack)
    }

    /// The number of slots of the running frame: its stack ends there.
    #[inline]
    pub(crate) fn stack_end(&self) -> usize {
        self.world().object(self.current.frame).slots().len()
    }

    /// The entry at depth `n`, 1 being the top, borrowed.
    #[inline]
    pub(crate) fn peek(&self, n: usize) -> Value {
        let slots = self.world().object(self.current.frame).slots();
        slots.len().checked_sub(n).and_then(|index| slots.get(index)).copied().unwrap_or_default()
    }

    /// Pushes a borrowed value.
    #[inline]
    pub(crate) fn push(&mut self, value: Value) {
        self.cx.push(self.current.frame, value);
    }

    /// Pushes an owned value, which the stack owns from now on.
    #[inline]
    pub(crate) fn push_owned(&mut self, value: Value) {
        self.cx.push(self.current.frame, value);
        if value.object().is_some() {
            self.cx.release(value);
        }
    }

    /// Takes the top, owned.
    pub(crate) fn pop(&mut self) -> Value {
        let value = self.peek(1);
        let end = self.stack_end();
        if value.object().is_some() {
            self.cx.hold(value);
        }
        if end > self.current.stack {
            self.cx.remove(self.current.frame, end - 1);
        }
        value
    }

    /// Drops the top, which may die.
    pub(crate) fn drop_top(&mut self) {
        let end = self.stack_end();
        if end > self.current.stack {
            collector::remove(self, self.current.frame, end - 1);
        }
    }

    /// Drops the `count` entries on top, the lowest first.
    pub(crate) fn drop_operands(&mut self, count: usize) {
        let frame = self.current.frame;
        let base = self.stack_end().saturating_sub(count).max(self.current.stack);
        for _ in 0..count {
            if self.world().object(frame).slots().len() > base {
                collector::remove(self, frame, base);
            }
        }
    }

    /// Drops entries from the top until `depth` are left.
    pub(crate) fn unwind_stack(&mut self, depth: usize) {
        while self.stack_size() > depth {
            self.drop_top();
        }
    }

    /// `a1 … an -- result`: lets the operands go, the lowest first, and pushes the owned result.
    pub(crate) fn settle(&mut self, operands: usize, result: Outcome) -> Outcome<()> {
        self.drop_operands(operands);
        let result = result?;
        self.push_owned(result);
        Ok(())
    }

    /// The same for what gives no result.
    pub(crate) fn settle_nothing(&mut self, operands: usize, result: Outcome<()>) -> Outcome<()> {
        self.drop_operands(operands);
        result
    }
}
