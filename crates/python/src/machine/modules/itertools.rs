//! `itertools`: iterators that make their items when they are asked (`Modules/itertoolsmodule.c`).
//!
//! Each is an object whose references are the iterators and functions that it draws from; how far it
//! has come is kept beside the world, in [`Itertools`].

use model::{Kind, ObjId, Recorder, Value};

use crate::machine::objects::Tracking;
use crate::machine::side::State;
use crate::machine::{Args, Machine, Native, Outcome};

/// The types of 2.7.
pub(super) const TYPES_2: &[(&str, &str)] = &[
    ("count", "count"),
    ("cycle", "cycle"),
    ("repeat", "repeat"),
    ("chain", "chain"),
    ("islice", "islice"),
    ("starmap", "starmap"),
    ("takewhile", "takewhile"),
    ("dropwhile", "dropwhile"),
    ("compress", "compress"),
    ("product", "product"),
    ("permutations", "permutations"),
    ("combinations", "combinations"),
    ("imap", "imap"),
    ("izip", "izip"),
    ("izip_longest", "izip_longest"),
    ("ifilter", "ifilter"),
    ("ifilterfalse", "ifilterfalse"),
];

/// The types of 3.
pub(super) const TYPES_3: &[(&str, &str)] = &[
    ("count", "count"),
    ("cycle", "cycle"),
    ("repeat", "repeat"),
    ("chain", "chain"),
    ("islice", "islice"),
    ("starmap", "starmap"),
    ("takewhile", "takewhile"),
    ("dropwhile", "dropwhile"),
    ("compress", "compress"),
    ("product", "product"),
    ("permutations", "permutations"),
    ("combinations", "combinations"),
    ("zip_longest", "zip_longest"),
    ("filterfalse", "filterfalse"),
    ("accumulate", "accumulate"),
    ("pairwise", "pairwise"),
];

/// Whether a type belongs to `itertools`.
pub(super) fn is_type(name: &str) -> bool {
    [TYPES_2, TYPES_3].concat().iter().any(|(known, _)| *known == name)
}

/// How far an iterator has come.
#[derive(Clone, Debug)]
pub(crate) enum Itertools {
    /// The next number and the step.
    Count(i64, i64),
    /// How many are left; none: without end. The object is the source.
    Repeat(Option<i64>),
    /// The source is an iterator over iterables, the first item the current iterator.
    Chain,
    /// The source is the iterator, the first item the list of what it gave; how far the list has been
    /// read, once the iterator has ended.
    Cycle(Option<usize>),
    /// How many items have been taken, the next to give, where to stop, the step.
    Slice(i64, i64, Option<i64>, i64),
    /// The source gives the arguments for the function.
    Starmap,
    /// Whether it has ended.
    TakeWhile(bool),
    /// Whether it is still dropping.
    DropWhile(bool),
    /// The items are iterators; the function is called with what they give, or there is none.
    Zip,
    /// The same, until the longest ends; the function slot holds the filler.
    ZipLongest,
    /// Items for which the function is as wanted.
    Filter(bool),
    /// The function slot holds the iterator of selectors.
    Compress,
    /// The first item is the sum so far.
    Accumulate,
    /// The first item is the item before.
    Pairwise,
    /// What is to come, as indices into the tuple of pools in the source: see `itertools_product`.
    Indices(super::itertools_product::Indices),
}

/// The method of an iterator with this name.
pub(super) fn method<R: Recorder>(name: &str) -> Option<Native<R>> {
    match name {
        "from_iterable" => Some(chain_from_iterable),
        _ => None,
    }
}

/// Makes an iterator.
pub(super) fn construct<R: Recorder>(m: &mut Machine<R>, class: Value, args: Args<'_>) -> Outcome {
    let name = match m.atom(class) {
        Some(model::Atom::Type(name)) => *name,
        _ => return Err(m.raise("NotImplementedError", "cyclescope does not know subclasses of itertools")),
    };
    match name {
        "count" => {
            let [start, step] = m.arguments(name, args, ["start", "step"], 0)?;
            let (start, step) = (m.integer(start, 0)?, m.integer(step, 1)?);
            Ok(m.new_iterator(name, Itertools::Count(start, step), &[], &[]))
        }
        "repeat" => {
            let [object, times] = m.arguments(name, args, ["object", "times"], 1)?;
            let times = if times.is_null() { None } else { Some(m.integer(times, 0)?.max(0)) };
            Ok(m.new_iterator(name, Itertools::Repeat(times), &[object], &[]))
        }
        "islice" => islice(m, args),
        "product" | "permutations" | "combinations" => super::itertools_product::construct(m, name, args),
        "chain" | "imap" | "izip" | "izip_longest" | "zip_longest" => many(m, name, args),
        "takewhile" | "dropwhile" | "starmap" | "filterfalse" | "ifilter" | "ifilterfalse" => {
            let [function, iterable] = m.positional(name, args, 2)?;
            let state = match name {
                "takewhile" => Itertools::TakeWhile(false),
                "dropwhile" => Itertools::DropWhile(true),
                "starmap" => Itertools::Starmap,
                "ifilter" => Itertools::Filter(true),
                _ => Itertools::Filter(false),
            };
            m.over(name, state, iterable, function, &[])
        }
        "compress" => {
            let [data, selectors] = m.positional(name, args, 2)?;
            let selectors = m.iter(selectors)?;
            let result = m.over(name, Itertools::Compress, data, selectors, &[]);
            m.release(selectors);
            result
        }
        "accumulate" => {
            let [iterable, function] = m.arguments(name, args, ["iterable", "func"], 1)?;
            m.over(name, Itertools::Accumulate, iterable, function, &[])
        }
        "pairwise" => {
            let [iterable] = m.positional(name, args, 1)?;
            m.over(name, Itertools::Pairwise, iterable, Value::NULL, &[])
        }
        _ => {
            let [iterable] = m.positional(name, args, 1)?;
            let saved = m.new_list(&[]);
            let result = m.over("cycle", Itertools::Cycle(None), iterable, Value::NULL, &[saved.into()]);
            m.release(saved.into());
            result
        }
    }
}

