//! What the compiler hands to the machine: code objects and their constants.
//!
//! A [`Program`] owns every code object of a module in one arena; nested functions and class
//! bodies are constants that name their code by [`CodeId`]. All of it is plain data and never
//! changes after compilation, so a recording may refer to it by index.

use crate::op::{Op, Slot, Target};

/// Index of a code object in its [`Program`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct CodeId(pub u32);

/// A compiled module: its code objects, the module's own first.
#[derive(Clone, PartialEq, Debug)]
pub struct Program {
    /// The name under which the text was compiled.
    pub file_name: Box<str>,
    /// Every code object; [`Program::MODULE`] is the first.
    pub codes: Vec<Code>,
    /// How many lines of the whole text come before those of this file.
    pub lines_before: u32,
    /// What the other files of the text were compiled to.
    pub others: Vec<Program>,
}

impl Program {
    /// The module body.
    pub const MODULE: CodeId = CodeId(0);

    /// This file and the others, the program's own first.
    pub fn files(&self) -> impl Iterator<Item = &Program> {
        std::iter::once(self).chain(&self.others)
    }

    /// The code object with this id, if it belongs to this program.
    pub fn code(&self, id: CodeId) -> Option<&Code> {
        self.codes.get(id.0 as usize)
    }
}

/// A constant.
///
/// The kinds of text: `Str` is what `str` means in the language (bytes in Python 2, text in
/// Python 3), `Unicode` is Python 2's `u""`, `Bytes` is Python 3's `b""`. A `str` of Python 2 is
/// kept as text: its non-ASCII characters stand for their UTF-8 bytes.
#[derive(Clone, PartialEq, Debug)]
pub enum Const {
    /// `None`
    None,
    /// `...`
    Ellipsis,
    /// `True` and `False`
    Bool(bool),
    /// An `int` that fits.
    Int(i64),
    /// Python 2's `10L`.
    Long(i64),
    /// Any other integer, in decimal digits; `long` in Python 2, `int` in Python 3.
    BigInt(Box<str>),
    /// A `float`.
    Float(f64),
    /// The imaginary part.
    Imaginary(f64),
    /// `"…"`
    Str(Box<str>),
    /// `u"…"` of Python 2.
    Unicode(Box<str>),
    /// `b"…"` of Python 3.
    Bytes(Box<[u8]>),
    /// A tuple of constants, made once by the compiler (tracked at birth like any tuple, and
    /// untracked by the first collection).
    Tuple(Box<[Const]>),
    /// The right side of `x in {1, 2}` (3.2 and later).
    FrozenSet(Box<[Const]>),
    /// The body of a function, class, lambda or comprehension.
    Code(CodeId),
}

/// What kind of block a code object is the body of.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CodeKind {
    /// Locals are the globals (`LoadName`).
    Module,
    /// Locals are a new dict (`LoadName`).
    Class,
    /// Locals are slots (`LoadFast`); functions, lambdas.
    Function,
    /// A function made for a comprehension or generator expression: one argument, `.0`.
    Comprehension,
}

/// The parameters of a function. Their slots come first in `varnames`: positional-only,
/// positional-or-keyword, keyword-only, `*args`, `**kwargs`.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Parameters {
    /// How many can only be passed by position (they come first).
    pub positional_only: u32,
    /// How many can be passed by position, the positional-only ones included
    /// (`co_argcount`).
    pub positional: u32,
    /// How many can only be passed by keyword.
    pub keyword_only: u32,
    /// There is a `*args`.
    pub star_args: bool,
    /// There is a `**kwargs`.
    pub star_kwargs: bool,
}

impl Parameters {
    /// The number of slots that parameters fill.
    pub fn slots(&self) -> usize {
        self.positional as usize
            + self.keyword_only as usize
            + usize::from(self.star_args)
            + usize::from(self.star_kwargs)
    }
}

