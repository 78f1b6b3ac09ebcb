//! Making instances of built-in types: `int(…)`, `list(…)` and their like, for the types themselves
//! and for classes of the program that derive from them.

use model::{Atom, Kind, Recorder, Value};

use super::{Construct, iterables};
use crate::machine::messages::Message;
use crate::machine::operators::Number;
use crate::machine::{Args, Machine, Outcome, since};

/// How instances of a built-in type are made.
pub(crate) fn find<R: Recorder>(of: &str) -> Option<Construct<R>> {
    Some(match of {
        "int" => |m, class, args| number(m, class, args, false),
        "long" => |m, class, args| number(m, class, args, true),
        "float" => float,
        "complex" => complex,
        "bool" => |m, _, args| {
            let truth = match args.positional.first() {
                Some(value) => m.truth(*value)?,
                None => false,
            };
            Ok(m.bool(truth))
        },
        "str" => |m, class, args| text(m, class, args, false),
        "unicode" => |m, class, args| text(m, class, args, true),
        "bytes" => bytes,
        "list" => list,
        "tuple" => tuple,
        "dict" => dict,
        "set" => set,
        "frozenset" => set,
        "range" | "xrange" => |m, _, args| {
            let range = iterables::range_arguments(m, args, false)?;
            Ok(m.new_range(range))
        },
        "slice" => slice,
        "enumerate" => |m, _, args| iterables::enumerate(m, args),
        "reversed" => |m, _, args| iterables::reversed(m, args),
        "zip" => |m, _, args| iterables::zip(m, args),
        "map" => |m, _, args| iterables::map(m, args),
        "filter" => |m, _, args| iterables::filter(m, args),
        "property" => property,
        "staticmethod" | "classmethod" => |m, class, args| {
            let function = m.required(args, 0, "staticmethod")?;
            let wrapper = m.new_instance(class, &[function], &[]);
            m.wrap_attributes(wrapper, function)?;
            Ok(wrapper.into())
        },
        "object" => |m, class, _| Ok(m.new_instance(class, &[], &[]).into()),
        _ => return None,
    })
}

/// The atom itself for the built-in type, a box around it for a class of the program.
fn boxed<R: Recorder>(m: &mut Machine<R>, class: Value, atom: Value) -> Outcome {
    match class.object() {
        Some(_) => Ok(m.new_instance(class, &[atom], &[]).into()),
        None => Ok(atom),
    }
}

fn number<R: Recorder>(m: &mut Machine<R>, class: Value, args: Args<'_>, long: bool) -> Outcome {
    let base = m.argument(args, 1, "base");
    let Some(value) = args.positional.first().copied() else {
        if base.is_some() {
            return Err(m.raise("TypeError", "int() missing string argument"));
        }
        let zero = m.new_int(0, long);
        return boxed(m, class, zero);
    };
    let base = match base {
        Some(base) => Some(m.index(base)?),
        None => None,
    };
    let text = m.text_of(m.unboxed(value)).map(str::to_owned);
    m.charge(text.as_ref().map_or(0, String::len));
    match base {
        Some(base) if base != 0 && !(2..=36).contains(&base) => {
            let zero = if m.is_python2() { "" } else { ", or 0" };
            return Err(m.raise("ValueError", &format!("int() base must be >= 2 and <= 36{zero}")));
        }
        Some(_) if text.is_none() && !matches!(m.atom(value), Some(Atom::Bytes(_))) => {
            return Err(m.raise("TypeError", "int() can't convert non-string with explicit base"));
        }
        _ => {}
    }
    let atom = match (m.number(value), text) {
        (Some(Number::Int(number, _)), _) => m.new_int(number, long),
        (Some(Number::Float(number)), _) if number.abs() < 9.2e18 => m.new_int(number.trunc() as i64, long),
        (Some(Number::Float(number)), _) if number.is_nan() => {
            return Err(m.raise("ValueError", "cannot convert float NaN to integer"));
        }
        (Some(Number::Float(number)), _) if number.is_infinite() => {
            return Err(m.raise("OverflowError", "cannot convert float infinity to integer"));
        }
        (Some(Number::Float(_)), _) => return Err(m.too_big()),
        (None, Some(text)) => parsed(m, &text, base.unwrap_or(10), long)?,
        (None, None) => {
            let first = if long { "__long__" } else { "__int__" };
            for name in [first, "__int__", "__long__", "__index__", "__trunc__"] {
                if let Some(answer) = m.call_method(value, name, &[])? {
                    return Ok(answer);
                }
            }
            let name = m.type_name(value);
            return Err(m.complain("TypeError", Message::IntArgument, &[&name]));
        }
    };
    boxed(m, class, atom)
}

