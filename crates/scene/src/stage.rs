//! The stage: boxes with what is folded into them, the references between them, names, and rows.

use std::collections::BTreeMap;

use model::kind::TYPE;
use model::{Dialect, Finalizers, GcState, Kind, ListId, ObjId};
use words::page;

use crate::by_id::ById;
use crate::cast::carries;
use crate::moment::Moment;
use crate::names;
use crate::scene::{Arrow, FoldedPart, From, LaneId, ObjectBox, Placed, Row, Shape, Stage, State, Strength};

/// The stage at a moment.
pub(crate) fn build(moment: &Moment<'_>) -> Stage {
    let layout = &moment.plan.layout;
    let in_rows = places_in_rows(moment);
    let mut parts = folded_parts(moment);
    let boxes: Vec<ObjectBox> = moment
        .plan
        .folding
        .boxes(moment.cast)
        .filter(|id| moment.has_box(*id))
        .map(|id| {
            let at = Placed {
                graph: layout.graph(id).unwrap_or_default(),
                lists: in_rows.get(id).copied().unwrap_or_default(),
            };
            object_box(moment, id, at, parts.take(id).unwrap_or_default())
        })
        .collect();
    debug_assert!(boxes.is_sorted_by_key(|object| object.id), "boxes stand in the order of their numbers");
    let names = names::build(moment, &boxes);
    let mut arrows = names::arrows(moment, &names);
    arrows.extend(references(moment));
    spread(&mut arrows);
    Stage {
        rows: rows(moment, &boxes),
        graph_bounds: layout.graph_bounds,
        lists_bounds: layout.lists.bounds,
        places: layout.lists.most,
        legend: legend(moment, &boxes),
        boxes,
        names,
        arrows,
    }
}

fn object_box(moment: &Moment<'_>, id: ObjId, at: Placed, folded: Vec<FoldedPart>) -> ObjectBox {
    ObjectBox {
        id,
        label: moment.label(id),
        type_label: moment.cast.type_label(moment.world, id),
        shape: shape(moment, id),
        refs: moment.world.ob_refcnt(id),
        gc_refs: gc_refs(moment, id),
        state: state(moment, id),
        finalizer: has_finalizer(moment, id),
        active: moment.tones.is_active(id),
        cursor: moment.situation.visit.is_some_and(|visit| moment.root(visit) == id),
        can_unfold: !folded.is_empty(),
        can_fold: moment.cast.fold_of(id).is_some(),
        folded,
        at,
    }
}

/// By box: what is drawn inside of it.
fn folded_parts(moment: &Moment<'_>) -> ById<Vec<FoldedPart>> {
    let mut parts = ById::<Vec<FoldedPart>>::default();
    for (id, _) in moment.world.alive() {
        let Some(holder) = moment.folded_into(id) else { continue };
        let Some(owner) = moment.shown_in(id) else { continue };
        let label = if moment.is_own_dict(holder, id) {
            "__dict__".to_owned()
        } else {
            let path = moment.inner_path(id);
            format!("{} ({})", path.trim_start_matches('.'), moment.cast.type_name(moment.world, id))
        };
        parts.or_default(owner).push(FoldedPart {
            id,
            label,
            gc_refs: gc_refs(moment, id),
            state: state(moment, id),
            active: moment.tones.is_active(id),
        });
    }
    parts
}

fn shape(moment: &Moment<'_>, id: ObjId) -> Shape {
    let object = moment.world.object(id);
    match object.kind() {
        Kind::Class(_) | Kind::ClassicClass(_) => Shape::Class,
        Kind::Weakref | Kind::Proxy => Shape::Weakref,
        _ if object.type_value().object().is_some() => Shape::Instance,
        Kind::Plain | Kind::Boxed | Kind::ClassicInstance | Kind::Exception => Shape::Instance,
        Kind::List | Kind::Tuple | Kind::Dict | Kind::Set | Kind::FrozenSet | Kind::Deque => Shape::Container,
        Kind::Function | Kind::Method | Kind::BuiltinMethod | Kind::Cell | Kind::Frame => Shape::Code,
        Kind::Generator | Kind::Partial | Kind::Traceback | Kind::Code => Shape::Code,
        _ => Shape::Other,
    }
}

/// Whether a finalizer will run when an object dies.
fn has_finalizer(moment: &Moment<'_>, id: ObjId) -> bool {
    let once = moment.input.dialect.finalizers == Finalizers::Pep442;
    moment.world.has_finalizer(id) && !(once && moment.world.object(id).is_finalized())
}

