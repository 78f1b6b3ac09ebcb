//! Links: what goes in comes out, and links that are out in the world keep their meaning.

use std::fmt::Write as _;
use std::path::Path;

use scenario::{Arrangement, Light, Link, MAX_SIZE, Place, gallery};
use timeline::Granularity;

fn link(program: &str) -> Link {
    Link {
        program: program.to_owned(),
        collector: "talk".to_owned(),
        place: Some(Place { granularity: Granularity::Visit, beat: 58 }),
        arrangement: Some(Arrangement::Lists),
        ..Link::default()
    }
}

fn assert_comes_back(link: &Link) {
    assert_eq!(Link::decode(&link.encode()).as_ref(), Ok(link));
}

/// What a link says, in lines.
fn told(link: &Link) -> String {
    let answer = |yes| if yes { "yes" } else { "no" };
    let mut lines = String::new();
    let _ = writeln!(lines, "collector: {}", link.collector);
    let _ = match link.place {
        None => writeln!(lines, "place: start"),
        Some(Place { granularity, beat }) => writeln!(lines, "place: {} {beat}", granularity.name()),
    };
    let arrangement = match link.arrangement {
        None => "own",
        Some(Arrangement::Graph) => "graph",
        Some(Arrangement::Lists) => "lists",
    };
    let light = match link.light {
        None => "own",
        Some(Light::Light) => "light",
        Some(Light::Dark) => "dark",
    };
    let _ = writeln!(lines, "arrangement: {arrangement}\nunfolded: {}", answer(link.unfold_all));
    let _ = writeln!(lines, "light: {light}\nautoplay: {}\nembed: {}", answer(link.autoplay), answer(link.embed));
    lines + "\n" + &link.program
}

/// Each file is a link of a version, and under it what it has to say for ever. A new version adds files
/// of its own; none is ever changed.
#[test]
fn links_in_the_world_keep_their_meaning() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden_links");
    let mut versions = [0, 0];
    for file in std::fs::read_dir(folder).expect("the folder") {
        let path = file.expect("a file").path();
        let text = std::fs::read_to_string(&path).expect("a text");
        let (fragment, expected) = text.split_once('\n').expect("a link in the first line");
        let link = Link::decode(fragment).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        assert_eq!(told(&link), expected, "{}", path.display());
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        versions[usize::from(name.starts_with("v2"))] += 1;
    }
    assert_eq!(versions, [9, 9], "golden links of version 1 and of version 2");
}

/// A program of several files is one text, so a link carries it.
#[test]
fn several_files_come_back() {
    assert_comes_back(&link("import lib\nprint(lib.x)\n#: file lib.py\nx = 1\n#: file package/__init__.py\n"));
}

#[test]
fn every_field_comes_back() {
    let places = Granularity::ALL
        .into_iter()
        .flat_map(|granularity| [0, 1, 24, 25, 127, 128, 70_000, 800_000_000].map(|beat| Place { granularity, beat }));
    for place in places.map(Some).chain([None]) {
        assert_comes_back(&Link { place, ..link("a = []\n") });
    }
    for arrangement in [None, Some(Arrangement::Graph), Some(Arrangement::Lists)] {
        for light in [None, Some(Light::Light), Some(Light::Dark)] {
            for flags in 0..8 {
                let [unfold_all, autoplay, embed] = [1, 2, 4].map(|bit| flags & bit != 0);
                assert_comes_back(&Link { arrangement, light, unfold_all, autoplay, embed, ..link("a = []\n") });
            }
        }
    }
    for dialect in model::DIALECTS {
        assert_comes_back(&Link { collector: dialect.name.to_owned(), ..link("a = []\n") });
    }
}

#[test]
fn every_text_comes_back() {
    let deep = "if x:\n    ".repeat(2_000);
    for text in ["", "\n", "a", "\r\n\t\0", "größer = 'ß' # 循環 🐍\n", "</script><b>", &deep] {
        assert_comes_back(&link(text));
        assert_comes_back(&Link { collector: text.to_owned(), ..link(text) });
    }
    let mut noise = Noise(1);
    for length in 0..300 {
        let text: String = (0..length).map(|_| char::from(noise.next() as u8)).collect();
        assert_comes_back(&link(&text));
    }
}

/// Any two bytes of UTF-8 without a pattern: the worst that a text does to a link.
#[test]
fn what_cannot_be_packed_still_fits() {
    let mut noise = Noise(7);
    let text: String = (0..99_000).map(|_| char::from(noise.next() as u8 | 0x80)).collect();
    assert!(text.len() < MAX_SIZE);
    assert_comes_back(&link(&text));
}

/// What a small QR code takes, of version 10 with the lowest correction; and what is left of it behind
/// a short address.
const SMALL_QR_CODE: usize = 271;
const SHORT_ADDRESS: &str = "https://example.org/gc/#";

/// The talk's example as somebody types it who has not seen ours: other names, other spaces, other
/// words. Nothing of it travels by its name.
const TYPED: &str = r#"import gc

class Task(object):
    def __init__(self, name):
        self.name = name
        self._subtasks = []

    def add(self, subtask):
        self._subtasks.append(subtask)

class Subtask(object):
    def __init__(self, parent):
        self._parent = parent
        parent.add(self)

first = Task("Task 1")
Subtask(first)
Subtask(first)

second = Task("Task 2")
Subtask(second)
del second
print(gc.collect())
"#;

#[test]
fn the_example_of_the_talk_fits_a_small_qr_code() {
    let talk = scenario::first().expect("a first scenario");
    for (program, most) in [(talk.source, 120), (TYPED, 229)] {
        let address = format!("{SHORT_ADDRESS}{}", link(program).encode());
        assert!(address.len() <= most, "{} characters: {address}", address.len());
    }
}

#[test]
fn links_to_the_gallery_are_short() {
    let mut lengths = Vec::new();
    for scenario in gallery() {
        let opened = Link { collector: scenario.collector.to_owned(), ..link(scenario.source) };
        assert_comes_back(&opened);
        let length = SHORT_ADDRESS.len() + opened.encode().len();
        println!("{}: {length}", scenario.slug);
        lengths.push(length);
    }
    lengths.sort_unstable();
    let fitting = lengths.iter().filter(|length| **length <= SMALL_QR_CODE).count();
    assert!(fitting * 10 >= lengths.len() * 9, "{fitting} of {} fit a small code", lengths.len());
    assert!(lengths.iter().all(|length| *length < 450), "{lengths:?}");
}

/// Numbers without a pattern, the same ones every time.
struct Noise(u64);

impl Noise {
    fn next(&mut self) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 16) as usize
    }
}
