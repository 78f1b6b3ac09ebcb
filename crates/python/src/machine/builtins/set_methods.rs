//! Methods of `set` and `frozenset`.

use model::{Kind, ObjId, Recorder, Value};

use crate::machine::{Args, Machine, Native, Outcome};

/// The method of either with this name.
pub(crate) fn find<R: Recorder>(name: &str) -> Option<Native<R>> {
    Some(match name {
        "copy" => copy,
        "union" => union,
        "intersection" => |m, args| one_after_the_other(m, args, Machine::set_intersection),
        "difference" => |m, args| one_after_the_other(m, args, Machine::set_difference),
        "symmetric_difference" => |m, args| {
            let (set, other) = (set(m, args)?, m.required(args, 1, "symmetric_difference")?);
            m.set_symmetric_difference(set, other).map(Value::from)
        },
        "issubset" => |m, args| asked(m, args, Machine::is_subset),
        "issuperset" => |m, args| asked(m, args, |m, set, other| m.is_subset(other, set)),
        "isdisjoint" => |m, args| asked(m, args, are_disjoint),
        other => return super::containers::special(other),
    })
}

/// The method of `dict_keys` and `dict_items` with this name.
pub(crate) fn of_view<R: Recorder>(name: &str) -> Option<Native<R>> {
    match name {
        "isdisjoint" => Some(|m, args| {
            let (view, other) = (m.required(args, 0, "isdisjoint")?, m.required(args, 1, "isdisjoint")?);
            let mut shares = false;
            m.for_each(other, |m, item| {
                shares = m.plain_contains(view, item)?;
                Ok(shares)
            })?;
            Ok(m.bool(!shares))
        }),
        _ => None,
    }
}

/// The method of `set` alone with this name.
pub(crate) fn changing<R: Recorder>(name: &str) -> Option<Native<R>> {
    Some(match name {
        "add" => |m, args| {
            let (set, value) = (set(m, args)?, m.required(args, 1, "add")?);
            m.set_add(set, value)?;
            Ok(m.none())
        },
        "discard" => |m, args| {
            let (set, value) = (set(m, args)?, m.required(args, 1, "discard")?);
            m.set_discard(set, value)?;
            Ok(m.none())
        },
        "remove" => |m, args| {
            let (set, value) = (set(m, args)?, m.required(args, 1, "remove")?);
            if m.set_discard(set, value)? { Ok(m.none()) } else { Err(m.key_error(value)) }
        },
        "pop" => |m, args| {
            let set = set(m, args)?;
            match m.set_pop(set) {
                Some(value) => Ok(value),
                None => Err(m.raise("KeyError", "pop from an empty set")),
            }
        },
        "clear" => |m, args| {
            let set = set(m, args)?;
            m.set_clear(set);
            Ok(m.none())
        },
        "update" => |m, args| by_each(m, args, Machine::set_update),
        "difference_update" => |m, args| by_each(m, args, Machine::set_difference_update),
        "intersection_update" => |m, args| by_each(m, args, Machine::set_intersection_update),
        "symmetric_difference_update" => |m, args| by_each(m, args, Machine::set_symmetric_difference_update),
        _ => return None,
    })
}

fn set<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome<ObjId> {
    match args.positional.first().and_then(|set| set.object()) {
        Some(set) => Ok(set),
        None => Err(m.raise("TypeError", "descriptor requires a 'set' object")),
    }
}

/// Changes a set by each of the other arguments.
fn by_each<R: Recorder>(
    m: &mut Machine<R>,
    args: Args<'_>,
    change: fn(&mut Machine<R>, ObjId, Value) -> Outcome<()>,
) -> Outcome {
    let set = set(m, args)?;
    for source in args.positional.get(1..).unwrap_or_default() {
        change(m, set, *source)?;
    }
    Ok(m.none())
}

fn copy<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let set = set(m, args)?;
    if collector::is_exact(m.world(), set, Kind::FrozenSet) {
        return Ok(m.hold(set.into()));
    }
    m.set_copy(set).map(Value::from)
}

fn union<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let set = set(m, args)?;
    let result = m.set_copy(set)?;
    for source in args.positional.get(1..).unwrap_or_default() {
        if let Err(unwind) = m.set_update(result, *source) {
            m.release(result.into());
            return Err(unwind);
        }
    }
    Ok(result.into())
}

/// `set_intersection_multi`, `set_difference_multi`: of each result the next one is made.
fn one_after_the_other<R: Recorder>(
    m: &mut Machine<R>,
    args: Args<'_>,
    make: fn(&mut Machine<R>, ObjId, Value) -> Outcome<ObjId>,
) -> Outcome {
    let [set, sources @ ..] = args.positional else { return Err(m.raise("TypeError", "a set is needed")) };
    let Some(first) = set.object() else { return Err(m.raise("TypeError", "a set is needed")) };
    let [source, sources @ ..] = sources else { return m.set_copy(first).map(Value::from) };
    let mut result = make(m, first, *source)?;
    for source in sources {
        let next = make(m, result, *source);
        m.release(result.into());
        result = next?;
    }
    Ok(result.into())
}

/// Asks about a set and the other argument, which is made a set if it is none.
fn asked<R: Recorder>(
    m: &mut Machine<R>,
    args: Args<'_>,
    ask: fn(&mut Machine<R>, ObjId, ObjId) -> Outcome<bool>,
) -> Outcome {
    let (set, value) = (set(m, args)?, m.required(args, 1, "issubset")?);
    let other = match value.object().filter(|_| m.is_set(value)) {
        Some(other) => {
            m.hold(value);
            other
        }
        None => m.new_set(false),
    };
    let filled = if Value::from(other) == value { Ok(()) } else { m.set_update(other, value) };
    let answer = filled.and_then(|()| ask(m, set, other));
    m.release(other.into());
    let answer = answer?;
    Ok(m.bool(answer))
}

/// The smaller one is walked over.
fn are_disjoint<R: Recorder>(m: &mut Machine<R>, a: ObjId, b: ObjId) -> Outcome<bool> {
    let (walked, other) = if m.set_len(b) > m.set_len(a) { (a, b) } else { (b, a) };
    for member in m.set_members(walked) {
        m.check_budget()?;
        if m.set_contains(other, member)? {
            return Ok(false);
        }
    }
    Ok(true)
}
