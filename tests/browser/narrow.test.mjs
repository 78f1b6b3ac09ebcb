// Small screens, large letters, few colours, no motion: nothing gets lost.
import assert from "node:assert/strict";
import { screenshot, test } from "./harness.mjs";
import { VIEWS, openView } from "./views.mjs";

// What scrolls inside itself; everything else has to fit.
const SCROLLS = ".stage .view, .chips, .editor, .output .lines, .printed, pre, .unseen";

// Elements that stick out to the side, and texts that are cut off although nothing scrolls.
function misfits(page) {
  return page.evaluate((scrolls) => {
    const shown = [...document.querySelectorAll("body *")].filter((element) => element.checkVisibility() && !element.closest(scrolls));
    const wide = shown.filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      return width > 1 && (right > innerWidth + 1 || left < -1);
    });
    const cut = shown.filter((element) => {
      const { overflowX } = getComputedStyle(element);
      return overflowX === "visible" ? false : element.clientWidth > 1 && element.scrollWidth > element.clientWidth + 1 && !element.matches("select");
    });
    const say = (why) => (element) => `${why}: ${element.outerHTML.slice(0, 100)}`;
    const all = document.documentElement.scrollWidth - innerWidth;
    return [...(all > 0 ? [`the page is ${all} px too wide`] : []), ...wide.map(say("sticks out")), ...cut.map(say("is cut off"))];
  }, SCROLLS);
}

const screens = {
  "320 px wide": { width: 320, height: 640, touch: true },
  "enlarged to 200 %": { width: 720, height: 450, touch: false },
  "enlarged to 400 %": { width: 320, height: 256, touch: false },
};

// In every view that a narrow screen can show without its own part of the page being chosen first.
const views = ["the beginning", "a rescue", "the lists", "two collectors", "the gallery", "the keys", "what changed", "the screen after a crash"];
const parts = ["the phone’s picture", "the phone’s program", "the phone’s steps"];

for (const [screen, options] of Object.entries(screens)) {
  test(`nothing is cut off: ${screen}`, async (t) => {
    for (const name of [...views, ...parts].filter((name) => name in VIEWS)) {
      const page = await openView(t, name, options);
      assert.deepEqual(await misfits(page), [], name);
      if (name === "a rescue") await screenshot(page, `narrow-${options.width}x${options.height}`);
      await page.context().close();
    }
  }, 90_000);
}

test("where the page has to be scrolled, its foot and its lists can be reached", async (t) => {
  for (const options of Object.values(screens)) {
    const page = await openView(t, "a rescue", options);
    for (const selector of [".lanes .lane:last-child", ".transport .play", ".say p[role=status]"]) {
      await page.locator(selector).scrollIntoViewIfNeeded();
      const hit = await page.locator(selector).evaluate((element) => {
        const { left, top, width, height } = element.getBoundingClientRect();
        const there = document.elementFromPoint(left + Math.min(20, width / 2), top + height / 2);
        return element.contains(there);
      });
      assert.ok(hit, `${selector} at ${options.width} × ${options.height}`);
    }
  }
});

test("with the system’s few colours, states keep their lines and what is chosen its mark", async (t) => {
  const page = await openView(t, "a rescue");
  await page.emulateMedia({ forcedColors: "active" });
  await screenshot(page, "forced-colours");
  const look = (selector) =>
    page.locator(selector).first().evaluate((element) => {
      const { strokeDasharray, strokeWidth, stroke, borderTopStyle, borderTopWidth, backgroundColor } = getComputedStyle(element);
      return { strokeDasharray, strokeWidth, stroke, borderTopStyle, borderTopWidth, backgroundColor };
    });
  assert.equal((await look(".chip.is-tentative")).borderTopStyle, "dashed");
  assert.equal((await look(".chip.is-gen2")).borderTopStyle, "solid");
  assert.equal((await look(".chip.is-rescued")).borderTopWidth, "3px");
  assert.notEqual((await look(".object.is-tentative .body")).strokeDasharray, "none");
  assert.equal((await look(".object.is-gen0 .body")).strokeDasharray, "none");
  const [chosen, other] = [await look('.tools [aria-pressed="true"]'), await look('.tools .segmented [aria-pressed="false"]')];
  assert.notEqual(chosen.backgroundColor, other.backgroundColor);
  const borders = await page.locator("button:visible:not(.link, .crumb, .segmented button, .tabs button, .steps button, .close)").evaluateAll((all) =>
    all.filter((button) => parseFloat(getComputedStyle(button).borderTopWidth) === 0 && getComputedStyle(button).clipPath === "none").map((button) => button.outerHTML.slice(0, 80)),
  );
  assert.deepEqual(borders, [], "boxes have borders");
});

test("without motion, an outline shows where the change was, for one step", async (t) => {
  const page = await openView(t, "a rescue");
  const outlined = () =>
    page.locator(".picture .object").evaluateAll((all) =>
      all.filter((box) => getComputedStyle(box.querySelector(".ring")).stroke !== "none").map((box) => box.dataset.object),
    );
  const now = await outlined();
  assert.equal(now.length, 1);
  const moving = await page.evaluate(() => document.getAnimations().filter((animation) => animation.playState === "running").length);
  assert.equal(moving, 0);
  await page.keyboard.press("End");
  assert.deepEqual(await outlined(), []);
});
