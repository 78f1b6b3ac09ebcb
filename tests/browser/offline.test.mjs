// Without a network: the page that the browser has kept, and the page as one file.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { address, browser, newPage, open, ready, test, write } from "./harness.mjs";
import { single } from "../../web/offline/single.js";

const kinds = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".wasm": "application/wasm", ".svg": "image/svg+xml" };

// A host of a built page whose files a test can change: it begins with those of the page under test,
// with a worker that keeps them.
async function host(t) {
  const names = [...(await (await fetch(new URL("files.json", address))).json()), "files.json"];
  const files = new Map();
  for (const name of names) files.set(name, Buffer.from(await (await fetch(new URL(name, address))).arrayBuffer()));
  const asked = [];
  const server = createServer((request, response) => {
    const name = new URL(request.url, "http://host").pathname.slice(1) || "index.html";
    asked.push(name);
    if (!files.has(name)) return response.writeHead(404).end();
    response.writeHead(200, { "content-type": kinds[extname(name)] ?? "application/octet-stream", "cache-control": "no-cache" });
    response.end(files.get(name));
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  t.after(() => new Promise((done) => (server.closeAllConnections(), server.close(done))));
  // What the build does when it is finished.
  const publish = async () => {
    const worker = await readFile(new URL("../../web/offline/service-worker.js", import.meta.url), "utf8");
    const kept = {};
    for (const [name, content] of files) {
      if (name !== "service-worker.js") kept[name] = `sha256-${Buffer.from(await crypto.subtle.digest("SHA-256", content)).toString("base64")}`;
    }
    const build = Buffer.from(await crypto.subtle.digest("SHA-256", Buffer.from(JSON.stringify(kept)))).toString("hex");
    files.set("service-worker.js", Buffer.from(`const BUILD = "${build}";\nconst FILES = ${JSON.stringify(kept)};\n${worker}`));
  };
  await publish();
  return { files, asked, publish, close: () => new Promise((done) => (server.closeAllConnections(), server.close(done))), url: `http://127.0.0.1:${server.address().port}/` };
}

// A browser's memory of its own, in which service workers live.
async function memory(t) {
  const context = await (await browser()).newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: "reduce", serviceWorkers: "allow" });
  t.after(() => context.close());
  return context;
}

// The worker has kept everything.
const kept = (page) => page.evaluate(() => navigator.serviceWorker.ready.then((there) => there.active !== null));

test("starts without a network after the first visit, runs an edited program and opens every part", async (t) => {
  const there = await host(t);
  const context = await memory(t);
  const first = await context.newPage();
  await first.goto(`${there.url}?fresh`);
  await ready(first);
  await kept(first);
  await first.close();
  await there.close();
  const page = await context.newPage();
  await page.goto(`${there.url}?fresh`);
  await ready(page);
  await page.locator(".cm-content").waitFor();
  await write(page, "print(6 * 7)\n");
  await page.keyboard.press("End");
  await page.getByText("42", { exact: true }).waitFor();
  await page.keyboard.press("?");
  await page.getByRole("dialog", { name: "Keys" }).waitFor();
}, 60_000);

test("takes an update at the next start, and never a part of one", async (t) => {
  const there = await host(t);
  const context = await memory(t);
  const visit = async () => {
    const page = await context.newPage();
    await page.goto(there.url);
    return page;
  };
  const first = await visit();
  await ready(first);
  await kept(first);
  await first.close();
  // An update whose list promises what the host does not have yet.
  const old = there.files.get("index.html");
  there.files.set("index.html", Buffer.from(String(old).replace("<title>cyclescope", "<title>Newer cyclescope")));
  await there.publish();
  const engine = there.files.get("engine.js");
  there.files.set("engine.js", Buffer.from(`${engine}// on its way`));
  const second = await visit();
  assert.equal(await second.title(), "cyclescope");
  const updated = (page) => page.evaluate(async () => {
    const there = await navigator.serviceWorker.ready;
    await there.update().catch(() => {});
    const worker = there.installing ?? there.waiting;
    if (!worker) return "none";
    if (worker.state === "installing") await new Promise((done) => worker.addEventListener("statechange", done, { once: true }));
    return worker.state;
  });
  assert.notEqual(await updated(second), "installed");
  await second.close();
  const third = await visit();
  assert.equal(await third.title(), "cyclescope");
  // Now all of it is there: it waits until nobody looks at the old one.
  there.files.set("engine.js", engine);
  await there.publish();
  assert.equal(await updated(third), "installed");
  assert.equal(await third.title(), "cyclescope");
  await third.close();
  // A page that opens in the moment the last one closes may still be handed the old build; then the
  // start after that one has the new.
  for (let next = await visit(); !(await next.title()).startsWith("Newer"); next = await visit()) await next.close();
}, 60_000);

