//! `import` (`IMPORT_NAME`, `IMPORT_FROM`, `import *`): which module a statement means, and what is
//! bound. The modules themselves come from the files of the program ([`user_modules`]), then from the
//! library ([`modules`]).
//!
//! [`user_modules`]: super::user_modules

use model::kind::DICT;
use model::{Atom, AtomId, Recorder, Value};

use super::{Machine, Outcome, modules};

/// Where an import statement stands, as far as it matters to what it means.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Level {
    /// `import a`
    Absolute,
    /// The same in 2.7, which looks beside the module first.
    BesideFirst,
    /// `from . import a`: so many dots.
    Relative(i64),
}

impl<R: Recorder> Machine<R> {
    /// `level from_list -- module`
    pub(crate) fn import_name(&mut self, name: AtomId) -> Outcome<()> {
        let result = self.import_module(name);
        self.settle(2, result)
    }

    fn import_module(&mut self, name: AtomId) -> Outcome {
        let text = self.text_of(name.into()).unwrap_or("").to_string();
        let level = match self.atom(self.peek(2)) {
            Some(Atom::Int(-1)) => Level::BesideFirst,
            Some(Atom::Int(dots)) if *dots > 0 => Level::Relative(*dots),
            _ => Level::Absolute,
        };
        let full_name = self.full_name(&text, level)?;
        let leaf = self.import_path(&full_name)?;
        let wanted: Vec<Value> = self.items_of(self.peek(1)).to_vec();
        if wanted.is_empty() {
            // `import a.b` binds a.
            let rest = text.split_once('.').map_or(0, |(_, rest)| rest.len() + 1);
            let top = full_name.get(..full_name.len() - rest).unwrap_or(&full_name).to_string();
            let key = self.name(&top);
            let module = self.dict_get_name(self.modules, key).unwrap_or(leaf);
            self.hold(module);
            self.release(leaf);
            return Ok(module);
        }
        for name in wanted {
            if let Err(unwind) = self.import_submodule(leaf, &full_name, name) {
                self.release(leaf);
                return Err(unwind);
            }
        }
        Ok(leaf)
    }

    /// The name under which the module is in `sys.modules`.
    fn full_name(&mut self, name: &str, level: Level) -> Outcome<String> {
        let package = match level {
            Level::Absolute => return Ok(name.to_string()),
            Level::BesideFirst | Level::Relative(_) => self.current_package(),
        };
        let Level::Relative(dots) = level else {
            let beside = format!("{package}.{name}");
            let first = beside.get(..package.len() + 1 + name.find('.').unwrap_or(name.len())).unwrap_or(&beside);
            let is_there = !package.is_empty() && self.is_user_module(first);
            return Ok(if is_there { beside } else { name.to_string() });
        };
        let mut base: &str = &package;
        for _ in 1..dots {
            base = base.rsplit_once('.').map_or("", |(base, _)| base);
        }
        if base.is_empty() {
            return Err(match (self.is_python2(), package.is_empty()) {
                (true, true) => self.raise("ValueError", "Attempted relative import in non-package"),
                (true, false) => self.raise("ValueError", "Attempted relative import beyond toplevel package"),
                (false, true) => self.raise("ImportError", "attempted relative import with no known parent package"),
                (false, false) => self.raise("ImportError", "attempted relative import beyond top-level package"),
            });
        }
        Ok(if name.is_empty() { base.to_string() } else { format!("{base}.{name}") })
    }

    /// The package that the running code belongs to; empty if to none.
    fn current_package(&mut self) -> String {
        let globals = self.current.globals;
        let (name, path) = (self.words.name, self.name("__path__"));
        let name = self.dict_get_name(globals, name).and_then(|name| self.text_of(name)).unwrap_or("").to_string();
        match self.dict_get_name(globals, path) {
            Some(_) => name,
            None => name.rsplit_once('.').map_or(String::new(), |(package, _)| package.to_string()),
        }
    }

