//! Putting the groups of boxes side by side without overlap.
//!
//! Groups that names refer to stand under each other at the left, next to their names; the others fill
//! shelves. A group that is born after another of the same size has died takes over its place: a loop
//! that makes a thousand cycles needs no more room than are alive at once.

/// A group as a rectangle.
#[derive(Clone, Debug)]
pub(crate) struct Tile {
    pub(crate) width: f32,
    pub(crate) height: f32,
    /// When it is seen: the first birth and the last death in it.
    pub(crate) life: (usize, usize),
    /// The names beside it; only groups with the same names may share a place.
    pub(crate) names: Vec<String>,
}

/// Where the upper left corners come to stand, in the order of the tiles.
pub(crate) fn pack(tiles: &[Tile]) -> Vec<(f32, f32)> {
    let mut slots: Vec<Slot> = Vec::new();
    let slot_of: Vec<usize> = tiles.iter().map(|tile| slot_for(&mut slots, tile)).collect();
    let places = shelve(&slots);
    slot_of.iter().map(|slot| places.get(*slot).copied().unwrap_or_default()).collect()
}

/// A place, with the tile that took it last.
struct Slot {
    width: f32,
    height: f32,
    free_from: usize,
    names: Vec<String>,
}

fn slot_for(slots: &mut Vec<Slot>, tile: &Tile) -> usize {
    let fits = |slot: &Slot| {
        slot.free_from < tile.life.0
            && slot.width == tile.width
            && slot.height == tile.height
            && slot.names == tile.names
    };
    if let Some(found) = slots.iter().position(fits) {
        if let Some(slot) = slots.get_mut(found) {
            slot.free_from = tile.life.1;
        }
        return found;
    }
    slots.push(Slot { width: tile.width, height: tile.height, free_from: tile.life.1, names: tile.names.clone() });
    slots.len() - 1
}

/// Fills shelves from left to right, and a new one under them when one is full.
fn shelve(slots: &[Slot]) -> Vec<(f32, f32)> {
    let area: f32 = slots.iter().map(|slot| slot.width * slot.height).sum();
    let widest = slots.iter().map(|slot| slot.width).fold(0.0, f32::max);
    let room = widest.max(area.sqrt() * 1.5);
    let (mut x, mut y, mut shelf) = (0.0, 0.0, 0.0_f32);
    let mut places = Vec::with_capacity(slots.len());
    for slot in slots {
        let begins = !slot.names.is_empty() || x + slot.width > room || slot.height > shelf;
        if begins {
            (x, y, shelf) = (0.0, y + shelf, slot.height);
        }
        places.push((x, y));
        x += slot.width;
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tile(life: (usize, usize), names: &[&str]) -> Tile {
        let names = names.iter().map(|name| (*name).to_owned()).collect();
        Tile { width: 2.0, height: 1.0, life, names }
    }

    #[test]
    fn what_lives_later_takes_over_the_place() {
        let places = pack(&[tile((0, 5), &[]), tile((6, 9), &[]), tile((7, 9), &[])]);
        assert_eq!(places[0], places[1]);
        assert_ne!(places[1], places[2]);
    }

    #[test]
    fn named_groups_stand_under_each_other() {
        let places = pack(&[tile((0, 9), &["a"]), tile((0, 9), &["b"])]);
        assert_eq!(places, [(0.0, 0.0), (0.0, 1.0)]);
    }
}
