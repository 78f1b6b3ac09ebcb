//! The hash tables of CPython, as far as their order can be seen: where a key goes, and when a table
//! grows.
//!
//! The caller keeps the slots; these functions say which slots are tried, and in which order. A dict
//! of 2.7 (`lookdict`, `insertdict`, `dictresize` in `Objects/dictobject.c`) and a set of 2.7
//! (`set_lookkey` in `Objects/setobject.c`) go the same way. A set of 3.x tries nine slots in a row
//! before it jumps (`set_add_entry`). A dict of 3.x is in order of insertion and needs none of this.
//!
//! # How a caller uses it
//! Look for the slot; if it is `Found`, replace the value. If it is `Empty`, put the key there, count
//! `fill` and `used` up, and ask whether to grow. If it is a `Dummy`, put the key there, count only
//! `used` up, and do not ask. A deleted key becomes a dummy: `used` goes down, `fill` does not.
//! To grow, make an empty table and put the keys in, in the order of the old slots; then `fill` is
//! `used`. A table always has an empty slot, or the search would not end.

/// What stands in a slot, as the search for a key sees it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Slot {
    /// Never used: the search ends.
    Empty,
    /// A key was deleted here: the search goes on, but a new key may come here.
    Dummy,
    /// Another key.
    Other,
    /// The key that is searched for.
    Found,
}

/// The smallest table (`PyDict_MINSIZE`, `PySet_MINSIZE`).
pub(crate) const SMALLEST: usize = 8;

/// `PERTURB_SHIFT`
const PERTURB_SHIFT: u32 = 5;

/// Where a key is, or where it would go, in a dict (`lookdict`) or set (`set_lookkey`) of 2.7: the
/// first dummy on the way, if there was one.
pub(crate) fn dict27_slot(hash: i64, mask: usize, mut look: impl FnMut(usize) -> Slot) -> usize {
    let mut place = hash as usize & mask;
    let mut perturb = hash as u64;
    let mut free = None;
    loop {
        match look(place & mask) {
            Slot::Found => return place & mask,
            Slot::Empty => return free.unwrap_or(place & mask),
            Slot::Dummy => {
                free.get_or_insert(place & mask);
            }
            Slot::Other => {}
        }
        // Only the low bits count, so that it does not matter how wide a `usize` is.
        place = place.wrapping_mul(5).wrapping_add(perturb as usize).wrapping_add(1);
        perturb >>= PERTURB_SHIFT;
    }
}

/// The size a dict or set of 2.7 grows to when `fill` slots are in use (dummies included) and `used`
/// hold keys, if it has to grow (`dict_set_item_by_hash_or_entry`, `set_add_key`).
pub(crate) fn dict27_resize(fill: usize, used: usize, mask: usize) -> Option<usize> {
    (fill * 3 >= (mask + 1) * 2).then(|| larger_than(growth(used)))
}

/// The size a dict or set of 2.7 grows to before `more` keys of another one are put in
/// (`PyDict_Merge`, `set_merge`), if it has to.
pub(crate) fn dict27_merge_resize(fill: usize, used: usize, mask: usize, more: usize) -> Option<usize> {
    ((fill + more) * 3 >= (mask + 1) * 2).then(|| larger_than((used + more) * 2))
}

/// Where a key is, or where it would go, in a set of 3.x (`set_add_entry`): the last dummy on the
/// way, if there was one. So did 3.13.0 and most of its forerunners; 3.9 leaves dummies alone.
pub(crate) fn set3_slot(hash: i64, mask: usize, mut look: impl FnMut(usize) -> Slot) -> usize {
    const LINEAR_PROBES: usize = 9;
    let mut place = hash as usize & mask;
    let mut perturb = hash as u64;
    let mut free = None;
    loop {
        let probes = if place + LINEAR_PROBES <= mask { LINEAR_PROBES } else { 0 };
        for entry in place..=place + probes {
            match look(entry) {
                Slot::Found => return entry,
                Slot::Empty => return free.unwrap_or(entry),
                Slot::Dummy => free = Some(entry),
                Slot::Other => {}
            }
        }
        perturb >>= PERTURB_SHIFT;
        place = place.wrapping_mul(5).wrapping_add(1).wrapping_add(perturb as usize) & mask;
    }
}

/// The size a set of 3.x grows to, if it has to (`set_add_entry`, `set_table_resize`).
pub(crate) fn set3_resize(fill: usize, used: usize, mask: usize) -> Option<usize> {
    (fill * 5 >= mask * 3).then(|| larger_than(growth(used)))
}

/// The size a set of 3.x grows to before `more` keys of another set are put in
/// (`set_merge_lock_held`), if it has to.
pub(crate) fn set3_merge_resize(fill: usize, used: usize, mask: usize, more: usize) -> Option<usize> {
    ((fill + more) * 5 >= mask * 3).then(|| larger_than((used + more) * 2))
}

/// A table grows fourfold, a large one twofold.
fn growth(used: usize) -> usize {
    used * if used > 50_000 { 2 } else { 4 }
}

/// The smallest table with more slots than this.
pub(crate) fn larger_than(least: usize) -> usize {
    let mut size = SMALLEST;
    while size <= least {
        size *= 2;
    }
    size
}
