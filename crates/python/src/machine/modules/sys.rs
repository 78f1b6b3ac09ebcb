//! `sys`: counts, frames, exceptions being handled, streams.

use model::{Atom, AtomCounts, Language, ObjId, Recorder, Value};

use crate::machine::{Args, Machine, Native, Outcome};

/// The functions of 2.7.
pub(super) const NAMES_2: &[&str] = &[
    "sys.getrefcount",
    "sys.getsizeof",
    "sys._getframe",
    "sys.exc_info",
    "sys.exc_clear",
    "sys.exit",
    "sys.getrecursionlimit",
    "sys.setrecursionlimit",
    "sys.getdefaultencoding",
    "sys.settrace",
    "sys.setprofile",
    "sys.getcheckinterval",
    "sys.setcheckinterval",
];

/// The functions of 3.
pub(super) const NAMES_3: &[&str] = &[
    "sys.getrefcount",
    "sys.getsizeof",
    "sys._getframe",
    "sys.exc_info",
    "sys.exception",
    "sys.exit",
    "sys.intern",
    "sys.getrecursionlimit",
    "sys.setrecursionlimit",
    "sys.getdefaultencoding",
    "sys.settrace",
    "sys.setprofile",
    "sys.getswitchinterval",
    "sys._is_gil_enabled",
];

/// The count that 3.12 and later show for what is immortal.
const IMMORTAL: i64 = 0xFFFF_FFFF;

/// The function of `sys` with this name.
pub(super) fn function<R: Recorder>(name: &str) -> Option<Native<R>> {
    Some(match name {
        "getrefcount" => get_ref_count,
        "getsizeof" => super::getsizeof::get_size_of,
        "_getframe" => get_frame,
        "exc_info" => exc_info,
        "exception" => exception,
        "exc_clear" => exc_clear,
        "exit" => exit,
        "intern" => intern,
        "getrecursionlimit" => get_recursion_limit,
        "setrecursionlimit" => set_recursion_limit,
        "getdefaultencoding" => default_encoding,
        "settrace" | "setprofile" => no_tracing,
        "getcheckinterval" => |m, _| Ok(m.int(100)),
        "setcheckinterval" => |m, _| m.done(),
        "getswitchinterval" => |m, _| Ok(m.float(0.005)),
        "_is_gil_enabled" => |m, _| Ok(m.bool(true)),
        _ => return None,
    })
}

/// `sys.getrefcount(object)`: the references that exist, the argument's own among them.
fn get_ref_count<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let [value] = m.positional("sys.getrefcount", args, 1)?;
    let count = match value.object() {
        Some(object) => i64::from(m.world().ob_refcnt(object)),
        None if m.is_immortal(value) => IMMORTAL,
        None => m.count_atom(value),
    };
    Ok(m.int(count))
}

/// `sys._getframe([depth])`
fn get_frame<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let [depth] = m.positional("sys._getframe", args, 0)?;
    let depth = usize::try_from(m.integer(depth, 0)?).unwrap_or(0);
    match m.world().frames().iter().rev().nth(depth).copied() {
        Some(frame) => {
            m.materialise_frame(frame);
            Ok(m.hold(frame.into()))
        }
        None => Err(m.raise("ValueError", "call stack is not deep enough")),
    }
}

/// `sys.exc_info()`: type, value and traceback of the exception that is being handled.
fn exc_info<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let [] = m.positional("sys.exc_info", args, 0)?;
    let parts = m.exc_info();
    Ok(m.new_tuple(&parts))
}

/// `sys.exception()` (3.11 and later)
fn exception<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let [] = m.positional("sys.exception", args, 0)?;
    let [_, value, _] = m.exc_info();
    Ok(m.hold(value))
}

/// `sys.exc_clear()` of 2.7
fn exc_clear<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let [] = m.positional("sys.exc_clear", args, 0)?;
    m.exc_clear();
    m.done()
}

/// `sys.exit([status])`: raises SystemExit.
fn exit<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let [status] = m.positional("sys.exit", args, 0)?;
    let class = m.type_atom("SystemExit");
    let given: &[Value] = if status.is_null() { &[] } else { &[status] };
    let error = m.call(class, given, &[])?;
    let unwind = m.raise_value(error);
    m.release(error);
    Err(unwind)
}

/// `sys.intern(text)`: equal texts are one atom here anyway.
fn intern<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let [text] = m.positional("sys.intern", args, 1)?;
    m.text_argument(text)?;
    Ok(m.hold(text))
}

