//! Statements that only Python 2 has: `print` and `exec`.

use model::{Kind, ObjId, Recorder, Value};

use crate::compile::Form;
use crate::machine::{Machine, Outcome, Unwind};
use crate::op::Op;

/// What `exec` does with each byte of a text, in steps.
const STEPS_TO_COMPILE_A_BYTE: usize = 2;

impl<R: Recorder> Machine<R> {
    pub(super) fn python2_instruction(&mut self, op: Op) -> Outcome<()> {
        match op {
            Op::PrintItem => {
                let result = self.print_item(self.peek(1), None);
                self.settle_nothing(1, result)
            }
            Op::PrintItemTo => {
                let result = self.print_item(self.peek(2), Some(self.peek(1)));
                self.settle_nothing(2, result)
            }
            Op::PrintNewline => self.print_newline(None),
            Op::PrintNewlineTo => {
                let result = self.print_newline(Some(self.peek(1)));
                self.settle_nothing(1, result)
            }
            _ => {
                let result = self.exec_statement(self.peek(3), self.peek(2), self.peek(1));
                self.settle_nothing(3, result)
            }
        }
    }

    /// `exec code in globals, locals`
    fn exec_statement(&mut self, code: Value, globals: Value, locals: Value) -> Outcome<()> {
        let (mut code, mut globals, mut locals) = (code, globals, locals);
        if let (true, [first, second, rest @ ..]) = (self.is_none(globals), self.items_of(code))
            && self.kind_of(code) == Some(Kind::Tuple)
        {
            let third = rest.first().copied();
            (code, globals, locals) = (*first, *second, third.unwrap_or(locals));
        }
        let result = self.execute_text(code, globals, locals, Form::Module)?;
        self.release(result);
        Ok(())
    }

    /// Runs a text or a code object with these namespaces (None: those of the running frame), owned.
    pub(crate) fn execute_text(&mut self, code: Value, globals: Value, locals: Value, form: Form) -> Outcome {
        let is_given = !globals.is_null() && !self.is_none(globals);
        let namespace = match globals.object().filter(|_| is_given) {
            Some(dict) if self.kind_of(globals) == Some(Kind::Dict) => dict,
            None if !is_given => self.globals(),
            _ => return Err(self.raise("TypeError", "exec: arg 2 must be a dictionary or None")),
        };
        let word = self.words.builtins;
        if self.dict_get_name(namespace, word).is_none() {
            let builtins = self.builtins;
            self.dict_set_name(namespace, word, builtins.into());
        }
        let own: Value = match locals.object() {
            Some(dict) => self.hold(dict.into()),
            None if is_given => self.hold(namespace.into()),
            None => self.locals_dict()?,
        };
        let dict: ObjId = own.object().unwrap_or(namespace);
        let loaded = match self.code_number(code) {
            Some(number) => Ok(number),
            None => match self.text_of(code).map(str::to_string) {
                Some(text) => {
                    self.check_work(STEPS_TO_COMPILE_A_BYTE * text.len())?;
                    let text = if form == Form::Expression { text.trim_start() } else { &text };
                    self.load_source(text, "<string>", form)
                }
                None => Err(self.not_code(form)),
            },
        };
        let result = match loaded {
            Ok(number) => self.run_code(number, namespace, dict),
            Err(unwind) => Err(unwind),
        };
        self.release(own);
        result
    }

    fn not_code(&mut self, form: Form) -> Unwind {
        let message = match (self.is_python2(), form) {
            (true, Form::Module) => "exec: arg 1 must be a string, file, or code object",
            (true, Form::Expression) => "eval() arg 1 must be a string or code object",
            (false, Form::Module) => "exec() arg 1 must be a string, bytes or code object",
            (false, Form::Expression) => "eval() arg 1 must be a string, bytes or code object",
        };
        self.raise("TypeError", message)
    }

    fn code_number(&self, code: Value) -> Option<crate::code::CodeId> {
        match self.atom(code)? {
            model::Atom::Code(number, _) => Some(crate::code::CodeId(*number)),
            _ => None,
        }
    }
}