fn parsed<R: Recorder>(m: &mut Machine<R>, text: &str, base: i64, long: bool) -> Outcome {
    let digits = text.trim().replace('_', "");
    let (sign, unsigned) = match digits.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", digits.strip_prefix('+').unwrap_or(&digits)),
    };
    let lower = unsigned.to_ascii_lowercase();
    let base_of_prefix = match (base, lower.get(..2)) {
        (0, Some("0x")) => 16,
        (0, Some("0b")) => 2,
        (0, Some("0o")) => 8,
        (0, _) => 10,
        (base, _) => base,
    };
    let unsigned = match base_of_prefix {
        16 => unsigned.trim_start_matches("0x").trim_start_matches("0X"),
        8 => unsigned.trim_start_matches("0o").trim_start_matches("0O"),
        2 => unsigned.trim_start_matches("0b").trim_start_matches("0B"),
        _ => unsigned,
    };
    let radix = u32::try_from(base_of_prefix).ok().filter(|base| (2..=36).contains(base)).unwrap_or(10);
    if let Ok(number) = i64::from_str_radix(&format!("{sign}{unsigned}"), radix) {
        return Ok(m.new_int(number, long));
    }
    if radix == 10 && !unsigned.is_empty() && unsigned.bytes().all(|digit| digit.is_ascii_digit()) {
        return Ok(m.new_atom(Atom::BigInt(format!("{sign}{}", unsigned.trim_start_matches('0')).into())));
    }
    let shown = m.str(text);
    let shown = m.repr(shown)?;
    Err(m.raise("ValueError", &format!("invalid literal for int() with base {base}: {shown}")))
}

fn float<R: Recorder>(m: &mut Machine<R>, class: Value, args: Args<'_>) -> Outcome {
    let zero = m.float(0.0);
    let value = args.positional.first().copied().unwrap_or(zero);
    let number = match (m.number(value), m.text_of(m.unboxed(value))) {
        (Some(number), _) => Some(number.float()),
        (None, Some(text)) => text.trim().parse().ok(),
        (None, None) => None,
    };
    match number {
        Some(number) => {
            let atom = m.float(number);
            boxed(m, class, atom)
        }
        None => {
            let (python2, is_text) = (m.is_python2(), m.text_of(m.unboxed(value)).is_some());
            if !is_text && let Some(answer) = m.special(value, "__float__", &[])? {
                return Ok(answer);
            }
            let text = if python2 { m.to_str(value)? } else { m.repr(value)? };
            if is_text && m.text_of(m.unboxed(value)).is_some_and(str::is_empty) {
                return Err(m.complain("ValueError", Message::FloatOfNothing, &[]));
            }
            Err(match (is_text, python2) {
                (true, _) => m.raise("ValueError", &format!("could not convert string to float: {text}")),
                (false, _) => {
                    let name = m.type_name(value);
                    m.complain("TypeError", Message::FloatArgument, &[&name])
                }
            })
        }
    }
}

