//! Which modules there are and what is in them, by language.

use model::Language;

/// A module: what is in it from the start, and the Python text that adds the rest.
#[derive(Clone, Copy)]
pub(super) struct Module {
    /// Functions, by their qualified names.
    pub(super) functions: &'static [&'static str],
    /// Types: the name in the module and the type's own.
    pub(super) types: &'static [(&'static str, &'static str)],
    /// Python text that is always read.
    pub(super) text: &'static str,
    /// What is written in Python and only read when it is wanted.
    pub(super) parts: &'static [Part],
}

/// A piece of a module that is written in Python.
#[derive(Clone, Copy)]
pub(super) struct Part {
    /// What it defines. The text is only read if the program mentions one of these.
    pub(super) names: &'static [&'static str],
    /// The text.
    pub(super) source: &'static str,
}

const NOTHING: Module = Module { functions: &[], types: &[], text: "", parts: &[] };

fn python(text: &'static str) -> Module {
    Module { text, ..NOTHING }
}

/// The module with this name.
pub(super) fn module(name: &str, language: Language) -> Option<Module> {
    shared(name).or_else(|| match language {
        Language::Python2 => python2(name),
        Language::Python3 => python3(name),
    })
}

/// Modules that are the same in both languages.
fn shared(name: &str) -> Option<Module> {
    Some(match name {
        "_weak_container" => python(include_str!("library/weak_container.py")),
        "_wraps" => python(include_str!("library/wraps.py")),
        "contextlib" => Module { text: include_str!("library/contextlib.py"), parts: &[EXIT_STACK], ..NOTHING },
        "os" => python(include_str!("library/os.py")),
        "os.path" | "posixpath" => python(include_str!("library/os_path.py")),
        "threading" => python(include_str!("library/threading.py")),
        "heapq" => python(include_str!("library/heapq.py")),
        "bisect" => python(include_str!("library/bisect.py")),
        "string" => python(include_str!("library/string.py")),
        "warnings" => python(include_str!("library/warnings.py")),
        "importlib" => python(include_str!("library/importlib.py")),
        "_collections_abc" => python(include_str!("library/collections_abc.py")),
        "_traceback" => python(include_str!("library/traceback_more.py")),
        "_itertools" => python(include_str!("library/itertools_more.py")),
        "_weakrefset" => python(include_str!("library/weak_set.py")),
        "_namedtuple" => python(include_str!("library/namedtuple.py")),
        "_getters" => python(include_str!("library/getters.py")),
        "_stringio" => python(include_str!("library/stringio.py")),
        "atexit" => python(include_str!("library/atexit.py")),
        "_ctypes" => Module { functions: super::ctypes::NAMES, ..NOTHING },
        "ctypes" => python(include_str!("library/ctypes.py")),
        "copy" => python(include_str!("library/copy.py")),
        "abc" => python(include_str!("library/abc.py")),
        "io" => python("from _stringio import StringIO\n"),
        "_functools" => Module { functions: &["_functools.reduce"], types: &[("partial", "partial")], ..NOTHING },
        "operator" => OPERATOR,
        "math" => Module { functions: super::math::NAMES, ..NOTHING },
        "re" => Module { functions: super::re::NAMES, ..NOTHING },
        "random" => Module { functions: super::random::NAMES, parts: &[RANDOM], ..NOTHING },
        "traceback" => Module { functions: super::traceback::NAMES, parts: &[TRACEBACK], ..NOTHING },
        "__future__" => NOTHING,
        _ => return None,
    })
}

const OPERATOR: Module = Module {
    functions: super::operator::NAMES,
    parts: &[
        Part {
            names: &["itemgetter", "attrgetter", "methodcaller"],
            source: "from _getters import itemgetter, attrgetter, methodcaller\n",
        },
        Part { names: &["countOf", "indexOf", "length_hint"], source: include_str!("library/operator_more.py") },
    ],
    ..NOTHING
};

