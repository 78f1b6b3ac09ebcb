//! Attributes of frames, tracebacks, generators and code objects.

use model::kind::FIELDS;
use model::{Kind, Locals, ObjId, Recorder, Value};

use crate::code::CodeKind;
use crate::machine::frame::{F_BACK, F_CODE, F_GLOBALS, F_LOCALS, TAIL};
use crate::machine::side::State;
use crate::machine::{Machine, Outcome, since};

impl<R: Recorder> Machine<R> {
    /// An attribute of a frame, a traceback or a generator, owned.
    pub(super) fn frame_attribute(&mut self, object: ObjId, name: &str) -> Outcome<Option<Value>> {
        let slots = self.world().object(object);
        let value = match (slots.kind(), name) {
            (Kind::Frame, "f_back") => self.frame_back(object),
            (Kind::Frame, "f_code") => slots.slot(F_CODE),
            (Kind::Frame, "f_globals") => slots.slot(F_GLOBALS),
            (Kind::Frame, "f_locals") => return self.frame_locals(object).map(Some),
            (Kind::Frame, "f_builtins") => {
                let dict = self.world().object(self.builtins).dict();
                dict.map_or(Value::NULL, Value::from)
            }
            (Kind::Frame, "f_lineno") => {
                let line = self.frame_line(object);
                self.int(i64::from(line))
            }
            (Kind::Traceback, "tb_next") => slots.slot(FIELDS),
            (Kind::Traceback, "tb_frame") => slots.slot(FIELDS + 1),
            (Kind::Traceback, "tb_lineno") => {
                let line = self.traceback_line(object);
                self.int(i64::from(line))
            }
            (Kind::Generator, "gi_frame") if self.is_finished(object) => Value::NULL,
            (Kind::Generator, "gi_frame") => {
                let frame = slots.slot(FIELDS);
                if let Some(frame) = frame.object() {
                    self.materialise_frame(frame);
                }
                frame
            }
            (Kind::Generator, "gi_code") => slots.slot(FIELDS + 1),
            (Kind::Generator, "gi_running") => {
                let running = self.is_running(object);
                if self.is_python2() { self.int(i64::from(running)) } else { self.bool(running) }
            }
            (Kind::Generator, "__name__" | "__qualname__") => {
                let code = slots.slot(FIELDS + 1);
                let name = self.code_of(code).map(|code| code.code.name.clone()).unwrap_or_default();
                self.str(&name)
            }
            _ => return Ok(None),
        };
        let none = self.none();
        let value = value.present().unwrap_or(none);
        Ok(Some(self.hold(value)))
    }

    /// The frame that called a frame, borrowed; NULL if there is none.
    pub(crate) fn frame_back(&mut self, frame: ObjId) -> Value {
        let back = self.world().object(frame).slot(F_BACK);
        if !back.is_null() {
            return back;
        }
        let frames = self.world().frames();
        let position = frames.iter().rposition(|running| *running == frame);
        let back = position.and_then(|position| position.checked_sub(1)).and_then(|below| frames.get(below)).copied();
        if let Some(back) = back {
            self.materialise_frame(back);
        }
        back.map_or(Value::NULL, Value::from)
    }

    /// The line at which a frame is.
    fn frame_line(&self, frame: ObjId) -> u32 {
        let running = std::iter::once(&self.current).chain(self.callers.iter().rev());
        let running = running.filter(|activation| activation.frame == frame);
        if let Some(line) = running.map(|activation| activation.code.line(activation.at)).next() {
            return line;
        }
        let code = self.code_of(self.world().object(frame).slot(F_CODE));
        match (code, self.side.get(frame)) {
            (Some(code), Some(State::FrameAt(at))) => code.line(*at),
            (Some(code), _) => code.code.first_line,
            (None, _) => 0,
        }
    }

    /// `f_locals`, owned: the namespace of a module or class body; of a function a dict made of its
    /// variables. Up to 3.12 the frame keeps that dict (`PyFrame_FastToLocals`).
    pub(crate) fn frame_locals(&mut self, frame: ObjId) -> Outcome {
        let object = self.world().object(frame);
        let (code, locals) = (object.slot(F_CODE), object.slot(F_LOCALS));
        let Some(code) = self.code_of(code) else { return Ok(self.none()) };
        if matches!(code.code.kind, CodeKind::Module | CodeKind::Class) && !locals.is_null() {
            return Ok(self.hold(locals));
        }
        let keeps = self.dialect.locals == Locals::KeptSnapshot;
        let dict = match locals.object().filter(|_| keeps) {
            Some(dict) => {
                self.hold(dict.into());
                dict
            }
            None => self.new_dict(),
        };
        let cells = code.code.varnames.len();
        for (index, name) in code.variables.iter().enumerate() {
            let slot = self.world().object(frame).slot(TAIL + index);
            let value = if index >= cells { self.cell_content(slot) } else { slot };
            match value.is_null() {
                true => {
                    let is_cell_too = code.variables.iter().skip(index + 1).any(|other| other == name);
                    if keeps && !is_cell_too {
                        self.dict_remove_name(dict, *name);
                    }
                }
                false => self.dict_set_name(dict, *name, value),
            }
        }
        if keeps {
            self.cx.set(frame, F_LOCALS, dict);
        }
        Ok(dict.into())
    }

    /// `locals()`, owned.
    pub(crate) fn locals_dict(&mut self) -> Outcome {
        let frame = self.current.frame;
        self.frame_locals(frame)
    }

    /// An attribute of a code object.
    pub(super) fn code_attribute(&mut self, code: Value, name: &str) -> Outcome<Option<Value>> {
        let Some(code) = self.code_of(code) else { return Ok(None) };
        let names = |list: &[Box<str>]| list.to_vec();
        let list = match name {
            "co_name" => return Ok(Some(self.str(&code.code.name))),
            "co_qualname" if !self.is_python2() => return Ok(Some(self.str(&code.code.qualname))),
            "co_filename" => return Ok(Some(self.str(&code.file.name))),
            // Until 3.9 a module begins with its first statement.
            "co_firstlineno"
                if code.code.kind == CodeKind::Module
                    && !since::exists(self.dialect.library, "code", "modules begin at line 1") =>
            {
                let first = code.code.statements.get(1).map_or(1, |span| span.line);
                return Ok(Some(self.int(i64::from(first))));
            }
            "co_firstlineno" => return Ok(Some(self.int(i64::from(code.code.first_line)))),
            "co_argcount" => return Ok(Some(self.int(i64::from(code.code.parameters.positional)))),
            "co_varnames" => names(&code.code.varnames),
            "co_cellvars" => names(&code.code.cellvars),
            "co_freevars" => names(&code.code.freevars),
            "co_names" => names(&code.code.names),
            "co_consts" => return Ok(Some(self.new_tuple(&code.constants))),
            _ => return Ok(None),
        };
        let values: Vec<Value> = list.iter().map(|name| self.str(name)).collect();
        Ok(Some(self.new_tuple(&values)))
    }
}
