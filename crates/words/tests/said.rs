//! Messages as they come out, in both languages.

use words::{Language, Markup, ObjId, Page, Piece, page};

fn polish() -> Language<Page> {
    Language::known("pl").unwrap()
}

#[test]
fn plural_forms_follow_the_number() {
    let said = |count: u32| polish().text(page::rescued_some(count));
    for (count, expected) in [(1, "obiekt:"), (2, "obiekty:"), (5, "obiektów:"), (12, "obiektów:"), (22, "obiekty:")]
    {
        assert!(said(count).starts_with(&format!("Uratowano {count} {expected}")), "{}", said(count));
    }
    // Above 200 the last two digits decide.
    for (count, expected) in [(1001, "obiektów:"), (1002, "obiekty:"), (1012, "obiektów:"), (1022, "obiekty:")] {
        assert!(said(count).starts_with(&format!("Uratowano {count} {expected}")), "{}", said(count));
    }
    assert_eq!(Language::english().text(page::figure_examined(1)), "object examined");
    assert_eq!(Language::english().text(page::figure_examined(21)), "objects examined");
}

#[test]
fn objects_are_left_to_be_named_and_markup_is_told() {
    let (target, more) = (ObjId(4), [ObjId(7), ObjId(9)]);
    let mut pieces = Vec::new();
    Language::english().pieces(page::weakref_cleared(&more, target), &mut |piece, markup| {
        pieces.push(match piece {
            Piece::Text(text) => (text.to_owned(), markup),
            Piece::Object(id) => (format!("{id}"), markup),
            Piece::Objects(ids) => (format!("{ids:?}"), markup),
        });
    });
    let texts: Vec<&str> = pieces.iter().map(|(text, _)| text.as_str()).collect();
    assert_eq!(texts[1..3], [" referred to ", &format!("{target}")]);
    assert_eq!(texts[3..], [", which is unreachable: they are ", "cleared", "."]);
    assert_eq!(pieces[4].1, Some(Markup::Weak));
    assert_eq!(pieces[5].1, None);
}

#[test]
fn a_clause_is_said_in_the_same_language() {
    let clause = page::class_defined("Task");
    assert_eq!(polish().text(page::line_runs(&clause, 3)), "Wykonuje się wiersz 3: zostaje zdefiniowana klasa Task.");
}

#[test]
fn a_table_of_other_messages_is_refused() {
    let file = Language::<Page>::file("pl").unwrap();
    assert!(Language::<Page>::read(file.to_owned()).is_some());
    let (head, rest) = file.split_once('\n').unwrap();
    for damaged in [String::new(), format!("{head}0\n{rest}"), rest.to_owned(), "pl\n\n".to_owned()] {
        assert!(Language::<Page>::read(damaged).is_none());
    }
}
