//! "Did you mean": what the last line of a traceback adds about a name that was not found
//! (`Python/suggestions.c`, 3.10 and later).

use model::kind::FIELDS;
use model::{ObjId, Recorder, Value};

use crate::machine::frame::{F_CODE, F_GLOBALS, TAIL};
use crate::machine::{Machine, modules, since};

use super::TRACEBACK;

/// More names than this are not compared.
const MOST_CANDIDATES: usize = 750;
/// Longer names are not compared.
const LONGEST_NAME: usize = 40;
/// What another letter, a missing or an additional one costs.
const MOVE: usize = 2;
/// What the same letter in the other case costs.
const CASE: usize = 1;

impl<R: Recorder> Machine<R> {
    /// What is added to the last line of an exception's traceback, nothing for most.
    pub(super) fn suggestion(&mut self, exception: ObjId) -> String {
        let Some(name) = self.side.exception(exception).name else { return String::new() };
        if !self.suggests("names") {
            return String::new();
        }
        let Some(wrong) = self.text_of(name.into()).map(str::to_owned) else { return String::new() };
        match self.builtin_type(exception.into()) {
            "AttributeError" => match self.world().object(exception).tail().first().copied() {
                Some(object) => self.attribute_suggestion(exception, object, &wrong),
                None => String::new(),
            },
            "NameError" => self.name_suggestion(exception, &wrong),
            _ => String::new(),
        }
    }

    fn suggests(&self, what: &str) -> bool {
        since::exists(self.dialect.library, "suggestions", what)
    }

    fn attribute_suggestion(&mut self, exception: ObjId, object: Value, wrong: &str) -> String {
        let mut names = self.directory(object);
        let hides = self.suggests("without underscores") && !wrong.starts_with('_');
        if hides && self.variable_at_error(exception, "self") != Some(object) {
            names.retain(|name| !name.starts_with('_'));
        }
        did_you_mean(closest(&names, wrong))
    }

    fn name_suggestion(&mut self, exception: ObjId, wrong: &str) -> String {
        let Some(frame) = self.frame_of_error(exception) else { return String::new() };
        if self.suggests("attributes of self")
            && let Some(instance) = self.variable_at_error(exception, "self")
        {
            let word = self.name(wrong);
            if let Ok(Some(found)) = self.find_attr(instance, word) {
                self.release(found);
                return did_you_mean(Some(&format!("self.{wrong}")));
            }
        }
        let locals = self.variable_names(frame);
        let mut globals = Vec::new();
        if let Some(dict) = self.world().object(frame).slot(F_GLOBALS).object() {
            self.add_names(dict, &mut globals);
        }
        let mut builtins = Vec::new();
        self.add_names(self.namespace_of(self.builtins), &mut builtins);
        let lists = match self.suggests("all names at once") {
            true => vec![[locals, globals, builtins].concat()],
            false => vec![locals, globals, builtins],
        };
        let found = lists.iter().find_map(|names| closest(names, wrong));
        let sentence = did_you_mean(found);
        if !self.suggests("imports") || !modules::is_known(wrong) {
            return sentence;
        }
        match sentence.is_empty() {
            true => format!(". Did you forget to import '{wrong}'?"),
            false => format!("{sentence} Or did you forget to import '{wrong}'?"),
        }
    }

    /// The frame in which an exception was raised: that of the last entry of its traceback.
    fn frame_of_error(&self, exception: ObjId) -> Option<ObjId> {
        let mut entry = self.world().object(exception).slot(TRACEBACK).object()?;
        while let Some(next) = self.world().object(entry).slot(FIELDS).object() {
            entry = next;
        }
        self.world().object(entry).slot(FIELDS + 1).object()
    }

    /// The names of a function's variables that the code object lists; a module has none.
    fn variable_names(&self, frame: ObjId) -> Vec<String> {
        let code = self.code_of(self.world().object(frame).slot(F_CODE));
        code.map_or_else(Vec::new, |code| code.code.varnames.iter().map(ToString::to_string).collect())
    }

    /// The value of a variable where an exception was raised.
    fn variable_at_error(&self, exception: ObjId, name: &str) -> Option<Value> {
        let frame = self.frame_of_error(exception)?;
        let code = self.code_of(self.world().object(frame).slot(F_CODE))?;
        let place = code.code.varnames.iter().position(|known| **known == *name)?;
        self.world().object(frame).slot(TAIL + place).present()
    }
}

fn did_you_mean(found: Option<&str>) -> String {
    found.map_or_else(String::new, |found| format!(". Did you mean: '{found}'?"))
}

/// The first of the names that are nearest to a wrong one, if one is near enough
/// (`calculate_suggestions`).
fn closest<'a>(names: &'a [String], wrong: &str) -> Option<&'a str> {
    if names.len() >= MOST_CANDIDATES {
        return None;
    }
    let mut best: Option<(&str, usize)> = None;
    for name in names.iter().filter(|name| *name != wrong) {
        let most = (wrong.len() + name.len() + 3) * MOVE / 6;
        let most = best.map_or(most, |(_, distance)| most.min(distance.saturating_sub(1)));
        let distance = distance(wrong, name, most);
        if distance <= most && best.is_none_or(|(_, known)| distance < known) {
            best = Some((name, distance));
        }
    }
    best.map(|(name, _)| name)
}

/// The cost of making one name of another; anything more than `most` if it costs more
/// (`levenshtein_distance`).
fn distance(a: &str, b: &str, most: usize) -> usize {
    let (mut a, mut b): (&[u8], &[u8]) = (a.as_bytes(), b.as_bytes());
    while let ([x, rest_a @ ..], [y, rest_b @ ..]) = (a, b)
        && x == y
    {
        (a, b) = (rest_a, rest_b);
    }
    while let ([rest_a @ .., x], [rest_b @ .., y]) = (a, b)
        && x == y
    {
        (a, b) = (rest_a, rest_b);
    }
    if a.is_empty() || b.is_empty() {
        return (a.len() + b.len()) * MOVE;
    }
    if a.len() > LONGEST_NAME || b.len() > LONGEST_NAME {
        return most + 1;
    }
    if b.len() < a.len() {
        (a, b) = (b, a);
    }
    if (b.len() - a.len()) * MOVE > most {
        return most + 1;
    }
    let mut row: Vec<usize> = (1..=a.len()).map(|length| length * MOVE).collect();
    let mut result = 0;
    for (index, letter) in b.iter().enumerate() {
        let mut before = index * MOVE;
        result = before;
        let mut least = usize::MAX;
        for (cost, other) in row.iter_mut().zip(a) {
            let substituted = before + substitution(*letter, *other);
            before = *cost;
            result = (result.min(before) + MOVE).min(substituted);
            *cost = result;
            least = least.min(result);
        }
        if least > most {
            return most + 1;
        }
    }
    result
}

fn substitution(a: u8, b: u8) -> usize {
    match () {
        () if a == b => 0,
        () if a.eq_ignore_ascii_case(&b) => CASE,
        () => MOVE,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_near_or_far() {
        let names = ["append", "appendleft", "pop", "extend"].map(str::to_owned);
        assert_eq!(closest(&names, "apend"), Some("append"));
        assert_eq!(closest(&names, "Pop"), Some("pop"));
        assert_eq!(closest(&names, "zzz"), None);
        assert_eq!(distance("abc", "abd", 10), MOVE);
        assert_eq!(distance("abc", "aBc", 10), CASE);
        assert_eq!(distance("abc", "abcd", 10), MOVE);
    }
}
