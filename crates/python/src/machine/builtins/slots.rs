//! The special methods of the built-in types themselves (`wrap_hashfunc` and its like in typeobject.c):
//! what `list.__repr__(self)` or `super().__eq__(other)` in a class of the program reaches. They do
//! what the type does, whatever the class of the object says.

use model::{Atom, Recorder, Value};

use crate::machine::{Args, Machine, Native, Outcome};
use crate::op::{BinaryOperator, Comparison};

/// The special method of a built-in type with this name.
pub(crate) fn find<R: Recorder>(of: &str, name: &str) -> Option<Native<R>> {
    match of {
        "object" => object(name),
        "BaseException" => exception(name),
        "list" | "tuple" | "dict" | "set" | "frozenset" => {
            initialised(of, name).or_else(|| container(name)).or_else(|| value(name))
        }
        "str" | "unicode" | "bytes" => text(name).or_else(|| container(name)).or_else(|| value(name)),
        "int" | "long" | "float" | "bool" => number(name).or_else(|| value(name)),
        _ => None,
    }
}

/// What every object has.
fn object<R: Recorder>(name: &str) -> Option<Native<R>> {
    Some(match name {
        "__repr__" => |m, args| {
            let value = m.required(args, 0, "__repr__")?;
            let text = m.default_repr(value)?;
            Ok(m.str(&text))
        },
        // `object_str`: the type's own repr.
        "__str__" => |m, args| {
            let value = m.required(args, 0, "__str__")?;
            let text = m.repr(value)?;
            Ok(m.str(&text))
        },
        "__hash__" => |m, args| {
            let value = m.required(args, 0, "__hash__")?;
            let hash = m.hash_of_address(value);
            Ok(m.int(hash))
        },
        "__eq__" => |m, args| {
            let [a, b] = m.two(args, "__eq__")?;
            if a == b { Ok(m.bool(true)) } else { Ok(m.new_atom(Atom::NotImplemented)) }
        },
        "__ne__" => |m, args| {
            let [a, b] = m.two(args, "__ne__")?;
            if a == b { Ok(m.bool(false)) } else { Ok(m.new_atom(Atom::NotImplemented)) }
        },
        _ => return None,
    })
}

fn exception<R: Recorder>(name: &str) -> Option<Native<R>> {
    match name {
        "__str__" => Some(|m, args| {
            let value = m.required(args, 0, "__str__")?;
            let text = m.exception_str(value)?;
            Ok(m.str(&text))
        }),
        "__repr__" => Some(own_repr),
        _ => None,
    }
}

/// What every value of a built-in type has.
fn value<R: Recorder>(name: &str) -> Option<Native<R>> {
    Some(match name {
        "__repr__" => own_repr,
        "__hash__" => |m, args| {
            let value = m.required(args, 0, "__hash__")?;
            let hash = m.plain_hash(value)?;
            Ok(m.int(hash))
        },
        "__eq__" => |m, args| equal(m, args, true),
        "__ne__" => |m, args| equal(m, args, false),
        "__lt__" => |m, args| ordered(m, args, Comparison::Less),
        "__le__" => |m, args| ordered(m, args, Comparison::LessOrEqual),
        "__gt__" => |m, args| ordered(m, args, Comparison::Greater),
        "__ge__" => |m, args| ordered(m, args, Comparison::GreaterOrEqual),
        "__add__" => |m, args| calculated(m, args, BinaryOperator::Add, false),
        "__radd__" => |m, args| calculated(m, args, BinaryOperator::Add, true),
        "__sub__" => |m, args| calculated(m, args, BinaryOperator::Subtract, false),
        "__rsub__" => |m, args| calculated(m, args, BinaryOperator::Subtract, true),
        "__mul__" => |m, args| calculated(m, args, BinaryOperator::Multiply, false),
        "__rmul__" => |m, args| calculated(m, args, BinaryOperator::Multiply, true),
        "__mod__" => |m, args| calculated(m, args, BinaryOperator::Remainder, false),
        "__floordiv__" => |m, args| calculated(m, args, BinaryOperator::FloorDivide, false),
        "__truediv__" => |m, args| calculated(m, args, BinaryOperator::TrueDivide, false),
        "__div__" => |m, args| calculated(m, args, BinaryOperator::ClassicDivide, false),
        "__pow__" => |m, args| calculated(m, args, BinaryOperator::Power, false),
        "__and__" => |m, args| calculated(m, args, BinaryOperator::And, false),
        "__or__" => |m, args| calculated(m, args, BinaryOperator::Or, false),
        "__xor__" => |m, args| calculated(m, args, BinaryOperator::Xor, false),
        _ => return None,
    })
}

/// What a container has.
fn container<R: Recorder>(name: &str) -> Option<Native<R>> {
    Some(match name {
        "__len__" => |m, args| {
            let value = m.required(args, 0, "__len__")?;
            let length = m.plain_length(value).unwrap_or(0);
            Ok(m.int(length as i64))
        },
        "__iter__" => |m, args| {
            let value = m.required(args, 0, "__iter__")?;
            m.plain_iter(value)
        },
        "__contains__" => |m, args| {
            let [value, item] = m.two(args, "__contains__")?;
            let found = m.plain_contains(value, item)?;
            Ok(m.bool(found))
        },
        "__getitem__" => |m, args| {
            let [value, key] = m.two(args, "__getitem__")?;
            m.plain_get_item(value, key)
        },
        "__setitem__" => |m, args| {
            let ([value, key], item) = (m.two(args, "__setitem__")?, m.required(args, 2, "__setitem__")?);
            m.plain_set_item(value, key, item)?;
            Ok(m.none())
        },
        "__delitem__" => |m, args| {
            let [value, key] = m.two(args, "__delitem__")?;
            m.plain_del_item(value, key)?;
            Ok(m.none())
        },
        _ => return None,
    })
}

