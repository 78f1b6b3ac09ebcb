// The second module of the page, which draws the sheets: late, missing, broken, and where the focus goes.
import assert from "node:assert/strict";
import { address, newPage, open, ready, screenshot, test } from "./harness.mjs";

const keys = (page) => page.getByRole("dialog", { name: "Keys" });
const loading = (page) => page.getByRole("dialog", { name: "Loading" });
const focused = (page) => page.evaluate(() => document.activeElement?.ariaLabel ?? document.activeElement?.tagName);

// Opens the list of keys with the keyboard.
async function openKeys(page) {
  await page.getByRole("button", { name: "Keys" }).focus();
  await page.keyboard.press("Enter");
}

test("the focus goes into a sheet and back to where it was", async (t) => {
  const page = await open(t, { at: "?fresh" });
  await openKeys(page);
  await keys(page).waitFor();
  assert.ok(await page.evaluate(() => document.activeElement.closest("dialog") !== null), "the focus is in the sheet");
  await page.keyboard.press("Escape");
  await keys(page).waitFor({ state: "hidden" });
  assert.equal(await focused(page), "Keys");
  // The keys of the page work again.
  await page.keyboard.press("ArrowRight");
  assert.match(await page.getByLabel("Step", { exact: true }).filter({ hasText: "/" }).innerText(), /^1 \//);
});

test("a sheet that comes late says so, and opens when it is there", async (t) => {
  const page = await newPage(t);
  let go;
  const held = new Promise((resolve) => (go = resolve));
  await page.route("**/sheets.js*", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(new URL("?fresh", address).href);
  await ready(page);
  await openKeys(page);
  await loading(page).getByText("still being loaded").waitFor();
  await screenshot(page, "sheets-late");
  // The viewer need not wait for it.
  await page.keyboard.press("Escape");
  await loading(page).waitFor({ state: "hidden" });
  assert.equal(await focused(page), "Keys");
  await page.keyboard.press("Enter");
  await loading(page).waitFor();
  go();
  await keys(page).waitFor();
  await loading(page).waitFor({ state: "hidden" });
  await page.keyboard.press("Escape");
  await keys(page).waitFor({ state: "hidden" });
  assert.equal(await focused(page), "Keys");
});

for (const file of ["sheets.js", "sheets_bg.wasm", "sheets.css"]) {
  test(`a sheet that does not come can be tried again: ${file}`, async (t) => {
    const page = await newPage(t, { expected: [/sheets/, /ERR_FAILED/, /Failed to fetch/] });
    let reachable = false;
    await page.route(`**/${file}*`, (route) => (reachable ? route.continue() : route.abort()));
    await page.goto(new URL("?fresh", address).href);
    await ready(page);
    await openKeys(page);
    const retry = loading(page).getByRole("button", { name: "Try again" });
    await retry.waitFor();
    await loading(page).getByText("could not be loaded").waitFor();
    await screenshot(page, "sheets-unreachable");
    reachable = true;
    await retry.click();
    await keys(page).waitFor();
    await page.keyboard.press("Escape");
    await keys(page).waitFor({ state: "hidden" });
    assert.equal(await focused(page), "Keys");
  });
}

test("a module that breaks is replaced, and the page goes on", async (t) => {
  const page = await newPage(t);
  let broken = true;
  await page.route("**/sheets.js*", (route) =>
    broken
      ? route.fulfill({
          contentType: "text/javascript",
          body: "export default () => {}; export const start = () => {}; export const show = () => { throw 1; };",
        })
      : route.continue(),
  );
  await page.goto(new URL("?fresh", address).href);
  await ready(page);
  await openKeys(page);
  const retry = loading(page).getByRole("button", { name: "Try again" });
  await retry.waitFor();
  broken = false;
  await retry.click();
  await keys(page).waitFor();
});
