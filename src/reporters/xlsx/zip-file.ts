/** A file of a package, deflated. */
export interface Entry {
  path: string;
  crc: number;
  /** Bytes before compression. */
  size: number;
  packed: Uint8Array;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
const DEFLATED = 8;
/** 2000-01-01 00:00 in the fields of DOS: the same in every time zone. */
const DATE = ((2000 - 1980) << 9) | (1 << 5) | 1;
const ENCODER = new TextEncoder();

/** The zip file of entries that are already deflated, in their order (PKWARE APPNOTE 4.3, without zip64: under 4 GiB). */
export function zipOf(entries: readonly Entry[]): Uint8Array {
  const names = entries.map(({ path }) => ENCODER.encode(path));
  const lengths = names.reduce((sum, { length }) => sum + length, 0);
  const packed = entries.reduce((sum, entry) => sum + entry.packed.length, 0);
  const out = new Uint8Array(packed + lengths * 2 + entries.length * 76 + 22);
  const view = new DataView(out.buffer);
  let at = 0;
  const head = (p: number, { crc, size, packed }: Entry, name: Uint8Array): void => {
    view.setUint16(p, VERSION, true);
    view.setUint16(p + 4, DEFLATED, true);
    view.setUint16(p + 8, DATE, true);
    view.setUint32(p + 10, crc, true);
    view.setUint32(p + 14, packed.length, true);
    view.setUint32(p + 18, size, true);
    view.setUint16(p + 22, name.length, true);
  };
  const offsets = entries.map((entry, i) => {
    const name = names[i] as Uint8Array;
    const offset = at;
    view.setUint32(at, LOCAL, true);
    head(at + 4, entry, name);
    out.set(name, at + 30);
    out.set(entry.packed, at + 30 + name.length);
    at += 30 + name.length + entry.packed.length;
    return offset;
  });
  const directory = at;
  entries.forEach((entry, i) => {
    const name = names[i] as Uint8Array;
    view.setUint32(at, CENTRAL, true);
    view.setUint16(at + 4, VERSION, true);
    head(at + 6, entry, name);
    view.setUint32(at + 42, offsets[i] as number, true);
    out.set(name, at + 46);
    at += 46 + name.length;
  });
  view.setUint32(at, END, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return out;
}
