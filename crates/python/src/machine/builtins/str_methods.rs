//! Methods of `str` and `unicode`.

use model::{Atom, Recorder};

use crate::machine::messages::Message;
use crate::machine::{Args, Machine, Native, Outcome};
use crate::text::strings::{self, Alphabet, Ends, Justify};

/// How much longer a method looks at a text than it takes to copy it.
const COST_OF_A_METHOD: usize = 8;

/// The method with this name.
pub(crate) fn find<R: Recorder>(name: &str) -> Option<Native<R>> {
    Some(match name {
        "format" => |m, args| {
            let text = subject(m, args)?;
            let rest = Args { positional: args.positional.get(1..).unwrap_or_default(), ..args };
            let made = m.str_format(&text, rest)?;
            same_kind(m, args, &made)
        },
        "join" => join,
        "split" => |m, args| split(m, args, false),
        "rsplit" => |m, args| split(m, args, true),
        "splitlines" => |m, args| {
            let text = subject(m, args)?;
            let keep = match args.positional.get(1) {
                Some(keep) => m.truth(*keep)?,
                None => false,
            };
            texts(m, args, strings::splitlines_of(&text, keep, alphabet(m, args)))
        },
        "strip" => |m, args| strip(m, args, Ends::Both),
        "lstrip" => |m, args| strip(m, args, Ends::Left),
        "rstrip" => |m, args| strip(m, args, Ends::Right),
        "upper" => |m, args| mapped(m, args, str::to_uppercase),
        "lower" | "casefold" => |m, args| mapped(m, args, str::to_lowercase),
        "title" => |m, args| mapped_of(m, args, strings::title_of),
        "capitalize" => |m, args| mapped_of(m, args, strings::capitalize_of),
        "swapcase" => |m, args| mapped_of(m, args, strings::swapcase_of),
        "expandtabs" => |m, args| {
            let text = subject(m, args)?;
            let size = match m.argument(args, 1, "tabsize") {
                Some(size) => usize::try_from(m.index(size)?).unwrap_or(0),
                None => 8,
            };
            let tabs = text.bytes().filter(|byte| *byte == b'\t').count();
            m.check_text(text.len().saturating_add(tabs.saturating_mul(size)))?;
            same_kind(m, args, &strings::expandtabs(&text, size))
        },
        "removeprefix" => |m, args| {
            let (text, part) = (subject(m, args)?, part(m, args)?);
            same_kind(m, args, text.strip_prefix(&part).unwrap_or(&text))
        },
        "removesuffix" => |m, args| {
            let (text, part) = (subject(m, args)?, part(m, args)?);
            same_kind(m, args, text.strip_suffix(&part).unwrap_or(&text))
        },
        "ljust" => |m, args| justify(m, args, Justify::Left),
        "rjust" => |m, args| justify(m, args, Justify::Right),
        "center" => |m, args| justify(m, args, Justify::Centre),
        "zfill" => |m, args| {
            let text = subject(m, args)?;
            let width = m.required(args, 1, "zfill")?;
            let width = m.index(width)?;
            m.check_text(usize::try_from(width).unwrap_or(0))?;
            same_kind(m, args, &strings::zfill(&text, width))
        },
        "replace" => replace,
        "startswith" => |m, args| affix(m, args, "startswith", |text, part| text.starts_with(part)),
        "endswith" => |m, args| affix(m, args, "endswith", |text, part| text.ends_with(part)),
        "find" => |m, args| position(m, args, |text, part| strings::find(text, part, 0), false),
        "index" => |m, args| position(m, args, |text, part| strings::find(text, part, 0), true),
        "rfind" => |m, args| position(m, args, strings::rfind, false),
        "rindex" => |m, args| position(m, args, strings::rfind, true),
        "count" => |m, args| {
            let (text, part) = (subject(m, args)?, part(m, args)?);
            let (start, stop) = bounds(m, args)?;
            let count = strings::window(&text, start, stop).map_or(0, |(text, _)| strings::count(text, &part));
            Ok(m.int(count as i64))
        },
        "partition" => |m, args| partition(m, args, strings::partition),
        "rpartition" => |m, args| partition(m, args, strings::rpartition),
        "isdigit" | "isdecimal" | "isnumeric" => |m, args| all(m, args, char::is_numeric),
        "isalpha" => |m, args| all(m, args, char::is_alphabetic),
        "isalnum" => |m, args| all(m, args, char::is_alphanumeric),
        "isspace" => |m, args| all(m, args, char::is_whitespace),
        "isascii" => |m, args| {
            let text = subject(m, args)?;
            Ok(m.bool(text.is_ascii()))
        },
        "isupper" => |m, args| cased(m, args, |text| !text.chars().any(char::is_lowercase)),
        "islower" => |m, args| cased(m, args, |text| !text.chars().any(char::is_uppercase)),
        "istitle" => |m, args| cased(m, args, |text| strings::title(text) == text),
        "isidentifier" => |m, args| {
            let text = subject(m, args)?;
            let mut letters = text.chars();
            let starts = letters.next().is_some_and(|first| first.is_alphabetic() || first == '_');
            Ok(m.bool(starts && letters.all(|letter| letter.is_alphanumeric() || letter == '_')))
        },
        "translate" => translate,
        "maketrans" => make_translation,
        "encode" => encode,
        "decode" => |m, args| {
            let text = subject(m, args)?;
            Ok(m.new_atom(Atom::Unicode(text.into())))
        },
        _ => return None,
    })
}

