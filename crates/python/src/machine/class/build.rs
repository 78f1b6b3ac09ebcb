//! Class statements (`__build_class__` of 3, `build_class` of 2.7).

use model::{AtomId, Kind, ObjId, Recorder, Value};

use crate::machine::{Args, Machine, Outcome};

impl<R: Recorder> Machine<R> {
    /// `__build_class__(body_function, name, *bases, **keywords)`
    pub(crate) fn build_class(&mut self, args: Args<'_>) -> Outcome {
        let (Some(body), Some(name)) =
            (args.positional.first().copied(), args.positional.get(1).and_then(|name| name.atom()))
        else {
            return Err(self.raise("TypeError", "__build_class__: not enough arguments"));
        };
        let given = args.positional.get(2..).unwrap_or_default();
        let resolved = self.resolve_bases(given)?;
        let bases = resolved.as_deref().unwrap_or(given);
        let word = self.words.metaclass;
        let asked = args.keywords.iter().find(|(keyword, _)| *keyword == word).map(|(_, value)| *value);
        let keywords: Vec<(AtomId, Value)> =
            args.keywords.iter().copied().filter(|(keyword, _)| *keyword != word).collect();
        let type_value = self.type_atom("type");
        let start = asked.unwrap_or_else(|| bases.first().map_or(type_value, |base| self.type_of(*base)));
        let metaclass = if self.is_type(start) { self.best_metaclass(start, bases)? } else { start };
        let tuple = self.new_tuple(bases);
        let namespace = self.namespace_for(metaclass, name, tuple, &keywords)?;
        if resolved.is_some() {
            let original = self.new_tuple(given);
            self.put(namespace, "__orig_bases__", original);
            self.release(original);
        }
        let cell = self.run_class_body(body, namespace);
        let result = match cell {
            Ok(cell) => {
                self.release(cell);
                self.call(metaclass, &[name.into(), tuple, namespace.into()], &keywords)
            }
            Err(unwind) => Err(unwind),
        };
        self.release(namespace.into());
        self.release(tuple);
        if let Some(resolved) = resolved {
            self.release_all(resolved);
        }
        result
    }

    /// Bases that are no types say themselves what stands for them (`__mro_entries__`, PEP 560); owned.
    /// None if there are none such.
    fn resolve_bases(&mut self, bases: &[Value]) -> Outcome<Option<Vec<Value>>> {
        if bases.iter().all(|base| self.is_type(*base)) {
            return Ok(None);
        }
        let all = self.new_tuple(bases);
        let (mut resolved, mut changed) = (Vec::new(), false);
        for base in bases {
            if self.is_generic_alias(*base) {
                changed = true;
                let origin = self.alias_part(*base, 0);
                resolved.push(self.hold(origin));
                continue;
            }
            let entries = if self.is_type(*base) { None } else { self.call_method(*base, "__mro_entries__", &[all])? };
            match entries {
                Some(entries) => {
                    changed = true;
                    let list = self.items_of(entries).to_vec();
                    resolved.extend(list.into_iter().map(|entry| self.hold(entry)));
                    self.release(entries);
                }
                None => resolved.push(self.hold(*base)),
            }
        }
        self.release(all);
        if changed {
            return Ok(Some(resolved));
        }
        self.release_all(resolved);
        Ok(None)
    }

    /// What `__prepare__` gives, or a new dict; owned.
    fn namespace_for(
        &mut self,
        metaclass: Value,
        name: AtomId,
        bases: Value,
        keywords: &[(AtomId, Value)],
    ) -> Outcome<ObjId> {
        let word = self.words.prepare;
        if self.find_in_class(metaclass, word).is_some() {
            let prepare = self.get_attr(metaclass, word)?;
            let namespace = self.call(prepare, &[name.into(), bases], keywords);
            self.release(prepare);
            let namespace = namespace?;
            if let Some(id) = namespace.object().filter(|_| self.kind_of(namespace) == Some(Kind::Dict)) {
                return Ok(id);
            }
            self.release(namespace);
            return Err(self.raise("TypeError", "__prepare__() must return a mapping"));
        }
        Ok(self.new_dict())
    }

    /// The most derived of the metaclasses of a class's bases (`_PyType_CalculateMetaclass`).
    fn best_metaclass(&mut self, start: Value, bases: &[Value]) -> Outcome {
        let mut winner = start;
        for base in bases {
            let meta = self.type_of(*base);
            if self.is_classic(*base) || self.is_subclass(winner, meta) {
                continue;
            }
            if !self.is_subclass(meta, winner) {
                let message = "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of \
                               the metaclasses of all its bases";
                return Err(self.raise("TypeError", message));
            }
            winner = meta;
        }
        Ok(winner)
    }

    /// `name bases namespace -- class` of 2.7.
    pub(crate) fn build_class_python2(&mut self) -> Outcome<()> {
        let (name, bases, namespace) = (self.peek(3), self.peek(2), self.peek(1));
        let made = self.class_python2(name, bases, namespace);
        self.settle(3, made)
    }

    fn class_python2(&mut self, name: Value, bases: Value, namespace: Value) -> Outcome {
        let Some(dict) = namespace.object() else { return Ok(self.none()) };
        let word = self.words.metaclass_python2;
        let list = self.items_of(bases).to_vec();
        let metaclass = match self.dict_get_name(dict, word) {
            Some(metaclass) => metaclass,
            None => match list.iter().find(|base| !self.is_classic(**base)) {
                Some(base) => self.type_of(*base),
                None if list.is_empty() => match self.dict_get_name(self.globals(), word) {
                    Some(metaclass) => metaclass,
                    None => self.type_atom("classobj"),
                },
                None => self.type_atom("classobj"),
            },
        };
        let metaclass = match self.is_type(metaclass) && self.type_name_of(metaclass) != Some("classobj") {
            true => self.best_metaclass(metaclass, &list)?,
            false => metaclass,
        };
        self.call(metaclass, &[name, bases, namespace], &[])
    }

    /// `type(name, bases, namespace)` or a call of `type.__new__`.
    pub(crate) fn class_from_arguments(&mut self, metaclass: Value, args: Args<'_>) -> Outcome {
        let [name, bases, namespace] = args.positional else {
            return Err(self.raise("TypeError", "type() takes 1 or 3 arguments"));
        };
        let wrong = match (self.text_of(*name), self.builtin_type(*bases), self.kind_of(*namespace)) {
            (None, ..) => Some((1, "str", *name)),
            (_, found, _) if found != "tuple" => Some((2, "tuple", *bases)),
            (_, _, found) if found != Some(Kind::Dict) => Some((3, "dict", *namespace)),
            _ => None,
        };
        if let Some((place, wanted, value)) = wrong {
            let found = self.type_name(value);
            let function = if self.is_python2() { "type()" } else { "type.__new__()" };
            return Err(self.raise("TypeError", &format!("{function} argument {place} must be {wanted}, not {found}")));
        }
        let (Some(name), Some(namespace)) = (name.atom(), namespace.object()) else { return Ok(self.none()) };
        let list = self.items_of(*bases).to_vec();
        let metaclass = self.best_metaclass(metaclass, &list)?;
        self.new_class(metaclass, name, *bases, namespace, args.keywords)
    }
}
