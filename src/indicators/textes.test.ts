import { describe, expect, it } from "vitest";
import { admis, COMMUNS_AUTRES, nombresTapes } from "../rules/textes-fixture.ts";
import { INDICATEURS } from "./index.ts";
import { definitionDe } from "./indicator.ts";

/** Numbers of the Regulation, of a form, of arithmetic: no setting says them. */
const FIXES = [
  "entre deux",
  "0 quand le flux se referme",
  "(0 attendu)",
  "(0 = manquante)",
  "jours ÷ 30,4375",
  "Trois formes",
  "Les cinq font",
  "les trois premiers croisés",
  "(EECO02 et 04)",
  "six mois après",
  "moins de 18 ans",
  "Moins de 18 ans",
  "18 à 29 ans",
  "55 ans",
  "CITE 0 à 2",
  "CITE 3 ou 4",
  "CITE 5 à 8",
  // « à la sortie ou dans les quatre semaines »: of the Regulation, written in days
  "dans les 28 jours",
  "les 28 jours qui suivent",
];

const DITS = new Set(admis(COMMUNS_AUTRES as unknown as Record<string, unknown>));

describe("texts of the indicators", () => {
  it.each(INDICATEURS.map((i) => [i.id, i] as const))("%s types no threshold", (_, i) => {
    const textes = [
      definitionDe(i, COMMUNS_AUTRES),
      i.titre,
      i.court,
      ...(i.termes ?? []),
      i.sansObjet ?? "",
      ...i.ventilations.flatMap((v) => [v.titre ?? "", ...(v.termes ?? []), ...Object.values(v.noms ?? {}).flat()]),
    ];
    for (const texte of textes) expect(nombresTapes(texte, DITS, FIXES), texte).toEqual([]);
  });

  it("says the settings in force", () => {
    const de = (id: string) => {
      const trouve = INDICATEURS.find((i) => i.id === id);
      return trouve ? definitionDe(trouve, COMMUNS_AUTRES) : "";
    };
    expect(de("suivi_emploi")).toContain(`(les ${COMMUNS_AUTRES.moisSuiviEmploi} mois qui suivent`);
    expect(de("EECO03")).toContain(`au moins ${COMMUNS_AUTRES.moisChomageLongueDuree} mois`);
    expect(nombresTapes("suivi de six mois", DITS, FIXES)).toEqual(["six"]);
  });
});
