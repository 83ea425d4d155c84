import { foldName } from "../../core/text.ts";
import type { CsvRecord } from "../csv/record.ts";
import { blockFor, CsvScanner } from "../csv/scanner.ts";
import type { Look } from "../plan/look.ts";
import type { RawCell } from "../raw.ts";
import { cellText } from "../values/lecture.ts";

/** Takes in the filled lines: of a sheet, the number and the cells; of a text, the record, used again for the next. */
export interface VoirLignes {
  rangee(ligne: number, cells: readonly RawCell[]): void;
  record(record: CsvRecord): void;
}

const TOTAL = /^(sous[- ]?)?total\b/;
/** Letters that « total » and « sous-total » begin with. */
const TOTAUX = "tTsS";

/**
 * Gives every filled line of a file or sheet below its header, but for totals and headers repeated: what the columns hold,
 * whether or not the file would be read.
 */
export async function parcourirLignes(
  { examination, separator, rows, from, to }: Look,
  entete: { derniere: number; textes: readonly (readonly string[])[] },
  voir: VoirLignes,
): Promise<void> {
  const entetes = new Set(entete.textes.map(cleDe));
  const estRangee = (textes: readonly string[]): boolean => {
    const premiere = textes.find((texte) => texte !== "");
    return premiere !== undefined && !TOTAL.test(foldName(premiere)) && !entetes.has(cleDe(textes));
  };
  if (rows !== null) {
    for await (const { ligne, cells } of rows) {
      if (ligne < from || ligne >= to || ligne <= entete.derniere) continue;
      if (estRangee(cells.map(cellText))) voir.rangee(ligne, cells);
    }
    return;
  }
  const douteux = premiersOctets(entete.textes);
  const scanner = new CsvScanner(
    examination.openText(),
    (separator ?? ";").charCodeAt(0),
    // a text in UTF-16 may take more bytes in UTF-8
    blockFor(examination.size * 2),
  );
  scanner.run({
    record(record) {
      if (record.line < from || record.line >= to || record.line <= entete.derniere) return true;
      const octet = premierOctet(record);
      if (octet === null) return true;
      const textes = () => record.texts(examination.fieldEncoding).map((texte) => texte.trim());
      if (douteux[octet] === 0 || estRangee(textes())) voir.record(record);
      return true;
    },
    malformed() {},
  });
}

/** First byte of a record that is no space or line end, null when there is none. */
function premierOctet({ buf, starts, ends, n }: CsvRecord): number | null {
  for (let i = 0; i < n; i++) {
    for (let k = starts[i] as number; k < (ends[i] as number); k++) {
      const octet = buf[k] as number;
      if (octet > 32 || (octet !== 32 && (octet < 9 || octet > 13))) return octet;
    }
  }
  return null;
}

/** 1 for each byte that a total or a repeated header may begin with: theirs, and all that are not plain ASCII. */
function premiersOctets(entetes: readonly (readonly string[])[]): Uint8Array {
  const douteux = new Uint8Array(256).fill(1, 0x80).fill(1, 0, 32);
  const lettres = entetes.map((textes) => textes.find((texte) => texte.trim() !== "")?.trim()[0] ?? "");
  for (const lettre of [...TOTAUX, ...lettres]) {
    for (const casse of [lettre.toLowerCase(), lettre.toUpperCase()]) {
      const code = casse.charCodeAt(0);
      if (code < 0x80) douteux[code] = 1;
    }
  }
  return douteux;
}

function cleDe(textes: readonly string[]): string {
  const propres = textes.map((texte) => texte.trim().toLowerCase());
  while (propres.at(-1) === "") propres.pop();
  return JSON.stringify(propres);
}
