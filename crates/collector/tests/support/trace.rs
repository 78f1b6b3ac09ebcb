//! The lists at every moment of a collection, as text.

use model::{GcState, ListId, Mark, ObjId, Pass, World};

use super::check::{Checked, Entry, rewound};
use super::heap::Heap;

/// Runs a script and gives the moments of its last collection: the lists after each visit of the walks
/// that move objects, and after each pass that changes them.
pub fn moments(dialect: &str, script: &str) -> String {
    let (heap, printed) = super::script::record(dialect, script);
    let recording = heap.cx.recorder().clone();
    let mut printer =
        Printer { heap: &heap, world: rewound(&recording, heap.cx.world()), open: Vec::new(), text: String::new() };
    for entry in &recording.entries {
        printer.step(*entry);
    }
    printer.text + &printed
}

struct Printer<'a> {
    heap: &'a Heap<Checked>,
    world: World,
    open: Vec<Mark>,
    text: String,
}

impl Printer<'_> {
    fn step(&mut self, entry: Entry) {
        match entry {
            Entry::Event(event) => self.world.redo(event),
            Entry::Open(mark) => {
                if let Mark::Collection { .. } = mark {
                    self.text.clear();
                }
                self.open.push(mark);
            }
            Entry::Close => {
                let mark = self.open.pop().expect("a mark is open");
                self.closed(mark);
            }
        }
    }

    fn closed(&mut self, mark: Mark) {
        let moving = |pass| {
            let walks = [
                Pass::MoveUnreachable,
                Pass::MarkUnreachable,
                Pass::Rescue,
                Pass::MarkRoots,
                Pass::FillIncrement,
                Pass::MarkAlive,
                Pass::UpdateAndSubtract,
                Pass::MarkReachable,
                Pass::ScanHeap,
            ];
            walks.contains(&pass)
        };
        let label = match (mark, self.open.last()) {
            (Mark::Visit(object), Some(Mark::Pass(pass))) if moving(*pass) => {
                format!("visit {}", self.heap.name_of(object))
            }
            (Mark::Visit(object), Some(Mark::Pass(Pass::DeleteGarbage))) => {
                format!("clear {}", self.heap.name_of(object))
            }
            (Mark::Pass(pass), _) => format!("{pass:?}"),
            _ => return,
        };
        let lists: Vec<String> = ListId::ALL.into_iter().filter_map(|list| self.list(list)).collect();
        self.text.push_str(&format!("{label:16} {}\n", lists.join("; ")));
    }

    fn list(&self, list: ListId) -> Option<String> {
        let members: Vec<String> = self.world.members(list).map(|object| self.member(object)).collect();
        (!members.is_empty()).then(|| format!("{}: {}", list.name(), members.join(" ")))
    }

    fn member(&self, object: ObjId) -> String {
        let name = self.heap.name_of(object);
        match self.world.gc(object).state() {
            GcState::Collecting(refs) => format!("{name}={refs}"),
            GcState::Owing(references) => format!("{name}=-{references}"),
            GcState::Alive => format!("{name}+"),
            GcState::Idle | GcState::Unreachable => name,
        }
    }
}
