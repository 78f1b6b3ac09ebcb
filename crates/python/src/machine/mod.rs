//! The machine: runs instructions over the modelled world.
//!
//! # Who owns a reference
//! Every reference that exists is written down in the world, so that counts are true after every
//! event. A value in a Rust local variable is either *borrowed* (something in the world refers to it
//! for as long as it is used) or *owned*: then the world holds it once for us
//! ([`Machine::hold`], `Py_INCREF`), and it must be given back ([`Machine::release`],
//! `Py_DECREF`). Functions take borrowed values and return owned ones unless they say otherwise.
//! Atoms need neither; holding them does nothing.
//!
//! # How errors travel
//! A Python exception is an object that the machine keeps as *raised* while it unwinds; in Rust only
//! [`Unwind::Raised`] travels. A spent budget travels as [`Unwind::Halted`] and is never caught by
//! the program.

mod arguments;
mod arity;
mod attributes;
mod builtins;
mod call;
mod class;
mod codes;
mod curtain;
mod dict;
mod eval;
mod exceptions;
mod frame;
mod function;
mod generator;
mod import;
mod limits;
mod messages;
mod modules;
mod mutator;
mod objects;
mod operators;
mod python2_text;
mod run;
mod set;
mod side;
mod since;
mod steps;
mod super_object;
mod types;
mod user_modules;
mod values;
mod words;

use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use collector::Allocator;
use model::{AtomId, ClassId, Cx, Dialect, ObjId, Recorder, Value, World};

use crate::code::Program;

use codes::LoadedCode;
use exceptions::Handled;
use frame::{Activation, Frames};
use words::Words;

pub use limits::{Halt, Limits};
pub use run::{End, Run, compile_for, run};
pub(crate) use side::Side;

/// Why a computation has no result.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Unwind {
    /// A Python exception has been raised; the machine keeps it.
    Raised,
    /// A budget is spent, or the program asked to end.
    Halted,
}

/// A result, or the reason why there is none.
pub(crate) type Outcome<T = Value> = Result<T, Unwind>;

/// What a built-in function is called with. Values are borrowed: the caller keeps them alive.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Args<'a> {
    /// By position; a method's object is the first.
    pub(crate) positional: &'a [Value],
    /// By name, in order.
    pub(crate) keywords: &'a [(AtomId, Value)],
}

/// A built-in function: gives back an owned value.
pub(crate) type Native<R> = fn(&mut Machine<R>, Args<'_>) -> Outcome;

/// An interpreter with its world.
pub(crate) struct Machine<R: Recorder> {
    pub(crate) cx: Cx<R>,
    pub(crate) allocator: Allocator,
    pub(crate) dialect: &'static Dialect,
    pub(crate) program: Rc<Program>,
    pub(crate) limits: Limits,
    /// The instructions run so far.
    pub(crate) spent: u64,
    /// Why the run ends, once it does.
    pub(crate) halted: Option<Halt>,
    /// What objects consist of besides references: iterators' positions, generators' states. It only
    /// serves to run on, so it is not part of the world and is never played back.
    pub(crate) side: Side,
    /// The exception on its way, held (`tstate->curexc_value`).
    pub(crate) raised: Option<ObjId>,
    /// It goes on as it is: the running frame is in its traceback already.
    pub(crate) is_reraise: bool,
    /// What is being handled (`tstate->exc_info`).
    pub(crate) handled: Handled,
    /// Python 3: what those are handling who run the generators that run.
    pub(crate) outer_handled: Vec<Handled>,
    /// `sys.modules`: a dict, held.
    pub(crate) modules: ObjId,
    /// The builtins' module, held.
    pub(crate) builtins: ObjId,
    /// `gc.garbage`, a list, held.
    pub(crate) garbage: ObjId,
    /// The files of the program.
    pub(crate) user_modules: Vec<user_modules::UserModule>,
    /// What the standard library remembers.
    pub(crate) library: modules::Library,
    /// The names that the machine itself speaks.
    pub(crate) words: Words,
    /// Every code object that was loaded; `Atom::Code` has its number.
    pub(crate) codes: Vec<Rc<LoadedCode>>,
    pub(crate) frames: Frames,
    /// The frame that runs.
    pub(crate) current: Activation,
    /// What stands below the first frame.
    pub(crate) bottom: Activation,
    /// The frames that wait for what they called, the innermost last.
    pub(crate) callers: Vec<Activation>,
    /// How many loops run inside one another.
    pub(crate) nesting: u32,
    /// The subclasses of each type: a list or dict of weak references, held (`tp_subclasses`).
    pub(crate) subclasses: Vec<(Value, ObjId)>,
    /// How many names the shared keys of a class can still take.
    pub(crate) key_room: HashMap<ClassId, u32>,
    /// The keys that the `__dict__`s of a class's instances share, until one of them goes another way (up
    /// to 3.10; `ht_cached_keys`).
    pub(crate) cached_keys: HashMap<ClassId, Option<dict::Keys>>,
    /// Objects that have a name for the viewer.
    pub(crate) named: HashSet<ObjId>,
    /// How many bytes the program has written.
    pub(crate) written: usize,
    /// What is made now is part of a definition that the dialect leaves out.
    pub(crate) defining: bool,
    /// The objects whose text is being made (`Py_ReprEnter`).
    pub(crate) in_repr: Vec<ObjId>,
    /// How deep nested values are being compared.
    pub(crate) depth: usize,
    /// Whether 2.7's `print` owes a space.
    pub(crate) owes_space: bool,
}

impl<R: Recorder> Machine<R> {
    /// The world, to read.
    #[inline(always)]
    pub(crate) fn world(&self) -> &World {
        self.cx.world()
    }
}
