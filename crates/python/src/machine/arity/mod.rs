//! Whether a built-in function is called with as many arguments as it takes, and the complaints if not.
//!
//! CPython's C code takes arguments apart in several ways, and each complains in words of its own
//! (`Python/getargs.c`, `Objects/methodobject.c`). Which function does it how is data: [`table`].

mod table;

use model::{Recorder, Value};

use super::messages::Message;
use super::{Args, Machine, Outcome, Unwind, since};

use table::Signature;

/// How a function takes its arguments apart.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Parser {
    /// `METH_NOARGS`, `METH_O`.
    Counted,
    /// `PyArg_UnpackTuple`, `_PyArg_CheckPositional`.
    Unpacked,
    /// The same in the constructor of a type, which once said no to keywords in other words.
    UnpackedByType,
    /// `PyArg_ParseTuple`.
    Parsed,
    /// `PyArg_ParseTupleAndKeywords`: the names of all parameters; those without one go by position only.
    Keywords(&'static [&'static str]),
    /// The same done by hand for speed, in slightly other words.
    KeywordsByVectorcall(&'static [&'static str]),
    /// Positional arguments are counted apart; then these names by keyword only, under the name of the
    /// function that looks at them.
    KeywordsOf(&'static str, &'static [&'static str], Words),
    /// Positional arguments are counted, any keyword goes.
    AnyKeywords,
    /// The same, and up to so many by position whatever later releases take.
    AnyKeywordsUpTo(usize),
}

/// In which words positional arguments are counted.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Words {
    /// `f expected 1 argument, got 2`
    Expected,
    /// `f() takes no positional arguments`
    NoPositional,
}

impl<R: Recorder> Machine<R> {
    /// Checks the arguments of a function of the builtins module.
    ///
    /// # Errors
    /// TypeError.
    pub(crate) fn check_function_arguments(&mut self, name: &str, args: Args<'_>) -> Outcome<()> {
        match table::function(name) {
            Some(signature) => self.check_arguments(name, name, signature, args),
            None => Ok(()),
        }
    }

    /// Checks the arguments of a built-in type that is called.
    ///
    /// # Errors
    /// TypeError.
    pub(crate) fn check_constructor_arguments(&mut self, name: &str, args: Args<'_>) -> Outcome<()> {
        match table::constructor(name) {
            Some(signature) => self.check_arguments(name, name, signature, args),
            None => Ok(()),
        }
    }

    /// Checks the arguments of a method of a built-in type, of which the first is the object.
    ///
    /// # Errors
    /// TypeError.
    pub(crate) fn check_method_arguments(&mut self, of: &str, name: &str, args: Args<'_>) -> Outcome<()> {
        let Some(signature) = table::method(of, name) else { return Ok(()) };
        let rest = Args { positional: args.positional.get(1..).unwrap_or_default(), keywords: args.keywords };
        let full_name = match since::exists(self.dialect.library, "calls", "full names") {
            true => format!("{of}.{name}"),
            false => name.to_owned(),
        };
        self.check_arguments(name, &full_name, signature, rest)
    }

    fn check_arguments(
        &mut self,
        name: &str,
        full_name: &str,
        (least, most, history): Signature,
        args: Args<'_>,
    ) -> Outcome<()> {
        let Some(parser) = since::newest(self.dialect.library, history) else { return Ok(()) };
        let given = args.positional.len();
        let fits = (least..=most).contains(&given);
        match parser {
            Parser::Keywords(names) => return self.check_by_name(name, names, least, false, args),
            Parser::KeywordsByVectorcall(names) => return self.check_by_name(name, names, least, true, args),
            Parser::KeywordsOf(speaker, names, words) => {
                if !fits {
                    return Err(match words {
                        Words::Expected => self.not_as_expected(name, least, most, given),
                        Words::NoPositional => {
                            self.raise("TypeError", &format!("{name}() takes no positional arguments"))
                        }
                    });
                }
                return self.check_keywords(speaker, names, false, args);
            }
            Parser::AnyKeywords if fits => return Ok(()),
            Parser::AnyKeywordsUpTo(most) if (least..=most).contains(&given) => return Ok(()),
            Parser::AnyKeywordsUpTo(most) => return Err(self.not_as_parsed(name, least, most, given)),
            _ if !args.keywords.is_empty() && parser != Parser::AnyKeywords => {
                let message = match parser {
                    Parser::UnpackedByType => Message::TypeTakesNoKeywords,
                    _ => Message::TakesNoKeywords,
                };
                return Err(self.complain("TypeError", message, &[full_name]));
            }
            _ if fits => return Ok(()),
            _ => {}
        }
        Err(match parser {
            Parser::Counted => {
                let takes = if most == 0 { "no arguments" } else { "exactly one argument" };
                self.raise("TypeError", &format!("{full_name}() takes {takes} ({given} given)"))
            }
            Parser::Parsed => self.not_as_parsed(name, least, most, given),
            _ => self.not_as_expected(name, least, most, given),
        })
    }

