//! CPython's memory management, function for function: reference counting and the cycle collector.

mod allocator;
mod deduce;
mod delete;
mod finalizers;
mod mutator;
mod recipe;
mod refcount;
mod untrack;
mod weakrefs;

pub use allocator::{Allocator, check_eval_breaker};
pub use delete::clear;
pub use mutator::{DebugObject, Mutator, NoMutator};
pub use recipe::{Collected, collect, freeze, unfreeze};
pub use refcount::{clear_items, dealloc, hold, insert, new_object, push, release, remove, set, take};
pub use untrack::{dict_item_stored, may_be_tracked, track, untrack};
pub use weakrefs::{callback, clear_weakref, clear_weakrefs_and_call, find_shared, insert_weakref, new_weakref};
