//! The operators of a proxy: each is done with the target (`WRAP_UNARY`, `WRAP_BINARY` of
//! weakrefobject.c).

use model::{Recorder, Value};

use crate::machine::{Args, Machine, Native, Outcome};
use crate::op::{BinaryOperator, Comparison};

/// The special method with this name.
pub(super) fn method<R: Recorder>(name: &str) -> Option<Native<R>> {
    container(name).or_else(|| arithmetic(name)).or_else(|| comparison(name))
}

fn container<R: Recorder>(name: &str) -> Option<Native<R>> {
    Some(match name {
        "__str__" => |m, args| {
            on_target(m, args, |m, target, _| {
                let text = m.to_str(target)?;
                Ok(m.str(&text))
            })
        },
        "__bool__" | "__nonzero__" => |m, args| {
            on_target(m, args, |m, target, _| {
                let truth = m.truth(target)?;
                Ok(m.bool(truth))
            })
        },
        "__len__" => |m, args| {
            on_target(m, args, |m, target, _| {
                let length = m.length(target)?;
                Ok(m.int(length as i64))
            })
        },
        "__iter__" => |m, args| on_target(m, args, |m, target, _| m.iter(target)),
        "__contains__" => |m, args| {
            on_target(m, args, |m, target, rest| {
                let found = m.contains(target, first(rest))?;
                Ok(m.bool(found))
            })
        },
        "__getitem__" => |m, args| on_target(m, args, |m, target, rest| m.get_item(target, first(rest))),
        "__setitem__" => |m, args| {
            on_target(m, args, |m, target, rest| {
                m.set_item(target, first(rest), rest.get(1).copied().unwrap_or_default())?;
                m.done()
            })
        },
        "__delitem__" => |m, args| {
            on_target(m, args, |m, target, rest| {
                m.del_item(target, first(rest))?;
                m.done()
            })
        },
        _ => return None,
    })
}

fn arithmetic<R: Recorder>(name: &str) -> Option<Native<R>> {
    Some(match name {
        "__add__" => |m, args| binary(m, args, BinaryOperator::Add),
        "__sub__" => |m, args| binary(m, args, BinaryOperator::Subtract),
        "__mul__" => |m, args| binary(m, args, BinaryOperator::Multiply),
        "__truediv__" => |m, args| binary(m, args, BinaryOperator::TrueDivide),
        "__div__" => |m, args| binary(m, args, BinaryOperator::ClassicDivide),
        "__floordiv__" => |m, args| binary(m, args, BinaryOperator::FloorDivide),
        "__mod__" => |m, args| binary(m, args, BinaryOperator::Remainder),
        "__pow__" => |m, args| binary(m, args, BinaryOperator::Power),
        "__and__" => |m, args| binary(m, args, BinaryOperator::And),
        "__or__" => |m, args| binary(m, args, BinaryOperator::Or),
        "__xor__" => |m, args| binary(m, args, BinaryOperator::Xor),
        "__lshift__" => |m, args| binary(m, args, BinaryOperator::LeftShift),
        "__rshift__" => |m, args| binary(m, args, BinaryOperator::RightShift),
        "__radd__" => |m, args| reflected(m, args, BinaryOperator::Add),
        "__rsub__" => |m, args| reflected(m, args, BinaryOperator::Subtract),
        "__rmul__" => |m, args| reflected(m, args, BinaryOperator::Multiply),
        "__rtruediv__" => |m, args| reflected(m, args, BinaryOperator::TrueDivide),
        "__rdiv__" => |m, args| reflected(m, args, BinaryOperator::ClassicDivide),
        "__rfloordiv__" => |m, args| reflected(m, args, BinaryOperator::FloorDivide),
        "__rmod__" => |m, args| reflected(m, args, BinaryOperator::Remainder),
        "__rand__" => |m, args| reflected(m, args, BinaryOperator::And),
        "__ror__" => |m, args| reflected(m, args, BinaryOperator::Or),
        "__rxor__" => |m, args| reflected(m, args, BinaryOperator::Xor),
        _ => return None,
    })
}

fn comparison<R: Recorder>(name: &str) -> Option<Native<R>> {
    Some(match name {
        "__eq__" => |m, args| compare(m, args, Comparison::Equal),
        "__ne__" => |m, args| compare(m, args, Comparison::NotEqual),
        "__lt__" => |m, args| compare(m, args, Comparison::Less),
        "__le__" => |m, args| compare(m, args, Comparison::LessOrEqual),
        "__gt__" => |m, args| compare(m, args, Comparison::Greater),
        "__ge__" => |m, args| compare(m, args, Comparison::GreaterOrEqual),
        _ => return None,
    })
}

/// Does something with the target of the proxy in the first argument, and with the other arguments.
fn on_target<R: Recorder>(
    m: &mut Machine<R>,
    args: Args<'_>,
    work: impl FnOnce(&mut Machine<R>, Value, &[Value]) -> Outcome,
) -> Outcome {
    let proxy = m.receiver(args)?;
    let target = m.proxy_target(proxy)?;
    let result = work(m, target, args.positional.get(1..).unwrap_or_default());
    m.release(target);
    result
}

fn first(rest: &[Value]) -> Value {
    rest.first().copied().unwrap_or_default()
}

fn binary<R: Recorder>(m: &mut Machine<R>, args: Args<'_>, operator: BinaryOperator) -> Outcome {
    on_target(m, args, |m, target, rest| m.binary(operator, target, first(rest)))
}

fn reflected<R: Recorder>(m: &mut Machine<R>, args: Args<'_>, operator: BinaryOperator) -> Outcome {
    on_target(m, args, |m, target, rest| m.binary(operator, first(rest), target))
}

fn compare<R: Recorder>(m: &mut Machine<R>, args: Args<'_>, comparison: Comparison) -> Outcome {
    on_target(m, args, |m, target, rest| m.compare(comparison, target, first(rest)))
}
