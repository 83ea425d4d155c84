import rule from "./ent-07-diagnostic-absent.ts";
import { PARCOURS, situation } from "./exemple.ts";
import { CONSTAT, sansColonnes, sansTables, testRule } from "./rule-tester.ts";

type Ligne = Record<string, string>;

/** Integrated on 10 March 2026 without date_diagnostic, and these lines. */
function integre(lignes: readonly Ligne[] = [], parcours: Ligne = {}) {
  return situation({
    parcours: { date_integration: "2026-03-10", date_diagnostic: "", duree_diagnostic: "", ...parcours },
    entretiens: lignes.map((l) => ({ nature: "DIAGNOSTIC", ...l })),
  });
}

const COUVERTS = ["2026-01", "2026-03"].map((mois) => ({ apap: "Alix MODÈLE", mois }));
const DEFAUT = [{ date: "2026-03-10", mois: null, mesure: null, parcours: "P0001-1" }];

testRule(
  rule,
  { arrete: "2026-03-31", listes: { moisCouverts: COUVERTS } },
  {
    conforme: [
      { nom: "une date de diagnostic, même postérieure", tables: integre([], { date_diagnostic: "2026-03-20" }) },
      { nom: "un diagnostic le jour de l'intégration", tables: integre([{ date: "2026-03-10" }]) },
      {
        nom: "un diagnostic par téléphone trois mois avant",
        tables: integre([{ date: "2025-12-10", modalite: "TELEPHONE" }]),
      },
      { nom: "intégré avant la période", tables: integre([], { date_integration: "2025-12-31" }) },
      { nom: "intégré après la période", periode: "2026-01-01..2026-03-09", tables: integre() },
      { nom: "intégré après l'arrêté", arrete: "2026-03-09", tables: integre() },
    ],
    enDefaut: [
      {
        nom: "ni date ni contact",
        tables: integre(),
        juges: 1,
        attendu: [
          {
            ...CONSTAT,
            gravite: "majeur",
            preuves: ["parcours 2"],
            date: "2026-03-10",
            ligne: 2,
            message: "Intégration du 10/03/2026 sans entretien de diagnostic.",
          },
        ],
      },
      {
        nom: "intégré le premier jour de la période",
        tables: integre([], { date_integration: "2026-01-01" }),
        attendu: [{ date: "2026-01-01" }],
      },
      { nom: "un diagnostic le lendemain", tables: integre([{ date: "2026-03-11" }]), attendu: DEFAUT },
      { nom: "un diagnostic manqué", tables: integre([{ date: "2026-03-02", presence: "ABSENT" }]), attendu: DEFAUT },
      { nom: "un entretien de suivi", tables: integre([{ date: "2026-03-02", nature: "SUIVI" }]), attendu: DEFAUT },
      {
        nom: "le diagnostic appartient au parcours précédent",
        tables: situation({
          autres: {
            parcours: [
              { ...PARCOURS, date_sortie_reelle: "2026-02-28" },
              { ...PARCOURS, id: "P0001-2", date_integration: "2026-03-10", date_diagnostic: "" },
            ],
            entretiens: [{ participant: "P0001", date: "2026-02-28", modalite: "FACE_A_FACE", nature: "DIAGNOSTIC" }],
          },
        }),
        attendu: [{ date: "2026-03-10", parcours: "P0001-2" }],
      },
      { nom: "sans table entretiens", tables: sansTables(integre(), "entretiens"), attendu: DEFAUT },
      { nom: "une étape rejetée ne retient rien", rejets: { etapes: ["P0001"] }, tables: integre(), attendu: DEFAUT },
    ],
    nonJuge: [
      {
        nom: "le mois de l'intégration n'est pas couvert",
        listes: {},
        tables: integre(),
        attendu: [{ apap: "Alix MODÈLE", mois: "2026-03" }],
      },
      {
        nom: "pour l'APAP en charge le jour de l'intégration, quel que soit celui de la fin du mois",
        tables: {
          ...integre(),
          affectations: [
            {
              participant: "P0001",
              apap: "Autre APAP",
              structure: "Association Exemple",
              date_debut: "2026-03-01",
              date_fin: "2026-03-10",
            },
          ],
        },
        attendu: [{ apap: "Autre APAP", mois: "2026-03" }],
      },
      {
        nom: "un entretien rejeté",
        rejets: { entretiens: ["P0001"] },
        tables: integre(),
        attendu: [{ participant: "P0001" }],
      },
    ],
    nonExecutee: [
      {
        nom: "ni date de diagnostic ni nature",
        tables: sansColonnes(sansColonnes(integre([{}]), "parcours", "date_diagnostic"), "entretiens", "nature"),
        raison: "parcours.date_diagnostic",
      },
    ],
  },
);
