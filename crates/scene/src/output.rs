//! What the program has printed, line by line.

use model::World;

use crate::said::{OutputLine, Stream};

/// The lines that have been written until now; the last one may not be complete.
pub(crate) fn build(world: &World) -> Vec<OutputLine> {
    let mut lines: Vec<OutputLine> = Vec::new();
    // Whether the last line still waits for its end.
    let mut open = false;
    for (stream, text) in world.output() {
        let stream = match stream {
            model::Stream::Out => Stream::Out,
            model::Stream::Err => Stream::Err,
        };
        for piece in text.split_inclusive('\n') {
            let words = piece.strip_suffix('\n').unwrap_or(piece);
            match lines.last_mut() {
                Some(last) if open && last.stream == stream => last.text.push_str(words),
                _ => lines.push(OutputLine { text: words.to_owned(), stream }),
            }
            open = words.len() == piece.len();
        }
    }
    lines
}
