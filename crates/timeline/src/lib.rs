//! Time: recordings, the playhead over them, their outline, and beats.
//!
//! A [`Recording`] is the stream of events of one run with its outline of marks. A [`Playhead`]
//! holds the world at one moment of it and moves by applying and reverting events. [`Beats`] groups
//! the events into what is shown as one step, at a [`Granularity`].

mod beats;
mod checked;
mod granularity;
mod grouping;
mod outline;
mod packed;
mod playhead;
mod recording;
mod roles;
mod sight;

pub use beats::{Beat, Beats};
pub use checked::Checked;
pub use granularity::Granularity;
pub use outline::{Outline, Span, SpanId};
pub use playhead::Playhead;
pub use recording::Recording;
pub use sight::Sight;
