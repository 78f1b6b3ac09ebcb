//! What sets make of one another. Which set is walked over, and whether its members are copied or
//! added one by one, decides the order of the result: it is CPython's (`Objects/setobject.c`).

use model::{Kind, ObjId, Recorder, Value};

use super::Walking;
use crate::machine::{Machine, Outcome};
use crate::op::BinaryOperator;

impl<R: Recorder> Machine<R> {
    /// Whether a value is a set or frozenset, or an instance of a subclass.
    pub(crate) fn is_set(&self, value: Value) -> bool {
        matches!(self.kind_of(value), Some(Kind::Set | Kind::FrozenSet))
    }

    /// An empty set of the type that an operation on a set gives: in 2.7 of its own class, in 3.x of the
    /// built-in type.
    fn new_set_like(&mut self, set: ObjId) -> ObjId {
        if self.is_python2() {
            let class = self.type_of(set.into());
            return self.new_instance(class, &[], &[]);
        }
        let frozen = self.world().object(set).kind() == Kind::FrozenSet;
        self.new_set(frozen)
    }

    /// The same with members, which `fill` puts in; none of it is left if that fails.
    fn made_set(&mut self, like: ObjId, fill: impl FnOnce(&mut Self, ObjId) -> Outcome<()>) -> Outcome<ObjId> {
        let made = self.new_set_like(like);
        match fill(self, made) {
            Ok(()) => Ok(made),
            Err(unwind) => {
                self.release(made.into());
                Err(unwind)
            }
        }
    }

    /// `set.copy`, owned.
    pub(crate) fn set_copy(&mut self, set: ObjId) -> Outcome<ObjId> {
        self.made_set(set, |m, made| m.set_merge(made, set))
    }

    /// Calls `each` with every member of a set, key of a dict or item of an iterable until it fails.
    fn for_each_member(&mut self, source: Value, mut each: impl FnMut(&mut Self, Value) -> Outcome<()>) -> Outcome<()> {
        if self.is_set(source) {
            let Some(set) = source.object() else { return Ok(()) };
            let mut next = 0;
            while let Some((member, after)) = self.set_next(set, next) {
                next = after;
                self.hold(member);
                let done = each(self, member);
                self.release(member);
                done?;
            }
            return Ok(());
        }
        let iterator = self.iter(source)?;
        let result = loop {
            match self.check_budget().and_then(|()| self.next(iterator)) {
                Ok(Some(item)) => {
                    let done = each(self, item);
                    self.release(item);
                    if done.is_err() {
                        break done;
                    }
                }
                Ok(None) => break Ok(()),
                Err(unwind) => break Err(unwind),
            }
        };
        self.release(iterator);
        result
    }

    /// Adds everything of an iterable to a set (`set_update_internal`).
    pub(crate) fn set_update(&mut self, set: ObjId, source: Value) -> Outcome<()> {
        match source.object() {
            Some(other) if self.is_set(source) => return self.set_merge(set, other),
            Some(dict) if collector::is_exact(self.world(), dict, Kind::Dict) => {
                self.set_room_for(set, self.dict_len(dict));
            }
            _ => {}
        }
        self.for_each_member(source, |m, item| m.set_add(set, item).map(|_| ()))
    }

    /// `set_intersection`: the smaller of two sets is walked over.
    pub(crate) fn set_intersection(&mut self, set: ObjId, source: Value) -> Outcome<ObjId> {
        let (mut walked, mut asked) = (source, set);
        if let Some(other) = source.object().filter(|_| self.is_set(source))
            && self.set_len(other) > self.set_len(set)
        {
            (walked, asked) = (set.into(), other);
        }
        self.made_set(set, |m, made| {
            m.for_each_member(walked, |m, item| {
                if m.set_contains(asked, item)? {
                    m.set_add(made, item)?;
                }
                Ok(())
            })
        })
    }

