//! Python: from text to events.
//!
//! The front half turns text into instructions. [`compile()`] checks the nesting, rewrites the
//! statements that only Python 2 has into Python 3 text while it remembers the positions
//! (`python2`), parses (`parse`), resolves names as CPython's `symtable.c` does and emits what
//! `compile.c` emits (`compile`). The result is plain data: a [`code::Program`] of
//! [`code::Code`] objects holding [`op::Op`]s. Whatever the text contains that is wrong or not
//! supported is found before anything runs, as [`diagnostic::Diagnostic`]s.

pub mod code;
mod compile;
pub mod diagnostic;
mod disassembly;
pub mod files;
mod machine;
mod nesting;
pub mod op;
mod parse;
mod positions;
mod python2;
mod stack_effect;
mod statements;
mod text;
mod tokens;
pub mod wrong;

pub use compile::{CompileOptions, compile};
pub use machine::{End, Halt, Limits, Run, compile_for, run};
pub use statements::{ClassStatement, Statement, StatementKind, statements};