fn get_recursion_limit<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let [] = m.positional("sys.getrecursionlimit", args, 0)?;
    let limit = m.library.recursion_limit.unwrap_or(1000);
    Ok(m.int(limit))
}

fn set_recursion_limit<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let [limit] = m.positional("sys.setrecursionlimit", args, 1)?;
    let limit = m.integer(limit, 0)?;
    if limit < 1 {
        return Err(m.raise("ValueError", "recursion limit must be greater or equal than 1"));
    }
    m.library.recursion_limit = Some(limit);
    m.done()
}

fn default_encoding<R: Recorder>(m: &mut Machine<R>, _: Args<'_>) -> Outcome {
    let name = match m.dialect.language {
        Language::Python2 => "ascii",
        Language::Python3 => "utf-8",
    };
    Ok(m.str(name))
}

fn no_tracing<R: Recorder>(m: &mut Machine<R>, _: Args<'_>) -> Outcome {
    Err(m.raise("NotImplementedError", "cyclescope does not call trace functions"))
}

impl<R: Recorder> Machine<R> {
    fn is_immortal(&self, value: Value) -> bool {
        self.dialect.atoms == AtomCounts::Immortal && self.atom(value).is_some_and(Atom::is_immortal)
    }

    /// The references to an atom that exist: atoms are not counted as the world changes, so they are
    /// looked for when somebody asks.
    fn count_atom(&mut self, value: Value) -> i64 {
        let looked_at: usize = self.world().alive().map(|(_, object)| object.slots().len()).sum();
        self.charge(looked_at / super::gc_queries::SLOTS_A_STEP);
        let world = self.world();
        let in_objects: usize =
            world.alive().map(|(_, object)| object.slots().iter().filter(|slot| **slot == value).count()).sum();
        let held = world.held().iter().filter(|held| **held == value).count();
        (in_objects + held) as i64
    }

    /// The namespace of `sys`, once it is made.
    pub(crate) fn sys_namespace(&self) -> Option<ObjId> {
        self.library.sys
    }

    /// What the module `sys` holds besides functions.
    pub(super) fn fill_sys(&mut self, dict: ObjId) -> Outcome<()> {
        self.library.sys = Some(dict);
        let names = ["stdin", "stdout", "stderr"];
        let [input, output, errors] = names.map(|_| self.new_stream());
        for (name, stream) in names.into_iter().zip([input, output, errors]) {
            self.put(dict, name, stream.into());
            self.put(dict, &format!("__{name}__"), stream.into());
            self.release(stream.into());
        }
        self.library.stdout = Some(output);
        self.library.stderr = Some(errors);
        self.put(dict, "modules", self.modules.into());
        self.fill_version(dict);
        let document = self.codes.iter().find(|loaded| loaded.file.is_document);
        let file_name = document.map_or_else(String::new, |loaded| loaded.file.name.to_string());
        let file_name = self.str(&file_name);
        let arguments = self.new_list(&[file_name]);
        self.put_owned(dict, "argv", arguments.into());
        let path = self.new_list(&[]);
        self.put_owned(dict, "path", path.into());
        for (name, text) in [("platform", "linux"), ("byteorder", "little"), ("executable", ""), ("prefix", "")] {
            let text = self.str(text);
            self.put(dict, name, text);
        }
        let largest = self.int(i64::MAX);
        self.put(dict, "maxsize", largest);
        match self.dialect.language {
            Language::Python2 => {
                self.put(dict, "maxint", largest);
                let platform = self.str("linux2");
                self.put(dict, "platform", platform);
            }
            Language::Python3 => {}
        }
        Ok(())
    }

    fn fill_version(&mut self, dict: ObjId) {
        let release = self.dialect.evidence.release();
        let numbers: Vec<i64> = release.split('.').filter_map(|part| part.parse().ok()).collect();
        let mut parts: Vec<Value> = numbers.iter().map(|number| self.int(*number)).collect();
        let level = self.str("final");
        let zero = self.int(0);
        parts.extend([level, zero]);
        let info = self.new_tuple(&parts);
        // The named one is made of it.
        self.put(dict, "_version_info", info);
        self.put_owned(dict, "version_info", info);
        let text = self.str(&format!("{release} (cyclescope)"));
        self.put(dict, "version", text);
        let packed = numbers.iter().fold(0, |packed, number| packed << 8 | number) << 8 | 0xF0;
        let packed = self.int(packed);
        self.put(dict, "hexversion", packed);
    }

    /// Stores an owned value under a name and gives it back.
    pub(super) fn put_owned(&mut self, dict: ObjId, name: &str, value: Value) {
        self.put(dict, name, value);
        self.release(value);
    }
}
