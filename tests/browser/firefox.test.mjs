// The most important ways through the page in Firefox, where there is one: FIREFOX names it, or it is
// on the PATH. It is driven over WebDriver BiDi, so nothing but the browser itself is needed.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { after, test } from "node:test";
import puppeteer from "puppeteer-core";
import { address } from "./harness.mjs";

const firefox = process.env.FIREFOX || ["firefox", "firefox-esr"].map(onPath).find(Boolean);
const skip = firefox ? false : "there is no Firefox here: install one, or name it with FIREFOX";
const options = { skip, timeout: 60_000 };

function onPath(name) {
  try {
    return execFileSync("sh", ["-c", `command -v ${name}`], { encoding: "utf8" }).trim();
  } catch {
    return undefined;
  }
}

let launched;

after(async () => {
  await (await launched)?.close();
});

// A page with a storage of its own, drawn; it complains of errors when the test is over.
async function open(t, at = "?fresh", viewport = { width: 1440, height: 900 }) {
  launched ??= puppeteer.launch({ browser: "firefox", executablePath: firefox, headless: true });
  const context = await (await launched).createBrowserContext();
  const page = await context.newPage();
  const complaints = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  t.after(async () => {
    await context.close();
    assert.deepEqual(complaints, [], "the page complained");
  });
  await page.setViewport(viewport);
  await page.goto(new URL(at, address).href);
  await settled(page);
  return page;
}

async function settled(page) {
  await page.waitForFunction(() => {
    const middle = document.querySelector(".middle, .stage");
    return middle && middle.getAttribute("aria-busy") !== "true";
  });
}

const text = (page, selector) => page.$eval(selector, (element) => element.textContent);
const sentence = (page) => text(page, ".say [role=status]");
const place = (page) => text(page, "output.place");
const waitFor = (page, selector, words) =>
  page.waitForFunction((selector, words) => document.querySelector(selector)?.textContent.includes(words), {}, selector, words);

async function stepTo(page, pattern) {
  for (let step = 0; step < 300; step += 1) {
    if (pattern.test(await sentence(page))) return;
    await page.keyboard.press("ArrowRight");
  }
  assert.fail(`no step says ${pattern}`);
}

test("opens, steps and arranges in Firefox", options, async (t) => {
  const page = await open(t);
  // Where there is something to see, and not at the start.
  assert.match(await place(page), /^[1-9]\d* \/ [1-9]/);
  await stepTo(page, /is rescued/);
  const { boxes, chips } = await page.evaluate(() => ({
    boxes: document.querySelectorAll(".picture .object").length,
    chips: document.querySelectorAll(".lane .chip").length,
  }));
  assert.ok(boxes >= 5 && chips >= 5, `${boxes} boxes, ${chips} chips`);
  const said = await sentence(page);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowLeft");
  assert.equal(await sentence(page), said);
  await page.keyboard.press("l");
  await page.waitForSelector(".stage.in-lists");
  // Each reference has its line.
  const drawn = await page.$$eval(".arrow .line", (lines) => lines.every((line) => line.getTotalLength() > 5));
  assert.ok(drawn);
});

test("runs an edit in Firefox, and says what is wrong with a mistake", options, async (t) => {
  const page = await open(t);
  const editor = await page.waitForSelector(".cm-content");
  const write = async (program) => {
    await editor.click();
    await page.keyboard.down("Control");
    await page.keyboard.press("a");
    await page.keyboard.up("Control");
    await page.keyboard.type(program);
  };
  await write("print('meow')\n");
  await page.waitForFunction(() => / [1-9]\d? *$/.test(document.querySelector("output.place").textContent));
  await page.evaluate(() => document.activeElement.blur());
  await page.waitForFunction(() => !document.querySelector(".cm-content").textContent.includes("Subtask"));
  await settled(page);
  await page.keyboard.press("End");
  await waitFor(page, ".output .lines", "meow");
  await write("del = 1\n");
  await waitFor(page, ".wrong", "Line 1, column");
});

test("a link gives back the view in Firefox", options, async (t) => {
  const maker = await open(t);
  for (let step = 0; step < 17; step += 1) await maker.keyboard.press("ArrowRight");
  const [said, where] = [await sentence(maker), await place(maker)];
  const link = await maker.evaluate(async () => {
    [...document.querySelectorAll(".top button")].find((button) => button.textContent.trim() === "Share").click();
    for (let look = 0; look < 200; look += 1) {
      if (location.hash.length > 1) return location.hash;
      const field = document.querySelector("dialog textarea, dialog input[readonly]");
      if (field?.value.includes("#")) return new URL(field.value).hash;
      await new Promise((done) => setTimeout(done, 50));
    }
    return "";
  });
  assert.ok(link.length > 1, "there is a link");
  const page = await open(t, link);
  await waitFor(page, "output.place", where);
  assert.equal(await sentence(page), said);
});

test("presents in Firefox", options, async (t) => {
  const page = await open(t);
  for (let step = 0; step < 15; step += 1) await page.keyboard.press("ArrowRight");
  await page.keyboard.press("p");
  await page.waitForSelector(".presentation");
  const before = await text(page, ".presentation h1");
  await page.keyboard.press("PageDown");
  await page.waitForFunction((before) => document.querySelector(".presentation h1").textContent !== before, {}, before);
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => !document.querySelector(".presentation"));
});

test("shows a phone’s page in Firefox, with nothing cut off", options, async (t) => {
  const page = await open(t, "?fresh", { width: 390, height: 844 });
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(wider <= 0, `the page is ${wider} px wider than the screen`);
});

test("is a guest in another page in Firefox", options, async (t) => {
  const page = await open(t, "?embed", { width: 900, height: 520 });
  const before = await text(page, ".embed [role=status]");
  await page.keyboard.press("ArrowRight");
  await page.waitForFunction((before) => document.querySelector(".embed [role=status]").textContent !== before, {}, before);
});
