//! The modelled world: objects, lists, counters. It can be read by anyone; it is written by events
//! alone.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::atom::{Atom, Atoms, WellKnown};
use crate::class::ClassInfo;
use crate::dialect::Dialect;
use crate::event::{Counter, Event, GcCell, GcState, Stream};
use crate::gc_list::{Node, Rings};
use crate::ids::{AtomId, ClassId, Generation, ListId, ObjId, Value};
use crate::kind::{FIELDS, Kind};
use crate::object::{Life, Object, Record, Weak};
use crate::slots::Slots;

/// Everything there is at one moment.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct World {
    #[serde(with = "crate::dialect::by_name")]
    dialect: &'static Dialect,
    pub(crate) records: Vec<Record>,
    pub(crate) rings: Rings,
    /// What the collector keeps of each object, at the place of the [`Value`] that refers to it: that of
    /// the empty slot comes first, atoms lie beyond the end.
    gc: Vec<GcCell>,
    /// `ob_refcnt` of each object.
    pub(crate) counts: Vec<u32>,
    pub(crate) slots: Slots,
    /// Row 0 is that of the objects that have nothing to do with weak references.
    pub(crate) weak: Vec<Weak>,
    counters: Counters,
    /// References in local variables of C code.
    pub(crate) held: Vec<Value>,
    /// The frames that run, the innermost last.
    pub(crate) frames: Vec<ObjId>,
    pub(crate) line: u32,
    pub(crate) output: Vec<(Stream, u32)>,
    // Tables that only grow; events refer to their rows.
    atoms: Atoms,
    classes: Vec<ClassInfo>,
    texts: Vec<Box<str>>,
    /// The name under which an object became known, for the viewer.
    names: Vec<(ObjId, Box<str>)>,
    /// The variables of each frame, in the order of its slots.
    frame_names: BTreeMap<ObjId, Arc<[AtomId]>>,
    /// How many objects there were when the program began.
    startup_len: usize,
}

#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
struct Counters {
    count: [u32; 3],
    threshold: [u32; 3],
    long_lived_total: u32,
    long_lived_pending: u32,
    enabled: u32,
    debug: u32,
    collecting: u32,
    phase: u32,
    work_to_do: u32,
    visited_space: u32,
}

/// What a new object is made of.
#[derive(Clone, Debug)]
pub struct Blueprint {
    /// The C struct.
    pub kind: Kind,
    /// Whether the collector can track it.
    pub is_gc: bool,
    /// How many members it has besides its C fields.
    pub members: usize,
}

impl World {
    /// An empty world under a dialect, as the interpreter is after start-up: what it has allocated
    /// for itself counts as long-lived, and is not shown.
    pub fn new(dialect: &'static Dialect) -> World {
        World {
            dialect,
            records: Vec::new(),
            rings: Rings::default(),
            gc: vec![GcCell::IDLE],
            counts: Vec::new(),
            slots: Slots::default(),
            weak: vec![Weak::default()],
            counters: Counters {
                count: [0; 3],
                threshold: dialect.thresholds,
                long_lived_total: dialect.startup_objects,
                long_lived_pending: 0,
                enabled: 1,
                debug: 0,
                collecting: 0,
                phase: 0,
                work_to_do: 0,
                visited_space: 0,
            },
            held: Vec::new(),
            frames: Vec::new(),
            line: 0,
            output: Vec::new(),
            atoms: Atoms::default(),
            classes: Vec::new(),
            texts: Vec::new(),
            names: Vec::new(),
            frame_names: BTreeMap::new(),
            startup_len: 0,
        }
    }

