// Explore mode, as a person uses it: stepping, arranging, editing, choosing a collector, sharing.
import assert from "node:assert/strict";
import { THE_WHOLE_GALLERY, address, newPage, open, openScenario, ready, screenshot, settled, test, write } from "./harness.mjs";

const sentence = (page) => page.getByRole("region", { name: "What happened" }).getByRole("status");
const heading = (page) => page.getByRole("region", { name: "What happened" }).getByRole("heading");
const place = (page) => page.getByLabel("Step", { exact: true }).filter({ hasText: "/" });
const program = (page) => page.getByRole("textbox", { name: "Program" });
const output = (page) => page.getByRole("log", { name: "Printed" });
const boxes = (page) => page.locator(".picture .object");
const notice = (page) => page.getByRole("status", { name: "Notice" });

// The beat at which the playhead stands, and the number of beats.
async function at(page) {
  const [beat, beats] = (await place(page).textContent()).split("/").map((figure) => Number(figure.trim()));
  return { beat, beats };
}

// The labels of a lane's chips, in list order; folded ones too.
async function lane(page, title) {
  const row = page.locator(".lane", { has: page.getByRole("heading", { name: title, exact: true }) });
  return row.locator(".chip").evaluateAll((chips) => chips.map((chip) => chip.title));
}

async function stepTo(page, pattern) {
  for (let step = 0; step < 300; step += 1) {
    if (pattern.test(await sentence(page).textContent())) return;
    await page.keyboard.press("ArrowRight");
  }
  assert.fail(`no step says ${pattern}`);
}

test("opens with the talk's example and plays it to its end", async (t) => {
  const page = await open(t, { at: "?fresh" });
  await assert.doesNotReject(page.getByRole("heading", { name: "cyclescope" }).waitFor());
  assert.equal((await at(page)).beat, 0);
  await page.getByRole("group", { name: "Tempo" }).getByText("2×").click();
  await page.keyboard.press("Space");
  await page.getByRole("button", { name: "Pause" }).waitFor();
  await page.waitForFunction(() => {
    const [beat] = document.querySelector("output.place").textContent.split("/");
    return Number(beat) > 3;
  });
  await page.keyboard.press("Space");
  const { beat } = await at(page);
  await page.waitForTimeout(500);
  assert.equal((await at(page)).beat, beat, "a pause is a pause");
  await page.keyboard.press("End");
  const end = await at(page);
  assert.equal(end.beat, end.beats);
});

test("shows the rescue, forwards and backwards", async (t) => {
  const page = await open(t, { at: "?fresh" });
  await stepTo(page, /is rescued/);
  assert.match(await heading(page).textContent(), /^Step 4 of 7/);
  const rescued = await sentence(page).textContent();
  const before = await at(page);
  await screenshot(page, "explore-rescue-light");
  await page.keyboard.press("l");
  await page.waitForTimeout(100);
  await screenshot(page, "explore-rescue-lists-light");
  await page.keyboard.press("g");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("PageUp");
  assert.equal(await sentence(page).textContent(), rescued);
  assert.deepEqual(await at(page), before);
  // Back to the start and again: the same picture.
  const chips = await lane(page, "Unreachable");
  await page.keyboard.press("Home");
  assert.equal((await at(page)).beat, 0);
  for (let step = 0; step < before.beat; step += 1) await page.keyboard.press("PageDown");
  assert.equal(await sentence(page).textContent(), rescued);
  assert.deepEqual(await lane(page, "Unreachable"), chips);
});

test("goes from pass to pass", async (t) => {
  const page = await open(t, { at: "?fresh" });
  const headings = [];
  for (let pass = 0; pass < 12; pass += 1) {
    const { beat } = await at(page);
    await page.keyboard.press("Shift+ArrowRight");
    if ((await at(page)).beat === beat) break;
    headings.push(await heading(page).textContent());
  }
  for (const step of [1, 2, 3, 4, 6, 7]) {
    assert.ok(headings.some((text) => text.startsWith(`Step ${step} of 7`)), `step ${step} among ${headings}`);
  }
  await page.keyboard.press("Shift+ArrowLeft");
  assert.notEqual(await heading(page).textContent(), "");
});

