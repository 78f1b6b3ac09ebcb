//! Code objects as the machine keeps them: names and constants as values.
//!
//! The codes of every text that is loaded stand in one list; `Atom::Code` carries the number. A
//! constant tuple is made here, once, and is tracked like any tuple until the first collection
//! (`gen_12`); its code object, which the collector does not see, refers to it for ever.

use std::rc::Rc;
use std::sync::Arc;

use model::{Atom, AtomId, Kind, ObjId, Recorder, Value};

use crate::code::{Code, CodeId, CodeKind, Const, Program};
use crate::compile::{CompileOptions, Form, compile_file};

use super::objects::Tracking;
use super::{Machine, Outcome};

/// A text that was compiled.
#[derive(Debug)]
pub(crate) struct SourceFile {
    /// As tracebacks name it.
    pub(crate) name: Box<str>,
    /// For tracebacks.
    pub(crate) lines: Vec<Box<str>>,
    /// Whether it is the program itself; the library's steps are not shown.
    pub(crate) is_document: bool,
    /// How many lines of the whole text of the program come before those of this file.
    pub(crate) lines_before: u32,
}

/// A code object that can run.
#[derive(Debug)]
pub(crate) struct LoadedCode {
    pub(crate) code: Code,
    pub(crate) file: Rc<SourceFile>,
    /// `Atom::Code`
    pub(crate) atom: Value,
    /// `co_names`
    pub(crate) names: Vec<AtomId>,
    /// `co_varnames`, then the cells, then the free variables: the slots of a frame.
    pub(crate) variables: Arc<[AtomId]>,
    /// `co_consts`; objects among them are held.
    pub(crate) constants: Vec<Value>,
}

impl LoadedCode {
    /// A code object of nothing: what runs below the first frame.
    pub(crate) fn nothing(none: Value) -> Rc<LoadedCode> {
        let file = SourceFile { name: "".into(), lines: Vec::new(), is_document: false, lines_before: 0 };
        let code = Code {
            name: "".into(),
            qualname: "".into(),
            kind: CodeKind::Module,
            parameters: Default::default(),
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
            first_line: 0,
            max_stack: 0,
        };
        Rc::new(LoadedCode {
            code,
            file: Rc::new(file),
            atom: none,
            names: Vec::new(),
            variables: Arc::from([]),
            constants: Vec::new(),
        })
    }

    /// The source line of an instruction.
    pub(crate) fn line(&self, op_index: u32) -> u32 {
        self.code.location(op_index).span.line
    }
}

impl<R: Recorder> Machine<R> {
    /// Loads a program; gives its module's code.
    pub(crate) fn load_program(&mut self, program: &Program, source: &str, is_document: bool) -> Outcome<CodeId> {
        let file = Rc::new(SourceFile {
            name: program.file_name.clone(),
            lines: source.lines().map(Into::into).collect(),
            is_document,
            lines_before: program.lines_before,
        });
        let first = self.codes.len() as u32;
        for (index, code) in program.codes.iter().enumerate() {
            let number = first + index as u32;
            let atom = self.new_atom(Atom::Code(number, code.name.clone()));
            let names = code.names.iter().map(|name| self.name(name)).collect();
            let variables = code.varnames.iter().chain(&code.cellvars).chain(&code.freevars);
            let variables = variables.map(|name| self.name(name)).collect();
            let mut constants = Vec::new();
            for constant in &code.consts {
                constants.push(self.constant(constant, first, program)?);
            }
            let loaded = LoadedCode { code: code.clone(), file: file.clone(), atom, names, variables, constants };
            self.codes.push(Rc::new(loaded));
        }
        Ok(CodeId(first))
    }

    /// Compiles what `exec` is given.
    ///
    /// # Errors
    /// SyntaxError.
    pub(crate) fn load_source(&mut self, text: &str, file_name: &str, form: Form) -> Outcome<CodeId> {
        self.load_text(text, file_name, CompileOptions::of(self.dialect), form)
    }

    /// Compiles a text of the library: it is not the program's, so it may use the newest syntax.
    ///
    /// # Errors
    /// SyntaxError.
    pub(crate) fn load_library(&mut self, text: &str, file_name: &str) -> Outcome<CodeId> {
        self.load_text(text, file_name, CompileOptions::of_library(self.dialect), Form::Module)
    }

    fn load_text(&mut self, text: &str, file_name: &str, options: CompileOptions, form: Form) -> Outcome<CodeId> {
        match compile_file(text, file_name, options, form) {
            Ok(program) => self.load_program(&program, text, false),
            Err(diagnostics) => {
                let first = diagnostics.first().map(|diagnostic| diagnostic.wrong.to_string());
                let message = first.unwrap_or_else(|| "invalid syntax".into());
                Err(self.raise("SyntaxError", &message))
            }
        }
    }

    /// The value of a constant, owned.
    fn constant(&mut self, constant: &Const, first: u32, program: &Program) -> Outcome {
        let atom = match constant {
            Const::None => Atom::None,
            Const::Ellipsis => Atom::Ellipsis,
            Const::Bool(value) => Atom::Bool(*value),
            Const::Int(value) => Atom::Int(*value),
            Const::Long(value) => Atom::Long(*value),
            Const::BigInt(digits) => Atom::BigInt(digits.clone()),
            Const::Float(value) => Atom::Float(*value),
            Const::Imaginary(value) => Atom::Complex(0.0, *value),
            Const::Str(text) => Atom::Str(text.clone()),
            Const::Unicode(text) => Atom::Unicode(text.clone()),
            Const::Bytes(bytes) => Atom::Bytes(bytes.clone()),
            Const::Code(id) => {
                let name = program.code(*id).map(|code| code.name.clone()).unwrap_or_default();
                Atom::Code(first + id.0, name)
            }
            Const::Tuple(items) if items.is_empty() => Atom::EmptyTuple,
            Const::Tuple(items) => return self.constant_tuple(items, first, program),
            Const::FrozenSet(items) => return self.constant_set(items, first, program).map(Value::from),
        };
        Ok(self.new_atom(atom))
    }

    fn constant_tuple(&mut self, items: &[Const], first: u32, program: &Program) -> Outcome {
        let mut values = Vec::new();
        for item in items {
            values.push(self.constant(item, first, program)?);
        }
        let tuple = self.new_tuple(&values);
        self.release_all(values);
        Ok(tuple)
    }

    fn constant_set(&mut self, items: &[Const], first: u32, program: &Program) -> Outcome<ObjId> {
        let set = self.new_object(Kind::FrozenSet, "frozenset", &[], &[], Tracking::AtBirth);
        for item in items {
            let value = self.constant(item, first, program)?;
            self.set_add(set, value)?;
            self.release(value);
        }
        Ok(set)
    }

    /// The code behind `Atom::Code`.
    pub(crate) fn code_of(&self, value: Value) -> Option<Rc<LoadedCode>> {
        match self.atom(value)? {
            Atom::Code(number, _) => self.codes.get(*number as usize).cloned(),
            _ => None,
        }
    }
}
