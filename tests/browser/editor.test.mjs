// The editor's module by itself, on a blank page under the real page's security policy.
import assert from "node:assert/strict";
import { address, newPage, screenshot, test } from "./harness.mjs";

const program = 'class Task:\n    def go(self):\n        return "done"  # at once\n\ndel Task\n';

// A page with the built page's policy and stylesheet, and nothing in it but the editor.
async function openEditor(t, options = {}) {
  const page = await newPage(t, { width: 500, height: 400, ...options });
  await page.route("**/boot.js", (route) => route.fulfill({ contentType: "text/javascript", body: "" }));
  await page.goto(address);
  await page.evaluate(
    async ({ doc, dark }) => {
      const parent = document.createElement("div");
      parent.style.height = "300px";
      const after = document.createElement("button");
      after.textContent = "after";
      document.body.append(parent, after);
      const { createEditor } = await import(new URL("editor.js", document.baseURI).href);
      window.said = [];
      window.cursor = [];
      window.editor = createEditor({
        parent,
        doc,
        dark,
        onChange: (text) => window.said.push(text),
        onCursor: (line) => window.cursor.push(line),
      });
    },
    { doc: program, dark: options.theme === "dark" },
  );
  return page;
}

const content = (page) => page.getByRole("textbox", { name: "Program" });
const text = (page) => page.evaluate(() => window.editor.getDoc());

for (const theme of ["light", "dark"]) {
  test(`has its colours and metrics in ${theme}`, async (t) => {
    const page = await openEditor(t, { theme });
    const colour = (word) =>
      page.evaluate((word) => {
        const spans = [...document.querySelectorAll(".cm-line span")];
        return getComputedStyle(spans.find((span) => span.textContent === word)).color;
      }, word);
    // Colours come a moment after the text.
    await page.waitForFunction(() => [...document.querySelectorAll(".cm-line span")].some((span) => span.textContent === "# at once"));
    const variable = (name) =>
      page.evaluate((name) => {
        const probe = document.body.appendChild(document.createElement("i"));
        probe.style.color = `var(--${name})`;
        const { color } = getComputedStyle(probe);
        probe.remove();
        return color;
      }, name);
    assert.equal(await colour("class"), await variable("keyword"));
    assert.equal(await colour("Task"), await variable("defined"));
    assert.equal(await colour("go"), await variable("defined"));
    assert.equal(await colour('"done"'), await variable("string"));
    assert.equal(await colour("# at once"), await variable("comment"));
    const style = await content(page).evaluate((element) => getComputedStyle(element).fontFamily);
    assert.match(style, /JetBrains Mono/);
    await page.evaluate(() => {
      window.editor.setCurrentLine(2);
      window.editor.setDiagnostics([{ fromLine: 5, fromCol: 0, toLine: 5, toCol: 3, message: "Not here" }]);
    });
    await screenshot(page, `editor-${theme}`);
  });
}

test("marks the current line and what is wrong", async (t) => {
  const page = await openEditor(t);
  await page.evaluate(() => window.editor.setCurrentLine(2));
  assert.equal(await page.locator(".cm-current").innerText(), "    def go(self):");
  await page.evaluate(() => window.editor.setCurrentLine(null));
  assert.equal(await page.locator(".cm-current").count(), 0);
  // Nothing outside of the text is marked, and nothing breaks.
  await page.evaluate(() => window.editor.setCurrentLine(99));
  assert.equal(await page.locator(".cm-current").count(), 0);

  await page.evaluate(() =>
    window.editor.setDiagnostics([
      { fromLine: 5, fromCol: 4, toLine: 5, toCol: 8, message: "Task is still needed" },
      { fromLine: 70, fromCol: 0, toLine: 71, toCol: 8, message: "beyond the end" },
    ]),
  );
  assert.equal(await page.locator(".cm-lintRange-error").innerText(), "Task");
  await page.locator(".cm-lint-marker-error").first().hover();
  await page.getByText("Task is still needed").waitFor();
  await page.evaluate(() => window.editor.setDiagnostics([]));
  assert.equal(await page.locator(".cm-lintRange-error, .cm-lint-marker-error").count(), 0);
});

test("says what is typed, not what it is told", async (t) => {
  const page = await openEditor(t);
  await page.evaluate(() => window.editor.setDoc("a = 1\nb = 2\n"));
  assert.deepEqual(await page.evaluate(() => window.said), []);
  await content(page).click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type("c = 3");
  assert.equal(await text(page), "a = 1\nb = 2\nc = 3");
  assert.equal(await page.evaluate(() => window.said.at(-1)), "a = 1\nb = 2\nc = 3");
  await page.keyboard.press("Control+Home");
  assert.equal(await page.evaluate(() => window.cursor.at(-1)), 1);

  await page.evaluate(() => window.editor.undo());
  assert.equal(await text(page), "a = 1\nb = 2\n");
  await page.evaluate(() => window.editor.redo());
  assert.equal(await text(page), "a = 1\nb = 2\nc = 3");
  await page.evaluate(() => window.editor.setReadOnly(true));
  await page.keyboard.type("x");
  assert.equal(await text(page), "a = 1\nb = 2\nc = 3");
});

test("indents with Tab, and lets go after Escape", async (t) => {
  const page = await openEditor(t);
  await page.evaluate(() => window.editor.setDoc("x"));
  await content(page).click();
  await page.keyboard.press("Home");
  await page.keyboard.press("Tab");
  assert.equal(await text(page), "    x");
  await page.keyboard.press("Shift+Tab");
  assert.equal(await text(page), "x");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  assert.equal(await text(page), "x");
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "after");
});

test("goes without a trace", async (t) => {
  const page = await openEditor(t);
  await page.evaluate(() => window.editor.setDark(true));
  await page.evaluate(() => window.editor.destroy());
  assert.equal(await page.locator(".cm-editor").count(), 0);
});
