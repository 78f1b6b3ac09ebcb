//! Building by hand: each gesture at a place of a program, and the text that it gives.

use engine::open;
use gesture::Spot;
use model::{Dialect, Generation, Kind, ObjId, World};
use player::{Callback, Direction, Document, Edit, Gesture, Input, Made, Player, Refusal, Switch};

/// A program under a collector, with the playhead behind the statement of a line (that of 0: at the start).
struct Hand {
    player: Player,
}

impl Hand {
    fn at(program: &str, collector: &str, line: u32) -> Hand {
        let collector = Dialect::by_name(collector).expect("a collector");
        let document = Document { program: program.into(), file_name: "a.py".into(), collector };
        let mut player = open(document);
        assert!(player.diagnostics().is_empty(), "{:?}", player.diagnostics());
        let _ = player.handle(Input::Start);
        let is_there = |player: &Player| player.statement_lines().last() == Some(&line);
        while line > 0 && !is_there(&player) && player.beat() < player.beats() {
            let _ = player.handle(Input::Step(Direction::Forwards));
        }
        // To where all of it has run.
        while is_there(&player) && player.beat() < player.beats() {
            let _ = player.handle(Input::Step(Direction::Forwards));
        }
        if line > 0 && !is_there(&player) {
            let _ = player.handle(Input::Step(Direction::Backwards));
        }
        Hand { player }
    }

    fn named(&self, name: &str) -> ObjId {
        self.find(name).unwrap_or_else(|| panic!("there is no {name}"))
    }

    fn find(&self, name: &str) -> Option<ObjId> {
        let world = self.player.world();
        let key = world.atoms().find_text(name)?;
        let main = world.atoms().find_text("__main__")?;
        let dicts = world.alive().filter(|(_, object)| object.kind() == Kind::Module);
        let found = dicts.filter_map(|(_, module)| {
            let dict = module.dict().filter(|dict| world.object(*dict).slots().contains(&main.into()))?;
            Some(world.object(dict).slot(world.dict_slot(dict, key)?))
        });
        found.last()?.object()
    }

    fn make(&self, gesture: &Gesture) -> Result<Edit, Refusal> {
        let spot = Spot { behind: self.player.behind(), at: self.player.events_at() };
        engine::write(self.player.document(), spot, gesture)
    }

    /// The new text with what is selected in brackets, less what was there before.
    fn new_lines(&self, gesture: &Gesture) -> String {
        let edit = self.make(gesture).unwrap_or_else(|refusal| panic!("{gesture:?} is refused: {refusal:?}"));
        let mut units: Vec<u16> = edit.program.encode_utf16().collect();
        units.insert(edit.select.end, u16::from(b'>'));
        units.insert(edit.select.start, u16::from(b'<'));
        let text = String::from_utf16(&units).expect("text");
        let mut old = self.player.program().lines().peekable();
        let new = text.lines().filter(|line| old.next_if(|old| old == line).is_none());
        new.map(|line| format!("{line}\n")).collect()
    }
}

const NODES: &str = "\
import gc
class Node(object):
    pass
a = Node()
b = Node()
items = [a]
table = {'k': a}
a.left = b
";

/// Both languages.
const COLLECTORS: [&str; 4] = ["talk", "2.7", "3.8", "3.14.5"];

#[track_caller]
fn writes(program: &str, line: u32, gesture: impl Fn(&Hand) -> Gesture, expected: &str) {
    for collector in COLLECTORS {
        let hand = Hand::at(program, collector, line);
        assert_eq!(hand.new_lines(&gesture(&hand)), expected, "under {collector}");
    }
}

#[track_caller]
fn refuses(program: &str, line: u32, gesture: impl Fn(&Hand) -> Gesture, is_it: impl Fn(&Refusal) -> bool) {
    for collector in COLLECTORS {
        let hand = Hand::at(program, collector, line);
        match hand.make(&gesture(&hand)) {
            Err(refusal) if is_it(&refusal) => {}
            other => panic!("under {collector}: {other:?}"),
        }
    }
}

fn refer(from: &'static str, to: &'static str) -> impl Fn(&Hand) -> Gesture {
    move |hand| Gesture::Refer { from: hand.named(from), to: hand.named(to) }
}

