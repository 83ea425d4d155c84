import { situation } from "./exemple.ts";
import { CONSTAT, testRule } from "./rule-tester.ts";
import rule from "./sor-06-sortie-prevue-depassee.ts";

const prevue = (date_sortie_prevue: string, date_sortie_reelle = "") =>
  situation({ parcours: { date_sortie_prevue, date_sortie_reelle } });

testRule(
  rule,
  { arrete: "2026-10-31" },
  {
    conforme: [
      { nom: "30 jours avant l'arrêté", tables: prevue("2026-10-01") },
      { nom: "après l'arrêté", tables: prevue("2026-12-31") },
      { nom: "sortie réelle le jour de l'arrêté", tables: prevue("2026-06-30", "2026-10-31") },
      { nom: "aucune sortie prévue", tables: prevue(""), juges: 0 },
    ],
    enDefaut: [
      {
        nom: "31 jours avant l'arrêté",
        tables: prevue("2026-09-30"),
        juges: 1,
        attendu: [
          {
            ...CONSTAT,
            seuil: 30,
            preuves: ["parcours 2"],
            date: "2026-09-30",
            mesure: 31,
            ligne: 2,
            gravite: "mineur",
            message: "Sortie prévue le 30/09/2026, il y a 31\u00a0jours, sans sortie réelle.",
          },
        ],
      },
      {
        nom: "une sortie réelle après l'arrêté se lit comme vide",
        tables: prevue("2026-09-30", "2026-11-01"),
        attendu: [{ date: "2026-09-30" }],
      },
      {
        nom: "avant la période",
        periode: "2026-10-01..2026-10-31",
        tables: prevue("2026-03-01"),
        attendu: [{ date: "2026-03-01", mesure: 244 }],
      },
    ],
  },
);