    /// The version whose rules hold.
    pub fn dialect(&self) -> &'static Dialect {
        self.dialect
    }

    /// An object. The id must come from this world.
    #[inline(always)]
    pub fn object(&self, id: ObjId) -> Object<'_> {
        Object::new(self, id)
    }

    #[inline(always)]
    pub(crate) fn record(&self, id: ObjId) -> &Record {
        &self.records[id.0 as usize]
    }

    #[inline(always)]
    pub(crate) fn record_mut(&mut self, id: ObjId) -> &mut Record {
        &mut self.records[id.0 as usize]
    }

    /// Every id ever given, in order of birth, whatever became of the object.
    pub fn ids(&self) -> impl DoubleEndedIterator<Item = ObjId> + use<> {
        (0..self.records.len() as u32).map(ObjId)
    }

    /// The objects that exist, in order of birth.
    pub fn alive(&self) -> impl Iterator<Item = (ObjId, Object<'_>)> {
        self.ids().map(|id| (id, self.object(id))).filter(|(_, object)| object.is_alive())
    }

    /// How many objects there have been.
    pub fn len(&self) -> usize {
        self.records.len()
    }

    /// Whether there has been none.
    pub fn is_empty(&self) -> bool {
        self.records.is_empty()
    }

    /// `ob_refcnt` of an object.
    #[inline(always)]
    pub fn ob_refcnt(&self, id: ObjId) -> u32 {
        self.counts[id.0 as usize]
    }

    /// Where an object stands in the current collection.
    #[inline(always)]
    pub fn gc(&self, id: ObjId) -> GcCell {
        self.gc[Value::from(id).place()]
    }

    /// The object that a slot refers to and where it stands, if it is part of the current collection.
    /// One look-up tells all of it: an empty slot or an atom has no part in a collection.
    #[inline(always)]
    pub fn examined(&self, value: Value) -> Option<(ObjId, GcState)> {
        match self.gc.get(value.place())?.state() {
            GcState::Idle => None,
            state => Some((value.expect_object(), state)),
        }
    }

    #[inline(always)]
    pub(crate) fn set_gc(&mut self, id: ObjId, cell: GcCell) {
        self.gc[Value::from(id).place()] = cell;
    }

    /// `gc_refs` of an object, if the current collection keeps one.
    pub fn gc_refs(&self, id: ObjId) -> Option<u32> {
        match self.gc(id).state() {
            GcState::Collecting(refs) => Some(refs),
            GcState::Idle | GcState::Unreachable | GcState::Alive | GcState::Owing(_) => None,
        }
    }

    /// Whether an object is on one of the lists.
    #[inline(always)]
    pub fn is_tracked(&self, id: ObjId) -> bool {
        self.rings.is_linked(id)
    }

    /// What follows on the ring.
    #[inline(always)]
    pub fn next(&self, node: impl Into<Node>) -> Node {
        self.rings.next(node.into())
    }

    /// What comes before on the ring.
    #[inline(always)]
    pub fn prev(&self, node: impl Into<Node>) -> Node {
        self.rings.prev(node.into())
    }

    /// The first object of a list.
    pub fn first(&self, list: ListId) -> Option<ObjId> {
        self.next(Node::head(list)).object()
    }

    /// The last node of a list: its head if it is empty.
    pub fn last(&self, list: ListId) -> Node {
        self.prev(Node::head(list))
    }

    /// The members of a list, in order.
    pub fn members(&self, list: ListId) -> impl Iterator<Item = ObjId> + '_ {
        std::iter::successors(Some(self.next(Node::head(list))), |node| Some(self.next(*node))).map_while(Node::object)
    }

    /// A counter.
    pub fn counter(&self, counter: Counter) -> u32 {
        let c = &self.counters;
        match counter {
            Counter::Count(generation) => c.count[generation.number()],
            Counter::Threshold(generation) => c.threshold[generation.number()],
            Counter::LongLivedTotal => c.long_lived_total,
            Counter::LongLivedPending => c.long_lived_pending,
            Counter::Enabled => c.enabled,
            Counter::Debug => c.debug,
            Counter::Collecting => c.collecting,
            Counter::Phase => c.phase,
            Counter::WorkToDo => c.work_to_do,
            Counter::VisitedSpace => c.visited_space,
        }
    }

    pub(crate) fn set_counter(&mut self, counter: Counter, value: u32) {
        let c = &mut self.counters;
        *match counter {
            Counter::Count(generation) => &mut c.count[generation.number()],
            Counter::Threshold(generation) => &mut c.threshold[generation.number()],
            Counter::LongLivedTotal => &mut c.long_lived_total,
            Counter::LongLivedPending => &mut c.long_lived_pending,
            Counter::Enabled => &mut c.enabled,
            Counter::Debug => &mut c.debug,
            Counter::Collecting => &mut c.collecting,
            Counter::Phase => &mut c.phase,
            Counter::WorkToDo => &mut c.work_to_do,
            Counter::VisitedSpace => &mut c.visited_space,
        } = value;
    }

    /// `generations[i].count`
    pub fn count(&self, generation: Generation) -> u32 {
        self.counters.count[generation.number()]
    }

    /// `generations[i].threshold`
    pub fn threshold(&self, generation: Generation) -> u32 {
        self.counters.threshold[generation.number()]
    }

    /// References that C code holds in local variables, oldest first.
    pub fn held(&self) -> &[Value] {
        &self.held
    }

    /// The frames that run, the innermost last.
    pub fn frames(&self) -> &[ObjId] {
        &self.frames
    }

    /// The line that the program is at, if it has begun.
    pub fn line(&self) -> Option<u32> {
        (self.line > 0).then_some(self.line)
    }

    /// What the program has written, piece by piece.
    pub fn output(&self) -> impl Iterator<Item = (Stream, &str)> {
        self.output.iter().map(|(stream, text)| (*stream, self.texts.get(*text as usize).map_or("", |text| text)))
    }

    /// The content of an atom.
    pub fn atom(&self, id: AtomId) -> &Atom {
        self.atoms.get(id)
    }

    /// The atoms, for those who make new ones.
    pub fn atoms(&self) -> &Atoms {
        &self.atoms
    }

    /// The class with this id.
    pub fn class_info(&self, id: ClassId) -> &ClassInfo {
        &self.classes[id.0 as usize]
    }

    /// The class of the program of which an object is an instance, if it is one.
    pub fn class_of(&self, id: ObjId) -> Option<(ObjId, ClassId)> {
        let class = self.object(id).type_value().object()?;
        match self.object(class).kind() {
            Kind::Class(info) | Kind::ClassicClass(info) => Some((class, info)),
            _ => None,
        }
    }

    /// Looks a key (a `str` atom) up in a dict: the number of the slot with its value.
    pub fn dict_slot(&self, dict: ObjId, key: AtomId) -> Option<usize> {
        let object = self.object(dict);
        let found = object.tail().chunks(2).position(|entry| entry.first() == Some(&key.into()))?;
        Some(object.tail_start() + 2 * found + 1)
    }

    /// Whether an object has a `__del__` that its class (2.7: or a classic instance) defines.
    pub fn has_finalizer(&self, id: ObjId) -> bool {
        let del = Atoms::well_known(WellKnown::Del);
        let object = self.object(id);
        if object.kind() == Kind::ClassicInstance
            && object.dict().is_some_and(|dict| self.dict_slot(dict, del).is_some())
        {
            return true;
        }
        let Some((class, _)) = self.class_of(id) else { return false };
        self.mro(class).any(|base| self.object(base).dict().is_some_and(|dict| self.dict_slot(dict, del).is_some()))
    }

    /// The classes of the program in which an attribute of `class`'s instances is looked up.
    pub fn mro(&self, class: ObjId) -> impl Iterator<Item = ObjId> + '_ {
        let mro = self.object(class).slot(FIELDS).object();
        mro.into_iter().flat_map(|mro| self.object(mro).tail().iter().filter_map(|base| base.object()))
    }

    /// How many objects there were when the program began: those belong to the interpreter.
    pub fn startup_len(&self) -> usize {
        self.startup_len
    }

    /// The names under which objects became known, in that order.
    pub fn names(&self) -> &[(ObjId, Box<str>)] {
        &self.names
    }

    /// The variables of a frame: the names of the first slots of its tail. None if it never said.
    pub fn frame_names(&self, frame: ObjId) -> &[AtomId] {
        self.frame_names.get(&frame).map_or(&[], |names| &names[..])
    }
}