    /// Imports a module and the packages around it; gives the module, owned.
    pub(crate) fn import_path(&mut self, full_name: &str) -> Outcome {
        let mut parent: Option<Value> = None;
        let ends = full_name.match_indices('.').map(|(at, _)| at).chain([full_name.len()]);
        for end in ends {
            let path = full_name.get(..end).unwrap_or(full_name);
            let module = self.import_one(path, full_name);
            let bound = match (&module, parent) {
                (Ok(module), Some(parent)) => self.bind_in_package(parent, path, *module),
                _ => Ok(()),
            };
            if let Some(parent) = parent {
                self.release(parent);
            }
            parent = Some(module?);
            bound?;
        }
        Ok(parent.unwrap_or_default())
    }

    fn bind_in_package(&mut self, package: Value, path: &str, module: Value) -> Outcome<()> {
        let short = path.rsplit('.').next().unwrap_or(path);
        let short = self.name(short);
        if let Some(dict) = package.object().and_then(|package| self.world().object(package).dict()) {
            self.dict_set_name(dict, short, module);
        }
        Ok(())
    }

    /// The module with a name, owned.
    fn import_one(&mut self, name: &str, full_name: &str) -> Outcome {
        // What a program puts into `sys.modules` counts as imported.
        let key = self.name(name);
        if let Some(known) = self.dict_get_name(self.modules, key) {
            return Ok(self.hold(known));
        }
        if let Some(module) = self.import_user_module(name)? {
            return Ok(module);
        }
        if let Some(module) = modules::import(self, name)? {
            return Ok(module.into());
        }
        let message = match (self.is_python2(), name.rsplit_once('.')) {
            (true, _) => {
                let shown = full_name.get(name.rfind('.').map_or(0, |at| at + 1)..).unwrap_or(name);
                format!("No module named {shown}")
            }
            (false, Some((package, _))) if !self.is_package(package) => {
                format!("No module named '{name}'; '{package}' is not a package")
            }
            (false, _) => format!("No module named '{name}'"),
        };
        Err(self.raise("ModuleNotFoundError", &message))
    }

    fn is_package(&mut self, name: &str) -> bool {
        let (key, path) = (self.name(name), self.name("__path__"));
        let module = self.dict_get_name(self.modules, key).and_then(Value::object);
        let dict = module.and_then(|module| self.world().object(module).dict());
        dict.is_some_and(|dict| self.dict_get_name(dict, path).is_some())
    }

    /// `from package import module`: what the package does not have may be a file in it.
    fn import_submodule(&mut self, package: Value, package_name: &str, name: Value) -> Outcome<()> {
        let Some(name) = name.atom() else { return Ok(()) };
        let path = format!("{package_name}.{}", self.text_of(name.into()).unwrap_or(""));
        if !self.is_user_module(&path) {
            return Ok(());
        }
        if let Some(known) = self.find_attr(package, name)? {
            self.release(known);
            return Ok(());
        }
        let module = self.import_path(&path)?;
        self.release(module);
        Ok(())
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
                let message = match (self.is_python2(), self.is_initializing(module)) {
                    (true, _) => format!("cannot import name {text}"),
                    (false, true) => format!(
                        "cannot import name '{text}' from partially initialized module '{of}' (most likely due to \
                         a circular import) ({})",
                        self.module_file(module)
                    ),
                    (false, false) => {
                        format!("cannot import name '{text}' from '{of}' ({})", self.module_file(module))
                    }
                };
                Err(self.raise("ImportError", &message))
            }
        }
    }

    /// Where messages say that a module comes from.
    fn module_file(&mut self, module: Value) -> String {
        let file = self.name("__file__");
        let dict = module.object().and_then(|module| self.world().object(module).dict());
        let file = dict.and_then(|dict| self.dict_get_name(dict, file));
        file.and_then(|file| self.text_of(file)).unwrap_or("unknown location").to_string()
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
