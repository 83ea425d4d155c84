import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DISQUE_NODE } from "../disque/disque-node.ts";
import { listInputs } from "./list-inputs.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "plie-entrees-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function put(...names: string[]): string[] {
  return names.map((name) => {
    const path = join(folder, name);
    writeFileSync(path, name);
    return path;
  });
}

describe("listInputs", () => {
  it("reads a folder by extension, whatever the case, sorted by code points, not recursively", async () => {
    put("b.csv", "a.CSV", "É.csv", "Z.Xlsx", "c.tsv", "d.txt", "lisezmoi.md", "e.pdf");
    put(
      "plie.yaml",
      "profil.yaml",
      "justifications-2026.csv",
      "Justifications.xlsx",
      "rejets.csv",
      "valeurs-deduites.csv",
      "~$Z.xlsx",
      ".cache.csv",
    );
    mkdirSync(join(folder, "sous.csv"));
    writeFileSync(join(folder, "sous.csv", "x.csv"), "x");
    const { files, leftOut } = await listInputs(DISQUE_NODE, [folder]);
    expect(files.map(({ name }) => name)).toEqual(["Z.Xlsx", "a.CSV", "b.csv", "c.tsv", "d.txt", "É.csv"]);
    expect(leftOut.map(({ name }) => name)).toEqual(["e.pdf", "sous.csv"]);
  });

  it("tells the tables of other formats that it leaves out", async () => {
    put("a.csv", "b.xls", "c.ODS", "d.xlsb", "e.numbers");
    const { files, leftOut } = await listInputs(DISQUE_NODE, [folder]);
    expect(files.map(({ name }) => name)).toEqual(["a.csv", "b.xls", "c.ODS"]);
    expect(leftOut.map(({ name }) => name)).toEqual(["d.xlsb", "e.numbers"]);
  });

  it("leaves out the settings' own files and keeps the order of the inputs", async () => {
    const [b = "", a = "", own = ""] = put("b.csv", "a.csv", "mes-justifs.csv");
    expect((await listInputs(DISQUE_NODE, [b, a])).files.map(({ name }) => name)).toEqual(["b.csv", "a.csv"]);
    expect((await listInputs(DISQUE_NODE, [folder], [own])).files.map(({ name }) => name)).toEqual(["a.csv", "b.csv"]);
  });

  it.each<[string, (folder: string) => string[], RegExp]>([
    ["nothing given", () => [], /Aucune entrée/],
    ["a missing file", (f) => [join(f, "absent.csv")], /absent\.csv » est introuvable/],
    ["an empty folder", (f) => [f], /ne contient aucun fichier \.csv, \.tsv, \.txt, \.xlsx, \.xls, \.ods ou \.zip/],
    [
      "a folder of folders, which are named",
      (f) => {
        mkdirSync(join(f, "octobre"));
        return [f];
      },
      /sous-dossiers ne sont pas lus \(« octobre »\)/,
    ],
    ["a settings file", (f) => [put("plie.yaml")[0] ?? f], /fichier de réglages, pas une table/],
    ["a file twice", (f) => [put("a.csv")[0] ?? f, join(f, "a.csv")], /donné deux fois/],
    ["a file and its folder", (f) => [put("a.csv")[0] ?? f, f], /donné deux fois/],
  ])("refuses %s", async (_, inputs, message) => {
    await expect(listInputs(DISQUE_NODE, inputs(folder))).rejects.toThrow(message);
  });

  it("refuses a file and a link to it, naming both", async () => {
    const [a = ""] = put("a.csv");
    symlinkSync(a, join(folder, "lien.csv"));
    await expect(listInputs(DISQUE_NODE, [folder])).rejects.toThrow(/a\.csv » et « .*lien\.csv » sont le même fichier/);
  });

  it("says which file of the folder could be converted", async () => {
    put("b.xlsb");
    await expect(listInputs(DISQUE_NODE, [folder])).rejects.toThrow(/« b\.xlsb » est à enregistrer en \.xlsx ou \.csv/);
  });
});
