//! Running a program: what is there before it begins, and what happens when it ends.

use std::rc::Rc;

use collector::Allocator;
use model::{Budget, Cx, Dialect, Event, Generation, Kind, Language, ObjId, Reason, Recorder, Stream, Value, World};

use crate::code::{CodeId, Program};
use crate::compile::{CompileOptions, compile};
use crate::diagnostic::Diagnostic;
use crate::files;

use super::codes::LoadedCode;
use super::curtain::Curtain;
use super::frame::Activation;
use super::limits::{Halt, Limits};
use super::objects::Tracking;
use super::words::Words;
use super::{Machine, Outcome, Unwind, builtins, modules, since, user_modules};

/// How a run ended.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum End {
    /// After the last statement.
    Finished,
    /// By an exception that nobody caught; its traceback is in the output.
    Uncaught,
    /// By `sys.exit`, with this code.
    Exit(i32),
    /// A budget was spent.
    Halted(Halt),
}

/// A run and what it left.
#[derive(Debug)]
pub struct Run<R> {
    /// The world at its end.
    pub world: World,
    /// What became of the events.
    pub recorder: R,
    /// How it ended.
    pub end: End,
}

/// Compiles a program in the language of a dialect.
///
/// # Errors
/// What is wrong with the text, at least one diagnostic.
pub fn compile_for(source: &str, file_name: &str, dialect: &'static Dialect) -> Result<Program, Vec<Diagnostic>> {
    compile(source, file_name, CompileOptions::of(dialect))
}

/// Runs a program to its end. What the interpreter makes for itself comes first and is not recorded.
pub fn run<R: Recorder>(
    program: Program,
    source: &str,
    dialect: &'static Dialect,
    recorder: R,
    limits: Limits,
) -> Run<R> {
    let mut machine = Machine::start(program, dialect, Curtain::down(recorder));
    let prepared = machine.prepare(source);
    machine.cx.recorder_mut().raise();
    machine.limits = limits;
    machine.spent = 0;
    let end = match prepared {
        Ok((code, main)) => machine.run_program(code, main),
        Err(unwind) => machine.end_of(Err(unwind)),
    };
    let (world, recorder) = machine.cx.into_parts();
    Run { world, recorder: recorder.into_inner(), end }
}

impl<R: Recorder> Machine<R> {
    /// An interpreter over an empty world.
    fn start(program: Program, dialect: &'static Dialect, recorder: R) -> Machine<R> {
        let mut world = World::new(dialect);
        let words = Words::new(world.atoms_mut());
        let nothing = LoadedCode::nothing(model::AtomId(0).into());
        // No object is there yet: the numbers are written when the objects are made.
        let none_yet = ObjId(0);
        let bottom = Activation::new(none_yet, nothing, none_yet);
        let mut machine = Machine {
            cx: Cx::new(world, recorder),
            allocator: Allocator::default(),
            dialect,
            program: Rc::new(program),
            limits: Limits::default(),
            spent: 0,
            halted: None,
            side: Default::default(),
            raised: None,
            is_reraise: false,
            handled: Default::default(),
            outer_handled: Vec::new(),
            modules: none_yet,
            builtins: none_yet,
            garbage: none_yet,
            user_modules: Vec::new(),
            library: Default::default(),
            words,
            codes: Vec::new(),
            frames: Default::default(),
            current: bottom.clone(),
            bottom,
            callers: Vec::new(),
            nesting: 0,
            subclasses: Vec::new(),
            key_room: Default::default(),
            cached_keys: Default::default(),
            named: Default::default(),
            written: 0,
            defining: false,
            in_repr: Vec::new(),
            depth: 0,
            owes_space: false,
        };
        machine.make_basic_types();
        machine.modules = machine.new_dict();
        machine.garbage = machine.new_list(&[]);
        machine.builtins = machine.new_module("builtins");
        machine
    }

    /// Makes what a program finds when it begins; gives its code and its namespace.
    fn prepare(&mut self, source: &str) -> Outcome<(CodeId, ObjId)> {
        let main = self.new_module("__main__");
        let namespace = self.namespace_of(main);
        for activation in [&mut self.current, &mut self.bottom] {
            activation.globals = namespace;
        }
        let program = self.program.clone();
        self.fill_builtins();
        self.fill_main(namespace, &program.file_name);
        self.collect_startup();
        // Constant tuples are young: the first collection looks at them.
        let files = files::split(source, &program.file_name);
        self.user_modules = user_modules::of_text(source, &program.file_name);
        let code = self.load_program(&program, files.first().map_or("", |file| file.text), true)?;
        modules::prepare(self)?;
        self.cx.tables().program_begins();
        self.halted = None;
        Ok((code, namespace))
    }

