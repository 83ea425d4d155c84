import rule from "./don-12-valeurs-deduites.ts";
import { situation } from "./exemple.ts";
import { testRule } from "./rule-tester.ts";

const tables = situation({ entretiens: [{}] });

testRule(
  rule,
  { arrete: "2026-03-31" },
  {
    conforme: [
      { nom: "rien de déduit", tables },
      { nom: "aucune valeur", deduites: { entretiens: 0 }, tables },
    ],
    enDefaut: [
      {
        nom: "une valeur",
        deduites: { entretiens: 1 },
        tables,
        juges: 5,
        attendu: [
          {
            seuil: null,
            parcours: null,
            structure: null,
            gravite: "info",
            contexte: { fichier: "entretiens.csv" },
            preuves: [],
            date: null,
            mois: null,
            mesure: 1,
            participant: null,
            apap: null,
            message: "entretiens.csv : 1\u00a0valeur déduite d'un texte libre.",
          },
        ],
      },
      {
        nom: "deux fichiers : un constat chacun",
        deduites: { entretiens: 12, parcours: 3 },
        tables,
        attendu: [
          { date: null, mesure: 3 },
          { date: null, mesure: 12 },
        ],
      },
    ],
  },
);