#[test]
fn an_object_gets_a_name() {
    writes(NODES, 8, |hand| Gesture::Make(Made::Instance(hand.named("Node"))), "<node> = Node()\n");
    writes(NODES, 8, |_| Gesture::Make(Made::List), "<items2> = []\n");
    writes(NODES, 8, |_| Gesture::Make(Made::Dict), "<table2> = {}\n");
    let hand = Hand::at("", "3.13", 0);
    assert_eq!(hand.new_lines(&Gesture::Make(Made::Class)), "class Node:\n    pass\n\n<node> = Node()\n");
    let hand = Hand::at("", "2.7", 0);
    assert_eq!(hand.new_lines(&Gesture::Make(Made::Class)), "class Node(object):\n    pass\n\n<node> = Node()\n");
}

#[test]
fn an_object_is_named_like_those_before_it() {
    let tasks = "class Task(object):\n    def __init__(self, name, size, last=1):\n        self.name = name\nt1 = Task('x', 1)\n";
    writes(tasks, 4, |hand| Gesture::Make(Made::Instance(hand.named("Task"))), "<t2> = Task(\"t2\", None)\n");
}

#[test]
fn a_reference_is_an_attribute_an_item_or_a_key() {
    writes(NODES, 8, refer("b", "a"), "b.<a> = a\n");
    writes(NODES, 8, refer("a", "a"), "a.<itself> = a\n");
    writes(NODES, 8, refer("items", "b"), "items.append(b)<>\n");
    writes(NODES, 8, refer("table", "b"), "table[\"<b>\"] = b\n");
    writes(NODES, 8, refer("Node", "a"), "Node.<a> = a\n");
    writes(
        "class N(object):\n    left = right = None\na = N()\nb = a.left = N()\n",
        4,
        refer("a", "b"),
        "a.<right> = b\n",
    );
    writes("class N(object):\n    __slots__ = ('x', 'y')\na = N()\n", 3, refer("a", "a"), "a.<x> = a\n");
}

#[test]
fn objects_are_named_by_the_shortest_way() {
    let program = "class N(object):\n    pass\nd = {'k': N(), 3: [N()]}\nd['k'].left = N()\ndel N\n";
    let target = |hand: &Hand| {
        let world = hand.player.world();
        let class =
            world.object(hand.named("d")).tail().iter().find_map(|value| value.object()).expect("the first value");
        world
            .alive()
            .filter(|(_, it)| it.type_value() == world.object(class).type_value())
            .map(|(id, _)| id)
            .collect::<Vec<_>>()
    };
    writes(
        program,
        5,
        |hand| Gesture::ReferWeakly { from: None, to: target(hand)[0], callback: Callback::Without },
        "import weakref\n\n<ref> = weakref.ref(d[\"k\"])\n",
    );
    writes(
        program,
        5,
        |hand| Gesture::Refer { from: target(hand)[1], to: target(hand)[2] },
        "d[3][0].<left> = d[\"k\"].left\n",
    );
}

#[test]
fn weak_references_and_their_callbacks() {
    writes(
        NODES,
        8,
        |hand| Gesture::ReferWeakly { from: None, to: hand.named("a"), callback: Callback::With },
        "import weakref\n\n\ndef told(ref):\n    print(\"a is gone\")\n\n<ref> = weakref.ref(a, told)\n",
    );
    writes(
        NODES,
        8,
        |hand| Gesture::ReferWeakly { from: Some(hand.named("b")), to: hand.named("a"), callback: Callback::Without },
        "import weakref\n\nb.<ref> = weakref.ref(a)\n",
    );
    refuses(
        "a = object()\n",
        1,
        |hand| Gesture::ReferWeakly { from: None, to: hand.named("a"), callback: Callback::Without },
        |refusal| matches!(refusal, Refusal::NotWeakly(_)),
    );
}

/// The slot in which an object, or its `__dict__`, refers to another.
fn slot(world: &World, from: ObjId, to: ObjId) -> Gesture {
    let holders = std::iter::once(from).chain(world.object(from).dict());
    let mut found = holders.filter_map(|holder| {
        let slot = world.object(holder).slots().iter().position(|value| value.object() == Some(to))?;
        Some(Gesture::Remove { holder, slot: slot as u32 })
    });
    found.next_back().expect("a reference")
}

fn remove(from: &'static str, to: &'static str) -> impl Fn(&Hand) -> Gesture {
    move |hand| slot(hand.player.world(), hand.named(from), hand.named(to))
}

#[test]
fn references_are_removed() {
    writes(NODES, 8, remove("a", "b"), "del a.left<>\n");
    writes(NODES, 8, remove("items", "a"), "del items[0]<>\n");
    writes(NODES, 8, remove("table", "a"), "del table[\"k\"]<>\n");
    writes("a = object()\ns = set([a])\n", 2, remove("s", "a"), "s.remove(a)<>\n");
    refuses("a = []\nt = (a,)\n", 2, remove("t", "a"), |refusal| matches!(refusal, Refusal::NeverChanges(_)));
    refuses("a = []\nt = (a,)\n", 2, refer("t", "a"), |refusal| matches!(refusal, Refusal::NeverChanges(_)));
}

