//! What `dir()` lists.

use model::{Recorder, Value};

use crate::machine::{Machine, since};

/// The names that a built-in type has besides those of `object`, as 3.13 has them; `since` knows which
/// are younger.
const NAMES: &[(&str, &str)] = &[
    (
        "object",
        "__class__ __delattr__ __dir__ __doc__ __eq__ __format__ __ge__ __getattribute__ __getstate__ __gt__ \
         __hash__ __init__ __init_subclass__ __le__ __lt__ __ne__ __new__ __reduce__ __reduce_ex__ __repr__ \
         __setattr__ __sizeof__ __str__ __subclasshook__",
    ),
    (
        "str",
        "__add__ __contains__ __getitem__ __getnewargs__ __iter__ __len__ __mod__ __mul__ __rmod__ __rmul__ \
         capitalize casefold center count encode endswith expandtabs find format format_map index isalnum \
         isalpha isascii isdecimal isdigit isidentifier islower isnumeric isprintable isspace istitle isupper \
         join ljust lower lstrip maketrans partition removeprefix removesuffix replace rfind rindex rjust \
         rpartition rsplit rstrip split splitlines startswith strip swapcase title translate upper zfill",
    ),
    (
        "list",
        "__add__ __class_getitem__ __contains__ __delitem__ __getitem__ __iadd__ __imul__ __iter__ __len__ \
         __mul__ __reversed__ __rmul__ __setitem__ append clear copy count extend index insert pop remove \
         reverse sort",
    ),
    (
        "dict",
        "__class_getitem__ __contains__ __delitem__ __getitem__ __ior__ __iter__ __len__ __or__ __reversed__ \
         __ror__ __setitem__ clear copy fromkeys get items keys pop popitem setdefault update values",
    ),
    (
        "set",
        "__and__ __class_getitem__ __contains__ __iand__ __ior__ __isub__ __iter__ __ixor__ __len__ __or__ \
         __rand__ __ror__ __rsub__ __rxor__ __sub__ __xor__ add clear copy difference difference_update \
         discard intersection intersection_update isdisjoint issubset issuperset pop remove \
         symmetric_difference symmetric_difference_update union update",
    ),
    (
        "frozenset",
        "__and__ __class_getitem__ __contains__ __iter__ __len__ __or__ __rand__ __ror__ __rsub__ __rxor__ \
         __sub__ __xor__ copy difference intersection isdisjoint issubset issuperset symmetric_difference \
         union",
    ),
    (
        "tuple",
        "__add__ __class_getitem__ __contains__ __getitem__ __getnewargs__ __iter__ __len__ __mul__ __rmul__ \
         count index",
    ),
    (
        "int",
        "__abs__ __add__ __and__ __bool__ __ceil__ __divmod__ __float__ __floor__ __floordiv__ __getnewargs__ \
         __index__ __int__ __invert__ __lshift__ __mod__ __mul__ __neg__ __or__ __pos__ __pow__ __radd__ \
         __rand__ __rdivmod__ __rfloordiv__ __rlshift__ __rmod__ __rmul__ __ror__ __round__ __rpow__ \
         __rrshift__ __rshift__ __rsub__ __rtruediv__ __rxor__ __sub__ __truediv__ __trunc__ __xor__ \
         as_integer_ratio bit_count bit_length conjugate denominator from_bytes imag is_integer numerator \
         real to_bytes",
    ),
    (
        "float",
        "__abs__ __add__ __bool__ __ceil__ __divmod__ __float__ __floor__ __floordiv__ __getformat__ \
         __getnewargs__ __int__ __mod__ __mul__ __neg__ __pos__ __pow__ __radd__ __rdivmod__ __rfloordiv__ \
         __rmod__ __rmul__ __round__ __rpow__ __rsub__ __rtruediv__ __sub__ __truediv__ __trunc__ \
         as_integer_ratio conjugate fromhex hex imag is_integer real",
    ),
    (
        "complex",
        "__abs__ __add__ __bool__ __complex__ __getnewargs__ __mul__ __neg__ __pos__ __pow__ __radd__ \
         __rmul__ __rpow__ __rsub__ __rtruediv__ __sub__ __truediv__ conjugate imag real",
    ),
    (
        "bytes",
        "__add__ __buffer__ __bytes__ __contains__ __getitem__ __getnewargs__ __iter__ __len__ __mod__ \
         __mul__ __rmod__ __rmul__ capitalize center count decode endswith expandtabs find fromhex hex index \
         isalnum isalpha isascii isdigit islower isspace istitle isupper join ljust lower lstrip maketrans \
         partition removeprefix removesuffix replace rfind rindex rjust rpartition rsplit rstrip split \
         splitlines startswith strip swapcase title translate upper zfill",
    ),
    ("range", "__bool__ __contains__ __getitem__ __iter__ __len__ __reversed__ count index start step stop"),
    (
        "type",
        "__abstractmethods__ __annotations__ __base__ __bases__ __basicsize__ __call__ __dict__ \
         __dictoffset__ __flags__ __instancecheck__ __itemsize__ __module__ __mro__ __name__ __or__ \
         __prepare__ __qualname__ __ror__ __subclasscheck__ __subclasses__ __text_signature__ __type_params__ \
         __weakrefoffset__ mro",
    ),
    (
        "generator",
        "__class_getitem__ __del__ __iter__ __name__ __next__ __qualname__ close gi_code gi_frame gi_running \
         gi_suspended gi_yieldfrom send throw",
    ),
    ("slice", "indices start step stop"),
    (
        "property",
        "__delete__ __get__ __isabstractmethod__ __name__ __set__ __set_name__ deleter fdel fget fset getter \
         setter",
    ),
    (
        "BaseException",
        "__cause__ __context__ __dict__ __setstate__ __suppress_context__ __traceback__ add_note args \
         with_traceback",
    ),
    (
        "function",
        "__annotations__ __builtins__ __call__ __closure__ __code__ __defaults__ __dict__ __get__ __globals__ \
         __kwdefaults__ __module__ __name__ __qualname__ __type_params__",
    ),
    ("method", "__call__ __func__ __get__ __self__"),
];

