// Starts the page. Trunk would write this inline; the page's security policy allows no inline
// script, so Trunk.toml hands over the hashed names as attributes instead.

// The languages, each with what is said here, come from the files of messages (build.mjs).
const asked = new URLSearchParams(location.search);
const wanted = [asked.get("lang"), stored("language"), ...navigator.languages];
const language = wanted.map((tag) => tag?.split("-")[0].toLowerCase()).find((tag) => tag in WORDS) ?? "en";
document.documentElement.lang = language;

const { module, wasm, ahead, later } = document.getElementById("boot").dataset;
const at = (path) => new URL(path, document.baseURI).href;

// The speaker's second window is told what to show, and needs nothing of the page.
const isSpeaker = asked.has("speaker");

// What the page will show first, unless it has something else to show (theme.js): fetched beside the page
// itself, which asks for it when it runs. Its picture and a few words stand there until then.
const { first } = document.documentElement.dataset;
if (first !== undefined || (asked.has("embed") && !location.hash)) preload(ahead);
if (first !== undefined) {
  const words = Object.assign(document.createElement("p"), { className: "first-words", textContent: WORDS[language]["boot-first"] });
  document.body.append(words);
  const drawn = new MutationObserver(() => {
    if (!document.querySelector(".app, .crash")) return;
    drawn.disconnect();
    words.remove();
    delete document.documentElement.dataset.first;
  });
  drawn.observe(document.body, { childList: true, subtree: true });
}
if (language !== "en") {
  preload(at(`words/${language}.page`));
  preload(at(`words/${language}.gallery`));
}

// A frame is told to begin as soon as its slide is there, which may be before the page is.
const isFrame = window.parent !== window;
const early = [];
const keep = (event) => early.push(event);
if (isFrame) addEventListener("message", keep);

function preload(href) {
  document.head.append(Object.assign(document.createElement("link"), { rel: "preload", as: "fetch", crossOrigin: "", href }));
}

function stored(what) {
  try {
    return localStorage.getItem(`cyclescope.${what}`);
  } catch {
    return null;
  }
}

// Has the browser keep the whole page for when there is no network, when it has nothing else to do.
// Without a secure address there is no such keeping, and in private windows it may be forbidden.
function keepForOffline() {
  if (!("serviceWorker" in navigator)) return;
  const keep = () => navigator.serviceWorker.register(at("service-worker.js")).catch(() => {});
  if ("requestIdleCallback" in window) requestIdleCallback(keep, { timeout: 5000 });
  else setTimeout(keep, 2000);
}

async function begin() {
  // A sandboxed frame.
  if (self.origin === "null") await import(at("here.js"));
  // What reads links is in the later part, if the page is built in two (later.js).
  const isLinked = first === undefined && !asked.has("new");
  const beside = isLinked && later ? import(at("snippets/later.js")).then(({ fetchBeside }) => fetchBeside(at(later))).catch(() => {}) : null;
  const [{ default: start }] = await Promise.all([import(at(module)), beside]);
  await start({ module_or_path: at(wasm) });
  if (isFrame) {
    const embed = await import(at("embed.js"));
    removeEventListener("message", keep);
    embed.begin(early);
  }
}

// The last words of a page that cannot go on.
function say(text) {
  document.body.append(Object.assign(document.createElement("p"), { className: "crash", role: "alert", textContent: text }));
}

// A part of it that was to come later could not be had when it was needed (later.js).
addEventListener("cyclescope:incomplete", () => {
  document.body.replaceChildren();
  say(WORDS[language]["boot-incomplete"]);
}, { once: true });

try {
  await (isSpeaker ? import(at("speaker.js")) : begin());
  if (!isFrame) keepForOffline();
} catch (error) {
  console.error(error);
  // Once it runs, the page itself says what went wrong.
  if (!document.body.querySelector(":scope > :not(noscript, .first-words)")) say(WORDS[language]["boot-failed"]);
}
