//! The instructions that call, and those that fetch what is called.

use model::{AtomId, BoundCalls, Kind, Recorder, StarCalls, Value};

use crate::machine::attributes::TypeAttribute;
use crate::machine::frame::OnReturn;
use crate::machine::function::IM_SELF;
use crate::machine::messages::Message;
use crate::machine::{Args, Machine, Outcome, since};
use crate::op::NameIndex;

impl<R: Recorder> Machine<R> {
    pub(super) fn load_attr(&mut self, index: NameIndex) -> Outcome<()> {
        let name = self.name_at(index);
        let result = self.get_attr(self.peek(1), name);
        self.settle(1, result)
    }

    /// `object -- callable self_or_null`: from 3.7 on without making a bound method.
    pub(super) fn load_method(&mut self, index: NameIndex) -> Outcome<()> {
        let (name, object) = (self.name_at(index), self.peek(1));
        if !self.is_python2()
            && let Some(function) = self.unbound_method(object, name)
        {
            let below = self.stack_end() - 1;
            self.cx.insert(self.current.frame, below, function);
            return Ok(());
        }
        let result = self.get_attr(object, name);
        self.settle(1, result)?;
        self.push(Value::NULL);
        Ok(())
    }

    /// The function that `object.name` would bind, if it is a plain method (`_PyObject_GetMethod`).
    fn unbound_method(&mut self, object: Value, name: AtomId) -> Option<Value> {
        let is_plain = !matches!(self.kind_of(object), Some(Kind::Class(_) | Kind::Module | Kind::Proxy | Kind::Super))
            && !self.is_type(object);
        let class = self.type_of(object);
        if !is_plain || self.find_in_class(class, self.words.getattribute).is_some() {
            return None;
        }
        let found = self.lookup_type(class, name)?;
        if self.own_attribute(object, name).is_some() {
            return None;
        }
        match found {
            TypeAttribute::InClass(value) => (self.kind_of(value) == Some(Kind::Function)).then_some(value),
            TypeAttribute::BuiltIn(of) => {
                if matches!(self.kind_of(object), Some(Kind::Method)) {
                    return None;
                }
                let text = self.text_of(name.into())?.to_string();
                Some(self.new_atom(model::Atom::Method(of, text.into())))
            }
        }
    }

    pub(super) fn store_attr(&mut self, index: NameIndex) -> Outcome<()> {
        let name = self.name_at(index);
        let (value, object) = (self.peek(2), self.peek(1));
        let result = self.set_attr(object, name, value);
        if self.is_python2() {
            // 2.7 lets the object go first.
            self.swap(2)?;
        }
        self.settle_nothing(2, result)
    }

    pub(super) fn delete_attr(&mut self, index: NameIndex) -> Outcome<()> {
        let name = self.name_at(index);
        let result = self.del_attr(self.peek(1), name);
        self.settle_nothing(1, result)
    }

    /// `callable self_or_null a1 … an -- result`
    pub(super) fn call_instruction(&mut self, count: usize) -> Outcome<()> {
        self.take_method_apart(count);
        let callable = self.peek(count + 2);
        let has_self = !self.peek(count + 1).is_null();
        let args: Vec<Value> = self.entries(count + usize::from(has_self));
        self.dispatch_call(callable, Args { positional: &args, keywords: &[] }, count + 2)
    }

    /// `callable self_or_null a1 … an names -- result`
    pub(super) fn call_kw_instruction(&mut self, count: usize) -> Outcome<()> {
        let names: Vec<AtomId> = self.items_of(self.peek(1)).iter().filter_map(|name| name.atom()).collect();
        self.drop_top();
        self.take_method_apart(count);
        let callable = self.peek(count + 2);
        let has_self = !self.peek(count + 1).is_null();
        let all = self.entries(count + usize::from(has_self));
        let split = all.len().saturating_sub(names.len());
        let (positional, values) = all.split_at(split);
        let keywords: Vec<(AtomId, Value)> = names.into_iter().zip(values.iter().copied()).collect();
        self.dispatch_call(callable, Args { positional, keywords: &keywords }, count + 2)
    }

