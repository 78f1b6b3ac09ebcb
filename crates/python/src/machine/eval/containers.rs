//! Containers from values on the stack, and text.

use model::{Blueprint, Kind, ObjId, Recorder, Value};

use crate::machine::messages::Message;
use crate::machine::objects::Tracking;
use crate::machine::{Args, Machine, Outcome};
use crate::op::{Conversion, Op};

impl<R: Recorder> Machine<R> {
    pub(super) fn build_tuple(&mut self, count: usize) -> Outcome<()> {
        let items = self.entries(count);
        let tuple = self.new_tuple(&items);
        self.settle(count, Ok(tuple))
    }

    pub(super) fn build_list(&mut self, count: usize) -> Outcome<()> {
        let items = self.entries(count);
        let list = self.new_list(&items);
        self.settle(count, Ok(list.into()))
    }

    pub(super) fn build_set(&mut self, count: usize) -> Outcome<()> {
        let items = self.entries(count);
        let set = self.new_object(Kind::Set, "set", &[], &[], Tracking::AtBirth);
        let mut result = Ok(());
        for item in items {
            if let Err(unwind) = self.set_add(set, item) {
                result = Err(unwind);
                break;
            }
        }
        self.finish_container(count, set, result)
    }

    pub(super) fn build_map(&mut self, count: usize) -> Outcome<()> {
        let items = self.entries(2 * count);
        let dict = self.new_dict();
        self.dict_presize(dict, count);
        let mut result = Ok(());
        for entry in items.chunks(2) {
            if let [key, value] = entry
                && let Err(unwind) = self.dict_set(dict, *key, *value)
            {
                result = Err(unwind);
                break;
            }
        }
        self.finish_container(2 * count, dict, result)
    }

    /// Pushes a container that was filled from the operands, or lets it go.
    fn finish_container(&mut self, operands: usize, container: ObjId, filled: Outcome<()>) -> Outcome<()> {
        let result = match filled {
            Ok(()) => Ok(container.into()),
            Err(unwind) => {
                self.release(container.into());
                Err(unwind)
            }
        };
        self.settle(operands, result)
    }

    /// The container at this depth below `above` operands.
    fn container(&self, depth: usize, above: usize) -> Option<ObjId> {
        self.peek(depth + above).object()
    }

    /// `dict value key -- dict`
    pub(super) fn store_map(&mut self) -> Outcome<()> {
        let (value, key) = (self.peek(2), self.peek(1));
        let result = match self.container(1, 2) {
            Some(dict) => self.dict_set(dict, key, value),
            None => Ok(()),
        };
        self.settle_nothing(2, result)
    }

    pub(super) fn list_append(&mut self, depth: usize) -> Outcome<()> {
        let value = self.peek(1);
        if let Some(list) = self.container(depth, 1) {
            collector::push(self, list, value);
            self.list_resized(list);
        }
        self.settle_nothing(1, Ok(()))
    }

    pub(super) fn set_add_instruction(&mut self, depth: usize) -> Outcome<()> {
        let value = self.peek(1);
        let result = match self.container(depth, 1) {
            Some(set) => self.set_add(set, value).map(|_| ()),
            None => Ok(()),
        };
        self.settle_nothing(1, result)
    }

    pub(super) fn map_add(&mut self, depth: usize, value_first: bool) -> Outcome<()> {
        let (below, top) = (self.peek(2), self.peek(1));
        let (key, value) = if value_first { (top, below) } else { (below, top) };
        let result = match self.container(depth, 2) {
            Some(dict) => self.dict_set(dict, key, value),
            None => Ok(()),
        };
        self.settle_nothing(2, result)
    }

    /// `list iterable -- list`
    pub(super) fn extend_list_instruction(&mut self) -> Outcome<()> {
        let iterable = self.peek(1);
        let mut result = match self.container(1, 1) {
            Some(list) => self.list_extend(list, iterable),
            None => Ok(()),
        };
        if result.is_err() && self.cannot_be_walked(iterable) && !self.is_python2() {
            self.clear_raised();
            let name = self.type_name(iterable);
            result = Err(self.complain("TypeError", Message::StarInDisplay, &[&name]));
        }
        self.settle_nothing(1, result)
    }

    pub(super) fn update_set_instruction(&mut self) -> Outcome<()> {
        let iterable = self.peek(1);
        let result = self.add_all(iterable);
        self.settle_nothing(1, result)
    }

