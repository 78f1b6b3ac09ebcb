//! Comparisons (`Objects/object.c`, `do_richcompare`; in 2.7 everything has an order).

use std::cmp::Ordering;

use model::{Atom, Kind, ObjId, Recorder, Value};

use super::{Number, Walking};
use crate::machine::{Machine, Outcome};
use crate::op::Comparison;

/// How much longer a search in a text takes than to copy it.
const COST_OF_A_SEARCH: usize = 4;

/// The method of a comparison, and that of the other side.
fn names(comparison: Comparison) -> (&'static str, &'static str, &'static str) {
    match comparison {
        Comparison::Less => ("<", "__lt__", "__gt__"),
        Comparison::LessOrEqual => ("<=", "__le__", "__ge__"),
        Comparison::Equal => ("==", "__eq__", "__eq__"),
        Comparison::NotEqual => ("!=", "__ne__", "__ne__"),
        Comparison::Greater => (">", "__gt__", "__lt__"),
        Comparison::GreaterOrEqual => (">=", "__ge__", "__le__"),
    }
}

fn holds(comparison: Comparison, order: Ordering) -> bool {
    match comparison {
        Comparison::Less => order.is_lt(),
        Comparison::LessOrEqual => order.is_le(),
        Comparison::Equal => order.is_eq(),
        Comparison::NotEqual => order.is_ne(),
        Comparison::Greater => order.is_gt(),
        Comparison::GreaterOrEqual => order.is_ge(),
    }
}

impl<R: Recorder> Machine<R> {
    /// `a < b` and its like: whatever the program's method gives.
    pub(crate) fn compare(&mut self, comparison: Comparison, a: Value, b: Value) -> Outcome {
        self.charge_compared(a, b);
        if let Some(answer) = self.ask_classes(comparison, a, b)? {
            return Ok(answer);
        }
        let [a, b] = [a, b].map(|side| self.proxied(side).unwrap_or(side));
        let (plain_a, plain_b) = (self.unboxed(a), self.unboxed(b));
        if matches!(comparison, Comparison::Equal | Comparison::NotEqual) {
            let equal = match self.plain_eq(plain_a, plain_b) {
                Some(equal) => equal,
                None => self.nested(|m| m.eq_containers(plain_a, plain_b))?.unwrap_or(plain_a == plain_b),
            };
            return Ok(self.bool(equal == (comparison == Comparison::Equal)));
        }
        if let Some(answer) = self.compare_sets(comparison, plain_a, plain_b)? {
            return Ok(self.bool(answer));
        }
        match self.order(plain_a, plain_b)? {
            Some(order) => Ok(self.bool(holds(comparison, order))),
            // Not a number is in no order.
            None if self.number(a).is_some() && self.number(b).is_some() => Ok(self.bool(false)),
            None if self.is_python2() => {
                let order = match (self.kind_of(a), self.kind_of(b)) {
                    (Some(Kind::Dict), Some(Kind::Dict)) => self.order_of_dicts(a, b)?,
                    _ => self.any_order(a, b),
                };
                Ok(self.bool(holds(comparison, order)))
            }
            None => {
                let (left, right) = (self.type_name(a), self.type_name(b));
                let message =
                    format!("'{}' not supported between instances of '{left}' and '{right}'", names(comparison).0);
                Err(self.raise("TypeError", &message))
            }
        }
    }

    /// The methods of the program's classes, and of the library's types.
    fn ask_classes(&mut self, comparison: Comparison, a: Value, b: Value) -> Outcome<Option<Value>> {
        let (_, name, reflected) = names(comparison);
        let (left, right) = (self.type_of(a), self.type_of(b));
        let mut tries = [(a, name, b), (b, reflected, a)];
        if left != right && self.is_subclass(right, left) {
            tries.reverse();
        }
        for (object, method, other) in tries {
            if let Some(answer) = self.special(object, method, &[other])?
                && !self.is_not_implemented(answer)
            {
                return Ok(Some(answer));
            }
            // `!=` asks `__eq__` where a class has no `__ne__` (3.x).
            if comparison == Comparison::NotEqual
                && !self.is_python2()
                && let Some(answer) = self.special(object, "__eq__", &[other])?
                && !self.is_not_implemented(answer)
            {
                let truth = self.truth(answer);
                self.release(answer);
                let different = !truth?;
                return Ok(Some(self.bool(different)));
            }
        }
        if self.is_python2() {
            return self.ask_cmp(comparison, a, b);
        }
        Ok(None)
    }

