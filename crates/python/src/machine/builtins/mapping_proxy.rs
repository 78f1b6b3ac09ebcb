//! `mappingproxy`: how a class shows its dict (`mappingproxyobject`; 2.7: `dictproxy`).

use model::{Kind, ObjId, Recorder, Value};

use crate::machine::objects::Tracking;
use crate::machine::side::State;
use crate::machine::{Args, Machine, Native, Outcome};

/// The method with this name: what a dict has for reading.
pub(crate) fn find<R: Recorder>(name: &str) -> Option<Native<R>> {
    Some(match name {
        "get" => |m, args| of_dict(m, args, "get"),
        "keys" => |m, args| of_dict(m, args, "keys"),
        "values" => |m, args| of_dict(m, args, "values"),
        "items" => |m, args| of_dict(m, args, "items"),
        "copy" => |m, args| of_dict(m, args, "copy"),
        "__getitem__" => |m, args| of_dict(m, args, "__getitem__"),
        "__contains__" => |m, args| of_dict(m, args, "__contains__"),
        "__iter__" => |m, args| of_dict(m, args, "__iter__"),
        "__len__" => |m, args| of_dict(m, args, "__len__"),
        "has_key" => |m, args| of_dict(m, args, "has_key"),
        "iterkeys" => |m, args| of_dict(m, args, "iterkeys"),
        "itervalues" => |m, args| of_dict(m, args, "itervalues"),
        "iteritems" => |m, args| of_dict(m, args, "iteritems"),
        _ => return None,
    })
}

/// Calls a method of the mapping that is shown.
fn of_dict<R: Recorder>(m: &mut Machine<R>, args: Args<'_>, name: &str) -> Outcome {
    let proxy = m.required(args, 0, name)?;
    let mapping = m.proxied(proxy).unwrap_or(proxy);
    let word = m.name(name);
    let method = m.get_attr(mapping, word)?;
    let result = m.call(method, args.positional.get(1..).unwrap_or_default(), args.keywords);
    m.release(method);
    result
}

impl<R: Recorder> Machine<R> {
    /// A view of a dict that cannot be written through, owned (`PyDictProxy_New`).
    pub(crate) fn new_mapping_proxy(&mut self, dict: ObjId) -> Value {
        let name = if self.is_python2() { "dictproxy" } else { "mappingproxy" };
        let proxy = self.new_object(Kind::Iterator, name, &[dict.into()], &[], Tracking::AtBirth);
        self.side.set(proxy, State::MappingProxy);
        proxy.into()
    }

    /// The mapping that a proxy shows, borrowed.
    pub(crate) fn proxied(&self, value: Value) -> Option<Value> {
        let object = value.object().filter(|_| self.kind_of(value) == Some(Kind::Iterator))?;
        match self.side.get(object) {
            Some(State::MappingProxy) => Some(self.world().object(object).slot(model::kind::FIELDS)),
            _ => None,
        }
    }
}
