//! The assembler: one code object in the making.
//!
//! It hands out labels, follows the depth of the stack, drops what cannot be reached and builds
//! the exception table. CPython keeps a stack of frame blocks beside this ([`Block`],
//! `fblockinfo`); the handler of an instruction is that of the innermost block that has one.

use ruff_python_ast::{Identifier, Stmt};

use crate::code::{Code, CodeKind, Const, ExceptionEntry, Location, Parameters, Span};
use crate::op::{ConstIndex, Deref, NameIndex, Op, Slot, Target};

use crate::python2::forms;

use super::scope::ScopeId;

/// A place in the code that is not known yet.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Label(u32);

/// What is known about a label.
#[derive(Clone, Copy, Default)]
struct LabelState {
    position: Option<u32>,
    /// The depth of the stack there, known from the first jump to it.
    depth: Option<u32>,
}

/// Where exceptions go.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Handler {
    pub label: Label,
    /// How many entries stay on the stack.
    pub depth: u32,
}

/// What encloses the statement that is being compiled, as far as `return`, `break` and
/// `continue` must undo it.
#[derive(Clone, Copy)]
pub(crate) enum BlockKind<'a> {
    While {
        start: Label,
        exit: Label,
    },
    /// The iterator lies on the stack.
    For {
        start: Label,
        exit: Label,
    },
    /// A region with a handler and nothing to undo.
    Guarded,
    /// `try` with this `finally` body.
    FinallyTry(&'a [Stmt]),
    /// A `finally` body that was entered by an exception, which lies on the stack.
    FinallyEnd,
    /// `__exit__` and null lie on the stack.
    With,
    /// The body of an `except` clause; what was handled before lies on the stack.
    HandlerCleanup(Option<&'a Identifier>),
    /// A value to be returned lies on the stack while `finally` bodies run.
    PopValue,
}

/// A block and its handler.
#[derive(Clone, Copy)]
pub(crate) struct Block<'a> {
    pub kind: BlockKind<'a>,
    pub handler: Option<Handler>,
}

/// Free variables are numbered after the cells, whose number is known at the end only.
const FREE: u32 = 1 << 31;

/// A code object in the making.
pub(crate) struct Unit<'a> {
    pub code: Code,
    /// The block's scope, and those of the comprehensions that are being inlined in it.
    pub scopes: Vec<ScopeId>,
    pub private: Option<Box<str>>,
    pub blocks: Vec<Block<'a>>,
    pub depth: u32,
    pub span: Span,
    pub statement: u32,
    labels: Vec<LabelState>,
    handlers: Vec<Option<Handler>>,
    is_reachable: bool,
}

impl<'a> Unit<'a> {
    pub(crate) fn new(name: &str, qualname: Box<str>, kind: CodeKind, scope: ScopeId) -> Self {
        Unit {
            code: Code {
                name: name.into(),
                qualname,
                kind,
                parameters: Parameters::default(),
                varnames: Vec::new(),
                cellvars: Vec::new(),
                freevars: Vec::new(),
                cell_parameters: Vec::new(),
                names: Vec::new(),
                consts: Vec::new(),
                ops: Vec::new(),
                locations: Vec::new(),
                statements: Vec::new(),
                exception_table: Vec::new(),
                is_generator: false,
                is_nested: false,
                docstring: None,
                first_line: 1,
                max_stack: 0,
            },
            scopes: vec![scope],
            private: None,
            blocks: Vec::new(),
            depth: 0,
            span: Span::default(),
            statement: 0,
            labels: Vec::new(),
            handlers: Vec::new(),
            is_reachable: true,
        }
    }

    pub(crate) fn is_reachable(&self) -> bool {
        self.is_reachable
    }

    fn handler(&self) -> Option<Handler> {
        self.blocks.iter().rev().find_map(|block| block.handler)
    }

    /// Appends an instruction that does not jump.
    pub(crate) fn emit(&mut self, op: Op) {
        if !self.is_reachable {
            return;
        }
        let handler = self.handler();
        if let Some(handler) = handler {
            // The handler is reached with the exception on top.
            self.label_state(handler.label).depth = Some(handler.depth + 1);
            self.code.max_stack = self.code.max_stack.max(handler.depth + 1);
        }
        self.code.ops.push(op);
        self.code.locations.push(Location { span: self.span, statement: self.statement });
        self.handlers.push(handler);
        self.depth = depth_after(self.depth, op.stack_effect(false));
        self.code.max_stack = self.code.max_stack.max(self.depth);
        if op.leaves() {
            self.is_reachable = false;
        }
    }

    /// Appends a jump, made by `op` from its target.
    pub(crate) fn jump(&mut self, op: fn(Target) -> Op, label: Label) {
        if !self.is_reachable {
            return;
        }
        let op = op(Target(label.0));
        let depth = depth_after(self.depth, op.stack_effect(true));
        let state = self.label_state(label);
        debug_assert!(state.depth.is_none_or(|known| known == depth), "stack depth at a label");
        state.depth = Some(depth);
        self.emit(op);
    }

