// What is known before the first paint: light or dark, and whether the page opens with the first scenario,
// whose picture then stands there as an image until the page does (style/layout.css, boot.js). The page
// takes over as soon as it runs. The keys and the attribute are those of web/src/theme.rs and share.rs.
(() => {
  let chosen = null;
  let remembered = null;
  try {
    chosen = localStorage.getItem("cyclescope.theme");
    remembered = localStorage.getItem("cyclescope.page");
  } catch {
    // Storage may be forbidden: then the system decides.
  }
  const asked = new URLSearchParams(location.search);
  const elsewhere = location.hash || ["new", "speaker", "embed"].some((word) => asked.has(word));
  // A frame never begins with what its viewer has written elsewhere, but has no room for the image.
  if (!elsewhere && (asked.has("fresh") || remembered === null)) document.documentElement.dataset.first = "";
  const dark = chosen === "dark" || (chosen !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.dataset.theme = dark ? "dark" : "light";
})();
