//! Calling a class (`type_call`): `__new__`, then `__init__`.

use model::{Kind, Recorder, Value};

use crate::machine::attributes::TypeAttribute;
use crate::machine::messages::Message;
use crate::machine::{Args, Machine, Outcome, builtins, modules};

/// Types whose arguments belong to `__init__`: `__new__` ignores them.
const INITIALISED: &[&str] = &[
    "list",
    "dict",
    "set",
    "deque",
    "defaultdict",
    "OrderedDict",
    "bytearray",
    "property",
    "staticmethod",
    "classmethod",
    "super",
    "module",
];

impl<R: Recorder> Machine<R> {
    /// A call of a class of the program or of a built-in type, owned.
    pub(crate) fn instantiate(&mut self, class: Value, args: Args<'_>) -> Outcome {
        let meta = self.type_of(class);
        if let Some(found) = self.find_in_class(meta, self.words.call) {
            let mut all = vec![class];
            all.extend_from_slice(args.positional);
            return self.call(found, &all, args.keywords);
        }
        self.type_call(class, args)
    }

    /// `type.__call__`
    pub(crate) fn type_call(&mut self, class: Value, args: Args<'_>) -> Outcome {
        match self.type_name_of(class) {
            Some("type") => match args.positional {
                // Instances of all classic classes have one type.
                [value] if self.kind_of(*value) == Some(Kind::ClassicInstance) => {
                    return Ok(self.type_atom("instance"));
                }
                [value] if args.keywords.is_empty() => {
                    // Instances of all classic classes are of one type.
                    let class = match self.kind_of(*value) {
                        Some(Kind::ClassicInstance) => self.type_atom("instance"),
                        _ => self.type_of(*value),
                    };
                    return Ok(self.hold(class));
                }
                _ => return self.class_from_arguments(class, args),
            },
            Some("classobj") => return self.new_classic_class(args),
            _ => {}
        }
        let instance = self.call_new(class, args)?;
        if class.object().is_none() || !self.is_instance(instance, class) {
            return Ok(instance);
        }
        let result = self.call_init(class, instance, args);
        match result {
            Ok(()) => Ok(instance),
            Err(unwind) => {
                self.release(instance);
                Err(unwind)
            }
        }
    }

    fn call_new(&mut self, class: Value, args: Args<'_>) -> Outcome {
        match self.lookup_type(class, self.words.new) {
            Some(TypeAttribute::InClass(found)) => {
                let function = match self.kind_of(found) {
                    Some(Kind::StaticMethod) => found.object().map_or(found, |id| self.static_function(id)),
                    _ => found,
                };
                let mut all = vec![class];
                all.extend_from_slice(args.positional);
                self.call(function, &all, args.keywords)
            }
            _ => self.builtin_new(class, args),
        }
    }

    fn static_function(&self, descriptor: model::ObjId) -> Value {
        self.world().object(descriptor).slot(model::kind::FIELDS)
    }

    /// `__new__` of the built-in type that a class derives from, owned. For types that are filled by
    /// `__init__` this does the work of both, unless the program has an `__init__` of its own.
    pub(crate) fn builtin_new(&mut self, class: Value, args: Args<'_>) -> Outcome {
        let base = self.builtin_base(class);
        let own_init = self.find_in_class(class, self.words.init).is_some();
        if base == "object" {
            return self.new_plain(class, args, own_init);
        }
        if base == "type" {
            return self.class_from_arguments(class, args);
        }
        if self.is_exception_class(class) && self.mro_names(class).any(|name| name == "BaseExceptionGroup") {
            return self.new_group(class, args);
        }
        if self.is_exception_class(class) {
            // 2.7 leaves the arguments to `__init__`.
            let given = if self.is_python2() && own_init { &[] } else { args.positional };
            let exception = self.new_exception(class, given);
            return Ok(exception.into());
        }
        let nothing = Args { positional: &[], keywords: &[] };
        let own_new = self.find_in_class(class, self.words.new).is_some();
        let args = if (own_init || own_new) && INITIALISED.contains(&base) { nothing } else { args };
        match base {
            "super" => return self.new_super(class, args),
            "method" | "instancemethod" => return self.method_from_arguments(args),
            "function" => return self.function_from_arguments(args),
            _ => {}
        }
        let construct = builtins::construct::<R>(base).or_else(|| modules::construct::<R>(base));
        match construct {
            Some(construct) => {
                self.check_constructor_arguments(base, args)?;
                construct(self, class, args)
            }
            None => {
                let message = match self.is_python2() {
                    true => format!("cannot create '{base}' instances"),
                    false => format!("cannot create '{base}' instances"),
                };
                Err(self.raise("TypeError", &message))
            }
        }
    }

