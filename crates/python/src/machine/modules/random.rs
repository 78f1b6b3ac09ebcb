//! `random`: the Mersenne twister of CPython (`Modules/_randommodule.c`). A program that seeds it gets
//! CPython's numbers; one that does not gets those of the seed 0, so that runs repeat.

use model::{Atom, Language, Recorder, Value};

use crate::machine::{Args, Machine, Native, Outcome};

const N: usize = 624;
const M: usize = 397;

/// The functions.
pub(super) const NAMES: &[&str] =
    &["random.seed", "random.random", "random.randrange", "random.randint", "random.choice", "random.shuffle"];

/// The state of the generator.
#[derive(Clone, Debug)]
pub(crate) struct Twister {
    state: Box<[u32]>,
    index: usize,
}

impl Default for Twister {
    fn default() -> Self {
        // Filled at the first use.
        Twister { state: Box::default(), index: N }
    }
}

impl Twister {
    fn init_genrand(seed: u32) -> Twister {
        let mut state = vec![seed; N];
        let mut before = seed;
        for (index, word) in state.iter_mut().enumerate().skip(1) {
            before = 1_812_433_253u32.wrapping_mul(before ^ (before >> 30)).wrapping_add(index as u32);
            *word = before;
        }
        Twister { state: state.into(), index: N }
    }

    /// `init_by_array`
    fn seeded(seed: u64) -> Twister {
        let key = if seed >> 32 == 0 { vec![seed as u32] } else { vec![seed as u32, (seed >> 32) as u32] };
        let mut twister = Twister::init_genrand(19_650_218);
        let (mut i, mut j) = (1, 0);
        for _ in 0..N {
            let add = key.get(j).copied().unwrap_or(0).wrapping_add(j as u32);
            twister.mix(i, 1_664_525, add);
            i += 1;
            j = (j + 1) % key.len();
            if i >= N {
                twister.wrap();
                i = 1;
            }
        }
        for _ in 0..N - 1 {
            twister.mix(i, 1_566_083_941, (i as u32).wrapping_neg());
            i += 1;
            if i >= N {
                twister.wrap();
                i = 1;
            }
        }
        twister.put(0, 0x8000_0000);
        twister
    }

    fn word(&self, index: usize) -> u32 {
        self.state.get(index).copied().unwrap_or(0)
    }

    fn put(&mut self, index: usize, word: u32) {
        if let Some(place) = self.state.get_mut(index) {
            *place = word;
        }
    }

    fn mix(&mut self, i: usize, factor: u32, add: u32) {
        let before = self.word(i - 1);
        let mixed = (self.word(i) ^ (before ^ (before >> 30)).wrapping_mul(factor)).wrapping_add(add);
        self.put(i, mixed);
    }

    fn wrap(&mut self) {
        let last = self.word(N - 1);
        self.put(0, last);
    }

    /// `genrand_int32`
    fn next_word(&mut self) -> u32 {
        if self.state.is_empty() {
            *self = Twister::seeded(0);
        }
        if self.index >= N {
            for k in 0..N {
                let y = (self.word(k) & 0x8000_0000) | (self.word((k + 1) % N) & 0x7FFF_FFFF);
                let twisted = self.word((k + M) % N) ^ (y >> 1) ^ if y & 1 == 1 { 0x9908_B0DF } else { 0 };
                self.put(k, twisted);
            }
            self.index = 0;
        }
        let mut y = self.word(self.index);
        self.index += 1;
        y ^= y >> 11;
        y ^= (y << 7) & 0x9D2C_5680;
        y ^= (y << 15) & 0xEFC6_0000;
        y ^ (y >> 18)
    }

    /// A float in 0..1 (`random_random`).
    fn next_float(&mut self) -> f64 {
        let (a, b) = (self.next_word() >> 5, self.next_word() >> 6);
        (f64::from(a) * 67_108_864.0 + f64::from(b)) / 9_007_199_254_740_992.0
    }

    fn next_bits(&mut self, bits: u32) -> u64 {
        match bits {
            0 => 0,
            1..=32 => u64::from(self.next_word() >> (32 - bits)),
            _ => {
                let low = u64::from(self.next_word());
                low | u64::from(self.next_word() >> (64 - bits.min(64))) << 32
            }
        }
    }

