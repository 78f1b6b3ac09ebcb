// Bundles what starts the page, and what it loads beside its own code: the editor and the maker of films as
// a module each, and the stylesheets of the page and of its sheets.
import { readFile, readdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const shared = { bundle: true, minify: true, legalComments: "none", logLevel: "warning" };

// CodeMirror adds its rules as a <style> element, which the page's security policy forbids, and uses
// a constructed style sheet, which it allows, only inside a shadow root. It can do so everywhere.
const constructedStyles = {
  name: "constructed-styles",
  setup({ onLoad }) {
    onLoad({ filter: /style-mod\.js$/ }, async ({ path }) => {
      const source = await readFile(path, "utf8");
      const contents = source.replace("!root.head && root.adoptedStyleSheets", "root.adoptedStyleSheets");
      if (contents === source) throw new Error("style-mod has changed: see constructed-styles in build.mjs");
      return { contents, loader: "js" };
    });
  },
};

// What the page says while it is not there yet, in each language.
const locales = here("../../crates/words/locales");
const words = {};
for (const file of (await readdir(locales)).sort()) {
  const [, text] = /^boot-failed = (.*)$/m.exec(await readFile(`${locales}/${file}`, "utf8"));
  words[file.replace(".ftl", "")] = text;
}

await Promise.all([
  build({
    ...shared,
    entryPoints: [here("../boot.js")],
    outfile: here("dist/boot.js"),
    format: "esm",
    target: "es2022",
    define: { WORDS: JSON.stringify(words) },
  }),
  build({
    ...shared,
    entryPoints: [here("src/editor.mjs"), here("src/film.mjs")],
    outdir: here("dist"),
    format: "esm",
    target: "es2022",
    plugins: [constructedStyles],
  }),
  build({
    ...shared,
    entryPoints: [here("../page.css"), here("../sheets/sheets.css")],
    outdir: here("dist"),
    entryNames: "[name]",
    // The fonts lie beside the page under names of their own, for the preload in index.html.
    external: ["fonts/*"],
    target: ["chrome111", "firefox113", "safari16.4"],
  }),
]);
