// axe finds nothing to say against any view, in either theme.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "./harness.mjs";
import { VIEWS, openView } from "./views.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

// What axe has against the page: the rule, and each place with what is wrong there.
async function violations(page) {
  // What fades in has its last colours when axe measures them.
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => {}))));
  await page.evaluate(axe);
  const found = await page.evaluate(
    async (rules) => (await window.axe.run(document, { runOnly: rules, resultTypes: ["violations"] })).violations,
    rules,
  );
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(" ")}: ${node.failureSummary.replaceAll(/\s+/g, " ")}`));
}

for (const name of Object.keys(VIEWS)) {
  for (const theme of ["light", "dark"]) {
    test(`${name}, ${theme}`, async (t) => {
      const page = await openView(t, name, { theme });
      assert.deepEqual(await violations(page), []);
    });
  }
}
