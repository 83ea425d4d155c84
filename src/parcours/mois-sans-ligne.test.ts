import { describe, expect, it } from "vitest";
import { parseTypedMonth } from "../core/month.ts";
import { dossiersDe, jour } from "./dossier-tester.ts";
import { MoisSansLigne } from "./mois-sans-ligne.ts";

const [JANVIER, FEVRIER, MARS, AVRIL] = ["2026-01", "2026-02", "2026-03", "2026-04"].map(
  (m) => parseTypedMonth(m) ?? 0,
);
const ARRETE = jour("2026-03-15");
const PARCOURS = { participant: "P1", date_integration: "2026-01-31", apap: "A", structure: "S" };

/** What is « sans ligne » of P1's parcours, affectations and lines. */
function sansLigne(
  jours: readonly string[],
  parcours: object = {},
  affectations: readonly Record<string, string>[] = [],
) {
  const lu = new MoisSansLigne(ARRETE);
  const tables = {
    parcours: [{ ...PARCOURS, ...parcours }],
    affectations: affectations.map((a) => ({ participant: "P1", ...a })),
  };
  for (const dossier of dossiersDe(tables)) lu.ajouter(dossier, jours.map(jour));
  return lu;
}
const mois = (lu: MoisSansLigne, apap: string | null) =>
  [JANVIER, FEVRIER, MARS, AVRIL].map((m) => lu.de(apap, m ?? 0));

describe("an APAP's month without a line", () => {
  it("is one of an open parcours, from the month of its last day integrated to the arrêté's", () => {
    expect(mois(sansLigne([]), "A")).toEqual([true, true, true, false]);
  });
  it("no more as soon as it has one, on its first or last day", () => {
    expect(mois(sansLigne(["2026-01-31", "2026-02-01"]), "A")).toEqual([false, false, true, false]);
  });
  it("exited in a month, open in it; none after", () => {
    expect(mois(sansLigne([], { date_sortie_reelle: "2026-02-01" }), "A")).toEqual([true, true, false, false]);
  });
  it("integrated after the arrêté, in its month: none", () => {
    expect(mois(sansLigne([], { date_integration: "2026-03-16" }), "A")).toEqual([false, false, false, false]);
    expect(mois(sansLigne([], { date_integration: "2026-03-15" }), "A")).toEqual([false, false, true, false]);
  });
  it("never « Sans APAP », nor of an APAP of nobody", () => {
    expect(mois(sansLigne([], { apap: "" }), null)).toEqual([false, false, false, false]);
    expect(mois(sansLigne([]), "Z")).toEqual([false, false, false, false]);
  });
  it("is the one's en charge on the month's last day; a line, the one's of its day", () => {
    const relais = [
      { apap: "A", structure: "S", date_debut: "2026-01-31", date_fin: "2026-02-27" },
      { apap: "B", structure: "S", date_debut: "2026-02-28", date_fin: "" },
    ];
    const lu = sansLigne(["2026-02-10"], {}, relais);
    expect([lu.de("B", FEVRIER ?? 0), lu.de("A", FEVRIER ?? 0), lu.aLigne("A", FEVRIER ?? 0)]).toEqual([
      true,
      false,
      true,
    ]);
    expect(mois(lu, "B")).toEqual([false, true, true, false]);
    expect(mois(sansLigne(["2026-02-28"], {}, relais), "B")).toEqual([false, false, true, false]);
  });
  it("lists each charge once a month, in the order met", () => {
    const relais = [
      { apap: "A", structure: "S", date_debut: "2026-01-31", date_fin: "2026-02-10" },
      { apap: "A", structure: "T", date_debut: "2026-02-11", date_fin: "" },
    ];
    const lu = sansLigne(["2026-02-05", "2026-02-20", "2026-02-06", "2026-02-21", "2026-03-01"], {}, relais);
    const [s, t] = [
      { apap: "A", structure: "S" },
      { apap: "A", structure: "T" },
    ];
    expect(lu.chargesDesLignes(FEVRIER ?? 0)).toEqual([s, t]);
    expect(lu.chargesDesLignes(MARS ?? 0)).toEqual([t]);
    expect(lu.chargesDesLignes(JANVIER ?? 0)).toEqual([]);
    expect(lu.chargesOuvertes(FEVRIER ?? 0)).toEqual([t]);
    expect(lu.chargesOuvertes(AVRIL ?? 0)).toEqual([]);
    expect(lu.aLigne(null, FEVRIER ?? 0)).toBe(false);
  });
});
