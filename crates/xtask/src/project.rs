//! Where things are.

use std::env;
use std::path::{Path, PathBuf};

/// The project's top folder.
pub(crate) fn root() -> PathBuf {
    // Asked at run time where Cargo says so: a moved folder keeps its compiled xtask.
    let own = env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| env!("CARGO_MANIFEST_DIR").into(), PathBuf::from);
    own.ancestors().nth(2).map_or_else(|| own.clone(), Path::to_path_buf)
}

/// Cargo's target folder.
pub(crate) fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |folder| root().join(folder))
}

/// The private folder of tools, so that nothing is installed for the whole machine.
pub(crate) fn tools() -> PathBuf {
    target().join("tools")
}

/// What Trunk has built.
pub(crate) fn dist() -> PathBuf {
    root().join("dist")
}

/// The editor's sources and npm tools.
pub(crate) fn editor() -> PathBuf {
    root().join("web/editor")
}

/// What keeps the page for when there is no network.
pub(crate) fn offline() -> PathBuf {
    root().join("web/offline")
}

/// The ready takes that Trunk copies beside the page.
pub(crate) fn takes() -> PathBuf {
    root().join("web/takes")
}

/// The browser tests.
pub(crate) fn browser_tests() -> PathBuf {
    root().join("tests/browser")
}
