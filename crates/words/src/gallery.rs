//! What the gallery says, in another language. The programs say it in English themselves: the page asks
//! by the English text.

/// The gallery's texts in one language.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Gallery(&'static str);

impl Gallery {
    /// A file that has been fetched. It stays in memory: nobody reads more of them than there are languages.
    pub fn read(text: String) -> Self {
        Gallery(text.leak())
    }

    /// The file of a language; none for English.
    pub fn file(tag: &str) -> Option<&'static str> {
        crate::GALLERIES.iter().find(|(known, _)| *known == tag).map(|(_, text)| *text)
    }

    /// The texts of a language that come with the program: for what has no page around it.
    pub fn known(tag: &str) -> Self {
        Gallery(Self::file(tag).unwrap_or_default())
    }

    /// A text of the gallery in this language; as it stands, if there is no translation.
    pub fn of(self, english: &str) -> &str {
        let hash = format!("{:08x}", fnv(english));
        self.0.lines().find_map(|line| line.strip_prefix(&hash)).unwrap_or(english)
    }
}

/// FNV-1a, 32 bits: `build/main.rs` has the same.
fn fnv(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}