/// The text whose method it is.
fn subject<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome<String> {
    text_argument(m, args, 0)
}

fn part<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome<String> {
    text_argument(m, args, 1)
}

fn text_argument<R: Recorder>(m: &mut Machine<R>, args: Args<'_>, place: usize) -> Outcome<String> {
    let value = args.positional.get(place).copied().unwrap_or_default();
    match m.text_of(m.unboxed(value)).map(str::to_owned) {
        Some(text) => {
            m.charge_text(COST_OF_A_METHOD * text.len());
            Ok(text)
        }
        None if value.is_null() => Err(m.raise("TypeError", "an argument is missing")),
        None => {
            let name = m.type_name(value);
            Err(m.complain("TypeError", Message::TextArgument, &["find", &place.to_string(), &name]))
        }
    }
}

/// A text argument of a method that names itself when it gets something else.
fn named_argument<R: Recorder>(m: &mut Machine<R>, args: Args<'_>, place: usize, method: &str) -> Outcome<String> {
    let value = args.positional.get(place).copied().unwrap_or_default();
    match m.text_of(m.unboxed(value)).map(str::to_owned) {
        Some(text) => Ok(text),
        None => {
            let message = format!("{method}() argument {place} must be str, not {}", m.type_name(value));
            Err(m.raise("TypeError", &message))
        }
    }
}

/// A text of the kind of the one whose method it is; in 2.7 any `unicode` argument makes it one.
fn same_kind<R: Recorder>(m: &mut Machine<R>, args: Args<'_>, text: &str) -> Outcome {
    let unicode = args.positional.iter().any(|value| matches!(m.atom(m.unboxed(*value)), Some(Atom::Unicode(_))));
    Ok(m.new_text(text, unicode))
}

fn texts<R: Recorder>(m: &mut Machine<R>, args: Args<'_>, parts: Vec<String>) -> Outcome {
    m.check_room(parts.len())?;
    let list = m.new_list(&[]);
    for part in parts {
        let part = same_kind(m, args, &part)?;
        m.cx.push(list, part);
    }
    Ok(list.into())
}

fn mapped<R: Recorder>(m: &mut Machine<R>, args: Args<'_>, map: fn(&str) -> String) -> Outcome {
    let text = subject(m, args)?;
    same_kind(m, args, &map(&text))
}

