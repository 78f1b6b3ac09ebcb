// Many objects: the stage on a canvas, long lists as strips, and coming nearer and going away.
import assert from "node:assert/strict";
import { open, screenshot, settled, test, write } from "./harness.mjs";

const crowd = (objects) => `class Node(object):
    pass
nodes = []
for i in range(${objects}):
    nodes.append(Node())
`;

async function openCrowd(t, options) {
  const page = await open(t, { at: "?fresh", ...options });
  await write(page, crowd(1200));
  await page.locator("body").press("End");
  await page.locator(".crowd canvas").waitFor();
  return page;
}

// The colours of the canvas in a small square around a point of the page.
const colours = (page, { x, y }) =>
  page.evaluate(
    ([x, y]) => {
      const canvas = document.querySelector(".crowd canvas");
      const corner = canvas.getBoundingClientRect();
      const dense = canvas.width / corner.width;
      const { data } = canvas.getContext("2d").getImageData((x - corner.left) * dense - 40, (y - corner.top) * dense - 20, 80, 40);
      const found = new Set();
      for (let i = 0; i < data.length; i += 4) if (data[i + 3] === 255) found.add(data.slice(i, i + 3).join());
      return [...found];
    },
    [x, y],
  );

const middle = async (locator) => {
  const box = await locator.boundingBox();
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};

test("a crowd is painted, and a step repaints it", async (t) => {
  const page = await openCrowd(t);
  assert.equal(await page.locator(".picture .object").count(), 0, "no element for each object");
  const stop = page.locator('.stand-in[tabindex="0"]');
  const at = await middle(stop);
  const drawn = await colours(page, at);
  assert.ok(drawn.length > 3, `a box with words: ${drawn}`);
  await screenshot(page, "crowd");
  // At the start there is nothing yet.
  await page.locator("body").press("Home");
  await page.locator(".picture").waitFor();
  assert.equal(await page.locator(".crowd").count(), 0);
});

test("the objects of a crowd are reached and chosen by keyboard", async (t) => {
  const page = await openCrowd(t);
  const stop = page.locator('.stand-in[tabindex="0"]');
  await stop.focus();
  const first = await stop.getAttribute("aria-label");
  await page.keyboard.press("ArrowDown");
  await page.waitForFunction((before) => document.activeElement.matches(".stand-in") && document.activeElement.ariaLabel !== before, first);
  const second = await stop.getAttribute("aria-label");
  await page.keyboard.press("Enter");
  const heading = page.locator(".inspector h2, .inspector h3").first();
  await heading.waitFor();
  assert.ok(second.startsWith(await heading.textContent()), `${second} is inspected`);
  await page.keyboard.press("ArrowUp");
  await page.waitForFunction((name) => document.activeElement.ariaLabel === name, first);
});

test("the object under the pointer has its name and is chosen by a click", async (t) => {
  const page = await openCrowd(t);
  const stop = page.locator('.stand-in[tabindex="0"]');
  await stop.focus();
  await page.keyboard.press("ArrowDown");
  const at = await middle(stop);
  await page.keyboard.press("ArrowDown");
  await page.mouse.move(at.x, at.y);
  const pointed = page.locator('.stand-in[tabindex="-1"]');
  await pointed.waitFor();
  const name = await pointed.getAttribute("aria-label");
  await page.mouse.click(at.x, at.y);
  await page.locator('.stand-in[aria-pressed="true"]').first().waitFor();
  assert.equal(await page.locator('.stand-in[aria-pressed="true"]').first().getAttribute("aria-label"), name);
});

test("a long list is a strip whose members are reached by keyboard", async (t) => {
  const page = await openCrowd(t);
  const strip = page.getByRole("slider", { name: /[0-9]{3} members/ }).first();
  await strip.focus();
  const before = await strip.getAttribute("aria-valuenow");
  await page.keyboard.press("ArrowDown");
  await page.waitForFunction((before) => document.activeElement.getAttribute("aria-valuenow") !== before, before);
  await page.keyboard.press("Enter");
  await page.locator(".inspector").waitFor();
  const wide = () => strip.evaluate((element) => element.scrollWidth / element.clientWidth);
  assert.ok((await wide()) < 1.01, "all of it is seen at first");
  for (let press = 0; press < 4; press += 1) {
    await page.getByRole("group", { name: "Size of the members" }).first().getByRole("button", { name: "Larger" }).click();
  }
  await page.waitForFunction(() => document.querySelector(".cells").scrollWidth > 20 * document.querySelector(".cells").clientWidth);
  await screenshot(page, "strip");
});

test("the picture comes nearer and goes away, by keys, buttons and wheel", async (t) => {
  const page = await open(t);
  await page.locator("body").press("End");
  const scale = () =>
    page.locator(".camera").evaluate((camera) => new DOMMatrix(getComputedStyle(camera).transform).a);
  const fits = await scale();
  await page.keyboard.press("+");
  await page.waitForFunction((fits) => new DOMMatrix(getComputedStyle(document.querySelector(".camera")).transform).a > fits * 1.2, fits);
  await page.getByRole("group", { name: "Size of the picture" }).getByRole("button", { name: "Fit" }).click();
  await page.waitForFunction((fits) => new DOMMatrix(getComputedStyle(document.querySelector(".camera")).transform).a === fits, fits);
  await page.locator(".view").hover();
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, -100);
  await page.keyboard.up("Control");
  await page.waitForFunction((fits) => new DOMMatrix(getComputedStyle(document.querySelector(".camera")).transform).a > fits, fits);
  // A letter typed into the program zooms nothing.
  const near = await scale();
  await page.getByRole("textbox", { name: "Program" }).click();
  await page.keyboard.type("+");
  assert.equal(await scale(), near);
});

test("two fingers zoom the picture", async (t) => {
  const page = await open(t, { width: 390, height: 844, touch: true });
  await settled(page);
  const view = await page.locator(".view").boundingBox();
  const [x, y] = [view.x + view.width / 2, view.y + view.height / 2];
  const client = await page.context().newCDPSession(page);
  const fingers = (apart) => [{ x: x - apart, y, id: 0 }, { x: x + apart, y, id: 1 }];
  const scale = () =>
    page.locator(".camera").evaluate((camera) => new DOMMatrix(getComputedStyle(camera).transform).a);
  const fits = await scale();
  await client.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: fingers(30) });
  for (const apart of [40, 50, 60]) {
    await client.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: fingers(apart) });
  }
  await client.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await page.waitForFunction((fits) => new DOMMatrix(getComputedStyle(document.querySelector(".camera")).transform).a > fits * 1.5, fits);
});
