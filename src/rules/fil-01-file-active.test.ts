import { PARCOURS, situation } from "./exemple.ts";
import rule from "./fil-01-file-active.ts";
import { sansTables, testRule } from "./rule-tester.ts";

type Ligne = Record<string, string>;

const UN_ETP = [{ apap: "Alix MODÈLE", structure: "Association Exemple", etp: "1" }];

/** n parcours open from before the period, and other tables. */
function portefeuille(
  n: number,
  effectifs: readonly Ligne[] = UN_ETP,
  options: { dates?: Ligne; veilles?: readonly Ligne[] } = {},
) {
  return situation({
    autres: {
      participants: [],
      parcours: Array.from({ length: n }, (_, i) => ({
        ...PARCOURS,
        id: `P${i}-1`,
        participant: `P${i}`,
        date_integration: "2025-03-03",
        ...options.dates,
      })),
      veilles: options.veilles ?? [],
      effectifs,
    },
  });
}

testRule(
  rule,
  { arrete: "2026-01-31" },
  {
    conforme: [
      { nom: "54 pour un ETP", tables: portefeuille(54) },
      { nom: "66 pour un ETP", tables: portefeuille(66) },
      { nom: "30 pour un demi-ETP", tables: portefeuille(30, [{ ...UN_ETP[0], etp: "0.5" }]) },
      {
        nom: "deux lignes d'effectif s'ajoutent",
        tables: portefeuille(30, [
          { ...UN_ETP[0], etp: "0.25" },
          { ...UN_ETP[0], etp: "0.25" },
        ]),
      },
      { nom: "un APAP sans effectif n'est pas jugé", tables: portefeuille(5, []) },
      {
        nom: "effectif fini avant le dernier jour du mois",
        tables: portefeuille(5, [{ ...UN_ETP[0], date_fin: "2026-01-30" }]),
      },
      { nom: "ETP nul", tables: portefeuille(5, [{ ...UN_ETP[0], etp: "0" }]) },
      { nom: "le mois n'est pas fini", arrete: "2026-01-30", tables: portefeuille(5) },
      {
        nom: "une veille compte, si le réglage le dit",
        communs: { fileActiveAvecVeilles: true },
        tables: portefeuille(54, UN_ETP, {
          veilles: [{ participant: "P0", motif: "Autre", date_debut: "2026-01-31" }],
        }),
      },
      { nom: "réglages", params: { fileActive: 50, tolerancePourcent: 20 }, tables: portefeuille(40) },
    ],
    enDefaut: [
      {
        nom: "53 pour un ETP",
        tables: portefeuille(53),
        juges: 1,
        attendu: [
          {
            seuil: 54,
            parcours: null,
            gravite: "mineur",
            contexte: { mois: 1 },
            preuves: ["effectifs 2"],
            date: null,
            mois: null,
            mesure: 53,
            participant: null,
            apap: "Alix MODÈLE",
            structure: "Association Exemple",
            message: "File active moyenne de 53 par ETP sur 1 mois.",
          },
        ],
      },
      {
        nom: "67 pour un ETP, un autre APAP à côté",
        tables: portefeuille(67, [{ apap: "Autre APAP", structure: "S", etp: "0" }, ...UN_ETP]),
        attendu: [{ date: null, mesure: 67, seuil: 66, preuves: ["effectifs 3"] }],
      },
      {
        nom: "54 dont un en veille le dernier jour",
        tables: portefeuille(54, UN_ETP, {
          veilles: [{ participant: "P0", motif: "Autre", date_debut: "2026-01-31" }],
        }),
        attendu: [{ date: null, mesure: 53 }],
      },
      {
        nom: "54 dont tous sortis le dernier jour",
        tables: portefeuille(54, UN_ETP, { dates: { date_sortie_reelle: "2026-01-31" } }),
        attendu: [{ date: null, mesure: 0 }],
      },
      { nom: "aucun parcours", tables: portefeuille(0), attendu: [{ date: null, mesure: 0 }] },
      {
        nom: "la moyenne des deux mois où il a un ETP",
        arrete: "2026-03-31",
        tables: portefeuille(50, [
          { ...UN_ETP[0], date_debut: "2026-02-15", etp: "1" },
          { ...UN_ETP[0], date_debut: "2026-03-01", etp: "0.25" },
        ]),
        attendu: [{ date: null, mesure: 45 }],
      },
      {
        nom: "un mois entamé dont le dernier jour est dans la période",
        periode: "2026-01-15..2026-01-31",
        tables: portefeuille(50),
        attendu: [{ date: null, mesure: 50 }],
      },
      {
        nom: "effectif des réglages",
        listes: { effectifs: [{ apap: "alix modele", structure: "Association Exemple", etp: 1 }] },
        tables: sansTables(portefeuille(50), "effectifs"),
        attendu: [{ date: null, mesure: 50, apap: "Alix MODÈLE" }],
      },
      {
        nom: "un relais le dernier jour déplace le parcours",
        tables: {
          ...portefeuille(54, [...UN_ETP, { apap: "Nouvel APAP", structure: "Association Exemple", etp: "0.1" }]),
          affectations: ["P0", "P1", "P2", "P3", "P4", "P5"].map((participant) => ({
            participant,
            apap: "Nouvel APAP",
            structure: "Association Exemple",
            date_debut: "2026-01-31",
          })),
        },
        attendu: [{ date: null, apap: "Alix MODÈLE", mesure: 48 }],
      },
    ],
    nonExecutee: [
      { nom: "sans effectifs", tables: sansTables(portefeuille(5), "effectifs"), raison: "aucune table effectifs" },
    ],
  },
);