    /// An empty module under a name in `sys.modules`, held.
    fn new_module(&mut self, name: &str) -> ObjId {
        let name = match (name, self.is_python2()) {
            ("builtins", true) => "__builtin__",
            (name, _) => name,
        };
        let module = self.new_object(Kind::Module, "module", &[], &[], Tracking::AtBirth);
        let dict = self.new_dict();
        self.cx.set_dict(module, dict);
        self.release(dict.into());
        let key = self.name(name);
        self.dict_set_name(self.modules, key, module.into());
        let word = self.words.name;
        self.dict_set_name(dict, word, key.into());
        module
    }

    /// The functions, types and constants of the builtins module.
    fn fill_builtins(&mut self) {
        let dict = self.namespace_of(self.builtins);
        let language = self.dialect.language;
        let library = self.dialect.library;
        let exists = |name: &&&'static str| since::exists(library, "builtins", name);
        for name in builtins::function_names().iter().filter(exists) {
            if builtins::function::<R>(name).is_some() {
                let function = self.new_atom(model::Atom::Function(name));
                let name = self.name(name);
                self.dict_set_name(dict, name, function);
            }
        }
        let exceptions = super::exceptions::table::names(language);
        let types = builtins::type_names().iter().filter(exists).copied();
        for name in types.chain(exceptions.filter(|name| since::exists(library, "builtins", name))) {
            let of = match (name, language) {
                ("map" | "filter" | "zip" | "range", Language::Python2) => continue,
                ("bytes", Language::Python2) => self.type_atom("str"),
                _ => self.type_atom(name),
            };
            let name = self.name(name);
            self.dict_set_name(dict, name, of);
        }
        self.fill_constants(dict);
    }

    fn fill_constants(&mut self, dict: ObjId) {
        let constants = [
            ("None", model::Atom::None),
            ("True", model::Atom::Bool(true)),
            ("False", model::Atom::Bool(false)),
            ("NotImplemented", model::Atom::NotImplemented),
            ("Ellipsis", model::Atom::Ellipsis),
            ("__debug__", model::Atom::Bool(true)),
        ];
        for (name, atom) in constants {
            let value = self.new_atom(atom);
            let name = self.name(name);
            self.dict_set_name(dict, name, value);
        }
    }

    fn fill_main(&mut self, namespace: ObjId, file_name: &str) {
        let none = self.none();
        let file = self.str(file_name);
        let builtins: Value = self.builtins.into();
        let mut entries =
            vec![("__builtins__", builtins), ("__doc__", none), ("__package__", none), ("__file__", file)];
        if !self.is_python2() {
            entries.extend([("__loader__", none), ("__spec__", none), ("__cached__", none)]);
            let annotations = self.new_dict();
            let word = self.words.annotations;
            self.dict_set_name(namespace, word, annotations.into());
            self.release(annotations.into());
        }
        for (name, value) in entries {
            let name = self.name(name);
            self.dict_set_name(namespace, name, value);
        }
    }

    /// What is there belongs to the interpreter: it is old, and counts for nothing.
    fn collect_startup(&mut self) {
        self.grow_old(0);
        for generation in Generation::ALL {
            let counter = model::Counter::Count(generation);
            let old = self.world().counter(counter);
            self.cx.emit(Event::Count { counter, old, new: 0 });
        }
    }
}

impl<R: Recorder> Machine<R> {
    /// The dict of a module, borrowed.
    pub(crate) fn namespace_of(&self, module: ObjId) -> ObjId {
        self.world().object(module).dict().unwrap_or(module)
    }

    fn run_program(&mut self, code: CodeId, namespace: ObjId) -> End {
        let result = self.run_code(code, namespace, namespace).map(|value| self.release(value));
        let end = self.end_of(result);
        if end == End::Finished {
            return self.leave(namespace);
        }
        end
    }

    /// What a result means for the run; an exception is printed. A budget that was spent meanwhile, by a
    /// finalizer or by what is printed, is the end in any case.
    fn end_of(&mut self, result: Outcome<()>) -> End {
        match result {
            Ok(()) => End::Finished,
            Err(Unwind::Halted) => {
                let line = self.world().line().unwrap_or(1);
                End::Halted(self.halted.unwrap_or(Halt { budget: Budget::Instructions, line }))
            }
            Err(Unwind::Raised) => {
                let Some(exception) = self.take_raised() else { return End::Uncaught };
                if let Some(code) = self.exit_code(exception) {
                    return self.halted.map_or(End::Exit(code), End::Halted);
                }
                self.print_uncaught(exception);
                self.halted.map_or(End::Uncaught, End::Halted)
            }
        }
    }