/// The tables that only grow, and the making of objects: what needs no event.
impl World {
    /// The atoms, to make new ones.
    pub fn atoms_mut(&mut self) -> &mut Atoms {
        &mut self.atoms
    }

    /// Adds a class.
    pub fn add_class(&mut self, class: ClassInfo) -> ClassId {
        self.classes.push(class);
        ClassId(self.classes.len() as u32 - 1)
    }

    /// The place of a name among a class's shared keys, which grow by it if it is new.
    pub fn shared_key(&mut self, class: ClassId, name: AtomId) -> usize {
        let keys = &mut self.classes[class.0 as usize].shared_keys;
        keys.iter().position(|key| *key == name).unwrap_or_else(|| {
            keys.push(name);
            keys.len() - 1
        })
    }

    /// Adds a text for [`Event::Print`].
    pub fn add_text(&mut self, text: &str) -> u32 {
        self.texts.push(text.into());
        self.texts.len() as u32 - 1
    }

    /// Notes that the program begins now: what there is belongs to the interpreter.
    pub fn program_begins(&mut self) {
        self.startup_len = self.records.len();
    }

    /// Notes a name for an object, for the viewer.
    pub fn add_name(&mut self, object: ObjId, name: &str) {
        self.names.push((object, name.into()));
    }

    /// Notes the variables of a frame. Calls of one function can share the list.
    pub fn add_frame_names(&mut self, frame: ObjId, names: Arc<[AtomId]>) {
        self.frame_names.insert(frame, names);
    }

    /// Adds an object that is not born yet; [`Event::Alloc`] brings it to life.
    pub fn add_object(&mut self, blueprint: &Blueprint) -> ObjId {
        let tail = FIELDS + blueprint.kind.fields().len() + blueprint.members;
        let mut record = Record {
            kind: blueprint.kind,
            slots: self.slots.make(tail),
            weak: 0,
            tail: tail as u16,
            life: Life::Unborn,
            is_gc: blueprint.is_gc,
            finalized: false,
            is_exact_list: false,
        };
        record.set_type(Value::NULL);
        self.records.push(record);
        self.rings.grow();
        self.gc.push(GcCell::IDLE);
        self.counts.push(0);
        ObjId(self.records.len() as u32 - 1)
    }

    /// Does an event: for playing a recording forwards.
    pub fn redo(&mut self, event: Event) {
        event.apply(self);
    }

    /// Undoes an event: for playing a recording backwards.
    pub fn undo(&mut self, event: Event) {
        event.revert(self);
    }
}

/// Equality of moments: the tables that only grow may differ.
impl PartialEq for World {
    fn eq(&self, other: &World) -> bool {
        let shorter = self.len().min(other.len());
        let unborn = |world: &World| world.records[shorter..].iter().all(|record| record.life == Life::Unborn);
        self.dialect == other.dialect
            && unborn(self)
            && unborn(other)
            && self.ids().take(shorter).all(|id| self.object(id).is_same(other.object(id)))
            && ListId::ALL.iter().all(|list| self.members(*list).eq(other.members(*list)))
            && self.counters == other.counters
            && self.held == other.held
            && self.frames == other.frames
            && self.line == other.line
            && self.output().eq(other.output())
    }
}
