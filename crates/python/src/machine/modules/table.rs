//! Making a module when it is imported.

use model::{Atom, Kind, Language, ObjId, Recorder, Value};

use super::names::{self, Module, Part};
use crate::code::Const;
use crate::machine::objects::Tracking;
use crate::machine::{Args, Machine, Outcome, since};

/// Modules of CPython that are asked for now and then and are not here.
const MISSING: &[&str] = &[
    "array",
    "asyncio",
    "cPickle",
    "codecs",
    "datetime",
    "decimal",
    "dis",
    "fractions",
    "inspect",
    "json",
    "logging",
    "marshal",
    "multiprocessing",
    "pickle",
    "platform",
    "pprint",
    "queue",
    "resource",
    "signal",
    "socket",
    "struct",
    "subprocess",
    "tempfile",
    "textwrap",
    "thread",
    "timeit",
    "tracemalloc",
    "unittest",
    "uuid",
];

/// Makes a module of the library, owned; none if CPython knows no such module either.
///
/// # Errors
/// An ImportError with a sentence about a module that is not here; what the module's own text raises.
pub(crate) fn import<R: Recorder>(m: &mut Machine<R>, name: &str) -> Outcome<Option<ObjId>> {
    let key = m.name(name);
    if let Some(known) = m.dict_get_name(m.modules, key) {
        m.hold(known);
        return Ok(known.object());
    }
    let module = names::module(name, m.dialect.language).filter(|_| since::exists(m.dialect.library, "modules", name));
    let Some(module) = module else {
        if MISSING.contains(&name) {
            return Err(m.raise("ImportError", &format!("cyclescope does not have the module {name}")));
        }
        return Ok(None);
    };
    let object = m.quietly(|m| m.make_module(name, module))?;
    Ok(Some(object))
}

/// Whether the standard library of 3 has a module with this name.
pub(crate) fn is_known(name: &str) -> bool {
    MISSING.contains(&name) || names::module(name, Language::Python3).is_some() && !name.starts_with('_')
}

/// `types.ModuleType(name[, doc])` (`module_init`).
pub(super) fn construct_module<R: Recorder>(m: &mut Machine<R>, class: Value, args: Args<'_>) -> Outcome {
    let [name, doc] = m.arguments("module", args, ["name", "doc"], 1)?;
    m.text_argument(name)?;
    let doc = if doc.is_null() { m.none() } else { doc };
    let object = m.new_of(class, Kind::Module, &[], &[], Tracking::AtBirth)?;
    let dict = m.new_dict();
    m.cx.set_dict(object, dict);
    m.release(dict.into());
    let none = m.none();
    let rest: &[&str] = match m.dialect.language {
        Language::Python2 => &[],
        Language::Python3 => &["__package__", "__loader__", "__spec__"],
    };
    m.put(dict, "__name__", name);
    m.put(dict, "__doc__", doc);
    for name in rest {
        m.put(dict, name, none);
    }
    Ok(object.into())
}

/// Calls what the program registered for the end (`atexit`, `weakref.finalize`).
///
/// # Errors
/// A spent budget. What the functions raise is reported.
pub(crate) fn run_at_exit<R: Recorder>(m: &mut Machine<R>) -> Outcome<()> {
    let key = m.name("atexit");
    let run = m.name("_run_exitfuncs");
    let Some(module) = m.dict_get_name(m.modules, key) else { return Ok(()) };
    let function = m.get_attr(module, run)?;
    let result = m.call(function, &[], &[]);
    m.release(function);
    let nothing = result?;
    m.release(nothing);
    Ok(())
}

impl<R: Recorder> Machine<R> {
    /// Makes a module, owned, and enters it in `sys.modules`.
    fn make_module(&mut self, name: &str, module: Module) -> Outcome<ObjId> {
        let object = self.new_object(Kind::Module, "module", &[], &[], Tracking::AtBirth);
        let dict = self.new_dict();
        self.cx.set_dict(object, dict);
        self.release(dict.into());
        let key = self.name(name);
        self.dict_set_name(self.modules, key, object.into());
        if let Err(unwind) = self.fill_module(dict, name, module) {
            self.dict_remove_name(self.modules, key);
            self.release(object.into());
            return Err(unwind);
        }
        Ok(object)
    }

