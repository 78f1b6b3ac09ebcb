//! The properties on a bounded number of inputs, the same on every run: bytes of a generator, and
//! mutations of the gallery's programs.

use std::ops::Range;

use properties::{invariants, link, parse, program, state};
use scenario::{Link, Place, gallery};

/// Marsaglia's xorshift64: the same numbers everywhere.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % bound.max(1) as u64) as usize
    }

    fn bytes(&mut self, lengths: Range<usize>) -> Vec<u8> {
        let length = lengths.start + self.below(lengths.len());
        (0..length).map(|_| self.below(256) as u8).collect()
    }
}

#[test]
fn generated_programs_keep_what_events_promise() {
    let mut numbers = Numbers(0x2545_f491_4f6c_dd1d);
    for _ in 0..60 {
        invariants(&numbers.bytes(0..400));
    }
}

/// Takes a few stretches out of a text, copies some, and changes some bytes.
fn mutated(text: &str, numbers: &mut Numbers) -> String {
    let mut bytes = text.as_bytes().to_vec();
    for _ in 0..=numbers.below(5) {
        let at = numbers.below(bytes.len());
        let end = (at + numbers.below(30)).min(bytes.len());
        match numbers.below(3) {
            0 => drop(bytes.drain(at..end)),
            1 => {
                let copied = bytes.get(at..end).unwrap_or_default().to_vec();
                let to = numbers.below(bytes.len());
                bytes.splice(to..to, copied);
            }
            _ => {
                if let Some(byte) = bytes.get_mut(at) {
                    *byte = numbers.below(256) as u8;
                }
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[test]
fn mutated_programs_are_refused_or_end_within_their_budgets() {
    let mut numbers = Numbers(0x9e37_79b9_7f4a_7c15);
    for scenario in gallery() {
        for _ in 0..10 {
            let text = mutated(scenario.source, &mut numbers);
            parse(&text);
            program(&text);
        }
    }
}

#[test]
fn links_are_refused_or_come_back() {
    let mut numbers = Numbers(0x0123_4567_89ab_cdef);
    for _ in 0..100 {
        state(&numbers.bytes(0..300));
        link(&String::from_utf8_lossy(&numbers.bytes(0..300)));
    }
    for scenario in gallery() {
        let written = Link {
            program: scenario.source.to_owned(),
            collector: scenario.collector.to_owned(),
            place: Some(Place { beat: 17, ..Place::default() }),
            ..Link::default()
        };
        let text = written.encode();
        link(&text);
        for _ in 0..20 {
            link(&mutated(&text, &mut numbers));
        }
    }
}
