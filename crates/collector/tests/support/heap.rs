//! A heap whose objects have names, and whose finalizers and callbacks do what a script says.

use std::collections::BTreeMap;

use collector::{Allocator, Collected, DebugObject, Mutator};
use model::kind::FIELDS;
use model::{
    Atom, Blueprint, ClassInfo, Cx, Dialect, Generation, Kind, ObjId, Reason, Recorder, RunningFrames, Value, World,
};

/// How many members an instance has.
pub const MEMBERS: usize = 6;

/// A heap with a script for what runs in it.
pub struct Heap<R> {
    pub cx: Cx<R>,
    pub allocator: Allocator,
    pub names: BTreeMap<String, ObjId>,
    /// What a finalizer or a callback does, by the name of its object.
    pub actions: BTreeMap<String, Vec<String>>,
    pub log: Vec<String>,
    pub garbage: Vec<ObjId>,
    /// The generations that were collected.
    pub collections: Vec<usize>,
    /// What modules hold, for the collectors that mark from the roots.
    pub roots: Vec<ObjId>,
    classes: [ObjId; 2],
}

impl<R: Recorder> Heap<R> {
    pub fn new(dialect: &'static Dialect, recorder: impl FnOnce(&World) -> R) -> Heap<R> {
        let world = World::new(dialect);
        let recorder = recorder(&world);
        let mut cx = Cx::new(world, recorder);
        let classes = [new_class(&mut cx, "Node", false), new_class(&mut cx, "Final", true)];
        Heap {
            cx,
            allocator: Allocator::default(),
            names: BTreeMap::new(),
            actions: BTreeMap::new(),
            log: Vec::new(),
            garbage: Vec::new(),
            collections: Vec::new(),
            roots: Vec::new(),
            classes,
        }
    }

    /// An instance with members; its class may have a `__del__`. Held, tracked.
    pub fn node(&mut self, has_del: bool) -> ObjId {
        let class = self.classes[usize::from(has_del)];
        let blueprint = Blueprint { kind: Kind::Plain, is_gc: true, members: MEMBERS };
        let object = collector::new_object(self, &blueprint, class.into());
        collector::track(self, object);
        object
    }

    /// An object of a built-in type. Held; tracked, up to 3.13 unless it is a dict.
    pub fn builtin(&mut self, kind: Kind, type_name: &'static str, items: &[Value]) -> ObjId {
        let type_value: Value = self.cx.tables().atoms_mut().intern(Atom::Type(type_name)).into();
        let blueprint = Blueprint { kind, is_gc: true, members: 0 };
        let object = collector::new_sized_object(self, &blueprint, type_value, items.len());
        for item in items {
            collector::push(self, object, *item);
        }
        match kind {
            Kind::Dict => collector::track_new_dict(self, object),
            _ => collector::track(self, object),
        }
        object
    }

    /// A suspended generator with these variables. Held.
    pub fn generator(&mut self, variables: &[Value]) -> ObjId {
        let frame = self.builtin(Kind::Frame, "frame", variables);
        if self.world().dialect().running_frames == RunningFrames::Embedded {
            collector::untrack(self, frame);
        }
        let generator = self.builtin(Kind::Generator, "generator", &[]);
        collector::set(self, generator, FIELDS, frame);
        collector::release(self, frame);
        generator
    }

    /// A frame that has run, with these variables. Held, tracked.
    pub fn frame(&mut self, variables: &[Value]) -> ObjId {
        self.builtin(Kind::Frame, "frame", variables)
    }

    pub fn name_of(&self, id: ObjId) -> String {
        let name = self.names.iter().find(|(_, named)| **named == id).map(|(name, _)| name.clone());
        name.unwrap_or_else(|| format!("#{}", id.0))
    }

    pub fn get(&self, name: &str) -> ObjId {
        *self.names.get(name).unwrap_or_else(|| panic!("nothing is called {name}"))
    }