    fn fill_module(&mut self, dict: ObjId, name: &str, module: Module) -> Outcome<()> {
        let (title, none) = (self.str(name), self.none());
        self.put(dict, "__name__", title);
        self.put(dict, "__doc__", none);
        let library = self.dialect.library;
        let exists = |short: &str| since::exists(library, name, short);
        for function in module.functions {
            let short = function.rsplit('.').next().unwrap_or(function);
            if !exists(short) {
                continue;
            }
            let value = self.new_atom(Atom::Function(function));
            self.put(dict, short, value);
        }
        for (name, type_name) in module.types.iter().filter(|(name, _)| exists(name)) {
            let value = self.type_atom(type_name);
            self.put(dict, name, value);
        }
        match name {
            "gc" => self.fill_gc(dict),
            "sys" => self.fill_sys(dict)?,
            "math" => self.fill_math(dict),
            "weakref" | "_weakref" => self.fill_weakref(dict),
            "types" => self.fill_types(dict),
            "__future__" => self.fill_future(dict),
            "exceptions" => self.fill_exceptions(dict),
            _ => {}
        }
        let wanted: Vec<&Part> = module.parts.iter().filter(|part| self.is_wanted(part)).collect();
        let texts = std::iter::once(module.text).chain(wanted.into_iter().map(|part| part.source));
        for text in texts.filter(|text| !text.is_empty()) {
            let code = self.load_library(text, name)?;
            let result = self.run_code(code, dict, dict)?;
            self.release(result);
        }
        for name in module.parts.iter().flat_map(|part| part.names).filter(|name| !exists(name)) {
            let key = self.name(name);
            self.dict_remove_name(dict, key);
        }
        Ok(())
    }

    /// Whether the program mentions one of the names that a part defines, be it in a text
    /// (`hasattr(weakref, "finalize")`).
    fn is_wanted(&self, part: &Part) -> bool {
        let defined = |name: &str| part.names.contains(&name);
        self.program.files().flat_map(|file| &file.codes).any(|code| {
            code.names.iter().any(|name| defined(name) || &**name == "*")
                || code.consts.iter().any(|constant| mentions(constant, &defined))
        })
    }

    /// Stores under a name in a module's dict.
    pub(crate) fn put(&mut self, dict: ObjId, name: &str, value: Value) {
        let key = self.name(name);
        self.dict_set_name(dict, key, value);
    }

    /// The module in which 2.7 keeps its exceptions.
    fn fill_exceptions(&mut self, dict: ObjId) {
        for name in crate::machine::exceptions::table::names(self.dialect.language) {
            let class = self.type_atom(name);
            self.put(dict, name, class);
        }
    }

    /// The features of `__future__`, which the compiler has seen to already.
    fn fill_future(&mut self, dict: ObjId) {
        let none = self.none();
        let features = [
            "nested_scopes",
            "generators",
            "division",
            "absolute_import",
            "with_statement",
            "print_function",
            "unicode_literals",
            "annotations",
            "generator_stop",
            "barry_as_FLUFL",
        ];
        for feature in features {
            self.put(dict, feature, none);
        }
    }

    /// `types.StringTypes` of 2.7, the only name there that is no type.
    fn fill_types(&mut self, dict: ObjId) {
        if self.dialect.language == Language::Python2 {
            let parts = [self.type_atom("str"), self.type_atom("unicode")];
            let both = self.new_tuple(&parts);
            self.put(dict, "StringTypes", both);
            self.release(both);
        }
    }
}

fn mentions(constant: &Const, defined: &impl Fn(&str) -> bool) -> bool {
    match constant {
        Const::Str(text) | Const::Unicode(text) => defined(text),
        // `from weakref import WeakSet, proxy`; `from weakref import *`
        Const::Tuple(items) => items.iter().any(|item| match item {
            Const::Str(text) => defined(text) || &**text == "*",
            _ => false,
        }),
        _ => false,
    }
}
