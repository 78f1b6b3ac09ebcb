//! The texts of the gallery in another language. Their English is in the programs themselves
//! (`crates/scenario/gallery`): titles, chapters, what a program shows, and its captions. The page asks
//! by the English text, so that a caption keeps its translation while the lines around it are edited.

use std::collections::BTreeMap;
use std::path::Path;
use std::{fs, io};

use crate::catalogue::{Catalogue, Piece};

/// The English texts by the name of their message: `scenario-two_names`, `scenario-two_names.shows`,
/// `scenario-two_names.caption-1`, `chapter-leaks`.
pub(crate) fn english(folder: &Path) -> io::Result<BTreeMap<String, String>> {
    let mut texts = BTreeMap::new();
    for file in fs::read_dir(folder)? {
        let path = file?.path();
        let slug = path.file_stem().map(|slug| slug.to_string_lossy().into_owned()).unwrap_or_default();
        let program = fs::read_to_string(&path)?;
        for (line, attribute) in [("# title:", ""), ("# shows:", ".shows")] {
            if let Some(text) = program.lines().find_map(|found| found.strip_prefix(line)) {
                texts.insert(format!("scenario-{slug}{attribute}"), text.trim().to_owned());
            }
        }
        if let Some(chapter) = program.lines().find_map(|line| line.strip_prefix("# chapter:")) {
            texts.insert(chapter_name(chapter.trim()), chapter.trim().to_owned());
        }
        for (number, caption) in (1..).zip(captions(&program)) {
            texts.insert(format!("scenario-{slug}.caption-{number}"), caption);
        }
    }
    Ok(texts)
}

/// "Changed in 3.9" is `chapter-changed-in-3-9`.
fn chapter_name(chapter: &str) -> String {
    let words = chapter.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let words: Vec<String> = words.map(str::to_ascii_lowercase).collect();
    format!("chapter-{}", words.join("-"))
}

/// The captions: lines that begin with `#:` and follow each other are one.
fn captions(program: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut goes_on = false;
    for line in program.lines() {
        let words = line.trim_start().strip_prefix("#:").map(str::trim).filter(|words| !words.starts_with("file "));
        match (words, found.last_mut()) {
            (Some(words), Some(last)) if goes_on => {
                last.push(' ');
                last.push_str(words);
            }
            (Some(words), _) => found.push(words.to_owned()),
            (None, _) => {}
        }
        goes_on = words.is_some();
    }
    found
}

/// The translations in a language's file, by the same names. In the English file these are the texts of
/// the group `data`, which say what data say of themselves elsewhere.
pub(crate) fn translated(catalogue: &Catalogue) -> BTreeMap<String, String> {
    let mut texts = BTreeMap::new();
    for message in catalogue.messages.iter().filter(|message| matches!(message.part.as_str(), "gallery" | "data")) {
        texts.insert(message.id.clone(), plain(&message.pieces));
        for (attribute, pieces) in &message.attributes {
            texts.insert(format!("{}.{attribute}", message.id), plain(pieces));
        }
    }
    texts
}

fn plain(pieces: &[Piece]) -> String {
    pieces
        .iter()
        .map(|piece| match piece {
            Piece::Text(text) => text.as_str(),
            _ => "",
        })
        .collect()
}
