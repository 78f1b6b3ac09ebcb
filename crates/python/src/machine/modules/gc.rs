//! `gc`: asking for collections, and their switches.

use model::{Counter, Generation, Language, ListId, ObjId, Reason, Recorder, Value};

use crate::machine::{Args, Machine, Native, Outcome};

/// What 2.7 has.
pub(super) const NAMES_2: &[&str] = &[
    "gc.enable",
    "gc.disable",
    "gc.isenabled",
    "gc.set_debug",
    "gc.get_debug",
    "gc.get_count",
    "gc.set_threshold",
    "gc.get_threshold",
    "gc.collect",
    "gc.get_objects",
    "gc.is_tracked",
    "gc.get_referrers",
    "gc.get_referents",
];

/// What 3.13 has.
pub(super) const NAMES_3: &[&str] = &[
    "gc.enable",
    "gc.disable",
    "gc.isenabled",
    "gc.set_debug",
    "gc.get_debug",
    "gc.get_count",
    "gc.set_threshold",
    "gc.get_threshold",
    "gc.collect",
    "gc.get_objects",
    "gc.get_stats",
    "gc.is_tracked",
    "gc.is_finalized",
    "gc.get_referrers",
    "gc.get_referents",
    "gc.freeze",
    "gc.unfreeze",
    "gc.get_freeze_count",
];

/// `gc.DEBUG_STATS`
pub(super) const DEBUG_STATS: u32 = 1;
/// `gc.DEBUG_COLLECTABLE`
pub(super) const DEBUG_COLLECTABLE: u32 = 2;
/// `gc.DEBUG_UNCOLLECTABLE`
pub(super) const DEBUG_UNCOLLECTABLE: u32 = 4;
/// `gc.DEBUG_INSTANCES` of 2.7
pub(super) const DEBUG_INSTANCES: u32 = 8;
/// `gc.DEBUG_OBJECTS` of 2.7
pub(super) const DEBUG_OBJECTS: u32 = 16;
/// `gc.DEBUG_SAVEALL`
const DEBUG_SAVEALL: u32 = 32;

/// The function of `gc` with this name.
pub(super) fn function<R: Recorder>(name: &str) -> Option<Native<R>> {
    Some(match name {
        "enable" => enable,
        "disable" => disable,
        "isenabled" => is_enabled,
        "set_debug" => set_debug,
        "get_debug" => get_debug,
        "get_count" => get_count,
        "set_threshold" => set_threshold,
        "get_threshold" => get_threshold,
        "collect" => collect,
        "get_stats" => get_stats,
        "freeze" => freeze,
        "unfreeze" => unfreeze,
        "get_freeze_count" => get_freeze_count,
        _ => return None,
    })
}

/// `gc.collect(generation=2)`
fn collect<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let [generation] = m.arguments("collect", args, ["generation"], 0)?;
    let number = m.integer(generation, 2)?;
    let Some(generation) = usize::try_from(number).ok().and_then(Generation::from_number) else {
        return Err(m.raise("ValueError", "invalid generation"));
    };
    // A collection cannot begin inside another (`gen_10` of the corpus).
    if m.world().counter(Counter::Collecting) != 0 {
        return Ok(m.int(0));
    }
    let found = collector::collect(m, generation, Reason::Asked);
    m.library.immortals_unfrozen &= generation != Generation::Old;
    // A finalizer may have spent the budget: the machine unwinds to its end.
    if m.halted.is_some() {
        return Err(crate::machine::Unwind::Halted);
    }
    Ok(m.int(i64::from(found.collected) + i64::from(found.uncollectable)))
}

fn enable<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let [] = m.positional("gc.enable", args, 0)?;
    m.write_counter(Counter::Enabled, 1);
    m.done()
}

fn disable<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let [] = m.positional("gc.disable", args, 0)?;
    m.write_counter(Counter::Enabled, 0);
    m.done()
}

fn is_enabled<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let [] = m.positional("gc.isenabled", args, 0)?;
    let enabled = m.world().counter(Counter::Enabled) != 0;
    Ok(m.bool(enabled))
}

fn set_debug<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let [flags] = m.positional("gc.set_debug", args, 1)?;
    let flags = m.integer(flags, 0)?;
    m.write_counter(Counter::Debug, u32::try_from(flags).unwrap_or(0));
    m.done()
}

fn get_debug<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let [] = m.positional("gc.get_debug", args, 0)?;
    let flags = m.world().counter(Counter::Debug);
    Ok(m.int(i64::from(flags)))
}

