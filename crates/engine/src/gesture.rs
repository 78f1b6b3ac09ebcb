//! What a gesture writes: the program is run, written into, and run again to see that it does what was
//! meant.

use gesture::Spot;
use player::{Document, Edit, Gesture, Refusal};

use crate::{Spoken, answer};

/// The text with what a gesture writes.
///
/// # Errors
/// Why it writes nothing.
pub fn write(document: &Document, spot: Spot, gesture: &Gesture) -> Result<Edit, Refusal> {
    let take = answer(document, Spoken::default()).map_err(|_| Refusal::DoesNotRun)?;
    let written = gesture::write(*take, &document.file_name, spot, gesture)?;
    let edited = Document { program: written.program().to_owned(), ..document.clone() };
    let take = answer(&edited, Spoken::default()).map_err(|_| Refusal::DoesNotRun)?;
    written.check(*take)
}
