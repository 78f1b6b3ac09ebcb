// Frame times while stepping with 50, 500 and 2,000 objects on the stage, and the time from a
// keystroke in the program to the new picture. Prints a table; run by `cargo xtask bench`.
import { chromium } from "playwright-core";

const address = process.env.CYCLESCOPE_URL ?? "http://127.0.0.1:8080/";
const median = (list) => list.toSorted((a, b) => a - b)[list.length >> 1];
const percentile = (list, share) => list.toSorted((a, b) => a - b)[Math.floor(list.length * share)];

const program = (objects) => `import gc
gc.disable()
class Node(object):
    pass
nodes = []
for i in range(${objects}):
    node = Node()
    nodes.append(node)
kept = Node()
kept.me = kept
del kept
gc.collect(0)
`;

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  chromiumSandbox: process.getuid?.() !== 0,
  args: ["--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});

async function write(page, text) {
  const editor = page.getByRole("textbox", { name: "Program" });
  await editor.click();
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText(text);
  await page.waitForTimeout(250);
  await page.waitForFunction(() => document.querySelector(".middle").ariaBusy !== "true");
  await page.evaluate(() => document.activeElement?.blur());
}

console.log("| objects | frame, median ms | frame, 95 % ms | a step's script and layout, median ms |\n| --- | --- | --- | --- |");
for (const objects of [50, 500, 2000]) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${address}?fresh`);
  await page.getByRole("textbox", { name: "Program" }).waitFor();
  await write(page, program(objects));
  await page.keyboard.press("End");
  for (let back = 0; back < 70; back += 1) await page.keyboard.press("ArrowLeft");
  const { frames, steps } = await page.evaluate(async () => {
    const frames = [];
    const steps = [];
    const next = () => new Promise((done) => requestAnimationFrame(done));
    let last = await next();
    for (let step = 0; step < 60; step += 1) {
      const begin = performance.now();
      window.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowRight", bubbles: true, cancelable: true }));
      await Promise.resolve();
      await new Promise((done) => setTimeout(done, 0));
      document.body.getBoundingClientRect();
      steps.push(performance.now() - begin);
      const now = await next();
      frames.push(now - last);
      last = now;
    }
    return { frames, steps };
  });
  console.log(`| ${objects} | ${median(frames).toFixed(1)} | ${percentile(frames, 0.95).toFixed(1)} | ${median(steps).toFixed(1)} |`);
  await page.close();
}

const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
await page.goto(`${address}?fresh`);
const editor = page.getByRole("textbox", { name: "Program" });
await editor.waitFor();
await page.keyboard.press("End");
await editor.click();
await page.keyboard.press("Control+End");
const typed = [];
for (let i = 0; i < 9; i += 1) {
  const before = await page.locator("output.place").textContent();
  const waiting = page.evaluate((before) => {
    const begin = performance.now();
    return new Promise((done) => {
      const look = () => {
        if (document.querySelector("output.place").textContent !== before) done(performance.now() - begin);
        else requestAnimationFrame(look);
      };
      look();
    });
  }, before);
  await page.keyboard.insertText("\nx = 1");
  typed.push(await waiting);
}
console.log(`\nFrom a keystroke in the program to the new picture: ${median(typed).toFixed(0)} ms, the pause for further typing included.`);
await browser.close();
