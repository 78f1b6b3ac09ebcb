//! Programs about memory, made of bytes.
//!
//! The same bytes always give the same program. It runs in both languages: a few classes, eight
//! variables, and a sequence of statements that make objects, link them, let them go, and collect.
//! What raises an exception is caught, so that every statement has its turn.

use crate::Bytes;

/// The most statements of a program.
const MOST: usize = 60;

const VARIABLES: [&str; 8] = ["a", "b", "c", "d", "e", "f", "g", "h"];
const ATTRIBUTES: [&str; 4] = ["left", "right", "next", "extra"];
const CLASSES: [&str; 11] =
    ["Node", "Slotted", "Mourned", "Lazarus", "Gatherer", "Cutter", "Raiser", "Classic", "Listed", "Mapped", "Named"];

/// What every program begins with.
pub(crate) const PRELUDE: &str = "\
import gc, weakref, sys
class Node(object):
    left = None
class Slotted(object):
    __slots__ = ('left', 'right', '__weakref__')
class Mourned(Node):
    def __del__(self):
        print('del')
class Lazarus(Node):
    def __del__(self):
        saved.append(self)
class Gatherer(Node):
    def __del__(self):
        gc.collect()
class Cutter(Node):
    def __del__(self):
        global a
        a = self.left
        del saved[:]
        self.__dict__.clear()
class Raiser(Node):
    def __del__(self):
        self.right = self
        raise ValueError(self)
class Classic:
    left = right = None
class Listed(list):
    pass
class Mapped(dict):
    def __del__(self):
        self['self'] = self
class Named(Slotted):
    pass
saved = []
refs = []
def told(ref):
    refs.append(ref)
    if len(refs) > 3:
        del refs[:]
def collecting(ref):
    gc.collect()
def failing(ref):
    raise KeyError(ref)
def observer(phase, info):
    saved.append(info)
a = b = c = d = e = f = g = h = None
";

/// The program that some bytes stand for.
pub fn generate(mut bytes: Bytes<'_>) -> String {
    let mut text = PRELUDE.to_owned();
    for number in 0..MOST {
        if bytes.is_empty() {
            break;
        }
        let statement = statement(&mut bytes, number);
        text.push_str("try:\n");
        for line in statement.lines() {
            text.push_str("    ");
            text.push_str(line);
            text.push('\n');
        }
        text.push_str("except Exception as problem:\n    ");
        // Now and then the exception is kept, and with it the frames of its traceback.
        text.push_str(if number % 4 == 3 { "h = problem\n" } else { "pass\n" });
    }
    text
}

/// A statement or a few; `number` makes the names of what it defines its own.
fn statement(bytes: &mut Bytes<'_>, number: usize) -> String {
    let variables = [0; 3].map(|_| bytes.one_of(&VARIABLES));
    let [x, y, z] = variables;
    let (one, two) = (bytes.one_of(&ATTRIBUTES), bytes.one_of(&ATTRIBUTES));
    let class = bytes.one_of(&CLASSES);
    let small = bytes.below(5);
    match bytes.below(FAMILIES) {
        0 | 1 => format!("{x} = {class}()"),
        2 => format!("{x} = {class}(); {x}.{one} = {y}; {x}.{two} = {x}"),
        3 | 4 => format!("{x}.{one} = {y}"),
        5 => format!("del {x}.{one}"),
        6 => format!("{x} = {y}.{one}"),
        7 => format!("{x} = None"),
        8 => format!("{x} = {y} = {z} = None"),
        9 => "a = b = c = d = e = f = g = h = None".to_owned(),
        10..=14 => containers(bytes, variables, small),
        15..=18 => collecting(bytes, x, small),
        19..=22 => weak(bytes, variables, one),
        23..=26 => functions(bytes, variables, one, number),
        27 | 28 => exceptions(bytes, variables, number),
        29 | 30 => inspecting(bytes, variables, one),
        _ => classes(bytes, variables, class, number),
    }
}

