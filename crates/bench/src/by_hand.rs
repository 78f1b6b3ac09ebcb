//! The yardstick: the passes of a full collection written by hand, without events and marks, on the
//! same layout as the model's world (links, `gc_refs`, counts, records and slots apart; two slots
//! before the items of each object; room for a power of two of slots). It does the same walks: tuples and dicts that
//! need no watching are looked for, survivors are counted.

use std::ops::Range;

use crate::graph::Graph;

const NOWHERE: u32 = u32::MAX;
const IDLE: u32 = 0;
const UNREACHABLE: u32 = 1;
/// `gc_refs` are kept this much higher, to tell them from the two states.
const COLLECTING: u32 = 2;
/// The heads of the two lists stand before the objects' links.
const YOUNG: u32 = 0;
const TRASH: u32 = 1;
const HEADS: u32 = 2;
/// Type and dict.
const BEFORE_ITEMS: usize = 2;

#[derive(Clone, Copy)]
struct Links {
    prev: u32,
    next: u32,
}

/// The links of the heads and the objects.
struct Rings(Vec<Links>);

impl Rings {
    fn next(&self, node: u32) -> u32 {
        self.0[node as usize].next
    }

    fn append(&mut self, node: u32, list: u32) {
        let tail = self.0[list as usize].prev;
        self.0[tail as usize].next = node;
        self.0[list as usize].prev = node;
        self.0[node as usize] = Links { prev: tail, next: list };
    }

    fn remove(&mut self, node: u32) {
        let Links { prev, next } = self.0[node as usize];
        self.0[prev as usize].next = next;
        self.0[next as usize].prev = prev;
    }

    fn size(&self, list: u32) -> usize {
        std::iter::successors(Some(self.next(list)), |node| Some(self.next(*node)))
            .take_while(|node| *node >= HEADS)
            .count()
    }
}

/// As large as an object's record in the model, so that memory costs the same.
struct Record {
    kind: Kind,
    start: u32,
    end: u32,
    _rest: [u32; 5],
}

#[derive(Clone, Copy, PartialEq)]
#[repr(u32)]
enum Kind {
    List,
    Tuple,
    Dict,
}

impl Record {
    /// Where the items stand among the slots.
    fn items(&self) -> Range<usize> {
        self.start as usize + BEFORE_ITEMS..self.end as usize
    }
}

/// A heap that is collected by hand.
pub struct ByHand {
    rings: Rings,
    gc: Vec<u32>,
    references: Vec<u32>,
    records: Vec<Record>,
    slots: Vec<u32>,
    survivors: usize,
}

impl ByHand {
    /// The heap of a graph; its root is referred to from outside.
    pub fn new(graph: &Graph) -> ByHand {
        let mut heap = ByHand {
            rings: Rings([YOUNG, TRASH].map(|head| Links { prev: head, next: head }).to_vec()),
            gc: vec![IDLE; graph.objects()],
            references: vec![0; graph.objects()],
            records: Vec::new(),
            slots: Vec::new(),
            survivors: 0,
        };
        for (object, targets) in graph.targets() {
            let start = heap.slots.len();
            let end = start + BEFORE_ITEMS + targets.len();
            heap.slots.resize(start + BEFORE_ITEMS, NOWHERE);
            heap.slots.extend(targets);
            heap.slots.resize(start + (end - start).next_power_of_two(), NOWHERE);
            heap.records.push(Record { kind: Kind::List, start: start as u32, end: end as u32, _rest: [0; 5] });
            heap.rings.0.push(Links { prev: NOWHERE, next: NOWHERE });
            heap.rings.append(object + HEADS, YOUNG);
        }
        for target in graph.targets().flat_map(|(_, targets)| targets) {
            heap.references[*target as usize] += 1;
        }
        heap.references[0] += 1;
        heap
    }

    /// A full collection; gives the number of unreachable objects, which stay on their list.
    pub fn collect(&mut self) -> usize {
        self.update_refs();
        self.subtract_refs();
        self.move_unreachable();
        self.untrack(Kind::Dict);
        self.survivors = self.rings.size(YOUNG);
        self.rings.size(TRASH)
    }

    /// How many objects the last collection left.
    pub fn survivors(&self) -> usize {
        self.survivors
    }

    fn update_refs(&mut self) {
        let mut node = self.rings.next(YOUNG);
        while node >= HEADS {
            let object = (node - HEADS) as usize;
            self.gc[object] = self.references[object] + COLLECTING;
            node = self.rings.next(node);
        }
    }

    fn subtract_refs(&mut self) {
        let mut node = self.rings.next(YOUNG);
        while node >= HEADS {
            for target in self.slots[self.records[(node - HEADS) as usize].items()].iter().rev() {
                let gc = &mut self.gc[*target as usize];
                if *gc >= COLLECTING {
                    *gc -= 1;
                }
            }
            node = self.rings.next(node);
        }
    }

    fn move_unreachable(&mut self) {
        let mut node = self.rings.next(YOUNG);
        while node >= HEADS {
            let object = (node - HEADS) as usize;
            if self.gc[object] == COLLECTING {
                let next = self.rings.next(node);
                self.rings.remove(node);
                self.rings.append(node, TRASH);
                self.gc[object] = UNREACHABLE;
                node = next;
                continue;
            }
            for target in self.slots[self.records[object].items()].iter().rev() {
                let gc = &mut self.gc[*target as usize];
                match *gc {
                    UNREACHABLE => {
                        self.rings.remove(target + HEADS);
                        self.rings.append(target + HEADS, YOUNG);
                        *gc = COLLECTING + 1;
                    }
                    COLLECTING => *gc = COLLECTING + 1,
                    _ => {}
                }
            }
            self.gc[object] = IDLE;
            let next = self.rings.next(node);
            if self.records[object].kind == Kind::Tuple {
                self.untrack_if_harmless(object);
            }
            node = next;
        }
    }

    fn untrack(&mut self, kind: Kind) {
        let mut node = self.rings.next(YOUNG);
        while node >= HEADS {
            let object = (node - HEADS) as usize;
            node = self.rings.next(node);
            if self.records[object].kind == kind {
                self.untrack_if_harmless(object);
            }
        }
    }

    fn untrack_if_harmless(&mut self, object: usize) {
        if self.records[object].items().is_empty() {
            self.rings.remove(object as u32 + HEADS);
        }
    }
}
