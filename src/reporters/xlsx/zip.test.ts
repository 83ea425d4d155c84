import { crc32, inflateRawSync } from "node:zlib";
import { expect, it } from "vitest";
import { packParts } from "./zip.ts";

/** What the central directory says of each file, and what its stream holds (APPNOTE 4.3.12, 4.3.7). */
function filesOf(zip: Uint8Array): { path: string; crc: number; size: number; bytes: Buffer }[] {
  const buffer = Buffer.from(zip);
  const found = [];
  for (let at = buffer.indexOf("PK\u0001\u0002"); at >= 0; at = buffer.indexOf("PK\u0001\u0002", at + 46)) {
    const [packed, size, named] = [
      buffer.readUInt32LE(at + 20),
      buffer.readUInt32LE(at + 24),
      buffer.readUInt16LE(at + 28),
    ];
    const local = buffer.readUInt32LE(at + 42);
    const from = local + 30 + buffer.readUInt16LE(local + 26) + buffer.readUInt16LE(local + 28);
    const bytes = inflateRawSync(buffer.subarray(from, from + packed));
    found.push({
      path: buffer.toString("utf8", at + 46, at + 46 + named),
      crc: buffer.readUInt32LE(at + 16),
      size,
      bytes,
    });
  }
  return found;
}

it("says of each file the length and the sum of what it holds, its pieces empty or not", async () => {
  const zip = await packParts(
    new Map<string, string | Uint8Array>([
      ["b.xml", "<b/>"],
      ["[Content_Types].xml", "<é/>"],
    ]),
    new Map([
      ["pieces.xml", () => ["<a>", "", new Uint8Array(0), "é", new TextEncoder().encode("</a>")]],
      ["vide.xml", () => [""]],
      ["bouts.xml", () => ["", "x".repeat(700_000), "y".repeat(700_000), ""]],
    ]),
  );
  const files = filesOf(zip);
  const expected = {
    "[Content_Types].xml": "<é/>",
    "b.xml": "<b/>",
    "pieces.xml": "<a>é</a>",
    "vide.xml": "",
    "bouts.xml": "x".repeat(700_000) + "y".repeat(700_000),
  };
  expect(files.map(({ path }) => path)).toEqual(Object.keys(expected));
  for (const { path, crc, size, bytes } of files) {
    const text = expected[path as keyof typeof expected];
    expect(bytes.toString("utf8") === text).toBe(true);
    expect(size).toBe(bytes.length);
    expect(crc).toBe(bytes.length === 0 ? 0 : crc32(bytes));
  }
});
