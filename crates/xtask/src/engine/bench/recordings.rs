//! What recording costs, moving through it, and the way from the engine to the page.

use std::time::Instant;

use bench::Recorded;
use bench::graph::{Graph, Shape};
use model::Dialect;
use player::{Document, wire};

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
    print_wire();
}

/// A program that makes and drops objects until its budget is spent.
const LONG: &str = "while True:\n    x = [[], {}]\n    x.append(x)\n";

/// A long take as bytes.
fn print_wire() {
    let document =
        Document { program: LONG.to_owned(), file_name: "program.py".to_owned(), collector: Dialect::talk() };
    let begin = Instant::now();
    let answer = engine::answer(&document, engine::Spoken::default());
    let run = begin.elapsed().as_secs_f64() * 1e3;
    let events = answer.as_ref().map_or(0, |take| take.recording.events().len());
    let bytes = wire::write_answer(&answer);
    let write = median(1, || wire::write_answer(&answer)) / 1e6;
    let read = median(1, || wire::read_answer(&bytes).is_ok()) / 1e6;
    let size = bytes.len() as f64 / 1e6;
    println!("| running a program of {events} events | {run:.0} ms |");
    println!("| its take as bytes | {size:.1} MB, written in {write:.0} ms, read in {read:.0} ms |");
}
