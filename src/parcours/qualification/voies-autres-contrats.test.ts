import { describe, expect, it } from "vitest";
import { CDI, classes, qualifie, type Row, SIX_MOIS, SORTIE, sur } from "./qualification-fixture.ts";

describe("other contrats of a Positive", () => {
  it("has no hours for CONTRAT_PRO and APPRENTISSAGE, but the six months", () => {
    for (const contrat of ["CONTRAT_PRO", "APPRENTISSAGE"]) {
      expect(classes([{ contrat, date_debut: SIX_MOIS, date_fin_prevue: "2027-09-30" }])).toEqual(sur("Positive"));
      expect(classes([{ contrat, date_debut: "2026-04-02", date_fin_prevue: "2027-09-30" }])).toEqual(sur("Autre"));
    }
  });

  it("asks a SAISONNIER for 240 days in employment over twelve months", () => {
    const saison = (date_debut: string, heures_hebdo = "10") => ({
      contrat: "SAISONNIER",
      heures_hebdo,
      temps_partiel_choisi: "non",
      date_debut,
      date_fin_prevue: "2026-10-31",
    });
    // 3 February to 30 September 2026: 26 + 31 + 30 + 31 + 30 + 31 + 31 + 30 = 240 days
    expect(classes([saison("2026-02-03")])).toEqual(sur("Positive"));
    expect(classes([saison("2026-02-04")])).toEqual(sur("Autre"));
    // 239 days, but more than six months of a contract at 35 h
    expect(classes([saison("2026-02-04", "35")])).toEqual(sur("Positive"));
    // days of any emploi count, once: a CDDI from 1 October 2025, the first day looked at
    const cddi = { contrat: "CDDI", date_debut: "2025-09-01", date_fin: "2025-12-31" };
    // 92 days to 31 December, then 1 May to 30 September, 153: 245
    expect(classes([cddi, saison("2026-05-01")])).toEqual(sur("Positive"));
    // then 7 May to 30 September, 147: 239
    expect(classes([cddi, saison("2026-05-07")])).toEqual(sur("Autre"));
  });

  it("asks a CREATION for the activity to be verified, and six months in it alone", () => {
    const creation = { contrat: "CREATION", date_debut: SIX_MOIS };
    expect(classes([{ ...creation, activite_verifiee: "oui" }])).toEqual(sur("Positive"));
    expect(classes([{ ...creation, activite_verifiee: "non" }])).toEqual(sur("Autre"));
    expect(classes([creation])).toEqual(["Autre", "Positive"]);
    const avant = { ...CDI, date_debut: "2025-06-01", date_fin: "2026-04-01" };
    const apres = { ...creation, date_debut: "2026-04-02", activite_verifiee: "oui" };
    expect(classes([avant, apres])).toEqual(sur("Autre"));
  });

  it("asks an AI for 56 years, more than 730 days, 11 h 40, and the wish to leave", () => {
    const ai = { contrat: "AI", heures_hebdo: "12", date_debut: "2023-09-01", date_fin_prevue: "2026-12-31" };
    const quitte = { argumentation_sortie: "Ne souhaite plus être suivi" };
    const ne = (date_naissance: string) => ({ date_naissance });
    const cas = (etape: Row, naissance = "1970-09-30", parcours: Row = quitte) =>
      classes([etape], { participant: ne(naissance), parcours });
    expect(cas(ai)).toEqual(sur("Positive"));
    expect(cas(ai, "1970-10-01")).toEqual(sur("etape"));
    expect(cas(ai, "")).toEqual(["etape", "Positive"]);
    expect(cas(ai, "1970-09-30", {})).toEqual(["etape", "Positive"]);
    expect(cas(ai, "1970-09-30", { argumentation_sortie: "Non" })).toEqual(["etape", "Positive"]);
    // 30 September 2024 to 30 September 2026: 731 days
    expect(cas({ ...ai, date_debut: "2024-09-30" })).toEqual(sur("Positive"));
    expect(cas({ ...ai, date_debut: "2024-10-01" })).toEqual(sur("etape"));
    expect(cas({ ...ai, heures_hebdo: String(11 + 40 / 60) })).toEqual(sur("Positive"));
    expect(cas({ ...ai, heures_hebdo: "11.66" })).toEqual(sur("etape"));
    expect(cas({ ...ai, heures_hebdo: "" })).toEqual(["etape", "Positive"]);
    expect(cas({ ...ai, heures_hebdo: "", temps: "plein" })).toEqual(sur("Positive"));
  });
});

