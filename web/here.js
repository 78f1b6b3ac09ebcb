// The engine without a worker, for a frame whose sandbox has no origin: there the browser starts no
// worker from an address. It runs beside the page's own code instead, program by program, and looks to
// the page like a worker. boot.js loads this before the page. What is said is written in engine.js.
globalThis.Worker = class extends EventTarget {
  #engine;
  #ended = false;

  constructor(address) {
    super();
    const at = (path) => new URL(path + new URL(address, document.baseURI).search, document.baseURI).href;
    this.#engine = (async () => {
      const engine = await import(at("engine-worker.js"));
      await engine.default({ module_or_path: at("engine-worker_bg.wasm") });
      this.#tell({});
      return engine;
    })();
    this.#engine.catch((error) => this.#tell({ words: `${error}` }));
  }

  async postMessage({ number, question }) {
    const engine = await this.#engine.catch(() => null);
    // The page paints that it waits before it does.
    await new Promise((done) => setTimeout(done, 20));
    if (!engine || this.#ended) return;
    try {
      this.#tell({ number, reply: engine.reply(new Uint8Array(question)).buffer });
    } catch (error) {
      this.#tell({ number, words: engine.lastWords() || `${error}` });
    }
  }

  terminate() {
    this.#ended = true;
  }

  #tell(data) {
    if (!this.#ended) this.dispatchEvent(new MessageEvent("message", { data }));
  }
};
