//! What the viewer sees, as plain data: a pure function of the world at the playhead.

pub mod scene;
