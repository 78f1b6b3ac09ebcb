//! `import` (`IMPORT_NAME`, `IMPORT_FROM`, `import *`).

use model::kind::DICT;
use model::{AtomId, Recorder, Value};

use super::{Machine, Outcome, modules};

impl<R: Recorder> Machine<R> {
    /// `level from_list -- module`
    pub(crate) fn import_name(&mut self, name: AtomId) -> Outcome<()> {
        let result = self.import_module(name);
        self.settle(2, result)
    }

    fn import_module(&mut self, name: AtomId) -> Outcome {
        let text = self.text_of(name.into()).unwrap_or("").to_string();
        // What a program puts into `sys.modules` counts as imported.
        if let Some(known) = self.dict_get_name(self.modules, name) {
            return Ok(self.hold(known));
        }
        if let Some(module) = modules::import(self, &text)? {
            return Ok(module.into());
        }
        let message = match self.is_python2() {
            true => format!("No module named {text}"),
            false => format!("No module named '{text}'"),
        };
        Err(self.raise("ModuleNotFoundError", &message))
    }

    /// `module -- module value`
    pub(crate) fn import_from(&mut self, name: AtomId) -> Outcome<()> {
        let module = self.peek(1);
        match self.find_attr(module, name)? {
            Some(value) => {
                self.push_owned(value);
                Ok(())
            }
            None => {
                let text = self.text_of(name.into()).unwrap_or("").to_string();
                let word = self.words.name;
                let of = self.find_attr(module, word)?.unwrap_or_default();
                let of = self.text_of(of).unwrap_or("?").to_string();
                let message = match self.is_python2() {
                    true => format!("cannot import name {text}"),
                    false => format!("cannot import name '{text}' from '{of}' (unknown location)"),
                };
                Err(self.raise("ImportError", &message))
            }
        }
    }

    /// `module -- ` into the locals dict.
    pub(crate) fn import_star(&mut self) -> Outcome<()> {
        let module = self.peek(1);
        let dict = module.object().and_then(|module| self.world().object(module).slot(DICT).object());
        if let Some(dict) = dict {
            let all = self.dict_get_name(dict, self.words.all);
            let listed: Option<Vec<Value>> = all.map(|all| self.items_of(all).to_vec());
            for (key, value) in self.dict_entries(dict) {
                let Some(name) = key.atom() else { continue };
                let is_public = !self.text_of(key).unwrap_or("_").starts_with('_');
                let taken = listed.as_ref().map_or(is_public, |names: &Vec<Value>| names.contains(&key));
                if taken {
                    self.store_name(name, value)?;
                }
            }
        }
        self.drop_top();
        Ok(())
    }
}
