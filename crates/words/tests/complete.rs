//! Every language says everything, with the same arguments and the same markup, and nothing is kept that
//! nobody says.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};
use unic_langid::LanguageIdentifier;

#[path = "../build/catalogue.rs"]
#[allow(dead_code)]
mod catalogue;
#[path = "../build/gallery.rs"]
mod gallery;

use catalogue::{Catalogue, Entrance, Key, Piece};

fn own() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn languages() -> BTreeMap<String, Catalogue> {
    let files = fs::read_dir(own().join("locales")).unwrap();
    files
        .map(|file| {
            let path = file.unwrap().path();
            let text = fs::read_to_string(&path).unwrap();
            (path.file_stem().unwrap().to_string_lossy().into_owned(), catalogue::read(&text).unwrap())
        })
        .collect()
}

/// The messages that are said as they stand, by name.
fn said(catalogue: &Catalogue) -> BTreeMap<&str, &Entrance> {
    let said = catalogue.messages.iter().filter(|message| !["shared", "gallery"].contains(&message.part.as_str()));
    said.map(|message| (message.id.as_str(), message)).collect()
}

/// The letters of the markup that a message may show.
fn markup(pieces: &[Piece]) -> BTreeSet<char> {
    let letters = pieces.iter().flat_map(|piece| match piece {
        Piece::Begin(letter) => BTreeSet::from([*letter]),
        Piece::Select(_, variants) => variants.iter().flat_map(|(_, pieces)| markup(pieces)).collect(),
        _ => BTreeSet::new(),
    });
    letters.collect()
}

#[test]
fn every_language_has_every_message_with_the_same_arguments_and_markup() {
    let languages = languages();
    let english = said(&languages["en"]);
    for (tag, catalogue) in &languages {
        let own = said(catalogue);
        let missing: Vec<_> = english.keys().filter(|id| !own.contains_key(*id)).collect();
        let unknown: Vec<_> = own.keys().filter(|id| !english.contains_key(*id)).collect();
        assert!(missing.is_empty(), "{tag}.ftl lacks {missing:?}");
        assert!(unknown.is_empty(), "{tag}.ftl has what English has not: {unknown:?}");
        for (id, message) in own {
            // A language may do without a number that only decides between plural forms.
            let (of, there) = (message.arguments(), english[id].arguments());
            assert!(of.iter().all(|name| there.contains(name)), "{tag}.ftl, {id}: {of:?} and not {there:?}");
            let lost: Vec<_> = there.iter().filter(|name| !of.contains(name)).collect();
            assert!(lost.iter().all(|name| **name == "count"), "{tag}.ftl, {id}: lacks {lost:?}");
            assert_eq!(markup(&message.pieces), markup(&english[id].pieces), "{tag}.ftl, {id}");
        }
    }
}

#[test]
fn plural_forms_are_those_of_the_language() {
    for (tag, catalogue) in languages() {
        let forms = plural_forms(&tag);
        for message in &catalogue.messages {
            for key in keys(&message.pieces) {
                let Key::Plural(category) = key else { continue };
                assert!(forms.contains(&category), "{tag}.ftl, {}: {category}", message.id);
            }
        }
    }
}

/// The plural categories of whole numbers in a language, and the one for everything else.
fn plural_forms(tag: &str) -> BTreeSet<String> {
    let language = LanguageIdentifier::from_bytes(tag.as_bytes()).unwrap();
    let rules = PluralRules::create(language, PluralRuleType::CARDINAL).unwrap();
    let numbers = (0_u32..1_000).map(|number| rules.select(number).unwrap());
    numbers.chain([PluralCategory::OTHER]).map(|category| format!("{category:?}").to_lowercase()).collect()
}

fn keys(pieces: &[Piece]) -> Vec<Key> {
    let mut found = Vec::new();
    for piece in pieces {
        let Piece::Select(_, variants) = piece else { continue };
        for (key, pieces) in variants {
            found.push(key.clone());
            found.extend(keys(pieces));
        }
    }
    found
}

#[test]
fn every_text_of_the_gallery_is_translated() {
    let english = gallery::english(&own().join("../scenario/gallery")).unwrap();
    for (tag, catalogue) in languages().iter().filter(|(tag, _)| *tag != "en") {
        let translated = gallery::translated(catalogue);
        let missing: Vec<_> = english.keys().filter(|name| !translated.contains_key(*name)).collect();
        assert!(missing.is_empty(), "{tag}.ftl lacks {missing:?}");
        let known = |name: &&String| !name.starts_with("scenario-") && !name.starts_with("chapter-");
        let spare: Vec<_> = translated.keys().filter(|name| !english.contains_key(*name) && !known(name)).collect();
        assert!(spare.is_empty(), "{tag}.ftl has what the gallery has not: {spare:?}");
    }
}

#[test]
fn what_collectors_call_themselves_is_translated() {
    let english: BTreeSet<String> = gallery::translated(&languages()["en"]).into_values().collect();
    for dialect in model::DIALECTS {
        for text in [dialect.title, dialect.family()] {
            // Names and numbers are the same in every language.
            let is_name = text.split(' ').all(|word| {
                ["CPython", "Python"].contains(&word) || word.starts_with(|letter: char| letter.is_ascii_digit())
            });
            assert!(is_name || english.contains(text), "en.ftl lacks {text:?} in the group data");
        }
    }
}

#[test]
fn every_message_is_said_somewhere() {
    let root = own().join("../..");
    let mut sources = String::new();
    for folder in ["crates", "web", "crates/words/src"] {
        read(&root.join(folder), &mut sources);
    }
    let unused: Vec<String> = languages()["en"]
        .messages
        .iter()
        .filter(|message| ["page", "sheets", "engine"].contains(&message.part.as_str()))
        .filter(|message| message.id != "language-name")
        .map(|message| format!("{}::{}", message.part, message.id.replace('-', "_")))
        .filter(|name| !["(", ")", "_("].iter().any(|end| sources.contains(&format!("{name}{end}"))))
        .collect();
    assert!(unused.is_empty(), "nobody says {unused:?}");
}

#[test]
fn what_scripts_say_is_plain_text_of_one_line() {
    // `web/editor/build.mjs` reads these messages without Fluent.
    for (tag, catalogue) in languages() {
        let file = fs::read_to_string(own().join(format!("locales/{tag}.ftl"))).unwrap();
        for message in catalogue.messages.iter().filter(|it| ["boot", "editor", "speaker"].contains(&it.part.as_str()))
        {
            let [Piece::Text(text)] = message.pieces.as_slice() else { panic!("{tag}.ftl, {}", message.id) };
            let line = format!("{} = {text}", message.id);
            assert!(file.lines().any(|found| found == line), "{tag}.ftl, {}", message.id);
        }
    }
}

/// All Rust sources below a folder, but those of this crate in it: its tests say what nobody else may say.
fn read(folder: &Path, sources: &mut String) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() && !["words", "target", "node_modules", "dist"].contains(&name.as_str()) {
            read(&path, sources);
        } else if name.ends_with(".rs") {
            *sources += &fs::read_to_string(&path).unwrap();
        }
    }
}
