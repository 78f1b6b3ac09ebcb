//! Which built-in names exist in which release: the one place that compares releases' libraries.
//!
//! A name that is not listed exists in every release. Methods stand behind their type (`str`), functions
//! behind their module (`gc`), built-in names behind `builtins`.

use model::Library::{self, *};

/// Whether a name exists in a release's library.
#[inline]
pub(crate) fn exists(library: Library, owner: &str, name: &str) -> bool {
    let (first, last) = span(owner, name);
    first <= library && library <= last
}

/// What the types of weak references are called: a weak reference, a proxy, a proxy that can be called.
pub(crate) fn weakref_types(library: Library) -> [&'static str; 3] {
    match library {
        Python27 | Python36 | Python37 | Python38 | Python39 => ["weakref", "weakproxy", "weakcallableproxy"],
        _ => ["ReferenceType", "ProxyType", "CallableProxyType"],
    }
}

/// Whether a new class gets its resolution order before its descriptors (`type_new`, `PyType_Ready`).
pub(crate) fn orders_before_descriptors(library: Library) -> bool {
    library >= Python310
}

/// Whether an instance with slots, too, keeps its other attributes in itself: its class has a managed dict
/// in any case in 3.11 and 3.12, and only without slots from 3.13 on.
pub(crate) fn slots_beside_inline_values(library: Library) -> bool {
    matches!(library, Python311 | Python312)
}

/// What the newest row says that is not newer than the release; rows are in the order of releases.
pub(crate) fn newest<T: Copy>(library: Library, rows: &[(Library, T)]) -> Option<T> {
    rows.iter().take_while(|(first, _)| *first <= library).last().map(|(_, row)| *row)
}

const ALWAYS: (Library, Library) = (Python27, Python313);
const ONLY_2: (Library, Library) = (Python27, Python27);

/// From that release to the newest.
const fn since(first: Library) -> (Library, Library) {
    (first, Python313)
}

/// The first and the last release that know a name.
fn span(owner: &str, name: &str) -> (Library, Library) {
    match owner {
        "builtins" => builtin(name),
        "str" => text_method(name),
        "dict" | "list" | "int" | "float" | "BaseException" | "generator" | "set" | "frozenset" | "tuple"
        | "object" | "complex" | "bytes" | "property" | "AttributeError" => method(owner, name),
        "gc" => match name {
            "freeze" | "unfreeze" | "get_freeze_count" => since(Python37),
            "is_finalized" => since(Python39),
            _ => ALWAYS,
        },
        // What a function does besides stands behind it.
        "calls" => since(Python39),
        "code" => since(Python310),
        "last line" => match name {
            "qualified names" => since(Python39),
            _ => since(Python311),
        },
        // What the last line of a traceback adds.
        "suggestions" => match name {
            "imports" | "attributes of self" => since(Python312),
            "without underscores" | "all names at once" => since(Python313),
            _ => since(Python310),
        },
        "format" => since(Python311),
        "complaints" => since(Python310),
        "list.__init__" => (Python38, Python39),
        // Parameters stand behind their function.
        "gc.get_objects" => since(Python38),
        "sys" => match name {
            "getcheckinterval" | "setcheckinterval" => (Python27, Python38),
            "exception" => since(Python311),
            "_is_gil_enabled" => since(Python313),
            _ => ALWAYS,
        },
        "slice" if name == "__hash__" => since(Python312),
        "type" => match name {
            "__class_getitem__" => since(Python37),
            "__or__" | "__ror__" | "__annotations__" => since(Python310),
            "__type_params__" => since(Python312),
            _ => ALWAYS,
        },
        "types" => match name {
            "CellType" => since(Python38),
            "GenericAlias" => since(Python39),
            "UnionType" => since(Python310),
            "NoneType" | "EllipsisType" | "NotImplementedType" => since(Python310),
            _ => ALWAYS,
        },
        // From then on a call is none of `tp_call`, and says so.
        "weakref" if name == "vectorcall" => since(Python311),
        "weakproxy" if name == "dead" => since(Python313),
        "OrderedDict" if name == "repr of a dict" => since(Python312),
        // Up to 3.9 they are bare wrappers.
        "staticmethod" if name == "__wrapped__" => since(Python310),
        "functools" => match name {
            "reduce of an iterable" => since(Python310),
            "cached_property" => since(Python38),
            "cache" => since(Python39),
            _ => ALWAYS,
        },
        "itertools" => match name {
            "pairwise" => since(Python310),
            "batched" => since(Python312),
            _ => ALWAYS,
        },
        "time" => match name {
            "clock" => (Python27, Python37),
            "time_ns" | "perf_counter_ns" | "monotonic_ns" | "process_time_ns" => since(Python37),
            _ => ALWAYS,
        },
        "contextlib" => since(Python36),
        // Whole modules.
        "modules" => match name {
            "dataclasses" => since(Python37),
            _ => ALWAYS,
        },
        "math" => mathematics(name),
        _ => ALWAYS,
    }
}

