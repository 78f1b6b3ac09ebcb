//! The messages of a part in one language, as `build/table.rs` has written them.

use std::fmt;
use std::marker::PhantomData;
use std::sync::OnceLock;

use crate::message::Message;
use crate::resolve::{Piece, resolve};

/// A part of the messages, which is fetched on its own. The build script makes them.
pub trait Part: Sized + 'static {
    /// What it is called, in the names of files too.
    const NAME: &'static str;
    /// Tells whether a table belongs to these messages.
    const FINGERPRINT: &'static str;
    /// The English table.
    const ENGLISH: &'static str;
    /// The others by their tag. The page names none of them, so they are not in it.
    const OTHERS: &'static [(&'static str, &'static str)];
    /// The English table once it has been read.
    fn english() -> &'static OnceLock<Table>;
}

/// A table that has been read.
#[derive(Debug)]
pub struct Table {
    tag: &'static str,
    /// By number below 200: the letter of its plural category.
    plurals: &'static str,
    messages: Vec<&'static str>,
}

impl Table {
    fn read(text: &'static str, fingerprint: &str) -> Option<Table> {
        let mut parts = text.splitn(3, '\n');
        let (tag, found) = parts.next()?.split_once(' ')?;
        let (plurals, messages) = (parts.next()?, parts.next()?);
        let messages = messages.split('\0').collect();
        (found == fingerprint).then_some(Table { tag, plurals, messages })
    }

    pub(crate) fn message(&self, number: u16) -> &'static str {
        self.messages.get(usize::from(number)).copied().unwrap_or_default()
    }

    /// The letter of the plural category.
    pub(crate) fn plural(&self, number: i64) -> u8 {
        let number = number.unsigned_abs();
        // From here on the last two digits decide, in every language with whole numbers this small.
        let number = if number < 200 { number } else { 100 + number % 100 };
        self.plurals.as_bytes().get(number as usize).copied().unwrap_or(b'x')
    }
}

/// A part of a language.
pub struct Language<P>(&'static Table, PhantomData<P>);

impl<P: Part> Language<P> {
    /// English, which is always there.
    pub fn english() -> Self {
        let read = || {
            Table::read(P::ENGLISH, P::FINGERPRINT).unwrap_or(Table { tag: "en", plurals: "", messages: Vec::new() })
        };
        Language(P::english().get_or_init(read), PhantomData)
    }

    /// A table that has been fetched; none if it is damaged or belongs to other messages. It stays in
    /// memory: nobody reads more of them than there are languages.
    pub fn read(text: String) -> Option<Self> {
        let table = Table::read(text.leak(), P::FINGERPRINT)?;
        Some(Language(Box::leak(Box::new(table)), PhantomData))
    }

    /// The table of a language as a file for [`Language::read`]; none for English and where there is none.
    pub fn file(tag: &str) -> Option<&'static str> {
        P::OTHERS.iter().find(|(known, _)| *known == tag).map(|(_, table)| *table)
    }

    /// A language that comes with the program: for what has no page around it.
    pub fn known(tag: &str) -> Option<Self> {
        if tag == "en" { Some(Self::english()) } else { Self::read(Self::file(tag)?.to_owned()) }
    }

    /// Its tag: "en".
    pub fn tag(self) -> &'static str {
        self.0.tag
    }

    /// A message as plain text, without its markup. Objects, which have no name here, are left out.
    pub fn text(self, message: Message<'_, P>) -> String {
        let mut text = String::new();
        self.pieces(message, &mut |piece, _| match piece {
            Piece::Text(words) => text.push_str(words),
            Piece::Object(_) | Piece::Objects(_) => {}
        });
        text
    }

    /// The pieces of a message, each with its markup.
    pub fn pieces(self, message: Message<'_, P>, see: &mut dyn FnMut(Piece<'_>, Option<crate::Markup>)) {
        resolve(self.0, message.said(), see);
    }
}

impl<P> Clone for Language<P> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<P> Copy for Language<P> {}

impl<P> PartialEq for Language<P> {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.0, other.0)
    }
}

impl<P: Part> Default for Language<P> {
    fn default() -> Self {
        Self::english()
    }
}

impl<P> fmt::Debug for Language<P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.tag)
    }
}
