//! The modules that the program's own files are.
//!
//! A file is run when it is first imported, into a module that is in `sys.modules` before its first
//! statement runs: so files that import each other see what the other has defined so far. What a
//! module makes is the program's: it is young, and its statements are steps.

use model::{AtomId, Kind, ObjId, Recorder, Value};

use crate::code::Program;
use crate::files::{self, File};

use super::objects::Tracking;
use super::{Machine, Outcome};

/// A file of the program, as a module.
#[derive(Clone, Debug)]
pub(crate) struct UserModule {
    /// The name under which it is imported.
    name: Box<str>,
    is_package: bool,
    /// Its place among the files of the program.
    index: usize,
    text: Box<str>,
    /// It is being run for the first time (`__spec__._initializing`).
    is_initializing: bool,
}

/// The files of a text as modules. The program itself can be imported too, as in CPython.
pub(crate) fn of_text(text: &str, main: &str) -> Vec<UserModule> {
    let mut modules = Vec::new();
    for (index, file) in files::split(text, main).iter().enumerate() {
        // The program may have been named with its folder.
        let name = if index == 0 { file.name.rsplit('/').next().unwrap_or(file.name) } else { file.name };
        if let Some(name) = (File { name, ..*file }).module() {
            modules.push(UserModule {
                name: name.into(),
                is_package: file.is_package(),
                index,
                text: file.text.into(),
                is_initializing: false,
            });
        }
    }
    modules
}

impl<R: Recorder> Machine<R> {
    fn user_module(&self, name: &str) -> Option<usize> {
        // The program is the last that is meant: a file of the same name beside it comes first.
        self.user_modules.iter().rposition(|module| &*module.name == name)
    }

    /// Whether a file of the program has this name as a module.
    pub(crate) fn is_user_module(&self, name: &str) -> bool {
        self.user_module(name).is_some()
    }

    /// Whether a module is one of the program's files that is still being run.
    pub(crate) fn is_initializing(&mut self, module: Value) -> bool {
        let running: Vec<Box<str>> = self
            .user_modules
            .iter()
            .filter(|module| module.is_initializing)
            .map(|module| module.name.clone())
            .collect();
        running.iter().any(|name| {
            let key = self.name(name);
            self.dict_get_name(self.modules, key) == Some(module)
        })
    }

    /// Runs the file that is the module with this name; gives the module, owned. None if there is no such
    /// file.
    pub(crate) fn import_user_module(&mut self, name: &str) -> Outcome<Option<Value>> {
        let Some(index) = self.user_module(name) else { return Ok(None) };
        let Some(found) = self.user_modules.get(index).cloned() else { return Ok(None) };
        let program = self.program.clone();
        let Some(file) = program.files().nth(found.index) else { return Ok(None) };
        let module = self.new_user_module(&found, file);
        self.set_initializing(index, true);
        let result = self.run_user_module(file, &found.text, module);
        self.set_initializing(index, false);
        let key = self.name(name);
        if let Err(unwind) = result {
            self.dict_remove_name(self.modules, key);
            self.release(module.into());
            return Err(unwind);
        }
        // The module may have put something else in its place.
        let found = self.dict_get_name(self.modules, key).unwrap_or(module.into());
        self.hold(found);
        self.release(module.into());
        Ok(Some(found))
    }

    fn set_initializing(&mut self, index: usize, value: bool) {
        if let Some(module) = self.user_modules.get_mut(index) {
            module.is_initializing = value;
        }
    }

    fn run_user_module(&mut self, file: &Program, text: &str, module: ObjId) -> Outcome<()> {
        let code = self.load_program(file, text, true)?;
        let namespace = self.namespace_of(module);
        let result = self.run_code(code, namespace, namespace)?;
        self.release(result);
        Ok(())
    }

    /// An empty module, owned, that is in `sys.modules`.
    fn new_user_module(&mut self, found: &UserModule, file: &Program) -> ObjId {
        let module = self.new_object(Kind::Module, "module", &[], &[], Tracking::AtBirth);
        let dict = self.new_dict();
        self.cx.set_dict(module, dict);
        self.release(dict.into());
        let key = self.name(&found.name);
        self.dict_set_name(self.modules, key, module.into());
        let package = match found.is_package {
            true => &*found.name,
            false => found.name.rsplit_once('.').map_or("", |(package, _)| package),
        };
        let (none, title, file_name, package) =
            (self.none(), self.str(&found.name), self.str(&file.file_name), self.str(package));
        let package = if self.is_python2() { none } else { package };
        let mut entries = vec![("__name__", title), ("__doc__", none), ("__package__", package)];
        if !self.is_python2() {
            entries.extend([("__loader__", none), ("__spec__", none)]);
        }
        entries.push(("__file__", file_name));
        for (name, value) in entries {
            self.put(dict, name, value);
        }
        if found.is_package {
            let folder = file.file_name.rsplit_once('/').map_or("", |(folder, _)| folder);
            let folder = self.str(folder);
            let path = self.new_list(&[folder]);
            self.put(dict, "__path__", path.into());
            self.release(path.into());
        }
        let builtins = self.namespace_of(self.builtins);
        self.put(dict, "__builtins__", builtins.into());
        module
    }

    /// The names of the program's files that were imported, in the order of `sys.modules`.
    pub(crate) fn imported_user_modules(&self) -> Vec<AtomId> {
        let names = self.dict_entries(self.modules).into_iter().filter_map(|(name, _)| name.atom());
        names.filter(|name| self.text_of((*name).into()).is_some_and(|name| self.is_user_module(name))).collect()
    }

    /// Their namespaces.
    pub(crate) fn user_namespaces(&self) -> Vec<ObjId> {
        let modules = self.imported_user_modules().into_iter();
        let modules = modules.filter_map(|name| self.dict_get_name(self.modules, name)?.object());
        modules.map(|module| self.namespace_of(module)).collect()
    }
}
