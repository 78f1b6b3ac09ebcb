//! `functools.partial` and `reduce` (`Modules/_functoolsmodule.c`).

use model::{AtomId, Kind, Language, ObjId, Recorder, Value};

use crate::machine::objects::Tracking;
use crate::machine::{Args, Machine, Native, Outcome, since};

/// The function of `_functools` with this name.
pub(super) fn function<R: Recorder>(name: &str) -> Option<Native<R>> {
    match name {
        "reduce" => Some(reduce),
        _ => None,
    }
}

/// The method of `partial` with this name.
pub(super) fn method<R: Recorder>(name: &str) -> Option<Native<R>> {
    Some(match name {
        "__new__" => new,
        "__call__" => call,
        "__repr__" => repr,
        _ => return None,
    })
}

/// The attribute of `partial` with this name.
pub(super) fn getter<R: Recorder>(name: &str) -> Option<Native<R>> {
    Some(match name {
        "func" => |m, args| part(m, args, "func"),
        "args" => |m, args| part(m, args, "args"),
        "keywords" => |m, args| part(m, args, "keywords"),
        _ => return None,
    })
}

fn part<R: Recorder>(m: &mut Machine<R>, args: Args<'_>, name: &str) -> Outcome {
    let partial = m.receiver(args)?;
    let value = m.field(partial, name);
    Ok(m.hold(value))
}

/// `functools.partial(func, *args, **keywords)` (`partial_new`). The arguments are kept in a tuple and a
/// dict.
pub(super) fn construct<R: Recorder>(m: &mut Machine<R>, class: Value, args: Args<'_>) -> Outcome {
    let Some((&function, rest)) = args.positional.split_first() else {
        return Err(m.raise("TypeError", "type 'partial' takes at least one argument"));
    };
    if !m.is_callable(function) {
        return Err(m.raise("TypeError", "the first argument must be callable"));
    }
    let mut function = function;
    let mut positional = rest.to_vec();
    let mut keywords = args.keywords.to_vec();
    // Since 3.5 a partial of a partial is one partial.
    if let Some(inner) = m.flattened(function) {
        let (first, mut named) = m.parts(inner);
        positional.splice(0..0, first);
        named.retain(|(name, _)| !keywords.iter().any(|(other, _)| other == name));
        keywords.splice(0..0, named);
        function = m.field(inner, "func");
    }
    // The caller has made a dict already; it is copied in 2.7, and if there are inner keywords as well.
    let given = (!args.keywords.is_empty()).then(|| m.keyword_dict(args.keywords));
    let is_taken_over = !m.is_python2() && keywords.len() == args.keywords.len();
    let object = m.new_of(class, Kind::Partial, &[function], &[], Tracking::AtBirth)?;
    let tuple = m.new_tuple(&positional);
    m.set_field(object, "args", tuple);
    m.release(tuple);
    let kept = match given {
        Some(given) if is_taken_over => m.hold(given),
        _ => m.keyword_dict(&keywords),
    };
    m.release_all(given);
    m.set_field(object, "keywords", kept);
    m.release(kept);
    Ok(object.into())
}

fn new<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let Some((class, positional)) = args.positional.split_first() else {
        return Err(m.raise("TypeError", "partial.__new__(): not enough arguments"));
    };
    construct(m, *class, Args { positional, ..args })
}

/// `partial_call`: what was kept comes before what is given; of keywords, what is given wins.
fn call<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let partial = m.receiver(args)?;
    let (mut positional, mut keywords) = m.parts(partial);
    let function = m.field(partial, "func");
    positional.extend_from_slice(args.positional.get(1..).unwrap_or_default());
    for (name, value) in args.keywords {
        match keywords.iter_mut().find(|(known, _)| known == name) {
            Some(known) => known.1 = *value,
            None => keywords.push((*name, *value)),
        }
    }
    // The partial may die while its function runs.
    m.hold(partial.into());
    let result = m.call(function, &positional, &keywords);
    m.release(partial.into());
    result
}

/// `partial_repr` (3; in 2.7 it looks like any object).
fn repr<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let partial = m.receiver(args)?;
    let name = m.full_type_name(partial.into());
    if m.dialect.language == Language::Python2 {
        let address = m.address(partial.into());
        return Ok(m.str(&format!("<{name} object at 0x{address:x}>")));
    }
    let (positional, keywords) = m.parts(partial);
    let function = m.field(partial, "func");
    let mut inside = m.repr(function)?;
    for value in positional {
        inside.push_str(&format!(", {}", m.repr(value)?));
    }
    for (name, value) in keywords {
        let name = m.text_of(name.into()).unwrap_or("").to_string();
        inside.push_str(&format!(", {name}={}", m.repr(value)?));
    }
    Ok(m.str(&format!("{name}({inside})")))
}

/// `reduce(function, sequence[, initial])`
fn reduce<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let [function, sequence, initial] = m.positional("reduce", args, 2)?;
    let iterator = m.iter(sequence)?;
    let result = reduce_over(m, function, iterator, initial);
    m.release(iterator);
    result
}

fn reduce_over<R: Recorder>(m: &mut Machine<R>, function: Value, iterator: Value, initial: Value) -> Outcome {
    let mut result = match initial.present() {
        Some(initial) => m.hold(initial),
        None => match m.next(iterator)? {
            Some(first) => first,
            None => {
                let is_new = since::exists(m.dialect.library, "functools", "reduce of an iterable");
                let what = if is_new { "iterable" } else { "sequence" };
                let message = format!("reduce() of empty {what} with no initial value");
                return Err(m.raise("TypeError", &message));
            }
        },
    };
    loop {
        let item = match m.next(iterator) {
            Ok(Some(item)) => item,
            Ok(None) => return Ok(result),
            Err(unwind) => {
                m.release(result);
                return Err(unwind);
            }
        };
        let next = m.call(function, &[result, item], &[]);
        m.release(result);
        m.release(item);
        result = next?;
    }
}

impl<R: Recorder> Machine<R> {
    /// The partial inside a partial that 3.5 and later dissolve: one of the type itself, without
    /// attributes.
    fn flattened(&self, function: Value) -> Option<ObjId> {
        let object = function.object()?;
        let inner = self.world().object(object);
        let dissolves = self.dialect.language == Language::Python3
            && inner.kind() == Kind::Partial
            && inner.type_value().atom().is_some()
            && inner.dict().is_none();
        dissolves.then_some(object)
    }

    /// The kept arguments of a partial, borrowed.
    fn parts(&self, partial: ObjId) -> (Vec<Value>, Vec<(AtomId, Value)>) {
        let tuple = self.field(partial, "args").object();
        let positional = tuple.map(|tuple| self.world().object(tuple).tail().to_vec()).unwrap_or_default();
        let dict = self.field(partial, "keywords").object();
        let entries = dict.map(|dict| self.dict_entries(dict)).unwrap_or_default();
        let keywords = entries.into_iter().filter_map(|(name, value)| Some((name.atom()?, value))).collect();
        (positional, keywords)
    }

    /// The dict of a partial's keywords, owned.
    fn keyword_dict(&mut self, keywords: &[(AtomId, Value)]) -> Value {
        let dict = self.new_dict();
        for (name, value) in keywords {
            self.dict_set_name(dict, *name, *value);
        }
        dict.into()
    }
}