    fn add_all(&mut self, iterable: Value) -> Outcome<()> {
        let Some(set) = self.container(1, 1) else { return Ok(()) };
        let items = self.collect_iterable(iterable)?;
        let mut result = Ok(());
        for item in &items {
            if result.is_ok() {
                result = self.set_add(set, *item).map(|_| ());
            }
        }
        self.release_all(items);
        result
    }

    pub(super) fn dict_update_instruction(&mut self) -> Outcome<()> {
        let mapping = self.peek(1);
        let result = match self.container(1, 1) {
            Some(dict) => self.merge_mapping(dict, mapping, false),
            None => Ok(()),
        };
        self.settle_nothing(1, result)
    }

    /// `… dict mapping -- … dict`: a repeated key is an error.
    pub(super) fn merge_keywords(&mut self) -> Outcome<()> {
        let mapping = self.peek(1);
        let result = match self.container(1, 1) {
            Some(dict) => self.merge_mapping(dict, mapping, true),
            None => Ok(()),
        };
        self.settle_nothing(1, result)
    }

    fn merge_mapping(&mut self, dict: ObjId, mapping: Value, once: bool) -> Outcome<()> {
        let Some(source) = mapping.object().filter(|_| self.kind_of(mapping) == Some(Kind::Dict)) else {
            if let Some(pairs) = self.pairs_of_mapping(mapping)? {
                let result = pairs.iter().try_for_each(|(key, value)| self.dict_set(dict, *key, *value));
                for (key, value) in pairs {
                    self.release(key);
                    self.release(value);
                }
                return result;
            }
            let name = self.type_name(mapping);
            if once {
                // Below the two dicts lie the arguments, NULL and what is called.
                let callable = self.peek(5);
                let function = self.name_for_call(callable);
                return Err(self.complain("TypeError", Message::KeywordArgument, &[&function, &name]));
            }
            return Err(self.raise("TypeError", &format!("'{name}' object is not a mapping")));
        };
        for (key, value) in self.dict_entries(source) {
            if once && self.dict_get(dict, key)?.is_some() {
                let key = self.to_str(key)?;
                let function = self.name_for_call(self.peek(5));
                let message = format!("{function} got multiple values for keyword argument '{key}'");
                return Err(self.raise("TypeError", &message));
            }
            self.dict_set(dict, key, value)?;
        }
        Ok(())
    }

    /// The pairs that an instance with `keys` and `__getitem__` gives, each part owned; none if it is no
    /// mapping.
    fn pairs_of_mapping(&mut self, mapping: Value) -> Outcome<Option<Vec<(Value, Value)>>> {
        if self.program_class(self.type_of(mapping)).is_none() || !self.has_special(mapping, "keys") {
            return Ok(None);
        }
        let Some(keys) = self.call_method(mapping, "keys", &[])? else { return Ok(None) };
        let listed = self.collect_iterable(keys);
        self.release(keys);
        let mut pairs = Vec::new();
        for key in listed? {
            let value = self.get_item(mapping, key)?;
            pairs.push((key, value));
        }
        Ok(Some(pairs))
    }

    pub(super) fn list_to_tuple(&mut self) -> Outcome<()> {
        let items = self.items_of(self.peek(1)).to_vec();
        let tuple = self.new_tuple(&items);
        self.settle(1, Ok(tuple))
    }

    pub(super) fn unary_instruction(&mut self, op: Op) -> Outcome<()> {
        let value = self.peek(1);
        let result = match op {
            Op::UnaryNot => self.truth(value).map(|truth| self.bool(!truth)),
            Op::UnaryConvert => self.repr(value).map(|text| self.str(&text)),
            Op::UnaryNegative => self.unary('-', value),
            Op::UnaryPositive => self.unary('+', value),
            _ => self.unary('~', value),
        };
        self.settle(1, result)
    }

    /// Slices: 2.7 asks `__getslice__` and its like first, which is `operators`' business.
    pub(super) fn slice_instruction(&mut self, op: Op) -> Outcome<()> {
        match op {
            Op::BuildSlice(count) => {
                let items = self.entries(count as usize);
                let slice = self.slice_object(&items);
                self.settle(count as usize, Ok(slice.into()))
            }
            Op::BinarySlice => {
                let result = self.read_slice(self.peek(3), self.peek(2), self.peek(1));
                self.settle(3, result)
            }
            Op::StoreSlice => {
                let result = self.write_slice(self.peek(3), self.peek(2), self.peek(1), self.peek(4));
                self.settle_nothing(4, result)
            }
            _ => {
                let result = self.write_slice(self.peek(3), self.peek(2), self.peek(1), Value::NULL);
                self.settle_nothing(3, result)
            }
        }
    }

