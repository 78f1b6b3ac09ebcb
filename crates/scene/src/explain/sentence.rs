//! A sentence under construction: plain words, names of objects, and the one word that carries the
//! colour of the step.

use std::collections::BTreeSet;

use model::{Kind, ObjId};

use crate::moment::Moment;
use crate::scene::{Tone, Words};

/// More objects than these are counted instead of named.
const MOST_NAMED: usize = 3;

/// A sentence that grows.
pub(crate) struct Sentence<'a, 'm> {
    pub(crate) moment: &'a Moment<'m>,
    words: Vec<Words>,
}

impl<'a, 'm> Sentence<'a, 'm> {
    pub(crate) fn new(moment: &'a Moment<'m>) -> Self {
        Sentence { moment, words: Vec::new() }
    }

    /// Plain words; joined with plain words before them.
    pub(crate) fn text(&mut self, text: impl AsRef<str>) -> &mut Self {
        match self.words.last_mut() {
            Some(last) if last.tone == Tone::Rest && last.object.is_none() => last.text.push_str(text.as_ref()),
            _ => self.push(text.as_ref().to_owned(), Tone::Rest, None),
        }
        self
    }

    /// The words that carry the step's colour.
    pub(crate) fn toned(&mut self, text: &str, tone: Tone) -> &mut Self {
        self.push(text.to_owned(), tone, None);
        self
    }

    /// An object by its label.
    pub(crate) fn object(&mut self, id: ObjId) -> &mut Self {
        let label = self.moment.label(id);
        let begins = self.words.last().is_none_or(|last| last.text.ends_with(". "));
        let label = match self.moment.cast.fold_of(id) {
            Some(owner) => self.as_part(owner, &label),
            None => label,
        };
        let label = if begins && self.has_common_name(id) { capital(&label) } else { label };
        self.push(label, Tone::Rest, Some(id));
        self
    }

    /// What is drawn inside its owner, in words: "Task 1’s _subtasks"; "its _subtasks" where the owner has
    /// just been named, and "_subtasks" further on.
    fn as_part(&self, owner: ObjId, label: &str) -> String {
        let whose = self.moment.label(owner);
        let Some(part) = label.strip_prefix(&whose).and_then(|part| part.strip_prefix('.')) else {
            return label.to_owned();
        };
        let named = self.words.iter().rev().find_map(|word| word.object);
        let is_named = |id: ObjId| self.words.iter().any(|word| word.object == Some(id));
        match named {
            Some(last) if last == owner => format!("its {part}"),
            _ if is_named(owner) => part.to_owned(),
            _ => format!("{whose}’s {part}"),
        }
    }

    /// Whether an object is called by a common noun ("list 1", "class Node"), which a sentence may begin
    /// with a capital, and not by a name of the program.
    fn has_common_name(&self, id: ObjId) -> bool {
        let root = std::iter::successors(Some(id), |id| self.moment.cast.fold_of(*id)).last().unwrap_or(id);
        let facts = self.moment.cast.facts_of(root);
        facts.is_some_and(|facts| {
            facts.type_value.object().is_none() && !matches!(facts.kind, Kind::Function | Kind::Generator)
        })
    }

    /// How long it is, in letters.
    pub(crate) fn letters(&self) -> usize {
        self.words.iter().map(|word| word.text.chars().count()).sum()
    }

    /// Several objects: "Task 1", "Task 1 and Task 2", "Task 1, Task 2 and 5 more".
    pub(crate) fn objects(&mut self, ids: &[ObjId]) -> &mut Self {
        let named = if ids.len() > MOST_NAMED { MOST_NAMED - 1 } else { ids.len() };
        for (place, id) in ids.iter().take(named).enumerate() {
            match place {
                0 => {}
                _ if place + 1 == ids.len() => {
                    self.text(" and ");
                }
                _ => {
                    self.text(", ");
                }
            }
            self.object(*id);
        }
        if ids.len() > named {
            self.text(format!(" and {} more", ids.len() - named));
        }
        self
    }

    /// Writes plain words only, with the number of things deciding between two forms.
    pub(crate) fn either(&mut self, one: bool, singular: &str, plural: &str) -> &mut Self {
        self.text(if one { singular } else { plural })
    }

    /// The words.
    pub(crate) fn done(&mut self) -> Vec<Words> {
        let mut words = std::mem::take(&mut self.words);
        // A sentence begins with a capital, unless it begins with a name of the program.
        if let Some(first) = words.first_mut().filter(|first| first.object.is_none()) {
            first.text = capital(&first.text);
        }
        words
    }

    fn push(&mut self, text: String, tone: Tone, object: Option<ObjId>) {
        self.words.push(Words { text, tone, object });
    }
}

fn capital(text: &str) -> String {
    // A name of code is written as the code has it: "gc_refs has done its work".
    if text.split_whitespace().next().is_some_and(|word| word.contains('_')) {
        return text.to_owned();
    }
    // Our own words are ASCII; the tables for all other letters would be a part of the download.
    let mut letters = text.chars();
    letters.next().into_iter().map(|first| first.to_ascii_uppercase()).chain(letters).collect()
}

/// "1 reference", "2 references".
pub(crate) fn count(number: u32, one: &str) -> String {
    if number == 1 { format!("1 {one}") } else { format!("{number} {one}s") }
}

/// The objects without repetitions, in the order of their first appearance.
pub(crate) fn distinct(ids: impl IntoIterator<Item = ObjId>) -> Vec<ObjId> {
    let mut seen = BTreeSet::new();
    ids.into_iter().filter(|id| seen.insert(*id)).collect()
}
