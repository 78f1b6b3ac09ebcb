//! Links: a program, its collector and a place in its run, as the fragment of an address.
//!
//! A fragment is base64url without padding of these bytes:
//!
//! | bytes | meaning |
//! | --- | --- |
//! | 1 | version of the format |
//! | 4 | Adler-32 of the record, little-endian |
//! | the rest | the record (see [`record`]), deflated (see [`packing`]) |
//!
//! Version 1 is frozen with its dictionary: whatever changes, links that are out in the world keep
//! their meaning. What differs comes as another version beside it.
//!
//! A fragment comes from anywhere: cut off by a mail program, changed by hand, made up. Decoding
//! never panics, never makes more than [`MAX_SIZE`] bytes, and hands out nothing whose checksum is
//! wrong.

mod error;
mod packing;
mod record;

use std::ops::RangeInclusive;

use data_encoding::{BASE64URL_NOPAD, DecodeKind};
use timeline::Granularity;

pub use error::LinkError;

/// The version in which links are written.
const VERSION: u8 = 1;

/// Versions that a page to come may write; with any other number the text was never a link.
const PLAUSIBLE_VERSIONS: RangeInclusive<u8> = 2..=15;

/// How many bytes a link may stand for: the program, with a few for what goes with it.
pub const MAX_SIZE: usize = 200_000;

/// More text than `MAX_SIZE` bytes can need, packed as badly as possible.
const MAX_FRAGMENT: usize = 2 * MAX_SIZE;

/// How the stage is arranged.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Arrangement {
    /// By who refers to whom.
    #[default]
    Graph,
    /// In the order of the collector's lists.
    Lists,
}

/// What a link opens.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Link {
    /// The text of the program.
    pub program: String,
    /// The name of the collector; not checked here.
    pub collector: String,
    /// How the stage is arranged.
    pub arrangement: Arrangement,
    /// The place: how many beats of this granularity lie behind.
    pub beat: usize,
    /// How much happens in one beat.
    pub granularity: Granularity,
    /// Whether every object stands on its own instead of in the box of its owner.
    pub unfold_all: bool,
}

impl Link {
    /// The fragment, without `#`. One for a program of [`MAX_SIZE`] bytes or more will not be opened.
    pub fn encode(&self) -> String {
        let record = record::write(self);
        let mut bytes = vec![VERSION];
        bytes.extend(checksum(&record));
        bytes.extend(packing::pack(&record));
        BASE64URL_NOPAD.encode(&bytes)
    }

    /// Reads a fragment, given without `#`.
    pub fn decode(fragment: &str) -> Result<Link, LinkError> {
        let bytes = bytes(fragment)?;
        let (version, bytes) = bytes.split_first().ok_or(LinkError::Truncated)?;
        match *version {
            VERSION => decode_version_1(bytes),
            version if PLAUSIBLE_VERSIONS.contains(&version) => Err(LinkError::NewerVersion),
            _ => Err(LinkError::Damaged),
        }
    }
}

fn decode_version_1(bytes: &[u8]) -> Result<Link, LinkError> {
    let (expected, packed) = bytes.split_first_chunk().ok_or(LinkError::Truncated)?;
    let record = packing::unpack(packed, MAX_SIZE)?;
    // A fuzzer would hardly ever guess it, and never come to what lies behind.
    if checksum(&record) != *expected && !cfg!(fuzzing) {
        return Err(LinkError::Damaged);
    }
    record::read(&record).ok_or(LinkError::Damaged)
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
