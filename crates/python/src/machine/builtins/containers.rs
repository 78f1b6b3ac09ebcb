//! Methods that several built-in types share, and attributes that are no methods.

use model::{Atom, Kind, Recorder, Value};

use crate::machine::operators::Number;
use crate::machine::side::State;
use crate::machine::{Args, Machine, Native, Outcome};

/// `index` and `count` of lists and tuples.
pub(crate) fn sequence<R: Recorder>(name: &str) -> Option<Native<R>> {
    Some(match name {
        "index" => index,
        "count" => count,
        "__len__" => length,
        "__iter__" => iterate,
        "__getitem__" => get_item,
        "__setitem__" => set_item,
        "__delitem__" => del_item,
        "__contains__" => contains,
        _ => return None,
    })
}

/// Methods of numbers.
pub(crate) fn number<R: Recorder>(name: &str) -> Option<Native<R>> {
    Some(match name {
        "bit_length" => |m, args| {
            let value = m.required(args, 0, "bit_length")?;
            let bits = 64 - m.index(value)?.unsigned_abs().leading_zeros();
            Ok(m.int(i64::from(bits)))
        },
        "conjugate" => |m, args| {
            let value = m.required(args, 0, "conjugate")?;
            Ok(m.unboxed(value))
        },
        "as_integer_ratio" => integer_ratio,
        "to_bytes" => to_bytes,
        "from_bytes" => from_bytes,
        "is_integer" => |m, args| {
            let value = m.required(args, 0, "is_integer")?;
            let whole = matches!(m.number(value), Some(Number::Float(number)) if number.fract() == 0.0);
            Ok(m.bool(whole))
        },
        _ => return None,
    })
}

/// `number.as_integer_ratio()`: the fraction that a float is exactly.
fn integer_ratio<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let value = m.required(args, 0, "as_integer_ratio")?;
    let (numerator, denominator) = match m.number(value) {
        Some(Number::Int(number, _)) => (number, 1),
        Some(Number::Float(number)) if !number.is_finite() => {
            let (error, what) = match number.is_nan() {
                true => ("ValueError", "NaN"),
                false => ("OverflowError", "Infinity"),
            };
            return Err(m.raise(error, &format!("cannot convert {what} to integer ratio")));
        }
        Some(Number::Float(mut number)) => {
            let mut denominator = 1i64;
            while number.fract() != 0.0 && denominator < 1 << 61 {
                number *= 2.0;
                denominator *= 2;
            }
            if number.fract() != 0.0 || number.abs() >= 9.2e18 {
                return Err(m.too_big());
            }
            (number as i64, denominator)
        }
        None => return Err(m.raise("TypeError", "a number is required")),
    };
    let parts = [m.int(numerator), m.int(denominator)];
    Ok(m.new_tuple(&parts))
}

/// Whether `byteorder` says that the most significant byte comes first.
fn is_big_endian<R: Recorder>(m: &mut Machine<R>, args: Args<'_>, place: usize) -> Outcome<bool> {
    let Some(order) = m.argument(args, place, "byteorder") else { return Ok(true) };
    match m.text_of(order) {
        Some("big") => Ok(true),
        Some("little") => Ok(false),
        _ => Err(m.raise("ValueError", "byteorder must be either 'little' or 'big'")),
    }
}

/// `int.to_bytes(length, byteorder, *, signed=False)`
fn to_bytes<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let value = m.required(args, 0, "to_bytes")?;
    let number = m.index(value)?;
    let length = match m.argument(args, 1, "length") {
        Some(length) => m.index(length)?,
        None => 1,
    };
    let is_big = is_big_endian(m, args, 2)?;
    let signed = match m.argument(args, usize::MAX, "signed") {
        Some(signed) => m.truth(signed)?,
        None => false,
    };
    if number < 0 && !signed {
        return Err(m.raise("OverflowError", "can't convert negative int to unsigned"));
    }
    let length = usize::try_from(length).unwrap_or(0);
    m.check_text(length)?;
    let filler = if number < 0 { 0xff } else { 0 };
    let mut bytes: Vec<u8> = number.to_le_bytes().into_iter().chain(std::iter::repeat(filler)).take(length).collect();
    let bits = 64 - if number < 0 { (!number).leading_zeros() } else { number.leading_zeros() } + u32::from(signed);
    if bits as usize > 8 * length {
        return Err(m.raise("OverflowError", "int too big to convert"));
    }
    if is_big {
        bytes.reverse();
    }
    Ok(m.new_atom(Atom::Bytes(bytes.into())))
}

