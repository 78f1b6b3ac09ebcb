//! What an object is at the level of C: which fields it has, whether the collector sees it, whether
//! it can break cycles.
//!
//! # The slots of an object
//! Every reference that an object holds stands in one vector of slots:
//!
//! ```text
//! [type] [dict] [the C fields of its kind …] [members …] | [items or inline values …]
//!  0      1      2 …                                       Object::tail …
//! ```
//!
//! Slot 0 holds the type: a class of the program (an object, counted) or a built-in type (an
//! atom). Slot 1 is the `__dict__`, where there is one. Members are what `__slots__` declares. The
//! tail holds a container's items, a frame's variables and value stack, or, from CPython 3.11 on,
//! the values of an instance's attributes in the order of its class's shared keys.

use serde::{Deserialize, Serialize};

use crate::ids::ClassId;

/// The C struct behind an object.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Kind {
    /// An instance of a class of the program that adds no C fields, or plain `object()`.
    Plain,
    /// An instance of a subclass of `int`, `str` and their like.
    Boxed,
    /// `list`
    List,
    /// `tuple`
    Tuple,
    /// `dict`: its items are key, value, key, value …; a gap is NULL, NULL.
    Dict,
    /// `set`: a gap is NULL.
    Set,
    /// `frozenset`
    FrozenSet,
    /// `collections.deque`
    Deque,
    /// A function of the program.
    Function,
    /// A bound (or, in 2.7, unbound) method.
    Method,
    /// A built-in method bound to an object (`[].append`).
    BuiltinMethod,
    /// A cell, through which functions share a variable.
    Cell,
    /// A class of the program.
    Class(ClassId),
    /// A classic class of 2.7.
    ClassicClass(ClassId),
    /// An instance of a classic class of 2.7.
    ClassicInstance,
    /// A module.
    Module,
    /// A frame: its items are the fast locals, the cells, then the value stack.
    Frame,
    /// A generator.
    Generator,
    /// A traceback.
    Traceback,
    /// An instance of an exception.
    Exception,
    /// `weakref.ref`
    Weakref,
    /// `weakref.proxy`
    Proxy,
    /// `functools.partial`
    Partial,
    /// `property`
    Property,
    /// `staticmethod`
    StaticMethod,
    /// `classmethod`
    ClassMethod,
    /// A descriptor that a class statement puts into the class (`__dict__`, `__weakref__`, a member).
    Descriptor,
    /// `super`
    Super,
    /// `slice`
    Slice,
    /// An iterator or view over an object; its items are what else it holds.
    Iterator,
    /// A code object.
    Code,
    /// Something that the collector never sees and that refers to nothing (`range`, `file`).
    Opaque,
}

/// Number of the slot that holds the type.
pub const TYPE: usize = 0;
/// Number of the slot that holds the `__dict__`.
pub const DICT: usize = 1;
/// Number of the first slot with a C field.
pub const FIELDS: usize = 2;

impl Kind {
    /// The C fields, in the order of their slots.
    pub fn fields(self) -> &'static [&'static str] {
        match self {
            Kind::Boxed => &["value"],
            // func_traverse, in the order of 1.3; `closure` follows the dict.
            Kind::Function => &[
                "__code__",
                "__globals__",
                "__module__",
                "__defaults__",
                "__kwdefaults__",
                "__doc__",
                "__name__",
                "__closure__",
                "__annotations__",
                "__qualname__",
            ],
            Kind::Method => &["__func__", "__self__", "im_class"],
            Kind::BuiltinMethod => &["__self__", "function"],
            Kind::Cell => &["cell_contents"],
            Kind::Class(_) | Kind::ClassicClass(_) => &["__mro__", "__bases__", "__base__"],
            Kind::Frame => &[
                "f_back",
                "f_code",
                "f_builtins",
                "f_globals",
                "f_locals",
                "f_funcobj",
                "f_exc_type",
                "f_exc_value",
                "f_exc_traceback",
            ],
            Kind::Generator => &["gi_frame", "gi_code"],
            Kind::Traceback => &["tb_next", "tb_frame"],
            Kind::Exception => &["args", "message", "__traceback__", "__cause__", "__context__"],
            Kind::Weakref | Kind::Proxy => &["__callback__"],
            Kind::Partial => &["func", "args", "keywords"],
            Kind::Property => &["fget", "fset", "fdel", "__doc__"],
            Kind::StaticMethod | Kind::ClassMethod => &["__func__"],
            Kind::Descriptor => &["__objclass__"],
            Kind::Super => &["__self__", "__thisclass__", "__self_class__"],
            Kind::Slice => &["start", "stop", "step"],
            Kind::Deque => &["default_factory"],
            Kind::Dict => &["default_factory"],
            Kind::Iterator => &["source", "function"],
            Kind::Code => &["code"],
            // Not CPython's: where the traceback travels while the instance is raised.
            Kind::ClassicInstance => &["traceback"],
            Kind::Plain | Kind::List | Kind::Tuple | Kind::Set | Kind::FrozenSet | Kind::Module | Kind::Opaque => &[],
        }
    }

    /// Whether the C type takes part in collection (`Py_TPFLAGS_HAVE_GC`). Instances of classes of
    /// the program do whatever their base; see `Object::is_gc`.
    pub fn is_gc(self) -> bool {
        !matches!(self, Kind::Opaque | Kind::Boxed | Kind::Plain | Kind::Code)
    }

    /// Whether the tail holds items that came and go in number.
    pub fn has_items(self) -> bool {
        matches!(
            self,
            Kind::List
                | Kind::Tuple
                | Kind::Dict
                | Kind::Set
                | Kind::FrozenSet
                | Kind::Deque
                | Kind::Frame
                | Kind::Iterator
        )
    }
}
