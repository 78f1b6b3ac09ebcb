//! Calls: of functions of the program, of methods, classes and built-in functions.
//!
//! A call that an instruction makes of a function of the program only puts a frame on the stack of
//! frames: the loop of `eval` goes on with it. A call that Rust code makes ([`Machine::call`]) runs a
//! loop of its own until the frame has ended.
//!
//! # Arguments
//! Up to 3.10 a call by an instruction copies the arguments: they stay on the caller's stack until the
//! callee has returned (`fast_function`). From 3.11 on they move into the callee's frame. 2.7 packs
//! the arguments of every other call into a tuple, for bound methods once more with the object in
//! front; these tuples come from a free list and are not modelled as objects, but what they refer to
//! is held for as long.

use model::kind::FIELDS;
use model::{Arguments, Atom, AtomId, Kind, ObjId, Recorder, Value};

use super::eval::Ended;
use super::frame::{Activation, OnReturn};
use super::function::{CLOSURE, CODE, GLOBALS};
use super::messages::Message;
use super::{Args, Machine, Native, Outcome, builtins, modules};
use crate::code::CodeKind;

impl<R: Recorder> Machine<R> {
    /// Whether a call leaves the arguments on the caller's stack.
    pub(crate) fn copies_arguments(&self) -> bool {
        self.dialect.arguments == Arguments::Copied
    }

    /// Calls anything from Rust; the result is owned.
    pub(crate) fn call(&mut self, callable: Value, positional: &[Value], keywords: &[(AtomId, Value)]) -> Outcome {
        let args = Args { positional, keywords };
        match self.kind_of(callable) {
            Some(Kind::Function) => self.call_packed(callable, args, 1),
            Some(Kind::Method) => self.call_bound_method(callable, args),
            _ => self.call_other(callable, args),
        }
    }

    /// Calls something with one argument that C code has in a variable. 2.7 puts it into a tuple that the
    /// collector sees (`PyObject_CallFunctionObjArgs`); later it stands in an array, which holds nothing.
    pub(crate) fn call_with_one(&mut self, callable: Value, argument: Value) -> Outcome {
        if self.kind_of(callable) != Some(Kind::Function) {
            return self.call(callable, &[argument], &[]);
        }
        let tuple = if self.is_python2() { self.new_tuple(&[argument]) } else { Value::NULL };
        let result = self.run_function(callable, Args { positional: &[argument], keywords: &[] });
        self.release(tuple);
        result
    }

    /// Calls a function of the program with its arguments in a tuple, `times` over.
    fn call_packed(&mut self, function: Value, args: Args<'_>, times: usize) -> Outcome {
        let mut kept = Vec::new();
        if self.copies_arguments() {
            let values = args.positional.iter().copied().chain(args.keywords.iter().map(|(_, value)| *value));
            for value in values.collect::<Vec<_>>().repeat(times) {
                kept.push(self.hold(value));
            }
        }
        let result = self.run_function(function, args);
        self.release_all(kept);
        result
    }

    fn call_bound_method(&mut self, method: Value, args: Args<'_>) -> Outcome {
        let Some(id) = method.object() else { return self.call_other(method, args) };
        let (function, instance) = self.method_parts(id);
        if instance.is_null() {
            self.check_unbound(id, args.positional.first().copied())?;
            return self.call(function, args.positional, args.keywords);
        }
        let mut all = vec![instance];
        all.extend_from_slice(args.positional);
        if self.kind_of(function) != Some(Kind::Function) {
            return self.call(function, &all, args.keywords);
        }
        // The tuple of the caller holds the arguments once more.
        let mut kept = Vec::new();
        if self.copies_arguments() {
            for value in args.positional {
                kept.push(self.hold(*value));
            }
        }
        let result = self.call_packed(function, Args { positional: &all, keywords: args.keywords }, 1);
        self.release_all(kept);
        result
    }

    /// 2.7: an unbound method wants an instance of its class.
    pub(crate) fn check_unbound(&mut self, method: ObjId, first: Option<Value>) -> Outcome<()> {
        let class = self.world().object(method).slot(super::function::IM_CLASS);
        if class.is_null() || first.is_some_and(|first| self.is_instance(first, class)) {
            return Ok(());
        }
        let (function, _) = self.method_parts(method);
        let name = match self.find_attr(function, self.words.name)? {
            Some(name) => self.text_of(name).unwrap_or("?").to_string(),
            None => "?".to_string(),
        };
        let class = self.name_of_type(class);
        let got = match first {
            Some(first) => format!("{} instance", self.type_name(first)),
            None => "nothing".to_string(),
        };
        let message = format!(
            "unbound method {name}() must be called with {class} instance as first argument (got {got} instead)"
        );
        Err(self.raise("TypeError", &message))
    }

