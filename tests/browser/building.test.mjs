// Building graphs by hand: every gesture writes Python, by mouse, touch and keyboard.
import assert from "node:assert/strict";
import { open, screenshot, settled, test, write } from "./harness.mjs";

const NODES = `import gc

class Node:
    pass

a = Node()
b = Node()
`;

const text = (page) => page.evaluate(() => [...document.querySelectorAll(".cm-line")].map((line) => line.textContent).join("\n"));
const has = (page, line) => page.waitForFunction(
  (line) => [...document.querySelectorAll(".cm-line")].some((it) => it.textContent === line), line);
const lacks = (page, line) => page.waitForFunction(
  (line) => ![...document.querySelectorAll(".cm-line")].some((it) => it.textContent === line), line);
const selected = (page) => page.evaluate(() => getSelection().toString());
const box = (page, name) => page.locator(".stage .object", { has: page.locator("title", { hasText: `${name},` }) });
const option = (page, name) => page.locator(".commands").getByRole("option", name && { name });
const middle = async (locator) => {
  const { x, y, width, height } = await locator.locator(".body").boundingBox();
  return { x: x + width / 2, y: y + height / 2 };
};

// A page with a program that has run to its end, the list of commands at hand.
async function openNodes(t, options = {}) {
  const page = await open(t, { at: "?fresh", ...options });
  await page.locator(".cm-content").waitFor({ state: "attached" });
  await page.getByRole("combobox", { name: "Collector", exact: true }).selectOption("3.13");
  await settled(page);
  await write(page, NODES);
  await page.keyboard.press("End");
  await box(page, "Node 2").waitFor();
  return page;
}

// Chooses a command by its words, with the keyboard alone.
async function command(page, words) {
  await page.keyboard.press("Control+k");
  const field = page.getByRole("combobox", { name: "Find a command" });
  await field.waitFor();
  await field.fill(words);
  await option(page).first().waitFor();
  await page.keyboard.press("Enter");
  await field.waitFor({ state: "hidden" });
}

test("an object is made, renamed by typing, and undone with its picture", async (t) => {
  const page = await openNodes(t);
  await page.getByRole("button", { name: "New", exact: true }).click();
  await option(page, "New object: Node").click();
  await has(page, "node = Node()");
  await box(page, "Node 3").waitFor();
  await page.waitForFunction(() => getSelection().toString() === "node");
  await page.keyboard.type("root");
  await has(page, "root = Node()");
  await page.keyboard.press("Enter");
  assert.ok((await text(page)).includes("root = Node()\n"), "Enter accepts the name and writes nothing");
  await page.evaluate(() => document.activeElement?.blur());
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await lacks(page, "root = Node()");
  await lacks(page, "node = Node()");
  await box(page, "Node 3").waitFor({ state: "detached" });
  await page.keyboard.press("Control+y");
  await has(page, "node = Node()");
  await settled(page);
  await page.keyboard.press("End");
  await box(page, "Node 3").waitFor();
});

test("a reference is drawn by dragging, and by two clicks", async (t) => {
  const page = await openNodes(t);
  await box(page, "Node 1").hover();
  const handle = await box(page, "Node 1").locator(".knob").boundingBox();
  const to = await middle(box(page, "Node 2"));
  await page.mouse.move(handle.x + 6, handle.y + 6);
  await page.mouse.down();
  await page.mouse.move(to.x - 30, to.y, { steps: 4 });
  await screenshot(page, "building-drag");
  await page.mouse.move(to.x, to.y, { steps: 2 });
  await page.mouse.up();
  await has(page, "a.b = b");
  assert.equal(await selected(page), "b");
  await page.keyboard.press("Enter");
  await settled(page);

  // The other way round, without dragging.
  await box(page, "Node 2").hover();
  await box(page, "Node 2").locator(".knob").click();
  await page.getByText("Choose what Node 2 is to refer to").waitFor();
  await screenshot(page, "building-aim");
  await box(page, "Node 1").locator(".body").click();
  await has(page, "b.a = a");
  await page.getByText("Choose what Node 2 is to refer to").waitFor({ state: "detached" });
});

test("Escape leaves a reference that waits for its end", async (t) => {
  const page = await openNodes(t);
  await box(page, "Node 2").hover();
  await box(page, "Node 2").locator(".knob").click();
  await page.getByText("Choose what Node 2 is to refer to").waitFor();
  await page.keyboard.press("Escape");
  await page.getByText("Choose what Node 2 is to refer to").waitFor({ state: "detached" });
  await box(page, "Node 1").locator(".body").click();
  assert.equal((await text(page)).trim(), NODES.trim());
});

test("every gesture can be made with the keyboard alone", async (t) => {
  const page = await openNodes(t);
  const step = async (words, line) => {
    await command(page, words);
    await has(page, line);
    await settled(page);
    await page.keyboard.press("Enter");
  };
  await step("new list", "items = []");
  await step("new dict", "table = {}");
  await command(page, "node 1: refer to another");
  await page.getByText("Choose what Node 1 is to refer to").waitFor();
  await box(page, "Node 2").focus();
  await page.keyboard.press("Enter");
  await has(page, "a.b = b");
  await settled(page);
  await page.keyboard.press("Enter");
  await step("remove reference node 1", "del a.b");
  await step("node 2: make a weak reference to it, with", "ref = weakref.ref(b, told)");
  await step("collect generation 0", "gc.collect(0)");
  await step("collect generation 1", "gc.collect(1)");
  await step("collect generation 2", "gc.collect()");
  await step("switch automatic off", "gc.disable()");
  await step("switch automatic on", "gc.enable()");
  await step("node 1: give its class", "    def __del__(self):");
  await step("forget name b", "del b");
  await has(page, "import weakref");
});

