//! `weakref.ref` and the functions beside it (`Modules/_weakref.c`, `Objects/weakrefobject.c`).
//!
//! A weak reference is an object whose only slot is the callback; what it refers to is no slot and no
//! counted reference. The dictionaries, sets and finalizers of `weakref` are Python in CPython and
//! here.

use model::{Kind, ObjId, Recorder, Value};

use crate::machine::objects::Tracking;
use crate::machine::side::State;
use crate::machine::{Args, Machine, Native, Outcome, Unwind, since};
use crate::op::Comparison;

/// The functions of `_weakref`, which `weakref` has as well.
pub(super) const NAMES: &[&str] = &["_weakref.proxy", "_weakref.getweakrefcount", "_weakref.getweakrefs"];

/// The function of `_weakref` with this name.
pub(super) fn function<R: Recorder>(name: &str) -> Option<Native<R>> {
    Some(match name {
        "proxy" => super::weakref_proxy::proxy,
        "getweakrefcount" => getweakrefcount,
        "getweakrefs" => getweakrefs,
        _ => return None,
    })
}

/// The method of `weakref.ref` with this name.
pub(super) fn method<R: Recorder>(name: &str) -> Option<Native<R>> {
    Some(match name {
        "__new__" => new,
        "__init__" => init,
        "__call__" => call,
        "__eq__" => equal,
        "__ne__" => not_equal,
        "__hash__" => hash,
        "__repr__" => repr,
        _ => return None,
    })
}

/// The attribute of `weakref.ref` with this name (3.4 and later).
pub(super) fn getter<R: Recorder>(name: &str) -> Option<Native<R>> {
    match name {
        "__callback__" => Some(callback),
        _ => None,
    }
}

/// `weakref.ref(object[, callback])` (`weakref___new__`). Without a callback, all references of the
/// type itself to one object are the same.
pub(super) fn construct<R: Recorder>(m: &mut Machine<R>, class: Value, args: Args<'_>) -> Outcome {
    // Keywords are for the __init__ of subclasses.
    let positional = Args { keywords: if class.atom().is_some() { args.keywords } else { &[] }, ..args };
    let [target, callback] = m.positional("__new__", positional, 1)?;
    m.new_reference(Kind::Weakref, class, target, callback)
}

fn new<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let Some((class, positional)) = args.positional.split_first() else {
        return Err(m.raise("TypeError", "weakref.__new__(): not enough arguments"));
    };
    construct(m, *class, Args { positional, ..args })
}

/// `weakref___init__`: only looks at how many arguments there are.
fn init<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let [_, _, _] = m.positional("__init__", args, 2)?;
    m.done()
}

fn call<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let weakref = m.receiver(args)?;
    if args.positional.len() > 1 || !args.keywords.is_empty() {
        return Err(m.call_arguments(args));
    }
    match m.referent(weakref) {
        Some(target) => Ok(m.hold(target)),
        None => m.done(),
    }
}

fn equal<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    compare(m, args, Comparison::Equal)
}

fn not_equal<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    compare(m, args, Comparison::NotEqual)
}

/// `weakref_richcompare`: by what they refer to while both live, by identity afterwards.
fn compare<R: Recorder>(m: &mut Machine<R>, args: Args<'_>, comparison: Comparison) -> Outcome {
    let [one, other] = m.positional("__eq__", args, 2)?;
    let (Some(first), Some(second)) = (m.as_weakref(one), m.as_weakref(other)) else {
        return Ok(m.new_atom(model::Atom::NotImplemented));
    };
    match (m.referent(first), m.referent(second)) {
        (Some(first), Some(second)) => {
            m.hold(first);
            m.hold(second);
            let result = m.compare(comparison, first, second);
            m.release(first);
            m.release(second);
            result
        }
        _ => Ok(m.bool((one == other) == (comparison == Comparison::Equal))),
    }
}

/// `weakref_hash`: that of the target, remembered when it was asked for while the target lived.
fn hash<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let weakref = m.receiver(args)?;
    if let Some(State::WeakrefHash(hash)) = m.side.get(weakref) {
        let hash = *hash;
        return Ok(m.int(hash));
    }
    let Some(target) = m.referent(weakref) else {
        return Err(m.raise("TypeError", "weak object has gone away"));
    };
    m.hold(target);
    let result = m.hash(target);
    m.release(target);
    let hash = result?;
    // What never dies can be asked again.
    if target.object().is_some() {
        m.side.set(weakref, State::WeakrefHash(hash));
    }
    Ok(m.int(hash))
}

/// `weakref_repr`
fn repr<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let weakref = m.receiver(args)?;
    let address = m.address(weakref.into());
    let text = match m.referent(weakref) {
        None => format!("<weakref at 0x{address:x}; dead>"),
        Some(target) => {
            let (name, at) = (m.type_name(target), m.address(target));
            let own = m.own_name(target)?.map(|name| format!(" ({name})")).unwrap_or_default();
            format!("<weakref at 0x{address:x}; to '{name}' at 0x{at:x}{own}>")
        }
    };
    Ok(m.str(&text))
}

