//! Trunk and wasm-bindgen: used from PATH, else fetched built, else compiled as cheaply as possible.

use std::path::PathBuf;
use std::process::Command;

use crate::project;
use crate::shell::{Result, execute, first_line, read, say, which};

/// The newest Trunk that the Rust of this project compiles.
const TRUNK: &str = "0.21.14";

/// A tool that comes as a crate.
struct Tool {
    /// The program.
    name: &'static str,
    /// The crate.
    package: &'static str,
    version: String,
    /// What makes the build cheap.
    options: &'static [&'static str],
    /// How long a build takes, in words.
    takes: &'static str,
}

/// Trunk, which builds the page.
pub(crate) fn trunk() -> Result<PathBuf> {
    obtain(&Tool {
        name: "trunk",
        package: "trunk",
        version: TRUNK.into(),
        // Its default features are for downloading tools, which are all here already.
        options: &["--no-default-features"],
        takes: "two to four minutes, once",
    })
}

/// wasm-bindgen, in the version of the library that the page is compiled with: they must agree.
pub(crate) fn wasm_bindgen() -> Result<PathBuf> {
    obtain(&Tool {
        name: "wasm-bindgen",
        package: "wasm-bindgen-cli",
        version: locked_version("wasm-bindgen")?,
        options: &["--no-default-features", "--bin", "wasm-bindgen"],
        takes: "about a minute, once",
    })
}

fn obtain(tool: &Tool) -> Result<PathBuf> {
    let own = project::tools().join("bin").join(format!("{}{}", tool.name, std::env::consts::EXE_SUFFIX));
    for found in which(tool.name).into_iter().chain([own.clone()]) {
        let says = first_line(Command::new(&found).arg("--version"));
        if says.is_some_and(|line| line.split_whitespace().nth(1) == Some(&tool.version)) {
            return Ok(found);
        }
    }
    if fetched(tool) || compiled(tool) {
        return Ok(own);
    }
    let Tool { name, package, version, .. } = tool;
    Err(format!(
        "{name} {version} could not be installed: run `cargo install {package} --version {version}` by hand, then \
         this again."
    ))
}

/// A built one, where cargo-binstall is here and reaches one.
fn fetched(tool: &Tool) -> bool {
    if which("cargo-binstall").is_none() {
        return false;
    }
    let Tool { name, package, version, .. } = tool;
    say(&format!("fetching {name} {version} (seconds)"));
    let mut binstall = Command::new("cargo");
    binstall.args(["binstall", "--no-confirm", "--disable-strategies", "compile", "--root"]);
    execute(binstall.arg(project::tools()).arg(format!("{package}@{version}"))).is_ok()
}

fn compiled(tool: &Tool) -> bool {
    let Tool { name, package, version, options, takes } = tool;
    say(&format!("compiling {name} {version} ({takes})"));
    let install = |locked: &[&str]| {
        let mut cargo = Command::new("cargo");
        // A debug build is a tenth of the work, and these tools have little to do.
        cargo.args(["install", package, "--version", version, "--debug", "--force", "--quiet"]);
        cargo.args(*options).args(locked).arg("--root").arg(project::tools());
        // One folder for all tools: what two of them depend on is compiled once.
        cargo.env("CARGO_TARGET_DIR", project::tools().join("build"));
        cargo.env("CARGO_PROFILE_DEV_DEBUG", "0");
        // Not this project's settings, and not the folder's toolchain file.
        execute(cargo.current_dir(std::env::temp_dir()))
    };
    // The crate's own lock file names versions that a mirror may lack: without it as well.
    let done = install(&["--locked"]).or_else(|_| install(&[])).is_ok();
    // Only the program is needed from now on, and the rest is several hundred megabytes.
    if done && *name == "wasm-bindgen" {
        let _ = std::fs::remove_dir_all(project::tools().join("build"));
    }
    done
}

/// The version of a package in Cargo.lock.
fn locked_version(package: &str) -> Result<String> {
    let lock = read(&project::root().join("Cargo.lock"))?;
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    lines
        .nth(1)
        .and_then(|line| line.strip_prefix("version = \"")?.strip_suffix('"'))
        .map(str::to_owned)
        .ok_or_else(|| format!("Cargo.lock has no {package}: run `cargo generate-lockfile`."))
}
