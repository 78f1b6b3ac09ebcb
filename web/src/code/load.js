// Brings the editor in after the first picture. It lies beside the page as a module of its own, so
// that a viewer sees the stage before its 100 kB are there.
export async function loadEditor(options) {
  // A frame that nobody sees is not painted: then there is nothing to wait for.
  await Promise.race([
    new Promise((painted) => requestAnimationFrame(() => setTimeout(painted))),
    new Promise((late) => setTimeout(late, 300)),
  ]);
  const { createEditor } = await import(globalThis.fileOfThePage?.("editor.js") ?? new URL("editor.js", document.baseURI).href);
  return createEditor(options);
}
