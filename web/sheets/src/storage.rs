//! The drafts in the browser's storage. The page writes the one that is being edited
//! (`web/src/drafts.rs`); here they are listed, renamed and deleted.

use sheet::{Draft, PREFIX};
use web_sys::Storage;

/// A draft with its id.
#[derive(Clone, PartialEq, Debug)]
pub struct Kept {
    /// The end of its entry's name.
    pub id: String,
    /// It.
    pub draft: Draft,
}

/// All drafts, the one changed last first; none where the browser forbids its storage.
pub fn all() -> Vec<Kept> {
    let Some(storage) = storage() else { return Vec::new() };
    let keys = (0..storage.length().unwrap_or(0)).filter_map(|index| storage.key(index).ok().flatten());
    let mut all: Vec<Kept> = keys
        .filter_map(|key| {
            let draft = Draft::from_text(&storage.get_item(&key).ok().flatten()?)?;
            Some(Kept { id: key.strip_prefix(PREFIX)?.to_owned(), draft })
        })
        .collect();
    all.sort_by(|a, b| b.draft.changed.cmp(&a.draft.changed).then_with(|| a.id.cmp(&b.id)));
    all
}

/// Writes a draft; whether the browser took it.
pub fn write(kept: &Kept) -> bool {
    storage().is_some_and(|storage| storage.set_item(&format!("{PREFIX}{}", kept.id), &kept.draft.to_text()).is_ok())
}

/// Deletes a draft.
pub fn delete(id: &str) {
    if let Some(storage) = storage() {
        // What cannot be deleted is still listed.
        let _ = storage.remove_item(&format!("{PREFIX}{id}"));
    }
}

/// Whether the browser has a storage for the page.
pub fn is_there() -> bool {
    storage().is_some()
}

fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}
