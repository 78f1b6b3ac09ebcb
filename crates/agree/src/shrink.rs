//! Cutting a program down to what it takes to show a difference.

use crate::program::{Piece, Program};

/// The smallest program found for which `differs` still holds. Pieces are left out, many at a time
/// first; then what is left of each statement is made simpler.
pub(crate) fn shrink(mut program: Program, mut differs: impl FnMut(&Program) -> bool) -> Program {
    loop {
        let before = program.clone();
        leave_out_pieces(&mut program, &mut differs);
        simplify_statements(&mut program, &mut differs);
        if program == before {
            return program;
        }
    }
}

fn leave_out_pieces(program: &mut Program, differs: &mut impl FnMut(&Program) -> bool) {
    let mut size = program.pieces.len() / 2;
    while size > 0 {
        // From the end: what comes later depends on what comes earlier.
        let mut end = program.pieces.len();
        while end > 0 {
            let start = end.saturating_sub(size);
            let mut candidate = program.clone();
            let mut number = 0;
            candidate.pieces.retain(|piece| {
                number += 1;
                !(start + 1..=end).contains(&number) || matches!(piece, Piece::Looking(_))
            });
            if candidate != *program && differs(&candidate) {
                *program = candidate;
            }
            end = start;
        }
        size /= 2;
    }
}

fn simplify_statements(program: &mut Program, differs: &mut impl FnMut(&Program) -> bool) {
    for index in 0..program.pieces.len() {
        while let Piece::Statement(text) = &program.pieces[index] {
            let accepted = simpler(text).into_iter().find_map(|text| {
                let mut candidate = program.clone();
                candidate.pieces[index] = Piece::Statement(text);
                differs(&candidate).then_some(candidate)
            });
            match accepted {
                Some(candidate) => *program = candidate,
                None => break,
            }
        }
    }
}

/// Texts that say less than this one; each step makes it shorter or puts an earlier word in.
fn simpler(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let lines: Vec<&str> = text.lines().collect();
    if lines.len() > 1 {
        for left_out in 0..lines.len() {
            let kept = lines.iter().enumerate().filter(|(number, _)| *number != left_out).map(|(_, line)| *line);
            found.push(kept.collect::<Vec<_>>().join("\n"));
        }
    }
    // An operand fewer: `, v3`.
    for (start, _) in text.match_indices(", ") {
        let rest = &text[start + 2..];
        let end = rest.find([',', ')', ']', '}', '\n']).unwrap_or(rest.len());
        found.push(format!("{}{}", &text[..start], &rest[end..]));
    }
    for (from, to) in WORDS {
        for (start, _) in text.match_indices(from) {
            found.push(format!("{}{to}{}", &text[..start], &text[start + from.len()..]));
        }
    }
    found
}

/// What stands for less: later ones are never put back by earlier ones.
const WORDS: [(&str, &str); 22] = [
    ("Lazarus(", "Crier("),
    ("Litterer(", "Crier("),
    ("Breaker(", "Crier("),
    ("Asker(", "Crier("),
    ("Failing(", "Crier("),
    ("Watched(", "Crier("),
    ("ClassicCrier(", "Crier("),
    ("SlotCrier(", "Crier("),
    ("Crier(", "Node("),
    ("Classic(", "Node("),
    ("Mixed(", "Slot("),
    ("Items(", "Node("),
    ("Table(", "Node("),
    ("Keyed(", "Node("),
    ("Node(", "Slot("),
    ("full()", "gc.collect(1)"),
    ("gc.collect(1)", "gc.collect(0)"),
    ("say(str(gc.collect(0)))", "gc.collect(0)"),
    ("guarded(", "walk("),
    ("fail_again(", "fail("),
    ("asking", "calling('x')"),
    ("range(9)", "range(3)"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_not_matter_is_left_out() {
        let statements = ["v0 = Node('n1')", "v1 = ['@n2', v0, v2]", "say(str(full()))", "v3 = 1"];
        let program = Program::new(statements.map(str::to_owned));
        let small = shrink(program, |program| {
            let text = program.to_string();
            text.contains("v0]") && (text.contains("\nsay(str(") || text.contains("\ngc.collect(0)\n"))
        });
        let texts: Vec<Piece> = small.pieces.into_iter().filter(|piece| matches!(piece, Piece::Statement(_))).collect();
        let left = ["v1 = ['@n2', v0]", "gc.collect(0)"].map(|text| Piece::Statement(text.into()));
        assert_eq!(texts, left);
    }
}
