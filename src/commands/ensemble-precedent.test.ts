import { describe, expect, it } from "vitest";
import { DisqueMemoire } from "../disque/disque-memoire.ts";
import { DisqueSuivi } from "../disque/disque-suivi.ts";
import { ecrireFichiers } from "./ecrire.ts";
import { exemplePrecedent, pseudonymesPrecedents, tablesPrecedentes } from "./ensemble-precedent.ts";

const disque = (fichiers: Record<string, string>) =>
  new DisqueMemoire(
    Object.entries(fichiers).map(([chemin, texte]) => ({ chemin, octets: new TextEncoder().encode(texte) })),
  );
const noms = (d: DisqueMemoire) =>
  d
    .fichiers()
    .map(({ chemin }) => chemin)
    .sort();
const attendu = (...fichiers: string[]) => JSON.stringify({ lectures: fichiers.map((fichier) => ({ fichier })) });

describe("what an earlier run left", () => {
  it.each([
    ["attendu.json", attendu("a.csv"), (d: DisqueSuivi) => exemplePrecedent(d, "d")],
    ["manifeste.json", '{"tables": {"veilles": {}}}', (d: DisqueSuivi) => tablesPrecedentes(d, "d", [])],
    ["LISEZMOI.md", "# Extraction sous pseudonymes\n", (d: DisqueSuivi) => pseudonymesPrecedents(d, "d")],
  ] as const)("is replaced, %s too, though it was looked at to know what goes", async (nom, ancien, precedents) => {
    const dessous = disque({ [`d/${nom}`]: ancien, "d/a.csv": "1" });
    const suivi = new DisqueSuivi(dessous);
    await ecrireFichiers(suivi, "d", [{ chemin: nom, contenu: "neuf" }], true, precedents(suivi));
    expect(new TextDecoder().decode(dessous.fichiers().find(({ chemin }) => chemin === `d/${nom}`)?.octets)).toBe(
      "neuf",
    );
  });

  it("goes whole when a fictional extraction replaces another, and never when a table is not of one", async () => {
    const avant = disque({
      "d/attendu.json": attendu("a.csv", "b.csv"),
      "d/a.csv": "1",
      "d/b.csv": "2",
      "d/plie.yaml": "",
    });
    await ecrireFichiers(avant, "d", [{ chemin: "a.csv", contenu: "3" }], true, exemplePrecedent(avant, "d"));
    expect(noms(avant)).toEqual(["d/a.csv", "d/plie.yaml"]);
    expect(exemplePrecedent(disque({ "d/notes.md": "" }), "d")).not.toContain("notes.md");
    const miens = disque({ "d/attendu.json": attendu("a.csv"), "d/a.csv": "1", "d/vraie.csv": "2" });
    expect(() => exemplePrecedent(miens, "d")).toThrow(/contient déjà « vraie.csv », qui n'est pas d'un exemple/);
    expect(() => exemplePrecedent(disque({ "d/attendu.json": "[", "d/a.csv": "1" }), "d")).toThrow(/« a.csv »/);
  });

  it("goes with the tables of importer that are no longer there, not with what they were read from", async () => {
    const manifeste = JSON.stringify({ tables: { veilles: {}, etapes: {} }, sources: [{ fichier: "etapes.csv" }] });
    const avant = disque({
      "t/manifeste.json": manifeste,
      "t/veilles.csv": "v",
      "t/etapes.csv": "source",
      "t/autre.csv": "",
    });
    await ecrireFichiers(
      avant,
      "t",
      [{ chemin: "manifeste.json", contenu: "m" }],
      true,
      tablesPrecedentes(avant, "t", [{ chemin: "manifeste.json", contenu: "m" }]),
    );
    expect(noms(avant)).toEqual(["t/autre.csv", "t/etapes.csv", "t/manifeste.json"]);
  });

  it("goes with every table of the same PLIE and arrêté, and of no other", () => {
    const d = disque({ "t/plie=A/arrete=1/veilles.parquet": "v", "t/plie=B/arrete=1/veilles.parquet": "v" });
    const neufs = [{ chemin: "plie=A/arrete=1/etapes.parquet", contenu: "" }];
    expect(tablesPrecedentes(d, "t", neufs)).toContain("plie=A/arrete=1/veilles.parquet");
    expect(tablesPrecedentes(d, "t", neufs)).not.toContain("plie=B/arrete=1/veilles.parquet");
  });

  it("goes with a folder of pseudonyms known by its note; other tables are not handed out with it", () => {
    const note = { "p/LISEZMOI.md": "# Extraction sous pseudonymes\n…" };
    expect(pseudonymesPrecedents(disque({ ...note, "p/a.csv": "" }), "p")).toEqual(["a.csv"]);
    expect(() => pseudonymesPrecedents(disque({ "p/a.csv": "" }), "p")).toThrow(/partirait avec le reste/);
    expect(pseudonymesPrecedents(disque({}), "p")).toEqual([]);
  });
});
