//! What is written of functions, classes, modules and the other objects of the interpreter.

use model::{Kind, ObjId, Recorder, Value};

use crate::machine::attributes::DescriptorKind;
use crate::machine::{Machine, Outcome, since};

impl<R: Recorder> Machine<R> {
    /// The text of an object of the interpreter itself; none for any other.
    pub(super) fn repr_of_core(&mut self, object: ObjId) -> Outcome<Option<String>> {
        let address = self.address(object.into());
        let name = |m: &Self, field: &str| m.text_of(m.field(object, field)).unwrap_or("?").to_owned();
        Ok(Some(match self.world().object(object).kind() {
            Kind::Function => {
                let name = name(self, if self.is_python2() { "__name__" } else { "__qualname__" });
                format!("<function {name} at {address:#x}>")
            }
            Kind::Method => self.repr_of_method(object)?,
            Kind::BuiltinMethod => {
                let receiver = self.field(object, "__self__");
                let name = match self.atom(self.field(object, "function")) {
                    Some(model::Atom::Method(_, name)) => name.to_string(),
                    Some(model::Atom::Function(name)) => (*name).to_string(),
                    _ => "?".to_string(),
                };
                let of = self.type_name(receiver);
                format!("<built-in method {name} of {of} object at {:#x}>", self.address(receiver))
            }
            Kind::Class(_) => {
                let (module, name) = (self.class_module(object), self.qualname_of_type(object.into()));
                format!("<class '{module}.{name}'>")
            }
            Kind::ClassicClass(_) => {
                let (module, name) = (self.class_module(object), self.name_of_type(object.into()));
                format!("<class {module}.{name} at {address:#x}>")
            }
            Kind::Module => {
                let name =
                    self.world().object(object).dict().and_then(|dict| self.dict_get_name(dict, self.words.name));
                let name = name.and_then(|name| self.text_of(name)).unwrap_or("?").to_owned();
                format!("<module '{name}' (built-in)>")
            }
            // 3.10 and later say what is inside.
            kind @ (Kind::StaticMethod | Kind::ClassMethod) if !self.is_python2() => {
                let name = if kind == Kind::StaticMethod { "staticmethod" } else { "classmethod" };
                let function = self.field(object, "__func__");
                format!("<{name}({})>", self.repr(function)?)
            }
            Kind::Exception => self.repr_of_exception(object)?,
            Kind::Generator => {
                let code = self.code_of(self.world().object(object).slot(model::kind::FIELDS + 1));
                let name = code.map(|code| match self.is_python2() {
                    true => code.code.name.clone(),
                    false => code.code.qualname.clone(),
                });
                format!("<generator object {} at {address:#x}>", name.unwrap_or_default())
            }
            Kind::Descriptor => {
                let class = self.world().object(object).slot(model::kind::FIELDS);
                let class = self.name_of_type(class);
                let (what, name) = match self.descriptor_kind(object) {
                    Some(DescriptorKind::Member(name)) => ("member", self.text_of(name.into()).unwrap_or("")),
                    Some(DescriptorKind::Dict) => ("attribute", "__dict__"),
                    Some(DescriptorKind::Weakref) | None => ("attribute", "__weakref__"),
                };
                format!("<{what} '{name}' of '{class}' objects>")
            }
            Kind::Cell => format!("<cell at {address:#x}>"),
            Kind::Frame => format!("<frame object at {address:#x}>"),
            _ => return Ok(None),
        }))
    }

    fn repr_of_method(&mut self, method: ObjId) -> Outcome<String> {
        let (function, instance) = self.method_parts(method);
        let field = if self.is_python2() { "__name__" } else { "__qualname__" };
        let name = match function.object() {
            Some(function) => self.text_of(self.field(function, field)).unwrap_or("?").to_owned(),
            None => "?".to_owned(),
        };
        if self.is_python2() {
            let class = self.field(method, "im_class");
            let name = if class.is_null() { name } else { format!("{}.{name}", self.name_of_type(class)) };
            if instance.is_null() {
                return Ok(format!("<unbound method {name}>"));
            }
            return Ok(format!("<bound method {name} of {}>", self.repr(instance)?));
        }
        Ok(format!("<bound method {name} of {}>", self.repr(instance)?))
    }

    /// `ValueError('no')`; 2.7 and 3.6 write a comma after a single argument.
    fn repr_of_exception(&mut self, exception: ObjId) -> Outcome<String> {
        let args: Value = self.field(exception, "args");
        let name = self.type_name(exception.into());
        let inner = match self.items_of(args) {
            [one] => {
                let one = *one;
                let comma = if since::exists(self.dialect.library, "BaseException", "repr's comma") { "," } else { "" };
                format!("{}{comma}", self.repr(one)?)
            }
            [] => String::new(),
            _ => {
                let text = self.repr(args)?;
                text.strip_prefix('(').and_then(|inner| inner.strip_suffix(')')).unwrap_or(&text).to_owned()
            }
        };
        Ok(format!("{name}({inner})"))
    }
}
