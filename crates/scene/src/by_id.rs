//! A map from objects. They are numbered from 0 without gaps, so it is a row of places, most of which
//! are taken where a map is worth having.

use model::ObjId;

/// Something for some of the objects.
#[derive(Debug)]
pub(crate) struct ById<T>(Vec<Option<T>>);

impl<T> Default for ById<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> ById<T> {
    pub(crate) fn get(&self, id: ObjId) -> Option<&T> {
        self.0.get(id.0 as usize)?.as_ref()
    }

    pub(crate) fn insert(&mut self, id: ObjId, value: T) {
        *self.place(id) = Some(value);
    }

    /// What is there for an object; made if nothing is.
    pub(crate) fn or_default(&mut self, id: ObjId) -> &mut T
    where
        T: Default,
    {
        self.place(id).get_or_insert_default()
    }

    /// Takes out what is there for an object.
    pub(crate) fn take(&mut self, id: ObjId) -> Option<T> {
        self.0.get_mut(id.0 as usize)?.take()
    }

    /// The objects for which something is there, in order of birth.
    pub(crate) fn ids(&self) -> impl Iterator<Item = ObjId> + '_ {
        self.0.iter().enumerate().filter(|(_, place)| place.is_some()).map(|(number, _)| ObjId(number as u32))
    }

    fn place(&mut self, id: ObjId) -> &mut Option<T> {
        let number = id.0 as usize;
        if number >= self.0.len() {
            self.0.resize_with(number + 1, || None);
        }
        &mut self.0[number]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_put_in_is_there() {
        let mut map = ById::default();
        map.insert(ObjId(5), "five");
        *map.or_default(ObjId(2)) = "two";
        assert_eq!([map.get(ObjId(5)), map.get(ObjId(4)), map.get(ObjId(9))], [Some(&"five"), None, None]);
        assert_eq!(map.ids().collect::<Vec<_>>(), [ObjId(2), ObjId(5)]);
        assert_eq!((map.take(ObjId(2)), map.take(ObjId(2)), map.take(ObjId(9))), (Some("two"), None, None));
    }
}
