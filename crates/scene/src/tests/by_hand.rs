//! Small programs, run by hand: what the interpreter would do, line by line, without one.

use collector::{Mutator, NoMutator};
use model::kind::FIELDS;
use model::{
    Atom, Attributes, Blueprint, ClassId, ClassInfo, Dialect, Event, Generation, Kind, Mark, ObjId, Reason, Value,
    World,
};
use timeline::{Beats, Granularity, Playhead, Recording};

use crate::moment::{Input, Moment};
use crate::{Plan, Scene, Segment, View, compose, segments};

/// A program that runs.
pub(super) struct ByHand {
    heap: NoMutator<Recording>,
    globals: ObjId,
    line: u32,
}

/// A class of the program.
#[derive(Clone, Copy)]
pub(super) struct Class {
    pub(super) object: ObjId,
    info: ClassId,
}

impl ByHand {
    pub(super) fn new(dialect: &'static Dialect) -> ByHand {
        let mut heap = NoMutator::new(World::new(dialect), Recording::default());
        let cx = heap.cx();
        let module = cx.alloc(&Blueprint { kind: Kind::Module, is_gc: true, members: 0 }, Value::NULL);
        cx.hold(module);
        let globals = cx.alloc(&Blueprint { kind: Kind::Dict, is_gc: true, members: 0 }, Value::NULL);
        cx.set_dict(module, globals);
        let list = cx.world().home();
        cx.emit(Event::Track { object: globals, list });
        let (key, value) = (cx.text("__name__"), cx.text("__main__"));
        cx.push(globals, key);
        cx.push(globals, value);
        cx.tables().program_begins();
        heap.roots.push(globals);
        ByHand { heap, globals, line: 0 }
    }

    fn type_atom(&mut self, name: &'static str) -> Value {
        self.heap.cx().tables().atoms_mut().intern(Atom::Type(name)).into()
    }

    pub(super) fn line(&mut self, line: u32, run: impl FnOnce(&mut ByHand)) {
        let old = self.line;
        self.line = line;
        self.heap.cx().open(Mark::Statement { line });
        self.heap.cx().emit(Event::Line { old, new: line });
        run(self);
        self.heap.cx().close();
    }

    pub(super) fn class(&mut self, name: &str) -> Class {
        let cx = self.heap.cx();
        let name_atom = cx.text(name);
        let info = cx.tables().add_class(ClassInfo {
            name: name_atom,
            instance_kind: Kind::Plain,
            members: Vec::new(),
            has_dict: true,
            has_weakrefs: true,
            is_gc: true,
            inline_values: true,
            shared_keys: Vec::new(),
        });
        let class_type = self.type_atom("type");
        let object = self.new_object(Kind::Class(info), class_type);
        let dict_type = self.type_atom("dict");
        let dict = self.new_object(Kind::Dict, dict_type);
        collector::set(&mut self.heap, object, 1, dict);
        self.let_go(dict);
        self.bind(name, object);
        self.let_go(object);
        Class { object, info }
    }

    /// A new object, held and tracked.
    fn new_object(&mut self, kind: Kind, type_value: Value) -> ObjId {
        let object = collector::new_object(&mut self.heap, &Blueprint { kind, is_gc: true, members: 0 }, type_value);
        collector::track(&mut self.heap, object);
        object
    }

    /// A new instance, held.
    pub(super) fn instance(&mut self, class: Class) -> ObjId {
        self.new_object(Kind::Plain, class.object.into())
    }

    /// A new list, held.
    pub(super) fn list(&mut self) -> ObjId {
        let list_type = self.type_atom("list");
        self.new_object(Kind::List, list_type)
    }

    /// A new weak reference, held.
    pub(super) fn weakref(&mut self, target: ObjId) -> ObjId {
        let ref_type = self.type_atom("weakref");
        collector::new_weakref(&mut self.heap, Kind::Weakref, ref_type, target, Value::NULL)
    }

    pub(super) fn append(&mut self, list: ObjId, value: ObjId) {
        collector::push(&mut self.heap, list, value);
    }

    /// `object.name = value`
    pub(super) fn set(&mut self, class: Class, object: ObjId, name: &str, value: ObjId) {
        let cx = self.heap.cx();
        let key = cx.text(name);
        if cx.world().dialect().attributes == Attributes::SeparateDict {
            let dict = self.dict_of(object);
            self.entry(dict, key.into(), value);
            return;
        }
        let place = cx.tables().shared_key(class.info, key);
        collector::set(&mut self.heap, object, FIELDS + place, value);
    }

    fn dict_of(&mut self, object: ObjId) -> ObjId {
        if let Some(dict) = self.heap.world().object(object).dict() {
            return dict;
        }
        let dict_type = self.type_atom("dict");
        let dict = self.new_object(Kind::Dict, dict_type);
        collector::set(&mut self.heap, object, 1, dict);
        self.let_go(dict);
        dict
    }