test("glides between graph and lists", async (t) => {
  const page = await open(t, { at: "?fresh" });
  await stepTo(page, /is rescued/);
  const where = () => boxes(page).evaluateAll((all) => all.map((box) => box.getAttribute("style")));
  const graph = await where();
  await page.keyboard.press("l");
  await page.waitForFunction(() => document.querySelector(".stage.in-lists"));
  assert.notDeepEqual(await where(), graph);
  await page.keyboard.press("g");
  await page.waitForFunction(() => !document.querySelector(".stage.in-lists"));
  assert.deepEqual(await where(), graph);
});

test("selects an object on the stage, in a lane and by keyboard", async (t) => {
  const page = await open(t, { at: "?fresh" });
  await stepTo(page, /is rescued/);
  const inspector = page.getByRole("region", { name: "Selected object" });
  await boxes(page).first().click();
  for (const term of ["Reference count", "Referred to by", "Refers to", "Kept alive by", "Weak references"]) {
    await inspector.getByText(term, { exact: true }).waitFor();
  }
  await screenshot(page, "explore-inspector-light");
  await page.keyboard.press("Escape");
  await inspector.getByText("Select an object", { exact: false }).waitFor();
  await boxes(page).first().focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await inspector.getByText("Reference count", { exact: true }).waitFor();
  await page.locator(".lane .chip").first().click();
  await inspector.getByText("Reference count", { exact: true }).waitFor();
});

test("folds what one object holds, and unfolds to what CPython sees", async (t) => {
  const page = await open(t, { at: "?fresh" });
  await page.getByLabel("Collector", { exact: true }).selectOption("2.7");
  await settled(page);
  await page.keyboard.press("End");
  await page.keyboard.press("Home");
  await stepTo(page, /subtask/i);
  await page.keyboard.press("End");
  const folded = await boxes(page).count();
  await page.keyboard.press("u");
  await page.waitForFunction((before) => document.querySelectorAll(".picture .object").length > before, folded);
  await screenshot(page, "explore-unfolded-light");
  await page.keyboard.press("u");
  await page.waitForFunction((before) => document.querySelectorAll(".picture .object").length === before, folded);
});

test("another collector keeps the place", async (t) => {
  const page = await open(t, { at: "?fresh" });
  await stepTo(page, /is rescued/);
  await page.getByLabel("Collector", { exact: true }).selectOption("3.13");
  await settled(page);
  await page.waitForFunction(() => /move_unreachable|MoveUnreachable/.test(document.querySelector(".say").textContent));
  await page.getByLabel("Collector", { exact: true }).selectOption("talk");
  await settled(page);
  await page.waitForFunction(() => /^Step [34] of 7/.test(document.querySelector(".say h2").textContent));
});

test("an edit runs as one types; a mistake keeps the last good picture", async (t) => {
  const page = await open(t, { at: "?fresh" });
  await write(page, "class Cat(object):\n    pass\n\ntom = Cat()\nprint('meow')\n");
  await page.keyboard.press("End");
  assert.match(await output(page).textContent(), /meow/);
  assert.equal(await boxes(page).count(), 1);
  await program(page).click();
  await page.keyboard.press("Control+End");
  await page.keyboard.insertText("del = 1\n");
  const wrong = page.getByRole("status", { name: "What is wrong with the program" });
  await wrong.getByText(/Line 6, column/).waitFor();
  assert.equal(await boxes(page).count(), 1, "the last good picture stays");
  await screenshot(page, "explore-error-light");
  await page.keyboard.press("Control+z");
  await page.waitForFunction(() => document.querySelector(".wrong").textContent === "");
  assert.doesNotMatch(await program(page).textContent(), /del = 1/);
});

