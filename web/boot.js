// Starts the page. Trunk would write this inline; the page's security policy allows no inline
// script, so Trunk.toml hands over the hashed names as attributes instead.
const { module, wasm } = document.getElementById("boot").dataset;
const at = (path) => new URL(path, document.baseURI).href;

try {
  const { default: start } = await import(at(module));
  await start({ module_or_path: at(wasm) });
} catch (error) {
  console.error(error);
  // Once it runs, the page itself says what went wrong.
  if (!document.body.querySelector(":scope > :not(noscript)")) {
    const words = document.createElement("p");
    words.className = "crash";
    words.textContent =
      "The page could not be started. It needs a browser with WebAssembly, from 2023 or later; " +
      "if yours is one, check the connection and reload.";
    document.body.append(words);
  }
}
