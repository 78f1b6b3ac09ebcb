//! Deflate with a dictionary: a text that both sides know and that a program can refer to.
//!
//! Programs are short, so there is little in them to refer back to; what they have in common stands
//! in the dictionary instead: the phrases of Python programs about memory, and the programs that came
//! with the page when the format was frozen. A link to one of those, or to one a few edits away from
//! it, takes a line.
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

/// The dictionary of version 1, never to be changed: a link would open as another text.
const DICTIONARY: &[u8] = include_bytes!("../dictionary_v1.txt");

/// No header and no trailer around the blocks.
const RAW_DEFLATE: i32 = -15;

/// Packs some bytes.
pub(super) fn pack(bytes: &[u8]) -> Vec<u8> {
    // A block of its own codes begins with a table of them. A short text is better off without, and
    // the library does not compare.
    let own_codes = pack_with(CompressionStrategy::Default, bytes);
    let fixed_codes = pack_with(CompressionStrategy::Fixed, bytes);
    if fixed_codes.len() <= own_codes.len() { fixed_codes } else { own_codes }
}

fn pack_with(strategy: CompressionStrategy, bytes: &[u8]) -> Vec<u8> {
    let level = CompressionLevel::UberCompression as i32;
    let flags = create_comp_flags_from_zip_params(level, RAW_DEFLATE, strategy as i32);
    let mut compressor = CompressorOxide::new(flags);
    let mut packed = Vec::new();
    let (status, _) = compress_to_output(&mut compressor, DICTIONARY, TDEFLFlush::Sync, |_| true);
    debug_assert_eq!(status, TDEFLStatus::Okay);
    let (status, _) = compress_to_output(&mut compressor, bytes, TDEFLFlush::Finish, |part| {
        packed.extend_from_slice(part);
        true
    });
    debug_assert_eq!(status, TDEFLStatus::Done);
    packed
}

/// Unpacks some bytes, up to `limit` of them.
pub(super) fn unpack(packed: &[u8], limit: usize) -> Result<Vec<u8>, LinkError> {
    let start = DICTIONARY.len();
    let mut buffer = DICTIONARY.to_vec();
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

    #[test]
    fn the_dictionary_is_frozen() {
        assert_eq!((DICTIONARY.len(), adler2::adler32_slice(DICTIONARY)), (5_481, 1_288_412_025));
    }

    #[test]
    fn packing_is_undone() {
        let long = b"gc.collect()\n".repeat(5_000);
        let noise: Vec<u8> = (0..2_000_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
        for bytes in [&b""[..], b"x", b"import gc\n", DICTIONARY, &long, &noise] {
            assert_eq!(unpack(&pack(bytes), 100_000).as_deref(), Ok(bytes));
        }
    }

    #[test]
    fn the_limit_is_exact() {
        let packed = pack(&[b' '; 1_000]);
        assert!(unpack(&packed, 1_000).is_ok());
        assert_eq!(unpack(&packed, 999), Err(LinkError::TooLarge));
    }

    #[test]
    fn nothing_may_follow() {
        let mut packed = pack(b"import gc\n");
        packed.push(0);
        assert_eq!(unpack(&packed, 1_000), Err(LinkError::Damaged));
    }

    #[test]
    fn what_is_in_the_dictionary_takes_next_to_nothing() {
        assert!(pack(&DICTIONARY[DICTIONARY.len() - 500..]).len() < 16);
    }
}
