//! Who refers to whom on the stage, found by object.

use std::collections::HashMap;

use model::ObjId;
use scene::{Arrow, From, ObjectBox, Stage};

/// The references of a stage by their two ends.
pub(super) struct Relations<'a> {
    boxes: HashMap<ObjId, &'a ObjectBox>,
    out: HashMap<ObjId, Vec<&'a Arrow>>,
    into: HashMap<ObjId, Vec<&'a Arrow>>,
    names: HashMap<ObjId, Vec<String>>,
}

impl<'a> Relations<'a> {
    /// In one walk over the stage.
    pub(super) fn of(stage: &'a Stage) -> Self {
        let boxes = stage.boxes.iter().map(|object| (object.id, object)).collect();
        let (mut out, mut into): (HashMap<_, Vec<_>>, HashMap<_, Vec<_>>) = (HashMap::new(), HashMap::new());
        for arrow in &stage.arrows {
            if let From::Object(from) = arrow.from {
                out.entry(from).or_default().push(arrow);
                into.entry(arrow.to).or_default().push(arrow);
            }
        }
        let mut names: HashMap<_, Vec<_>> = HashMap::new();
        for tag in &stage.names {
            if let Some(target) = tag.target {
                let text = match &tag.scope {
                    Some(scope) => format!("{} in {scope}", tag.text),
                    None => tag.text.clone(),
                };
                names.entry(target).or_default().push(text);
            }
        }
        Self { boxes, out, into, names }
    }

    /// The names of an object.
    pub(super) fn names(&self, id: ObjId) -> &[String] {
        self.names.get(&id).map_or(&[], Vec::as_slice)
    }

    /// What it refers to.
    pub(super) fn out_of(&self, id: ObjId) -> impl Iterator<Item = (&'a Arrow, &'a ObjectBox)> {
        let arrows = self.out.get(&id).into_iter().flatten();
        arrows.filter_map(|arrow| Some((*arrow, *self.boxes.get(&arrow.to)?)))
    }

    /// What refers to it.
    pub(super) fn into(&self, id: ObjId) -> impl Iterator<Item = (&'a Arrow, &'a ObjectBox)> {
        let arrows = self.into.get(&id).into_iter().flatten();
        arrows.filter_map(|arrow| match arrow.from {
            From::Object(from) => Some((*arrow, *self.boxes.get(&from)?)),
            From::Name(_) => None,
        })
    }
}
