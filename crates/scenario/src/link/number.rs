//! Numbers in records: seven bits a byte, the lowest first, the top bit set in all but the last.

/// Appends a number. Larger ones than a `u32` become the largest of those, so that every page reads
/// what another one wrote.
pub(super) fn push(record: &mut Vec<u8>, number: usize) {
    let mut left = u32::try_from(number).unwrap_or(u32::MAX);
    while left > 0x7f {
        record.push((left & 0x7f) as u8 | 0x80);
        left >>= 7;
    }
    record.push(left as u8);
}

/// Takes a number off the front of some bytes.
pub(super) fn take(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let mut number = 0;
    for (place, &byte) in bytes.iter().enumerate().take(5) {
        number |= u64::from(byte & 0x7f) << (7 * place);
        if byte & 0x80 == 0 {
            let number = u32::try_from(number).ok()?;
            return Some((usize::try_from(number).ok()?, bytes.get(place + 1..)?));
        }
    }
    None
}

/// Takes a text off the front of some bytes: its length as a number, then itself.
pub(super) fn take_text(bytes: &[u8]) -> Option<(&str, &[u8])> {
    let (length, rest) = take(bytes)?;
    let (text, rest) = rest.split_at_checked(length)?;
    Some((str::from_utf8(text).ok()?, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_come_back() {
        for number in [0, 1, 0x7f, 0x80, 300, 0x3fff, 0x4000, 1_000_000, u32::MAX as usize] {
            let mut bytes = Vec::new();
            push(&mut bytes, number);
            bytes.push(42);
            assert_eq!(take(&bytes), Some((number, &[42][..])));
        }
    }

    #[test]
    fn numbers_end() {
        assert_eq!(take(&[]), None);
        assert_eq!(take(&[0x80]), None);
        assert_eq!(take(&[0xff, 0xff, 0xff, 0xff, 0x1f]), None);
        assert_eq!(take(&[0x80; 9]), None);
    }

    #[test]
    fn texts_end_with_their_record() {
        assert_eq!(take_text(&[2, b'a', b'b', b'c']), Some(("ab", &b"c"[..])));
        assert_eq!(take_text(&[3, b'a', b'b']), None);
        assert_eq!(take_text(&[1, 0xff]), None);
    }
}
