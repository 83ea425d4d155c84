import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PlieError } from "../core/plie-error.ts";
import type { Extraction, Source } from "../tables/extraction.ts";
import { countsClose, csv, readFiles } from "./extraction-fixture.ts";

const HEADER = "participant;date;modalite;duree;commentaire";
const piece = fc.constantFrom(
  "P1",
  "P2",
  ";",
  ";",
  ";",
  "\r\n",
  "\n",
  "\r",
  '"',
  '""',
  "2026-03-05",
  "31/02/2026",
  "VISIO",
  "45",
  "Total",
  "é",
  " ",
  "\0",
  HEADER,
  "\ufeff",
  "=1+1",
);
const soup = fc.array(piece, { maxLength: 60 }).map((parts) => parts.join(""));

async function attempt(content: string | Buffer): Promise<Extraction | null> {
  try {
    return await readFiles({ "a.csv": content });
  } catch (error) {
    if (error instanceof PlieError) return null;
    throw error;
  }
}

describe("whatever the file holds", () => {
  it("counts close, rows have lines of their own, nothing crashes", async () => {
    let read = 0;
    await fc.assert(
      fc.asyncProperty(soup, async (body) => {
        const extraction = await attempt(csv(HEADER, "P0;2026-01-01;VISIO;45;x") + body);
        // refused: a header that lacks a column in the middle, a last record that is cut
        if (!extraction) return;
        read++;
        expect(extraction.sources.every(countsClose)).toBe(true);
        // another header in the middle makes another block, with its own account
        const sum = (count: (source: Source) => number) => extraction.sources.reduce((n, s) => n + count(s), 0);
        const rows = extraction.tables.entretiens?.rows() ?? [];
        expect(rows).toHaveLength(sum((s) => s.acceptees));
        const dropped = new Set(extraction.rejets.filter((r) => !r.rangeeGardee).map((r) => r.ligne));
        expect(dropped.size).toBe(sum((s) => s.rejetees));
        expect(rows.filter((r) => dropped.has(r.ligne))).toEqual([]);
        expect(new Set(rows.map((r) => r.ligne)).size).toBe(rows.length);
      }),
      { numRuns: 300 },
    );
    // about half are read, whatever the seed
    expect(read).toBeGreaterThan(100);
  });

  it("any bytes give an answer or a refusal", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.boolean(), async (bytes, headed) => {
        const head = headed ? Buffer.from(csv(HEADER, "P0;2026-01-01;VISIO;45;x")) : Buffer.alloc(0);
        const extraction = await attempt(Buffer.concat([head, Buffer.from(bytes)]));
        if (extraction) expect(extraction.sources.every(countsClose)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("the same lines in another order give the same rows", async () => {
    const line = fc.tuple(
      fc.integer({ min: 1, max: 30 }),
      fc.integer({ min: 1, max: 28 }),
      fc.constantFrom("VISIO", "Tél.", "Présentiel"),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { minLength: 1, maxLength: 30 }),
        fc.array(fc.nat(), { maxLength: 30 }),
        async (lines, keys) => {
          const texts = lines.map(([p, d, m]) => `P${p};${d}/03/2026;${m};45;`);
          const shuffled = texts
            .map((t, i) => [keys[i] ?? 0, i, t] as const)
            .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
          const rowsOf = async (all: readonly string[]) => {
            const { tables } = await readFiles({ "a.csv": csv(HEADER, ...all) });
            const rows = tables.entretiens?.rows() ?? [];
            return rows.map((r) => `${r.participant} ${r.date} ${r.modalite}`).sort();
          };
          expect(await rowsOf(shuffled.map(([, , t]) => t))).toEqual(await rowsOf(texts));
        },
      ),
      { numRuns: 100 },
    );
  });
});
