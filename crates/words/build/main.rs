//! Reads the languages' files, `locales/*.ftl`, and makes of them what the crate holds: a function for
//! each message, and for each language and part a compact table. A Fluent interpreter at run time would
//! be a good part of the page's whole weight.

mod catalogue;
mod gallery;
mod rust;
mod table;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{env, fs};

use catalogue::{Catalogue, Entrance};

/// The parts that are fetched on their own, by the groups of `en.ftl`.
const PARTS: [&str; 3] = ["page", "sheets", "engine"];

fn main() -> Result<(), String> {
    let folder = |name: &str| PathBuf::from(env::var_os(name).unwrap_or_default());
    let (own, out) = (folder("CARGO_MANIFEST_DIR"), folder("OUT_DIR"));
    let gallery = own.join("../scenario/gallery");
    for watched in ["locales", "build", "../scenario/gallery"] {
        println!("cargo::rerun-if-changed={}", own.join(watched).display());
    }
    let languages = languages(&own.join("locales"))?;
    let english = languages.get("en").ok_or("there is no locales/en.ftl")?;
    let others: Vec<String> = languages.keys().filter(|tag| *tag != "en").cloned().collect();

    let mut code = String::new();
    for part in PARTS {
        let messages: Vec<&Entrance> = english.messages.iter().filter(|message| message.part == part).collect();
        let fingerprint = fingerprint(&messages);
        for (tag, catalogue) in &languages {
            let table =
                table(tag, catalogue, &messages, &fingerprint).map_err(|error| format!("{tag}.ftl: {error}"))?;
            write(&out.join(format!("{tag}.{part}")), &table)?;
        }
        code += &rust::module(part, &messages, &english.arguments, &others, &fingerprint)?;
    }
    code += &known(&languages);
    code += &galleries(&gallery, &languages, &out)?;
    let most = english.messages.iter().map(|message| message.arguments().len()).max().unwrap_or(0);
    code += &format!("/// No message has more arguments than these.\npub(crate) const MOST: usize = {most};\n");
    write(&out.join("messages.rs"), &code)
}

/// The files by their language.
fn languages(folder: &Path) -> Result<BTreeMap<String, Catalogue>, String> {
    let mut found = BTreeMap::new();
    for file in fs::read_dir(folder).map_err(|error| error.to_string())? {
        let path = file.map_err(|error| error.to_string())?.path();
        let tag = path.file_stem().map(|tag| tag.to_string_lossy().into_owned()).unwrap_or_default();
        let text = fs::read_to_string(&path).map_err(|error| error.to_string())?;
        let catalogue = catalogue::read(&text).map_err(|error| format!("{}: {error}", path.display()))?;
        found.insert(tag, catalogue);
    }
    Ok(found)
}

/// A part in one language. What is not translated yet stays English, and fails a test.
fn table(tag: &str, catalogue: &Catalogue, english: &[&Entrance], fingerprint: &str) -> Result<String, String> {
    let own: BTreeMap<&str, &Entrance> =
        catalogue.messages.iter().map(|message| (message.id.as_str(), message)).collect();
    let messages = english.iter().map(|message| {
        let translated = own.get(message.id.as_str()).unwrap_or(message);
        (*message, translated.pieces.as_slice())
    });
    Ok(format!("{tag} {fingerprint}\n{}\n{}", table::plurals(tag)?, table::write(messages)?))
}

/// Tells whether a table belongs to these messages.
fn fingerprint(messages: &[&Entrance]) -> String {
    let text: String = messages.iter().map(|message| format!("{} {:?};", message.id, message.arguments())).collect();
    format!("{:08x}", fnv(&text))
}

/// What each language calls itself, English first.
fn known(languages: &BTreeMap<String, Catalogue>) -> String {
    let name = |tag: &str| {
        let catalogue = languages.get(tag);
        let message = catalogue.and_then(|own| own.messages.iter().find(|message| message.id == "language-name"));
        match message.and_then(|message| message.pieces.first()) {
            Some(catalogue::Piece::Text(name)) => name.clone(),
            _ => tag.to_owned(),
        }
    };
    let mut tags: Vec<&String> = languages.keys().collect();
    tags.sort_by_key(|tag| *tag != "en");
    let rows: String = tags.iter().map(|tag| format!("Known {{ tag: {tag:?}, name: {:?} }},", name(tag))).collect();
    format!("/// The languages, English first.\npub static LANGUAGES: &[Known] = &[{rows}];\n")
}

/// The gallery's texts in each language: lines of a hash of the English text and its translation.
fn galleries(gallery: &Path, languages: &BTreeMap<String, Catalogue>, out: &Path) -> Result<String, String> {
    let mut english = gallery::english(gallery).map_err(|error| error.to_string())?;
    english.extend(languages.get("en").map(gallery::translated).unwrap_or_default());
    let mut rows = String::new();
    for (tag, catalogue) in languages.iter().filter(|(tag, _)| *tag != "en") {
        let translated = gallery::translated(catalogue);
        let mut lines: Vec<String> = english
            .iter()
            .filter_map(|(name, text)| Some(format!("{:08x}{}", fnv(text), translated.get(name)?)))
            .collect();
        lines.sort();
        lines.dedup();
        write(&out.join(format!("{tag}.gallery")), &lines.join("\n"))?;
        rows += &format!("({tag:?}, include_str!(concat!(env!(\"OUT_DIR\"), \"/{tag}.gallery\"))),");
    }
    Ok(format!("pub(crate) static GALLERIES: &[(&str, &str)] = &[{rows}];\n"))
}

/// FNV-1a, 32 bits: `src/gallery.rs` has the same.
fn fnv(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

fn write(file: &Path, text: &str) -> Result<(), String> {
    fs::write(file, text).map_err(|error| format!("{} cannot be written: {error}", file.display()))
}
