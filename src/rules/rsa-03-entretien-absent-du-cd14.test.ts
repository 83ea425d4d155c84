import { PARCOURS, situation } from "./exemple.ts";
import rule from "./rsa-03-entretien-absent-du-cd14.ts";
import { CONSTAT, sansColonnes, sansTables, testRule } from "./rule-tester.ts";

type Ligne = Record<string, string>;

/** An ARSA, interviews on these days, and lines of the Département on those. */
function arsa(tenus: readonly Ligne[], cd14: readonly string[], participant: Ligne = {}) {
  return situation({
    participant: { statuts: "ARSA", ...participant },
    parcours: { date_integration: "2025-09-01" },
    entretiens: tenus,
    autres: {
      entretiens_cd14: cd14.map((date) => ({ participant: "P0001", date, modalite: "TELEPHONE", presence: "ABSENT" })),
    },
  });
}
const CINQ = [1, 2, 3, 4, 5].map((n) => ({ ...PARCOURS, id: `P000${n}-1`, participant: `P000${n}` }));
const le = (...dates: string[]): Ligne[] => dates.map((date) => ({ date }));

testRule(
  rule,
  { arrete: "2026-03-31" },
  {
    conforme: [
      { nom: "une ligne le jour même", tables: arsa(le("2026-02-18"), ["2026-02-18"]) },
      { nom: "une ligne la veille", tables: arsa(le("2026-02-18"), ["2026-02-17"]) },
      { nom: "une ligne le lendemain, au mois suivant", tables: arsa(le("2026-02-28"), ["2026-03-01"]) },
      { nom: "une ligne sert deux fois", tables: arsa(le("2026-02-17", "2026-02-19"), ["2026-02-18"]) },
      {
        nom: "un appel, un absent, l'employeur : rien n'est dû",
        tables: arsa(
          [
            { modalite: "TELEPHONE" },
            { date: "2026-01-21", presence: "ABSENT" },
            { date: "2026-01-22", interlocuteur: "EMPLOYEUR" },
          ],
          [],
        ),
      },
      { nom: "pas allocataire du RSA", tables: arsa(le("2026-02-18"), [], { statuts: "ASS" }) },
      { nom: "avant le 6 octobre 2025", periode: "2025-10-01..2025-10-31", tables: arsa(le("2025-10-05"), []) },
      { nom: "hors période", periode: "2026-03-01..2026-03-31", tables: arsa(le("2026-02-28"), []) },
      {
        nom: "sans parcours",
        tables: situation({
          participant: { statuts: "ARSA" },
          entretiens: le("2026-02-18"),
          autres: { parcours: [{ ...PARCOURS, participant: "P0002" }], entretiens_cd14: [] },
        }),
      },
    ],
    enDefaut: [
      {
        nom: "aucune ligne, deux entretiens du mois",
        tables: arsa(le("2026-02-03", "2026-02-18"), ["2026-01-20"]),
        juges: 1,
        attendu: [
          {
            ...CONSTAT,
            seuil: 0,
            gravite: "majeur",
            contexte: { entretiensTenus: 2 },
            preuves: ["entretiens 2", "entretiens 3"],
            date: "2026-02-28",
            mois: "2026-02",
            mesure: 2,
            message: "2\u00a0entretiens tenus en février 2026 sans saisie dans le Viesion du Département.",
          },
        ],
      },
      {
        nom: "une ligne deux jours après",
        tables: arsa(le("2026-02-18"), ["2026-02-20"]),
        attendu: [{ date: "2026-02-28", mois: "2026-02", mesure: 1 }],
      },
      {
        nom: "une ligne deux jours avant",
        tables: arsa(le("2026-02-18"), ["2026-02-16"]),
        attendu: [{ date: "2026-02-28", mesure: 1 }],
      },
      {
        nom: "le 6 octobre 2025",
        periode: "2025-10-01..2025-10-31",
        tables: arsa(le("2025-10-06"), []),
        attendu: [{ date: "2025-10-31", mois: "2025-10" }],
      },
      {
        nom: "un constat par mois",
        tables: arsa(le("2026-01-20", "2026-02-18"), []),
        attendu: [
          { date: "2026-01-31", mesure: 1 },
          { date: "2026-02-28", mesure: 1 },
        ],
      },
      {
        nom: "le mois entamé de l'arrêté",
        arrete: "2026-02-18",
        tables: arsa(le("2026-02-18"), []),
        attendu: [{ date: "2026-02-28", mois: "2026-02" }],
      },
      {
        nom: "une ligne du Département après l'arrêté ne compte pas",
        tables: arsa(le("2026-03-31"), ["2026-04-01"]),
        attendu: [{ date: "2026-03-31", mesure: 1 }],
      },
      {
        nom: "après la sortie, le statut du parcours précédent",
        tables: situation({
          parcours: { statuts: "ARSA", date_sortie_reelle: "2026-02-10" },
          entretiens: le("2026-02-18"),
          autres: { entretiens_cd14: [] },
        }),
        attendu: [{ date: "2026-02-28", mesure: 1 }],
      },
      {
        nom: "réglage : le jour même seulement",
        params: { jours: 0 },
        tables: arsa(le("2026-02-18"), ["2026-02-17"]),
        attendu: [{ date: "2026-02-28" }],
      },
      {
        nom: "réglage de la date d'ouverture",
        listes: { dateCd14: "2026-03-01" },
        tables: arsa(le("2026-02-28", "2026-03-01"), []),
        attendu: [{ date: "2026-03-31", mesure: 1 }],
      },
      {
        nom: "après un relais, l'APAP en charge le dernier jour du mois",
        tables: {
          ...arsa(le("2026-02-18"), []),
          affectations: [
            { participant: "P0001", apap: "Nouvel APAP", structure: "Autre Association", date_debut: "2026-02-28" },
          ],
        },
        attendu: [{ date: "2026-02-28", apap: "Nouvel APAP", structure: "Autre Association" }],
      },
    ],
    nonJuge: [
      {
        nom: "mois non couvert : un parcours sur cinq a une ligne",
        tables: situation({
          participant: { statuts: "ARSA" },
          entretiens: le("2026-02-18"),
          autres: { parcours: CINQ, entretiens_cd14: [] },
        }),
        attendu: [{ apap: "Alix MODÈLE", mois: "2026-02" }],
      },
      {
        nom: "mois non couvert, double saisie faite : rien n'est retenu",
        tables: situation({
          participant: { statuts: "ARSA" },
          entretiens: le("2026-02-18"),
          autres: {
            parcours: CINQ,
            entretiens_cd14: [{ participant: "P0001", date: "2026-02-18", modalite: "FACE_A_FACE" }],
          },
        }),
        attendu: [],
        juges: 0,
      },
      {
        nom: "un entretien rejeté",
        rejets: { entretiens: ["P0001"] },
        tables: arsa(le("2026-02-18"), []),
        attendu: [{ participant: "P0001" }],
      },
      {
        nom: "un entretien du Département rejeté",
        rejets: { entretiens_cd14: ["P0001"] },
        tables: arsa(le("2026-02-18"), []),
        attendu: [{ participant: "P0001" }],
      },
    ],
    nonExecutee: [
      {
        nom: "sans la table du Département",
        tables: sansTables(arsa(le("2026-02-18"), []), "entretiens_cd14"),
        raison: "aucune table entretiens_cd14",
      },
      {
        nom: "sans statuts",
        tables: sansColonnes(arsa(le("2026-02-18"), []), "participants", "statuts"),
        raison: "participants.statuts",
      },
    ],
  },
);