fn islice<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let [iterable, a, b, step] = m.positional("islice", args, 2)?;
    // `islice(it, stop)`
    let (start, stop) = if args.positional.len() == 2 { (Value::NULL, a) } else { (a, b) };
    let mut number = |value: Value, default: i64| {
        if value.is_null() || m.is_none(value) { Ok(default) } else { m.integer(value, default) }
    };
    let (first, last, step) = (number(start, 0)?, number(stop, -1)?, number(step, 1)?);
    let open = stop.is_null() || m.is_none(stop);
    if first < 0 || step < 1 || (!open && last < 0) {
        let message = "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.";
        return Err(m.raise("ValueError", message));
    }
    let state = Itertools::Slice(0, first, (!open).then_some(last), step);
    m.over("islice", state, iterable, Value::NULL, &[])
}

/// Iterators over any number of iterables.
fn many<R: Recorder>(m: &mut Machine<R>, name: &'static str, args: Args<'_>) -> Outcome {
    if name == "chain" {
        let iterables = m.new_tuple(args.positional);
        let result = m.over(name, Itertools::Chain, iterables, Value::NULL, &[]);
        m.release(iterables);
        return result;
    }
    let (function, iterables) = match name {
        "imap" => args.positional.split_first().map_or((Value::NULL, args.positional), |(f, rest)| (*f, rest)),
        "izip_longest" | "zip_longest" => {
            (args.keywords.first().map_or_else(|| m.none(), |(_, v)| *v), args.positional)
        }
        _ => (Value::NULL, args.positional),
    };
    let mut iterators = Vec::new();
    for iterable in iterables {
        match m.iter(*iterable) {
            Ok(iterator) => iterators.push(iterator),
            Err(unwind) => {
                m.release_all(iterators);
                return Err(unwind);
            }
        }
    }
    let state = if name.ends_with("longest") { Itertools::ZipLongest } else { Itertools::Zip };
    let result = m.new_iterator(name, state, &[Value::NULL, function], &iterators);
    m.release_all(iterators);
    Ok(result)
}

/// `chain.from_iterable(iterables)`
fn chain_from_iterable<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let Some(iterables) = args.positional.last() else {
        return Err(m.raise("TypeError", "from_iterable() takes exactly one argument (0 given)"));
    };
    m.over("chain", Itertools::Chain, *iterables, Value::NULL, &[])
}

/// The next item.
pub(super) fn next<R: Recorder>(m: &mut Machine<R>, iterator: ObjId) -> Outcome<Option<Value>> {
    m.check_budget()?;
    let Some(State::Itertools(state)) = m.side.get_mut(iterator) else { return Ok(None) };
    match state {
        Itertools::Count(next, step) => {
            let number = *next;
            *next = next.saturating_add(*step);
            Ok(Some(m.int(number)))
        }
        Itertools::Repeat(left) => {
            if *left == Some(0) {
                return Ok(None);
            }
            *left = left.map(|left| left - 1);
            let object = m.field(iterator, "source");
            Ok(Some(m.hold(object)))
        }
        Itertools::Indices(_) => super::itertools_product::next(m, iterator),
        other => {
            let state = other.clone();
            m.next_drawn(iterator, state)
        }
    }
}

impl<R: Recorder> Machine<R> {
    /// Makes an iterator object, owned.
    pub(super) fn new_iterator(
        &mut self,
        name: &'static str,
        state: Itertools,
        fields: &[Value],
        items: &[Value],
    ) -> Value {
        let iterator = self.new_object(Kind::Iterator, name, fields, items, Tracking::AtBirth);
        self.side.set(iterator, State::Itertools(state));
        iterator.into()
    }

    /// Makes an iterator that draws from an iterable.
    fn over(
        &mut self,
        name: &'static str,
        state: Itertools,
        iterable: Value,
        function: Value,
        items: &[Value],
    ) -> Outcome {
        let source = self.iter(iterable)?;
        let iterator = self.new_iterator(name, state, &[source, function], items);
        self.release(source);
        Ok(iterator)
    }
}
