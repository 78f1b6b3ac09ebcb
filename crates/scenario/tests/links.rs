//! Links: what goes in comes out, links that are out in the world keep their meaning, and anything
//! else that is opened as a link ends in an error.

use data_encoding::BASE64URL_NOPAD;
use scenario::{Arrangement, Link, LinkError, MAX_SIZE, gallery};
use timeline::Granularity;

fn link(program: &str) -> Link {
    Link {
        program: program.to_owned(),
        collector: "talk".to_owned(),
        arrangement: Arrangement::Lists,
        beat: 58,
        granularity: Granularity::Visit,
        unfold_all: false,
    }
}

fn assert_comes_back(link: &Link) {
    assert_eq!(Link::decode(&link.encode()).as_ref(), Ok(link));
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

    fn bytes(&mut self, count: usize) -> Vec<u8> {
        (0..count).map(|_| self.next() as u8).collect()
    }
}

const SMALL: &str = "import gc\n\na = []\na.append(a)\ndel a\nprint(gc.collect(0))\n";

const GOLDEN_SMALL: &str = "AVoTXnITusTJYqxnaIwUX4mQ-icRVmkkakJb5hBD0SIaAA";
const GOLDEN_TALK: &str = "AS2EHVJjtWIpSczJHo2uoRFdAA";

/// The talk's drawing as it was when the format was frozen, whatever the gallery says today.
const TALK: &str = r#"import gc

gc.disable()


class Task(object):
    def __init__(self):
        self._subtasks = {}

    def add_subtask(self, sid):
        self._subtasks[sid] = Subtask(self)


class Subtask(object):
    def __init__(self, task):
        self._task = task


t1 = Task()
t1.add_subtask(1)
t1.add_subtask(2)
t2 = Task()
t2.add_subtask(3)

del t2  # forgotten, in a cycle
gc.collect(0)
print("t1 keeps %d" % len(t1._subtasks))
"#;

/// A program of several files is one text, so a link of version 1 carries it.
#[test]
fn several_files_come_back() {
    assert_comes_back(&link("import lib\nprint(lib.x)\n#: file lib.py\nx = 1\n#: file package/__init__.py\n"));
}

#[test]
fn links_in_the_world_keep_their_meaning() {
    assert_eq!(Link::decode(GOLDEN_SMALL), Ok(small()));
    assert_eq!(Link::decode(GOLDEN_TALK), Ok(link(TALK)));
}

/// May change with the library that packs; that old links still open is what matters, see above.
#[test]
fn links_are_written_as_before() {
    assert_eq!(small().encode(), GOLDEN_SMALL);
    assert_eq!(link(TALK).encode(), GOLDEN_TALK);
}

fn small() -> Link {
    Link {
        collector: "3.13".to_owned(),
        arrangement: Arrangement::Graph,
        beat: 1_234,
        granularity: Granularity::Statement,
        unfold_all: true,
        ..link(SMALL)
    }
}

#[test]
fn every_field_comes_back() {
    for granularity in Granularity::ALL {
        for arrangement in [Arrangement::Graph, Arrangement::Lists] {
            for unfold_all in [false, true] {
                for beat in [0, 1, 127, 128, 70_000, u32::MAX as usize] {
                    assert_comes_back(&Link { granularity, arrangement, unfold_all, beat, ..link(SMALL) });
                }
            }
        }
    }
}

#[test]
fn every_text_comes_back() {
    let deep = "if x:\n    ".repeat(2_000);
    for text in ["", "\n", "a", "\r\n\t\0", "größer = 'ß' # 循環 🐍\n", &deep] {
        assert_comes_back(&link(text));
        assert_comes_back(&Link { collector: text.to_owned(), ..link(text) });
    }
    let mut noise = Noise(1);
    for length in 0..300 {
        let text: String = noise.bytes(length).into_iter().map(char::from).collect();
        assert_comes_back(&link(&text));
    }
}

#[test]
fn links_to_the_gallery_are_short() {
    let talk = link(scenario::first().expect("a first scenario").source).encode();
    assert!(talk.len() < 230, "{}", talk.len());
    for scenario in gallery() {
        let opened = Link { collector: scenario.collector.to_owned(), ..link(scenario.source) };
        assert_comes_back(&opened);
        let length = opened.encode().len();
        println!("{}: {length}", scenario.slug);
        assert!(length < 900, "{}: {length}", scenario.slug);
    }
}

