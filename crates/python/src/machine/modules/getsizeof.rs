//! `sys.getsizeof`: the sizes of CPython's C structs, 64-bit, with the collector's header.
//!
//! A list that has grown item by item has room ahead; one that grew otherwise has the size of one that
//! was made with its items.

use model::{Atom, Kind, Language, Library, ObjId, Recorder, Value};

use crate::machine::{Args, Machine, Outcome, since};

/// `sys.getsizeof(object[, default])`
pub(super) fn get_size_of<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let [value, _default] = m.arguments("getsizeof", args, ["object", "default"], 1)?;
    let length = value.object().map_or(0, |object| m.world().object(object).tail().len());
    m.charge(length + m.atom(value).map_or(0, Atom::len) / 16);
    // A class of the program may say itself what it needs; the collector's header is added.
    if let Some(answer) = m.call_method(value, "__sizeof__", &[])? {
        let size = m.integer(answer, 0)?;
        m.release(answer);
        let header = match (value.object().is_some_and(|object| m.world().object(object).is_gc()), m.is_python2()) {
            (false, _) => 0,
            (true, true) => 32,
            (true, false) => m.header() as i64,
        };
        return Ok(m.int(size + header));
    }
    let size = match (value.object(), m.dialect.language) {
        (Some(object), Language::Python2) => m.size_in_2(object) + m.class_size(object),
        (Some(object), Language::Python3) => m.size_in_3(object) + m.class_size(object),
        (None, Language::Python2) => m.atom_size_in_2(value),
        (None, Language::Python3) => m.atom_size_in_3(value),
    };
    Ok(m.int(size as i64))
}

impl<R: Recorder> Machine<R> {
    fn size_in_2(&self, id: ObjId) -> usize {
        let object = self.world().object(id);
        match object.kind() {
            Kind::List => 72 + 8 * self.list_room(id),
            Kind::Tuple => 56 + 8 * object.tail().len(),
            Kind::Dict => self.table_size(id, 280, 24) + if self.is_exact(id, "dict") { 0 } else { 8 },
            Kind::Set | Kind::FrozenSet => self.table_size(id, 232, 16),
            Kind::Function => 120,
            Kind::Method | Kind::Generator => 80,
            Kind::Cell | Kind::Module => 56,
            Kind::Weakref | Kind::Proxy | Kind::Property => 88,
            Kind::ClassicInstance | Kind::Exception | Kind::BuiltinMethod => 72,
            Kind::ClassicClass(_) => 104,
            Kind::Class(_) => 904,
            Kind::Deque => 624,
            Kind::Boxed => 24,
            Kind::Plain if object.is_gc() => 48,
            Kind::Plain => 16,
            Kind::Slice => 72,
            _ => 64,
        }
    }

    fn atom_size_in_2(&self, value: Value) -> usize {
        match self.atom(value) {
            Some(Atom::None | Atom::NotImplemented | Atom::Ellipsis) => 16,
            Some(Atom::Bool(_) | Atom::Int(_) | Atom::Float(_)) => 24,
            Some(Atom::Long(number)) => 24 + 4 * digits(*number),
            Some(Atom::Str(text)) => 37 + text.len(),
            Some(Atom::Unicode(text)) => 52 + 4 * text.chars().count(),
            Some(Atom::EmptyTuple) => 56,
            Some(Atom::Complex(..)) => 32,
            Some(Atom::Function(_)) => 72,
            Some(Atom::Type(_)) => 872,
            _ => 128,
        }
    }

    fn size_in_3(&self, id: ObjId) -> usize {
        let object = self.world().object(id);
        if object.is_gc() { self.struct_size_in_3(id) + self.header() } else { self.struct_size_in_3(id) }
    }

    /// The collector's header: three words, aligned to 16 bytes, up to 3.7; two from 3.8 on.
    fn header(&self) -> usize {
        if self.dialect.library < Library::Python38 { 32 } else { 16 }
    }

    /// `__sizeof__()`
    fn struct_size_in_3(&self, id: ObjId) -> usize {
        let object = self.world().object(id);
        let by_release = |rows: &[(Library, usize)]| since::newest(self.dialect.library, rows).unwrap_or_default();
        match object.kind() {
            Kind::List => 40 + 8 * self.list_room(id),
            Kind::Tuple => 24 + 8 * object.tail().len(),
            Kind::Dict => self.dict_size_in_3(id),
            Kind::Set | Kind::FrozenSet => self.table_size(id, 200, 16),
            Kind::Function => by_release(&[
                (Library::Python36, 112),
                (Library::Python38, 120),
                (Library::Python310, 128),
                (Library::Python311, 136),
                (Library::Python312, 144),
            ]),
            Kind::Method => by_release(&[(Library::Python36, 40), (Library::Python38, 48)]),
            Kind::Cell => 24,
            Kind::Weakref | Kind::Proxy => by_release(&[(Library::Python36, 56), (Library::Python311, 64)]),
            Kind::Property => by_release(&[(Library::Python36, 56), (Library::Python310, 64)]),
            Kind::Exception => by_release(&[(Library::Python36, 64), (Library::Python311, 72)]),
            Kind::Slice => 40,
            Kind::Class(_) => 1696,
            Kind::Module => 56,
            Kind::BuiltinMethod => {
                by_release(&[(Library::Python36, 40), (Library::Python38, 48), (Library::Python39, 56)])
            }
            Kind::Generator => 184,
            Kind::Deque => 744,
            Kind::Boxed => 12,
            Kind::Plain => 16,
            _ => 48,
        }
    }

