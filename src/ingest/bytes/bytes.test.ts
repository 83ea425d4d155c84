import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fichierNode } from "../../disque/disque-node.ts";
import type { InputFile } from "../../disque/input-file.ts";
import { type ByteSource, MemorySource, Utf16Source } from "./byte-source.ts";
import { decodeField } from "./decoder.ts";
import { examineFile } from "./examine-file.ts";
import { Utf8Check } from "./utf8-check.ts";
import { decodeWindows1252, UTF8_OF_HIGH_BYTE } from "./windows-1252.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "plie-octets-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, bytes: Buffer | string): InputFile {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return fichierNode(path);
}

function all(source: ByteSource, block = 7): string {
  const parts: Buffer[] = [];
  for (;;) {
    const target = Buffer.alloc(block);
    const got = source.read(target, 0);
    if (got === 0) break;
    parts.push(target.subarray(0, got));
  }
  source.close();
  return Buffer.concat(parts).toString("utf8");
}

const swapped = (text: string): Buffer => Buffer.from(text, "utf16le").swap16();

describe("Windows-1252", () => {
  it("reads the bytes 0x80–0x9F as the code page does, not as control characters", () => {
    const bytes = Buffer.from([0x80, 0x8a, 0x8c, 0x92, 0x93, 0x96, 0x9c, 0x9f, 0xe9, 0xc9, 0x41]);
    expect(decodeWindows1252(bytes, 0, bytes.length)).toBe("€ŠŒ’“–œŸéÉA");
    expect(decodeWindows1252(Buffer.from([0x81, 0x8d, 0x8f, 0x90, 0x9d]), 0, 5)).toBe("\x81\x8d\x8f\x90\x9d");
  });

  it("knows the UTF-8 bytes of each of its characters", () => {
    for (let byte = 0x80; byte <= 0xff; byte++) {
      const text = decodeWindows1252(Buffer.from([byte]), 0, 1);
      expect(Buffer.from(UTF8_OF_HIGH_BYTE[byte - 0x80] ?? []).toString("utf8")).toBe(text);
    }
  });
});

describe("decodeField", () => {
  it("reads a wrong byte of a UTF-8 text as Windows-1252, the rest as UTF-8", () => {
    const bytes = Buffer.concat([Buffer.from("Zoé "), Buffer.from([0xe9]), Buffer.from("t’é")]);
    expect(decodeField(bytes, 0, bytes.length, "utf-8")).toBe("Zoé ét’é");
  });
});

describe("Utf8Check", () => {
  function check(bytes: Buffer, block: number): Utf8Check {
    const found = new Utf8Check();
    for (let at = 0; at < bytes.length; at += block) found.push(bytes.subarray(at, at + block));
    found.end();
    return found;
  }

  it("agrees with the strict decoder whatever the blocks", () => {
    const strict = (bytes: Uint8Array): boolean => {
      try {
        new TextDecoder("utf-8", { fatal: true }).decode(bytes);
        return true;
      } catch {
        return false;
      }
    };
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 24 }),
      fc.string({ unit: "binary", maxLength: 12 }).map((text) => new Uint8Array(Buffer.from(text, "utf8"))),
    );
    fc.assert(
      fc.property(bytes, fc.integer({ min: 1, max: 9 }), (text, block) => {
        expect(check(Buffer.from(text), block).wrong === 0).toBe(strict(text));
      }),
      { numRuns: 2000 },
    );
  });

  it("finds the place of the first wrong byte", () => {
    const bytes = Buffer.concat([Buffer.from("éàè"), Buffer.from([0xe9, 0x41])]);
    for (const block of [1, 2, 3, 100]) {
      const found = check(bytes, block);
      expect(found.firstWrong).toBe(6);
      expect(found.wrong).toBe(1);
      expect(found.plausible).toBe(block === 100);
    }
  });
});

describe("Utf16Source", () => {
  it("gives the same text as UTF-8, in both byte orders and blocks of any size", () => {
    const text = "Durée ; œ’€ 😀\r\nfin";
    for (const block of [1, 3, 1000]) {
      expect(all(new Utf16Source(new MemorySource(Buffer.from(text, "utf16le")), false), block)).toBe(text);
      expect(all(new Utf16Source(new MemorySource(swapped(text)), true), block)).toBe(text);
    }
  });
});

describe("examineFile", () => {
  const text = "id;durée\r\nP1;45\r\n";
  it.each<[string, Buffer, string]>([
    ["UTF-8", Buffer.from(text), "UTF-8"],
    ["ASCII", Buffer.from("id;duree\r\n"), "UTF-8"],
    ["UTF-8 with a mark", Buffer.from(`\ufeff${text}`), "UTF-8 avec BOM"],
    ["UTF-16 LE", Buffer.from(`\ufeff${text}`, "utf16le"), "UTF-16"],
    ["UTF-16 BE", swapped(`\ufeff${text}`), "UTF-16"],
    ["UTF-16 without a mark", Buffer.from(text, "utf16le"), "UTF-16"],
    ["Windows-1252", Buffer.from(text, "latin1"), "Windows-1252"],
    ["one accent alone", Buffer.from([0xe9]), "Windows-1252"],
  ])("%s", (name, bytes, encodage) => {
    const found = examineFile(file(`${name}.csv`, bytes));
    expect(found.encodage).toBe(encodage);
    expect(found.sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
    expect(found.size).toBe(bytes.length);
    expect(found.wrongBytes).toBeNull();
    if (name !== "one accent alone" && name !== "ASCII") {
      const read = Buffer.alloc(200);
      const source = found.openText();
      const got = source.read(read, 0);
      source.close();
      expect(decodeField(read, 0, got, found.fieldEncoding)).toBe(text);
    }
  });

  it("locates a wrong byte in a UTF-8 file, CRLF counting one line", () => {
    const bytes = Buffer.concat([Buffer.from("é;à\r\nb\rc\nd;"), Buffer.from([0xe9]), Buffer.from(";ü\n")]);
    const found = examineFile(file("mixed.csv", bytes));
    expect(found.encodage).toBe("UTF-8");
    expect(found.wrongBytes).toEqual({ count: 1, line: 4 });
  });

  it("takes more wrong bytes than right sequences for another encoding", () => {
    const bytes = Buffer.concat([Buffer.from("é"), Buffer.from([0xe9, 0x41, 0xe8, 0x41])]);
    expect(examineFile(file("other.csv", bytes)).encodage).toBe("Windows-1252");
  });

  it("suspects an old code page by its accents", () => {
    expect(examineFile(file("dos.csv", Buffer.from([0x82, 0x8a, 0x41]))).oldCodePage).toBe(true);
    expect(examineFile(file("win.csv", Buffer.from([0xe9, 0x8c, 0x41]))).oldCodePage).toBe(false);
  });
});
