//! A full collection: silent, by hand, and in the interpreters that are on this machine.

use bench::Heap;
use bench::graph::{Graph, Shape};

use super::interpreters;
use super::timing::{median, repeat_for};

const SIZES: [u32; 3] = [10_000, 100_000, 1_000_000];

/// Prints the table.
pub(crate) fn print() {
    let found = interpreters::measure();
    let names: Vec<&str> = found.iter().map(|interpreter| interpreter.name.as_str()).collect();
    let columns: String = names.iter().map(|name| format!(" {name} ns / object, ratio |")).collect();
    println!("| graph | objects | silent ns / object | ns / reference | by hand | silent / by hand |{columns}");
    println!("| --- | --- | --- | --- | --- | --- |{}", " --- |".repeat(names.len()));
    for shape in Shape::ALL {
        for size in SIZES {
            let graph = Graph::new(shape, size);
            let (silent, by_hand) = side_by_side(&graph, repeat_for(size));
            let objects = graph.objects() as f64;
            print!(
                "| {} | {size} | {:.1} | {:.1} | {:.1} | {:.2} |",
                shape.name(),
                silent / objects,
                silent / graph.references() as f64,
                by_hand / objects,
                silent / by_hand
            );
            for interpreter in &found {
                match interpreter.nanoseconds(shape, size) {
                    Some(theirs) => print!(" {:.1}, {:.2} |", theirs / objects, silent / theirs),
                    None => print!(" – |"),
                }
            }
            println!();
        }
    }
}

/// Both in turns, so that a busy machine is busy for both.
fn side_by_side(graph: &Graph, repeat: usize) -> (f64, f64) {
    let (mut silent, mut by_hand) = (Heap::silent(graph), Heap::by_hand(graph));
    let mut pairs: Vec<(f64, f64)> =
        (0..3).map(|_| (median(repeat, || silent.collect()), median(repeat, || by_hand.collect()))).collect();
    pairs.sort_by(|a, b| (a.0 / a.1).total_cmp(&(b.0 / b.1)));
    pairs[1]
}
