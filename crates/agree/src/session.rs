//! Running programs in an interpreter.
//!
//! Starting an interpreter costs more than running a program. So one process is started, and it forks a
//! child for each program: every program begins in the same state, and none sees another.

use std::io::{BufRead as _, BufReader, Write as _};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use crate::interpreter::Interpreter;

const DRIVER: &str = include_str!("driver.py");

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
