//! The viewer's own programs are kept while they are written, each edited one as a draft of its own in
//! the browser's storage. The sheet that lists them is `web/sheets/src/drafts.rs`.

use sheet::{Draft, PREFIX};
use words::page;

use crate::language::say;
use crate::share;

/// The entry that says which draft the page was at.
const CURRENT: &str = "cyclescope.drafting";

/// Why a draft is not kept.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Trouble {
    /// There is no storage, or it may not be used.
    Forbidden,
    /// It has no room left.
    Full,
}

impl Trouble {
    /// What a viewer has to know.
    pub fn sentence(self) -> String {
        say(match self {
            Trouble::Forbidden => page::storage_forbidden(),
            Trouble::Full => page::storage_full(),
        })
    }
}

/// The draft that is being written.
#[derive(Default)]
pub struct Drafting {
    /// Its entry; none before the first edit.
    key: Option<String>,
    /// What it is to be called, if anybody has said so.
    name: Option<String>,
    /// What the page wrote there last.
    written: String,
    /// Why it is not kept; said once.
    trouble: Option<Trouble>,
}

/// What came of keeping.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kept {
    /// It is in the storage.
    Well,
    /// Another tab has changed the draft: this one goes on as another.
    Parted,
    /// It is not kept, for a reason that the viewer has not been told yet.
    Not(Trouble),
    /// It is not kept, and the viewer knows.
    NotYet,
}

impl Drafting {
    /// Goes on with the draft that the page was at when it was left, if that is this program.
    pub fn resume(program: &str) -> Self {
        let found = share::stored(CURRENT).and_then(|key| {
            let written = share::stored(&key)?;
            Draft::from_text(&written).filter(|draft| draft.program == program).map(|_| (key, written))
        });
        found.map_or_else(Self::default, |(key, written)| Self { key: Some(key), written, ..Self::default() })
    }

    /// Begins a draft of this name with the next edit.
    pub fn named(name: String) -> Self {
        Self { name: Some(name), ..Self::default() }
    }

    /// What the draft is called, if there is one or is to be one.
    pub fn name(&self) -> Option<String> {
        self.name.clone().or_else(|| Draft::from_text(&self.written).map(|draft| draft.name))
    }

    /// Goes on with the draft of this id.
    pub fn open(id: &str) -> Self {
        let key = format!("{PREFIX}{id}");
        let written = share::stored(&key).unwrap_or_default();
        share::store(CURRENT, &key);
        Self { key: Some(key), written, ..Self::default() }
    }

    /// The id of the draft that is being written.
    pub fn id(&self) -> Option<&str> {
        self.key.as_deref()?.strip_prefix(PREFIX)
    }

    /// Keeps the program as it is now.
    pub fn keep(&mut self, name: &str, collector: &str, program: &str) -> Kept {
        let there = self.key.as_deref().and_then(share::stored);
        let is_anothers = there.as_ref().is_some_and(|there| *there != self.written);
        // The viewer may have given it another name in the meantime, which is no change of another tab's.
        let known = there.as_deref().and_then(Draft::from_text);
        let renamed = known.as_ref().is_some_and(|draft| {
            Draft::from_text(&self.written).is_some_and(|written| written.program == draft.program)
        });
        let parts = is_anothers && !renamed;
        let name = known.filter(|_| !parts).map_or_else(|| name.to_owned(), |draft| draft.name);
        let key = match self.key.take().filter(|_| !parts) {
            Some(key) => key,
            None => format!("{PREFIX}{}", fresh_id()),
        };
        let changed = js_sys::Date::now() as u64;
        let draft = Draft { name, collector: collector.to_owned(), changed, program: program.to_owned() };
        let text = draft.to_text();
        let stored = share::try_store(&key, &text);
        self.key = Some(key);
        match stored {
            Ok(()) => {
                share::store(CURRENT, self.key.as_deref().unwrap_or_default());
                (self.written, self.trouble) = (text, None);
                if parts { Kept::Parted } else { Kept::Well }
            }
            Err(trouble) if self.trouble.replace(trouble) == Some(trouble) => Kept::NotYet,
            Err(trouble) => Kept::Not(trouble),
        }
    }
}

/// An id that no other draft has: the time, and a number at random for tabs that begin at once.
fn fresh_id() -> String {
    format!("{:x}-{:x}", js_sys::Date::now() as u64, (js_sys::Math::random() * 65_536.0) as u32)
}
