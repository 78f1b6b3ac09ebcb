//! `super`: the attributes that come after a class in the resolution order of an object's class.

use model::kind::{DICT, FIELDS};
use model::{Atom, AtomId, Kind, ObjId, Recorder, Value};

use super::frame::TAIL;
use super::messages::Message;
use super::{Args, Machine, Outcome};

impl<R: Recorder> Machine<R> {
    /// `super(class, object)`, or of Python 3 `super()`, owned (`super_init`).
    pub(crate) fn new_super(&mut self, of: Value, args: Args<'_>) -> Outcome {
        let (class, object) = match args.positional {
            [class, object] => (*class, *object),
            [class] => (*class, Value::NULL),
            [] if !self.is_python2() => self.super_of_frame()?,
            [] => return Err(self.raise("TypeError", "super() takes at least 1 argument (0 given)")),
            several => {
                let given = several.len().to_string();
                return Err(self.complain("TypeError", Message::SuperArguments, &[&given]));
            }
        };
        if !self.is_type(class) || self.is_classic(class) {
            let name = self.type_name(class);
            return Err(self.complain("TypeError", Message::SuperNeedsType, &[&name]));
        }
        let object_class = match object.is_null() {
            true => Value::NULL,
            false => self.class_for_super(class, object)?,
        };
        Ok(self.new_instance(of, &[object, class, object_class], &[]).into())
    }

    /// The class whose resolution order counts (`supercheck`).
    fn class_for_super(&mut self, class: Value, object: Value) -> Outcome {
        if self.is_type(object) && self.is_subclass(object, class) {
            return Ok(object);
        }
        let own = self.type_of(object);
        if self.is_subclass(own, class) {
            return Ok(own);
        }
        let what = match self.is_type(object) {
            true => format!("type {}", self.name_of_type(object)),
            false => format!("instance of {}", self.name_of_type(own)),
        };
        let class = self.name_of_type(class);
        Err(self.complain("TypeError", Message::SuperDoesNotFit, &[&what, &class]))
    }

    /// `super()`: the cell `__class__` and the first argument of the function that runs
    /// (`super_init_without_args`).
    fn super_of_frame(&mut self) -> Outcome<(Value, Value)> {
        let code = self.current.code.clone();
        let frame = self.current.frame;
        if code.code.parameters.positional == 0 {
            return Err(self.raise("RuntimeError", "super(): no arguments"));
        }
        let cells = code.code.varnames.len();
        let word = self.words.class;
        let place = code.variables.iter().skip(cells).position(|name| *name == word);
        let slot = place.map(|place| self.world().object(frame).slot(TAIL + cells + place));
        let class = slot.map_or(Value::NULL, |cell| self.cell_content(cell));
        if class.is_null() {
            return Err(self.raise("RuntimeError", "super(): __class__ cell not found"));
        }
        let mut first = self.world().object(frame).slot(TAIL);
        if let Some(cell) = code.code.cell_parameters.iter().find(|taken| taken.slot.0 == 0) {
            let cell = self.world().object(frame).slot(TAIL + cells + cell.cell as usize);
            first = self.cell_content(cell);
        }
        if first.is_null() {
            return Err(self.raise("RuntimeError", "super(): arg[0] deleted"));
        }
        Ok((class, first))
    }

    /// An attribute by way of `super`, owned (`super_getattro`).
    pub(crate) fn super_attribute(&mut self, object: Value, name: AtomId) -> Outcome<Option<Value>> {
        let Some(id) = object.object() else { return Ok(None) };
        let [instance, class, start] = self.parts_of_super(id);
        if start.is_null() || name == self.words.class {
            return self.instance_attribute(object, name);
        }
        let order = self.mro_of(start);
        let after = order.iter().skip_while(|base| **base != class).skip(1);
        for base in after.copied().collect::<Vec<_>>() {
            let dict = base.object().and_then(|base| self.world().object(base).slot(DICT).object());
            if let Some(found) = dict.and_then(|dict| self.dict_get_name(dict, name)) {
                return self.bind_by_super(found, instance, start).map(Some);
            }
            let text = self.text_of(name.into()).unwrap_or("").to_string();
            if let Some(of) = self.type_name_of(base)
                && super::attributes::method_of::<R>(of, &text).is_some()
            {
                // `__new__` is a static method.
                return Ok(Some(match text.as_str() {
                    "__new__" => self.new_atom(Atom::Method(of, text.into())),
                    _ => self.new_builtin_method(instance, of, &text),
                }));
            }
        }
        self.instance_attribute(object, name)
    }

    fn parts_of_super(&self, object: ObjId) -> [Value; 3] {
        let object = self.world().object(object);
        [object.slot(FIELDS), object.slot(FIELDS + 1), object.slot(FIELDS + 2)]
    }

    fn bind_by_super(&mut self, found: Value, instance: Value, start: Value) -> Outcome {
        // In a class method the object is the class itself.
        if instance == start && self.kind_of(found) != Some(Kind::ClassMethod) {
            return self.bind_to_class(found, start);
        }
        self.bind(found, instance, start)
    }
}
