import { closeSync, openSync, readSync } from "node:fs";

/** Bytes of a file, block after block. */
export interface ByteSource {
  /** Fills `target` from `offset` to its end at most; gives the number of bytes written, 0 at the end of the file. */
  read(target: Buffer, offset: number): number;
  close(): void;
}

/** The file's own bytes, from `start` (a byte order mark is skipped by starting after it). */
export class FileSource implements ByteSource {
  private readonly fd: number;

  constructor(
    path: string,
    private position: number,
  ) {
    this.fd = openSync(path, "r");
  }

  read(target: Buffer, offset: number): number {
    const got = readSync(this.fd, target, offset, target.length - offset, this.position);
    this.position += got;
    return got;
  }

  close(): void {
    closeSync(this.fd);
  }
}

/** Bytes already in memory. */
export class MemorySource implements ByteSource {
  private position = 0;

  constructor(private readonly bytes: Buffer) {}

  read(target: Buffer, offset: number): number {
    const got = this.bytes.copy(target, offset, this.position, this.bytes.length);
    this.position += got;
    return got;
  }

  close(): void {}
}

/** A UTF-16 source turned into UTF-8, with the same line ends. */
export class Utf16Source implements ByteSource {
  private readonly block = Buffer.allocUnsafe(1 << 20);
  private readonly decoder = new TextDecoder("utf-16le");
  private held = 0;
  private pending: Buffer = Buffer.alloc(0);
  private ended = false;

  constructor(
    private readonly raw: ByteSource,
    private readonly bigEndian: boolean,
  ) {}

  read(target: Buffer, offset: number): number {
    while (this.pending.length === 0 && !this.ended) this.fill();
    const got = this.pending.copy(target, offset);
    this.pending = this.pending.subarray(got);
    return got;
  }

  private fill(): void {
    const got = this.raw.read(this.block, this.held);
    const length = this.held + got;
    this.ended = got === 0;
    const even = length - (length % 2);
    const units = this.block.subarray(0, even);
    if (this.bigEndian) units.swap16();
    const text = this.decoder.decode(units, { stream: !this.ended });
    this.pending = Buffer.from(text, "utf8");
    this.held = length - even;
    if (this.held === 1) this.block[0] = this.block[even] ?? 0;
  }

  close(): void {
    this.raw.close();
  }
}