    /// `callable null args -- result` or `callable null args dict -- result`
    pub(super) fn call_function_ex(&mut self, has_keywords: bool) -> Outcome<()> {
        let above = usize::from(has_keywords);
        if self.dialect.star_calls == StarCalls::KeptTwice {
            self.take_method_apart(above + 1);
        }
        let callable = self.peek(above + 3);
        let list = self.peek(above + 1);
        if self.type_of(list) != self.type_atom("tuple") {
            let items = match self.collect_iterable(list) {
                Err(_) if !self.is_python2() && self.cannot_be_walked(list) => {
                    self.clear_raised();
                    let (function, name) = (self.name_for_call(callable), self.type_name(list));
                    return Err(self.complain("TypeError", Message::StarArgument, &[&function, &name]));
                }
                items => items?,
            };
            let tuple = self.new_tuple(&items);
            self.release_all(items);
            let place = self.stack_end() - above - 1;
            collector::set(self, self.current.frame, place, tuple);
            self.release(tuple);
        }
        let positional = self.items_of(self.peek(above + 1)).to_vec();
        let mut keywords = Vec::new();
        if let Some(dict) = self.peek(1).object().filter(|_| has_keywords) {
            for (key, value) in self.dict_entries(dict) {
                match key.atom().filter(|_| self.text_of(key).is_some()) {
                    Some(name) => keywords.push((name, value)),
                    None => {
                        let function = self.name_for_call(callable);
                        return Err(self.complain("TypeError", Message::KeywordsNotTexts, &[&function]));
                    }
                }
            }
        }
        let kept: Vec<Value> = match self.dialect.star_calls {
            // Another tuple is made of the arguments (`ext_do_call`).
            StarCalls::KeptTwice => all_of(&positional, &keywords),
            // Where the arguments are copied they stay on the stack anyway. Since functions are called with
            // vectors (3.8), those that come with a dict are copied in a row first (`_PyStack_UnpackDict`).
            StarCalls::Kept if self.copies_arguments() => match self.dialect.bound_calls {
                BoundCalls::Borrowed if !keywords.is_empty() => all_of(&positional, &keywords),
                BoundCalls::Borrowed | BoundCalls::Pushed => Vec::new(),
            },
            // A function of the program takes the arguments over; to anything else C code hands them.
            StarCalls::Moved if self.kind_of(callable) != Some(Kind::Method) => Vec::new(),
            StarCalls::Kept | StarCalls::Moved => self.kept_by_c(callable, above, &positional, &keywords),
        };
        for value in &kept {
            self.hold(*value);
        }
        let running = self.callers.len();
        let of_method = self.peek(above + 2).present();
        let positional: Vec<Value> = of_method.into_iter().chain(positional).collect();
        let result = self.dispatch_call(callable, Args { positional: &positional, keywords: &keywords }, above + 3);
        match self.callers.len() > running {
            true => self.current.kept.extend(kept),
            false => self.release_all(kept),
        }
        result
    }

    /// What C code holds while it calls something with a tuple and perhaps a dict: with a dict, copies of
    /// all arguments in a row (`_PyStack_UnpackDict`); a bound method; tuple and dict themselves.
    fn kept_by_c(
        &self,
        callable: Value,
        above: usize,
        positional: &[Value],
        keywords: &[(AtomId, Value)],
    ) -> Vec<Value> {
        let mut kept = match keywords.is_empty() {
            true => Vec::new(),
            false => all_of(positional, keywords),
        };
        if self.kind_of(callable) == Some(Kind::Method) {
            kept.push(callable);
        }
        kept.push(self.peek(above + 1));
        if above > 0 {
            kept.push(self.peek(1));
        }
        kept
    }

    /// How complaints about the arguments of a call name what is called (`PyEval_GetFuncName`, since 3.9
    /// `_PyObject_FunctionStr`).
    pub(super) fn name_for_call(&mut self, callable: Value) -> String {
        let (function, _) = match (self.kind_of(callable), callable.object()) {
            (Some(Kind::Method), Some(method)) => self.method_parts(method),
            _ => (callable, Value::NULL),
        };
        let texts = ["__module__", "__qualname__", "__name__"].map(|name| {
            let word = self.name(name);
            let value = self.find_attr(function, word).ok().flatten().unwrap_or_default();
            self.text_of(value).map(str::to_string)
        });
        let [module, qualname, name] = texts;
        let is_function = self.kind_of(function) == Some(Kind::Function)
            || matches!(self.atom(function), Some(model::Atom::Function(_)));
        match (module.filter(|module| module != "builtins"), qualname.or(name.clone())) {
            _ if !since::exists(self.dialect.library, "calls", "full names") => match (name, is_function) {
                (Some(name), true) => format!("{name}()"),
                _ => format!("{} object", self.type_name(callable)),
            },
            (Some(module), Some(name)) => format!("{module}.{name}()"),
            (None, Some(name)) => format!("{name}()"),
            (_, None) => self.repr(callable).unwrap_or_default(),
        }
    }

    /// The topmost `count` entries, the lowest first, borrowed.
    pub(super) fn entries(&self, count: usize) -> Vec<Value> {
        let slots = self.world().object(self.current.frame).slots();
        slots.get(slots.len().saturating_sub(count)..).unwrap_or_default().to_vec()
    }

    /// A bound method gives way to its function and its object.
    fn take_method_apart(&mut self, count: usize) {
        if self.dialect.bound_calls == BoundCalls::Borrowed {
            return;
        }
        let callable = self.peek(count + 2);
        let Some(method) = callable.object().filter(|_| self.kind_of(callable) == Some(Kind::Method)) else { return };
        let (function, instance) = self.method_parts(method);
        if instance.is_null() || !self.peek(count + 1).is_null() {
            return;
        }
        let place = self.stack_end() - count - 2;
        self.cx.set(self.current.frame, place + 1, instance);
        collector::set(self, self.current.frame, place, function);
    }