    /// `set_difference`: what is much smaller, or no set, is taken out of a copy.
    pub(crate) fn set_difference(&mut self, set: ObjId, source: Value) -> Outcome<ObjId> {
        let length = match (self.kind_of(source), source.object()) {
            (Some(Kind::Set | Kind::FrozenSet), Some(other)) => Some(self.set_len(other)),
            (Some(Kind::Dict), Some(dict)) => Some(self.dict_len(dict)),
            _ => None,
        };
        let by_walking = length.is_some_and(|length| self.is_python2() || self.set_len(set) >> 2 <= length);
        if !by_walking {
            let made = self.set_copy(set)?;
            return match self.set_difference_update(made, source) {
                Ok(()) => Ok(made),
                Err(unwind) => {
                    self.release(made.into());
                    Err(unwind)
                }
            };
        }
        self.made_set(set, |m, made| {
            m.for_each_member(set.into(), |m, item| {
                if !m.plain_contains(source, item)? {
                    m.set_add(made, item)?;
                }
                Ok(())
            })
        })
    }

    /// `set_difference_update_internal`
    pub(crate) fn set_difference_update(&mut self, set: ObjId, source: Value) -> Outcome<()> {
        if source.object() == Some(set) {
            self.set_clear(set);
            return Ok(());
        }
        self.for_each_member(source, |m, item| m.set_discard(set, item).map(|_| ()))?;
        self.set_shrink(set);
        Ok(())
    }

    /// `set_symmetric_difference_update`
    pub(crate) fn set_symmetric_difference_update(&mut self, set: ObjId, source: Value) -> Outcome<()> {
        if source.object() == Some(set) {
            self.set_clear(set);
            return Ok(());
        }
        let is_table = self.is_set(source) || self.kind_of(source) == Some(Kind::Dict);
        let other =
            if is_table { self.hold(source) } else { self.made_set(set, |m, made| m.set_update(made, source))?.into() };
        let result = self.for_each_member(other, |m, item| {
            if !m.set_discard(set, item)? {
                m.set_add(set, item)?;
            }
            Ok(())
        });
        self.release(other);
        result
    }

    /// `set_symmetric_difference`: begins with the other side.
    pub(crate) fn set_symmetric_difference(&mut self, set: ObjId, source: Value) -> Outcome<ObjId> {
        self.made_set(set, |m, made| {
            m.set_update(made, source)?;
            m.set_symmetric_difference_update(made, set.into())
        })
    }

    /// `set_intersection_update`: the set takes over the body of a new one.
    pub(crate) fn set_intersection_update(&mut self, set: ObjId, source: Value) -> Outcome<()> {
        let made = self.set_intersection(set, source)?;
        self.set_swap(set, made);
        self.release(made.into());
        Ok(())
    }

    /// `a & b`, `a | b`, `a - b`, `a ^ b` of two sets.
    pub(super) fn set_algebra(&mut self, operator: BinaryOperator, a: Value, b: Value) -> Outcome {
        let (Some(first), Some(second)) = (a.object(), b.object()) else { return Ok(self.none()) };
        let made = match operator {
            BinaryOperator::And => self.set_intersection(first, b),
            BinaryOperator::Subtract => self.set_difference(first, b),
            BinaryOperator::Xor => self.set_symmetric_difference(first, b),
            _ => self.made_set(first, |m, made| {
                m.set_merge(made, first)?;
                m.set_merge(made, second)
            }),
        };
        made.map(Value::from)
    }

    /// Whether a value is a view of a dict's keys or items, which can do what sets do.
    pub(super) fn is_set_like(&self, value: Value) -> bool {
        let view = value.object().and_then(|view| self.view_of(view));
        matches!(view, Some((_, Walking::Keys(_) | Walking::Items(_))))
    }

    /// The same where one side is a view: the result begins as a set of the left side
    /// (`dictviews_sub` and its like).
    pub(super) fn view_algebra(&mut self, operator: BinaryOperator, a: Value, b: Value) -> Outcome {
        let made = self.new_set(false);
        let result = self.set_update(made, a).and_then(|()| self.set_algebra_in_place(operator, made, b));
        match result {
            Ok(_) => Ok(made.into()),
            Err(unwind) => {
                self.release(made.into());
                Err(unwind)
            }
        }
    }

    /// `a &= b` and its like; whether there is such an operator.
    pub(super) fn set_algebra_in_place(&mut self, operator: BinaryOperator, set: ObjId, b: Value) -> Outcome<bool> {
        match operator {
            BinaryOperator::And => self.set_intersection_update(set, b)?,
            BinaryOperator::Or => self.set_update(set, b)?,
            BinaryOperator::Subtract => self.set_difference_update(set, b)?,
            BinaryOperator::Xor => self.set_symmetric_difference_update(set, b)?,
            _ => return Ok(false),
        }
        Ok(true)
    }
}
