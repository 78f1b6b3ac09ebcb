//! Real interpreters: finding them, and running programs in them.
//!
//! Starting an interpreter costs more than running a program. So one process is started, and it forks a
//! child for each program: every program begins in the same state, and none sees another.

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::{env, fs};

const DRIVER: &str = include_str!("driver.py");

/// A CPython.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Interpreter {
    /// Its version as numbers, so that 3.9 comes before 3.10.
    numbers: Vec<u32>,
    /// Its version, such as "3.13.0".
    pub release: String,
    /// The executable.
    pub path: PathBuf,
}

impl Interpreter {
    /// Asks an executable for its version.
    pub fn at(path: &Path) -> Option<Interpreter> {
        let question = "import sys; print('%d.%d.%d' % sys.version_info[:3])";
        let output = Command::new(path).args(["-c", question]).stderr(Stdio::null()).output().ok()?;
        let release = String::from_utf8(output.stdout).ok()?.trim().to_owned();
        let numbers = release.split('.').map(|number| number.parse().ok()).collect::<Option<_>>()?;
        output.status.success().then(|| Interpreter { numbers, release, path: path.to_path_buf() })
    }
}

/// Names the folder of versions that [`installed`] looks into.
pub const FOLDER: &str = "CYCLESCOPE_PYTHONS";

/// The interpreters of this machine: in the folder that the environment names, else in pyenv's, else
/// on the path.
pub fn installed() -> Vec<Interpreter> {
    let own = env::var_os(FOLDER).map(PathBuf::from);
    let pyenv = || env::home_dir().map(|home| home.join(".pyenv/versions")).filter(|folder| folder.is_dir());
    own.or_else(pyenv).map_or_else(on_path, |folder| under(&folder))
}

/// The interpreters in a folder of versions, `FOLDER/*/bin/python`, the oldest first.
pub fn under(folder: &Path) -> Vec<Interpreter> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    sorted(entries.map(|entry| entry.path().join("bin/python")).collect())
}

/// The interpreters on the path, `python2.7` and `python3.x`, the oldest first.
pub fn on_path() -> Vec<Interpreter> {
    let names = std::iter::once("python2.7".to_owned()).chain((6..20).map(|minor| format!("python3.{minor}")));
    let path = env::var_os("PATH").unwrap_or_default();
    let folders: Vec<PathBuf> = env::split_paths(&path).collect();
    let first = |name: String| folders.iter().map(|folder| folder.join(&name)).find(|file| file.is_file());
    sorted(names.filter_map(first).collect())
}

fn sorted(files: Vec<PathBuf>) -> Vec<Interpreter> {
    let mut found: Vec<Interpreter> = files.iter().filter_map(|file| Interpreter::at(file)).collect();
    found.sort();
    found
}

/// A running interpreter.
#[derive(Debug)]
pub struct Session {
    process: Child,
    programs: ChildStdin,
    output: BufReader<ChildStdout>,
}

impl Session {
    /// Starts an interpreter.
    ///
    /// # Errors
    /// A sentence, if it cannot be started.
    pub fn start(interpreter: &Interpreter) -> Result<Session, String> {
        let say = |error| format!("{} could not be started: {error}", interpreter.path.display());
        let mut command = Command::new(&interpreter.path);
        // Without the site's own modules: what a program prints must not depend on the machine.
        command.args(["-B", "-E", "-S", "-c", DRIVER]);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut process = command.spawn().map_err(say)?;
        let (programs, output) = (process.stdin.take(), process.stdout.take());
        let (Some(programs), Some(output)) = (programs, output) else { unreachable!("both are piped") };
        Ok(Session { process, programs, output: BufReader::new(output) })
    }

    /// What a program prints; behind it how it ended, if not at its end.
    ///
    /// # Errors
    /// A sentence, if the interpreter has gone.
    pub fn run(&mut self, text: &str) -> Result<String, String> {
        let gone = |error| format!("the interpreter has gone: {error}");
        write!(self.programs, "{}\n{text}", text.len()).map_err(gone)?;
        self.programs.flush().map_err(gone)?;
        let mut output = Vec::new();
        self.output.read_until(0, &mut output).map_err(gone)?;
        if output.pop() != Some(0) {
            return Err("the interpreter has gone".into());
        }
        let mut status = String::new();
        self.output.read_line(&mut status).map_err(gone)?;
        let mut output = String::from_utf8_lossy(&output).into_owned();
        if status.trim() != "0" {
            output.push_str(&format!("[died] {status}"));
        }
        Ok(output)
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        // It waits for a program, or its child for the alarm: neither is worth waiting for.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