impl<R: Recorder> Machine<R> {
    /// The names of the attributes of a value, in alphabetical order (`object.__dir__`, `type.__dir__`).
    pub(crate) fn directory(&self, value: Value) -> Vec<String> {
        let mut names: Vec<String> = Vec::new();
        if let Some(id) = value.object() {
            names.extend(
                self.inline_entries(id).iter().filter_map(|(key, _)| Some(self.text_of((*key).into())?.into())),
            );
            if let Some(dict) = self.world().object(id).dict() {
                self.add_names(dict, &mut names);
            }
        }
        let class = if self.is_type(value) { value } else { self.type_of(value) };
        for base in self.mro_of(class) {
            if let Some(dict) = base.object().and_then(|base| self.world().object(base).dict()) {
                self.add_names(dict, &mut names);
            }
            if let Some(builtin) = self.type_name_of(base).filter(|_| !self.is_python2()) {
                names.extend(self.names_of_builtin(builtin));
            }
        }
        names.sort();
        names.dedup();
        names
    }

    /// The names in a namespace.
    pub(crate) fn add_names(&self, dict: model::ObjId, names: &mut Vec<String>) {
        names.extend(self.dict_entries(dict).iter().filter_map(|(key, _)| self.text_of(*key).map(str::to_owned)));
    }

    fn names_of_builtin(&self, of: &str) -> impl Iterator<Item = String> {
        let list = NAMES.iter().find(|(name, _)| *name == of).map_or("", |(_, list)| list);
        let library = self.dialect.library;
        list.split_whitespace().filter(move |name| since::exists(library, of, name)).map(str::to_owned)
    }
}
