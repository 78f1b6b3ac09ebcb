//! `collections.OrderedDict` of CPython 3, which is C there (`Objects/odictobject.c`): a dict, always
//! tracked, with a few methods about order. 2.7's is Python: `library/ordered_dict_2.py`.

use model::{Kind, Recorder, Value};

use crate::machine::objects::Tracking;
use crate::machine::{Args, Machine, Native, Outcome, since};

/// The method of `OrderedDict` with this name; dict has the others.
pub(super) fn method<R: Recorder>(name: &str) -> Option<Native<R>> {
    Some(match name {
        "__init__" => init,
        "__repr__" => repr,
        "move_to_end" => move_to_end,
        "__reversed__" => reversed,
        "popitem" => pop_item,
        "copy" | "__copy__" => copy,
        _ => return None,
    })
}

/// `OrderedDict([items], **keywords)`
pub(super) fn construct<R: Recorder>(m: &mut Machine<R>, class: Value, args: Args<'_>) -> Outcome {
    let object = m.new_of(class, Kind::Dict, &[], &[], Tracking::AtBirth)?;
    let mut positional = vec![object.into()];
    positional.extend_from_slice(args.positional);
    match init(m, Args { positional: &positional, ..args }) {
        Ok(_) => Ok(object.into()),
        Err(unwind) => {
            m.release(object.into());
            Err(unwind)
        }
    }
}

/// `reversed(od)`: an iterator over the keys as they are now.
fn reversed<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let dict = m.receiver(args)?;
    let keys: Vec<Value> = m.dict_entries(dict).into_iter().rev().map(|(key, _)| key).collect();
    let list = m.new_list(&keys);
    let iterator = m.iter(list.into());
    m.release(list.into());
    iterator
}

fn init<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    if args.positional.len() > 1 || !args.keywords.is_empty() {
        let result = m.dict_method("update", args)?;
        m.release(result);
    }
    m.done()
}

/// `odict_repr`: `OrderedDict([('a', 1)])`, from 3.12 on `OrderedDict({'a': 1})`.
fn repr<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let dict = m.receiver(args)?;
    let name = m.type_name(dict.into());
    if m.dict_len(dict) == 0 {
        return Ok(m.str(&format!("{name}()")));
    }
    if m.is_in_repr(dict) {
        return Ok(m.str("..."));
    }
    if since::exists(m.dialect.library, "OrderedDict", "repr of a dict") {
        let text = m.dict_method("__repr__", args)?;
        let text = m.text_of(text).unwrap_or("{...}").to_string();
        return Ok(m.str(&format!("{name}({text})")));
    }
    let mut pairs = Vec::new();
    for (key, value) in m.dict_entries(dict) {
        pairs.push(m.new_tuple(&[key, value]));
    }
    let list = m.new_list(&pairs);
    m.release_all(pairs);
    let text = m.within_repr(dict, |m| m.repr(list.into()));
    m.release(list.into());
    Ok(m.str(&format!("{name}({})", text?)))
}

/// `od.move_to_end(key, last=True)`: everything else is taken out and put in again around it.
fn move_to_end<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let dict = m.receiver(args)?;
    let [_, key, last] = m.arguments("move_to_end", args, ["self", "key", "last"], 2)?;
    let last = last.is_null() || m.truth(last)?;
    let Some(value) = m.dict_remove(dict, key)? else { return Err(m.raise_key_error(key)) };
    let others = if last { Vec::new() } else { m.dict_entries(dict) };
    for (other, kept) in &others {
        m.hold(*other);
        m.hold(*kept);
    }
    let mut result = m.dict_set(dict, key, value);
    m.release(value);
    for (other, kept) in others {
        if let Some(removed) = m.dict_remove(dict, other)? {
            m.release(removed);
        }
        result = result.and_then(|()| m.dict_set(dict, other, kept));
        m.release(other);
        m.release(kept);
    }
    result?;
    m.done()
}

/// `od.popitem(last=True)`
fn pop_item<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let dict = m.receiver(args)?;
    let [_, last] = m.arguments("popitem", args, ["self", "last"], 1)?;
    let last = last.is_null() || m.truth(last)?;
    let entries = m.dict_entries(dict);
    let entry = if last { entries.last() } else { entries.first() };
    let Some(&(key, _)) = entry else { return Err(m.raise("KeyError", "'dictionary is empty'")) };
    m.hold(key);
    let removed = m.dict_remove(dict, key);
    let Some(value) = removed? else { return Err(m.raise("KeyError", "'dictionary is empty'")) };
    let pair = m.new_tuple(&[key, value]);
    m.release(key);
    m.release(value);
    Ok(pair)
}

fn copy<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let dict = m.receiver(args)?;
    let class = m.type_of(dict.into());
    m.call(class, &[dict.into()], &[])
}
