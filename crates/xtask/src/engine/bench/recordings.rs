//! What recording costs, and moving through it.

use std::time::Instant;

use bench::Recorded;
use bench::graph::{Graph, Shape};

use super::timing::median;

/// Prints the table.
pub(crate) fn print() {
    let graph = Graph::new(Shape::Random, 120_000);
    let mut recorded = Recorded::new(&graph);
    let begin = Instant::now();
    let events = recorded.collect();
    let recording = begin.elapsed().as_nanos() as f64 / events.max(1) as f64;
    let mut played = recorded.play();
    let all = played.events();
    let both_ways = median(1, || played.there_and_back());
    println!("| what | figure |");
    println!("| --- | --- |");
    println!("| recording a collection of 120,000 objects | {events} events, {recording:.1} ns each |");
    println!("| memory | {} bytes an event |", size_of::<model::Event>());
    println!(
        "| seeking from end to start and back over {all} events | {:.1} ms, {:.1} ns an event |",
        both_ways / 1e6,
        both_ways / (2 * all) as f64
    );
}
