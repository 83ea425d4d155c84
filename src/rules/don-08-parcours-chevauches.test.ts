import rule from "./don-08-parcours-chevauches.ts";
import { PARCOURS, situation } from "./exemple.ts";
import { testRule } from "./rule-tester.ts";

/** Parcours of one participant: integration and sortie of each. */
const suite = (...dates: readonly (readonly [string, string])[]) =>
  situation({
    autres: {
      parcours: dates.map(([date_integration, date_sortie_reelle], n) => ({
        ...PARCOURS,
        id: `P0001-${n + 1}`,
        date_integration,
        date_sortie_reelle,
      })),
    },
  });

testRule(
  rule,
  { arrete: "2026-03-31" },
  {
    conforme: [
      { nom: "le second commence le lendemain", tables: suite(["2025-03-03", "2026-02-10"], ["2026-02-11", ""]) },
      {
        nom: "le premier finit avant de commencer : aucun jour",
        tables: suite(["2026-01-12", "2026-01-05"], ["2026-01-05", ""]),
      },
      { nom: "le second est intégré après l'arrêté", tables: suite(["2025-03-03", ""], ["2026-04-01", ""]) },
      {
        nom: "deux participants",
        tables: situation({ autres: { parcours: [PARCOURS, { ...PARCOURS, participant: "P0002" }] } }),
      },
    ],
    enDefaut: [
      {
        nom: "le second commence le jour de la sortie",
        tables: suite(["2025-03-03", "2026-02-10"], ["2026-02-10", ""]),
        juges: 2,
        attendu: [
          {
            seuil: null,
            participant: "P0001",
            apap: "Alix MODÈLE",
            structure: "Association Exemple",
            gravite: "majeur",
            contexte: {},
            preuves: ["parcours 3", "parcours 2"],
            date: "2026-02-10",
            mois: null,
            mesure: null,
            parcours: "P0001-2",
            ligne: 3,
            message: "Intégration du 10/02/2026 alors que le parcours P0001-1 court jusqu'au 10/02/2026.",
          },
        ],
      },
      {
        nom: "le premier est encore ouvert, dans le désordre du fichier",
        tables: suite(["2026-02-10", "2026-02-20"], ["2025-03-03", ""]),
        attendu: [
          {
            date: "2026-02-10",
            parcours: "P0001-1",
            message: "Intégration du 10/02/2026 alors que le parcours P0001-2 est encore ouvert.",
          },
        ],
      },
      {
        nom: "intégrés le même jour : le dernier du fichier",
        tables: suite(["2026-02-10", ""], ["2026-02-10", "2026-02-20"]),
        attendu: [{ date: "2026-02-10", parcours: "P0001-2" }],
      },
      {
        nom: "trois à la fois : trois paires",
        tables: suite(["2026-01-05", ""], ["2026-02-02", ""], ["2026-03-02", ""]),
        attendu: [
          { date: "2026-02-02", parcours: "P0001-2" },
          { date: "2026-03-02", parcours: "P0001-3" },
          { date: "2026-03-02", parcours: "P0001-3" },
        ],
      },
      {
        nom: "une sortie après l'arrêté est lue comme vide",
        tables: suite(["2025-03-03", "2026-04-10"], ["2026-03-31", ""]),
        attendu: [{ date: "2026-03-31", parcours: "P0001-2" }],
      },
    ],
    nonExecutee: [{ nom: "sans parcours", tables: {}, raison: "aucune table parcours" }],
  },
);
