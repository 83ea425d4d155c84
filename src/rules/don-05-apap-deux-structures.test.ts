import rule from "./don-05-apap-deux-structures.ts";
import { PARCOURS, situation } from "./exemple.ts";
import { testRule } from "./rule-tester.ts";

type Ligne = Record<string, string>;

const AUTRE = { structure: "Autre Association" };

/** The parcours of Alix MODÈLE at « Association Exemple » until a sortie, and another row elsewhere. */
const parcours = (second: Ligne, premier: Ligne = {}) =>
  situation({
    autres: {
      parcours: [
        { ...PARCOURS, ...premier },
        { ...PARCOURS, ...AUTRE, id: "P0002-1", participant: "P0002", ...second },
      ],
    },
  });
const effectifs = (...lignes: Ligne[]) =>
  situation({
    autres: {
      parcours: [],
      effectifs: lignes.map((l) => ({ apap: "Alix MODÈLE", structure: "Association Exemple", etp: "1", ...l })),
    },
  });

const DEFAUT = [{ date: null, mois: null, mesure: null, participant: null, apap: "Alix MODÈLE", structure: null }];

testRule(
  rule,
  { arrete: "2026-03-31" },
  {
    conforme: [
      {
        nom: "passé à l'autre structure le lendemain",
        tables: parcours({ date_integration: "2026-02-11" }, { date_sortie_reelle: "2026-02-10" }),
      },
      { nom: "deux APAP", tables: parcours({ apap: "Autre APAP" }) },
      { nom: "la même structure écrite autrement", tables: parcours({ structure: "ASSOCIATION  EXEMPLE" }) },
      { nom: "structure vide", tables: parcours({ structure: "" }) },
      { nom: "intégré après l'arrêté", tables: parcours({ date_integration: "2026-04-01" }) },
      {
        nom: "parcours sorti avant son intégration : aucun jour",
        tables: parcours({ date_integration: "2026-02-11", date_sortie_reelle: "2026-02-10" }),
      },
      {
        nom: "deux effectifs qui se suivent",
        tables: effectifs({ date_fin: "2026-01-31" }, { ...AUTRE, date_debut: "2026-02-01" }),
      },
      {
        nom: "relais à venir",
        tables: situation({
          autres: { affectations: [{ participant: "P0001", apap: "Alix MODÈLE", ...AUTRE, date_debut: "2026-04-01" }] },
        }),
      },
    ],
    enDefaut: [
      {
        nom: "passé à l'autre structure le jour même",
        tables: parcours({ date_integration: "2026-02-10" }, { date_sortie_reelle: "2026-02-10" }),
        juges: 1,
        attendu: [
          {
            ...DEFAUT[0],
            seuil: null,
            parcours: null,
            gravite: "majeur",
            contexte: {},
            preuves: ["parcours 3", "parcours 2"],
            date: null,
            message: "APAP rattaché à « Association Exemple » et à « Autre Association », tous deux le 10/02/2026.",
          },
        ],
      },
      {
        nom: "une sortie après l'arrêté est lue comme vide",
        tables: parcours({ date_integration: "2026-03-31" }, { date_sortie_reelle: "2026-04-15" }),
        attendu: DEFAUT,
      },
      {
        nom: "effectif contre parcours",
        tables: situation({ autres: { effectifs: [{ apap: "Alix MODÈLE", ...AUTRE, etp: "1" }] } }),
        attendu: DEFAUT,
      },
      {
        nom: "deux effectifs sans dates",
        tables: effectifs({}, AUTRE),
        attendu: [
          { ...DEFAUT[0], date: null, message: "APAP rattaché à « Association Exemple » et à « Autre Association »." },
        ],
      },
      {
        nom: "relais contre parcours, lu comme il est écrit",
        tables: situation({
          autres: { affectations: [{ participant: "P0009", apap: "alix modele", ...AUTRE, date_debut: "2026-03-31" }] },
        }),
        attendu: DEFAUT,
      },
      {
        nom: "trois structures : un seul constat",
        tables: effectifs({}, AUTRE, { structure: "Troisième" }),
        attendu: DEFAUT,
      },
      {
        nom: "un parcours court, entre deux, n'efface pas le long",
        tables: situation({
          autres: {
            parcours: [
              PARCOURS,
              {
                ...PARCOURS,
                id: "P0003-1",
                participant: "P0003",
                date_integration: "2026-01-10",
                date_sortie_reelle: "2026-01-12",
              },
              { ...PARCOURS, ...AUTRE, id: "P0002-1", participant: "P0002", date_integration: "2026-02-02" },
            ],
          },
        }),
        attendu: DEFAUT,
      },
    ],
    nonExecutee: [{ nom: "rien qui dise une structure", tables: {}, raison: "aucune table parcours" }],
  },
);
