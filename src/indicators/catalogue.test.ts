import { describe, expect, it } from "vitest";
import { CATALOGUE, Catalogue } from "./catalogue.ts";
import { INDICATEURS } from "./index.ts";
import modele from "./modele.ts";

describe("the catalogue of figures", () => {
  it("names each figure once: no two with the same long label, none too long for a column", () => {
    const longs = INDICATEURS.map((i) => i.titre);
    expect(longs.filter((t, i) => longs.indexOf(t) !== i)).toEqual([]);
    for (const { id, court } of INDICATEURS) expect([id, court.length <= 30]).toEqual([id, true]);
  });

  it("names a figure by its value, its term, or its indicator", () => {
    const forme = { indicateur: "taux_sorties_positives", ventilation: { forme: "caen" } } as const;
    expect(CATALOGUE.titre(forme)).toBe("Sorties positives hors neutralisées");
    expect(CATALOGUE.court({ ...forme, terme: "denominateur" })).toBe("Non neutralisées");
    expect(
      CATALOGUE.court({ indicateur: "taux_sorties_positives", ventilation: { forme: "brut" }, terme: "denominateur" }),
    ).toBe("Toutes");
    expect(CATALOGUE.titre({ indicateur: "conformite" })).toBe("Entretien mensuel respecté");
    expect(CATALOGUE.court({ indicateur: "conformite", terme: "denominateur" })).toBe("Mois jugés");
    expect(CATALOGUE.titre({ indicateur: "en_emploi", ventilation: { contrat: "CDI" } })).toBe("En emploi : CDI");
    expect(CATALOGUE.court({ indicateur: "en_emploi", ventilation: { contrat: "CDI" } })).toBe("CDI");
  });

  it("tells a mistyped name at compile time", () => {
    // @ts-expect-error « absencse » is no indicator
    expect(() => CATALOGUE.titre({ indicateur: "absencse" })).toThrow("absencse");
    expect(CATALOGUE.nomDe("absencse")).toBe("absencse");
  });

  it("shows people's characteristics to the équipe du PLIE alone", () => {
    const titres = (audience: "plie" | "structure" | "apap") =>
      CATALOGUE.groupes(audience).flatMap((g) => g.lignes.map((l) => l.titre));
    const internes = titres("plie").filter((t) => !titres("apap").includes(t));
    expect(internes).toEqual([
      "Sorties, par motif",
      "Entrées, par prescripteur",
      "Sexe",
      "Statut (plusieurs possibles)",
      "Niveau de formation",
      "Âge",
      "Publics prioritaires",
    ]);
    expect(titres("structure")).toEqual(titres("apap"));
  });

  it("puts a new indicator in its group", () => {
    const parcours = new Catalogue([...INDICATEURS, modele]).groupes("apap").find((g) => g.groupe === "parcours");
    expect(parcours?.lignes.at(-1)?.titre).toBe(modele.titre);
  });
});
