import { describe, expect, it } from "vitest";
import { memoryFile } from "../../disque/memory-file.ts";
import { examineFile } from "../bytes/examine-file.ts";
import { PROFIL_VIDE } from "../profile.ts";
import { sampleText } from "./text-sample.ts";

const CONTEXT = { profil: PROFIL_VIDE, hints: new Set<never>(), forced: null };
const sampled = (text: string) =>
  sampleText(examineFile(memoryFile("suivi.csv", new TextEncoder().encode(text))), CONTEXT);
const rows = (n: number) => Array.from({ length: n }, (_, i) => `P${i};05/10/2026;Téléphone;"deux\nlignes ${i}"`);
const HEADER = "participant;date;modalite;commentaire";

describe("The sample of a text", () => {
  it("gives every line, asked for at once or late, in any order", () => {
    const { cells, numbers, complete } = sampled(`${[HEADER, ...rows(6)].join("\n")}\n`);
    expect(complete).toBe(true);
    expect(numbers).toEqual([1, 2, 4, 6, 8, 10, 12]);
    expect(cells[6]).toEqual(["P5", "05/10/2026", "Téléphone", "deux\nlignes 5"]);
    expect(cells[0]).toEqual(HEADER.split(";"));
    expect(cells.map((line) => line[0])).toEqual(["participant", "P0", "P1", "P2", "P3", "P4", "P5"]);
    expect(cells.slice(5).flat()).toEqual(["P4", "05/10/2026", "Téléphone", "deux\nlignes 4", ...(cells[6] ?? [])]);
  });

  it("stops at 240 lines, Excel's own line included, and keeps a line that cannot be read as one without cells", () => {
    const long = sampled(`${[HEADER, ...rows(240)].join("\n")}\n`);
    expect([long.cells.length, long.complete, long.cells.at(-1)?.[0]]).toEqual([240, false, "P238"]);
    const told = sampled(`sep=;\n${[HEADER, ...rows(239)].join("\n")}\n`);
    expect([told.cells.length, told.complete, told.numbers[0], told.cells.at(-1)?.[0]]).toEqual([
      239,
      false,
      2,
      "P237",
    ]);
    const broken = sampled(`${HEADER}\nP1;05/10/2026;Téléphone;a\nP2;05/10/2026;Téléphone;b\nP3;"jamais fermé\n`);
    expect(broken.cells.slice(2)).toEqual([["P2", "05/10/2026", "Téléphone", "b"], []]);
  });
});
