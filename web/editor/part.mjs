// Parts the page's wasm in two files: what its first picture needs, and what can wait (`../later.txt`).
// `crates/split` does it; here the page's script learns of it.
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { readFile, readdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const root = fileURLToPath(new URL("../..", import.meta.url));

// Parts the page in Trunk's staging folder.
export async function part(folder) {
  const files = await readdir(folder);
  const old = files.find((file) => /^web-\w+\.js$/.test(file))?.replace(".js", "");
  if (!old) throw new Error("there is no script of the page to part");
  const at = (file) => join(folder, file);
  const [whole, later] = [at(`${old}_bg.wasm`), at(`${old}_later.wasm`)];
  const split = ["run", "--quiet", "--package", "split", "--", whole, join(root, "web/later.txt"), whole, later];
  const { stdout } = await promisify(execFile)("cargo", split, { cwd: root });

  // Trunk's hash is that of the whole: what a browser has kept of another parting must not be taken for this.
  const hash = createHash("sha256");
  for (const file of [whole, later]) hash.update(await readFile(file));
  const name = `web-${hash.digest("hex").slice(0, 16)}`;
  const script = told(await readFile(at(`${old}.js`), "utf8"), `${name}_later.wasm`);
  await writeFile(at(`${name}.js`), shortened(script, stdout).replaceAll(old, name));
  await rm(at(`${old}.js`));
  await rename(whole, at(`${name}_bg.wasm`));
  await rename(later, at(`${name}_later.wasm`));
  const index = await readFile(at("index.html"), "utf8");
  // What starts the page is told where the later part lies.
  const named = index.replaceAll(old, name).replace(/data-wasm="([^"]*)_bg\.wasm"/, '$& data-later="$1_later.wasm"');
  await writeFile(at("index.html"), named);
}

// The script with what brings the later part.
function told(script, later) {
  const imported = replaced(script, '"./web_bg.js": import0,', '"./web_bg.js": import0,\nlater: { load: loadLater },');
  const begun = replaced(imported, "wasm.__wbindgen_start();", `beginLater(wasm, "${later}");\nwasm.__wbindgen_start();`);
  return `import { begin as beginLater, load as loadLater } from "./snippets/later.js";\n${begun}`;
}

// The script with the shorter names of imports, of which `pairs` has one a line.
function shortened(script, pairs) {
  const names = new Map(pairs.trim().split("\n").map((pair) => pair.split(" ")));
  return script.replace(/\b__wb\w+(?=: function\()/g, (name) => names.get(name) ?? name);
}

function replaced(script, before, after) {
  const pieces = script.split(before);
  if (pieces.length !== 2) throw new Error(`wasm-bindgen writes other scripts now: where is ${before}`);
  return pieces.join(after);
}
