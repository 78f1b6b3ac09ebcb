//! From the syntax tree to code objects: CPython's `symtable.c` and `compile.c`.
//!
//! `scope` and `collect` decide what every name means and find everything that is wrong, `unit`
//! is the assembler; the other files emit instructions, each for one kind of construct.

mod calls;
mod collect;
mod comprehensions;
mod constants;
mod control;
mod displays;
mod exceptions;
mod expressions;
mod functions;
mod names;
mod patterns;
mod scope;
mod statements;
mod targets;
mod unit;
mod visit;

use model::{Arguments, Comprehensions, Dialect, DictItems, Grammar, Language, SlotStores};
use ruff_python_ast::{Expr, Stmt};
use ruff_text_size::{Ranged, TextRange};

use crate::code::{Code, CodeId, CodeKind, Program, Span};
use crate::diagnostic::Diagnostic;
use crate::files::{self, File};
use crate::nesting;
use crate::op::{Op, ResumePoint};
use crate::parse;
use crate::positions::Positions;
use crate::python2::Rewrite;
use crate::wrong::Wrong;

use scope::Scopes;
use unit::Unit;

/// What differs between the versions of CPython as far as compilation goes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct CompileOptions {
    /// The language of the text.
    pub language: Language,
    /// The syntax that it knows.
    pub grammar: Grammar,
    /// Where comprehensions run.
    pub comprehensions: Comprehensions,
    /// The order of exchanged stores.
    pub slot_stores: SlotStores,
    /// The order inside an item of a dict comprehension.
    pub dict_items: DictItems,
    /// Whether a method that is called with keywords is bound first.
    pub arguments: Arguments,
}

impl CompileOptions {
    /// Those of a dialect.
    pub fn of(dialect: &Dialect) -> CompileOptions {
        let Dialect { language, grammar, comprehensions, slot_stores, dict_items, arguments, .. } = *dialect;
        CompileOptions { language, grammar, comprehensions, slot_stores, dict_items, arguments }
    }

    /// The same for a text of our own library, which may use all that the language has by now.
    pub(crate) fn of_library(dialect: &Dialect) -> CompileOptions {
        let options = CompileOptions::of(dialect);
        match options.language {
            Language::Python2 => options,
            Language::Python3 => CompileOptions { grammar: Grammar::Python314, ..options },
        }
    }
}

/// What a text is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Form {
    /// Statements.
    Module,
    /// One expression, whose value is wanted (`eval`).
    Expression,
}

/// A program of more instructions than this is refused: nested `finally` bodies are repeated, so
/// a short text could otherwise become very long.
const MOST_INSTRUCTIONS: usize = 200_000;

/// Compiles the files of a text (see [`files`]). Everything that is wrong with one of them, or not
/// supported, is reported, the first in the text first.
///
/// # Errors
/// The diagnostics, at least one.
pub fn compile(source: &str, file_name: &str, options: CompileOptions) -> Result<Program, Vec<Diagnostic>> {
    let files = files::split(source, file_name);
    let mut wrong = wrong_names(&files);
    let mut programs = Vec::new();
    for file in &files {
        match compile_file(file.text, file.name, options, Form::Module) {
            Ok(program) => programs.push(Program { lines_before: file.lines_before, ..program }),
            Err(found) => wrong.extend(found.into_iter().map(|found| found.in_the_whole_text(file.lines_before))),
        }
    }
    let mut programs = programs.into_iter();
    match programs.next() {
        Some(program) if wrong.is_empty() => Ok(Program { others: programs.collect(), ..program }),
        _ => {
            wrong.sort_by_key(|diagnostic| diagnostic.span);
            Err(wrong)
        }
    }
}

/// Files that cannot be imported by their names, or have the name of another.
fn wrong_names(files: &[File]) -> Vec<Diagnostic> {
    let mut wrong = Vec::new();
    for (index, file) in files.iter().enumerate().skip(1) {
        let wrong_name = if file.module().is_none() {
            Wrong::NoModuleName
        } else if files.iter().take(index).any(|other| other.name == file.name) {
            Wrong::TwoFiles(file.name.into())
        } else {
            continue;
        };
        let line = file.lines_before;
        let source_line = format!("#: file {}", file.name);
        let end_column = source_line.chars().count() as u32;
        wrong.push(Diagnostic {
            wrong: wrong_name,
            span: Span { line, column: 0, end_line: line, end_column },
            // The line belongs to none of the files: it is counted in the whole text.
            lines_before: 0,
            hint: None,
            file_name: files.first().map_or(file.name, |main| main.name).into(),
            source_line: source_line.into(),
        });
    }
    wrong
}

