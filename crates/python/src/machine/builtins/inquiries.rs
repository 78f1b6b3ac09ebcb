//! Functions of the builtins module that ask about objects or change their attributes.

use model::{Kind, Recorder, Value};

use crate::machine::messages::Message;
use crate::machine::{Args, Machine, Native, Outcome};

/// The function with this name.
pub(crate) fn find<R: Recorder>(name: &str) -> Option<Native<R>> {
    Some(match name {
        "callable" => callable,
        "isinstance" => isinstance,
        "issubclass" => issubclass,
        "getattr" => getattr,
        "hasattr" => hasattr,
        "setattr" => setattr,
        "delattr" => delattr,
        "id" => id,
        "hash" => hash,
        "len" => len,
        "repr" => repr,
        "ascii" => |m, args| {
            let value = m.one(args, "ascii")?;
            let text = m.repr(value)?;
            Ok(m.str(&ascii_only(&text)))
        },
        "vars" => vars,
        "dir" => dir,
        "globals" => globals,
        "locals" => locals,
        "apply" => apply,
        "input" | "raw_input" => input,
        "open" => open,
        _ => return None,
    })
}

impl<R: Recorder> Machine<R> {
    /// `callable()`
    pub(crate) fn is_callable(&mut self, value: Value) -> bool {
        if matches!(self.atom(value), Some(model::Atom::Type(_) | model::Atom::Function(_) | model::Atom::Method(..))) {
            return true;
        }
        match self.kind_of(value) {
            Some(
                Kind::Function
                | Kind::Method
                | Kind::BuiltinMethod
                | Kind::Class(_)
                | Kind::ClassicClass(_)
                | Kind::Partial
                | Kind::Weakref,
            ) => true,
            Some(_) => {
                let class = self.type_of(value);
                self.lookup_type(class, self.words.call).is_some()
            }
            None => false,
        }
    }

    /// Whether a value is an instance of a class, or of one of those in a tuple.
    pub(crate) fn is_instance_of(&mut self, value: Value, class: Value) -> Outcome<bool> {
        // The type itself needs no asking (`PyObject_IsInstance`).
        if self.type_of(value) == class && !self.is_python2() {
            return Ok(true);
        }
        if self.kind_of(class) == Some(Kind::Tuple) {
            for class in self.items_of(class).to_vec() {
                self.check_budget()?;
                if self.followed(|m| m.is_instance_of(value, class))? {
                    return Ok(true);
                }
            }
            return Ok(false);
        }
        if self.is_union(class) {
            let parts = self.alias_part(class, 1);
            return self.is_instance_of(value, parts);
        }
        if self.is_generic_alias(class) {
            return Err(self.raise("TypeError", "isinstance() argument 2 cannot be a parameterized generic"));
        }
        if let Some(answer) = self.call_method(class, "__instancecheck__", &[value])? {
            let truth = self.truth(answer);
            self.release(answer);
            return truth;
        }
        if !self.is_type(class) {
            return Err(self.complain("TypeError", Message::IsInstanceSecond, &[]));
        }
        // A proxy has the `__class__` of its target (`recursive_isinstance`).
        if self.kind_of(value) == Some(Kind::Proxy) && !self.is_instance(value, class) {
            let word = self.words.class;
            let claimed = self.get_attr(value, word)?;
            let answer = self.is_subclass(claimed, class);
            self.release(claimed);
            return Ok(answer);
        }
        Ok(self.is_instance(value, class))
    }

    fn is_subclass_of(&mut self, class: Value, base: Value) -> Outcome<bool> {
        if self.kind_of(base) == Some(Kind::Tuple) {
            for base in self.items_of(base).to_vec() {
                self.check_budget()?;
                if self.followed(|m| m.is_subclass_of(class, base))? {
                    return Ok(true);
                }
            }
            return Ok(false);
        }
        if self.is_union(base) {
            let parts = self.alias_part(base, 1);
            return self.is_subclass_of(class, parts);
        }
        if let Some(answer) = self.call_method(base, "__subclasscheck__", &[class])? {
            let truth = self.truth(answer);
            self.release(answer);
            return truth;
        }
        if !self.is_type(class) {
            return Err(self.raise("TypeError", "issubclass() arg 1 must be a class"));
        }
        if !self.is_type(base) {
            return Err(self.complain("TypeError", Message::IsSubclassSecond, &[]));
        }
        Ok(self.is_subclass(class, base))
    }
}

fn callable<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let value = m.one(args, "callable")?;
    let answer = m.is_callable(value);
    Ok(m.bool(answer))
}

fn isinstance<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let (value, class) = (m.required(args, 0, "isinstance")?, m.required(args, 1, "isinstance")?);
    let answer = m.is_instance_of(value, class)?;
    Ok(m.bool(answer))
}

fn issubclass<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let (class, base) = (m.required(args, 0, "issubclass")?, m.required(args, 1, "issubclass")?);
    let answer = m.is_subclass_of(class, base)?;
    Ok(m.bool(answer))
}

