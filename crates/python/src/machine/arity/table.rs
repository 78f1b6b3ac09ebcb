//! How many arguments the built-in functions, methods and types take, and under which names.
//!
//! Taken from what the interpreters say when they are called wrongly. What is not listed checks for
//! itself.

use model::Library::{self, *};

use super::Parser::{self, *};
use super::Words;

/// How a function takes its arguments apart, from which release on.
pub(super) type History = &'static [(Library, Parser)];

/// The fewest and the most arguments by position, and how they are taken apart.
pub(super) type Signature = (usize, usize, History);

const ANY: usize = usize::MAX;

const COUNTED: History = &[(Python27, Counted)];
const UNPACKED: History = &[(Python27, Unpacked)];
const OF_TYPE: History = &[(Python27, UnpackedByType)];
const PARSED_UNTIL_36: History = &[(Python27, Parsed), (Python37, Unpacked)];
const PARSED_UNTIL_37: History = &[(Python27, Parsed), (Python38, Unpacked)];
const PARSED_UNTIL_312: History = &[(Python27, Parsed), (Python313, Unpacked)];
const FREE: History = &[(Python27, AnyKeywords)];

/// The signature of a function of the builtins module.
pub(super) fn function(name: &str) -> Option<Signature> {
    Some(match name {
        "globals" | "locals" => (0, 0, COUNTED),
        "len" | "repr" | "ascii" | "abs" | "callable" | "chr" | "unichr" | "ord" | "hash" | "id" | "bin" | "hex"
        | "oct" | "any" | "all" => (1, 1, COUNTED),
        "isinstance" | "issubclass" | "hasattr" | "delattr" | "divmod" | "cmp" => (2, 2, UNPACKED),
        "setattr" => (3, 3, UNPACKED),
        "getattr" => (2, 3, UNPACKED),
        "iter" | "next" => (1, 2, UNPACKED),
        "vars" | "dir" | "input" | "raw_input" => (0, 1, UNPACKED),
        "reduce" => (2, 3, UNPACKED),
        "format" => (1, 2, PARSED_UNTIL_37),
        "pow" => (2, 3, &[(Python27, Unpacked), (Python38, Keywords(&["base", "exp", "mod"]))]),
        "round" => (1, 2, &[(Python27, Keywords(&["number", "ndigits"]))]),
        "sum" => (1, 2, &[(Python27, Unpacked), (Python38, Keywords(&["", "start"]))]),
        "sorted" => (
            1,
            1,
            &[(Python27, AnyKeywordsUpTo(4)), (Python36, KeywordsOf("sort", &["key", "reverse"], Words::Expected))],
        ),
        "print" => (0, ANY, &[(Python27, KeywordsOf("print", &["sep", "end", "file", "flush"], Words::Expected))]),
        "max" => (0, ANY, &[(Python27, KeywordsOf("max", &["key", "default"], Words::Expected))]),
        "min" => (0, ANY, &[(Python27, KeywordsOf("min", &["key", "default"], Words::Expected))]),
        _ => return None,
    })
}

/// The signature of a type that is called.
pub(super) fn constructor(name: &str) -> Option<Signature> {
    Some(match name {
        "list" | "tuple" | "bool" | "float" => (0, 1, PARSED_UNTIL_36),
        "int" => (
            0,
            2,
            &[
                (Python27, Keywords(&["x", "base"])),
                (Python37, Keywords(&["", "base"])),
                (Python313, KeywordsOf("int", &["base"], Words::Expected)),
            ],
        ),
        "str" => (
            0,
            3,
            &[
                (Python27, Parsed),
                (Python36, Keywords(&["object", "encoding", "errors"])),
                (Python313, KeywordsOf("str", &["object", "encoding", "errors"], Words::Expected)),
            ],
        ),
        "complex" => (0, 2, &[(Python27, Keywords(&["real", "imag"]))]),
        "dict" => (0, 1, FREE),
        "set" | "frozenset" => (0, 1, OF_TYPE),
        "filter" => (2, 2, OF_TYPE),
        "slice" => (1, 3, OF_TYPE),
        "reversed" | "staticmethod" | "classmethod" => (1, 1, OF_TYPE),
        "range" => (0, ANY, OF_TYPE),
        "map" => (0, ANY, OF_TYPE),
        "zip" => (0, ANY, &[(Python27, UnpackedByType), (Python310, KeywordsOf("zip", &["strict"], Words::Expected))]),
        "enumerate" => (
            1,
            2,
            &[
                (Python27, Keywords(&["sequence", "start"])),
                (Python36, Keywords(&["iterable", "start"])),
                (Python311, KeywordsByVectorcall(&["iterable", "start"])),
            ],
        ),
        "property" => (0, 4, &[(Python27, Keywords(&["fget", "fset", "fdel", "doc"]))]),
        _ => return None,
    })
}

