//! The median of several runs.

use std::hint::black_box;
use std::time::Instant;

/// How many samples a median is taken of.
const SAMPLES: usize = 7;

/// Nanoseconds for one call: the median of several samples of `repeat` calls each, after a warm one.
pub(crate) fn median<T>(repeat: usize, mut run: impl FnMut() -> T) -> f64 {
    for _ in 0..repeat {
        black_box(run());
    }
    let mut samples: Vec<f64> = (0..SAMPLES)
        .map(|_| {
            let begin = Instant::now();
            for _ in 0..repeat {
                black_box(run());
            }
            begin.elapsed().as_nanos() as f64 / repeat as f64
        })
        .collect();
    samples.sort_by(f64::total_cmp);
    samples[SAMPLES / 2]
}

/// Several calls for a small heap, one for a large one.
pub(crate) fn repeat_for(size: u32) -> usize {
    (200_000 / size.max(1)).max(1) as usize
}
