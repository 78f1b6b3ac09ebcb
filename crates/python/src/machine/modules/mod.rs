//! The standard library, as far as programs about memory use it.
//!
//! What is written in C in CPython is written in Rust here, one file for a module; what is written in
//! Python there is Python here too (`library/*.py`): weak dictionaries, `finalize`, 2.7's
//! `OrderedDict`. That way the objects that such a class consists of, their counts and the order of
//! their deaths come out by themselves.
//!
//! Functions and types are atoms that carry a name (`gc.collect`, `deque`). This file finds the Rust
//! function behind a name. Modules belong to the interpreter: making one leaves the counters of the
//! collector as they were, and its objects are old from the start (see [`quiet`]).

mod arguments;
mod collections;
mod ctypes;
mod defaultdict;
mod deque;
mod deque_items;
mod functools;
mod gc;
mod gc_debug;
mod gc_queries;
mod getsizeof;
mod instances;
mod itertools;
mod itertools_next;
mod itertools_product;
mod math;
mod names;
mod operator;
mod prepare;
mod quiet;
mod random;
mod re;
mod re_methods;
mod regex;
mod state;
mod streams;
mod sys;
mod table;
mod time;
mod traceback;
mod weakref;
mod weakref_forward;
mod weakref_proxy;
mod weakref_targets;

use model::{ObjId, Recorder, Value};

use super::{Machine, Native, Outcome};

pub(crate) use itertools::Itertools;
pub(crate) use prepare::prepare;
pub(crate) use re_methods::Found;
pub(crate) use regex::Regex;
pub(crate) use state::Library;
pub(crate) use table::{import, is_known, run_at_exit};

/// The next item of an iterator, owned; none at its end.
pub(crate) type NextItem<R> = fn(&mut Machine<R>, ObjId) -> Outcome<Option<Value>>;

/// The function with a qualified name (`gc.collect`).
pub(crate) fn function<R: Recorder>(name: &str) -> Option<Native<R>> {
    let (module, name) = name.split_once('.')?;
    match module {
        "gc" => gc::function(name).or_else(|| gc_queries::function(name)),
        "_weakref" => weakref::function(name),
        "sys" => sys::function(name),
        "_functools" => functools::function(name),
        "operator" => operator::function(name),
        "time" => time::function(name),
        "_ctypes" => ctypes::function(name),
        "math" => math::function(name),
        "random" => random::function(name),
        "re" => re::function(name),
        "traceback" => traceback::function(name),
        _ => None,
    }
}

/// The method of a type, or what the type answers to a special name. The object is the first
/// argument.
pub(crate) fn method<R: Recorder>(type_name: &str, name: &str) -> Option<Native<R>> {
    match type_name {
        "weakref" | "ReferenceType" => weakref::method(name),
        "weakproxy" | "weakcallableproxy" | "ProxyType" | "CallableProxyType" => weakref_proxy::method(type_name, name),
        "partial" => functools::method(name),
        "deque" => deque::method(name),
        "defaultdict" => defaultdict::method(name),
        "OrderedDict" => collections::method(name),
        "file" | "TextIOWrapper" => streams::method(name),
        "SRE_Pattern" | "Pattern" => re_methods::pattern_method(name),
        "SRE_Match" | "Match" => re_methods::match_method(name),
        "chain" => itertools::method(name),
        _ => None,
    }
}

/// What makes an instance of a type; the first argument is the class to make an instance of.
pub(crate) fn construct<R: Recorder>(type_name: &str) -> Option<super::builtins::Construct<R>> {
    match type_name {
        "weakref" | "ReferenceType" => Some(weakref::construct),
        "partial" => Some(functools::construct),
        "deque" => Some(deque::construct),
        "defaultdict" => Some(defaultdict::construct),
        "OrderedDict" => Some(collections::construct),
        "module" => Some(table::construct_module),
        name if itertools::is_type(name) => Some(itertools::construct),
        _ => None,
    }
}

/// What reads an attribute that is no method.
pub(crate) fn getter<R: Recorder>(type_name: &str, name: &str) -> Option<Native<R>> {
    match type_name {
        "ReferenceType" => weakref::getter(name),
        "partial" => functools::getter(name),
        "deque" => deque::getter(name),
        "defaultdict" => defaultdict::getter(name),
        "SRE_Pattern" | "Pattern" => re_methods::pattern_getter(name),
        "SRE_Match" | "Match" => re_methods::match_getter(name),
        "file" | "TextIOWrapper" => streams::getter(name),
        _ => None,
    }
}

/// What writes an attribute that is no method; called with the object and the value.
pub(crate) fn setter<R: Recorder>(type_name: &str, name: &str) -> Option<Native<R>> {
    match type_name {
        "defaultdict" => defaultdict::setter(name),
        "file" => streams::setter(name),
        _ => None,
    }
}

/// How the iterators of a type advance.
pub(crate) fn next_of<R: Recorder>(type_name: &str) -> Option<NextItem<R>> {
    match type_name {
        "deque_iterator" | "_deque_iterator" | "deque_reverse_iterator" | "_deque_reverse_iterator" => {
            Some(deque::next)
        }
        name if itertools::is_type(name) => Some(itertools::next),
        _ => None,
    }
}

/// The built-in type from which a type of this library derives, if it is not `object`.
pub(crate) fn base_type(type_name: &str) -> Option<&'static str> {
    match type_name {
        "defaultdict" | "OrderedDict" => Some("dict"),
        _ => None,
    }
}

/// The module that `repr` of a type names (`tp_name`).
pub(crate) fn type_module(type_name: &str) -> Option<&'static str> {
    match type_name {
        "deque" | "defaultdict" | "OrderedDict" => Some("collections"),
        "partial" => Some("functools"),
        "ReferenceType" | "ProxyType" | "CallableProxyType" => Some("weakref"),
        "_deque_iterator" | "_deque_reverse_iterator" => Some("_collections"),
        "SRE_Pattern" | "SRE_Match" => Some("_sre"),
        "Pattern" | "Match" => Some("re"),
        "TextIOWrapper" => Some("_io"),
        "GenericAlias" | "UnionType" => Some("types"),
        name if itertools::is_type(name) => Some("itertools"),
        _ => None,
    }
}
