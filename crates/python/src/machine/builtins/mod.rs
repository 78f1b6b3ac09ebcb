//! The builtins module and the methods of the built-in types.

mod bytes_methods;
mod constructors;
mod containers;
mod core_repr;
mod dict_methods;
mod evaluate;
mod formatting;
mod functions;
mod generic_alias;
mod inquiries;
mod iterables;
mod list_methods;
mod mapping_proxy;
mod missing;
mod output;
mod repr;
mod set_methods;
mod slots;
mod sorting;
mod str_methods;

use model::{AtomId, Recorder, Value};

pub(crate) use inquiries::ascii_only;

use super::{Args, Machine, Native, Outcome};

/// Makes an instance of a built-in type or of a class of the program that derives from it.
pub(crate) type Construct<R> = fn(&mut Machine<R>, Value, Args<'_>) -> Outcome;

/// The function of the builtins module with this name.
pub(crate) fn function<R: Recorder>(name: &str) -> Option<Native<R>> {
    functions::find(name)
        .or_else(|| inquiries::find(name))
        .or_else(|| iterables::find(name))
        .or_else(|| output::find(name))
        .or_else(|| evaluate::find(name))
        .or_else(|| missing::find(name))
}

/// The method of a built-in type with this name; the object is the first argument.
pub(crate) fn method<R: Recorder>(of: &str, name: &str) -> Option<Native<R>> {
    let own = match of {
        "str" | "unicode" => str_methods::find(name),
        "bytes" => bytes_methods::find(name),
        "list" => list_methods::find(name).or_else(|| containers::sequence(name)),
        "tuple" => containers::sequence(name),
        "dict" => dict_methods::find(name),
        "set" => set_methods::find(name).or_else(|| set_methods::changing(name)),
        "frozenset" => set_methods::find(name),
        "int" | "long" | "float" | "bool" => containers::number(name),
        "complex" => containers::complex(name),
        "property" => containers::property(name),
        "GenericAlias" | "UnionType" => generic_alias::find(name),
        "mappingproxy" | "dictproxy" => mapping_proxy::find(name),
        "dict_keys" | "dict_items" => set_methods::of_view(name),
        _ => containers::any(of, name),
    };
    own.or_else(|| slots::find(of, name))
}

/// How instances of a built-in type are made.
pub(crate) fn construct<R: Recorder>(of: &str) -> Option<Construct<R>> {
    constructors::find(of)
}

/// An attribute of a built-in type that is no method.
pub(crate) fn getter<R: Recorder>(of: &str, name: &str) -> Option<Native<R>> {
    containers::getter(of, name).or_else(|| generic_alias::getter(of, name))
}

/// The names of the functions of the builtins module, of either language.
pub(crate) fn function_names() -> &'static [&'static str] {
    &[
        "abs",
        "all",
        "any",
        "apply",
        "callable",
        "chr",
        "cmp",
        "coerce",
        "delattr",
        "dir",
        "divmod",
        "exec",
        "filter",
        "format",
        "getattr",
        "globals",
        "hasattr",
        "hash",
        "hex",
        "id",
        "input",
        "intern",
        "isinstance",
        "issubclass",
        "iter",
        "len",
        "locals",
        "map",
        "max",
        "min",
        "next",
        "oct",
        "open",
        "ord",
        "pow",
        "print",
        "range",
        "raw_input",
        "reduce",
        "repr",
        "round",
        "setattr",
        "sorted",
        "sum",
        "unichr",
        "vars",
        "zip",
        "bin",
        "ascii",
        "compile",
        "eval",
        "__import__",
        "buffer",
        "bytearray",
        "memoryview",
        "execfile",
        "reload",
        "breakpoint",
        "aiter",
        "anext",
    ]
}

/// The names of the types of the builtins module, of either language.
pub(crate) fn type_names() -> &'static [&'static str] {
    &[
        "object",
        "type",
        "int",
        "long",
        "float",
        "complex",
        "bool",
        "str",
        "unicode",
        "bytes",
        "basestring",
        "list",
        "tuple",
        "dict",
        "set",
        "frozenset",
        "range",
        "xrange",
        "slice",
        "enumerate",
        "reversed",
        "property",
        "staticmethod",
        "classmethod",
        "super",
        "map",
        "filter",
        "zip",
        "file",
    ]
}

impl<R: Recorder> Machine<R> {
    /// The one argument of a function, or `TypeError`.
    pub(crate) fn one(&mut self, args: Args<'_>, name: &str) -> Outcome {
        match args.positional {
            [one] => Ok(*one),
            other => {
                let message = format!("{name}() takes exactly one argument ({} given)", other.len());
                Err(self.raise("TypeError", &message))
            }
        }
    }

    /// The argument at a place, if it was given; a keyword of the name will do.
    pub(crate) fn argument(&self, args: Args<'_>, place: usize, name: &str) -> Option<Value> {
        let by_name = |(key, _): &&(AtomId, Value)| self.text_of((*key).into()) == Some(name);
        args.positional.get(place).copied().or_else(|| args.keywords.iter().find(by_name).map(|(_, value)| *value))
    }

    /// The argument at a place, or `TypeError`.
    pub(crate) fn required(&mut self, args: Args<'_>, place: usize, name: &str) -> Outcome {
        match args.positional.get(place) {
            Some(value) => Ok(*value),
            None => {
                let message = format!("{name}() is missing an argument");
                Err(self.raise("TypeError", &message))
            }
        }
    }
}
