// Bundles what starts the page, and what it loads beside its own code: the editor and the maker of films as
// a module each, the window of the speaker, and the stylesheets of the page and of its sheets.
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

// What these scripts say, in each language: the messages of one group of the files of messages. They are
// plain texts of one line each; what a language lacks is said in English.
const locales = here("../../crates/words/locales");
const catalogues = {};
for (const file of (await readdir(locales)).sort()) {
  catalogues[file.replace(".ftl", "")] = await readFile(`${locales}/${file}`, "utf8");
}
function said(group) {
  const messages = (text) => Object.fromEntries([...text.matchAll(/^([\w-]+) = (.*)$/gm)].map(([, id, words]) => [id, words]));
  const english = messages(catalogues.en.split(/^## /m).find((part) => part.startsWith(`${group}:`)));
  const inLanguage = (text) => Object.entries({ ...english, ...messages(text) }).filter(([id]) => id in english);
  const languages = Object.entries(catalogues).map(([tag, text]) => [tag, Object.fromEntries(inLanguage(text))]);
  return JSON.stringify(Object.fromEntries(languages));
}

await Promise.all([
  build({
    ...shared,
    entryPoints: [here("../boot.js")],
    outfile: here("dist/boot.js"),
    format: "esm",
    target: "es2022",
    define: { WORDS: said("boot") },
  }),
  build({
    ...shared,
    entryPoints: [here("../speaker/speaker.js")],
    outdir: here("dist"),
    format: "esm",
    target: "es2022",
    define: { WORDS: said("speaker") },
  }),
  build({
    ...shared,
    entryPoints: [here("src/editor.mjs"), here("src/film.mjs")],
    outdir: here("dist"),
    format: "esm",
    target: "es2022",
    plugins: [constructedStyles],
    define: { WORDS: said("editor") },
  }),
  build({
    ...shared,
    entryPoints: [here("../page.css"), here("../sheets/sheets.css")],
    outdir: here("dist"),
    entryNames: "[name]",
    // The fonts lie beside the page under names of their own, for the preload in index.html; the pictures
    // are made with the takes.
    external: ["fonts/*", "takes/*"],
    target: ["chrome111", "firefox113", "safari16.4"],
  }),
]);