    /// Calls with arguments that lie in the `entries` topmost entries, which go by that.
    pub(super) fn dispatch_call(&mut self, callable: Value, args: Args<'_>, entries: usize) -> Outcome<()> {
        match self.kind_of(callable) {
            Some(Kind::Function) => self.call_program_function(callable, args, entries),
            Some(Kind::Method) => {
                let method = callable.object().unwrap_or(self.current.frame);
                let (function, instance) = self.method_parts(method);
                if instance.is_null() {
                    if let Err(unwind) = self.check_unbound(method, args.positional.first().copied()) {
                        self.drop_call(entries);
                        return Err(unwind);
                    }
                    return self.dispatch_call(function, args, entries);
                }
                let mut all = vec![self.world().object(method).slot(IM_SELF)];
                all.extend_from_slice(args.positional);
                self.dispatch_call(function, Args { positional: &all, keywords: args.keywords }, entries)
            }
            Some(Kind::Class(_)) if self.begins_init(callable) => self.call_class(callable, args, entries),
            _ => {
                let kept = self.hold_for_call(callable, args);
                let result = self.call_other(callable, args);
                self.release_all(kept);
                self.drop_call(entries);
                let result = result?;
                self.push_owned(result);
                if !self.copies_arguments() {
                    self.check_eval_breaker();
                }
                Ok(())
            }
        }
    }

    /// What C code holds while an instance is called: 2.7 the instance (`call_function`), 3 the arguments
    /// in a tuple (`_PyObject_MakeTpCall`).
    fn hold_for_call(&mut self, callable: Value, args: Args<'_>) -> Vec<Value> {
        let is_instance =
            self.program_class(self.type_of(callable)).is_some() && self.program_class(callable).is_none();
        match (is_instance, self.copies_arguments()) {
            (false, _) => Vec::new(),
            (true, true) => vec![self.hold(callable)],
            (true, false) => args.positional.iter().map(|value| self.hold(*value)).collect(),
        }
    }

    /// Begins a function of the program: its frame is the current one then.
    fn call_program_function(&mut self, function: Value, args: Args<'_>, entries: usize) -> Outcome<()> {
        let copies = self.copies_arguments();
        let mut activation = match self.prepare_call(function, args) {
            Ok(activation) => activation,
            Err(unwind) => {
                self.drop_call(entries);
                return Err(unwind);
            }
        };
        if activation.code.code.is_generator {
            let generator = self.new_generator(activation);
            self.drop_call(entries);
            self.push_owned(generator);
            return Ok(());
        }
        if copies {
            activation.arguments = entries;
        } else {
            self.drop_call(entries);
        }
        self.enter_frame(activation);
        Ok(())
    }

    /// Whether a call of this class is a new instance whose `__init__` is a function of the program.
    fn begins_init(&self, class: Value) -> bool {
        let meta = self.type_of(class);
        let words = self.words;
        let init = self.find_in_class(class, words.init);
        self.find_in_class(meta, words.call).is_none()
            && self.find_in_class(class, words.new).is_none()
            && self.builtin_base(class) != "type"
            && init.is_some_and(|init| self.kind_of(init) == Some(Kind::Function))
    }

    /// Makes an instance and begins its `__init__`.
    fn call_class(&mut self, class: Value, args: Args<'_>, entries: usize) -> Outcome<()> {
        let made = self.builtin_new(class, args);
        let instance = match made {
            Ok(instance) => instance,
            Err(unwind) => {
                self.drop_call(entries);
                return Err(unwind);
            }
        };
        let init = self.find_in_class(class, self.words.init).unwrap_or_default();
        let mut all = vec![instance];
        all.extend_from_slice(args.positional);
        let kept = self.hold_for_init(instance, args);
        match self.prepare_call(init, Args { positional: &all, keywords: args.keywords }) {
            Ok(mut activation) => {
                activation.on_return = OnReturn::Instance(instance);
                activation.arguments = entries;
                activation.kept = kept;
                self.enter_frame(activation);
                Ok(())
            }
            Err(unwind) => {
                self.release_all(kept);
                self.drop_call(entries);
                self.release(instance);
                Err(unwind)
            }
        }
    }

    /// Lets the entries of a call go: 2.7 from the top; 3.11 and later the callable, then the arguments
    /// from the first.
    pub(super) fn drop_call(&mut self, entries: usize) {
        if self.copies_arguments() {
            for _ in 0..entries {
                self.drop_top();
            }
        } else {
            self.drop_operands(entries);
        }
    }
}

/// The values of all arguments in a row.
fn all_of(positional: &[Value], keywords: &[(AtomId, Value)]) -> Vec<Value> {
    positional.iter().chain(keywords.iter().map(|(_, value)| value)).copied().collect()
}
