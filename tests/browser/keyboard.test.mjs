// With the keyboard alone: every stop of the Tab key has a name and shows that it is there, and
// nothing keeps the focus.
import assert from "node:assert/strict";
import { screenshot, test } from "./harness.mjs";
import { PHONE, openView, sentence } from "./views.mjs";

// More stops than any view has.
const MOST = 150;

// The focused element: its name as the browser tells it to a screen reader, and where it is.
async function focused(page, client) {
  const place = await page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x, y, width, height, tag: element.outerHTML.slice(0, 120), isEditor: element.matches(".cm-content") };
  });
  if (!place) return null;
  const { result } = await client.send("Runtime.evaluate", { expression: "document.activeElement" });
  const { nodes } = await client.send("Accessibility.getPartialAXTree", { objectId: result.objectId, fetchRelatives: false });
  return { ...place, name: nodes[0]?.name?.value ?? "", role: nodes[0]?.role?.value ?? "" };
}

// How many pixels around a place change their lightness by 3 : 1 between two pictures.
function changedPixels(page, before, after) {
  return page.evaluate(
    async (pictures) => {
      const [a, b] = await Promise.all(
        pictures.map(async (base64) => {
          const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
          const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
          const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
          context.drawImage(image, 0, 0);
          return context.getImageData(0, 0, image.width, image.height).data;
        }),
      );
      const linear = (value) => (value / 255 <= 0.03928 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
      const lightness = (data, i) => 0.2126 * linear(data[i]) + 0.7152 * linear(data[i + 1]) + 0.0722 * linear(data[i + 2]) + 0.05;
      let changed = 0;
      for (let i = 0; i < a.length; i += 4) {
        const [low, high] = [lightness(a, i), lightness(b, i)].toSorted((x, y) => x - y);
        if (high / low >= 3) changed += 1;
      }
      return changed;
    },
    [before.toString("base64"), after.toString("base64")],
  );
}

// Whether one sees where the focus is: the place with it and without it.
async function shows(page, { x, y, width, height }) {
  const size = page.viewportSize();
  const left = Math.max(0, Math.floor(x - 12));
  const top = Math.max(0, Math.floor(y - 12));
  const clip = { x: left, y: top, width: Math.min(size.width, x + width + 12) - left, height: Math.min(size.height, y + height + 12) - top };
  if (clip.width <= 0 || clip.height <= 0) return 0;
  const shoot = () => page.screenshot({ clip, caret: "hide" });
  const after = await shoot();
  await page.evaluate(() => {
    window.last = document.activeElement;
    window.last.blur();
  });
  const before = await shoot();
  await page.evaluate(() => window.last.focus({ focusVisible: true, preventScroll: true }));
  return changedPixels(page, before, after);
}

// Walks from stop to stop until the focus is back at the page itself.
async function walk(page) {
  const client = await page.context().newCDPSession(page);
  const stops = [];
  for (let press = 0; press < MOST; press += 1) {
    if (stops.at(-1)?.isEditor) await page.keyboard.press("Escape");
    await page.keyboard.press("Tab");
    const stop = await focused(page, client);
    if (!stop) return stops;
    stops.push({ ...stop, changed: await shows(page, stop) });
  }
  assert.fail(`the focus never left the page: ${stops.slice(-5).map((stop) => stop.tag)}`);
}

for (const [name, options] of [
  ["a selected object", { theme: "light" }],
  ["a selected object", { theme: "dark" }],
  ["the phone’s picture", { theme: "light" }],
  ["the phone’s program", { theme: "dark" }],
  ["two collectors", { theme: "light" }],
  ["the presentation", { theme: "dark" }],
]) {
  test(`each stop of the Tab key can be seen and has a name: ${name}, ${options.theme}`, async (t) => {
    const page = await openView(t, name, options);
    const stops = await walk(page);
    assert.ok(stops.length > 0, "there is something to stop at");
    assert.deepEqual(stops.filter((stop) => stop.name.trim() === "").map((stop) => stop.tag), [], "without a name");
    // A ring of two pixels around the smallest thing to press has more than this.
    assert.deepEqual(stops.filter((stop) => stop.changed < 40).map((stop) => `${stop.changed}: ${stop.tag}`), [], "not to be seen");
  }, 90_000);
}

test("a dialog keeps the keyboard, and gives it back", async (t) => {
  const page = await openView(t, "the beginning");
  const keys = page.getByRole("button", { name: "Keys", exact: true });
  await keys.focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Keys" });
  await dialog.waitFor();
  for (let press = 0; press < 4; press += 1) {
    await page.keyboard.press("Tab");
    const outside = await page.evaluate(() => document.activeElement !== document.body && !document.activeElement.closest("dialog"));
    assert.equal(outside, false, "what lies under a dialog is out of reach");
  }
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });
  assert.equal(await keys.evaluate((button) => button === document.activeElement), true);
});

