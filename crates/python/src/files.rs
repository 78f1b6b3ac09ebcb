//! Several files in one text.
//!
//! A program may consist of files that import each other and still be one text, so that an editor, a
//! link and a test carry it like any other. A line `#: file lib.py` ends one file and begins the one
//! with that name; to Python it is a comment. What stands before the first such line is the program;
//! if nothing stands there, the first named file is. A line of the text belongs to exactly one file:
//! events speak of lines of the whole text, tracebacks of lines of the file.

/// What a line that begins a file starts with.
const SEPARATOR: &str = "#: file ";

/// A file of a text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct File<'a> {
    /// As the text names it: `lib.py`, `package/lib.py`.
    pub name: &'a str,
    /// What is in it.
    pub text: &'a str,
    /// How many lines of the whole text come before its first.
    pub lines_before: u32,
}

impl File<'_> {
    /// The name under which it is imported: `lib`, `package.lib`, `package` for
    /// `package/__init__.py`. None if its name is not that of a module.
    pub fn module(&self) -> Option<String> {
        let mut parts: Vec<&str> = self.name.strip_suffix(".py")?.split('/').collect();
        if parts.len() > 1 && parts.last() == Some(&"__init__") {
            parts.pop();
        }
        parts.iter().all(|part| is_name(part)).then(|| parts.join("."))
    }

    /// Whether it is the file of a package.
    pub fn is_package(&self) -> bool {
        self.name.ends_with("/__init__.py")
    }
}

/// The files of a text, the program first; `main` is its name if the text does not say one.
pub fn split<'a>(text: &'a str, main: &'a str) -> Vec<File<'a>> {
    let mut files: Vec<File<'a>> = Vec::new();
    let (mut name, mut start, mut lines_before) = (main, 0, 0);
    let (mut at, mut lines) = (0, 0);
    for line in text.split_inclusive('\n') {
        let begins = line.strip_prefix(SEPARATOR).map(str::trim);
        if let Some(next) = begins {
            let before = text.get(start..at).unwrap_or("");
            if !files.is_empty() || name != main || !before.trim().is_empty() {
                files.push(File { name, text: before, lines_before });
            }
            (name, start, lines_before) = (next, at + line.len(), lines + 1);
        }
        at += line.len();
        lines += 1;
    }
    files.push(File { name, text: text.get(start..).unwrap_or(""), lines_before });
    files
}

/// One text of a program and the files that it imports, each with its name.
pub fn join<'a>(program: &str, others: impl IntoIterator<Item = (&'a str, &'a str)>) -> String {
    let mut text = program.to_string();
    for (name, other) in others {
        if !text.is_empty() && !text.ends_with('\n') {
            text.push('\n');
        }
        text.push_str(SEPARATOR);
        text.push_str(name);
        text.push('\n');
        text.push_str(other);
    }
    text
}

/// The file to which a line of the whole text belongs, and the line's number in it. Both count
/// from 1; the line that begins a file is line 0 of it.
pub fn place<'a>(text: &'a str, main: &'a str, line: u32) -> (&'a str, u32) {
    let files = split(text, main);
    let file = files.iter().rfind(|file| file.lines_before <= line);
    file.map_or((main, line), |file| (file.name, line - file.lines_before))
}

fn is_name(part: &str) -> bool {
    let mut letters = part.chars();
    letters.next().is_some_and(|first| first == '_' || first.is_alphabetic())
        && letters.all(|letter| letter == '_' || letter.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_without_such_a_line_is_one_file() {
        let text = "import gc\n# : file no.py\n";
        assert_eq!(split(text, "a.py"), [File { name: "a.py", text, lines_before: 0 }]);
    }

    #[test]
    fn what_stands_first_is_the_program() {
        let text = "import lib\n#: file lib.py\nx = 1\n\n#: file b.py\r\ny = 2";
        let files = split(text, "a.py");
        assert_eq!(
            files,
            [
                File { name: "a.py", text: "import lib\n", lines_before: 0 },
                File { name: "lib.py", text: "x = 1\n\n", lines_before: 2 },
                File { name: "b.py", text: "y = 2", lines_before: 5 },
            ]
        );
        assert_eq!(place(text, "a.py", 1), ("a.py", 1));
        assert_eq!(place(text, "a.py", 4), ("lib.py", 2));
        assert_eq!(place(text, "a.py", 6), ("b.py", 1));
    }

    #[test]
    fn the_program_may_be_named_too() {
        let files = split("\n#: file main.py\nimport lib\n#: file lib.py\n", "a.py");
        let names: Vec<_> = files.iter().map(|file| (file.name, file.lines_before)).collect();
        assert_eq!(names, [("main.py", 2), ("lib.py", 4)]);
    }

    #[test]
    fn joined_texts_split_again() {
        let text = join("import lib", [("lib.py", "x = 1"), ("p/__init__.py", "")]);
        let files = split(&text, "a.py");
        let texts: Vec<_> = files.iter().map(|file| (file.name, file.text)).collect();
        assert_eq!(texts, [("a.py", "import lib\n"), ("lib.py", "x = 1\n"), ("p/__init__.py", "")]);
    }

    #[test]
    fn a_module_is_named_by_its_file() {
        let module = |name| File { name, text: "", lines_before: 0 }.module();
        assert_eq!(module("lib.py").as_deref(), Some("lib"));
        assert_eq!(module("a/b.py").as_deref(), Some("a.b"));
        assert_eq!(module("a/__init__.py").as_deref(), Some("a"));
        for wrong in ["lib", "1.py", "a b.py", "../a.py", ".py", "a//b.py"] {
            assert_eq!(module(wrong), None, "{wrong}");
        }
    }
}
