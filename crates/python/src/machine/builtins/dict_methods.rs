//! Methods of `dict`.

use model::{ObjId, Recorder, Value};

use crate::machine::operators::Walking;
use crate::machine::{Args, Machine, Native, Outcome};

/// The method with this name.
pub(crate) fn find<R: Recorder>(name: &str) -> Option<Native<R>> {
    Some(match name {
        "get" => get,
        "setdefault" => setdefault,
        "pop" => pop,
        "popitem" => popitem,
        "clear" => clear,
        "copy" => copy,
        "update" => update,
        "has_key" => has_key,
        "keys" => |m, args| listed(m, args, |key, _| Part::One(key), Walking::Keys, "dict_keys"),
        "values" => |m, args| listed(m, args, |_, value| Part::One(value), Walking::Values, "dict_values"),
        "items" => |m, args| listed(m, args, Part::Pair, Walking::Items, "dict_items"),
        "viewkeys" => |m, args| viewed(m, args, "dict_keys", Walking::Keys(0)),
        "viewvalues" => |m, args| viewed(m, args, "dict_values", Walking::Values(0)),
        "viewitems" => |m, args| viewed(m, args, "dict_items", Walking::Items(0)),
        "iterkeys" => |m, args| walked(m, args, Walking::Keys, "dictionary-keyiterator"),
        "itervalues" => |m, args| walked(m, args, Walking::Values, "dictionary-valueiterator"),
        "iteritems" => |m, args| walked(m, args, Walking::Items, "dictionary-itemiterator"),
        "fromkeys" => fromkeys,
        other => return super::containers::special(other),
    })
}

enum Part {
    One(Value),
    Pair(Value, Value),
}

fn dict<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome<ObjId> {
    match args.positional.first().and_then(|dict| dict.object()) {
        Some(dict) => Ok(dict),
        None => Err(m.raise("TypeError", "descriptor requires a 'dict' object")),
    }
}

fn get<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let dict = dict(m, args)?;
    let key = m.required(args, 1, "get")?;
    match m.dict_get(dict, key)?.or(args.positional.get(2).copied()) {
        Some(value) => Ok(m.hold(value)),
        None => Ok(m.none()),
    }
}

fn setdefault<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let dict = dict(m, args)?;
    let key = m.required(args, 1, "setdefault")?;
    if let Some(value) = m.dict_get(dict, key)? {
        return Ok(m.hold(value));
    }
    let none = m.none();
    let value = args.positional.get(2).copied().unwrap_or(none);
    m.dict_set(dict, key, value)?;
    Ok(m.hold(value))
}

fn pop<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let dict = dict(m, args)?;
    let key = m.required(args, 1, "pop")?;
    match (m.dict_remove(dict, key)?, args.positional.get(2)) {
        (Some(value), _) => Ok(value),
        (None, Some(default)) => Ok(m.hold(*default)),
        (None, None) => Err(m.key_error(key)),
    }
}

fn popitem<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let dict = dict(m, args)?;
    let Some((key, value)) = m.dict_pop_item(dict) else {
        return Err(m.raise("KeyError", "popitem(): dictionary is empty"));
    };
    let pair = m.new_tuple(&[key, value]);
    m.release(key);
    m.release(value);
    Ok(pair)
}

fn clear<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let dict = dict(m, args)?;
    m.dict_clear(dict);
    Ok(m.none())
}

fn copy<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let dict = dict(m, args)?;
    m.dict_copy(dict)
}

impl<R: Recorder> Machine<R> {
    /// Stores all entries of a mapping, or the pairs of an iterable, in a dict.
    pub(crate) fn dict_update(&mut self, dict: ObjId, source: Value) -> Outcome<()> {
        if let (Some(model::Kind::Dict), Some(other)) = (self.kind_of(source), source.object()) {
            return self.dict_merge_from(dict, other);
        }
        if let Some(keys) = self.call_method(source, "keys", &[])? {
            let names = self.collect_iterable(keys);
            self.release(keys);
            let mut result = Ok(());
            for key in names? {
                if result.is_ok() {
                    result = self.get_item(source, key).and_then(|value| {
                        let stored = self.dict_set(dict, key, value);
                        self.release(value);
                        stored
                    });
                }
                self.release(key);
            }
            return result;
        }
        let mut place = 0;
        self.for_each(source, |m, pair| {
            m.store_pair(dict, pair, place)?;
            place += 1;
            Ok(false)
        })
    }

