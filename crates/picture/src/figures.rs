//! Figures in attributes, in as many places as a picture needs.
//!
//! Rust's own text of a fraction is exact to the last place, and so exact that its code would be a
//! noticeable part of the download.

use std::fmt;

/// A figure rounded to a few places after the point.
#[derive(Clone, Copy, Debug)]
pub struct Figure {
    /// In units of the last place.
    rounded: i64,
    /// How many units make 1.
    units: i64,
}

/// To a tenth: places and lengths in pixels.
pub fn tenths(value: impl Into<f64>) -> Figure {
    figure(value.into(), 10)
}

/// To a thousandth: shares and scales.
pub fn thousandths(value: impl Into<f64>) -> Figure {
    figure(value.into(), 1000)
}

/// The nearest value between two limits. `f32::clamp` says the same, and brings the code that writes
/// fractions exactly along for its complaint about wrong limits.
pub fn between(value: f32, least: f32, most: f32) -> f32 {
    value.min(most).max(least)
}

fn figure(value: f64, units: i64) -> Figure {
    Figure { rounded: (value * units as f64).round() as i64, units }
}

impl fmt::Display for Figure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, mut rest) = (self.rounded.unsigned_abs(), self.units.unsigned_abs());
        let (whole, mut fraction) = (whole / rest, whole % rest);
        write!(f, "{}{whole}", if self.rounded < 0 { "-" } else { "" })?;
        if fraction > 0 {
            f.write_str(".")?;
        }
        while fraction > 0 {
            rest /= 10;
            write!(f, "{}", fraction / rest)?;
            fraction %= rest;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::{between, tenths, thousandths};

    #[test]
    fn values_stay_between_their_limits() {
        assert_eq!([-1.0, 0.5, 9.0].map(|value| between(value, 0.0, 1.0)), [0.0, 0.5, 1.0]);
    }

    #[test]
    fn figures_are_rounded() {
        let written = [0.0, -0.04, 1.0, -1.25, 12.05, -0.3, 1e6].map(|value| tenths(value).to_string());
        assert_eq!(written, ["0", "0", "1", "-1.3", "12.1", "-0.3", "1000000"]);
        let written = [0.0, 0.0004, 0.05, -0.25, 33.3333].map(|value| thousandths(value).to_string());
        assert_eq!(written, ["0", "0", "0.05", "-0.25", "33.333"]);
    }

    #[test]
    fn what_is_no_number_is_still_a_text() {
        assert_eq!(tenths(f64::NAN).to_string(), "0");
    }
}
