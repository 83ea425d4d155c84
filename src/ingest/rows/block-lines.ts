import type { FieldEncoding } from "../bytes/decoder.ts";
import type { LinesTaken } from "../conservation.ts";
import type { CsvRecord } from "../csv/record.ts";
import { blockFor, CsvScanner } from "../csv/scanner.ts";
import type { SheetPlan } from "../plan/plan.ts";
import type { RawRow } from "../raw.ts";
import { finDe } from "./fin-coupee.ts";
import type { LineReader } from "./line-reader.ts";

/** What a line of the block is by its place. */
export function kindOfLine({ headerFirst, headerLine, aside }: SheetPlan, line: number): keyof LinesTaken {
  if (line > headerLine) return "lignes";
  if (line >= headerFirst) return "entete";
  return aside.has(line) ? "audessus" : "lignes";
}

/** The rows of a sheet's block, counted as they come. */
export async function* counting({ rows, from, to }: SheetPlan, count: () => void): AsyncGenerator<RawRow> {
  for await (const row of rows ?? []) {
    if (row.ligne < from || row.ligne >= to) continue;
    count();
    yield row;
  }
}

/** A last line of words (« Édité par … ») or a total is shorter than a row, and whole. */
function isFooter(record: CsvRecord, encoding: FieldEncoding): boolean {
  const first = record.text(0, encoding).trim();
  return /^(sous[- ]?)?total/i.test(first) || (record.n === 1 && (first === "" || first.includes(" ")));
}

/**
 * Reads the block of a text, and tells how it ends: `coupe` when its last record has no line end and fewer fields than any
 * other, or the beginning of a value; `ouverte` when nothing tells whether it goes on; null when it ends as it should.
 */
export function readText(
  plan: SheetPlan,
  reader: LineReader,
  taken: LinesTaken,
  progress: (bytes: number) => void,
): "coupe" | "ouverte" | null {
  let dernier: string[] = [];
  let last = plan.width;
  let fewest = plan.width;
  const { examination, from, to } = plan;
  // a text in UTF-16 may take more bytes in UTF-8
  const block = blockFor(examination.size * 2);
  const scanner = new CsvScanner(examination.openText(), plan.separator?.charCodeAt(0) ?? 59, block);
  scanner.run({
    record(record) {
      const { line } = record;
      if (line < from || line >= to) return true;
      const kind = kindOfLine(plan, line);
      if (kind === "lignes") {
        fewest = Math.min(fewest, last);
        if (plan.ouvert && line + record.lines > (plan.physiques ?? 0))
          dernier = record.texts(examination.fieldEncoding);
        last = record.n < plan.width && isFooter(record, examination.fieldEncoding) ? plan.width : record.n;
      }
      const whole = kind !== "lignes" || reader.record(record);
      // a wrong merge of several lines is refused: only its first line was taken
      taken[kind] += whole ? record.lines : 1;
      return whole;
    },
    malformed(malformed) {
      const { line } = malformed;
      if (line < from || line >= to) return;
      const kind = kindOfLine(plan, line);
      taken[kind]++;
      if (kind === "lignes") reader.malformed(malformed);
      if (malformed.reason === "unclosed" && line === plan.physiques) last = 0;
    },
    progress,
  });
  if (!plan.ouvert || plan.to <= (plan.physiques ?? 0)) return null;
  if (last < fewest) return "coupe";
  const fin = dernier.length === plan.width ? finDe(plan, dernier) : "inconnue";
  return fin === "coupe" ? "coupe" : fin === "entiere" ? null : "ouverte";
}
