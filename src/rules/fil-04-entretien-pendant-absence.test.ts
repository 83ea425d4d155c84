import { ENTRETIEN, PARCOURS, situation } from "./exemple.ts";
import rule from "./fil-04-entretien-pendant-absence.ts";
import { CONSTAT, sansTables, testRule } from "./rule-tester.ts";

type Ligne = Record<string, string>;

const ABSENCE = { apap: "Alix MODÈLE", date_debut: "2026-03-09", date_fin: "2026-03-13" };
const entretien = (ligne: Ligne, parcours: Ligne = {}, autres: Parameters<typeof situation>[0]["autres"] = {}) =>
  situation({ parcours, entretiens: [ligne], autres: { absences_apap: [ABSENCE], ...autres } });

testRule(
  rule,
  { arrete: "2026-03-31" },
  {
    conforme: [
      { nom: "la veille de l'absence", tables: entretien({ date: "2026-03-08" }) },
      { nom: "le lendemain de l'absence", tables: entretien({ date: "2026-03-14" }) },
      { nom: "un appel", tables: entretien({ date: "2026-03-10", modalite: "TELEPHONE" }) },
      { nom: "le participant n'est pas venu", tables: entretien({ date: "2026-03-10", presence: "ABSENT" }) },
      { nom: "tenu par un autre APAP", tables: entretien({ date: "2026-03-10", apap: "Autre APAP" }) },
      {
        nom: "absence finie avant son début : aucun jour",
        tables: entretien(
          { date: "2026-03-10" },
          {},
          { absences_apap: [{ ...ABSENCE, date_debut: "2026-03-13", date_fin: "2026-03-09" }] },
        ),
      },
      { nom: "hors période", periode: "2026-03-11..2026-03-31", tables: entretien({ date: "2026-03-10" }) },
      {
        nom: "participant sans parcours",
        tables: situation({
          autres: {
            parcours: [{ ...PARCOURS, participant: "P0002" }],
            entretiens: [{ ...ENTRETIEN, date: "2026-03-10", apap: "Alix MODÈLE" }],
            absences_apap: [ABSENCE],
          },
        }),
      },
    ],
    enDefaut: [
      {
        nom: "le premier jour de l'absence",
        tables: entretien({ date: "2026-03-09" }),
        juges: 1,
        attendu: [
          {
            ...CONSTAT,
            gravite: "majeur",
            preuves: ["entretiens 2"],
            date: "2026-03-09",
            message: "Entretien du 09/03/2026, un jour d'absence de l'APAP.",
          },
        ],
      },
      { nom: "le dernier jour", tables: entretien({ date: "2026-03-13" }), attendu: [{ date: "2026-03-13" }] },
      {
        nom: "l'APAP de la ligne est absent, pas celui en charge",
        tables: entretien({ date: "2026-03-10", apap: "Alix MODÈLE" }, { apap: "Autre APAP" }),
        attendu: [{ date: "2026-03-10", apap: "Alix MODÈLE" }],
      },
      {
        nom: "l'APAP en charge ce jour-là, après un relais",
        tables: entretien(
          { date: "2026-03-10" },
          { apap: "Ancien APAP" },
          {
            affectations: [
              { participant: "P0001", apap: "Alix MODÈLE", structure: "Autre Association", date_debut: "2026-03-10" },
            ],
          },
        ),
        attendu: [{ date: "2026-03-10", apap: "Alix MODÈLE", structure: "Autre Association" }],
      },
      {
        nom: "après la sortie : l'APAP absent, aucune structure",
        tables: entretien({ date: "2026-03-10" }, { date_sortie_reelle: "2026-03-02" }),
        attendu: [{ date: "2026-03-10", parcours: null, apap: "Alix MODÈLE", structure: null }],
      },
    ],
    nonExecutee: [
      {
        nom: "sans absences",
        tables: sansTables(entretien({ date: "2026-03-10" }), "absences_apap"),
        raison: "aucune table absences_apap",
      },
    ],
  },
);
