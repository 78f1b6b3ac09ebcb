//! Captions: what the author of a program says at its lines.
//!
//! ```python
//! #: Nothing leads back up: the whole tree
//! #: goes with its root.
//! del root
//! ```
//!
//! To Python they are comments. A caption speaks of the lines below it, up to an empty line, the next
//! caption, or a line that stands further left.

/// What is said at which lines.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(crate) struct Captions(Vec<Caption>);

#[derive(Clone, PartialEq, Eq, Debug)]
struct Caption {
    /// The first and the last line that it speaks of, counted from 1.
    first: u32,
    last: u32,
    text: String,
}

impl Captions {
    /// Reads those of a program.
    pub(crate) fn of(program: &str) -> Captions {
        let mut found: Vec<Caption> = Vec::new();
        // The caption that still speaks, or is being read, and how far to the right it stands.
        let mut open: Option<(Caption, usize)> = None;
        for (number, line) in (1..).zip(program.lines()) {
            let indent = line.len() - line.trim_start().len();
            if let Some(words) = line.trim_start().strip_prefix("#:") {
                match &mut open {
                    // Its text goes on.
                    Some((caption, at)) if caption.last < caption.first && *at == indent => {
                        caption.text.push(' ');
                        caption.text.push_str(words.trim());
                        caption.first = number + 1;
                    }
                    _ => {
                        found.extend(open.take().map(|(caption, _)| caption));
                        let text = words.trim().to_owned();
                        open = Some((Caption { first: number + 1, last: 0, text }, indent));
                    }
                }
            } else if let Some((caption, at)) = &mut open {
                if line.trim().is_empty() || indent < *at {
                    found.extend(open.take().map(|(caption, _)| caption));
                } else {
                    caption.last = number;
                }
            }
        }
        found.extend(open.map(|(caption, _)| caption));
        found.retain(|caption| caption.last >= caption.first && !caption.text.is_empty());
        Captions(found)
    }

    /// Whether nothing is said anywhere.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What is said at a line.
    pub(crate) fn at(&self, line: u32) -> Option<&str> {
        let mut all = self.0.iter();
        all.find(|caption| (caption.first..=caption.last).contains(&line)).map(|caption| caption.text.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::Captions;

    /// What is said at each line, as text.
    fn said(program: &str) -> Vec<(u32, String)> {
        let captions = Captions::of(program);
        let lines = 0..program.lines().count() as u32 + 2;
        lines.filter_map(|line| captions.at(line).map(|text| (line, text.to_owned()))).collect()
    }

    fn pairs(expected: &[(u32, &str)]) -> Vec<(u32, String)> {
        expected.iter().map(|(line, text)| (*line, (*text).to_owned())).collect()
    }

    #[test]
    fn a_caption_speaks_up_to_an_empty_line() {
        assert_eq!(
            said("x = 1\n#: Two\n#: lines.\na = 1\nb = 2\n\nc = 3\n"),
            pairs(&[(4, "Two lines."), (5, "Two lines.")])
        );
    }

    #[test]
    fn the_next_one_takes_over() {
        assert_eq!(said("#: A.\na\n#: B.\nb\n"), pairs(&[(2, "A."), (4, "B.")]));
    }

    #[test]
    fn what_stands_further_left_is_not_meant() {
        assert_eq!(said("def f():\n    #: In.\n    x\n    y\nz\n"), pairs(&[(3, "In."), (4, "In.")]));
        assert_eq!(said("#: Out.\ndef f():\n    x\n"), pairs(&[(2, "Out."), (3, "Out.")]));
    }

    #[test]
    fn what_says_nothing_or_speaks_of_nothing_is_none() {
        for program in ["", "#:\na\n", "#: Alone.\n", "#: Alone.\n\na\n", "a  #: no caption\n", "    #: In.\na\n"] {
            assert_eq!(said(program), [], "{program:?}");
        }
    }
}
