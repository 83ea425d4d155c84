import { situation } from "./exemple.ts";
import rule from "./fse-01-donnees-entree-manquantes.ts";
import { CONSTAT, testRule } from "./rule-tester.ts";

const EMPLOI = { famille: "emploi", contrat: "CDI", heures_hebdo: "35", date_debut: "2025-06-01" };

testRule(
  rule,
  { arrete: "2026-03-31" },
  {
    conforme: [
      { nom: "tout est connu", tables: situation({}) },
      {
        nom: "la valeur du parcours complète celle du participant",
        tables: situation({ participant: { niveau_formation: "" }, parcours: { niveau_formation: "3" } }),
      },
      {
        nom: "« niveau V » est le niveau 3, à préciser",
        tables: situation({ participant: { niveau_formation: "3_V" } }),
      },
      {
        nom: "repris au 1er janvier, en emploi et non inscrit : la situation est connue",
        tables: situation({
          participant: { statut_emploi_entree: "", inscription_ft: "non" },
          parcours: { date_integration: "2025-03-01" },
          etapes: [EMPLOI],
        }),
      },
      {
        nom: "parcours sorti avant la période",
        tables: situation({
          participant: { sexe: "" },
          parcours: { date_integration: "2025-03-01", date_sortie_reelle: "2025-12-31" },
        }),
      },
      {
        nom: "orphelin",
        tables: situation({
          autres: { parcours: [{ participant: "P0099", date_integration: "2026-01-05", apap: "Alix MODÈLE" }] },
        }),
      },
      {
        nom: "participant sans parcours",
        tables: situation({
          participant: { sexe: "" },
          autres: { parcours: [{ participant: "P0099", date_integration: "2026-01-05", apap: "Alix MODÈLE" }] },
        }),
      },
    ],
    enDefaut: [
      {
        nom: "sexe vide",
        tables: situation({ participant: { sexe: "" } }),
        juges: 1,
        attendu: [
          {
            ...CONSTAT,
            gravite: "bloquant",
            contexte: { operation: null },
            preuves: ["participants 2", "parcours 2"],
            message: "Entrée FSE+ du 05/01/2026 incomplète : sexe.",
            date: "2026-01-05",
            ligne: 2,
          },
        ],
      },
      {
        nom: "date de naissance vide",
        tables: situation({ participant: { date_naissance: "" } }),
        attendu: [{ date: "2026-01-05", message: "Entrée FSE+ du 05/01/2026 incomplète : date de naissance." }],
      },
      {
        nom: "situation vide",
        tables: situation({ participant: { statut_emploi_entree: "" } }),
        attendu: [
          { date: "2026-01-05", message: "Entrée FSE+ du 05/01/2026 incomplète : situation sur le marché du travail." },
        ],
      },
      {
        nom: "repris au 1er janvier, en emploi mais inscrit : la colonne décide, et elle est vide",
        tables: situation({
          participant: { statut_emploi_entree: "" },
          parcours: { date_integration: "2025-03-01" },
          etapes: [EMPLOI],
        }),
        attendu: [{ date: "2026-01-01" }],
      },
      {
        nom: "intégré dans la période en emploi : la colonne décide",
        tables: situation({ participant: { statut_emploi_entree: "", inscription_ft: "non" }, etapes: [EMPLOI] }),
        attendu: [{ date: "2026-01-05" }],
      },
      {
        nom: "un chiffre seul est ambigu",
        tables: situation({ participant: { niveau_formation: "A_PRECISER" } }),
        attendu: [{ date: "2026-01-05", message: "Entrée FSE+ du 05/01/2026 incomplète : niveau de formation." }],
      },
      {
        nom: "sorti le premier jour de la période",
        tables: situation({
          participant: { sexe: "" },
          parcours: { date_integration: "2025-03-01", date_sortie_reelle: "2026-01-01" },
        }),
        attendu: [{ date: "2026-01-01" }],
      },
    ],
  },
);
