// Stands in the place of the service worker while the page is being developed: it ends one that an
// earlier build has left at this address, so that nobody looks at old files.
self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) =>
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) {
        if (name.startsWith("cyclescope-")) await caches.delete(name);
      }
      await self.registration.unregister();
    })(),
  ),
);