fn complex<R: Recorder>(m: &mut Machine<R>, class: Value, args: Args<'_>) -> Outcome {
    if let Some(value) = args.positional.first().copied() {
        if let Some(answer) = m.call_method(value, "__complex__", &[])? {
            return Ok(answer);
        }
        if let Some(text) = m.text_of(m.unboxed(value)).map(str::to_owned) {
            let Some((real, imaginary)) = parsed_complex(&text) else {
                return Err(m.raise("ValueError", "complex() arg is a malformed string"));
            };
            let atom = m.new_atom(Atom::Complex(real, imaginary));
            return boxed(m, class, atom);
        }
        if m.complex(value).is_none() {
            let name = m.type_name(value);
            return Err(m.complain("TypeError", Message::ComplexArgument, &[&name]));
        }
    }
    let part = |place: usize| args.positional.get(place).and_then(|value| m.number(*value)).map_or(0.0, Number::float);
    let atom = Atom::Complex(part(0), part(1));
    let atom = m.new_atom(atom);
    boxed(m, class, atom)
}

/// `1+2j`, `3`, `-4j`, with or without brackets.
fn parsed_complex(text: &str) -> Option<(f64, f64)> {
    let text = text.trim();
    let text = text.strip_prefix('(').and_then(|inner| inner.strip_suffix(')')).unwrap_or(text).trim();
    let Some(number) = text.strip_suffix(['j', 'J']) else { return Some((text.parse().ok()?, 0.0)) };
    // The sign that begins the imaginary part is no exponent's.
    let split = number
        .char_indices()
        .rfind(|(place, sign)| {
            let before = number.get(..*place).unwrap_or_default();
            matches!(sign, '+' | '-') && *place > 0 && !before.ends_with(['e', 'E'])
        })
        .map_or(0, |(place, _)| place);
    let (real, imaginary) = number.split_at(split);
    let imaginary = match imaginary {
        "" | "+" => 1.0,
        "-" => -1.0,
        digits => digits.parse().ok()?,
    };
    Some((if real.is_empty() { 0.0 } else { real.parse().ok()? }, imaginary))
}

fn text<R: Recorder>(m: &mut Machine<R>, class: Value, args: Args<'_>, unicode: bool) -> Outcome {
    let encoding = m.argument(args, 1, "encoding");
    let text = match (m.argument(args, 0, "object"), encoding) {
        (Some(value), Some(encoding)) => match (m.text_of(encoding), m.atom(value)) {
            (None, _) => {
                let name = m.type_name(encoding);
                return Err(m.complain("TypeError", Message::EncodingArgument, &[&name]));
            }
            (_, Some(Atom::Bytes(bytes))) => String::from_utf8_lossy(bytes).into_owned(),
            (_, Some(Atom::Str(text))) if m.is_python2() => text.to_string(),
            (_, Some(Atom::Str(_))) => return Err(m.raise("TypeError", "decoding str is not supported")),
            _ => {
                let message = format!("decoding to str: need a bytes-like object, {} found", m.type_name(value));
                return Err(m.raise("TypeError", &message));
            }
        },
        (Some(value), None) if unicode => {
            let text = m.to_unicode(value)?;
            if !matches!(m.atom(value), Some(Atom::Unicode(_))) && !m.has_special(value, "__unicode__") {
                m.check_ascii_bytes(&text)?;
            }
            text
        }
        (Some(value), None) => {
            let text = m.to_str(value)?;
            if m.is_python2() && matches!(m.atom(value), Some(Atom::Unicode(_))) {
                m.check_ascii_letters(&text)?;
            }
            text
        }
        (None, _) => String::new(),
    };
    let atom = m.new_text(&text, unicode);
    boxed(m, class, atom)
}

fn bytes<R: Recorder>(m: &mut Machine<R>, class: Value, args: Args<'_>) -> Outcome {
    let bytes = match args.positional.first() {
        None => Vec::new(),
        Some(value) => match (m.atom(*value).cloned(), m.int_value(*value)) {
            (Some(Atom::Bytes(bytes)), _) => bytes.to_vec(),
            (Some(Atom::Str(text)), _) => text.as_bytes().to_vec(),
            (_, Some(length)) => {
                let length = usize::try_from(length).unwrap_or(0);
                m.check_text(length)?;
                vec![0; length]
            }
            _ => {
                let mut bytes = Vec::new();
                for item in m.collect_iterable(*value)? {
                    bytes.push(m.int_value(item).unwrap_or(0) as u8);
                    m.release(item);
                }
                bytes
            }
        },
    };
    let atom = m.new_atom(Atom::Bytes(bytes.into()));
    boxed(m, class, atom)
}

