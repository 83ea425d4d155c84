import { frDay } from "../core/day.ts";
import { encodeWindows1252, horsWindows1252 } from "../core/windows-1252.ts";
import type { FileExamination } from "../ingest/bytes/examine-file.ts";
import { type PlainCell, writePlainWorkbook } from "../reporters/xlsx/plain-workbook.ts";
import type { LigneEcrite } from "./recopie.ts";

/** Byte order marks, byte by byte. */
const MARQUE = /^(\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/;
/** Excel's own first line, that tells the separator. */
const LIGNE_SEP = /^"?sep=.{1,3}$/i;

/** The lines up to the header, and those below. */
interface Contenu {
  tete: readonly LigneEcrite[];
  lignes: readonly LigneEcrite[];
}

/** Lines at the rows where they were, empty ones between. */
function placees(lignes: readonly LigneEcrite[]): PlainCell[][] {
  const rangees: PlainCell[][] = [];
  for (const { ligne, cells } of lignes) {
    while (rangees.length < ligne - 1) rangees.push([]);
    rangees.push(cells);
  }
  return rangees;
}

/** A workbook of plain lists. */
export function classeur(feuilles: readonly { nom: string; contenu: Contenu }[]): Uint8Array {
  return writePlainWorkbook(
    feuilles.map(({ nom, contenu: { tete, lignes } }) => ({ nom, lignes: placees([...tete, ...lignes]) })),
  );
}

/**
 * A delimited text like the one that was read: same separator, line ends and encoding, `sep=` line included. The header
 * stays at its line; below, lines follow one another, for a text of several lines becomes a mark of one.
 */
export function texteDelimite(
  { tete, lignes }: Contenu,
  separateur: string,
  { encodage, head }: Pick<FileExamination, "encodage" | "head">,
): Uint8Array {
  // in UTF-16, one byte of two is NUL in what is looked for here
  const debut = Array.from(head, (octet) => String.fromCharCode(octet))
    .join("")
    .replaceAll("\u0000", "")
    .replace(MARQUE, "");
  const fin = /\r\n|\n|\r/.exec(debut)?.[0] ?? "\r\n";
  const rangees = [...placees(tete), ...lignes.map(({ cells }) => cells)];
  const textes = rangees.map((cells) => cells.map((cell) => champ(cell, separateur)).join(separateur));
  const premiere = debut.split(/[\r\n]/, 1)[0] ?? "";
  if (LIGNE_SEP.test(premiere)) textes[0] = premiere;
  return ENCODEURS[encodage](`${textes.join(fin)}${fin}`);
}

function champ(cell: PlainCell, separateur: string): string {
  const texte = texteDe(cell);
  return /["\r\n]/.test(texte) || texte.includes(separateur) ? `"${texte.replaceAll('"', '""')}"` : texte;
}

function texteDe(cell: PlainCell): string {
  if (cell === null) return "";
  if (typeof cell === "object") return "jour" in cell ? frDay(Math.floor(cell.jour)) : String(cell.minutes);
  return String(cell);
}

const ENCODEURS: Readonly<Record<FileExamination["encodage"], (texte: string) => Uint8Array>> = {
  "UTF-8": (texte) => new TextEncoder().encode(texte),
  "UTF-8 avec BOM": (texte) => new TextEncoder().encode(`\ufeff${texte}`),
  "UTF-16": (texte) => utf16(`\ufeff${texte}`),
  "Windows-1252": (texte) => encodeWindows1252(sansHorsPage(texte)),
};

/** A text in UTF-16, low byte first. */
function utf16(texte: string): Uint8Array {
  const vue = new DataView(new ArrayBuffer(texte.length * 2));
  for (let i = 0; i < texte.length; i++) vue.setUint16(i * 2, texte.charCodeAt(i), true);
  return new Uint8Array(vue.buffer);
}

/** Five bytes of the code page are no character: nothing that is kept needs them. */
function sansHorsPage(texte: string): string {
  const hors = horsWindows1252(texte);
  return hors.length === 0
    ? texte
    : texte.replace(new RegExp(`[${hors.join("").replace(/[\\\]^-]/g, "\\$&")}]`, "gu"), "?");
}
