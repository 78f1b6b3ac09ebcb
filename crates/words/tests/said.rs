//! Messages as they come out, in both languages.

use words::{Engine, Language, Markup, ObjId, Page, Piece, Sheets, engine, page, sheets};

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

#[test]
fn one_few_and_many_in_every_part() {
    let sheets = Language::<Sheets>::known("pl").unwrap();
    for (count, expected) in [(1, "1 znak"), (2, "2 znaki"), (5, "5 znaków"), (14, "14 znaków"), (104, "104 znaki")] {
        assert_eq!(sheets.text(sheets::share_characters(count)), expected);
    }
    let engine = Language::<Engine>::known("pl").unwrap();
    assert_eq!(engine.text(engine::refusal_runs_again(3, 2)).split(',').next(), Some("Wiersz 2 wykonuje się 3 razy"));
    assert_eq!(
        engine.text(engine::rule_immortal_objects_some(2_000)),
        "Pełne odśmiecanie przenosi na listę trwałą około 2000 nieśmiertelnych obiektów."
    );
}

#[test]
fn a_number_stands_in_the_case_that_its_verb_asks_for() {
    // Genitive after “z”, accusative after “odjęto”, nominative after “została”.
    let sheets = Language::<Sheets>::known("pl").unwrap();
    assert_eq!(sheets.text(sheets::share_done_of(1, 0)), "0 z 1 obrazu");
    assert_eq!(sheets.text(sheets::share_done_of(22, 3)), "3 z 22 obrazów");
    assert_eq!(
        polish().text(page::subtracted(1)),
        "Odjęto 1 referencję z wnętrza listy: to, co zostaje w gc_refs, pochodzi z zewnątrz."
    );
    let keeps = |refs: u32| polish().text(page::name_forgotten_keeps("a", ObjId(0), refs));
    assert!(keeps(1).ends_with("została 1 referencja."), "{}", keeps(1));
    assert!(keeps(2).ends_with("zostały 2 referencje."), "{}", keeps(2));
    assert!(keeps(5).ends_with("zostało 5 referencji."), "{}", keeps(5));
}
