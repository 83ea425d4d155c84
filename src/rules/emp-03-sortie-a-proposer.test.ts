import rule from "./emp-03-sortie-a-proposer.ts";
import { situation } from "./exemple.ts";
import { CONSTAT, sansColonnes, testRule } from "./rule-tester.ts";

type Ligne = Record<string, string>;

const CDI = { famille: "emploi", contrat: "CDI", heures_hebdo: "35" };
const emploi = (debut: string, autre: Ligne = {}, parcours: Ligne = {}) =>
  situation({ parcours, etapes: [{ ...CDI, date_debut: debut, ...autre }] });

const DEFAUT = [{ date: "2026-07-31", mois: null, mesure: null, parcours: "P0001-1" }];

testRule(
  rule,
  { arrete: "2026-07-31" },
  {
    conforme: [
      { nom: "six mois le lendemain de l'arrêté", tables: emploi("2026-02-01") },
      { nom: "une sortie prévue", tables: emploi("2026-01-31", {}, { date_sortie_prevue: "2026-09-30" }) },
      { nom: "fini la veille des six mois", tables: emploi("2026-01-20", { date_fin: "2026-07-19" }) },
      { nom: "fini après six mois, avant l'arrêté", tables: emploi("2026-01-20", { date_fin: "2026-07-30" }) },
      { nom: "parcours sorti à l'arrêté", tables: emploi("2026-01-31", {}, { date_sortie_reelle: "2026-07-31" }) },
      { nom: "commencé avant l'intégration", tables: emploi("2026-01-20", {}, { date_integration: "2026-01-21" }) },
      {
        nom: "CDD de cinq mois qui dure",
        tables: emploi("2026-01-20", { contrat: "CDD", date_fin_prevue: "2026-06-19", date_fin: "2026-08-31" }),
      },
      { nom: "temps partiel subi", tables: emploi("2026-01-31", { heures_hebdo: "19" }) },
      {
        nom: "une formation certifiante",
        tables: emploi("2026-01-31", { famille: "formation", contrat: "", certifiante: "oui", date_fin: "2026-12-18" }),
      },
      {
        nom: "fin de mois : le 28 février n'est pas passé",
        arrete: "2026-02-27",
        tables: emploi("2025-08-31", {}, { date_integration: "2025-06-01" }),
      },
    ],
    enDefaut: [
      {
        nom: "six mois à l'arrêté",
        tables: emploi("2026-01-31"),
        attendu: [
          {
            ...DEFAUT[0],
            date: "2026-07-31",
            ligne: 2,
            message: "Emploi durable depuis le 31/01/2026 : 6 mois le 31/07/2026, aucune sortie proposée.",
          },
        ],
      },
      {
        nom: "finit à l'arrêté",
        tables: emploi("2026-01-20", { date_fin: "2026-07-31" }),
        juges: 1,
        attendu: [
          {
            ...CONSTAT,
            gravite: "majeur",
            preuves: ["etapes 2", "parcours 2"],
            message: "Emploi durable depuis le 20/01/2026 : 6 mois le 20/07/2026, aucune sortie proposée.",
            date: "2026-07-20",
          },
        ],
      },
      {
        nom: "sortie réelle après l'arrêté : lue comme vide",
        tables: emploi("2026-01-31", {}, { date_sortie_reelle: "2026-08-01" }),
        attendu: DEFAUT,
      },
      {
        nom: "commencé le jour de l'intégration",
        tables: emploi("2026-01-20", {}, { date_integration: "2026-01-20" }),
        attendu: [{ date: "2026-07-20" }],
      },
      {
        nom: "CDD d'un an",
        tables: emploi("2026-01-20", { contrat: "CDD", date_fin_prevue: "2027-01-19" }),
        attendu: [{ date: "2026-07-20" }],
      },
      {
        nom: "fin de mois : le 28 février",
        arrete: "2026-02-28",
        tables: emploi("2025-08-31", {}, { date_integration: "2025-06-01" }),
        attendu: [{ date: "2026-02-28" }],
      },
      {
        nom: "année bissextile : le 29 février",
        arrete: "2028-02-29",
        tables: emploi("2027-08-31"),
        attendu: [{ date: "2028-02-29" }],
      },
      { nom: "réglage à quatre mois", params: { mois: 4 }, tables: emploi("2026-03-31"), attendu: DEFAUT },
    ],
    nonExecutee: [
      {
        nom: "sans contrat",
        tables: sansColonnes(emploi("2026-01-31"), "etapes", "contrat"),
        raison: "etapes.contrat",
      },
    ],
  },
);
