//! `re`: searching and replacing, as far as programs do that to make texts comparable. Patterns and
//! matches are in `re_methods`, the matching itself in `regex`.

use std::rc::Rc;

use model::{Kind, Language, ObjId, Recorder, Value};

use super::regex::Regex;
use crate::machine::objects::Tracking;
use crate::machine::side::State;
use crate::machine::{Args, Machine, Native, Outcome};

/// The functions.
pub(super) const NAMES: &[&str] = &["re.compile", "re.match", "re.search", "re.findall", "re.sub"];

/// The function of `re` with this name: it compiles its first argument and calls the method of the
/// pattern.
pub(super) fn function<R: Recorder>(name: &str) -> Option<Native<R>> {
    Some(match name {
        "compile" => compile,
        "match" => |m, args| with_pattern(m, args, "match"),
        "search" => |m, args| with_pattern(m, args, "search"),
        "findall" => |m, args| with_pattern(m, args, "findall"),
        "sub" => |m, args| with_pattern(m, args, "sub"),
        _ => return None,
    })
}

/// `re.compile(pattern)`
fn compile<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let [pattern] = m.arguments("compile", args, ["pattern"], 1)?;
    m.compile_pattern(pattern).map(Value::from)
}

fn with_pattern<R: Recorder>(m: &mut Machine<R>, args: Args<'_>, method: &str) -> Outcome {
    let Some((&pattern, rest)) = args.positional.split_first() else {
        return Err(m.raise("TypeError", &format!("{method}() missing the pattern")));
    };
    let compiled = m.compile_pattern(pattern)?;
    let mut positional = vec![compiled.into()];
    positional.extend_from_slice(rest);
    let result = match super::re_methods::pattern_method::<R>(method) {
        Some(function) => function(m, Args { positional: &positional, ..args }),
        None => m.done(),
    };
    m.release(compiled.into());
    result
}

impl<R: Recorder> Machine<R> {
    /// A pattern object for a text, owned; a pattern stays what it is.
    fn compile_pattern(&mut self, pattern: Value) -> Outcome<ObjId> {
        if let Some(object) = pattern.object().filter(|object| self.regex_of(*object).is_some()) {
            self.hold(pattern);
            return Ok(object);
        }
        let text = self.text_argument(pattern)?;
        let regex = match Regex::new(&text) {
            Ok(regex) => regex,
            Err(message) => return Err(self.raise("ValueError", &message)),
        };
        let name = match self.dialect.language {
            Language::Python2 => "SRE_Pattern",
            Language::Python3 => "Pattern",
        };
        let object = self.new_object(Kind::Opaque, name, &[], &[], Tracking::Later);
        self.side.set(object, State::Pattern(Rc::new(regex)));
        Ok(object)
    }
}
