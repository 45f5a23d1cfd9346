import type { Codecs, Pixels } from '../../core/picture/prepare.js';

/**
 * The codecs of Squoosh as WebAssembly: the same bytes on every platform.
 *
 * @param wasm the code of one, by the name of its file without `.wasm`, as scripts/build.mjs lists them
 */
export async function loadCodecs(wasm: (name: string) => Uint8Array): Promise<Codecs> {
  const [jpegIn, jpegOut, pngIn, pngOut, webpIn, scaler] = await Promise.all([
    import('@jsquash/jpeg/decode.js'),
    import('@jsquash/jpeg/encode.js'),
    import('@jsquash/png/decode.js'),
    import('@jsquash/png/encode.js'),
    import('@jsquash/webp/decode.js'),
    import('@jsquash/resize'),
  ]);
  const ready = {
    'image/jpeg': once(() => jpegIn.init({ wasmBinary: wasm('mozjpeg_dec'), printErr })),
    'image/png': once(() => pngIn.init(wasm('squoosh_png_bg'))),
    'image/webp': once(() => webpIn.init({ wasmBinary: wasm('webp_dec'), printErr })),
  };
  // The packages speak of `ImageData`, which Node has not: three of its properties are all they use.
  const decoders: Record<keyof typeof ready, (bytes: ArrayBuffer) => Promise<Pixels>> = {
    'image/jpeg': jpegIn.default,
    'image/png': pngIn.default,
    'image/webp': webpIn.default,
  };
  const scale: (pixels: Pixels, to: { width: number; height: number }) => Promise<Pixels> = scaler.default;
  const readyToWrite = once(() => jpegOut.init({ wasmBinary: wasm('mozjpeg_enc'), printErr }));
  const readyToScale = once(() => scaler.initResize(wasm('squoosh_resize_bg')));
  return {
    decode: async (type, bytes) => {
      await ready[type]();
      const pixels = await decoders[type](new Uint8Array(bytes).buffer).catch(() => null);
      if (!pixels) return null;
      const { data, width, height } = pixels;
      // The one for PNG shows its own memory, which the next picture overwrites.
      return { data: data.byteLength === data.buffer.byteLength ? data : data.slice(), width, height };
    },
    resize: async (pixels, width, height) => {
      await readyToScale();
      return scale(pixels, { width, height });
    },
    encode: async (type, pixels) => {
      if (type === 'image/png') {
        await ready['image/png']();
        return new Uint8Array(await pngOut.default(pixels));
      }
      await readyToWrite();
      return new Uint8Array(await jpegOut.default(pixels, { quality: QUALITY }));
    },
  };
}

/** What they would say of a damaged picture on the standard error; it throws as well. */
function printErr(): void {}

/** Of a JPEG, from 0 to 100: where print shows no difference any more. */
const QUALITY = 82;

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => (made ??= make());
}