/// `int.from_bytes(bytes, byteorder, *, signed=False)`, called on the type.
fn from_bytes<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let value = m.required(args, 1, "from_bytes")?;
    let mut bytes = match m.atom(value) {
        Some(Atom::Bytes(bytes)) => bytes.to_vec(),
        _ => {
            let name = m.type_name(value);
            return Err(m.raise("TypeError", &format!("cannot convert '{name}' object to bytes")));
        }
    };
    if !is_big_endian(m, args, 2)? {
        bytes.reverse();
    }
    let signed = match m.argument(args, usize::MAX, "signed") {
        Some(signed) => m.truth(signed)?,
        None => false,
    };
    let negative = signed && bytes.first().is_some_and(|first| first & 0x80 != 0);
    let start = if negative { -1i64 } else { 0 };
    let number = bytes.iter().try_fold(start, |number, byte| Some(number.checked_mul(256)? | i64::from(*byte)));
    match number {
        Some(number) => Ok(m.int(number)),
        None => Err(m.too_big()),
    }
}

/// Methods of complex numbers.
pub(crate) fn complex<R: Recorder>(name: &str) -> Option<Native<R>> {
    match name {
        "conjugate" => Some(|m, args| {
            let value = m.required(args, 0, "conjugate")?;
            let (real, imaginary) = m.complex(value).unwrap_or_default();
            Ok(m.new_atom(Atom::Complex(real, -imaginary)))
        }),
        _ => None,
    }
}

/// Methods of any other built-in type.
pub(crate) fn any<R: Recorder>(of: &str, name: &str) -> Option<Native<R>> {
    let is_iterator = of.contains("iterator") || matches!(of, "enumerate" | "reversed" | "zip" | "map" | "filter");
    match name {
        "indices" if of == "slice" => Some(indices),
        "__length_hint__" if of.contains("iterator") => Some(|m, args| {
            let value = m.required(args, 0, "iter")?;
            let left = m.items_left(value);
            Ok(m.int(left as i64))
        }),
        "__iter__" if is_iterator => Some(|m, args| {
            let value = m.required(args, 0, "iter")?;
            Ok(m.hold(value))
        }),
        "next" | "__next__" if is_iterator => Some(|m, args| {
            let iterator = m.required(args, 0, "next")?;
            match m.next(iterator)? {
                Some(value) => Ok(value),
                None => Err(m.raise_args("StopIteration", &[])),
            }
        }),
        _ => None,
    }
}

/// Methods of `property`.
pub(crate) fn property<R: Recorder>(name: &str) -> Option<Native<R>> {
    Some(match name {
        "getter" => |m, args| replaced(m, args, 0),
        "setter" => |m, args| replaced(m, args, 1),
        "deleter" => |m, args| replaced(m, args, 2),
        _ => return None,
    })
}

/// A property like this one with another function in one place.
fn replaced<R: Recorder>(m: &mut Machine<R>, args: Args<'_>, place: usize) -> Outcome {
    let (property, function) = (m.required(args, 0, "setter")?, m.required(args, 1, "setter")?);
    let Some(object) = property.object() else { return Err(m.raise("TypeError", "a property is needed")) };
    let mut parts =
        [m.field(object, "fget"), m.field(object, "fset"), m.field(object, "fdel"), m.field(object, "__doc__")];
    let [getter, .., doc] = parts;
    let had_doc_of_getter = !getter.is_null() && m.doc_of(getter)? == doc;
    if let Some(part) = parts.get_mut(place) {
        *part = function;
    }
    if place == 0 && (had_doc_of_getter || doc.is_null()) {
        parts[3] = m.doc_of(function)?;
    }
    let class = m.type_of(property);
    let copy = m.new_instance(class, &parts, &[]);
    if let Some(name @ State::PropertyName(_)) = m.side.get(object).cloned() {
        m.side.set(copy, name);
    }
    Ok(copy.into())
}

impl<R: Recorder> Machine<R> {
    /// `__doc__` of a function, NULL if it has none; texts are atoms, so nobody owns it.
    pub(super) fn doc_of(&mut self, function: Value) -> Outcome {
        let word = self.words.doc;
        let doc = self.find_attr(function, word)?.unwrap_or_default();
        match self.atom(doc) {
            Some(Atom::Str(_) | Atom::Unicode(_)) => Ok(doc),
            _ => {
                self.release(doc);
                Ok(Value::NULL)
            }
        }
    }
}

/// An attribute of a built-in type that is no method.
pub(crate) fn getter<R: Recorder>(of: &str, name: &str) -> Option<Native<R>> {
    Some(match (of, name) {
        ("property", "fget") => |m, args| field(m, args, "fget"),
        ("property", "fset") => |m, args| field(m, args, "fset"),
        ("property", "__doc__") => |m, args| field(m, args, "__doc__"),
        ("property", "fdel") => |m, args| field(m, args, "fdel"),
        ("staticmethod" | "classmethod", "__func__") => |m, args| field(m, args, "__func__"),
        ("slice", "start") => |m, args| field(m, args, "start"),
        ("slice", "stop") => |m, args| field(m, args, "stop"),
        ("slice", "step") => |m, args| field(m, args, "step"),
        ("int" | "long" | "float" | "bool", "real" | "numerator") => |m, args| {
            let value = m.required(args, 0, "real")?;
            Ok(m.unboxed(value))
        },
        ("int" | "long" | "bool", "imag") => |m, _| Ok(m.int(0)),
        ("int" | "long" | "bool", "denominator") => |m, _| Ok(m.int(1)),
        ("float", "imag") => |m, _| Ok(m.float(0.0)),
        ("complex", "real") => |m, args| part_of_complex(m, args, false),
        ("complex", "imag") => |m, args| part_of_complex(m, args, true),
        _ => return None,
    })
}

