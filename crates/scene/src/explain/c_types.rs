//! The C functions of a type: how its objects die, and how they let go of what they hold.
//!
//! The names were looked up in the symbols of the releases whose answers are recorded, 2.7.18 and 3.6 to
//! 3.13. For others only those are named that have always been the same. Where the name of a function
//! changed and no rule goes with it, nothing is named.

use model::{Dialect, Evidence, Finalizers, Kind, Language, RunningFrames};

use crate::cast::Facts;

/// A function and the file that it is in.
pub(super) type CFunction = (&'static str, &'static str);

const TYPES: &str = "Objects/typeobject.c";
const CLASSES: &str = "Objects/classobject.c";
const FUNCTIONS: &str = "Objects/funcobject.c";
const DESCRIPTORS: &str = "Objects/descrobject.c";
const COLLECTIONS: &str = "Modules/_collectionsmodule.c";
const WEAKREFS: &str = "Objects/weakrefobject.c";

/// `tp_dealloc` of an object's type.
pub(super) fn dealloc(dialect: &Dialect, facts: &Facts) -> Option<CFunction> {
    let is_python2 = dialect.language == Language::Python2;
    Some(match facts.kind {
        Kind::ClassicInstance => ("instance_dealloc", CLASSES),
        _ if is_instance(facts) => ("subtype_dealloc", TYPES),
        _ if matches!(dialect.evidence, Evidence::Sources(_)) => return None,
        Kind::List => ("list_dealloc", "Objects/listobject.c"),
        Kind::Tuple => ("tupledealloc", "Objects/tupleobject.c"),
        Kind::Dict => ("dict_dealloc", "Objects/dictobject.c"),
        Kind::Set | Kind::FrozenSet => ("set_dealloc", "Objects/setobject.c"),
        Kind::Deque => ("deque_dealloc", COLLECTIONS),
        Kind::Function => ("func_dealloc", FUNCTIONS),
        Kind::Method if is_python2 => ("instancemethod_dealloc", CLASSES),
        Kind::Method => ("method_dealloc", CLASSES),
        Kind::BuiltinMethod => ("meth_dealloc", "Objects/methodobject.c"),
        Kind::Cell => ("cell_dealloc", "Objects/cellobject.c"),
        Kind::Class(_) => ("type_dealloc", TYPES),
        Kind::ClassicClass(_) => ("class_dealloc", CLASSES),
        Kind::Module => ("module_dealloc", "Objects/moduleobject.c"),
        // A frame that nobody has asked for is no object.
        Kind::Frame if dialect.running_frames == RunningFrames::Embedded => return None,
        Kind::Frame => ("frame_dealloc", "Objects/frameobject.c"),
        Kind::Generator => ("gen_dealloc", "Objects/genobject.c"),
        Kind::Traceback => ("tb_dealloc", "Python/traceback.c"),
        Kind::Exception => ("BaseException_dealloc", "Objects/exceptions.c"),
        Kind::Weakref => ("weakref_dealloc", WEAKREFS),
        Kind::Proxy => ("proxy_dealloc", WEAKREFS),
        Kind::Partial => ("partial_dealloc", "Modules/_functoolsmodule.c"),
        Kind::Property => ("property_dealloc", DESCRIPTORS),
        Kind::StaticMethod => ("sm_dealloc", FUNCTIONS),
        Kind::ClassMethod => ("cm_dealloc", FUNCTIONS),
        Kind::Descriptor => ("descr_dealloc", DESCRIPTORS),
        Kind::Super => ("super_dealloc", TYPES),
        Kind::Slice => ("slice_dealloc", "Objects/sliceobject.c"),
        Kind::Code => ("code_dealloc", "Objects/codeobject.c"),
        Kind::Plain => ("object_dealloc", TYPES),
        // Many types of C in one.
        Kind::Iterator | Kind::Boxed | Kind::Opaque => return None,
    })
}

/// `tp_clear` of an object's type, where it has one.
pub(super) fn clear(dialect: &Dialect, facts: &Facts) -> Option<CFunction> {
    Some(match facts.kind {
        _ if is_instance(facts) => ("subtype_clear", TYPES),
        _ if matches!(dialect.evidence, Evidence::Sources(_)) => return None,
        Kind::Dict => ("dict_tp_clear", "Objects/dictobject.c"),
        Kind::Set | Kind::FrozenSet => ("set_clear_internal", "Objects/setobject.c"),
        Kind::Deque => ("deque_clear", COLLECTIONS),
        Kind::Function => ("func_clear", FUNCTIONS),
        Kind::Cell => ("cell_clear", "Objects/cellobject.c"),
        Kind::Class(_) => ("type_clear", TYPES),
        Kind::Module => ("module_clear", "Objects/moduleobject.c"),
        Kind::Traceback => ("tb_clear", "Python/traceback.c"),
        Kind::Exception => ("BaseException_clear", "Objects/exceptions.c"),
        Kind::Weakref | Kind::Proxy => ("gc_clear", WEAKREFS),
        Kind::Partial => ("partial_clear", "Modules/_functoolsmodule.c"),
        Kind::Property => ("property_clear", DESCRIPTORS),
        Kind::StaticMethod => ("sm_clear", FUNCTIONS),
        Kind::ClassMethod => ("cm_clear", FUNCTIONS),
        _ => return None,
    })
}

/// The function that calls an object's finalizer.
pub(super) fn finalizer(dialect: &Dialect, facts: &Facts) -> CFunction {
    match (dialect.finalizers, facts.kind) {
        (Finalizers::Legacy, Kind::ClassicInstance) => ("instance_dealloc", CLASSES),
        (Finalizers::Legacy, Kind::Generator) => ("gen_del", "Objects/genobject.c"),
        (Finalizers::Legacy, _) => ("slot_tp_del", TYPES),
        (Finalizers::Pep442, Kind::Generator) => ("_PyGen_Finalize", "Objects/genobject.c"),
        (Finalizers::Pep442, _) => ("slot_tp_finalize", TYPES),
    }
}

/// Whether it is of a class of the program, whatever its base.
fn is_instance(facts: &Facts) -> bool {
    facts.type_value.object().is_some() && !matches!(facts.kind, Kind::Class(_) | Kind::ClassicClass(_))
}
