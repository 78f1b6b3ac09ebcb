//! The same graphs in the Python interpreters that are on this machine.

use std::process::{Command, Stdio};

use bench::graph::Shape;

const PROGRAM: &str = include_str!("../../../../bench/collect.py");
const NAMES: [&str; 4] = ["python2.7", "python3.11", "python3.12", "python3.13"];

/// What one interpreter needed.
pub(crate) struct Interpreter {
    /// "CPython 3.13.0"
    pub(crate) name: String,
    times: Vec<(String, u32, f64)>,
}

impl Interpreter {
    /// Nanoseconds for a collection.
    pub(crate) fn nanoseconds(&self, shape: Shape, size: u32) -> Option<f64> {
        let found = self.times.iter().find(|(name, objects, _)| name == shape.name() && *objects == size);
        found.map(|(.., seconds)| seconds * 1e9)
    }
}

/// Runs every interpreter found on PATH.
pub(crate) fn measure() -> Vec<Interpreter> {
    NAMES.iter().filter_map(|name| run(name)).collect()
}

fn run(program: &str) -> Option<Interpreter> {
    let version = output(Command::new(program).args(["-c", "import sys; print('%d.%d.%d' % sys.version_info[:3])"]))?;
    let times = output(Command::new(program).args(["-c", PROGRAM]))?;
    let times = times
        .lines()
        .filter_map(|line| {
            let mut words = line.split_whitespace();
            Some((words.next()?.to_owned(), words.next()?.parse().ok()?, words.next()?.parse().ok()?))
        })
        .collect();
    Some(Interpreter { name: format!("CPython {}", version.trim()), times })
}

fn output(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok().filter(|output| output.status.success())?;
    String::from_utf8(output.stdout).ok()
}
