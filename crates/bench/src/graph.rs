//! Graphs of a given size and shape, the same for everyone who is measured.

/// What refers to what.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Shape {
    /// Two objects refer to each other, again and again; a root refers to one of each two.
    Pairs,
    /// A binary tree, hanging from its root.
    Tree,
    /// A ring with two more references to anywhere from each object.
    Random,
}

impl Shape {
    /// Every shape.
    pub const ALL: [Shape; 3] = [Shape::Pairs, Shape::Tree, Shape::Random];

    /// What a table calls it.
    pub fn name(self) -> &'static str {
        match self {
            Shape::Pairs => "pairs",
            Shape::Tree => "tree",
            Shape::Random => "random",
        }
    }
}

/// For each object what it refers to; object 0 is the root.
#[derive(Debug)]
pub struct Graph {
    targets: Vec<Vec<u32>>,
}

impl Graph {
    /// A graph of `size` objects.
    pub fn new(shape: Shape, size: u32) -> Graph {
        let mut targets = vec![Vec::new(); size.max(2) as usize];
        let size = targets.len() as u32;
        let mut random = 0x9e37_79b9_7f4a_7c15u64;
        for object in 0..size {
            let out = &mut targets[object as usize];
            match shape {
                Shape::Pairs if object == 0 => out.extend((1..size).step_by(2)),
                // 1 and 2 belong together, 3 and 4, and so on.
                Shape::Pairs => out.extend(Some(((object - 1) ^ 1) + 1).filter(|other| *other < size)),
                Shape::Tree => out.extend([2 * object + 1, 2 * object + 2].into_iter().filter(|child| *child < size)),
                Shape::Random => {
                    out.push((object + 1) % size);
                    out.extend([(); 2].map(|()| (next(&mut random) % u64::from(size)) as u32));
                }
            }
        }
        Graph { targets }
    }

    /// How many objects there are.
    pub fn objects(&self) -> usize {
        self.targets.len()
    }

    /// How many references there are.
    pub fn references(&self) -> usize {
        self.targets.iter().map(Vec::len).sum()
    }

    /// What an object refers to.
    pub fn targets(&self) -> impl Iterator<Item = (u32, &[u32])> {
        (0..).zip(self.targets.iter().map(Vec::as_slice))
    }
}

/// xorshift64: the same numbers everywhere.
fn next(state: &mut u64) -> u64 {
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    *state
}
