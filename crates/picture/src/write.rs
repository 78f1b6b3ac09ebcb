//! Writing SVG: attributes and texts that stay what they are, whatever a program calls its things.

use std::fmt::{Display, Write};

/// A text that is being written.
#[derive(Default)]
pub(crate) struct Writer {
    text: String,
    open: Vec<&'static str>,
}

impl Writer {
    /// Begins an element that [`close`](Writer::close) ends.
    pub(crate) fn open(&mut self, name: &'static str, attributes: &[(&str, &dyn Display)]) {
        self.tag(name, attributes);
        self.text.push('>');
        self.open.push(name);
    }

    /// An element without content.
    pub(crate) fn empty(&mut self, name: &str, attributes: &[(&str, &dyn Display)]) {
        self.tag(name, attributes);
        self.text.push_str("/>");
    }

    /// An element with words in it.
    pub(crate) fn text(&mut self, words: &str, attributes: &[(&str, &dyn Display)]) {
        self.tag("text", attributes);
        self.text.push('>');
        escape(words, &mut self.text);
        self.text.push_str("</text>");
    }

    /// Words inside the element that is open.
    pub(crate) fn words(&mut self, words: &str) {
        escape(words, &mut self.text);
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

    fn tag(&mut self, name: &str, attributes: &[(&str, &dyn Display)]) {
        let _ = write!(self.text, "<{name}");
        for (key, value) in attributes {
            let _ = write!(self.text, " {key}=\"");
            escape(&value.to_string(), &mut self.text);
            self.text.push('"');
        }
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
        writer.text("</text><script>&\u{1}", &[("id", &"\"><b")]);
        assert_eq!(writer.finish(), "<text id=\"&quot;&gt;&lt;b\">&lt;/text&gt;&lt;script&gt;&amp;</text>");
    }

    #[test]
    fn what_was_begun_is_ended() {
        let mut writer = Writer::default();
        writer.open("g", &[]);
        writer.open("g", &[]);
        writer.close();
        assert_eq!(writer.finish(), "<g><g></g></g>");
    }
}
