// Minifies the scripts that wasm-bindgen has written, if the page is built to be published. Trunk calls
// it when all files lie in its staging folder, as the last hook: hooks of one stage run side by side.
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { transform } from "esbuild";

const { TRUNK_PROFILE: profile, TRUNK_STAGING_DIR: folder } = process.env;
if (profile === "release") {
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
