// What Lighthouse says of the built page, as a table: on a phone and on a desktop, each by its own
// presets, and of several runs the one in the middle.
//
//   node run.mjs DIST
//
// The page is served as a host would: compressed, and what has a hash in its name for ever.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { launch } from "chrome-launcher";
import lighthouse, { desktopConfig } from "lighthouse";

const RUNS = 3;
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".webmanifest": "application/manifest+json",
  ".json": "application/json",
};

const dist = process.argv[2];
const answers = new Map();

// A file as it is sent, made once: compressing in the middle of a run would be measured.
async function answer(path) {
  const file = normalize(path === "/" ? "/index.html" : decodeURIComponent(path));
  const bytes = await readFile(join(dist, file));
  const headers = { "content-type": TYPES[extname(file)] ?? "application/octet-stream" };
  headers["cache-control"] = /-[0-9a-f]{16}/.test(file) ? "public, max-age=31536000, immutable" : "no-cache";
  if (extname(file) === ".woff2") return { headers, body: bytes };
  return { headers: { ...headers, "content-encoding": "br" }, body: brotliCompressSync(bytes) };
}

const server = createServer(async (request, response) => {
  const path = new URL(request.url, "http://host").pathname;
  try {
    if (!answers.has(path)) answers.set(path, await answer(path));
    const { headers, body } = answers.get(path);
    response.writeHead(200, headers).end(body);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((done) => server.listen(0, "127.0.0.1", done));
const address = `http://127.0.0.1:${server.address().port}/`;

async function run(config) {
  const flags = ["--headless=new", "--disable-gpu", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])];
  const chrome = await launch({ chromePath: process.env.CHROMIUM, chromeFlags: flags });
  try {
    const { lhr } = await lighthouse(address, { port: chrome.port, logLevel: "error" }, config);
    return lhr;
  } finally {
    await chrome.kill();
  }
}

const score = (report, category) => Math.round(report.categories[category].score * 100);
const seconds = (report, audit) => (report.audits[audit].numericValue / 1000).toFixed(2);

await run(desktopConfig); // So that every file has been compressed once.
console.log("| device | performance, of each run | accessibility | best practices | search | first paint, s | largest paint, s | blocked, s |");
console.log("| --- | --- | --- | --- | --- | --- | --- | --- |");
const complaints = new Set();
for (const [device, config] of [["phone", undefined], ["desktop", desktopConfig]]) {
  const reports = [];
  for (let count = 0; count < RUNS; count += 1) reports.push(await run(config));
  reports.sort((one, other) => score(one, "performance") - score(other, "performance"));
  const middle = reports[(RUNS - 1) / 2];
  const all = reports.map((report) => score(report, "performance")).join(", ");
  const others = CATEGORIES.slice(1).map((category) => score(middle, category));
  const times = ["first-contentful-paint", "largest-contentful-paint", "total-blocking-time"].map((audit) => seconds(middle, audit));
  console.log(`| ${[device, all, ...others, ...times].join(" | ")} |`);
  for (const category of CATEGORIES.slice(1)) {
    for (const { id } of middle.categories[category].auditRefs) {
      const audit = middle.audits[id];
      if (audit.score !== null && audit.score < 1) complaints.add(`${device}, ${category}: ${audit.title}`);
    }
  }
}
for (const complaint of complaints) console.log(`\n${complaint}`);
server.close();
