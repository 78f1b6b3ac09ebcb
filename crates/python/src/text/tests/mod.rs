//! The functions of this folder against what 2.7.18 and 3.13.0 answered (`answers/`, made by
//! `ask.py`). All wrong rows of a table are shown at once.

mod texts;

use super::table::Slot;
use super::{float, format, hash, percent, quote, spec, table};

/// A row of a table: whose answer it is, the function, the arguments.
struct Row {
    python2: bool,
    function: String,
    arguments: Vec<String>,
}

impl Row {
    fn text(&self, place: usize) -> &str {
        &self.arguments[place]
    }

    fn int(&self, place: usize) -> i64 {
        self.text(place).parse().unwrap()
    }

    fn float(&self, place: usize) -> f64 {
        self.text(place).parse().unwrap()
    }
}

/// `\{e9}` is é.
fn unescaped(cell: &str) -> String {
    let mut parts = cell.split("\\{");
    let mut out = parts.next().unwrap().to_owned();
    for part in parts {
        let (code, rest) = part.split_once('}').unwrap();
        out.push(char::from_u32(u32::from_str_radix(code, 16).unwrap()).unwrap());
        out.push_str(rest);
    }
    out
}

/// Compares every row's answer with ours.
fn compare(answers: &str, ours: impl Fn(&Row) -> String) {
    let mut wrong = Vec::new();
    for line in answers.lines() {
        let mut cells: Vec<String> = line.split('\t').map(unescaped).collect();
        let expected = cells.pop().unwrap();
        let row = Row { python2: cells[0] == "2", function: cells[1].clone(), arguments: cells.split_off(2) };
        let found = ours(&row);
        if found != expected {
            wrong.push(format!("{line}\n    {found:?}"));
        }
    }
    assert!(answers.lines().count() > 100);
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn floats() {
    compare(include_str!("answers/floats.txt"), |row| match (row.function.as_str(), row.python2) {
        ("str", true) => float::float_str_python2(row.float(0)),
        ("hash", true) => hash::hash_float_python2(row.float(0)).to_string(),
        ("hash", false) => hash::hash_float(row.float(0)).to_string(),
        _ => float::float_repr(row.float(0)),
    });
}

#[test]
fn format_specifications() {
    compare(include_str!("answers/specs.txt"), |row| {
        let parse = if row.python2 { spec::parse_format_spec_python2 } else { spec::parse_format_spec };
        let result = parse(row.text(1)).and_then(|spec| match row.function.as_str() {
            "int" => row
                .text(0)
                .parse()
                .map_or_else(|_| spec::format_decimal(row.text(0), &spec), |value| spec::format_int(value, &spec)),
            "float" => spec::format_float(row.float(0), &spec),
            _ => spec::format_str(row.text(0), &spec),
        });
        result.unwrap_or_else(|message| {
            let name = if spec::is_overflow(&message) { "OverflowError" } else { "ValueError" };
            format!("!{name}: {message}")
        })
    });
}

#[test]
fn percent_formats() {
    compare(include_str!("answers/percents.txt"), |row| {
        let parse = if row.python2 { percent::parse_percent_python2 } else { percent::parse_percent };
        let result = match row.function.as_str() {
            "character" => percent::percent_character(row.int(0), row.python2).map(String::from),
            "error" => parse(row.text(0)).map(|pieces| format!("{pieces:?}")),
            _ => parse(row.text(1)).map(|pieces| {
                let [percent::Piece::Value(found)] = &pieces[..] else { panic!("{pieces:?}") };
                let given = |amount| match amount {
                    Some(percent::Amount::Given(amount)) => Some(amount),
                    _ => None,
                };
                let (width, precision) = (given(found.width), given(found.precision));
                match (row.function.as_str(), row.text(0).parse()) {
                    ("int", Ok(value)) => found.int(value, width, precision),
                    ("int", _) => found.decimal(row.text(0), width, precision),
                    ("float", _) => found.float(row.float(0), width, precision),
                    _ => found.text(row.text(0), width, precision),
                }
            }),
        };
        result.unwrap_or_else(|(name, message)| format!("!{name}: {message}"))
    });
}

/// Writes a format text's pieces as the objects of `ask.py` do.
fn render(pieces: &[format::Piece], next: &mut usize) -> Result<String, String> {
    let mut out = String::new();
    for piece in pieces {
        let field = match piece {
            format::Piece::Literal(text) => {
                out.push_str(text);
                continue;
            }
            format::Piece::Field(field) => field,
        };
        let mut name = match &field.first {
            format::First::Next => {
                *next += 1;
                (*next - 1).to_string()
            }
            format::First::Index(index) => index.to_string(),
            format::First::Name(name) => name.clone(),
        };
        for accessor in &field.accessors {
            name += &match accessor {
                format::Accessor::Attribute(word) => format!(".{word}"),
                format::Accessor::Item(format::Key::Index(index)) => format!("[#{index}]"),
                format::Accessor::Item(format::Key::Text(key)) => format!("[{key}]"),
            };
        }
        let specification = render(&field.spec, next)?;
        match field.conversion {
            None => out += &format!("<{name}|{specification}>"),
            Some('r' | 's' | 'a') => {
                let spec = spec::parse_format_spec(&specification)?;
                out += &spec::format_str(&format!("r({name})"), &spec)?;
            }
            Some(other) => return Err(format::unknown_conversion(other)),
        }
    }
    Ok(out)
}

#[test]
fn format_texts() {
    compare(include_str!("answers/formats.txt"), |row| {
        let (pieces, error) = format::format_pieces(row.text(0), row.python2);
        let rendered = render(&pieces, &mut 0);
        rendered.and_then(|text| error.map_or(Ok(text), Err)).unwrap_or_else(|message| format!("!{message}"))
    });
}

#[test]
fn quotes() {
    compare(include_str!("answers/quotes.txt"), |row| {
        let kind = match (row.function.as_str(), row.python2) {
            ("bytes", _) => return quote::bytes_repr(row.text(0).as_bytes()),
            ("str", true) => quote::StrKind::Python2Str,
            (_, true) => quote::StrKind::Python2Unicode,
            _ => quote::StrKind::Python3,
        };
        quote::str_repr(row.text(0), kind)
    });
}

#[test]
fn hashes() {
    compare(include_str!("answers/hashes.txt"), |row| {
        let hash_int = if row.python2 { hash::hash_int_python2 } else { hash::hash_int_python3 };
        let hash = match (row.function.as_str(), row.python2) {
            ("int", _) => hash_int(row.int(0)),
            ("float", true) => hash::hash_float_python2(row.float(0)),
            ("float", false) => hash::hash_float(row.float(0)),
            ("str", _) => hash::hash_str_python2(row.text(0).as_bytes()),
            (_, python2) => {
                let items: Vec<i64> =
                    row.text(0).split_whitespace().map(|item| hash_int(item.parse().unwrap())).collect();
                if python2 { hash::hash_tuple_python2(&items) } else { hash::hash_tuple_python3(&items) }
            }
        };
        hash.to_string()
    });
}

/// A table of integers that does what the steps say, and the order of its keys.
fn order(steps: &str, python2: bool) -> String {
    let mut slots: Vec<(Slot, i64)> = vec![(Slot::Empty, 0); table::SMALLEST];
    let (mut fill, mut used) = (0, 0);
    let find = |slots: &[(Slot, i64)], key: i64| {
        let look = |place: usize| match slots[place] {
            (Slot::Other, other) if other == key => Slot::Found,
            (slot, _) => slot,
        };
        if python2 {
            table::dict27_slot(hash::hash_int_python2(key), slots.len() - 1, look)
        } else {
            table::set3_slot(hash::hash_int_python3(key), slots.len() - 1, look)
        }
    };
    for step in steps.split_whitespace() {
        let (sign, key) = step.split_at(1);
        let key = key.parse().unwrap();
        let place = find(&slots, key);
        let (old, is_there) = (slots[place].0, slots[place].0 == Slot::Other);
        if sign == "-" && is_there {
            slots[place].0 = Slot::Dummy;
            used -= 1;
        }
        if sign == "-" || is_there {
            continue;
        }
        slots[place] = (Slot::Other, key);
        used += 1;
        if old == Slot::Dummy {
            continue;
        }
        fill += 1;
        let resize = if python2 { table::dict27_resize } else { table::set3_resize };
        if let Some(size) = resize(fill, used, slots.len() - 1) {
            let old = std::mem::replace(&mut slots, vec![(Slot::Empty, 0); size]);
            for (_, key) in old.into_iter().filter(|(slot, _)| *slot == Slot::Other) {
                let place = find(&slots, key);
                slots[place] = (Slot::Other, key);
            }
            fill = used;
        }
    }
    let keys = slots.iter().filter(|(slot, _)| *slot == Slot::Other).map(|(_, key)| key.to_string());
    keys.collect::<Vec<_>>().join(" ")
}

#[test]
fn orders() {
    compare(include_str!("answers/orders.txt"), |row| order(row.text(0), row.python2));
}