/// What stands in an object's badge. What is on `unreachable` has 0 there until its fate is settled.
pub(crate) fn gc_refs(moment: &Moment<'_>, id: ObjId) -> Option<u32> {
    match moment.world.gc(id).state() {
        GcState::Idle | GcState::Alive | GcState::Owing(_) => None,
        GcState::Collecting(refs) => Some(refs),
        GcState::Unreachable => moment.situation.is_tentative().then_some(0),
    }
}

/// The state of an object, which colours it.
pub(crate) fn state(moment: &Moment<'_>, id: ObjId) -> State {
    match moment.list(id) {
        None => State::Untracked,
        Some(ListId::Permanent) => State::Permanent,
        Some(ListId::Finalizers) => State::Finalizers,
        Some(ListId::Unreachable | ListId::Seen | ListId::StillUnreachable) => {
            if moment.situation.is_tentative() {
                State::Tentative
            } else {
                State::Unreachable
            }
        }
        Some(_) if moment.rescued.contains(&id) => State::Rescued,
        Some(ListId::Young) => State::Young,
        Some(ListId::Visited | ListId::Increment | ListId::Reachable) => State::Visited,
        Some(ListId::Pending) => State::Pending,
        Some(ListId::UnreachableStack) => State::Unreachable,
        Some(ListId::WorkStack | ListId::CallbackStack) => State::Reached,
        Some(ListId::Heap) => match moment.world.gc(id).state() {
            GcState::Alive => State::Reached,
            GcState::Collecting(0) if moment.situation.is_after_counting() => State::Tentative,
            _ => State::Heap,
        },
        Some(list) => State::Generation(list.generation().map_or(0, |generation| generation.number() as u8)),
    }
}

/// The lane of a list.
pub(crate) fn lane_of(list: Option<ListId>) -> LaneId {
    match list {
        None => LaneId::Untracked,
        Some(ListId::Permanent) => LaneId::Permanent,
        Some(ListId::Finalizers) => LaneId::Finalizers,
        Some(ListId::Unreachable | ListId::Seen | ListId::StillUnreachable | ListId::UnreachableStack) => {
            LaneId::Unreachable
        }
        Some(ListId::Young) => LaneId::Young,
        Some(ListId::Increment) => LaneId::Increment,
        Some(ListId::Visited | ListId::Reachable) => LaneId::Visited,
        Some(ListId::Pending) => LaneId::Pending,
        Some(ListId::Heap) => LaneId::Heap,
        Some(ListId::WorkStack | ListId::CallbackStack) => LaneId::WorkStack,
        Some(list) => LaneId::Generation(list.generation().map_or(0, |generation| generation.number() as u8)),
    }
}

/// Where new objects stand.
pub(crate) fn nursery(dialect: &Dialect) -> LaneId {
    lane_of(Some(dialect.nursery()))
}

/// The lists that a lane shows, one after the other. What has been seen stands where it stood.
pub(crate) fn lists_of(lane: LaneId) -> &'static [ListId] {
    match lane {
        LaneId::Generation(0) => &[ListId::Generation0],
        LaneId::Generation(1) => &[ListId::Generation1],
        LaneId::Generation(_) => &[ListId::Generation2],
        LaneId::Young => &[ListId::Young],
        LaneId::Increment => &[ListId::Increment],
        LaneId::Visited => &[ListId::Visited, ListId::Reachable],
        LaneId::Pending => &[ListId::Pending],
        LaneId::Heap => &[ListId::Heap],
        LaneId::WorkStack => &[ListId::WorkStack, ListId::CallbackStack],
        LaneId::Unreachable => &[ListId::Seen, ListId::Unreachable, ListId::StillUnreachable, ListId::UnreachableStack],
        LaneId::Finalizers => &[ListId::Finalizers],
        LaneId::Permanent => &[ListId::Permanent],
        LaneId::Untracked => &[],
    }
}

/// By box: its place in **Lists**.
fn places_in_rows(moment: &Moment<'_>) -> ById<crate::scene::Point> {
    let lists = &moment.plan.layout.lists;
    let mut places = ById::default();
    let mut used: BTreeMap<LaneId, usize> = BTreeMap::new();
    let mut put = |lane: LaneId, id: ObjId| {
        let place = used.entry(lane).or_default();
        places.insert(id, lists.at(lane, *place));
        *place += 1;
    };
    for lane in &lists.lanes {
        for list in lists_of(*lane) {
            moment.world.members(*list).filter(|id| moment.has_box(*id)).for_each(|id| put(*lane, id));
        }
    }
    // What is on no list, and what is on a list that has no row in this recording.
    let rest = if lists.has(LaneId::Untracked) { LaneId::Untracked } else { nursery(moment.input.dialect) };
    for id in moment.plan.folding.boxes(moment.cast).filter(|id| moment.has_box(*id)) {
        if !lists.lanes.contains(&lane_of(moment.list(id))) {
            put(rest, id);
        }
    }
    places
}

