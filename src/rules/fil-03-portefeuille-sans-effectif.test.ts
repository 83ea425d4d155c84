import { situation } from "./exemple.ts";
import rule from "./fil-03-portefeuille-sans-effectif.ts";
import { testRule } from "./rule-tester.ts";

type Ligne = Record<string, string>;

const effectif = (ligne: Ligne, parcours: Ligne = {}, autres: Parameters<typeof situation>[0]["autres"] = {}) =>
  situation({
    parcours,
    autres: { effectifs: [{ apap: "Alix MODÈLE", structure: "Association Exemple", etp: "1", ...ligne }], ...autres },
  });
const RELAIS = { participant: "P0001", apap: "Nouvel APAP", structure: "Autre Association" };

testRule(
  rule,
  { arrete: "2026-03-31" },
  {
    conforme: [
      { nom: "effectif sans dates", tables: effectif({}) },
      { nom: "effectif fini à l'arrêté", tables: effectif({ date_fin: "2026-03-31" }) },
      { nom: "effectif commencé à l'arrêté", tables: effectif({ date_debut: "2026-03-31" }) },
      { nom: "écrit autrement", tables: effectif({ apap: "alix  modele" }) },
      {
        nom: "parcours sorti à l'arrêté",
        tables: effectif({ date_fin: "2026-03-30" }, { date_sortie_reelle: "2026-03-31" }),
      },
      { nom: "sans APAP", tables: effectif({}, { apap: "" }) },
      {
        nom: "relais fini la veille",
        tables: effectif({}, {}, { affectations: [{ ...RELAIS, date_debut: "2026-02-01", date_fin: "2026-03-30" }] }),
      },
    ],
    enDefaut: [
      {
        nom: "effectif fini la veille de l'arrêté",
        tables: effectif({ date_fin: "2026-03-30" }),
        juges: 1,
        attendu: [
          {
            seuil: null,
            parcours: null,
            gravite: "majeur",
            contexte: {},
            preuves: ["effectifs 2"],
            date: "2026-03-31",
            mois: null,
            mesure: 1,
            participant: null,
            apap: "Alix MODÈLE",
            structure: "Association Exemple",
            message: "1\u00a0parcours ouvert en charge, sans effectif en poste à l'arrêté.",
          },
        ],
      },
      {
        nom: "les lignes des autres APAP ne sont pas les siennes",
        tables: effectif(
          { date_fin: "2026-03-30" },
          {},
          {
            effectifs: [
              { apap: "Autre APAP", structure: "S", etp: "1" },
              { apap: "Alix MODÈLE", structure: "Association Exemple", etp: "1", date_fin: "2026-03-30" },
            ],
          },
        ),
        attendu: [{ date: "2026-03-31", apap: "Alix MODÈLE", preuves: ["effectifs 3"] }],
      },
      {
        nom: "effectif commencé le lendemain",
        tables: effectif({ date_debut: "2026-04-01" }),
        attendu: [{ date: "2026-03-31", mesure: 1 }],
      },
      {
        nom: "sortie après l'arrêté",
        tables: effectif({ date_fin: "2026-03-30" }, { date_sortie_reelle: "2026-04-01" }),
        attendu: [{ date: "2026-03-31" }],
      },
      {
        nom: "reçu par relais, sans effectif",
        tables: effectif({}, {}, { affectations: [{ ...RELAIS, date_debut: "2026-03-31" }] }),
        attendu: [{ date: "2026-03-31", apap: "Nouvel APAP", structure: "Autre Association" }],
      },
    ],
    nonExecutee: [{ nom: "sans effectifs", tables: situation({}), raison: "aucune table effectifs" }],
  },
);
