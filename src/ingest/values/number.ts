import { foldName } from "../../core/text.ts";
import type { RawCell } from "../raw.ts";
import { illisible, type Lecture, lu, openCell } from "./lecture.ts";
import { decimal } from "./minutes.ts";

const NUMBER = /^(\d+(?:[.,]\d+)?|[.,]\d+) ?(%|etp)?$/;

/** A number that is not negative: `1`, `0,5`, `0.5`, `80 %` (0.8), `0,5 ETP`. */
export function readNumber(cell: RawCell): Lecture<number> {
  const text = openCell(cell);
  if (typeof text !== "string") return text;
  const parts = typeof cell === "object" ? null : NUMBER.exec(foldName(text));
  if (!parts) return illisible("nombre non compris (attendu : 1, 0,5 ou 80 %)");
  const value = decimal(parts[1] ?? "");
  return lu(parts[2] === "%" ? value / 100 : value);
}