fn get_count<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let [] = m.positional("gc.get_count", args, 0)?;
    let counts = Generation::ALL.map(|generation| m.world().count(generation));
    Ok(m.triple(counts))
}

fn get_threshold<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let [] = m.positional("gc.get_threshold", args, 0)?;
    let thresholds = Generation::ALL.map(|generation| m.world().threshold(generation));
    Ok(m.triple(thresholds))
}

/// `gc.set_threshold(a[, b[, c]])`: what is left out stays.
fn set_threshold<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    if m.dialect.language == Language::Python3 && !(1..=3).contains(&args.positional.len()) {
        return Err(m.raise("TypeError", "gc.set_threshold requires 1 to 3 arguments"));
    }
    let values: [Value; 3] = m.positional("gc.set_threshold", args, 1)?;
    for (generation, value) in Generation::ALL.into_iter().zip(values) {
        if !value.is_null() {
            let threshold = m.integer(value, 0)?;
            m.write_counter(Counter::Threshold(generation), u32::try_from(threshold).unwrap_or(0));
        }
    }
    m.done()
}

/// `gc.get_stats()` (3.4 and later)
fn get_stats<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let [] = m.positional("gc.get_stats", args, 0)?;
    let list = m.new_list(&[]);
    for statistics in m.library.statistics {
        let dict = m.new_dict();
        for (name, number) in [
            ("collections", statistics.collections),
            ("collected", statistics.collected),
            ("uncollectable", statistics.uncollectable),
        ] {
            let number = m.int(number);
            m.put(dict, name, number);
        }
        collector::push(m, list, dict);
        m.release(dict.into());
    }
    Ok(list.into())
}

/// `gc.freeze()` (3.7 and later): everything is set aside; the counters begin anew.
fn freeze<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let [] = m.positional("gc.freeze", args, 0)?;
    collector::freeze(m);
    m.library.startup_frozen = true;
    m.done()
}

fn unfreeze<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let [] = m.positional("gc.unfreeze", args, 0)?;
    collector::unfreeze(m);
    m.library.startup_frozen = false;
    m.library.immortals_unfrozen = true;
    m.done()
}

fn get_freeze_count<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let [] = m.positional("gc.get_freeze_count", args, 0)?;
    let frozen = m.list_size(ListId::Permanent);
    Ok(m.int(frozen))
}

impl<R: Recorder> Machine<R> {
    fn triple(&mut self, numbers: [u32; 3]) -> Value {
        let numbers = numbers.map(|number| self.int(i64::from(number)));
        self.new_tuple(&numbers)
    }

    /// How many objects a list has; the interpreter's own, of which the world knows only how many they
    /// are, stand in the oldest generation or, once frozen, in the permanent one; there the immortal ones
    /// stand anyway, until they are unfrozen and again after a full collection (3.12).
    pub(super) fn list_size(&self, list: ListId) -> i64 {
        let home = if self.library.startup_frozen { ListId::Permanent } else { self.world().home() };
        let immortals_home = if self.library.immortals_unfrozen { home } else { ListId::Permanent };
        let own = |number: u32, home: ListId| if list == home { i64::from(number) } else { 0 };
        own(self.dialect.startup_objects, home)
            + own(self.dialect.immortal_objects, immortals_home)
            + self.world().members(list).count() as i64
    }

    /// What the module `gc` holds besides functions.
    pub(super) fn fill_gc(&mut self, dict: ObjId) {
        let mut flags = vec![
            ("DEBUG_STATS", DEBUG_STATS),
            ("DEBUG_COLLECTABLE", DEBUG_COLLECTABLE),
            ("DEBUG_UNCOLLECTABLE", DEBUG_UNCOLLECTABLE),
            ("DEBUG_SAVEALL", DEBUG_SAVEALL),
        ];
        let mut leak = DEBUG_COLLECTABLE | DEBUG_UNCOLLECTABLE | DEBUG_SAVEALL;
        match self.dialect.language {
            Language::Python2 => {
                flags.extend([("DEBUG_INSTANCES", DEBUG_INSTANCES), ("DEBUG_OBJECTS", DEBUG_OBJECTS)]);
                leak |= DEBUG_INSTANCES | DEBUG_OBJECTS;
            }
            Language::Python3 => {
                let callbacks = self.new_list(&[]);
                self.library.callbacks = Some(callbacks);
                self.put(dict, "callbacks", callbacks.into());
            }
        }
        flags.push(("DEBUG_LEAK", leak));
        for (name, flag) in flags {
            let flag = self.int(i64::from(flag));
            self.put(dict, name, flag);
        }
        self.put(dict, "garbage", self.garbage.into());
    }
}