/// `__init__` of what is filled by it: what was in it goes, except for a dict.
fn initialised<R: Recorder>(of: &str, name: &str) -> Option<Native<R>> {
    match (of, name) {
        ("list", "__init__") => Some(|m, args| {
            let Some(list) = m.required(args, 0, "__init__")?.object() else { return Ok(m.none()) };
            collector::clear_items(m, list);
            if let Some(source) = args.positional.get(1) {
                m.list_extend(list, *source)?;
            }
            Ok(m.none())
        }),
        ("set", "__init__") => Some(|m, args| {
            let Some(set) = m.required(args, 0, "__init__")?.object() else { return Ok(m.none()) };
            m.set_clear(set);
            if let Some(source) = args.positional.get(1) {
                m.set_update(set, *source)?;
            }
            Ok(m.none())
        }),
        ("dict", "__init__") => Some(|m, args| {
            let Some(dict) = m.required(args, 0, "__init__")?.object() else { return Ok(m.none()) };
            if let Some(source) = args.positional.get(1) {
                m.dict_update(dict, *source)?;
            }
            for (name, value) in args.keywords {
                m.dict_set(dict, (*name).into(), *value)?;
            }
            Ok(m.none())
        }),
        (_, "__init__") => Some(|m, _| Ok(m.none())),
        _ => None,
    }
}

fn text<R: Recorder>(name: &str) -> Option<Native<R>> {
    match name {
        "__str__" => Some(|m, args| {
            let value = m.required(args, 0, "__str__")?;
            Ok(m.unboxed(value))
        }),
        _ => None,
    }
}

fn number<R: Recorder>(name: &str) -> Option<Native<R>> {
    Some(match name {
        "__int__" | "__index__" | "__trunc__" => |m, args| {
            let value = m.required(args, 0, "__int__")?;
            match m.number(value) {
                Some(crate::machine::operators::Number::Int(number, is_long)) => Ok(m.new_int(number, is_long)),
                Some(number) => Ok(m.int(number.float().trunc() as i64)),
                None => Err(m.raise("TypeError", "a number is required")),
            }
        },
        "__float__" => |m, args| {
            let value = m.required(args, 0, "__float__")?;
            let number = m.number(value).map_or(0.0, crate::machine::operators::Number::float);
            Ok(m.float(number))
        },
        "__bool__" | "__nonzero__" => |m, args| {
            let value = m.required(args, 0, "__bool__")?;
            let plain = m.unboxed(value);
            let truth = m.truth(plain)?;
            Ok(m.bool(truth))
        },
        "__neg__" => |m, args| signed(m, args, '-'),
        "__pos__" => |m, args| signed(m, args, '+'),
        "__invert__" => |m, args| signed(m, args, '~'),
        _ => return None,
    })
}

fn signed<R: Recorder>(m: &mut Machine<R>, args: Args<'_>, sign: char) -> Outcome {
    let value = m.required(args, 0, "__neg__")?;
    let plain = m.unboxed(value);
    m.unary(sign, plain)
}

fn own_repr<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let value = m.required(args, 0, "__repr__")?;
    let text = m.plain_repr(value)?;
    Ok(m.str(&text))
}

fn equal<R: Recorder>(m: &mut Machine<R>, args: Args<'_>, wanted: bool) -> Outcome {
    let [a, b] = m.two(args, "__eq__")?;
    let (a, b) = (m.unboxed(a), m.unboxed(b));
    let equal = match m.plain_eq(a, b) {
        Some(equal) => Some(equal),
        None => m.nested(|m| m.eq_containers(a, b))?,
    };
    match equal {
        Some(equal) => Ok(m.bool(equal == wanted)),
        None => Ok(m.new_atom(Atom::NotImplemented)),
    }
}

fn ordered<R: Recorder>(m: &mut Machine<R>, args: Args<'_>, comparison: Comparison) -> Outcome {
    let [a, b] = m.two(args, "__lt__")?;
    let (a, b) = (m.unboxed(a), m.unboxed(b));
    match m.plain_compare(comparison, a, b)? {
        Some(answer) => Ok(m.bool(answer)),
        None => Ok(m.new_atom(Atom::NotImplemented)),
    }
}

fn calculated<R: Recorder>(m: &mut Machine<R>, args: Args<'_>, operator: BinaryOperator, turned: bool) -> Outcome {
    let [a, b] = m.two(args, "operator")?;
    let (a, b) = if turned { (b, a) } else { (a, b) };
    let (a, b) = (m.unboxed(a), m.unboxed(b));
    match m.plain_binary(operator, a, b)? {
        Some(result) => Ok(result),
        None => Ok(m.new_atom(Atom::NotImplemented)),
    }
}

impl<R: Recorder> Machine<R> {
    /// The object and the one argument of a special method.
    fn two(&mut self, args: Args<'_>, name: &str) -> Outcome<[Value; 2]> {
        Ok([self.required(args, 0, name)?, self.required(args, 1, name)?])
    }
}
