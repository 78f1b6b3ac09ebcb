//! Reads the files of the gallery and writes down what the page offers of each: see `src/gallery.rs`.

use std::path::PathBuf;
use std::{env, fs};

#[path = "src/fingerprint.rs"]
mod fingerprint;
#[path = "src/header.rs"]
mod header;
#[path = "src/slugs.rs"]
mod slugs;

use fingerprint::Fingerprint;

fn main() -> Result<(), String> {
    let folder = |name: &str| PathBuf::from(env::var_os(name).unwrap_or_default());
    let gallery = folder("CARGO_MANIFEST_DIR").join("gallery");
    println!("cargo::rerun-if-changed={}", gallery.display());
    let mut list = "&[\n".to_owned();
    for slug in slugs::SLUGS {
        let text = fs::read_to_string(gallery.join(format!("{slug}.py")))
            .map_err(|error| format!("the scenario {slug} cannot be read: {error}"))?;
        let scenario = scenario(slug, &text).ok_or_else(|| format!("the scenario {slug} has no whole header"))?;
        list += &scenario;
    }
    list += "]\n";
    fs::write(folder("OUT_DIR").join("gallery.rs"), list).map_err(|error| error.to_string())
}

/// A scenario as Rust has it.
fn scenario(slug: &str, text: &str) -> Option<String> {
    let header::Header { title, chapter, shows, collector, rest } = header::parse(text)?;
    let Fingerprint(length, hash) = Fingerprint::of(rest);
    Some(format!(
        "Scenario {{ slug: {slug:?}, chapter: {chapter:?}, title: {title:?}, collector: {collector:?}, \
         #[cfg(feature = \"sentences\")] shows: {shows:?}, fingerprint: Fingerprint({length}, {hash}), #[cfg(feature = \"sources\")] source: {rest:?} }},\n",
    ))
}
