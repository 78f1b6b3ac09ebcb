//! What a wish from a sheet means to the page.

use sheet::Wish;

use crate::intent::{Dialog, Intent};

/// The intent; none if the wish names what there is not.
pub fn intent(wish: Wish) -> Option<Intent> {
    Some(match wish {
        Wish::Close => Intent::Dialog(None),
        Wish::Scenario(slug) => Intent::Scenario(scenario::scenario(&slug)?.slug),
        Wish::Drafts => Intent::Dialog(Some(Dialog::Drafts)),
        Wish::Draft { id, program, collector } => Intent::Draft { id, program, collector },
        Wish::Import { name, program } => Intent::Import { name, program },
        Wish::Say(text) => Intent::Notice(Some(text.into())),
        Wish::Compare { before, scenario } => Intent::Compare { before: before.name, scenario },
        Wish::Link(fragment) => Intent::CopyLink(fragment),
        Wish::Take(shot) => Intent::Take(shot),
        Wish::Letters(on) => Intent::Letters(on),
        Wish::SaveForOffline => Intent::SaveForOffline,
        Wish::Copy(text) => Intent::Copy(text),
        Wish::Broken(words) => Intent::SheetBroken(words),
    })
}
