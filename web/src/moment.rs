//! A scene that many components look at, compared by identity.

use std::ops::Deref;
use std::rc::Rc;

/// Shared data of one moment. Two are equal when they are the same allocation: the reducer keeps
/// the old one where nothing changed, so a comparison in a component costs one pointer.
#[derive(Debug)]
pub struct Moment<T>(Rc<T>);

impl<T> Moment<T> {
    /// Shares a value.
    pub fn new(value: T) -> Self {
        Self(Rc::new(value))
    }
}

impl<T: PartialEq> Moment<T> {
    /// Takes the new value, unless it says the same as the old one.
    pub fn replace(&mut self, value: T) {
        if *self.0 != value {
            self.0 = Rc::new(value);
        }
    }
}

impl<T> Clone for Moment<T> {
    fn clone(&self) -> Self {
        Self(Rc::clone(&self.0))
    }
}

impl<T> PartialEq for Moment<T> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl<T> Deref for Moment<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}
