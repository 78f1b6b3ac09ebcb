//! Methods of `object`, `type` and the exceptions that belong to the core.

use model::{Kind, Recorder, Value};

use crate::machine::messages::Message;
use crate::machine::{Args, Machine, Native, Outcome, Unwind, exceptions};

/// The method of a built-in type, if it is one of these.
pub(crate) fn method<R: Recorder>(of: &str, name: &str) -> Option<Native<R>> {
    Some(match (of, name) {
        (_, "__new__") => new,
        ("object", "__init__") => init_object,
        ("object", "__getattribute__") => getattribute,
        ("object", "__setattr__") => setattr,
        ("object", "__delattr__") => delattr,
        ("object", "__init_subclass__") => init_subclass,
        ("object", "__subclasshook__") => |m, _| Ok(m.new_atom(model::Atom::NotImplemented)),
        ("type", "__call__") => call_type,
        ("type", "__init__") => init_object,
        ("type", "mro") => mro,
        ("type", "__subclasses__") => subclasses,
        ("type", "__instancecheck__") => instancecheck,
        ("type", "__subclasscheck__") => subclasscheck,
        ("BaseException", "__init__") => init_exception,
        ("BaseException", "with_traceback") => with_traceback,
        ("BaseException", "add_note") => add_note,
        ("BaseExceptionGroup", name) => return exceptions::groups::method(name),
        ("generator", "send") => generator_send,
        ("generator", "throw") => generator_throw,
        ("generator", "close") => generator_close,
        ("generator", "next" | "__next__") => generator_next,
        ("generator", "__iter__") => itself,
        ("function", "__get__") => function_get,
        ("property" | "classmethod" | "staticmethod" | "member_descriptor" | "getset_descriptor", "__get__") => {
            descriptor_get
        }
        ("property" | "member_descriptor" | "getset_descriptor", "__set__") => descriptor_set,
        ("property" | "member_descriptor" | "getset_descriptor", "__delete__") => descriptor_delete,
        ("frame", "clear") => frame_clear,
        _ => return None,
    })
}

fn subject<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    match args.positional.first() {
        Some(value) => Ok(*value),
        None => Err(m.raise("TypeError", "descriptor needs an argument")),
    }
}

/// `base.__new__(class, …)`
fn new<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let class = subject(m, args)?;
    if !m.is_type(class) {
        let name = m.type_name(class);
        return Err(m.raise("TypeError", &format!("object.__new__(X): X is not a type object ({name})")));
    }
    let rest = Args { positional: args.positional.get(1..).unwrap_or_default(), keywords: args.keywords };
    m.builtin_new(class, rest)
}

fn init_object<R: Recorder>(m: &mut Machine<R>, _: Args<'_>) -> Outcome {
    Ok(m.none())
}

fn getattribute<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let [object, name] = args.positional else { return Err(m.raise("TypeError", "expected 1 argument")) };
    let Some(word) = name.atom() else { return Err(m.raise("TypeError", "attribute name must be string")) };
    match m.attribute_without_hooks(*object, word)? {
        Some(value) => Ok(value),
        None => Err(m.attribute_error(*object, word)),
    }
}

fn setattr<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let [object, name, value] = args.positional else { return Err(m.raise("TypeError", "expected 2 arguments")) };
    let Some(word) = name.atom() else { return Err(m.raise("TypeError", "attribute name must be string")) };
    m.write_attribute(*object, word, *value)?;
    Ok(m.none())
}

fn delattr<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let [object, name] = args.positional else { return Err(m.raise("TypeError", "expected 1 argument")) };
    let Some(word) = name.atom() else { return Err(m.raise("TypeError", "attribute name must be string")) };
    m.write_attribute(*object, word, Value::NULL)?;
    Ok(m.none())
}

fn init_subclass<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    if args.keywords.is_empty() {
        return Ok(m.none());
    }
    let class = args.positional.first().copied().unwrap_or_default();
    let name = m.name_of_type(class);
    Err(m.complain("TypeError", Message::InitSubclassKeywords, &[&name]))
}

fn call_type<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let class = subject(m, args)?;
    let rest = Args { positional: args.positional.get(1..).unwrap_or_default(), keywords: args.keywords };
    m.type_call(class, rest)
}

fn mro<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let class = subject(m, args)?;
    let order = m.mro_of(class);
    Ok(m.new_list(&order).into())
}

fn subclasses<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let class = subject(m, args)?;
    let list = m.subclasses_of(class);
    Ok(m.new_list(&list).into())
}

