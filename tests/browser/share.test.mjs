// The Share sheet: the link and its code, the frame, and files that are opened again.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { newPage, address, open, ready, screenshot, settled, test, write } from "./harness.mjs";

const SLOW = 90_000;
const sheet = (page) => page.getByRole("dialog", { name: "Share" });
const link = (page) => sheet(page).getByRole("textbox", { name: "Link" });
const button = (page, name) => sheet(page).getByRole("button", { name, exact: true });

async function share(t, { steps = 45, ...options } = {}) {
  const page = await open(t, options);
  await page.getByLabel("Place in the recording").fill(String(steps));
  await page.getByRole("button", { name: "Share", exact: true }).click();
  await link(page).waitFor();
  return page;
}

async function download(page, name) {
  const coming = page.waitForEvent("download", { timeout: 60_000 });
  await button(page, name).click();
  const file = await coming;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

test("shows a link, how long it is, and its code", async (t) => {
  const page = await share(t);
  const whole = await link(page).inputValue();
  assert.ok(whole.startsWith(`${address}#A`) && whole.length < 230, whole);
  await sheet(page).getByText(`${whole.length} characters`).waitFor();
  await sheet(page).getByText("fits a small QR code (271)").waitFor();
  await screenshot(page, "share");
  await sheet(page).getByLabel("At this step").uncheck();
  await sheet(page).getByLabel("In this arrangement").uncheck();
  assert.ok((await link(page).inputValue()).length < whole.length);
  await button(page, "Show the QR code large").click();
  await sheet(page).getByRole("img", { name: "QR code of the link" }).waitFor();
  await screenshot(page, "share-code");
  const { name, bytes } = await download(page, "Code as SVG");
  assert.equal(name, "qr-code.svg");
  assert.match(bytes.toString(), /^<svg /);
});

test("the link opens what was chosen", async (t) => {
  const page = await share(t, { theme: "dark" });
  await sheet(page).getByLabel("In this theme").check();
  const whole = await link(page).inputValue();
  const other = await newPage(t, { theme: "light" });
  await other.goto(whole);
  await ready(other);
  assert.equal(await other.locator("html").getAttribute("data-theme"), "dark");
  assert.match(await other.locator("output.place").textContent(), /^45 /);
  await sheet(page).getByLabel("Playing").check();
  await sheet(page).getByLabel("At this step").uncheck();
  const third = await newPage(t);
  await third.goto(await link(page).inputValue());
  await third.getByRole("button", { name: "Pause" }).waitFor();
});

test("hands out the frame that works", async (t) => {
  const page = await share(t);
  const snippet = await sheet(page).getByRole("textbox", { name: "Frame" }).inputValue();
  assert.match(snippet, /^<iframe src=".*\?embed#A[\w-]+" .*sandbox="allow-scripts /);
  const host = await newPage(t);
  await host.route(/\/host\.html$/, (route) => route.fulfill({ contentType: "text/html", body: snippet }));
  await host.goto(new URL("host.html", address).href);
  await host.frameLocator("iframe").getByText(/^45 \//).waitFor();
  await screenshot(host, "share-frame");
});

test("saves the picture as SVG with its text as text and its typefaces", async (t) => {
  const page = await share(t);
  const { name, bytes } = await download(page, "Picture as SVG");
  assert.equal(name, "one_task_forgotten.svg");
  const text = bytes.toString();
  // On a page without a policy of its own, as whoever opens the file.
  const seen = await (await newPage(t)).evaluate((text) => {
    const root = new DOMParser().parseFromString(text, "image/svg+xml");
    return {
      error: root.querySelector("parsererror")?.textContent,
      words: [...root.querySelectorAll("text")].map((element) => element.textContent),
    };
  }, text);
  assert.equal(seen.error, undefined);
  assert.ok(seen.words.includes("Task 1"), seen.words.join(", "));
  assert.equal(text.match(/@font-face/g).length, 2);
  assert.ok(!/https?:\/\/(?!www\.w3\.org)/.test(text), "needs no other file");
});

test("saves the picture as PNG, in twice as many points", async (t) => {
  const page = await share(t);
  const svg = (await download(page, "Picture as SVG")).bytes.toString();
  const { bytes } = await download(page, "Picture as PNG");
  const size = await page.evaluate(async (bytes) => {
    const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: "image/png" }));
    return [bitmap.width, bitmap.height];
  }, [...bytes]);
  const [, width, height] = svg.match(/width="([\d.]+)" height="([\d.]+)"/);
  assert.deepEqual(size, [Math.floor(width) * 2, Math.floor(height) * 2]);
});

