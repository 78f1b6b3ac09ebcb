// The worker: runs one document after the other.
//
//   in:   { number, document }   the document's bytes
//   out:  { }                    the engine is there
//         { words }              it could not be loaded
//         { number, answer }     the bytes of what came of the document
//         { number, words }      the engine broke at it
const at = (path) => new URL(path + self.location.search, self.location.href).href;

const load = async () => {
  const engine = await import(at("engine-worker.js"));
  await engine.default({ module_or_path: at("engine-worker_bg.wasm") });
  self.postMessage({});
  return engine;
};
// Begun at once, so that it is there when the first program comes.
const loading = load().catch((error) => self.postMessage({ words: `${error}` }));

self.onmessage = async ({ data: { number, document } }) => {
  const engine = await loading;
  if (!engine) return;
  try {
    const answer = engine.run(new Uint8Array(document)).buffer;
    self.postMessage({ number, answer }, [answer]);
  } catch (error) {
    self.postMessage({ number, words: engine.lastWords() || `${error}` });
  }
};
