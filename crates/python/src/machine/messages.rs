//! Sentences whose words differ between releases, as data.
//!
//! A sentence that all releases say alike stands where it is said. Each row here names the first
//! release that says it like this.

use model::Library::{self, *};
use model::Recorder;

use super::{Machine, Unwind, since};

/// What is said. The parts that are filled in are named in brackets.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Message {
    /// A property without a getter \[` 'name'` or nothing, class\].
    PropertyHasNoGetter,
    /// The same, without a setter.
    PropertyHasNoSetter,
    /// The same, without a deleter.
    PropertyHasNoDeleter,
    /// `super(5, x)` \[type\].
    SuperNeedsType,
    /// `super(A, x)` where x is no A \[what the object is, class\].
    SuperDoesNotFit,
    /// No method resolution order \[names of the bases\].
    NoResolutionOrder,
    /// Keywords of a class statement that nobody takes \[class\].
    InitSubclassKeywords,
    /// `Class[x]` \[class\].
    TypeNotSubscriptable,
    /// A manager without `__enter__` \[type\].
    NoEnter,
    /// A manager without `__exit__` \[type\].
    NoExit,
    /// `*x` of what has no iterator, in a call \[function, type\].
    StarArgument,
    /// `**x` of what is no mapping, in a call \[function, type\].
    KeywordArgument,
    /// `*x` of what has no iterator, in a display \[type\].
    StarInDisplay,
    /// `x[0]` of what has no items \[type\].
    NotSubscriptable,
    /// The same of an instance of a class of the program, or of a set \[type\].
    InstanceNotSubscriptable,
    /// `int(x)` \[type\].
    IntArgument,
    /// `float(x)` \[type\].
    FloatArgument,
    /// `complex(x)` \[type\].
    ComplexArgument,
    /// `isinstance(x, 5)`.
    IsInstanceSecond,
    /// `issubclass(x, 5)`.
    IsSubclassSecond,
    /// `x.__class__ = int`.
    ClassAssignment,
    /// `int.x = 1` \[attribute, type\].
    ImmutableType,
    /// An instance of a class with abstract methods \[class, the plural's s, the names, the names in
    /// quotes\].
    Abstract,
    /// `Class()` with arguments that nobody takes \[class\].
    TakesNoArguments,
    /// Instances that have no dict \[type, attribute\].
    NoSuchAttributeToSet,
    /// A name in a function that is not bound \[name\].
    UnboundLocal,
    /// A name of the function around this one that is not bound \[name\].
    UnboundFree,
    /// `1 // 0`.
    IntegerDivisionByZero,
    /// `1 % 0`.
    IntegerModuloByZero,
    /// `1.0 / 0`.
    FloatDivisionByZero,
    /// `1.0 // 0`.
    FloatFloorDivisionByZero,
    /// `1.0 % 0`.
    FloatModuloByZero,
    /// `0 ** -1`.
    ZeroToNegativePower,
    /// A text indexed by something else \[type\].
    StringIndex,
    /// Slices with bounds that are no integers.
    SliceIndex,
    /// `math.sqrt("x")` \[type\].
    RealNumber,
}

