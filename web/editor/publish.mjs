// What is left to do for a page that is to be published: its wasm is parted, and the scripts that
// wasm-bindgen has written are minified. Trunk calls this when all files lie in its staging folder, as the
// last hook: hooks of one stage run side by side.
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { transform } from "esbuild";
import { part } from "./part.mjs";

const { TRUNK_PROFILE: profile, TRUNK_STAGING_DIR: folder } = process.env;
if (profile === "release") {
  await part(folder);
  const written = /^(web-.*|sheets|engine-worker)\.js$/;
  const files = await readdir(folder);
  await Promise.all(files.filter((file) => written.test(file)).map((file) => minify(join(folder, file))));
}

// What is kept for when there is no network is listed when nothing changes any more.
await import("../offline/list.mjs");

async function minify(file) {
  const { code } = await transform(await readFile(file, "utf8"), { minify: true, legalComments: "none", target: "es2022" });
  await writeFile(file, code);
}
