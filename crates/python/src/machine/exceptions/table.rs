//! The built-in exceptions and which derives from which.

use model::Language;

/// In which language an exception exists.
#[derive(Clone, Copy, PartialEq, Eq)]
enum In {
    Both,
    Two,
    Three,
}

/// Name, base, language. What differs between the languages stands twice.
const TABLE: &[(&str, &str, In)] = &[
    ("BaseException", "object", In::Both),
    ("SystemExit", "BaseException", In::Both),
    ("KeyboardInterrupt", "BaseException", In::Both),
    ("GeneratorExit", "BaseException", In::Both),
    ("Exception", "BaseException", In::Both),
    ("BaseExceptionGroup", "Exception", In::Three),
    ("ExceptionGroup", "BaseExceptionGroup", In::Three),
    ("StopIteration", "Exception", In::Both),
    ("StandardError", "Exception", In::Two),
    ("ArithmeticError", "StandardError", In::Two),
    ("ArithmeticError", "Exception", In::Three),
    ("FloatingPointError", "ArithmeticError", In::Both),
    ("OverflowError", "ArithmeticError", In::Both),
    ("ZeroDivisionError", "ArithmeticError", In::Both),
    ("AssertionError", "StandardError", In::Two),
    ("AssertionError", "Exception", In::Three),
    ("AttributeError", "StandardError", In::Two),
    ("AttributeError", "Exception", In::Three),
    ("BufferError", "StandardError", In::Two),
    ("BufferError", "Exception", In::Three),
    ("EnvironmentError", "StandardError", In::Two),
    ("IOError", "EnvironmentError", In::Two),
    ("OSError", "EnvironmentError", In::Two),
    ("OSError", "Exception", In::Three),
    ("FileNotFoundError", "OSError", In::Three),
    ("EOFError", "StandardError", In::Two),
    ("EOFError", "Exception", In::Three),
    ("ImportError", "StandardError", In::Two),
    ("ImportError", "Exception", In::Three),
    ("ModuleNotFoundError", "ImportError", In::Three),
    ("LookupError", "StandardError", In::Two),
    ("LookupError", "Exception", In::Three),
    ("IndexError", "LookupError", In::Both),
    ("KeyError", "LookupError", In::Both),
    ("MemoryError", "StandardError", In::Two),
    ("MemoryError", "Exception", In::Three),
    ("NameError", "StandardError", In::Two),
    ("NameError", "Exception", In::Three),
    ("UnboundLocalError", "NameError", In::Both),
    ("ReferenceError", "StandardError", In::Two),
    ("ReferenceError", "Exception", In::Three),
    ("RuntimeError", "StandardError", In::Two),
    ("RuntimeError", "Exception", In::Three),
    ("NotImplementedError", "RuntimeError", In::Both),
    ("RecursionError", "RuntimeError", In::Three),
    ("StopAsyncIteration", "Exception", In::Three),
    ("SyntaxError", "StandardError", In::Two),
    ("SyntaxError", "Exception", In::Three),
    ("IndentationError", "SyntaxError", In::Both),
    ("SystemError", "StandardError", In::Two),
    ("SystemError", "Exception", In::Three),
    ("TypeError", "StandardError", In::Two),
    ("TypeError", "Exception", In::Three),
    ("ValueError", "StandardError", In::Two),
    ("ValueError", "Exception", In::Three),
    ("UnicodeError", "ValueError", In::Both),
    ("UnicodeDecodeError", "UnicodeError", In::Both),
    ("UnicodeEncodeError", "UnicodeError", In::Both),
    ("Warning", "Exception", In::Both),
    ("DeprecationWarning", "Warning", In::Both),
    ("RuntimeWarning", "Warning", In::Both),
    ("UserWarning", "Warning", In::Both),
    ("ResourceWarning", "Warning", In::Three),
];

/// The name of a built-in exception, as the table has it, and its base.
pub(crate) fn find(name: &str, language: Language) -> Option<(&'static str, &'static str)> {
    let other = match language {
        Language::Python2 => In::Three,
        Language::Python3 => In::Two,
    };
    TABLE.iter().find(|row| row.0 == name && row.2 != other).map(|row| (row.0, row.1))
}

/// The names of the built-in exceptions of a language.
pub(crate) fn names(language: Language) -> impl Iterator<Item = &'static str> {
    TABLE.iter().map(|row| row.0).filter(move |name| find(name, language).is_some())
}
