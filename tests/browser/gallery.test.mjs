// The gallery: how it looks, what stands where, and walking through a chapter with the keys of a clicker.
import assert from "node:assert/strict";
import { open, openScenario, screenshot, settled, test } from "./harness.mjs";

const gallery = (page) => page.getByRole("dialog", { name: "Scenarios" });
const title = (page) => page.getByTitle("Choose a scenario").locator("b");
const notice = (page) => page.getByRole("status", { name: "Notice" });

async function openGallery(page) {
  await page.getByTitle("Choose a scenario").click();
  await gallery(page).locator("b").first().waitFor();
}

for (const [width, height, theme] of [
  [1440, 900, "light"],
  [1920, 1080, "dark"],
  [390, 844, "light"],
  [390, 844, "dark"],
]) {
  test(`the gallery at ${width} × ${height}, ${theme}`, async (t) => {
    const page = await open(t, { at: "?fresh", width, height, theme });
    await openGallery(page);
    // Each card that can be seen has its picture in the page's theme.
    await page.waitForFunction((theme) => {
      const image = document.querySelector(`dialog img.${theme}`);
      return image.complete && image.naturalWidth > 0;
    }, theme);
    const wider = await gallery(page).evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth);
    assert.ok(wider <= 0, `the gallery is ${wider} px wider than its dialog`);
    await screenshot(page, `gallery-${width}-${theme}`);
  });
}

test("the talk stands first, and what changed is folded by version", async (t) => {
  const page = await open(t, { at: "?fresh" });
  await openGallery(page);
  const chapters = await gallery(page).getByRole("region").getByRole("heading").allInnerTexts();
  assert.equal(chapters.length, 12, `${chapters}`);
  assert.match(chapters[0], /1\s+Counting references/);
  assert.match(chapters.at(-1), /What changed/);
  const version = gallery(page).getByText("Changed in 3.8");
  await version.focus();
  await page.keyboard.press("Enter");
  assert.equal(await version.evaluate((summary) => summary.closest("details").open), true);
  await version.scrollIntoViewIfNeeded();
  await screenshot(page, "gallery-versions");
  // The open scenario is marked.
  assert.equal(await gallery(page).locator("[aria-current] b").innerText(), "Task and Subtask, one task forgotten");
});

test("a chapter is walked through with Page Down alone, and back with Page Up", async (t) => {
  const page = await open(t, { at: "?fresh" });
  await openScenario(page, "A name is not a box");
  await page.waitForFunction(() => document.querySelector(".crumb b").textContent === "A name is not a box");
  await settled(page);
  const titles = [await title(page).innerText()];
  for (let presses = 0; presses < 2000; presses++) {
    await page.keyboard.press("PageDown");
    await settled(page);
    const now = await title(page).innerText();
    if (now !== titles.at(-1)) {
      titles.push(now);
      await notice(page).getByText(`Next: ${now}`).waitFor();
    }
    if (/end of the chapter/.test(await notice(page).innerText())) break;
  }
  assert.deepEqual(titles, ["A name is not a box", "A count reaches zero", "One death leads to the next", "A call holds its arguments"]);
  // At the end nothing is lost by pressing on, and the way back leads to the end of the one before.
  await page.keyboard.press("PageDown");
  assert.equal(await title(page).innerText(), titles.at(-1));
  await page.keyboard.press("Home");
  await page.keyboard.press("PageUp");
  await notice(page).getByText("Back: One death leads to the next").waitFor();
  const step = await page.getByLabel("Step", { exact: true }).filter({ hasText: "/" }).innerText();
  const [at, last] = step.split(" / ");
  assert.equal(at, last);
  await page.keyboard.press("PageUp");
  assert.equal((await notice(page).innerText()).trim(), "");
});

test("the arrow keys and a program of one's own stay where they are", async (t) => {
  const page = await open(t, { at: "?fresh" });
  const before = await title(page).innerText();
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowRight");
  assert.equal(await title(page).innerText(), before);
});
