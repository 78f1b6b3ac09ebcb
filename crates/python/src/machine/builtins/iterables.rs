//! Functions of the builtins module over iterables.

use model::kind::FIELDS;
use model::{Recorder, Value};

use crate::machine::messages::Message;
use crate::machine::operators::{Range, Walk, Walking};
use crate::machine::{Args, Machine, Native, Outcome, since};
use crate::op::{BinaryOperator, Comparison};

/// The function with this name. Several are types in 3: `constructors` calls them too.
pub(crate) fn find<R: Recorder>(name: &str) -> Option<Native<R>> {
    Some(match name {
        "iter" => iter,
        "next" => next,
        "range" => range,
        "enumerate" => enumerate,
        "reversed" => reversed,
        "zip" => zip,
        "map" => map,
        "filter" => filter,
        "sum" => sum,
        "min" => min,
        "max" => max,
        "any" => any,
        "all" => all,
        "sorted" => sorted,
        "reduce" => reduce,
        _ => return None,
    })
}

fn iter<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let value = m.required(args, 0, "iter")?;
    match args.positional.get(1) {
        Some(_) if !m.is_callable(value) => Err(m.complain("TypeError", Message::SentinelNeedsCallable, &[])),
        Some(sentinel) => {
            let walk = Walk { walking: Walking::Sentinel, place: 0 };
            Ok(m.new_walk("callable_iterator", value, *sentinel, walk, &[]))
        }
        None => m.iter(value),
    }
}

fn next<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let iterator = m.required(args, 0, "next")?;
    if args.positional.len() < 2 {
        return m.next_or_stop(iterator);
    }
    match m.next(iterator)? {
        Some(value) => Ok(value),
        None => match args.positional.get(1) {
            Some(default) => Ok(m.hold(*default)),
            None => Err(m.raise_args("StopIteration", &[])),
        },
    }
}

/// The numbers that `range(…)` means; `list` says that it is 2.7's, which makes a list.
pub(crate) fn range_arguments<R: Recorder>(m: &mut Machine<R>, args: Args<'_>, list: bool) -> Outcome<Range> {
    let mut numbers = Vec::new();
    for value in args.positional {
        numbers.push(match m.index(*value) {
            Err(_) if m.is_python2() && list && m.matches_raised("TypeError") => {
                m.clear_raised();
                let which = match (numbers.len(), args.positional.len()) {
                    (0, 1) | (1, _) => "end",
                    (0, _) => "start",
                    _ => "step",
                };
                let name = m.type_name(*value);
                return Err(m.raise("TypeError", &format!("range() integer {which} argument expected, got {name}.")));
            }
            number => number?,
        });
    }
    let (start, stop, step) = match numbers[..] {
        [stop] => (0, stop, 1),
        [start, stop] => (start, stop, 1),
        [start, stop, step] => (start, stop, step),
        [] if !m.is_python2() => return Err(m.complain("TypeError", Message::NoArgumentExpected, &["range"])),
        _ => {
            let (bound, most) = if numbers.is_empty() { ("least", 1) } else { ("most", 3) };
            let message = format!("range expected at {bound} {most} arguments, got {}", numbers.len());
            return Err(m.raise("TypeError", &message));
        }
    };
    if step == 0 {
        let message = match (m.is_python2(), list) {
            (true, true) => "range() step argument must not be zero",
            (true, false) => "xrange() arg 3 must not be zero",
            (false, _) => "range() arg 3 must not be zero",
        };
        return Err(m.raise("ValueError", message));
    }
    Ok(Range { start, stop, step })
}

/// 2.7's `range` makes a list.
fn range<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let range = range_arguments(m, args, true)?;
    m.check_room(range.length())?;
    let list = m.new_list(&[]);
    for place in 0..range.length() {
        let number = m.int(range.get(place as i64).unwrap_or(0));
        m.cx.push(list, number);
    }
    Ok(list.into())
}

pub(crate) fn enumerate<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let iterable = m.required(args, 0, "enumerate")?;
    let start = match m.argument(args, 1, "start") {
        // Negative numbers count up through zero: they wrap around.
        Some(start) => m.index(start)? as usize,
        None => 0,
    };
    let walk = Walk { walking: Walking::Enumerate, place: start };
    let made = m.new_walk("enumerate", Value::NULL, Value::NULL, walk, &[]);
    let inner = m.iter(iterable);
    if let (Ok(inner), Some(object)) = (inner, made.object()) {
        m.cx.set(object, FIELDS, inner);
        m.release(inner);
        let result = m.new_result_tuple(2);
        m.cx.push(object, result);
        m.release(result);
        return Ok(made);
    }
    m.release(made);
    inner
}

