// Brings the part of the page's wasm that the first picture does not need (`later.txt` says what that is).
// It is fetched when the first picture is drawn and the browser has nothing else to do. What is called
// before that waits for it.
let first;
let file;
let isThere = false;
let bytes;

// A page that begins with a link needs this part at once, so it is fetched beside the first (boot.js).
export async function fetchBeside(later) {
  const response = await fetch(later);
  if (response.ok) bytes = new Uint8Array(await response.arrayBuffer());
}

// The first part is about to start. The page's script calls this (`editor/part.mjs`).
export function begin(exports, later) {
  first = exports;
  file = later;
  const drawn = new MutationObserver(() => {
    if (!document.querySelector(".app, .embed")) return;
    drawn.disconnect();
    const ahead = () => fetchAhead().catch(() => {});
    if ("requestIdleCallback" in globalThis) requestIdleCallback(ahead, { timeout: 1000 });
    else setTimeout(ahead, 200);
  });
  drawn.observe(document.body, { childList: true, subtree: true });
}

async function fetchAhead() {
  const response = await fetch(address(), { priority: "low" });
  if (response.ok && !isThere) join(await WebAssembly.compile(await response.arrayBuffer()));
}

// The first part calls a function that is not there. A call cannot wait for a promise, so this holds the
// page until the file has come: rarely, and once. Browsers before the middle of 2023 do not compile as much
// as this at once.
export function load() {
  if (isThere) return;
  // Who called, for the tests: the first picture should not have to wait.
  if (!bytes) document.documentElement.dataset.waited = new Error().stack;
  try {
    join(new WebAssembly.Module(fetchNow()));
  } catch (error) {
    // The page cannot go on in the middle of a call (boot.js).
    dispatchEvent(new Event("cyclescope:incomplete"));
    throw error;
  }
}

function fetchNow() {
  if (bytes) return bytes;
  const request = new XMLHttpRequest();
  request.open("GET", address(), false);
  request.overrideMimeType("text/plain; charset=x-user-defined");
  request.send();
  // A letter of that set is a byte, above 127 with a constant added that an array of bytes drops.
  return Uint8Array.from(request.responseText, (letter) => letter.charCodeAt(0));
}

function join(module) {
  if (isThere) return;
  new WebAssembly.Instance(module, { first });
  isThere = true;
}

function address() {
  return globalThis.fileOfThePage?.(file) ?? new URL(file, document.baseURI).href;
}
