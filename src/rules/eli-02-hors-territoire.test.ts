import rule from "./eli-02-hors-territoire.ts";
import { PARCOURS, situation } from "./exemple.ts";
import { CONSTAT, sansColonnes, testRule } from "./rule-tester.ts";

type Ligne = Record<string, string>;

const habite = (code_postal: string, parcours: Ligne = {}) => situation({ participant: { code_postal }, parcours });

testRule(
  rule,
  { arrete: "2026-03-31", listes: { territoire: ["14000", "14200"] } },
  {
    conforme: [
      { nom: "dans la liste", tables: habite("14200") },
      { nom: "code postal inconnu", tables: habite("") },
      {
        nom: "sorti avant la période",
        tables: habite("14400", { date_integration: "2025-03-03", date_sortie_reelle: "2025-12-31" }),
      },
      { nom: "intégré après la période", periode: "2026-01-01..2026-01-04", tables: habite("14400") },
    ],
    enDefaut: [
      {
        nom: "hors de la liste",
        tables: habite("14400"),
        juges: 1,
        attendu: [
          {
            ...CONSTAT,
            gravite: "majeur",
            preuves: ["participants 2", "parcours 2"],
            date: "2026-01-05",
            message: "Code postal hors du territoire, parcours intégré le 05/01/2026.",
          },
        ],
      },
      {
        nom: "sorti le premier jour de la période",
        tables: habite("14400", { date_integration: "2025-03-03", date_sortie_reelle: "2026-01-01" }),
        attendu: [{ date: "2025-03-03" }],
      },
      {
        nom: "un constat par parcours",
        tables: situation({
          participant: { code_postal: "14400" },
          autres: {
            parcours: [
              { ...PARCOURS, date_sortie_reelle: "2026-02-01" },
              { ...PARCOURS, id: "P0001-2", date_integration: "2026-03-02" },
            ],
          },
        }),
        attendu: [{ date: "2026-01-05" }, { date: "2026-03-02" }],
      },
    ],
    nonExecutee: [
      { nom: "territoire vide", listes: {}, tables: habite("14400"), raison: "territoire vide" },
      {
        nom: "sans code postal",
        tables: sansColonnes(habite("14400"), "participants", "code_postal"),
        raison: "participants.code_postal",
      },
    ],
  },
);
