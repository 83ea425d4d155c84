import { describe, expect, it } from "vitest";
import { isoDay } from "../core/day.ts";
import { dossierDe } from "./dossier-tester.ts";
import { couvre, type Etape, estEmploiDurable, estFormationCertifiante, SANS_FIN } from "./etape.ts";

type Ligne = Record<string, string>;

function etape(autre: Ligne, communs: Record<string, unknown> = {}): Etape {
  const [premiere] = dossierDe(
    { etapes: [{ participant: "P1", famille: "emploi", intitule: "E", date_debut: "2026-01-31", ...autre }] },
    { communs, arrete: "2028-12-31" },
  ).etapes;
  if (!premiere) throw new Error("no étape");
  return premiere;
}

describe("end of an étape", () => {
  it.each([
    [{ date_fin: "2026-03-01", date_fin_prevue: "2026-05-01" }, "2026-03-01"],
    [{ date_fin_prevue: "2026-05-01" }, "2026-05-01"],
    [{ contrat: "CDD" }, "2026-07-30"],
    [{ contrat: "" }, "2026-07-30"],
    [{ famille: "formation" }, "2026-07-30"],
    [{ famille: "operation", contrat: "CDI" }, "2026-07-30"],
    [{ contrat: "CDD", date_debut: "2026-08-31" }, "2027-02-27"],
    [{ contrat: "CDD", date_debut: "2027-08-31" }, "2028-02-28"],
    [{ contrat: "CDI", date_fin_prevue: "2026-05-01" }, "2026-05-01"],
  ])("%o ends on %s", (ligne, fin) => expect(isoDay(etape(ligne).fin)).toBe(fin));
  it.each(["CDI", "CDI_INCLUSION", "CREATION"])("a %s without any end has none", (contrat) =>
    expect(etape({ contrat }).fin).toBe(SANS_FIN),
  );
  it("the months of a forgotten end are a setting", () =>
    expect(isoDay(etape({ contrat: "CDD" }, { moisEtapeSansFin: 3 }).fin)).toBe("2026-04-29"));
  it("covers both ends", () => {
    const e = etape({ date_fin: "2026-02-02" });
    expect([e.debut - 1, e.debut, e.fin, e.fin + 1].map((day) => couvre(e, day))).toEqual([false, true, true, false]);
  });
});

describe("an étape that occupies", () => {
  it.each([
    [{ famille: "operation", temps: "plein" }, true],
    [{ famille: "operation", temps: "plein", heures_hebdo: "10" }, true],
    [{ famille: "operation", temps: "partiel", heures_hebdo: "35" }, false],
    [{ famille: "formation", heures_hebdo: "30" }, true],
    [{ famille: "formation", heures_hebdo: "29.5" }, false],
    [{ famille: "formation" }, true],
    [{ famille: "formation", heures_hebdo: "0" }, true],
    [{ famille: "transversale", temps: "plein" }, false],
    [{ famille: "accompagnement", temps: "plein" }, false],
    [{ contrat: "CDD", heures_hebdo: "20" }, true],
    [{ contrat: "CDD", heures_hebdo: "19.99" }, false],
    [{ contrat: "CDD", heures_hebdo: "19.99", temps_partiel_choisi: "oui" }, true],
    [{ contrat: "CDD", heures_hebdo: "19.99", temps_partiel_choisi: "non" }, false],
    [{ contrat: "CDD", heures_hebdo: "" }, true],
    [{ contrat: "CDD", heures_hebdo: "0" }, true],
    [{ contrat: "CREATION", heures_hebdo: "5" }, true],
    [{ contrat: "AI", heures_hebdo: "5" }, false],
  ] as const)("%o : %s", (ligne, occupe) => expect(etape(ligne).occupe).toBe(occupe));
  it("both hours are settings", () => {
    expect(etape({ heures_hebdo: "15" }, { heuresTempsPartielSubi: 15 }).occupe).toBe(true);
    expect(etape({ famille: "formation", heures_hebdo: "25" }, { heuresTempsPlein: 25 }).occupe).toBe(true);
  });
});

describe("emploi durable", () => {
  it.each([
    [{ contrat: "CDI" }, true],
    [{ contrat: "CDI_INCLUSION", heures_hebdo: "35" }, true],
    [{ contrat: "CONTRAT_PRO" }, true],
    [{ contrat: "APPRENTISSAGE" }, true],
    [{ contrat: "CREATION", heures_hebdo: "5" }, true],
    [{ contrat: "CDD", date_fin_prevue: "2026-07-30" }, true],
    [{ contrat: "CDD", date_fin_prevue: "2026-07-29" }, false],
    [{ contrat: "CDD", date_fin: "2026-07-30" }, true],
    [{ contrat: "CDD", date_fin_prevue: "2026-12-31", date_fin: "2026-03-01" }, true],
    [{ contrat: "CDD", date_fin_prevue: "2026-03-01", date_fin: "2026-12-31" }, false],
    [{ contrat: "CDD" }, false],
    [{ contrat: "INTERIM", date_fin: "2027-01-31" }, false],
    [{ contrat: "CDDI", date_fin: "2027-01-31" }, false],
    [{ contrat: "" }, false],
    [{ contrat: "CDI", heures_hebdo: "19" }, false],
    [{ contrat: "CDI", heures_hebdo: "19", temps_partiel_choisi: "oui" }, true],
    [{ famille: "formation", contrat: "APPRENTISSAGE" }, false],
  ] as const)("%o : %s", (ligne, durable) => expect(estEmploiDurable(etape(ligne))).toBe(durable));
  it("six months from 31 August end on 27 February, on 28 in leap years", () => {
    const cdd = (date_debut: string, date_fin_prevue: string) =>
      estEmploiDurable(etape({ contrat: "CDD", date_debut, date_fin_prevue }));
    expect([cdd("2026-08-31", "2027-02-26"), cdd("2026-08-31", "2027-02-27")]).toEqual([false, true]);
    expect([cdd("2027-08-31", "2028-02-27"), cdd("2027-08-31", "2028-02-28")]).toEqual([false, true]);
  });
});

describe("formation certifiante", () => {
  it.each([
    [{ famille: "formation", certifiante: "oui" }, true],
    [{ famille: "formation", certifiante: "non" }, false],
    [{ famille: "formation", certifiante: "" }, false],
    [{ famille: "operation", certifiante: "oui" }, false],
  ] as const)("%o : %s", (ligne, certifiante) => expect(estFormationCertifiante(etape(ligne))).toBe(certifiante));
});