    /// Places of an index byte (or two) each, and room for as many entries as two thirds of them: of two
    /// words if all keys are texts, else of three (`_PyDict_SizeOf`).
    fn dict_size_in_3(&self, dict: ObjId) -> usize {
        let entries = self.dict_len(dict);
        let own = if self.is_exact(dict, "OrderedDict") { 112 } else { 48 };
        let own = own + if self.is_exact(dict, "defaultdict") { 8 } else { 0 };
        // Up to 3.7 `{}` has room for the first entries.
        if entries == 0 && self.dialect.library >= Library::Python38 {
            return own;
        }
        let (mut places, mut room) = (8, 5);
        for before in 0..entries {
            if before == room {
                places = (3 * before).next_power_of_two();
                room = 2 * places / 3;
            }
        }
        let keys = self.dict_entries(dict);
        let is_compact = self.dialect.library >= Library::Python311;
        let texts = is_compact && keys.iter().all(|(key, _)| matches!(self.atom(*key), Some(Atom::Str(_))));
        let index = if places <= 256 { places } else { 2 * places };
        own + if is_compact { 32 } else { 40 } + index + room * if texts { 16 } else { 24 }
    }

    fn atom_size_in_3(&self, value: Value) -> usize {
        match self.atom(value) {
            Some(Atom::None | Atom::NotImplemented | Atom::Ellipsis) => 16,
            Some(Atom::Bool(_)) => 28,
            Some(Atom::Int(0)) if self.dialect.library < Library::Python311 => 24,
            Some(Atom::Int(number)) => 24 + 4 * digits(*number).max(1),
            Some(Atom::Float(_)) => 24,
            Some(Atom::Complex(..)) => 32,
            Some(Atom::Str(text)) => text_size(text, self.dialect.library),
            Some(Atom::Bytes(bytes)) => 33 + bytes.len(),
            Some(Atom::EmptyTuple) => 24 + self.header(),
            Some(Atom::Function(_)) => 72,
            Some(Atom::Type(_)) => 416,
            _ => 208,
        }
    }

    pub(crate) fn is_exact(&self, id: ObjId, name: &str) -> bool {
        matches!(self.atom(self.world().object(id).type_value()), Some(Atom::Type(own)) if *own == name)
    }

    /// A hash table with room for 8 in the struct; when it gets full (2.7: two thirds, sets of 3: three
    /// fifths) it becomes four times as large as what it holds.
    fn table_size(&self, id: ObjId, own: usize, entry: usize) -> usize {
        let object = self.world().object(id);
        let step = if object.kind() == Kind::Dict { 2 } else { 1 };
        let used = object.tail().iter().step_by(step).filter(|value| !value.is_null()).count();
        let is_full = |used: usize, places: usize| match self.dialect.language {
            Language::Python2 => 3 * used >= 2 * places,
            Language::Python3 => 5 * used >= 3 * (places - 1),
        };
        let mut places = 8;
        for used in 1..=used {
            if is_full(used, places) {
                places = (4 * used + 1).next_power_of_two();
            }
        }
        own + if places > 8 { places * entry } else { 0 }
    }

    /// What a class of the program adds to its instances: a word for each member, and for the
    /// `__dict__` and the list of weak references where it has them; from 3.11 on these two stand in
    /// front of the object, both if one is there.
    fn class_size(&self, id: ObjId) -> usize {
        let Some((_, class)) = self.world().class_of(id) else { return 0 };
        let info = self.world().class_info(class);
        let words = usize::from(info.has_dict) + usize::from(info.has_weakrefs);
        let words = match self.dialect.language {
            Language::Python2 => words,
            // 3.11 has the dict, the values and the list of weak references in front.
            Language::Python3 if self.dialect.library == Library::Python311 => words + usize::from(info.has_dict),
            Language::Python3 if self.dialect.library < Library::Python311 => words,
            Language::Python3 => 2 * words.min(1),
        };
        8 * (info.members.len() + words)
    }
}

/// Digits of 30 bits of an integer.
fn digits(number: i64) -> usize {
    let bits = 64 - number.unsigned_abs().leading_zeros() as usize;
    bits.div_ceil(30)
}

/// One, two or four bytes for a character, by the largest.
fn text_size(text: &str, library: Library) -> usize {
    let (length, largest) = (text.chars().count(), text.chars().max().map_or(0, u32::from));
    // Up to 3.11 the struct has a `wchar_t *` and its length.
    let (ascii, other) = if library < Library::Python312 { (48, 72) } else { (40, 56) };
    match largest {
        0..0x80 => ascii + 1 + length,
        0x80..0x100 => other + 1 + length,
        0x100..0x10000 => other + 2 + 2 * length,
        _ => other + 4 + 4 * length,
    }
}
