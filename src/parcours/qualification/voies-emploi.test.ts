import { describe, expect, it } from "vitest";
import { CDI, classes, qualifie, type Row, SIX_MOIS, SORTIE, sur } from "./qualification-fixture.ts";

describe("CDI", () => {
  it("is Positive once six months have elapsed, the day of the exit included", () => {
    expect(classes([CDI])).toEqual(sur("Positive"));
    expect(classes([{ ...CDI, date_debut: "2026-04-02" }])).toEqual(sur("Dynamique"));
  });

  it("asks for 20 hours, unless the part time is chosen", () => {
    expect(classes([{ ...CDI, heures_hebdo: "20" }])).toEqual(sur("Positive"));
    expect(classes([{ ...CDI, heures_hebdo: "20.01" }])).toEqual(sur("Positive"));
    const sous = { ...CDI, heures_hebdo: "19.99" };
    expect(classes([{ ...sous, temps_partiel_choisi: "oui" }])).toEqual(sur("derogation"));
    expect(classes([{ ...sous, temps_partiel_choisi: "non" }])).toEqual(sur("Dynamique"));
    expect(classes([sous])).toEqual(["Dynamique", "derogation"]);
  });

  it("leaves empty hours unknown, even when the part time is chosen; a full time meets every minimum", () => {
    expect(classes([{ ...CDI, heures_hebdo: "" }])).toEqual(["Autre", "Positive"]);
    expect(classes([{ ...CDI, heures_hebdo: "0" }])).toEqual(["Autre", "Positive"]);
    expect(classes([{ ...CDI, heures_hebdo: "", temps: "partiel", temps_partiel_choisi: "oui" }])).toEqual([
      "Autre",
      "Positive",
    ]);
    expect(classes([{ ...CDI, heures_hebdo: "", temps: "plein" }])).toEqual(sur("Positive"));
  });

  it("counts continuous employment, whatever the contrats, over gaps of three days", () => {
    const cdd = { contrat: "CDD", heures_hebdo: "35", date_debut: "2026-02-01", date_fin: "2026-05-01" };
    const cdi = (date_debut: string) => ({ ...CDI, date_debut });
    // Friday 1 May, then Monday 4 May
    expect(classes([cdd, cdi("2026-05-04")])).toEqual(sur("Positive"));
    expect(classes([cdd, cdi("2026-05-05")])).toEqual(sur("Dynamique"));
    for (const contrat of ["CDDI", "AI", "INTERIM_INSERTION", "CUI_PEC"]) {
      expect(classes([{ ...cdd, contrat }, cdi("2026-05-02")])).toEqual(sur("Dynamique"));
    }
    expect(classes([{ ...cdd, contrat: "APPRENTISSAGE" }, cdi("2026-05-02")])).toEqual(sur("Positive"));
    // a contrat that is not known may be any
    expect(classes([{ ...cdd, contrat: "" }, cdi("2026-05-02")])).toEqual(["Dynamique", "Positive"]);
  });

  it("looks at étapes that ended at most 30 days before, and stops counting at their end", () => {
    const fini = (date_debut: string, date_fin: string) => ({ ...CDI, date_debut, date_fin });
    expect(classes([fini("2026-03-01", "2026-08-31")])).toEqual(sur("Positive"));
    expect(classes([fini("2026-02-28", "2026-08-30")])).toEqual(sur("Autre"));
    expect(classes([fini("2026-03-02", "2026-08-31")])).toEqual(sur("Dynamique"));
  });
});

