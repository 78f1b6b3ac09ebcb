//! Exception groups and what `except*` does with them (PEP 654, 3.11 and later).
//!
//! A group keeps the tuple of its exceptions as its one item. `ExceptionGroup` derives here from
//! `BaseExceptionGroup` alone, which derives from `Exception`: built-in types have one base.

use model::{Kind, ObjId, Recorder, Value};

use crate::machine::messages::Message;
use crate::machine::{Args, Machine, Native, Outcome};

use super::{ARGS, CAUSE, CONTEXT, TRACEBACK};

/// The method of groups with this name.
pub(crate) fn method<R: Recorder>(name: &str) -> Option<Native<R>> {
    Some(match name {
        "subgroup" => |m, args| {
            let (group, condition) = (m.required(args, 0, "subgroup")?, m.required(args, 1, "subgroup")?);
            m.check_condition(condition)?;
            let [matching, rest] = m.split(group, condition)?;
            m.release(rest);
            Ok(matching)
        },
        "split" => |m, args| {
            let (group, condition) = (m.required(args, 0, "split")?, m.required(args, 1, "split")?);
            m.check_condition(condition)?;
            let parts = m.split(group, condition)?;
            let pair = m.new_tuple(&parts);
            m.release_all(parts);
            Ok(pair)
        },
        "derive" => |m, args| {
            let (group, exceptions) = (m.required(args, 0, "derive")?, m.required(args, 1, "derive")?);
            let class = m.type_atom("BaseExceptionGroup");
            let message = m.group_message(group);
            m.new_group(class, Args { positional: &[message, exceptions], keywords: &[] })
        },
        _ => return None,
    })
}

impl<R: Recorder> Machine<R> {
    /// Whether a value is an exception group.
    pub(crate) fn is_group(&self, value: Value) -> bool {
        self.is_exception(value) && self.mro_names(self.type_of(value)).any(|name| name == "BaseExceptionGroup")
    }

    /// The message of a group, borrowed.
    pub(crate) fn group_message(&self, group: Value) -> Value {
        let args = group.object().map_or(Value::NULL, |group| self.world().object(group).slot(ARGS));
        self.items_of(args).first().copied().unwrap_or_default()
    }

    /// The tuple of a group's exceptions, borrowed.
    pub(crate) fn group_exceptions(&self, group: Value) -> Value {
        group.object().and_then(|group| self.world().object(group).tail().last().copied()).unwrap_or_default()
    }

    /// `BaseExceptionGroup.__new__(class, message, exceptions)`, owned.
    pub(crate) fn new_group(&mut self, class: Value, args: Args<'_>) -> Outcome {
        let [message, exceptions] = args.positional else {
            let given = args.positional.len();
            let message = format!("BaseExceptionGroup.__new__() takes exactly 2 arguments ({given} given)");
            return Err(self.raise("TypeError", &message));
        };
        if self.text_of(self.unboxed(*message)).is_none() {
            let found = self.type_name(*message);
            let message = format!("BaseExceptionGroup.__new__() argument 1 must be str, not {found}");
            return Err(self.raise("TypeError", &message));
        }
        if !matches!(self.builtin_type(*exceptions), "list" | "tuple") {
            return Err(self.raise("TypeError", "second argument (exceptions) must be a sequence"));
        }
        let members = self.items_of(*exceptions).to_vec();
        if members.is_empty() {
            return Err(self.raise("ValueError", "second argument (exceptions) must be a non-empty sequence"));
        }
        if let Some(place) = members.iter().position(|member| !self.is_exception(*member)) {
            let message = format!("Item {place} of second argument (exceptions) is not an exception");
            return Err(self.raise("ValueError", &message));
        }
        let plain = self.exception_type("Exception");
        let are_plain = members.iter().all(|member| self.is_instance(*member, plain));
        let class = match self.type_name_of(class) {
            Some("BaseExceptionGroup") if are_plain => self.type_atom("ExceptionGroup"),
            Some("ExceptionGroup") if !are_plain => {
                return Err(self.raise("TypeError", "Cannot nest BaseExceptions in an ExceptionGroup"));
            }
            _ => class,
        };
        let group = self.new_exception(class, args.positional);
        let tuple = self.new_tuple(&members);
        self.cx.push(group, tuple);
        self.release(tuple);
        Ok(group.into())
    }

    /// `message (2 sub-exceptions)`
    pub(crate) fn group_text(&mut self, group: Value) -> Outcome<String> {
        let message = self.to_str(self.group_message(group))?;
        let count = self.items_of(self.group_exceptions(group)).len();
        let plural = if count == 1 { "" } else { "s" };
        Ok(format!("{message} ({count} sub-exception{plural})"))
    }

