//! Runs every scenario under the collector that it opens with, and writes down what came of it: one file
//! each in the folder named on the command line, with a small picture of it, light and dark; the first
//! picture of the page; and the languages that the page can fetch, in the folder `words` beside it. `cargo xtask takes` calls this.

mod thumbnail;

use std::path::Path;
use std::process::ExitCode;
use std::{env, fs};

use model::Dialect;
use player::{Document, wire};
use scenario::Scenario;
use words::{Engine, Gallery, Language, Page, Sheets};

fn main() -> ExitCode {
    let Some(folder) = env::args_os().nth(1) else {
        eprintln!("the folder for the takes is missing");
        return ExitCode::FAILURE;
    };
    let folder = Path::new(&folder);
    let written = scenario::gallery()
        .iter()
        .try_for_each(|scenario| write(scenario, folder))
        .and_then(|()| words(&folder.with_file_name("words")));
    match written {
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
    let answer = engine::answer(&document, engine::Spoken::default());
    if let Err(wrong) = &answer {
        let message = wrong.first().map_or("it does not run", |first| &first.message);
        return Err(format!("{slug}: {message}"));
    }
    put(&folder.join(format!("{slug}.take")), &wire::write_answer(&answer))?;
    if scenario::first() == Some(scenario) {
        let [light, dark] = thumbnail::first_picture(document.clone(), answer.clone());
        put(&folder.join("first.light.svg"), light.as_bytes())?;
        put(&folder.join("first.dark.svg"), dark.as_bytes())?;
    }
    let thumbnail = thumbnail::thumbnail(document, answer);
    let [light, dark] = thumbnail.ok_or_else(|| format!("{slug}: no moment of it shows a box"))?;
    put(&folder.join(format!("{slug}.light.svg")), light.as_bytes())?;
    put(&folder.join(format!("{slug}.dark.svg")), dark.as_bytes())
}

/// Writes the languages other than English, a file for each part, into a folder beside that of the takes.
fn words(folder: &Path) -> Result<(), String> {
    for words::Known { tag, .. } in words::LANGUAGES {
        let files = [
            ("page", Language::<Page>::file(tag)),
            ("sheets", Language::<Sheets>::file(tag)),
            ("engine", Language::<Engine>::file(tag)),
            ("gallery", Gallery::file(tag)),
        ];
        for (part, text) in files {
            if let Some(text) = text {
                put(&folder.join(format!("{tag}.{part}")), text.as_bytes())?;
            }
        }
    }
    Ok(())
}

fn put(file: &Path, bytes: &[u8]) -> Result<(), String> {
    // What has not changed keeps its date, so that nothing is built anew for it.
    if fs::read(file).is_ok_and(|there| there == bytes) {
        return Ok(());
    }
    fs::create_dir_all(file.parent().unwrap_or(file))
        .and_then(|()| fs::write(file, bytes))
        .map_err(|error| format!("{} cannot be written: {error}", file.display()))
}
