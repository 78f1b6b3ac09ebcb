//! Writing SVG: attributes and texts that stay what they are, whatever a program calls its things.

use std::fmt::{Display, Write};

/// A text that is being written.
#[derive(Default)]
pub(crate) struct Writer {
    text: String,
    open: Vec<&'static str>,
}

impl Writer {
    /// Begins the tag of an element.
    pub(crate) fn element(&mut self, name: &'static str) -> Element<'_> {
        self.text.push('<');
        self.text.push_str(name);
        Element { writer: self, name }
    }

    /// Ends the innermost element that is open.
    pub(crate) fn close(&mut self) {
        if let Some(name) = self.open.pop() {
            // Writing to a string cannot fail.
            let _ = write!(self.text, "</{name}>");
        }
    }

    /// The text, with everything ended that was begun.
    pub(crate) fn finish(mut self) -> String {
        while !self.open.is_empty() {
            self.close();
        }
        self.text
    }
}

/// An element whose tag is being written.
#[must_use = "its tag is not closed yet"]
pub(crate) struct Element<'a> {
    writer: &'a mut Writer,
    name: &'static str,
}

impl Element<'_> {
    /// Gives it an attribute.
    pub(crate) fn with(self, key: &str, value: impl Display) -> Self {
        let text = &mut self.writer.text;
        let _ = write!(text, " {key}=\"");
        escape(&value.to_string(), text);
        text.push('"');
        self
    }

    /// Lets others stand in it, until [`Writer::close`].
    pub(crate) fn open(self) {
        self.writer.text.push('>');
        self.writer.open.push(self.name);
    }

    /// Ends it without content.
    pub(crate) fn empty(self) {
        self.writer.text.push_str("/>");
    }

    /// Ends it with words in it.
    pub(crate) fn text(self, words: &str) {
        let text = &mut self.writer.text;
        text.push('>');
        escape(words, text);
        let _ = write!(text, "</{}>", self.name);
    }
}

/// What stands for characters that XML reads as its own; those that it forbids are left out.
fn escape(words: &str, out: &mut String) {
    for character in words.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\u{0}'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            character => out.push(character),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_in_names_stays_text() {
        let mut writer = Writer::default();
        writer.element("text").with("id", "\"><b").text("</text><script>&\u{1}");
        assert_eq!(writer.finish(), "<text id=\"&quot;&gt;&lt;b\">&lt;/text&gt;&lt;script&gt;&amp;</text>");
    }

    #[test]
    fn what_was_begun_is_ended() {
        let mut writer = Writer::default();
        writer.element("g").open();
        writer.element("g").open();
        writer.close();
        assert_eq!(writer.finish(), "<g><g></g></g>");
    }
}
