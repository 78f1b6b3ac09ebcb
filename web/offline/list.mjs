// Writes what a built page needs to be kept: `files.json`, the list of its files, and the service worker,
// which has the hash of each. While developing, a worker that keeps nothing takes its place.
// Trunk calls it when everything else lies in its staging folder (`web/editor/publish.mjs`).
import { createHash } from "node:crypto";
import { readFile, readdir, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";

const { TRUNK_PROFILE: profile, TRUNK_STAGING_DIR: folder } = process.env;
const beside = (name) => readFile(new URL(name, import.meta.url), "utf8");
const hash = (content, form) => createHash("sha256").update(content).digest(form);

const entries = await readdir(folder, { recursive: true, withFileTypes: true });
const paths = entries
  .filter((entry) => entry.isFile())
  .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)).replaceAll("\\", "/"));
// Licences are read on the network.
const files = paths.filter((path) => !/LICENSE/.test(path)).toSorted();
await writeFile(join(folder, "files.json"), JSON.stringify(files));

const kept = {};
for (const path of [...files, "files.json"]) kept[path] = `sha256-${hash(await readFile(join(folder, path)), "base64")}`;
const list = `const BUILD = "${hash(JSON.stringify(kept), "hex").slice(0, 16)}";\nconst FILES = ${JSON.stringify(kept)};\n`;
const worker = profile === "release" ? list + (await beside("service-worker.js")) : await beside("retire.js");
await writeFile(join(folder, "service-worker.js"), worker);