describe("CDD", () => {
  const cdd = (date_debut: string, date_fin: string, autre: Row = {}) => ({
    contrat: "CDD",
    heures_hebdo: "35",
    date_debut,
    date_fin,
    ...autre,
  });

  it("is concluded for six months by its own dates; months end at the end of the month", () => {
    expect(classes([cdd(SIX_MOIS, SORTIE)])).toEqual(sur("Positive"));
    expect(classes([cdd("2026-04-02", SORTIE)])).toEqual(sur("Dynamique"));
    // 31 August + 6 months = 28 February
    expect(classes([cdd("2025-08-31", "2026-02-27")], { jour: "2026-02-27" })).toEqual(sur("Positive"));
    expect(classes([cdd("2025-08-31", "2026-02-26")], { jour: "2026-02-26" })).toEqual(sur("Dynamique"));
    // concluded for six months, but only five have elapsed
    expect(classes([cdd("2026-05-01", "2026-12-31")])).toEqual(sur("Dynamique"));
  });

  it("reads the prévue end before the real one", () => {
    const rompu = { ...cdd("2026-01-15", "2026-09-15"), date_fin_prevue: "2026-06-30" };
    const continu = { ...CDI, date_debut: "2025-10-01", date_fin: "2026-01-14" };
    // five and a half months by its own dates: neither concluded, nor a chain; but eight months to its real end
    expect(classes([continu, rompu])).toEqual(sur("Positive"));
    expect(qualifie([continu, rompu]).voieSure?.titre).toBe("contrats qui se suivent");
  });

  it("does not know without any end date what was concluded; its §4 end serves its chain", () => {
    // six months from 1 April end on 30 September
    expect(classes([cdd(SIX_MOIS, "")])).toEqual(sur("Positive"));
    expect(classes([cdd(SIX_MOIS, "", { employeur: "" })])).toEqual(["Dynamique", "Positive"]);
    expect(classes([cdd("2026-04-02", "")])).toEqual(sur("Dynamique"));
  });

  it("leaves exactly 20 hours to the commission, or refuses them by a setting", () => {
    const juste = cdd(SIX_MOIS, SORTIE, { heures_hebdo: "20" });
    const q = qualifie([juste]);
    expect([q.sure, q.aArbitrer, q.commission]).toEqual(["Positive", true, "requise"]);
    expect(q.avertissements).toEqual([
      "CDD de 20 h juste : l'Annexe 2 l'admet, l'Annexe 3 écrit « plus de » : à arbitrer.",
    ]);
    const plus = qualifie([cdd(SIX_MOIS, SORTIE, { heures_hebdo: "20.01" })]);
    expect([plus.sure, plus.aArbitrer, plus.commission]).toEqual(["Positive", false, "non"]);
    expect(qualifie([{ ...CDI, heures_hebdo: "20" }]).aArbitrer).toBe(false);
    expect(qualifie([CDI, juste]).aArbitrer).toBe(false);
    expect(classes([juste], { seuils: { cddHeuresIncluses: false } })).toEqual(["Dynamique", "derogation"]);
  });
});

describe("consecutive contracts", () => {
  const un = { contrat: "CDD", heures_hebdo: "35", date_debut: SIX_MOIS, date_fin: "2026-06-30" };
  const deux = { contrat: "CDD", heures_hebdo: "35", date_debut: "2026-07-01", date_fin: SORTIE };

  it("needs six months over the chain, without a gap of more than three days", () => {
    expect(classes([un, deux])).toEqual(sur("Positive"));
    expect(classes([{ ...un, date_debut: "2026-04-02" }, deux])).toEqual(sur("Autre"));
    expect(classes([un, { ...deux, date_debut: "2026-07-03" }])).toEqual(sur("Positive"));
    expect(classes([un, { ...deux, date_debut: "2026-07-04" }])).toEqual(sur("Autre"));
  });

  it("mixes CDD, INTERIM and SAISONNIER, and nothing else", () => {
    expect(classes([un, { ...deux, contrat: "SAISONNIER" }])).toEqual(sur("Positive"));
    expect(
      classes([
        { ...un, contrat: "SAISONNIER" },
        { ...deux, contrat: "INTERIM" },
      ]),
    ).toEqual(sur("Positive"));
    expect(classes([{ ...un, contrat: "AUTRE" }, deux])).toEqual(sur("Autre"));
    expect(classes([{ ...un, contrat: "" }, deux])).toEqual(["Autre", "Positive"]);
  });

  it("asks for one employer, or several by the choice that the last contract tells", () => {
    const ailleurs = { ...deux, employeur: "BTP Exemple" };
    expect(classes([un, ailleurs])).toEqual(["Autre", "Positive"]);
    expect(classes([un, { ...ailleurs, choix_multi_employeurs: "oui" }])).toEqual(sur("Positive"));
    expect(classes([un, { ...ailleurs, choix_multi_employeurs: "non" }])).toEqual(sur("Autre"));
    expect(classes([{ ...un, choix_multi_employeurs: "oui" }, ailleurs])).toEqual(["Autre", "Positive"]);
    expect(classes([un, { ...deux, employeur: "" }])).toEqual(["Autre", "Positive"]);
    expect(classes([un, { ...deux, employeur: "logiexemple" }])).toEqual(sur("Positive"));
  });

  it("asks for the hours of each contract", () => {
    const court = { ...deux, heures_hebdo: "19.99" };
    expect(classes([un, { ...court, temps_partiel_choisi: "non" }])).toEqual(sur("Autre"));
    expect(classes([un, { ...court, temps_partiel_choisi: "oui" }])).toEqual(sur("derogation"));
    expect(classes([un, court])).toEqual(["Autre", "derogation"]);
    expect(classes([{ ...un, heures_hebdo: "" }, deux])).toEqual(["Autre", "Positive"]);
    const saison = { ...un, contrat: "SAISONNIER", heures_hebdo: "10", temps_partiel_choisi: "non" };
    expect(classes([saison, deux])).toEqual(sur("Autre"));
  });
});
