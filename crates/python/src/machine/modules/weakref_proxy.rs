//! `weakref.proxy`: stands for its target as long as that lives.
//!
//! Attributes, operators and calls go to the target; the machine asks [`Machine::proxy_target`] for it
//! wherever it meets a proxy.

use model::{Kind, ObjId, Recorder, Value};

use crate::machine::{Args, Machine, Native, Outcome, since};

/// The methods that a proxy answers itself, and those for which it asks its target.
pub(super) fn method<R: Recorder>(type_name: &str, name: &str) -> Option<Native<R>> {
    match name {
        "__call__" if type_name.to_ascii_lowercase().contains("callable") => Some(call),
        "__hash__" => Some(hash),
        "__repr__" => Some(repr),
        _ => super::weakref_forward::method(name),
    }
}

/// `weakref.proxy(object[, callback])`: of two types, by whether the target can be called.
pub(super) fn proxy<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let [target, callback] = m.positional("proxy", args, 1)?;
    let name = m.proxy_type(target)?;
    let class = m.type_atom(name);
    m.new_reference(Kind::Proxy, class, target, callback)
}

fn call<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let proxy = m.receiver(args)?;
    let target = m.proxy_target(proxy)?;
    let result = m.call(target, args.positional.get(1..).unwrap_or_default(), args.keywords);
    m.release(target);
    result
}

/// A proxy changes its hash when its target dies, so it has none.
fn hash<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let proxy = m.receiver(args)?;
    let name = m.full_type_name(proxy.into());
    Err(m.raise("TypeError", &format!("unhashable type: '{name}'")))
}

/// `proxy_repr`
fn repr<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let proxy = m.receiver(args)?;
    let target = match m.referent(proxy) {
        Some(target) => target,
        None => m.none(),
    };
    let (address, name, at) = (m.address(proxy.into()), m.type_name(target), m.address(target));
    let text = match (since::exists(m.dialect.library, "weakproxy", "dead"), m.is_none(target)) {
        (false, _) => format!("<weakproxy at 0x{address:x} to {name} at 0x{at:x}>"),
        (true, false) => format!("<weakproxy at 0x{address:x}; to '{name}' at 0x{at:x}>"),
        (true, true) => format!("<weakproxy at 0x{address:x}; dead>"),
    };
    Ok(m.str(&text))
}

impl<R: Recorder> Machine<R> {
    /// What a proxy stands for, owned.
    ///
    /// # Errors
    /// ReferenceError once the target is dead.
    pub(crate) fn proxy_target(&mut self, proxy: ObjId) -> Outcome {
        match self.referent(proxy) {
            Some(target) => Ok(self.hold(target)),
            None => Err(self.raise("ReferenceError", "weakly-referenced object no longer exists")),
        }
    }

    fn proxy_type(&mut self, target: Value) -> Outcome<&'static str> {
        let callable = self.is_callable(target);
        let [_, plain, called] = since::weakref_types(self.dialect.library);
        Ok(if callable { called } else { plain })
    }
}