    /// A slice object, owned; a step that is left out is None.
    fn slice_object(&mut self, parts: &[Value]) -> ObjId {
        let none = self.none();
        let part = |index: usize| parts.get(index).copied().unwrap_or(none);
        let fields = [part(0), part(1), part(2)];
        self.new_object(Kind::Slice, "slice", &fields, &[], Tracking::AtBirth)
    }

    /// The slice `start:stop`, owned. Built-in sequences of 2.7 take two numbers instead (`sq_slice`):
    /// then nobody sees the object.
    fn slice_of(&mut self, container: Value, start: Value, stop: Value) -> ObjId {
        if !self.is_python2() || self.program_class(self.type_of(container)).is_some() {
            return self.slice_object(&[start, stop]);
        }
        let blueprint = Blueprint { kind: Kind::Slice, is_gc: false, members: 0 };
        let (none, type_value) = (self.none(), self.type_atom("slice"));
        self.fill_unrecycled(&blueprint, type_value, &[start, stop, none], &[], Tracking::Later)
    }

    /// `container[start:stop]`, owned.
    fn read_slice(&mut self, container: Value, start: Value, stop: Value) -> Outcome {
        if let Some(result) = self.old_slice("__getslice__", container, start, stop, None)? {
            return Ok(result);
        }
        let slice = self.slice_of(container, start, stop);
        let result = self.get_item(container, slice.into());
        self.release(slice.into());
        result
    }

    /// `container[start:stop] = value`; NULL deletes.
    fn write_slice(&mut self, container: Value, start: Value, stop: Value, value: Value) -> Outcome<()> {
        let name = if value.is_null() { "__delslice__" } else { "__setslice__" };
        if let Some(result) = self.old_slice(name, container, start, stop, value.present())? {
            self.release(result);
            return Ok(());
        }
        let slice = self.slice_of(container, start, stop);
        let result = match value.is_null() {
            true => self.del_item(container, slice.into()),
            false => self.set_item(container, slice.into(), value),
        };
        self.release(slice.into());
        result
    }

    /// 2.7: the special methods that take two integers.
    fn old_slice(
        &mut self,
        name: &str,
        container: Value,
        start: Value,
        stop: Value,
        value: Option<Value>,
    ) -> Outcome<Option<Value>> {
        let class = self.type_of(container);
        if !self.is_python2() || self.program_class(class).is_none() {
            return Ok(None);
        }
        let start = if self.is_none(start) { self.int(0) } else { start };
        let stop = if self.is_none(stop) { self.int(i64::MAX) } else { stop };
        let mut args = vec![self.place_from_end(container, start)?, self.place_from_end(container, stop)?];
        args.extend(value);
        self.call_method(container, name, &args)
    }

    /// A negative place of an old slice counts from the end, if the container has a length
    /// (`PySequence_GetSlice`).
    fn place_from_end(&mut self, container: Value, place: Value) -> Outcome {
        match self.int_value(place) {
            Some(number) if number < 0 && self.has_special(container, "__len__") => {
                let length = self.length(container)?;
                Ok(self.int(number.saturating_add(length as i64)))
            }
            _ => Ok(place),
        }
    }

    /// f-strings.
    pub(super) fn text_instruction(&mut self, op: Op) -> Outcome<()> {
        match op {
            Op::ConvertValue(conversion) => {
                let value = self.peek(1);
                let text = match conversion {
                    Conversion::Str => self.to_str(value),
                    Conversion::Repr | Conversion::Ascii => self.repr(value),
                };
                let text = text.map(|text| self.str(&text));
                self.settle(1, text)
            }
            Op::FormatSimple => {
                let result = self.format_value(self.peek(1), Value::NULL);
                self.settle(1, result)
            }
            Op::FormatWithSpec => {
                let result = self.format_value(self.peek(2), self.peek(1));
                self.settle(2, result)
            }
            Op::BuildString(count) => {
                let parts = self.entries(count as usize);
                let text: String = parts.iter().filter_map(|part| self.text_of(*part)).collect();
                let text = self.str(&text);
                self.settle(count as usize, Ok(text))
            }
            _ => Ok(()),
        }
    }

    /// `format(value, spec)`, owned.
    fn format_value(&mut self, value: Value, spec: Value) -> Outcome {
        let spec = if spec.is_null() { self.str("") } else { spec };
        let format = self.new_atom(model::Atom::Function("format"));
        self.call_other(format, Args { positional: &[value, spec], keywords: &[] })
    }
}
