import { PARCOURS, situation } from "./exemple.ts";
import { CONSTAT, testRule } from "./rule-tester.ts";
import rule from "./sor-07-activite-apres-la-sortie.ts";

type Row = Readonly<Record<string, string>>;

const SORTI = { date_sortie_reelle: "2026-06-30" };
const contact = (date: string, autre: Row = {}) => situation({ parcours: SORTI, entretiens: [{ date, ...autre }] });
/** A first parcours from 5 January to 30 June, a second from 1 September on. */
const RETOUR = {
  parcours: [
    { ...PARCOURS, ...SORTI },
    { ...PARCOURS, id: "P0001-2", date_integration: "2026-09-01" },
  ],
};

testRule(
  rule,
  { arrete: "2026-10-31" },
  {
    conforme: [
      { nom: "le jour de la sortie", tables: contact("2026-06-30") },
      { nom: "un appel, attendu six mois après", tables: contact("2026-07-20", { modalite: "TELEPHONE" }) },
      { nom: "un mail", tables: contact("2026-07-20", { modalite: "MAIL" }) },
      { nom: "absent", tables: contact("2026-07-20", { presence: "ABSENT" }) },
      { nom: "présence vide d'une visio", tables: contact("2026-07-20", { modalite: "VISIO", presence: "" }) },
      { nom: "avec l'employeur", tables: contact("2026-07-20", { interlocuteur: "EMPLOYEUR" }) },
      { nom: "un DIAGNOSTIC sans parcours suivant", tables: contact("2026-07-20", { nature: "DIAGNOSTIC" }) },
      {
        nom: "un DIAGNOSTIC du parcours suivant",
        tables: situation({ entretiens: [{ date: "2026-08-20", nature: "DIAGNOSTIC" }], autres: RETOUR }),
      },
      { nom: "dans le parcours suivant", tables: situation({ entretiens: [{ date: "2026-09-01" }], autres: RETOUR }) },
      {
        nom: "une étape et une veille le jour de la sortie",
        tables: situation({
          parcours: SORTI,
          etapes: [{ famille: "emploi", contrat: "CDI", date_debut: "2026-06-30" }],
          veilles: [{ date_debut: "2026-06-30" }],
        }),
      },
      {
        nom: "une étape et une veille commencées entre les parcours, qui durent jusqu'au second",
        tables: situation({
          etapes: [{ famille: "formation", date_debut: "2026-08-01", date_fin: "2026-09-01" }],
          veilles: [{ date_debut: "2026-08-01", date_fin: "2026-09-01" }],
          autres: RETOUR,
        }),
      },
      {
        nom: "aucune sortie : rien à juger",
        tables: situation({ parcours: { date_sortie_reelle: "" }, entretiens: [{ date: "2026-07-20" }] }),
        juges: 0,
      },
      {
        nom: "une étape le jour de la sortie d'un parcours dont les dates sont inversées",
        tables: situation({
          parcours: { ...SORTI, date_integration: "2026-07-01" },
          etapes: [{ famille: "emploi", contrat: "CDI", date_debut: "2026-06-30", date_fin: "2026-06-30" }],
        }),
      },
      {
        nom: "hors période",
        periode: "2026-08-01..2026-10-31",
        tables: contact("2026-07-20"),
      },
      {
        nom: "un parcours illisible : non jugé",
        rejets: { parcours: ["P0001"] },
        tables: contact("2026-07-20"),
      },
    ],
    enDefaut: [
      {
        nom: "un face à face le lendemain",
        tables: contact("2026-07-01"),
        juges: 1,
        attendu: [
          {
            ...CONSTAT,
            preuves: ["entretiens 2", "parcours 2"],
            date: "2026-07-01",
            mesure: 1,
            ligne: 2,
            gravite: "majeur",
            message: "Entretien du 01/07/2026, 1\u00a0jour après la sortie du 30/06/2026.",
          },
        ],
      },
      {
        nom: "une visio",
        tables: contact("2026-07-20", { modalite: "VISIO" }),
        attendu: [{ date: "2026-07-20", mesure: 20 }],
      },
      {
        nom: "une étape et une veille le lendemain",
        tables: situation({
          parcours: SORTI,
          etapes: [{ famille: "emploi", contrat: "CDI", date_debut: "2026-07-01" }],
          veilles: [{ date_debut: "2026-07-01" }],
        }),
        attendu: [
          { date: "2026-07-01", message: "Veille commencée le 01/07/2026, 1\u00a0jour après la sortie du 30/06/2026." },
          { date: "2026-07-01", message: "Étape commencée le 01/07/2026, 1\u00a0jour après la sortie du 30/06/2026." },
        ],
      },
      {
        nom: "entre deux parcours",
        tables: situation({ entretiens: [{ date: "2026-08-31" }], autres: RETOUR }),
        attendu: [{ date: "2026-08-31", mesure: 62, parcours: "P0001-1" }],
      },
      {
        nom: "une étape finie la veille du second parcours",
        tables: situation({
          etapes: [{ famille: "formation", date_debut: "2026-08-01", date_fin: "2026-08-31" }],
          autres: RETOUR,
        }),
        attendu: [{ date: "2026-08-01", mesure: 32 }],
      },
      {
        nom: "sur le parcours quitté le dernier",
        tables: situation({
          entretiens: [{ date: "2026-08-01" }],
          autres: {
            parcours: [
              { ...PARCOURS, date_sortie_reelle: "2026-07-31" },
              { ...PARCOURS, id: "P0001-2", date_integration: "2026-03-01", date_sortie_reelle: "2026-05-31" },
            ],
          },
        }),
        attendu: [{ date: "2026-08-01", mesure: 1, parcours: "P0001-1" }],
      },
      ...(
        [
          [
            "entre deux parcours tous deux quittés : le premier",
            "2026-06-30",
            "2026-09-01",
            "2026-10-15",
            "P0001-1",
            32,
          ],
          ["après deux parcours qui se suivent : le second", "2026-05-31", "2026-06-05", "2026-07-31", "P0001-2", 1],
          [
            "deux parcours quittés le même jour : le dernier intégré",
            "2026-07-31",
            "2026-03-01",
            "2026-07-31",
            "P0001-2",
            1,
          ],
        ] as const
      ).map(([nom, sortie1, date_integration, date_sortie_reelle, parcours, mesure]) => ({
        nom,
        tables: situation({
          entretiens: [{ date: "2026-08-01" }],
          autres: {
            parcours: [
              { ...PARCOURS, date_sortie_reelle: sortie1 },
              { ...PARCOURS, id: "P0001-2", date_integration, date_sortie_reelle },
            ],
          },
        }),
        attendu: [{ date: "2026-08-01", mesure, parcours }],
      })),
    ],
  },
);