test("the boxes lead along their references", async (t) => {
  const page = await openNodes(t);
  await write(page, `${NODES}a.next = b\n`);
  await page.keyboard.press("End");
  await settled(page);
  await box(page, "Node 1").focus();
  const focused = () => page.evaluate(() => document.activeElement.ariaLabel ?? document.activeElement.querySelector("title")?.textContent);
  const walk = async (key) => (await page.keyboard.press(key), await focused());
  assert.equal(await walk("Shift+ArrowDown"), "Node 1.next → Node 2");
  assert.match(await walk("ArrowDown"), /^Node 2,/);
  // Through all that refers to it, and round again.
  const there = [await walk("Shift+ArrowUp"), await walk("Shift+ArrowUp")];
  assert.deepEqual(there.toSorted(), ["Node 1.next → Node 2", "b → Node 2"]);
  assert.equal(await walk("Shift+ArrowUp"), there[0]);
  if (there[0].startsWith("b")) await walk("Shift+ArrowUp");
  assert.match(await walk("ArrowUp"), /^Node 1,/);
  await page.keyboard.press("m");
  await option(page, "Remove the reference Node 1.next → Node 2").click();
  await has(page, "del a.next");
});

test("a gesture that is made again is seen again", async (t) => {
  const page = await openNodes(t);
  await page.getByRole("button", { name: "New", exact: true }).click();
  await option(page, "New list").click();
  const list = box(page, "list");
  await list.waitFor();
  await page.keyboard.press("Control+z");
  await list.waitFor({ state: "detached" });
  await page.keyboard.press("Control+y");
  await list.waitFor();
});

test("a reference can be clicked, and removed", async (t) => {
  const page = await openNodes(t);
  await write(page, `${NODES}a.next = b\n`);
  await page.keyboard.press("End");
  await settled(page);
  // Beside its line, not on it.
  const line = page.getByRole("button", { name: "Node 1.next → Node 2" }).locator(".line");
  const at = await line.evaluate((path) => {
    const { x, y } = path.getPointAtLength(path.getTotalLength() * 0.7);
    const { a, d, e, f } = path.getScreenCTM();
    return { x: x * a + e, y: y * d + f };
  });
  await page.mouse.click(at.x + 4, at.y + 4);
  await option(page, "Remove the reference Node 1.next → Node 2").click();
  await has(page, "del a.next");
});

test("a gesture in the middle comes at that line", async (t) => {
  const page = await openNodes(t);
  await page.keyboard.press("Home");
  const line = () => page.locator(".cm-current").allTextContents();
  for (let step = 0; step < 40 && !(await line()).includes("b = Node()"); step += 1) {
    await page.keyboard.press("ArrowRight");
  }
  await page.keyboard.press("ArrowLeft");
  await command(page, "new list");
  await has(page, "items = []");
  assert.match(await text(page), /items = \[\]\n[^]*b = Node\(\)/);
  await settled(page);
  assert.equal(await page.locator(".cm-current").textContent(), "items = []");
});

test("what no name reaches cannot be touched", async (t) => {
  const page = await openNodes(t);
  await write(page, `${NODES}gc.disable()\na.b = b\nb.a = a\ndel a, b\n`);
  await page.keyboard.press("End");
  await settled(page);
  const before = await text(page);
  await command(page, "node 1: refer to another");
  await box(page, "Node 2").locator(".body").click();
  await page.getByText("this is what unreachable means").waitFor();
  assert.equal(await page.locator(".object.lost").count(), 2);
  await screenshot(page, "building-unreachable");
  assert.equal(await text(page), before);
});

test("a tap on the handle and a tap on a box make a reference", async (t) => {
  const page = await open(t, { at: "?fresh", touch: true, width: 390, height: 844 });
  await page.getByRole("button", { name: "Commands" }).tap();
  await page.getByRole("combobox", { name: "Find a command" }).fill("begin with an empty");
  await option(page).first().tap();
  await page.getByRole("button", { name: /^Draw/ }).tap();
  await screenshot(page, "building-phone-list");
  await option(page, "New class, and an object of it").tap();
  await box(page, "Node").waitFor();
  await box(page, "Node").tap();
  await box(page, "Node").locator(".reach").tap();
  await page.getByText("Choose what Node is to refer to").waitFor();
  await box(page, "Node").locator(".label").tap();
  await page.locator(".aim", { hasText: "node.itself = node" }).waitFor();
  await screenshot(page, "building-phone");
});

for (const theme of ["light", "dark"]) {
  test(`an empty page offers three ways in (${theme})`, async (t) => {
    const page = await open(t, { at: "?new", theme });
    await page.getByRole("button", { name: /^Look/ }).waitFor();
    await screenshot(page, `building-start-${theme}`);
    await page.getByRole("button", { name: /^Write/ }).click();
    await page.waitForFunction(() => document.activeElement.classList.contains("cm-content"));
    await page.keyboard.press("Escape");
    await page.evaluate(() => document.activeElement?.blur());
    await page.getByRole("button", { name: /^Draw/ }).click();
    await page.getByRole("combobox", { name: "Find a command" }).waitFor();
    await screenshot(page, `building-commands-${theme}`);
    await option(page, "New list").click();
    await has(page, "items = []");
    await settled(page);
    await screenshot(page, `building-list-${theme}`);
    await page.getByRole("button", { name: /^Look/ }).waitFor({ state: "detached" });
  });
}