pub(crate) fn reversed<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let value = m.one(args, "reversed")?;
    if let Some(answer) = m.special(value, "__reversed__", &[])? {
        return Ok(answer);
    }
    let python2 = m.is_python2();
    if since::exists(m.dialect.library, "dict", "__reversed__")
        && let Some(name) = reversed_name(m, value)
    {
        // The entries as they are now, from the last to the first.
        let entries = m.new_list(&[]);
        let walk = m.list_extend(entries, value).map(|()| {
            let place = m.items_of(entries.into()).len();
            m.new_walk(name, entries.into(), Value::NULL, Walk { walking: Walking::Backwards, place }, &[])
        });
        m.release(entries.into());
        return walk;
    }
    if m.kind_of(value) == Some(model::Kind::List) {
        // The method `__reversed__` of lists is bound for the call.
        let method = m.new_builtin_method(value, "list", "__reversed__");
        let length = m.length(value);
        let name = if python2 { "listreverseiterator" } else { "list_reverseiterator" };
        let made =
            length.map(|place| m.new_walk(name, value, Value::NULL, Walk { walking: Walking::Backwards, place }, &[]));
        m.release(method);
        return made;
    }
    if matches!(m.kind_of(value), Some(model::Kind::Dict | model::Kind::Set | model::Kind::FrozenSet))
        || m.plain_length(value).is_none() && !m.has_special(value, "__getitem__")
    {
        let message = match python2 {
            true => "argument to reversed() must be a sequence".to_owned(),
            false => format!("'{}' object is not reversible", m.type_name(value)),
        };
        return Err(m.raise("TypeError", &message));
    }
    let length = m.length(value)?;
    if let Some(range) = m.range_of(value) {
        return Ok(m.new_range_walk(range.reversed()));
    }
    Ok(m.new_walk("reversed", value, Value::NULL, Walk { walking: Walking::Backwards, place: length }, &[]))
}

/// The type of the iterator that walks backwards over a dict or a view of one.
fn reversed_name<R: Recorder>(m: &Machine<R>, value: Value) -> Option<&'static str> {
    match m.builtin_type(value) {
        "dict" | "dict_keys" => Some("dict_reversekeyiterator"),
        "dict_values" => Some("dict_reversevalueiterator"),
        "dict_items" => Some("dict_reverseitemiterator"),
        _ => None,
    }
}

/// An iterator of each of several values, in a tuple. Owned.
fn iterators_of<R: Recorder>(m: &mut Machine<R>, name: &str, iterables: &[Value]) -> Outcome {
    let mut inner = Vec::new();
    for (place, iterable) in iterables.iter().enumerate() {
        match m.iter(*iterable) {
            Ok(iterator) => inner.push(iterator),
            Err(unwind) => {
                m.release_all(inner);
                if m.is_python2() && m.matches_raised("TypeError") {
                    m.clear_raised();
                    let what = if name == "zip" { "zip argument" } else { "argument" };
                    let rest = if name == "zip" { "must support iteration" } else { "to map() must support iteration" };
                    return Err(m.raise("TypeError", &format!("{what} #{} {rest}", place + 1)));
                }
                if name == "zip" && m.matches_raised("TypeError") {
                    m.clear_raised();
                    let type_name = m.type_name(*iterable);
                    let parts = [&(place + 1).to_string(), type_name.as_str()];
                    return Err(m.complain("TypeError", Message::ZipNeedsIterables, &parts));
                }
                return Err(unwind);
            }
        }
    }
    let tuple = m.new_tuple(&inner);
    m.release_all(inner);
    Ok(tuple)
}

pub(crate) fn zip<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let inner = iterators_of(m, "zip", args.positional)?;
    if m.is_python2() {
        return rows(m, inner, false, |m, row| Ok(m.new_tuple(row)));
    }
    let strict = match m.argument(args, usize::MAX, "strict") {
        Some(strict) => m.truth(strict)?,
        None => false,
    };
    let result = m.new_result_tuple(args.positional.len());
    let walking = if strict { Walking::ZipStrict } else { Walking::Zip };
    let made = m.new_walk("zip", inner, Value::NULL, Walk { walking, place: 0 }, &[result]);
    m.release(result);
    m.release(inner);
    Ok(made)
}

