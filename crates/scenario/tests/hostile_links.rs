//! What is opened as a link and is none, or no whole one, ends in an error and a sentence.

use data_encoding::BASE64URL_NOPAD;
use scenario::{Arrangement, Light, Link, LinkError, MAX_SIZE, Place};
use timeline::Granularity;

fn link(program: &str) -> Link {
    Link {
        program: program.to_owned(),
        collector: "3.13".to_owned(),
        place: Some(Place { granularity: Granularity::Statement, beat: 1_234 }),
        arrangement: Some(Arrangement::Lists),
        light: Some(Light::Dark),
        ..Link::default()
    }
}

fn small() -> Link {
    link("import gc\n\na = []\na.append(a)\ndel a\nprint(gc.collect(0))\n")
}

/// Its version 1: what is read for ever is refused as carefully as what is written.
const SMALL_OF_VERSION_1: &str = "AVoTXnITusTJYqxnaIwUX4mQ-icRVmkkakJb5hBD0SIaAA";

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

#[test]
fn a_missing_end_is_noticed() {
    for whole in [small().encode(), SMALL_OF_VERSION_1.to_owned()] {
        for end in 0..whole.len() {
            assert_eq!(Link::decode(&whole[..end]), Err(LinkError::Truncated), "{end}");
        }
    }
}

#[test]
fn a_changed_character_is_noticed() {
    for whole in [small().encode(), SMALL_OF_VERSION_1.to_owned()] {
        let good = Link::decode(&whole);
        for place in 0..whole.len() {
            for character in ["A", "Q", "z", "5", "_", "-", "+", "=", " ", "%", "é"] {
                let mut changed = whole.clone();
                changed.replace_range(place..=place, character);
                // The last bits of the last byte may belong to nothing.
                assert!(Link::decode(&changed).is_err() || Link::decode(&changed) == good, "{changed}");
            }
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
    assert_eq!(Link::decode(&with_version(3)), Err(LinkError::NewerVersion));
    assert_eq!(Link::decode(&with_version(15)), Err(LinkError::NewerVersion));
    assert_eq!(Link::decode(&with_version(0)), Err(LinkError::Damaged));
    assert_eq!(Link::decode(&with_version(200)), Err(LinkError::Damaged));
    assert_eq!(Link::decode("top-of-the-page!"), Err(LinkError::Damaged));
    assert_eq!(Link::decode(""), Err(LinkError::Truncated));
}

#[test]
fn too_much_is_not_unpacked() {
    assert!(Link::decode(&link(&"#".repeat(MAX_SIZE - 100)).encode()).is_ok());
    for length in [MAX_SIZE, 50 * MAX_SIZE] {
        let large = link(&"#".repeat(length)).encode();
        assert_eq!(Link::decode(&large), Err(LinkError::TooLarge));
    }
    assert_eq!(Link::decode(&"A".repeat(50 * MAX_SIZE)), Err(LinkError::TooLarge));
}

#[test]
fn noise_is_no_link() {
    let mut noise = Noise(2_014);
    for _ in 0..2_000 {
        let mut bytes = noise.bytes(64);
        bytes.truncate(noise.next() % 64);
        assert!(Link::decode(&BASE64URL_NOPAD.encode(&bytes)).is_err());
        // Beyond the version and the checksum.
        for version in [1, 2] {
            let behind = [&[version], &bytes[..]].concat();
            assert!(Link::decode(&BASE64URL_NOPAD.encode(&behind)).is_err());
        }
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
