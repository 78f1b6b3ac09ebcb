// Films: pictures one after the other, as WebM where the browser can write that, else as GIF. Frame by
// frame, so the film is as exact as slow as the machine may be; between two frames the page goes on.
import { GIFEncoder, applyPalette, quantize } from "gifenc";
import { ArrayBufferTarget, Muxer } from "webm-muxer";

// How long the last picture stands, in beats.
const HOLD = 6;
// The drawing has few colours; the edges of letters take the rest.
const COLOURS = 128;

// `draw(i)` draws picture i onto the canvas. `tell(i)` hears how many are done and says whether to go on.
// Gives a Blob, or nothing if the viewer has stopped it.
export async function film({ canvas, count, milliseconds, draw, tell, gif = false }) {
  const codec = gif ? undefined : await webmCodec(canvas);
  const writer = codec ? webm(canvas, codec, milliseconds) : animation(canvas, milliseconds);
  try {
    for (let i = 0; i < count; i += 1) {
      await draw(i);
      await writer.add(i, i + 1 === count ? HOLD : 1);
      if (!tell(i + 1)) return undefined;
      await new Promise((done) => setTimeout(done));
    }
    return await writer.finish();
  } finally {
    writer.close();
  }
}

const CODECS = [
  ["vp09.00.31.08", "V_VP9"],
  ["vp8", "V_VP8"],
];

const settings = ({ width, height }, codec) => ({ codec, width, height, bitrate: 3_000_000, framerate: 10 });

async function webmCodec(canvas) {
  if (typeof VideoEncoder === "undefined") return undefined;
  for (const [codec, name] of CODECS) {
    const { supported } = await VideoEncoder.isConfigSupported(settings(canvas, codec)).catch(() => ({}));
    if (supported) return { codec, name };
  }
  return undefined;
}

function webm(canvas, { codec, name }, milliseconds) {
  const { width, height } = canvas;
  const muxer = new Muxer({ target: new ArrayBufferTarget(), video: { codec: name, width, height } });
  let failed;
  const encoder = new VideoEncoder({
    output: (chunk, about) => muxer.addVideoChunk(chunk, about),
    error: (error) => (failed = error),
  });
  encoder.configure(settings(canvas, codec));
  const at = (beat) => beat * milliseconds * 1000;
  const encode = async (beat, keyFrame) => {
    const frame = new VideoFrame(canvas, { timestamp: at(beat), duration: at(1) });
    encoder.encode(frame, { keyFrame });
    frame.close();
    while (encoder.encodeQueueSize > 4) await new Promise((done) => setTimeout(done, 5));
    if (failed) throw failed;
  };
  return {
    async add(beat, beats) {
      for (let more = 0; more < beats; more += 1) await encode(beat + more, (beat + more) % 50 === 0);
    },
    async finish() {
      await encoder.flush();
      muxer.finalize();
      return new Blob([muxer.target.buffer], { type: "video/webm" });
    },
    close: () => encoder.state !== "closed" && encoder.close(),
  };
}

function animation(canvas, milliseconds) {
  const { width, height } = canvas;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  const gif = GIFEncoder();
  return {
    async add(_, beats) {
      const { data } = context.getImageData(0, 0, width, height);
      const palette = quantize(data, COLOURS);
      gif.writeFrame(applyPalette(data, palette), width, height, { palette, delay: milliseconds * beats });
    },
    async finish() {
      gif.finish();
      return new Blob([gif.bytes()], { type: "image/gif" });
    },
    close: () => {},
  };
}
