//! Running many programs, several at a time.

use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread;

use model::{Dialect, Language};

use crate::difference::Difference;
use crate::generate;
use crate::interpreter::Interpreter;
use crate::modelled::modelled;
use crate::program::Program;
use crate::session::Session;
use crate::shrink::shrink;

/// As much as the deepest nesting in the model takes natively.
const STACK: usize = 256 << 20;

/// What is asked for.
#[derive(Clone, Debug)]
pub struct Search<'a> {
    /// Who knows the truth.
    pub interpreter: &'a Interpreter,
    /// Who is held to it.
    pub dialect: &'static Dialect,
    /// Which programs: the same seed gives the same ones.
    pub seed: u64,
    /// The number of the first program.
    pub first: u64,
    /// How many programs.
    pub runs: u64,
    /// How many run at the same time.
    pub jobs: usize,
    /// Differences after which nothing more is looked for.
    pub enough: usize,
}

/// A difference and the smallest program that shows it.
#[derive(Clone, Debug)]
pub struct Found {
    /// The number of the program that was generated.
    pub index: u64,
    /// The program, cut down.
    pub program: Program,
    /// What it shows.
    pub difference: Difference,
}

/// What came of it.
#[derive(Clone, Default, Debug)]
pub struct Report {
    /// Programs run.
    pub programs: u64,
    /// Their statements, each followed by a comparison.
    pub statements: u64,
    /// How many of them ended with an exception.
    pub uncaught: u64,
    /// In the order in which they were found.
    pub found: Vec<Found>,
}

impl Search<'_> {
    /// Runs the programs; tells of each difference as soon as it is cut down.
    ///
    /// # Errors
    /// A sentence, if the interpreter does not answer.
    pub fn run(&self, tell: &(dyn Fn(&Found) + Sync)) -> Result<Report, String> {
        let next = AtomicU64::new(self.first);
        let differences = AtomicUsize::new(0);
        let report = Mutex::new(Report::default());
        thread::scope(|scope| {
            let workers: Vec<_> = (0..self.jobs.max(1))
                .map(|_| {
                    let builder = thread::Builder::new().stack_size(STACK);
                    let work = || self.work(&next, &differences, &report, tell);
                    builder.spawn_scoped(scope, work).map_err(|error| error.to_string())
                })
                .collect();
            workers
                .into_iter()
                .try_for_each(|worker| worker?.join().unwrap_or_else(|_| Err("a worker panicked".to_owned())))
        })?;
        Ok(report.into_inner().unwrap_or_else(PoisonError::into_inner))
    }

    fn work(
        &self,
        next: &AtomicU64,
        differences: &AtomicUsize,
        report: &Mutex<Report>,
        tell: &(dyn Fn(&Found) + Sync),
    ) -> Result<(), String> {
        let within_reach = self.dialect.language == Language::Python2;
        let mut session = Session::start(self.interpreter)?;
        while differences.load(Ordering::Relaxed) < self.enough {
            let index = next.fetch_add(1, Ordering::Relaxed);
            if index >= self.first + self.runs {
                break;
            }
            let program = generate::program(self.seed, index, within_reach);
            let text = program.to_string();
            let real = session.run(&text)?;
            let uncaught = real.contains("[uncaught]");
            let statements = program.statements() as u64;
            let found = match Difference::between(real, modelled(&text, self.dialect)) {
                Some(difference) if differences.fetch_add(1, Ordering::Relaxed) < self.enough => {
                    Some(self.shrunk(&mut session, index, program, difference)?)
                }
                _ => None,
            };
            if let Some(found) = &found {
                tell(found);
            }
            let mut report = report.lock().unwrap_or_else(PoisonError::into_inner);
            report.programs += 1;
            report.statements += statements;
            report.uncaught += u64::from(uncaught);
            report.found.extend(found);
        }
        Ok(())
    }

    /// Cuts a program down. What ends with an exception in the interpreter, or is no Python at all to
    /// the model, is another difference than one of counts or orders.
    fn shrunk(
        &self,
        session: &mut Session,
        index: u64,
        program: Program,
        difference: Difference,
    ) -> Result<Found, String> {
        let kind = Ending::of(&difference);
        let mut trouble = None;
        let program = shrink(program, |candidate| {
            let text = candidate.to_string();
            match session.run(&text) {
                Ok(real) => Difference::between(real, modelled(&text, self.dialect))
                    .is_some_and(|difference| Ending::of(&difference) == kind),
                Err(sentence) => {
                    trouble.get_or_insert(sentence);
                    false
                }
            }
        });
        if let Some(sentence) = trouble {
            return Err(sentence);
        }
        let text = program.to_string();
        let difference = Difference::between(session.run(&text)?, modelled(&text, self.dialect)).unwrap_or(difference);
        Ok(Found { index, program, difference })
    }
}

/// How both sides ended.
#[derive(PartialEq, Eq)]
struct Ending(Option<String>, Option<String>);

impl Ending {
    fn of(difference: &Difference) -> Ending {
        let ending = |text: &str| {
            let last = text.lines().last().filter(|line| line.starts_with('['));
            last.map(|line| line.split(' ').next().unwrap_or_default().to_owned())
        };
        Ending(ending(&difference.real), ending(&difference.model))
    }
}
