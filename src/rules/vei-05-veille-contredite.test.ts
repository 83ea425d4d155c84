import { ENTRETIEN, PARCOURS, situation } from "./exemple.ts";
import { CONSTAT, sansTables, testRule } from "./rule-tester.ts";
import rule from "./vei-05-veille-contredite.ts";

type Ligne = Record<string, string>;

/** A veille to 31 May, one more, and one line. */
const deux = (debut: string, autre: Ligne = {}) =>
  situation({
    veilles: [
      { date_debut: "2026-04-01", date_fin: "2026-05-31" },
      { date_debut: debut, date_fin: "2026-07-31", ...autre },
    ],
  });
const entretien = (date: string, ligne: Ligne = {}, veille: Ligne = {}) =>
  situation({
    veilles: [{ date_debut: "2026-04-01", date_fin: "2026-05-31", ...veille }],
    entretiens: [{ date, ...ligne }],
  });

testRule(
  rule,
  { arrete: "2026-09-30" },
  {
    conforme: [
      { nom: "la seconde commence le lendemain", tables: deux("2026-06-01") },
      { nom: "un entretien le lendemain de la veille", tables: entretien("2026-06-01") },
      { nom: "un entretien la veille de la veille", tables: entretien("2026-03-31") },
      { nom: "la seconde finit avant de commencer", tables: deux("2026-05-20", { date_fin: "2026-05-19" }) },
      { nom: "un appel pendant la veille", tables: entretien("2026-05-15", { modalite: "TELEPHONE" }) },
      { nom: "absent pendant la veille", tables: entretien("2026-05-15", { presence: "ABSENT" }) },
      { nom: "un entretien hors période", periode: "2026-05-16..2026-09-30", tables: entretien("2026-05-15") },
      { nom: "une des deux veilles hors période", periode: "2026-06-01..2026-09-30", tables: deux("2026-05-31") },
      {
        nom: "fin prévue passée : la veille ne suspend plus ce jour-là",
        tables: entretien("2026-06-15", {}, { date_fin: "", date_fin_prevue: "2026-06-14" }),
      },
      {
        nom: "sans aucune fin : plus de six mois après",
        arrete: "2026-11-30",
        tables: entretien("2026-10-01", {}, { date_fin: "" }),
      },
      {
        nom: "un entretien après la sortie : aucun parcours n'est ouvert",
        tables: situation({
          parcours: { date_sortie_reelle: "2026-05-10" },
          veilles: [{ date_debut: "2026-04-01", date_fin: "2026-05-31" }],
          entretiens: [{ date: "2026-05-15" }],
        }),
      },
      {
        nom: "la sortie clôt la première",
        tables: situation({
          autres: {
            parcours: [
              { ...PARCOURS, date_sortie_reelle: "2026-05-10" },
              { ...PARCOURS, id: "P0001-2", date_integration: "2026-05-11" },
            ],
            veilles: [
              { participant: "P0001", motif: "Autre", date_debut: "2026-04-01", date_fin: "2026-05-31" },
              { participant: "P0001", motif: "Autre", date_debut: "2026-05-11", date_fin: "2026-06-30" },
            ],
          },
        }),
      },
    ],
    enDefaut: [
      {
        nom: "la seconde commence le dernier jour de la première",
        tables: deux("2026-05-31"),
        juges: 2,
        attendu: [
          {
            ...CONSTAT,
            gravite: "mineur",
            preuves: ["veilles 3", "veilles 2"],
            date: "2026-05-31",
            ligne: 3,
            message: "Veille commencée le 31/05/2026 avant la fin d'une autre.",
          },
        ],
      },
      {
        nom: "un entretien le dernier jour de la veille",
        tables: entretien("2026-05-31"),
        attendu: [
          {
            date: "2026-05-31",
            parcours: "P0001-1",
            preuves: ["entretiens 2", "veilles 2"],
            message: "Entretien tenu le 31/05/2026, un jour de veille.",
          },
        ],
      },
      {
        nom: "un entretien le premier jour de la seconde",
        tables: situation({
          veilles: [
            { date_debut: "2026-02-01", date_fin: "2026-02-28" },
            { date_debut: "2026-04-01", date_fin: "2026-05-31" },
          ],
          entretiens: [{ date: "2026-04-01" }],
        }),
        attendu: [{ date: "2026-04-01", preuves: ["entretiens 2", "veilles 3"] }],
      },
      {
        nom: "la seconde est la première du fichier",
        tables: situation({
          veilles: [
            { date_debut: "2026-05-31", date_fin: "2026-07-31" },
            { date_debut: "2026-04-01", date_fin: "2026-05-31" },
          ],
        }),
        attendu: [{ date: "2026-05-31", preuves: ["veilles 2", "veilles 3"] }],
      },
      {
        nom: "sans fin, la première court jusqu'à l'arrêté",
        tables: situation({
          veilles: [
            { date_debut: "2026-01-05", date_fin: "" },
            { date_debut: "2026-09-30", date_fin: "2026-12-31" },
          ],
        }),
        attendu: [{ date: "2026-09-30" }],
      },
      {
        nom: "trois veilles qui se chevauchent : trois paires",
        tables: situation({
          veilles: [
            { date_debut: "2026-04-01", date_fin: "2026-06-30" },
            { date_debut: "2026-05-01", date_fin: "2026-06-30" },
            { date_debut: "2026-06-01", date_fin: "2026-06-30" },
          ],
        }),
        attendu: [{ date: "2026-05-01" }, { date: "2026-06-01" }, { date: "2026-06-01" }],
      },
      {
        nom: "un entretien pendant deux veilles : un seul constat pour lui",
        tables: situation({
          veilles: [
            { date_debut: "2026-04-01", date_fin: "2026-05-31" },
            { date_debut: "2026-05-31", date_fin: "2026-06-30" },
          ],
          autres: { entretiens: [{ ...ENTRETIEN, date: "2026-05-31" }] },
        }),
        attendu: [{ date: "2026-05-31" }, { date: "2026-05-31" }],
      },
    ],
    nonExecutee: [
      { nom: "sans veilles", tables: sansTables(deux("2026-05-31"), "veilles"), raison: "aucune table veilles" },
    ],
  },
);
