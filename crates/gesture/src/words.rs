//! Words of Python: what can be a name, how a text is written, and names that nobody uses yet.

use std::collections::HashSet;

use model::{Atom, World};

use crate::steps::{entries, main_namespace};

/// The words that are no names, in any version.
const KEYWORDS: [&str; 38] = [
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del",
    "elif", "else", "except", "exec", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda",
    "nonlocal", "not", "or", "pass", "print", "raise", "return", "try", "while", "with", "yield", "self",
];

/// Names that every Python has and that a program may use later on; those that objects here could get.
const BUILT_IN: [&str; 24] = [
    "bytes", "dict", "file", "filter", "float", "format", "hash", "id", "input", "int", "iter", "len", "list", "map",
    "max", "min", "next", "object", "range", "set", "str", "tuple", "type", "zip",
];

/// Whether a text can be a name, in Python 2 as well.
pub(crate) fn is_name(text: &str) -> bool {
    let mut letters = text.chars();
    letters.next().is_some_and(|first| first == '_' || first.is_ascii_alphabetic())
        && letters.all(|letter| letter == '_' || letter.is_ascii_alphanumeric())
        && (!KEYWORDS.contains(&text) || text == "self")
}

/// A text in quotes, unless it has what would need to be written in another way.
pub(crate) fn literal(text: &str) -> Option<String> {
    let is_plain = text.chars().all(|letter| !letter.is_control() && letter != '"' && letter != '\\');
    is_plain.then(|| format!("\"{text}\""))
}

/// The name of a class as a variable is written: `TreeNode` becomes `tree_node`.
pub(crate) fn as_variable(class: &str) -> String {
    let mut name = String::new();
    let mut after_small = false;
    for letter in class.chars().filter(|letter| *letter == '_' || letter.is_ascii_alphanumeric()) {
        // A run of capitals is one word.
        if letter.is_ascii_uppercase() && after_small {
            name.push('_');
        }
        after_small = letter.is_ascii_lowercase() || letter.is_ascii_digit();
        name.push(letter.to_ascii_lowercase());
    }
    let name = name.trim_matches('_');
    match name.chars().next() {
        Some(first) if first.is_ascii_alphabetic() => name.to_owned(),
        _ => "thing".to_owned(),
    }
}

/// The names that are in use: every word of the text, and what the module has.
pub(crate) struct Taken(HashSet<String>);

impl Taken {
    /// Those of a program at a moment.
    pub(crate) fn new(text: &str, world: &World) -> Taken {
        let is_part = |letter: char| letter == '_' || letter.is_alphanumeric();
        let words = text.split(|letter| !is_part(letter)).filter(|word| !word.is_empty());
        let mut taken: HashSet<String> = words.map(str::to_owned).collect();
        if let Some(namespace) = main_namespace(world) {
            let names = entries(world, namespace).filter_map(|(key, _)| match world.atom(key.atom()?) {
                Atom::Str(name) => Some(name.to_string()),
                _ => None,
            });
            taken.extend(names);
        }
        taken.extend(KEYWORDS.iter().chain(&BUILT_IN).map(|word| (*word).to_owned()));
        Taken(taken)
    }

    /// Whether it is in use.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.0.contains(name)
    }

    /// A name like this one that is not in use; it is from now on.
    pub(crate) fn fresh(&mut self, like: &str) -> String {
        let name = unused(like, |name| self.has(name));
        self.0.insert(name.clone());
        name
    }
}

/// The text itself, or with the first number behind it that is not in use.
pub(crate) fn unused(like: &str, is_used: impl Fn(&str) -> bool) -> String {
    let numbered = (2_u32..).map(|number| format!("{like}{number}"));
    std::iter::once(like.to_owned()).chain(numbered).find(|name| !is_used(name)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_those_of_every_python() {
        for name in ["a", "_x", "left2", "self"] {
            assert!(is_name(name), "{name}");
        }
        for other in ["", "2a", "a b", "print", "exec", "nonlocal", "été", "a.b"] {
            assert!(!is_name(other), "{other}");
        }
    }

    #[test]
    fn classes_give_variables_their_names() {
        let names = ["Node", "TreeNode", "HTTPServer", "_Private", "Task2", "__", "Z"].map(as_variable);
        assert_eq!(names, ["node", "tree_node", "httpserver", "private", "task2", "thing", "z"]);
    }

    #[test]
    fn texts_that_need_escapes_are_not_written() {
        assert_eq!(literal("a b").as_deref(), Some("\"a b\""));
        for other in ["a\"b", "a\\b", "a\nb"] {
            assert_eq!(literal(other), None);
        }
    }

    #[test]
    fn a_name_in_use_gets_a_number() {
        assert_eq!(unused("node", |name| ["node", "node2"].contains(&name)), "node3");
        assert_eq!(unused("node", |_| false), "node");
    }
}