fn field<R: Recorder>(m: &mut Machine<R>, args: Args<'_>, name: &str) -> Outcome {
    let value = m.required(args, 0, name)?;
    let found = value.object().map(|object| m.field(object, name)).filter(|found| !found.is_null());
    match found {
        Some(found) => Ok(m.hold(found)),
        None => Ok(m.none()),
    }
}

fn part_of_complex<R: Recorder>(m: &mut Machine<R>, args: Args<'_>, imaginary: bool) -> Outcome {
    let value = m.required(args, 0, "real")?;
    let part = match m.atom(value) {
        Some(Atom::Complex(real, imag)) => {
            if imaginary {
                *imag
            } else {
                *real
            }
        }
        _ => 0.0,
    };
    Ok(m.float(part))
}

/// `slice.indices(length)`
fn indices<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let (slice, length) = (m.required(args, 0, "indices")?, m.required(args, 1, "indices")?);
    let length = usize::try_from(m.index(length)?).unwrap_or(0);
    let (start, stop, step) = m.slice_parts(slice)?.unwrap_or((None, None, 1));
    let (start, stop) = crate::text::slice::slice_bounds(start, stop, step, length);
    let parts = [m.int(start), m.int(stop), m.int(step)];
    Ok(m.new_tuple(&parts))
}

fn index<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let (sequence, wanted) = (m.required(args, 0, "index")?, m.required(args, 1, "index")?);
    let length = m.items_of(sequence).len() as i64;
    let mut bounds = [0, length];
    for (bound, value) in bounds.iter_mut().zip(args.positional.get(2..).unwrap_or_default()) {
        let given = m.index(*value)?;
        *bound = if given < 0 { (given + length).max(0) } else { given };
    }
    let from = usize::try_from(bounds[0]).unwrap_or(0);
    match find(m, sequence, wanted, from)?.filter(|place| (*place as i64) < bounds[1]) {
        Some(place) => Ok(m.int(place as i64)),
        None => {
            let text = m.repr(wanted)?;
            let message = match m.kind_of(sequence) {
                Some(Kind::Tuple) => "tuple.index(x): x not in tuple".to_string(),
                _ => format!("{text} is not in list"),
            };
            Err(m.raise("ValueError", &message))
        }
    }
}

fn count<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let (sequence, wanted) = (m.required(args, 0, "count")?, m.required(args, 1, "count")?);
    let (mut found, mut from) = (0, 0);
    while let Some(place) = find(m, sequence, wanted, from)? {
        found += 1;
        from = place + 1;
    }
    Ok(m.int(found))
}

fn find<R: Recorder>(m: &mut Machine<R>, sequence: Value, wanted: Value, from: usize) -> Outcome<Option<usize>> {
    let mut place = from;
    while let Some(item) = m.items_of(sequence).get(place).copied() {
        m.hold(item);
        let same = m.eq(item, wanted);
        m.release(item);
        m.check_budget()?;
        if same? {
            return Ok(Some(place));
        }
        place += 1;
    }
    Ok(None)
}

fn length<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let value = m.required(args, 0, "__len__")?;
    let length = m.plain_length(value).unwrap_or(0);
    Ok(m.int(length as i64))
}

fn iterate<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let value = m.required(args, 0, "__iter__")?;
    m.plain_iter(value)
}

fn get_item<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let (container, key) = (m.required(args, 0, "__getitem__")?, m.required(args, 1, "__getitem__")?);
    m.plain_get_item(container, key)
}

fn set_item<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let (container, key) = (m.required(args, 0, "__setitem__")?, m.required(args, 1, "__setitem__")?);
    let value = m.required(args, 2, "__setitem__")?;
    m.plain_set_item(container, key, value)?;
    Ok(m.none())
}

fn del_item<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let (container, key) = (m.required(args, 0, "__delitem__")?, m.required(args, 1, "__delitem__")?);
    m.plain_del_item(container, key)?;
    Ok(m.none())
}

fn contains<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let (container, item) = (m.required(args, 0, "__contains__")?, m.required(args, 1, "__contains__")?);
    let found = m.plain_contains(container, item)?;
    Ok(m.bool(found))
}

/// The special methods that lists, tuples and dicts answer to by name.
pub(crate) fn special<R: Recorder>(name: &str) -> Option<Native<R>> {
    sequence(name).filter(|_| name.starts_with("__"))
}
