import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { StringPool } from "../../tables/pool.ts";
import { TableData } from "../../tables/table-data.ts";
import { MemorySource } from "../bytes/byte-source.ts";
import { viewOf } from "../bytes/four-bytes.ts";
import { CsvScanner } from "../csv/scanner.ts";
import { readDay } from "../values/day.ts";
import { readText } from "../values/text.ts";
import { BulkReader } from "./bulk-reader.ts";
import { ByteDictionary } from "./byte-dictionary.ts";
import { endOfDate } from "./date-key.ts";
import { DuplicateIndex } from "./duplicate-index.ts";
import { TextHash } from "./hash.ts";

describe("ByteDictionary", () => {
  it("gives two cells the same number when their bytes and mark are the same, never otherwise", () => {
    const cell = fc.tuple(fc.uint8Array({ maxLength: 14, max: 3 }), fc.integer({ min: 0, max: 1 }));
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 80 }), (cells) => {
        const dictionary = new ByteDictionary(4);
        const known = new Map<string, number>();
        for (const [bytes, mark] of cells) {
          const padded = Buffer.concat([Buffer.from("x"), Buffer.from(bytes), Buffer.from("y")]);
          const key = `${mark} ${Buffer.from(bytes).toString("hex")}`;
          const expected = known.get(key) ?? known.size;
          known.set(key, expected);
          expect(dictionary.number(viewOf(padded), 1, padded.length - 1, mark)).toBe(expected);
        }
        expect(dictionary.size).toBe(known.size);
      }),
    );
  });
});

describe("TextHash", () => {
  const hashOf = (bytes: Buffer, doubled: boolean, encoding: "utf-8" | "windows-1252") => {
    const hash = new TextHash();
    hash.ofBytes(viewOf(bytes), 0, bytes.length, doubled, encoding);
    return [hash.h1, hash.h2];
  };

  it("is the text's, whatever its encoding, quotes and line ends", () => {
    const text = 'Été « œ’€ » dit "oui"\nfin';
    const expected = hashOf(Buffer.from(text), false, "utf-8");
    expect(hashOf(Buffer.from(text.replaceAll('"', '""').replace("\n", "\r\n")), true, "utf-8")).toEqual(expected);
    const cp1252 = Buffer.from(text.replace("œ", "\x9c").replace("’", "\x92").replace("€", "\x80"), "latin1");
    expect(hashOf(cp1252, false, "windows-1252")).toEqual(expected);
    const hash = new TextHash();
    hash.ofText(text);
    expect([hash.h1, hash.h2]).toEqual(expected);
  });

  it("is the same of any text quoted, in Windows-1252, with other line ends or from another place", () => {
    const CP1252: Readonly<Record<string, number>> = { "’": 0x92, "€": 0x80, œ: 0x9c };
    const piece = fc.constantFrom("a", "bcde", "é", "’", "€", "œ", '"', "\n", "0;1", "\t", " ");
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join("")),
        fc.nat(3),
        (text, lead) => {
          const expected = hashOf(Buffer.from(text), false, "utf-8");
          const quoted = text.replaceAll('"', '""').replaceAll("\n", "\r\n");
          const single = Uint8Array.from(quoted, (char) => CP1252[char] ?? char.charCodeAt(0));
          const hash = new TextHash();
          hash.ofBytes(
            viewOf(Uint8Array.from([...Array(lead).fill(34), ...single, 34])),
            lead,
            lead + single.length,
            true,
            "windows-1252",
          );
          expect([hash.h1, hash.h2]).toEqual(expected);
          expect(hashOf(Buffer.from(quoted), true, "utf-8")).toEqual(expected);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it("differs for texts that differ", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const same =
          JSON.stringify(hashOf(Buffer.from(a), false, "utf-8")) ===
          JSON.stringify(hashOf(Buffer.from(b), false, "utf-8"));
        const lf = (text: string) => Buffer.from(text).toString("utf8").replace(/\r\n?/g, "\n");
        expect(same).toBe(lf(a) === lf(b));
      }),
    );
  });
});

describe("endOfDate", () => {
  const cut = (text: string) => text.slice(0, endOfDate(Buffer.from(`x${text}y`), 1, text.length + 1) - 1);
  it.each(["31/01/2026 10:00", "2026-01-31T10:00:30", "31/01/2026 23:59:59.123", "2026-01-31 00:00:00,5"])(
    "cuts %s",
    (text) => {
      expect(cut(text)).toBe(text.slice(0, 10));
      expect(readDay(text)).toEqual(readDay(text.slice(0, 10)));
    },
  );
  it.each([
    "31/01/2026",
    "31/01/2026 ",
    "31/01/2026 10",
    "31/01/2026 10:0",
    "31/01/2026 10:00 ?",
    "31/01/2026-10:00",
    "31/01/2026 10:00:",
    "31/01/2026 10:00:00.",
    "le 31 janvier 2026 10:00",
    "1/2/2026 10:00",
  ])("leaves %s", (text) => {
    expect(cut(text)).toBe(text);
  });
});

describe("DuplicateIndex", () => {
  it("finds a row again among thousands, and compares the cells when the hashes agree", () => {
    const data = new TableData("entretiens", new StringPool(), false);
    const index = new DuplicateIndex(data, ["date"], 0);
    const add = (date: number, h1: number) => {
      const i = data.add(0, 1);
      data.cells("date")[i] = date;
      const again = index.isDuplicate(i, h1, 7);
      if (again) data.dropLast();
      return again;
    };
    for (let n = 0; n < 5000; n++) expect(add(n, Math.imul(n, 0x9e3779b1))).toBe(false);
    for (let n = 0; n < 5000; n++) expect(add(n, Math.imul(n, 0x9e3779b1))).toBe(true);
    expect(add(9999, 0)).toBe(false);
    expect(data.length).toBe(5001);
  });
});

describe("BulkReader", () => {
  it("keeps the text that is read, as bytes or not", () => {
    const piece = fc.constantFrom(
      "a",
      "bcde",
      "é",
      "’",
      "€",
      '"',
      '""',
      "\r\n",
      "\r",
      "\n",
      "NULL",
      "-",
      "\t",
      " ",
      "\xa0",
      "\x01",
    );
    const CP1252: Readonly<Record<string, number>> = { "’": 0x92, "€": 0x80 };
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 12 }).map((p) => p.join("")),
        fc.boolean(),
        (text, quoted) => {
          const line = quoted ? `"${text}";x\n` : `${text.replaceAll(/["\r\n]/g, "")};x\n`;
          const bytes = Uint8Array.from(line, (char) => CP1252[char] ?? char.charCodeAt(0));
          new CsvScanner(new MemorySource(bytes), 59).run({
            record(record) {
              for (const encoding of ["windows-1252", "utf-8"] as const) {
                const [asBytes, asText] = [true, false].map((unread) => {
                  const table = new TableData("entretiens", new StringPool(), true);
                  const reader = new BulkReader(1, true, unread);
                  if (!reader.ofField(record, 0, encoding)) return null;
                  reader.store(table, table.add(0, 1), "commentaire");
                  return table.value(0, "commentaire");
                });
                const reading = readText(record.text(0, encoding));
                expect(asBytes).toBe(asText);
                if (!text.includes("\u0001")) expect(asBytes).toBe(reading.etat === "lu" ? reading.valeur : null);
              }
              return true;
            },
            malformed: () => undefined,
          });
        },
      ),
      { numRuns: 2000 },
    );
  });
});
