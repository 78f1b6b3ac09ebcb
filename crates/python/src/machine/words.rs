//! The words that the machine itself speaks: names of special methods and attributes.

use model::{AtomId, Atoms};

macro_rules! words {
    ($($field:ident = $text:literal),* $(,)?) => {
        /// The atoms of the words, made once.
        #[derive(Clone, Copy, Debug)]
        pub(crate) struct Words {
            $(pub(crate) $field: AtomId),*
        }

        impl Words {
            pub(crate) fn new(atoms: &mut Atoms) -> Words {
                Words { $($field: atoms.text($text)),* }
            }
        }
    };
}

words! {
    all = "__all__",
    annotations = "__annotations__",
    builtins = "__builtins__",
    call = "__call__",
    class = "__class__",
    class_cell = "__classcell__",
    del = "__del__",
    delattr = "__delattr__",
    delete = "__delete__",
    dict = "__dict__",
    doc = "__doc__",
    enter = "__enter__",
    exit = "__exit__",
    get = "__get__",
    getattr = "__getattr__",
    getattribute = "__getattribute__",
    init = "__init__",
    init_subclass = "__init_subclass__",
    metaclass = "metaclass",
    metaclass_python2 = "__metaclass__",
    module = "__module__",
    name = "__name__",
    new = "__new__",
    prepare = "__prepare__",
    qualname = "__qualname__",
    set = "__set__",
    setattr = "__setattr__",
    slots = "__slots__",
    weakref = "__weakref__",
}
