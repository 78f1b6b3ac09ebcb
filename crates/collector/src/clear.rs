//! `tp_clear`: how an object lets go of what it refers to while it is alive, to break a cycle.
//!
//! CPython: `subtype_clear`, `type_clear` of Objects/typeobject.c, and `list_clear`, `func_clear`,
//! `frame_tp_clear` … of the built-in types. Types whose objects cannot close a cycle by themselves,
//! because they are complete when they are made, have none: tuples, bound methods, generators.

use std::ops::Range;

use model::kind::{DICT, FIELDS};
use model::{Clearable, Kind, ObjId, Value, World};

use crate::items::clear_items;
use crate::mutator::Mutator;
use crate::refcount::set;
use crate::weakrefs::clear_callback;

/// Which of the types that have not always had a `tp_clear` have one.
struct Rule {
    modules: bool,
    functions: bool,
    partials: bool,
}

impl Rule {
    fn of(world: &World) -> Rule {
        match world.dialect().clearable {
            Clearable::Python27 => Rule { modules: false, functions: false, partials: false },
            Clearable::UpTo37 => Rule { modules: true, functions: false, partials: false },
            Clearable::UpTo39 => Rule { modules: true, functions: true, partials: false },
            Clearable::From310 => Rule { modules: true, functions: true, partials: true },
        }
    }
}

/// Whether an object's type has a `tp_clear`.
pub(crate) fn has_clear(world: &World, id: ObjId) -> bool {
    let object = world.object(id);
    match object.kind() {
        // The dict of a classic instance does the work, and is an object of its own.
        Kind::ClassicInstance | Kind::ClassicClass(_) => false,
        Kind::Class(_) => true,
        _ if object.type_value().object().is_some() => true,
        kind => builtin_has_clear(world, kind),
    }
}

fn builtin_has_clear(world: &World, kind: Kind) -> bool {
    match kind {
        Kind::List | Kind::Dict | Kind::Set | Kind::FrozenSet | Kind::Deque => true,
        Kind::Cell | Kind::Frame | Kind::Traceback | Kind::Exception => true,
        Kind::Weakref | Kind::Proxy | Kind::StaticMethod | Kind::ClassMethod => true,
        Kind::Module | Kind::Property => Rule::of(world).modules,
        Kind::Function => Rule::of(world).functions,
        Kind::Partial => Rule::of(world).partials,
        _ => false,
    }
}

/// Lets an object go of what it refers to. Each release cascades before the next.
pub fn clear<M: Mutator>(m: &mut M, object: ObjId) {
    let record = m.world().object(object);
    let kind = record.kind();
    if let Kind::Class(_) = kind {
        return type_clear(m, object);
    }
    if record.type_value().object().is_some() {
        subtype_clear(m, object);
    }
    if builtin_has_clear(m.world(), kind) {
        clear_builtin(m, object, kind);
    }
}

/// Of an instance: members, then the dict or the inline values. The class stays.
fn subtype_clear<M: Mutator>(m: &mut M, object: ObjId) {
    let record = m.world().object(object);
    let members = FIELDS + record.kind().fields().len()..record.tail_start();
    empty(m, object, members);
    m.before_release(object);
    empty(m, object, DICT..DICT + 1);
    if m.world().object(object).kind() == Kind::Plain {
        empty_tail(m, object);
    }
}

/// Of a class: what its dict holds, then the mro, a tuple whose first item is the class itself. The
/// dict, the bases and the base go when the class dies.
fn type_clear<M: Mutator>(m: &mut M, class: ObjId) {
    if let Some(dict) = m.world().object(class).dict() {
        clear_items(m, dict);
    }
    empty(m, class, FIELDS..FIELDS + 1);
}

fn clear_builtin<M: Mutator>(m: &mut M, object: ObjId, kind: Kind) {
    let fields = FIELDS..FIELDS + kind.fields().len();
    match kind {
        Kind::List | Kind::Set | Kind::FrozenSet | Kind::Deque => clear_items(m, object),
        // defdict_tp_clear: the factory first.
        Kind::Dict => {
            empty(m, object, fields);
            clear_items(m, object);
        }
        // frame_tp_clear: variables and stack. The fields go when the frame dies.
        Kind::Frame => empty_tail(m, object),
        Kind::Weakref | Kind::Proxy => clear_callback(m, object),
        // func_clear: code, name and qualified name stay.
        Kind::Function => {
            empty(m, object, FIELDS + 1..FIELDS + 6);
            empty(m, object, DICT..DICT + 1);
            empty(m, object, FIELDS + 7..FIELDS + 9);
        }
        Kind::Partial => {
            empty(m, object, fields);
            empty(m, object, DICT..DICT + 1);
        }
        // property_clear: the doc alone. The functions go when the property dies.
        Kind::Property => empty(m, object, fields.end - 1..fields.end),
        Kind::Exception | Kind::Module => {
            empty(m, object, DICT..DICT + 1);
            empty(m, object, fields);
        }
        _ => empty(m, object, fields),
    }
}

fn empty_tail<M: Mutator>(m: &mut M, object: ObjId) {
    let record = m.world().object(object);
    let tail = record.tail_start()..record.slots().len();
    empty(m, object, tail);
}

/// Empties slots, one after the other (`Py_CLEAR`).
fn empty<M: Mutator>(m: &mut M, object: ObjId, range: Range<usize>) {
    for index in range {
        if !m.world().object(object).slot(index).is_null() {
            set(m, object, index, Value::NULL);
        }
    }
}
