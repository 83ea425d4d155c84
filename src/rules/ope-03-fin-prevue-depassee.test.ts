import { PARCOURS, situation } from "./exemple.ts";
import rule from "./ope-03-fin-prevue-depassee.ts";
import { CONSTAT, sansColonnes, testRule } from "./rule-tester.ts";

type Ligne = Record<string, string>;

const etape = (autre: Ligne, parcours: Ligne = {}) =>
  situation({
    parcours,
    etapes: [{ famille: "operation", temps: "partiel", date_debut: "2026-05-04", date_fin: "", ...autre }],
  });

testRule(
  rule,
  { arrete: "2026-07-31" },
  {
    conforme: [
      { nom: "fin prévue à l'arrêté", tables: etape({ date_fin_prevue: "2026-07-31" }) },
      {
        nom: "fin saisie, même plus tard que prévu",
        tables: etape({ date_fin_prevue: "2026-06-30", date_fin: "2026-07-15" }),
      },
      {
        nom: "fin saisie après l'arrêté, gardée",
        tables: etape({ date_fin_prevue: "2026-06-30", date_fin: "2026-08-15" }),
      },
      { nom: "aucune fin prévue", tables: etape({ date_fin_prevue: "" }) },
      { nom: "l'accompagnement", tables: etape({ famille: "accompagnement", date_fin_prevue: "2026-06-30" }) },
      {
        nom: "une prescription sans entrée",
        tables: etape({ date_debut: "", date_prescription: "2026-05-04", date_fin_prevue: "2026-06-30" }),
      },
    ],
    enDefaut: [
      {
        nom: "fin prévue la veille de l'arrêté",
        tables: etape({ date_fin_prevue: "2026-07-30" }),
        juges: 1,
        attendu: [
          {
            ...CONSTAT,
            gravite: "mineur",
            preuves: ["etapes 2"],
            date: "2026-07-30",
            mesure: 1,
            ligne: 2,
            message: "Étape dont la fin était prévue le 30/07/2026, sans date de fin depuis 1\u00a0jour.",
          },
        ],
      },
      {
        nom: "un emploi, parcours sorti depuis",
        tables: etape(
          { famille: "emploi", contrat: "CDD", date_fin_prevue: "2026-06-30" },
          { date_sortie_reelle: "2026-07-10" },
        ),
        attendu: [{ date: "2026-06-30", mesure: 31 }],
      },
      {
        nom: "avant le parcours, qu'elle touche",
        tables: etape({ date_fin_prevue: "2026-06-30" }, { date_integration: "2026-06-30" }),
        attendu: [{ date: "2026-06-30", parcours: "P0001-1" }],
      },
      {
        nom: "hors de tout parcours",
        tables: etape({ date_fin_prevue: "2026-06-30" }, { date_integration: "2026-07-01" }),
        attendu: [{ date: "2026-06-30", parcours: null, apap: null }],
      },
      {
        nom: "deux parcours tiennent son début : le dernier intégré",
        tables: situation({
          etapes: [{ famille: "formation", temps: "plein", date_debut: "2026-05-04", date_fin_prevue: "2026-06-30" }],
          autres: { parcours: [PARCOURS, { ...PARCOURS, id: "P0001-2", date_integration: "2026-05-04" }] },
        }),
        attendu: [{ date: "2026-06-30", parcours: "P0001-2" }],
      },
    ],
    nonExecutee: [
      {
        nom: "sans fin prévue",
        tables: sansColonnes(etape({ date_fin_prevue: "2026-06-30" }), "etapes", "date_fin_prevue"),
        raison: "etapes.date_fin_prevue",
      },
    ],
  },
);
