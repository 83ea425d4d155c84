/** A file that was opened: its bytes at any place, its size and date as they are now. */
export interface OpenFile {
  /** In bytes. */
  readonly size: number;
  /** Time of the last change, in milliseconds; 0 for bytes in memory, which never change. */
  readonly modified: number;
  /** Writes up to `length` of the bytes at `position` into `target` from `offset`; gives how many, 0 at the end. */
  read(target: Uint8Array, offset: number, length: number, position: number): number;
  close(): void;
}

/** A SHA-256 under way. */
export interface Hasher {
  update(bytes: Uint8Array): void;
  /** 64 lower-case digits; nothing may be added after. */
  hex(): string;
}

/**
 * A file to read, wherever its bytes are: on a disk, in memory, in an archive. Nothing is read before it is opened, and a
 * large one is read by blocks.
 */
export interface InputFile {
  /** As the user gave it. */
  readonly path: string;
  /** Name without folder, as it is shown. */
  readonly name: string;
  /** Throws an error with the system's `code` (ENOENT, EISDIR, EACCES…) when it cannot be read. */
  open(): OpenFile;
  /** The fastest SHA-256 where the bytes are. */
  hasher(): Hasher;
}

/**
 * All the bytes of a file, at most `limit` from its start; in the room that `place` gives for so many, which then holds them
 * until it is given again.
 */
export function readWhole(
  file: InputFile,
  limit = Number.POSITIVE_INFINITY,
  place: (length: number) => Uint8Array = (length) => new Uint8Array(length),
): Uint8Array {
  const opened = file.open();
  try {
    const bytes = place(Math.min(opened.size, limit));
    let length = 0;
    while (length < bytes.length) {
      const got = opened.read(bytes, length, bytes.length - length, length);
      if (got === 0) break;
      length += got;
    }
    return bytes.subarray(0, length);
  } finally {
    opened.close();
  }
}