    fn check_condition(&mut self, condition: Value) -> Outcome<()> {
        let is_type = |m: &Self, value: Value| m.is_exception_class(value);
        let fits = is_type(self, condition)
            || self.items_of(condition).iter().all(|part| is_type(self, *part))
                && self.builtin_type(condition) == "tuple"
            || !self.is_type(condition) && self.is_callable(condition);
        match fits {
            true => Ok(()),
            false => Err(self.complain("TypeError", Message::GroupCondition, &[])),
        }
    }

    fn meets(&mut self, exception: Value, condition: Value) -> Outcome<bool> {
        if self.is_type(condition) || self.builtin_type(condition) == "tuple" {
            return self.exception_matches(exception, condition);
        }
        let answer = self.call(condition, &[exception], &[])?;
        let truth = self.truth(answer);
        self.release(answer);
        truth
    }

    /// What of an exception meets a condition, and the rest; owned, None where there is nothing
    /// (`exceptiongroup_split_recursive`).
    fn split(&mut self, exception: Value, condition: Value) -> Outcome<[Value; 2]> {
        let none = self.none();
        if self.meets(exception, condition)? {
            return Ok([self.hold(exception), none]);
        }
        if !self.is_group(exception) {
            return Ok([none, self.hold(exception)]);
        }
        let (mut matching, mut rest) = (Vec::new(), Vec::new());
        for member in self.items_of(self.group_exceptions(exception)).to_vec() {
            let parts = self.nested(|m| m.split(member, condition))?;
            for (part, list) in parts.into_iter().zip([&mut matching, &mut rest]) {
                if !self.is_none(part) {
                    list.push(part);
                }
            }
        }
        let parts = [self.derived(exception, &matching)?, self.derived(exception, &rest)?];
        self.release_all(matching);
        self.release_all(rest);
        Ok(parts)
    }

    /// A group like another with some of its exceptions, owned; None without any
    /// (`exceptiongroup_subset`).
    fn derived(&mut self, group: Value, members: &[Value]) -> Outcome {
        if members.is_empty() {
            return Ok(self.none());
        }
        let list = self.new_list(members);
        let word = self.name("derive");
        let derive = self.get_attr(group, word)?;
        let made = self.call(derive, &[list.into()], &[]);
        self.release(derive);
        self.release(list.into());
        let made = made?;
        if let (Some(from), Some(to)) = (group.object(), made.object()) {
            for field in [TRACEBACK, CONTEXT, CAUSE] {
                let value = self.world().object(from).slot(field);
                collector::set(self, to, field, value);
            }
        }
        Ok(made)
    }

    /// `rest class -- rest match`: what an `except*` clause takes, and what it leaves.
    pub(crate) fn check_eg_match(&mut self) -> Outcome<()> {
        let (exception, pattern) = (self.peek(2), self.peek(1));
        let result = self.star_match(exception, pattern);
        self.drop_top();
        let [matching, rest] = result?;
        let place = self.stack_end() - 1;
        collector::set(self, self.current.frame, place, rest);
        self.release(rest);
        if let Some(object) = matching.object() {
            self.hold(object.into());
            let old = std::mem::replace(&mut self.handled.value, matching);
            self.release(old);
        }
        self.push_owned(matching);
        Ok(())
    }

    fn star_match(&mut self, exception: Value, pattern: Value) -> Outcome<[Value; 2]> {
        let none = self.none();
        let patterns = match self.builtin_type(pattern) {
            "tuple" => self.items_of(pattern).to_vec(),
            _ => vec![pattern],
        };
        for pattern in patterns {
            if !self.is_exception_class(pattern) {
                let message = "catching classes that do not inherit from BaseException is not allowed";
                return Err(self.raise("TypeError", message));
            }
            if self.mro_names(pattern).any(|name| name == "BaseExceptionGroup") {
                let message = "catching ExceptionGroup with except* is not allowed. Use except instead.";
                return Err(self.raise("TypeError", message));
            }
        }
        if self.is_none(exception) {
            return Ok([none, none]);
        }
        if self.is_group(exception) {
            return self.split(exception, pattern);
        }
        if !self.exception_matches(exception, pattern)? {
            return Ok([none, self.hold(exception)]);
        }
        // What is no group is wrapped in one.
        let (class, message) = (self.type_atom("BaseExceptionGroup"), self.str(""));
        let members = self.new_tuple(&[exception]);
        let group = self.new_group(class, Args { positional: &[message, members], keywords: &[] });
        self.release(members);
        let group = group?;
        if let (Some(from), Some(to)) = (exception.object(), group.object()) {
            let traceback = self.world().object(from).slot(TRACEBACK);
            collector::set(self, to, TRACEBACK, traceback);
        }
        Ok([group, none])
    }

