import type { RawCell } from "../raw.ts";
import { illisible, type Lecture, lu, openCell } from "./lecture.ts";

export const AVIS_POSTAL = "code postal de 4 chiffres complété par son zéro";

/** Five digits; a code that lost its zero (`8230`) gets it back, with a notice. Never repaired otherwise. */
export function readPostal(cell: RawCell): Lecture<string> {
  const text = openCell(cell);
  if (typeof text !== "string") return text;
  const digits = text.replace(/[\s\u00a0]/g, "").replace(/^F-?(?=\d)/i, "");
  if (/^\d{5}$/.test(digits)) return lu(digits);
  if (/^\d{4}$/.test(digits)) return lu(`0${digits}`, AVIS_POSTAL);
  return illisible("code postal non compris (attendu : cinq chiffres)");
}
