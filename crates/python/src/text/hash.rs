//! Hashes. In 2.7 they decide the order of dicts and sets, so they are CPython's; in 3.x texts are
//! hashed with a secret, and nothing visible may depend on them. Numbers and tuples of numbers hash
//! alike in every run of 3.x, and the order of sets shows it.
//!
//! `Objects/stringobject.c`, `Objects/object.c` (`_Py_HashDouble`), `Objects/longobject.c` and
//! `Objects/tupleobject.c` of 2.7; `Python/pyhash.c`, `Objects/longobject.c` and
//! `Objects/tupleobject.c` of 3.x.

/// A hash is never -1: that means an error in C.
fn not_minus_one(hash: i64) -> i64 {
    if hash == -1 { -2 } else { hash }
}

/// `string_hash` of 2.7, without randomisation; used for texts everywhere.
pub(crate) fn hash_str_python2(bytes: &[u8]) -> i64 {
    let Some(first) = bytes.first() else { return 0 };
    let mut hash = u64::from(*first) << 7;
    for byte in bytes {
        hash = hash.wrapping_mul(1_000_003) ^ u64::from(*byte);
    }
    not_minus_one((hash ^ bytes.len() as u64) as i64)
}

/// `int_hash` of 2.7: the value itself.
pub(crate) fn hash_int_python2(value: i64) -> i64 {
    not_minus_one(value)
}

/// `long_hash` of 3.x: the value modulo 2**61 - 1, with its sign.
pub(crate) fn hash_int_python3(value: i64) -> i64 {
    const MODULUS: u64 = (1 << 61) - 1;
    let remainder = (value.unsigned_abs() % MODULUS) as i64;
    not_minus_one(if value < 0 { -remainder } else { remainder })
}

/// `_Py_HashDouble` of 2.7: whole numbers hash like integers.
pub(crate) fn hash_float_python2(value: f64) -> i64 {
    if value.is_nan() {
        return 0;
    }
    if value.is_infinite() {
        return if value > 0.0 { 314_159 } else { -271_828 };
    }
    if value == value.trunc() {
        const TOO_LARGE: f64 = 9_223_372_036_854_775_808.0;
        return not_minus_one(if value.abs() < TOO_LARGE { value as i64 } else { hash_whole_python2(value) });
    }
    let (mantissa, exponent) = frexp(value.abs());
    let scaled = mantissa.copysign(value) * 2_147_483_648.0;
    let high = scaled.trunc();
    let low = ((scaled - high) * 2_147_483_648.0).trunc();
    not_minus_one((high as i64).wrapping_add(low as i64).wrapping_add(i64::from(exponent) << 15))
}

/// `long_hash` of 2.7 for a whole number beyond 64 bits: its digits of 30 bits, the most significant
/// first, rotated in. It may still be -1.
fn hash_whole_python2(value: f64) -> i64 {
    const SHIFT: i32 = 30;
    let bits = value.abs().to_bits();
    let mantissa = (bits & ((1 << 52) - 1)) | (1 << 52);
    let power = ((bits >> 52) & 0x7ff) as i32 - 1075;
    let mut hash: u64 = 0;
    for place in (0..=(power + 52) / SHIFT).rev() {
        // The digit at this place: the mantissa's bits from `from` on.
        let from = place * SHIFT - power;
        let shifted = match u32::try_from(from) {
            Ok(from) => mantissa.checked_shr(from).unwrap_or(0),
            Err(_) => mantissa.checked_shl(from.unsigned_abs()).unwrap_or(0),
        };
        let digit = shifted & ((1 << SHIFT) - 1);
        let (sum, carry) = hash.rotate_left(SHIFT as u32).overflowing_add(digit);
        hash = sum.wrapping_add(u64::from(carry));
    }
    if value < 0.0 { (hash as i64).wrapping_neg() } else { hash as i64 }
}