test("saves the run as a film that plays to its end", async (t) => {
  const page = await share(t);
  const { name, bytes } = await download(page, "Film of all steps");
  assert.equal(name, "one_task_forgotten.webm");
  const seen = await (await newPage(t)).evaluate(async (text) => {
    const video = document.createElement("video");
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    video.muted = true;
    video.src = URL.createObjectURL(new Blob([bytes], { type: "video/webm" }));
    const ended = new Promise((done, fail) => {
      video.addEventListener("ended", done, { once: true });
      video.addEventListener("error", () => fail(new Error(video.error.message)), { once: true });
    });
    video.playbackRate = 16;
    await video.play();
    await ended;
    return { duration: video.duration, at: video.currentTime, width: video.videoWidth };
  }, bytes.toString("base64"));
  // The start, 62 steps, and the last picture for a while longer.
  assert.ok(Math.abs(seen.duration - (63 + 5) * 0.32) < 0.5, `${seen.duration} s`);
  assert.equal(seen.at, seen.duration);
  assert.equal(seen.width, 1280);
}, SLOW);

test("saves a film as GIF, and stops when it is told to", async (t) => {
  const page = await share(t);
  await button(page, "Film as GIF").click();
  await sheet(page).getByText(/^[1-9]\d* of 63 pictures$/).waitFor();
  await button(page, "Stop").click();
  await sheet(page).getByRole("button", { name: "Film as GIF", disabled: false }).waitFor();
  await page.keyboard.press("Escape");
  await write(page, "a = []\nb = a\n");
  await page.getByRole("button", { name: "Share", exact: true }).click();
  const { bytes } = await download(page, "Film as GIF");
  assert.equal(bytes.subarray(0, 6).toString(), "GIF89a");
  assert.equal(bytes.at(-1), 0x3b);
}, SLOW);

test("prints a handout with a page a pass", async (t) => {
  const page = await share(t);
  await page.evaluate(() => (window.print = () => (window.printed = true)));
  await button(page, "Handout in black and white").click();
  await page.waitForFunction(() => window.printed);
  const pdf = await page.pdf({ path: process.env.CYCLESCOPE_PDF, format: "A4", landscape: true });
  assert.equal(pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g).length, 8);
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  assert.equal(await page.locator(".handout").count(), 0);
}, SLOW);

test("says that what does not run has no pictures", async (t) => {
  const page = await open(t);
  await write(page, "a = (\n");
  await settled(page);
  await page.getByRole("button", { name: "Share", exact: true }).click();
  await button(page, "Picture as SVG").click();
  await page.getByText(/nothing to draw/).waitFor();
});

// The golden links, whose files begin with them.
const golden = async (name) => {
  const text = await readFile(new URL(`../../crates/scenario/tests/golden_links/${name}.txt`, import.meta.url), "utf8");
  return text.split("\n", 1)[0];
};

test("a link that cannot be opened says why, and what is shown stays", async (t) => {
  const page = await open(t, { at: "?fresh" });
  await write(page, "kept = 1\n");
  const whole = await golden("v2-file-wrapper");
  const refused = [
    ["A0damage", /newer version/],
    [whole.slice(0, -9), /end of this link is missing/],
    [`${whole.slice(0, 40)}AAAA${whole.slice(44)}`, /damaged|missing/],
    ["A".repeat(500_000), /too long/],
    ["<img src=x onerror=alert(1)>", /damaged/],
  ];
  for (const [fragment, sentence] of refused) {
    await page.evaluate((fragment) => (location.hash = fragment), fragment);
    await page.getByRole("status", { name: "Notice" }).getByText(sentence).waitFor();
    assert.match(await page.getByRole("textbox", { name: "Program" }).textContent(), /kept = 1/);
    await page.getByRole("button", { name: "Close the notice" }).click();
  }
});

test("markup in a link stays text", async (t) => {
  const page = await newPage(t);
  for (const [name, words] of [["v2-unknown-collector", "4.2 <b>"], ["v1-unicode", "<script>alert(1)</script>"]]) {
    await page.goto("about:blank");
    await page.goto(`${address}#${await golden(name)}`);
    await page.waitForFunction((words) => document.body.textContent.includes(words), words);
  }
});