    /// 2.7: `__cmp__`.
    fn ask_cmp(&mut self, comparison: Comparison, a: Value, b: Value) -> Outcome<Option<Value>> {
        for (object, other, turned) in [(a, b, false), (b, a, true)] {
            if let Some(answer) = self.call_method(object, "__cmp__", &[other])? {
                let order = self.int_value(answer);
                self.release(answer);
                if let Some(order) = order {
                    let order = if turned { 0.cmp(&order) } else { order.cmp(&0) };
                    return Ok(Some(self.bool(holds(comparison, order))));
                }
            }
        }
        Ok(None)
    }

    /// `a < b` and its like of values of built-in types; none if they have no order.
    pub(crate) fn plain_compare(&mut self, comparison: Comparison, a: Value, b: Value) -> Outcome<Option<bool>> {
        if let Some(answer) = self.compare_sets(comparison, a, b)? {
            return Ok(Some(answer));
        }
        Ok(self.order(a, b)?.map(|order| holds(comparison, order)))
    }

    fn compare_sets(&mut self, comparison: Comparison, a: Value, b: Value) -> Outcome<Option<bool>> {
        let (true, true, Some(x), Some(y)) = (self.is_set(a), self.is_set(b), a.object(), b.object()) else {
            return Ok(None);
        };
        let (fewer, more) = (self.set_len(x) < self.set_len(y), self.set_len(x) > self.set_len(y));
        Ok(Some(match comparison {
            Comparison::Less => fewer && self.is_subset(x, y)?,
            Comparison::LessOrEqual => self.is_subset(x, y)?,
            Comparison::Greater => more && self.is_subset(y, x)?,
            _ => self.is_subset(y, x)?,
        }))
    }

    /// The order of two values of built-in types that have one.
    pub(crate) fn order(&mut self, a: Value, b: Value) -> Outcome<Option<Ordering>> {
        if let (Some(x), Some(y)) = (self.number(a), self.number(b)) {
            return Ok(match (x, y) {
                (Number::Int(x, _), Number::Int(y, _)) => Some(x.cmp(&y)),
                _ => x.float().partial_cmp(&y.float()),
            });
        }
        match (self.atom(a), self.atom(b)) {
            (Some(Atom::Str(x) | Atom::Unicode(x)), Some(Atom::Str(y) | Atom::Unicode(y))) => {
                return Ok(Some(x.cmp(y)));
            }
            (Some(Atom::Bytes(x)), Some(Atom::Bytes(y))) => return Ok(Some(x.cmp(y))),
            _ => {}
        }
        let sequences = [a, b].map(|value| match self.builtin_type(value) {
            "list" => 1,
            "tuple" => 2,
            _ => 0,
        });
        if sequences[0] == 0 || sequences[0] != sequences[1] {
            return Ok(None);
        }
        self.nested(|m| m.order_sequences(a, b))
    }

    fn order_sequences(&mut self, a: Value, b: Value) -> Outcome<Option<Ordering>> {
        let mut place = 0;
        while let (Some(x), Some(y)) = (self.items_of(a).get(place).copied(), self.items_of(b).get(place).copied()) {
            self.hold(x);
            self.hold(y);
            let ordered = self.eq(x, y).and_then(|same| if same { Ok(None) } else { self.less(x, y).map(Some) });
            self.release(x);
            self.release(y);
            if let Some(less) = ordered? {
                return Ok(Some(if less { Ordering::Less } else { Ordering::Greater }));
            }
            place += 1;
        }
        Ok(Some(self.items_of(a).len().cmp(&self.items_of(b).len())))
    }

    /// `a < b` as a truth.
    pub(crate) fn less(&mut self, a: Value, b: Value) -> Outcome<bool> {
        let answer = self.compare(Comparison::Less, a, b)?;
        let truth = self.truth(answer);
        self.release(answer);
        truth
    }

    /// `cmp(a, b)`
    pub(crate) fn three_way(&mut self, a: Value, b: Value) -> Outcome<Ordering> {
        if self.eq(a, b)? {
            return Ok(Ordering::Equal);
        }
        Ok(if self.less(a, b)? { Ordering::Less } else { Ordering::Greater })
    }

    /// 2.7: the shorter dict comes first, then the one with the smaller key of those at which they
    /// differ (`dict_compare`).
    fn order_of_dicts(&mut self, a: Value, b: Value) -> Outcome<Ordering> {
        let (Some(first), Some(second)) = (a.object(), b.object()) else { return Ok(Ordering::Equal) };
        let by_length = self.dict_len(first).cmp(&self.dict_len(second));
        if by_length.is_ne() {
            return Ok(by_length);
        }
        match (self.smallest_difference(first, second)?, self.smallest_difference(second, first)?) {
            (Some((key, value)), Some((other_key, other_value))) => {
                let by_key = self.three_way(key, other_key)?;
                if by_key.is_ne() { Ok(by_key) } else { self.nested(|m| m.three_way(value, other_value)) }
            }
            _ => Ok(Ordering::Equal),
        }
    }

