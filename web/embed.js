// The page as a guest in another one: it hands on the keys that it does not use, begins and stops
// with the slide that it lies on, and says how high it would like to be. boot.js loads this in frames.
// What is said here is written down in docs/embedding.md.
const host = window.parent;
const say = (message) => host.postMessage(message, "*");

// Keys: those that the page takes are prevented. Its own listener may come after this one, so the
// question is asked when all of them have run.
addEventListener("keydown", (event) => {
  const { key, code, keyCode, altKey, ctrlKey, metaKey, shiftKey, target } = event;
  setTimeout(() => {
    if (event.defaultPrevented || isOfTheBrowser(key, target)) return;
    say({ type: "cyclescope:key", key, code, altKey, ctrlKey, metaKey, shiftKey });
    // reveal.js takes calls of its own functions as JSON.
    if (!altKey && !ctrlKey && !metaKey) say(JSON.stringify({ method: "triggerKey", args: [keyCode] }));
  });
});

// The focus moves within the frame, and buttons and links are pressed in it.
function isOfTheBrowser(key, target) {
  if (["Tab", "Shift", "Control", "Alt", "Meta"].includes(key)) return true;
  if (target?.closest?.("input, select, textarea, [contenteditable]")) return true;
  return (key === "Enter" || key === " ") && Boolean(target?.closest?.("a, button, summary"));
}

// Slides: reveal.js says these, and any other page may.
const wishes = { "slide:start": "cyclescope:play", "slide:stop": "cyclescope:pause" };
const hear = ({ source, data }) => {
  if (source === host && Object.hasOwn(wishes, data)) dispatchEvent(new Event(wishes[data]));
};

// Listens from now on, after what has been said before.
export function begin(early) {
  early.forEach(hear);
  addEventListener("message", hear);
}

// Height: that of the words, and half the width for the picture. It depends on the width alone, so a
// host that follows it never goes in circles.
let said = 0;
const measure = () => {
  const frame = document.querySelector(".embed");
  if (!frame) return;
  const words = [...frame.children].filter((part) => part.matches("header, footer"));
  const picture = Math.min(Math.max(frame.clientWidth / 2, 200), 560);
  const height = Math.ceil(words.reduce((sum, part) => sum + part.offsetHeight, picture));
  if (height !== said) {
    said = height;
    say({ type: "cyclescope:height", height });
  }
};
new ResizeObserver(measure).observe(document.body);
new MutationObserver(measure).observe(document.body, { childList: true });
measure();