fn rows(moment: &Moment<'_>, boxes: &[ObjectBox]) -> Vec<Row> {
    let lists = &moment.plan.layout.lists;
    let nursery = nursery(moment.input.dialect);
    let occupied =
        |lane: &&LaneId| **lane == nursery || boxes.iter().any(|object| lane_of(moment.list(object.id)) == **lane);
    lists
        .rows
        .iter()
        .filter(occupied)
        .map(|lane| Row {
            lane: *lane,
            title: moment.text(crate::lanes::title(*lane)),
            note: crate::lanes::row_note(moment, *lane),
            y: lists.y(*lane),
        })
        .collect()
}

/// The references from box to box.
fn references(moment: &Moment<'_>) -> Vec<Arrow> {
    let mut arrows = Vec::new();
    for (holder, object) in moment.world.alive() {
        let Some(from) = moment.shown_in(holder) else { continue };
        for (index, value) in object.slots().iter().enumerate() {
            let Some(target) = value.object() else { continue };
            let Some(to) = moment.shown_in(target) else { continue };
            // What is folded into a box is no arrow from the box to itself.
            let inside = moment.folded_into(target) == Some(holder);
            if inside || !(carries(object.kind(), index) || index == TYPE) || is_stack_slot(moment, holder, index) {
                continue;
            }
            arrows.push(arrow(moment, (holder, index as u32), target, (from, to)));
        }
        if let Some(target) = object.referent().object()
            && let Some(to) = moment.shown_in(target)
        {
            arrows.push(Arrow {
                key: format!("w{}", holder.0),
                from: From::Object(from),
                to,
                label: String::new(),
                strength: Strength::Weak,
                tone: moment.tones.weak(holder),
                lane: (1, 0),
            });
        }
    }
    arrows
}

/// A slot of a frame's value stack, which comes and goes within a line.
fn is_stack_slot(moment: &Moment<'_>, holder: ObjId, index: usize) -> bool {
    let object = moment.world.object(holder);
    object.kind() == Kind::Frame && index >= object.tail_start() + moment.world.frame_names(holder).len()
}

fn arrow(moment: &Moment<'_>, (holder, index): (ObjId, u32), target: ObjId, (from, to): (ObjId, ObjId)) -> Arrow {
    Arrow {
        // Items of a list change their numbers, so the slot is no key; several of one pair are told
        // apart below.
        key: format!("{}>{}", holder.0, target.0),
        from: From::Object(from),
        to,
        label: moment.reference_text(holder, index),
        strength: Strength::Strong,
        tone: moment.tones.reference(holder, target),
        lane: (1, 0),
    }
}

/// Numbers the arrows that join the same two boxes, and makes every key the only one of its kind.
fn spread(arrows: &mut [Arrow]) {
    let mut pairs: BTreeMap<(ObjId, ObjId), u8> = BTreeMap::new();
    let mut keys: BTreeMap<String, u32> = BTreeMap::new();
    for arrow in arrows.iter_mut() {
        let seen = keys.entry(arrow.key.clone()).or_default();
        if *seen > 0 {
            arrow.key = format!("{}#{seen}", arrow.key);
        }
        *seen += 1;
        if let Some(pair) = pair(arrow) {
            let count = pairs.entry(pair).or_default();
            arrow.lane.1 = *count;
            *count = count.saturating_add(1);
        }
    }
    for arrow in arrows.iter_mut() {
        if let Some(count) = pair(arrow).and_then(|pair| pairs.get(&pair)) {
            arrow.lane.0 = *count;
        }
    }
}

fn pair(arrow: &Arrow) -> Option<(ObjId, ObjId)> {
    match arrow.from {
        From::Object(from) => Some((from.min(arrow.to), from.max(arrow.to))),
        From::Name(_) => None,
    }
}

fn legend(moment: &Moment<'_>, boxes: &[ObjectBox]) -> String {
    if moment.situation.collection.is_none() {
        return String::new();
    }
    let has = |state: State| boxes.iter().any(|object| object.state == state);
    let badges = boxes.iter().any(|object| object.gc_refs.is_some());
    let mut words = Vec::new();
    if badges {
        words.push(moment.text(page::legend_circle()));
    }
    if has(State::Tentative) {
        words.push(moment.text(page::legend_tentative()));
    }
    if has(State::Unreachable) {
        words.push(moment.text(page::legend_unreachable()));
    }
    words.join(" ")
}
