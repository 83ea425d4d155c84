import { strToU8, zipSync } from "fflate";
import { writeOds } from "hucre";
import { describe, expect, it } from "vitest";
import { type BookType, utils, write } from "xlsx";
import { isoDay } from "../../core/day.ts";
import type { Extraction } from "../../tables/extraction.ts";
import { csv, readFiles } from "../extraction-fixture.ts";

const LISTE = [
  ["PLIE de Belleville"],
  [],
  ["N° dossier", "Nom", "Sexe", "Date de naissance", "Structure", "APAP", "Date d'intégration"],
  ["P1", "Élève œuvré", "F", new Date(Date.UTC(1985, 3, 3)), "CCAS – centre", "Zoé", new Date(Date.UTC(2026, 0, 5))],
  ["P2", "D'Été", "H", new Date(Date.UTC(1990, 11, 12)), "CCAS – centre", "Zoé", new Date(Date.UTC(2026, 1, 28))],
];
const SUIVI = [
  ["N° dossier", "Date", "Modalité", "Durée", "Observations"],
  ["P1", new Date(Date.UTC(2026, 2, 5)), "Téléphone", 45, "un <b> & deux"],
  ["P2", new Date(Date.UTC(2026, 2, 6)), "Téléphone", 20, ""],
];
const ATTENDU = {
  participants: ["P1 Élève œuvré 1985-04-03", "P2 D'Été 1990-12-12"],
  parcours: ["P1 CCAS – centre 2026-01-05", "P2 CCAS – centre 2026-02-28"],
  entretiens: ["P1 2026-03-05 45", "P2 2026-03-06 20"],
};

const jour = (day: number | null) => (day === null ? "" : isoDay(day));
const contenu = ({ tables }: Extraction) => ({
  participants: tables.participants?.rows().map((r) => `${r.id} ${r.nom} ${jour(r.date_naissance)}`),
  parcours: tables.parcours?.rows().map((r) => `${r.participant} ${r.structure} ${jour(r.date_integration)}`),
  entretiens: tables.entretiens?.rows().map((r) => `${r.participant} ${jour(r.date)} ${r.duree}`),
});

/** Excel's number of a day; a cell of a workbook has no zone. */
const serie = (date: Date) => date.getTime() / 86_400_000 + 25_569;

function classeur(bookType: BookType, date1904 = false): Buffer {
  const book = utils.book_new();
  if (date1904) book.Workbook = { WBProps: { date1904: true } };
  for (const [nom, rows] of [
    ["Liste", LISTE],
    ["Suivi", SUIVI],
  ] as const) {
    const sheet = utils.aoa_to_sheet([]);
    for (const [r, row] of rows.entries()) {
      for (const [c, value] of row.entries()) {
        const at = utils.encode_cell({ r, c });
        const nombre = value instanceof Date ? serie(value) - (date1904 ? 1462 : 0) : value;
        if (typeof nombre === "number")
          sheet[at] = { t: "n", v: nombre, ...(value instanceof Date ? { z: "dd/mm/yyyy" } : {}) };
        else if (nombre !== "") sheet[at] = { t: "s", v: nombre };
      }
    }
    sheet["!ref"] = `A1:G${rows.length}`;
    utils.book_append_sheet(book, sheet, nom);
  }
  return Buffer.from(write(book, { bookType, type: "array" }));
}