pub(crate) fn map<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let function = args.positional.first().copied().unwrap_or_default();
    let iterables = args.positional.get(1..).unwrap_or_default();
    if iterables.is_empty() {
        let message =
            if m.is_python2() { "map() requires at least two args" } else { "map() must have at least two arguments." };
        return Err(m.raise("TypeError", message));
    }
    let inner = iterators_of(m, "map", iterables)?;
    if !m.is_python2() {
        let made = m.new_walk("map", inner, function, Walk { walking: Walking::Map, place: 0 }, &[]);
        m.release(inner);
        return Ok(made);
    }
    // 2.7: `map(None, …)` pairs, and the longest iterable counts.
    let pairs = m.is_none(function);
    rows(m, inner, true, |m, row| match row {
        [one] if pairs => Ok(m.hold(*one)),
        several if pairs => Ok(m.new_tuple(several)),
        several => m.call(function, several, &[]),
    })
}

/// 2.7: a list of what is made of the values that several iterators give at once. They come in a tuple,
/// which is let go of. The shortest one ends it, or the longest.
fn rows<R: Recorder>(
    m: &mut Machine<R>,
    iterators: Value,
    longest: bool,
    mut make: impl FnMut(&mut Machine<R>, &[Value]) -> Outcome,
) -> Outcome {
    let list = m.new_list(&[]);
    let inner = m.items_of(iterators).to_vec();
    let result = (|| {
        while let Some(row) = next_row(m, &inner, longest)? {
            let made = m.check_budget().and_then(|()| make(m, &row));
            m.release_all(row);
            let made = made?;
            m.cx.push(list, made);
            m.release(made);
        }
        Ok(())
    })();
    m.release(iterators);
    match result {
        Ok(()) => Ok(list.into()),
        Err(unwind) => {
            m.release(list.into());
            Err(unwind)
        }
    }
}

/// The next value of each iterator, owned; with `longest` `None` for those that have ended.
fn next_row<R: Recorder>(m: &mut Machine<R>, iterators: &[Value], longest: bool) -> Outcome<Option<Vec<Value>>> {
    let (mut row, mut any) = (Vec::new(), false);
    for iterator in iterators {
        match m.next(*iterator) {
            Ok(Some(value)) => {
                any = true;
                row.push(value);
            }
            Ok(None) if longest => row.push(m.none()),
            ended => {
                m.release_all(row);
                return ended.map(|_| None);
            }
        }
    }
    Ok(any.then_some(row))
}

pub(crate) fn filter<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let (function, iterable) = (m.required(args, 0, "filter")?, m.required(args, 1, "filter")?);
    if m.is_python2() {
        return filtered(m, function, iterable);
    }
    let inner = m.iter(iterable)?;
    let iterator = m.new_walk("filter", inner, function, Walk { walking: Walking::Filter, place: 0 }, &[]);
    m.release(inner);
    Ok(iterator)
}

/// 2.7: a list; of a text a text, of a tuple a tuple (`builtin_filter`).
fn filtered<R: Recorder>(m: &mut Machine<R>, function: Value, iterable: Value) -> Outcome {
    let list = m.new_list(&[]);
    let result = m.for_each(iterable, |m, value| {
        if m.passes_filter(function, value)? {
            m.cx.push(list, value);
        }
        Ok(false)
    });
    let made = match (result, m.builtin_type(iterable)) {
        (Err(unwind), _) => Err(unwind),
        (Ok(()), "tuple") => {
            let items = m.items_of(list.into()).to_vec();
            Ok(m.new_tuple(&items))
        }
        (Ok(()), "str" | "unicode") => {
            let text: String = m.items_of(list.into()).iter().filter_map(|part| m.text_of(*part)).collect();
            let unicode = m.builtin_type(iterable) == "unicode";
            Ok(m.new_text(&text, unicode))
        }
        (Ok(()), _) => return Ok(list.into()),
    };
    m.release(list.into());
    made
}

fn sum<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let iterable = m.required(args, 0, "sum")?;
    let zero = m.int(0);
    let mut total = m.argument(args, 1, "start").unwrap_or(zero);
    if m.text_of(total).is_some() {
        return Err(m.raise("TypeError", "sum() can't sum strings [use ''.join(seq) instead]"));
    }
    m.hold(total);
    let result = m.for_each(iterable, |m, value| {
        let next = m.binary(BinaryOperator::Add, total, value)?;
        m.release(total);
        total = next;
        Ok(false)
    });
    match result {
        Ok(()) => Ok(total),
        Err(unwind) => {
            m.release(total);
            Err(unwind)
        }
    }
}

