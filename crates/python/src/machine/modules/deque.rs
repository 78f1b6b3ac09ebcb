//! `collections.deque` (`Modules/_collectionsmodule.c`): its items are the tail of the object, from left
//! to right.

use model::{Kind, ObjId, Recorder, Value};

use super::deque_items::End;
use crate::machine::objects::Tracking;
use crate::machine::side::State;
use crate::machine::{Args, Machine, Native, Outcome};

/// The method of `deque` with this name.
pub(super) fn method<R: Recorder>(name: &str) -> Option<Native<R>> {
    Some(match name {
        "append" => append,
        "appendleft" => append_left,
        "pop" => pop,
        "popleft" => pop_left,
        "extend" => extend,
        "__iadd__" => extend_in_place,
        "extendleft" => extend_left,
        "insert" => insert,
        "clear" => clear,
        "remove" => remove,
        "rotate" => rotate,
        "reverse" => reverse,
        "count" => count,
        "index" => index,
        "copy" | "__copy__" => copy,
        "__init__" => init,
        "__len__" => length,
        "__iter__" => iterate,
        "__reversed__" => iterate_backwards,
        "__getitem__" => get_item,
        "__setitem__" => set_item,
        "__delitem__" => delete_item,
        "__contains__" => contains,
        "__eq__" => equal,
        "__repr__" => repr,
        _ => return None,
    })
}

/// The attribute of `deque` with this name.
pub(super) fn getter<R: Recorder>(name: &str) -> Option<Native<R>> {
    match name {
        "maxlen" => Some(max_length),
        _ => None,
    }
}

/// `deque([iterable[, maxlen]])` (`deque_new`, `deque_init`).
pub(super) fn construct<R: Recorder>(m: &mut Machine<R>, class: Value, args: Args<'_>) -> Outcome {
    let deque = m.new_of(class, Kind::Deque, &[], &[], Tracking::AtBirth)?;
    if let Err(unwind) = fill(m, deque, args) {
        m.release(deque.into());
        return Err(unwind);
    }
    Ok(deque.into())
}

fn init<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let deque = m.receiver(args)?;
    let positional = args.positional.get(1..).unwrap_or_default();
    fill(m, deque, Args { positional, ..args })?;
    m.done()
}

fn fill<R: Recorder>(m: &mut Machine<R>, deque: ObjId, args: Args<'_>) -> Outcome<()> {
    let [iterable, longest] = m.arguments("deque", args, ["iterable", "maxlen"], 0)?;
    if !longest.is_null() && !m.is_none(longest) {
        let longest = m.integer(longest, 0)?;
        let Ok(longest) = usize::try_from(longest) else {
            return Err(m.raise("ValueError", "maxlen must be non-negative"));
        };
        m.side.set(deque, State::MaxLength(longest));
    }
    if !iterable.is_null() {
        m.deque_extend(deque, iterable, End::Right)?;
    }
    Ok(())
}

fn append<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let [deque, value] = m.deque_and(args, "append")?;
    m.deque_add(deque, value, End::Right)
}

fn append_left<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let [deque, value] = m.deque_and(args, "appendleft")?;
    m.deque_add(deque, value, End::Left)
}

fn pop<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let deque = m.receiver(args)?;
    m.deque_pop(deque, End::Right)
}

fn pop_left<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let deque = m.receiver(args)?;
    m.deque_pop(deque, End::Left)
}

fn extend<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let [deque, iterable] = m.deque_and(args, "extend")?;
    if let Some(deque) = deque.object() {
        m.deque_extend(deque, iterable, End::Right)?;
    }
    m.done()
}

fn extend_in_place<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    extend(m, args)?;
    let deque = m.receiver(args)?;
    Ok(m.hold(deque.into()))
}

fn extend_left<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let [deque, iterable] = m.deque_and(args, "extendleft")?;
    if let Some(deque) = deque.object() {
        m.deque_extend(deque, iterable, End::Left)?;
    }
    m.done()
}

/// `d.insert(i, x)` (3.5 and later)
fn insert<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let deque = m.receiver(args)?;
    let [_, index, value] = m.positional("insert", args, 3)?;
    let (index, length) = (m.integer(index, 0)?, m.items(deque));
    if m.max_length(deque) == Some(length) {
        return Err(m.raise("IndexError", "deque already at its maximum size"));
    }
    let from_end = if index < 0 { index.saturating_add(length as i64).max(0) } else { index };
    let at = usize::try_from(from_end).unwrap_or(0).min(length);
    let start = m.world().object(deque).tail_start();
    collector::insert(m, deque, start + at, value);
    m.done()
}

/// `deque_clear`: from the left, as long as there is something.
fn clear<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let deque = m.receiver(args)?;
    while m.items(deque) > 0 {
        let value = m.deque_pop(deque, End::Left)?;
        m.release(value);
    }
    m.done()
}

fn remove<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let deque = m.receiver(args)?;
    let [_, value] = m.positional("remove", args, 2)?;
    match m.deque_find(deque, value)? {
        Some(index) => {
            let start = m.world().object(deque).tail_start();
            collector::remove(m, deque, start + index);
            m.done()
        }
        None => Err(m.raise("ValueError", "deque.remove(x): x not in deque")),
    }
}

