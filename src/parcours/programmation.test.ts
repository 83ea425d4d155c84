import { describe, expect, it } from "vitest";
import { canonicalExtraction } from "../tables/canonical.ts";
import { jour } from "./dossier-tester.ts";
import { programmationDe, programmationInconnue } from "./programmation.ts";
import { reglagesListes } from "./reglages.ts";

const ETAPE = {
  intitule: "Atelier CV 12-B, premier niveau",
  operateur: "Ligue de l'Été",
  date_debut: jour("2026-03-15"),
  date_prescription: jour("2026-02-01"),
};
type Ligne = Record<string, string>;
const listesDe = (...programmation: Ligne[]) => reglagesListes.parse({ programmation });
const programmee = (ligne: Ligne, change: Partial<typeof ETAPE | Record<keyof typeof ETAPE, null>> = {}) =>
  programmationDe(listesDe(ligne))?.({ ...ETAPE, ...change });

describe("an étape of the programming", () => {
  it("nothing is known without a line", () => expect(programmationDe(listesDe())).toBeNull());

  it.each([
    ["its code, as words of the intitulé", { code: "12 b" }, true],
    ["a code that is only a part of a word", { code: "2-B" }, false],
    ["its whole intitulé, without case nor accents", { intitule: "ATELIER CV 12-B, PREMIER NIVEAU" }, true],
    ["a part of the intitulé", { intitule: "Atelier CV" }, false],
    ["its opérateur", { operateur: "LIGUE DE L'ETE" }, true],
    ["another opérateur", { operateur: "Ligue" }, false],
    ["all that the line gives", { code: "12-B", operateur: "Ligue de l'été" }, true],
    ["one of the two is another", { code: "12-B", operateur: "Autre" }, false],
    ["one of the two is another, the code", { code: "13", operateur: "Ligue de l'été" }, false],
  ])("%s", (_, ligne, dit) => expect(programmee(ligne)).toBe(dit));

  it.each([
    ["begins on the first day", { debut: "2026-03-15" }, true],
    ["the day before", { debut: "2026-03-16" }, false],
    ["begins on the last day", { fin: "2026-03-15" }, true],
    ["the day after", { fin: "2026-03-14" }, false],
  ])("%s of the dates", (_, dates, dit) => expect(programmee({ code: "12-B", ...dates })).toBe(dit));

  it("is dated by its beginning, else by its prescription; without either, no date holds it", () => {
    const ligne = { code: "12-B", debut: "2026-02-01", fin: "2026-02-01" };
    expect(programmee(ligne)).toBe(false);
    expect(programmee(ligne, { date_debut: null })).toBe(true);
    for (const borne of [{ debut: "2020-01-01" }, { fin: "2030-01-01" }]) {
      expect(programmee({ code: "12-B", ...borne }, { date_debut: null, date_prescription: null })).toBe(false);
    }
  });

  it("an intitulé or an opérateur that is empty is none of the list's", () => {
    expect(programmee({ code: "12-B" }, { intitule: null })).toBe(false);
    expect(programmee({ intitule: "Atelier" }, { intitule: null })).toBe(false);
    expect(programmee({ operateur: "Ligue de l'été" }, { operateur: null })).toBe(false);
  });

  it("one line of several is enough", () => {
    expect(programmationDe(listesDe({ code: "99" }, { code: "12-B" }))?.(ETAPE)).toBe(true);
  });
});

describe("why nothing says it", () => {
  const etapes = (colonne: Ligne) => canonicalExtraction({ etapes: [{ participant: "P1", ...colonne }] });
  it("a column or a list says it", () => {
    const [avec, sans] = [etapes({ programmation_plie: "oui" }), etapes({ intitule: "Atelier" })];
    expect(programmationInconnue({ extraction: avec, listes: listesDe() })).toBeNull();
    expect(programmationInconnue({ extraction: sans, listes: listesDe({ code: "1" }) })).toBeNull();
    expect(programmationInconnue({ extraction: sans, listes: listesDe() })).toContain(
      "aucune colonne « Programmation PLIE »",
    );
    expect(programmationInconnue({ extraction: canonicalExtraction({}), listes: listesDe() })).toContain(
      "plie inspecter",
    );
  });
});
