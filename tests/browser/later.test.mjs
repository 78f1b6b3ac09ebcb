// The page's wasm comes in two parts (web/later.txt): what the first picture needs, and the rest.
import assert from "node:assert/strict";
import { address, newPage, ready, test } from "./harness.mjs";

const LATER = "**/*_later.wasm";
const waited = (page) => page.evaluate(() => document.documentElement.dataset.waited ?? null);

// The list of objects is in the later part.
async function listObjects(page) {
  await page.getByRole("button", { name: "Objects as a list" }).press("Enter");
  await page.locator(".objects.open").waitFor();
}

for (const [size, options] of Object.entries({
  laptop: {},
  phone: { width: 390, height: 844, touch: true, theme: "dark" },
})) {
  test(`the first picture on a ${size} waits for nothing that can come later`, async (t) => {
    const page = await newPage(t, options);
    let asked;
    const held = new Promise((resolve) => (asked = resolve));
    // The first request is held; whoever cannot wait for it asks again.
    await page.route(LATER, (route) => (asked ? asked(route) : route.continue()));
    await page.goto(address);
    await ready(page);
    await page.locator(".stage .picture").waitFor();
    const route = await held;
    asked = undefined;
    assert.equal(await waited(page), null);
    // Then it comes by itself, and what it holds works.
    await route.continue();
    await listObjects(page);
  });
}

test("what is wanted before its part is there waits for it", async (t) => {
  const page = await newPage(t, { expected: [/_later\.wasm/, /ERR_FAILED/] });
  let fails = 1;
  await page.route(LATER, (route) => (fails-- > 0 ? route.abort() : route.continue()));
  await page.goto(address);
  await ready(page);
  await page.waitForFunction(() => performance.getEntriesByType("resource").some(({ name }) => name.includes("_later.wasm")));
  await listObjects(page);
  assert.match(await waited(page), /later\.js/);
});

test("a part that cannot be had says so, and nothing written is lost", async (t) => {
  const page = await newPage(t, { expected: [/./] });
  await page.route(LATER, (route) => route.abort());
  await page.goto(address);
  await ready(page);
  await page.getByRole("button", { name: "Objects as a list" }).press("Enter");
  await page.getByText("What you have written is kept.").waitFor();
  await page.unroute(LATER);
  await page.reload();
  await ready(page);
  await page.locator(".stage .picture").waitFor();
});

test("the first picture stands as an image where the page will be", async (t) => {
  const page = await newPage(t, { theme: "dark" });
  let go;
  const held = new Promise((resolve) => (go = resolve));
  await page.route(/web-\w+_bg\.wasm/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(address);
  const image = () => page.evaluate(() => getComputedStyle(document.body, "::before").backgroundImage);
  assert.match(await image(), /first\.dark\.svg/);
  const words = page.getByText("See how CPython manages memory");
  await words.waitFor();
  go();
  await ready(page);
  assert.equal(await image(), "none");
  assert.equal(await words.count(), 0);
  // Whoever has a link sees nothing of it.
  await page.goto(`${address}?new`);
  assert.equal(await image(), "none");
});

test("a page that begins with a link or with what it remembers has the later part in time", async (t) => {
  const page = await newPage(t);
  const program = () => page.locator(".cm-content").textContent();
  await page.goto(`${address}#AVoTXnITusTJYqxnaIwUX4mQ-icRVmkkakJb5hBD0SIaAA`);
  await ready(page);
  assert.equal(await waited(page), null);
  const linked = await program();
  assert.ok(linked.length > 10);
  // What is looked at in another way is remembered.
  await page.keyboard.press("l");
  await page.goto(`${address}?again`);
  await ready(page);
  assert.equal(await program(), linked);
  assert.equal(await waited(page), null);
});

test("a page that cannot be started says so in the place of its first picture", async (t) => {
  const page = await newPage(t, { expected: [/./] });
  await page.route(/web-\w+_bg\.wasm/, (route) => route.abort());
  await page.goto(address);
  await page.getByText("The page could not be started.").waitFor();
  assert.equal(await page.getByText("See how CPython manages memory").count(), 0);
});