test("the objects are a list to walk through, with their references", async (t) => {
  const page = await openView(t, "a rescue");
  await page.getByRole("button", { name: "Objects as a list" }).focus();
  await page.keyboard.press("Enter");
  const list = page.getByRole("list", { name: "Objects and references" });
  const entries = list.locator(":scope > li");
  assert.equal(await entries.count(), await page.locator(".picture .object").count());
  const subtask = entries.filter({ has: page.getByRole("button", { name: /^Subtask 1, Subtask object, refs 1, gc_refs 0, tentatively unreachable/ }) });
  await subtask.getByText("Referred to by Task 1, ._subtasks[1]").waitFor();
  await subtask.getByText("Refers to Task 1, ._task").waitFor();
  await screenshot(page, "objects-list");
  // From an object to one that it refers to.
  await subtask.getByRole("listitem").filter({ hasText: "Refers to" }).getByRole("button").focus();
  await page.keyboard.press("Enter");
  assert.match(await page.evaluate(() => document.activeElement.textContent), /^Task 1, Task object, refs 3/);
  await page.keyboard.press("ArrowDown");
  assert.match(await page.evaluate(() => document.activeElement.textContent), /^Subtask 1/);
  // It follows the steps, and Escape leaves it.
  await page.keyboard.press("End");
  await list.getByRole("button", { name: /generation 1/ }).first().waitFor();
  assert.match(await sentence(page).textContent(), /./);
  await page.getByRole("button", { name: "Objects as a list" }).focus();
  await page.keyboard.press("Escape");
  await list.waitFor({ state: "hidden" });
});

test("on a phone all that is pressed is large enough for a finger", async (t) => {
  for (const part of ["the phone’s picture", "the phone’s program", "the phone’s steps"]) {
    const page = await openView(t, part, PHONE);
    const small = await page.evaluate(() =>
      [...document.querySelectorAll("button, select, summary, input, a[href]")]
        .filter((element) => element.checkVisibility() && getComputedStyle(element).clipPath === "none")
        // What stands in a sentence is as high as the sentence; a tick is a member of a list, and each
        // member is reached through the objects' list as well.
        .filter((element) => !element.matches(".origin, .link, .tick"))
        .map((element) => [element.getBoundingClientRect(), element.outerHTML.slice(0, 100)])
        .filter(([{ width, height }]) => Math.min(width, height) < 43.5)
        .map(([{ width, height }, tag]) => `${width} × ${height}: ${tag}`),
    );
    assert.deepEqual(small, [], part);
  }
});

test("single letters can be switched off, and stay off", async (t) => {
  const page = await openView(t, "a rescue");
  const arranged = () => page.locator(".stage.in-lists").count();
  const letters = page.getByRole("checkbox", { name: /^Single letters and signs are keys/ });
  await page.keyboard.press("?");
  await letters.uncheck();
  await screenshot(page, "keys-letters");
  await page.keyboard.press("Escape");
  await letters.waitFor({ state: "hidden" });
  await page.keyboard.press("l");
  await page.keyboard.press("?");
  await page.reload();
  await page.locator(".stage").waitFor();
  await page.keyboard.press("l");
  // A key with a name works still: when it has, the letter before it would have.
  await page.keyboard.press("End");
  await page.waitForFunction(() => {
    const [beat, beats] = document.querySelector("output.place").textContent.split("/").map(Number);
    return beat > 0 && beat === beats;
  });
  assert.equal(await arranged(), 0);
  await page.getByRole("button", { name: "Keys", exact: true }).click();
  await letters.check();
  await page.keyboard.press("Escape");
  await page.keyboard.press("l");
  await page.locator(".stage.in-lists").waitFor();
});
