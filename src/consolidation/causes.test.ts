import { describe, expect, it } from "vitest";
import { parseTypedMonth } from "../core/month.ts";
import { RUBRIQUES } from "../formulaire/rubriques.ts";
import { causesDe, type Ecart } from "./causes.ts";
import type { Indices } from "./indices.ts";

const SANS: Indices = { couvert: true, partis: [], recus: [], sortiesASaisir: [], aPreciser: 0, doublons: 0 };

/** A gap on a code: declared, computed, and what is known beside. */
function causes(
  code: string,
  declare: number,
  calcule: number,
  plus: Partial<Omit<Ecart, "indices">> & { indices?: Partial<Indices> } = {},
): string[] {
  const rubrique = RUBRIQUES.find((r) => r.code === code);
  if (!rubrique) throw new Error(code);
  return causesDe({
    rubrique,
    declare,
    calcule,
    auFormulaire: calcule,
    precedent: null,
    mois: parseTypedMonth("2026-10") ?? 0,
    parts: [],
    ...plus,
    indices: { ...SANS, ...plus.indices },
  });
}

describe("causesDe", () => {
  it.each<[string, string[], string[]]>([
    [
      "without any clue, a contact may not be typed yet",
      causes("F1", 4, 3),
      ["contact saisi après l'export, ou pas encore saisi dans le logiciel"],
    ],
    ["fewer than the extraction", causes("F1", 2, 3), ["compté par l'extraction et pas par l'APAP : à voir avec lui"]],
    [
      "a form left as it was while the extraction moved",
      causes("F1", 3, 4, { auFormulaire: 3 }),
      ["lignes saisies ou corrigées après l'export, l'extraction a changé depuis le formulaire (3 alors)"],
    ],
    [
      "the figure of the month before",
      causes("P4", 58, 60, { precedent: 58 }),
      ["c'est le chiffre du mois précédent (septembre 2026)"],
    ],
    [
      "an uncovered month",
      causes("F1", 9, 0, { indices: { couvert: false } }),
      ["mois non couvert : l'extraction n'a pas, ou trop peu, de lignes d'entretien de cet APAP ce mois-là"],
    ],
    [
      "handed over",
      causes("P4", 60, 59, { indices: { partis: ["P7"] } }),
      ["parcours passé à un autre APAP dans le mois : P7"],
    ],
    [
      "received",
      causes("E3", 40, 41, { indices: { recus: ["P8"] } }),
      ["parcours reçu d'un autre APAP dans le mois : P8"],
    ],
    [
      "handed over the other way is no cause",
      causes("P4", 58, 59, { indices: { partis: ["P7"] } }),
      ["compté par l'extraction et pas par l'APAP : à voir avec lui"],
    ],
    [
      "a sortie to type, as a sortie",
      causes("P3", 1, 0, { indices: { sortiesASaisir: ["P2"] } }),
      ["sortie prévue et pas encore saisie comme réelle : P2"],
    ],
    [
      "a sortie to type, as a stock",
      causes("P4", 9, 10, { indices: { sortiesASaisir: ["P2"] } }),
      ["sortie prévue et pas encore saisie comme réelle : P2"],
    ],
    [
      "presences to specify",
      causes("F1", 5, 3, { indices: { aPreciser: 2 } }),
      ["2\u00a0face à face à la présence à préciser dans le logiciel"],
    ],
    [
      "likely duplicates",
      causes("F1", 3, 4, { indices: { doublons: 1 } }),
      ["1\u00a0double probable dans l'extraction (DON-01)"],
    ],
    [
      "a handover says nothing of entries",
      causes("P2", 1, 0, { indices: { partis: ["P7"] } }),
      ["entrée pas encore saisie dans le logiciel, ou datée d'un autre mois"],
    ],
    [
      "prescriptions",
      causes("R1", 2, 1),
      ["prescription pas encore saisie dans le logiciel, ou datée d'un autre mois"],
    ],
  ])("%s", (_, trouvees, attendues) => {
    expect(trouvees).toEqual(attendues);
  });

  it("names the lines first, at most six of them, then the other clues", () => {
    const parts = Array.from({ length: 8 }, (_, i) => ({
      participant: `P${i}`,
      declare: 2,
      calcule: 1,
      corrigee: true,
    }));
    expect(causes("F1", 18, 10, { parts, indices: { aPreciser: 1 } })).toEqual([
      "lignes corrigées par l'APAP : P0 (2 au lieu de 1), P1 (2 au lieu de 1), P2 (2 au lieu de 1), P3 (2 au lieu de 1), P4 (2 au lieu de 1), P5 (2 au lieu de 1) et 2\u00a0autres",
      "1\u00a0face à face à la présence à préciser dans le logiciel",
    ]);
  });

  it("puts a line that only the extraction changed under the extraction", () => {
    const parts = [{ participant: "P1", declare: 1, calcule: 2, corrigee: false }];
    expect(causes("F1", 3, 4, { auFormulaire: 3, parts })).toEqual([
      "lignes saisies ou corrigées après l'export, l'extraction a changé depuis le formulaire (3 alors) : P1 (1 au lieu de 2)",
    ]);
  });

  it("does not take lines that pull the other way for a cause", () => {
    const parts = [{ participant: "P1", declare: 0, calcule: 1, corrigee: true }];
    expect(causes("E3", 44, 43, { parts })).toEqual(["compté par l'APAP et pas par l'extraction : à voir avec lui"]);
  });

  it("leaves contacts with whoever was in charge on their day", () => {
    const indices = { partis: ["P3"], recus: ["P8"] };
    expect(causes("F1", 2, 3, { indices })).toEqual(["parcours passé à un autre APAP dans le mois : P3"]);
    expect(causes("F1", 4, 3, { indices })[0]).toBe("parcours reçu d'un autre APAP dans le mois : P8");
  });

  it("does not take a figure left as it was for that of the month before", () => {
    expect(causes("P4", 58, 60, { precedent: 58, auFormulaire: 58 })).toEqual([
      "lignes saisies ou corrigées après l'export, l'extraction a changé depuis le formulaire (58 alors)",
    ]);
  });
});
