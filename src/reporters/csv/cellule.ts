import { neutraliser } from "../../core/formule.ts";

/** Control characters but tab and line ends: some programs stop at them, terminals obey them. */
const CONTROLES = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;
const A_CITER = /[";\r\n]|^\s|\s$/;

/**
 * A text as a cell of our CSV files (`;`, CRLF): control characters become U+FFFD, what a spreadsheet could take for a
 * formula gets an apostrophe before it (see `neutraliser`: reversible), quotes where the format needs them.
 */
export function celluleCsv(texte: string): string {
  const sur = neutraliser(texte.replace(CONTROLES, "\ufffd"));
  return A_CITER.test(sur) ? `"${sur.replaceAll('"', '""')}"` : sur;
}

/** A number with a decimal comma, as French spreadsheets read it; nothing for null. */
export function nombreCsv(n: number | null): string {
  return n === null ? "" : String(n).replace(".", ",");
}

/** Lines of cells already written, as a file: UTF-8 with a byte order mark, `;`, CRLF. */
export function fichierCsv(lignes: readonly (readonly string[])[]): string {
  return `\ufeff${lignes.map((cellules) => `${cellules.join(";")}\r\n`).join("")}`;
}

/** The same of texts: titles, then lines. */
export function textesCsv(titres: readonly string[], lignes: readonly (readonly string[])[]): string {
  return fichierCsv([titres, ...lignes.map((textes) => textes.map(celluleCsv))]);
}
