// The page on a projector: its keys, its sizes, and nothing that runs out of the picture.
import assert from "node:assert/strict";
import { address, open, screenshot, test, write } from "./harness.mjs";

// Of what pictures are kept, to be looked at.
const SHOWN = [/Nothing has run/, /Subtask 3/, /subtracted/, /rescued/, /unreachable/, /survivors/];

const atEnd = (page) => page.locator(".presentation header > p", { hasText: /^End/ }).isVisible();
const sentence = (page) => page.locator(".presentation h1").textContent();
const presenting = (page, on) =>
  page.waitForFunction((on) => (document.querySelector(".presentation") !== null) === on, on);

// The page in presentation, at the start of the talk's example, pass by pass.
async function present(t, options = {}) {
  const page = await open(t, { at: "?fresh", width: 1920, height: 1080, theme: "dark", ...options });
  await page.keyboard.press("p");
  await presenting(page, true);
  await page.keyboard.press("v");
  await page.getByRole("button", { name: "Pass by pass" }).waitFor();
  return page;
}

// The box that the step is about is in view.
const active = (page) =>
  page.waitForFunction(() => {
    const view = document.querySelector(".presentation .view").getBoundingClientRect();
    const body = document.querySelector(".presentation .object.active .body")?.getBoundingClientRect();
    return body && body.left >= view.left && body.right <= view.right && body.top >= view.top && body.bottom <= view.bottom;
  });

async function stepTo(page, words, key = "PageDown") {
  for (let step = 0; step < 200; step++) {
    if (words.test(await sentence(page))) return;
    const before = await sentence(page);
    await page.keyboard.press(key);
    await page.waitForFunction((before) => document.querySelector(".presentation h1").textContent !== before, before);
  }
  assert.fail(`no step says ${words}`);
}

// Every text that can be seen, with the size in which it reaches the screen, and what of it runs out.
const texts = (page) =>
  page.evaluate(() => {
    const found = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const element = walker.currentNode.parentElement;
      const words = walker.currentNode.data.trim();
      if (!words || element.closest("title, noscript, .unseen") || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      const scale = element.ownerSVGElement ? Math.abs(element.getScreenCTM().a) : 1;
      const range = document.createRange();
      range.selectNodeContents(walker.currentNode);
      const box = range.getBoundingClientRect();
      if (box.width === 0) continue;
      const outside = box.left < -0.5 || box.top < -0.5 || box.right > innerWidth + 0.5 || box.bottom > innerHeight + 0.5;
      found.push({ words, size: parseFloat(getComputedStyle(element).fontSize) * scale, outside });
    }
    return found;
  });

// The boxes that are not wholly in view, and pairs of boxes or texts that lie on each other.
const misplaced = (page) =>
  page.evaluate(() => {
    const view = document.querySelector(".presentation .view").getBoundingClientRect();
    const bodies = [...document.querySelectorAll(".presentation .object .body")].map((body) => body.getBoundingClientRect());
    const out = bodies.filter((box) => box.left < view.left - 1 || box.right > view.right + 1 || box.top < view.top - 1 || box.bottom > view.bottom + 1);
    const wide = [...document.querySelectorAll(".presentation .object")].filter((object) => {
      const [label, body] = [".label", ".body"].map((part) => object.querySelector(part).getBoundingClientRect());
      return label.right > body.right || label.left < body.left;
    });
    const scrolls = [document.documentElement, ...document.querySelectorAll(".presentation, .presentation .view")]
      .filter((element) => element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1);
    return { out: out.length, wide: wide.map((object) => object.textContent), scrolls: scrolls.map((element) => element.className) };
  });

test("more objects than a room has place for stay large, and the picture follows", async (t) => {
  const page = await open(t, { at: "?fresh", width: 1920, height: 1080, theme: "dark" });
  await write(page, "import gc\nclass Node(object):\n    pass\nkept = [Node() for n in range(200)]\ngc.collect()\n");
  await page.keyboard.press("End");
  await page.keyboard.press("p");
  await presenting(page, true);
  await page.keyboard.press("l");
  for (const key of ["ArrowLeft", "ArrowLeft"]) await page.keyboard.press(key);
  const found = await texts(page);
  assert.ok(found.length > 200, `${found.length} texts`);
  assert.deepEqual(found.filter(({ size }) => size < 20.95), []);
  await page.keyboard.press("Home");
  for (let step = 0; step < 400 && (await page.locator(".presentation .object.active").count()) === 0; step++) {
    await page.keyboard.press("PageDown");
  }
  for (let step = 0; step < 12; step++) {
    if ((await page.locator(".presentation .object.active").count()) > 0) await active(page);
    await page.keyboard.press("ArrowRight");
  }
  await screenshot(page, "present-many");
}, 90_000);