    pub(crate) fn new_label(&mut self) -> Label {
        self.labels.push(LabelState::default());
        Label(self.labels.len() as u32 - 1)
    }

    fn label_state(&mut self, label: Label) -> &mut LabelState {
        &mut self.labels[label.0 as usize]
    }

    /// The label is here. What follows can be reached if something jumps to it.
    pub(crate) fn place(&mut self, label: Label) {
        let position = self.code.ops.len() as u32;
        let (reachable, depth) = (self.is_reachable, self.depth);
        let state = self.label_state(label);
        state.position = Some(position);
        match state.depth {
            Some(known) => {
                debug_assert!(!reachable || known == depth, "stack depth at a label");
                self.depth = known;
                self.is_reachable = true;
            }
            None => state.depth = Some(depth),
        }
    }

    /// Opens a block; its handler, if it is to have one, keeps the stack as it is now.
    pub(crate) fn push_block(&mut self, kind: BlockKind<'a>, handler: Option<Label>) {
        let handler = handler.map(|label| Handler { label, depth: self.depth });
        self.blocks.push(Block { kind, handler });
    }

    pub(crate) fn pop_block(&mut self) {
        self.blocks.pop();
    }

    pub(crate) fn load_const(&mut self, constant: Const) {
        let index = self.constant(constant);
        self.emit(Op::LoadConst(index));
    }

    fn constant(&mut self, constant: Const) -> ConstIndex {
        // Looking far back would make long displays quadratic.
        const RECENT: usize = 256;
        let skipped = self.code.consts.len().saturating_sub(RECENT);
        let known = self.code.consts.iter().skip(skipped).position(|other| same_constant(other, &constant));
        let index = match known {
            Some(index) => index + skipped,
            None => {
                self.code.consts.push(constant);
                self.code.consts.len() - 1
            }
        };
        ConstIndex(index as u32)
    }

    pub(crate) fn name(&mut self, name: &str) -> NameIndex {
        NameIndex(index_of(&mut self.code.names, name))
    }

    pub(crate) fn slot(&mut self, name: &str) -> Slot {
        Slot(index_of(&mut self.code.varnames, name))
    }

    pub(crate) fn cell(&mut self, name: &str) -> Deref {
        Deref(index_of(&mut self.code.cellvars, name))
    }

    pub(crate) fn free(&mut self, name: &str) -> Deref {
        Deref(index_of(&mut self.code.freevars, name) | FREE)
    }

    /// Resolves labels and free variables.
    pub(crate) fn finish(mut self) -> Code {
        let cells = self.code.cellvars.len() as u32;
        let labels = self.labels;
        let position = |label: u32| labels.get(label as usize).and_then(|state| state.position).unwrap_or(0);
        for op in &mut self.code.ops {
            if let Some(target) = op.target_mut() {
                target.0 = position(target.0);
            }
            if let Op::LoadDeref(deref)
            | Op::StoreDeref(deref)
            | Op::DeleteDeref(deref)
            | Op::LoadClassDeref(deref)
            | Op::LoadClosure(deref) = op
                && deref.0 & FREE != 0
            {
                deref.0 = (deref.0 & !FREE) + cells;
            }
        }
        let mut table: Vec<ExceptionEntry> = Vec::new();
        let mut last = None;
        for (index, handler) in self.handlers.iter().enumerate() {
            let index = index as u32;
            match (handler, table.last_mut()) {
                (Some(_), Some(entry)) if last == Some(*handler) => entry.end = index + 1,
                (Some(handler), _) => table.push(ExceptionEntry {
                    start: index,
                    end: index + 1,
                    target: Target(position(handler.label.0)),
                    depth: handler.depth,
                }),
                (None, _) => {}
            }
            last = Some(*handler);
        }
        self.code.exception_table = table;
        // CPython's name for a parameter that is unpacked.
        for name in &mut self.code.varnames {
            if let Some(place) = name.strip_prefix(forms::UNPACKED) {
                *name = format!(".{place}").into();
            }
        }
        self.code
    }
}

fn depth_after(depth: u32, effect: i64) -> u32 {
    let after = i64::from(depth) + effect;
    debug_assert!(after >= 0, "stack depth below zero");
    after.max(0) as u32
}

fn index_of(list: &mut Vec<Box<str>>, name: &str) -> u32 {
    let index = list.iter().position(|known| **known == *name).unwrap_or_else(|| {
        list.push(name.into());
        list.len() - 1
    });
    index as u32
}

/// Equal to the last bit: `0.0` and `-0.0` are two constants.
fn same_constant(a: &Const, b: &Const) -> bool {
    match (a, b) {
        (Const::Float(a), Const::Float(b)) | (Const::Imaginary(a), Const::Imaginary(b)) => a.to_bits() == b.to_bits(),
        (Const::Tuple(a), Const::Tuple(b)) | (Const::FrozenSet(a), Const::FrozenSet(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same_constant(a, b))
        }
        _ => a == b,
    }
}
