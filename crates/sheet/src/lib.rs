//! What the page and its second module say to each other.
//!
//! The page comes as two wasm modules in one document, each with a memory of its own: the page itself,
//! and what the first picture does not need, the *sheets*. A sheet is what lies over the page: the
//! gallery, the list of keys. The page decides which [`Sheet`] is open and hands over all that it
//! shows; the sheet hands back what the viewer wishes, as a [`Wish`]. Both go as bytes
//! (`player::wire`), so that neither side ever reads what another build has written. Both read and write
//! the viewer's own programs in the browser's storage, each as a [`Draft`].

mod draft;
mod share;
mod sheet;
mod wish;

pub use draft::{Draft, PREFIX};
pub use share::{Share, Taken};
pub use sheet::Sheet;
pub use wish::Wish;
