//! Heaps as text. One statement a line (or separated by `;`):
//!
//! ```text
//! node a b            instances with members          final a b     the same with a __del__
//! list l / dict d     empty containers                tuple t a b   a tuple of a and b
//! a -> b c            a refers to b, then to c        a -/> b       no longer
//! weak w a            a weak reference to a           call w a      one with a callback
//! generator g a b     suspended, with a and b in its variables
//! frame f a b         one that has run
//! del a b             the variables go                keep a        one more variable for a
//! on a: …             what a's finalizer or callback does
//! clear l             takes out its items         items l       how many there are
//! collect 0           and what it returned
//! lists               the lists that there are        count         the three counters
//! root a              a module holds a, besides       work          what increments are behind
//! freeze / unfreeze   nothing is the interpreter's, and all is set aside
//! log                 what has happened since
//! ```
//!
//! Every new object is held by a variable until `del`.

use collector::Mutator;
use model::{Counter, Event, Generation, Kind, Recorder, Value};

use super::check::{Checked, check_idle, check_nesting, check_replay};
use super::heap::Heap;

/// Runs a script under a dialect, checking every event; gives what it printed.
pub fn run(dialect: &str, script: &str) -> String {
    let (heap, printed) = record(dialect, script);
    check_idle(heap.world());
    let Heap { cx, .. } = heap;
    let (world, recording) = cx.into_parts();
    check_nesting(&recording);
    check_replay(&recording, &world);
    printed
}

/// The same, without the checks at the end.
pub fn record(dialect: &str, script: &str) -> (Heap<Checked>, String) {
    let mut heap = Heap::new(super::dialect(dialect), Checked::over);
    let printed = play(&mut heap, script);
    (heap, printed)
}

/// Runs a script in a heap.
pub fn play<R: Recorder>(heap: &mut Heap<R>, script: &str) -> String {
    let mut printed = String::new();
    for statement in script.lines().map(str::trim).filter(|line| !line.is_empty()) {
        if let Some((name, actions)) = statement.strip_prefix("on ").and_then(|rest| rest.split_once(": ")) {
            let actions = actions.split(';').map(|action| action.trim().to_string()).collect();
            heap.actions.insert(name.to_string(), actions);
            continue;
        }
        for part in statement.split(';') {
            execute(heap, part.trim(), &mut printed);
        }
    }
    printed
}

/// What the finalizer or callback of an object does.
pub fn act<R: Recorder>(heap: &mut Heap<R>, name: &str) {
    for action in heap.actions.get(name).cloned().unwrap_or_default() {
        let mut printed = String::new();
        execute(heap, &action, &mut printed);
        if !printed.is_empty() {
            heap.log.push(printed.trim().to_string());
        }
    }
}

fn execute<R: Recorder>(heap: &mut Heap<R>, statement: &str, printed: &mut String) {
    let words: Vec<&str> = statement.split_whitespace().collect();
    match words.as_slice() {
        ["lists"] => {
            printed.push_str(&format!("lists: {}\n", heap.lists()));
        }
        ["root", name] => heap.roots.push(heap.get(name)),
        ["work"] => printed.push_str(&format!("work to do: {}\n", heap.world().work_to_do())),
        ["freeze"] => collector::freeze(heap),
        ["unfreeze"] => collector::unfreeze(heap),
        ["count"] => {
            let counts = Generation::ALL.map(|generation| heap.world().count(generation).to_string());
            printed.push_str(&format!("count: {}\n", counts.join(" ")));
        }
        ["log"] => {
            let log = std::mem::take(&mut heap.log);
            printed.push_str(&format!("log: {}\n", log.join(", ")));
        }
        ["collect", generation] => {
            let found = heap.collect(generation.parse().expect("a number"));
            let uncollectable = match found.uncollectable {
                0 => String::new(),
                number => format!(", {number} uncollectable"),
            };
            printed.push_str(&format!("collect {generation} → {}{uncollectable}\n", found.total()));
        }
        ["debug", flags] => {
            let new = flags.parse().expect("a number");
            let old = heap.world().counter(Counter::Debug);
            heap.cx.emit(Event::Count { counter: Counter::Debug, old, new });
        }
        [from, "->", targets @ ..] => targets.iter().for_each(|to| {
            let (from, to) = (heap.get(from), heap.get(to));
            heap.link(from, to);
        }),
        [from, "-/>", to] => {
            let (from, to) = (heap.get(from), heap.get(to));
            assert!(heap.unlink(from, to), "there is no such reference");
        }
        ["keep", name] => {
            let object = heap.get(name);
            collector::hold(heap, object);
        }
        // What generated finalizers do: only where it can be done.
        ["keep?", name] => {
            let object = heap.get(name);
            if heap.world().ob_refcnt(object) > 0 {
                collector::hold(heap, object);
            }
        }
        ["cut", name] => {
            let object = heap.get(name);
            while heap.unlink(object, object) {}
        }
        ["alive", name] => {
            let is_alive = heap.world().object(heap.get(name)).is_alive();
            printed.push_str(&format!("{name} alive: {is_alive}\n"));
        }
        ["items", name] => {
            let items = heap.world().object(heap.get(name)).tail().len();
            printed.push_str(&format!("{items} items"));
        }
        ["clear", name] => {
            let object = heap.get(name);
            collector::clear_items(heap, object);
        }
        ["del", names @ ..] => names.iter().for_each(|name| {
            let object = heap.get(name);
            collector::release(heap, object);
        }),
        [kind, names @ ..] => create(heap, kind, names),
        [] => {}
    }
}

fn create<R: Recorder>(heap: &mut Heap<R>, kind: &str, names: &[&str]) {
    let objects: Vec<_> = match (kind, names) {
        ("tuple", [name, items @ ..]) => {
            let items: Vec<Value> = items.iter().map(|item| heap.get(item).into()).collect();
            vec![(*name, heap.builtin(Kind::Tuple, "tuple", &items))]
        }
        ("frame", [name, variables @ ..]) => {
            let variables: Vec<Value> = variables.iter().map(|variable| heap.get(variable).into()).collect();
            vec![(*name, heap.frame(&variables))]
        }
        ("generator", [name, variables @ ..]) => {
            let variables: Vec<Value> = variables.iter().map(|variable| heap.get(variable).into()).collect();
            vec![(*name, heap.generator(&variables))]
        }
        ("weak" | "call" | "proxy", [name, target]) => {
            let callback = match kind {
                "call" => heap.cx.text("a function").into(),
                _ => Value::NULL,
            };
            let kind = if kind == "proxy" { Kind::Proxy } else { Kind::Weakref };
            let target = heap.get(target);
            vec![(*name, collector::new_weakref(heap, kind, Value::NULL, target, callback))]
        }
        _ => names
            .iter()
            .map(|name| {
                let object = match kind {
                    "node" => heap.node(false),
                    "final" => heap.node(true),
                    "list" => heap.builtin(Kind::List, "list", &[]),
                    "dict" => heap.builtin(Kind::Dict, "dict", &[]),
                    other => panic!("what is a {other}?"),
                };
                (*name, object)
            })
            .collect(),
    };
    for (name, object) in objects {
        heap.names.insert(name.to_string(), object);
    }
}
