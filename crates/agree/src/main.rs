//! `cargo xtask agree`: do random programs print the same here and in real interpreters?
//!
//! Without `--python` every interpreter found takes part. A difference is shown as the smallest program
//! that was found for it, with both outputs; `--save` puts it into the corpus.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;
use std::{fs, panic};

use agree::{Difference, Found, Interpreter, Report, Search, Session, dialect_of, installed, modelled};
use lexopt::{Arg, Parser, ValueExt as _};
use model::{DIALECTS, Dialect};

/// A result whose error is a sentence for the person at the terminal.
type Result<T = ()> = std::result::Result<T, String>;

/// What the command line asks for.
struct Options {
    interpreters: Vec<Interpreter>,
    collector: Option<&'static Dialect>,
    seed: u64,
    first: u64,
    runs: u64,
    jobs: usize,
    enough: usize,
    save: bool,
    /// One program instead of generated ones.
    file: Option<PathBuf>,
}

fn main() -> ExitCode {
    match run() {
        Ok(0) => ExitCode::SUCCESS,
        // They have been shown.
        Ok(_) => ExitCode::FAILURE,
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::FAILURE
        }
    }
}

/// Does what the command line asks for; gives the number of differences.
fn run() -> Result<usize> {
    let mut options = Options::parse(Parser::from_env())?;
    if options.interpreters.is_empty() {
        options.interpreters = installed();
    }
    if options.interpreters.is_empty() {
        println!("agree: skipped, no interpreter was found; {} can name a folder of them", agree::FOLDER);
        return Ok(0);
    }
    // A panic of the model is a difference like any other.
    panic::set_hook(Box::new(|_| {}));
    let mut differences = 0;
    for interpreter in &options.interpreters {
        differences += options.ask(interpreter)?;
    }
    Ok(differences)
}

impl Options {
    fn parse(mut parser: Parser) -> Result<Options> {
        let mut options = Options {
            interpreters: Vec::new(),
            collector: None,
            seed: 1,
            first: 0,
            runs: 1000,
            jobs: std::thread::available_parallelism().map_or(1, usize::from),
            enough: 1,
            save: false,
            file: None,
        };
        while let Some(arg) = parser.next().map_err(say)? {
            match arg {
                Arg::Long("python") => options.interpreters.push(interpreter(&mut parser)?),
                Arg::Long("collector") => {
                    let name = parser.value().and_then(lexopt::ValueExt::string).map_err(say)?;
                    options.collector = Some(collector(&name)?);
                }
                Arg::Long("seed") => options.seed = number(&mut parser)?,
                Arg::Long("first") => options.first = number(&mut parser)?,
                Arg::Long("runs") => options.runs = number(&mut parser)?,
                Arg::Long("jobs") => options.jobs = number(&mut parser)?,
                Arg::Long("enough") => options.enough = number(&mut parser)?,
                Arg::Long("save") => options.save = true,
                Arg::Long("file") => options.file = Some(parser.value().map_err(say)?.into()),
                other => return Err(say(other.unexpected())),
            }
        }
        Ok(options)
    }

    /// Runs the programs in one interpreter; gives the number of differences.
    fn ask(&self, interpreter: &Interpreter) -> Result<usize> {
        let release = &interpreter.release;
        let Some(dialect) = self.collector.or_else(|| dialect_of(release)) else {
            println!("{release}: no collector is held to it");
            return Ok(0);
        };
        if let Some(file) = &self.file {
            return compare(file, interpreter, dialect);
        }
        let (seed, first, runs, jobs, enough) = (self.seed, self.first, self.runs, self.jobs, self.enough);
        let begin = Instant::now();
        let search = Search { interpreter, dialect, seed, first, runs, jobs, enough };
        let report = search.run(&|found| self.show(found, interpreter))?;
        println!("{}", summary(interpreter, dialect, &report, begin));
        Ok(report.found.len())
    }

    fn show(&self, found: &Found, interpreter: &Interpreter) {
        let (index, seed) = (found.index, self.seed);
        println!("{}: program {index} of seed {seed} differs, cut down:\n", interpreter.release);
        println!("{}\n{}", found.program.body(), found.difference);
        if self.save
            && let Err(sentence) = save(found, &interpreter.release)
        {
            eprintln!("{sentence}");
        }
    }
}

/// Runs one program; gives the number of differences.
fn compare(file: &Path, interpreter: &Interpreter, dialect: &'static Dialect) -> Result<usize> {
    let text = fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))?;
    let real = Session::start(interpreter)?.run(&text)?;
    let difference = Difference::between(real, modelled(&text, dialect));
    match &difference {
        Some(difference) => println!("{}:\n{difference}", interpreter.release),
        None => println!("{}: the same", interpreter.release),
    }
    Ok(usize::from(difference.is_some()))
}

fn summary(interpreter: &Interpreter, dialect: &Dialect, report: &Report, begin: Instant) -> String {
    format!(
        "{} and collector {}: {} programs, {} statements, {} ended with an exception, {} differences, {} s",
        interpreter.release,
        dialect.name,
        report.programs,
        report.statements,
        report.uncaught,
        report.found.len(),
        begin.elapsed().as_secs()
    )
}

/// Puts a program into the corpus, under the next free number.
fn save(found: &Found, release: &str) -> Result {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/corpus/programs");
    let number_of = |name: &str| name.strip_prefix("agree_")?.split('_').next()?.parse::<u32>().ok();
    let names = fs::read_dir(&folder).into_iter().flatten().flatten().map(|entry| entry.file_name());
    let next = names.filter_map(|name| number_of(&name.to_string_lossy())).max().unwrap_or(0) + 1;
    let file = folder.join(format!("agree_{next:02}_{}.py", found.index));
    let text = format!("# found with {release}\n{}", found.program);
    fs::write(&file, text).map_err(|error| format!("{}: {error}", file.display()))?;
    println!("written to {}: give it a name that says what it shows, then `cargo xtask record`", file.display());
    Ok(())
}

fn collector(name: &str) -> Result<&'static Dialect> {
    Dialect::by_name(name).ok_or_else(|| {
        let names = DIALECTS.map(|dialect| dialect.name).join(", ");
        format!("there is no collector `{name}`; there are {names}")
    })
}

fn interpreter(parser: &mut Parser) -> Result<Interpreter> {
    let path = PathBuf::from(parser.value().map_err(say)?);
    Interpreter::at(&path).ok_or_else(|| format!("{} is no Python interpreter", path.display()))
}

fn number<T: std::str::FromStr<Err: std::error::Error + Send + Sync + 'static>>(parser: &mut Parser) -> Result<T> {
    parser.value().and_then(|value| value.parse()).map_err(say)
}

fn say(error: lexopt::Error) -> String {
    error.to_string()
}
