import type { InputFile } from "./input-file.ts";

const BLOC = 1 << 20;

/** SHA-256 of a file, read by blocks: 64 lower-case digits. Throws what opening it throws. */
export function hashFile(file: InputFile): string {
  const opened = file.open();
  try {
    const hash = file.hasher();
    const bloc = new Uint8Array(Math.min(BLOC, Math.max(1, opened.size)));
    for (let position = 0; ; ) {
      const lus = opened.read(bloc, 0, bloc.length, position);
      if (lus === 0) return hash.hex();
      hash.update(bloc.subarray(0, lus));
      position += lus;
    }
  } finally {
    opened.close();
  }
}
