//! What can be wrong with a program's text. What CPython or the parser says is said in their words, in any
//! language; what is cyclescope's own is a message of its own.

use std::fmt;

use words::{Engine, Language, Message, engine};

/// What is wrong.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Wrong {
    /// In the words of CPython or of the parser.
    Syntax(Box<str>),
    /// This is Python, but not run here.
    NotSupported(Feature),
    /// The text is longer than what is compiled here.
    TooLong,
    /// Brackets or blocks are nested deeper than what is compiled here.
    TooDeep,
    /// Python 2 cannot even split the text into words.
    NotPython2Words,
    /// A class with keywords, in Python 2.
    ClassKeywords,
    /// A file of the program whose name is none of a module.
    NoModuleName,
    /// Two files of the program have this name.
    TwoFiles(Box<str>),
}

/// What is Python and not run here.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[expect(missing_docs, reason = "each is called as Python's reference calls it")]
pub enum Feature {
    AsyncFor,
    AsyncWith,
    AsyncDef,
    Await,
    AsyncComprehension,
    TypeStatement,
    TypeParameters,
    TemplateString,
    ShellCommand,
    UnpackingInComprehension,
}

/// What might be done about it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Hint {
    /// A syntax error in Python 3 that is none in Python 2.
    IsPython2,
    /// What only Python 3 knows, in a program for Python 2.
    IsPython3,
}

impl Wrong {
    /// It as a message: a clause without a full stop.
    pub fn said(&self) -> Message<'_, Engine> {
        match self {
            Wrong::Syntax(words) => engine::wrong_syntax(words),
            Wrong::NotSupported(feature) => feature.not_supported(),
            Wrong::TooLong => engine::wrong_too_long(),
            Wrong::TooDeep => engine::wrong_too_deep(),
            Wrong::NotPython2Words => engine::wrong_not_python2_words(),
            Wrong::ClassKeywords => engine::wrong_class_keywords(),
            Wrong::NoModuleName => engine::wrong_no_module_name(),
            Wrong::TwoFiles(name) => engine::wrong_two_files(name),
        }
    }
}

impl Feature {
    fn not_supported(self) -> Message<'static, Engine> {
        match self {
            Feature::AsyncFor => engine::not_supported("async for"),
            Feature::AsyncWith => engine::not_supported("async with"),
            Feature::AsyncDef => engine::not_supported("async def"),
            Feature::Await => engine::not_supported("await"),
            Feature::AsyncComprehension => engine::not_supported_async_comprehension(),
            Feature::TypeStatement => engine::not_supported_type_statement(),
            Feature::TypeParameters => engine::not_supported_type_parameters(),
            Feature::TemplateString => engine::not_supported_template_string(),
            Feature::ShellCommand => engine::not_supported_shell_command(),
            Feature::UnpackingInComprehension => engine::not_supported_unpacking(),
        }
    }
}

impl Hint {
    /// It as a message: a clause without a full stop.
    pub fn said(self) -> Message<'static, Engine> {
        match self {
            Hint::IsPython2 => engine::hint_is_python2(),
            Hint::IsPython3 => engine::hint_is_python3(),
        }
    }
}

/// In English, which is what a program reads that compiles another one.
impl fmt::Display for Wrong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&Language::english().text(self.said()))
    }
}

/// In English.
impl fmt::Display for Hint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&Language::english().text(self.said()))
    }
}

impl From<&str> for Wrong {
    fn from(words: &str) -> Self {
        Wrong::Syntax(words.into())
    }
}

impl From<String> for Wrong {
    fn from(words: String) -> Self {
        Wrong::Syntax(words.into())
    }
}
