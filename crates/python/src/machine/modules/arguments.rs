//! Taking the arguments of a built-in function apart, with CPython's complaints
//! (`PyArg_ParseTupleAndKeywords`).

use model::{Atom, Language, Recorder, Value};

use crate::machine::{Args, Machine, Outcome, Unwind};

impl<R: Recorder> Machine<R> {
    /// The arguments under their names: given by position or by keyword, NULL where left out. The first
    /// `required` must be there.
    pub(super) fn arguments<const N: usize>(
        &mut self,
        function: &str,
        args: Args<'_>,
        names: [&str; N],
        required: usize,
    ) -> Outcome<[Value; N]> {
        let given = args.positional.len() + args.keywords.len();
        if given > N {
            return Err(self.too_many(function, N, required, given));
        }
        let mut values = [Value::NULL; N];
        for (place, value) in values.iter_mut().zip(args.positional) {
            *place = *value;
        }
        for (keyword, value) in args.keywords {
            let keyword = self.text_of((*keyword).into()).unwrap_or("").to_string();
            let place = names.iter().position(|name| *name == keyword);
            match place.and_then(|index| values.get_mut(index)) {
                Some(place) if place.is_null() => *place = *value,
                Some(_) => {
                    return Err(self.raise(
                        "TypeError",
                        &format!("argument for {function}() given by name ('{keyword}') and position"),
                    ));
                }
                None => {
                    return Err(self
                        .raise("TypeError", &format!("'{keyword}' is an invalid keyword argument for {function}()")));
                }
            }
        }
        if values.iter().take(required).any(|value| value.is_null()) {
            return Err(self.too_few(function, required, N, given));
        }
        Ok(values)
    }

    /// The same for a function that knows no keywords. CPython 3 names its module as well when it
    /// complains, 2.7 does not.
    pub(super) fn positional<const N: usize>(
        &mut self,
        function: &str,
        args: Args<'_>,
        required: usize,
    ) -> Outcome<[Value; N]> {
        let short = function.rsplit('.').next().unwrap_or(function);
        let function = if self.dialect.language == Language::Python2 { short } else { function };
        if !args.keywords.is_empty() {
            return Err(self.raise("TypeError", &format!("{function}() takes no keyword arguments")));
        }
        self.arguments(function, args, [""; N], required)
    }

    fn too_many(&mut self, function: &str, most: usize, required: usize, given: usize) -> Unwind {
        let takes = match (most, most == required) {
            (0, _) => "no arguments".to_string(),
            (1, true) => "exactly one argument".to_string(),
            (1, false) => "at most 1 argument".to_string(),
            (most, true) => format!("exactly {most} arguments"),
            (most, false) => format!("at most {most} arguments"),
        };
        self.raise("TypeError", &format!("{function}() takes {takes} ({given} given)"))
    }

    fn too_few(&mut self, function: &str, required: usize, most: usize, given: usize) -> Unwind {
        let takes = match (required, most == required) {
            (1, true) => "exactly one argument".to_string(),
            (1, false) => "at least 1 argument".to_string(),
            (required, true) => format!("exactly {required} arguments"),
            (required, false) => format!("at least {required} arguments"),
        };
        self.raise("TypeError", &format!("{function}() takes {takes} ({given} given)"))
    }

    /// An integer argument (`PyNumber_AsSsize_t`); `default` if it was left out.
    pub(super) fn integer(&mut self, value: Value, default: i64) -> Outcome<i64> {
        if value.is_null() {
            return Ok(default);
        }
        match self.atom(value) {
            Some(Atom::Int(number) | Atom::Long(number)) => Ok(*number),
            Some(Atom::Bool(flag)) => Ok(i64::from(*flag)),
            _ => {
                let name = self.type_name(value);
                let message = match self.dialect.language {
                    Language::Python2 => "an integer is required".to_string(),
                    Language::Python3 => format!("'{name}' object cannot be interpreted as an integer"),
                };
                Err(self.raise("TypeError", &message))
            }
        }
    }

    /// A text argument.
    pub(super) fn text_argument(&mut self, value: Value) -> Outcome<String> {
        match self.text_of(value) {
            Some(text) => Ok(text.to_string()),
            None => {
                let name = self.type_name(value);
                Err(self.raise("TypeError", &format!("expected str, got {name}")))
            }
        }
    }

    /// A function that has done its work.
    pub(super) fn done(&mut self) -> Outcome {
        Ok(self.none())
    }
}
