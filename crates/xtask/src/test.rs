//! `cargo xtask test`: everything that CI runs, the quick checks first.

use std::path::PathBuf;
use std::process::Command;
use std::str::FromStr;
use std::time::Instant;
use std::{env, fs, thread};

use crate::server::Server;
use crate::setup::Tools;
use crate::shell::{Result, execute, say, which};
use crate::{page, project, setup, wasm};

const WASM: &str = "wasm32-unknown-unknown";

/// One part of the tests.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Step {
    /// `cargo fmt --check`.
    Format,
    /// Clippy, with warnings as errors, natively and for the browser.
    Lint,
    /// All native tests.
    Native,
    /// Random programs print the same in the interpreters of this machine.
    Agree,
    /// The engine stands alone: as wasm it asks the outside for nothing.
    Alone,
    /// The page builds.
    Page,
    /// The page works in a browser.
    Browser,
}

/// With the names of the command line, in the order in which they run.
const STEPS: [(&str, Step); 7] = [
    ("format", Step::Format),
    ("lint", Step::Lint),
    ("native", Step::Native),
    ("agree", Step::Agree),
    ("alone", Step::Alone),
    ("page", Step::Page),
    ("browser", Step::Browser),
];

impl FromStr for Step {
    type Err = String;

    fn from_str(name: &str) -> Result<Self> {
        let found = STEPS.into_iter().find(|(known, _)| *known == name);
        found.map(|(_, step)| step).ok_or_else(|| {
            let names = STEPS.map(|(name, _)| name).join(", ");
            format!("there is no step `{name}`: the steps are {names}")
        })
    }
}

/// Runs all steps, or one; stops at the first that fails.
pub(crate) fn run(only: Option<Step>) -> Result {
    let wanted = |step| only.is_none_or(|only| only == step);
    let begin = Instant::now();
    for (name, step) in STEPS.into_iter().filter(|(_, step)| wanted(*step)) {
        say(&format!("{name}, {} s after the start", begin.elapsed().as_secs()));
        match step {
            Step::Format => cargo(&["fmt", "--all", "--check"])?,
            Step::Lint => lint()?,
            Step::Native => native()?,
            Step::Agree => agree()?,
            Step::Alone => alone()?,
            Step::Page => page::build(&setup::for_page()?)?,
            Step::Browser => browser(&setup::for_tests()?)?,
        }
    }
    Ok(())
}

fn lint() -> Result {
    let deny = ["--", "--deny", "warnings"];
    let native = ["clippy", "--quiet", "--workspace", "--exclude", "web", "--all-targets", "--all-features"];
    cargo(&[&native[..], &deny].concat())?;
    setup::wasm_target()?;
    let browser = [
        "clippy",
        "--quiet",
        "--package",
        "web",
        "--package",
        "engine-worker",
        "--package",
        "sheets",
        "--target",
        WASM,
    ];
    cargo(&[&browser[..], &deny].concat())
}

fn native() -> Result {
    if which("cargo-nextest").is_none() {
        return cargo(&["test", "--workspace"]);
    }
    cargo(&["nextest", "run", "--workspace", "--status-level", "fail", "--show-progress", "none"])?;
    // nextest leaves these out.
    cargo(&["test", "--workspace", "--doc", "--quiet"])
}

/// A few programs of a fixed seed for each interpreter found, about ten seconds in all; without an
/// interpreter it says so.
fn agree() -> Result {
    cargo(&["run", "--quiet", "--release", "--package", "agree", "--", "--runs", "80"])
}

/// Compiles the engine for the browser, keeping what nobody calls, and looks at what it imports.
/// A clock, randomness or a browser's function would be an import.
fn alone() -> Result {
    if !project::root().join("crates/engine").is_dir() {
        say("there is no engine yet: nothing to look at");
        return Ok(());
    }
    setup::wasm_target()?;
    let keep_all = ["-C", "link-dead-code", "-C", "link-arg=--no-gc-sections"];
    let build = ["rustc", "--quiet", "--package", "engine", "--lib", "--crate-type", "cdylib", "--target", WASM, "--"];
    cargo(&[&build[..], &keep_all].concat())?;
    let file = project::target().join(WASM).join("debug/engine.wasm");
    let module = fs::read(&file).map_err(|error| format!("{} cannot be read: {error}", file.display()))?;
    let imports = wasm::imports(&module)?;
    if imports.is_empty() {
        return Ok(());
    }
    Err(format!("The engine must ask the outside for nothing, but as wasm it imports:\n{}", imports.join("\n")))
}

fn browser((_, chromium): &(Tools, PathBuf)) -> Result {
    if !project::dist().join("index.html").is_file() {
        return Err("the page is not built yet: `cargo xtask test --only page` builds it".into());
    }
    let server = Server::bind(project::dist(), 0)?;
    let address = server.address();
    // It ends with the process.
    thread::spawn(move || server.serve());
    // Node's summary stands last: it is what a reader of the log looks for.
    execute(
        Command::new("node")
            .args(["--test", "--test-concurrency=2", "--test-reporter=spec"])
            .current_dir(project::browser_tests())
            .env("CHROMIUM", chromium)
            .env("CYCLESCOPE_URL", address)
            .env("CYCLESCOPE_SCREENSHOTS", project::target().join("screenshots")),
    )
}

fn cargo(arguments: &[&str]) -> Result {
    let program = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    execute(Command::new(program).args(arguments).current_dir(project::root()))
}
