// Starts the page. Trunk would write this inline; the page's security policy allows no inline
// script, so Trunk.toml hands over the hashed names as attributes instead.
const { module, wasm } = document.getElementById("boot").dataset;
const at = (path) => new URL(path, document.baseURI).href;

// What the page will show first, unless it has something else to show: fetched beside the page itself,
// which asks for it when it runs.
// A frame never begins with what its viewer has written elsewhere.
const asked = new URLSearchParams(location.search);
const fresh = asked.has("fresh") || asked.has("embed");
// The speaker's second window is told what to show, and needs nothing of the page.
const isSpeaker = asked.has("speaker");
if (!isSpeaker && !location.hash && (fresh || !remembers())) {
  const { ahead } = document.getElementById("boot").dataset;
  document.head.append(Object.assign(document.createElement("link"), { rel: "preload", as: "fetch", crossOrigin: "", href: ahead }));
}

// A frame is told to begin as soon as its slide is there, which may be before the page is.
const isFrame = window.parent !== window;
const early = [];
const keep = (event) => early.push(event);
if (isFrame) addEventListener("message", keep);

function remembers() {
  try {
    return localStorage.getItem("cyclescope.page") !== null;
  } catch {
    return false;
  }
}

async function begin() {
  // A sandboxed frame.
  if (self.origin === "null") await import(at("here.js"));
  const { default: start } = await import(at(module));
  await start({ module_or_path: at(wasm) });
  if (isFrame) {
    const embed = await import(at("embed.js"));
    removeEventListener("message", keep);
    embed.begin(early);
  }
}

try {
  await (isSpeaker ? import(at("speaker.js")) : begin());
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
