//! The workloads as functions for JavaScript, which has the clock. One heap at a time is kept here.

use std::cell::RefCell;

use wasm_bindgen::prelude::wasm_bindgen;

use crate::graph::{Graph, Shape};
use crate::{Heap, Played, Recorded};

thread_local! {
    static HEAP: RefCell<Option<Heap>> = const { RefCell::new(None) };
    static RECORDED: RefCell<Option<Recorded>> = const { RefCell::new(None) };
    static PLAYED: RefCell<Option<Played>> = const { RefCell::new(None) };
}

fn graph(shape: usize, size: u32) -> Graph {
    Graph::new(Shape::ALL.get(shape).copied().unwrap_or(Shape::Pairs), size)
}

/// How many references the graph has.
#[wasm_bindgen]
pub fn references(shape: usize, size: u32) -> usize {
    graph(shape, size).references()
}

/// Makes the model's heap.
#[wasm_bindgen]
pub fn silent(shape: usize, size: u32) {
    HEAP.set(Some(Heap::silent(&graph(shape, size))));
}

/// Makes the yardstick's heap.
#[wasm_bindgen]
pub fn by_hand(shape: usize, size: u32) {
    HEAP.set(Some(Heap::by_hand(&graph(shape, size))));
}

/// Collects what was made.
#[wasm_bindgen]
pub fn collect() -> usize {
    HEAP.with_borrow_mut(|heap| heap.as_mut().map_or(0, Heap::collect))
}

/// Makes a heap to be recorded.
#[wasm_bindgen]
pub fn recorded(shape: usize, size: u32) {
    RECORDED.set(Some(Recorded::new(&graph(shape, size))));
}

/// Collects it; gives the number of events.
#[wasm_bindgen]
pub fn record() -> usize {
    RECORDED.with_borrow_mut(|heap| heap.as_mut().map_or(0, Recorded::collect))
}

/// Puts a playhead at the end of the recording.
#[wasm_bindgen]
pub fn play() {
    PLAYED.set(RECORDED.take().map(Recorded::play));
}

/// To the start and back; gives the number of events passed.
#[wasm_bindgen]
pub fn there_and_back() -> usize {
    PLAYED.with_borrow_mut(|played| played.as_mut().map_or(0, Played::there_and_back))
}
