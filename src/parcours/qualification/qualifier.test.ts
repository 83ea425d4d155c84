import { describe, expect, it } from "vitest";
import { situation } from "../../rules/exemple.ts";
import { canonicalExtraction } from "../../tables/canonical.ts";
import { Dossiers } from "../build-dossiers.ts";
import { jour } from "../dossier-tester.ts";
import { reglagesCommuns } from "../reglages.ts";
import { etatVoie } from "./condition.ts";
import { direCondition } from "./phrases.ts";
import { CDI, classes, qualifie, type Row, SIX_MOIS, SORTIE, sur } from "./qualification-fixture.ts";
import { jourDeSortie } from "./qualifier.ts";

describe("the rest", () => {
  it("makes an étape of CDDI, and Autre of AUTRE, of nothing and of accompaniment", () => {
    expect(classes([{ contrat: "CDDI", date_debut: SIX_MOIS }])).toEqual(sur("etape"));
    expect(classes([{ contrat: "AUTRE", heures_hebdo: "35", date_debut: "2025-06-01" }])).toEqual(sur("Autre"));
    expect(classes([])).toEqual(sur("Autre"));
    expect(classes([{ famille: "accompagnement", date_debut: "2025-03-01" }])).toEqual(sur("Autre"));
  });

  it("keeps an empty contrat unknown: it may be any", () => {
    expect(classes([{ contrat: "", heures_hebdo: "35", date_debut: SIX_MOIS }])).toEqual(["Autre", "Positive"]);
    // begun the day before: only a CDI_INCLUSION asks for no time
    expect(classes([{ contrat: "", heures_hebdo: "35", date_debut: "2026-09-29", date_fin: SORTIE }])).toEqual([
      "Autre",
      "Dynamique",
    ]);
  });

  it("takes the best class of all the étapes", () => {
    expect(classes([{ contrat: "CDDI", date_debut: "2025-06-01", date_fin: SORTIE }, CDI])).toEqual(sur("Positive"));
  });

  it("leaves out the étapes that do not meet the parcours, or begin after the sortie", () => {
    expect(classes([{ ...CDI, date_debut: "2025-01-01", date_fin: "2025-02-28" }], { jour: "2025-03-10" })).toEqual(
      sur("Autre"),
    );
    expect(classes([{ contrat: "CDI_INCLUSION", date_debut: "2026-10-01" }])).toEqual(sur("Autre"));
  });
});

describe("what the qualification tells", () => {
  it("gives every condition, met, failed and unknown, with its row", () => {
    const { voies } = qualifie([{ ...CDI, heures_hebdo: "", date_debut: "2026-04-02" }]);
    expect(voies.map((v) => [v.classe, v.titre, etatVoie(v)])).toEqual([
      ["Positive", "CDI", "manquee"],
      ["derogation", "CDI, à temps partiel choisi", "manquee"],
      ["Dynamique", "CDI", "inconnue"],
    ]);
    expect(voies[0]?.conditions.map(direCondition)).toEqual([
      "au moins 20 h par semaine : à préciser (heures inconnues)",
      "6 mois d'emploi continu : non (du 02/04/2026 au 30/09/2026)",
    ]);
    expect(voies[0]?.conditions[0]?.preuves.map((p) => p.ligne)).toEqual([2]);
  });

  it("says whether the commission decides", () => {
    expect(qualifie([CDI]).commission).toBe("non");
    expect(qualifie([{ ...CDI, date_debut: "2026-05-01" }]).commission).toBe("requise");
    expect(qualifie([{ ...CDI, heures_hebdo: "19.99" }]).commission).toBe("selon");
    expect(qualifie([]).commission).toBe("non");
  });

  it("lists the pieces of the class entered, else of the class that the étapes give", () => {
    const pieces = (etapes: readonly Row[], parcours: Row) =>
      qualifie(etapes, {
        parcours: { justificatif_sortie: "", argumentation_sortie: "", date_commission_sortie: "", ...parcours },
      }).pieces.map((p) => `${p.nom} ${p.etat}`);
    expect(pieces([CDI], { nature_sortie: "Positive", justificatif_sortie: "Contrat" })).toEqual([
      "justificatif presente",
      "document_signe non_collectee",
    ]);
    expect(
      pieces([CDI], { nature_sortie: "Dynamique", argumentation_sortie: "non", document_sortie_signe: "oui" }),
    ).toEqual(["justificatif absente", "argumentation absente", "commission absente", "document_signe presente"]);
    const choisi = { ...CDI, heures_hebdo: "10", temps_partiel_choisi: "oui" };
    expect(pieces([choisi], { nature_sortie: "Positive", date_commission_sortie: "2026-09-01" })).toEqual([
      "justificatif absente",
      "argumentation absente",
      "commission presente",
      "document_signe non_collectee",
    ]);
    expect(pieces([], { nature_sortie: "Autre" })).toEqual(["document_signe non_collectee"]);
  });
});

it("qualifies the sortie réelle, else the prévue up to 30 days after the arrêté", () => {
  const communs = reglagesCommuns.parse({});
  const arrete = jour("2026-10-31");
  const sortie = (row: Row) => {
    const extraction = canonicalExtraction(situation({ parcours: { date_integration: "2025-03-01", ...row } }));
    const [dossier] = new Dossiers(extraction, { arrete, communs, presenceVide: null });
    const [parcours] = dossier?.parcours ?? [];
    return parcours ? jourDeSortie(parcours, { arrete, communs }) : undefined;
  };
  const prevue = (date_sortie_prevue: string, date_sortie_reelle = "") =>
    sortie({ date_sortie_prevue, date_sortie_reelle });
  expect(prevue("2026-11-30")).toEqual({ jour: jour("2026-11-30"), reelle: false });
  expect(prevue("2026-12-01")).toBeNull();
  expect(prevue("2024-01-01")).toEqual({ jour: jour("2024-01-01"), reelle: false });
  expect(prevue("2026-11-30", "2026-10-31")).toEqual({ jour: jour("2026-10-31"), reelle: true });
  // a sortie réelle after the arrêté reads as empty
  expect(prevue("2026-11-30", "2026-11-01")).toEqual({ jour: jour("2026-11-30"), reelle: false });
  expect(prevue("")).toBeNull();
});
