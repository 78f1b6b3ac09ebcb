//! The slots of all objects, in one array.
//!
//! Each object has a block of it, with room for a power of two of slots; one that outgrows its block
//! moves to a larger one, and blocks that were left are used again. So a walk over a large heap reads
//! one array from end to end instead of following a pointer for each object, and copying a world copies
//! one piece of memory. Where a block stands is not part of a moment: two equal worlds may differ in it.

use serde::{Deserialize, Serialize};

use crate::ids::Value;

/// Where the slots of an object stand.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub(crate) struct Block {
    start: u32,
    end: u32,
    /// The block has room for two to the power of this.
    size: u8,
}

impl Block {
    /// The places of the slots from one number on.
    #[inline(always)]
    pub(crate) fn places(self, first: usize) -> std::ops::Range<usize> {
        let start = self.start as usize;
        start + first..self.end as usize
    }

    pub(crate) fn len(self) -> usize {
        (self.end - self.start) as usize
    }
}

/// The array.
#[derive(Clone, Default, Debug, Serialize, Deserialize)]
pub(crate) struct Slots {
    values: Vec<Value>,
    /// Where blocks of each size begin that nobody uses. Not a part of a recording: whoever only plays it
    /// makes few new ones.
    #[serde(skip)]
    free: [Vec<u32>; 32],
}

impl Slots {
    /// Makes a block of this many empty slots.
    pub(crate) fn make(&mut self, len: usize) -> Block {
        let size = len.next_power_of_two().trailing_zeros() as usize;
        let start = self.free[size].pop().map_or(self.values.len(), |start| start as usize);
        let end = start + (1 << size);
        if end > self.values.len() {
            self.values.resize(end, Value::NULL);
        }
        self.values[start..start + len].fill(Value::NULL);
        Block { start: start as u32, end: (start + len) as u32, size: size as u8 }
    }

    /// What stands at a place.
    #[inline(always)]
    pub(crate) fn at(&self, place: usize) -> Value {
        self.values[place]
    }

    /// The slots of a block.
    #[inline(always)]
    pub(crate) fn of(&self, block: Block) -> &[Value] {
        &self.values[block.places(0)]
    }

    /// The slots of a block, to write.
    #[inline(always)]
    pub(crate) fn of_mut(&mut self, block: Block) -> &mut [Value] {
        &mut self.values[block.places(0)]
    }

    /// Puts a slot in before the one with this number.
    pub(crate) fn insert(&mut self, block: &mut Block, index: usize, value: Value) {
        let old_len = block.len();
        self.extend(block, old_len + 1);
        let slots = self.of_mut(*block);
        slots.copy_within(index..old_len, index + 1);
        slots[index] = value;
    }

    /// Takes a slot out.
    pub(crate) fn remove(&mut self, block: &mut Block, index: usize) {
        self.of_mut(*block).copy_within(index + 1.., index);
        block.end -= 1;
    }

    /// Makes a block longer; what is new is empty.
    pub(crate) fn extend(&mut self, block: &mut Block, len: usize) {
        let (old, old_len) = (*block, block.len());
        if len > 1 << old.size {
            *block = self.make(len);
            self.values.copy_within(old.places(0), block.start as usize);
            self.free[usize::from(old.size)].push(old.start);
        } else {
            block.end = block.start + len as u32;
            self.of_mut(*block)[old_len..].fill(Value::NULL);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Slots;
    use crate::ids::{ObjId, Value};

    fn values(numbers: impl IntoIterator<Item = u32>) -> Vec<Value> {
        numbers.into_iter().map(|number| ObjId(number).into()).collect()
    }

    #[test]
    fn blocks_that_grow_keep_what_they_hold() {
        let mut slots = Slots::default();
        let (mut one, mut two) = (slots.make(2), slots.make(2));
        for number in (0..40).map(ObjId) {
            slots.insert(&mut one, 0, number.into());
            let end = two.len();
            slots.insert(&mut two, end, number.into());
        }
        assert_eq!(slots.of(one)[..40], values((0..40).rev()));
        assert_eq!(slots.of(one)[40..], [Value::NULL; 2]);
        assert_eq!(slots.of(two)[2..], values(0..40));
        slots.remove(&mut two, 0);
        slots.remove(&mut two, 40);
        assert_eq!(slots.of(two)[1..], values(0..39));
    }

    #[test]
    fn a_block_that_was_left_is_used_again_and_empty() {
        let mut slots = Slots::default();
        let mut first = slots.make(4);
        slots.of_mut(first).fill(ObjId(7).into());
        let left = first.places(0);
        slots.extend(&mut first, 5);
        let again = slots.make(3);
        assert_eq!(again.places(0).start, left.start);
        assert_eq!(slots.of(again), [Value::NULL; 3]);
        assert_eq!(slots.of(first), [values([7, 7, 7, 7]), vec![Value::NULL]].concat());
    }
}
