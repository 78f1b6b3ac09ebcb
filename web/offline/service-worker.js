// Keeps the page for when there is no network. The build writes `BUILD`, a hash over all files, and
// `FILES`, each with the hash of its content, above this (`list.mjs`).
//
// A build is kept whole or not at all: each file is fetched with its hash, so that what a host hands out
// in the middle of an update is refused, and the build before it stays. A new build waits until no
// window shows the old one; then it takes over, and two are never mixed.
const CACHE = `cyclescope-${BUILD}`;

self.addEventListener("install", (event) => event.waitUntil(keep()));
self.addEventListener("activate", (event) => event.waitUntil(takeOver()));
self.addEventListener("fetch", (event) => {
  const path = ours(event.request);
  if (path !== null) event.respondWith(answer(path, event.request));
});

async function keep() {
  const cache = await caches.open(CACHE);
  try {
    await Promise.all(
      Object.entries(FILES).map(async ([path, integrity]) => {
        // Some hosts send a request for index.html on to the folder, and a page must not be such an answer.
        const address = path === "index.html" ? "./" : path;
        const response = await fetch(new Request(address, { integrity, cache: "no-cache" }));
        if (!response.ok) throw new Error(`${path}: ${response.status}`);
        await cache.put(path, response);
      }),
    );
  } catch (error) {
    // Half a build is of no use to anyone.
    await caches.delete(CACHE);
    throw error;
  }
}

async function takeOver() {
  for (const name of await caches.keys()) {
    if (name.startsWith("cyclescope-") && name !== CACHE) await caches.delete(name);
  }
}

// The file of this build that a request asks for; null if it is none. Queries tell builds and views
// apart, and here there is only one build.
function ours({ method, url }) {
  const here = new URL("./", self.location.href);
  const asked = new URL(url);
  if (method !== "GET" || asked.origin !== here.origin || !asked.pathname.startsWith(here.pathname)) return null;
  const path = asked.pathname.slice(here.pathname.length) || "index.html";
  return Object.hasOwn(FILES, path) ? path : null;
}

async function answer(path, request) {
  const cache = await caches.open(CACHE);
  return (await cache.match(path)) ?? fetch(request);
}
