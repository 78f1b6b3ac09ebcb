//! Links: a program, its collector, a place in its run and how to look at it, as the fragment of an
//! address.
//!
//! A fragment is base64url without padding of these bytes:
//!
//! | bytes | meaning |
//! | --- | --- |
//! | 1 | version of the format |
//! | 4 | Adler-32 of the record, little-endian |
//! | the rest | the record, deflated with the version's dictionary (see [`packing`]) |
//!
//! What a record says is the version's own business: [`version_1`] wrote what every link had to say,
//! [`version_2`] writes what differs from the usual. Links are written in version 2. Each version is
//! frozen with its dictionary: whatever changes, links that are out in the world keep their meaning.
//! What differs comes as another version beside them.
//!
//! A fragment comes from anywhere: cut off by a mail program, changed by hand, made up. Decoding
//! never panics, never makes more than [`MAX_SIZE`] bytes, and hands out nothing whose checksum is
//! wrong.

mod error;
mod number;
mod packing;
mod version_1;
mod version_2;

use std::ops::RangeInclusive;

use data_encoding::{BASE64URL_NOPAD, DecodeKind};
use timeline::Granularity;

use packing::Dictionary;

pub use error::LinkError;

/// The version in which links are written.
const VERSION: u8 = 2;

/// Versions that a page to come may write; with any other number the text was never a link.
const PLAUSIBLE_VERSIONS: RangeInclusive<u8> = 3..=15;

/// How many bytes a link may stand for: the program, with a few for what goes with it.
pub const MAX_SIZE: usize = 200_000;

/// More text than `MAX_SIZE` bytes can need, packed as badly as possible.
const MAX_FRAGMENT: usize = 2 * MAX_SIZE;

/// How the stage is arranged.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, serde::Serialize, serde::Deserialize)]
pub enum Arrangement {
    /// By who refers to whom.
    #[default]
    Graph,
    /// In the order of the collector's lists.
    Lists,
}

/// The light that a link asks for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Light {
    /// Dark on paper.
    Light,
    /// Light on night.
    Dark,
}

/// A place in a run.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Place {
    /// How much happens in one beat.
    pub granularity: Granularity,
    /// How many beats lie behind.
    pub beat: usize,
}

/// What a link opens. A program and its collector are always said, so that a link means the same
/// whatever becomes of the gallery; the rest only where it differs from how any program opens.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Link {
    /// The text of the program.
    pub program: String,
    /// The name of the collector; not checked here.
    pub collector: String,
    /// The place; none for the start.
    pub place: Option<Place>,
    /// How the stage is arranged, if the link has to say.
    pub arrangement: Option<Arrangement>,
    /// Whether every object stands on its own instead of in the box of its owner.
    pub unfold_all: bool,
    /// The theme, if it is not to be the viewer's own.
    pub light: Option<Light>,
    /// Whether the run plays by itself.
    pub autoplay: bool,
    /// Whether the page is part of another one: stage, sentence and transport alone.
    pub embed: bool,
}

impl Link {
    /// The fragment, without `#`. One for a program of [`MAX_SIZE`] bytes or more will not be opened.
    pub fn encode(&self) -> String {
        let record = version_2::write(self);
        let mut bytes = vec![VERSION];
        bytes.extend(checksum(&record));
        bytes.extend(packing::pack(&record, Dictionary::Version2));
        BASE64URL_NOPAD.encode(&bytes)
    }

    /// Reads a fragment, given without `#`.
    ///
    /// # Errors
    /// If it is no link that this page knows, or not a whole one.
    pub fn decode(fragment: &str) -> Result<Link, LinkError> {
        let bytes = bytes(fragment)?;
        let (version, bytes) = bytes.split_first().ok_or(LinkError::Truncated)?;
        let link = match *version {
            1 => version_1::read(&record(bytes, Dictionary::Version1)?),
            2 => version_2::read(&record(bytes, Dictionary::Version2)?),
            version if PLAUSIBLE_VERSIONS.contains(&version) => return Err(LinkError::NewerVersion),
            _ => return Err(LinkError::Damaged),
        };
        link.ok_or(LinkError::Damaged)
    }
}

/// The record behind the version's byte.
fn record(bytes: &[u8], dictionary: Dictionary) -> Result<Vec<u8>, LinkError> {
    let (expected, packed) = bytes.split_first_chunk().ok_or(LinkError::Truncated)?;
    let record = packing::unpack(packed, dictionary, MAX_SIZE)?;
    // A fuzzer would hardly ever guess it, and never come to what lies behind.
    if checksum(&record) != *expected && !cfg!(fuzzing) {
        return Err(LinkError::Damaged);
    }
    Ok(record)
}

fn bytes(fragment: &str) -> Result<Vec<u8>, LinkError> {
    if fragment.len() > MAX_FRAGMENT {
        return Err(LinkError::TooLarge);
    }
    BASE64URL_NOPAD.decode(fragment.as_bytes()).map_err(|error| match error.kind {
        // The end cannot be one of whole bytes: something is missing there.
        DecodeKind::Length | DecodeKind::Trailing => LinkError::Truncated,
        DecodeKind::Symbol | DecodeKind::Padding => LinkError::Damaged,
    })
}

fn checksum(record: &[u8]) -> [u8; 4] {
    adler2::adler32_slice(record).to_le_bytes()
}
