//! Every event can be undone and done again, and the rings keep their order.

use model::{
    Blueprint, Counter, Cx, Dialect, Event, GcCell, Kind, ListId, Node, ObjId, Recorder, Stream, Value, World,
};

/// Keeps the events.
#[derive(Clone, Default)]
struct Tape(Vec<Event>);

impl Recorder for Tape {
    fn record(&mut self, world: &World, event: Event) {
        world.audit().unwrap_or_else(|problem| panic!("after {event:?}: {problem}"));
        self.0.push(event);
    }
    fn open(&mut self, _: model::Mark) {}
    fn close(&mut self) {}
    fn events(&self) -> usize {
        self.0.len()
    }
}

fn tape() -> Cx<Tape> {
    Cx::new(World::new(Dialect::talk()), Tape::default())
}

fn list(cx: &mut Cx<Tape>) -> ObjId {
    cx.alloc(&Blueprint { kind: Kind::List, is_gc: true, members: 0 }, Value::NULL)
}

fn track(cx: &mut Cx<Tape>, to: ListId) -> ObjId {
    let object = list(cx);
    cx.emit(Event::Track { object, list: to });
    object
}

fn members(world: &World, list: ListId) -> Vec<u32> {
    world.members(list).map(|object| object.0).collect()
}

/// Plays back to the start, event by event, and forwards again.
fn check(cx: Cx<Tape>) {
    let (end, Tape(events)) = cx.into_parts();
    let mut world = end.clone();
    let mut moments = vec![world.clone()];
    for event in events.iter().rev() {
        world.undo(*event);
        world.audit().unwrap_or_else(|problem| panic!("undoing {event:?}: {problem}"));
        moments.push(world.clone());
    }
    assert!(world == World::new(Dialect::talk()), "the start is an empty world");
    for event in events {
        assert!(Some(&world) == moments.pop().as_ref(), "before {event:?}");
        world.redo(event);
    }
    assert!(world == end);
}

#[test]
fn references() {
    let mut cx = tape();
    let [a, b] = [(); 2].map(|()| list(&mut cx));
    cx.hold(a);
    cx.push(a, b);
    cx.push(a, b);
    cx.insert(a, 2, a);
    assert_eq!((cx.world().ob_refcnt(a), cx.world().ob_refcnt(b)), (2, 2));
    assert_eq!(cx.set(a, 3, Value::NULL), b.into());
    assert_eq!(cx.remove(a, 2), a.into());
    cx.hold(b);
    cx.release(a);
    assert_eq!((cx.world().ob_refcnt(a), cx.world().ob_refcnt(b)), (0, 2));
    check(cx);
}

#[test]
fn a_value_that_is_not_held_is_not_released() {
    let mut cx = tape();
    let a = list(&mut cx);
    cx.release(a);
    assert_eq!(cx.world().ob_refcnt(a), 0);
    check(cx);
}

#[test]
fn weak_references() {
    let mut cx = tape();
    let [target, first, second] = [(); 3].map(|()| list(&mut cx));
    cx.emit(Event::Refer { weakref: first, target, position: 0 });
    cx.emit(Event::Refer { weakref: second, target, position: 0 });
    assert_eq!(cx.world().object(target).weakrefs(), [second, first]);
    cx.emit(Event::ClearWeakref { weakref: second, target, position: 0 });
    assert_eq!(cx.world().object(second).referent(), Value::NULL);
    check(cx);
}

#[test]
fn lists() {
    let mut cx = tape();
    let [a, b, c] = [(); 3].map(|()| track(&mut cx, ListId::Generation0));
    let d = track(&mut cx, ListId::Generation1);
    let prev = cx.world().prev(b);
    cx.emit(Event::Move { object: b, prev, to: ListId::Generation1 });
    assert_eq!(members(cx.world(), ListId::Generation0), [a.0, c.0]);
    let seam = cx.world().last(ListId::Generation1);
    cx.emit(Event::Merge { from: ListId::Generation0, to: ListId::Generation1, seam });
    assert_eq!(members(cx.world(), ListId::Generation1), [d.0, b.0, a.0, c.0]);
    assert_eq!(cx.world().first(ListId::Generation0), None);
    let prev = cx.world().prev(a);
    cx.emit(Event::Untrack { object: a, prev });
    assert!(!cx.world().is_tracked(a));
    check(cx);
}

#[test]
fn merging_nothing_changes_nothing() {
    let mut cx = tape();
    let a = track(&mut cx, ListId::Generation1);
    let seam = cx.world().last(ListId::Generation1);
    cx.emit(Event::Merge { from: ListId::Generation0, to: ListId::Generation1, seam });
    let seam = Node::head(ListId::Generation2);
    cx.emit(Event::Merge { from: ListId::Generation1, to: ListId::Generation2, seam });
    assert_eq!(members(cx.world(), ListId::Generation2), [a.0]);
    check(cx);
}

#[test]
fn passes() {
    let mut cx = tape();
    let [a, b] = [(); 2].map(|()| track(&mut cx, ListId::Generation0));
    cx.push(a, b);
    for (object, refs) in [(a, 0), (b, 1)] {
        cx.emit(Event::UpdateRefs { object, old: GcCell::IDLE, refs });
    }
    cx.emit(Event::SubtractRef { object: b, from: a });
    assert_eq!(cx.world().gc_refs(b), Some(0));
    cx.emit(Event::Promise { object: b, from: a });
    let prev = cx.world().prev(a);
    cx.emit(Event::MarkUnreachable { object: a, prev, to: ListId::Unreachable, refs: 0 });
    assert_eq!(members(cx.world(), ListId::Unreachable), [a.0]);
    let prev = cx.world().prev(a);
    cx.emit(Event::Rescue { object: a, prev, from: b, to: ListId::Generation0 });
    assert_eq!(members(cx.world(), ListId::Generation0), [b.0, a.0]);
    cx.emit(Event::Settle { object: b, old: GcCell::collecting(1) });
    cx.emit(Event::Clear { object: a });
    check(cx);
}

#[test]
fn the_rest_of_the_world() {
    let mut cx = tape();
    let frame = list(&mut cx);
    cx.emit(Event::EnterFrame { frame });
    cx.emit(Event::Line { old: 0, new: 3 });
    let text = cx.tables().add_text("hello");
    cx.emit(Event::Print { text, stream: Stream::Out });
    assert_eq!(cx.world().output().collect::<Vec<_>>(), [(Stream::Out, "hello")]);
    cx.emit(Event::LeaveFrame { frame });
    cx.emit(Event::SetFinalized { object: frame });
    cx.emit(Event::Count { counter: Counter::Debug, old: 0, new: 2 });
    cx.emit(Event::Free { object: frame });
    assert_eq!(cx.world().alive().count(), 0);
    check(cx);
}
