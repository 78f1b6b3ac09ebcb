//! A sentence under construction: plain words, names of objects, and the one word that carries the
//! colour of the step.

use std::collections::BTreeSet;

use model::{Kind, ObjId};
use words::{Markup, Message, Page, Piece, page};

use crate::moment::Moment;
use crate::said::Words;
use crate::scene::Tone;

/// More objects than these are counted instead of named.
const MOST_NAMED: usize = 3;

/// A sentence that grows.
pub(crate) struct Sentence<'a, 'm> {
    pub(crate) moment: &'a Moment<'m>,
    /// The line that runs, of which the sentence goes on to say what it did.
    line: Option<u32>,
    words: Vec<Words>,
}

impl<'a, 'm> Sentence<'a, 'm> {
    pub(crate) fn new(moment: &'a Moment<'m>) -> Self {
        Sentence { moment, line: None, words: Vec::new() }
    }

    /// A sentence about a line of the program.
    pub(crate) fn of_line(moment: &'a Moment<'m>, line: Option<u32>) -> Self {
        Sentence { line, ..Sentence::new(moment) }
    }

    /// Says a message: all of it, if the sentence is not about a line, else what the line did.
    pub(crate) fn say(&mut self, message: Message<'_, Page>) {
        let (language, line) = (self.moment.view.language, self.line);
        let mut see = |piece: Piece<'_>, markup: Option<Markup>| match piece {
            Piece::Text(text) => self.text(text, tone(markup)),
            Piece::Object(id) => self.object(id),
            Piece::Objects(ids) => self.objects(ids),
        };
        match line {
            Some(line) => language.pieces(page::line_runs(&message, line), &mut see),
            None => language.pieces(message, &mut see),
        }
    }

    /// Words; joined with words of the same colour before them.
    fn text(&mut self, text: &str, tone: Tone) {
        match self.words.last_mut() {
            Some(last) if last.tone == tone && last.object.is_none() => last.text.push_str(text),
            _ => self.push(text.to_owned(), tone, None),
        }
    }

    /// An object by its label.
    fn object(&mut self, id: ObjId) {
        let label = self.moment.label(id);
        let begins = self.words.last().is_none_or(|last| last.text.ends_with(". "));
        let label = match self.moment.cast.fold_of(id) {
            Some(owner) => self.as_part(owner, &label),
            None => label,
        };
        let label = if begins && self.has_common_name(id) { capital(&label) } else { label };
        self.push(label, Tone::Rest, Some(id));
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
            Some(last) if last == owner => self.moment.text(page::part_its(part)),
            _ if is_named(owner) => part.to_owned(),
            _ => self.moment.text(page::part_of(part, &whose)),
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

    /// Several objects: "Task 1", "Task 1 and Task 2", "Task 1, Task 2 and 5 more".
    fn objects(&mut self, ids: &[ObjId]) {
        let list = match *ids {
            [] => return,
            [one] => return self.object(one),
            [first, second] => page::objects_two(first, second),
            [first, second, third] => page::objects_three(first, second, third),
            [first, second, ..] => page::objects_many(first, ids.len() + 1 - MOST_NAMED, second),
        };
        let language = self.moment.view.language;
        language.pieces(list, &mut |piece, _| match piece {
            Piece::Text(text) => self.text(text, Tone::Rest),
            Piece::Object(id) => self.object(id),
            Piece::Objects(_) => {}
        });
    }

    /// Whether two objects take up so much of a line that the rest of the sentence should be brief.
    pub(crate) fn are_long(&self, first: ObjId, second: ObjId) -> bool {
        let mut names = Sentence::new(self.moment);
        names.object(first);
        names.object(second);
        let letters: usize = names.words.iter().map(|word| word.text.chars().count()).sum();
        letters > LONG
    }

    /// The words.
    pub(crate) fn done(mut self) -> Vec<Words> {
        // A sentence begins with a capital, unless it begins with a name of the program.
        if let Some(first) = self.words.first_mut().filter(|first| first.object.is_none()) {
            first.text = capital(&first.text);
        }
        self.words
    }

    fn push(&mut self, text: String, tone: Tone, object: Option<ObjId>) {
        self.words.push(Words { text, tone, object });
    }
}

/// From this many letters on two names together are long.
const LONG: usize = 23;

/// The colour that a message gives to some of its words.
fn tone(markup: Option<Markup>) -> Tone {
    match markup {
        None | Some(Markup::Code | Markup::Key) => Tone::Rest,
        Some(Markup::Active) => Tone::Active,
        Some(Markup::Merge) => Tone::Merge,
        Some(Markup::Subtract) => Tone::Subtract,
        Some(Markup::Unreachable) => Tone::Unreachable,
        Some(Markup::Rescue) => Tone::Rescue,
        Some(Markup::Clear) => Tone::Clear,
        Some(Markup::Weak) => Tone::Weak,
        Some(Markup::Finalize) => Tone::Finalize,
    }
}

fn capital(text: &str) -> String {
    // A name of code is written as the code has it: "gc_refs has done its work".
    if text.split_whitespace().next().is_some_and(|word| word.contains('_')) {
        return text.to_owned();
    }
    // Sentences that may stand alone begin with an ASCII letter; the tables for all other letters would
    // be a part of the download.
    let mut letters = text.chars();
    letters.next().into_iter().map(|first| first.to_ascii_uppercase()).chain(letters).collect()
}

/// The objects without repetitions, in the order of their first appearance.
pub(crate) fn distinct(ids: impl IntoIterator<Item = ObjId>) -> Vec<ObjId> {
    let mut seen = BTreeSet::new();
    ids.into_iter().filter(|id| seen.insert(*id)).collect()
}
