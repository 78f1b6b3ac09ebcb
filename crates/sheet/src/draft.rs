//! A program of the viewer's own, as the browser keeps it: one entry of its storage for each.

/// What the name of each entry begins with; the draft's own id follows.
pub const PREFIX: &str = "cyclescope.draft.";

/// What the first line of an entry says, so that a later form can be told from this one.
const FORM: &str = "draft 1";

/// A draft.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Draft {
    /// What the viewer calls it: one line.
    pub name: String,
    /// The name of the collector that it ran under.
    pub collector: String,
    /// When it was changed last, in milliseconds since 1970.
    pub changed: u64,
    /// The program.
    pub program: String,
}

impl Draft {
    /// The entry: four lines, and the program as it stands.
    pub fn to_text(&self) -> String {
        let Self { name, collector, changed, program } = self;
        let name = name.replace(['\n', '\r'], " ");
        format!("{FORM}\n{name}\n{collector}\n{changed}\n{program}")
    }

    /// Reads an entry; none if it is no draft's.
    pub fn from_text(text: &str) -> Option<Self> {
        let mut parts = text.splitn(5, '\n');
        let mut next = || parts.next();
        (next()? == FORM).then_some(())?;
        let [name, collector, changed, program] = [next()?, next()?, next()?, next()?];
        Some(Self {
            name: name.to_owned(),
            collector: collector.to_owned(),
            changed: changed.parse().ok()?,
            program: program.to_owned(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Draft;

    fn draft(name: &str, program: &str) -> Draft {
        Draft { name: name.to_owned(), collector: "3.13".to_owned(), changed: 17, program: program.to_owned() }
    }

    #[test]
    fn an_entry_is_read_as_it_was_written() {
        for program in ["", "\n", "import gc\n\n\nprint(1)", "draft 1\nx\ny\nz\n", "ą\r\n"] {
            let draft = draft("A name", program);
            assert_eq!(Draft::from_text(&draft.to_text()), Some(draft), "{program:?}");
        }
        assert_eq!(
            Draft::from_text(&draft("two\nlines", "").to_text()).map(|draft| draft.name),
            Some("two lines".into())
        );
    }

    #[test]
    fn anything_else_is_no_draft() {
        for text in ["", "draft 1", "draft 1\na\nb\n12", "draft 1\na\nb\nlately\np", "draft 2\na\nb\n1\np", "print(1)"]
        {
            assert_eq!(Draft::from_text(text), None, "{text:?}");
        }
    }
}