fn list<R: Recorder>(m: &mut Machine<R>, class: Value, args: Args<'_>) -> Outcome {
    let list = m.new_instance(class, &[], &[]);
    if let Some(source) = args.positional.first()
        && let Err(unwind) = m.fill_list(list, *source)
    {
        m.release(list.into());
        return Err(unwind);
    }
    Ok(list.into())
}

impl<R: Recorder> Machine<R> {
    /// `list.__init__`: two releases asked for the length before anything else.
    fn fill_list(&mut self, list: model::ObjId, source: Value) -> Outcome<()> {
        if since::exists(self.dialect.library, "list.__init__", "len") && self.has_special(source, "__len__") {
            self.length_hint(source)?;
        }
        self.list_extend(list, source)
    }
}

fn tuple<R: Recorder>(m: &mut Machine<R>, class: Value, args: Args<'_>) -> Outcome {
    let Some(source) = args.positional.first().copied() else {
        return match class.object() {
            Some(_) => Ok(m.new_instance(class, &[], &[]).into()),
            None => Ok(m.new_tuple(&[])),
        };
    };
    if class.object().is_none() && m.kind_of(source) == Some(Kind::Tuple) && m.type_of(source) == class {
        return Ok(m.hold(source));
    }
    let items = m.collect_iterable(source)?;
    let tuple = match class.object() {
        Some(_) => m.new_instance(class, &[], &items).into(),
        None => m.new_tuple(&items),
    };
    m.release_all(items);
    Ok(tuple)
}

fn dict<R: Recorder>(m: &mut Machine<R>, class: Value, args: Args<'_>) -> Outcome {
    let dict = m.new_instance(class, &[], &[]);
    let filled = (|| {
        if let Some(source) = args.positional.first() {
            m.dict_update(dict, *source)?;
        }
        for (name, value) in args.keywords {
            m.dict_set(dict, (*name).into(), *value)?;
        }
        Ok(())
    })();
    match filled {
        Ok(()) => Ok(dict.into()),
        Err(unwind) => {
            m.release(dict.into());
            Err(unwind)
        }
    }
}

fn set<R: Recorder>(m: &mut Machine<R>, class: Value, args: Args<'_>) -> Outcome {
    let set = m.new_instance(class, &[], &[]);
    if let Some(source) = args.positional.first()
        && let Err(unwind) = m.set_update(set, *source)
    {
        m.release(set.into());
        return Err(unwind);
    }
    Ok(set.into())
}

fn slice<R: Recorder>(m: &mut Machine<R>, class: Value, args: Args<'_>) -> Outcome {
    let none = m.none();
    let parts = match args.positional {
        [stop] => [none, *stop, none],
        [start, stop] => [*start, *stop, none],
        [start, stop, step] => [*start, *stop, *step],
        _ => return Err(m.raise("TypeError", "slice expected 1 to 3 arguments")),
    };
    Ok(m.new_instance(class, &parts, &[]).into())
}

fn property<R: Recorder>(m: &mut Machine<R>, class: Value, args: Args<'_>) -> Outcome {
    let parts = ["fget", "fset", "fdel", "doc"]
        .iter()
        .enumerate()
        .map(|(place, name)| m.argument(args, place, name).filter(|value| !m.is_none(*value)).unwrap_or_default());
    let mut parts: Vec<Value> = parts.collect();
    if let [getter, .., doc] = parts.as_mut_slice()
        && doc.is_null()
        && !getter.is_null()
    {
        *doc = m.doc_of(*getter)?;
    }
    Ok(m.new_instance(class, &parts, &[]).into())
}