test("a page that is being developed keeps nothing", async (t) => {
  const there = await host(t);
  const context = await memory(t);
  const page = await context.newPage();
  await page.goto(there.url);
  await ready(page);
  await kept(page);
  there.files.set("service-worker.js", await readFile(new URL("../../web/offline/retire.js", import.meta.url)));
  await page.evaluate(() => navigator.serviceWorker.getRegistration().then((there) => there.update()));
  await page.waitForFunction(async () => (await navigator.serviceWorker.getRegistrations()).length === 0 && (await caches.keys()).length === 0);
});

test("can be installed: a manifest with a name and icons that are there", async (t) => {
  const page = await open(t);
  const href = await page.locator("link[rel=manifest]").getAttribute("href");
  const manifest = await (await fetch(new URL(href, address))).json();
  assert.ok(manifest.name && manifest.short_name && manifest.start_url && manifest.display === "standalone");
  assert.ok(manifest.icons.some(({ purpose }) => purpose === "maskable"));
  for (const { src, type, sizes } of manifest.icons) {
    const response = await fetch(new URL(src, address));
    assert.equal(response.status, 200, src);
    if (type !== "image/png") continue;
    const bytes = Buffer.from(await response.arrayBuffer());
    assert.equal(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`, sizes, src);
  }
});

// The page as a file on this disk.
async function file(slugs) {
  const read = async (name) => new Uint8Array(await (await fetch(new URL(name, address))).arrayBuffer());
  const files = JSON.parse(new TextDecoder().decode(await read("files.json")));
  const path = join(await mkdtemp(join(tmpdir(), "cyclescope-")), "cyclescope.html");
  await writeFile(path, await single({ read, files, slugs }));
  return `file://${path}`;
}

test("one file from a disk runs the talk by PageDown to its end, and an edited program", async (t) => {
  const page = await newPage(t);
  const requests = [];
  page.on("request", (request) => requests.push(request.url()));
  const at = await file(["one_task_forgotten"]);
  await page.context().unrouteAll();
  await page.goto(at);
  await ready(page);
  await page.keyboard.press("p");
  await page.locator(".presentation").waitFor();
  const ended = () => page.locator(".presentation header > p", { hasText: /^End/ }).isVisible();
  for (let step = 0; step < 300 && !(await ended()); step++) await page.keyboard.press("PageDown");
  assert.ok(await ended());
  await page.keyboard.press("Escape");
  await write(page, "print(6 * 7)\n");
  await page.getByText("42", { exact: true }).waitFor();
  assert.deepEqual(requests.filter((url) => !/^(file|blob|data):/.test(url)), []);
}, 60_000);

test("the page saves itself as that file", async (t) => {
  const page = await open(t);
  await page.locator(".crumb").click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save for offline" }).click(),
  ]);
  assert.equal(download.suggestedFilename(), "cyclescope.html");
  const saved = await readFile(await download.path(), "utf8");
  assert.match(saved, /script-src 'sha256-/);
  assert.match(saved, /data-file="takes\/one_task_forgotten.take"/);
}, 60_000);

test("one file from a disk speaks Polish to whoever reads it", async (t) => {
  const page = await newPage(t, { locale: "pl-PL" });
  const at = await file(["one_task_forgotten"]);
  await page.context().unrouteAll();
  await page.goto(at);
  await ready(page);
  await page.getByRole("button", { name: "Na początek" }).click();
  await page.getByText("Nic jeszcze nie zostało wykonane.").first().waitFor();
  await page.keyboard.press("?");
  await page.getByRole("dialog", { name: "Klawisze" }).waitFor();
  await page.keyboard.press("Escape");
  await page.locator(".cm-content").waitFor();
  await write(page, "async def f(): pass\n");
  await page.getByText("nieobsługiwana składnia: async def").first().waitFor();
}, 60_000);