describe("the other workbooks read as the same tables", () => {
  it.each<[string, BookType, boolean]>([
    ["BIFF8", "biff8", false],
    ["BIFF8 in the 1904 system", "biff8", true],
  ])("%s", async (_, bookType, date1904) => {
    expect(contenu(await readFiles({ "extraction.xls": classeur(bookType, date1904) }))).toEqual(ATTENDU);
  });

  it("BIFF5, whose texts are bytes of Windows-1252", async () => {
    // SheetJS writes « _ » for what is not ASCII: the bytes of Excel are put back
    const octets = classeur("biff5").toString("latin1");
    const excel = octets
      .replaceAll("N_ dossier", "N\xb0 dossier")
      .replaceAll("d'int_gration", "d'int\xe9gration")
      .replaceAll("Modalit_", "Modalit\xe9")
      .replaceAll("Dur_e", "Dur\xe9e")
      .replaceAll("T_l_phone", "T\xe9l\xe9phone")
      .replaceAll("CCAS _ centre", "CCAS \x96 centre");
    const { parcours, entretiens } = contenu(await readFiles({ "extraction.xls": Buffer.from(excel, "latin1") }));
    expect({ parcours, entretiens }).toEqual({ parcours: ATTENDU.parcours, entretiens: ATTENDU.entretiens });
  });

  it("XML 2003 named .xls", async () => {
    expect(contenu(await readFiles({ "extraction.xls": classeur("xlml") }))).toEqual(ATTENDU);
  });

  it("OpenDocument", async () => {
    const bytes = await writeOds({
      sheets: [
        { name: "Liste", rows: LISTE },
        { name: "Suivi", rows: SUIVI },
      ],
    });
    expect(contenu(await readFiles({ "extraction.ods": Buffer.from(bytes) }))).toEqual(ATTENDU);
  });

  it("OpenDocument as LibreOffice repeats rows and cells", async () => {
    const cell = (text: string) =>
      `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;
    const rows = [
      `<table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="1024"/></table:table-row>`,
      `<table:table-row>${["participant", "date", "modalite", "duree"].map(cell).join("")}</table:table-row>`,
      `<table:table-row>${cell("P1")}<table:table-cell office:value-type="date" office:date-value="2026-03-05T00:00:00"><text:p>05/03/26</text:p><office:annotation><text:p>note</text:p></office:annotation></table:table-cell>${cell("Télé<text:s/>phone".replace("<text:s/>", ""))}<table:table-cell office:value-type="time" office:time-value="PT00H45M00S"><text:p>00:45</text:p></table:table-cell></table:table-row>`,
      `<table:table-row table:number-rows-repeated="1048571"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>`,
    ];
    const content = `<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet><table:table table:name="Suivi">${rows.join("")}</table:table></office:spreadsheet></office:body></office:document-content>`;
    const bytes = zipSync({
      mimetype: strToU8("application/vnd.oasis.opendocument.spreadsheet"),
      "content.xml": strToU8(content),
    });
    const lus = await readFiles({ "suivi.ods": Buffer.from(bytes) });
    expect(lus.tables.entretiens?.rows().map((r) => [r.ligne, r.participant, jour(r.date), r.duree])).toEqual([
      [5, "P1", "2026-03-05", 45],
    ]);
  });

  it("a page of tables named .xls, with merged cells", async () => {
    const page = `<html><head><meta charset="windows-1252"><style>td{}</style></head><body>
      <table><tr><td colspan="4">Suivi &amp; contacts</td></tr>
      <tr><th>participant</th><th>date</th><th>modalite</th><th>dur&eacute;e</th></tr>
      <tr><td rowspan=2>P1</td><td>05/03/2026</td><td>T\xe9l\xe9phone</td><td>45</td></tr>
      <tr><td>06/03/2026<td>T\xe9l\xe9phone<td>20</tr></table></body></html>`;
    const lus = await readFiles({ "suivi.xls": Buffer.from(page, "latin1") });
    expect(lus.tables.entretiens?.rows().map((r) => [r.ligne, r.participant, jour(r.date), r.duree])).toEqual([
      [3, "P1", "2026-03-05", 45],
    ]);
    expect(lus.rejets).toMatchObject([{ ligne: 4, colonne: "participant", rangeeGardee: false }]);
  });

  it("a zip of files, its own zips and hidden files aside", async () => {
    const bytes = zipSync({
      "extraction/extraction.xls": new Uint8Array(classeur("biff8")),
      "extraction/veilles.csv": strToU8(csv("participant;motif;date_debut", "P1;Maternité;01/02/2026")),
      "__MACOSX/extraction/._veilles.csv": strToU8("x"),
      "extraction/.cache.csv": strToU8("x"),
      "extraction/note.pdf": strToU8("%PDF-1.7"),
    });
    const lus = await readFiles({ "envoi.zip": Buffer.from(bytes) });
    expect(contenu(lus)).toEqual(ATTENDU);
    expect(lus.tables.veilles?.length).toBe(1);
    expect(lus.avis.some(({ message }) => message.includes("note.pdf"))).toBe(true);
  });
});

describe("what is damaged is refused by its name", () => {
  it.each([
    ["a cut .xls", "a.xls", classeur("biff8").subarray(0, 3000)],
    ["a cut .ods", "a.ods", Buffer.from("PK\x03\x04cut")],
    [
      "XML that is not closed",
      "a.xls",
      Buffer.from('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet>'),
    ],
    ["a zip of nothing", "a.zip", Buffer.from(zipSync({}))],
    [
      "a DOCTYPE",
      "a.xls",
      Buffer.from(
        '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
      ),
    ],
  ])("%s", async (_, name, bytes) => {
    await expect(readFiles({ [name]: bytes })).rejects.toThrow(`« ${name} »`);
  });
});
