//! Deflate with a dictionary: a text that both sides know and that a program can refer to.
//!
//! Programs are short, so there is little in them to refer back to; what they have in common stands
//! in the dictionary instead: the phrases of Python programs about memory, and the programs that came
//! with the page when the format was frozen. A link to one of those, or to one a few edits away from
//! it, takes a line.
//!
//! Each version of the format has its own, and that of version 2 goes on where that of version 1 ends.
//! What it adds are the lines that the gallery's and the corpus's programs had in common when it was
//! frozen, those that save the most for their length.
//!
//! The library offers no preset dictionary, and needs none: deflate refers to what came before by
//! distance. To pack, the dictionary is compressed first, up to a byte boundary (a sync flush), and
//! that part is thrown away. To unpack, the dictionary stands in the buffer in front of the output.

use miniz_oxide::deflate::CompressionLevel;
use miniz_oxide::deflate::core::{
    CompressionStrategy, CompressorOxide, TDEFLFlush, TDEFLStatus, compress_to_output,
    create_comp_flags_from_zip_params,
};
use miniz_oxide::inflate::TINFLStatus;
use miniz_oxide::inflate::core::inflate_flags::TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF;
use miniz_oxide::inflate::core::{DecompressorOxide, decompress};

use super::LinkError;

/// What a program can refer to. Never to be changed: a link would open as another text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Dictionary {
    /// Of the first links.
    Version1,
    /// The same with more behind it, which is nearer.
    Version2,
}

impl Dictionary {
    fn text(self) -> Vec<u8> {
        let parts: &[&[u8]] = match self {
            Dictionary::Version1 => &[VERSION_1],
            Dictionary::Version2 => &[VERSION_1, ADDED_IN_VERSION_2],
        };
        parts.concat()
    }
}

const VERSION_1: &[u8] = include_bytes!("dictionary_v1.txt");
const ADDED_IN_VERSION_2: &[u8] = include_bytes!("dictionary_v2.txt");

/// No header and no trailer around the blocks.
const RAW_DEFLATE: i32 = -15;

/// Packs some bytes.
pub(super) fn pack(bytes: &[u8], dictionary: Dictionary) -> Vec<u8> {
    let dictionary = dictionary.text();
    // A block of its own codes begins with a table of them. A short text is better off without, and
    // the library does not compare.
    let own_codes = pack_with(CompressionStrategy::Default, bytes, &dictionary);
    let fixed_codes = pack_with(CompressionStrategy::Fixed, bytes, &dictionary);
    if fixed_codes.len() <= own_codes.len() { fixed_codes } else { own_codes }
}

fn pack_with(strategy: CompressionStrategy, bytes: &[u8], dictionary: &[u8]) -> Vec<u8> {
    let level = CompressionLevel::UberCompression as i32;
    let flags = create_comp_flags_from_zip_params(level, RAW_DEFLATE, strategy as i32);
    let mut compressor = CompressorOxide::new(flags);
    let mut packed = Vec::new();
    let (status, _) = compress_to_output(&mut compressor, dictionary, TDEFLFlush::Sync, |_| true);
    debug_assert_eq!(status, TDEFLStatus::Okay);
    let (status, _) = compress_to_output(&mut compressor, bytes, TDEFLFlush::Finish, |part| {
        packed.extend_from_slice(part);
        true
    });
    debug_assert_eq!(status, TDEFLStatus::Done);
    packed
}

/// Unpacks some bytes, up to `limit` of them.
pub(super) fn unpack(packed: &[u8], dictionary: Dictionary, limit: usize) -> Result<Vec<u8>, LinkError> {
    let mut buffer = dictionary.text();
    let start = buffer.len();
    buffer.resize(start + limit, 0);
    let mut state = Box::<DecompressorOxide>::default();
    let (status, read, written) =
        decompress(&mut state, packed, &mut buffer, start, TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF);
    match status {
        TINFLStatus::Done if read == packed.len() => {
            buffer.truncate(start + written);
            Ok(buffer.split_off(start))
        }
        TINFLStatus::NeedsMoreInput | TINFLStatus::FailedCannotMakeProgress => Err(LinkError::Truncated),
        TINFLStatus::HasMoreOutput => Err(LinkError::TooLarge),
        _ => Err(LinkError::Damaged),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: [Dictionary; 2] = [Dictionary::Version1, Dictionary::Version2];

    #[test]
    fn the_dictionaries_are_frozen() {
        let sums = ALL.map(|dictionary| {
            let text = dictionary.text();
            (text.len(), adler2::adler32_slice(&text))
        });
        assert_eq!(sums, [(5_481, 1_288_412_025), (11_477, 980_076_338)]);
    }

    #[test]
    fn packing_is_undone() {
        let long = b"gc.collect()\n".repeat(5_000);
        let noise: Vec<u8> = (0..2_000_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
        for dictionary in ALL {
            for bytes in [&b""[..], b"x", b"import gc\n", VERSION_1, ADDED_IN_VERSION_2, &long, &noise] {
                assert_eq!(unpack(&pack(bytes, dictionary), dictionary, 100_000).as_deref(), Ok(bytes));
            }
        }
    }

    #[test]
    fn the_limit_is_exact() {
        for dictionary in ALL {
            let packed = pack(&[b' '; 1_000], dictionary);
            assert!(unpack(&packed, dictionary, 1_000).is_ok());
            assert_eq!(unpack(&packed, dictionary, 999), Err(LinkError::TooLarge));
        }
    }

    #[test]
    fn nothing_may_follow() {
        let mut packed = pack(b"import gc\n", Dictionary::Version2);
        packed.push(0);
        assert_eq!(unpack(&packed, Dictionary::Version2, 1_000), Err(LinkError::Damaged));
    }

    #[test]
    fn what_is_in_the_dictionary_takes_next_to_nothing() {
        for text in [VERSION_1, ADDED_IN_VERSION_2] {
            assert!(pack(&text[text.len() - 250..], Dictionary::Version2).len() < 16);
        }
    }
}
