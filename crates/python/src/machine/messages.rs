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
    /// `list.append()` \[type, method\].
    UnboundNeedsArgument,
    /// `list.append(5)` \[type, method, type of the object\].
    UnboundOfOther,
    /// An attribute that is not there to delete \[`'C' object`, attribute\].
    MissingToDelete,
    /// A slot that is empty \[type, attribute\].
    EmptySlot,
    /// `getattr(x, 5)` \[function, type\].
    AttributeNameOfGetattr,
    /// `setattr(x, 5, y)` \[type\].
    AttributeName,
    /// `max([])` \[function\].
    EmptyIterable,
    /// `iter(5, 5)`.
    SentinelNeedsCallable,
    /// `"%d" % "x"` \[conversion, type\].
    NumberFormat,
    /// `"{}".format()` \[place\].
    ReplacementIndex,
    /// `list[1:2] = 5`.
    SliceNeedsIterable,
    /// `range()` \[function\].
    NoArgumentExpected,
    /// `super(1, 2, 3)` \[given\].
    SuperArguments,
    /// `"x" + 5` \[type\].
    TextNeedsText,
    /// A text method that wants a text \[method, place, type\].
    TextArgument,
    /// `str(1, 2)` \[type\].
    EncodingArgument,
    /// `zip(5)` \[place, type\].
    ZipNeedsIterables,
    /// A class pattern of what is no class \[type\].
    MatchNeedsClass,
    /// `a, b = 5` \[type\].
    UnpackNonIterable,
    /// `f(**{1: 2})` \[function\].
    KeywordsNotTexts,
    /// `raise e from 5`.
    CauseNeedsException,
    /// `chr("a")` \[type\].
    ChrArgument,
    /// `float("")`.
    FloatOfNothing,
    /// `group.split(5)`.
    GroupCondition,
    /// A built-in function that takes no keywords \[function\].
    TakesNoKeywords,
    /// A built-in type that takes no keywords \[type\].
    TypeTakesNoKeywords,
    /// A wrong number of arguments, where one is right \[function, `at least `, number, given\].
    ExpectedOneArgument,
    /// A wrong number of arguments \[function, `at least `, number, given\].
    ExpectedArguments,
    /// An argument is missing \[function, parameter, place\].
    MissingArgument,
    /// The same, of functions that look at their arguments by hand.
    MissingArgumentByHand,
    /// A keyword that is no parameter \[function, keyword\].
    UnknownKeyword,
    /// The same, of functions that look at their arguments by hand.
    UnknownKeywordByHand,
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
            Message::FloatModuloByZero => &[(Python27, "float modulo"), (Python313, "float modulo by zero")],
            Message::ZeroToNegativePower => &[(Python27, "0.0 cannot be raised to a negative power")],
            Message::StringIndex => &[
                (Python27, "string indices must be integers, not {0}"),
                (Python36, "string indices must be integers"),
                (Python311, "string indices must be integers, not '{0}'"),
            ],
            Message::RealNumber => &[(Python27, "a float is required"), (Python36, "must be real number, not {0}")],
            Message::UnboundNeedsArgument => &[
                (Python27, "descriptor '{1}' of '{0}' object needs an argument"),
                (Python39, "unbound method {0}.{1}() needs an argument"),
            ],
            Message::UnboundOfOther => &[
                (Python27, "descriptor '{1}' requires a '{0}' object but received a '{2}'"),
                (Python38, "descriptor '{1}' for '{0}' objects doesn't apply to a '{2}' object"),
            ],
            Message::MissingToDelete => &[(Python27, "{1}"), (Python311, "{0} has no attribute '{1}'")],
            Message::EmptySlot => &[(Python27, "{1}"), (Python310, "'{0}' object has no attribute '{1}'")],
            Message::AttributeNameOfGetattr => &[
                (Python27, "{0}(): attribute name must be string"),
                (Python311, "attribute name must be string, not '{1}'"),
            ],
            Message::AttributeName => &[(Python27, "attribute name must be string, not '{0}'")],
            Message::EmptyIterable => {
                &[(Python27, "{0}() arg is an empty sequence"), (Python312, "{0}() iterable argument is empty")]
            }
            Message::SentinelNeedsCallable => &[
                (Python27, "iter(v, w): v must be callable"),
                (Python312, "iter(object, sentinel): object must be callable"),
                (Python313, "iter(v, w): v must be callable"),
            ],
            Message::NumberFormat => &[
                (Python27, "%{0} format: a number is required, not {1}"),
                (Python310, "%{0} format: a real number is required, not {1}"),
            ],
            Message::ReplacementIndex => &[
                (Python27, "tuple index out of range"),
                (Python38, "Replacement index {0} out of range for positional args tuple"),
            ],
            Message::SliceNeedsIterable => {
                &[(Python27, "can only assign an iterable"), (Python313, "must assign iterable to extended slice")]
            }
            Message::NoArgumentExpected => &[
                (Python27, "{0} expected 1 arguments, got 0"),
                (Python38, "{0} expected 1 argument, got 0"),
                (Python39, "{0} expected at least 1 argument, got 0"),
            ],
            Message::SuperArguments => &[
                (Python27, "super() takes at most 2 arguments ({0} given)"),
                (Python311, "super() expected at most 2 arguments, got {0}"),
            ],
            Message::TextNeedsText => &[
                (Python27, "can only concatenate str (not \"{0}\") to str"),
                (Python36, "must be str, not {0}"),
                (Python37, "can only concatenate str (not \"{0}\") to str"),
            ],
            Message::TextArgument => {
                &[(Python27, "must be str, not {2}"), (Python313, "{0}() argument {1} must be str, not {2}")]
            }
            Message::EncodingArgument => &[
                (Python27, "str() argument 2 must be str, not {0}"),
                (Python310, "str() argument 'encoding' must be str, not {0}"),
            ],
            Message::ZipNeedsIterables => {
                &[(Python27, "zip argument #{0} must support iteration"), (Python38, "'{1}' object is not iterable")]
            }
            Message::MatchNeedsClass => &[
                (Python27, "called match pattern must be a type"),
                (Python312, "called match pattern must be a class"),
            ],
            Message::UnpackNonIterable => {
                &[(Python27, "'{0}' object is not iterable"), (Python37, "cannot unpack non-iterable {0} object")]
            }
            Message::KeywordsNotTexts => {
                &[(Python27, "{0} keywords must be strings"), (Python39, "keywords must be strings")]
            }
            Message::CauseNeedsException => &[(Python27, "exception causes must derive from BaseException")],
            Message::ChrArgument => &[
                (Python27, "an integer is required"),
                (Python36, "an integer is required (got type {0})"),
                (Python310, "'{0}' object cannot be interpreted as an integer"),
            ],
            Message::FloatOfNothing => &[
                (Python27, "could not convert string to float: "),
                (Python38, "could not convert string to float: ''"),
            ],
            Message::GroupCondition => &[
                (Python27, "expected a function, exception type or tuple of exception types"),
                (
                    Python313,
                    "expected an exception type, a tuple of exception types, or a callable (other than a class)",
                ),
            ],
            Message::TakesNoKeywords => &[(Python27, "{0}() takes no keyword arguments")],
            Message::TypeTakesNoKeywords => {
                &[(Python27, "{0}() does not take keyword arguments"), (Python37, "{0}() takes no keyword arguments")]
            }
            Message::ExpectedOneArgument => &[
                (Python27, "{0} expected {1}{2} arguments, got {3}"),
                (Python38, "{0} expected {1}{2} argument, got {3}"),
            ],
            Message::ExpectedArguments => &[(Python27, "{0} expected {1}{2} arguments, got {3}")],
            Message::MissingArgument => &[
                (Python27, "Required argument '{1}' (pos {2}) not found"),
                (Python37, "{0}() missing required argument '{1}' (pos {2})"),
            ],
            Message::MissingArgumentByHand => &[(Python27, "{0}() missing required argument '{1}'")],
            Message::UnknownKeyword => &[
                (Python27, "'{1}' is an invalid keyword argument for this function"),
                (Python37, "'{1}' is an invalid keyword argument for {0}()"),
                (Python313, "{0}() got an unexpected keyword argument '{1}'"),
            ],
            Message::UnknownKeywordByHand => &[(Python27, "'{1}' is an invalid keyword argument for {0}()")],
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
