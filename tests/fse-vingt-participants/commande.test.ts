import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { texteDuClasseur } from "../classeur-lu.ts";
import { Dossier } from "../session.ts";
import { CAS, fse } from "./attendu.ts";

const dossier = new Dossier();
afterAll(() => dossier.supprimer());

describe("plie fse", () => {
  it("refuses to overwrite, then replaces the same bytes", async () => {
    const sortie = dossier.joindre("deux");
    await fse("--sortie", sortie, "--silencieux");
    const fichier = join(sortie, "fse-2026-01_2026-12.xlsx");
    const premier = readFileSync(fichier);
    const refus = await fse("--sortie", sortie);
    expect([refus.status, refus.err]).toEqual([2, expect.stringContaining("existe déjà : ajoutez --ecraser")]);
    const avant = process.env["TZ"];
    process.env["TZ"] = "Pacific/Kiritimati";
    try {
      expect((await fse("--sortie", sortie, "--ecraser", "--silencieux")).status).toBe(0);
    } finally {
      if (avant === undefined) delete process.env["TZ"];
      else process.env["TZ"] = avant;
    }
    expect(readFileSync(fichier).equals(premier)).toBe(true);
  });

  it("refuses an empty entry/exit file, and writes nothing", async () => {
    const sortie = dossier.joindre("vide");
    const { status, err } = await fse("--periode", "2020-01..2020-06", "--fichier-entrees-sorties", "--sortie", sortie);
    expect(status).toBe(2);
    expect(err).toContain("serait vide, il n'est pas écrit");
    expect(readdirSync(dossier.chemin)).not.toContain("vide");
  });

  it("refuses to mix JSON and files", async () => {
    const { status, err } = await fse("--format", "json", "--fichier-entrees-sorties");
    expect([status, err]).toEqual([2, expect.stringContaining("retirez --format json")]);
  });

  it("marks everything as provisional without an opération in the settings", async () => {
    const sortie = dossier.joindre("provisoire");
    const reglages = join(CAS, "reglages/sans-operation.yaml");
    const { err } = await fse("--config", reglages, "--sortie", sortie, "--fichier-entrees-sorties");
    expect(err).toContain("Provisoire : aucune opération FSE+");
    expect(readdirSync(sortie).every((f) => f.includes("provisoire"))).toBe(true);
    const feuilles = await texteDuClasseur(readFileSync(join(sortie, "fse-2026-01_2026-12-provisoire.xlsx")));
    for (const [nom, lignes] of feuilles) {
      if (nom !== "Listes") expect([nom, lignes.flat().some((t) => t.includes("(provisoire)"))]).toEqual([nom, true]);
    }
  });

  it("shows identifiers only when the settings hide the names", async () => {
    const sortie = dossier.joindre("sans-noms");
    await fse("--config", join(CAS, "reglages/sans-operation.yaml"), "--sortie", sortie);
    const feuilles = await texteDuClasseur(readFileSync(join(sortie, "fse-2026-01_2026-12-provisoire.xlsx")));
    expect([...feuilles.values()].flat(2).some((texte) => /ESSAI|Dix-sept/i.test(texte))).toBe(false);
  });

  it("applies the justifications", async () => {
    const sortie = dossier.joindre("justifie");
    await fse("--justifications", join(CAS, "reglages/justifications.csv"), "--sortie", sortie);
    const feuilles = await texteDuClasseur(readFileSync(join(sortie, "fse-2026-01_2026-12.xlsx")));
    const p18 = feuilles.get("Contrôles")?.find((c) => c[0] === "FSE-06" && c[3] === "P18");
    expect(p18).toContain("justifié : parti le jour même");
  });
});
