import { situation } from "./exemple.ts";
import rule from "./par-01-parcours-long.ts";
import { CONSTAT, testRule } from "./rule-tester.ts";

const integre = (date: string, sortie = "") =>
  situation({ parcours: { date_integration: date, date_sortie_reelle: sortie } });

testRule(
  rule,
  { arrete: "2026-07-31" },
  {
    conforme: [
      { nom: "36 mois finissent à l'arrêté", tables: integre("2023-08-01") },
      { nom: "sorti à l'arrêté", tables: integre("2020-01-06", "2026-07-31") },
      { nom: "29 février : 36 mois mènent au 28 février 2027", arrete: "2027-02-27", tables: integre("2024-02-29") },
      { nom: "réglage à 60 mois", params: { moisMax: 60 }, tables: integre("2021-08-01") },
    ],
    enDefaut: [
      {
        nom: "36 mois écoulés la veille de l'arrêté",
        tables: integre("2023-07-31"),
        juges: 1,
        attendu: [
          {
            ...CONSTAT,
            seuil: 36,
            gravite: "info",
            preuves: ["parcours 2"],
            date: "2026-07-31",
            mesure: 36,
            message: "Parcours ouvert depuis le 31/07/2023, soit 36 mois.",
          },
        ],
      },
      {
        nom: "sortie après l'arrêté, encore ouvert",
        tables: integre("2021-07-31", "2026-08-01"),
        attendu: [{ date: "2026-07-31", mesure: 60 }],
      },
      {
        nom: "29 février : le 28 février 2027",
        arrete: "2027-02-28",
        tables: integre("2024-02-29"),
        attendu: [{ date: "2027-02-28", mesure: 36 }],
      },
      {
        nom: "réglage à 60 mois dépassé",
        params: { moisMax: 60 },
        tables: integre("2021-07-31"),
        attendu: [{ date: "2026-07-31", mesure: 60 }],
      },
    ],
  },
);
