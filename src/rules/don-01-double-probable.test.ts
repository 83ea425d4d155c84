import rule from "./don-01-double-probable.ts";
import { ENTRETIEN, PARCOURS, PERSONNE, situation } from "./exemple.ts";
import { sansTables, testRule } from "./rule-tester.ts";

type Ligne = Record<string, string>;

/** The same interview at 9, and another line. */
const et = (autre: Ligne, premier: Ligne = {}) =>
  situation({
    entretiens: [
      { heure: "09:00", ...premier },
      { heure: "09:00", motif: "Autre motif", ...premier, ...autre },
    ],
  });

const DEFAUT = [{ date: "2026-01-20", mois: null, mesure: null, parcours: "P0001-1", ligne: 3 }];

testRule(
  rule,
  { arrete: "2026-03-31" },
  {
    conforme: [
      { nom: "une autre heure", tables: et({ heure: "09:01" }) },
      { nom: "une heure vide", tables: et({ heure: "" }) },
      { nom: "un autre jour", tables: et({ date: "2026-01-21" }) },
      { nom: "une autre modalité", tables: et({ modalite: "TELEPHONE" }) },
      { nom: "une autre durée", tables: et({ duree: "44" }) },
      { nom: "un autre interlocuteur", tables: et({ interlocuteur: "EMPLOYEUR" }) },
      {
        nom: "un autre participant",
        tables: situation({ entretiens: [{ heure: "09:00" }, { heure: "09:00", participant: "P0002" }] }),
      },
      { nom: "après l'arrêté", arrete: "2026-01-19", tables: et({}) },
    ],
    enDefaut: [
      {
        nom: "seul le motif diffère",
        tables: et({}),
        attendu: [
          {
            ...DEFAUT[0],
            date: "2026-01-20",
            apap: "Alix MODÈLE",
            message: "Contact du 20/01/2026 saisi deux fois, probablement.",
          },
        ],
      },
      {
        nom: "seules la présence et la nature diffèrent",
        tables: et({ presence: "ABSENT", nature: "BILAN" }),
        attendu: DEFAUT,
      },
      { nom: "heures vides toutes les deux", tables: et({}, { heure: "" }), attendu: DEFAUT },
      {
        nom: "durée vide et durée 0 sont la même absence de durée",
        tables: et({ duree: "0" }, { duree: "" }),
        attendu: DEFAUT,
      },
      {
        nom: "trois lignes : deux après la première",
        tables: situation({ entretiens: ["a", "b", "c"].map((motif) => ({ heure: "09:00", motif })) }),
        attendu: [
          { date: "2026-01-20", ligne: 3 },
          { date: "2026-01-20", ligne: 4 },
        ],
      },
      {
        nom: "deux paires le même jour, mêlées",
        tables: situation({
          entretiens: [
            { modalite: "MAIL", motif: "a" },
            { modalite: "SMS", motif: "a" },
            { modalite: "MAIL", motif: "b" },
            { modalite: "SMS", motif: "b" },
          ],
        }),
        attendu: [
          { date: "2026-01-20", ligne: 4 },
          { date: "2026-01-20", ligne: 5 },
        ],
      },
      {
        nom: "avant la période : toute l'extraction est regardée",
        tables: situation({
          parcours: { date_integration: "2025-01-06" },
          entretiens: [
            { date: "2025-06-02", motif: "a" },
            { date: "2025-06-02", motif: "b" },
          ],
        }),
        attendu: [{ date: "2025-06-02", parcours: "P0001-1" }],
      },
      {
        nom: "participant sans parcours : l'APAP de la ligne",
        tables: situation({
          autres: {
            participants: [PERSONNE],
            parcours: [{ ...PARCOURS, participant: "P0002" }],
            entretiens: [
              { ...ENTRETIEN, apap: "Autre APAP" },
              { ...ENTRETIEN, apap: "Autre APAP", motif: "b" },
            ],
          },
        }),
        juges: 2,
        attendu: [
          {
            mois: null,
            mesure: null,
            seuil: null,
            participant: "P0001",
            gravite: "mineur",
            contexte: {},
            preuves: ["entretiens 3", "entretiens 2"],
            message: "Contact du 20/01/2026 saisi deux fois, probablement.",
            date: "2026-01-20",
            parcours: null,
            apap: "Autre APAP",
            structure: null,
          },
        ],
      },
      {
        nom: "dans un parcours : l'APAP en charge, pas celui de la ligne",
        tables: et({ apap: "Autre APAP" }),
        attendu: [{ date: "2026-01-20", apap: "Alix MODÈLE" }],
      },
    ],
    nonExecutee: [
      { nom: "sans entretiens", tables: sansTables(et({}), "entretiens"), raison: "aucune table entretiens" },
    ],
  },
);
