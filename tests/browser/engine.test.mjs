// The page and its engine: what there is without one, what happens while it runs, and when it breaks.
import assert from "node:assert/strict";
import { THE_WHOLE_GALLERY, address, newPage, open, openScenario, ready, screenshot, settled, test, write } from "./harness.mjs";

const place = (page) => page.getByLabel("Step", { exact: true }).filter({ hasText: "/" });
const output = (page) => page.getByRole("log", { name: "Printed" });
const notice = (page) => page.getByRole("status", { name: "Notice" });
const doing = (page) => page.getByRole("status", { name: "What the program is doing" });
const program = (page) => page.getByRole("textbox", { name: "Program" });
const beat = async (page) => Number((await place(page).textContent()).split("/")[0]);

// The worker's script is another one, for the first workers; later ones get the real one.
async function replaceEngine(page, body, times = Infinity) {
  let left = times;
  await page.route(/\/engine\.js/, (route) => {
    left -= 1;
    return left < 0 ? route.continue() : route.fulfill({ contentType: "text/javascript", body });
  });
}

// The real worker, which waits before each program.
async function slowEngine(page, milliseconds) {
  await page.route(/\/engine\.js/, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace("await loading;", `await loading; await new Promise((done) => setTimeout(done, ${milliseconds}));`);
    return route.fulfill({ response, body });
  });
}

// From now on every text that the place and the program's output have had on a frame.
const watch = () => {
  window.seen = [];
  const look = () => {
    const place = document.querySelector("output.place")?.textContent;
    if (place && window.seen.at(-1) !== place) window.seen.push(place);
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
};

test("the first picture needs no engine, and comes at once and whole", async (t) => {
  const page = await newPage(t, { expected: [/engine/, /ERR_FAILED/] });
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname.split("/").at(-1)));
  await page.route(/\/engine/, (route) => route.abort());
  await page.addInitScript(watch);
  await page.goto(`${address}?fresh`);
  await ready(page);
  assert.match(await program(page).or(page.locator(".plain")).first().textContent(), /class Subtask/);
  await page.keyboard.press("Home");
  for (let step = 0; step < 40; step += 1) await page.keyboard.press("ArrowRight");
  assert.equal(await beat(page), 40);
  assert.ok((await page.locator(".picture .object").count()) >= 4);
  const seen = await page.evaluate(() => window.seen);
  assert.match(seen[0], /^[1-9]\d* \/ [1-9]\d/, `at once where there is something to see, and never without its steps: ${seen}`);
  assert.deepEqual(asked.filter((name) => name.endsWith(".take")), ["one_task_forgotten.take"], "asked for once");
  assert.ok(asked.indexOf("engine.js") > asked.indexOf("one_task_forgotten.take"), "the engine comes later");
  // A change needs the engine: then the page says what is missing, and shows what it has.
  await write(page, "a = []\n");
  await notice(page).getByText(/could not be loaded/).waitFor();
  assert.ok((await page.locator(".picture .object").count()) >= 4);
});

test("each scenario opens without the engine", async (t) => {
  const page = await newPage(t, { expected: [/engine/, /ERR_FAILED/] });
  await page.route(/\/engine/, (route) => route.abort());
  await page.goto(`${address}?fresh`);
  await ready(page);
  await page.getByTitle("Choose a scenario").click();
  const cards = page.getByRole("dialog", { name: "Scenarios" }).locator("b");
  await cards.first().waitFor();
  const titles = await cards.allTextContents();
  await page.keyboard.press("Escape");
  for (const title of titles) {
    await openScenario(page, title);
    await settled(page);
    await page.keyboard.press("End");
    assert.ok((await beat(page)) > 3, title);
    await page.keyboard.press("Home");
  }
}, THE_WHOLE_GALLERY);

test("a take of another build is not shown: the engine runs the program", async (t) => {
  const page = await newPage(t);
  await page.route(/\.take$/, async (route) => {
    const response = await route.fetch();
    const body = await response.body();
    body[0] ^= 1;
    return route.fulfill({ response, body });
  });
  await page.goto(`${address}?fresh`);
  await ready(page);
  assert.match(await place(page).textContent(), /^[1-9]\d* \/ [1-9]\d/);
});

test("an edit changes from one picture to the next, with nothing between", async (t) => {
  const page = await open(t, { at: "?fresh" });
  await page.keyboard.press("End");
  const before = await place(page).textContent();
  await page.evaluate(watch);
  await write(page, "class Cat(object):\n    pass\n\ntom = Cat()\nprint('meow')\n");
  assert.match(await output(page).textContent(), /meow/);
  assert.deepEqual(await page.evaluate(() => window.seen), [before, await place(page).textContent()]);
  assert.equal(await doing(page).textContent(), "runs as it stands in Python");
});