/// `_Py_HashDouble` of 3.x. From 3.10 on a `nan` hashes by its address instead, which is for the
/// caller to do.
pub(crate) fn hash_float(value: f64) -> i64 {
    if value.is_nan() {
        return 0;
    }
    if value.is_infinite() {
        return if value > 0.0 { 314_159 } else { -314_159 };
    }
    const BITS: u32 = 61;
    const MODULUS: u64 = (1 << BITS) - 1;
    let (mut mantissa, mut exponent) = frexp(value.abs());
    let mut hash: u64 = 0;
    while mantissa > 0.0 {
        hash = ((hash << 28) & MODULUS) | (hash >> (BITS - 28));
        mantissa *= 268_435_456.0;
        exponent -= 28;
        let digit = mantissa as u64;
        mantissa -= digit as f64;
        hash += digit;
        if hash >= MODULUS {
            hash -= MODULUS;
        }
    }
    let shift = exponent.rem_euclid(BITS as i32) as u32;
    if shift > 0 {
        hash = ((hash << shift) & MODULUS) | (hash >> (BITS - shift));
    }
    let hash = hash as i64;
    not_minus_one(if value < 0.0 { -hash } else { hash })
}

/// The mantissa in 0.5..1 and the power of two.
fn frexp(value: f64) -> (f64, i32) {
    if value == 0.0 {
        return (0.0, 0);
    }
    // Subnormals are scaled up first.
    let (value, scaled) = if value < f64::MIN_POSITIVE { (value * 2f64.powi(64), -64) } else { (value, 0) };
    let bits = value.to_bits();
    let exponent = ((bits >> 52) & 0x7ff) as i32 - 1022;
    (f64::from_bits((bits & !(0x7ff << 52)) | (1022 << 52)), exponent + scaled)
}

/// `tuplehash` of 2.7 to 3.7.
pub(crate) fn hash_tuple_python2(hashes: &[i64]) -> i64 {
    let mut hash: u64 = 0x345678;
    let mut multiplier: u64 = 1_000_003;
    for (place, item) in hashes.iter().enumerate() {
        let left = (hashes.len() - place - 1) as u64;
        hash = (hash ^ *item as u64).wrapping_mul(multiplier);
        multiplier = multiplier.wrapping_add(82_520 + left + left);
    }
    not_minus_one(hash.wrapping_add(97_531) as i64)
}

/// `tuplehash` of 3.8 and later: xxHash.
pub(crate) fn hash_tuple_python3(hashes: &[i64]) -> i64 {
    const PRIME_1: u64 = 11_400_714_785_074_694_791;
    const PRIME_2: u64 = 14_029_467_366_897_019_727;
    const PRIME_5: u64 = 2_870_177_450_012_600_261;
    let mut hash = PRIME_5;
    for item in hashes {
        hash = hash.wrapping_add((*item as u64).wrapping_mul(PRIME_2)).rotate_left(31).wrapping_mul(PRIME_1);
    }
    hash = hash.wrapping_add(hashes.len() as u64 ^ (PRIME_5 ^ 3_527_539));
    if hash == u64::MAX { 1_546_275_796 } else { hash as i64 }
}

/// `frozenset_hash` of 2.7: the order of the members does not count.
pub(crate) fn hash_frozenset_python2(hashes: &[i64]) -> i64 {
    let start = 1_927_868_237u64.wrapping_mul(hashes.len() as u64 + 1);
    let mixed = hashes.iter().fold(start, |hash, item| hash ^ shuffle_bits(*item));
    disperse(mixed)
}

/// `frozenset_hash` of 3.7 and later.
pub(crate) fn hash_frozenset_python3(hashes: &[i64]) -> i64 {
    let mixed = hashes.iter().fold(0, |hash, item| hash ^ shuffle_bits(*item));
    let mixed = mixed ^ (hashes.len() as u64 + 1).wrapping_mul(1_927_868_237);
    disperse(mixed ^ (mixed >> 11) ^ (mixed >> 25))
}

fn shuffle_bits(hash: i64) -> u64 {
    let hash = hash as u64;
    (hash ^ 89_869_747 ^ (hash << 16)).wrapping_mul(3_644_798_167)
}

fn disperse(hash: u64) -> i64 {
    let hash = hash.wrapping_mul(69_069).wrapping_add(907_133_923) as i64;
    if hash == -1 { 590_923_713 } else { hash }
}
