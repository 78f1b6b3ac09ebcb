//! What a collection tells the program: the text of `gc.set_debug`, `gc.callbacks`, `gc.get_stats`
//! and `gc.garbage`.
//!
//! The text goes to `sys.stderr`, which the program may have replaced (`PySys_WriteStderr`). The
//! time that a collection took is always 0 here: the machine has no clock.

use model::{Collector, Counter, DebugText, Generation, Kind, Language, ListId, ObjId, Recorder, Stream, Value};

use super::gc::{DEBUG_COLLECTABLE, DEBUG_INSTANCES, DEBUG_OBJECTS, DEBUG_STATS, DEBUG_UNCOLLECTABLE};
use crate::machine::Machine;

impl<R: Recorder> Machine<R> {
    /// A collection begins: callbacks first, then the text (`gc_collect_main`).
    pub(crate) fn tell_start(&mut self, generation: Generation) {
        self.call_callbacks("start", generation, 0, 0);
        if !self.debugs(DEBUG_STATS) {
            return;
        }
        let sizes = self.world().lists_of(None).iter().map(|list| self.list_size(*list));
        let sizes: String = sizes.map(|size| format!(" {size}")).collect();
        let number = generation.number();
        if self.dialect.collector == Collector::FreeThreaded {
            // show_stats_each_generations is still to be written there.
            return self.debug_text(&format!("gc: collecting generation {number}...\n"));
        }
        self.debug_text(&format!("gc: collecting generation {number}...\ngc: objects in each generation:{sizes}\n"));
        if self.counts_permanent() {
            let frozen = self.list_size(ListId::Permanent);
            self.debug_text(&format!("gc: objects in permanent generation: {frozen}\n"));
        }
    }

    /// A collection has ended: the text, the statistics, then callbacks.
    pub(crate) fn tell_stop(&mut self, generation: Generation, collected: u32, uncollectable: u32) {
        if self.debugs(DEBUG_STATS) {
            let text = self.done_text(collected, uncollectable);
            self.debug_text(&text);
        }
        if let Some(statistics) = self.library.statistics.get_mut(generation.number()) {
            statistics.collections += 1;
            statistics.collected += i64::from(collected);
            statistics.uncollectable += i64::from(uncollectable);
        }
        self.call_callbacks("stop", generation, collected, uncollectable);
    }

    /// The collector has found an object that it will clear, or that it cannot (`debug_cycle`). 2.7 says
    /// so only with DEBUG_OBJECTS or DEBUG_INSTANCES.
    pub(crate) fn tell_object(&mut self, object: ObjId, collectable: bool) {
        let flag = if collectable { DEBUG_COLLECTABLE } else { DEBUG_UNCOLLECTABLE };
        if !self.debugs(flag) {
            return;
        }
        let what = if collectable { "collectable" } else { "uncollectable" };
        let address = self.address(object.into());
        let is_classic = self.world().object(object).kind() == Kind::ClassicInstance;
        let selective = self.dialect.debug_text == DebugText::Python27;
        let name = if is_classic && selective && self.debugs(DEBUG_INSTANCES) {
            format!("{} instance at", self.classic_name(object))
        } else if selective && !self.debugs(DEBUG_OBJECTS) {
            return;
        } else {
            self.full_type_name(object.into())
        };
        self.debug_text(&format!("gc: {what} <{name} 0x{address:x}>\n"));
    }

    /// An object that cannot be collected, or that `DEBUG_SAVEALL` saves.
    pub(crate) fn save_garbage(&mut self, object: ObjId) {
        collector::push(self, self.garbage, object);
    }

    fn debugs(&self, flag: u32) -> bool {
        self.world().counter(Counter::Debug) & flag != 0
    }

    fn counts_permanent(&self) -> bool {
        matches!(self.dialect.debug_text, DebugText::Python37 | DebugText::From38)
    }

    fn done_text(&self, collected: u32, uncollectable: u32) -> String {
        let all = collected + uncollectable;
        let counts = match self.dialect.debug_text {
            DebugText::From38 => format!("{all} unreachable, {uncollectable} uncollectable, "),
            _ if all == 0 => String::new(),
            _ => format!("{all} unreachable, {uncollectable} uncollectable, "),
        };
        let stop = if self.dialect.debug_text == DebugText::Python27 { "." } else { "" };
        format!("gc: done, {counts}0.0000s elapsed{stop}\n")
    }

    fn debug_text(&mut self, text: &str) {
        // A write that fails is forgotten, as in `PySys_WriteStderr`.
        if self.write(Stream::Err, text).is_err() && self.halted.is_none() {
            self.clear_raised();
        }
    }

    /// The name of the class of a classic instance.
    fn classic_name(&self, object: ObjId) -> String {
        let name = self.world().class_of(object).map(|(_, info)| self.world().class_info(info).name);
        name.and_then(|name| self.text_of(name.into())).unwrap_or("?").to_string()
    }

    /// `tp_name`: built-in types of the library name their module.
    pub(super) fn full_type_name(&self, value: Value) -> String {
        let name = self.type_name(value);
        match super::type_module(&name) {
            Some(module) if self.type_of(value).atom().is_some() => format!("{module}.{name}"),
            _ => name,
        }
    }

    /// `invoke_gc_callback`: each is called with the phase and a dict of facts.
    fn call_callbacks(&mut self, phase: &str, generation: Generation, collected: u32, uncollectable: u32) {
        let Some(callbacks) = self.library.callbacks else { return };
        if self.dialect.language == Language::Python2 || self.items(callbacks) == 0 {
            return;
        }
        let info = self.new_dict();
        let facts = [
            ("generation", generation.number() as i64),
            ("collected", i64::from(collected)),
            ("uncollectable", i64::from(uncollectable)),
        ];
        for (name, number) in facts {
            let number = self.int(number);
            self.put(info, name, number);
        }
        let phase = self.str(phase);
        let mut index = 0;
        while let Some(callback) = self.item(callbacks, index) {
            self.hold(callback);
            match self.call(callback, &[phase, info.into()], &[]) {
                Ok(result) => self.release(result),
                Err(_) if self.halted.is_some() => {}
                Err(_) => self.write_unraisable(callback),
            }
            self.release(callback);
            index += 1;
        }
        self.release(info.into());
    }
}