/// Compiles a module.
///
/// # Errors
/// The diagnostics, at least one.
pub(crate) fn compile_file(
    source: &str,
    file_name: &str,
    options: CompileOptions,
    form: Form,
) -> Result<Program, Vec<Diagnostic>> {
    let is_python3 = options.language == Language::Python3;
    if source.len() > nesting::LONGEST {
        let positions = Positions::new(source, Vec::new());
        return Err(vec![Diagnostic::new(Wrong::TooLong, 0, 0, &positions, file_name)]);
    }
    if let Some(token) = nesting::too_deep(source, is_python3) {
        let positions = Positions::new(source, Vec::new());
        let (start, end) = (token.start as u32, token.end as u32);
        return Err(vec![Diagnostic::new(Wrong::TooDeep, start, end, &positions, file_name)]);
    }
    let (body, rewrite) = parse::parse(source, file_name, options.grammar)?;
    let positions = Positions::new(source, rewrite.edits.clone());
    let (scopes, problems) = collect::collect(&body, options);
    if !problems.is_empty() {
        let diagnostics = problems.into_iter().take(parse::MOST_ERRORS).map(|problem| {
            let (start, end) = collect::key(problem.range);
            Diagnostic::new(problem.wrong, start, end, &positions, file_name)
        });
        return Err(diagnostics.collect());
    }
    let compiler = Compiler {
        options,
        scopes: &scopes,
        positions: &positions,
        rewrite: &rewrite,
        unit: Unit::new("<module>", "<module>".into(), CodeKind::Module, 0),
        outer: Vec::new(),
        codes: Vec::new(),
        emitted: 0,
    };
    let codes = match (form, &*body) {
        (Form::Module, body) => compiler.module(body),
        (Form::Expression, [Stmt::Expr(only)]) => compiler.expression_alone(&only.value),
        (Form::Expression, _) => return Err(vec![Diagnostic::new("invalid syntax", 0, 0, &positions, file_name)]),
    };
    let codes = codes.ok_or_else(|| vec![Diagnostic::new(Wrong::TooLong, 0, 0, &positions, file_name)])?;
    Ok(Program { file_name: file_name.into(), codes, lines_before: 0, others: Vec::new() })
}

/// The second walk over the tree. `'a` is the tree's.
struct Compiler<'a> {
    options: CompileOptions,
    scopes: &'a Scopes,
    positions: &'a Positions<'a>,
    rewrite: &'a Rewrite,
    /// The code object that is being written, and those around it.
    unit: Unit<'a>,
    outer: Vec<Unit<'a>>,
    /// The arena; None stands for a code object that is being written.
    codes: Vec<Option<Code>>,
    /// Instructions of the finished code objects.
    emitted: usize,
}

impl<'a> Compiler<'a> {
    /// The whole program, or None if it became too long.
    fn module(mut self, body: &'a [Stmt]) -> Option<Vec<Code>> {
        self.codes.push(None);
        self.unit.code.statements.push(Span { line: 1, column: 0, end_line: 1, end_column: 0 });
        self.unit.span = Span { line: 1, column: 0, end_line: 1, end_column: 0 };
        self.unit.emit(Op::Resume(ResumePoint::Start));
        self.annotations_dict();
        self.store_docstring(body);
        self.body_after_docstring(body);
        self.return_none();
        self.finished()
    }

    /// The code of `eval`: it returns the value.
    fn expression_alone(mut self, expression: &'a Expr) -> Option<Vec<Code>> {
        self.codes.push(None);
        self.unit.code.statements.push(Span { line: 1, column: 0, end_line: 1, end_column: 0 });
        self.unit.span = Span { line: 1, column: 0, end_line: 1, end_column: 0 };
        self.unit.emit(Op::Resume(ResumePoint::Start));
        self.expression(expression);
        self.unit.emit(Op::ReturnValue);
        self.finished()
    }

    fn finished(mut self) -> Option<Vec<Code>> {
        if self.is_too_long() {
            return None;
        }
        let code = self.unit.finish();
        if let Some(first) = self.codes.first_mut() {
            *first = Some(code);
        }
        self.codes.into_iter().collect()
    }

    fn is_too_long(&self) -> bool {
        self.emitted + self.unit.code.ops.len() > MOST_INSTRUCTIONS
    }

    /// Starts a nested code object.
    fn enter(&mut self, unit: Unit<'a>) -> CodeId {
        let id = CodeId(self.codes.len() as u32);
        self.codes.push(None);
        self.emitted += self.unit.code.ops.len();
        self.outer.push(std::mem::replace(&mut self.unit, unit));
        id
    }

    /// Ends it; gives its free variables.
    fn leave(&mut self, id: CodeId) -> Vec<Box<str>> {
        let Some(outer) = self.outer.pop() else { return Vec::new() };
        self.emitted -= outer.code.ops.len();
        let unit = std::mem::replace(&mut self.unit, outer);
        self.emitted += unit.code.ops.len();
        let code = unit.finish();
        let free = code.freevars.clone();
        if let Some(entry) = self.codes.get_mut(id.0 as usize) {
            *entry = Some(code);
        }
        free
    }

    fn span(&self, range: TextRange) -> Span {
        self.positions.span(range.start().to_u32(), range.end().to_u32())
    }

    /// Makes `node` the place of the instructions that follow; gives the place to return to.
    fn at(&mut self, node: &impl Ranged) -> Span {
        let span = self.span(node.range());
        std::mem::replace(&mut self.unit.span, span)
    }

    fn is_python2(&self) -> bool {
        self.options.language == Language::Python2
    }
}
