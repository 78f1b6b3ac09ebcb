//! Runs every scenario under the collector that it opens with, and writes down what came of it: one file
//! each in the folder named on the command line, with a small picture of it, light and dark. `cargo xtask
//! takes` calls this.

mod thumbnail;

use std::path::Path;
use std::process::ExitCode;
use std::{env, fs};

use model::Dialect;
use player::{Document, wire};
use scenario::Scenario;

fn main() -> ExitCode {
    let Some(folder) = env::args_os().nth(1) else {
        eprintln!("the folder for the takes is missing");
        return ExitCode::FAILURE;
    };
    match scenario::gallery().iter().try_for_each(|scenario| write(scenario, Path::new(&folder))) {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::FAILURE
        }
    }
}

fn write(scenario: &Scenario, folder: &Path) -> Result<(), String> {
    let Scenario { slug, source, collector, .. } = scenario;
    let collector = Dialect::by_name(collector).ok_or_else(|| format!("{slug} names an unknown collector"))?;
    // As the page opens it: a take is of a document with the same name.
    let document = Document { program: (*source).to_owned(), file_name: format!("{slug}.py"), collector };
    let answer = engine::answer(&document);
    if let Err(wrong) = &answer {
        let message = wrong.first().map_or("it does not run", |first| &first.message);
        return Err(format!("{slug}: {message}"));
    }
    write_file(&folder.join(format!("{slug}.take")), &wire::write_answer(&answer))?;
    let [light, dark] = thumbnail::thumbnail(document, answer);
    write_file(&folder.join(format!("{slug}.light.svg")), light.as_bytes())?;
    write_file(&folder.join(format!("{slug}.dark.svg")), dark.as_bytes())
}

/// Writes a file. What has not changed keeps its date, so that nothing is built anew for it.
fn write_file(file: &Path, bytes: &[u8]) -> Result<(), String> {
    if fs::read(file).is_ok_and(|there| there == bytes) {
        return Ok(());
    }
    let folder = file.parent().map_or(Ok(()), fs::create_dir_all);
    folder
        .and_then(|()| fs::write(file, bytes))
        .map_err(|error| format!("{} cannot be written: {error}", file.display()))
}