const WEAK_SET: Part = Part { names: &["WeakSet"], source: "from _weakrefset import WeakSet\n" };
const WEAK_DICTIONARIES: Part = Part {
    names: &["WeakValueDictionary", "WeakKeyDictionary", "KeyedRef"],
    source: include_str!("library/weak_dictionaries.py"),
};
const COUNTER: Part = Part { names: &["Counter"], source: include_str!("library/counter.py") };
const TOTAL_ORDERING: Part = Part { names: &["total_ordering"], source: include_str!("library/total_ordering.py") };
const NAMEDTUPLE: Part = Part { names: &["namedtuple"], source: "from _namedtuple import namedtuple\n" };
const WRAPS: Part = Part {
    names: &["wraps", "update_wrapper", "WRAPPER_ASSIGNMENTS", "WRAPPER_UPDATES"],
    source: "from _wraps import update_wrapper, wraps, WRAPPER_ASSIGNMENTS, WRAPPER_UPDATES\n",
};
const CMP_TO_KEY: Part = Part { names: &["cmp_to_key"], source: include_str!("library/cmp_to_key.py") };

const RANDOM: Part = Part {
    names: &["uniform", "sample", "choices", "gauss", "Random", "getrandbits", "getstate", "setstate", "SystemRandom"],
    source: include_str!("library/random_more.py"),
};
const EXIT_STACK: Part = Part {
    names: &["ExitStack", "ContextDecorator", "AbstractContextManager", "redirect_stderr"],
    source: include_str!("library/exit_stack.py"),
};
const TRACEBACK: Part = Part {
    names: &[
        "FrameSummary",
        "print_exc",
        "format_exception",
        "print_exception",
        "format_exception_only",
        "format_tb",
        "print_tb",
        "extract_tb",
        "extract_stack",
        "format_list",
        "format_stack",
        "print_stack",
        "clear_frames",
    ],
    source: "from _traceback import (FrameSummary, print_exc, format_exception, print_exception, format_exception_only,\
             \n    format_tb, print_tb, extract_tb, extract_stack, format_list, format_stack, print_stack, clear_frames)\n",
};
const ITERTOOLS: Part = Part {
    names: &["groupby", "tee", "combinations_with_replacement", "batched"],
    source: "from _itertools import groupby, tee, combinations_with_replacement, batched\n",
};
const VERSION_INFO: Part =
    Part { names: &["major", "minor", "micro", "releaselevel"], source: include_str!("library/version_info.py") };
const ABSTRACT: Part = Part {
    names: &[
        "Hashable",
        "Iterable",
        "Iterator",
        "Generator",
        "Reversible",
        "Sized",
        "Container",
        "Collection",
        "Callable",
        "Set",
        "MutableSet",
        "Mapping",
        "MutableMapping",
        "Sequence",
        "MutableSequence",
    ],
    source: "from _collections_abc import *\n",
};

fn python2(name: &str) -> Option<Module> {
    Some(match name {
        "gc" => Module { functions: super::gc::NAMES_2, ..NOTHING },
        "sys" => Module { functions: super::sys::NAMES_2, parts: &[VERSION_INFO], ..NOTHING },
        "time" => Module { functions: super::time::NAMES_2, ..NOTHING },
        "exceptions" => NOTHING,
        "_weakref" => Module { functions: super::weakref::NAMES, ..NOTHING },
        "weakref" => Module {
            functions: super::weakref::NAMES,
            types: &[("ReferenceError", "ReferenceError")],
            parts: &[WEAK_SET, WEAK_DICTIONARIES],
            ..NOTHING
        },
        "StringIO" | "cStringIO" => python("from _stringio import StringIO\n"),
        "collections" => Module {
            types: &[("deque", "deque"), ("defaultdict", "defaultdict")],
            parts: &[
                NAMEDTUPLE,
                Part { names: &["OrderedDict"], source: include_str!("library/ordered_dict_2.py") },
                COUNTER,
                ABSTRACT,
            ],
            ..NOTHING
        },
        "functools" => Module {
            functions: &["_functools.reduce"],
            types: &[("partial", "partial")],
            parts: &[WRAPS, CMP_TO_KEY, TOTAL_ORDERING],
            ..NOTHING
        },
        "itertools" => Module { types: super::itertools::TYPES_2, parts: &[ITERTOOLS], ..NOTHING },
        "types" => Module { types: TYPES_2, ..NOTHING },
        _ => return None,
    })
}

