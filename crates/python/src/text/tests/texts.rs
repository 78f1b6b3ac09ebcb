//! The methods of texts, row by row.

use super::super::strings::{self, Alphabet, Ends, Justify};
use super::super::{float, percent, quote, slice, spec};
use super::{Row, compare};

fn list(parts: &[impl AsRef<str>]) -> String {
    parts.iter().map(|part| format!("<{}>", part.as_ref())).collect()
}

fn answer(row: &Row) -> String {
    let text = row.text(0);
    let alphabet = if row.python2 { Alphabet::Ascii } else { Alphabet::Unicode };
    let most = |place| usize::try_from(row.int(place)).ok();
    let bound = |place: usize| row.text(place).parse().ok();
    let place = |found: Option<usize>| found.map_or("-1".to_owned(), |place| place.to_string());
    match row.function.as_str() {
        "title" => strings::title_of(text, alphabet),
        "capitalize" => strings::capitalize_of(text, alphabet),
        "swapcase" => strings::swapcase_of(text, alphabet),
        "splitlines" => list(&strings::splitlines_of(text, false, alphabet)),
        "keepends" => list(&strings::splitlines_of(text, true, alphabet)),
        "strip" => strings::strip_of(text, None, Ends::Both, alphabet).to_owned(),
        "lstrip" => strings::strip_of(text, None, Ends::Left, alphabet).to_owned(),
        "rstrip" => strings::strip_of(text, None, Ends::Right, alphabet).to_owned(),
        "strip_of" => strings::strip_of(text, Some(row.text(1)), Ends::Both, alphabet).to_owned(),
        "split" => list(&strings::split_whitespace_of(text, most(1), alphabet)),
        "rsplit" => list(&strings::rsplit_whitespace(text, most(1), alphabet)),
        "split_at" => list(&strings::split(text, row.text(1), most(2))),
        "rsplit_at" => list(&strings::rsplit(text, row.text(1), most(2))),
        "partition" => {
            let (before, separator, after) = strings::partition(text, row.text(1));
            list(&[before, separator, after])
        }
        "rpartition" => {
            let (before, separator, after) = strings::rpartition(text, row.text(1));
            list(&[before, separator, after])
        }
        "replace" => strings::replace(text, row.text(1), row.text(2), most(3)),
        "center" => strings::justify(text, row.int(1), '*', Justify::Centre),
        "ljust" => strings::justify(text, row.int(1), ' ', Justify::Left),
        "rjust" => strings::justify(text, row.int(1), ' ', Justify::Right),
        "zfill" => strings::zfill(text, row.int(1)),
        "expandtabs" => strings::expandtabs(text, row.int(1).try_into().unwrap()),
        "slice" => slice::slice_text(text, bound(1), bound(2), row.int(3)),
        "find" => place(
            strings::window(text, bound(2), bound(3))
                .and_then(|(part, start)| Some(strings::find(part, row.text(1), 0)? + start)),
        ),
        "rfind" => place(
            strings::window(text, bound(2), bound(3))
                .and_then(|(part, start)| Some(strings::rfind(part, row.text(1))? + start)),
        ),
        "count" => strings::window(text, bound(2), bound(3))
            .map_or(0, |(part, _)| strings::count(part, row.text(1)))
            .to_string(),
        other => panic!("{other}"),
    }
}

#[test]
fn methods() {
    compare(include_str!("answers/strings.txt"), answer);
}

#[test]
fn huge_amounts_are_bounded() {
    let wide = spec::parse_format_spec("100000.100000f").unwrap();
    assert_eq!(spec::format_float(0.1, &wide).unwrap().len(), 100_002);
    assert!(spec::parse_format_spec("2147483648").is_err());
    assert_eq!(float::exponent(0.1, 70_000).len(), 70_006);
    assert_eq!(float::general(0.1, 70_000, true).len(), 70_002);
    assert_eq!(percent::star_width(i64::MIN), (true, spec::MOST));
    assert_eq!(percent::star_precision(-1), 0);
}

/// The table that Rust has for printable characters is that of a newer Unicode than 3.13's, so that
/// a few characters that were given out since are printable here. The others agree.
#[test]
fn printable_characters_are_pythons() {
    let escaped = |code: u32| {
        char::from_u32(code).is_some_and(|character| {
            let text = character.to_string();
            quote::str_repr(&text, quote::StrKind::Python3) != format!("'{text}'")
        })
    };
    for (code, expected) in [(0xa0, true), (0xad, true), (0x301, false), (0x300a, false), (0x3000, true), (0x378, true)]
    {
        assert_eq!(escaped(code), expected, "{code:x}");
    }
}
