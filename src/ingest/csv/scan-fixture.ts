import { MemorySource } from "../bytes/byte-source.ts";
import { CsvScanner } from "./scanner.ts";

/** What a scan gave. */
export interface Scanned {
  rows: string[][];
  lines: number[];
  malformed: { line: number; reason: string; before: string[] }[];
  strays: number[];
}

/** Scans a whole text. */
export function scan(text: string | Buffer, separator = ";", block = 1 << 16): Scanned {
  const out: Scanned = { rows: [], lines: [], malformed: [], strays: [] };
  const bytes = typeof text === "string" ? Buffer.from(text, "utf8") : text;
  new CsvScanner(new MemorySource(bytes), separator.charCodeAt(0), block).run({
    record(record) {
      out.rows.push(record.texts("utf-8"));
      out.lines.push(record.line);
      if (record.stray) out.strays.push(record.line);
      return true;
    },
    malformed({ line, reason, before }) {
      out.malformed.push({ line, reason, before: before.texts("utf-8") });
    },
  });
  return out;
}
