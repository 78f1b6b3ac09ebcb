//! Attributes that are C fields: of functions, methods, generators, exceptions and their like.

use model::kind::FIELDS;
use model::{Atom, AtomId, Kind, ObjId, Recorder, Value};

use crate::machine::function::{
    ANNOTATIONS, CLOSURE, CODE, DEFAULTS, DOC, GLOBALS, IM_CLASS, IM_FUNC, IM_SELF, KWDEFAULTS, MODULE, NAME, QUALNAME,
};
use crate::machine::{Args, Machine, Outcome, builtins, exceptions, modules, since};

impl<R: Recorder> Machine<R> {
    /// An attribute that the C type of an object provides, owned.
    pub(super) fn special_attribute(&mut self, object: Value, name: AtomId) -> Outcome<Option<Value>> {
        if name == self.words.class {
            let class = self.type_of(object);
            return Ok(Some(self.hold(class)));
        }
        let Some(id) = object.object() else { return self.atom_attribute(object, name) };
        if name == self.words.dict && self.accepts_attributes(id) {
            return self.instance_dict(id).map(Some);
        }
        let text = self.text_of(name.into()).unwrap_or("").to_string();
        let found = match self.world().object(id).kind() {
            Kind::Function => self.function_attribute(id, &text)?,
            Kind::Method => return self.method_attribute(id, &text, name),
            Kind::BuiltinMethod => self.builtin_method_attribute(id, &text),
            Kind::Exception => self.exception_attribute(id, &text),
            Kind::Cell if text == "cell_contents" => return self.cell_attribute(id).map(Some),
            Kind::Generator | Kind::Frame | Kind::Traceback => return self.frame_attribute(id, &text),
            Kind::StaticMethod | Kind::ClassMethod if text == "__func__" => Some(self.world().object(id).slot(FIELDS)),
            _ => None,
        };
        Ok(found.map(|value| self.hold(value)))
    }

    /// NULL reads as None.
    fn slot_or_none(&mut self, object: ObjId, slot: usize) -> Value {
        let none = self.none();
        self.world().object(object).slot(slot).present().unwrap_or(none)
    }

    fn function_attribute(&mut self, function: ObjId, name: &str) -> Outcome<Option<Value>> {
        let slot = match name {
            "__code__" | "func_code" => CODE,
            "__globals__" | "func_globals" => GLOBALS,
            "__module__" => MODULE,
            "__defaults__" | "func_defaults" => DEFAULTS,
            "__kwdefaults__" if !self.is_python2() => KWDEFAULTS,
            "__doc__" | "func_doc" => DOC,
            "__name__" | "func_name" => NAME,
            "__closure__" | "func_closure" => CLOSURE,
            "__qualname__" if !self.is_python2() => QUALNAME,
            "__annotations__" if !self.is_python2() => {
                if self.world().object(function).slot(ANNOTATIONS).is_null() {
                    let dict = self.new_dict();
                    self.cx.set(function, ANNOTATIONS, dict);
                    self.cx.release(dict);
                }
                ANNOTATIONS
            }
            "func_dict" => return Ok(Some(self.own_dict(function).into())),
            _ => return Ok(None),
        };
        Ok(Some(self.slot_or_none(function, slot)))
    }

    /// A method passes on what its function has.
    fn method_attribute(&mut self, method: ObjId, text: &str, name: AtomId) -> Outcome<Option<Value>> {
        let slot = match text {
            "__func__" | "im_func" => IM_FUNC,
            "__self__" | "im_self" => IM_SELF,
            "im_class" => IM_CLASS,
            _ => {
                let function = self.world().object(method).slot(IM_FUNC);
                return self.attribute(function, name);
            }
        };
        let value = self.slot_or_none(method, slot);
        Ok(Some(self.hold(value)))
    }

    fn builtin_method_attribute(&mut self, method: ObjId, name: &str) -> Option<Value> {
        let object = self.world().object(method);
        let (instance, function) = (object.slot(FIELDS), object.slot(FIELDS + 1));
        match name {
            "__self__" => Some(instance),
            "__name__" | "__qualname__" => match self.atom(function) {
                Some(Atom::Method(_, name)) => {
                    let name = name.clone();
                    Some(self.str(&name))
                }
                _ => None,
            },
            _ => None,
        }
    }

