import fc from "fast-check";
import { strToU8 } from "fflate";
import { expect, it } from "vitest";
import { PlieError } from "../../core/plie-error.ts";
import { parseNumberFormat } from "./number-format.ts";
import { SharedBytes } from "./shared-bytes.ts";
import { SimpleRows } from "./simple-rows.ts";
import { readParts, workbookParts } from "./workbook-fixture.ts";
import { WorksheetParser } from "./worksheet-parser.ts";
import { xmlFeeder } from "./xml-part.ts";

const CONTEXT = {
  date1904: false,
  strings: ["Date", "", "Présent"],
  formats: ["General", "dd/mm/yyyy", "[h]:mm"].map((code) => parseNumberFormat(code)),
};

/** What the bytes of a sheet give, cut in blocks: by the XML parser alone, or with the rows that are simple read apart. */
function read(bytes: Uint8Array, cuts: readonly number[], how: "xml" | "simple") {
  const parser = new WorksheetParser("essai.xlsx", "Feuille", CONTEXT);
  const feed = xmlFeeder("essai.xlsx", "sheet1.xml", parser);
  const rows = new SimpleRows(parser);
  const apart = how === "simple" ? new SharedBytes("<sheetData>", "</row>", rows, () => parser.between, feed) : null;
  try {
    let from = 0;
    for (const cut of [...cuts.map((c) => c % (bytes.length + 1)), bytes.length].sort((a, b) => a - b)) {
      const block = bytes.subarray(from, cut);
      from = cut;
      if (apart) apart.push(block);
      else feed(block);
    }
    if (apart) apart.end();
    else feed(new Uint8Array(), true);
  } catch (error) {
    if (error instanceof PlieError) return { refused: error.message };
    throw error;
  }
  return { rows: parser.rows, skipped: parser.skipped, simple: rows.taken };
}

