import type { InputFile, OpenFile } from "../../disque/input-file.ts";

/** Bytes of a file, block after block. */
export interface ByteSource {
  /** Fills `target` from `offset` to its end at most; gives the number of bytes written, 0 at the end of the file. */
  read(target: Uint8Array, offset: number): number;
  close(): void;
}

/** The file's own bytes, from `position` (a byte order mark is skipped by starting after it). */
export class FileSource implements ByteSource {
  private readonly opened: OpenFile;

  constructor(
    file: InputFile,
    private position: number,
  ) {
    this.opened = file.open();
  }

  read(target: Uint8Array, offset: number): number {
    const got = this.opened.read(target, offset, target.length - offset, this.position);
    this.position += got;
    return got;
  }

  close(): void {
    this.opened.close();
  }
}

/** Bytes already in memory. */
export class MemorySource implements ByteSource {
  private position = 0;

  constructor(private readonly bytes: Uint8Array) {}

  read(target: Uint8Array, offset: number): number {
    const piece = this.bytes.subarray(this.position, this.position + target.length - offset);
    target.set(piece, offset);
    this.position += piece.length;
    return piece.length;
  }

  close(): void {}
}

/** A UTF-16 source turned into UTF-8, with the same line ends. */
export class Utf16Source implements ByteSource {
  private readonly block = new Uint8Array(1 << 20);
  private readonly decoder: InstanceType<typeof TextDecoder>;
  private readonly encoder = new TextEncoder();
  private pending = new Uint8Array();
  private ended = false;

  constructor(
    private readonly raw: ByteSource,
    bigEndian: boolean,
  ) {
    this.decoder = new TextDecoder(bigEndian ? "utf-16be" : "utf-16le");
  }

  read(target: Uint8Array, offset: number): number {
    while (this.pending.length === 0 && !this.ended) this.fill();
    const piece = this.pending.subarray(0, target.length - offset);
    target.set(piece, offset);
    this.pending = this.pending.subarray(piece.length);
    return piece.length;
  }

  private fill(): void {
    const got = this.raw.read(this.block, 0);
    this.ended = got === 0;
    // the half of a unit that would end the file is dropped
    if (!this.ended) {
      this.pending = this.encoder.encode(this.decoder.decode(this.block.subarray(0, got), { stream: true }));
    }
  }

  close(): void {
    this.raw.close();
  }
}
