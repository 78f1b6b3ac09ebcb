//! Methods of `list`.

use model::{ObjId, Recorder, Value};

use crate::machine::{Args, Machine, Native, Outcome};

/// The method with this name.
pub(crate) fn find<R: Recorder>(name: &str) -> Option<Native<R>> {
    Some(match name {
        "append" => append,
        "extend" => extend,
        "insert" => insert,
        "pop" => pop,
        "remove" => remove,
        "clear" => clear,
        "sort" => sort,
        "reverse" => reverse,
        "copy" => copy,
        _ => return None,
    })
}

/// The list whose method it is.
fn list<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome<ObjId> {
    match args.positional.first().and_then(|list| list.object()) {
        Some(list) => Ok(list),
        None => Err(m.raise("TypeError", "descriptor requires a 'list' object")),
    }
}

fn append<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let list = list(m, args)?;
    let item = m.required(args, 1, "append")?;
    m.cx.push(list, item);
    m.list_resized(list);
    Ok(m.none())
}

fn extend<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let list = list(m, args)?;
    let items = m.required(args, 1, "extend")?;
    m.list_extend(list, items)?;
    Ok(m.none())
}

/// Where an index that may be negative or too large is in a list.
fn clamp<R: Recorder>(m: &mut Machine<R>, list: ObjId, index: Value) -> Outcome<usize> {
    let length = m.world().object(list).tail().len() as i64;
    let index = m.index(index)?;
    Ok(if index < 0 { (index + length).max(0) } else { index.min(length) } as usize)
}

fn insert<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let list = list(m, args)?;
    let (index, item) = (m.required(args, 1, "insert")?, m.required(args, 2, "insert")?);
    let place = clamp(m, list, index)?;
    m.charge_moved(list, place);
    let start = m.world().object(list).tail_start();
    m.cx.insert(list, start + place, item);
    m.list_resized(list);
    Ok(m.none())
}

fn pop<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let list = list(m, args)?;
    let length = m.world().object(list).tail().len() as i64;
    let index = match args.positional.get(1) {
        Some(index) => m.index(*index)?,
        None => -1,
    };
    if length == 0 {
        return Err(m.raise("IndexError", "pop from empty list"));
    }
    let place = if index < 0 { index + length } else { index };
    if !(0..length).contains(&place) {
        return Err(m.raise("IndexError", "pop index out of range"));
    }
    m.charge_moved(list, place as usize);
    let start = m.world().object(list).tail_start();
    let item = collector::take(m, list, start + place as usize);
    m.list_resized(list);
    Ok(item)
}

fn remove<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let list = list(m, args)?;
    let wanted = m.required(args, 1, "remove")?;
    let mut place = 0;
    while let Some(item) = m.world().object(list).tail().get(place).copied() {
        m.hold(item);
        let same = m.eq(item, wanted);
        m.release(item);
        m.check_budget()?;
        if same? {
            m.charge_moved(list, place);
            let start = m.world().object(list).tail_start();
            if place < m.world().object(list).tail().len() {
                collector::remove(m, list, start + place);
            }
            return Ok(m.none());
        }
        place += 1;
    }
    Err(m.raise("ValueError", "list.remove(x): x not in list"))
}

fn clear<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let list = list(m, args)?;
    collector::clear_items(m, list);
    Ok(m.none())
}

fn sort<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let list = list(m, args)?;
    m.sort_list(list, args, 1)?;
    Ok(m.none())
}

fn reverse<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let list = list(m, args)?;
    let start = m.world().object(list).tail_start();
    let items = m.world().object(list).tail().to_vec();
    m.check_room(3 * items.len())?;
    m.hold_all(&items);
    for (place, item) in items.iter().rev().enumerate() {
        m.cx.set(list, start + place, *item);
    }
    m.release_all(items);
    Ok(m.none())
}

fn copy<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let list = list(m, args)?;
    let items = m.world().object(list).tail().to_vec();
    m.check_room(items.len())?;
    Ok(m.new_list(&items).into())
}