impl Message {
    /// The words, oldest first.
    fn words(self) -> &'static [(Library, &'static str)] {
        match self {
            Message::PropertyHasNoGetter => &[
                (Python27, "unreadable attribute"),
                (Python310, "unreadable attribute{0}"),
                (Python311, "property{0} of '{1}' object has no getter"),
            ],
            Message::PropertyHasNoSetter => &[
                (Python27, "can't set attribute"),
                (Python310, "can't set attribute{0}"),
                (Python311, "property{0} of '{1}' object has no setter"),
            ],
            Message::PropertyHasNoDeleter => &[
                (Python27, "can't delete attribute"),
                (Python310, "can't delete attribute{0}"),
                (Python311, "property{0} of '{1}' object has no deleter"),
            ],
            Message::SuperNeedsType => &[
                (Python27, "super() argument 1 must be type, not {0}"),
                (Python311, "super() argument 1 must be a type, not {0}"),
            ],
            Message::SuperDoesNotFit => &[
                (Python27, "super(type, obj): obj must be an instance or subtype of type"),
                (Python313, "super(type, obj): obj ({0}) is not an instance or subtype of type ({1})."),
            ],
            Message::NoResolutionOrder => &[
                (Python27, "Cannot create a consistent method resolution\norder (MRO) for bases {0}"),
                (Python313, "Cannot create a consistent method resolution order (MRO) for bases {0}"),
            ],
            Message::InitSubclassKeywords => &[
                (Python36, "__init_subclass__() takes no keyword arguments"),
                (Python39, "{0}.__init_subclass__() takes no keyword arguments"),
            ],
            Message::TypeNotSubscriptable => {
                &[(Python27, "'type' object is not subscriptable"), (Python311, "type '{0}' is not subscriptable")]
            }
            Message::NoEnter => {
                &[(Python27, "__enter__"), (Python311, "'{0}' object does not support the context manager protocol")]
            }
            Message::NoExit => &[
                (Python27, "__exit__"),
                (Python311, "'{0}' object does not support the context manager protocol (missed __exit__ method)"),
            ],
            Message::StarArgument => &[(Python27, "{0} argument after * must be an iterable, not {1}")],
            Message::KeywordArgument => &[(Python27, "{0} argument after ** must be a mapping, not {1}")],
            Message::StarInDisplay => {
                &[(Python27, "'{0}' object is not iterable"), (Python39, "Value after * must be an iterable, not {0}")]
            }
            Message::NotSubscriptable => &[
                (Python27, "'{0}' object has no attribute '__getitem__'"),
                (Python36, "'{0}' object is not subscriptable"),
            ],
            Message::InstanceNotSubscriptable => &[
                (Python27, "'{0}' object has no attribute '__getitem__'"),
                (Python36, "'{0}' object does not support indexing"),
                (Python37, "'{0}' object is not subscriptable"),
            ],
            Message::IntArgument => &[
                (Python27, "int() argument must be a string or a number, not '{0}'"),
                (Python36, "int() argument must be a string, a bytes-like object or a number, not '{0}'"),
                (Python310, "int() argument must be a string, a bytes-like object or a real number, not '{0}'"),
            ],
            Message::FloatArgument => &[
                (Python27, "float() argument must be a string or a number"),
                (Python36, "float() argument must be a string or a number, not '{0}'"),
                (Python310, "float() argument must be a string or a real number, not '{0}'"),
            ],
            Message::ComplexArgument => &[
                (Python27, "complex() argument must be a string or a number"),
                (Python36, "complex() first argument must be a string or a number, not '{0}'"),
            ],
            Message::IsInstanceSecond => &[
                (Python27, "isinstance() arg 2 must be a class, type, or tuple of classes and types"),
                (Python36, "isinstance() arg 2 must be a type or tuple of types"),
                (Python310, "isinstance() arg 2 must be a type, a tuple of types, or a union"),
            ],
            Message::IsSubclassSecond => &[
                (Python27, "issubclass() arg 2 must be a class or tuple of classes"),
                (Python310, "issubclass() arg 2 must be a class, a tuple of classes, or a union"),
            ],
            Message::ClassAssignment => &[
                (Python27, "__class__ assignment: only for heap types"),
                (Python36, "__class__ assignment only supported for heap types or ModuleType subclasses"),
                (Python310, "__class__ assignment only supported for mutable types or ModuleType subclasses"),
            ],
            Message::ImmutableType => &[
                (Python27, "can't set attributes of built-in/extension type '{1}'"),
                (Python310, "cannot set '{0}' attribute of immutable type '{1}'"),
            ],
            Message::Abstract => &[
                (Python27, "Can't instantiate abstract class {0} with abstract methods {2}"),
                (Python39, "Can't instantiate abstract class {0} with abstract method{1} {2}"),
                (
                    Python312,
                    "Can't instantiate abstract class {0} without an implementation for abstract method{1} {3}",
                ),
            ],
            Message::TakesNoArguments => {
                &[(Python27, "object() takes no parameters"), (Python37, "{0}() takes no arguments")]
            }
            Message::NoSuchAttributeToSet => &[
                (Python27, "'{0}' object has no attribute '{1}'"),
                (Python313, "'{0}' object has no attribute '{1}' and no __dict__ for setting new attributes"),
            ],
            Message::UnboundLocal => &[
                (Python27, "local variable '{0}' referenced before assignment"),
                (Python311, "cannot access local variable '{0}' where it is not associated with a value"),
            ],
            Message::UnboundFree => &[
                (Python27, "free variable '{0}' referenced before assignment in enclosing scope"),
                (
                    Python311,
                    "cannot access free variable '{0}' where it is not associated with a value in enclosing scope",
                ),
            ],
            Message::IntegerDivisionByZero => &[(Python27, "integer division or modulo by zero")],
            Message::IntegerModuloByZero => {
                &[(Python27, "integer division or modulo by zero"), (Python311, "integer modulo by zero")]
            }
            Message::FloatDivisionByZero => &[(Python27, "float division by zero")],
            Message::FloatFloorDivisionByZero => {
                &[(Python27, "float divmod()"), (Python39, "float floor division by zero")]
            }
            Message::FloatModuloByZero => &[(Python27, "float modulo"), (Python310, "float modulo by zero")],
            Message::ZeroToNegativePower => {
                &[(Python27, "0.0 cannot be raised to a negative power"), (Python313, "zero to a negative power")]
            }
            Message::StringIndex => &[
                (Python27, "string indices must be integers, not {0}"),
                (Python36, "string indices must be integers"),
                (Python311, "string indices must be integers, not '{0}'"),
            ],
            Message::RealNumber => &[(Python27, "a float is required"), (Python36, "must be real number, not {0}")],
            Message::SliceIndex => &[(Python27, "slice indices must be integers or None or have an __index__ method")],
        }
    }

    /// The sentence as a release says it.
    pub(crate) fn of(self, library: Library, parts: &[&str]) -> String {
        let words = since::newest(library, self.words()).unwrap_or_default();
        let places = parts.iter().enumerate().map(|(place, part)| (format!("{{{place}}}"), part));
        places.fold(words.to_owned(), |sentence, (place, part)| sentence.replace(&place, part))
    }
}

