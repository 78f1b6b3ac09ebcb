//! Traceback objects: one for each frame that an exception came through.

use model::{Kind, ObjId, Recorder, Value};

use crate::machine::Machine;
use crate::machine::objects::Tracking;
use crate::machine::side::State;

/// Where a traceback entry points.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TracebackPlace {
    /// The code's number.
    pub(crate) code: Value,
    /// The instruction that raised.
    pub(crate) at: u32,
}

impl<R: Recorder> Machine<R> {
    /// The exception that is on its way leaves a trace of the running frame (`PyTraceBack_Here`). From
    /// 3.11 on the frame becomes an object by that.
    pub(crate) fn add_traceback(&mut self) {
        let Some(exception) = self.raised else { return };
        let frame = self.current.frame;
        self.materialise_frame(frame);
        let slot = self.traceback_slot(exception);
        let next = self.world().object(exception).slot(slot);
        let fields = [next, frame.into()];
        // Python 3 puts the exception aside meanwhile: a collection may begin here.
        let pending = if self.is_python2() { None } else { self.raised.take() };
        let traceback = self.new_object(Kind::Traceback, "traceback", &fields, &[], Tracking::AtBirth);
        self.raised = self.raised.or(pending);
        let place = TracebackPlace { code: self.current.code.atom, at: self.current.at };
        self.side.set(traceback, State::Traceback(place));
        collector::set(self, exception, slot, traceback);
        self.release(traceback.into());
    }

    /// `tb_lineno`
    pub(crate) fn traceback_line(&self, traceback: ObjId) -> u32 {
        let Some(State::Traceback(place)) = self.side.get(traceback) else { return 0 };
        self.code_of(place.code).map_or(0, |code| code.line(place.at))
    }
}
