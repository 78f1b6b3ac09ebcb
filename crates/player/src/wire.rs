//! Questions, replies and takes as bytes: how the page and the engine speak, and what the ready takes
//! beside the page hold. The page and its sheets speak so too (crate `sheet`).
//!
//! The bytes are a postcard message behind the identity of the build and a checksum. Both sides must
//! come from the same sources: an event means nothing to a model in which events are different. What
//! was cut short or changed on the way fails by its checksum, so that nobody plays a recording that
//! no run has made.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::question::{Question, Reply};
use crate::take::Answer;

/// The identity of this build: a hash over the sources that decide what a recording is (`build.rs`).
pub const BUILD: &str = env!("CYCLESCOPE_BUILD");

/// How many bytes of checksum there are.
const CHECKSUM: usize = 4;

/// Why bytes could not be read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum WireError {
    /// Another build wrote them.
    OtherBuild,
    /// They are not what was written.
    Damaged,
}

impl fmt::Display for WireError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            WireError::OtherBuild => "this comes from another version of the page, so please reload it",
            WireError::Damaged => "this was damaged on its way",
        })
    }
}

impl std::error::Error for WireError {}

/// A question for the engine, and the tag of the language in which it is to reply.
pub fn write_question(language: &str, question: &Question) -> Vec<u8> {
    write(&(language, question))
}

/// A question from the page, behind the tag of the page's language.
///
/// # Errors
/// If it comes from another build, or is damaged.
pub fn read_question(bytes: &[u8]) -> Result<(String, Question), WireError> {
    read(bytes)
}

/// A reply for the page.
pub fn write_reply(reply: &Reply) -> Vec<u8> {
    write(reply)
}

/// A reply from the engine.
///
/// # Errors
/// If it comes from another build, or is damaged.
pub fn read_reply(bytes: &[u8]) -> Result<Reply, WireError> {
    read(bytes)
}

/// What came of a run, for a ready take.
pub fn write_answer(answer: &Answer) -> Vec<u8> {
    write(answer)
}

/// What came of a run, from a ready take.
///
/// # Errors
/// If it comes from another build, or is damaged.
pub fn read_answer(bytes: &[u8]) -> Result<Answer, WireError> {
    read(bytes)
}

/// Anything that goes from one module of the page to another.
pub fn write<T: Serialize>(value: &T) -> Vec<u8> {
    let mut bytes = BUILD.as_bytes().to_vec();
    bytes.extend([0; CHECKSUM]);
    // Nothing written here has a part that the format lacks; without its content a message is damaged.
    let mut bytes = postcard::to_extend(value, bytes).unwrap_or_default();
    if let Some((head, content)) = bytes.split_at_mut_checked(BUILD.len() + CHECKSUM) {
        head[BUILD.len()..].copy_from_slice(&checksum(content));
    }
    bytes
}

/// What another module of the page has written.
///
/// # Errors
/// If it comes from another build, or is damaged.
pub fn read<'a, T: Deserialize<'a>>(bytes: &'a [u8]) -> Result<T, WireError> {
    let (build, rest) = bytes.split_at_checked(BUILD.len()).ok_or(WireError::Damaged)?;
    if build != BUILD.as_bytes() {
        return Err(WireError::OtherBuild);
    }
    let (sum, content) = rest.split_at_checked(CHECKSUM).ok_or(WireError::Damaged)?;
    if sum != checksum(content) {
        return Err(WireError::Damaged);
    }
    let (value, rest) = postcard::take_from_bytes(content).map_err(|_| WireError::Damaged)?;
    if rest.is_empty() { Ok(value) } else { Err(WireError::Damaged) }
}

fn checksum(content: &[u8]) -> [u8; CHECKSUM] {
    adler2::adler32_slice(content).to_le_bytes()
}