/// A stretch of the source text as the user wrote it. Lines count from 1, columns from 0 in
/// characters; the end is exclusive.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Debug)]
pub struct Span {
    /// Line of the first character, from 1.
    pub line: u32,
    /// Its column, from 0.
    pub column: u32,
    /// Line of the end.
    pub end_line: u32,
    /// Column after the last character.
    pub end_column: u32,
}

/// Where an instruction comes from.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Location {
    /// The expression or statement, for carets; `span.line` is the line of tracebacks.
    pub span: Span,
    /// Index into [`Code::statements`]: the innermost statement that the instruction belongs to.
    /// Two instructions with different numbers belong to different steps.
    /// [`Location::NO_STATEMENT`] is no step of its own: it goes with whatever ran before.
    pub statement: u32,
}

impl Location {
    /// Of the instructions that stand for nothing in the text, such as the jump over an `else`
    /// (`NO_LOCATION` in compile.c).
    pub const NO_STATEMENT: u32 = u32::MAX;
}

/// One row of the exception table (CPython 3.11's `co_exceptiontable`): an exception raised at an instruction in `start..end` unwinds
/// the value stack to `depth` entries, is pushed, and goes to `target`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ExceptionEntry {
    /// The first instruction covered.
    pub start: u32,
    /// The first one after it that is not.
    pub end: u32,
    /// The handler.
    pub target: Target,
    /// How many entries of the stack stay.
    pub depth: u32,
}

/// A cell that takes over a parameter when the frame is made (CPython's `cell2arg`).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct CellParameter {
    /// Index into `cellvars`.
    pub cell: u32,
    /// The parameter; its slot is emptied.
    pub slot: Slot,
}

/// A code object.
#[derive(Clone, PartialEq, Debug)]
pub struct Code {
    /// `f`, `<module>`, `<lambda>`, `<listcomp>` …
    pub name: Box<str>,
    /// `C.f`, `f.<locals>.g`.
    pub qualname: Box<str>,
    /// What it is the body of.
    pub kind: CodeKind,
    /// What a call may pass.
    pub parameters: Parameters,
    /// Names of the slots: parameters, then other locals in order of first appearance. A
    /// module or class body has some only for inlined comprehensions.
    pub varnames: Vec<Box<str>>,
    /// Locals that nested functions share. A parameter among them has a slot *and* a cell:
    /// see `cell_parameters`.
    pub cellvars: Vec<Box<str>>,
    /// Cells that come from outside, in the order of the closure tuple.
    pub freevars: Vec<Box<str>>,
    /// The parameters that become cells when the frame is made.
    pub cell_parameters: Vec<CellParameter>,
    /// Names of globals, attributes, keywords and imports.
    pub names: Vec<Box<str>>,
    /// The constants.
    pub consts: Vec<Const>,
    /// The instructions.
    pub ops: Vec<Op>,
    /// One for each instruction.
    pub locations: Vec<Location>,
    /// The statements, in the order in which the compiler met them; a compound statement's
    /// span is its header. The first stands for the entry into the code object.
    pub statements: Vec<Span>,
    /// In order of the instructions, without overlap: an instruction has one handler, and the
    /// handler's own instructions are covered by the next one outwards.
    pub exception_table: Vec<ExceptionEntry>,
    /// Contains `yield`: a call makes a generator instead of running.
    pub is_generator: bool,
    /// Defined inside a function (`CO_NESTED`).
    pub is_nested: bool,
    /// The docstring of a function. A class or module stores its own under `__doc__`.
    pub docstring: Option<Const>,
    /// Line of the `def`, `class` or first decorator.
    pub first_line: u32,
    /// The largest number of stack entries in use at once.
    pub max_stack: u32,
}

impl Code {
    /// The innermost handler that covers the instruction with this index.
    pub fn handler(&self, op_index: u32) -> Option<&ExceptionEntry> {
        let after = self.exception_table.partition_point(|entry| entry.end <= op_index);
        self.exception_table.get(after).filter(|entry| entry.start <= op_index)
    }

    /// Where the instruction with this index comes from.
    pub fn location(&self, op_index: u32) -> Location {
        self.locations.get(op_index as usize).copied().unwrap_or_default()
    }
}
