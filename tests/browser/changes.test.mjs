// What changed between versions, two collectors side by side, what a picture is compared with, and
// the program for one's own Python.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { open, screenshot, settled, test, write } from "./harness.mjs";

async function choose(page, collector) {
  await page.getByRole("combobox", { name: "Collector" }).selectOption(collector);
  await settled(page);
}

async function showIt(page, collector, sentence) {
  await choose(page, collector);
  await page.getByRole("button", { name: "What changed", exact: true }).click();
  await page.getByRole("button", { name: sentence }).click();
  await settled(page);
}

async function narrow(page) {
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(wider <= 0, `the page is ${wider} px wider than the screen`);
}

const step = (page) => page.getByLabel("Step", { exact: true }).filter({ hasText: "/" });

test("what changed is told sentence by sentence", async (t) => {
  const page = await open(t, { at: "?fresh" });
  await choose(page, "3.8");
  await page.getByRole("button", { name: "What changed", exact: true }).focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "What changed" });
  await dialog.getByText("From CPython 3.7 to CPython 3.8").waitFor();
  // The engine is asked for the sentences.
  await dialog.getByRole("listitem").first().waitFor();
  const sentences = await dialog.getByRole("listitem").allInnerTexts();
  assert.ok(sentences.length >= 8, sentences.join("\n"));
  await screenshot(page, "changes-dialog");
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });
  await choose(page, "2.7");
  await page.getByRole("button", { name: "What changed", exact: true }).click();
  await dialog.getByText("has no version before it").waitFor();
});

