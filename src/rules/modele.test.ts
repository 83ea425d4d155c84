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
        attendu: [{ date: "2026-02-03", mesure: 29, parcours: "P0001-1", ligne: 2 }],
      },
    ],
  },
);
