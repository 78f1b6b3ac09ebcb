//! `ctypes`: as much of it as lets a program miscount the way a faulty extension module does.

use model::Recorder;

use crate::machine::{Args, Machine, Native, Outcome};

/// What the module's own text is made of.
pub(super) const NAMES: &[&str] = &["_ctypes._inc_ref", "_ctypes._dec_ref"];

/// The function with this name.
pub(super) fn function<R: Recorder>(name: &str) -> Option<Native<R>> {
    Some(match name {
        "_inc_ref" => inc_ref,
        "_dec_ref" => dec_ref,
        _ => return None,
    })
}

/// `Py_INCREF` without a `Py_DECREF`: a reference of C code that nobody gives back.
fn inc_ref<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let [object] = m.positional("Py_IncRef", args, 1)?;
    m.hold(object);
    m.library.miscounted.push(object);
    m.done()
}

/// `Py_DECREF`: gives back a reference that [`inc_ref`] took. One that nobody took would free an object
/// that is in use, which ends CPython in a crash; here it is refused.
fn dec_ref<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let [object] = m.positional("Py_DecRef", args, 1)?;
    let Some(taken) = m.library.miscounted.iter().position(|taken| *taken == object) else {
        return Err(m.raise("SystemError", "Py_DecRef without a Py_IncRef: CPython would free what is in use"));
    };
    m.library.miscounted.remove(taken);
    m.release(object);
    m.done()
}
