import { expect, test } from "vitest";
import { fichierNode } from "../../disque/disque-node.ts";
import { openWorkbook } from "./open-workbook.ts";
import { fixtureFolder, type Parts, readParts, workbookParts, zipped } from "./workbook-fixture.ts";

const DATA = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>45292</v></c></row>';
const EXPECTED = [{ ligne: 1, cells: ["Identifiant", { type: "date", days: 19_723 }] }];

const plain = (strict = false): Parts =>
  workbookParts([{ data: DATA }], { strings: "<si><t>Identifiant</t></si>", formats: ["dd/mm/yyyy"], strict });

function edited(parts: Parts, edit: (text: string, name: string) => string): Parts {
  return Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, edit(String(text), name)]));
}

function renamed(parts: Parts, rename: (name: string) => string): Parts {
  return Object.fromEntries(Object.entries(parts).map(([name, text]) => [rename(name), text]));
}

const prefixed = (text: string): string =>
  text
    .replace(/<(\/?)(?=[a-zA-Z])/g, "<$1x:")
    .replaceAll("xmlns=", "xmlns:x=")
    .replaceAll(" r:id=", " lien:id=")
    .replaceAll("xmlns:r=", "xmlns:lien=");

const LAYOUTS: [name: string, parts: Parts][] = [
  ["Excel's own", plain()],
  ["strict OOXML", plain(true)],
  ["every element and link with a prefix of its own", edited(plain(), prefixed)],
  ["backslashes in names", renamed(plain(), (name) => name.replaceAll("/", "\\"))],
  [
    "backslashes in targets",
    edited(plain(), (text, name) =>
      name.endsWith(".rels") ? text.replace(/Target="[^"]*"/g, (target) => target.replaceAll("/", "\\")) : text,
    ),
  ],
  [
    "absolute targets",
    edited(plain(), (text, name) => (name.startsWith("xl/_rels") ? text.replaceAll('Target="', 'Target="/xl/') : text)),
  ],
  [
    "parts outside xl/",
    renamed(
      edited(plain(), (text) => text.replace("xl/workbook", "autre/classeur")),
      (name) => name.replace("xl/", "autre/").replace("workbook.xml", "classeur.xml"),
    ),
  ],
  [
    "targets that climb",
    renamed(
      edited(plain(), (text) => text.replace('"worksheets/', '"../donnees/')),
      (name) => name.replace("xl/worksheets", "donnees"),
    ),
  ],
  [
    "names with spaces, percent-encoded in targets, in another case",
    renamed(
      edited(plain(), (text) => text.replace("worksheets/sheet1", "Worksheets/feuille%201")),
      (name) => name.replace("sheet1", "feuille 1"),
    ),
  ],
  [
    "no package relationships, the workbook found by content types",
    (({ "_rels/.rels": _, ...parts }) => ({
      ...parts,
      "[Content_Types].xml": `<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    }))(plain()),
  ],
  ["a byte order mark", edited(plain(), (text) => `\ufeff${text}`)],
  [
    "UTF-16 parts",
    Object.fromEntries(
      Object.entries(plain()).map(([name, text]) => [
        name,
        Buffer.from(`\ufeff${String(text).replace("UTF-8", "UTF-16")}`, "utf16le"),
      ]),
    ),
  ],
  [
    "no XML declaration, comments and instructions",
    edited(plain(), (text) => text.replace(/^<\?xml.*\?>\n/, "<!-- a --><?b c?>")),
  ],
];

test.each(LAYOUTS)("%s", async (_, parts) => {
  expect(await readParts(parts)).toEqual([{ name: "Feuille 1", hidden: false, rows: EXPECTED }]);
});

test("all sheets in the workbook's order, hidden ones told, charts passed over", async () => {
  const row = (value: number): string => `<row><c><v>${value}</v></c></row>`;
  const parts = workbookParts([
    { name: "Étapes &amp; suivi", data: row(1) },
    { name: "Cachée", state: "hidden", data: row(2) },
    { name: "Graphique", data: "" },
    { name: "Très cachée", state: "veryHidden", data: row(4) },
  ]);
  const rels = "xl/_rels/workbook.xml.rels";
  parts[rels] = String(parts[rels]).replace(
    'worksheet" Target="worksheets/sheet3',
    'chartsheet" Target="worksheets/sheet3',
  );
  const read = await readParts(parts);
  expect(read.map(({ name, hidden, rows }) => [name, hidden, rows[0]?.cells])).toEqual([
    ["Étapes & suivi", false, [1]],
    ["Cachée", true, [2]],
    ["Très cachée", true, [4]],
  ]);
});

test("a sheet read twice gives its rows twice; one left half-way leaves nothing open", async () => {
  const folder = fixtureFolder();
  const data = Array.from({ length: 20_000 }, (_, i) => `<row><c><v>${i}</v></c></row>`).join("");
  const path = folder.write("deux-fois.xlsx", zipped(workbookParts([{ data }])));
  const [sheet] = await openWorkbook(fichierNode(path));
  for await (const { ligne } of sheet!.rows) if (ligne === 3) break;
  let count = 0;
  for await (const { cells } of sheet!.rows) expect(cells).toEqual([count++]);
  expect(count).toBe(20_000);
  folder.remove();
});

test("accents are whole wherever the blocks of the file are cut", async () => {
  const text = "élève à Nîmes – 1 200 € 😀";
  const data = Array.from(
    { length: 12_000 },
    (_, i) => `<row><c t="str"><v>${"x".repeat(i % 7)}${text}</v></c></row>`,
  ).join("");
  const [sheet] = await readParts(workbookParts([{ data }]));
  expect(sheet!.rows.every(({ cells }, i) => cells[0] === "x".repeat(i % 7) + text)).toBe(true);
  expect(sheet!.rows).toHaveLength(12_000);
});

test("control characters that XML forbids are kept, as the exporter wrote them", async () => {
  const [sheet] = await readParts(workbookParts([{ data: '<row><c t="str"><v>a\u0001b\u001b[31m</v></c></row>' }]));
  expect(sheet!.rows[0]!.cells).toEqual(["a\u0001b\u001b[31m"]);
});

test.each([
  [
    "a sheet without its part",
    (parts: Parts) => delete parts["xl/worksheets/sheet1.xml"],
    /pas le contenu de sa feuille « Feuille 1 »/,
  ],
  [
    "no sheet at all",
    (parts: Parts) => (parts["xl/workbook.xml"] = "<workbook><sheets/></workbook>"),
    /aucune feuille de données/,
  ],
  ["no workbook", (parts: Parts) => delete parts["xl/workbook.xml"], /n'est pas un classeur Excel \(aucune feuille/],
  [
    "a part that is no sheet",
    (parts: Parts) => (parts["xl/worksheets/sheet1.xml"] = "<chartsheet/>"),
    /n'est pas une feuille/,
  ],
  [
    "a sheet without data",
    (parts: Parts) => (parts["xl/worksheets/sheet1.xml"] = "<worksheet/>"),
    /ne contient pas de données/,
  ],
  [
    "texts that are none",
    (parts: Parts) => (parts["xl/sharedStrings.xml"] = "<autre/>"),
    /table de textes méconnaissable/,
  ],
  ["styles that are none", (parts: Parts) => (parts["xl/styles.xml"] = "<autre/>"), /styles méconnaissables/],
  [
    "a cut part",
    (parts: Parts) => (parts["xl/worksheets/sheet1.xml"] = "<worksheet><sheetData><row>"),
    /XML mal formé/,
  ],
  [
    "an undefined entity",
    (parts: Parts) => (parts["xl/sharedStrings.xml"] = "<sst><si><t>&nbsp;</t></si></sst>"),
    /XML mal formé/,
  ],
  [
    "bytes that are not UTF-8",
    (parts: Parts) => (parts["xl/sharedStrings.xml"] = Buffer.from("<sst><si><t>é</t></si></sst>", "latin1")),
    /XML mal formé/,
  ],
  [
    "another encoding",
    (parts: Parts) => (parts["xl/sharedStrings.xml"] = '<?xml version="1.0" encoding="ISO-8859-1"?><sst/>'),
    /encodage que plie ne lit pas/,
  ],
  [
    "one part for two sheets",
    (parts: Parts) =>
      (parts["xl/workbook.xml"] =
        `<workbook><sheets><sheet name="A" r:id="rId1"/><sheet name="B" r:id="rId1"/></sheets></workbook>`),
    /même contenu à deux feuilles/,
  ],
  [
    "a Word document",
    (parts: Parts) => (parts["xl/workbook.xml"] = "<w:document/>"),
    /est un document Word et non un classeur/,
  ],
])("refused, never read as empty: %s", async (_, spoil, message) => {
  const parts = plain();
  spoil(parts);
  const refusal = readParts(parts);
  await expect(refusal).rejects.toThrow(message);
  await expect(refusal).rejects.toMatchObject({ name: "PlieError" });
});
