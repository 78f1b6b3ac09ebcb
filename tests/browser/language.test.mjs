// The languages: chosen by the browser or by hand, without losing what one was looking at.
import assert from "node:assert/strict";
import { address, newPage, open, ready, screenshot, settled, test, write } from "./harness.mjs";

const language = (page) => page.locator("select.language");
const said = (page) => page.locator(".say [role=status]");
const place = (page) => page.locator("output.place");
const lang = (page) => page.evaluate(() => document.documentElement.lang);

async function says(page, selector, pattern) {
  await page.locator(selector).filter({ hasText: pattern }).first().waitFor();
}

test("a browser that reads Polish gets Polish", async (t) => {
  const page = await open(t, { at: "?fresh", locale: "pl-PL" });
  await says(page, ".say [role=status]", "Nic jeszcze nie zostało wykonane.");
  assert.equal(await lang(page), "pl");
  assert.equal(await language(page).inputValue(), "pl");
  for (let step = 0; step < 60; step += 1) {
    await page.keyboard.press("ArrowRight");
    if (/uratowany/.test(await said(page).textContent())) break;
  }
  assert.match(await said(page).textContent(), /^Obiekt Task 1 jest osiągalny/);
  await screenshot(page, "polish-rescue");
});

test("another language is said at once, and program, place and selection stay", async (t) => {
  const page = await open(t, { at: "?fresh" });
  assert.equal(await lang(page), "en");
  for (let step = 0; step < 20; step += 1) await page.keyboard.press("ArrowRight");
  await page.locator(".picture .object").first().focus();
  await page.keyboard.press("Enter");
  const title = await page.locator(".inspector h2").textContent();
  const [at, english] = [await place(page).textContent(), await said(page).textContent()];
  await language(page).selectOption({ label: "Polski" });
  await says(page, ".lanes h2", "Pokolenie 0");
  assert.equal(await place(page).textContent(), at);
  assert.equal(await page.locator(".inspector h2").textContent(), title);
  assert.notEqual(await said(page).textContent(), english);
  assert.equal(await lang(page), "pl");
  // The choice is remembered, and so is the way back.
  await page.reload();
  await ready(page);
  await says(page, ".lanes h2", "Pokolenie 0");
  await language(page).selectOption({ label: "English" });
  await says(page, ".lanes h2", "Generation 0");
  assert.equal(await lang(page), "en");
});

test("the address can ask for a language", async (t) => {
  const page = await open(t, { at: "?lang=pl" });
  await says(page, ".lanes h2", "Pokolenie 0");
});

test("a language that does not come leaves English, and a sentence", async (t) => {
  const page = await newPage(t, { locale: "pl", expected: [/words\/pl/, /404/, /preload/] });
  await page.route("**/words/pl.*", (route) => route.fulfill({ status: 404, body: "" }));
  await page.goto(new URL("?fresh", address).href);
  await ready(page);
  await says(page, ".notice", "This language could not be loaded");
  await says(page, ".lanes h2", "Generation 0");
  assert.equal(await lang(page), "en");
});

test("the gallery and the list of keys speak it too", async (t) => {
  const page = await open(t, { at: "?fresh&lang=pl" });
  await page.keyboard.press("?");
  await page.getByRole("dialog", { name: "Klawisze" }).getByText("Krok naprzód").waitFor();
  await page.keyboard.press("Escape");
  await page.locator(".crumb").click();
  const gallery = page.getByRole("dialog", { name: "Scenariusze" });
  await gallery.getByText("Nazwa nie jest pudełkiem").waitFor();
  await screenshot(page, "polish-gallery");
  await gallery.getByRole("button", { name: "Drzewo bez rodziców" }).click();
  await says(page, ".crumb b", "Drzewo bez rodziców");
});

test("what changed is told in the language in use, and told anew in another", async (t) => {
  const page = await open(t, { at: "?fresh&lang=pl" });
  const told = async (dialog, sentence) => {
    await page.locator(".top").getByRole("button", { name: dialog }).click();
    await page.getByRole("dialog", { name: dialog }).getByText(sentence, { exact: true }).waitFor();
    await page.keyboard.press("Escape");
  };
  await page.getByRole("combobox", { name: "Odśmiecacz" }).selectOption("3.8");
  await settled(page);
  await told("Co się zmieniło", "W słowniku składanym klucz wpisu powstaje przed jego wartością.");
  await language(page).selectOption({ label: "English" });
  await says(page, ".lanes h2", "Generation 0");
  await told("What changed", "A dict comprehension makes the key of an item before its value.");
});

test("what is wrong with a program is told in the language in use, and told anew in another", async (t) => {
  const page = await open(t, { at: "?fresh&lang=pl" });
  await write(page, "async def f(): pass\n");
  await page.getByText("nieobsługiwana składnia: async def").first().waitFor();
  await language(page).selectOption({ label: "English" });
  await page.getByText("async def is not supported here").first().waitFor();
  await language(page).selectOption({ label: "Polski" });
  await page.getByText("nieobsługiwana składnia: async def").first().waitFor();
  // How a run ended is said by the page itself.
  await write(page, "1 // 0\n");
  await page.getByText("Program zakończył wyjątek, którego nikt nie złapał").first().waitFor();
  await language(page).selectOption({ label: "English" });
  await page.getByText("The program ended with an exception that nobody caught").first().waitFor();
});
