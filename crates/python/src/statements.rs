//! Where the statements of a text stand: for those who write more of them.

use model::Dialect;
use ruff_python_ast::{ExceptHandler, Expr, Parameters, Stmt};
use ruff_text_size::Ranged;

use crate::compile::CompileOptions;
use crate::files::{self, File};
use crate::nesting;
use crate::parse;
use crate::positions::Positions;

/// A statement that runs in the program's own module: what functions and classes contain is left out.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Statement {
    /// Its first line in the whole text, from 1. Decorators count.
    pub line: u32,
    /// Where it begins on that line: characters, from 0.
    pub column: u32,
    /// Its last line, with all that is in it.
    pub end_line: u32,
    /// The statement that it stands in.
    pub parent: Option<usize>,
    /// What kind of statement.
    pub kind: StatementKind,
}

/// What a statement is, as far as others may stand behind or in it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum StatementKind {
    /// The text at the beginning of a module that describes it.
    Docstring,
    /// `from __future__ import …`, which only docstrings may precede.
    Future,
    /// `import …` or `from … import …`.
    Import,
    /// `def`.
    Function,
    /// `class`.
    Class(ClassStatement),
    /// One that contains others: `if`, `for`, `while`, `try`, `with`, `match`.
    Compound,
    /// Any other.
    Simple,
}

/// A class statement.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ClassStatement {
    /// The name it binds.
    pub name: String,
    /// The names of its bases, those that are plain names.
    pub bases: Vec<String>,
    /// What `__init__` needs beside `self`, if the class has one of its own.
    pub needs: Option<Vec<String>>,
    /// The line and column of the first statement in it.
    pub body: (u32, u32),
}

/// The statements of a program's own module, in the order of the text. None if it is no program.
pub fn statements(source: &str, file_name: &str, dialect: &Dialect) -> Option<Vec<Statement>> {
    let options = CompileOptions::of(dialect);
    let file = files::split(source, file_name).into_iter().next()?;
    let is_python3 = options.language == model::Language::Python3;
    if file.text.len() > nesting::LONGEST || nesting::too_deep(file.text, is_python3).is_some() {
        return None;
    }
    let (body, rewrite) = parse::parse(file.text, file.name, options.grammar).ok()?;
    let positions = Positions::new(file.text, rewrite.edits);
    let mut listing = Listing { file, positions, found: Vec::new() };
    listing.list(&body, None);
    Some(listing.found)
}

struct Listing<'a> {
    file: File<'a>,
    positions: Positions<'a>,
    found: Vec<Statement>,
}

impl Listing<'_> {
    fn list(&mut self, body: &[Stmt], parent: Option<usize>) {
        for (place, statement) in body.iter().enumerate() {
            let span = self.positions.span(statement.start().to_u32(), statement.end().to_u32());
            let number = self.found.len();
            let is_first = place == 0 && parent.is_none();
            let before = self.file.lines_before;
            self.found.push(Statement {
                line: span.line + before,
                column: span.column,
                end_line: span.end_line + before,
                parent,
                kind: self.kind(statement, is_first),
            });
            for inner in suites(statement) {
                self.list(inner, Some(number));
            }
        }
    }

    fn kind(&self, statement: &Stmt, is_first: bool) -> StatementKind {
        match statement {
            Stmt::Expr(alone) if is_first && alone.value.is_string_literal_expr() => StatementKind::Docstring,
            Stmt::ImportFrom(import)
                if import.module.as_ref().is_some_and(|module| module.as_str() == "__future__") =>
            {
                StatementKind::Future
            }
            Stmt::Import(_) | Stmt::ImportFrom(_) => StatementKind::Import,
            Stmt::FunctionDef(_) => StatementKind::Function,
            Stmt::ClassDef(class) => {
                let first = class.body.first().map_or(class.end(), Ranged::start).to_u32();
                let body = self.positions.span(first, first);
                let bases = class.bases().iter().filter_map(Expr::as_name_expr).map(|name| name.id.to_string());
                let needs = class.body.iter().find_map(|inner| match inner {
                    Stmt::FunctionDef(function) if function.name.as_str() == "__init__" => {
                        Some(needed(&function.parameters))
                    }
                    _ => None,
                });
                StatementKind::Class(ClassStatement {
                    name: class.name.to_string(),
                    bases: bases.collect(),
                    needs,
                    body: (body.line + self.file.lines_before, body.column),
                })
            }
            _ if suites(statement).is_empty() => StatementKind::Simple,
            _ => StatementKind::Compound,
        }
    }
}

