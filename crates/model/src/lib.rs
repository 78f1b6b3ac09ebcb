//! The vocabulary: objects, references, lists, and the events that change them.
//!
//! A [`World`] is everything there is at one moment. It is written through one door: [`Cx::emit`]
//! applies an [`Event`] and hands it to a [`Recorder`]. Every event can be reverted, so a recording
//! can be played in both directions over the same world. What differs between the versions of
//! CPython is data: a [`Dialect`].

mod apply;
mod atom;
mod audit;
mod budget;
mod builtin_name;
mod class;
mod cx;
mod dialect;
mod dialects;
mod event;
mod gc_list;
mod ids;
pub mod kind;
mod lists;
mod mark;
mod object;
pub mod packed;
mod slots;
mod walk;
mod world;

pub use atom::{Atom, Atoms, WellKnown};
pub use budget::Budget;
pub use builtin_name::BuiltinName;
pub use class::ClassInfo;
pub use cx::{Cx, Recorder, Silent};
pub use dialect::*;
pub use dialects::DIALECTS;
pub use event::{Counter, Event, GcCell, GcState, Stream};
pub use gc_list::Node;
pub use ids::{AtomId, ClassId, Content, Generation, ListId, ObjId, SlotNumber, Value};
pub use kind::Kind;
pub use mark::{Mark, Pass, Reason};
pub use object::{Life, Object};
pub use walk::{Reference, Walk};
pub use world::{Blueprint, World};
