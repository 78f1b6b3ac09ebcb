// Brings in what makes the page one file, and lets it.
export async function saveForOffline(begin) {
  const { save } = await import(new URL("single.js", document.baseURI).href);
  await save(begin);
}
