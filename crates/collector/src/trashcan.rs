//! The trashcan: how deep deallocation may nest before the rest is put off.
//!
//! In C the death of a chain nests one call into the other, so the deallocators of containers and of
//! instances count how deep they are. Beyond a limit an object is put on a pile and dies later, the
//! last one first. It changes the order in which long structures die.
//!
//! CPython: `Py_TRASHCAN_SAFE_BEGIN` of Include/object.h (to 3.7), `_PyTrash_begin` of Objects/object.c
//! (3.8 to 3.12), `Py_TRASHCAN_BEGIN` over `c_recursion_remaining` (3.13), `_Py_Dealloc` over the margin of
//! the C stack (3.14 and later).
//!
//! Up to 3.7 instances have a bug that programs can see: they empty the pile never, only the
//! deallocators of built-in containers do. The tail of a chain of 50 or more instances stays, half
//! dead, until the next list or dict dies.

use model::{Kind, ObjId, Trashcan, World};

use crate::mutator::Mutator;

/// How a deallocator takes part.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Nesting {
    /// It does not.
    Uncounted,
    /// That of a built-in type.
    Builtin,
    /// `subtype_dealloc`
    Instance,
}

/// What is under way.
#[derive(Clone, Default, Debug)]
pub(crate) struct Pile {
    /// How many deallocators that take part are under way.
    depth: u32,
    /// What is put off (`trash_delete_later`).
    later: Vec<ObjId>,
}

/// The rule of a dialect.
struct Rule {
    /// From this depth on, objects are put off.
    limit: u32,
    /// Below this depth, a deallocator that ends sees to the pile.
    drains_below: u32,
    /// Whether instances see to the pile, too. Where they do not, they are put off one level earlier.
    instances_drain: bool,
    /// Whether exceptions and built-in methods take part.
    counts_exceptions: bool,
    /// Whether frames are objects whose deallocator takes part.
    counts_frames: bool,
    /// Whether every deallocator of a type that the collector knows takes part.
    counts_all: bool,
}

impl Rule {
    fn of(world: &World) -> Rule {
        match world.dialect().trashcan {
            Trashcan::Eager => Rule {
                limit: 50,
                drains_below: 1,
                instances_drain: false,
                counts_exceptions: false,
                counts_frames: true,
                counts_all: false,
            },
            Trashcan::Nested => Rule {
                limit: 50,
                drains_below: 1,
                instances_drain: true,
                counts_exceptions: true,
                counts_frames: true,
                counts_all: false,
            },
            // Py_C_RECURSION_LIMIT is 10,000; put off at 50 that remain, drained at more than 100.
            Trashcan::CCalls => Rule {
                limit: 9950,
                drains_below: 9900,
                instances_drain: true,
                counts_exceptions: true,
                counts_frames: false,
                counts_all: false,
            },
            // What fits depends on the machine, the compiler and the types. 8 MiB of stack at about 200
            // bytes a level; put off at two margins of 16 KiB that remain, drained at four.
            Trashcan::CStack => Rule {
                limit: 41_700,
                drains_below: 41_500,
                instances_drain: true,
                counts_exceptions: true,
                counts_frames: true,
                counts_all: true,
            },
        }
    }
}

impl Nesting {
    /// How the deallocator of an object takes part.
    pub(crate) fn of(world: &World, object: ObjId) -> Nesting {
        let record = world.object(object);
        match record.kind() {
            _ if !record.is_gc() => Nesting::Uncounted,
            _ if Rule::of(world).counts_all => Nesting::Builtin,
            Kind::Class(_) | Kind::ClassicClass(_) | Kind::ClassicInstance => Nesting::Uncounted,
            _ if record.type_value().object().is_some() => Nesting::Instance,
            Kind::List | Kind::Tuple | Kind::Dict | Kind::Set | Kind::FrozenSet | Kind::Traceback => Nesting::Builtin,
            Kind::Exception | Kind::BuiltinMethod if Rule::of(world).counts_exceptions => Nesting::Builtin,
            Kind::Frame if Rule::of(world).counts_frames => Nesting::Builtin,
            _ => Nesting::Uncounted,
        }
    }
}

/// A deallocator begins: whether its object is put off. If not, it is one level deeper until
/// [`leave`].
pub(crate) fn puts_off<M: Mutator>(m: &mut M, object: ObjId, nesting: Nesting) -> bool {
    if nesting == Nesting::Uncounted {
        return false;
    }
    let rule = Rule::of(m.world());
    let pile = &mut m.allocator().pile;
    let counts_twice = nesting == Nesting::Instance && !rule.instances_drain;
    if pile.depth + u32::from(counts_twice) >= rule.limit {
        pile.later.push(object);
        return true;
    }
    pile.depth += 1;
    false
}

/// A deallocator ends: whether what is put off is to die now. If so, it is one level deeper until
/// [`next_put_off`] finds none.
pub(crate) fn leave<M: Mutator>(m: &mut M, nesting: Nesting) -> bool {
    if nesting == Nesting::Uncounted {
        return false;
    }
    let rule = Rule::of(m.world());
    let pile = &mut m.allocator().pile;
    pile.depth -= 1;
    let drains = nesting == Nesting::Builtin || rule.instances_drain;
    if !drains || pile.depth >= rule.drains_below || pile.later.is_empty() {
        return false;
    }
    pile.depth += 1;
    true
}

/// The next object that was put off.
pub(crate) fn next_put_off<M: Mutator>(m: &mut M) -> Option<ObjId> {
    let pile = &mut m.allocator().pile;
    let object = pile.later.pop();
    if object.is_none() {
        pile.depth -= 1;
    }
    object
}
