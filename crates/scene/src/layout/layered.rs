//! One group of connected boxes, in layers from left to right.
//!
//! The first layer holds what names refer to, the next what those refer to, and so on. Inside a layer
//! boxes are ordered by where their neighbours stand (the barycentre method: a few sweeps forwards and
//! backwards), then put level with them as far as there is room.

use std::collections::VecDeque;

use super::rising;

/// How often the order of the layers is improved.
const SWEEPS: usize = 6;

/// A layer with more boxes is broken into several.
const HIGHEST: usize = 24;

/// A group of boxes; they are numbered from 0, in order of birth.
#[derive(Debug, Default)]
pub(crate) struct Group {
    /// By box: those that it refers to.
    pub(crate) out: Vec<Vec<usize>>,
    /// Those that names refer to.
    pub(crate) roots: Vec<usize>,
}

/// Where a box stands, in whole layers and in rows that may be broken.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Cell {
    pub(crate) layer: usize,
    pub(crate) row: f32,
}

/// Places the boxes of a group; rows begin at 0.
pub(crate) fn place(group: &Group) -> Vec<Cell> {
    let near = neighbours(group);
    let layer = layers(group, &near);
    let mut columns = vec![Vec::new(); layer.iter().max().map_or(0, |last| last + 1)];
    for (index, &layer) in layer.iter().enumerate() {
        if let Some(column) = columns.get_mut(layer) {
            column.push(index);
        }
    }
    let mut rows = vec![0.0; layer.len()];
    order(&mut columns, &near, &layer, &mut rows);
    settle(&columns, &near, &layer, &mut rows);
    let mut cells: Vec<Cell> = layer.iter().zip(&rows).map(|(&layer, &row)| Cell { layer, row }).collect();
    wrap(&columns, &mut cells);
    let top = cells.iter().map(|cell| cell.row).fold(f32::INFINITY, f32::min);
    for cell in &mut cells {
        cell.row -= top;
    }
    cells
}

/// Breaks a layer that is much too high into several, side by side, so that a crowd fills a room instead
/// of a line.
fn wrap(columns: &[Vec<usize>], cells: &mut [Cell]) {
    let mut shift = 0;
    for column in columns {
        let height = if column.len() > HIGHEST {
            // A layer is about twice as wide as a row is high.
            HIGHEST.max((column.len() as f32 * 2.0).sqrt().ceil() as usize)
        } else {
            column.len().max(1)
        };
        let wrapped = column.len() > height;
        let middle = column.iter().map(|&of| cells[of].row).sum::<f32>() / column.len().max(1) as f32;
        for (place, &of) in column.iter().enumerate() {
            cells[of].layer += shift + place / height;
            if wrapped {
                cells[of].row = middle + (place % height) as f32 - (height as f32 - 1.0) / 2.0;
            }
        }
        shift += column.len().saturating_sub(1) / height;
    }
}

fn neighbours(group: &Group) -> Vec<Vec<usize>> {
    let mut near = vec![Vec::new(); group.out.len()];
    for (from, targets) in group.out.iter().enumerate() {
        for &to in targets.iter().filter(|to| **to != from) {
            near[from].push(to);
            near[to].push(from);
        }
    }
    near
}

/// Breadth first along the references; what cannot be reached that way stands one layer beyond what
/// it is connected with.
fn layers(group: &Group, near: &[Vec<usize>]) -> Vec<usize> {
    let mut layer = vec![usize::MAX; near.len()];
    let first = [0];
    let roots = if group.roots.is_empty() { &first[..] } else { &group.roots };
    spread(roots, &group.out, &mut layer);
    let reached: Vec<usize> = (0..near.len()).filter(|index| layer[*index] != usize::MAX).collect();
    spread(&reached, near, &mut layer);
    // Whatever is connected with nothing stands at the left.
    layer.into_iter().map(|layer| if layer == usize::MAX { 0 } else { layer }).collect()
}

fn spread(from: &[usize], out: &[Vec<usize>], layer: &mut [usize]) {
    let mut queue: VecDeque<usize> = VecDeque::new();
    for &start in from {
        if let Some(start_layer) = layer.get_mut(start) {
            *start_layer = if *start_layer == usize::MAX { 0 } else { *start_layer };
            queue.push_back(start);
        }
    }
    while let Some(at) = queue.pop_front() {
        for &to in &out[at] {
            if layer[to] == usize::MAX {
                layer[to] = layer[at] + 1;
                queue.push_back(to);
            }
        }
    }
}

