// Every view of the page and the way to it: what looks at all of them (axe, the keyboard, narrow
// screens) goes through this list.
import assert from "node:assert/strict";
import { open, settled, write } from "./harness.mjs";

export const PHONE = { width: 390, height: 844, touch: true };

// What the present step says, in words.
export const sentence = (page) => page.getByRole("region", { name: "What happened" }).getByRole("status");

export async function stepTo(page, pattern) {
  for (let step = 0; step < 300; step += 1) {
    if (pattern.test(await sentence(page).textContent())) return;
    await page.keyboard.press("ArrowRight");
  }
  assert.fail(`no step says ${pattern}`);
}

const tab = (name) => async (page) => {
  await stepTo(page, /is rescued/);
  await page.getByRole("navigation", { name: "Parts of the page" }).getByRole("button", { name }).click();
};

const press = (...keys) => async (page) => {
  for (const key of keys) await page.keyboard.press(key);
};

// Both collectors of a comparison show their moment.
async function compare(page) {
  await page.getByRole("combobox", { name: "Collector" }).selectOption("3.11");
  await settled(page);
  await page.getByRole("button", { name: "What changed", exact: true }).click();
  await page.getByRole("button", { name: "Run your program under both" }).click();
  await page.getByRole("article").nth(1).waitFor();
  await settled(page);
  await page.keyboard.press("End");
}

// Something in the browser fails that the page cannot do without.
export async function breakDown(page) {
  await page.evaluate(() => {
    const { insertBefore } = Node.prototype;
    Node.prototype.insertBefore = function (...nodes) {
      const broken = new Error("broken by the test");
      // The editor and the page's second module have a right to work on.
      if (!/\/web-[^/]*\.js/.test(broken.stack)) return insertBefore.apply(this, nodes);
      Node.prototype.insertBefore = insertBefore;
      throw broken;
    };
  });
  await page.keyboard.press("l");
}

async function crash(page) {
  await breakDown(page);
  await page.getByRole("heading", { name: "The page has stopped working" }).waitFor();
}

const dialog = (name) => (page) => page.getByRole("dialog", { name }).waitFor();

// A text that the browser does not let the page copy is shown to be copied.
async function toCopy(page) {
  await page.getByRole("combobox", { name: "Collector" }).selectOption("3.12");
  await settled(page);
  await page.evaluate(() => (navigator.clipboard.writeText = () => Promise.reject(new Error("no"))));
  await page.getByRole("button", { name: "Run it in your own Python" }).click();
  await dialog("Run it in your own Python")(page);
}

// The second window of a presentation.
async function speaker(page) {
  await stepTo(page, /is rescued/);
  await page.keyboard.press("p");
  await page.locator(".presentation").waitFor();
  const [window] = await Promise.all([page.context().waitForEvent("page"), page.keyboard.press("s")]);
  await window.waitForFunction(() => document.querySelector(".speaker img")?.naturalWidth > 100);
  return window;
}

// name: [way from the page as it opens, to another page if it returns one; options of `open`].
export const VIEWS = {
  "the beginning": [async () => {}],
  "a rescue": [(page) => stepTo(page, /is rescued/)],
  "the lists": [
    async (page) => {
      await stepTo(page, /is rescued/);
      await page.keyboard.press("l");
    },
  ],
  "the end": [press("End")],
  "a selected object": [
    async (page) => {
      await stepTo(page, /is rescued/);
      await page.locator(".lane .chip").first().click();
      await page.getByText("Reference count", { exact: true }).waitFor({ state: "attached" });
    },
  ],
  "all objects unfolded": [press("End", "u")],
  "the phone’s picture": [tab("Picture"), PHONE],
  "the phone’s program": [tab("Program"), PHONE],
  "the phone’s steps": [tab(/^Steps/), PHONE],
  "two collectors": [compare],
  "two collectors on a phone": [
    async (page) => {
      await compare(page);
    },
    PHONE,
  ],
  "the gallery": [
    async (page) => {
      await page.getByTitle("Choose a scenario").click();
      await dialog("Scenarios")(page);
    },
  ],
  "the keys": [
    async (page) => {
      await page.keyboard.press("?");
      await dialog("Keys")(page);
    },
  ],
  "what changed": [
    async (page) => {
      await page.getByRole("combobox", { name: "Collector" }).selectOption("3.8");
      await settled(page);
      await page.getByRole("button", { name: "What changed", exact: true }).click();
      await page.getByRole("dialog", { name: "What changed" }).getByRole("listitem").first().waitFor();
    },
  ],
  "the Share sheet": [
    async (page) => {
      await page.getByRole("button", { name: "Share", exact: true }).click();
      await dialog("Share")(page);
    },
  ],
  "the Share sheet on a phone": [
    async (page) => {
      await page.getByRole("navigation", { name: "Parts of the page" }).getByRole("button", { name: "Program" }).click();
      await page.getByRole("button", { name: "Share", exact: true }).click();
      await dialog("Share")(page);
    },
    PHONE,
  ],
  "the drafts": [
    async (page) => {
      await write(page, "a = []\n");
      await page.keyboard.press("d");
      await page.getByRole("dialog").getByRole("listitem").first().waitFor();
    },
  ],
  "the commands": [
    async (page) => {
      await page.keyboard.press("Control+k");
      await page.getByRole("combobox", { name: "Find a command" }).waitFor();
    },
  ],
  "a text to copy": [toCopy],
  "the objects as a list": [
    async (page) => {
      await stepTo(page, /is rescued/);
      await page.getByRole("button", { name: "Objects as a list" }).press("Enter");
      await page.locator(".objects.open").waitFor();
    },
  ],
  "a plain start": [async () => {}, { at: "?new" }],
  "a frame in another page": [press("End"), { at: "?embed" }],
  "the speaker’s window": [speaker],
  "in Polish": [press("End"), { at: "?fresh&lang=pl" }],
  "the Share sheet in Polish": [
    async (page) => {
      await page.getByRole("button", { name: "Udostępnij", exact: true }).click();
      await page.getByRole("dialog").waitFor();
    },
    { at: "?fresh&lang=pl" },
  ],
  "the presentation": [
    async (page) => {
      await stepTo(page, /is rescued/);
      await page.keyboard.press("p");
      await page.locator(".presentation").waitFor();
    },
    { width: 1920, height: 1080 },
  ],
  "a mistake in the program": [
    async (page) => {
      await write(page, "a = [1]\ndel = 1\n");
      await page.getByText(/Line 2, column/).first().waitFor();
    },
  ],
  "an uncaught exception": [
    async (page) => {
      await write(page, "def f():\n    kept = [[]]\n    return 1 // 0\nf()\n");
      await page.keyboard.press("End");
    },
  ],
  "an empty program": [(page) => write(page, "")],
  "the screen after a crash": [crash, { expected: [/./] }],
};

// Opens a view; `options` win over those of the view.
export async function openView(t, name, options = {}) {
  const [way, own = {}] = VIEWS[name];
  const page = await open(t, { at: "?fresh", ...own, ...options });
  return (await way(page)) ?? page;
}