#[test]
fn names_are_forgotten() {
    let forget = |name: &str| Gesture::Forget { name: name.into(), function: None };
    writes(NODES, 8, |_| forget("a"), "del a<>\n");
    writes("class N(object):\n    all = []\n", 1, |_| forget("N.all"), "\ndel N.all<>\n");
    refuses(NODES, 4, |_| forget("b"), |refusal| *refusal == Refusal::NoSuchName("b".into()));
    let local = Gesture::Forget { name: "x".into(), function: Some("f".into()) };
    refuses(NODES, 4, |_| local.clone(), |refusal| matches!(refusal, Refusal::NotOfTheModule { .. }));
}

#[test]
fn a_class_gets_a_finalizer() {
    let of = |name: &'static str| move |hand: &Hand| Gesture::Finalizer(hand.named(name));
    writes(NODES, 8, of("a"), "    def __del__(self):\n        print(\"<Node is finalized>\")\n");
    writes(
        "class N(object): x = 1\nn = N()\n",
        2,
        of("N"),
        "class N(object):\n    x = 1\n\n    def __del__(self):\n        print(\"<N is finalized>\")\nn = N()\n",
    );
    let mourned = "class N(object):\n    def __del__(self):\n        pass\n";
    refuses(mourned, 1, of("N"), |refusal| matches!(refusal, Refusal::HasFinalizer(_)));
    refuses(NODES, 8, of("items"), |refusal| matches!(refusal, Refusal::NoClassStatement(_)));
}

#[test]
fn collections_and_the_switch() {
    writes(NODES, 8, |_| Gesture::Collect(Generation::Young), "gc.collect(0)<>\n");
    writes(NODES, 8, |_| Gesture::Collect(Generation::Old), "gc.collect()<>\n");
    writes(NODES, 8, |_| Gesture::Automatic(Switch::Off), "gc.disable()<>\n");
    writes("gc = 1\n", 1, |_| Gesture::Automatic(Switch::On), "import gc as gc2\n\ngc2.enable()<>\n");
    writes("import gc as g\n", 1, |_| Gesture::Collect(Generation::Middle), "g.collect(1)<>\n");
}

#[test]
fn in_the_middle_the_line_comes_there() {
    let hand = Hand::at(NODES, "3.13", 4);
    let edit = hand.make(&Gesture::Forget { name: "a".into(), function: None });
    // What follows needs the name: the line runs, and so it is written.
    let edit = edit.expect("a line");
    assert_eq!(edit.line, 5);
    assert!(edit.program.contains("a = Node()\ndel a\nb = Node()\n"), "{}", edit.program);
    let mut player = hand.player.clone();
    let _ = engine::handle(&mut player, Input::Insert(edit.program, edit.after.expect("a place")));
    assert_eq!(player.statement_lines(), [5], "the new line has just run");
}

#[test]
fn a_call_is_seen_through_to_its_end() {
    let program = "def f():\n    x = []\n    return x\na = f()\nb = 1\n";
    let mut hand = Hand::at(program, "3.13", 0);
    while hand.player.statement_lines() != [2, 4] {
        let _ = hand.player.handle(Input::Step(Direction::Forwards));
    }
    assert_eq!(hand.new_lines(&Gesture::Make(Made::Dict)), "<table> = {}\n");
    let edit = hand.make(&Gesture::Make(Made::Dict)).expect("a line");
    assert_eq!(edit.line, 5);
}

#[test]
fn what_would_run_several_times_is_refused() {
    let program = "for i in range(3):\n    x = [i]\ny = 1\n";
    let again = |refusal: &Refusal| *refusal == Refusal::RunsAgain { line: 2, times: 3 };
    refuses(program, 2, |_| Gesture::Make(Made::List), again);
    let program = "import sys\nx = 1\nsys.exit()\n";
    refuses(program, 3, |_| Gesture::Make(Made::List), |refusal| *refusal == Refusal::NeverRuns(3));
}

#[test]
fn what_no_name_reaches_is_refused() {
    let program = "import gc\ngc.disable()\na = []\na.append(a)\nb = a\ndel a\ndel b\nc = 1\n";
    for collector in COLLECTORS {
        let before = Hand::at(program, collector, 4);
        let lost = before.named("a");
        let hand = Hand::at(program, collector, 8);
        match hand.make(&Gesture::Refer { from: lost, to: lost }) {
            Err(Refusal::Unreachable { object, together }) => assert!(object == lost && together == [lost]),
            other => panic!("under {collector}: {other:?}"),
        }
    }
}