const RANKS = `<row>${Array.from({ length: 13 }, (_, n) => `<c t="s"><v>${n}</v></c>`).join("")}</row>`;
const inSheet = (data: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<worksheet xmlns="m"><cols><col min="1"/></cols><sheetData>${data}</sheetData><pageMargins left="0.7"/></worksheet>`;

/** Mostly what writers write, now and then what they hardly do. */
function mostly<T>(usual: readonly T[], rare: readonly T[]): fc.Arbitrary<T> {
  return fc.oneof(
    { weight: 40, arbitrary: fc.constantFrom(...usual) },
    { weight: 1, arbitrary: fc.constantFrom(...rare) },
  );
}
const value = mostly(
  [
    "0",
    "1",
    "2",
    "45292",
    "45292.75",
    "0.5",
    "-3",
    "007",
    "1e3",
    "abc",
    "é’€",
    "a&amp;b &lt;&gt;&quot;&apos;",
    "\t\n",
    "true",
    "2026-01-31",
    "9999999999999999",
    "_x000D_",
    " 4 ",
    "",
  ],
  ["3", "1E400", "0x10", "&#233;", "&nbsp;", "a>b", "]]>", "\r\n", "\u0001", "\ufffe\ufeff", "<b/>", "&constructor;"],
);
const shared = mostly(["0", "1", "2"], ["3", "", "01", "1.0", "-1", "12345678"]);
const cell = fc
  .tuple(
    mostly(
      [
        "",
        ' t="n"',
        ' s="1"',
        ' s="2" t="n"',
        ' t="str"',
        ' t="s"',
        ' t="inlineStr"',
        ' t="inlineStr" s="0"',
        ' t="b"',
        ' t="e"',
        ' t="d"',
      ],
      [' t="z"', " t='s'", ' s="1" s="2"', ' cm="1"', ' s="01"', ' t="str" ', ' s="9" t="str"'],
    ),
    value,
    shared,
    mostly(["plain"], ["rich", "formula", "cdata", "spaced", "none", "other"]),
    mostly(["c"], ["x:c", "cellule", "c "]),
  )
  .map(([given, text, rank, how, name]) => ({
    given,
    name,
    inside: inCell(given, given.includes('"s"') ? rank : text, how),
  }));

function inCell(given: string, text: string, how: string): string {
  if (how === "none") return "";
  if (how === "formula") return `<f>A1</f><v>${text}</v>`;
  if (how === "cdata") return `<v><![CDATA[${text}]]></v>`;
  if (how === "spaced") return ` <v>${text}</v> `;
  if (how === "rich") return `<is><r><t>${text}</t></r></is>`;
  const inline = given.includes("inlineStr") !== (how === "other");
  if (!inline) return `<v>${text}</v>`;
  return text.length % 2 === 0 ? `<is><t>${text}</t></is>` : `<is><t xml:space="preserve">${text}</t></is>`;
}

const row = fc.tuple(
  fc.array(cell, { maxLength: 4 }),
  mostly(
    ["", ' spans="1:3"', ' ht="15" x14ac:dyDescent="0.25"', " ", ' s="3" '],
    [' hidden="1" hidden="1"', " ht='1'", ' r="9"', ' a="b>c"', ' a="&amp;"'],
  ),
  mostly([1, 2], [0]),
  mostly(["place", "none"], ["wrong"]),
  mostly(
    ["", "\n  "],
    ['<!-- <row r="1"><c><v>1</v></c></row> -->', "<?p </row>?>", "texte", " ".repeat(40), "<![CDATA[<row></row>]]>"],
  ),
  mostly(["row"], ["x:row", "rows"]),
);
const sheet = fc.array(row, { maxLength: 12 }).map((rows) => {
  let line = 0;
  return inSheet(
    rows
      .map(([cells, look, step, places, gap, name]) => {
        line += step === 0 ? 1 : step;
        const number = step === 0 ? "" : ` r="${line}"`;
        const inside = cells.map(({ given, inside: text, name: tag }, c) => {
          const place =
            places === "none" ? "" : ` r="${String.fromCharCode(65 + c * 2)}${places === "wrong" ? line + 1 : line}"`;
          return text === "" ? `<${tag}${place}${given}/>` : `<${tag}${place}${given}>${text}</${tag}>`;
        });
        const open = `<${name}${number}${look}`;
        return `${gap}${inside.length === 0 ? `${open}/>` : `${open}>${inside.join("")}</${name}>`}`;
      })
      .join(""),
  );
});
const cuts = fc.array(fc.nat(), { maxLength: 6 });
const withoutCount = (seen: ReturnType<typeof read>) =>
  "rows" in seen ? { rows: seen.rows, skipped: seen.skipped } : seen;

it("reads the same as the XML parser alone, wherever the bytes are cut", () => {
  fc.assert(
    fc.property(sheet, cuts, (xml, places) => {
      const bytes = strToU8(xml);
      expect(withoutCount(read(bytes, places, "simple"))).toEqual(withoutCount(read(bytes, [], "xml")));
    }),
    { numRuns: Number(process.env["RUNS"] ?? 1500) },
  );
});

it("reads the same of documents that are damaged", () => {
  const damage = fc.tuple(
    fc.nat(),
    fc.constantFrom(
      "",
      "<",
      ">",
      "&",
      '"',
      "<!--",
      "-->",
      "</row>",
      "</c>",
      "<row>",
      "<c>",
      "]]>",
      "<![CDATA[",
      "/",
      " ",
      "\u00e9",
      "\0",
    ),
    fc.nat(6),
  );
  fc.assert(
    fc.property(sheet, fc.array(damage, { minLength: 1, maxLength: 2 }), cuts, (xml, damages, places) => {
      const broken = damages.reduce((text, [at, piece, gone]) => {
        const k = at % text.length;
        return text.slice(0, k) + piece + text.slice(k + gone);
      }, xml);
      const bytes = strToU8(broken);
      expect(withoutCount(read(bytes, places, "simple"))).toEqual(withoutCount(read(bytes, [], "xml")));
    }),
    { numRuns: Number(process.env["RUNS"] ?? 1500) },
  );
});

it("takes apart the rows that Excel, LibreOffice and openpyxl write, and leaves the others", () => {
  const excel =
    '<row r="1" spans="1:2" x14ac:dyDescent="0.25"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>45292</v></c></row>';
  const formula = '<row r="2"><c r="A2"><f>1+1</f><v>2</v></c></row>';
  const libreOffice =
    '<row r="3" customFormat="false" ht="12.8" hidden="false"><c r="A3" s="0" t="str"><v>é</v></c><c r="B3" s="2"/></row>';
  const openpyxl =
    '<row r="4"><c r="A4" t="inlineStr"><is><t>L&amp;M</t></is></c><c r="B4" t="n"><v>0.5</v></c></row><row r="5"/>';
  const seen = read(strToU8(inSheet(excel + formula + libreOffice + openpyxl)), [], "simple");
  expect(seen).toEqual({
    rows: [
      { ligne: 1, cells: ["Date", { type: "date", days: 19_723 }] },
      { ligne: 2, cells: [2] },
      { ligne: 3, cells: ["é"] },
      { ligne: 4, cells: ["L&M", 0.5] },
    ],
    skipped: 1,
    simple: 4,
  });
});

it("reads the same shared texts as the XML parser alone", async () => {
  const si = mostly(
    [
      "<si><t>Date</t></si>",
      "<si><t/></si>",
      "<si><t></t></si>",
      '<si><t xml:space="preserve"> é &amp; ’ </t></si>',
      "\n",
      "<si><t>_x000D_</t></si>",
    ],
    [
      "<si><r><t>a</t></r><r><t>b</t></r></si>",
      "<si><t>a</t><rPh><t>z</t></rPh></si>",
      "<si/>",
      "<!-- <si><t>a</t></si> -->",
      "<si><t><![CDATA[</si>]]></t></si>",
      "<si><t>&#65;</t></si>",
      "<x:si><x:t>p</x:t></x:si>",
      "<extLst><si><t>e</t></si></extLst>",
      "<si><t>a</si>",
      "<si><t>a>b\r\n</t></si>",
    ],
  );
  const stringsOf = async (strings: string) => {
    try {
      const [sheet] = await readParts(workbookParts([{ data: RANKS }], { strings }));
      return sheet?.rows;
    } catch (error) {
      if (error instanceof PlieError) return error.message;
      throw error;
    }
  };
  await fc.assert(
    fc.asyncProperty(fc.array(si, { maxLength: 12 }), async (parts) => {
      const strings = `${parts.join("")}${"<si><t>fin</t></si>".repeat(13)}`;
      // a blank in its tag leaves no text simple
      expect(await stringsOf(strings)).toEqual(await stringsOf(strings.replaceAll(/<si>(?=<t)/g, "<si >")));
    }),
    { numRuns: 300 },
  );
});
