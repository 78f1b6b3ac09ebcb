//! `collections.defaultdict`: a dict that makes what is missing.

use model::{Kind, Recorder, Value};

use crate::machine::objects::Tracking;
use crate::machine::{Args, Machine, Native, Outcome};

/// The method of `defaultdict` with this name.
pub(super) fn method<R: Recorder>(name: &str) -> Option<Native<R>> {
    Some(match name {
        "__init__" => init,
        "__missing__" => missing,
        "__repr__" => repr,
        "copy" | "__copy__" => copy,
        _ => return None,
    })
}

/// The attribute of `defaultdict` with this name.
pub(super) fn getter<R: Recorder>(name: &str) -> Option<Native<R>> {
    match name {
        "default_factory" => Some(factory),
        _ => None,
    }
}

/// What writes the attribute of `defaultdict` with this name.
pub(super) fn setter<R: Recorder>(name: &str) -> Option<Native<R>> {
    match name {
        "default_factory" => Some(set_factory),
        _ => None,
    }
}

/// `defaultdict([factory[, …]])`: the rest goes to dict. Tracked from birth, as any subclass of dict.
pub(super) fn construct<R: Recorder>(m: &mut Machine<R>, class: Value, args: Args<'_>) -> Outcome {
    let object = m.new_of(class, Kind::Dict, &[], &[], Tracking::AtBirth)?;
    let mut positional = vec![object.into()];
    positional.extend_from_slice(args.positional);
    match init(m, Args { positional: &positional, ..args }) {
        Ok(_) => Ok(object.into()),
        Err(unwind) => {
            m.release(object.into());
            Err(unwind)
        }
    }
}

/// `defdict_init`
fn init<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let dict = m.receiver(args)?;
    let factory = args.positional.get(1).copied().unwrap_or(Value::NULL);
    if !factory.is_null() && !m.is_none(factory) && !m.is_callable(factory) {
        return Err(m.raise("TypeError", "first argument must be callable or None"));
    }
    m.set_field(dict, "default_factory", factory);
    let mut rest = vec![dict.into()];
    rest.extend_from_slice(args.positional.get(2..).unwrap_or_default());
    if rest.len() > 1 || !args.keywords.is_empty() {
        let result = m.dict_method("update", Args { positional: &rest, ..args })?;
        m.release(result);
    }
    m.done()
}

/// `defdict_missing`: makes the value, keeps it, gives it back.
fn missing<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let dict = m.receiver(args)?;
    let [_, key] = m.positional("__missing__", args, 2)?;
    let factory = m.field(dict, "default_factory");
    if factory.is_null() || m.is_none(factory) {
        return Err(m.raise_key_error(key));
    }
    let value = m.call(factory, &[], &[])?;
    // The subclass's __setitem__ counts.
    match m.set_item(dict.into(), key, value) {
        Ok(()) => Ok(value),
        Err(unwind) => {
            m.release(value);
            Err(unwind)
        }
    }
}

/// `defdict_repr`
fn repr<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let dict = m.receiver(args)?;
    let factory = m.field(dict, "default_factory");
    let inside = m.dict_method("__repr__", args)?;
    let inside = m.text_of(inside).unwrap_or("{...}").to_string();
    let factory = match factory.present() {
        Some(factory) => m.repr(factory)?,
        None => "None".to_string(),
    };
    let name = m.type_name(dict.into());
    Ok(m.str(&format!("{name}({factory}, {inside})")))
}

fn copy<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let dict = m.receiver(args)?;
    let factory = m.field(dict, "default_factory");
    let factory = if factory.is_null() { m.none() } else { factory };
    let class = m.type_of(dict.into());
    m.call(class, &[factory, dict.into()], &[])
}

fn factory<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let dict = m.receiver(args)?;
    let factory = m.field(dict, "default_factory");
    if factory.is_null() { m.done() } else { Ok(m.hold(factory)) }
}

fn set_factory<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let dict = m.receiver(args)?;
    let [_, factory] = m.positional("default_factory", args, 2)?;
    m.set_field(dict, "default_factory", factory);
    m.done()
}

impl<R: Recorder> Machine<R> {
    /// A method of dict, for the types that derive from it.
    pub(super) fn dict_method(&mut self, name: &str, args: Args<'_>) -> Outcome {
        match crate::machine::builtins::method::<R>("dict", name) {
            Some(method) => method(self, args),
            None => Err(self.raise("NotImplementedError", &format!("cyclescope does not know dict.{name} yet"))),
        }
    }

    /// A KeyError about a key.
    pub(super) fn raise_key_error(&mut self, key: Value) -> crate::machine::Unwind {
        let class = self.type_atom("KeyError");
        match self.call(class, &[key], &[]) {
            Ok(error) => {
                let unwind = self.raise_value(error);
                self.release(error);
                unwind
            }
            Err(unwind) => unwind,
        }
    }
}