#[test]
fn what_only_a_call_reaches_is_told_apart() {
    let program = "def f():\n    x = []\n    yield x\ng = f()\nx = next(g)\nx.append(1)\n";
    for collector in COLLECTORS {
        let held = Hand::at(program, collector, 5).named("x");
        let hand = Hand::at(&format!("{program}del x\n"), collector, 7);
        let refused = hand.make(&Gesture::Refer { from: held, to: held });
        assert_eq!(refused, Err(Refusal::NoExpression(held)), "under {collector}");
    }
}

/// Random programs, random places, random gestures: [`engine::write`] itself runs what it writes and
/// refuses what does not do what it says, so what is left to see is that the text before stays, that names
/// offered are new, and that refusals are not the rule.
#[test]
fn random_gestures_write_what_they_say() {
    let mut rng = fastrand::Rng::with_seed(7);
    let (mut written, mut tried) = (0, 0);
    for round in 0..40 {
        let bytes: Vec<u8> = std::iter::repeat_with(|| rng.u8(..)).take(160).collect();
        let program = properties::generate(properties::Bytes::new(&bytes));
        let collector = COLLECTORS[round % COLLECTORS.len()];
        let mut hand = Hand::at(&program, collector, 0);
        let _ = hand.player.handle(Input::Seek(rng.usize(..=hand.player.beats())));
        for _ in 0..4 {
            let gesture = random(&mut rng, hand.player.world());
            tried += 1;
            let Ok(edit) = hand.make(&gesture) else { continue };
            written += 1;
            check(&hand, &gesture, &edit);
        }
    }
    assert!(written * 4 > tried, "only {written} of {tried} gestures were written");
}

fn check(hand: &Hand, gesture: &Gesture, edit: &Edit) {
    let old: Vec<&str> = hand.player.program().lines().collect();
    let new: Vec<&str> = edit.program.lines().collect();
    let mut rest = new.iter();
    assert!(old.iter().all(|line| rest.any(|other| other == line)), "{gesture:?} changes a line of\n{}", edit.program);
    assert!(new.len() > old.len());
    let mut player = hand.player.clone();
    let _ = engine::handle(&mut player, Input::Insert(edit.program.clone(), edit.after.unwrap_or(0)));
    let after = Hand { player };
    if let Gesture::Forget { name, .. } = gesture {
        assert!(after.find(name).is_none(), "{name} is there still");
    }
    if let Gesture::Make(_) = gesture {
        let units: Vec<u16> = edit.program.encode_utf16().collect();
        let name = String::from_utf16_lossy(&units[edit.select.clone()]);
        let is_part = |letter: char| letter == '_' || letter.is_alphanumeric();
        assert!(!hand.player.program().split(|letter| !is_part(letter)).any(|word| word == name), "{name} is in use");
        assert!(after.find(&name).is_some(), "{name} names nothing");
    }
}

fn random(rng: &mut fastrand::Rng, world: &World) -> Gesture {
    let own: Vec<ObjId> = world.alive().map(|(id, _)| id).filter(|id| id.0 as usize >= world.startup_len()).collect();
    let one = |rng: &mut fastrand::Rng| rng.choice(&own).copied().unwrap_or(ObjId(0));
    match rng.u32(..12) {
        0 => Gesture::Make(Made::List),
        1 => Gesture::Make(Made::Class),
        2 | 3 => {
            let classes: Vec<ObjId> =
                own.iter().copied().filter(|id| matches!(world.object(*id).kind(), Kind::Class(_))).collect();
            rng.choice(&classes).map_or(Gesture::Make(Made::Dict), |class| Gesture::Make(Made::Instance(*class)))
        }
        4 | 5 => Gesture::Refer { from: one(rng), to: one(rng) },
        6 => Gesture::ReferWeakly { from: None, to: one(rng), callback: Callback::With },
        7 => Gesture::ReferWeakly { from: Some(one(rng)), to: one(rng), callback: Callback::Without },
        8 => {
            let holder = one(rng);
            let slots = world.object(holder).slots().len().max(1);
            Gesture::Remove { holder, slot: rng.usize(..slots) as u32 }
        }
        9 => Gesture::Forget { name: ["a", "b", "c", "Node", "saved"][rng.usize(..5)].into(), function: None },
        10 => Gesture::Finalizer(one(rng)),
        _ => Gesture::Collect(Generation::ALL[rng.usize(..3)]),
    }
}