test("the text survives a reload", async (t) => {
  const page = await newPage(t);
  await page.goto(address);
  await ready(page);
  await write(page, "mine = [1, 2]\n");
  await page.reload();
  await ready(page);
  assert.match(await program(page).textContent(), /mine = \[1, 2\]/);
});

test("a link gives back exactly the view", async (t) => {
  const page = await open(t, { at: "?fresh" });
  await write(page, "import gc\nclass N(object):\n    pass\na = N()\na.me = a\ndel a\nprint(gc.collect(0))\n");
  await page.getByLabel("Collector", { exact: true }).selectOption("3.13");
  await settled(page);
  await page.keyboard.press("l");
  await page.keyboard.press("Home");
  for (let step = 0; step < 7; step += 1) await page.keyboard.press("ArrowRight");
  const said = await sentence(page).textContent();
  const there = await at(page);
  await page.getByRole("button", { name: "Share", exact: true }).click();
  await page.getByRole("button", { name: "Copy the link" }).click();
  await page.waitForFunction(() => location.hash.length > 10);
  const link = page.url();
  const other = await newPage(t);
  await other.goto(link);
  await ready(other);
  assert.equal(await sentence(other).textContent(), said);
  assert.deepEqual(await at(other), there);
  assert.equal(await other.getByLabel("Collector", { exact: true }).inputValue(), "3.13");
  assert.equal(await other.locator(".stage.in-lists").count(), 1);
  assert.match(await program(other).textContent(), /a\.me = a/);
});

test("a damaged or newer link says so and loses nothing", async (t) => {
  const page = await newPage(t);
  await page.goto(address);
  await ready(page);
  await write(page, "kept = 1\n");
  for (const fragment of ["#%%%", "#zzzzzzzz", "#" + "A".repeat(5000), "#_9999"]) {
    await page.goto("about:blank");
    await page.goto(address + fragment);
    await ready(page);
    assert.ok((await notice(page).textContent()).length > 20, `a sentence about ${fragment.slice(0, 12)}`);
    assert.match(await program(page).textContent(), /kept = 1/);
  }
});

test("a program that never ends is stopped with a sentence", async (t) => {
  const page = await open(t, { at: "?fresh" });
  await write(page, "while True:\n    x = []\n");
  await page.keyboard.press("End");
  await output(page).getByText(/^Stopped at line/).waitFor();
  await page.keyboard.press("ArrowLeft");
});

test("an uncaught exception shows as a traceback", async (t) => {
  const page = await open(t, { at: "?fresh" });
  await write(page, "def f():\n    kept = [[]]\n    return 1 // 0\nf()\n");
  await page.keyboard.press("End");
  const text = await output(page).textContent();
  assert.match(text, /Traceback \(most recent call last\)/);
  assert.match(text, /ZeroDivisionError/);
});

test("names in a program are only names", async (t) => {
  const page = await open(t, { at: "?fresh" });
  await write(page, "class A(object): pass\nA.__name__ = '<img src=x onerror=alert(1)>'\na = A()\nprint('<b>bold</b>')\n");
  await page.keyboard.press("End");
  assert.equal(await page.locator("img").count(), 0);
  assert.match(await output(page).textContent(), /<b>bold<\/b>/);
});

test("everything is reachable and named for keyboard and screen reader", async (t) => {
  const page = await open(t, { at: "?fresh" });
  await page.keyboard.press("?");
  const dialog = page.getByRole("dialog", { name: "Keys" });
  await dialog.getByText("Step forwards").waitFor();
  await screenshot(page, "explore-keys-light");
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });
  const unnamed = await page.evaluate(() =>
    [...document.querySelectorAll("button, select, input, a[href]")]
      .filter((element) => element.checkVisibility())
      .filter((element) => !(element.ariaLabel || element.textContent.trim() || element.labels?.length || element.title))
      .map((element) => element.outerHTML),
  );
  assert.deepEqual(unnamed, []);
  const seen = new Set();
  for (let press = 0; press < 60; press += 1) {
    // The editor keeps Tab for itself until Escape.
    await page.keyboard.press("Escape");
    await page.keyboard.press("Tab");
    seen.add(await page.evaluate(() => document.activeElement?.ariaLabel || document.activeElement?.textContent?.trim()));
  }
  for (const name of ["Share", "Present", "Play", "Step"]) assert.ok(seen.has(name), `${name} among ${[...seen]}`);
});

