// Runs the workloads compiled to wasm, in Node, and prints them as tables.
//
//   node run.mjs DIRECTORY-OF-THE-MODULE
import { createRequire } from "node:module";
import { resolve } from "node:path";

const bench = createRequire(import.meta.url)(resolve(process.argv[2], "bench.js"));
const shapes = ["pairs", "tree", "random"];
// The quickest of several runs, in nanoseconds: other work on the machine only ever adds to it. Short ones
// are repeated within a run.
function time(run, repeat) {
  for (let warm = 0; warm < repeat; warm += 1) run();
  const times = [];
  for (let sample = 0; sample < 7; sample += 1) {
    const begin = performance.now();
    for (let i = 0; i < repeat; i += 1) run();
    times.push(((performance.now() - begin) * 1e6) / repeat);
  }
  return Math.min(...times);
}

// Both in turns, so that a busy machine is busy for both.
function sideBySide(shape, size, repeat) {
  let [silent, byHand] = [Infinity, Infinity];
  for (let round = 0; round < 4; round += 1) {
    bench.silent(shape, size);
    silent = Math.min(silent, time(() => bench.collect(), repeat));
    bench.by_hand(shape, size);
    byHand = Math.min(byHand, time(() => bench.collect(), repeat));
  }
  return [silent, byHand];
}

console.log("| graph | objects | silent ns / object | ns / reference | by hand | silent / by hand |");
console.log("| --- | --- | --- | --- | --- | --- |");
for (const [shape, name] of shapes.entries()) {
  for (const size of [10_000, 100_000, 1_000_000]) {
    const repeat = Math.max(1, Math.round(200_000 / size));
    const [silent, byHand] = sideBySide(shape, size, repeat);
    const [each, reference, hand] = [silent / size, silent / bench.references(shape, size), byHand / size];
    const figures = [each.toFixed(1), reference.toFixed(1), hand.toFixed(1), (silent / byHand).toFixed(2)];
    console.log(`| ${name} | ${size} | ${figures.join(" | ")} |`);
  }
}
bench.recorded(2, 100_000);
const begin = performance.now();
const events = bench.record();
const recording = ((performance.now() - begin) * 1e6) / events;
bench.recorded(2, 120_000);
bench.record();
bench.play();
const passed = bench.there_and_back();
const seek = time(() => bench.there_and_back(), 1) / passed;
console.log(`\nRecording: ${events} events, ${recording.toFixed(1)} ns each. Seeking: ${seek.toFixed(1)} ns an event.`);
