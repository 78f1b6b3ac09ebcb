//! `repr()` and `str()`.

use model::{Atom, Kind, ObjId, Recorder, Value};

use crate::machine::exceptions::table;
use crate::machine::{Machine, Outcome, modules};
use crate::text::float;
use crate::text::quote::{StrKind, bytes_repr, str_repr};

impl<R: Recorder> Machine<R> {
    /// What `id()` answers: looks like an address, and is the same in every run.
    pub(crate) fn address(&self, value: Value) -> u64 {
        match (value.object(), value.atom()) {
            (Some(object), _) => 0x7f3a_5c00_0000 + 64 * u64::from(object.0),
            (_, Some(atom)) => 0x55d0_1a00_0000 + 32 * u64::from(atom.0),
            _ => 0,
        }
    }

    /// Whether the text of an object is being made right now: it contains itself (`Py_ReprEnter`).
    pub(crate) fn is_in_repr(&self, object: ObjId) -> bool {
        self.in_repr.contains(&object)
    }

    /// Makes the text of an object, one level deeper (`Py_ReprEnter`, `Py_ReprLeave`).
    pub(crate) fn within_repr<T>(&mut self, object: ObjId, make: impl FnOnce(&mut Self) -> T) -> T {
        self.in_repr.push(object);
        let made = make(self);
        self.in_repr.pop();
        made
    }

    /// `repr(value)`
    pub(crate) fn repr(&mut self, value: Value) -> Outcome<String> {
        if let Some(atom) = self.atom(value).cloned() {
            self.charge(atom.len() / 4);
            return Ok(self.repr_of_atom(&atom, value));
        }
        let Some(object) = value.object() else { return Ok("<NULL>".into()) };
        if let Some(answer) = self.special(value, "__repr__", &[])? {
            return self.answered_text(answer, "__repr__");
        }
        self.plain_repr_of_object(object, value)
    }

    /// `repr(value)` of a value of a built-in type, whatever the program's class says.
    pub(crate) fn plain_repr(&mut self, value: Value) -> Outcome<String> {
        match (self.atom(value).cloned(), value.object()) {
            (Some(atom), _) => Ok(self.repr_of_atom(&atom, value)),
            (None, Some(object)) => self.plain_repr_of_object(object, value),
            (None, None) => Ok("<NULL>".into()),
        }
    }

    /// `object.__repr__(value)`
    pub(crate) fn default_repr(&mut self, value: Value) -> Outcome<String> {
        match value.object() {
            Some(object) => self.repr_by_default(object, value),
            None => Ok(format!("<{} object at {:#x}>", self.type_name(value), self.address(value))),
        }
    }

    fn plain_repr_of_object(&mut self, object: ObjId, value: Value) -> Outcome<String> {
        if self.is_in_repr(object) {
            return Ok(match self.world().object(object).kind() {
                Kind::List => "[...]",
                Kind::Dict => "{...}",
                Kind::Set => "set(...)",
                _ => "(...)",
            }
            .into());
        }
        if self.in_repr.len() >= crate::machine::operators::DEEPEST {
            let name = if self.is_python2() { "RuntimeError" } else { "RecursionError" };
            return Err(self.raise(name, "maximum recursion depth exceeded while getting the repr of an object"));
        }
        self.within_repr(object, |m| m.repr_of_object(object, value))
    }

    /// The text that a special method answered, or `TypeError`.
    fn answered_text(&mut self, answer: Value, name: &str) -> Outcome<String> {
        let text = self.text_of(self.unboxed(answer)).map(str::to_owned);
        let found = self.type_name(answer);
        self.release(answer);
        match text {
            Some(text) => Ok(text),
            None => Err(self.raise("TypeError", &format!("{name} returned non-string (type {found})"))),
        }
    }

