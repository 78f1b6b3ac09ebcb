// Weighs the built page: each file raw, with gzip and with brotli, and the first view as a whole.
//
//   node weigh.mjs DIST
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const dist = process.argv[2];
// Asked for after the first picture, or only by some: the editor, the engine, the sheets and what they
// load, other languages, the gallery's pictures, and all takes but the one shown first.
const later = [
  /^(editor|engine|engine-worker|embed|film|here|service-worker|single|sheets|speaker)[._]/,
  /^engine-worker_bg/,
  /^snippets\/sheets-/,
  /^web-.*_later\.wasm$/,
  /^words\//,
  /^icons\//,
  /^(files\.json|.*\.webmanifest|maskable.*|mark-\d+\.png)$/,
  /LICENSE/,
  // Of the first picture one theme is fetched.
  /^takes\/(?!first\.light).*\.svg$/,
  /^takes\/(?!one_task_forgotten).*\.take$/,
];

function* files(folder, prefix = "") {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) yield* files(join(folder, entry.name), `${prefix}${entry.name}/`);
    else yield prefix + entry.name;
  }
}

const brotli = (bytes) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }).length;
const kilo = (bytes) => (bytes / 1000).toFixed(1);
const total = { raw: 0, gzip: 0, brotli: 0 };
console.log("| file | raw kB | gzip kB | brotli kB | first view |\n| --- | --- | --- | --- | --- |");
for (const name of [...files(dist)].toSorted()) {
  const bytes = readFileSync(join(dist, name));
  const size = { raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotli(bytes) };
  // Fonts are compressed already and are sent as they are.
  if (name.endsWith(".woff2")) size.gzip = size.brotli = size.raw;
  const first = !later.some((pattern) => pattern.test(name));
  if (first) for (const key of Object.keys(total)) total[key] += size[key];
  console.log(`| ${name} | ${kilo(size.raw)} | ${kilo(size.gzip)} | ${kilo(size.brotli)} | ${first ? "yes" : "later"} |`);
}
console.log(`| **first view** | ${kilo(total.raw)} | ${kilo(total.gzip)} | **${kilo(total.brotli)}** | |`);
