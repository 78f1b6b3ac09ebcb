//! Finding a name in the classes of a type (`_PyType_Lookup`).

use model::{AtomId, Kind, Recorder, Value};

use crate::machine::{Machine, Native, Outcome, builtins, class, modules, since};

/// Where a type's attribute was found.
#[derive(Clone, Copy, Debug)]
pub(crate) enum TypeAttribute {
    /// In the dict of a class of the program, borrowed.
    InClass(Value),
    /// It is a method of this built-in type.
    BuiltIn(&'static str),
}

impl<R: Recorder> Machine<R> {
    /// Looks a name up along the method resolution order of a type.
    pub(crate) fn lookup_type(&self, class: Value, name: AtomId) -> Option<TypeAttribute> {
        let text = self.text_of(name.into())?;
        if let Some(builtin) = self.type_name_of(class) {
            return self.lookup_builtin(builtin, text);
        }
        let object = self.world().object(class.object()?);
        if let Kind::ClassicClass(_) = object.kind() {
            return self.lookup_classic(class, name).map(TypeAttribute::InClass);
        }
        for base in self.items_of(object.slot(crate::machine::types::MRO)) {
            match (base.object(), self.type_name_of(*base)) {
                (Some(class), _) => {
                    let dict = self.world().object(class).dict();
                    if let Some(value) = dict.and_then(|dict| self.dict_get_name(dict, name)) {
                        return Some(TypeAttribute::InClass(value));
                    }
                }
                (None, Some(builtin))
                    if method_of::<R>(builtin, text).is_some()
                        && since::exists(self.dialect.library, builtin, text) =>
                {
                    return Some(TypeAttribute::BuiltIn(builtin));
                }
                _ => {}
            }
        }
        None
    }

    fn lookup_builtin(&self, name: &'static str, attribute: &str) -> Option<TypeAttribute> {
        let mut at = Some(name);
        while let Some(name) = at {
            if method_of::<R>(name, attribute).is_some() && since::exists(self.dialect.library, name, attribute) {
                return Some(TypeAttribute::BuiltIn(name));
            }
            at = self.base_of_builtin(name);
        }
        None
    }

    /// Looks a name up in the classes of the program that a type derives from, borrowed. A built-in type
    /// that has it and stands before them hides it.
    pub(crate) fn find_in_class(&self, class: Value, name: AtomId) -> Option<Value> {
        match self.lookup_type(class, name)? {
            TypeAttribute::InClass(value) => Some(value),
            TypeAttribute::BuiltIn(_) => None,
        }
    }

    /// Looks a special method up on the type of a value and calls it; none if no class of the program
    /// defines it (`lookup_maybe`, `call_method` of typeobject.c).
    pub(crate) fn call_method(&mut self, object: Value, name: &str, args: &[Value]) -> Outcome<Option<Value>> {
        let class = self.type_of(object);
        if self.program_class(class).is_none() {
            return Ok(None);
        }
        let word = self.name(name);
        if self.kind_of(object) == Some(Kind::ClassicInstance) {
            return self.call_classic_method(object, word, args);
        }
        let Some(found) = self.find_in_class(class, word) else { return Ok(None) };
        self.call_found(found, object, class, args).map(Some)
    }

    /// Calls what a class offers under a special name.
    pub(crate) fn call_found(&mut self, found: Value, object: Value, class: Value, args: &[Value]) -> Outcome {
        if self.kind_of(found) == Some(Kind::Function) {
            let mut all = vec![object];
            all.extend_from_slice(args);
            return self.call_slot(found, &all);
        }
        let bound = self.bind(found, object, class)?;
        let result = self.call(bound, args, &[]);
        self.release(bound);
        result
    }

    /// The function behind a method of a built-in type or of one it derives from, with the type that
    /// has it.
    pub(crate) fn builtin_method(&self, of: &'static str, name: &str) -> Option<Native<R>> {
        let mut at = Some(of);
        while let Some(name_of_type) = at {
            if let Some(method) = method_of(name_of_type, name) {
                return Some(method);
            }
            at = self.base_of_builtin(name_of_type);
        }
        None
    }
}

/// The method of exactly this built-in type.
pub(crate) fn method_of<R: Recorder>(of: &str, name: &str) -> Option<Native<R>> {
    class::methods::method(of, name).or_else(|| builtins::method(of, name)).or_else(|| modules::method(of, name))
}
