//! Functions of the program and methods bound to objects.

use model::kind::{DICT, FIELDS};
use model::{Atom, Kind, ObjId, Recorder, Value};

use crate::op::FunctionParts;

use super::objects::Tracking;
use super::{Machine, Outcome, since};

/// The slots of a function.
pub(crate) const CODE: usize = FIELDS;
pub(crate) const GLOBALS: usize = FIELDS + 1;
pub(crate) const MODULE: usize = FIELDS + 2;
pub(crate) const DEFAULTS: usize = FIELDS + 3;
pub(crate) const KWDEFAULTS: usize = FIELDS + 4;
pub(crate) const DOC: usize = FIELDS + 5;
pub(crate) const NAME: usize = FIELDS + 6;
pub(crate) const CLOSURE: usize = FIELDS + 7;
pub(crate) const ANNOTATIONS: usize = FIELDS + 8;
pub(crate) const QUALNAME: usize = FIELDS + 9;

/// The slots of a method.
pub(crate) const IM_FUNC: usize = FIELDS;
pub(crate) const IM_SELF: usize = FIELDS + 1;
pub(crate) const IM_CLASS: usize = FIELDS + 2;

impl<R: Recorder> Machine<R> {
    /// A function without default values, owned (`PyFunction_New`).
    pub(crate) fn new_function(&mut self, code: Value, globals: ObjId) -> ObjId {
        let word = self.words.name;
        let module = self.dict_get_name(globals, word).unwrap_or_default();
        let (name, qualname, doc) = match self.code_of(code) {
            Some(loaded) => {
                let doc = match loaded.code.docstring.clone() {
                    Some(crate::code::Const::Str(text)) => self.str(&text),
                    _ => self.none(),
                };
                (self.str(&loaded.code.name), self.str(&loaded.code.qualname), doc)
            }
            None => (Value::NULL, Value::NULL, self.none()),
        };
        let fields = [
            code,
            globals.into(),
            module,
            Value::NULL,
            Value::NULL,
            doc,
            name,
            Value::NULL,
            Value::NULL,
            if self.is_python2() { Value::NULL } else { qualname },
        ];
        let left_out = self.leaves_out_definitions();
        let outer = std::mem::replace(&mut self.defining, left_out);
        let function = self.new_object(Kind::Function, "function", &fields, &[], Tracking::AtBirth);
        self.defining = outer;
        if let Some(name) = self.text_of(name).map(str::to_string) {
            self.cx.tables().add_name(function, &name);
        }
        function
    }

    /// `parts… code -- function` of Python 3.
    pub(crate) fn make_function(&mut self, parts: FunctionParts) -> Outcome<()> {
        let code = self.peek(1);
        let function = self.new_function(code, self.globals());
        self.drop_top();
        if parts.closure {
            self.move_top_to(function, CLOSURE);
        }
        if parts.annotations {
            let annotations = self.annotations_of(self.peek(1));
            self.cx.set(function, ANNOTATIONS, annotations);
            self.cx.release(annotations);
            self.drop_top();
        }
        if parts.keyword_defaults {
            self.move_top_to(function, KWDEFAULTS);
        }
        if parts.defaults {
            self.move_top_to(function, DEFAULTS);
        }
        self.push_owned(function.into());
        Ok(())
    }

    /// `d1 … dn closure? code -- function` of Python 2.
    pub(crate) fn make_function_python2(&mut self, defaults: usize, closure: bool) -> Outcome<()> {
        let code = self.peek(1);
        let function = self.new_function(code, self.globals());
        self.drop_top();
        if closure {
            self.move_top_to(function, CLOSURE);
        }
        if defaults > 0 {
            let values: Vec<Value> = (1..=defaults).rev().map(|depth| self.peek(depth)).collect();
            let tuple = self.new_tuple(&values);
            self.cx.set(function, DEFAULTS, tuple);
            self.release(tuple);
            self.drop_operands(defaults);
        }
        self.push_owned(function.into());
        Ok(())
    }

    fn move_top_to(&mut self, object: ObjId, slot: usize) {
        let value = self.peek(1);
        self.cx.set(object, slot, value);
        self.drop_top();
    }

    /// A dict of `name, annotation, name, annotation …`, owned.
    fn annotations_of(&mut self, pairs: Value) -> ObjId {
        let dict = self.new_dict();
        for pair in self.items_of(pairs).to_vec().chunks(2) {
            if let [name, annotation] = pair
                && let Some(name) = name.atom()
            {
                self.dict_set_name(dict, name, *annotation);
            }
        }
        dict
    }

    /// A bound method, owned (`PyMethod_New`). 2.7 also knows the class, and methods without `instance`.
    pub(crate) fn new_method(&mut self, function: Value, instance: Value, class: Value) -> Value {
        let (name, class) = if self.is_python2() { ("instancemethod", class) } else { ("method", Value::NULL) };
        self.new_object(Kind::Method, name, &[function, instance, class], &[], Tracking::AtBirth).into()
    }

    /// A method of a built-in type bound to an object, owned.
    pub(crate) fn new_builtin_method(&mut self, instance: Value, of: &'static str, name: &str) -> Value {
        let function = self.new_atom(Atom::Method(of, name.into()));
        let type_name = "builtin_function_or_method";
        self.new_object(Kind::BuiltinMethod, type_name, &[instance, function], &[], Tracking::AtBirth).into()
    }

    /// 3.10 and later: a classmethod or staticmethod takes over how its function is called and annotated
    /// (`functools_wraps` of funcobject.c). The annotations are made for that.
    pub(crate) fn wrap_attributes(&mut self, wrapper: ObjId, function: Value) -> Outcome<()> {
        if !since::exists(self.dialect.library, "staticmethod", "__wrapped__")
            || self.kind_of(function) != Some(Kind::Function)
        {
            return Ok(());
        }
        let words = self.words;
        let dict = self.own_dict(wrapper);
        for name in [words.module, words.name, words.qualname, words.doc, words.annotations] {
            if let Some(value) = self.find_attr(function, name)? {
                self.dict_set_name(dict, name, value);
                self.release(value);
            }
        }
        Ok(())
    }

    /// A method's function and object, borrowed.
    pub(crate) fn method_parts(&self, method: ObjId) -> (Value, Value) {
        let object = self.world().object(method);
        (object.slot(IM_FUNC), object.slot(IM_SELF))
    }

    /// The dict of a function's own attributes, made if it is not there, borrowed.
    pub(crate) fn own_dict(&mut self, object: ObjId) -> ObjId {
        if let Some(dict) = self.world().object(object).slot(DICT).object() {
            return dict;
        }
        let dict = self.new_dict();
        self.share_keys(object, dict);
        self.cx.set_dict(object, dict);
        self.cx.release(dict);
        dict
    }
}
