// Writes the built page as one file: `cargo xtask export --single`.
//
//   node export.mjs DIST OUT.html [SLUG…]      without slugs: all scenarios
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { single } from "./single.js";

const [dist, out, ...wanted] = process.argv.slice(2);
const read = async (file) => new Uint8Array(await readFile(join(dist, file)));
const files = JSON.parse(await readFile(join(dist, "files.json"), "utf8"));
const all = files.filter((file) => file.startsWith("takes/")).map((file) => file.slice(6, -5));
const unknown = wanted.filter((slug) => !all.includes(slug));
if (unknown.length > 0) {
  console.error(`There is no scenario ${unknown.join(", ")}. These there are: ${all.join(", ")}.`);
  process.exit(1);
}
const page = await single({ read, files, slugs: wanted.length > 0 ? wanted : all });
await writeFile(out, page);
console.log(`${out}: ${(page.length / 1e6).toFixed(1)} MB, ${wanted.length || all.length} scenarios`);