test("a link shows its program before the engine is there, and then its place", async (t) => {
  const maker = await open(t, { at: "?fresh" });
  await write(maker, "mine = [1, 2]\nyours = [mine]\ndel mine\nprint('linked')\n");
  await maker.keyboard.press("End");
  await maker.keyboard.press("ArrowLeft");
  const there = await place(maker).textContent();
  await maker.getByRole("button", { name: "Share", exact: true }).click();
  await maker.getByRole("button", { name: "Copy the link" }).click();
  await maker.waitForFunction(() => location.hash.length > 1);
  const page = await newPage(t);
  await slowEngine(page, 700);
  await page.goto(maker.url());
  await page.locator(".plain").or(program(page)).first().getByText(/yours/).waitFor();
  assert.equal(await doing(page).textContent(), "running…");
  await screenshot(page, "engine-link-running");
  await ready(page);
  assert.equal(await place(page).textContent(), there);
  assert.equal(await doing(page).textContent(), "runs as it stands in Python");
});

test("the newest edit wins", async (t) => {
  const page = await newPage(t);
  await slowEngine(page, 600);
  await page.goto(`${address}?fresh`);
  await ready(page);
  await page.keyboard.press("End");
  const before = await place(page).textContent();
  await page.evaluate(watch);
  await program(page).click();
  for (const text of ["print('first')\n", "print('second')\nx = 1\n", "print('third')\nx = 1\ny = 2\n"]) {
    await page.keyboard.press("Control+a");
    await page.keyboard.insertText(text);
    await page.waitForTimeout(250);
  }
  await settled(page);
  assert.match(await output(page).textContent(), /third/);
  assert.deepEqual(await page.evaluate(() => window.seen), [before, await place(page).textContent()]);
});

test("a run that never ends holds up nothing, and can be stopped", async (t) => {
  const page = await newPage(t);
  await replaceEngine(page, "self.postMessage({}); self.onmessage = () => { for (;;); };", 1);
  await page.goto(`${address}?fresh`);
  await ready(page);
  await program(page).click();
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText("slow = [1]\n");
  await doing(page).getByText("running…").waitFor();
  assert.equal(await doing(page).getByRole("button").count(), 0, "not at once");
  // The last good picture is still there to be looked at.
  await page.keyboard.press("Escape");
  await page.evaluate(() => document.activeElement?.blur());
  await page.keyboard.press("Home");
  for (let step = 0; step < 30; step += 1) await page.keyboard.press("ArrowRight");
  assert.equal(await beat(page), 30);
  await doing(page).getByRole("button", { name: "Stop" }).waitFor();
  await screenshot(page, "engine-stop");
  await doing(page).getByRole("button", { name: "Stop" }).click();
  await notice(page).getByText(/^Stopped/).waitFor();
  assert.equal(await doing(page).textContent(), "runs as it stands in Python");
  assert.match(await program(page).textContent(), /slow = \[1\]/);
  assert.equal(await beat(page), 30);
  await write(page, "slow = [1]\nprint('again')\n");
  await page.keyboard.press("End");
  assert.match(await output(page).textContent(), /again/);
});

test("an edit ends a run that never ends", async (t) => {
  const page = await newPage(t);
  await replaceEngine(page, "self.postMessage({}); self.onmessage = () => { for (;;); };", 1);
  await page.goto(`${address}?fresh`);
  await ready(page);
  await program(page).click();
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText("slow = [1]\n");
  await doing(page).getByText("running…").waitFor();
  await write(page, "print('quick')\n");
  await page.keyboard.press("End");
  assert.match(await output(page).textContent(), /quick/);
});

test("an engine that breaks is replaced, and the link that reproduces it offered", async (t) => {
  const page = await newPage(t);
  // A module whose one function is `unreachable`: a trap as a panic makes it.
  const trap = `
    const bytes = new Uint8Array([0,97,115,109,1,0,0,0,1,4,1,96,0,0,3,2,1,0,7,5,1,1,102,0,0,10,5,1,3,0,0,11]);
    const { instance } = await WebAssembly.instantiate(bytes);
    self.onmessage = ({ data: { number } }) => {
      try { instance.exports.f(); } catch (error) { self.postMessage({ number, words: String(error) }); }
    };
    self.postMessage({});`;
  await replaceEngine(page, trap, 1);
  await page.goto(`${address}?fresh`);
  await ready(page);
  const before = await place(page).textContent();
  await write(page, "broken = [1]\n");
  await notice(page).getByText(/The engine stopped working at this program.*unreachable/).waitFor();
  await screenshot(page, "engine-broken");
  assert.equal(await place(page).textContent(), before, "the last good picture stays");
  await notice(page).getByRole("button", { name: "Copy the link" }).click();
  await page.waitForFunction(() => location.hash.length > 1);
  const link = page.url();
  await page.keyboard.press("Escape");
  await write(page, "print('whole')\n");
  await page.keyboard.press("End");
  assert.match(await output(page).textContent(), /whole/);
  const other = await newPage(t);
  await other.goto(link);
  await ready(other);
  assert.match(await program(other).textContent(), /broken = \[1\]/);
});

test("endless programs end at their budget, wherever they spend it", async (t) => {
  const page = await open(t, { at: "?fresh" });
  for (const text of ["while True: pass\n", "def f(): f()\nf()\n", "while True: print('x' * 100)\n"]) {
    await write(page, text);
    await page.keyboard.press("End");
    const said = (await output(page).textContent()).slice(-200);
    assert.match(said, /Stopped at line|maximum recursion depth/, text);
    assert.equal(await notice(page).textContent(), "", text);
  }
});
