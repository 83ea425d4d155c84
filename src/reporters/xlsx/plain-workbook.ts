import { daySerial } from "../../core/day.ts";
import { obtenir } from "../../core/grouper.ts";
import { XML_HEAD } from "../charts/escape-xml.ts";
import { cellText, columnLetters, xmlText } from "./cell-text.ts";
import { type Parts, writeParts } from "./zip.ts";

/** A cell of a plain list: text, number, yes or no, day with or without its time, part of a day (shown as `[h]:mm`). */
export type PlainCell = string | number | boolean | { jour: number } | { minutes: number } | null;

/** A sheet of raw lines: the n-th is row n + 1, an empty one takes its row. */
export interface PlainSheet {
  nom: string;
  lignes: readonly (readonly PlainCell[])[];
}

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

/**
 * A workbook such as an office types it: raw lists, real dates and times, no layout. Same content, same bytes.
 */
export function writePlainWorkbook(feuilles: readonly PlainSheet[]): Uint8Array {
  const textes = new Map<string, number>();
  const numero = (text: string) => obtenir(textes, cellText(text), () => textes.size);
  const cellule = (valeur: PlainCell, ref: string): string => {
    if (valeur === null || valeur === "") return "";
    if (typeof valeur === "string") return `<c r="${ref}" t="s"><v>${numero(valeur)}</v></c>`;
    if (typeof valeur === "number") return `<c r="${ref}"><v>${valeur}</v></c>`;
    if (typeof valeur === "boolean") return `<c r="${ref}" t="b"><v>${valeur ? 1 : 0}</v></c>`;
    if ("jour" in valeur) return `<c r="${ref}" s="1"><v>${daySerial(valeur.jour)}</v></c>`;
    return `<c r="${ref}" s="2"><v>${valeur.minutes / 1440}</v></c>`;
  };
  const parts: Parts = new Map();
  feuilles.forEach(({ lignes }, n) => {
    const rows = lignes.map((cells, i) => {
      const contenu = cells.map((valeur, c) => cellule(valeur, `${columnLetters(c)}${i + 1}`)).join("");
      return `<row r="${i + 1}">${contenu}</row>`;
    });
    const corps = `<worksheet ${MAIN}><sheetData>${rows.join("")}</sheetData></worksheet>`;
    parts.set(`xl/worksheets/sheet${n + 1}.xml`, XML_HEAD + corps);
  });
  const si = [...textes.keys()].map((text) => `<si><t xml:space="preserve">${xmlText(text)}</t></si>`).join("");
  parts.set("xl/sharedStrings.xml", `${XML_HEAD}<sst ${MAIN}>${si}</sst>`);
  parts.set("xl/styles.xml", XML_HEAD + STYLES);
  ajouterPaquet(parts, feuilles);
  return writeParts(parts);
}

const STYLES = `<styleSheet ${MAIN}><numFmts count="2"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="[h]:mm"/></numFmts><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

function ajouterPaquet(parts: Parts, feuilles: readonly PlainSheet[]): void {
  const sheets = feuilles
    .map(({ nom }, n) => `<sheet name="${xmlText(nom)}" sheetId="${n + 1}" r:id="rId${n + 1}"/>`)
    .join("");
  parts.set("xl/workbook.xml", `${XML_HEAD}<workbook ${MAIN} xmlns:r="${RELS}"><sheets>${sheets}</sheets></workbook>`);
  const cibles = [
    ...feuilles.map((_, n) => ["worksheet", `worksheets/sheet${n + 1}.xml`]),
    ["styles", "styles.xml"],
    ["sharedStrings", "sharedStrings.xml"],
  ];
  const rels = cibles
    .map(([type, cible], n) => `<Relationship Id="rId${n + 1}" Type="${RELS}/${type}" Target="${cible}"/>`)
    .join("");
  parts.set(
    "xl/_rels/workbook.xml.rels",
    `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${rels}</Relationships>`,
  );
  const racine = `<Relationship Id="rId1" Type="${RELS}/officeDocument" Target="xl/workbook.xml"/>`;
  parts.set("_rels/.rels", `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${racine}</Relationships>`);
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const overrides = [
    ["/xl/workbook.xml", "sheet.main"],
    ...feuilles.map((_, n) => [`/xl/worksheets/sheet${n + 1}.xml`, "worksheet"]),
    ["/xl/styles.xml", "styles"],
    ["/xl/sharedStrings.xml", "sharedStrings"],
  ].map(([part, suite]) => `<Override PartName="${part}" ContentType="${type}.${suite}+xml"/>`);
  const defauts = `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>`;
  parts.set(
    "[Content_Types].xml",
    `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types">${defauts}${overrides.join("")}</Types>`,
  );
}
