//! What the patterns of `match` ask of their subject.

use model::{Kind, Recorder, Value};

use crate::machine::messages::Message;
use crate::machine::{Machine, Outcome};

/// Types whose one positional pattern is the subject itself (`Py_TPFLAGS_MATCH_SELF`).
const MATCH_SELF: &[&str] =
    &["bool", "bytearray", "bytes", "dict", "float", "frozenset", "int", "list", "set", "str", "tuple"];

impl<R: Recorder> Machine<R> {
    /// `subject -- subject bool`
    pub(super) fn match_kind(&mut self, types: &[&str]) {
        let mut at = Some(self.builtin_type(self.peek(1)));
        let mut fits = false;
        while let Some(name) = at {
            fits |= types.contains(&name);
            at = self.base_of_builtin(name);
        }
        let fits = self.bool(fits);
        self.push(fits);
    }

    /// `subject -- subject length`
    pub(super) fn get_len(&mut self) -> Outcome<()> {
        let length = self.length(self.peek(1))?;
        let length = self.int(length as i64);
        self.push(length);
        Ok(())
    }

    /// `subject keys -- subject keys values_or_none`
    pub(super) fn match_keys(&mut self) -> Outcome<()> {
        let (subject, keys) = (self.peek(2), self.peek(1));
        let keys = self.items_of(keys).to_vec();
        for (index, key) in keys.iter().enumerate() {
            for before in keys.iter().take(index) {
                if self.eq(*before, *key)? {
                    let key = self.repr(*key)?;
                    let message = format!("mapping pattern checks duplicate key ({key})");
                    return Err(self.raise("ValueError", &message));
                }
            }
        }
        let mut values = Vec::new();
        for key in keys {
            let found = match self.mapping_get(subject, key) {
                Ok(found) => found,
                Err(unwind) => {
                    self.release_all(values);
                    return Err(unwind);
                }
            };
            match found {
                Some(value) => values.push(value),
                None => {
                    self.release_all(values);
                    let none = self.none();
                    self.push(none);
                    return Ok(());
                }
            }
        }
        let tuple = self.new_tuple(&values);
        self.release_all(values);
        self.push_owned(tuple);
        Ok(())
    }

    /// The value of a key, owned, without making one up.
    fn mapping_get(&mut self, mapping: Value, key: Value) -> Outcome<Option<Value>> {
        let Some(dict) = mapping.object().filter(|_| self.kind_of(mapping) == Some(Kind::Dict)) else {
            return Ok(None);
        };
        let found = self.dict_get(dict, key)?;
        Ok(found.map(|value| self.hold(value)))
    }

    /// `subject keys -- subject rest`
    pub(super) fn copy_dict_without_keys(&mut self) -> Outcome<()> {
        let (subject, keys) = (self.peek(2), self.peek(1));
        let rest = self.new_dict();
        let result = self.dict_update(rest, subject).and_then(|()| {
            for key in self.items_of(keys).to_vec() {
                self.dict_delete(rest, key)?;
            }
            Ok(Value::from(rest))
        });
        self.settle(1, result)
    }

    /// `subject class names -- attributes_or_none` (`match_class`)
    pub(super) fn match_class(&mut self, positional: usize) -> Outcome<()> {
        let (subject, class, names) = (self.peek(3), self.peek(2), self.peek(1));
        let result = self.class_attributes(subject, class, names, positional);
        let result = result.map(|found| match found {
            Some(values) => {
                let tuple = self.new_tuple(&values);
                self.release_all(values);
                tuple
            }
            None => self.none(),
        });
        self.settle(3, result)
    }

    /// What a class pattern looks at, each owned; none if the subject does not fit.
    fn class_attributes(
        &mut self,
        subject: Value,
        class: Value,
        names: Value,
        positional: usize,
    ) -> Outcome<Option<Vec<Value>>> {
        if !self.is_type(class) {
            let name = self.type_name(class);
            return Err(self.complain("TypeError", Message::MatchNeedsClass, &[&name]));
        }
        if !self.is_instance_of(subject, class)? {
            return Ok(None);
        }
        let mut wanted = Vec::new();
        let mut values = Vec::new();
        if positional > 0 {
            match self.match_args(class)? {
                Some(listed) => {
                    self.check_positional_patterns(class, positional, listed.len())?;
                    for name in listed.into_iter().take(positional) {
                        if self.text_of(name).is_none() {
                            let name = self.type_name(name);
                            let message = format!("__match_args__ elements must be strings (got {name})");
                            return Err(self.raise("TypeError", &message));
                        }
                        wanted.push(name);
                    }
                }
                None => {
                    let is_itself = self.matches_itself(class);
                    self.check_positional_patterns(class, positional, usize::from(is_itself))?;
                    values.push(self.hold(subject));
                }
            }
        }
        wanted.extend(self.items_of(names).to_vec());
        for (index, name) in wanted.iter().enumerate() {
            if wanted.iter().take(index).any(|before| before == name) {
                self.release_all(values);
                let (class, name) = (self.name_of_type(class), self.repr(*name)?);
                let message = format!("{class}() got multiple sub-patterns for attribute {name}");
                return Err(self.raise("TypeError", &message));
            }
            let Some(word) = name.atom() else { continue };
            match self.find_attr(subject, word) {
                Ok(Some(value)) => values.push(value),
                Ok(None) => {
                    self.release_all(values);
                    return Ok(None);
                }
                Err(unwind) => {
                    self.release_all(values);
                    return Err(unwind);
                }
            }
        }
        Ok(Some(values))
    }

    /// The names in `__match_args__`, borrowed; none if the class has none.
    fn match_args(&mut self, class: Value) -> Outcome<Option<Vec<Value>>> {
        let word = self.name("__match_args__");
        let Some(listed) = self.find_attr(class, word)? else { return Ok(None) };
        let is_tuple = self.type_of(listed) == self.type_atom("tuple");
        let names = self.items_of(listed).to_vec();
        let found = self.type_name(listed);
        // The class keeps the tuple.
        self.release(listed);
        if !is_tuple {
            let class = self.name_of_type(class);
            let message = format!("{class}.__match_args__ must be a tuple (got {found})");
            return Err(self.raise("TypeError", &message));
        }
        Ok(Some(names))
    }

    fn matches_itself(&self, class: Value) -> bool {
        let mut at = Some(self.builtin_base(class));
        while let Some(name) = at {
            if MATCH_SELF.contains(&name) {
                return true;
            }
            at = self.base_of_builtin(name);
        }
        false
    }

    fn check_positional_patterns(&mut self, class: Value, given: usize, allowed: usize) -> Outcome<()> {
        if given <= allowed {
            return Ok(());
        }
        let class = self.name_of_type(class);
        let plural = if allowed == 1 { "" } else { "s" };
        let message = format!("{class}() accepts {allowed} positional sub-pattern{plural} ({given} given)");
        Err(self.raise("TypeError", &message))
    }
}
