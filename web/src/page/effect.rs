//! What a wish leaves to be done outside of the page.

use player::{Notes, Question};

/// What is left to do outside of the page after an intent.
#[derive(Clone, PartialEq, Debug)]
pub enum Effect {
    /// Remember the page; the link in the address no longer tells the truth.
    Remember,
    /// Remember the page, and keep the program as a draft.
    Keep,
    /// Note what the page shows, but leave what it remembers: this may be somebody else's program.
    Note,
    /// Ask the engine this.
    Ask(Question),
    /// Copy this, and close the dialog if the browser took it.
    Copy(String),
    /// Copy this program.
    Witness(String),
    /// Put this fragment into the address and copy the link.
    Share(String),
    /// Enter or leave full screen.
    FullScreen(bool),
    /// Save the page as one file, which begins with this fragment.
    SaveForOffline(String),
    /// Open the speaker's second window.
    Speaker,
    /// The speaker's window has come.
    SpeakerCame,
    /// Tell the speaker's window what there is to say.
    Notes(Notes),
    /// End what the engine runs, and start another engine.
    RestartEngine,
    /// Fetch the language of this tag.
    Learn(&'static str),
    /// Let single letters be keys, or not.
    Letters(bool),
    /// Remember the theme.
    RememberTheme,
}
