//! How much room a list has (`list_resize`). It changes nothing that the collector sees; only
//! `sys.getsizeof` tells.

use model::{Library, ObjId, Recorder};

use crate::machine::Machine;
use crate::machine::side::State;

impl<R: Recorder> Machine<R> {
    /// A list has grown or shrunk by one.
    pub(crate) fn list_resized(&mut self, list: ObjId) {
        let length = self.world().object(list).tail().len();
        let room = match self.side.get(list) {
            Some(State::Room(room)) => *room,
            // It was made with as much as it needed then.
            _ => 0,
        };
        if room >= length && length >= room / 2 {
            return;
        }
        let more = match self.dialect.library {
            Library::Python27 | Library::Python36 | Library::Python37 | Library::Python38 => {
                length / 8 + if length < 9 { 3 } else { 6 }
            }
            _ => ((length + length / 8 + 6) & !3) - length,
        };
        self.side.set(list, State::Room(if length == 0 { 0 } else { length + more }));
    }

    /// How many items a list has room for.
    pub(crate) fn list_room(&self, list: ObjId) -> usize {
        let length = self.world().object(list).tail().len();
        match self.side.get(list) {
            Some(State::Room(room)) if *room >= length => *room,
            _ => length,
        }
    }
}