    /// Calls a function under a special name of its class: as a bound method, without making one
    /// (`call_method` of typeobject.c; 2.7 makes one, whose reference to the object is held here).
    pub(crate) fn call_slot(&mut self, function: Value, all: &[Value]) -> Outcome {
        let mut kept = Vec::new();
        if self.copies_arguments() {
            for value in all {
                kept.push(self.hold(*value));
            }
        }
        let result = self.call_packed(function, Args { positional: all, keywords: &[] }, 1);
        self.release_all(kept);
        result
    }

    /// Calls what is neither a function nor a method of the program.
    pub(crate) fn call_other(&mut self, callable: Value, args: Args<'_>) -> Outcome {
        if let Some(atom) = self.atom(callable) {
            return match atom {
                Atom::Type(_) => self.instantiate(callable, args),
                Atom::Function("__build_class__") => self.build_class(args),
                Atom::Function(name) => {
                    let name = *name;
                    match builtins::function::<R>(name).or_else(|| modules::function::<R>(name)) {
                        Some(native) => {
                            self.check_function_arguments(name, args)?;
                            self.call_native(native, args)
                        }
                        None => {
                            let message = format!("cyclescope does not know {name}() yet");
                            Err(self.raise("NotImplementedError", &message))
                        }
                    }
                }
                Atom::Method(of, name) => {
                    let (of, name) = (*of, name.clone());
                    self.call_type_method(of, &name, args)
                }
                _ => Err(self.not_callable(callable)),
            };
        }
        let Some(id) = callable.object() else { return Err(self.not_callable(callable)) };
        match self.world().object(id).kind() {
            Kind::Class(_) => self.instantiate(callable, args),
            Kind::ClassicClass(_) => self.new_classic_instance(callable, args),
            Kind::BuiltinMethod => {
                let object = self.world().object(id);
                let (instance, function) = (object.slot(FIELDS), object.slot(FIELDS + 1));
                let mut all = vec![instance];
                all.extend_from_slice(args.positional);
                self.call_other(function, Args { positional: &all, keywords: args.keywords })
            }
            Kind::Proxy => {
                let target = self.proxy_target(id)?;
                let result = self.call(target, args.positional, args.keywords);
                self.release(target);
                result
            }
            _ => self.call_instance(callable, args),
        }
    }

    fn call_native(&mut self, native: Native<R>, args: Args<'_>) -> Outcome {
        native(self, args)
    }

    /// Calls a method of a built-in type, whose object is the first argument.
    fn call_type_method(&mut self, of: &'static str, name: &str, args: Args<'_>) -> Outcome {
        let Some(native) = self.builtin_method(of, name) else {
            let message = format!("cyclescope does not know {of}.{name} yet");
            return Err(self.raise("NotImplementedError", &message));
        };
        if name != "__new__" {
            let Some(first) = args.positional.first().copied() else {
                return Err(self.complain("TypeError", Message::UnboundNeedsArgument, &[of, name]));
            };
            let class = self.type_atom(of);
            if !self.is_instance(first, class) && !self.is_type(first) && self.kind_of(first) != Some(Kind::Proxy) {
                let got = self.type_name(first);
                return Err(self.complain("TypeError", Message::UnboundOfOther, &[of, name, &got]));
            }
        }
        self.check_method_arguments(of, name, args)?;
        self.call_native(native, args)
    }

    /// Calls an instance: its class's `__call__`.
    fn call_instance(&mut self, callable: Value, args: Args<'_>) -> Outcome {
        let class = self.type_of(callable);
        if self.kind_of(callable) == Some(Kind::ClassicInstance) {
            let word = self.words.call;
            let Some(method) = self.find_attr(callable, word)? else { return Err(self.not_callable(callable)) };
            let doing = "while calling a Python object";
            let result = self.nested_in(doing, |m| m.call(method, args.positional, args.keywords));
            self.release(method);
            return result;
        }
        if let Some(found) = self.find_in_class(class, self.words.call) {
            if self.kind_of(found) == Some(Kind::Function) {
                let mut all = vec![callable];
                all.extend_from_slice(args.positional);
                let mut kept = Vec::new();
                if self.copies_arguments() {
                    kept.push(self.hold(callable));
                }
                let result = self.call_packed(found, Args { positional: &all, keywords: args.keywords }, 1);
                self.release_all(kept);
                return result;
            }
            let bound = self.bind(found, callable, class)?;
            let doing = "while calling a Python object";
            let result = self.nested_in(doing, |m| m.call(bound, args.positional, args.keywords));
            self.release(bound);
            return result;
        }
        let of = self.builtin_base(class);
        match self.builtin_method(of, "__call__") {
            Some(native) if of != "type" => {
                let mut all = vec![callable];
                all.extend_from_slice(args.positional);
                native(self, Args { positional: &all, keywords: args.keywords })
            }
            _ => Err(self.not_callable(callable)),
        }
    }

