// The page as one file that opens from a disk: everything that it loads is written into it, and what
// browsers forbid a file (to fetch its neighbours, to import them, to start a worker from them) is done
// with addresses of blobs instead. The same code makes it in the page and in `cargo xtask export`.

// What a page needs to run, without the takes: they are chosen.
const LEFT_OUT = /LICENSE|^takes\/|service-worker\.js|files\.json|manifest|^icons\/|\.svg$|^embed\.js$|^single\.js$/;

const text = (bytes) => new TextDecoder().decode(bytes);

function base64(bytes) {
  let letters = "";
  for (let at = 0; at < bytes.length; at += 0x8000) letters += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(letters);
}

async function packed(bytes) {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream("gzip"));
  return base64(new Uint8Array(await new Response(stream).arrayBuffer()));
}

async function hash(script) {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(script));
  return `'sha256-${base64(new Uint8Array(digest))}'`;
}

// Makes the file of this page and has the browser save it.
export async function save(begin) {
  const read = async (file) => {
    const response = await fetch(new URL(file, document.baseURI).href);
    if (!response.ok) throw new Error(`${file}: ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  };
  const files = JSON.parse(text(await read("files.json")));
  const slugs = files.filter((file) => file.startsWith("takes/")).map((file) => file.slice(6, -5));
  const href = URL.createObjectURL(new Blob([await single({ read, files, slugs, begin })], { type: "text/html" }));
  Object.assign(document.createElement("a"), { href, download: "cyclescope.html" }).click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}

// The file. `read` gives the bytes of a file of the built page, `files` names them all, `slugs` the
// scenarios whose takes go along; `begin` is the fragment of a link, of what is shown first.
export async function single({ read, files, slugs, begin = "" }) {
  const index = text(await read("index.html"));
  const found = (pattern) => index.match(pattern)?.[1].replace(/^\.\//, "");
  const [theme, style] = [/src="([^"]*theme-[^"]*\.js)"/, /rel="stylesheet" href="([^"]*)"/].map(found);
  const [module, wasm] = [/data-module="([^"]*)"/, /data-wasm="([^"]*)"/].map(found);

  const takes = files.filter((file) => file.startsWith("takes/") && slugs.includes(file.slice(6, -5)));
  const parts = files.filter((file) => !LEFT_OUT.test(file) && ![theme, style, "index.html", "boot.js"].includes(file));
  const fonts = parts.filter((file) => file.startsWith("fonts/"));

  let sheet = text(await read(style));
  for (const font of fonts) {
    sheet = sheet.replaceAll(`url(${font})`, `url(data:font/woff2;base64,${base64(await read(font))})`);
  }
  // All of the page is here at once: no picture has to stand in for it.
  sheet = sheet.replaceAll(/url\(takes\/[^)]*\)/g, "none");
  const colours = text(await read(theme));
  const start = `(${boot})(${JSON.stringify({ module, wasm, begin })});`;
  const blocks = [];
  for (const file of [...parts.filter((file) => !fonts.includes(file)), ...takes]) {
    blocks.push(`<script type="application/gzip" data-file="${file}">${await packed(await read(file))}</script>`);
  }
  // Nothing runs but these two scripts, by their hashes, and the modules that the second unpacks.
  const policy = [
    "default-src 'none'",
    `script-src ${await hash(colours)} ${await hash(start)} blob: 'wasm-unsafe-eval'`,
    `style-src ${await hash(sheet)} blob:`,
    "style-src-attr 'unsafe-inline'",
    "img-src data: blob:",
    "font-src data:",
    "connect-src blob:",
    "worker-src blob:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>cyclescope</title>
<script>${colours}</script>
<style>${sheet}</style>
</head>
<body>
<noscript>cyclescope runs the collector in your browser, so it needs JavaScript and WebAssembly.</noscript>
${blocks.join("\n")}
<script>${start}</script>
</body>
</html>
`;
}

// Unpacks the files and starts the page: this goes into the file as its text, so it knows nothing of
// what stands around it here.
async function boot({ module, wasm, begin }) {
  const kinds = { js: "text/javascript", css: "text/css", wasm: "application/wasm" };
  const address = {};
  const scripts = {};
  let engineInLetters = "";
  for (const block of document.querySelectorAll("script[data-file]")) {
    const file = block.dataset.file;
    block.remove();
    if (file === "engine-worker_bg.wasm") {
      engineInLetters = block.textContent;
      continue;
    }
    const bytes = Uint8Array.from(atob(block.textContent), (letter) => letter.charCodeAt(0));
    const plain = new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip")));
    const kind = kinds[file.split(".").at(-1)] ?? "application/octet-stream";
    if (kind === "text/javascript") scripts[file] = await plain.text();
    else address[file] = URL.createObjectURL(new Blob([await plain.arrayBuffer()], { type: kind }));
  }
  // Where a file of the page lies: the modules ask for it.
  const known = (path) => address[String(path).replace(/^\.\//, "").replace(/[?#].*$/, "")];
  globalThis.fileOfThePage = known;
  delete document.documentElement.dataset.first;
  // Those that import nothing come first; then those that import them.
  const blob = (source) => URL.createObjectURL(new Blob([source], { type: kinds.js }));
  const names = Object.keys(scripts).sort((a, b) => b.startsWith("snippets/") - a.startsWith("snippets/"));
  for (const name of names) {
    const source = scripts[name].replace(/(from ?["'])\.\/([^"']+)(["'])/g, (all, from, file, end) =>
      known(file) ? from + known(file) + end : all);
    address[name] = blob(source);
  }
  // A worker of a file may import and fetch nothing, so the engine becomes a part of its script.
  const exported = [];
  const engine = scripts["engine-worker.js"]
    .replaceAll("import.meta.url", "self.location.href")
    .replace(/export (?=(?:async )?function (\w+))/g, (all, name) => (exported.push(`${name}: ${name}`), ""))
    .replace(/export ?\{([^}]*)\};?/g, (all, names) => {
      for (const [inside, outside = inside] of names.split(",").map((name) => name.trim().split(" as "))) {
        exported.push(`${outside}: ${inside}`);
      }
      return "";
    });
  address["engine.js"] = blob(`
    self.fileOfThePage = () => {
      const bytes = Uint8Array.from(atob("${engineInLetters}"), (letter) => letter.charCodeAt(0));
      return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
    };
    self.engineOfThePage = (() => { ${engine}
      return { ${exported.join(", ")} }; })();
    ${scripts["engine.js"]}`);
  const [fetchAnything, AnyWorker] = [fetch.bind(globalThis), Worker];
  globalThis.fetch = (what, options) => fetchAnything(typeof what === "string" ? (known(what) ?? what) : what, options);
  globalThis.Worker = class extends AnyWorker {
    // A module is refused as a worker where the page has no origin; the engine's script is none.
    constructor(what, options) {
      const file = known(what);
      super(file ?? what, file ? {} : options);
    }
  };
  // The language, as boot.js chooses it.
  const stored = () => {
    try {
      return localStorage.getItem("cyclescope.language");
    } catch {
      return null;
    }
  };
  const wanted = [new URLSearchParams(location.search).get("lang"), stored(), ...navigator.languages];
  const language = wanted.map((tag) => tag?.split("-")[0].toLowerCase()).find((tag) => tag === "en" || known(`words/${tag}.page`));
  document.documentElement.lang = language ?? "en";
  if (begin && !location.hash) history.replaceState(null, "", `#${begin}`);
  if (new URLSearchParams(location.search).has("speaker")) {
    await import(known("speaker.js"));
    return;
  }
  const { default: start } = await import(known(module));
  await start({ module_or_path: known(wasm) });
}
