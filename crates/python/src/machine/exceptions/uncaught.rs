//! The end of a program by an exception: the traceback as CPython prints it (`PyErr_Print`).

use model::kind::FIELDS;
use model::{ObjId, Recorder, Stream};

use crate::machine::side::State;
use crate::machine::{Machine, since};

use super::{CAUSE, CONTEXT};

/// The longest chain of exceptions that is printed.
const LONGEST: usize = 50;

/// How deep groups inside of groups are printed.
const MOST_NESTED_GROUPS: usize = 10;

impl<R: Recorder> Machine<R> {
    /// Prints an exception that nobody caught.
    pub(crate) fn print_uncaught(&mut self, exception: ObjId) {
        let text = self.chain_text(exception);
        let text = match self.is_group(exception.into()) {
            true => self.with_members(&text, exception, 0, &mut false),
            false => text,
        };
        let _ = self.write_raw(Stream::Err, &text);
    }

    /// The text of a group in a box with those of its exceptions (`print_exception_group`).
    fn with_members(&mut self, text: &str, group: ObjId, depth: usize, needs_end: &mut bool) -> String {
        let margin = " ".repeat(2 * depth + 2);
        let text = text.replacen("Traceback (most", "Exception Group Traceback (most", 1);
        let mut lines: Vec<String> = text.lines().map(|line| format!("{margin}| {line}\n")).collect();
        if depth == 0
            && let Some(first) = lines.first_mut()
        {
            *first = first.replacen("| ", "+ ", 1);
        }
        let members = self.items_of(self.group_exceptions(group.into())).to_vec();
        for (index, member) in members.iter().enumerate() {
            let corner = if index == 0 { format!("{margin}+-") } else { format!("{margin}  ") };
            lines.push(format!("{corner}+---------------- {} ----------------\n", index + 1));
            *needs_end |= index + 1 == members.len();
            let Some(member) = member.object() else { continue };
            let text = self.chain_text(member);
            if self.is_group(member.into()) && depth < MOST_NESTED_GROUPS {
                lines.push(self.with_members(&text, member, depth + 1, needs_end));
            } else {
                lines.extend(text.lines().map(|line| format!("{margin}  | {line}\n")));
            }
            if index + 1 == members.len() && std::mem::take(needs_end) {
                lines.push(format!("{margin}  +------------------------------------\n"));
            }
        }
        lines.concat()
    }

    /// The traceback with the exceptions that led to this one.
    pub(super) fn chain_text(&mut self, exception: ObjId) -> String {
        let mut parts = Vec::new();
        let mut at = exception;
        for _ in 0..LONGEST {
            parts.push(self.traceback_text(at));
            let (last, suggestion) = (self.exception_line(at), self.suggestion(at));
            let notes: String = self.notes_of(at).iter().map(|note| format!("{note}\n")).collect();
            parts.push(format!("{last}{suggestion}\n{notes}"));
            if self.traceback_is_apart() {
                break;
            }
            let object = self.world().object(at);
            let (cause, context) = (object.slot(CAUSE).object(), object.slot(CONTEXT).object());
            let is_suppressed = self.side.exception(at).suppresses_context;
            let (next, words) = match (cause, context) {
                (Some(cause), _) => (cause, "The above exception was the direct cause of the following exception:"),
                (None, Some(context)) if !is_suppressed => {
                    (context, "During handling of the above exception, another exception occurred:")
                }
                _ => break,
            };
            parts.push(format!("\n{words}\n\n"));
            at = next;
        }
        // The oldest comes first: pairs of traceback and line, with the words between.
        let mut blocks: Vec<String> = parts.chunks(3).map(<[String]>::concat).collect();
        let mut words = Vec::new();
        for block in parts.chunks(3) {
            words.push(block.get(2).cloned().unwrap_or_default());
        }
        for (block, words) in blocks.iter_mut().zip(&words) {
            block.truncate(block.len() - words.len());
        }
        let mut text = String::new();
        for (index, block) in blocks.iter().enumerate().rev() {
            text.push_str(block);
            if let Some(words) = index.checked_sub(1).and_then(|before| words.get(before)) {
                text.push_str(words);
            }
        }
        text
    }

    /// `Traceback (most recent call last): …`, nothing if there is no traceback.
    pub(crate) fn traceback_text(&mut self, exception: ObjId) -> String {
        let entry = self.world().object(exception).slot(self.traceback_slot(exception)).object();
        self.entries_text(entry)
    }

    /// The same, from a traceback on.
    pub(crate) fn entries_text(&self, mut entry: Option<ObjId>) -> String {
        if entry.is_none() {
            return String::new();
        }
        let mut text = String::from("Traceback (most recent call last):\n");
        while let Some(traceback) = entry {
            text.push_str(&self.entry_text(traceback));
            entry = self.world().object(traceback).slot(FIELDS).object();
        }
        text
    }

    /// One entry: file, line, function; the source line.
    fn entry_text(&self, traceback: ObjId) -> String {
        let Some(State::Traceback(place)) = self.side.get(traceback) else { return String::new() };
        let Some(code) = self.code_of(place.code) else { return String::new() };
        let line = code.line(place.at);
        let name = if self.is_python2() { &code.code.name } else { &code.code.qualname };
        let mut text = format!("  File \"{}\", line {line}, in {name}\n", code.file.name);
        if let Some(source) = (line as usize).checked_sub(1).and_then(|index| code.file.lines.get(index)) {
            text.push_str(&format!("    {}\n", source.trim()));
            if !self.is_python2() {
                text.push_str(&super::carets::carets(source, code.code.location(place.at).span));
            }
        }
        text
    }

    /// The last line: class and text.
    pub(crate) fn exception_line(&mut self, exception: ObjId) -> String {
        let class = self.type_of(exception.into());
        let knows = |what: &str| since::exists(self.dialect.library, "last line", what);
        let name = match knows("qualified names") {
            true => self.qualname_of_type(class),
            false => self.name_of_type(class),
        };
        let hides_main = knows("without __main__");
        let module = match class.object() {
            Some(_) => match self.find_attr(class, self.words.module) {
                Ok(module) => module.and_then(|module| self.text_of(module)).unwrap_or("").to_string(),
                Err(_) => String::new(),
            },
            None => String::new(),
        };
        let is_plain = match self.is_python2() {
            true => module.is_empty() || module == "exceptions",
            false => module.is_empty() || module == "builtins" || (hides_main && module == "__main__"),
        };
        let shown = match is_plain {
            true => name,
            false => format!("{module}.{name}"),
        };
        match self.to_str(exception.into()) {
            Ok(text) if text.is_empty() => shown,
            Ok(text) => format!("{shown}: {text}"),
            Err(_) => {
                self.clear_raised();
                format!("{shown}: <exception str() failed>")
            }
        }
    }
}
