//! What is drawn inside what, as the viewer wants it: everything that can be folded is, except for
//! what was unfolded; or the other way round.

use std::collections::BTreeSet;

use model::ObjId;

use crate::View;
use crate::cast::Cast;

/// The viewer's part of the matter.
#[derive(Clone, PartialEq, Debug, Default)]
pub(crate) struct Folding {
    unfold_all: bool,
    toggled: BTreeSet<ObjId>,
}

impl Folding {
    pub(crate) fn of(view: &View) -> Folding {
        Folding { unfold_all: view.unfold_all, toggled: view.toggled.clone() }
    }

    /// The object inside of which another one is drawn, if it is.
    pub(crate) fn holder(&self, cast: &Cast, id: ObjId) -> Option<ObjId> {
        cast.fold_of(id).filter(|_| self.unfold_all == self.toggled.contains(&id))
    }

    /// The box that an object belongs to: its own, or that of the outermost object that it is in.
    pub(crate) fn root(&self, cast: &Cast, id: ObjId) -> ObjId {
        let mut at = id;
        while let Some(holder) = self.holder(cast, at) {
            at = holder;
        }
        at
    }

    /// Every object that ever has a box, in order of birth.
    pub(crate) fn boxes<'a>(&'a self, cast: &'a Cast) -> impl Iterator<Item = ObjId> + 'a {
        let objects = cast.on_stage.iter().enumerate().filter(|(_, on_stage)| **on_stage);
        objects.map(|(index, _)| ObjId(index as u32)).filter(|id| self.holder(cast, *id).is_none())
    }
}
