import { situation } from "./exemple.ts";
import rule from "./fil-02-temps-partiel-apap.ts";
import { testRule } from "./rule-tester.ts";

type Ligne = Record<string, string>;

const effectif = (...lignes: Ligne[]) =>
  situation({
    autres: { effectifs: lignes.map((l) => ({ apap: "Alix MODÈLE", structure: "Association Exemple", ...l })) },
  });

testRule(
  rule,
  { arrete: "2026-03-31" },
  {
    conforme: [
      { nom: "un ETP", tables: effectif({ etp: "1" }) },
      { nom: "fini la veille de la période", tables: effectif({ etp: "0.5", date_fin: "2025-12-31" }) },
      { nom: "commence après l'arrêté", tables: effectif({ etp: "0.5", date_debut: "2026-04-01" }) },
      {
        nom: "commence après la période",
        periode: "2026-01-01..2026-01-31",
        tables: effectif({ etp: "0.5", date_debut: "2026-02-01" }),
      },
      { nom: "réglage à un demi", params: { etpMin: 0.5 }, tables: effectif({ etp: "0.5" }) },
    ],
    enDefaut: [
      {
        nom: "0,99 ETP",
        tables: effectif({ etp: "0.99" }),
        juges: 1,
        attendu: [
          {
            seuil: 1,
            parcours: null,
            gravite: "majeur",
            contexte: {},
            preuves: ["effectifs 2"],
            date: null,
            mois: null,
            mesure: 0.99,
            participant: null,
            apap: "Alix MODÈLE",
            structure: "Association Exemple",
            ligne: 2,
            message: "Effectif de 0,99 ETP.",
          },
        ],
      },
      {
        nom: "fini le premier jour de la période",
        tables: effectif({ etp: "0.5", date_fin: "2026-01-01" }),
        attendu: [{ date: null, mesure: 0.5 }],
      },
      {
        nom: "commence à l'arrêté",
        tables: effectif({ etp: "0.5", date_debut: "2026-03-31" }),
        attendu: [{ date: null }],
      },
      {
        nom: "deux demi-lignes : un constat chacune",
        tables: effectif({ etp: "0.5" }, { etp: "0.4" }),
        attendu: [
          { date: null, mesure: 0.4 },
          { date: null, mesure: 0.5 },
        ],
      },
      {
        nom: "effectif des réglages",
        listes: {
          effectifs: [{ apap: "Alix MODÈLE", structure: "Association Exemple", etp: 0.8, debut: "2026-01-01" }],
        },
        tables: situation({}),
        attendu: [{ date: null, mesure: 0.8, apap: "Alix MODÈLE" }],
      },
    ],
    nonExecutee: [{ nom: "sans effectifs", tables: situation({}), raison: "aucune table effectifs" }],
  },
);