/// Which characters are letters and spaces: a `str` of 2.7 is bytes.
fn alphabet<R: Recorder>(m: &Machine<R>, args: Args<'_>) -> Alphabet {
    let is_bytes = m.is_python2() && args.positional.first().is_some_and(|text| m.builtin_type(*text) == "str");
    if is_bytes { Alphabet::Ascii } else { Alphabet::Unicode }
}

fn mapped_of<R: Recorder>(m: &mut Machine<R>, args: Args<'_>, map: fn(&str, Alphabet) -> String) -> Outcome {
    let text = subject(m, args)?;
    same_kind(m, args, &map(&text, alphabet(m, args)))
}

fn join<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let separator = subject(m, args)?;
    let iterable = m.required(args, 1, "join")?;
    let values = match m.collect_iterable(iterable) {
        Err(_) if m.matches_raised("TypeError") && !m.has_special(iterable, "__iter__") => {
            m.clear_raised();
            return Err(m.raise("TypeError", "can only join an iterable"));
        }
        values => values?,
    };
    let lengths = values.iter().map(|value| m.text_of(m.unboxed(*value)).map_or(0, str::len));
    let length = lengths.sum::<usize>().saturating_add(values.len().saturating_mul(separator.len()));
    if let Err(unwind) = m.check_text(length) {
        m.release_all(values);
        return Err(unwind);
    }
    let mut out = String::new();
    let mut unicode = matches!(args.positional.first().and_then(|text| m.atom(*text)), Some(Atom::Unicode(_)));
    let mut wrong = None;
    for (place, value) in values.iter().enumerate() {
        if place > 0 {
            out.push_str(&separator);
        }
        unicode |= matches!(m.atom(*value), Some(Atom::Unicode(_)));
        match m.text_of(m.unboxed(*value)) {
            Some(text) => out.push_str(text),
            None => {
                wrong = Some((place, m.type_name(*value)));
                break;
            }
        }
    }
    m.release_all(values);
    match wrong {
        Some((place, name)) => {
            let expected = if m.is_python2() { "expected string" } else { "expected str instance" };
            Err(m.raise("TypeError", &format!("sequence item {place}: {expected}, {name} found")))
        }
        None => Ok(m.new_text(&out, unicode)),
    }
}

fn split<R: Recorder>(m: &mut Machine<R>, args: Args<'_>, from_right: bool) -> Outcome {
    let text = subject(m, args)?;
    let most = match m.argument(args, 2, "maxsplit") {
        Some(most) => usize::try_from(m.index(most)?).ok(),
        None => None,
    };
    let separator = m.argument(args, 1, "sep").filter(|separator| !m.is_none(*separator));
    if let Some(wrong) = separator.filter(|separator| m.text_of(m.unboxed(*separator)).is_none()) {
        let message = match m.is_python2() {
            true => "expected a string or other character buffer object".to_owned(),
            false => format!("must be str or None, not {}", m.type_name(wrong)),
        };
        return Err(m.raise("TypeError", &message));
    }
    let parts = match separator.map(|separator| m.text_of(separator).unwrap_or("").to_owned()) {
        None if from_right => strings::rsplit_whitespace(&text, most, alphabet(m, args)),
        None => strings::split_whitespace_of(&text, most, alphabet(m, args)),
        Some(separator) if separator.is_empty() => return Err(m.raise("ValueError", "empty separator")),
        Some(separator) if from_right => strings::rsplit(&text, &separator, most),
        Some(separator) => strings::split(&text, &separator, most),
    };
    texts(m, args, parts)
}

fn strip<R: Recorder>(m: &mut Machine<R>, args: Args<'_>, ends: Ends) -> Outcome {
    let text = subject(m, args)?;
    let characters = args.positional.get(1).filter(|set| !m.is_none(**set));
    if characters.is_some_and(|set| m.text_of(m.unboxed(*set)).is_none()) {
        let name = match ends {
            Ends::Both => "strip",
            Ends::Left => "lstrip",
            Ends::Right => "rstrip",
        };
        let kinds = if m.is_python2() { "None, str or unicode" } else { "None or str" };
        return Err(m.raise("TypeError", &format!("{name} arg must be {kinds}")));
    }
    let characters = characters.and_then(|set| m.text_of(*set)).map(str::to_owned);
    same_kind(m, args, strings::strip_of(&text, characters.as_deref(), ends, alphabet(m, args)))
}