    /// Stores a pair of key and value (`PyDict_MergeFromSeq2`).
    fn store_pair(&mut self, dict: ObjId, pair: Value, place: usize) -> Outcome<()> {
        let parts = match self.collect_iterable(pair) {
            Ok(parts) => parts,
            Err(_) if self.matches_raised("TypeError") => {
                self.clear_raised();
                let message = format!("cannot convert dictionary update sequence element #{place} to a sequence");
                return Err(self.raise("TypeError", &message));
            }
            Err(unwind) => return Err(unwind),
        };
        let stored = match parts[..] {
            [key, value] => self.dict_set(dict, key, value),
            _ => {
                let length = parts.len();
                let message = format!("dictionary update sequence element #{place} has length {length}; 2 is required");
                Err(self.raise("ValueError", &message))
            }
        };
        self.release_all(parts);
        stored
    }
}

fn update<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let dict = dict(m, args)?;
    if let Some(source) = args.positional.get(1) {
        m.dict_update(dict, *source)?;
    }
    for (name, value) in args.keywords {
        m.dict_set(dict, (*name).into(), *value)?;
    }
    Ok(m.none())
}

fn has_key<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let dict = dict(m, args)?;
    let key = m.required(args, 1, "has_key")?;
    let found = m.dict_get(dict, key)?.is_some();
    Ok(m.bool(found))
}

/// 2.7 makes a list, 3 a view over the dict.
fn listed<R: Recorder>(
    m: &mut Machine<R>,
    args: Args<'_>,
    part: fn(Value, Value) -> Part,
    walking: fn(usize) -> Walking,
    name: &'static str,
) -> Outcome {
    let dict = dict(m, args)?;
    if !m.is_python2() {
        return m.new_view(name, dict, walking(0));
    }
    m.check_room(m.dict_len(dict))?;
    let list = m.new_list(&[]);
    for (key, value) in m.dict_entries(dict) {
        match part(key, value) {
            Part::One(one) => m.cx.push(list, one),
            Part::Pair(key, value) => {
                let pair = m.new_tuple(&[key, value]);
                m.cx.push(list, pair);
                m.release(pair);
            }
        }
    }
    Ok(list.into())
}

/// 2.7's views have methods of their own.
fn viewed<R: Recorder>(m: &mut Machine<R>, args: Args<'_>, name: &'static str, what: Walking) -> Outcome {
    let dict = dict(m, args)?;
    m.new_view(name, dict, what)
}

fn walked<R: Recorder>(
    m: &mut Machine<R>,
    args: Args<'_>,
    walking: fn(usize) -> Walking,
    name: &'static str,
) -> Outcome {
    let dict = dict(m, args)?;
    Ok(m.new_dict_walk(name, dict, walking))
}

fn fromkeys<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    // Called on the class (the first argument is a type) or on a dict.
    let keys = m.required(args, 1, "fromkeys")?;
    let none = m.none();
    let value = args.positional.get(2).copied().unwrap_or(none);
    let class = m.required(args, 0, "fromkeys")?;
    let is_plain = class == m.type_atom("dict") || !m.is_type(class);
    let made = if is_plain { m.new_dict().into() } else { m.call(class, &[], &[])? };
    let Some(dict) = made.object() else { return Ok(made) };
    for key in m.collect_iterable(keys)? {
        let stored = if is_plain { m.dict_set(dict, key, value) } else { m.set_item(made, key, value) };
        m.release(key);
        stored?;
    }
    Ok(made)
}
