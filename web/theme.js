// Light or dark before the first paint; the page takes over as soon as it runs. The key and the
// attribute are those of web/src/theme.rs.
(() => {
  let chosen = null;
  try {
    chosen = localStorage.getItem("cyclescope.theme");
  } catch {
    // Storage may be forbidden: then the system decides.
  }
  const dark = chosen === "dark" || (chosen !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.dataset.theme = dark ? "dark" : "light";
})();