fn min<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    extreme(m, args, "min", true)
}

fn max<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    extreme(m, args, "max", false)
}

fn extreme<R: Recorder>(m: &mut Machine<R>, args: Args<'_>, name: &str, least: bool) -> Outcome {
    let key = m.argument(args, usize::MAX, "key").filter(|key| !m.is_none(*key));
    let values = match args.positional {
        [] => {
            return Err(m.complain("TypeError", Message::NoArgumentExpected, &[name]));
        }
        [iterable] => m.collect_iterable(*iterable)?,
        _ if !m.is_python2() && m.argument(args, usize::MAX, "default").is_some() => {
            let message = format!("Cannot specify a default for {name}() with multiple positional arguments");
            return Err(m.raise("TypeError", &message));
        }
        several => several.iter().map(|value| m.hold(*value)).collect(),
    };
    let mut best: Option<(usize, Value)> = None;
    let mut failed = None;
    for (place, value) in values.iter().copied().enumerate() {
        let measured = match key {
            Some(key) => m.call(key, &[value], &[]),
            None => Ok(m.hold(value)),
        };
        let better = measured.and_then(|measured| {
            let Some((_, known)) = best else { return Ok((measured, true)) };
            let comparison = if least { Comparison::Less } else { Comparison::Greater };
            let answer = m.compare(comparison, measured, known)?;
            let better = m.truth(answer);
            m.release(answer);
            better.map(|better| (measured, better))
        });
        match better {
            Ok((measured, true)) => {
                if let Some((_, known)) = best.replace((place, measured)) {
                    m.release(known);
                }
            }
            Ok((measured, false)) => m.release(measured),
            Err(unwind) => {
                failed = Some(unwind);
                break;
            }
        }
    }
    let result = match (failed, best) {
        (Some(unwind), _) => Err(unwind),
        (None, Some((place, _))) => Ok(m.hold(values.get(place).copied().unwrap_or_default())),
        (None, None) => match m.argument(args, usize::MAX, "default").filter(|_| !m.is_python2()) {
            Some(default) => Ok(m.hold(default)),
            None => Err(m.complain("ValueError", Message::EmptyIterable, &[name])),
        },
    };
    if let Some((_, measured)) = best {
        m.release(measured);
    }
    m.release_all(values);
    result
}

fn any<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    until(m, args, "any", true)
}

fn all<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    until(m, args, "all", false)
}

/// Looks for the first value whose truth is `wanted`.
fn until<R: Recorder>(m: &mut Machine<R>, args: Args<'_>, name: &str, wanted: bool) -> Outcome {
    let iterable = m.one(args, name)?;
    let mut found = false;
    m.for_each(iterable, |m, value| {
        found = m.truth(value)? == wanted;
        Ok(found)
    })?;
    Ok(m.bool(found == wanted))
}

fn sorted<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    if !m.is_python2() && args.positional.len() > 1 {
        let plural = if m.dialect.library < model::Library::Python38 { "s" } else { "" };
        let message = format!("sorted expected 1 argument{plural}, got {}", args.positional.len());
        return Err(m.raise("TypeError", &message));
    }
    let iterable = m.required(args, 0, "sorted")?;
    let list = m.new_list(&[]);
    let sorted = m.list_extend(list, iterable).and_then(|()| {
        let sort = m.new_builtin_method(list.into(), "list", "sort");
        let sorted = m.sort_list(list, args, 1);
        m.release(sort);
        sorted
    });
    match sorted {
        Ok(()) => Ok(list.into()),
        Err(unwind) => {
            m.release(list.into());
            Err(unwind)
        }
    }
}

fn reduce<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let (function, iterable) = (m.required(args, 0, "reduce")?, m.required(args, 1, "reduce")?);
    let mut total = args.positional.get(2).map(|start| m.hold(*start));
    let result = m.for_each(iterable, |m, value| {
        total = Some(match total {
            None => m.hold(value),
            Some(before) => {
                let next = m.call(function, &[before, value], &[])?;
                m.release(before);
                next
            }
        });
        Ok(false)
    });
    if let Err(unwind) = result {
        m.release_all(total);
        return Err(unwind);
    }
    match total {
        Some(total) => Ok(total),
        None => Err(m.raise("TypeError", "reduce() of empty sequence with no initial value")),
    }
}