/// `ref.__callback__`: None once the target is dead.
fn callback<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let weakref = m.receiver(args)?;
    let callback = m.field(weakref, "__callback__");
    if callback.is_null() { m.done() } else { Ok(m.hold(callback)) }
}

fn getweakrefcount<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let [target] = m.positional("getweakrefcount", args, 1)?;
    let count = target.object().map_or(0, |target| m.world().object(target).weakrefs().len());
    Ok(m.int(count as i64))
}

fn getweakrefs<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let [target] = m.positional("getweakrefs", args, 1)?;
    let found = target.object().map(|target| m.world().object(target).weakrefs().to_vec()).unwrap_or_default();
    let found: Vec<Value> = found.into_iter().map(Value::from).collect();
    Ok(m.new_list(&found).into())
}

impl<R: Recorder> Machine<R> {
    /// A weak reference is called with arguments.
    fn call_arguments(&mut self, args: Args<'_>) -> Unwind {
        let given = args.positional.len() - 1;
        let message = match (since::exists(self.dialect.library, "weakref", "vectorcall"), args.keywords.is_empty()) {
            (true, true) => format!("weakref expected 0 arguments, got {given}"),
            (true, false) => "weakref() takes no keyword arguments".to_string(),
            (false, _) => format!("__call__() takes at most 0 arguments ({} given)", given + args.keywords.len()),
        };
        self.raise("TypeError", &message)
    }

    /// Makes a weak reference or proxy, owned, or finds the one that is shared.
    pub(super) fn new_reference(&mut self, kind: Kind, class: Value, target: Value, callback: Value) -> Outcome {
        if !self.is_weakly_referencable(target) {
            let name = self.type_name(target);
            return Err(self.raise("TypeError", &format!("cannot create weak reference to '{name}' object")));
        }
        let callback = if self.is_none(callback) { Value::NULL } else { callback };
        let Some(object) = target.object() else { return self.reference_to_atom(kind, class, target, callback) };
        // Only the types themselves share: an instance of a subclass may have attributes.
        if class.atom().is_some() {
            if callback.is_null()
                && let Some(shared) = collector::find_shared(self.world(), object, kind)
            {
                return Ok(self.hold(shared.into()));
            }
            return Ok(collector::new_weakref(self, kind, class, object, callback).into());
        }
        let weakref = self.new_of(class, kind, &[callback], &[], Tracking::AtBirth)?;
        collector::insert_weakref(self, weakref, object);
        Ok(weakref.into())
    }

    /// A weak reference to something that never dies: a built-in type or function.
    fn reference_to_atom(&mut self, kind: Kind, class: Value, target: Value, callback: Value) -> Outcome {
        let reference = self.new_of(class, kind, &[callback], &[], Tracking::AtBirth)?;
        self.side.set(reference, State::WeakAtom(target));
        Ok(reference.into())
    }

    /// The object, if the value is a weak reference.
    fn as_weakref(&self, value: Value) -> Option<ObjId> {
        value.object().filter(|object| self.world().object(*object).kind() == Kind::Weakref)
    }

    /// What a weak reference or proxy refers to, borrowed; none once it is dead.
    pub(super) fn referent(&self, weakref: ObjId) -> Option<Value> {
        match self.side.get(weakref) {
            Some(State::WeakAtom(target)) => Some(*target),
            // One whose death is put off has no references any more (`PyWeakref_GET_OBJECT`).
            _ => self
                .world()
                .object(weakref)
                .referent()
                .present()
                .filter(|target| target.object().is_none_or(|target| self.world().ob_refcnt(target) > 0)),
        }
    }

    /// `__name__` of a target that has one, for `repr`.
    fn own_name(&mut self, target: Value) -> Outcome<Option<String>> {
        let name = self.name("__name__");
        let Some(value) = self.find_attr(target, name)? else { return Ok(None) };
        let text = self.text_of(value).map(str::to_string);
        self.release(value);
        Ok(text)
    }

    /// What `weakref` holds besides `_weakref` and its Python parts.
    pub(super) fn fill_weakref(&mut self, dict: ObjId) {
        let [reference, proxy, callable] = since::weakref_types(self.dialect.library).map(|name| self.type_atom(name));
        let types =
            [("ref", reference), ("ReferenceType", reference), ("ProxyType", proxy), ("CallableProxyType", callable)];
        for (name, value) in types {
            self.put(dict, name, value);
        }
        let both = self.new_tuple(&[proxy, callable]);
        self.put(dict, "ProxyTypes", both);
        self.release(both);
    }
}
