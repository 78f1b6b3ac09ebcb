//! `gc`: what the collector sees, and who refers to whom.

use model::kind::TYPE;
use model::{
    Atom, Collector, DictOrder, Generation, Kind, Language, ListId, ObjId, Recorder, Reference, RunningFrames, Value,
};

use crate::machine::{Args, Machine, Native, Outcome, since};

/// How many references are looked at in the time of one instruction.
pub(super) const SLOTS_A_STEP: usize = 2;

/// The function of `gc` with this name.
pub(super) fn function<R: Recorder>(name: &str) -> Option<Native<R>> {
    Some(match name {
        "get_objects" => get_objects,
        "get_referrers" => get_referrers,
        "get_referents" => get_referents,
        "is_tracked" => is_tracked,
        "is_finalized" => is_finalized,
        _ => return None,
    })
}

/// `gc.get_objects()`, since 3.8 with `generation=None`: the lists one after the other, without the
/// result itself.
fn get_objects<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let lists = match m.has_generation_argument() {
        false => {
            let [] = m.positional("gc.get_objects", args, 0)?;
            m.world().lists_of(None)
        }
        true => lists_of(m, args)?,
    };
    let mut found: Vec<Value> =
        lists.iter().copied().flat_map(|list| m.world().members(list).map(Value::from)).collect();
    turn_stacked(m, &mut found);
    m.check_room(found.len())?;
    Ok(m.new_list(&found).into())
}

/// Without lists, what the walk over memory finds is stacked, and taken off the stack last first
/// (`list_from_object_stack`).
fn turn_stacked<R: Recorder>(m: &Machine<R>, found: &mut [Value]) {
    if m.dialect.collector == Collector::FreeThreaded {
        found.reverse();
    }
}

fn lists_of<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome<&'static [ListId]> {
    let [generation] = m.arguments("get_objects", args, ["generation"], 0)?;
    let number = if m.is_none(generation) { -1 } else { m.integer(generation, -1)? };
    match usize::try_from(number).ok().map(Generation::from_number) {
        Some(Some(generation)) => Ok(m.world().lists_of(Some(generation))),
        Some(None) => {
            let message = "generation parameter must be less than the number of available generations (3)";
            Err(m.raise("ValueError", message))
        }
        // -1 stands for all of them, as in CPython's own code.
        None if number == -1 => Ok(m.world().lists_of(None)),
        None => Err(m.raise("ValueError", "generation parameter cannot be negative")),
    }
}

/// `gc.get_referrers(*objs)`: every tracked object whose `tp_traverse` visits one of them, in the order
/// of the lists (`gc_referrers_for`).
fn get_referrers<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    if !args.keywords.is_empty() {
        let message = no_keywords(m, "get_referrers");
        return Err(m.raise("TypeError", &message));
    }
    let wanted = args.positional;
    let looked_at: usize = m.world().alive().map(|(_, object)| object.slots().len()).sum();
    m.check_work(looked_at / SLOTS_A_STEP)?;
    let mut found: Vec<Value> = Vec::new();
    for list in m.world().lists_of(None) {
        let members = m.world().members(*list);
        found.extend(members.filter(|object| m.visits(*object, wanted)).map(Value::from));
    }
    turn_stacked(m, &mut found);
    Ok(m.new_list(&found).into())
}

/// `gc.get_referents(*objs)`: what `tp_traverse` of each visits, in its order.
fn get_referents<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    if !args.keywords.is_empty() {
        let message = no_keywords(m, "get_referents");
        return Err(m.raise("TypeError", &message));
    }
    let objects = args.positional.iter().filter_map(|value| value.object());
    let found: Vec<Value> =
        objects.flat_map(|object| m.visited(object)).map(|reference| m.world().target(reference)).collect();
    m.check_room(found.len())?;
    Ok(m.new_list(&found).into())
}

fn is_tracked<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let [value] = m.positional("gc.is_tracked", args, 1)?;
    let tracked = match value.object() {
        Some(object) => m.world().is_tracked(object),
        // Built-in functions are tracked; they stand for themselves here.
        None => matches!(m.atom(value), Some(Atom::Function(_))),
    };
    Ok(m.bool(tracked))
}

/// `gc.is_finalized(obj)` (3.9 and later)
fn is_finalized<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let [value] = m.positional("gc.is_finalized", args, 1)?;
    let finalized = value.object().is_some_and(|object| m.world().object(object).is_finalized());
    Ok(m.bool(finalized))
}

fn no_keywords<R: Recorder>(m: &Machine<R>, function: &str) -> String {
    let module = if m.dialect.language == Language::Python3 { "gc." } else { "" };
    format!("{module}{function}() takes no keyword arguments")
}

impl<R: Recorder> Machine<R> {
    /// Whether `gc.get_objects` can be asked for one generation.
    fn has_generation_argument(&self) -> bool {
        since::exists(self.dialect.library, "gc.get_objects", "generation")
    }

    /// Whether `tp_traverse` of an object visits one of these values.
    fn visits(&self, object: ObjId, wanted: &[Value]) -> bool {
        self.visited(object).any(|reference| wanted.contains(&self.world().target(reference)))
    }

    /// What `tp_traverse` of an object visits: the walk of the collector, without what only serves to
    /// run on.
    fn visited(&self, object: ObjId) -> impl Iterator<Item = Reference> + '_ {
        let world = self.world();
        let kind = world.object(object).kind();
        let start = world.object(object).tail_start();
        let skip_keys = kind == Kind::Dict && self.has_only_text_keys(object);
        let stack = self.unvisited_stack(object);
        // Types of C that are made at run time are visited by their instances (3.9 and later).
        let own_type = self.visits_its_type(object).then_some(Reference { holder: object, index: TYPE });
        own_type.into_iter().chain(world.walk(object)).filter(move |reference| {
            let index = reference.index;
            let is_key = skip_keys && index >= start && (index - start).is_multiple_of(2);
            let on_stack = stack.is_some_and(|stack| index >= stack);
            !is_key && !on_stack && !world.target(*reference).is_null()
        })
    }

    fn visits_its_type(&self, object: ObjId) -> bool {
        let Some(Atom::Type(name)) = self.atom(self.world().object(object).type_value()) else { return false };
        self.dialect.language == Language::Python3
            && (matches!(*name, "partial" | "deque" | "defaultdict") || super::itertools::is_type(name))
    }

    /// Since 3.6 a dict reports its keys only if there is one among them that is no `str`
    /// (`DK_IS_UNICODE`).
    fn has_only_text_keys(&self, dict: ObjId) -> bool {
        let is_text = |key: &Value| key.is_null() || matches!(self.atom(*key), Some(Atom::Str(_)));
        self.dialect.dict_order == DictOrder::Insertion
            && self.world().object(dict).tail().iter().step_by(2).all(is_text)
    }

    /// Where the value stack of a running frame begins: it is not visited while the frame runs
    /// (`f_stacktop` is NULL).
    fn unvisited_stack(&self, frame: ObjId) -> Option<usize> {
        let object = self.world().object(frame);
        let runs = object.kind() == Kind::Frame
            && self.dialect.running_frames == RunningFrames::Tracked
            && self.world().frames().contains(&frame);
        if !runs {
            return None;
        }
        let code = self.code_of(self.field(frame, "f_code"))?;
        Some(object.tail_start() + code.variables.len())
    }
}