describe("CUI_PEC", () => {
  const pec = (autre: Row = {}) => ({ contrat: "CUI_PEC", date_debut: SIX_MOIS, date_fin: "2027-03-31", ...autre });

  it("is a dérogation after six months in an association or a collectivité", () => {
    expect(classes([pec({ employeur_type: "ASSOCIATION" })])).toEqual(sur("derogation"));
    expect(classes([pec({ employeur_type: "COLLECTIVITE" })])).toEqual(sur("derogation"));
    expect(classes([pec({ employeur_type: "ENTREPRISE" })])).toEqual(sur("Dynamique"));
    expect(classes([pec()])).toEqual(["Dynamique", "derogation"]);
    expect(classes([pec({ employeur_type: "ASSOCIATION", date_debut: "2026-04-02" })])).toEqual(sur("Dynamique"));
  });

  it("is Dynamique from the sixth month", () => {
    expect(classes([pec({ employeur_type: "SIAE", date_debut: "2026-04-30" })])).toEqual(sur("Dynamique"));
    expect(classes([pec({ employeur_type: "SIAE", date_debut: "2026-05-01" })])).toEqual(sur("Autre"));
  });
});

describe("Dynamique", () => {
  it("asks a CDI or CDD for 15 hours and four months in it", () => {
    for (const contrat of ["CDI", "CDD"]) {
      const emploi = (heures_hebdo: string, date_debut = "2026-06-01") => ({
        contrat,
        heures_hebdo,
        temps_partiel_choisi: "non",
        date_debut,
        date_fin_prevue: "2027-01-31",
      });
      expect(classes([emploi("15")])).toEqual(sur("Dynamique"));
      expect(classes([emploi("15", "2026-06-02")])).toEqual(sur("Autre"));
      expect(classes([emploi("14.99")])).toEqual(sur("Autre"));
      expect(classes([{ ...emploi("14.99"), temps_partiel_choisi: "oui" }])).toEqual(sur("Autre"));
      expect(classes([emploi("")])).toEqual(["Autre", "Dynamique"]);
    }
  });

  const mission = (date_debut: string, date_fin: string, autre: Row = {}) => ({
    contrat: "INTERIM",
    heures_hebdo: "15",
    temps_partiel_choisi: "non",
    date_debut,
    date_fin,
    ...autre,
  });

  it("asks INTERIM for four months of missions at one employer, without the choice", () => {
    const une = mission("2026-06-01", "2026-07-31");
    const autre = (row: Row) => mission("2026-08-01", SORTIE, { choix_multi_employeurs: "oui", ...row });
    expect(classes([une, autre({})])).toEqual(sur("Dynamique"));
    expect(classes([une, autre({ employeur: "BTP Exemple" })])).toEqual(sur("Autre"));
    expect(classes([une, autre({ employeur: "" })])).toEqual(["Autre", "Dynamique"]);
    expect(classes([une, autre({ heures_hebdo: "14.99" })])).toEqual(sur("Autre"));
    expect(classes([{ ...une, date_debut: "2026-06-02" }, autre({})])).toEqual(sur("Autre"));
    expect(classes([{ ...une, contrat: "CDD" }, autre({})])).toEqual(sur("Autre"));
  });

  it("takes INTERIM_INSERTION over 55, an étape otherwise", () => {
    const insertion = mission("2026-06-01", SORTIE, { contrat: "INTERIM_INSERTION" });
    const ne = (date_naissance: string) => ({ participant: { date_naissance } });
    expect(classes([insertion], ne("1970-09-30"))).toEqual(sur("Dynamique"));
    expect(classes([insertion], ne("1970-10-01"))).toEqual(sur("etape"));
    expect(classes([insertion], ne(""))).toEqual(["etape", "Dynamique"]);
  });

  it("takes a CDI_INCLUSION, with a warning under 57", () => {
    const inclusion = { contrat: "CDI_INCLUSION", date_debut: "2026-09-29" };
    const q = qualifie([inclusion], { participant: { date_naissance: "1969-10-01" } });
    expect([q.sure, q.commission]).toEqual(["Dynamique", "requise"]);
    expect(q.avertissements).toEqual(["CDI d'inclusion à 56 ans : la loi le réserve aux 57 ans et plus."]);
    expect(qualifie([inclusion], { participant: { date_naissance: "1969-09-30" } }).avertissements).toEqual([]);
  });
});
