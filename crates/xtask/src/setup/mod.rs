//! Puts in place what the page and its tests need, on a machine with only Rust and Node.
//!
//! What is on PATH in the right version is used; the rest goes into `target/tools`, so that nothing
//! is installed for the whole machine but the compiler's wasm target and, for the tests, a browser.

mod browser;
mod cargo_tools;
mod npm;
mod target;

use std::ffi::OsString;
use std::path::PathBuf;

pub(crate) use npm::packages as npm_packages;
pub(crate) use target::wasm32 as wasm_target;

use crate::project;
use crate::shell::{Result, path_with};

/// The tools that build the page.
pub(crate) struct Tools {
    /// Trunk.
    pub(crate) trunk: PathBuf,
    /// A PATH on which Trunk finds the others, so that it downloads nothing by itself.
    pub(crate) path: OsString,
}

/// The tools for building the page.
pub(crate) fn for_page() -> Result<Tools> {
    target::wasm32()?;
    npm_packages(&project::editor())?;
    let trunk = cargo_tools::trunk()?;
    let bindgen = cargo_tools::wasm_bindgen()?;
    let wasm_opt = npm::wasm_opt()?;
    let folders: Vec<PathBuf> =
        [bindgen, wasm_opt].iter().filter_map(|tool| tool.parent()).map(PathBuf::from).collect();
    Ok(Tools { trunk, path: path_with(&folders)? })
}

/// The same, and what the browser tests need; gives the browser too.
pub(crate) fn for_tests() -> Result<(Tools, PathBuf)> {
    let tools = for_page()?;
    npm_packages(&project::browser_tests())?;
    Ok((tools, browser::chromium()?))
}
