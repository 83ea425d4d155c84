import { situation } from "./exemple.ts";
import rule from "./modele.ts";
import { CONSTAT, testRule } from "./rule-tester.ts";

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
            ...CONSTAT,
            date: "2026-02-03",
            mesure: 29,
            seuil: 30,
            gravite: "info",
            preuves: ["parcours 2"],
            message: "Sorti le 03/02/2026, 29\u00a0jours après l'intégration.",
          },
        ],
      },
    ],
  },
);