    fn exception_attribute(&mut self, exception: ObjId, name: &str) -> Option<Value> {
        let python3 = !self.traceback_is_apart();
        let slot = match name {
            "args" => exceptions::ARGS,
            "message" if !python3 => exceptions::MESSAGE,
            "__traceback__" if python3 => exceptions::TRACEBACK,
            "__cause__" if python3 => exceptions::CAUSE,
            "__context__" if python3 => exceptions::CONTEXT,
            "__suppress_context__" if python3 => return Some(self.context_is_suppressed(exception)),
            "message" | "exceptions" if self.is_group(exception.into()) => {
                return Some(match name {
                    "message" => self.group_message(exception.into()),
                    _ => self.group_exceptions(exception.into()),
                });
            }
            "name" | "obj" if python3 => return self.missing_part(exception, name),
            "code" | "value" | "errno" | "strerror" => {
                return self.exception_argument_attribute(exception, name);
            }
            _ => return None,
        };
        Some(self.slot_or_none(exception, slot))
    }

    fn context_is_suppressed(&mut self, exception: ObjId) -> Value {
        let suppressed = self.side.exception(exception).suppresses_context;
        self.bool(suppressed)
    }

    /// `StopIteration.value`, `SystemExit.code` and the like: the first argument.
    fn exception_argument_attribute(&mut self, exception: ObjId, name: &str) -> Option<Value> {
        let fits = match (self.builtin_type(exception.into()), name) {
            ("StopIteration", "value") => !self.is_python2(),
            ("SystemExit", "code") => true,
            _ => false,
        };
        if !fits {
            return None;
        }
        let args = self.world().object(exception).slot(exceptions::ARGS);
        let none = self.none();
        match self.items_of(args) {
            [] => Some(none),
            [only] => Some(*only),
            [first, ..] if name == "value" => Some(*first),
            _ => Some(args),
        }
    }

    /// `NameError.name`, `AttributeError.name` and `AttributeError.obj` of 3.10.
    fn missing_part(&mut self, exception: ObjId, part: &str) -> Option<Value> {
        let is_attribute = self.builtin_type(exception.into()) == "AttributeError";
        if !since::exists(self.dialect.library, "AttributeError", "obj") {
            return None;
        }
        let none = self.none();
        match (part, self.builtin_type(exception.into())) {
            ("obj", _) if is_attribute => Some(self.world().object(exception).tail().first().copied().unwrap_or(none)),
            ("name", "NameError" | "AttributeError" | "UnboundLocalError") => {
                Some(self.side.exception(exception).name.map_or(none, Value::from))
            }
            _ => None,
        }
    }

    fn cell_attribute(&mut self, cell: ObjId) -> Outcome {
        match self.world().object(cell).slot(FIELDS).present() {
            Some(value) => Ok(self.hold(value)),
            None => Err(self.raise("ValueError", "Cell is empty")),
        }
    }

    /// Attributes of atoms that are functions or code objects.
    fn atom_attribute(&mut self, object: Value, name: AtomId) -> Outcome<Option<Value>> {
        let text = self.text_of(name.into()).unwrap_or("").to_string();
        let value = match (self.atom(object), text.as_str()) {
            (Some(Atom::Function(name)), "__name__" | "__qualname__") => {
                let name = name.rsplit('.').next().unwrap_or(name);
                self.str(name)
            }
            (Some(Atom::Function(name)), "__module__") => match name.split_once('.') {
                Some((module, _)) => self.str(module),
                None if self.is_python2() => self.str("__builtin__"),
                None => self.str("builtins"),
            },
            (Some(Atom::Method(_, name)), "__name__") => {
                let name = name.clone();
                self.str(&name)
            }
            (Some(Atom::Code(..)), _) => return self.code_attribute(object, &text),
            _ => return Ok(None),
        };
        Ok(Some(value))
    }

    /// What the types of the builtins module and of the library provide besides methods, owned.
    pub(super) fn library_attribute(&mut self, object: Value, name: AtomId) -> Outcome<Option<Value>> {
        let of = self.builtin_type(object);
        let text = self.text_of(name.into()).unwrap_or("").to_string();
        let mut at = Some(of);
        while let Some(of) = at {
            let getter = builtins::getter::<R>(of, &text).or_else(|| modules::getter::<R>(of, &text));
            if let Some(getter) = getter {
                return getter(self, Args { positional: &[object], keywords: &[] }).map(Some);
            }
            at = self.base_of_builtin(of);
        }
        match text.as_str() {
            "__doc__" => Ok(Some(self.none())),
            _ => Ok(None),
        }
    }
}
