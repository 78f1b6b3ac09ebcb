//! Where two outputs differ.

use std::fmt;

/// Two outputs that are not the same.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Difference {
    /// What the real interpreter printed.
    pub real: String,
    /// What the model printed.
    pub model: String,
}

impl Difference {
    /// Of two outputs; none if they are equal.
    pub fn between(real: String, model: String) -> Option<Difference> {
        (real != model).then_some(Difference { real, model })
    }

    /// The number of the first line that differs, from 1.
    pub fn first_line(&self) -> usize {
        let same = self.real.lines().zip(self.model.lines()).take_while(|(real, model)| real == model);
        same.count() + 1
    }
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let first = self.first_line();
        for (name, text) in [("the interpreter", &self.real), ("the model", &self.model)] {
            writeln!(f, "{name} prints:")?;
            for (number, line) in text.lines().enumerate() {
                let mark = if number + 1 == first { '>' } else { ' ' };
                writeln!(f, "{mark} {line}")?;
            }
        }
        Ok(())
    }
}
