import { PARCOURS, situation } from "./exemple.ts";
import { CONSTAT, testRule } from "./rule-tester.ts";
import rule from "./vei-03-chaine-de-veilles.ts";

const veilles = (...dates: readonly (readonly [string, string])[]) =>
  situation({ veilles: dates.map(([date_debut, date_fin]) => ({ date_debut, date_fin, date_fin_prevue: "" })) });

testRule(
  rule,
  { arrete: "2026-11-30" },
  {
    conforme: [
      { nom: "deux veilles, six mois", tables: veilles(["2026-05-01", "2026-07-31"], ["2026-08-01", "2026-10-31"]) },
      { nom: "un jour de tolérance", tables: veilles(["2026-05-01", "2026-07-31"], ["2026-08-01", "2026-11-01"]) },
      { nom: "une seule veille de six mois", tables: veilles(["2026-05-01", "2026-11-01"]) },
      {
        nom: "deux jours d'écart rompent la chaîne",
        tables: veilles(["2026-02-01", "2026-04-30"], ["2026-05-01", "2026-07-31"], ["2026-08-02", "2026-10-31"]),
      },
      {
        nom: "fin de mois : du 31 août au 28 février",
        arrete: "2026-03-31",
        tables: veilles(["2025-08-31", "2026-02-28"]),
      },
      {
        nom: "toutes finies avant la période",
        periode: "2026-11-01..2026-11-30",
        tables: veilles(["2026-02-01", "2026-04-30"], ["2026-05-01", "2026-07-31"], ["2026-08-01", "2026-10-31"]),
      },
      {
        nom: "réglage à trois veilles",
        params: { veillesMax: 3 },
        tables: veilles(["2026-05-01", "2026-06-30"], ["2026-07-01", "2026-07-31"], ["2026-08-01", "2026-08-31"]),
      },
    ],
    enDefaut: [
      {
        nom: "six mois et deux jours",
        tables: veilles(["2026-05-01", "2026-07-31"], ["2026-08-01", "2026-11-02"]),
        juges: 1,
        attendu: [
          {
            ...CONSTAT,
            seuil: 2,
            gravite: "majeur",
            preuves: ["veilles 2", "veilles 3"],
            date: "2026-05-01",
            mesure: 2,
            message: "2\u00a0veilles à la suite, du 01/05/2026 au 02/11/2026.",
          },
        ],
      },
      {
        nom: "une seule veille trop longue",
        tables: veilles(["2026-05-01", "2026-11-02"]),
        attendu: [{ date: "2026-05-01", mesure: 1 }],
      },
      {
        nom: "trois veilles courtes",
        tables: veilles(["2026-05-01", "2026-05-31"], ["2026-06-01", "2026-06-30"], ["2026-07-01", "2026-07-05"]),
        attendu: [{ date: "2026-05-01", mesure: 3 }],
      },
      {
        nom: "dans le désordre du fichier, et qui se chevauchent",
        tables: veilles(["2026-07-01", "2026-07-05"], ["2026-05-01", "2026-06-30"], ["2026-05-15", "2026-05-31"]),
        attendu: [{ date: "2026-05-01", mesure: 3, ligne: 3 }],
      },
      {
        nom: "sans fin, en cours à l'arrêté",
        tables: veilles(["2026-05-01", ""]),
        attendu: [{ date: "2026-05-01", mesure: 1 }],
      },
      {
        nom: "fin de mois : le 1er mars",
        arrete: "2026-03-31",
        tables: veilles(["2025-08-31", "2026-03-01"]),
        attendu: [{ date: "2025-08-31" }],
      },
      {
        nom: "la dernière seule touche la période",
        periode: "2026-10-31..2026-11-30",
        tables: veilles(["2026-02-01", "2026-04-30"], ["2026-05-01", "2026-07-31"], ["2026-08-01", "2026-10-31"]),
        attendu: [{ date: "2026-02-01", mesure: 3 }],
      },
      {
        nom: "réglages",
        params: { moisMax: 3, joursTolerance: 0 },
        tables: veilles(["2026-05-01", "2026-08-01"]),
        attendu: [{ date: "2026-05-01" }],
      },
      {
        nom: "la sortie du parcours où elle commence la coupe",
        tables: situation({
          veilles: [
            { date_debut: "2026-03-01", date_fin: "2026-09-30" },
            { date_debut: "2026-10-01", date_fin: "2026-10-31" },
          ],
          autres: { parcours: [{ ...PARCOURS, date_sortie_reelle: "2026-09-15" }] },
        }),
        attendu: [{ date: "2026-03-01", mesure: 1 }],
      },
    ],
  },
);
