import { sha256Pieces } from "../core/sha256.ts";
import type { InputFile } from "./input-file.ts";

/** A file whose bytes are in memory. */
export function memoryFile(path: string, bytes: Uint8Array): InputFile {
  return {
    path,
    name: path.slice(path.lastIndexOf("/") + 1),
    open: () => ({
      size: bytes.length,
      modified: 0,
      read(target, offset, length, position) {
        const piece = bytes.subarray(position, Math.min(bytes.length, position + length));
        target.set(piece, offset);
        return piece.length;
      },
      close() {},
    }),
    hasher: sha256Pieces,
  };
}