    fn repr_of_atom(&self, atom: &Atom, value: Value) -> String {
        let python2 = self.is_python2();
        match atom {
            Atom::None => "None".into(),
            Atom::NotImplemented => "NotImplemented".into(),
            Atom::Ellipsis => "Ellipsis".into(),
            Atom::Bool(truth) => if *truth { "True" } else { "False" }.into(),
            Atom::Int(number) => number.to_string(),
            Atom::Long(number) => format!("{number}L"),
            Atom::BigInt(digits) => format!("{digits}{}", if python2 { "L" } else { "" }),
            Atom::Float(number) => float::float_repr(*number),
            Atom::Complex(real, imaginary) => complex(*real, *imaginary),
            Atom::Str(text) => str_repr(text, if python2 { StrKind::Python2Str } else { StrKind::Python3 }),
            Atom::Unicode(text) => str_repr(text, StrKind::Python2Unicode),
            Atom::Bytes(bytes) => bytes_repr(bytes),
            Atom::EmptyTuple => "()".into(),
            Atom::Type(name) => self.repr_of_type(name),
            Atom::Function(name) => {
                let name = name.rsplit('.').next().unwrap_or(name);
                format!("<built-in function {name}>")
            }
            Atom::Method(of, name) => format!("<method '{name}' of '{of}' objects>"),
            Atom::Code(_, name) => format!("<code object {name} at {:#x}>", self.address(value)),
        }
    }

    fn repr_of_type(&self, name: &str) -> String {
        let is_exception = || table::find(name, self.dialect.language).is_some();
        let module = match modules::type_module(name) {
            Some(module) => format!("{module}."),
            None if self.is_python2() && is_exception() => "exceptions.".to_string(),
            None => String::new(),
        };
        let word = if self.is_python2() { "type" } else { "class" };
        format!("<{word} '{module}{name}'>")
    }

    fn repr_of_object(&mut self, object: ObjId, value: Value) -> Outcome<String> {
        if let Some(inner) = self.boxed(value) {
            return self.repr(inner);
        }
        if let Some(range) = self.range_of(value) {
            let name = self.type_name(value);
            let crate::machine::operators::Range { start, stop, step } = range;
            return Ok(match (self.is_python2(), start, step) {
                (true, 0, 1) => format!("{name}({stop})"),
                (_, _, 1) => format!("{name}({start}, {stop})"),
                _ => format!("{name}({start}, {stop}, {step})"),
            });
        }
        if let Some(text) = self.repr_of_alias(value)? {
            return Ok(text);
        }
        match self.world().object(object).kind() {
            Kind::List => Ok(format!("[{}]", self.reprs(value)?)),
            Kind::Tuple => {
                let comma = if self.items_of(value).len() == 1 { "," } else { "" };
                Ok(format!("({}{comma})", self.reprs(value)?))
            }
            Kind::Dict => {
                let mut parts = Vec::new();
                let mut length = 0;
                for (key, value) in self.dict_entries(object) {
                    let part = format!("{}: {}", self.repr(key)?, self.repr(value)?);
                    length += part.len();
                    self.check_text(length)?;
                    parts.push(part);
                }
                Ok(format!("{{{}}}", parts.join(", ")))
            }
            Kind::Set | Kind::FrozenSet => self.repr_of_set(object, value),
            Kind::Iterator if self.proxied(value).is_some() => {
                let mapping = self.proxied(value).unwrap_or(value);
                let name = if self.is_python2() { "dict_proxy" } else { "mappingproxy" };
                Ok(format!("{name}({})", self.repr(mapping)?))
            }
            Kind::Iterator if self.view_of(object).is_some() => {
                let name = self.type_name(value);
                let shown = self.new_list(&[]);
                let text = self.list_extend(shown, value).and_then(|()| self.repr(shown.into()));
                self.release(shown.into());
                Ok(format!("{name}({})", text?))
            }
            Kind::Slice => {
                let parts = [self.field(object, "start"), self.field(object, "stop"), self.field(object, "step")];
                let mut texts = Vec::new();
                for part in parts {
                    texts.push(if part.is_null() { "None".into() } else { self.repr(part)? });
                }
                Ok(format!("slice({})", texts.join(", ")))
            }
            _ => self.repr_by_default(object, value),
        }
    }

    fn reprs(&mut self, sequence: Value) -> Outcome<String> {
        let mut texts = Vec::new();
        let (mut place, mut length) = (0, 0);
        while let Some(item) = self.items_of(sequence).get(place).copied() {
            self.hold(item);
            let text = self.repr(item);
            self.release(item);
            let text = text?;
            length += text.len();
            self.check_text(length)?;
            texts.push(text);
            place += 1;
        }
        Ok(texts.join(", "))
    }

    fn repr_of_set(&mut self, set: ObjId, value: Value) -> Outcome<String> {
        let name = self.type_name(value);
        let (mut texts, mut length) = (Vec::new(), 0);
        for member in self.set_members(set) {
            let text = self.repr(member)?;
            length += text.len();
            self.check_text(length)?;
            texts.push(text);
        }
        let inner = texts.join(", ");
        Ok(match (self.is_python2(), texts.is_empty(), name.as_str()) {
            (_, true, _) if !self.is_python2() => format!("{name}()"),
            (true, ..) => format!("{name}([{inner}])"),
            (false, _, "set") => format!("{{{inner}}}"),
            _ => format!("{name}({{{inner}}})"),
        })
    }