/// What is raised for a manager that is none.
const NO_MANAGER: &[(Library, &str)] = &[(Python27, "AttributeError"), (Python311, "TypeError")];

impl<R: Recorder> Machine<R> {
    /// Raises for a manager without a method.
    pub(crate) fn complain_of_manager(&mut self, message: Message, type_name: &str) -> Unwind {
        let exception = since::newest(self.dialect.library, NO_MANAGER).unwrap_or("TypeError");
        self.complain(exception, message, &[type_name])
    }

    /// A sentence in the words of the dialect's release.
    pub(crate) fn words_for(&self, message: Message, parts: &[&str]) -> String {
        message.of(self.dialect.library, parts)
    }

    /// Raises a built-in exception with a sentence in the words of the dialect's release.
    pub(crate) fn complain(&mut self, exception: &'static str, message: Message, parts: &[&str]) -> Unwind {
        let sentence = self.words_for(message, parts);
        self.raise(exception, &sentence)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_in_the_words_of_each_release() {
        let parts = [" 'x'", "Box"];
        assert_eq!(Message::PropertyHasNoSetter.of(Python36, &parts), "can't set attribute");
        assert_eq!(Message::PropertyHasNoSetter.of(Python310, &parts), "can't set attribute 'x'");
        assert_eq!(Message::PropertyHasNoSetter.of(Python313, &parts), "property 'x' of 'Box' object has no setter");
    }
}