    /// The code of a SystemExit; a text is printed.
    fn exit_code(&mut self, exception: ObjId) -> Option<i32> {
        let class = self.type_of(exception.into());
        let exit = self.exception_type("SystemExit");
        if !self.is_subclass(class, exit) {
            return None;
        }
        let args = self.world().object(exception).slot(super::exceptions::ARGS);
        let code = self.items_of(args).first().copied().unwrap_or_default();
        match self.atom(code) {
            None if code.is_null() => Some(0),
            Some(model::Atom::None) => Some(0),
            Some(model::Atom::Int(code)) => Some(i32::try_from(*code).unwrap_or(1)),
            _ => {
                if let Ok(text) = self.to_str(code) {
                    let _ = self.write_raw(Stream::Err, &format!("{text}\n"));
                }
                Some(1)
            }
        }
    }

    /// The end of the interpreter, as far as a program can notice it: functions that `atexit` knows, and
    /// finalizers of what is still there. If nothing would be noticed, everything stays on the stage.
    fn leave(&mut self, namespace: ObjId) -> End {
        if let Err(unwind) = modules::run_at_exit(self) {
            return self.end_of(Err(unwind));
        }
        let ids: Vec<ObjId> = self.world().alive().map(|(id, _)| id).collect();
        if ids.into_iter().any(|object| collector::Mutator::has_finalizer(self, object)) {
            self.tear_down(namespace);
        }
        match self.halted {
            Some(halt) => End::Halted(halt),
            None => End::Finished,
        }
    }

    /// A collection, if they are switched on; then the modules go (`Py_Finalize`). 2.7 empties their
    /// namespaces one after the other, the program's first (`PyImport_Cleanup`, `_PyModule_Clear`). 3
    /// drops all modules first, so that a collection finds everything that nobody else holds, and
    /// empties what is left then (`finalize_modules`).
    fn tear_down(&mut self, namespace: ObjId) {
        if self.is_python2() || self.world().counter(model::Counter::Enabled) != 0 {
            collector::collect(self, Generation::Old, Reason::Exit);
        }
        let imported = self.user_namespaces();
        if self.is_python2() {
            for namespace in [&[namespace], &*imported].concat() {
                self.clear_namespace(namespace);
            }
            return;
        }
        self.drop_modules();
        collector::collect(self, Generation::Old, Reason::Exit);
        let mut was_alive = false;
        for namespace in [&[namespace], &*imported].concat() {
            if self.world().object(namespace).is_alive() {
                was_alive = true;
                self.clear_namespace(namespace);
            }
        }
        if was_alive {
            collector::collect(self, Generation::Old, Reason::Exit);
        }
    }

    /// Takes the program's modules out of `sys.modules`.
    fn drop_modules(&mut self) {
        let main = self.name("__main__");
        let mut names = vec![main];
        names.extend(self.imported_user_modules());
        for name in names {
            let module = self.dict_get_name(self.modules, name);
            self.dict_remove_name(self.modules, name);
            if let Some(module) = module.filter(|_| name == main) {
                // The interpreter's own reference.
                self.release(module);
            }
        }
    }

    /// Names that begin with an underscore first, then all others, become None (`_PyModule_Clear`).
    fn clear_namespace(&mut self, namespace: ObjId) {
        let none = self.none();
        let builtins = self.words.builtins;
        for private in [true, false] {
            for (key, value) in self.dict_entries(namespace) {
                let text = self.text_of(key).unwrap_or("");
                let is_private = text.starts_with('_') && !text.starts_with("__");
                let Some(name) = key.atom().filter(|name| *name != builtins) else { continue };
                if is_private == private && !self.is_none(value) {
                    self.dict_set_name(namespace, name, none);
                }
            }
        }
    }

    /// Writes to what the program put into `sys.stdout` or `sys.stderr`.
    pub(crate) fn write(&mut self, stream: Stream, text: &str) -> Outcome<()> {
        let Some(replaced) = self.replaced_stream(stream) else { return self.write_raw(stream, text) };
        self.hold(replaced);
        let word = self.name("write");
        let result = match self.get_attr(replaced, word) {
            Ok(method) => {
                let text = self.str(text);
                let result = self.call(method, &[text], &[]);
                self.release(method);
                result.map(|value| self.release(value))
            }
            Err(unwind) => Err(unwind),
        };
        self.release(replaced);
        result
    }

    /// Writes to a stream of the process.
    pub(crate) fn write_raw(&mut self, stream: Stream, text: &str) -> Outcome<()> {
        if text.is_empty() {
            return Ok(());
        }
        self.written += text.len();
        if self.written > self.limits.output {
            return Err(self.halt(Budget::Output));
        }
        let text = self.cx.tables().add_text(text);
        self.cx.emit(Event::Print { text, stream });
        Ok(())
    }
}