    fn not_callable(&mut self, callable: Value) -> super::Unwind {
        if self.kind_of(callable) == Some(Kind::ClassicInstance) {
            let class = self.type_of(callable);
            let message = format!("{} instance has no __call__ method", self.name_of_type(class));
            return self.raise("AttributeError", &message);
        }
        let message = format!("'{}' object is not callable", self.type_name(callable));
        self.raise("TypeError", &message)
    }

    /// What C code holds while `__init__` runs: the arguments in a tuple, in 2.7 also the object in
    /// it and in the bound method.
    pub(crate) fn hold_for_init(&mut self, instance: Value, args: Args<'_>) -> Vec<Value> {
        let extra: &[Value] = if self.copies_arguments() { &[instance, instance] } else { &[] };
        let values = extra.iter().chain(args.positional).copied();
        values.collect::<Vec<_>>().into_iter().map(|value| self.hold(value)).collect()
    }

    /// Runs a function of the program to its end; the result is owned.
    pub(crate) fn run_function(&mut self, function: Value, args: Args<'_>) -> Outcome {
        let mut activation = self.prepare_call(function, args)?;
        if activation.code.code.is_generator {
            return Ok(self.new_generator(activation));
        }
        activation.on_return = OnReturn::Hand;
        self.enter_frame(activation);
        match self.run_frame()? {
            Ended::Returned(value) | Ended::Yielded(value) => Ok(value),
        }
    }

    /// Makes the frame for a call and binds the arguments. The frame is owned.
    pub(crate) fn prepare_call(&mut self, function: Value, args: Args<'_>) -> Outcome<Activation> {
        self.check_depth()?;
        let Some(id) = function.object() else { return Err(self.not_callable(function)) };
        let object = self.world().object(id);
        let (code, globals, closure) = (object.slot(CODE), object.slot(GLOBALS), object.slot(CLOSURE));
        let (Some(code), Some(globals)) = (self.code_of(code), globals.object()) else {
            return Err(self.not_callable(function));
        };
        let frame = self.new_frame(&code, globals, function);
        let bound = self.bind_arguments(id, &code, frame, args);
        if let Err(unwind) = bound {
            self.finish_frame(frame, &code);
            self.release(frame.into());
            return Err(unwind);
        }
        self.bind_cells(&code, frame, closure);
        self.finish_frame(frame, &code);
        if code.code.kind == CodeKind::Class {
            let locals = self.new_dict();
            self.cx.set(frame, super::frame::F_LOCALS, locals);
            self.cx.release(locals);
        }
        Ok(Activation::new(frame, code, globals))
    }

    /// Runs the body function of a class statement with this namespace; owned result.
    pub(crate) fn run_class_body(&mut self, body: Value, namespace: ObjId) -> Outcome {
        let mut activation = self.prepare_call(body, Args { positional: &[], keywords: &[] })?;
        collector::set(self, activation.frame, super::frame::F_LOCALS, namespace);
        activation.on_return = OnReturn::Hand;
        self.enter_frame(activation);
        match self.run_frame()? {
            Ended::Returned(value) | Ended::Yielded(value) => Ok(value),
        }
    }

    /// Runs a module's code with these namespaces; owned result.
    pub(crate) fn run_code(&mut self, code: crate::code::CodeId, globals: ObjId, locals: ObjId) -> Outcome {
        self.check_depth()?;
        let Some(code) = self.codes.get(code.0 as usize).cloned() else { return Ok(self.none()) };
        let frame = self.new_frame(&code, globals, Value::NULL);
        self.cx.set(frame, super::frame::F_LOCALS, locals);
        self.bind_cells(&code, frame, Value::NULL);
        self.finish_frame(frame, &code);
        let mut activation = Activation::new(frame, code, globals);
        activation.on_return = OnReturn::Hand;
        self.enter_frame(activation);
        match self.run_frame()? {
            Ended::Returned(value) | Ended::Yielded(value) => Ok(value),
        }
    }
}