    pub fn link(&mut self, from: ObjId, to: ObjId) {
        match self.world().object(from).kind() {
            Kind::Plain => {
                let free = (FIELDS..FIELDS + MEMBERS).find(|slot| self.world().object(from).slot(*slot).is_null());
                collector::set(self, from, free.expect("there is a free member"), to);
            }
            Kind::Dict => {
                let key: Value = self.cx.text("key").into();
                collector::push(self, from, key);
                collector::push(self, from, to);
                collector::dict_item_stored(self, from, key, to.into());
            }
            _ => collector::push(self, from, to),
        }
    }

    /// Removes the first reference from an object to another.
    pub fn unlink(&mut self, from: ObjId, to: ObjId) -> bool {
        let object = self.world().object(from);
        let found = (FIELDS..object.slots().len()).find(|slot| object.slot(*slot) == to.into());
        let Some(slot) = found else { return false };
        match object.kind() {
            Kind::Plain | Kind::Dict => collector::set(self, from, slot, Value::NULL),
            _ => collector::remove(self, from, slot),
        }
        true
    }

    pub fn collect(&mut self, generation: usize) -> Collected {
        let generation = Generation::from_number(generation).expect("there are three");
        collector::collect(self, generation, Reason::Asked)
    }

    /// The lists that there always are; without generations, with their names.
    pub fn lists(&self) -> String {
        let lists = self.world().lists_of(None).iter().map(|list| match list.generation() {
            Some(_) => self.list(*list),
            None => format!("{}: {}", list.name(), self.list(*list)),
        });
        lists.collect::<Vec<_>>().join(" | ")
    }

    pub fn list(&self, list: model::ListId) -> String {
        let members: Vec<String> = self.world().members(list).map(|id| self.name_of(id)).collect();
        members.join(" ")
    }
}

/// A class, its mro and its dict: held, and unknown to the collector.
fn new_class<R: Recorder>(cx: &mut Cx<R>, name: &str, has_del: bool) -> ObjId {
    let name = cx.text(name);
    let info = cx.tables().add_class(ClassInfo {
        name,
        instance_kind: Kind::Plain,
        members: Vec::new(),
        has_dict: false,
        has_weakrefs: true,
        is_gc: true,
        inline_values: false,
        shared_keys: Vec::new(),
    });
    let blueprint = |kind| Blueprint { kind, is_gc: true, members: 0 };
    let class = cx.alloc(&blueprint(Kind::Class(info)), Value::NULL);
    cx.hold(class);
    let mro = cx.alloc(&blueprint(Kind::Tuple), Value::NULL);
    cx.push(mro, class);
    cx.set(class, FIELDS, mro);
    let dict = cx.alloc(&blueprint(Kind::Dict), Value::NULL);
    cx.set_dict(class, dict);
    if has_del {
        let (key, value) = (cx.text("__del__"), cx.text("a function"));
        cx.push(dict, key);
        cx.push(dict, value);
    }
    class
}

impl<R: Recorder> Mutator for Heap<R> {
    type Recorder = R;

    fn cx(&mut self) -> &mut Cx<R> {
        &mut self.cx
    }

    fn world(&self) -> &World {
        self.cx.world()
    }

    fn allocator(&mut self) -> &mut Allocator {
        &mut self.allocator
    }

    fn call_finalizer(&mut self, object: ObjId) {
        let name = self.name_of(object);
        self.log.push(format!("del {name}"));
        super::script::act(self, &name);
    }

    fn call_callback(&mut self, weakref: ObjId, _: Value) {
        let name = self.name_of(weakref);
        self.log.push(format!("callback {name}"));
        super::script::act(self, &name);
    }

    fn global_roots(&self) -> Vec<ObjId> {
        self.roots.clone()
    }

    fn append_to_garbage(&mut self, object: ObjId) {
        let name = self.name_of(object);
        self.log.push(format!("garbage {name}"));
        self.cx.hold(object);
        self.garbage.push(object);
    }

    fn collection_starts(&mut self, generation: Generation) {
        self.collections.push(generation.number());
    }

    fn collection_ends(&mut self, _: Generation, _: Collected) {}

    fn debug_object(&mut self, what: DebugObject, object: ObjId) {
        let name = self.name_of(object);
        self.log.push(format!("{what:?} {name}"));
    }

    fn freed(&mut self, object: ObjId) {
        let name = self.name_of(object);
        self.log.push(format!("freed {name}"));
    }
}
