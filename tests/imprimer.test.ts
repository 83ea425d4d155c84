// « plie tableau --imprimer »: what each reader gets on paper. scripts/check-print.mjs counts its pages.
import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readParts, textOf } from "../src/reporters/xlsx/zip.ts";
import { Dossier, plie } from "./session.ts";

describe("plie tableau --imprimer", () => {
  let dossier: Dossier;
  let fichiers: string[];
  const parties = (debut: string) => {
    const nom = fichiers.find((fichier) => fichier.startsWith(debut));
    return readParts(new Uint8Array(readFileSync(dossier.joindre(`papier/${nom}`))));
  };
  const feuilles = (debut: string) =>
    [...(textOf(parties(debut), "xl/workbook.xml") ?? "").matchAll(/<sheet [^>]*name="([^"]*)"/g)].map((m) =>
      m[1]?.replaceAll("&apos;", "'").replaceAll("’", "'"),
    );

  beforeAll(async () => {
    dossier = new Dossier();
    await plie("exemple", dossier.joindre("extraction"), "--participants", "60");
    const { status, err } = await plie(
      "tableau",
      dossier.joindre("extraction"),
      "--mois",
      "2026-10",
      "--imprimer",
      "--sortie",
      dossier.joindre("papier"),
    );
    expect(status, err).toBe(0);
    fichiers = readdirSync(dossier.joindre("papier"), { recursive: true }).map((nom) =>
      String(nom).replaceAll("\\", "/"),
    );
  });
  afterAll(() => dossier.supprimer());

  it("gives a structure four sheets, an APAP three, the coordinator four", () => {
    expect(feuilles("structures/structure-")).toEqual(["L'essentiel", "Synthèse", "Par APAP", "À corriger"]);
    expect(feuilles("apap/apap-")).toEqual(["À faire", "Qui appeler", "Mes chiffres"]);
    expect(feuilles("coordinateur-")).toEqual(["L'essentiel", "Synthèse", "Par APAP", "Sorties"]);
  });

  it("prints one page of each sheet at most, and nothing to type in", () => {
    for (const debut of ["structures/structure-", "apap/apap-", "coordinateur-"]) {
      const parts = parties(debut);
      for (const nom of [...parts.keys()].filter((chemin) => /^xl\/worksheets\/sheet\d+\.xml$/.test(chemin))) {
        expect(textOf(parts, nom), nom).not.toContain("<dataValidation ");
      }
    }
  });

  it("comes with the month when it is asked for, of the same sheets", async () => {
    const mensuel = [
      "mensuel",
      dossier.joindre("extraction"),
      "--mois",
      "2026-10",
      "--sortie",
      dossier.joindre("sorties"),
    ];
    expect((await plie(...mensuel, "--imprimer")).status).toBe(0);
    const avec = readdirSync(dossier.joindre("sorties/2026-10/v1/a-imprimer"), { recursive: true }).map(String);
    expect(avec.sort()).toEqual([...fichiers].sort());
    await plie(...mensuel);
    expect(readdirSync(dossier.joindre("sorties/2026-10/v2"))).not.toContain("a-imprimer");
  });

  it("gives the commission a portrait card for each proposed sortie, with room to decide", () => {
    const parts = parties("commission-");
    const cartes = [...parts.keys()].filter((chemin) => /^xl\/worksheets\/sheet\d+\.xml$/.test(chemin));
    expect(cartes).toHaveLength(feuilles("commission-").length);
    for (const carte of cartes) expect(textOf(parts, carte)).toContain('orientation="portrait"');
    expect(textOf(parts, "xl/sharedStrings.xml")).toContain("Décision de la commission");
  });
});
