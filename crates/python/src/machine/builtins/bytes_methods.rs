//! Methods of `bytes`: the few that a program about memory needs.

use model::{Atom, Recorder};

use crate::machine::{Args, Machine, Native, Outcome};

/// The method with this name.
pub(crate) fn find<R: Recorder>(name: &str) -> Option<Native<R>> {
    match name {
        "decode" => Some(decode),
        _ => None,
    }
}

fn decode<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let bytes = match args.positional.first().and_then(|value| m.atom(*value)) {
        Some(Atom::Bytes(bytes)) => bytes.to_vec(),
        _ => Vec::new(),
    };
    match String::from_utf8(bytes) {
        Ok(text) => Ok(m.str(&text)),
        Err(error) => {
            let (place, bytes) = (error.utf8_error().valid_up_to(), error.into_bytes());
            let byte = bytes.get(place).copied().unwrap_or(0);
            let message =
                format!("'utf-8' codec can't decode byte {byte:#04x} in position {place}: invalid start byte");
            Err(m.raise("UnicodeDecodeError", &message))
        }
    }
}
