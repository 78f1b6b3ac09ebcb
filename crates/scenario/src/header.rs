//! The first lines of a file of the gallery.
//!
//! ```python
//! # title: A count reaches zero
//! # chapter: Counting references
//! # shows: Every name counts as one reference.
//! # collector: talk
//!
//! import gc
//! ```
//!
//! To Python they are comments, so that the file runs as it stands. All four are needed, in any
//! order. An empty line ends the header; what comes after it is the program as the page shows it.

/// What the first lines say, and the lines after them.
#[derive(PartialEq, Eq, Debug)]
pub(crate) struct Header<'a> {
    /// What the scenario is called.
    pub title: &'a str,
    /// The chapter under which it is offered.
    pub chapter: &'a str,
    /// What to watch for.
    pub shows: &'a str,
    /// The collector with which it opens.
    pub collector: &'a str,
    /// The program.
    pub rest: &'a str,
}

/// Reads the header of a file; `None` if it has no whole one.
pub(crate) fn parse(text: &str) -> Option<Header<'_>> {
    let (lines, rest) = text.split_once("\n\n")?;
    let field = |name: &str| {
        let mut values = lines.lines().filter_map(|line| value(line, name));
        values.next().filter(|value| !value.is_empty())
    };
    Some(Header {
        title: field("title")?,
        chapter: field("chapter")?,
        shows: field("shows")?,
        collector: field("collector")?,
        rest: rest.trim_start_matches('\n'),
    })
}

/// The value of a line if it is the field of that name.
fn value<'a>(line: &'a str, name: &str) -> Option<&'a str> {
    let (key, value) = line.strip_prefix('#')?.split_once(':')?;
    (key.trim() == name).then(|| value.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    const WHOLE: &str = "# collector: talk\n# title: A: b\n# chapter: C\n# shows: D.\n\n\nimport gc\n\ngc.collect()\n";

    #[test]
    fn a_whole_header() {
        let expected =
            Header { title: "A: b", chapter: "C", shows: "D.", collector: "talk", rest: "import gc\n\ngc.collect()\n" };
        assert_eq!(parse(WHOLE), Some(expected));
    }

    #[test]
    fn every_field_is_needed() {
        for field in ["title", "chapter", "shows", "collector"] {
            assert_eq!(parse(&WHOLE.replace(field, "other")), None, "{field}");
        }
        assert_eq!(parse(&WHOLE.replace("talk", "")), None);
    }

    #[test]
    fn other_texts_have_none() {
        for text in ["", "\n\n", "import gc\n", "import gc\n\n# title: A\n", "# title: A"] {
            assert_eq!(parse(text), None, "{text:?}");
        }
    }
}
