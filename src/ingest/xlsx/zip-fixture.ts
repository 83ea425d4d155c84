/** Changes bytes of a zip for the tests of the gate: what a zip writer would refuse to write. */

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;

interface Header {
  /** Where the header starts in the file. */
  at: number;
  name: string;
}

const endOf = (zip: Buffer): number => {
  let at = zip.length - 22;
  while (zip.readUInt32LE(at) !== END) at--;
  return at;
};

/** Headers of the central directory. */
export function centralHeaders(zip: Buffer): Header[] {
  const headers: Header[] = [];
  let at = zip.readUInt32LE(endOf(zip) + 16);
  while (zip.readUInt32LE(at) === CENTRAL) {
    headers.push({ at, name: zip.toString("utf8", at + 46, at + 46 + zip.readUInt16LE(at + 28)) });
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return headers;
}

/** Copy of a zip, changed at the central header of one entry (`{central, local}` are offsets in the copy). */
export function tampered(
  zip: Uint8Array,
  name: string,
  change: (copy: Buffer, at: { central: number; local: number; end: number }) => void,
): Buffer {
  const copy = Buffer.from(zip);
  const central = centralHeaders(copy).find((header) => header.name === name)!.at;
  const local = copy.readUInt32LE(central + 42);
  if (copy.readUInt32LE(local) !== LOCAL) throw new Error("not a local header");
  change(copy, { central, local, end: endOf(copy) });
  return copy;
}

/** Writes one entry's name anew in both headers (same length). */
export function renamedEntry(zip: Uint8Array, from: string, to: string): Buffer {
  return tampered(zip, from, (copy, { central, local }) => {
    copy.write(to, central + 46, "utf8");
    copy.write(to, local + 30, "utf8");
  });
}

/** The same zip with its sizes and offsets in zip64 records, as streaming writers make them. */
export function asZip64(zip: Uint8Array): Buffer {
  const source = Buffer.from(zip);
  const end = endOf(source);
  const start = source.readUInt32LE(end + 16);
  const records = centralHeaders(source).map(({ at, name }) => {
    const extra = Buffer.alloc(28);
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(24, 2);
    extra.writeBigUInt64LE(BigInt(source.readUInt32LE(at + 24)), 4);
    extra.writeBigUInt64LE(BigInt(source.readUInt32LE(at + 20)), 12);
    extra.writeBigUInt64LE(BigInt(source.readUInt32LE(at + 42)), 20);
    const header = Buffer.from(source.subarray(at, at + 46));
    for (const field of [20, 24, 42]) header.writeUInt32LE(0xffffffff, field);
    header.writeUInt16LE(extra.length, 30);
    header.writeUInt16LE(0, 32);
    return Buffer.concat([header, Buffer.from(name), extra]);
  });
  const directory = Buffer.concat(records);
  const end64 = Buffer.alloc(56);
  end64.writeUInt32LE(0x06064b50, 0);
  end64.writeBigUInt64LE(44n, 4);
  end64.writeBigUInt64LE(BigInt(records.length), 24);
  end64.writeBigUInt64LE(BigInt(records.length), 32);
  end64.writeBigUInt64LE(BigInt(directory.length), 40);
  end64.writeBigUInt64LE(BigInt(start), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(start + directory.length), 8);
  locator.writeUInt32LE(1, 16);
  const last = Buffer.from(source.subarray(end, end + 22));
  last.fill(0xff, 8, 20);
  return Buffer.concat([source.subarray(0, start), directory, end64, locator, last]);
}
