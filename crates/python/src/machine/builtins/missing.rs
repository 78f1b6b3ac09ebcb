//! Built-in names that are not here, and say so when they are used.

use model::Recorder;

use crate::machine::{Args, Machine, Native, Outcome, Unwind};

/// The function of the builtins module with this name.
pub(super) fn find<R: Recorder>(name: &str) -> Option<Native<R>> {
    Some(match name {
        "buffer" => |m, _| Err(missing(m, "buffer: bytes are not shared")),
        "bytearray" => |m, _| Err(missing(m, "bytearray")),
        "memoryview" => |m, _| Err(missing(m, "memoryview: bytes are not shared")),
        "execfile" => |m, _| Err(missing(m, "execfile: it opens no files")),
        "reload" => |m, _| Err(missing(m, "reload: remove the module from sys.modules and import it again")),
        "breakpoint" => |m, _| Err(missing(m, "breakpoint: every step can be looked at")),
        "aiter" | "anext" => |m: &mut Machine<R>, _: Args<'_>| -> Outcome { Err(missing(m, "async iteration")) },
        _ => return None,
    })
}

fn missing<R: Recorder>(m: &mut Machine<R>, what: &str) -> Unwind {
    m.raise("NotImplementedError", &format!("cyclescope does not have {what}"))
}
