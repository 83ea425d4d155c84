import { foldName } from "../../core/text.ts";
import { blockFor, CsvScanner } from "../csv/scanner.ts";
import type { Look } from "../plan/look.ts";
import type { RawCell } from "../raw.ts";
import { cellText } from "../values/lecture.ts";

/** Takes in one filled line: its number, its cells. */
export type VoirLigne = (ligne: number, cells: readonly RawCell[]) => void;

const TOTAL = /^(sous[- ]?)?total\b/;

/**
 * Gives every filled line of a file or sheet below its header, but for totals and headers repeated: what the columns hold,
 * whether or not the file would be read.
 */
export async function parcourirLignes(
  { examination, separator, rows, from, to }: Look,
  entete: { derniere: number; textes: readonly (readonly string[])[] },
  voir: VoirLigne,
): Promise<void> {
  const entetes = new Set(entete.textes.map(cleDe));
  const garder: VoirLigne = (ligne, cells) => {
    const textes = cells.map(cellText);
    const premiere = textes.find((texte) => texte !== "");
    if (premiere === undefined || TOTAL.test(foldName(premiere)) || entetes.has(cleDe(textes))) return;
    voir(ligne, cells);
  };
  if (rows !== null) {
    for await (const { ligne, cells } of rows) {
      if (ligne >= from && ligne < to && ligne > entete.derniere) garder(ligne, cells);
    }
    return;
  }
  const scanner = new CsvScanner(
    examination.openText(),
    (separator ?? ";").charCodeAt(0),
    // a text in UTF-16 may take more bytes in UTF-8
    blockFor(examination.size * 2),
  );
  scanner.run({
    record(record) {
      if (record.line >= from && record.line < to && record.line > entete.derniere) {
        garder(
          record.line,
          record.texts(examination.fieldEncoding).map((texte) => texte.trim()),
        );
      }
      return true;
    },
    malformed() {},
  });
}

function cleDe(textes: readonly string[]): string {
  const propres = textes.map((texte) => texte.trim().toLowerCase());
  while (propres.at(-1) === "") propres.pop();
  return JSON.stringify(propres);
}
