// The page as a guest: in a plain page, in a sandbox, and in a deck of reveal.js.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { address, newPage, screenshot, test } from "./harness.mjs";

// As the Share sheet hands it out: no storage, no history, no origin.
const SANDBOX = 'sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"';

// A program of nobody's, which needs the engine, as links of both versions carry it.
const OWN = "AVoTXnITusTJYqxnaIwUX4mQ-icRVmkkakJb5hBD0SIaAA";

// A page around the frame, on the same server, that keeps what it is told.
async function host(page, body) {
  await page.route(/\/host\.html$/, (route) =>
    route.fulfill({
      contentType: "text/html",
      body: `<!doctype html><title>Host</title><script>
        window.told = [];
        addEventListener("message", ({ data }) => told.push(data));
      </script>${body}`,
    }),
  );
  await page.goto(new URL("host.html", address).href);
}

const frame = (page) => page.frameLocator("iframe");
const place = (page) => frame(page).getByLabel("Step", { exact: true }).filter({ hasText: "/" });
const beat = async (page) => Number((await place(page).textContent()).split("/")[0]);
const drawn = (page) => place(page).filter({ hasText: /\/ [1-9]/ }).waitFor();
const told = (page, type) => page.evaluate((type) => window.told.filter((data) => data.type === type), type);