fn builtin(name: &str) -> (Library, Library) {
    match name {
        "apply" | "cmp" | "coerce" | "intern" | "long" | "raw_input" | "reduce" | "unichr" | "unicode"
        | "basestring" | "xrange" | "buffer" | "execfile" | "reload" | "file" => ONLY_2,
        "breakpoint" => since(Python37),
        "aiter" | "anext" => since(Python310),
        "ascii" | "exec" => since(Python36),
        "BaseExceptionGroup" | "ExceptionGroup" => since(Python311),
        _ => ALWAYS,
    }
}

fn text_method(name: &str) -> (Library, Library) {
    match name {
        "decode" => ONLY_2,
        "casefold" | "isdecimal" | "isnumeric" => since(Python36),
        "isascii" => since(Python37),
        "removeprefix" | "removesuffix" => since(Python39),
        _ => ALWAYS,
    }
}

fn method(owner: &str, name: &str) -> (Library, Library) {
    match (owner, name) {
        ("dict", "has_key" | "iterkeys" | "itervalues" | "iteritems" | "viewkeys" | "viewvalues" | "viewitems") => {
            ONLY_2
        }
        ("dict", "__reversed__") => since(Python38),
        ("dict", "__or__" | "__ror__" | "__ior__") => since(Python39),
        ("list", "copy" | "clear") => since(Python36),
        ("list", "keywords of sort") => (Python38, Python311),
        ("int", "as_integer_ratio") => since(Python38),
        ("int", "bit_count") => since(Python310),
        ("int", "is_integer") => since(Python312),
        ("BaseException", "repr's comma") => (Python27, Python36),
        (_, "__class_getitem__") => since(Python39),
        ("object", "__getstate__") => since(Python311),
        ("float", "__ceil__" | "__floor__") => since(Python39),
        ("complex", "__complex__") | ("bytes", "__bytes__") => since(Python311),
        ("bytes", "__buffer__") => since(Python312),
        ("bytes", "isascii") => since(Python37),
        ("bytes", "removeprefix" | "removesuffix") => since(Python39),
        ("property", "__name__" | "__set_name__") => since(Python310),
        // The object that lacks the attribute.
        ("AttributeError", "obj") => since(Python310),
        ("BaseException", "add_note") => since(Python311),
        ("generator", "gi_suspended") => since(Python311),
        _ => ALWAYS,
    }
}

fn mathematics(name: &str) -> (Library, Library) {
    match name {
        "gcd" | "isclose" => since(Python36),
        "remainder" => since(Python37),
        "prod" | "dist" | "isqrt" | "comb" | "perm" => since(Python38),
        "lcm" | "nextafter" | "ulp" => since(Python39),
        "cbrt" | "exp2" => since(Python311),
        "sumprod" => since(Python312),
        "fma" => since(Python313),
        _ => ALWAYS,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_come_and_go() {
        assert!(!exists(Python36, "gc", "freeze") && exists(Python37, "gc", "freeze"));
        assert!(exists(Python37, "time", "clock") && !exists(Python38, "time", "clock"));
        assert!(exists(Python27, "dict", "has_key") && !exists(Python36, "dict", "has_key"));
        assert!(exists(Python27, "list", "append") && exists(Python313, "list", "append"));
    }
}