test("the gallery opens each scenario, and each runs to its end", async (t) => {
  const page = await open(t, { at: "?fresh" });
  const titles = [];
  await page.getByTitle("Choose a scenario").click();
  const cards = page.getByRole("dialog", { name: "Scenarios" }).locator("b");
  await cards.first().waitFor();
  titles.push(...(await cards.allTextContents()));
  await screenshot(page, "explore-gallery-light");
  await page.keyboard.press("Escape");
  assert.ok(titles.length >= 6, `${titles}`);
  for (const title of titles) {
    await openScenario(page, title);
    // What was there before stays until the scenario has come.
    await page.getByTitle("Choose a scenario").getByText(title, { exact: true }).waitFor();
    await settled(page);
    await page.keyboard.press("End");
    let { beat, beats } = await at(page);
    for (let looks = 0; looks < 40 && !(beats > 3 && beat === beats); looks++) {
      await page.waitForTimeout(50);
      ({ beat, beats } = await at(page));
    }
    assert.ok(beats > 3 && beat === beats, `${title}: ${beat} of ${beats}`);
    assert.doesNotMatch(await output(page).textContent(), /Traceback/, title);
  }
}, THE_WHOLE_GALLERY);

test("presents on a projector", async (t) => {
  const page = await open(t, { at: "?fresh", width: 1920, height: 1080, theme: "dark" });
  await stepTo(page, /is rescued/);
  await page.keyboard.press("l");
  await page.keyboard.press("p");
  await page.waitForFunction(() => document.querySelector(".app").hidden);
  await screenshot(page, "present-dark");
  const small = await page.evaluate(() =>
    [...document.querySelectorAll("body *")]
      .filter((element) => element.checkVisibility() && [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim()))
      .filter((element) => !element.closest("svg") && parseFloat(getComputedStyle(element).fontSize) < 21)
      .map((element) => element.textContent.trim()),
  );
  assert.deepEqual(small, []);
  await page.keyboard.press("PageDown");
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => !document.querySelector(".app").hidden);
});

for (const [width, height] of [[1440, 900], [1920, 1080], [390, 844]]) {
  for (const theme of ["light", "dark"]) {
    test(`fits ${width} × ${height} in ${theme}`, async (t) => {
      const page = await open(t, { at: "?fresh", width, height, theme, touch: width < 500 });
      await stepTo(page, /is rescued/);
      await screenshot(page, `explore-${width}-${theme}`);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(wider <= 0, `the page is ${wider} px wider than the screen`);
      if (width > 500) return;
      for (const tab of await page.getByRole("navigation", { name: "Parts of the page" }).getByRole("button").all()) {
        await tab.click();
        const more = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(more <= 0, `the page is ${more} px wider than the screen`);
        await screenshot(page, `explore-${width}-${theme}-${(await tab.textContent()).toLowerCase()}`);
      }
    });
  }
}

test("opens where there is something to see, and presents from the start", async (t) => {
  const page = await open(t, { firstSight: true });
  assert.doesNotMatch(await place(page).textContent(), /^0 /);
  assert.ok((await page.locator(".stage .object").count()) > 1);
  assert.ok((await page.locator(".stage .name").count()) > 0);
  await screenshot(page, "explore-first-sight");
  await page.keyboard.press("p");
  await page.locator(".presentation").waitFor();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Escape");
  await place(page).filter({ hasText: /^1 / }).waitFor();
});