/// The signature of a method of a built-in type; the object is not counted.
pub(super) fn method(of: &str, name: &str) -> Option<Signature> {
    match of {
        "list" => list(name),
        "tuple" => match name {
            "index" => Some((1, 3, PARSED_UNTIL_37)),
            "count" => Some((1, 1, COUNTED)),
            _ => None,
        },
        "dict" => dict(name),
        "set" | "frozenset" => set(name),
        "str" | "unicode" => text(name),
        "generator" => match name {
            "send" => Some((1, 1, COUNTED)),
            "close" => Some((0, 0, COUNTED)),
            "throw" => Some((1, 3, UNPACKED)),
            _ => None,
        },
        _ => None,
    }
}

fn list(name: &str) -> Option<Signature> {
    Some(match name {
        "append" | "extend" | "remove" | "count" => (1, 1, COUNTED),
        "clear" | "reverse" | "copy" => (0, 0, COUNTED),
        "insert" => (2, 2, PARSED_UNTIL_37),
        "pop" => (0, 1, PARSED_UNTIL_37),
        "index" => (1, 3, PARSED_UNTIL_37),
        "sort" => {
            const HISTORY: History = &[
                (Python27, AnyKeywordsUpTo(3)),
                (Python36, KeywordsOf("sort", &["key", "reverse"], Words::NoPositional)),
            ];
            (0, 0, HISTORY)
        }
        _ => return None,
    })
}

fn dict(name: &str) -> Option<Signature> {
    Some(match name {
        "get" | "pop" | "setdefault" | "fromkeys" => (1, 2, UNPACKED),
        "popitem" | "keys" | "values" | "items" | "clear" | "copy" => (0, 0, COUNTED),
        "update" => (0, 1, FREE),
        _ => return None,
    })
}

fn set(name: &str) -> Option<Signature> {
    Some(match name {
        "add"
        | "remove"
        | "discard"
        | "issubset"
        | "issuperset"
        | "isdisjoint"
        | "symmetric_difference"
        | "symmetric_difference_update" => (1, 1, COUNTED),
        "pop" | "clear" | "copy" => (0, 0, COUNTED),
        _ => return None,
    })
}

fn text(name: &str) -> Option<Signature> {
    Some(match name {
        "upper" | "lower" | "title" | "capitalize" | "swapcase" | "casefold" | "isdigit" | "isdecimal"
        | "isnumeric" | "isalpha" | "isalnum" | "isspace" | "isascii" | "isupper" | "islower" | "istitle"
        | "isidentifier" => (0, 0, COUNTED),
        "join" | "partition" | "rpartition" | "removeprefix" | "removesuffix" => (1, 1, COUNTED),
        "zfill" => (1, 1, &[(Python27, Parsed), (Python37, Counted)]),
        "strip" | "lstrip" | "rstrip" => (0, 1, PARSED_UNTIL_36),
        "find" | "rfind" | "index" | "rindex" | "count" | "startswith" | "endswith" => (1, 3, PARSED_UNTIL_312),
        "ljust" | "rjust" | "center" => (1, 2, PARSED_UNTIL_37),
        "replace" => (2, 3, &[(Python27, Parsed), (Python38, Unpacked), (Python313, Keywords(&["", "", "count"]))]),
        "split" | "rsplit" => (0, 2, &[(Python27, Parsed), (Python36, Keywords(&["sep", "maxsplit"]))]),
        "splitlines" => (0, 1, &[(Python27, Parsed), (Python36, Keywords(&["keepends"]))]),
        "encode" => (0, 2, &[(Python27, Keywords(&["encoding", "errors"]))]),
        "expandtabs" => (0, 1, &[(Python27, Parsed), (Python36, Keywords(&["tabsize"]))]),
        _ => return None,
    })
}
