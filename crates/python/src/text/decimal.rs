//! Integers as decimal digits.
//!
//! The machine's integers have 64 bits. One that has more reaches this folder as its digits, with a
//! `-` in front if it is negative, and all that is asked of it is how it looks: in base ten it is
//! the digits, in a base that is a power of two they are divided (`long_format_binary` need not
//! divide, since CPython's digits are binary).

/// The sign, and the digits without leading zeros.
pub(crate) fn split_sign(digits: &str) -> (bool, &str) {
    let (negative, digits) = digits.strip_prefix('-').map_or((false, digits), |digits| (true, digits));
    let digits = digits.trim_start_matches('0');
    if digits.is_empty() { (false, "0") } else { (negative, digits) }
}

/// Decimal digits, which have no sign, written in base 2, 8 or 16; in any other base as they are.
pub(crate) fn in_base(digits: &str, base: u32) -> String {
    if !matches!(base, 2 | 8 | 16) {
        return digits.to_owned();
    }
    // Nine decimal digits fit 32 bits; the last chunk of the text is the least significant.
    let mut chunks: Vec<u32> = Vec::new();
    let bytes = digits.as_bytes();
    for chunk in bytes.rchunks(9).rev() {
        chunks.push(
            chunk
                .iter()
                .fold(0, |sum: u32, byte| sum.wrapping_mul(10).wrapping_add(u32::from(byte.wrapping_sub(b'0')))),
        );
    }
    let mut out = Vec::new();
    while chunks.iter().any(|chunk| *chunk != 0) {
        let mut remainder: u64 = 0;
        for chunk in &mut chunks {
            let value = remainder * 1_000_000_000 + u64::from(*chunk);
            *chunk = (value / u64::from(base)) as u32;
            remainder = value % u64::from(base);
        }
        out.extend(char::from_digit(remainder as u32, base));
    }
    if out.is_empty() { "0".to_owned() } else { out.iter().rev().collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bases_are_cpythons() {
        // 2**100 and neighbours.
        assert_eq!(in_base("1267650600228229401496703205376", 16), format!("1{}", "0".repeat(25)));
        assert_eq!(in_base("1267650600228229401496703205375", 2), "1".repeat(100));
        assert_eq!(in_base("10000000000000000000000", 8), "2074147406233526220000000");
        assert_eq!(in_base("0", 16), "0");
        assert_eq!(split_sign("-007"), (true, "7"));
        assert_eq!(split_sign("-0"), (false, "0"));
    }
}