/// The parameters that a call has to give, but for the first, and those that only go by name left out.
fn needed(parameters: &Parameters) -> Vec<String> {
    let positional = parameters.posonlyargs.iter().chain(&parameters.args).skip(1);
    positional.filter(|parameter| parameter.default.is_none()).map(|it| it.parameter.name.to_string()).collect()
}

/// The bodies of a compound statement, in the order of the text.
fn suites(statement: &Stmt) -> Vec<&[Stmt]> {
    match statement {
        Stmt::If(it) => {
            let clauses = it.elif_else_clauses.iter().map(|clause| &*clause.body);
            std::iter::once(&*it.body).chain(clauses).collect()
        }
        Stmt::For(it) => vec![&it.body, &it.orelse],
        Stmt::While(it) => vec![&it.body, &it.orelse],
        Stmt::With(it) => vec![&it.body],
        Stmt::Match(it) => it.cases.iter().map(|case| &*case.body).collect(),
        Stmt::Try(it) => {
            let handlers = it.handlers.iter().map(|ExceptHandler::ExceptHandler(handler)| &*handler.body);
            std::iter::once(&*it.body).chain(handlers).chain([&*it.orelse, &*it.finalbody]).collect()
        }
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Line, column, last line, parent and kind of each statement, a line each.
    fn listed(source: &str, dialect: &str) -> String {
        let dialect = Dialect::by_name(dialect).expect("a dialect");
        let found = statements(source, "a.py", dialect).expect("a program");
        found
            .iter()
            .map(|it| {
                let parent = it.parent.map_or("-".to_owned(), |parent| parent.to_string());
                let kind = format!("{:?}", it.kind);
                let kind = kind.split(['(', ' ']).next().unwrap_or_default().to_owned();
                format!("{}:{}-{} {parent} {kind}\n", it.line, it.column, it.end_line)
            })
            .collect()
    }

    #[test]
    fn statements_of_the_module_are_listed() {
        let source = "\
\"\"\"What it is.\"\"\"
from __future__ import print_function
import gc
@first
def f():
    return 1
if f: x = 1; y = [
    2]
else:
    try:
        pass
    except ValueError:
        z = 1
";
        assert_eq!(
            listed(source, "3.13"),
            "1:0-1 - Docstring\n2:0-2 - Future\n3:0-3 - Import\n4:0-6 - Function\n7:0-13 - Compound\n7:6-7 4 Simple\n\
             7:13-8 4 Simple\n10:4-13 4 Compound\n11:8-11 7 Simple\n13:8-13 7 Simple\n"
        );
    }

    #[test]
    fn python_2_stands_where_it_was_written() {
        assert_eq!(
            listed("print 'a', 1L\nexec 'x' in {}\nx = `1`; y = 2\n", "2.7"),
            "1:0-1 - Simple\n2:0-2 - Simple\n3:0-3 - Simple\n3:9-3 - Simple\n"
        );
    }

    #[test]
    fn a_class_says_what_it_needs() {
        let source = "#: file main.py\nclass A(B, c.D):\n    x = 1\n    def __init__(self, name, size=1): pass\n";
        let found = statements(source, "a.py", Dialect::talk()).expect("a program");
        let [Statement { line: 2, kind: StatementKind::Class(class), .. }] = &*found else { panic!("{found:?}") };
        assert_eq!((&*class.name, &*class.bases), ("A", &["B".to_owned()][..]));
        assert_eq!((class.needs.as_deref(), class.body), (Some(&["name".to_owned()][..]), (3, 4)));
    }

    #[test]
    fn what_is_no_program_has_none() {
        assert_eq!(statements("x = (", "a.py", Dialect::talk()), None);
        assert_eq!(statements("", "a.py", Dialect::talk()), Some(Vec::new()));
    }
}
