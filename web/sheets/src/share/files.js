// What only the browser can do with pictures: give them the page's typefaces, draw them, save them,
// print them.
const at = (file) => new URL(file, document.baseURI).href;

const TYPEFACES = [
  ["Inter", "fonts/inter.woff2", "100 900"],
  ["JetBrains Mono", "fonts/jetbrains-mono.woff2", "100 800"],
];

let styles;

// The typefaces as CSS that needs no other file.
function typefaces() {
  styles ??= Promise.all(
    TYPEFACES.map(async ([name, file, weights]) => {
      const bytes = new Uint8Array(await (await fetch(at(file))).arrayBuffer());
      let text = "";
      for (const byte of bytes) text += String.fromCharCode(byte);
      const source = `data:font/woff2;base64,${btoa(text)}`;
      return `@font-face{font-family:"${name}";src:url(${source}) format("woff2");font-weight:${weights}}`;
    }),
  ).then((faces) => faces.join(""));
  return styles;
}

// The picture as a file that stands on its own.
async function whole(svg) {
  return svg.replace(">", `><style>${await typefaces()}</style>`);
}

async function image(svg) {
  const url = URL.createObjectURL(new Blob([await whole(svg)], { type: "image/svg+xml" }));
  const picture = new Image();
  picture.src = url;
  await picture.decode().finally(() => URL.revokeObjectURL(url));
  return picture;
}

function save(blob, name) {
  const url = URL.createObjectURL(blob);
  const link = Object.assign(document.createElement("a"), { href: url, download: name });
  link.click();
  // The browser has begun to save by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

export async function saveSvg(svg, name) {
  save(new Blob([await whole(svg)], { type: "image/svg+xml" }), `${name}.svg`);
}

// Twice as many points as the picture has units; `tooLarge` is said if the browser makes none so large.
export async function savePng(svg, name, tooLarge) {
  const picture = await image(svg);
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [picture.naturalWidth * 2, picture.naturalHeight * 2];
  canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise((done) => canvas.toBlob(done, "image/png"));
  if (!blob) throw new Error(tooLarge);
  save(blob, `${name}.png`);
}

// `tell` hears how many pictures are done, and says whether to go on.
export async function saveFilm(svgs, name, milliseconds, gif, tell) {
  const { film } = await import(at("film.js"));
  const canvas = document.createElement("canvas");
  const first = await image(svgs[0]);
  [canvas.width, canvas.height] = [first.naturalWidth, first.naturalHeight];
  const context = canvas.getContext("2d", { willReadFrequently: true });
  const draw = async (i) => context.drawImage(await image(svgs[i]), 0, 0);
  const blob = await film({ canvas, count: svgs.length, milliseconds, draw, tell, gif });
  if (blob) save(blob, `${name}.${blob.type === "video/webm" ? "webm" : "gif"}`);
}

// One page a picture: the picture, its sentence, and lines for notes. It stands in the document for as
// long as the browser prints.
export async function printHandout(title, pages, notes) {
  const handout = document.createElement("div");
  handout.className = "handout";
  for (const { svg, heading, sentence } of pages) {
    const page = handout.appendChild(document.createElement("section"));
    page.append(element("small", `${title}: ${heading}`), element("p", sentence), await image(svg));
    page.append(element("footer", notes));
  }
  document.body.append(handout);
  addEventListener("afterprint", () => handout.remove(), { once: true });
  window.print();
}

function element(name, words) {
  return Object.assign(document.createElement(name), { textContent: words });
}

export const canShare = () => typeof navigator.share === "function";
// Whoever closes the browser's own sheet has shared nothing, and that is no error.
export const nativeShare = (title, url) => navigator.share({ title, url }).catch(() => {});
