//! Events and marks as words of a fixed size: how recordings travel.
//!
//! A recording may have a million events. Read one by one through a general format they would take
//! longer than the run itself; as words they are read about as fast as they are copied.

use crate::event::{Counter, Event, GcCell, Stream};
use crate::gc_list::Node;
use crate::ids::{Generation, ListId, ObjId, SlotNumber, Value};
use crate::mark::{Mark, Pass, Reason};

/// How many bytes an event takes.
pub const EVENT: usize = 16;
/// How many bytes a mark takes.
pub const MARK: usize = 8;

/// An event taken apart: its kind, and room for its fields.
#[derive(Clone, Copy, Default)]
struct Parts {
    kind: u8,
    small: u8,
    half: u16,
    /// The bytes of `small` and `half`, for a field that needs all three.
    wide: u32,
    first: u32,
    second: u32,
    third: u32,
}

impl Parts {
    fn bytes(self) -> [u8; EVENT] {
        let head = u32::from(self.kind) | u32::from(self.small) << 8 | u32::from(self.half) << 16 | self.wide << 8;
        let mut bytes = [0; EVENT];
        for (place, word) in bytes.chunks_exact_mut(4).zip([head, self.first, self.second, self.third]) {
            place.copy_from_slice(&word.to_le_bytes());
        }
        bytes
    }

    fn from_bytes(bytes: [u8; EVENT]) -> Parts {
        let [kind, small, a, b, rest @ ..] = bytes;
        let [c, d, e, f, g, h, i, j, k, l, m, n] = rest;
        Parts {
            kind,
            small,
            half: u16::from_le_bytes([a, b]),
            wide: u32::from_le_bytes([small, a, b, 0]),
            first: u32::from_le_bytes([c, d, e, f]),
            second: u32::from_le_bytes([g, h, i, j]),
            third: u32::from_le_bytes([k, l, m, n]),
        }
    }
}

/// A field of an event as a number.
trait Field: Sized {
    /// As wide as it has to be: a field that is wider than its place does not compile.
    type Number;
    fn number(self) -> Self::Number;
    /// None if no field has this number.
    fn from_number(number: u32) -> Option<Self>;
}

/// Each variant with its number, and where each of its fields stands: read from left to right this
/// writes an event, from right to left it reads one.
macro_rules! packed {
    ($($kind:literal $variant:ident { $($field:ident: $place:ident),* })*) => {
        impl Event {
            /// The event as bytes.
            pub fn to_bytes(self) -> [u8; EVENT] {
                match self {
                    $(Event::$variant { $($field),* } => {
                        Parts { kind: $kind, $($place: $field.number().into(),)* ..Parts::default() }.bytes()
                    })*
                }
            }

            /// The event that these bytes are; none if they are none.
            pub fn from_bytes(bytes: [u8; EVENT]) -> Option<Event> {
                let parts = Parts::from_bytes(bytes);
                Some(match parts.kind {
                    $($kind => Event::$variant { $($field: Field::from_number(parts.$place.into())?),* },)*
                    _ => return None,
                })
            }
        }
    };
}

packed! {
    0 Alloc { object: first }
    1 Free { object: first }
    2 SetFinalized { object: first }
    3 Set { object: first, index: wide, old: second, new: third }
    4 Insert { object: first, index: second, value: third }
    5 Remove { object: first, index: second, value: third }
    6 Hold { value: first }
    7 Release { value: first, position: second }
    8 Refer { weakref: first, target: second, position: third }
    9 ClearWeakref { weakref: first, target: second, position: third }
    10 Track { object: first, list: small }
    11 Untrack { object: first, prev: second }
    12 Move { object: first, prev: second, to: small }
    13 Merge { from: half, to: small, seam: first }
    14 UpdateRefs { object: first, old: second, refs: third }
    15 SubtractRef { object: first, from: second }
    16 MarkUnreachable { object: first, prev: second, to: small, refs: half }
    17 Promise { object: first, from: second }
    18 Rescue { object: first, prev: second, from: third, to: small }
    19 Settle { object: first, old: second }
    20 Clear { object: first }
    21 Count { counter: small, old: first, new: second }
    22 EnterFrame { frame: first }
    23 LeaveFrame { frame: first }
    24 Line { old: first, new: second }
    25 Print { text: first, stream: small }
    26 MarkAlive { object: first }
}

impl Mark {
    /// The mark as bytes.
    pub fn to_bytes(self) -> [u8; MARK] {
        let (kind, small, number) = match self {
            Mark::Statement { line } => (0, 0, line),
            Mark::Collection { generation, reason } => (1, reason as u8, generation as u32),
            Mark::Pass(pass) => (2, pass as u8, 0),
            Mark::Visit(object) => (3, 0, object.0),
            Mark::Death(object) => (4, 0, object.0),
            Mark::Finalizer(object) => (5, 0, object.0),
            Mark::Callback(object) => (6, 0, object.0),
        };
        let [a, b, c, d] = number.to_le_bytes();
        [kind, small, 0, 0, a, b, c, d]
    }

