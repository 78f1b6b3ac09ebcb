//! Who refers to whom on the stage, found by object.

use model::ObjId;
use scene::{Arrow, From, ObjectBox, Stage};

/// The references of a stage by their two ends. Looked for anew each time: the list is as short as that
/// somebody can hear it.
pub(super) struct Relations<'a>(pub(super) &'a Stage);

impl<'a> Relations<'a> {
    /// The names of an object; a variable's with its function behind it.
    pub(super) fn names(&self, id: ObjId) -> Vec<String> {
        let tags = self.0.names.iter().filter(|tag| tag.target == Some(id));
        tags.map(|tag| tag.scope.as_ref().map_or(tag.text.clone(), |scope| format!("{} ({scope})", tag.text))).collect()
    }

    /// What it refers to.
    pub(super) fn out_of(&self, id: ObjId) -> impl Iterator<Item = (&'a Arrow, &'a ObjectBox)> {
        let stage = self.0;
        let arrows = stage.arrows.iter().filter(move |arrow| arrow.from == From::Object(id));
        arrows.filter_map(|arrow| Some((arrow, stage.find(arrow.to)?)))
    }

    /// What refers to it.
    pub(super) fn into(&self, id: ObjId) -> impl Iterator<Item = (&'a Arrow, &'a ObjectBox)> {
        let stage = self.0;
        stage.arrows.iter().filter(move |arrow| arrow.to == id).filter_map(|arrow| match arrow.from {
            From::Object(from) => Some((arrow, stage.find(from)?)),
            From::Name(_) => None,
        })
    }
}