    /// A number in 0..limit: 2.7 scales a float, 3 tries numbers of as many bits
    /// (`_randbelow_with_getrandbits`).
    fn below(&mut self, limit: u64, language: Language) -> u64 {
        if limit == 0 {
            return 0;
        }
        match language {
            Language::Python2 => (self.next_float() * limit as f64) as u64,
            Language::Python3 => {
                let bits = 64 - limit.leading_zeros();
                loop {
                    let tried = self.next_bits(bits);
                    if tried < limit {
                        return tried;
                    }
                }
            }
        }
    }
}

/// The function of `random` with this name.
pub(super) fn function<R: Recorder>(name: &str) -> Option<Native<R>> {
    Some(match name {
        "seed" => seed,
        "random" => random,
        "randrange" => randrange,
        "randint" => randint,
        "choice" => choice,
        "shuffle" => shuffle,
        _ => return None,
    })
}

/// `random.seed(n)`: whole numbers only; without one, the seed is 0.
fn seed<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let [value] = m.positional("seed", args, 0)?;
    if value.object().is_some() || matches!(m.atom(value), Some(Atom::Str(_) | Atom::Float(_))) {
        return Err(m.raise("NotImplementedError", "cyclescope can seed random with a whole number only"));
    }
    let number = if value.is_null() || m.is_none(value) { 0 } else { m.integer(value, 0)? };
    m.library.twister = Twister::seeded(number.unsigned_abs());
    m.done()
}

fn random<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let [] = m.positional("random", args, 0)?;
    let number = m.library.twister.next_float();
    Ok(m.float(number))
}

/// `randrange(stop)`, `randrange(start, stop[, step])`
fn randrange<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let [start, stop, step] = m.positional("randrange", args, 1)?;
    let (start, stop) =
        if stop.is_null() { (0, m.integer(start, 0)?) } else { (m.integer(start, 0)?, m.integer(stop, 0)?) };
    let step = m.integer(step, 1)?.max(1);
    let width = stop.saturating_sub(start).max(0);
    let number = m.random_below((width as u64).div_ceil(step as u64))?;
    Ok(m.int(start.saturating_add(step.saturating_mul(number as i64))))
}

/// `randint(a, b)`: both ends included.
fn randint<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let [from, to] = m.positional("randint", args, 2)?;
    let (from, to) = (m.integer(from, 0)?, m.integer(to, 0)?);
    let width = to.saturating_sub(from).saturating_add(1).max(0);
    let number = m.random_below(width as u64)?;
    Ok(m.int(from.saturating_add(number as i64)))
}

fn choice<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let [sequence] = m.positional("choice", args, 1)?;
    let length = m.length(sequence)?;
    if length == 0 {
        return Err(m.raise("IndexError", "Cannot choose from an empty sequence"));
    }
    let index = m.random_below(length as u64)?;
    let index = m.int(index as i64);
    m.get_item(sequence, index)
}

/// Fisher and Yates, from the end.
fn shuffle<R: Recorder>(m: &mut Machine<R>, args: Args<'_>) -> Outcome {
    let [sequence] = m.positional("shuffle", args, 1)?;
    for index in (1..m.length(sequence)?).rev() {
        let other = m.random_below(index as u64 + 1)?;
        let (index, other) = (m.int(index as i64), m.int(other as i64));
        swap(m, sequence, index, other)?;
    }
    m.done()
}

fn swap<R: Recorder>(m: &mut Machine<R>, sequence: Value, one: Value, other: Value) -> Outcome<()> {
    let first = m.get_item(sequence, one)?;
    let second = m.get_item(sequence, other)?;
    let result = m.set_item(sequence, one, second).and_then(|()| m.set_item(sequence, other, first));
    m.release(first);
    m.release(second);
    result
}

impl<R: Recorder> Machine<R> {
    fn random_below(&mut self, limit: u64) -> Outcome<u64> {
        if limit == 0 {
            return Err(self.raise("ValueError", "empty range for randrange()"));
        }
        let language = self.dialect.language;
        Ok(self.library.twister.below(limit, language))
    }
}

#[cfg(test)]
mod tests {
    use super::{Language, Twister};

    #[test]
    fn gives_the_numbers_of_cpython() {
        let mut twister = Twister::seeded(1);
        assert_eq!(twister.next_float(), 0.134_364_244_112_401_22);
        let mut old = twister.clone();
        assert_eq!(twister.below(100, Language::Python3), 97);
        assert_eq!(old.below(100, Language::Python2), 84);
        assert_eq!(Twister::seeded((1 << 40) + 5).next_float(), 0.504_380_297_041_844_3);
    }
}
