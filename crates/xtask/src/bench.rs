//! `cargo xtask bench`: the engine natively, then as wasm, then the page in a browser; and `cargo xtask
//! lighthouse`.

use std::process::Command;
use std::{fs, thread};

use crate::server::Server;
use crate::setup::Tools;
use crate::shell::{Result, execute, say};
use crate::{engine_bin, page, project, setup};

/// Prints every table; takes some minutes.
pub(crate) fn run() -> Result {
    engine_bin::run("bench", &[])?;
    let (tools, chromium) = setup::for_tests()?;
    wasm(&tools)?;
    page::build(&tools)?;
    println!("\n## The page's weight\n");
    execute(Command::new("node").arg(bench_folder().join("weigh.mjs")).arg(project::dist()))?;
    println!("\n## Stepping in Chromium\n");
    let server = Server::bind(project::dist(), 0)?;
    let address = server.address();
    // It ends with the process.
    thread::spawn(move || server.serve());
    execute(
        Command::new("node")
            .arg("frames.bench.mjs")
            .current_dir(project::browser_tests())
            .env("CHROMIUM", chromium)
            .env("CYCLESCOPE_URL", address),
    )
}

/// Prints Lighthouse's table for the page as it is published.
pub(crate) fn lighthouse() -> Result {
    let (tools, chromium) = setup::for_tests()?;
    let folder = bench_folder().join("lighthouse");
    setup::npm_packages(&folder)?;
    page::build(&tools)?;
    execute(Command::new("node").arg("run.mjs").arg(project::dist()).current_dir(folder).env("CHROMIUM", chromium))
}

/// The engine's workloads compiled to wasm, in Node.
fn wasm(tools: &Tools) -> Result {
    say("compiling the workloads to wasm");
    let mut cargo = Command::new("cargo");
    cargo.args(["build", "--quiet", "--release", "--package", "bench", "--lib", "--target", "wasm32-unknown-unknown"]);
    execute(cargo.current_dir(project::root()))?;
    let module = project::target().join("wasm32-unknown-unknown/release/bench.wasm");
    let out = project::target().join("bench");
    fs::create_dir_all(&out).map_err(|error| format!("{} cannot be made: {error}", out.display()))?;
    let mut bindgen = Command::new("wasm-bindgen");
    bindgen.args(["--target", "nodejs", "--out-dir"]).arg(&out).arg(module).env("PATH", &tools.path);
    execute(&mut bindgen)?;
    println!("\n## The same as wasm, in Node\n");
    execute(Command::new("node").arg(bench_folder().join("run.mjs")).arg(&out))
}

fn bench_folder() -> std::path::PathBuf {
    project::root().join("crates/bench")
}