/// A program like those in the dictionary, but none of them.
const RELATED: &str = r#"import gc

class Task(object):
    def __init__(self, name):
        self.name = name
        self._subtasks = []

class Subtask(object):
    def __init__(self, task):
        self._task = task
        task._subtasks.append(self)

t1 = Task("Task 1")
Subtask(t1); Subtask(t1)
t2 = Task("Task 2")
Subtask(t2)

del t2  # forgotten, in a cycle
gc.collect(0)
"#;

#[test]
fn links_to_related_programs_are_short() {
    let length = link(RELATED).encode().len();
    assert!(length < 200, "{length}");
}

#[test]
fn a_missing_end_is_noticed() {
    let whole = link(TALK).encode();
    for end in 0..whole.len() {
        assert_eq!(Link::decode(&whole[..end]), Err(LinkError::Truncated), "{end}");
    }
}

#[test]
fn a_changed_character_is_noticed() {
    let good = small();
    let whole = good.encode();
    for place in 0..whole.len() {
        for character in ["A", "Q", "z", "5", "_", "-", "+", "=", " ", "%", "é"] {
            let mut changed = whole.clone();
            changed.replace_range(place..=place, character);
            // The last bits of the last byte may belong to nothing.
            assert!(Link::decode(&changed).is_err() || Link::decode(&changed).as_ref() == Ok(&good), "{changed}");
        }
    }
}

#[test]
fn something_added_is_noticed() {
    let whole = small().encode();
    for more in ["A", "AA", "AAAA", ".", ")", "&utm_source=x", &whole] {
        assert!(Link::decode(&format!("{whole}{more}")).is_err(), "{more}");
    }
}

#[test]
fn newer_versions_are_told_from_nonsense() {
    let with_version = |version| BASE64URL_NOPAD.encode(&[version, 1, 2, 3, 4, 5, 6]);
    assert_eq!(Link::decode(&with_version(2)), Err(LinkError::NewerVersion));
    assert_eq!(Link::decode(&with_version(15)), Err(LinkError::NewerVersion));
    assert_eq!(Link::decode(&with_version(0)), Err(LinkError::Damaged));
    assert_eq!(Link::decode(&with_version(200)), Err(LinkError::Damaged));
    assert_eq!(Link::decode("top-of-the-page!"), Err(LinkError::Damaged));
    assert_eq!(Link::decode(""), Err(LinkError::Truncated));
}

#[test]
fn too_much_is_not_unpacked() {
    assert_comes_back(&link(&"#".repeat(MAX_SIZE - 100)));
    for length in [MAX_SIZE, 50 * MAX_SIZE] {
        let large = link(&"#".repeat(length)).encode();
        assert_eq!(Link::decode(&large), Err(LinkError::TooLarge));
    }
    assert_eq!(Link::decode(&"A".repeat(50 * MAX_SIZE)), Err(LinkError::TooLarge));
}

#[test]
fn what_cannot_be_packed_still_fits() {
    // Any two bytes of UTF-8 without a pattern: the worst that a text does to a link.
    let mut noise = Noise(7);
    let text: String = (0..99_000).map(|_| char::from(noise.next() as u8 | 0x80)).collect();
    assert!(text.len() < MAX_SIZE);
    assert_comes_back(&link(&text));
}

#[test]
fn noise_is_no_link() {
    let mut noise = Noise(2_014);
    for _ in 0..2_000 {
        let mut bytes = noise.bytes(64);
        bytes.truncate(noise.next() % 64);
        assert!(Link::decode(&BASE64URL_NOPAD.encode(&bytes)).is_err());
        // Beyond the version and the checksum.
        bytes.insert(0, 1);
        assert!(Link::decode(&BASE64URL_NOPAD.encode(&bytes)).is_err());
        let text: String = bytes.into_iter().map(char::from).collect();
        assert!(Link::decode(&text).is_err());
    }
}

#[test]
fn errors_are_sentences() {
    for error in [LinkError::Damaged, LinkError::Truncated, LinkError::NewerVersion, LinkError::TooLarge] {
        let sentence = error.to_string();
        assert!(sentence.starts_with("Th") && sentence.ends_with('.') && sentence.len() < 120, "{sentence}");
    }
}
