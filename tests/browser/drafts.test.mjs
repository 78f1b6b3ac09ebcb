// The viewer's own programs: kept by themselves, listed, renamed, deleted, exported and imported; and what
// the page says when the browser keeps nothing.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { address, newPage, open, openScenario, ready, screenshot, settled, test, write } from "./harness.mjs";

const sheet = (page) => page.getByRole("dialog", { name: "Your drafts" });
const notice = (page) => page.getByRole("status", { name: "Notice" });
const names = (page) => sheet(page).getByRole("textbox").evaluateAll((inputs) => inputs.map((input) => input.value));
const program = (page) => page.evaluate(() => document.querySelector(".cm-content").innerText);

async function openDrafts(page) {
  await page.keyboard.press("d");
  await sheet(page).getByText("kept here by itself").waitFor();
}

async function close(page) {
  await page.keyboard.press("Escape");
  await sheet(page).waitFor({ state: "hidden" });
}

const choose = (page, name, content) =>
  sheet(page)
    .locator("input[type=file]")
    .setInputFiles({ name, mimeType: "text/x-python", buffer: Buffer.from(content) });

test("an edited program is a draft by itself, and no scenario or link overwrites it", async (t) => {
  const page = await open(t, { at: "?fresh" });
  await openDrafts(page);
  await sheet(page).getByText("There are no drafts yet.").waitFor();
  await close(page);
  await write(page, "print('mine')\n");
  await openScenario(page, "A name is not a box");
  await write(page, "print('another')\n");
  // Somebody's link comes along, with the very same text, and is edited.
  await page.getByRole("button", { name: "Share", exact: true }).click();
  const link = await page.getByRole("dialog", { name: "Share" }).getByRole("textbox", { name: "Link" }).inputValue();
  await page.keyboard.press("Escape");
  await openScenario(page, "A count reaches zero");
  await page.evaluate((link) => (location.hash = new URL(link).hash), link);
  await page.waitForFunction(() => document.querySelector(".cm-content").innerText.includes("another"));
  await write(page, "print('of the link')\n");
  await openDrafts(page);
  assert.deepEqual((await names(page)).toSorted(), ["A name is not a box", "Program", "Task and Subtask, one task forgotten"]);
  await screenshot(page, "drafts-light");
  await sheet(page).getByRole("button", { name: "Open Task and Subtask, one task forgotten" }).click();
  await page.waitForFunction(() => document.querySelector(".cm-content").innerText.includes("mine"));
  // An edit of an opened draft goes into that draft.
  await write(page, "print('mine again')\n");
  await openDrafts(page);
  assert.equal((await names(page)).length, 3);
});

test("a reload goes on with the same draft", async (t) => {
  const page = await open(t);
  await write(page, "print(1)\n");
  await page.goto(address);
  await ready(page);
  await write(page, "print(2)\n");
  await openDrafts(page);
  assert.equal((await names(page)).length, 1);
});

test("a draft is renamed, exported, deleted and brought back", async (t) => {
  const page = await open(t, { at: "?fresh" });
  await write(page, "print('ąę')\n");
  await openDrafts(page);
  const name = sheet(page).getByRole("textbox");
  await name.fill("Lecture two");
  await name.press("Enter");
  await sheet(page).getByRole("button", { name: "Open Lecture two" }).waitFor();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    sheet(page).getByRole("button", { name: "Export Lecture two" }).click(),
  ]);
  assert.equal(download.suggestedFilename(), "lecture_two.py");
  assert.equal(await readFile(await download.path(), "utf8"), "print('ąę')\n");
  await sheet(page).getByRole("button", { name: "Delete Lecture two" }).click();
  await sheet(page).getByText("is deleted").waitFor();
  assert.deepEqual(await names(page), []);
  await sheet(page).getByRole("button", { name: "Bring it back" }).click();
  await sheet(page).getByRole("button", { name: "Open Lecture two" }).waitFor();
  await close(page);
  // The name stays when the program is written on.
  await write(page, "print(2)\n");
  await openDrafts(page);
  assert.deepEqual(await names(page), ["Lecture two"]);
});

test("a file is opened as a draft; what is no program is refused with a sentence", async (t) => {
  const page = await open(t, { at: "?fresh" });
  await openDrafts(page);
  await choose(page, "mine.py", "\ufeffprint(1)\r\nprint(2)\r\n");
  await sheet(page).waitFor({ state: "hidden" });
  await settled(page);
  await page.waitForFunction(() => document.querySelector(".cm-content").innerText.startsWith("print(1)\nprint(2)"));
  await openDrafts(page);
  assert.deepEqual(await names(page), ["mine"]);
  for (const [name, content, sentence] of [
    ["picture.py", Buffer.from([137, 80, 0, 1]), /is not a text/],
    ["old.py", Buffer.from([0x70, 0xff, 0xfe, 0x71]), /is not in UTF-8/],
    ["huge.py", "#".repeat(300_000), /larger than 200 kB/],
  ]) {
    await choose(page, name, content);
    await notice(page).getByText(sentence).waitFor();
  }
  assert.deepEqual(await names(page), ["mine"]);
  await close(page);
  assert.match(await program(page), /^print\(1\)/);
});

test("a file is dropped on the page", async (t) => {
  const page = await open(t, { at: "?fresh" });
  // The module that takes files comes after the first picture.
  await openDrafts(page);
  await close(page);
  const data = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(new File(["print('dropped')\n"], "dropped.py"));
    return data;
  });
  await page.dispatchEvent(".cm-content", "drop", { dataTransfer: data });
  await page.waitForFunction(() => document.querySelector(".cm-content").innerText.includes("dropped"));
  await openDrafts(page);
  assert.deepEqual(await names(page), ["dropped"]);
});

test("a full storage is said once, and the program can be exported", async (t) => {
  const page = await open(t, { at: "?fresh" });
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await write(page, "print('kept nowhere')\n");
  await notice(page).getByText("storage is full").waitFor();
  await screenshot(page, "drafts-full");
  await page.getByRole("button", { name: "Close the notice" }).click();
  await write(page, "print('kept nowhere else')\n");
  assert.equal((await notice(page).innerText()).trim(), "");
  await openDrafts(page);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    sheet(page).getByRole("button", { name: "Export the open program" }).click(),
  ]);
  assert.equal(await readFile(await download.path(), "utf8"), "print('kept nowhere else')\n");
});

test("a forbidden storage is said, and everything else works", async (t) => {
  const page = await newPage(t);
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("no", "SecurityError");
      },
    });
  });
  await page.goto(address);
  await ready(page);
  await write(page, "print('kept nowhere')\n");
  await notice(page).getByText("does not let the page keep anything").waitFor();
  await page.getByRole("button", { name: "Close the notice" }).click();
  await openDrafts(page);
  await sheet(page).getByText("Export your program as .py before you close the page").waitFor();
});

test("two tabs with one draft keep both texts", async (t) => {
  const page = await open(t);
  await write(page, "print('shared')\n");
  const other = await page.context().newPage();
  await other.goto(address);
  await ready(other);
  await write(other, "print('theirs')\n");
  await page.bringToFront();
  await write(page, "print('ours')\n");
  await notice(page).getByText("Both are kept").waitFor();
  const kept = await page.evaluate(() =>
    Object.entries(localStorage)
      .filter(([key]) => key.startsWith("cyclescope.draft."))
      .map(([, text]) => text.split("\n")[4]),
  );
  assert.deepEqual(kept.toSorted(), ["print('ours')", "print('theirs')"]);
});
