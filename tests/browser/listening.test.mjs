// The talk, followed by ear: what Chromium tells a screen reader from the first step to the last.
import assert from "node:assert/strict";
import { test } from "./harness.mjs";
import { openView } from "./views.mjs";

// The tree that a screen reader is given, as nodes that know their parents.
async function tree(client) {
  const { nodes } = await client.send("Accessibility.getFullAXTree");
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const told = nodes.filter((node) => !node.ignored);
  const property = (node, name) => node.properties?.find((one) => one.name === name)?.value.value;
  const within = (node, role, name) => {
    for (let up = node; up; up = byId.get(up.parentId)) {
      if (up.role?.value === role && (name === undefined || up.name?.value === name)) return up;
    }
    return undefined;
  };
  const words = (node) => {
    if (node.role?.value === "StaticText") return node.name.value;
    return (node.childIds ?? []).map((id) => words(byId.get(id))).join("");
  };
  return { told, property, within, words };
}

// The status with what happened: its words, and how it is spoken.
function sentenceOf({ told, property, within, words }) {
  const found = told.filter((node) => node.role.value === "status" && within(node, "region", "What happened"));
  assert.equal(found.length, 1, "one status");
  return { words: words(found[0]), live: property(found[0], "live") ?? "off" };
}

async function listen(t) {
  const page = await openView(t, "the beginning");
  const client = await page.context().newCDPSession(page);
  await client.send("Accessibility.enable");
  return { page, client };
}

test("each step of the talk is spoken, from the first to the last", async (t) => {
  const { page, client } = await listen(t);
  const place = page.locator("output.place");
  const [, last] = (await place.textContent()).split(" / ").map(Number);
  const heard = [];
  for (let beat = 0; beat <= last; beat += 1) {
    assert.equal(await place.textContent(), `${beat} / ${last}`);
    const { words, live } = sentenceOf(await tree(client));
    assert.equal(live, "polite", words);
    assert.match(words, /^\S.*[.:]$/u, `step ${beat} is a sentence`);
    // A name of code is written as the code has it, at the beginning of a sentence too.
    assert.doesNotMatch(words, /\b[A-Z][a-z]*_[a-z]/u, "no name of code is capitalised");
    heard.push(words);
    await page.keyboard.press("ArrowRight");
  }
  for (const part of [/Task 1 is created/, /from inside/, /unreachable/, /is rescued/, /gc_refs has done its work/]) {
    assert.ok(heard.some((words) => part.test(words)), `${part} is never said`);
  }
}, 90_000);

test("nothing is spoken while the clock plays", async (t) => {
  const { page, client } = await listen(t);
  await page.keyboard.press("Space");
  await page.getByRole("button", { name: "Pause" }).waitFor();
  assert.equal(sentenceOf(await tree(client)).live, "off");
  await page.keyboard.press("Space");
  await page.getByRole("button", { name: "Play", exact: true }).waitFor();
  assert.equal(sentenceOf(await tree(client)).live, "polite");
});

test("the collector’s lists are lists, in their order", async (t) => {
  const page = await openView(t, "a rescue");
  const client = await page.context().newCDPSession(page);
  const { told, within, words } = await tree(client);
  const lists = told.filter((node) => node.role.value === "list" && within(node, "region", "The collector's lists"));
  const named = new Map(lists.map((list) => [list.name.value.split(",")[0], list]));
  for (const name of ["Generation 0", "Unreachable"]) {
    const list = named.get(name);
    assert.ok(list, `${name} among ${[...named.keys()]}`);
    const members = told.filter((node) => node.role.value === "listitem" && within(node, "list") === list);
    const row = page.locator(".lane", { has: page.getByRole("heading", { name, exact: true }) });
    assert.equal(members.length, await row.locator(".chip").count(), name);
  }
  // Each member is a button that says its figure and its state.
  const buttons = told.filter((node) => node.role.value === "button" && within(node, "list") === named.get("Unreachable"));
  assert.match(buttons[0].name.value, /^Subtask \d ?, gc_refs 0 ?, tentatively unreachable$/);
  // So are the steps, and the one that we are at says so.
  const steps = lists.length && told.find((node) => node.role.value === "list" && node.name?.value === "Steps of the collection");
  const items = told.filter((node) => node.role.value === "listitem" && within(node, "list") === steps);
  assert.equal(items.length, 7);
  assert.match(words(items[3]), /Rescue/);
  assert.equal(await page.locator('.steps li[aria-current="step"]').count(), 1);
});