fn justify<R: Recorder>(m: &mut Machine<R>, args: Args<'_>, side: Justify) -> Outcome {
    let text = subject(m, args)?;
    let width = m.required(args, 1, "ljust")?;
    let width = m.index(width)?;
    m.check_text(usize::try_from(width).unwrap_or(0))?;
    let fill = match args.positional.get(2).copied() {
        Some(fill) => match m.text_of(fill).map(|fill| (fill.chars().next(), fill.chars().count())) {
            Some((fill, 1)) => fill,
            Some(_) => return Err(m.raise("TypeError", "The fill character must be exactly one character long")),
            None => {
                let message = format!("The fill character must be a unicode character, not {}", m.type_name(fill));
                return Err(m.raise("TypeError", &message));
            }
        },
        None => None,
    };
    same_kind(m, args, &strings::justify(&text, width, fill.unwrap_or(' '), side))
}

fn replace<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let text = subject(m, args)?;
    let (old, new) = (named_argument(m, args, 1, "replace")?, named_argument(m, args, 2, "replace")?);
    let most = match m.argument(args, 3, "count") {
        Some(count) => usize::try_from(m.index(count)?).ok(),
        None => None,
    };
    let places = if old.is_empty() { text.len() + 1 } else { text.matches(&old).count() };
    let added = places.min(most.unwrap_or(usize::MAX)).saturating_mul(new.len());
    m.check_text(text.len().saturating_add(added))?;
    let replaced = strings::replace(&text, &old, &new, most);
    same_kind(m, args, &replaced)
}

fn affix<R: Recorder>(m: &mut Machine<R>, args: Args<'_>, name: &str, test: fn(&str, &str) -> bool) -> Outcome {
    let text = subject(m, args)?;
    let wanted = m.required(args, 1, name)?;
    let (start, stop) = bounds(m, args)?;
    let several = if m.builtin_type(wanted) == "tuple" { m.items_of(wanted).to_vec() } else { vec![wanted] };
    let window = strings::window(&text, start, stop).map(|(text, _)| text);
    for part in several {
        match (m.text_of(m.unboxed(part)), window) {
            (Some(part), Some(window)) if test(window, part) => return Ok(m.bool(true)),
            (Some(_), _) => {}
            (None, _) => {
                if m.kind_of(wanted) == Some(model::Kind::Tuple) && !m.is_python2() {
                    let message = format!("tuple for {name} must only contain str, not {}", m.type_name(part));
                    return Err(m.raise("TypeError", &message));
                }
                let kinds = if m.is_python2() { "str, unicode, or tuple" } else { "str or a tuple of str" };
                let message = format!("{name} first arg must be {kinds}, not {}", m.type_name(part));
                return Err(m.raise("TypeError", &message));
            }
        }
    }
    Ok(m.bool(false))
}

/// The arguments `start` and `stop` of methods that look at a part of a text.
fn bounds<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome<(Option<i64>, Option<i64>)> {
    let mut bounds = [None, None];
    for (bound, value) in bounds.iter_mut().zip(args.positional.get(2..).unwrap_or_default()) {
        if !m.is_none(*value) {
            *bound = Some(m.index(*value)?);
        }
    }
    Ok((bounds[0], bounds[1]))
}

