//! The yardstick: the passes of a full collection written by hand, without events and marks, on the
//! same layout as the model's world (objects apart from links and `gc_refs`). It does the same walks:
//! tuples and dicts that need no watching are looked for, survivors are counted.

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

/// As large as an object of the model, so that memory costs the same.
struct Object {
    references: u32,
    slots: Vec<u32>,
    _weakrefs: Vec<u32>,
    kind: Kind,
    _rest: [u32; 3],
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    List,
    Tuple,
    Dict,
}

/// A heap that is collected by hand.
pub struct ByHand {
    objects: Vec<Object>,
    gc: Vec<u32>,
    prev: Vec<u32>,
    next: Vec<u32>,
    survivors: usize,
}

impl ByHand {
    /// The heap of a graph; its root is referred to from outside.
    pub fn new(graph: &Graph) -> ByHand {
        let size = graph.objects() as u32;
        let mut heap = ByHand {
            objects: Vec::with_capacity(size as usize),
            gc: vec![IDLE; size as usize],
            prev: vec![NOWHERE; (size + HEADS) as usize],
            next: vec![NOWHERE; (size + HEADS) as usize],
            survivors: 0,
        };
        for head in [YOUNG, TRASH] {
            heap.prev[head as usize] = head;
            heap.next[head as usize] = head;
        }
        for (object, targets) in graph.targets() {
            let slots = targets.to_vec();
            heap.objects.push(Object {
                references: u32::from(object == 0),
                slots,
                _weakrefs: Vec::new(),
                kind: Kind::List,
                _rest: [0; 3],
            });
            heap.append(object + HEADS, YOUNG);
        }
        for (_, targets) in graph.targets() {
            for target in targets {
                heap.objects[*target as usize].references += 1;
            }
        }
        heap
    }

    fn append(&mut self, node: u32, list: u32) {
        let tail = self.prev[list as usize];
        self.prev[node as usize] = tail;
        self.next[node as usize] = list;
        self.next[tail as usize] = node;
        self.prev[list as usize] = node;
    }

    fn move_to(&mut self, node: u32, list: u32) {
        let (prev, next) = (self.prev[node as usize], self.next[node as usize]);
        self.next[prev as usize] = next;
        self.prev[next as usize] = prev;
        self.append(node, list);
    }

    /// A full collection; gives the number of unreachable objects, which stay on their list.
    pub fn collect(&mut self) -> usize {
        self.update_refs();
        self.subtract_refs();
        self.move_unreachable();
        self.untrack(Kind::Dict);
        self.survivors = self.size(YOUNG);
        self.size(TRASH)
    }

    /// How many objects the last collection left.
    pub fn survivors(&self) -> usize {
        self.survivors
    }

    fn update_refs(&mut self) {
        let mut node = self.next[YOUNG as usize];
        while node >= HEADS {
            let object = (node - HEADS) as usize;
            self.gc[object] = self.objects[object].references + COLLECTING;
            node = self.next[node as usize];
        }
    }

    fn subtract_refs(&mut self) {
        let mut node = self.next[YOUNG as usize];
        while node >= HEADS {
            for target in self.objects[(node - HEADS) as usize].slots.iter().rev() {
                let gc = &mut self.gc[*target as usize];
                if *gc >= COLLECTING {
                    *gc -= 1;
                }
            }
            node = self.next[node as usize];
        }
    }

    fn move_unreachable(&mut self) {
        let mut node = self.next[YOUNG as usize];
        while node >= HEADS {
            let object = (node - HEADS) as usize;
            if self.gc[object] == COLLECTING {
                let next = self.next[node as usize];
                self.move_to(node, TRASH);
                self.gc[object] = UNREACHABLE;
                node = next;
                continue;
            }
            for slot in (0..self.objects[object].slots.len()).rev() {
                let target = self.objects[object].slots[slot];
                match self.gc[target as usize] {
                    UNREACHABLE => {
                        self.move_to(target + HEADS, YOUNG);
                        self.gc[target as usize] = COLLECTING + 1;
                    }
                    COLLECTING => self.gc[target as usize] = COLLECTING + 1,
                    _ => {}
                }
            }
            self.gc[object] = IDLE;
            if self.objects[object].kind == Kind::Tuple {
                self.untrack_if_harmless(object);
            }
            node = self.next[node as usize];
        }
    }

    fn untrack(&mut self, kind: Kind) {
        let mut node = self.next[YOUNG as usize];
        while node >= HEADS {
            let object = (node - HEADS) as usize;
            node = self.next[node as usize];
            if self.objects[object].kind == kind {
                self.untrack_if_harmless(object);
            }
        }
    }

    fn untrack_if_harmless(&mut self, object: usize) {
        if self.objects[object].slots.is_empty() {
            let node = object + HEADS as usize;
            let (prev, next) = (self.prev[node], self.next[node]);
            self.next[prev as usize] = next;
            self.prev[next as usize] = prev;
        }
    }

    fn size(&self, list: u32) -> usize {
        std::iter::successors(Some(self.next[list as usize]), |node| Some(self.next[*node as usize]))
            .take_while(|node| *node >= HEADS)
            .count()
    }
}
