import { situation } from "./exemple.ts";
import rule from "./modele.ts";
import { testRule } from "./rule-tester.ts";

testRule(
  rule,
  { arrete: "2026-03-31" },
  {
    conforme: [
      { nom: "30 jours", tables: situation({ parcours: { date_sortie_reelle: "2026-02-04" } }) },
      { nom: "encore ouvert", tables: situation({ parcours: { date_sortie_reelle: "" } }) },
    ],
    enDefaut: [
      {
        nom: "29 jours",
        tables: situation({ parcours: { date_sortie_reelle: "2026-02-03" } }),
        juges: 1,
        attendu: [
          {
            date: "2026-02-03",
            mois: null,
            mesure: 29,
            seuil: 30,
            participant: "P0001",
            parcours: "P0001-1",
            apap: "Alix MODÈLE",
            structure: "Association Exemple",
            gravite: "info",
            contexte: {},
            preuves: ["parcours 2"],
            message: "Sorti le 03/02/2026, 29\u00a0jours après l'intégration.",
          },
        ],
      },
    ],
  },
);
