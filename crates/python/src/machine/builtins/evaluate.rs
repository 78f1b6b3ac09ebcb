//! Text that becomes a program while one runs: `exec`, `eval`, `compile`, `__import__`.

use model::{Recorder, Value};

use crate::compile::Form;
use crate::machine::{Args, Machine, Native, Outcome};

/// The function of the builtins module with this name.
pub(super) fn find<R: Recorder>(name: &str) -> Option<Native<R>> {
    Some(match name {
        "exec" => exec,
        "eval" => eval,
        "compile" => compile,
        "__import__" => import,
        _ => return None,
    })
}

fn exec<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let code = m.required(args, 0, "exec")?;
    let given = |index: usize| args.positional.get(index).copied().unwrap_or_default();
    let result = m.execute_text(code, given(1), given(2), Form::Module)?;
    m.release(result);
    Ok(m.none())
}

fn eval<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let code = m.required(args, 0, "eval")?;
    let given = |index: usize| args.positional.get(index).copied().unwrap_or_default();
    m.execute_text(code, given(1), given(2), Form::Expression)
}

/// `compile(source, filename, mode)`: the code object.
fn compile<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let (source, name, mode) =
        (m.required(args, 0, "compile")?, m.required(args, 1, "compile")?, m.required(args, 2, "compile")?);
    let text = |m: &Machine<R>, value: Value| m.text_of(value).map(str::to_string);
    let Some(source) = text(m, source) else {
        return Err(m.raise("TypeError", "compile() arg 1 must be a string here"));
    };
    let name = text(m, name).unwrap_or_default();
    let form = match text(m, mode).as_deref() {
        Some("exec" | "single") => Form::Module,
        Some("eval") => Form::Expression,
        _ => return Err(m.raise("ValueError", "compile() mode must be 'exec', 'eval' or 'single'")),
    };
    let code = m.load_source(&source, &name, form)?;
    Ok(m.codes.get(code.0 as usize).map_or(Value::NULL, |loaded| loaded.atom))
}

/// `__import__(name[, globals, locals, fromlist, level])`, of absolute names.
fn import<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let name = m.required(args, 0, "__import__")?;
    let Some(name) = m.text_of(name).map(str::to_string) else {
        return Err(m.raise("TypeError", "__import__() argument 1 must be a string"));
    };
    let leaf = m.import_path(&name)?;
    let wants_leaf = match m.argument(args, 3, "fromlist") {
        Some(names) => m.truth(names)?,
        None => false,
    };
    if wants_leaf {
        return Ok(leaf);
    }
    m.release(leaf);
    m.import_path(name.split('.').next().unwrap_or(&name))
}