/// How many kinds [`statement`] tells apart, some of them more frequent than others.
const FAMILIES: usize = 32;

fn containers(bytes: &mut Bytes<'_>, [x, y, z]: [&str; 3], small: usize) -> String {
    match bytes.below(22) {
        0 => format!("{x} = [{y}, {z}]"),
        1 => format!("{x} = ({y}, {z})"),
        2 => format!("{x} = {{'left': {y}, 'right': {z}}}"),
        3 => format!("{x} = {{{y}, {z}}}"),
        4 => format!("{x}.append({y}); {x}.append({x})"),
        5 => format!("{x}[{small}] = {y}"),
        6 => format!("{x}['left'] = {y}; {x}['own'] = {x}"),
        7 => format!("{x}.add({y})"),
        8 => format!("del {x}[{small}]"),
        9 => format!("del {x}[:{small}]"),
        10 => format!("{x}[1:] = [{y}, {z}, {x}]"),
        11 => format!("{x} = {x}.pop()"),
        12 => format!("{x}.clear()"),
        13 => format!("{x}.update({y})"),
        14 => format!("{x} = list({y})"),
        15 => format!("{x} = tuple({y})"),
        16 => format!("{x} = dict({y})"),
        17 => format!("{x}.extend({y}); {x}.reverse()"),
        18 => format!("{x} = [[{y}] for i in range({small})]"),
        19 => format!("{x} = {y} + {z}"),
        20 => format!("{x} = {y} * {small}"),
        _ => format!("for {x} in {y}: {z}.append({x})"),
    }
}

fn collecting(bytes: &mut Bytes<'_>, x: &str, small: usize) -> String {
    match bytes.below(14) {
        0..=2 => "gc.collect()".to_owned(),
        3 => "gc.collect(0)".to_owned(),
        4 => "gc.collect(1)".to_owned(),
        5 => "gc.disable()".to_owned(),
        6 => "gc.enable()".to_owned(),
        7 => format!("gc.set_threshold({}, 2, 2)", small + 1),
        8 => format!("gc.set_threshold({}, 1, 0)", small * 10),
        9 => format!("gc.set_debug({})", [0, gc_debug_saveall(), 1, 2, 4][small % 5]),
        10 => format!("{x} = gc.garbage; del gc.garbage[:]"),
        11 => "gc.freeze()".to_owned(),
        12 => "gc.unfreeze()".to_owned(),
        _ => "gc.callbacks.append(observer)".to_owned(),
    }
}

/// `gc.DEBUG_SAVEALL`
fn gc_debug_saveall() -> u32 {
    32
}

fn weak(bytes: &mut Bytes<'_>, [x, y, z]: [&str; 3], one: &str) -> String {
    match bytes.below(14) {
        0 => format!("{x} = weakref.ref({y})"),
        1 => format!("{x} = weakref.ref({y}, told)"),
        2 => format!("refs.append(weakref.ref({y}, collecting))"),
        3 => format!("refs.append(weakref.ref({y}, failing))"),
        4 => format!("refs.append(weakref.ref({x}, refs.append))"),
        5 => format!("{x}.{one} = weakref.ref({x}, told)"),
        6 => format!("{x} = {y}()"),
        7 => format!("{x} = weakref.proxy({y}); {x}.{one} = {z}"),
        8 => format!("{x} = weakref.WeakValueDictionary(); {x}['left'] = {y}"),
        9 => format!("{x} = weakref.WeakKeyDictionary(); {x}[{y}] = {z}"),
        10 => format!("{x} = weakref.WeakSet(); {x}.add({y})"),
        11 => format!("{x} = weakref.ref({y}, lambda ref, kept={z}: saved.append(kept))"),
        12 => format!("{x} = weakref.finalize({y}, told, {z})"),
        _ => "del refs[:]".to_owned(),
    }
}