    /// What is written of an object whose type says nothing else. The core knows its own types.
    fn repr_by_default(&mut self, object: ObjId, value: Value) -> Outcome<String> {
        if let Some(text) = self.repr_of_core(object)? {
            return Ok(text);
        }
        let address = self.address(value);
        Ok(match self.world().class_of(object) {
            Some((class, _)) => {
                let module = self.class_module(class);
                let name = self.qualname_of_type(class.into());
                let word =
                    if self.world().object(object).kind() == Kind::ClassicInstance { "instance" } else { "object" };
                format!("<{module}.{name} {word} at {address:#x}>")
            }
            None => format!("<{} object at {address:#x}>", self.type_name(value)),
        })
    }

    /// `__module__` of a class.
    pub(super) fn class_module(&self, class: ObjId) -> String {
        let module = self.world().object(class).dict().and_then(|dict| self.dict_get_name(dict, self.words.module));
        module.and_then(|module| self.text_of(module)).unwrap_or("__main__").to_owned()
    }

    /// `str(value)`
    #[expect(clippy::wrong_self_convention, reason = "the program's `__str__` may run")]
    pub(crate) fn to_str(&mut self, value: Value) -> Outcome<String> {
        match self.atom(value) {
            Some(Atom::Str(text) | Atom::Unicode(text)) => return Ok(text.to_string()),
            Some(Atom::Long(number)) => return Ok(number.to_string()),
            Some(Atom::BigInt(digits)) => return Ok(digits.to_string()),
            Some(Atom::Float(number)) if self.is_python2() => return Ok(float::float_str_python2(*number)),
            Some(_) => return self.repr(value),
            None => {}
        }
        if let Some(answer) = self.special(value, "__str__", &[])? {
            return self.answered_text(answer, "__str__");
        }
        if self.kind_of(value) == Some(Kind::Exception) {
            return self.exception_str(value);
        }
        if let (Some(Kind::ClassicClass(_)), Some(class)) = (self.kind_of(value), value.object()) {
            return Ok(format!("{}.{}", self.class_module(class), self.name_of_type(value)));
        }
        if let Some(inner) = self.boxed(value) {
            // Numbers of 3 have no `__str__`: a class with a `__repr__` of its own is written by that.
            let by_repr = !self.is_python2() && self.number(inner).is_some() && self.has_own(value, "__repr__");
            return if by_repr { self.repr(value) } else { self.to_str(inner) };
        }
        self.repr(value)
    }

    /// `unicode(value)` of 2.7.
    #[expect(clippy::wrong_self_convention, reason = "the program's `__unicode__` may run")]
    pub(crate) fn to_unicode(&mut self, value: Value) -> Outcome<String> {
        match self.call_method(value, "__unicode__", &[])? {
            Some(answer) => self.answered_text(answer, "__unicode__"),
            None => self.to_str(value),
        }
    }

    fn has_own(&mut self, value: Value, name: &str) -> bool {
        let name = self.name(name);
        let class = self.type_of(value);
        self.find_in_class(class, name).is_some()
    }

    /// `str()` of an exception: its one argument, or all of them.
    pub(super) fn exception_str(&mut self, value: Value) -> Outcome<String> {
        let Some(object) = value.object() else { return Ok(String::new()) };
        if self.is_group(value) {
            return self.group_text(value);
        }
        let args = self.field(object, "args");
        let is_key_error = {
            let key_error = self.type_atom("KeyError");
            self.is_instance(value, key_error)
        };
        match self.items_of(args) {
            [] => Ok(String::new()),
            [one] => {
                let one = *one;
                if is_key_error { self.repr(one) } else { self.to_str(one) }
            }
            _ => self.repr(args),
        }
    }
}

fn complex(real: f64, imaginary: f64) -> String {
    let part = |value: f64| {
        let text = float::float_repr(value);
        text.strip_suffix(".0").map_or(text.clone(), str::to_owned)
    };
    if real == 0.0 && real.is_sign_positive() {
        return format!("{}j", part(imaginary));
    }
    let sign = if imaginary.is_sign_negative() { "" } else { "+" };
    format!("({}{sign}{}j)", part(real), part(imaginary))
}
