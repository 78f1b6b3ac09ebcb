//! CPython's memory management, function for function: reference counting and the cycle collector.
//!
//! # Reference counting
//! An object dies at the moment at which the last counted reference to it goes. `refcount` is what
//! programs do to references (`Py_INCREF`, `Py_XSETREF`, `Py_DECREF`), `items` is the emptying of
//! containers, `dealloc` is death: weak references, finalizer, then everything that the object refers
//! to, in the order of its type (`teardown`), within the bounds of the `trashcan`.
//!
//! # The collector
//! Objects that refer to each other in a ring never reach 0. `recipe` is a collection from end to end,
//! a list of passes with CPython's names; each pass is a function of its own: `deduce` finds what
//! nothing outside refers to (or `two_passes`, as the talk draws it), `untrack` lets go of what needs
//! no watching, `weakrefs`, `finalize` and `legacy` see to what may be called before anything is taken
//! apart, `delete` and `clear` take it apart. `incremental` and `spaces` are the collector of 3.14.0, which
//! puts the same passes together in another way; `free_threaded` is that of builds without the global lock,
//! which has no lists and walks over `memory`. `trigger` decides when a collection happens by itself.
//!
//! # What it asks for and what it gives
//! Everything is generic over a [`Mutator`]: the program around the heap, whose finalizers and
//! callbacks run in the middle of all this. Every write to the world is an event.
//!
//! Most comments name the function that is mirrored. Where the file is not named it is that of the
//! dialect's `source_file`; where no version is named, 2.7 to 3.15 do the same.

mod allocator;
mod batches;
mod clear;
mod dealloc;
mod deduce;
mod delete;
mod finalize;
mod free_lists;
mod free_threaded;
mod incremental;
mod items;
mod legacy;
mod lists;
mod memory;
mod mutator;
mod recipe;
mod refcount;
mod spaces;
mod teardown;
mod tracking;
mod trashcan;
mod traverse;
mod trigger;
mod two_passes;
mod untrack;
mod weakrefs;

pub use allocator::{Allocator, count_allocation, new_object, new_sized_object, new_unrecycled_object};
pub use clear::clear;
pub use dealloc::dealloc;
pub use items::{clear_items, remove_range, truncate_from_end};
pub use lists::{freeze, unfreeze};
pub use mutator::{DebugObject, Mutator, NoMutator};
pub use recipe::{Collected, collect};
pub use refcount::{die_at_zero, hold, insert, leave_frame, push, release, remove, set, take};
pub use tracking::{dict_item_stored, is_exact, may_be_tracked, track, track_new_dict, untrack};
pub use trigger::check_eval_breaker;
pub use weakrefs::{callback, clear_weakref, clear_weakrefs_and_call, find_shared, insert_weakref, new_weakref};
