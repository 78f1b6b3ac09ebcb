//! Making classic classes of 2.7 and their instances (`PyClass_New`, `PyInstance_New`).
//!
//! A classic class has no resolution order: its bases are searched depth first. So nothing in it
//! refers back to it, and it dies by reference counting.

use model::kind::FIELDS;
use model::{Blueprint, ClassInfo, Kind, Recorder, Value};

use crate::machine::{Args, Machine, Outcome};

impl<R: Recorder> Machine<R> {
    /// `classobj(name, bases, namespace)`, owned. The class takes the namespace itself.
    pub(crate) fn new_classic_class(&mut self, args: Args<'_>) -> Outcome {
        let [name, bases, namespace] = args.positional else {
            return Err(self.raise("TypeError", "classobj() takes exactly 3 arguments"));
        };
        let Some(name) = name.atom() else {
            return Err(self.raise("TypeError", "PyClass_New: name must be a string"));
        };
        let info = self.cx.tables().add_class(ClassInfo {
            name,
            instance_kind: Kind::ClassicInstance,
            members: Vec::new(),
            has_dict: true,
            has_weakrefs: true,
            is_gc: true,
            inline_values: false,
            shared_keys: Vec::new(),
        });
        let blueprint = Blueprint { kind: Kind::ClassicClass(info), is_gc: true, members: 0 };
        let type_value = self.type_atom("classobj");
        let class = collector::new_object(self, &blueprint, type_value);
        self.cx.set_dict(class, *namespace);
        self.cx.set(class, FIELDS + 1, *bases);
        if let Some(namespace) = namespace.object() {
            let doc = self.words.doc;
            if self.dict_get_name(namespace, doc).is_none() {
                let none = self.none();
                self.dict_set_name(namespace, doc, none);
            }
        }
        let text = self.text_of(name.into()).unwrap_or("").to_string();
        self.cx.tables().add_name(class, &text);
        collector::track(self, class);
        Ok(class.into())
    }

    /// A call of a classic class.
    pub(crate) fn new_classic_instance(&mut self, class: Value, args: Args<'_>) -> Outcome {
        let blueprint = Blueprint { kind: Kind::ClassicInstance, is_gc: true, members: 0 };
        // The dict comes first, and is there from birth.
        let dict = self.new_dict();
        let instance = collector::new_object(self, &blueprint, class);
        self.cx.set_dict(instance, dict);
        self.cx.release(dict);
        collector::track(self, instance);
        let init = self.words.init;
        let found = self.attribute_without_hooks(instance.into(), init);
        let result = match found {
            Ok(Some(method)) => {
                let result = self.call(method, args.positional, args.keywords);
                self.release(method);
                self.check_init_result(result)
            }
            Ok(None) if !args.positional.is_empty() || !args.keywords.is_empty() => {
                Err(self.raise("TypeError", "this constructor takes no arguments"))
            }
            Ok(None) => Ok(()),
            Err(unwind) => Err(unwind),
        };
        match result {
            Ok(()) => Ok(instance.into()),
            Err(unwind) => {
                self.release(instance.into());
                Err(unwind)
            }
        }
    }

    /// `__init__` must give None.
    pub(crate) fn check_init_result(&mut self, result: Outcome) -> Outcome<()> {
        let result = result?;
        if self.is_none(result) {
            return Ok(());
        }
        let name = self.type_name(result);
        self.release(result);
        Err(self.raise("TypeError", &format!("__init__() should return None, not '{name}'")))
    }
}
