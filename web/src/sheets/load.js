// Brings the page's second module in, with its style, and lets it draw into a root of its own.
// `version` ends its addresses: what the browser has kept of another build is not taken, and what has
// failed once is asked for anew.
export async function loadSheets(version, send) {
  const at = (file) => globalThis.fileOfThePage?.(file) ?? new URL(`${file}?${version}`, document.baseURI).href;
  const [sheets] = await Promise.all([
    import(at("sheets.js")).then(async (module) => {
      await module.default({ module_or_path: at("sheets_bg.wasm") });
      return module;
    }),
    style(at("sheets.css")),
  ]);
  const root = document.body.appendChild(document.createElement("div"));
  sheets.start(root, send);
  return { show: sheets.show, end: () => root.remove() };
}

function style(href) {
  return new Promise((resolve, reject) => {
    const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href, onload: resolve });
    link.onerror = () => {
      link.remove();
      reject(new Error(`${href} could not be loaded`));
    };
    document.head.append(link);
  });
}