fn functions(bytes: &mut Bytes<'_>, [x, y, z]: [&str; 3], one: &str, number: usize) -> String {
    match bytes.below(12) {
        0 => format!("{x} = lambda kept={y}: kept"),
        1 => format!(
            "def made{number}(p):\n    def inner():\n        return p, inner\n    return inner\n{x} = made{number}({y})"
        ),
        2 => format!("{x} = {x}()"),
        3 => format!("def steps{number}(p):\n    yield p\n    yield p\n{x} = steps{number}({y})"),
        4 => format!("{x} = next({y})"),
        5 => format!(
            "def own{number}():\n    try:\n        me = yield 1\n        yield me\n    finally:\n        saved.append(2)\n{x} = own{number}(); next({x}); {x}.send({x})"
        ),
        6 => format!("{x}.close()"),
        7 => format!("{x} = {y}.{one} = {z}.append"),
        8 => format!("{x} = (i for i in [{y}, {z}])"),
        9 => format!(
            "def calls{number}(p, *rest, **named):\n    {z} = p\n    return rest, named\n{x} = calls{number}({y}, {y}, {z}, left={z})"
        ),
        10 => format!("{x} = map(lambda p: (p, {y}), [{y}, {z}])"),
        _ => format!("{x} = sorted([{y}, {z}, {x}], key=id)"),
    }
}

fn exceptions(bytes: &mut Bytes<'_>, [x, y, z]: [&str; 3], number: usize) -> String {
    match bytes.below(6) {
        0 => format!(
            "def fails{number}(p):\n    kept = p\n    raise ValueError(kept)\ntry:\n    fails{number}({y})\nexcept ValueError as error:\n    {x} = error"
        ),
        1 => format!("try:\n    {x} = 1 // 0\nfinally:\n    {y} = {z}"),
        2 => format!("try:\n    raise KeyError({y})\nexcept KeyError:\n    {x} = sys.exc_info()"),
        3 => format!(
            "def again{number}():\n    try:\n        {y}.missing\n    except AttributeError as error:\n        raise error\nagain{number}()"
        ),
        4 => format!("for i in range(3):\n    try:\n        continue\n    finally:\n        {x} = [{y}, {x}]"),
        _ => format!("with {x}: {y} = {z}"),
    }
}

fn inspecting(bytes: &mut Bytes<'_>, [x, y, z]: [&str; 3], one: &str) -> String {
    match bytes.below(14) {
        0 => format!("{x} = {y}.__dict__"),
        1 => format!("{x}.__dict__ = {{'left': {y}}}"),
        2 => format!("{x} = gc.get_referrers({y})"),
        3 => format!("{x} = gc.get_referents({y})"),
        4 => format!("{x} = gc.get_objects()[-3:]"),
        5 => format!("{x} = vars({y}); {x}['{one}'] = {z}"),
        6 => format!("{x} = repr({y}) == str({z})"),
        7 => format!("{x} = {y} == {z}"),
        8 => format!("{x} = {y} in {z}"),
        9 => format!("{x} = hash({y})"),
        10 => format!("print(type({x}).__name__)"),
        11 => format!("{x} = sys._getframe()"),
        12 => format!("{x} = {y}.__class__; {z} = {x}()"),
        _ => format!("setattr({x}, '{one}', {y}); {z} = getattr({y}, '{one}', {x})"),
    }
}

fn classes(bytes: &mut Bytes<'_>, [x, y, z]: [&str; 3], class: &str, number: usize) -> String {
    match bytes.below(6) {
        0 => format!("class Made{number}({class}):\n    kept = {y}\n{x} = Made{number}()"),
        1 => format!(
            "class Made{number}({class}):\n    def __del__(self):\n        saved.append({y})\n{x} = Made{number}()\n{x}.left = Made{number}"
        ),
        2 => format!("{class}.left = {y}"),
        3 => format!("{x} = type('Made', ({class},), {{'kept': {y}}}); {z} = {x}()"),
        4 => format!(
            "class Made{number}({class}):\n    def __eq__(self, other):\n        del {z}[:]\n        return True\n    def __hash__(self):\n        return 1\n{x} = Made{number}()"
        ),
        _ => format!("{x}.__class__ = {class}"),
    }
}
