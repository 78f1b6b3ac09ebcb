// The page opens, from its own files alone.
import assert from "node:assert/strict";
import { address, newPage, open, ready, screenshot, test } from "./harness.mjs";

test("opens with its title", async (t) => {
  const page = await open(t);
  assert.equal(await page.title(), "cyclescope");
  assert.equal(await page.locator("html").getAttribute("lang"), "en");
  await screenshot(page, "smoke-light");
});

test("is dark from the first paint where the system is", async (t) => {
  const page = await newPage(t, { theme: "dark" });
  // Before any of the page's own code has run.
  await page.route("**/boot.js", (route) => route.fulfill({ contentType: "text/javascript", body: "" }));
  await page.goto(address);
  assert.equal(await page.locator("html").getAttribute("data-theme"), "dark");
  await page.unroute("**/boot.js");
  await page.reload();
  await ready(page);
  assert.equal(await page.locator("html").getAttribute("data-theme"), "dark");
  await screenshot(page, "smoke-dark");
});

test("asks nobody but its own host, and ships its fonts", async (t) => {
  const page = await newPage(t);
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(address);
  await ready(page);
  await page.waitForLoadState("networkidle");
  const origin = new URL(address).origin;
  assert.deepEqual(asked.filter((url) => !url.startsWith("data:") && new URL(url).origin !== origin), []);
  const fonts = await page.evaluate(() =>
    [...document.fonts].filter((font) => font.status === "loaded").map((font) => font.family.replaceAll('"', "")),
  );
  assert.deepEqual([...new Set(fonts)].sort(), ["Inter", "JetBrains Mono"]);
});

test("the policy forbids what the page does not do", async (t) => {
  const page = await open(t, { expected: [/Content Security Policy/, /violates/] });
  const ran = await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "window.ran = true";
    document.head.append(script);
    return window.ran === true;
  });
  assert.equal(ran, false);
});

test("fits a phone", async (t) => {
  const page = await open(t, { width: 390, height: 844, touch: true });
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(wider <= 0, `the page is ${wider} px wider than the screen`);
  await screenshot(page, "smoke-phone");
});
