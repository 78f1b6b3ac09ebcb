//! What the tests share: heaps written as text, recorders that check every event, and lists printed at
//! every moment of a collection.
#![allow(dead_code, unreachable_pub)]

pub mod check;
pub mod heap;
pub mod script;
pub mod trace;

use model::{Dialect, Resurrection, TrashCount};

/// A dialect by name. Beside the real ones: `3.4` and `3.8`, in what the collector does.
pub fn dialect(name: &str) -> &'static Dialect {
    let latest = Dialect::by_name("3.13").expect("there is a dialect 3.13");
    let old_rules = |trash_count| Dialect {
        resurrection: Resurrection::AllOrNothing,
        trash_count,
        trashcan: model::Trashcan::Nested,
        trigger: model::Trigger::AtAllocation,
        ..*latest
    };
    match name {
        "3.4" => Box::leak(Box::new(Dialect {
            tuple_untracking: model::TupleUntracking::InTheWalk,
            weakref_clearing: model::WeakrefClearing::Targets,
            trashcan: model::Trashcan::Eager,
            ..old_rules(TrashCount::BeforeFinalizers)
        })),
        "3.8" => Box::leak(Box::new(old_rules(TrashCount::AfterFinalizers))),
        name => Dialect::by_name(name).unwrap_or_else(|| panic!("there is no dialect {name}")),
    }
}
