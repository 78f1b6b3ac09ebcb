//! The name of a field: `0.name[key]` (`FieldNameIterator_next` in
//! `Objects/stringlib/unicode_format.h`).

/// A step from a field's first value to the one that is meant.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Accessor {
    /// `.name`
    Attribute(String),
    /// `[key]`: digits are an index, anything else a text.
    Item(Key),
}

/// What stands in brackets.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Key {
    /// A number.
    Index(i64),
    /// Anything else, `-1` too.
    Text(String),
}

/// The first value of a field.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum First {
    /// `{}`: the next one.
    Next,
    /// `{0}`
    Index(usize),
    /// `{name}`
    Name(String),
}

/// Takes a field's name apart.
pub(super) fn path(name: &[char]) -> Result<(First, Vec<Accessor>), String> {
    let end = name.iter().position(|character| matches!(character, '.' | '[')).unwrap_or(name.len());
    let (head, mut rest) = name.split_at(end);
    let first = match index(head)? {
        Some(index) => First::Index(usize::try_from(index).map_err(|_| TOO_MANY)?),
        None if head.is_empty() => First::Next,
        None => First::Name(head.iter().collect()),
    };
    let mut accessors = Vec::new();
    while let Some((sign, tail)) = rest.split_first() {
        let (word, after) = match sign {
            '.' => tail.split_at(tail.iter().position(|stop| matches!(stop, '.' | '[')).unwrap_or(tail.len())),
            '[' => {
                let end = tail.iter().position(|stop| *stop == ']').ok_or("Missing ']' in format string")?;
                let (word, after) = tail.split_at(end);
                (word, after.get(1..).unwrap_or_default())
            }
            _ => return Err("Only '.' or '[' may follow ']' in format field specifier".into()),
        };
        if word.is_empty() {
            return Err("Empty attribute in format string".into());
        }
        let text = || word.iter().collect();
        accessors.push(match sign {
            '.' => Accessor::Attribute(text()),
            _ => Accessor::Item(index(word)?.map_or_else(|| Key::Text(text()), Key::Index)),
        });
        rest = after;
    }
    Ok((first, accessors))
}

const TOO_MANY: &str = "Too many decimal digits in format string";

/// `get_integer`: digits and nothing else.
fn index(word: &[char]) -> Result<Option<i64>, String> {
    if word.is_empty() {
        return Ok(None);
    }
    let mut value: i64 = 0;
    for character in word {
        let Some(digit) = character.to_digit(10) else { return Ok(None) };
        value = value.checked_mul(10).and_then(|value| value.checked_add(i64::from(digit))).ok_or(TOO_MANY)?;
    }
    Ok(Some(value))
}
