//! A message with its arguments, not yet in any language.

use std::marker::PhantomData;

use model::ObjId;

use crate::MOST;

/// What a message is about.
#[derive(Clone, Copy, Debug)]
pub enum Argument<'a> {
    /// There is none at this place.
    Nothing,
    /// Words that are the same in every language: names of the program.
    Text(&'a str),
    /// A number, which decides between plural forms.
    Number(i64),
    /// An object, for whoever asks to name.
    Object(ObjId),
    /// Several objects; how many decides between plural forms.
    Objects(&'a [ObjId]),
    /// Another message, as a clause of this one.
    Clause(&'a Said<'a>),
}

/// A message by its number in its part.
#[derive(Clone, Copy, Debug)]
pub struct Said<'a> {
    pub(crate) number: u16,
    pub(crate) arguments: [Argument<'a>; MOST],
}

/// A message of the part `P` with its arguments.
#[derive(Debug)]
pub struct Message<'a, P> {
    said: Said<'a>,
    part: PhantomData<P>,
}

impl<'a, P> Message<'a, P> {
    pub(crate) fn new<const N: usize>(number: u16, given: [Argument<'a>; N]) -> Self {
        let mut arguments = [Argument::Nothing; MOST];
        for (place, argument) in arguments.iter_mut().zip(given) {
            *place = argument;
        }
        Message { said: Said { number, arguments }, part: PhantomData }
    }

    /// The message, without its part.
    pub(crate) fn said(&self) -> &Said<'a> {
        &self.said
    }
}

impl<P> Clone for Message<'_, P> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<P> Copy for Message<'_, P> {}

/// What can be an argument that is a number.
pub trait Figure {
    /// The number. What is too large is shown as the largest.
    fn figure(self) -> i64;
}

macro_rules! figures {
    ($($integer:ty)*) => {
        $(impl Figure for $integer {
            fn figure(self) -> i64 {
                i64::try_from(self).unwrap_or(i64::MAX)
            }
        })*
    };
}

figures!(u8 u16 u32 usize i32 i64);
