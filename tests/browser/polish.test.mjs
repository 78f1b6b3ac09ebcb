// Every view of the page in Polish, and nothing in it is English: no message of the English file, and no
// sentence that somebody wrote past the files of messages.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { breakDown } from "./views.mjs";
import { newPage, open, address, screenshot, settled, test, write } from "./harness.mjs";

const PHONE = { width: 390, height: 844, touch: true };

// Words of every other English sentence, which no Polish one has.
const ENGLISH = /(?<![\p{L}\w.'’-])(the|of|and|with|from|this|are|not|has|have|is|for|when|your|it|its|that|step|open|close)(?![\p{L}\w.'’-])/iu;
// What is called the same in every language.
const NAMES = [/^cyclescope$/];

// The messages that are the same in both files: names, and words that are Polish as well.
const locale = (tag) => readFile(new URL(`../../crates/words/locales/${tag}.ftl`, import.meta.url), "utf8");
const plain = (text) => new Map([...text.matchAll(/^([\w-]+) = ([^{}<]*)$/gm)].map(([, id, words]) => [id, words.trim()]));
const [english, polish] = (await Promise.all(["en", "pl"].map(locale))).map(plain);
const onlyEnglish = new Set([...english].filter(([id, words]) => polish.get(id) !== words && /[a-z]{3}/.test(words)).map(([, words]) => words));
for (const words of polish.values()) onlyEnglish.delete(words);

// All that is read on the page or by a screen reader, without programs and what they print.
function texts() {
  const found = [];
  const program = ".cm-content, .plain, .output pre, .printed, code, kbd, textarea, pre, select option, .crash pre";
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { data, parentElement } = walker.currentNode;
    if (data.trim() && parentElement.checkVisibility?.() && !parentElement.closest(program)) found.push(data.trim());
  }
  for (const element of document.body.querySelectorAll("[aria-label], [title], [placeholder], [alt], [aria-description], [aria-roledescription]")) {
    if (!element.checkVisibility?.()) continue;
    for (const name of ["aria-label", "title", "placeholder", "alt", "aria-description", "aria-roledescription"]) {
      const text = element.getAttribute(name)?.trim();
      if (text) found.push(text);
    }
  }
  return [...found, document.title];
}

async function nothingEnglish(page) {
  const found = new Set(await page.evaluate(texts));
  assert.ok(found.size > 3, "there is hardly anything on the page");
  const wrong = [...found].filter((text) => !NAMES.some((name) => name.test(text)) && (onlyEnglish.has(text) || ENGLISH.test(text)));
  assert.deepEqual(wrong, []);
}

// Nothing is cut off by its box, and nothing is wider than the screen.
async function nothingCut(page) {
  const cut = await page.evaluate(() => {
    const wide = document.documentElement.scrollWidth - innerWidth;
    const buttons = [...document.querySelectorAll("button, label, select, h2, dt")].filter((it) => it.checkVisibility());
    // What only a screen reader sees is a pixel wide.
    const tight = buttons.filter((it) => it.clientWidth > 4 && it.scrollWidth > it.clientWidth + 1 && getComputedStyle(it).overflowX !== "visible");
    return [...(wide > 0 ? [`${wide} px too wide`] : []), ...tight.map((it) => it.textContent || it.ariaLabel)];
  });
  assert.deepEqual(cut, []);
}

const sentence = (page) => page.getByRole("region", { name: "Co się stało" }).getByRole("status");

async function stepTo(page, pattern) {
  for (let step = 0; step < 300; step += 1) {
    if (pattern.test(await sentence(page).textContent())) return;
    await page.keyboard.press("ArrowRight");
  }
  assert.fail(`no step says ${pattern}`);
}

const press = (...keys) => async (page) => {
  for (const key of keys) await page.keyboard.press(key);
};
const dialog = (name) => (page) => page.getByRole("dialog", { name }).waitFor();
const collector = (page, name) => page.getByRole("combobox", { name: "Odśmiecacz" }).selectOption(name);

async function changes(page) {
  await collector(page, "3.8");
  await settled(page);
  await page.getByRole("button", { name: "Co się zmieniło", exact: true }).click();
  await page.getByRole("dialog", { name: "Co się zmieniło" }).getByRole("listitem").first().waitFor();
}

const tab = (name) => async (page) => {
  await stepTo(page, /uratowan/);
  await page.getByRole("navigation", { name: "Części strony" }).getByRole("button", { name }).click();
};