fn position<R: Recorder>(
    m: &mut Machine<R>,
    args: Args<'_>,
    search: fn(&str, &str) -> Option<usize>,
    must: bool,
) -> Outcome {
    let (text, part) = (subject(m, args)?, part(m, args)?);
    let (start, stop) = bounds(m, args)?;
    let found = strings::window(&text, start, stop).and_then(|(text, at)| Some(at + search(text, &part)?));
    match found {
        Some(place) => Ok(m.int(place as i64)),
        None if must => Err(m.raise("ValueError", "substring not found")),
        None => Ok(m.int(-1)),
    }
}

fn partition<R: Recorder>(
    m: &mut Machine<R>,
    args: Args<'_>,
    cut: for<'a> fn(&'a str, &'a str) -> (&'a str, &'a str, &'a str),
) -> Outcome {
    let (text, part) = (subject(m, args)?, part(m, args)?);
    if part.is_empty() {
        return Err(m.raise("ValueError", "empty separator"));
    }
    let (before, between, after) = cut(&text, &part);
    let parts = [same_kind(m, args, before)?, same_kind(m, args, between)?, same_kind(m, args, after)?];
    Ok(m.new_tuple(&parts))
}

fn all<R: Recorder>(m: &mut Machine<R>, args: Args<'_>, test: fn(char) -> bool) -> Outcome {
    let text = subject(m, args)?;
    let answer = !text.is_empty() && text.chars().all(test);
    Ok(m.bool(answer))
}

/// The same of texts with letters of either case.
fn cased<R: Recorder>(m: &mut Machine<R>, args: Args<'_>, test: fn(&str) -> bool) -> Outcome {
    let text = subject(m, args)?;
    let answer = text.chars().any(|c| c.is_uppercase() || c.is_lowercase()) && test(&text);
    Ok(m.bool(answer))
}

/// `str.translate(table)`: what the table has no entry for stays.
fn translate<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let text = subject(m, args)?;
    let table = m.required(args, 1, "translate")?;
    let mut out = String::new();
    for character in text.chars() {
        m.check_text(out.len())?;
        let code = m.int(i64::from(u32::from(character)));
        let found = match m.get_item(table, code) {
            Ok(found) => found,
            Err(_) if m.matches_raised("LookupError") => {
                m.clear_raised();
                out.push(character);
                continue;
            }
            Err(unwind) => return Err(unwind),
        };
        let replacement = match (m.text_of(found), m.int_value(found)) {
            (Some(text), _) => Some(text.to_owned()),
            (None, Some(code)) => u32::try_from(code).ok().and_then(char::from_u32).map(String::from),
            (None, None) if m.is_none(found) => Some(String::new()),
            (None, None) => None,
        };
        m.release(found);
        match replacement {
            Some(replacement) => out.push_str(&replacement),
            None => {
                return Err(m.raise("TypeError", "character mapping must return integer, None or str"));
            }
        }
    }
    same_kind(m, args, &out)
}

/// `str.maketrans(x[, y[, z]])`, called on the type.
fn make_translation<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    // The first argument is the type, or a text whose method it is.
    let given = args.positional.get(1..).unwrap_or_default();
    let table = m.new_dict();
    if let [mapping] = given {
        let Some(source) = mapping.object().filter(|_| m.kind_of(*mapping) == Some(model::Kind::Dict)) else {
            m.release(table.into());
            let message = "if you give only one argument to maketrans it must be a dict";
            return Err(m.raise("TypeError", message));
        };
        for (key, value) in m.dict_entries(source) {
            let code = m.text_of(key).and_then(|text| text.chars().next()).map(|first| i64::from(u32::from(first)));
            let key = match code {
                Some(code) => m.int(code),
                None => key,
            };
            m.dict_set(table, key, value)?;
        }
        return Ok(table.into());
    }
    let texts: Vec<String> = given.iter().map(|text| m.text_of(*text).unwrap_or("").to_owned()).collect();
    let [from, to, dropped @ ..] = texts.as_slice() else { return Ok(table.into()) };
    if from.chars().count() != to.chars().count() {
        m.release(table.into());
        return Err(m.raise("ValueError", "the first two maketrans arguments must have equal length"));
    }
    for (from, to) in from.chars().zip(to.chars()) {
        let (from, to) = (m.int(i64::from(u32::from(from))), m.int(i64::from(u32::from(to))));
        m.dict_set(table, from, to)?;
    }
    for character in dropped.iter().flat_map(|text| text.chars()) {
        let (code, none) = (m.int(i64::from(u32::from(character))), m.none());
        m.dict_set(table, code, none)?;
    }
    Ok(table.into())
}