    fn entry(&mut self, dict: ObjId, key: Value, value: ObjId) {
        let slots = self.heap.world().object(dict).slots();
        let tail = self.heap.world().object(dict).tail_start();
        match slots.iter().skip(tail).step_by(2).position(|known| *known == key) {
            Some(place) => collector::set(&mut self.heap, dict, tail + 2 * place + 1, value),
            None => {
                collector::push(&mut self.heap, dict, key);
                collector::push(&mut self.heap, dict, value);
            }
        }
    }

    /// `name = value` in the module.
    pub(super) fn bind(&mut self, name: &str, value: ObjId) {
        let key = self.heap.cx().text(name);
        self.entry(self.globals, key.into(), value);
    }

    /// `del name`
    pub(super) fn forget(&mut self, name: &str) {
        let key = Value::from(self.heap.cx().text(name));
        let slots = self.heap.world().object(self.globals).slots();
        let index = slots.iter().position(|known| *known == key).expect("the name is known");
        collector::remove(&mut self.heap, self.globals, index);
        collector::remove(&mut self.heap, self.globals, index);
    }

    /// Calls a function whose variables refer to these objects.
    pub(super) fn call(&mut self, name: &str, variables: &[(&str, ObjId)], run: impl FnOnce(&mut ByHand)) {
        let cx = self.heap.cx();
        let names = variables.iter().map(|(name, _)| cx.text(name)).collect::<Vec<_>>();
        let code = cx.tables().atoms_mut().intern(Atom::Code(name.len() as u32, name.into()));
        let frame_type = self.type_atom("frame");
        let blueprint = Blueprint { kind: Kind::Frame, is_gc: true, members: 0 };
        let frame = collector::new_object(&mut self.heap, &blueprint, frame_type);
        let cx = self.heap.cx();
        cx.set(frame, FIELDS + 1, code);
        cx.tables().add_frame_names(frame, names.into());
        for (_, object) in variables {
            cx.push(frame, *object);
        }
        cx.emit(Event::EnterFrame { frame });
        self.let_go(frame);
        run(self);
        self.heap.cx().hold(frame);
        self.heap.cx().emit(Event::LeaveFrame { frame });
        self.let_go(frame);
    }

    /// `def __del__` in a class.
    pub(super) fn finalizer(&mut self, class: Class) {
        let tuple_type = self.type_atom("tuple");
        let mro = self.new_object(Kind::Tuple, tuple_type);
        self.append(mro, class.object);
        collector::set(&mut self.heap, class.object, FIELDS, mro);
        self.let_go(mro);
        let function_type = self.type_atom("function");
        let del = self.new_object(Kind::Function, function_type);
        let name = self.heap.cx().text("__del__");
        self.heap.cx().set(del, FIELDS + 6, name);
        self.set_on_class(class, "__del__", del);
        self.let_go(del);
    }

    /// `class.name = value`
    pub(super) fn set_on_class(&mut self, class: Class, name: &str, value: ObjId) {
        let dict = self.heap.world().object(class.object).dict().expect("classes have a dict");
        let key = self.heap.cx().text(name);
        self.entry(dict, key.into(), value);
    }

    pub(super) fn let_go(&mut self, object: ObjId) {
        collector::release(&mut self.heap, object);
    }

    pub(super) fn collect(&mut self, generation: Generation) {
        collector::collect(&mut self.heap, generation, Reason::Asked);
    }

    /// The end of the program.
    pub(super) fn end(self, granularity: Granularity) -> Film {
        let (world, recording) = self.heap.into_parts();
        world.audit().expect("the world is sound");
        let beats = Beats::new(&recording, granularity);
        Film { playhead: Playhead::new(world, recording.events().len()), recording, beats, view: View::default() }
    }
}

/// What was recorded, to look at.
pub(super) struct Film {
    playhead: Playhead,
    recording: Recording,
    pub(super) beats: Beats,
    pub(super) view: View,
}

impl Film {
    /// The scene after so many beats.
    pub(super) fn scene(&mut self, played: usize) -> Scene {
        let end = played.checked_sub(1).map_or(0, |last| self.beats.beat(last).end);
        self.playhead.seek(&self.recording, end);
        let world = self.playhead.world();
        let plan = Plan::over(world, &self.recording, &self.view);
        let input = Input {
            world,
            recording: &self.recording,
            beats: &self.beats,
            played,
            dialect: world.dialect(),
            halt: None,
        };
        compose(&Moment::new(input, &self.view, &plan))
    }

    /// Every sentence, each with its heading.
    pub(super) fn story(&mut self) -> String {
        let mut story = String::new();
        for played in 0..=self.beats.len() {
            let scene = self.scene(played);
            let sentence = crate::text::words(&scene.explanation.sentence);
            assert!(sentence.chars().count() <= 120, "longer than two lines: {sentence}");
            story += &format!("{played} {}: {sentence}\n", scene.explanation.heading);
        }
        story
    }

    /// The scenes of all steps.
    pub(super) fn scenes(&mut self) -> Vec<Scene> {
        (0..=self.beats.len()).map(|played| self.scene(played)).collect()
    }

    pub(super) fn segments(&self) -> Vec<Segment> {
        segments::segments(&self.recording, &self.beats, self.playhead.world().dialect(), self.view.language)
    }
}
