// What the browser tests share: one browser, pages that complain, pictures.
//
//   import { open, screenshot, test } from "./harness.mjs";
//   test("steps forward", async (t) => {
//     const page = await open(t, { theme: "dark" });
//     ...
//     await screenshot(page, "stepped");
//   });
//
// A page fails its test on an error in the console, an uncaught error, a request that leaves the
// page's own origin and a request that fails. `cargo xtask test` serves the built page and names
// address and browser; by hand: `cargo xtask serve` in one terminal, `node --test` in another.
import assert from "node:assert/strict";
import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { after, test as nodeTest } from "node:test";
import { chromium } from "playwright-core";

export const address = process.env.CYCLESCOPE_URL ?? "http://127.0.0.1:8080/";
const pictures =
  process.env.CYCLESCOPE_SCREENSHOTS ?? fileURLToPath(new URL("../../target/screenshots", import.meta.url));

const flags = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

let launched;

// One browser for all tests of a file: a start costs more than most tests.
export function browser() {
  launched ??= chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    // Chromium's sandbox does not work for root, and CI often runs as root.
    chromiumSandbox: process.getuid?.() !== 0,
    args: flags,
  });
  return launched;
}

after(async () => {
  await (await launched)?.close();
});

// A test with a limit: what hangs fails by itself.
export function test(name, run, timeout = 30_000) {
  nodeTest(name, { timeout }, run);
}

// The limit of a test that goes through the whole gallery.
export const THE_WHOLE_GALLERY = 120_000;

// A page of its own, with its own storage, not yet anywhere. `t` is the test: it fails when the
// page complains, and the page goes with it.
export async function newPage(
  t,
  {
    width = 1440,
    height = 900,
    theme = "light",
    touch = false,
    reducedMotion = true,
    // What the browser says its person reads.
    locale = "en-GB",
    // Complaints that a test provokes on purpose: strings or regular expressions.
    expected = [],
  } = {},
) {
  const context = await (await browser()).newContext({
    viewport: { width, height },
    colorScheme: theme,
    hasTouch: touch,
    isMobile: touch,
    reducedMotion: reducedMotion ? "reduce" : "no-preference",
    locale,
    // A worker would keep the whole page in every test, and answer in the place of the tests' routes.
    serviceWorkers: "block",
  });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const complaints = [];
  const complain = (what) => {
    if (!expected.some((known) => what.match(known))) complaints.push(what);
  };
  page.on("console", (message) => {
    if (message.type() === "error") complain(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => complain(`uncaught: ${error.stack ?? error}`));
  page.on("requestfailed", (request) => {
    // The page may go away, or on, while something is still being fetched.
    const why = request.failure()?.errorText;
    if (why !== "net::ERR_ABORTED") complain(`failed: ${request.url()} (${why})`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) complain(`${response.status()}: ${response.url()}`);
  });
  const origin = new URL(address).origin;
  await context.route(
    (url) => !["data:", "blob:"].includes(url.protocol) && url.origin !== origin,
    (route) => {
      complain(`leaves the page's origin: ${route.request().url()}`);
      return route.abort();
    },
  );
  t.after(async () => {
    await context.close();
    assert.deepEqual(complaints, [], "the page complained");
  });
  return page;
}

// A page at the built one, drawn. `at` is a query or a fragment. A scenario opens where there is something
// to see; most tests count steps, and get it at its start unless they ask for its `firstSight`.
export async function open(t, { at = "", firstSight = false, ...options } = {}) {
  const page = await newPage(t, options);
  await page.goto(new URL(at, address).href);
  await ready(page);
  if (["", "?fresh"].includes(at) && !firstSight) await toStart(page);
  return page;
}

// The playhead is at the start.
async function toStart(page) {
  await page.keyboard.press("Home");
  await page.waitForFunction(() => (document.querySelector(".place")?.textContent ?? "0 /").startsWith("0 /"));
}

// The page has drawn itself and shows what its program does; its fonts are there.
export async function ready(page) {
  await page.waitForFunction(() => document.querySelector(".app, .embed, .crash") !== null);
  await settled(page);
  await page.evaluate(() => document.fonts.ready.then(() => true));
}

// No run is awaited any more.
export async function settled(page) {
  await page.waitForFunction(() => document.querySelector(".middle")?.ariaBusy !== "true");
}

// Opens a scenario by its title, out of the gallery, at its start unless its `firstSight` is asked for.
export async function openScenario(page, title, { firstSight = false } = {}) {
  await page.getByTitle("Choose a scenario").click();
  const card = page.getByRole("dialog", { name: "Scenarios" }).getByText(title, { exact: true });
  await card.evaluate((node) => node.closest("details")?.setAttribute("open", ""));
  await card.click();
  // What was there before stays until the scenario has come.
  await page.waitForFunction((title) => document.querySelector(".crumb b")?.textContent === title, title);
  await settled(page);
  if (!firstSight) await toStart(page);
}

// Puts another program into the editor and waits until it has run.
export async function write(page, text) {
  await page.getByRole("textbox", { name: "Program" }).click();
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText(text);
  // The page waits for a pause in typing.
  await page.waitForTimeout(250);
  await settled(page);
  await page.keyboard.press("Escape");
  await page.evaluate(() => document.activeElement?.blur());
}

// A picture in target/screenshots, to be looked at.
export async function screenshot(page, name, options = {}) {
  await mkdir(pictures, { recursive: true });
  const path = `${pictures}/${name}.png`;
  await page.screenshot({ path, ...options });
  return path;
}