/// Orders the boxes of each layer so that few references cross.
fn order(columns: &mut [Vec<usize>], near: &[Vec<usize>], layer: &[usize], rows: &mut [f32]) {
    for column in columns.iter() {
        number(column, rows);
    }
    for sweep in 0..SWEEPS {
        let forwards = sweep % 2 == 0;
        for step in 0..columns.len() {
            let index = if forwards { step } else { columns.len() - 1 - step };
            let side = if forwards { index.checked_sub(1) } else { Some(index + 1) };
            let column = &mut columns[index];
            let wish: Vec<f32> =
                column.iter().map(|&of| level(of, side, near, layer, rows).unwrap_or(rows[of])).collect();
            // Boxes that wish for the same place stay in order of birth.
            *column = rising(&wish).into_iter().map(|place| column[place]).collect();
            number(column, rows);
        }
    }
}

fn number(column: &[usize], rows: &mut [f32]) {
    let middle = (column.len() as f32 - 1.0) / 2.0;
    for (place, &of) in column.iter().enumerate() {
        rows[of] = place as f32 - middle;
    }
}

/// The middle of a box's neighbours in one layer.
fn level(of: usize, side: Option<usize>, near: &[Vec<usize>], layer: &[usize], rows: &[f32]) -> Option<f32> {
    let side = side?;
    let there = near[of].iter().filter(|other| layer[**other] == side);
    let (sum, count) = there.fold((0.0, 0), |(sum, count), other| (sum + rows[*other], count + 1));
    (count > 0).then(|| sum / count as f32)
}

/// Puts boxes level with their neighbours, in the order that they have.
fn settle(columns: &[Vec<usize>], near: &[Vec<usize>], layer: &[usize], rows: &mut [f32]) {
    let forwards = |rows: &mut [f32]| {
        for (index, column) in columns.iter().enumerate() {
            line_up(column, index.checked_sub(1), near, layer, rows);
        }
    };
    let backwards = |rows: &mut [f32]| {
        for (index, column) in columns.iter().enumerate().rev() {
            line_up(column, Some(index + 1), near, layer, rows);
        }
    };
    forwards(rows);
    backwards(rows);
    forwards(rows);
    backwards(rows);
}

/// Puts the boxes of a layer where they wish to be, a row apart at least.
fn line_up(column: &[usize], side: Option<usize>, near: &[Vec<usize>], layer: &[usize], rows: &mut [f32]) {
    let wish: Vec<f32> = column.iter().map(|&of| level(of, side, near, layer, rows).unwrap_or(rows[of])).collect();
    let mut floor = f32::NEG_INFINITY;
    let mut off = 0.0;
    for (&of, &wish) in column.iter().zip(&wish) {
        rows[of] = wish.max(floor);
        floor = rows[of] + 1.0;
        off += rows[of] - wish;
    }
    let back = off / column.len().max(1) as f32;
    for &of in column {
        rows[of] -= back;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_task_stands_between_its_subtasks() {
        let group = Group { out: vec![vec![1, 2], vec![0], vec![0]], roots: vec![0] };
        let cells = place(&group);
        let found: Vec<(usize, f32)> = cells.iter().map(|cell| (cell.layer, cell.row)).collect();
        assert_eq!(found, [(0, 0.5), (1, 0.0), (1, 1.0)]);
    }

    #[test]
    fn a_crowd_stands_in_several_columns() {
        let out = std::iter::once((1..=1000).collect()).chain((0..1000).map(|_| Vec::new())).collect();
        let cells = place(&Group { out, roots: vec![0] });
        let (columns, rows) = cells.iter().fold((0, 0.0_f32), |(c, r), cell| (cell.layer.max(c), cell.row.max(r)));
        assert!((20..30).contains(&columns), "{columns} columns");
        assert!(rows < 50.0, "{rows} rows");
        let mut places: Vec<(usize, i32)> = cells.iter().map(|cell| (cell.layer, (cell.row * 2.0) as i32)).collect();
        places.sort_unstable();
        places.dedup();
        assert_eq!(places.len(), cells.len(), "two boxes at one place");
    }

    #[test]
    fn boxes_of_a_layer_never_overlap() {
        let out = (0..40).map(|i| vec![(i * 7 + 1) % 40, (i * 3 + 2) % 40]).collect();
        let cells = place(&Group { out, roots: vec![0, 5] });
        for (i, a) in cells.iter().enumerate() {
            for b in cells.iter().skip(i + 1).filter(|b| b.layer == a.layer) {
                assert!((a.row - b.row).abs() > 0.999, "{a:?} {b:?}");
            }
        }
    }
}
