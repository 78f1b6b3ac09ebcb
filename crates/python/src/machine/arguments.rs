//! From the arguments of a call to the variables of a frame (`PyEval_EvalCodeEx`,
//! `initialize_locals`), with CPython's complaints in the words of each language.

use model::kind::FIELDS;
use model::{AtomId, Kind, ObjId, Recorder, Value};

use super::codes::LoadedCode;
use super::frame::TAIL;
use super::function::{DEFAULTS, KWDEFAULTS};
use super::objects::Tracking;
use super::{Args, Machine, Outcome, Unwind, since};

impl<R: Recorder> Machine<R> {
    /// Writes the arguments into the slots of a new frame, with default values for those left out.
    pub(crate) fn bind_arguments(
        &mut self,
        function: ObjId,
        code: &LoadedCode,
        frame: ObjId,
        args: Args<'_>,
    ) -> Outcome<()> {
        let parameters = code.code.parameters;
        let (positional, only) = (parameters.positional as usize, parameters.keyword_only as usize);
        let star = positional + only;
        let mut keyword_dict = None;
        if parameters.star_kwargs {
            let dict = self.new_dict();
            self.cx.set(frame, TAIL + star + usize::from(parameters.star_args), dict);
            self.cx.release(dict);
            keyword_dict = Some(dict);
        }
        for (index, value) in args.positional.iter().take(positional).enumerate() {
            self.cx.set(frame, TAIL + index, *value);
        }
        if parameters.star_args {
            let rest = self.new_tuple(args.positional.get(positional..).unwrap_or_default());
            self.cx.set(frame, TAIL + star, rest);
            self.release(rest);
        }
        if keyword_dict.is_none() {
            self.check_positional_only(code, args)?;
        }
        for (name, value) in args.keywords {
            self.bind_keyword(code, frame, keyword_dict, *name, *value)?;
        }
        if args.positional.len() > positional && !parameters.star_args {
            return Err(self.too_many_arguments(function, code, frame, args));
        }
        self.bind_defaults(function, code, frame, args)
    }

    /// Parameters before a `/` do not go by keyword (`positional_only_passed_as_keyword`).
    fn check_positional_only(&mut self, code: &LoadedCode, args: Args<'_>) -> Outcome<()> {
        let only = code.variables.get(..code.code.parameters.positional_only as usize).unwrap_or_default();
        let wrong = only.iter().filter(|name| args.keywords.iter().any(|(keyword, _)| keyword == *name));
        let wrong: Vec<&str> = wrong.filter_map(|name| self.text_of((*name).into())).collect();
        if wrong.is_empty() {
            return Ok(());
        }
        let (function, wrong) = (self.callable_name(code), wrong.join(", "));
        let message = format!("{function}() got some positional-only arguments passed as keyword arguments: '{wrong}'");
        Err(self.raise("TypeError", &message))
    }

    fn bind_keyword(
        &mut self,
        code: &LoadedCode,
        frame: ObjId,
        keyword_dict: Option<ObjId>,
        name: AtomId,
        value: Value,
    ) -> Outcome<()> {
        let parameters = code.code.parameters;
        let named = parameters.positional_only as usize..(parameters.positional + parameters.keyword_only) as usize;
        let found = named.clone().find(|index| code.variables.get(*index) == Some(&name));
        let text = self.text_of(name.into()).unwrap_or("").to_string();
        match (found, keyword_dict) {
            (Some(index), _) if self.world().object(frame).slot(TAIL + index).is_null() => {
                self.cx.set(frame, TAIL + index, value);
                Ok(())
            }
            (Some(_), _) => {
                let function = self.callable_name(code);
                let keyword = if self.is_python2() { "keyword " } else { "" };
                let message = format!("{function}() got multiple values for {keyword}argument '{text}'");
                Err(self.raise("TypeError", &message))
            }
            (None, Some(dict)) => {
                self.dict_set_name(dict, name, value);
                Ok(())
            }
            (None, None) => {
                let function = self.callable_name(code);
                Err(self.raise("TypeError", &format!("{function}() got an unexpected keyword argument '{text}'")))
            }
        }
    }

    fn bind_defaults(&mut self, function: ObjId, code: &LoadedCode, frame: ObjId, args: Args<'_>) -> Outcome<()> {
        let parameters = code.code.parameters;
        let positional = parameters.positional as usize;
        let defaults = self.items_of(self.world().object(function).slot(DEFAULTS)).to_vec();
        let first = positional.saturating_sub(defaults.len());
        let mut missing = Vec::new();
        for index in 0..positional {
            if self.world().object(frame).slot(TAIL + index).is_null() {
                match index.checked_sub(first).and_then(|at| defaults.get(at)) {
                    Some(value) => {
                        self.cx.set(frame, TAIL + index, *value);
                    }
                    None => missing.push(index),
                }
            }
        }
        if !missing.is_empty() {
            return Err(self.missing_arguments(code, &missing, "positional", first, defaults.len(), args));
        }
        let mut missing = Vec::new();
        let given = self.world().object(function).slot(KWDEFAULTS).object();
        for index in positional..positional + parameters.keyword_only as usize {
            if self.world().object(frame).slot(TAIL + index).is_null() {
                let name = code.variables.get(index).copied();
                let default = given.zip(name).and_then(|(dict, name)| self.dict_get_name(dict, name));
                match default {
                    Some(value) => {
                        self.cx.set(frame, TAIL + index, value);
                    }
                    None => missing.push(index),
                }
            }
        }
        if missing.is_empty() {
            return Ok(());
        }
        Err(self.missing_arguments(code, &missing, "keyword-only", first, 0, args))
    }

