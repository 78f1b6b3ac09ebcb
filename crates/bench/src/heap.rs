//! The model's heap of a graph: lists that refer to lists, as the interpreter would make them.

use collector::{Mutator, NoMutator};
use model::{Blueprint, Dialect, Kind, ObjId, Recorder, Value, World};

use crate::graph::Graph;

/// A world with the objects of a graph in generation 0; the root is held from outside.
pub fn build<R: Recorder>(graph: &Graph, recorder: R) -> NoMutator<R> {
    let dialect = Dialect::by_name("2.7").unwrap_or(Dialect::talk());
    let mut heap = NoMutator::new(World::new(dialect), recorder);
    let blueprint = Blueprint { kind: Kind::List, is_gc: true, members: 0 };
    let objects: Vec<ObjId> = (0..graph.objects())
        .map(|_| {
            let object = heap.cx().alloc(&blueprint, Value::NULL);
            collector::track(&mut heap, object);
            object
        })
        .collect();
    for (from, targets) in graph.targets() {
        for target in targets {
            if let (Some(from), Some(target)) = (objects.get(from as usize), objects.get(*target as usize)) {
                heap.cx().push(*from, *target);
            }
        }
    }
    if let Some(root) = objects.first() {
        heap.cx().hold(*root);
    }
    heap
}
