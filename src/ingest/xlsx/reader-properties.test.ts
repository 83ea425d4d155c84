import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ExcelJS from "exceljs";
import fc from "fast-check";
import { readXlsx, writeXlsx } from "hucre/xlsx";
import { afterAll, afterEach, expect, test } from "vitest";
import { dayOf } from "../../core/day.ts";
import { PlieError } from "../../core/plie-error.ts";
import type { RawCell } from "../raw.ts";
import { fixtureFolder, readAll, readBytes, workbookParts, zipped } from "./workbook-fixture.ts";

const folder = fixtureFolder();
afterAll(() => folder.remove());

const MS_PER_DAY = 86_400_000;

/** Texts that the other writers do not alter: they leave `_xHHHH_`, lone surrogates and control characters unescaped. */
const textArbitrary = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 40 })
  .filter((text) => !/_x[0-9a-f]{4}_|[\u0000-\u001f\u007f-\u009f\ufffe\uffff]/i.test(text));
const dayArbitrary = fc.integer({ min: dayOf(1900, 3, 1)!, max: dayOf(2099, 12, 31)! });
const numberArbitrary = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }),
);

type Typed =
  | { kind: "vide" }
  | { kind: "texte" | "formule"; value: string }
  | { kind: "nombre" | "jour"; value: number }
  | { kind: "oui"; value: boolean };
const cellArbitrary: fc.Arbitrary<Typed> = fc.oneof(
  fc.constant<Typed>({ kind: "vide" }),
  textArbitrary.map<Typed>((value) => ({ kind: "texte", value })),
  textArbitrary.map<Typed>((value) => ({ kind: "formule", value })),
  numberArbitrary.map<Typed>((value) => ({ kind: "nombre", value: Object.is(value, -0) ? 0 : value })),
  dayArbitrary.map<Typed>((value) => ({ kind: "jour", value })),
  fc.boolean().map<Typed>((value) => ({ kind: "oui", value })),
);
const gridArbitrary = fc.array(fc.array(cellArbitrary, { maxLength: 8 }), { minLength: 1, maxLength: 12 });

/** Cells as our reader gives them, rows without value left out. */
function expectedRows(grid: Typed[][]): { ligne: number; cells: RawCell[] }[] {
  const rows = grid.map((row, i) => {
    const cells = row.map((cell): RawCell => {
      if (cell.kind === "vide") return null;
      return cell.kind === "jour" ? { type: "date", days: cell.value } : cell.value;
    });
    while (cells.at(-1) === null) cells.pop();
    return { ligne: i + 1, cells };
  });
  return rows.filter(({ cells }) => cells.length > 0);
}

async function exceljsBytes(grid: Typed[][]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("Données");
  grid.forEach((row, r) => {
    row.forEach((typed, c) => {
      if (typed.kind === "vide") return;
      const cell = sheet.getCell(r + 1, c + 1);
      if (typed.kind === "formule") cell.value = { formula: '"a"', result: typed.value };
      else if (typed.kind === "jour") {
        cell.value = new Date(typed.value * MS_PER_DAY);
        cell.numFmt = "dd/mm/yyyy";
      } else cell.value = typed.value;
    });
  });
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** What exceljs reads from the file, in our terms. */
async function exceljsRows(path: string): Promise<{ ligne: number; cells: RawCell[] }[]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  const rows: { ligne: number; cells: RawCell[] }[] = [];
  workbook.worksheets[0]!.eachRow((row, ligne) => {
    const cells: RawCell[] = [];
    row.eachCell({ includeEmpty: true }, ({ value, result, formula }, column) => {
      const read = formula ? result : value;
      if (read instanceof Date) cells[column - 1] = { type: "date", days: Math.round(read.getTime()) / MS_PER_DAY };
      else cells[column - 1] = typeof read === "object" ? null : (read ?? null);
    });
    while (cells.length > 0 && cells.at(-1) === null) cells.pop();
    if (cells.length > 0) rows.push({ ligne, cells });
  });
  return rows;
}