    /// `original list -- exception_or_none`: what is raised after the clauses of `except*`
    /// (`_PyExc_PrepReraiseStar`).
    pub(crate) fn prep_reraise_star(&mut self) -> Outcome<()> {
        let (original, list) = (self.peek(2), self.peek(1));
        let result = self.reraised(original, list);
        self.settle(2, result)
    }

    fn reraised(&mut self, original: Value, list: Value) -> Outcome {
        let all = self.items_of(list).to_vec();
        let none = self.none();
        if !self.is_group(original) {
            let first = all.into_iter().find(|exception| !self.is_none(*exception)).unwrap_or(none);
            return Ok(self.hold(first));
        }
        let parts = |m: &Self, value: Value| {
            value.object().map(|object| [TRACEBACK, CONTEXT, CAUSE].map(|field| m.world().object(object).slot(field)))
        };
        let (mut raised, mut left) = (Vec::new(), Vec::new());
        for exception in all.into_iter().filter(|exception| !self.is_none(*exception)) {
            match self.is_group(exception) && parts(self, exception) == parts(self, original) {
                true => left.push(exception),
                false => raised.push(exception),
            }
        }
        let remaining = match left.as_slice() {
            [] => none,
            [only] => self.hold(*only),
            several => {
                let mut leaves = Vec::new();
                several.iter().for_each(|group| self.collect_leaves(*group, &mut leaves));
                self.projection(original, &leaves)?
            }
        };
        if raised.is_empty() {
            return Ok(remaining);
        }
        if !self.is_none(remaining) {
            raised.push(remaining);
        }
        let result = match raised.as_slice() {
            [only] => Ok(self.hold(*only)),
            several => {
                let (class, message) = (self.type_atom("BaseExceptionGroup"), self.str(""));
                let members = self.new_list(several);
                let group = self.new_group(class, Args { positional: &[message, members.into()], keywords: &[] });
                self.release(members.into());
                group
            }
        };
        self.release(remaining);
        result
    }

    /// The exceptions of a group that are no groups, borrowed.
    fn collect_leaves(&self, exception: Value, leaves: &mut Vec<Value>) {
        if !self.is_group(exception) {
            leaves.push(exception);
            return;
        }
        for member in self.items_of(self.group_exceptions(exception)) {
            self.collect_leaves(*member, leaves);
        }
    }

    /// A group with only these leaves, owned (`exception_group_projection`).
    fn projection(&mut self, exception: Value, leaves: &[Value]) -> Outcome {
        if !self.is_group(exception) {
            let kept = if leaves.contains(&exception) { exception } else { self.none() };
            return Ok(self.hold(kept));
        }
        let mut members = Vec::new();
        for member in self.items_of(self.group_exceptions(exception)).to_vec() {
            let kept = self.nested(|m| m.projection(member, leaves))?;
            if !self.is_none(kept) {
                members.push(kept);
            }
        }
        let result = self.derived(exception, &members);
        self.release_all(members);
        result
    }

    /// The texts of `__notes__`.
    pub(crate) fn notes_of(&mut self, exception: ObjId) -> Vec<String> {
        let word = self.name("__notes__");
        let Ok(Some(notes)) = self.find_attr(exception.into(), word) else { return Vec::new() };
        let listed = self.items_of(notes).to_vec();
        let texts = listed.into_iter().filter_map(|note| self.text_of(note).map(str::to_owned)).collect();
        self.release(notes);
        texts
    }

    /// `exception.add_note(text)`
    pub(crate) fn add_note(&mut self, exception: Value, note: Value) -> Outcome<()> {
        if self.text_of(self.unboxed(note)).is_none() {
            let message = format!("note must be a str, not '{}'", self.type_name(note));
            return Err(self.raise("TypeError", &message));
        }
        let word = self.name("__notes__");
        let notes = match self.find_attr(exception, word)? {
            Some(notes) => notes,
            None => {
                let notes = self.new_list(&[]);
                self.set_attr(exception, word, notes.into())?;
                notes.into()
            }
        };
        if let Some(list) = notes.object().filter(|_| self.kind_of(notes) == Some(Kind::List)) {
            collector::push(self, list, note);
        }
        self.release(notes);
        Ok(())
    }
}
