//! What is there before the first statement of a program.
//!
//! `sys`, `gc` and the modules that the program will import are made now, so that an import statement
//! only looks one up, as it does for most modules in a real interpreter.

use model::{Recorder, Value};

use crate::machine::{Machine, Outcome, Unwind};
use crate::op::Op;

/// Makes every module of the library that an import statement of the program names.
///
/// # Errors
/// A spent budget. A module that cannot be made is left to the import statement, which says so.
pub(crate) fn prepare<R: Recorder>(m: &mut Machine<R>) -> Outcome<()> {
    m.quietly(|m| {
        m.keep_constants();
        m.prepare_module("sys")?;
        m.prepare_module("gc")?;
        for name in m.imported_names() {
            if !m.is_user_module(&name) {
                m.prepare_module(&name)?;
            }
        }
        Ok(())
    })
}

impl<R: Recorder> Machine<R> {
    /// The names in the import statements of the program.
    fn imported_names(&self) -> Vec<String> {
        let codes = self.program.files().flat_map(|file| &file.codes);
        let names = codes.flat_map(|code| {
            code.ops.iter().filter_map(|op| match op {
                Op::ImportName(name) => code.names.get(name.0 as usize).map(ToString::to_string),
                _ => None,
            })
        });
        names.collect()
    }

    fn prepare_module(&mut self, name: &str) -> Outcome<()> {
        match super::import(self, name) {
            Ok(Some(module)) => self.release(module.into()),
            Ok(None) => {}
            Err(Unwind::Raised) => self.clear_raised(),
            Err(Unwind::Halted) => return Err(Unwind::Halted),
        }
        Ok(())
    }

    /// The parser's arena: a list that refers to every constant of the program for as long as it runs
    /// (`PyArena.a_objects`). It is what `gc.get_referrers(5.25)` finds. It stays held: nothing ends
    /// before the program does.
    fn keep_constants(&mut self) {
        let codes = self.codes.iter().filter(|loaded| loaded.file.is_document);
        let constants: Vec<Value> =
            codes.flat_map(|loaded| loaded.constants.iter().copied().filter(|value| value.atom().is_some())).collect();
        self.new_list(&constants);
    }
}