test("a change is shown under both versions, on one timeline", async (t) => {
  const page = await open(t, { at: "?fresh" });
  await showIt(page, "3.9", /Show it: When a finalizer brings something back/);
  const [left, right] = [page.getByRole("article", { name: "CPython 3.8" }), page.getByRole("article", { name: "CPython 3.9" })];
  await left.waitFor();
  await right.waitFor();
  await page.keyboard.press("End");
  assert.match(await left.getByRole("log").innerText(), /collected: 0/);
  assert.match(await right.getByRole("log").innerText(), /collected: 2/);
  const [, last] = (await step(page).innerText()).split(" / ");
  assert.ok(Number(last) > 10, last);
  await page.keyboard.press("Home");
  for (let i = 0; i < 40; i++) await page.keyboard.press("ArrowRight");
  assert.match(await step(page).innerText(), /^40 \//);
  await screenshot(page, "changes-beside");
  await page.keyboard.press("l");
  await screenshot(page, "changes-beside-lists");
  await narrow(page);
  // Escape leads back to one picture, with the steps that were chosen before.
  await page.keyboard.press("Escape");
  await page.getByRole("region", { name: "Side by side" }).waitFor({ state: "hidden" });
  assert.equal(await page.getByRole("combobox", { name: "One step is" }).inputValue(), "visit");
});

test("what one version refuses is said", async (t) => {
  const page = await open(t, { at: "?fresh" });
  await showIt(page, "3.8", /Show it: A name can be given in the middle/);
  const left = page.getByRole("article", { name: "CPython 3.7" });
  await left.getByText("does not take the text for a program").waitFor();
  await page.keyboard.press("End");
  assert.match(await page.getByRole("article", { name: "CPython 3.8" }).getByRole("log").innerText(), /references: 1/);
  await screenshot(page, "changes-refused");
});

test("an edit runs under both", async (t) => {
  const page = await open(t, { at: "?fresh" });
  await choose(page, "3.11");
  await page.getByRole("button", { name: "What changed", exact: true }).click();
  await page.getByRole("button", { name: "Run your program under both" }).click();
  await settled(page);
  await write(page, "import gc\nclass N(object): pass\na = N()\na.me = a\ndel a\nprint(gc.collect(0))\n");
  await page.keyboard.press("End");
  assert.match(await page.getByRole("article", { name: "CPython 3.10" }).getByRole("log").innerText(), /^2/);
  assert.match(await page.getByRole("article", { name: "CPython 3.11" }).getByRole("log").innerText(), /^1/);
});

test("on a phone the two stand one above the other", async (t) => {
  const page = await open(t, { at: "?fresh", width: 390, height: 844, touch: true, theme: "dark" });
  await narrow(page);
  await showIt(page, "3.11", /Show it: Attributes live in the instance/);
  const box = async (name) => await page.getByRole("article", { name }).boundingBox();
  const [above, below] = [await box("CPython 3.10"), await box("CPython 3.11")];
  assert.ok(below.y >= above.y + above.height - 1, "one above the other");
  await page.getByRole("button", { name: "Step", exact: true }).click();
  await narrow(page);
  await screenshot(page, "changes-phone-dark");
});

for (const [width, height, theme] of [[768, 1024, "light"], [1280, 800, "dark"], [1920, 1080, "light"]]) {
  test(`nothing scrolls sideways at ${width}`, async (t) => {
    const page = await open(t, { at: "?fresh", width, height, theme });
    await narrow(page);
    await showIt(page, "3.11", /Show it: Attributes live in the instance/);
    for (let i = 0; i < 30; i++) await page.keyboard.press("ArrowRight");
    await narrow(page);
    await screenshot(page, `changes-${width}`);
  });
}

test("a scenario says what it is compared with, one's own program that it is not", async (t) => {
  const page = await open(t, { at: "?fresh" });
  const checked = page.getByRole("group", { name: "Compared with CPython" });
  await checked.getByText("The steps are the talk’s").waitFor();
  await choose(page, "3.12");
  await checked.getByText("Same as CPython 3.12.1").first().click();
  await checked.getByText(/lines? of output, the last line of stderr and the exit code/).waitFor();
  await screenshot(page, "changes-badge");
  await page.getByRole("button", { name: /Choose a scenario|Task and Subtask/ }).first().click();
  await page.getByText(/Same as CPython 2.7.18 to 3.13.0 \(9 releases\)/).first().waitFor();
  await screenshot(page, "changes-gallery");
  await page.keyboard.press("Escape");
  await write(page, "print(1)\n");
  await checked.getByText("Not compared.").waitFor();
});

test("the program for one's own Python is copied, or shown to be copied", async (t) => {
  const page = await open(t, { at: "?fresh" });
  const button = page.getByRole("button", { name: "Run it in your own Python" });
  await button.click();
  await page.getByText("which no Python does").waitFor();
  await choose(page, "3.12");
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await button.click();
  await page.getByText("Program copied.").waitFor();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(text, /^# -\*- coding: utf-8 -\*-/);
  assert.match(text, /EXPECTED = \[/);
  await run(t, text);
  // A browser that refuses.
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error("no"));
  });
  await button.click();
  const dialog = page.getByRole("dialog", { name: "Run it in your own Python" });
  assert.equal(await dialog.getByRole("textbox", { name: "Program" }).inputValue(), text);
  await dialog.getByRole("button", { name: "Select and copy" }).click();
  await screenshot(page, "changes-witness");
});

// With the Python of that version, where there is one.
async function run(t, text) {
  const folder = await mkdtemp(join(tmpdir(), "cyclescope-"));
  t.after(() => rm(folder, { recursive: true }));
  const file = join(folder, "witness.py");
  await writeFile(file, text);
  let said;
  try {
    said = await promisify(execFile)(process.env.PYTHON312 ?? "python3.12", ["-B", file]);
  } catch (error) {
    // 127: a stand-in that knows of no such version.
    if (![127, "ENOENT"].includes(error.code)) throw error;
    console.log("skipped: there is no python3.12 here to run the copied program with");
    return;
  }
  assert.match(said.stdout, /agree/);
}

test("the C function is a link to its file in that release, and nothing is fetched", async (t) => {
  const page = await open(t, { at: "?fresh" });
  await choose(page, "3.13");
  const link = page.getByRole("link", { name: /opens GitHub/ });
  for (let i = 0; i < 200 && (await link.count()) === 0; i++) await page.keyboard.press("Shift+ArrowRight");
  const address = await link.getAttribute("href");
  assert.match(address, /^https:\/\/github\.com\/python\/cpython\/blob\/v3\.13\.0\/(Python|Objects|Modules)\//);
  await link.focus();
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute("href")), address);
});
