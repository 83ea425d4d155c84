import { PARCOURS, situation } from "./exemple.ts";
import rule from "./fse-02-situation-sortie-manquante.ts";
import { CONSTAT, testRule } from "./rule-tester.ts";

const sorti = (date: string, situation_sortie = "") =>
  situation({ parcours: { date_sortie_reelle: date, situation_sortie } });

/** Two parcours that overlap: the first ends last. */
const chevauchement = (premiere: string, seconde: string) =>
  situation({
    autres: {
      parcours: [
        { ...PARCOURS, date_sortie_reelle: "2026-03-01", situation_sortie: premiere },
        {
          ...PARCOURS,
          id: "P0001-2",
          date_integration: "2026-01-20",
          date_sortie_reelle: "2026-02-10",
          situation_sortie: seconde,
        },
      ],
    },
  });

testRule(
  rule,
  { arrete: "2026-03-31" },
  {
    conforme: [
      { nom: "14 jours après la sortie", tables: sorti("2026-03-17"), juges: 0 },
      { nom: "situation saisie", tables: sorti("2026-02-01", "INACTIF"), juges: 1 },
      { nom: "parcours ouvert", tables: sorti(""), juges: 0 },
      { nom: "sorti avant la période", periode: "2026-03-01..2026-03-31", tables: sorti("2026-02-28") },
      { nom: "la dernière sortie, du premier parcours, est renseignée", tables: chevauchement("EMPLOI", "") },
      {
        nom: "l'opération finit, le parcours continue",
        listes: { operationsFse: [{ code: "OP1", intitule: "Opération 1", debut: "2026-01-01", fin: "2026-02-28" }] },
        tables: situation({ parcours: { situation_sortie: "" } }),
        juges: 0,
      },
      {
        nom: "un des parcours est encore ouvert",
        tables: situation({
          autres: {
            parcours: [
              { ...PARCOURS, date_sortie_reelle: "2026-02-01", situation_sortie: "" },
              { ...PARCOURS, id: "P0001-2", date_integration: "2026-02-10" },
            ],
          },
        }),
      },
    ],
    enDefaut: [
      {
        nom: "15 jours après la sortie",
        tables: sorti("2026-03-16"),
        juges: 1,
        attendu: [
          {
            ...CONSTAT,
            contexte: { operation: null },
            preuves: ["parcours 2"],
            message: "Sortie du 16/03/2026 sans situation à la sortie, 15\u00a0jours après.",
            date: "2026-03-16",
            ligne: 2,
            gravite: "majeur",
          },
        ],
      },
      { nom: "27 jours après", tables: sorti("2026-03-04"), attendu: [{ date: "2026-03-04", gravite: "majeur" }] },
      {
        nom: "28 jours après",
        tables: sorti("2026-03-03"),
        attendu: [
          {
            date: "2026-03-03",
            gravite: "bloquant",
            message: "Sortie du 03/03/2026 sans situation à la sortie, 28\u00a0jours après.",
          },
        ],
      },
      {
        nom: "la dernière sortie, du premier parcours, est vide",
        tables: chevauchement("", "EMPLOI"),
        attendu: [{ date: "2026-03-01", parcours: "P0001-1" }],
      },
    ],
  },
);