fn python3(name: &str) -> Option<Module> {
    Some(match name {
        "enum" => python(include_str!("library/enum.py")),
        "dataclasses" => python(include_str!("library/dataclasses.py")),
        "typing" => python(include_str!("library/typing.py")),
        "collections.abc" => python("from _collections_abc import *\n"),
        "gc" => Module { functions: super::gc::NAMES_3, ..NOTHING },
        "sys" => Module { functions: super::sys::NAMES_3, parts: &[VERSION_INFO], ..NOTHING },
        "time" => Module { functions: super::time::NAMES_3, ..NOTHING },
        "_weakref" => Module { functions: super::weakref::NAMES, ..NOTHING },
        "weakref" => Module {
            functions: super::weakref::NAMES,
            parts: &[
                WEAK_SET,
                Part { names: &["WeakMethod"], source: include_str!("library/weak_method.py") },
                Part { names: &["finalize"], source: include_str!("library/finalize.py") },
                WEAK_DICTIONARIES,
            ],
            ..NOTHING
        },
        "collections" => Module {
            types: &[("deque", "deque"), ("defaultdict", "defaultdict"), ("OrderedDict", "OrderedDict")],
            parts: &[
                NAMEDTUPLE,
                COUNTER,
                Part {
                    names: &["ChainMap", "UserDict", "UserList"],
                    source: include_str!("library/collections_more.py"),
                },
            ],
            ..NOTHING
        },
        "functools" => Module {
            functions: &["_functools.reduce"],
            types: &[("partial", "partial")],
            parts: &[
                WRAPS,
                CMP_TO_KEY,
                TOTAL_ORDERING,
                Part { names: &["lru_cache", "cache"], source: include_str!("library/lru_cache.py") },
                Part {
                    names: &["partialmethod", "singledispatch", "cached_property"],
                    source: include_str!("library/functools_more.py"),
                },
            ],
            ..NOTHING
        },
        "itertools" => Module { types: super::itertools::TYPES_3, parts: &[ITERTOOLS], ..NOTHING },
        "types" => Module {
            types: TYPES_3,
            parts: &[
                Part { names: &["SimpleNamespace"], source: include_str!("library/simple_namespace.py") },
                Part { names: &["new_class"], source: include_str!("library/types_more.py") },
            ],
            ..NOTHING
        },
        _ => return None,
    })
}

const TYPES_2: &[(&str, &str)] = &[
    ("NoneType", "NoneType"),
    ("TypeType", "type"),
    ("ObjectType", "object"),
    ("IntType", "int"),
    ("LongType", "long"),
    ("FloatType", "float"),
    ("BooleanType", "bool"),
    ("ComplexType", "complex"),
    ("StringType", "str"),
    ("UnicodeType", "unicode"),
    ("TupleType", "tuple"),
    ("ListType", "list"),
    ("DictType", "dict"),
    ("DictionaryType", "dict"),
    ("SliceType", "slice"),
    ("XRangeType", "xrange"),
    ("FunctionType", "function"),
    ("LambdaType", "function"),
    ("CodeType", "code"),
    ("GeneratorType", "generator"),
    ("ClassType", "classobj"),
    ("InstanceType", "instance"),
    ("MethodType", "instancemethod"),
    ("UnboundMethodType", "instancemethod"),
    ("BuiltinFunctionType", "builtin_function_or_method"),
    ("BuiltinMethodType", "builtin_function_or_method"),
    ("ModuleType", "module"),
    ("FileType", "file"),
    ("TracebackType", "traceback"),
    ("FrameType", "frame"),
    ("EllipsisType", "ellipsis"),
    ("NotImplementedType", "NotImplementedType"),
    ("DictProxyType", "dictproxy"),
];

const TYPES_3: &[(&str, &str)] = &[
    ("NoneType", "NoneType"),
    ("EllipsisType", "ellipsis"),
    ("NotImplementedType", "NotImplementedType"),
    ("FunctionType", "function"),
    ("LambdaType", "function"),
    ("CodeType", "code"),
    ("CellType", "cell"),
    ("GeneratorType", "generator"),
    ("MethodType", "method"),
    ("BuiltinFunctionType", "builtin_function_or_method"),
    ("BuiltinMethodType", "builtin_function_or_method"),
    ("ModuleType", "module"),
    ("TracebackType", "traceback"),
    ("FrameType", "frame"),
    ("MappingProxyType", "mappingproxy"),
];