test("what exceljs writes and reads back, we read the same", async () => {
  await fc.assert(
    fc.asyncProperty(gridArbitrary, async (grid) => {
      const path = folder.write("exceljs.xlsx", await exceljsBytes(grid));
      const [sheet] = await readAll(path);
      expect(sheet!.rows).toEqual(expectedRows(grid));
      expect(sheet!.rows).toEqual(await exceljsRows(path));
    }),
    { numRuns: 150 },
  );
});

test("what hucre writes and reads back, we read the same", async () => {
  await fc.assert(
    fc.asyncProperty(gridArbitrary, async (grid) => {
      const values = grid.map((row) =>
        row.map((cell) =>
          cell.kind === "vide" ? null : cell.kind === "jour" ? new Date(cell.value * MS_PER_DAY) : cell.value,
        ),
      );
      const bytes = await writeXlsx({ sheets: [{ name: "Données", rows: values }] });
      const [sheet] = await readBytes(bytes);
      expect(sheet!.rows).toEqual(expectedRows(grid));
      const { sheets } = await readXlsx(bytes);
      for (const { ligne, cells } of sheet!.rows) {
        const read = sheets[0]!.rows[ligne - 1]!.map((value) =>
          value instanceof Date ? { type: "date", days: value.getTime() / MS_PER_DAY } : value,
        );
        expect(cells).toEqual(read.slice(0, cells.length));
      }
    }),
    { numRuns: 150 },
  );
});

const DATES =
  '<row><c s="1"><v>45292</v></c><c s="1"><v>45381</v></c><c t="d"><v>2024-03-31T02:30:00</v></c><c s="2"><v>0.4375</v></c></row>';
const ZONE = process.env["TZ"];
afterEach(() => {
  if (ZONE === undefined) delete process.env["TZ"];
  else process.env["TZ"] = ZONE;
});

test.each([
  ["Europe/Paris", -60],
  ["America/Cayenne", 180],
  ["Pacific/Noumea", -660],
])("the same days in %s", async (zone, offset) => {
  process.env["TZ"] = zone;
  expect(new Date(Date.UTC(2024, 0, 1)).getTimezoneOffset()).toBe(offset);
  const [sheet] = await readBytes(zipped(workbookParts([{ data: DATES }], { formats: ["dd/mm/yyyy", "hh:mm"] })));
  expect(sheet!.rows[0]!.cells).toEqual([
    { type: "date", days: 19_723 },
    { type: "date", days: 19_812 },
    { type: "date", days: 19_813 + 2.5 / 24 },
    { type: "time", fraction: 0.4375 },
  ]);
});

test("no clock, no locale in the reader", () => {
  const sources = readdirSync(import.meta.dirname).filter((name) => !/test|fixture/.test(name));
  expect(sources.length).toBeGreaterThan(15);
  for (const name of sources) {
    expect(readFileSync(join(import.meta.dirname, name), "utf8")).not.toMatch(
      /\bDate\b\(|Intl\.|toLocale|Math\.random/,
    );
  }
});

test("altered bytes: the rows, or a refusal by name, never anything else", async () => {
  const data = Array.from({ length: 50 }, (_, i) => `<row><c t="str"><v>é${i}</v></c><c><v>${i}</v></c></row>`).join(
    "",
  );
  const good = zipped(workbookParts([{ data }]));
  const untouched = await readBytes(good);
  const change = fc.record({ at: fc.nat(good.length - 1), value: fc.nat(255) });
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), fc.nat(good.length), async (changes, cut) => {
      const bytes = Uint8Array.from(good);
      for (const { at, value } of changes) bytes[at] = value;
      const file = cut % 4 === 0 ? bytes.subarray(0, cut) : bytes;
      try {
        expect(await readBytes(file)).toEqual(untouched);
      } catch (error) {
        if (!(error instanceof PlieError)) throw error;
      }
    }),
    { numRuns: 400 },
  );
});
