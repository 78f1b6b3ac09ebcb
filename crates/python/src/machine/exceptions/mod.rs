//! Exceptions: making and raising them, and what is being handled.
//!
//! While an exception is on its way the machine holds it ([`Machine::raised`]) and its traceback
//! stands in its `__traceback__` field. Python 3 leaves it there. 2.7 keeps value and traceback
//! apart: when a handler catches the exception, the traceback moves to what `sys.exc_info()` shows,
//! and it stays there until the function returns ([`Handled`], `set_exc_info`, `reset_exc_info`).

mod carets;
pub(crate) mod groups;
mod handlers;
mod ignored;
mod raising;
mod suggestions;
pub(crate) mod table;
mod traceback;
mod uncaught;

pub(crate) use traceback::TracebackPlace;

use model::kind::FIELDS;
use model::{Atom, Blueprint, Exceptions, Kind, ObjId, RaisedByC, Recorder, Value};

use super::objects::Tracking;
use super::side::State;
use super::{Machine, Outcome, Unwind};

/// The slots of an exception.
pub(crate) const ARGS: usize = FIELDS;
pub(crate) const MESSAGE: usize = FIELDS + 1;
pub(crate) const TRACEBACK: usize = FIELDS + 2;
/// The slot of an instance of a classic class in which a traceback travels while it is raised.
const TRACEBACK_OF_CLASSIC: usize = FIELDS;
pub(crate) const CAUSE: usize = FIELDS + 3;
pub(crate) const CONTEXT: usize = FIELDS + 4;

/// An exception that is being handled; each part is held. Python 3 has the value only.
#[derive(Clone, Copy, Default, Debug)]
pub(crate) struct Handled {
    pub(crate) class: Value,
    pub(crate) value: Value,
    pub(crate) traceback: Value,
}

impl<R: Recorder> Machine<R> {
    /// Whether value and traceback of what is handled are kept apart.
    pub(crate) fn traceback_is_apart(&self) -> bool {
        self.dialect.exceptions == Exceptions::Python2
    }

    /// The slot of what is raised in which its traceback travels.
    pub(crate) fn traceback_slot(&self, raised: ObjId) -> usize {
        match self.world().object(raised).kind() {
            Kind::ClassicInstance => TRACEBACK_OF_CLASSIC,
            _ => TRACEBACK,
        }
    }

    /// Raises a built-in exception with a message.
    pub(crate) fn raise(&mut self, exception: &'static str, message: &str) -> Unwind {
        let message = self.str(message);
        self.raise_args(exception, &[message])
    }

    /// Raises a built-in exception with these arguments.
    pub(crate) fn raise_args(&mut self, exception: &'static str, args: &[Value]) -> Unwind {
        let class = self.exception_type(exception);
        let exception = match self.dialect.raised_by_c {
            RaisedByC::ClassAndArguments => self.promise_exception(class, args),
            RaisedByC::Instance => self.new_exception(class, args),
        };
        let unwind = self.raise_value(exception.into());
        self.release(exception.into());
        unwind
    }

    /// The built-in exception with this name; for one of the other language the nearest there is.
    pub(crate) fn exception_type(&mut self, name: &str) -> Value {
        let language = self.dialect.language;
        let nearest = match name {
            "RecursionError" => "RuntimeError",
            "ModuleNotFoundError" => "ImportError",
            "FileNotFoundError" => "IOError",
            _ => "Exception",
        };
        let found = table::find(name, language).or_else(|| table::find(nearest, language));
        self.type_atom(found.map_or("Exception", |(name, _)| name))
    }

    /// Makes an exception, owned (`BaseException_new`).
    pub(crate) fn new_exception(&mut self, class: Value, args: &[Value]) -> ObjId {
        let tuple = self.new_tuple(args);
        let message = match args {
            [only] if self.is_python2() => *only,
            _ if self.is_python2() => self.str(""),
            _ => Value::NULL,
        };
        let blueprint = self.blueprint_of(class, Kind::Exception);
        let exception = self.fill(&blueprint, class, &[tuple, message], &[], Tracking::AtBirth);
        self.release(tuple);
        exception
    }

    /// What C code raises up to 3.11: class and arguments, of which an exception is made when somebody
    /// catches it. Here the exception is there at once, but the collector is not told.
    fn promise_exception(&mut self, class: Value, args: &[Value]) -> ObjId {
        let tuple = match args {
            [] => self.new_atom(Atom::EmptyTuple),
            args => {
                let blueprint = Blueprint { kind: Kind::Tuple, is_gc: true, members: 0 };
                let type_value = self.type_atom("tuple");
                self.promise(&blueprint, type_value, &[], args).into()
            }
        };
        let message = match (self.is_python2(), args) {
            (true, [only]) => *only,
            (true, _) => self.str(""),
            (false, _) => Value::NULL,
        };
        let blueprint = self.blueprint_of(class, Kind::Exception);
        let exception = self.promise(&blueprint, class, &[tuple, message], &[]);
        self.release(tuple);
        exception
    }

    fn promise(&mut self, blueprint: &Blueprint, class: Value, fields: &[Value], items: &[Value]) -> ObjId {
        let object = self.cx.alloc(blueprint, class);
        self.cx.hold(object);
        self.fill_object(object, fields, items, Tracking::Later);
        self.side.set(object, State::Promised);
        object
    }

    /// A promised exception comes into being (`PyErr_NormalizeException`).
    pub(crate) fn normalise(&mut self, exception: ObjId) {
        if self.is_promised(exception) {
            let tuple = self.world().object(exception).slot(ARGS).object();
            for object in tuple.into_iter().chain([exception]) {
                self.side.forget(object);
                collector::count_allocation(self, object);
                collector::track(self, object);
            }
        }
    }

