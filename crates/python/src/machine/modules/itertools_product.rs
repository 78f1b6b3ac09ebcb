//! `product`, `permutations` and `combinations`: the items are tuples picked from pools by indices.

use model::{ObjId, Recorder, Value};

use super::itertools::Itertools;
use crate::machine::side::State;
use crate::machine::{Args, Machine, Outcome};

/// What comes next, as indices into the pools.
#[derive(Clone, Debug)]
pub(crate) struct Indices {
    picked: Vec<usize>,
    rule: Rule,
    ended: bool,
}

/// Which picks are wanted.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Rule {
    /// One of each pool.
    Product,
    /// Different places of one pool.
    Permutations,
    /// Rising places of one pool.
    Combinations,
}

/// Makes one of the three.
pub(super) fn construct<R: Recorder>(m: &mut Machine<R>, name: &'static str, args: Args<'_>) -> Outcome {
    let (pools, picked, rule) = match name {
        "product" => product(m, args)?,
        _ => from_one_pool(m, name, args)?,
    };
    let ended = match (rule, pools.first()) {
        (Rule::Product, _) => pools.iter().any(|pool| m.pool_length(*pool) == 0),
        (_, pool) => picked.len() > pool.map_or(0, |pool| m.pool_length(*pool)),
    };
    let all = m.new_tuple(&pools);
    m.release_all(pools);
    let state = Itertools::Indices(Indices { picked, rule, ended });
    let iterator = m.new_iterator(name, state, &[all], &[]);
    m.release(all);
    Ok(iterator)
}

type Parts = (Vec<Value>, Vec<usize>, Rule);

/// `product(*iterables, repeat=1)`
fn product<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome<Parts> {
    let repeat = args.keywords.first().map_or(Value::NULL, |(_, value)| *value);
    let repeat = usize::try_from(m.integer(repeat, 1)?).unwrap_or(0).min(20);
    let mut once = Vec::new();
    for iterable in args.positional {
        once.push(m.pool(*iterable)?);
    }
    let mut pools = Vec::new();
    for _ in 0..repeat {
        for pool in &once {
            pools.push(m.hold(*pool));
        }
    }
    m.release_all(once);
    let picked = vec![0; pools.len()];
    Ok((pools, picked, Rule::Product))
}

/// `permutations(iterable[, r])`, `combinations(iterable, r)`
fn from_one_pool<R: Recorder>(m: &mut Machine<R>, name: &str, args: Args<'_>) -> Outcome<Parts> {
    let [iterable, count] = m.arguments(name, args, ["iterable", "r"], 1)?;
    let pool = m.pool(iterable)?;
    let length = m.pool_length(pool) as i64;
    let count = if count.is_null() || m.is_none(count) { length } else { m.integer(count, length)? };
    let rule = if name == "permutations" { Rule::Permutations } else { Rule::Combinations };
    let picked = (0..usize::try_from(count).unwrap_or(0).min(1000)).collect();
    Ok((vec![pool], picked, rule))
}

/// The next tuple.
pub(super) fn next<R: Recorder>(m: &mut Machine<R>, iterator: ObjId) -> Outcome<Option<Value>> {
    let pools = m.field(iterator, "source");
    let pools = pools.object().map(|pools| m.world().object(pools).tail().to_vec()).unwrap_or_default();
    let lengths: Vec<usize> = pools.iter().map(|pool| m.pool_length(*pool)).collect();
    let Some(State::Itertools(Itertools::Indices(indices))) = m.side.get_mut(iterator) else { return Ok(None) };
    if indices.ended {
        return Ok(None);
    }
    let picked = indices.picked.clone();
    indices.advance(&lengths);
    let rule = indices.rule;
    let mut items = Vec::new();
    for (place, index) in picked.into_iter().enumerate() {
        let pool = pools.get(if rule == Rule::Product { place } else { 0 }).and_then(|pool| pool.object());
        items.extend(pool.and_then(|pool| m.item(pool, index)));
    }
    Ok(Some(m.new_tuple(&items)))
}

impl Indices {
    /// On to the next pick in lexical order: the last place that can grow does, those after it start
    /// over.
    fn advance(&mut self, lengths: &[usize]) {
        for place in (0..self.picked.len()).rev() {
            let length = lengths.get(if self.rule == Rule::Product { place } else { 0 }).copied().unwrap_or(0);
            let (before, rest) = self.picked.split_at(place);
            let from = rest.first().map_or(0, |index| index + 1);
            if let Some(next) = self.rule.fill(before, from, rest.len(), length) {
                self.picked.truncate(place);
                self.picked.extend(next);
                return;
            }
        }
        self.ended = true;
    }
}

impl Rule {
    /// The smallest picks for the last places, the first of them not below `from`; none if there is no
    /// room.
    fn fill(self, before: &[usize], from: usize, places: usize, length: usize) -> Option<Vec<usize>> {
        match self {
            Rule::Product => {
                let mut picks = vec![0; places];
                *picks.first_mut()? = from;
                (from < length).then_some(picks)
            }
            Rule::Combinations => (from + places <= length).then(|| (from..from + places).collect()),
            Rule::Permutations => {
                let free = |index: &usize| !before.contains(index);
                let first = (from..length).find(free)?;
                let rest = (0..length).filter(free).filter(|index| *index != first).take(places - 1);
                Some(std::iter::once(first).chain(rest).collect())
            }
        }
    }
}

impl<R: Recorder> Machine<R> {
    /// A tuple of what an iterable gives, owned.
    fn pool(&mut self, iterable: Value) -> Outcome {
        let items = self.collect_iterable(iterable)?;
        let pool = self.new_tuple(&items);
        self.release_all(items);
        Ok(pool)
    }

    fn pool_length(&self, pool: Value) -> usize {
        pool.object().map_or(0, |pool| self.items(pool))
    }
}