// name: [way from the page as it opens, options of `open`].
const VIEWS = {
  "the beginning": [async () => {}],
  "a rescue": [(page) => stepTo(page, /uratowan/)],
  "the lists": [async (page) => (await stepTo(page, /uratowan/), await page.keyboard.press("l"))],
  "the end": [press("End")],
  "all objects unfolded": [press("End", "u")],
  "a selected object": [
    async (page) => {
      await stepTo(page, /uratowan/);
      await page.locator(".lane .chip").first().click();
      await page.getByText("Licznik referencji", { exact: true }).waitFor({ state: "attached" });
    },
  ],
  "the objects as a list": [
    async (page) => {
      await stepTo(page, /uratowan/);
      await page.getByText("Obiekty jako lista").first().focus();
      await page.keyboard.press("Enter");
    },
  ],
  "the gallery": [async (page) => (await page.locator(".crumb").click(), await dialog("Scenariusze")(page))],
  "the keys": [async (page) => (await page.keyboard.press("?"), await dialog("Klawisze")(page))],
  "the commands": [async (page) => (await page.keyboard.press("Control+k"), await dialog("Polecenia")(page))],
  "the drafts": [
    async (page) => {
      await write(page, "a = []\n");
      await page.keyboard.press("d");
      await page.getByRole("dialog", { name: "Twoje szkice" }).getByRole("listitem").first().waitFor();
    },
  ],
  "the Share sheet": [
    async (page) => {
      await page.getByRole("button", { name: "Udostępnij" }).click();
      await page.getByRole("dialog", { name: "Udostępnij" }).getByText("Do zabrania").waitFor();
    },
  ],
  "what changed": [changes],
  "two collectors": [
    async (page) => {
      await changes(page);
      await page.getByRole("button", { name: "Uruchom swój program pod oboma" }).click();
      await page.getByRole("article").nth(1).waitFor();
      await settled(page);
      await page.keyboard.press("End");
    },
  ],
  "the presentation": [
    async (page) => {
      await stepTo(page, /uratowan/);
      await page.keyboard.press("p");
      await page.locator(".presentation").waitFor();
    },
    { width: 1920, height: 1080 },
  ],
  "the end of a chapter": [press("End", "PageDown")],
  "the plain start": [(page) => page.getByText("Narysuj", { exact: true }).waitFor(), { at: "?new&lang=pl" }],
  "a gesture that is refused": [
    async (page) => {
      await page.keyboard.press("Home");
      await stepTo(page, /nazwa t2 znika/);
      await page.keyboard.press("Control+k");
      await page.getByRole("combobox", { name: "Znajdź polecenie" }).fill("Task 2 utwórz słabą");
      await page.keyboard.press("Enter");
      await page.getByText("Do obiektu Task 2 nie prowadzi żadna nazwa").waitFor();
    },
  ],
  "a syntax that is not run here": [
    async (page) => {
      await write(page, "async def f(): pass\n");
      await page.getByText(/nieobsługiwana składnia/).first().waitFor();
    },
  ],
  "a program that never ends": [
    async (page) => {
      await write(page, "while True: pass\n");
      await page.getByText(/nagranie jest pełne/).first().waitFor();
    },
  ],
  "the screen after a crash": [
    async (page) => {
      await breakDown(page);
      await page.getByRole("heading", { name: "Strona przestała działać" }).waitFor();
    },
    { expected: [/./] },
  ],
  "a link without its end": [(page) => page.getByText("Brakuje końca tego odnośnika").waitFor(), { at: "?lang=pl#Azzzzzzzz" }],
  "a draft that cannot be kept": [
    async (page) => {
      await page.evaluate(() => (Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); }));
      await write(page, "a = []\n");
      await page.getByText(/Pamięć przeglądarki jest pełna|nie pozwala stronie niczego zachować/).first().waitFor();
    },
  ],
  "the phone’s picture": [tab("Obraz"), PHONE],
  "the phone’s program": [tab("Program"), PHONE],
  "the phone’s steps": [tab(/^Kroki/), PHONE],
  "the phone’s gallery": [async (page) => (await page.locator(".crumb").click(), await dialog("Scenariusze")(page)), PHONE],
};

for (const [name, [way, options = {}]] of Object.entries(VIEWS)) {
  test(`in Polish: ${name}`, async (t) => {
    const page = await open(t, { at: "?fresh&lang=pl", ...options });
    await way(page);
    await screenshot(page, `polish-${name.replaceAll(/\W+/g, "-")}`);
    await nothingEnglish(page);
    await nothingCut(page);
  });
}

test("in Polish: a frame", async (t) => {
  const page = await newPage(t, { width: 900, height: 560 });
  await page.goto(new URL("?embed&lang=pl", address).href);
  await page.locator(".embed").waitFor();
  await settled(page);
  await screenshot(page, "polish-frame");
  await nothingEnglish(page);
  await nothingCut(page);
});

test("in Polish: the speaker’s window", async (t) => {
  const stage = await open(t, { at: "?fresh&lang=pl" });
  const opened = stage.waitForEvent("popup");
  await stage.keyboard.press("s");
  const page = await opened;
  await page.getByRole("region", { name: "Teraz" }).waitFor();
  await screenshot(page, "polish-speaker");
  await nothingEnglish(page);
});