    /// Whether an exception has not come into being yet.
    pub(crate) fn is_promised(&self, object: ObjId) -> bool {
        matches!(self.side.get(object), Some(State::Promised))
    }

    /// Raises an exception object, which is borrowed. Python 3 notes what was being handled
    /// (`_PyErr_SetObject`).
    pub(crate) fn raise_value(&mut self, exception: Value) -> Unwind {
        let Some(object) = exception.object() else {
            return self.raise("TypeError", "exceptions must derive from BaseException");
        };
        if !self.traceback_is_apart() {
            self.set_context(object);
        }
        self.put_raised(object)
    }

    /// Makes an exception the one that is on its way.
    pub(crate) fn put_raised(&mut self, exception: ObjId) -> Unwind {
        self.hold(exception.into());
        if let Some(old) = self.raised.replace(exception) {
            self.release(old.into());
        }
        Unwind::Raised
    }

    fn set_context(&mut self, exception: ObjId) {
        let Some(handled) = self.handled_value().object().filter(|handled| *handled != exception) else { return };
        self.normalise(exception);
        // A chain that leads back to the exception is cut.
        let mut at = handled;
        for _ in 0..self.world().len() {
            let Some(next) = self.world().object(at).slot(CONTEXT).object() else { break };
            if next == exception {
                collector::set(self, at, CONTEXT, Value::NULL);
                break;
            }
            at = next;
            self.charge(1);
        }
        collector::set(self, exception, CONTEXT, handled);
    }

    /// Whether the exception that is on its way is a built-in one of this name, or derives from it.
    pub(crate) fn matches_raised(&self, exception: &str) -> bool {
        let Some(raised) = self.raised else { return false };
        let class = self.type_of(raised.into());
        self.mro_names(class).any(|name| name == exception)
    }

    /// The names of the built-in types that a class is or derives from.
    pub(crate) fn mro_names(&self, class: Value) -> impl Iterator<Item = &'static str> {
        let builtin = self.builtin_base(class);
        std::iter::successors(Some(builtin), |name| self.base_of_builtin(name)).collect::<Vec<_>>().into_iter()
    }

    /// Takes the exception that is on its way, owned: it is no longer.
    pub(crate) fn take_raised(&mut self) -> Option<ObjId> {
        self.raised.take()
    }

    /// Forgets the exception that is on its way (`PyErr_Clear`).
    pub(crate) fn clear_raised(&mut self) {
        if let Some(exception) = self.take_raised() {
            if self.traceback_is_apart() {
                let slot = self.traceback_slot(exception);
                collector::set(self, exception, slot, Value::NULL);
            }
            self.release(exception.into());
        }
    }

    /// Whether instances of a value can be raised: an exception class, or a classic class of 2.7.
    pub(crate) fn can_be_raised(&self, class: Value) -> bool {
        self.is_exception_class(class) || matches!(self.kind_of(class), Some(Kind::ClassicClass(_)))
    }

    /// Whether a value is an exception class.
    pub(crate) fn is_exception_class(&self, value: Value) -> bool {
        self.is_type(value) && self.mro_names(value).any(|name| name == "BaseException")
    }

    /// Whether a value is an exception.
    pub(crate) fn is_exception(&self, value: Value) -> bool {
        self.kind_of(value) == Some(Kind::Exception)
    }

    /// What is being handled, borrowed; NULL if nothing is. A generator of Python 3 has its own, and
    /// behind it that of who runs it (`_PyErr_GetTopmostException`).
    pub(crate) fn handled_value(&self) -> Value {
        let outer = self.outer_handled.iter().rev();
        let all = std::iter::once(&self.handled).chain(outer);
        all.map(|handled| handled.value).find(|value| !value.is_null()).unwrap_or_default()
    }

    /// `sys.exc_info()`: class, value and traceback, borrowed; None where nothing is handled.
    pub(crate) fn exc_info(&mut self) -> [Value; 3] {
        let none = self.new_atom(Atom::None);
        if self.traceback_is_apart() {
            let handled = self.handled;
            return [handled.class, handled.value, handled.traceback].map(|part| part.present().unwrap_or(none));
        }
        let value = self.handled_value();
        let Some(object) = value.object() else { return [none; 3] };
        let traceback = self.world().object(object).slot(TRACEBACK).present().unwrap_or(none);
        [self.type_of(value), value, traceback]
    }

    /// `sys.exc_clear()` of 2.7.
    pub(crate) fn exc_clear(&mut self) {
        let old = std::mem::take(&mut self.handled);
        self.tell_sys_what_is_handled();
        self.release_handled(old);
    }

    /// 2.7 keeps what is handled in the module `sys` as well.
    pub(crate) fn tell_sys_what_is_handled(&mut self) {
        let parts = self.exc_info();
        if let Some(sys) = self.sys_namespace() {
            for (name, part) in ["exc_type", "exc_value", "exc_traceback"].into_iter().zip(parts) {
                self.put(sys, name, part);
            }
        }
    }

    pub(crate) fn release_handled(&mut self, handled: Handled) {
        self.release_all([handled.class, handled.value, handled.traceback]);
    }

    /// The whole text that an exception would be printed with.
    pub(crate) fn exception_text(&mut self, exception: Value) -> Outcome<String> {
        match exception.object().filter(|_| self.is_exception(exception)) {
            Some(exception) => Ok(self.chain_text(exception)),
            None => Ok(String::new()),
        }
    }
}