    /// `types.MethodType(function, object)`; in 2.7 the class may follow.
    fn method_from_arguments(&mut self, args: Args<'_>) -> Outcome {
        let (Some(function), Some(object)) = (args.positional.first(), args.positional.get(1)) else {
            return Err(self.raise("TypeError", "method expected 2 arguments"));
        };
        let class = args.positional.get(2).copied().unwrap_or_default();
        let instance = if self.is_none(*object) { Value::NULL } else { *object };
        Ok(self.new_method(*function, instance, class))
    }

    fn new_plain(&mut self, class: Value, args: Args<'_>, own_init: bool) -> Outcome {
        let has_arguments = !args.positional.is_empty() || !args.keywords.is_empty();
        let own_new = self.find_in_class(class, self.words.new).is_some();
        if has_arguments && !own_init && !own_new {
            let name = self.name_of_type(class);
            return Err(self.complain("TypeError", Message::TakesNoArguments, &[&name]));
        }
        self.check_abstract(class)?;
        Ok(self.new_instance(class, &[], &[]).into())
    }

    /// A class with abstract methods has no instances (`object_new`, `Py_TPFLAGS_IS_ABSTRACT`).
    fn check_abstract(&mut self, class: Value) -> Outcome<()> {
        let dict = class.object().and_then(|class| self.world().object(class).dict());
        let word = self.name("__abstractmethods__");
        let Some(names) = dict.and_then(|dict| self.dict_get_name(dict, word)).and_then(Value::object) else {
            return Ok(());
        };
        if !matches!(self.world().object(names).kind(), Kind::Set | Kind::FrozenSet) {
            return Ok(());
        }
        let names = self.set_members(names);
        let mut names: Vec<String> =
            names.into_iter().filter_map(|name| Some(self.text_of(name)?.to_string())).collect();
        if names.is_empty() {
            return Ok(());
        }
        names.sort();
        let plural = if names.len() == 1 { "" } else { "s" };
        let (plain, quoted) = (names.join(", "), format!("'{}'", names.join("', '")));
        let name = self.name_of_type(class);
        Err(self.complain("TypeError", Message::Abstract, &[&name, plural, &plain, &quoted]))
    }

    /// `types.FunctionType(code, globals[, name, argdefs, closure])` (`func_new`).
    fn function_from_arguments(&mut self, args: Args<'_>) -> Outcome {
        let given =
            |m: &Self, place: usize, name: &str| m.argument(args, place, name).filter(|value| !m.is_none(*value));
        let (Some(code), Some(globals)) = (given(self, 0, "code"), given(self, 1, "globals")) else {
            return Err(self.raise("TypeError", "function() needs a code object and a dict"));
        };
        let Some(namespace) = globals.object().filter(|_| self.kind_of(globals) == Some(Kind::Dict)) else {
            return Err(self.raise("TypeError", "function() argument 'globals' must be dict"));
        };
        if self.code_of(code).is_none() {
            return Err(self.raise("TypeError", "function() argument 'code' must be code"));
        }
        let function = self.new_function(code, namespace);
        for (place, name, attribute) in
            [(2, "name", "__name__"), (3, "argdefs", "__defaults__"), (4, "closure", "__closure__")]
        {
            if let Some(value) = given(self, place, name) {
                let slot = self.world().object(function).kind().fields().iter().position(|field| *field == attribute);
                if let Some(slot) = slot {
                    collector::set(self, function, model::kind::FIELDS + slot, value);
                }
            }
        }
        Ok(function.into())
    }

    fn call_init(&mut self, class: Value, instance: Value, args: Args<'_>) -> Outcome<()> {
        let class = if class.object().is_some() { self.type_of(instance) } else { class };
        match self.lookup_type(class, self.words.init) {
            Some(TypeAttribute::InClass(found)) => {
                let result = self.call_init_function(found, instance, class, args);
                self.check_init_result(result)
            }
            Some(TypeAttribute::BuiltIn(of)) if INITIALISED.contains(&of) && self.has_own_new(class) => {
                // `__new__` was the program's: the arguments are still to be used.
                let Some(init) = self.builtin_method(of, "__init__") else { return Ok(()) };
                let mut all = vec![instance];
                all.extend_from_slice(args.positional);
                let result = init(self, Args { positional: &all, keywords: args.keywords });
                self.check_init_result(result)
            }
            _ => Ok(()),
        }
    }

    fn has_own_new(&self, class: Value) -> bool {
        self.find_in_class(class, self.words.new).is_some()
    }

    fn call_init_function(&mut self, found: Value, instance: Value, class: Value, args: Args<'_>) -> Outcome {
        if self.kind_of(found) == Some(Kind::Function) {
            let kept = self.hold_for_init(instance, args);
            let mut all = vec![instance];
            all.extend_from_slice(args.positional);
            let result = self.run_function(found, Args { positional: &all, keywords: args.keywords });
            self.release_all(kept);
            return result;
        }
        let bound = self.bind(found, instance, class)?;
        let result = self.call(bound, args.positional, args.keywords);
        self.release(bound);
        result
    }
}
