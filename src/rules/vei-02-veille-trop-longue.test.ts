import { situation } from "./exemple.ts";
import { CONSTAT, testRule } from "./rule-tester.ts";
import rule from "./vei-02-veille-trop-longue.ts";

type Ligne = Record<string, string>;

const veille = (debut: string, fin: string, autre: Ligne = {}, parcours: Ligne = {}) =>
  situation({ parcours, veilles: [{ date_debut: debut, date_fin: fin, date_fin_prevue: "", ...autre }] });

testRule(
  rule,
  { arrete: "2026-09-30" },
  {
    conforme: [
      { nom: "trois mois", tables: veille("2026-05-01", "2026-07-31") },
      { nom: "un jour de tolérance", tables: veille("2026-05-01", "2026-08-01") },
      {
        nom: "fin de mois : du 30 novembre, trois mois mènent au 28 février",
        arrete: "2026-03-31",
        tables: veille("2025-11-30", "2026-02-28", {}, { date_integration: "2025-06-01" }),
      },
      { nom: "année bissextile : au 29 février", arrete: "2028-03-31", tables: veille("2027-11-30", "2028-02-29") },
      {
        nom: "la sortie réelle la clôt",
        tables: veille("2026-05-01", "2026-08-20", {}, { date_sortie_reelle: "2026-08-01" }),
      },
      {
        nom: "en cours, sans fin, depuis trois mois à l'arrêté",
        arrete: "2026-08-01",
        tables: veille("2026-05-01", ""),
      },
      { nom: "finie avant la période", periode: "2026-09-01..2026-09-30", tables: veille("2026-03-01", "2026-08-31") },
      { nom: "à elle seule, VEI-03 en parle", arrete: "2026-11-30", tables: veille("2026-05-01", "2026-11-02") },
      {
        nom: "à elle seule, au-delà de ce que VEI-03 admet d'une chaîne",
        arrete: "2026-11-30",
        autresRegles: { "VEI-03": { params: { moisMax: 4, veillesMax: 2, joursTolerance: 0 } } },
        tables: veille("2026-05-01", "2026-09-01"),
      },
      { nom: "réglage à quatre mois", params: { moisMax: 4 }, tables: veille("2026-05-01", "2026-09-01") },
    ],
    enDefaut: [
      {
        nom: "trois mois et deux jours",
        tables: veille("2026-05-01", "2026-08-02"),
        juges: 1,
        attendu: [
          {
            ...CONSTAT,
            mesure: 94,
            gravite: "majeur",
            preuves: ["veilles 2"],
            date: "2026-05-01",
            ligne: 2,
            message: "Veille du 01/05/2026 au 02/08/2026 : plus de 3 mois.",
          },
        ],
      },
      {
        nom: "sans tolérance",
        params: { joursTolerance: 0 },
        tables: veille("2026-05-01", "2026-08-01"),
        attendu: [{ date: "2026-05-01" }],
      },
      {
        nom: "fin de mois : le 1er mars",
        arrete: "2026-03-31",
        tables: veille("2025-11-30", "2026-03-01", {}, { date_integration: "2025-06-01" }),
        attendu: [{ date: "2025-11-30" }],
      },
      {
        nom: "année bissextile : le 1er mars",
        arrete: "2028-03-31",
        tables: veille("2027-11-30", "2028-03-01"),
        attendu: [{ date: "2027-11-30" }],
      },
      {
        nom: "en cours, sans fin, à l'arrêté",
        arrete: "2026-08-02",
        tables: veille("2026-05-01", ""),
        attendu: [{ date: "2026-05-01" }],
      },
      {
        nom: "fin prévue plus loin que l'arrêté",
        arrete: "2026-06-30",
        tables: veille("2026-05-01", "", { date_fin_prevue: "2026-08-02" }),
        attendu: [{ date: "2026-05-01" }],
      },
      {
        nom: "fin prévue passée, toujours en cours",
        tables: veille("2026-05-01", "", { date_fin_prevue: "2026-07-31" }),
        attendu: [{ date: "2026-05-01" }],
      },
      {
        nom: "finie le premier jour de la période",
        periode: "2026-08-31..2026-09-30",
        tables: veille("2026-05-01", "2026-08-31"),
        attendu: [{ date: "2026-05-01" }],
      },
      {
        nom: "six mois, la chaîne d'une veille n'est pas en défaut",
        arrete: "2026-11-30",
        tables: veille("2026-05-01", "2026-11-01"),
        attendu: [{ date: "2026-05-01" }],
      },
      {
        nom: "VEI-03 admet huit mois : elle n'en parle pas",
        arrete: "2026-11-30",
        autresRegles: { "VEI-03": { params: { moisMax: 8, veillesMax: 2, joursTolerance: 1 } } },
        tables: veille("2026-05-01", "2026-11-02"),
        attendu: [{ date: "2026-05-01" }],
      },
      {
        nom: "jusqu'au dernier jour que VEI-03 admet",
        arrete: "2026-11-30",
        autresRegles: { "VEI-03": { params: { moisMax: 4, veillesMax: 2, joursTolerance: 0 } } },
        tables: veille("2026-05-01", "2026-08-31"),
        attendu: [{ date: "2026-05-01" }],
      },
      {
        nom: "VEI-03 désactivée n'en parle pas",
        arrete: "2026-11-30",
        autresRegles: { "VEI-03": { active: false } },
        tables: veille("2026-05-01", "2026-11-02"),
        attendu: [{ date: "2026-05-01" }],
      },
      {
        nom: "deux veilles à la suite de plus de six mois : VEI-02 parle de la première",
        arrete: "2026-11-30",
        tables: situation({
          veilles: [
            { date_debut: "2026-05-01", date_fin: "2026-08-31" },
            { date_debut: "2026-09-01", date_fin: "2026-11-30" },
          ],
        }),
        attendu: [{ date: "2026-05-01" }],
      },
    ],
  },
);
