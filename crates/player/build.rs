//! Gives the build its identity: a hash over the sources that decide what a recording is and means, and
//! what the modules of the page say to each other.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

/// The crates whose sources count, beside this one.
const CRATES: [&str; 10] = [
    "model",
    "collector",
    "python",
    "timeline",
    "player",
    "engine",
    "scenario",
    "witness",
    "sheet",
    "unicode_names2_stub",
];

fn main() -> io::Result<()> {
    let own = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    let crates = own.parent().unwrap_or(&own);
    let mut files = Vec::new();
    for name in CRATES {
        let sources = crates.join(name).join("src");
        println!("cargo::rerun-if-changed={}", sources.display());
        collect(&sources, &mut files)?;
    }
    // The programs that the engine knows by name.
    let gallery = crates.join("scenario/gallery");
    println!("cargo::rerun-if-changed={}", gallery.display());
    collect(&gallery, &mut files)?;
    // The versions of the libraries.
    let lock = crates.join("../Cargo.lock");
    println!("cargo::rerun-if-changed={}", lock.display());
    files.push(lock);
    files.sort();
    let mut hash = Fnv::default();
    for file in files {
        let name = file.strip_prefix(crates).unwrap_or(&file);
        hash.add(name.to_string_lossy().as_bytes());
        hash.add(&fs::read(&file)?);
    }
    println!("cargo::rustc-env=CYCLESCOPE_BUILD={:016x}", hash.0);
    Ok(())
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}

/// FNV-1a, 64 bits: nobody attacks it.
struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Self {
        Fnv(0xcbf2_9ce4_8422_2325)
    }
}

impl Fnv {
    fn add(&mut self, bytes: &[u8]) {
        for byte in (bytes.len() as u64).to_le_bytes().iter().chain(bytes) {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
}
