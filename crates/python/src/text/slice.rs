//! Slices: `PySlice_AdjustIndices`.

/// The indices that a slice of a sequence of this length takes, in order. Absent bounds are `None`;
/// a step of 0 takes nothing (the caller has raised already).
pub(crate) fn slice_indices(start: Option<i64>, stop: Option<i64>, step: i64, length: usize) -> Vec<usize> {
    let (start, stop) = slice_bounds(start, stop, step, length);
    let mut indices = Vec::new();
    let mut at = start;
    while step != 0 && if step > 0 { at < stop } else { at > stop } {
        indices.push(at as usize);
        at = at.saturating_add(step);
    }
    indices
}

/// Start and stop within a sequence of this length; stop may be -1 for a negative step.
pub(crate) fn slice_bounds(start: Option<i64>, stop: Option<i64>, step: i64, length: usize) -> (i64, i64) {
    let length = length as i64;
    let (least, most) = if step < 0 { (-1, length - 1) } else { (0, length) };
    let adjust = |bound: i64| if bound < 0 { (bound + length).max(least) } else { bound.min(most) };
    let (first, last) = if step < 0 { (most, least) } else { (least, most) };
    (start.map_or(first, adjust), stop.map_or(last, adjust))
}

/// `text[start:stop:step]`, in characters.
pub(crate) fn slice_text(text: &str, start: Option<i64>, stop: Option<i64>, step: i64) -> String {
    let characters: Vec<char> = text.chars().collect();
    let indices = slice_indices(start, stop, step, characters.len());
    indices.into_iter().filter_map(|index| characters.get(index)).collect()
}
