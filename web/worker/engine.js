// The worker: replies to one question after the other.
//
//   in:   { number, question }   the question's bytes
//   out:  { }                    the engine is there
//         { words }              it could not be loaded
//         { number, reply }      the bytes of the reply
//         { number, words }      the engine broke at it
const at = (path) => self.fileOfThePage?.(path) ?? new URL(path + self.location.search, self.location.href).href;

const load = async () => {
  const engine = self.engineOfThePage ?? (await import(at("engine-worker.js")));
  await engine.default({ module_or_path: at("engine-worker_bg.wasm") });
  self.postMessage({});
  return engine;
};
// Begun at once, so that it is there when the first question comes.
const loading = load().catch((error) => self.postMessage({ words: `${error}` }));

self.onmessage = async ({ data: { number, question } }) => {
  const engine = await loading;
  if (!engine) return;
  try {
    const reply = engine.reply(new Uint8Array(question)).buffer;
    self.postMessage({ number, reply }, [reply]);
  } catch (error) {
    self.postMessage({ number, words: engine.lastWords() || `${error}` });
  }
};