    /// `f expected at least 1 argument, got 0`
    fn not_as_expected(&mut self, name: &str, least: usize, most: usize, given: usize) -> Unwind {
        let (bound, number) = bound(least, most, given);
        let given = given.to_string();
        let message = if number == 1 { Message::ExpectedOneArgument } else { Message::ExpectedArguments };
        self.complain("TypeError", message, &[name, bound, &number.to_string(), &given])
    }

    /// `f() takes at most 2 arguments (3 given)`
    fn not_as_parsed(&mut self, name: &str, least: usize, most: usize, given: usize) -> Unwind {
        let (bound, number) = bound(least, most, given);
        let bound = if bound.is_empty() { "exactly " } else { bound };
        let plural = if number == 1 { "" } else { "s" };
        self.raise("TypeError", &format!("{name}() takes {bound}{number} argument{plural} ({given} given)"))
    }

    fn check_by_name(
        &mut self,
        name: &str,
        names: &'static [&'static str],
        least: usize,
        by_hand: bool,
        args: Args<'_>,
    ) -> Outcome<()> {
        let given = args.positional.len() + args.keywords.len();
        if given > names.len() {
            let number = names.len();
            let bound = if least == number { "exactly" } else { "at most" };
            let plural = if number == 1 { "" } else { "s" };
            let message = format!("{name}() takes {bound} {number} argument{plural} ({given} given)");
            return Err(self.raise("TypeError", &message));
        }
        let only_by_position = names.iter().take_while(|name| name.is_empty()).count();
        if args.positional.len() < least.min(only_by_position) {
            let bound = if least == names.len() { "exactly" } else { "at least" };
            let plural = if least == 1 { "" } else { "s" };
            let given = args.positional.len();
            let message = format!("{name}() takes {bound} {least} positional argument{plural} ({given} given)");
            return Err(self.raise("TypeError", &message));
        }
        for (place, wanted) in names.iter().enumerate().take(least).skip(args.positional.len()) {
            if !args.keywords.iter().any(|(keyword, _)| self.text_of((*keyword).into()) == Some(wanted)) {
                let message = if by_hand { Message::MissingArgumentByHand } else { Message::MissingArgument };
                return Err(self.complain("TypeError", message, &[name, wanted, &(place + 1).to_string()]));
            }
        }
        self.check_keywords(name, names, by_hand, args)?;
        for (place, wanted) in names.iter().enumerate().take(args.positional.len()) {
            if args.keywords.iter().any(|(keyword, _)| self.text_of((*keyword).into()) == Some(wanted)) {
                let place = place + 1;
                let message = format!("argument for {name}() given by name ('{wanted}') and position ({place})");
                return Err(self.raise("TypeError", &message));
            }
        }
        Ok(())
    }

    /// Whether every keyword is one of these.
    fn check_keywords(
        &mut self,
        name: &str,
        names: &'static [&'static str],
        by_hand: bool,
        args: Args<'_>,
    ) -> Outcome<()> {
        let unknown = args.keywords.iter().map(|(keyword, _)| Value::from(*keyword)).find(|keyword| {
            let keyword = self.text_of(*keyword).unwrap_or("");
            keyword.is_empty() || !names.contains(&keyword)
        });
        let Some(unknown) = unknown else { return Ok(()) };
        let unknown = self.text_of(unknown).unwrap_or("").to_owned();
        let message = if by_hand { Message::UnknownKeywordByHand } else { Message::UnknownKeyword };
        Err(self.complain("TypeError", message, &[name, &unknown]))
    }
}

/// "at least " and the least number, or "at most " and the most.
fn bound(least: usize, most: usize, given: usize) -> (&'static str, usize) {
    match () {
        () if least == most => ("", least),
        () if given < least => ("at least ", least),
        () => ("at most ", most),
    }
}