fn attribute_name<R: Recorder>(m: &mut Machine<R>, args: Args<'_>, function: &str) -> Outcome<model::AtomId> {
    let name = m.required(args, 1, function)?;
    match m.text_of(m.unboxed(name)).map(str::to_owned) {
        Some(text) => Ok(m.name(&text)),
        None => {
            let found = m.type_name(name);
            Err(match function {
                "getattr" | "hasattr" => m.complain("TypeError", Message::AttributeNameOfGetattr, &[function, &found]),
                _ => m.complain("TypeError", Message::AttributeName, &[&found]),
            })
        }
    }
}

fn getattr<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let object = m.required(args, 0, "getattr")?;
    let name = attribute_name(m, args, "getattr")?;
    let Some(default) = args.positional.get(2).copied() else { return m.get_attr(object, name) };
    match m.find_attr(object, name)? {
        Some(value) => Ok(value),
        None => Ok(m.hold(default)),
    }
}

fn hasattr<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let object = m.required(args, 0, "hasattr")?;
    let name = attribute_name(m, args, "hasattr")?;
    let found = match m.find_attr(object, name) {
        Ok(found) => found,
        // 2.7 takes any exception for a no.
        Err(crate::machine::Unwind::Raised) if m.is_python2() => {
            m.clear_raised();
            None
        }
        Err(unwind) => return Err(unwind),
    };
    if let Some(value) = found {
        m.release(value);
    }
    Ok(m.bool(found.is_some()))
}

fn setattr<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let object = m.required(args, 0, "setattr")?;
    let name = attribute_name(m, args, "setattr")?;
    let value = m.required(args, 2, "setattr")?;
    m.set_attr(object, name, value)?;
    Ok(m.none())
}

fn delattr<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let object = m.required(args, 0, "delattr")?;
    let name = attribute_name(m, args, "delattr")?;
    m.del_attr(object, name)?;
    Ok(m.none())
}

fn id<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let value = m.one(args, "id")?;
    let address = m.address(value);
    Ok(m.int(address as i64))
}

fn hash<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let value = m.one(args, "hash")?;
    let hash = m.hash(value)?;
    Ok(m.int(hash))
}

fn len<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let value = m.one(args, "len")?;
    let length = m.length(value)?;
    Ok(m.int(length as i64))
}

fn repr<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let value = m.one(args, "repr")?;
    let text = m.repr(value)?;
    Ok(m.str(&text))
}

/// What is not ASCII becomes `\xe9`, `\u20ac` or `\U0001f40d` (`PyObject_ASCII`).
pub(crate) fn ascii_only(text: &str) -> String {
    let escaped = |character: char| match u32::from(character) {
        0..=0x7f => character.to_string(),
        code @ 0x80..=0xff => format!("\\x{code:02x}"),
        code @ 0x100..=0xffff => format!("\\u{code:04x}"),
        code => format!("\\U{code:08x}"),
    };
    text.chars().map(escaped).collect()
}

fn vars<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    match args.positional.first() {
        Some(object) => {
            let dict = m.words.dict;
            match m.find_attr(*object, dict)? {
                Some(dict) => Ok(dict),
                None => Err(m.raise("TypeError", "vars() argument must have __dict__ attribute")),
            }
        }
        None => m.locals_dict(),
    }
}

fn dir<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let names = match args.positional.first() {
        None => {
            let locals = m.locals_dict()?;
            let mut names = Vec::new();
            if let Some(dict) = locals.object() {
                m.add_names(dict, &mut names);
            }
            m.release(locals);
            names.sort();
            names
        }
        Some(object) => {
            if let Some(listed) = m.call_method(*object, "__dir__", &[])? {
                let list = m.new_list(&[]);
                let filled = m.list_extend(list, listed);
                m.release(listed);
                filled?;
                m.sort_list(list, Args { positional: &[], keywords: &[] }, 1)?;
                return Ok(list.into());
            }
            m.directory(*object)
        }
    };
    let values: Vec<Value> = names.iter().map(|name| m.str(name)).collect();
    Ok(m.new_list(&values).into())
}

fn globals<R: Recorder>(m: &mut Machine<R>, _: Args<'_>) -> Outcome {
    let globals = m.globals();
    Ok(m.hold(globals.into()))
}

/// `exec(code, globals, locals)` of Python 3.
fn locals<R: Recorder>(m: &mut Machine<R>, _: Args<'_>) -> Outcome {
    m.locals_dict()
}

fn apply<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let function = m.required(args, 0, "apply")?;
    let values = match args.positional.get(1) {
        Some(values) => m.collect_iterable(*values)?,
        None => Vec::new(),
    };
    let keywords = match args.positional.get(2).and_then(|keywords| keywords.object()) {
        Some(dict) => m.dict_entries(dict),
        None => Vec::new(),
    };
    let keywords: Vec<_> = keywords.into_iter().filter_map(|(name, value)| Some((name.atom()?, value))).collect();
    let result = m.call(function, &values, &keywords);
    m.release_all(values);
    result
}

fn input<R: Recorder>(m: &mut Machine<R>, _: Args<'_>) -> Outcome {
    Err(m.raise("EOFError", "cyclescope has no keyboard to read from"))
}

fn open<R: Recorder>(m: &mut Machine<R>, _: Args<'_>) -> Outcome {
    let error = if m.is_python2() { "IOError" } else { "OSError" };
    Err(m.raise(error, "cyclescope opens no files"))
}