/// `d.rotate(n)`: n steps to the right.
fn rotate<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let deque = m.receiver(args)?;
    let [_, steps] = m.positional("rotate", args, 1)?;
    let (steps, length) = (m.integer(steps, 1)?, m.items(deque));
    if length > 1 {
        for _ in 0..steps.rem_euclid(length as i64) {
            let value = m.deque_pop(deque, End::Right)?;
            let start = m.world().object(deque).tail_start();
            collector::insert(m, deque, start, value);
            m.release(value);
        }
    }
    m.done()
}

fn reverse<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let deque = m.receiver(args)?;
    let (start, length) = (m.world().object(deque).tail_start(), m.items(deque));
    for index in 0..length / 2 {
        let (left, right) = (start + index, start + length - 1 - index);
        let (one, other) = (m.world().object(deque).slot(left), m.world().object(deque).slot(right));
        m.hold(one);
        collector::set(m, deque, left, other);
        collector::set(m, deque, right, one);
        m.release(one);
    }
    m.done()
}

fn count<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let deque = m.receiver(args)?;
    let [_, value] = m.positional("count", args, 2)?;
    let (mut found, mut index) = (0, 0);
    while let Some(item) = m.item(deque, index) {
        found += i64::from(m.same_or_equal(item, value)?);
        index += 1;
    }
    Ok(m.int(found))
}

fn index<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let deque = m.receiver(args)?;
    let [_, value] = m.positional("index", args, 2)?;
    match m.deque_find(deque, value)? {
        Some(index) => Ok(m.int(index as i64)),
        None => {
            let text = m.repr(value)?;
            Err(m.raise("ValueError", &format!("{text} is not in deque")))
        }
    }
}

fn copy<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let deque = m.receiver(args)?;
    let class = m.type_of(deque.into());
    let items = m.world().object(deque).tail().to_vec();
    let new = m.new_of(class, Kind::Deque, &[], &items, Tracking::AtBirth)?;
    if let Some(longest) = m.max_length(deque) {
        m.side.set(new, State::MaxLength(longest));
    }
    Ok(new.into())
}

fn length<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let deque = m.receiver(args)?;
    let length = m.items(deque);
    Ok(m.int(length as i64))
}

fn iterate<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let names = ["deque_iterator", "_deque_iterator"];
    m.deque_iterator(args, names, false)
}

fn iterate_backwards<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let names = ["deque_reverse_iterator", "_deque_reverse_iterator"];
    m.deque_iterator(args, names, true)
}

/// `dequeiter_next`
pub(super) fn next<R: Recorder>(m: &mut Machine<R>, iterator: ObjId) -> Outcome<Option<Value>> {
    let Some(deque) = m.field(iterator, "source").object() else { return Ok(None) };
    let length = m.items(deque);
    let Some(State::DequeIterator { position, length: before, backwards }) = m.side.get_mut(iterator) else {
        return Ok(None);
    };
    if length != *before {
        return Err(m.raise("RuntimeError", "deque mutated during iteration"));
    }
    let index = if *backwards { length.checked_sub(1 + *position) } else { Some(*position) };
    *position += 1;
    Ok(index.and_then(|index| m.item(deque, index)).map(|item| m.hold(item)))
}

fn get_item<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let (deque, slot) = m.deque_slot(args)?;
    let item = m.world().object(deque).slot(slot);
    Ok(m.hold(item))
}

fn set_item<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let (deque, slot) = m.deque_slot(args)?;
    let [_, _, value] = m.positional("__setitem__", args, 3)?;
    collector::set(m, deque, slot, value);
    m.done()
}

fn delete_item<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let (deque, slot) = m.deque_slot(args)?;
    collector::remove(m, deque, slot);
    m.done()
}

fn contains<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let deque = m.receiver(args)?;
    let [_, value] = m.positional("__contains__", args, 2)?;
    let found = m.deque_find(deque, value)?.is_some();
    Ok(m.bool(found))
}

fn equal<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let [one, other] = m.positional("__eq__", args, 2)?;
    let (Some(one), Some(other)) = (m.as_deque(one), m.as_deque(other)) else {
        return Ok(m.new_atom(model::Atom::NotImplemented));
    };
    if m.items(one) != m.items(other) {
        return Ok(m.bool(false));
    }
    let mut index = 0;
    while let (Some(left), Some(right)) = (m.item(one, index), m.item(other, index)) {
        if !m.same_or_equal(left, right)? {
            return Ok(m.bool(false));
        }
        index += 1;
    }
    Ok(m.bool(true))
}

/// `deque_repr`: of a list with the same items.
fn repr<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let deque = m.receiver(args)?;
    if m.is_in_repr(deque) {
        return Ok(m.str("[...]"));
    }
    let items = m.world().object(deque).tail().to_vec();
    let list = m.new_list(&items);
    let text = m.within_repr(deque, |m| m.repr(list.into()));
    m.release(list.into());
    let (text, name) = (text?, m.type_name(deque.into()));
    let longest = m.max_length(deque).map(|longest| format!(", maxlen={longest}")).unwrap_or_default();
    Ok(m.str(&format!("{name}({text}{longest})")))
}

fn max_length<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let deque = m.receiver(args)?;
    match m.max_length(deque) {
        Some(longest) => Ok(m.int(longest as i64)),
        None => m.done(),
    }
}
