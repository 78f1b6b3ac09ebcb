//! `operator`: the operators as functions. Its callables that remember something are Python
//! (`library/getters.py`).

use model::{Recorder, Value};

use crate::machine::{Args, Machine, Native, Outcome};
use crate::op::{BinaryOperator, Comparison};

/// The functions.
pub(super) const NAMES: &[&str] = &[
    "operator.add",
    "operator.sub",
    "operator.mul",
    "operator.floordiv",
    "operator.truediv",
    "operator.mod",
    "operator.pow",
    "operator.and_",
    "operator.or_",
    "operator.xor",
    "operator.lshift",
    "operator.rshift",
    "operator.concat",
    "operator.eq",
    "operator.ne",
    "operator.lt",
    "operator.le",
    "operator.gt",
    "operator.ge",
    "operator.is_",
    "operator.is_not",
    "operator.not_",
    "operator.truth",
    "operator.contains",
    "operator.getitem",
    "operator.setitem",
    "operator.delitem",
    "operator.neg",
    "operator.pos",
    "operator.invert",
    "operator.inv",
    "operator.abs",
    "operator.index",
    "operator.iadd",
    "operator.isub",
    "operator.imul",
    "operator.ior",
    "operator.iand",
    "operator.ixor",
];

/// The function of `operator` with this name.
pub(super) fn function<R: Recorder>(name: &str) -> Option<Native<R>> {
    Some(match name {
        "add" | "concat" => |m, args| binary(m, args, BinaryOperator::Add),
        "sub" => |m, args| binary(m, args, BinaryOperator::Subtract),
        "mul" => |m, args| binary(m, args, BinaryOperator::Multiply),
        "floordiv" => |m, args| binary(m, args, BinaryOperator::FloorDivide),
        "truediv" => |m, args| binary(m, args, BinaryOperator::TrueDivide),
        "mod" => |m, args| binary(m, args, BinaryOperator::Remainder),
        "pow" => |m, args| binary(m, args, BinaryOperator::Power),
        "and_" => |m, args| binary(m, args, BinaryOperator::And),
        "or_" => |m, args| binary(m, args, BinaryOperator::Or),
        "xor" => |m, args| binary(m, args, BinaryOperator::Xor),
        "lshift" => |m, args| binary(m, args, BinaryOperator::LeftShift),
        "rshift" => |m, args| binary(m, args, BinaryOperator::RightShift),
        "eq" => |m, args| compare(m, args, Comparison::Equal),
        "ne" => |m, args| compare(m, args, Comparison::NotEqual),
        "lt" => |m, args| compare(m, args, Comparison::Less),
        "le" => |m, args| compare(m, args, Comparison::LessOrEqual),
        "gt" => |m, args| compare(m, args, Comparison::Greater),
        "ge" => |m, args| compare(m, args, Comparison::GreaterOrEqual),
        "is_" => |m, args| pair(m, args).map(|[a, b]| m.bool(a == b)),
        "is_not" => |m, args| pair(m, args).map(|[a, b]| m.bool(a != b)),
        "not_" => |m, args| truth(m, args, false),
        "truth" => |m, args| truth(m, args, true),
        "contains" => contains,
        "getitem" => |m, args| pair(m, args).and_then(|[a, b]| m.get_item(a, b)),
        "setitem" => set_item,
        "delitem" => delete_item,
        "neg" => |m, args| m.positional("neg", args, 1).and_then(|[a]| m.unary('-', a)),
        "pos" => |m, args| m.positional("pos", args, 1).and_then(|[a]| m.unary('+', a)),
        "invert" | "inv" => |m, args| m.positional("invert", args, 1).and_then(|[a]| m.unary('~', a)),
        "abs" => |m, args| {
            let function = m.new_atom(model::Atom::Function("abs"));
            m.call(function, args.positional, args.keywords)
        },
        "index" => |m, args| {
            let [value] = m.positional("index", args, 1)?;
            let number = m.index(value)?;
            Ok(m.int(number))
        },
        "iadd" => |m, args| pair(m, args).and_then(|[a, b]| m.inplace(BinaryOperator::Add, a, b)),
        "isub" => |m, args| pair(m, args).and_then(|[a, b]| m.inplace(BinaryOperator::Subtract, a, b)),
        "imul" => |m, args| pair(m, args).and_then(|[a, b]| m.inplace(BinaryOperator::Multiply, a, b)),
        "ior" => |m, args| pair(m, args).and_then(|[a, b]| m.inplace(BinaryOperator::Or, a, b)),
        "iand" => |m, args| pair(m, args).and_then(|[a, b]| m.inplace(BinaryOperator::And, a, b)),
        "ixor" => |m, args| pair(m, args).and_then(|[a, b]| m.inplace(BinaryOperator::Xor, a, b)),
        _ => return None,
    })
}

fn pair<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome<[Value; 2]> {
    m.positional("operator", args, 2)
}

fn binary<R: Recorder>(m: &mut Machine<R>, args: Args<'_>, operator: BinaryOperator) -> Outcome {
    let [a, b] = pair(m, args)?;
    m.binary(operator, a, b)
}

fn compare<R: Recorder>(m: &mut Machine<R>, args: Args<'_>, comparison: Comparison) -> Outcome {
    let [a, b] = pair(m, args)?;
    m.compare(comparison, a, b)
}

fn truth<R: Recorder>(m: &mut Machine<R>, args: Args<'_>, wanted: bool) -> Outcome {
    let [value] = m.positional("truth", args, 1)?;
    let truth = m.truth(value)?;
    Ok(m.bool(truth == wanted))
}

fn contains<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let [container, item] = pair(m, args)?;
    let found = m.contains(container, item)?;
    Ok(m.bool(found))
}

fn set_item<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let [container, key, value] = m.positional("setitem", args, 3)?;
    m.set_item(container, key, value)?;
    m.done()
}

fn delete_item<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let [container, key] = pair(m, args)?;
    m.del_item(container, key)?;
    m.done()
}