for (const [width, height] of [[1920, 1080], [1024, 768], [1440, 900]]) {
  for (const theme of ["dark", "light"]) {
    test(`every step is large and in view at ${width} × ${height} in ${theme}`, async (t) => {
      const page = await present(t, { width, height, theme });
      const unit = Math.min(height / 1080, width / 1440);
      for (let step = 0; ; step++) {
        const said = await sentence(page);
        const found = await texts(page);
        assert.ok(found.length > 2, `step ${step}: ${said}`);
        assert.deepEqual(found.filter(({ size }) => size < 21 * unit - 0.05), [], `too small at “${said}”`);
        assert.deepEqual(found.filter(({ outside }) => outside), [], `outside at “${said}”`);
        assert.deepEqual(await misplaced(page), { out: 0, wide: [], scrolls: [] }, `at “${said}”`);
        if (SHOWN.some((words) => words.test(said))) await screenshot(page, `present-${width}-${theme}-${step}`);
        if (await atEnd(page)) break;
        await page.keyboard.press("PageDown");
        await page.waitForFunction((said) => document.querySelector(".presentation h1").textContent !== said, said);
      }
      await screenshot(page, `present-${width}-${theme}-end`);
    }, 60_000);
  }
}

test("has the drawing's sizes: sentence 44 px, box label 27 px", async (t) => {
  const page = await present(t);
  await stepTo(page, /rescued/);
  const sizes = (await texts(page)).filter(({ words }) => words === "rescued" || words === "Task 1");
  assert.deepEqual(sizes.map(({ words, size }) => [words, Math.round(size)]), [["rescued", 44], ["Task 1", 27]]);
});

test("fills the room: no half of the stage is empty while objects are unreachable", async (t) => {
  const page = await present(t);
  await stepTo(page, /rescued/);
  const reach = await page.evaluate(() => {
    const view = document.querySelector(".presentation .view").getBoundingClientRect();
    const rows = [...document.querySelectorAll(".presentation .row")].map((row) => row.getBoundingClientRect().top);
    return rows.map((top) => (top - view.top) / view.height);
  });
  assert.equal(reach.length, 2);
  assert.ok(reach[0] > 0.1 && reach[0] < 0.5 && reach[1] > 0.5 && reach[1] < 0.9, `${reach}`);
});

for (const [key, name] of [["b", "black"], [".", "black"], ["w", "white"]]) {
  test(`${key} covers the picture, and the next step only uncovers it`, async (t) => {
    const page = await present(t);
    await page.keyboard.press("PageDown");
    const said = await sentence(page);
    await page.keyboard.press(key);
    await page.locator(`.curtain.${name}`).waitFor();
    await page.keyboard.press("PageDown");
    await page.locator(".curtain").waitFor({ state: "detached" });
    assert.equal(await sentence(page), said);
    await page.keyboard.press(key);
    await page.keyboard.press(key);
    await page.locator(".curtain").waitFor({ state: "detached" });
  });
}

test("b does nothing outside of a presentation", async (t) => {
  const page = await open(t, { at: "?fresh" });
  await page.keyboard.press("b");
  await page.keyboard.press("p");
  await presenting(page, true);
  assert.equal(await page.locator(".curtain").count(), 0);
});

test("every clicker's keys step, and one that is held down steps once", async (t) => {
  const page = await present(t);
  const start = await sentence(page);
  for (const [on, back] of [["PageDown", "PageUp"], ["ArrowRight", "ArrowLeft"], ["ArrowDown", "ArrowUp"]]) {
    await page.keyboard.press(on);
    await page.waitForFunction((start) => document.querySelector(".presentation h1").textContent !== start, start);
    await page.keyboard.press(back);
    await page.waitForFunction((start) => document.querySelector(".presentation h1").textContent === start, start);
  }
  await page.keyboard.down("PageDown");
  await page.waitForFunction((start) => document.querySelector(".presentation h1").textContent !== start, start);
  const first = await sentence(page);
  for (let again = 0; again < 5; again++) await page.keyboard.down("PageDown");
  await page.keyboard.up("PageDown");
  assert.equal(await sentence(page), first);
});

test("F5 does not load the page anew in front of everybody", async (t) => {
  const page = await present(t);
  await page.keyboard.press("PageDown");
  const said = await sentence(page);
  await page.keyboard.press("F5");
  await page.keyboard.press("b");
  await page.locator(".curtain").waitFor();
  assert.equal(await sentence(page), said);
});

test("f leaves full screen and stays in the presentation; Escape leaves both", async (t) => {
  const page = await present(t);
  const full = (on) => page.waitForFunction((on) => (document.fullscreenElement !== null) === on, on);
  await full(true);
  await page.keyboard.press("f");
  await full(false);
  assert.equal(await page.locator(".presentation").count(), 1);
  await page.keyboard.press("f");
  await full(true);
  await page.keyboard.press("Escape");
  await presenting(page, false);
  await full(false);
});