    /// The mark that these bytes are; none if they are none.
    pub fn from_bytes(bytes: [u8; MARK]) -> Option<Mark> {
        let [kind, small, 0, 0, a, b, c, d] = bytes else { return None };
        let number = u32::from_le_bytes([a, b, c, d]);
        Some(match kind {
            0 => Mark::Statement { line: number },
            1 => Mark::Collection {
                generation: Generation::from_number(number as usize)?,
                reason: *REASONS.get(usize::from(small))?,
            },
            2 => Mark::Pass(*Pass::ALL.get(usize::from(small))?),
            3 => Mark::Visit(ObjId(number)),
            4 => Mark::Death(ObjId(number)),
            5 => Mark::Finalizer(ObjId(number)),
            6 => Mark::Callback(ObjId(number)),
            _ => return None,
        })
    }
}

const REASONS: [Reason; 3] = [Reason::Asked, Reason::Automatic, Reason::Exit];

const STREAMS: [Stream; 2] = [Stream::Out, Stream::Err];

impl Field for u32 {
    type Number = u32;

    fn number(self) -> u32 {
        self
    }

    fn from_number(number: u32) -> Option<u32> {
        Some(number)
    }
}

impl Field for SlotNumber {
    type Number = u32;

    fn number(self) -> u32 {
        usize::from(self) as u32
    }

    fn from_number(number: u32) -> Option<SlotNumber> {
        SlotNumber::new(number as usize)
    }
}

impl Field for u16 {
    type Number = u16;

    fn number(self) -> u16 {
        self
    }

    fn from_number(number: u32) -> Option<u16> {
        number.try_into().ok()
    }
}

impl Field for ObjId {
    type Number = u32;

    fn number(self) -> u32 {
        self.0
    }

    fn from_number(number: u32) -> Option<ObjId> {
        Some(ObjId(number))
    }
}

impl Field for Value {
    type Number = u32;

    fn number(self) -> u32 {
        self.word()
    }

    fn from_number(number: u32) -> Option<Value> {
        Some(Value::from_word(number))
    }
}

impl Field for Node {
    type Number = u32;

    fn number(self) -> u32 {
        self.number()
    }

    fn from_number(number: u32) -> Option<Node> {
        Some(Node::from_number(number))
    }
}

impl Field for GcCell {
    type Number = u32;

    fn number(self) -> u32 {
        self.word()
    }

    fn from_number(number: u32) -> Option<GcCell> {
        Some(GcCell::from_word(number))
    }
}

impl Field for ListId {
    type Number = u8;

    fn number(self) -> u8 {
        self as u8
    }

    fn from_number(number: u32) -> Option<ListId> {
        ListId::ALL.get(number as usize).copied()
    }
}

impl Field for Stream {
    type Number = u8;

    fn number(self) -> u8 {
        self as u8
    }

    fn from_number(number: u32) -> Option<Stream> {
        STREAMS.get(number as usize).copied()
    }
}

impl Field for Counter {
    type Number = u8;

    fn number(self) -> u8 {
        match self {
            Counter::Count(generation) => generation as u8,
            Counter::Threshold(generation) => 3 + generation as u8,
            Counter::LongLivedTotal => 6,
            Counter::LongLivedPending => 7,
            Counter::Enabled => 8,
            Counter::Debug => 9,
            Counter::Collecting => 10,
            Counter::Phase => 11,
            Counter::WorkToDo => 12,
            Counter::VisitedSpace => 13,
        }
    }

    fn from_number(number: u32) -> Option<Counter> {
        Some(match number {
            0..3 => Counter::Count(Generation::from_number(number as usize)?),
            3..6 => Counter::Threshold(Generation::from_number(number as usize - 3)?),
            6 => Counter::LongLivedTotal,
            7 => Counter::LongLivedPending,
            8 => Counter::Enabled,
            9 => Counter::Debug,
            10 => Counter::Collecting,
            11 => Counter::Phase,
            12 => Counter::WorkToDo,
            13 => Counter::VisitedSpace,
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// xorshift64: the same numbers everywhere.
    fn next(state: &mut u64) -> u64 {
        *state ^= *state << 13;
        *state ^= *state >> 7;
        *state ^= *state << 17;
        *state
    }

    #[test]
    fn what_can_be_read_is_what_was_written() {
        let mut state = 1;
        let mut kinds = [0; 27];
        for _ in 0..200_000 {
            let mut bytes = [0; EVENT];
            for place in bytes.chunks_exact_mut(8) {
                place.copy_from_slice(&next(&mut state).to_le_bytes());
            }
            // Small numbers where a field is a choice.
            (bytes[0], bytes[1], bytes[2], bytes[3]) = (bytes[0] % 32, bytes[1] % 16, bytes[2] % 16, 0);
            let Some(event) = Event::from_bytes(bytes) else { continue };
            kinds[usize::from(bytes[0])] += 1;
            assert_eq!(Event::from_bytes(event.to_bytes()), Some(event));
        }
        assert!(kinds.iter().all(|kind| *kind > 0), "{kinds:?}");
    }

    #[test]
    fn every_mark_comes_through() {
        let collections = Generation::ALL
            .into_iter()
            .flat_map(|generation| REASONS.map(|reason| Mark::Collection { generation, reason }));
        let objects = [Mark::Visit, Mark::Death, Mark::Finalizer, Mark::Callback].map(|mark| mark(ObjId(70_000)));
        let marks = [Mark::Statement { line: 7 }].into_iter().chain(collections).chain(objects);
        for mark in marks.chain(Pass::ALL.map(Mark::Pass)) {
            assert_eq!(Mark::from_bytes(mark.to_bytes()), Some(mark));
        }
        assert_eq!(Mark::from_bytes([7, 0, 0, 0, 0, 0, 0, 0]), None);
    }
}
