// The speaker's second window: what there is to say, the next step, and the time. It is told by the page
// over a BroadcastChannel (`web/src/speaker.rs`), and says there what the speaker wishes, in a word.
const channel = new BroadcastChannel("cyclescope.speaker");
const wish = (word) => channel.postMessage(word);
// In the language that the page speaks, which boot.js has found out (build.mjs puts the messages here).
const say = (id) => (WORDS[document.documentElement.lang] ?? WORDS.en)[`speaker-${id}`];

// An element with its class, its text or its children.
function element(name, { className = "", text, children = [], ...rest } = {}) {
  const made = Object.assign(document.createElement(name), { className, ...rest });
  if (text !== undefined) made.textContent = text;
  made.append(...children);
  return made;
}

const section = (title, ...children) =>
  element("section", { ariaLabel: title, children: [element("h2", { text: title }), ...children] });
const button = (text, onclick, className = "") => element("button", { type: "button", text, onclick, className });

const clock = element("time", { className: "clock", ariaLabel: say("time-of-day") });
const elapsed = element("time", { className: "elapsed", ariaLabel: say("time-since-the-start") });
const place = element("output", { className: "place", ariaLabel: say("step") });
const now = element("p", { className: "sentence" });
const remarks = element("ul", { className: "remarks" });
const picture = element("img", { alt: "" });
const nextSentence = element("p", { className: "next-sentence" });
const coming = element("ol", { className: "coming" });
const waiting = element("p", {
  className: "waiting",
  role: "status",
  text: say("waiting"),
});

const page = element("main", {
  className: "speaker",
  hidden: true,
  children: [
    element("h1", { className: "unseen", text: say("title") }),
    element("header", {
      children: [clock, elapsed, button(say("set-to-zero"), () => begin()), place],
    }),
    section(say("now"), now),
    section(say("to-say"), remarks),
    section(say("next"), nextSentence, picture),
    section(say("then"), coming),
    element("footer", {
      children: [
        button(say("previous-step"), () => wish("backwards"), "large"),
        button(say("black-screen"), () => wish("blank"), "large"),
        button(say("next-step"), () => wish("forwards"), "large primary"),
      ],
    }),
  ],
});

// The time, with its seconds; the talk began when this window opened, or was set to zero.
let since;
function begin() {
  since = Date.now();
  tick();
}
function tick() {
  const two = (number) => String(number).padStart(2, "0");
  clock.textContent = new Date().toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
  const seconds = Math.floor((Date.now() - since) / 1000);
  elapsed.textContent = `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;
}

const step = ({ heading, sentence }) =>
  element("li", { children: [element("b", { text: heading }), element("span", { text: sentence })] });

channel.onmessage = ({ data }) => {
  // What another speaker's window wishes is none of this one's.
  if (typeof data !== "object" || data === null) return;
  page.hidden = false;
  waiting.remove();
  place.textContent = `${data.beat} / ${data.beats}`;
  now.textContent = data.now.sentence;
  remarks.replaceChildren(...data.remarks.map((text) => element("li", { text })));
  remarks.parentElement.hidden = data.remarks.length === 0;
  nextSentence.textContent = data.next?.sentence ?? say("last-step");
  picture.hidden = !data.next;
  if (data.next) picture.src = `data:image/svg+xml,${encodeURIComponent(data.next.svg)}`;
  coming.replaceChildren(...data.coming.map(step));
  coming.parentElement.hidden = data.coming.length === 0;
};

const KEYS = {
  PageDown: "forwards", ArrowRight: "forwards", ArrowDown: "forwards",
  PageUp: "backwards", ArrowLeft: "backwards", ArrowUp: "backwards",
  Home: "start", End: "end", b: "blank", B: "blank", ".": "blank",
};
addEventListener("keydown", (event) => {
  const word = KEYS[event.key];
  if (!word || event.ctrlKey || event.altKey || event.metaKey) return;
  event.preventDefault();
  if (!event.repeat || event.key.startsWith("Arrow")) wish(word);
});

document.title = say("title");
document.head.append(element("link", { rel: "stylesheet", href: globalThis.fileOfThePage?.("speaker.css") ?? new URL("speaker.css", document.baseURI).href }));
document.body.append(waiting, page);
begin();
setInterval(tick, 500);
wish("hello");