test("shows stage, sentence and transport alone", async (t) => {
  const page = await newPage(t);
  await host(page, '<iframe src="./?embed" width="900" height="520"></iframe>');
  await drawn(page);
  for (const part of ["header.top", ".code", ".lanes", ".right", ".timeline"]) {
    assert.equal(await frame(page).locator(part).count(), 0, part);
  }
  await frame(page).getByRole("button", { name: "Step", exact: true }).click();
  assert.equal(await beat(page), 1);
  assert.match(await frame(page).getByRole("link", { name: "Open in cyclescope" }).getAttribute("href"), /\/#A[\w-]+$/);
  await screenshot(page, "embed");
});

test("leaves the memory of its viewer alone", async (t) => {
  const page = await newPage(t);
  await host(page, "");
  await page.evaluate(() => localStorage.setItem("cyclescope.page", "not a link"));
  await page.evaluate(() => document.body.insertAdjacentHTML("beforeend", '<iframe src="./?embed" width="900" height="520"></iframe>'));
  await drawn(page);
  await frame(page).getByRole("button", { name: "Step", exact: true }).click();
  assert.equal(await page.evaluate(() => localStorage.getItem("cyclescope.page")), "not a link");
});

test("hands on the keys that it does not use", async (t) => {
  const page = await newPage(t);
  await host(page, '<iframe src="./?embed" width="900" height="520"></iframe>');
  await drawn(page);
  await frame(page).locator(".embed header").click();
  for (const key of ["ArrowRight", " ", " ", "f", "Escape", "PageUp", "PageUp", "PageUp"]) await page.keyboard.press(key);
  await page.waitForFunction(() => window.told.filter(({ type }) => type === "cyclescope:key").length >= 3);
  const keys = (await told(page, "cyclescope:key")).map(({ key }) => key);
  assert.deepEqual(keys, ["f", "Escape", "PageUp"], "stepping is the frame's until there is nowhere to go");
  await page.keyboard.press("End");
  await page.keyboard.press("PageDown");
  await page.waitForFunction(() => window.told.at(-1) === '{"method":"triggerKey","args":[34]}');
});

test("begins and stops when it is told to", async (t) => {
  const page = await newPage(t);
  await host(page, '<iframe src="./?embed" width="900" height="520"></iframe>');
  await drawn(page);
  const say = (words) => page.evaluate((words) => document.querySelector("iframe").contentWindow.postMessage(words, "*"), words);
  await say("slide:start");
  await frame(page).getByRole("button", { name: "Pause" }).waitFor();
  await say("slide:stop");
  await frame(page).getByRole("button", { name: "Play", exact: true }).waitFor();
});

test("says how high it would like to be", async (t) => {
  const page = await newPage(t);
  await host(page, '<iframe src="./?embed" width="900" height="300"></iframe>');
  await drawn(page);
  await page.waitForFunction(() => window.told.some(({ type }) => type === "cyclescope:height"));
  const [{ height }] = await told(page, "cyclescope:height");
  assert.ok(height > 500 && height < 700, `${height}`);
  await page.evaluate(() => (document.querySelector("iframe").width = "400"));
  await page.waitForFunction(() => window.told.filter(({ type }) => type === "cyclescope:height").length === 2);
  assert.ok((await told(page, "cyclescope:height"))[1].height < height);
});

test("works in a sandbox without storage, history and origin", async (t) => {
  const page = await newPage(t);
  await host(page, `<iframe ${SANDBOX} src="./?embed" width="900" height="520"></iframe>`);
  await drawn(page);
  await frame(page).locator(".embed header").click();
  await page.keyboard.press("ArrowRight");
  assert.equal(await beat(page), 1);
  const inside = page.frames()[1];
  assert.equal(await inside.evaluate(() => self.origin), "null");
  assert.equal(await inside.evaluate(() => document.fonts.ready.then((fonts) => [...fonts].some((font) => font.status === "loaded"))), true);
});

test("runs a program of one's own in a sandbox, where there are no workers", async (t) => {
  const page = await newPage(t);
  await host(page, `<iframe ${SANDBOX} src="./?embed#${OWN}" width="900" height="520"></iframe>`);
  await drawn(page);
});

test("says in a frame why a link cannot be opened", async (t) => {
  const page = await newPage(t);
  await host(page, `<iframe ${SANDBOX} src="./?embed#A0damage" width="900" height="520"></iframe>`);
  await frame(page).getByText(/newer version/).waitFor();
  await drawn(page);
});

test("lives in a deck of reveal.js", async (t) => {
  const page = await newPage(t, { width: 1280, height: 720 });
  const reveal = fileURLToPath(new URL("node_modules/reveal.js/dist/", import.meta.url));
  await page.route(/\/reveal\//, async (route) => {
    const name = new URL(route.request().url()).pathname.split("/").at(-1);
    const contentType = name.endsWith(".css") ? "text/css" : "text/javascript";
    await route.fulfill({ contentType, body: await readFile(reveal + name) });
  });
  await host(
    page,
    `<link rel="stylesheet" href="reveal/reveal.css" />
     <div class="reveal"><div class="slides">
       <section><h2>Before</h2></section>
       <section><iframe ${SANDBOX} data-src="./?embed" width="900" height="560"></iframe></section>
       <section><h2>After</h2></section>
     </div></div>
     <script src="reveal/reveal.js"></script>
     <script>Reveal.initialize({ transition: "none", backgroundTransition: "none" });</script>`,
  );
  const slide = () => page.evaluate(() => Reveal.getIndices().h);
  await page.waitForFunction(() => window.Reveal?.isReady());
  await page.keyboard.press("PageDown");
  await drawn(page);
  // The slide is shown, so it plays.
  await frame(page).getByRole("button", { name: "Pause" }).waitFor();
  await place(page).filter({ hasNotText: /^0 / }).waitFor();
  await screenshot(page, "embed-reveal");

  // Within the frame keys step; at its end they are the deck's again.
  await frame(page).locator(".embed header").click();
  await page.keyboard.press("Home");
  await page.keyboard.press("PageDown");
  assert.equal(await beat(page), 1);
  assert.equal(await slide(), 1);
  await page.keyboard.press("End");
  await page.keyboard.press("PageDown");
  await page.waitForFunction(() => Reveal.getIndices().h === 2);

  // A slide that is shown again plays again.
  await page.evaluate(() => Reveal.slide(1));
  await frame(page).getByRole("button", { name: "Pause" }).waitFor();
});
