//! `time`: a clock that runs a thousandth of a second at every look, so that runs repeat.

use model::{Language, Recorder};

use crate::machine::{Args, Machine, Native, Outcome};

/// The functions of 2.7.
pub(super) const NAMES_2: &[&str] = &["time.time", "time.clock", "time.sleep"];

/// The functions of 3.
pub(super) const NAMES_3: &[&str] = &[
    "time.time",
    "time.sleep",
    "time.perf_counter",
    "time.monotonic",
    "time.process_time",
    "time.time_ns",
    "time.perf_counter_ns",
    "time.monotonic_ns",
];

/// The function of `time` with this name.
pub(super) fn function<R: Recorder>(name: &str) -> Option<Native<R>> {
    Some(match name {
        "time" | "clock" | "perf_counter" | "monotonic" | "process_time" => seconds,
        "time_ns" | "perf_counter_ns" | "monotonic_ns" => nanoseconds,
        "sleep" => sleep,
        _ => return None,
    })
}

fn seconds<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let [] = m.positional("time", args, 0)?;
    let now = m.look_at_the_clock();
    Ok(m.float(now as f64 / 1e9))
}

fn nanoseconds<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let [] = m.positional("time_ns", args, 0)?;
    let now = m.look_at_the_clock();
    Ok(m.int(i64::try_from(now).unwrap_or(i64::MAX)))
}

/// `time.sleep(seconds)`: the clock jumps; nobody waits.
fn sleep<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let [duration] = m.positional("sleep", args, 1)?;
    let duration = match m.atom(duration) {
        Some(model::Atom::Float(seconds)) => *seconds,
        _ => m.integer(duration, 0)? as f64,
    };
    if duration < 0.0 {
        let message = match m.dialect.language {
            Language::Python2 => "(22, 'Invalid argument')",
            Language::Python3 => "sleep length must be non-negative",
        };
        return Err(m.raise(if m.dialect.language == Language::Python2 { "IOError" } else { "ValueError" }, message));
    }
    m.library.clock = m.library.clock.saturating_add((duration * 1e9) as u64);
    m.done()
}

impl<R: Recorder> Machine<R> {
    fn look_at_the_clock(&mut self) -> u64 {
        self.library.clock = self.library.clock.saturating_add(1_000_000);
        self.library.clock
    }
}
