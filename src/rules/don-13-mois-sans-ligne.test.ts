import rule from "./don-13-mois-sans-ligne.ts";
import { ENTRETIEN, PARCOURS, situation } from "./exemple.ts";
import { sansTables, testRule } from "./rule-tester.ts";

type Ligne = Record<string, string>;

/** n parcours of Alix MODÈLE; January is covered by a line of P0002 and, unless said otherwise, one of P0001. */
function portefeuille(
  n: number,
  parcours: Ligne = {},
  entretiens: readonly Ligne[] = [{}],
  affectations: readonly Ligne[] = [],
) {
  return situation({
    autres: {
      participants: [],
      parcours: Array.from({ length: n }, (_, i) => ({
        ...PARCOURS,
        id: `P000${i + 1}-1`,
        participant: `P000${i + 1}`,
        ...parcours,
      })),
      entretiens: [{ participant: "P0002" }, ...entretiens].map((e) => ({ ...ENTRETIEN, ...e })),
      affectations,
    },
  });
}
const FEVRIER = [{ date: "2026-02-28", mois: "2026-02", mesure: 0, participant: null, apap: "Alix MODÈLE" }];

testRule(
  rule,
  { arrete: "2026-02-28" },
  {
    conforme: [
      { nom: "quatre parcours", tables: portefeuille(4) },
      {
        nom: "un courriel annulé pour le tiers des parcours suffit",
        tables: portefeuille(6, {}, [
          {},
          { date: "2026-02-01", modalite: "MAIL", presence: "ANNULE" },
          { participant: "P0002", date: "2026-02-01", modalite: "MAIL", presence: "ANNULE" },
        ]),
      },
      {
        nom: "moins de cinq parcours suivis : la ligne d'un seul suffit",
        tables: {
          ...portefeuille(5, {}, [{}, { date: "2026-02-01" }]),
          veilles: [{ participant: "P0005", motif: "Maternité", date_debut: "2026-02-10", date_fin: "2026-03-31" }],
        },
      },
      { nom: "sortis le dernier jour du mois", tables: portefeuille(5, { date_sortie_reelle: "2026-02-28" }) },
      { nom: "le mois n'est pas fini", arrete: "2026-02-27", tables: portefeuille(5) },
      { nom: "le mois n'est pas entier dans la période", periode: "2026-02-02..2026-02-28", tables: portefeuille(5) },
      { nom: "sans APAP", tables: portefeuille(5, { apap: "" }) },
      { nom: "réglage à six", params: { parcoursMin: 6 }, tables: portefeuille(5) },
    ],
    enDefaut: [
      {
        nom: "cinq parcours",
        tables: portefeuille(5),
        attendu: [
          {
            ...FEVRIER[0],
            date: "2026-02-28",
            structure: "Association Exemple",
            message: "Aucune ligne d'entretien en février 2026 pour 5\u00a0parcours ouverts.",
          },
        ],
      },
      {
        nom: "la ligne d'un seul parcours sur cinq : mesure 1",
        tables: portefeuille(5, {}, [{}, { date: "2026-02-01" }]),
        attendu: [
          {
            ...FEVRIER[0],
            date: "2026-02-28",
            mesure: 1,
            message:
              "En février 2026, 1 parcours suivis sur 5 ont une ligne d'entretien : trop peu pour juger ce mois.",
          },
        ],
      },
      {
        nom: "sortis le lendemain du dernier jour",
        arrete: "2026-03-01",
        tables: portefeuille(5, { date_sortie_reelle: "2026-03-01" }),
        attendu: FEVRIER,
      },
      {
        nom: "un mois déclaré couvert ne fait pas taire la règle",
        listes: { moisCouverts: [{ apap: "Alix MODÈLE", mois: "2026-02" }] },
        tables: portefeuille(5),
        attendu: FEVRIER,
      },
      {
        nom: "la ligne est d'un participant passé à un autre APAP avant la fin du mois",
        tables: portefeuille(
          6,
          {},
          [{}, { participant: "P0006", date: "2026-02-10" }],
          [{ participant: "P0006", apap: "Autre APAP", structure: "Association Exemple", date_debut: "2026-02-28" }],
        ),
        attendu: FEVRIER,
      },
      {
        nom: "année bissextile",
        arrete: "2028-02-29",
        periode: "2028-02-01..2028-02-29",
        tables: portefeuille(5),
        juges: 1,
        attendu: [
          {
            mesure: 0,
            seuil: null,
            participant: null,
            parcours: null,
            apap: "Alix MODÈLE",
            structure: "Association Exemple",
            gravite: "majeur",
            contexte: {},
            preuves: [],
            message: "Aucune ligne d'entretien en février 2028 pour 5\u00a0parcours ouverts.",
            date: "2028-02-29",
            mois: "2028-02",
          },
        ],
      },
    ],
    nonExecutee: [
      { nom: "sans entretiens", tables: sansTables(portefeuille(5), "entretiens"), raison: "aucune table entretiens" },
      { nom: "sans parcours", tables: sansTables(portefeuille(5), "parcours"), raison: "aucune table parcours" },
    ],
  },
);
