import rule from "./don-11-niveau-ambigu.ts";
import { PARCOURS, situation } from "./exemple.ts";
import { sansColonnes, testRule } from "./rule-tester.ts";

type Ligne = Record<string, string>;

const niveau = (niveau_formation: string, parcours: Ligne = {}) =>
  situation({ participant: { niveau_formation }, parcours });

testRule(
  rule,
  { arrete: "2026-03-31" },
  {
    conforme: [
      { nom: "niveau 4", tables: niveau("4") },
      { nom: "un « niveau V » nu : à préciser dans la fiche, sans constat", tables: niveau("3_V") },
      { nom: "vide", tables: niveau("") },
    ],
    enDefaut: [
      {
        nom: "un chiffre seul",
        tables: niveau("A_PRECISER"),
        juges: 1,
        attendu: [
          {
            seuil: null,
            structure: "Association Exemple",
            gravite: "majeur",
            contexte: {},
            preuves: ["participants 2"],
            date: null,
            mois: null,
            mesure: null,
            participant: "P0001",
            parcours: null,
            apap: "Alix MODÈLE",
            message: "Niveau de formation saisi par un chiffre seul : ancienne ou nouvelle nomenclature ?",
          },
        ],
      },
      {
        nom: "celui d'un parcours, l'autre étant clair",
        tables: niveau("4", { niveau_formation: "A_PRECISER" }),
        attendu: [{ date: null, participant: "P0001" }],
      },
      {
        nom: "le participant et deux parcours : un seul constat",
        tables: situation({
          participant: { niveau_formation: "A_PRECISER" },
          autres: {
            parcours: [
              { ...PARCOURS, niveau_formation: "A_PRECISER", date_sortie_reelle: "2026-01-31" },
              { ...PARCOURS, id: "P0001-2", niveau_formation: "A_PRECISER", date_integration: "2026-03-02" },
            ],
          },
        }),
        attendu: [{ date: null }],
      },
      {
        nom: "participant sans parcours",
        tables: situation({ participant: { niveau_formation: "A_PRECISER" }, autres: { parcours: [] } }),
        attendu: [{ date: null, apap: null, structure: null }],
      },
    ],
    nonExecutee: [
      {
        nom: "sans niveau",
        tables: sansColonnes(niveau("4"), "participants", "niveau_formation"),
        raison: "participants.niveau_formation",
      },
    ],
  },
);