test("v goes from passes to visits and back", async (t) => {
  const page = await present(t);
  // Where the first phase ends: in a recording of more steps the program takes another part of them.
  const phase = () => page.locator(".presentation .strip i").first().getAttribute("style");
  const passes = await phase();
  await page.keyboard.press("v");
  await page.getByRole("button", { name: "Visit by visit" }).waitFor();
  assert.notEqual(await phase(), passes);
  await page.keyboard.press("v");
  await page.getByRole("button", { name: "Pass by pass" }).waitFor();
  assert.equal(await phase(), passes);
});

test("the pointer shows an object to the room", async (t) => {
  const page = await present(t);
  await stepTo(page, /rescued/);
  await page.locator(".presentation .object", { hasText: "Subtask 1" }).hover();
  await page.locator(".presentation .object[data-lit]", { hasText: "Subtask 1" }).waitFor();
  const opacity = (label) =>
    page.evaluate((label) => getComputedStyle([...document.querySelectorAll(".presentation .object")].find((object) => object.querySelector(".label").textContent === label)).opacity, label);
  assert.equal(await opacity("Subtask 1"), "1");
  assert.ok(Number(await opacity("Task 2")) < 1);
});

// A presentation and its second window, opened by S.
async function withSpeaker(t) {
  const page = await present(t);
  const [speaker] = await Promise.all([page.context().waitForEvent("page"), page.keyboard.press("s")]);
  await speaker.locator(".speaker").waitFor();
  return { page, speaker };
}

test("s opens a second window that follows and drives", async (t) => {
  const { page, speaker } = await withSpeaker(t);
  const now = () => speaker.locator(".sentence").textContent();
  const says = (words) => speaker.waitForFunction((words) => document.querySelector(".speaker .sentence").textContent === words, words);
  await presenting(page, true);
  await says(await sentence(page));
  const next = await speaker.locator(".next-sentence").textContent();
  await page.bringToFront();
  await page.keyboard.press("PageDown");
  await page.waitForFunction((next) => document.querySelector(".presentation h1").textContent === next, next);
  await says(next);
  // A picture of the next step, and all that comes.
  await speaker.waitForFunction(() => document.querySelector(".speaker img").naturalWidth > 100);
  assert.ok((await speaker.locator(".coming li").count()) > 5);
  await speaker.bringToFront();
  const there = await now();
  await speaker.getByRole("button", { name: "Next step" }).click();
  await page.waitForFunction((there) => document.querySelector(".presentation h1").textContent !== there, there);
  await says(await sentence(page));
  await speaker.keyboard.press("PageUp");
  await says(there);
  assert.equal(await sentence(page), there);
  await speaker.keyboard.press("b");
  await page.locator(".curtain.black").waitFor();
  await screenshot(speaker, "speaker-dark");
});

test("the second window is light: no engine, no editor, no take", async (t) => {
  const page = await open(t, { at: "?fresh" });
  const speaker = await page.context().newPage();
  const asked = [];
  speaker.on("request", (request) => asked.push(request.url()));
  await speaker.goto(new URL("?speaker", address).href);
  await speaker.getByRole("status").waitFor();
  await speaker.waitForLoadState("networkidle");
  assert.deepEqual(asked.filter((url) => /engine|\/(sheets|editor)[^/]*$|\.take$/.test(url)), []);
});

test("a browser that opens no windows is told how to open it by hand", async (t) => {
  const page = await present(t);
  await page.evaluate(() => { window.open = () => null; });
  await page.keyboard.press("s");
  await page.getByRole("link", { name: "Open the notes by hand" }).waitFor();
  const speaker = await page.context().newPage();
  await speaker.goto(new URL("?speaker", address).href);
  await speaker.locator(".speaker").waitFor();
  assert.equal(await speaker.locator(".sentence").textContent(), await sentence(page));
});

test("the notes are the author's captions and comments, and the time can be set to zero", async (t) => {
  const page = await open(t, { at: "?fresh" });
  await write(page, "a = []\n\n#: Watch the count of the list.\n# Say that it falls.\nb = a\n");
  await page.keyboard.press("p");
  await presenting(page, true);
  const [speaker] = await Promise.all([page.context().waitForEvent("page"), page.keyboard.press("s")]);
  await speaker.locator(".speaker").waitFor();
  await page.bringToFront();
  for (let step = 0; step < 40 && !(await speaker.locator(".remarks li").count()); step++) {
    await page.keyboard.press("PageDown");
    await page.waitForTimeout(100);
  }
  assert.deepEqual(await speaker.locator(".remarks li").allTextContents(), ["Watch the count of the list.", "Say that it falls."]);
  await speaker.waitForFunction(() => document.querySelector(".elapsed").textContent !== "00:00");
  await speaker.getByRole("button", { name: "Set to zero" }).click();
  assert.equal(await speaker.locator(".elapsed").textContent(), "00:00");
});