fn instancecheck<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let [class, value] = args.positional else { return Err(m.raise("TypeError", "expected 1 argument")) };
    let result = m.is_instance(*value, *class);
    Ok(m.bool(result))
}

fn subclasscheck<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let [base, class] = args.positional else { return Err(m.raise("TypeError", "expected 1 argument")) };
    let result = m.is_subclass(*class, *base);
    Ok(m.bool(result))
}

/// `BaseException.__init__(self, *args)`
fn init_exception<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let exception = subject(m, args)?;
    let rest = args.positional.get(1..).unwrap_or_default();
    if let Some(id) = exception.object().filter(|_| m.kind_of(exception) == Some(Kind::Exception)) {
        let tuple = m.new_tuple(rest);
        collector::set(m, id, exceptions::ARGS, tuple);
        m.release(tuple);
        if let ([only], true) = (rest, m.is_python2()) {
            collector::set(m, id, exceptions::MESSAGE, *only);
        }
    }
    Ok(m.none())
}

fn with_traceback<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let [exception, traceback] = args.positional else {
        return Err(m.raise("TypeError", "with_traceback() takes exactly one argument"));
    };
    m.check_exception_field("__traceback__", *traceback)?;
    let value = if m.is_none(*traceback) { Value::NULL } else { *traceback };
    if let Some(id) = exception.object() {
        collector::set(m, id, exceptions::TRACEBACK, value);
    }
    Ok(m.hold(*exception))
}

fn add_note<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let (exception, note) = (subject(m, args)?, m.required(args, 1, "add_note")?);
    m.add_note(exception, note)?;
    Ok(m.none())
}

fn itself<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let value = subject(m, args)?;
    Ok(m.hold(value))
}

fn generator_of<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome<model::ObjId> {
    let value = subject(m, args)?;
    match value.object().filter(|_| m.kind_of(value) == Some(Kind::Generator)) {
        Some(generator) => Ok(generator),
        None => Err(m.raise("TypeError", "a generator is required")),
    }
}

fn generator_next<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let generator = generator_of(m, args)?;
    let none = m.none();
    m.generator_send(generator, none)
}

fn generator_send<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let generator = generator_of(m, args)?;
    let [_, value] = args.positional else {
        return Err(m.raise("TypeError", "send() takes exactly one argument"));
    };
    m.generator_send(generator, *value)
}

fn generator_throw<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let generator = generator_of(m, args)?;
    m.generator_throw(generator, args.positional.get(1..).unwrap_or_default())
}

fn generator_close<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let generator = generator_of(m, args)?;
    m.generator_close(generator)?;
    Ok(m.none())
}

/// `descriptor.__get__(object[, class])`
fn descriptor_get<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let (descriptor, object) = (subject(m, args)?, m.required(args, 1, "__get__")?);
    let class = args.positional.get(2).copied().filter(|class| !m.is_none(*class));
    let class = class.unwrap_or_else(|| m.type_of(object));
    if m.is_none(object) { m.bind_to_class(descriptor, class) } else { m.bind(descriptor, object, class) }
}

/// `descriptor.__set__(object, value)`
fn descriptor_set<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let (object, value) = (m.required(args, 1, "__set__")?, m.required(args, 2, "__set__")?);
    let descriptor = subject(m, args)?;
    m.set_through(descriptor, object, value)?;
    Ok(m.none())
}

/// `descriptor.__delete__(object)`
fn descriptor_delete<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let (descriptor, object) = (subject(m, args)?, m.required(args, 1, "__delete__")?);
    m.set_through(descriptor, object, Value::NULL)?;
    Ok(m.none())
}

/// `function.__get__(object, class)`
fn function_get<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let (Some(function), Some(object)) = (args.positional.first(), args.positional.get(1)) else {
        return Err(m.raise("TypeError", "expected at least 1 argument"));
    };
    let class = args.positional.get(2).copied().unwrap_or_else(|| m.type_of(*object));
    if m.is_none(*object) {
        return m.bind_to_class(*function, class);
    }
    m.bind(*function, *object, class)
}

fn frame_clear<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let frame = subject(m, args)?;
    match frame.object() {
        Some(id) if m.world().frames().contains(&id) => Err(m.raise("RuntimeError", "cannot clear an executing frame")),
        Some(id) => {
            m.clear_frame(id);
            Ok(m.none())
        }
        None => Err(Unwind::Raised),
    }
}
