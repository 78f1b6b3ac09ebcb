//! A generated program: pieces of text, any of which can be left out.

use std::fmt;

/// What a program is made of.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Piece {
    /// A class or function that the statements may use.
    Prelude(String),
    /// Part of the looking, and of what makes the counters comparable: it always stays.
    Looking(String),
    /// One statement, of one line or more.
    Statement(String),
    /// The program looks at itself.
    Look,
}

/// Where in the prelude the looking begins.
const FIRST_OF_LOOKING: &str = "def nest(";

/// Writes out what the program has seen.
const EPILOGUE: &str = "print('\\n'.join(LOG))\n";

/// A program.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Program {
    /// In the order in which they are written.
    pub pieces: Vec<Piece>,
}

impl Program {
    /// With the whole prelude and these statements, a look behind each.
    pub fn new(statements: impl IntoIterator<Item = String>) -> Program {
        let prelude = include_str!("prelude.py").trim_end().split("\n\n");
        let mut looking = false;
        let prelude = prelude.map(|piece| {
            looking |= piece.starts_with(FIRST_OF_LOOKING);
            match looking {
                true => Piece::Looking(piece.to_owned()),
                false => Piece::Prelude(piece.to_owned()),
            }
        });
        let statements = statements.into_iter().flat_map(|statement| [Piece::Statement(statement), Piece::Look]);
        Program { pieces: prelude.chain(statements).collect() }
    }

    /// The statements alone, and the first line of each class and function that they need.
    pub fn body(&self) -> String {
        let lines = self.pieces.iter().map(|piece| match piece {
            Piece::Looking(_) => String::new(),
            Piece::Prelude(text) => format!("# {} ...\n", text.lines().next().unwrap_or_default()),
            Piece::Statement(text) => format!("{text}\n"),
            Piece::Look => "look()\n".to_owned(),
        });
        lines.collect()
    }

    /// How many statements there are, the prelude not counted.
    pub fn statements(&self) -> usize {
        self.pieces.iter().filter(|piece| matches!(piece, Piece::Statement(_))).count()
    }
}

impl fmt::Display for Program {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut looks = 0;
        for piece in &self.pieces {
            match piece {
                Piece::Prelude(text) | Piece::Looking(text) => writeln!(f, "{text}\n")?,
                Piece::Statement(text) => writeln!(f, "{text}")?,
                Piece::Look => {
                    looks += 1;
                    writeln!(f, "look({looks})")?;
                }
            }
        }
        f.write_str(EPILOGUE)
    }
}