/// `encode` of 2.7: by ASCII unless another encoding is named; a `str` becomes `unicode` for it.
fn encode_python2<R: Recorder>(m: &mut Machine<R>, args: Args<'_>, text: &str) -> Outcome {
    let encoding = m.argument(args, 1, "encoding").and_then(|encoding| m.text_of(encoding)).unwrap_or("ascii");
    let errors = m.argument(args, 2, "errors").and_then(|errors| m.text_of(errors)).unwrap_or("strict").to_string();
    let encoding = encoding.to_ascii_lowercase().replace('_', "-");
    if !matches!(args.positional.first().and_then(|text| m.atom(*text)), Some(Atom::Unicode(_))) {
        m.check_ascii_bytes(text)?;
    }
    let encoded: String = match (encoding.as_str(), errors.as_str()) {
        ("ascii" | "us-ascii", "strict") => {
            m.check_ascii_letters(text)?;
            text.to_string()
        }
        ("ascii" | "us-ascii", errors) => text
            .chars()
            .map(|letter| match (letter.is_ascii(), errors) {
                (true, _) => letter.to_string(),
                (false, "ignore") => String::new(),
                (false, "xmlcharrefreplace") => format!("&#{};", u32::from(letter)),
                (false, "backslashreplace") => super::inquiries::ascii_only(&letter.to_string()),
                (false, _) => "?".to_string(),
            })
            .collect(),
        ("utf-8" | "utf8", _) => text.to_string(),
        ("latin-1" | "latin1" | "iso-8859-1", _) if text.is_ascii() => text.to_string(),
        ("latin-1" | "latin1" | "iso-8859-1", _) => {
            return Err(m.raise("NotImplementedError", "cyclescope keeps bytes of 2.7 as UTF-8 only"));
        }
        (other, _) => return Err(m.raise("LookupError", &format!("unknown encoding: {other}"))),
    };
    Ok(m.str(&encoded))
}

fn encode<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let text = subject(m, args)?;
    if m.is_python2() {
        return encode_python2(m, args, &text);
    }
    let encoding = m.argument(args, 1, "encoding").and_then(|encoding| m.text_of(encoding)).unwrap_or("utf-8");
    let encoding_is_ascii = encoding.to_ascii_lowercase().contains("ascii");
    let bytes: Option<Vec<u8>> = match encoding.to_ascii_lowercase().replace('_', "-").as_str() {
        "utf-8" | "utf8" => Some(text.clone().into_bytes()),
        "ascii" | "us-ascii" => text.is_ascii().then(|| text.clone().into_bytes()),
        "latin-1" | "latin1" | "iso-8859-1" => text.chars().map(|character| u8::try_from(character).ok()).collect(),
        other => {
            let message = format!("unknown encoding: {other}");
            return Err(m.raise("LookupError", &message));
        }
    };
    match bytes {
        Some(bytes) => Ok(m.new_atom(Atom::Bytes(bytes.into()))),
        None => {
            let (codec, limit) = if encoding_is_ascii { ("ascii", 128) } else { ("latin-1", 256) };
            let place = text.chars().position(|character| u32::from(character) >= limit).unwrap_or(0);
            let shown = text.chars().nth(place).map(|character| super::inquiries::ascii_only(&character.to_string()));
            let message = format!(
                "'{codec}' codec can't encode character '{}' in position {place}: ordinal not in range({limit})",
                shown.unwrap_or_default()
            );
            Err(m.raise("UnicodeEncodeError", &message))
        }
    }
}