    /// How complaints name the function.
    fn callable_name(&self, code: &LoadedCode) -> Box<str> {
        match since::exists(self.dialect.library, "complaints", "qualified names") {
            true => code.code.qualname.clone(),
            false => code.code.name.clone(),
        }
    }

    fn missing_arguments(
        &mut self,
        code: &LoadedCode,
        missing: &[usize],
        sort: &str,
        required: usize,
        defaults: usize,
        args: Args<'_>,
    ) -> Unwind {
        let function = self.callable_name(code);
        if self.is_python2() {
            let how = if defaults > 0 || code.code.parameters.star_args { "at least" } else { "exactly" };
            let given = args.positional.len() + args.keywords.len();
            let plural = if required == 1 { "" } else { "s" };
            let message = format!("{function}() takes {how} {required} argument{plural} ({given} given)");
            return self.raise("TypeError", &message);
        }
        let names: Vec<String> = missing
            .iter()
            .filter_map(|index| code.variables.get(*index))
            .map(|name| format!("'{}'", self.text_of((*name).into()).unwrap_or("")))
            .collect();
        let list = match names.as_slice() {
            [] => String::new(),
            [one] => one.clone(),
            [first, second] => format!("{first} and {second}"),
            [most @ .., last] => format!("{}, and {last}", most.join(", ")),
        };
        let plural = if names.len() == 1 { "" } else { "s" };
        let message = format!("{function}() missing {} required {sort} argument{plural}: {list}", names.len());
        self.raise("TypeError", &message)
    }

    fn too_many_arguments(&mut self, function: ObjId, code: &LoadedCode, frame: ObjId, args: Args<'_>) -> Unwind {
        let name = self.callable_name(code);
        let most = code.code.parameters.positional as usize;
        let defaults = self.items_of(self.world().object(function).slot(DEFAULTS)).len();
        let plural = |count: usize| if count == 1 { "" } else { "s" };
        if self.is_python2() {
            let given = args.positional.len() + args.keywords.len();
            let message = match most {
                0 => format!("{name}() takes no arguments ({given} given)"),
                _ => {
                    let how = if defaults > 0 { "at most" } else { "exactly" };
                    format!("{name}() takes {how} {most} argument{} ({given} given)", plural(most))
                }
            };
            return self.raise("TypeError", &message);
        }
        let given = args.positional.len();
        let was = if given == 1 { "was" } else { "were" };
        let takes = if defaults > 0 {
            format!("from {} to {most} positional arguments", most.saturating_sub(defaults))
        } else {
            format!("{most} positional argument{}", plural(most))
        };
        let only = most..most + code.code.parameters.keyword_only as usize;
        let by_keyword = only.filter(|index| !self.world().object(frame).slot(TAIL + index).is_null()).count();
        let given = match by_keyword {
            0 => format!("{given} {was}"),
            _ => format!(
                "{given} positional argument{} (and {by_keyword} keyword-only argument{}) were",
                plural(given),
                plural(by_keyword)
            ),
        };
        self.raise("TypeError", &format!("{name}() takes {takes} but {given} given"))
    }

    /// Makes the cells of a new frame and takes over those of the closure.
    pub(crate) fn bind_cells(&mut self, code: &LoadedCode, frame: ObjId, closure: Value) {
        let first = TAIL + code.code.varnames.len();
        for index in 0..code.code.cellvars.len() {
            let parameter = code.code.cell_parameters.iter().find(|taken| taken.cell as usize == index);
            let slot = parameter.map(|taken| TAIL + taken.slot.0 as usize);
            let value = slot.map_or(Value::NULL, |slot| self.world().object(frame).slot(slot));
            let cell = self.new_object(Kind::Cell, "cell", &[value], &[], Tracking::AtBirth);
            self.cx.set(frame, first + index, cell);
            self.cx.release(cell);
            // 2.7 leaves the parameter in its slot as well.
            if let Some(slot) = slot.filter(|_| !self.is_python2()) {
                self.cx.set(frame, slot, Value::NULL);
            }
        }
        let first = first + code.code.cellvars.len();
        for (index, cell) in self.items_of(closure).to_vec().into_iter().enumerate() {
            self.cx.set(frame, first + index, cell);
        }
    }

    /// The content of a cell, NULL if it is empty.
    pub(crate) fn cell_content(&self, cell: Value) -> Value {
        cell.object().map_or(Value::NULL, |cell| self.world().object(cell).slot(FIELDS))
    }
}
