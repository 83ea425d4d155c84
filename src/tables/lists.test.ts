import { describe, expect, it } from "vitest";
import { foldWords } from "../core/text.ts";
import type { Column } from "./column.ts";
import { TABLE_NAMES, TABLES } from "./index.ts";

describe("closed lists", () => {
  it("never give one label to two codes", () => {
    const clashes: string[] = [];
    for (const table of TABLE_NAMES) {
      for (const [field, column] of Object.entries<Column>(TABLES[table].columns)) {
        const seen = new Map<string, string>();
        for (const [code, labels] of Object.entries(column.values ?? {})) {
          for (const label of [code, ...labels]) {
            const other = seen.get(foldWords(label));
            if (other !== undefined && other !== code)
              clashes.push(`${table}.${field} « ${label} » : ${other}, ${code}`);
            seen.set(foldWords(label), code);
          }
        }
      }
    }
    expect(clashes).toEqual([]);
  });
});