    /// The entry with the smallest key that a dict does not share with another (`characterize`).
    fn smallest_difference(&mut self, dict: ObjId, other: ObjId) -> Outcome<Option<(Value, Value)>> {
        let mut smallest: Option<(Value, Value)> = None;
        for (key, value) in self.dict_entries(dict) {
            if let Some((known, _)) = smallest
                && !self.less(key, known)?
            {
                continue;
            }
            let same = match self.dict_get(other, key)? {
                Some(found) => self.eq(value, found)?,
                None => false,
            };
            if !same {
                smallest = Some((key, value));
            }
        }
        Ok(smallest)
    }

    /// 2.7 puts everything in some order: numbers first, then by the name of the type, then by
    /// address (`default_3way_compare`).
    fn any_order(&self, a: Value, b: Value) -> Ordering {
        let rank = |value: Value| match self.atom(value) {
            Some(Atom::None) => (0, String::new()),
            _ if self.number(value).is_some() => (1, String::new()),
            _ => (2, self.type_name(value)),
        };
        rank(a).cmp(&rank(b)).then(self.address(a).cmp(&self.address(b)))
    }

    /// `item in container`
    pub(crate) fn contains(&mut self, container: Value, item: Value) -> Outcome<bool> {
        if let Some(answer) = self.special(container, "__contains__", &[item])? {
            let truth = self.truth(answer);
            self.release(answer);
            return truth;
        }
        self.plain_contains(container, item)
    }

    /// The same for a built-in type, whatever the program's class says.
    pub(crate) fn plain_contains(&mut self, container: Value, item: Value) -> Outcome<bool> {
        if let Some(text) = self.text_of(self.unboxed(container)) {
            if let Some(part) = self.text_of(self.unboxed(item)) {
                let (found, length) = (text.contains(part), text.len());
                self.charge_text(COST_OF_A_SEARCH * length);
                return Ok(found);
            }
            let message = format!("'in <string>' requires string as left operand, not {}", self.type_name(item));
            return Err(self.raise("TypeError", &message));
        }
        if let Some(mapping) = self.proxied(container) {
            return self.contains(mapping, item);
        }
        match (self.kind_of(container), container.object()) {
            (Some(Kind::Dict), Some(dict)) => Ok(self.dict_get(dict, item)?.is_some()),
            (Some(Kind::Iterator), Some(view))
                if self.view_of(view).is_some_and(|(_, what)| matches!(what, Walking::Keys(_))) =>
            {
                match self.view_of(view) {
                    Some((dict, _)) => Ok(self.dict_get(dict, item)?.is_some()),
                    None => Ok(false),
                }
            }
            (Some(Kind::Set | Kind::FrozenSet), Some(set)) => self.set_contains(set, item),
            (Some(Kind::List | Kind::Tuple), _) => {
                let mut place = 0;
                while let Some(other) = self.items_of(container).get(place).copied() {
                    self.hold(other);
                    let same = self.eq(other, item);
                    self.release(other);
                    self.check_budget()?;
                    if same? {
                        return Ok(true);
                    }
                    place += 1;
                }
                Ok(false)
            }
            _ => self.contains_by_iterating(container, item),
        }
    }

    fn contains_by_iterating(&mut self, container: Value, item: Value) -> Outcome<bool> {
        let mut found = false;
        let walked = self.for_each(container, |m, other| {
            found = m.eq(other, item)?;
            Ok(found)
        });
        match walked {
            Ok(()) => Ok(found),
            Err(_) if self.cannot_be_walked(container) => {
                self.clear_raised();
                let message = match self.kind_of(container) {
                    Some(Kind::ClassicInstance) => "iteration over non-sequence".to_owned(),
                    _ => format!("argument of type '{}' is not iterable", self.type_name(container)),
                };
                Err(self.raise("TypeError", &message))
            }
            Err(unwind) => Err(unwind),
        }
    }

    /// Whether the `TypeError` that was raised says that a value has no iterator.
    pub(crate) fn cannot_be_walked(&mut self, value: Value) -> bool {
        self.matches_raised("TypeError")
            && self.plain_length(value).is_none()
            && !self.find_special(value, "__iter__", "__iter__")
            && !self.find_special(value, "__getitem__", "__getitem__")
            && !self.is_iterator(value)
    }
}
