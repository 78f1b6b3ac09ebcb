//! The boxes of **Graph**: parted into groups that nothing connects, each laid out in layers, all put
//! side by side.

use model::ObjId;

use super::LeftName;
use super::layered::{self, Cell, Group};
use super::packing::{self, Tile};
use crate::cast::Cast;
use crate::folding::Folding;
use crate::scene::Point;

/// From layer to layer, and the same where there are many.
const LAYER: (f32, f32) = (270.0, 226.0);
/// From row to row, and the same where there are many.
const ROW: (f32, f32) = (144.0, 104.0);
/// More layers than these are put closer together.
const FEW_LAYERS: usize = 6;
/// More rows than these are put closer together.
const FEW_ROWS: usize = 9;

/// Boxes with their places.
pub(crate) struct Placed {
    /// By object.
    pub(crate) points: Vec<Option<Point>>,
    /// How far above a box there is room for a name.
    pub(crate) above: f32,
}

/// Places all boxes.
pub(crate) fn place(cast: &Cast, folding: &Folding, boxes: &[ObjId], names: &[LeftName]) -> Placed {
    let index = numbered(cast.facts.len(), boxes);
    let out = references(cast, folding, &index, boxes.len());
    let group_of = connect(&out);
    let parts = parts(&group_of);
    let mut names_of: Vec<Vec<String>> = vec![Vec::new(); boxes.len()];
    for name in names {
        for target in &name.targets {
            if let Some(names) = index.get(target.0 as usize).copied().flatten().and_then(|i| names_of.get_mut(i)) {
                names.push(name.key.clone());
            }
        }
    }
    let cells: Vec<Vec<Cell>> = parts.iter().map(|part| lay_out(part, &out, &names_of)).collect();
    let rows = cells.iter().flatten().map(|cell| cell.row as usize + 1).max().unwrap_or(1);
    let layers = cells.iter().flatten().map(|cell| cell.layer + 1).max().unwrap_or(1);
    let across = if layers > FEW_LAYERS { LAYER.1 } else { LAYER.0 };
    let down = if rows > FEW_ROWS { ROW.1 } else { ROW.0 };
    let tiles: Vec<Tile> = parts
        .iter()
        .zip(&cells)
        .map(|(part, cells)| {
            let width = cells.iter().map(|cell| cell.layer + 1).max().unwrap_or(1) as f32 * across;
            let height = (cells.iter().map(|cell| cell.row).fold(0.0, f32::max) + 1.0) * down;
            let names = part.iter().filter_map(|i| names_of.get(*i)).flatten().cloned().collect();
            Tile { width, height, life: life(cast, boxes, part), names }
        })
        .collect();
    let mut points = vec![None; cast.facts.len()];
    for ((part, cells), (x, y)) in parts.iter().zip(&cells).zip(packing::pack(&tiles)) {
        for (of, cell) in part.iter().zip(cells) {
            if let Some(point) = boxes.get(*of).and_then(|id| points.get_mut(id.0 as usize)) {
                *point = Some(Point { x: x + cell.layer as f32 * across, y: y + cell.row * down });
            }
        }
    }
    Placed { points, above: down * 0.46 }
}

/// By object: its number among the boxes.
fn numbered(objects: usize, boxes: &[ObjId]) -> Vec<Option<usize>> {
    let mut index = vec![None; objects];
    for (number, id) in boxes.iter().enumerate() {
        if let Some(slot) = index.get_mut(id.0 as usize) {
            *slot = Some(number);
        }
    }
    index
}

/// By box: the boxes that it refers to, itself or through what is folded into it.
fn references(cast: &Cast, folding: &Folding, index: &[Option<usize>], boxes: usize) -> Vec<Vec<usize>> {
    let number = |id: ObjId| index.get(folding.root(cast, id).0 as usize).copied().flatten();
    let mut out = vec![Vec::new(); boxes];
    for &(from, to) in cast.relations.edges.iter().chain(&cast.relations.weak) {
        if let (Some(from), Some(to)) = (number(from), number(to))
            && let Some(targets) = out.get_mut(from)
        {
            targets.push(to);
        }
    }
    for targets in &mut out {
        targets.sort_unstable();
        targets.dedup();
    }
    out
}

/// By box: the oldest box that it is connected with.
fn connect(out: &[Vec<usize>]) -> Vec<usize> {
    let mut parent: Vec<usize> = (0..out.len()).collect();
    for (from, targets) in out.iter().enumerate() {
        for &to in targets {
            let (a, b) = (find(&mut parent, from), find(&mut parent, to));
            let (old, young) = (a.min(b), a.max(b));
            parent[young] = old;
        }
    }
    (0..out.len()).map(|index| find(&mut parent, index)).collect()
}

fn find(parent: &mut [usize], mut at: usize) -> usize {
    while parent[at] != at {
        parent[at] = parent[parent[at]];
        at = parent[at];
    }
    at
}

/// The members of each group, the group of the oldest box first.
fn parts(group_of: &[usize]) -> Vec<Vec<usize>> {
    let mut members: Vec<Vec<usize>> = vec![Vec::new(); group_of.len()];
    for (index, group) in group_of.iter().enumerate() {
        members[*group].push(index);
    }
    members.retain(|part| !part.is_empty());
    members
}

fn lay_out(part: &[usize], out: &[Vec<usize>], names_of: &[Vec<String>]) -> Vec<Cell> {
    let local = |global: usize| part.binary_search(&global).ok();
    let group = Group {
        out: part.iter().map(|of| out.get(*of).into_iter().flatten().filter_map(|to| local(*to)).collect()).collect(),
        roots: (0..part.len()).filter(|i| names_of.get(part[*i]).is_some_and(|names| !names.is_empty())).collect(),
    };
    layered::place(&group)
}

fn life(cast: &Cast, boxes: &[ObjId], part: &[usize]) -> (usize, usize) {
    let facts = || part.iter().filter_map(|of| boxes.get(*of)).filter_map(|id| cast.facts_of(*id));
    (facts().map(|facts| facts.born).min().unwrap_or(0), facts().map(|facts| facts.gone).max().unwrap_or(0))
}
