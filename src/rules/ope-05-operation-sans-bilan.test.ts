import { situation } from "./exemple.ts";
import rule from "./ope-05-operation-sans-bilan.ts";
import { CONSTAT, sansColonnes, testRule } from "./rule-tester.ts";

type Ligne = Record<string, string>;

/** An operation from 1 May to 30 June 2026, two months, and one line. */
const operation = (autre: Ligne = {}, ligne: Ligne = {}) =>
  situation({
    etapes: [{ famille: "operation", temps: "partiel", date_debut: "2026-05-01", date_fin: "2026-06-30", ...autre }],
    entretiens: [{ nature: "SUIVI", ...ligne }],
  });
const bilan = (date: string, autre: Ligne = {}) => operation({}, { date, nature: "BILAN", ...autre });

const COUVERTS = ["2026-02", "2026-06"].map((mois) => ({ apap: "Alix MODÈLE", mois }));
const DEFAUT = [{ date: "2026-06-30", mois: null, mesure: null, parcours: "P0001-1" }];

testRule(
  rule,
  { arrete: "2026-09-30", listes: { moisCouverts: COUVERTS } },
  {
    conforme: [
      { nom: "un bilan 30 jours avant la fin", tables: bilan("2026-05-31") },
      { nom: "un bilan 30 jours après", tables: bilan("2026-07-30") },
      {
        nom: "un bilan annulé, avec le prescripteur",
        tables: bilan("2026-06-30", { presence: "ANNULE", interlocuteur: "PARTENAIRE" }),
      },
      {
        nom: "un bilan par courriel après la sortie",
        tables: situation({
          parcours: { date_sortie_reelle: "2026-06-30" },
          etapes: [{ famille: "operation", temps: "partiel", date_debut: "2026-05-01", date_fin: "2026-06-30" }],
          entretiens: [{ date: "2026-07-06", modalite: "MAIL", nature: "BILAN" }],
        }),
      },
      {
        nom: "une tripartite avec l'opérateur",
        tables: bilan("2026-06-30", { nature: "TRIPARTITE", interlocuteur: "OPERATEUR" }),
      },
      { nom: "deux mois moins un jour", tables: operation({ date_fin: "2026-06-29" }) },
      { nom: "une formation", tables: operation({ famille: "formation" }) },
      { nom: "fin prévue seulement", tables: operation({ date_fin: "", date_fin_prevue: "2026-06-30" }) },
      { nom: "finie avant la période", periode: "2026-07-01..2026-09-30", tables: operation() },
      { nom: "finie 29 jours avant l'arrêté", arrete: "2026-07-29", tables: operation() },
      {
        nom: "fin de mois : du 31 décembre, deux mois mènent au 28 février",
        tables: operation({ date_debut: "2025-12-31", date_fin: "2026-02-26" }),
      },
    ],
    enDefaut: [
      {
        nom: "aucun bilan",
        tables: operation(),
        attendu: [
          {
            ...DEFAUT[0],
            date: "2026-06-30",
            ligne: 2,
            message: "Opération du 01/05/2026 au 30/06/2026 sans bilan saisi.",
          },
        ],
      },
      { nom: "un bilan 31 jours avant", tables: bilan("2026-05-30"), attendu: DEFAUT },
      { nom: "un bilan 31 jours après", tables: bilan("2026-07-31"), attendu: DEFAUT },
      {
        nom: "une tripartite avec l'employeur",
        tables: bilan("2026-06-30", { nature: "TRIPARTITE", interlocuteur: "EMPLOYEUR" }),
        attendu: DEFAUT,
      },
      {
        nom: "un suivi avec l'opérateur",
        tables: bilan("2026-06-30", { nature: "SUIVI", interlocuteur: "OPERATEUR" }),
        attendu: DEFAUT,
      },
      { nom: "finie 30 jours avant l'arrêté", arrete: "2026-07-30", tables: operation(), attendu: DEFAUT },
      {
        nom: "fin de mois : finie le 27 février, deux mois juste",
        tables: operation({ date_debut: "2025-12-31", date_fin: "2026-02-27" }),
        juges: 1,
        attendu: [
          {
            ...CONSTAT,
            gravite: "mineur",
            preuves: ["etapes 2"],
            message: "Opération du 31/12/2025 au 27/02/2026 sans bilan saisi.",
            date: "2026-02-27",
          },
        ],
      },
      {
        nom: "réglages",
        params: { moisMin: 1, joursBilan: 5 },
        tables: operation({ date_debut: "2026-05-31" }, { date: "2026-06-24", nature: "BILAN" }),
        attendu: DEFAUT,
      },
    ],
    nonJuge: [
      {
        nom: "le mois de la fin n'est pas couvert",
        listes: {},
        tables: operation(),
        attendu: [{ apap: "Alix MODÈLE", mois: "2026-06" }],
      },
      {
        nom: "un entretien rejeté",
        rejets: { entretiens: ["P0001"] },
        tables: operation(),
        attendu: [{ participant: "P0001" }],
      },
    ],
    nonExecutee: [
      { nom: "sans nature", tables: sansColonnes(operation(), "entretiens", "nature"), raison: "entretiens.nature" },
      { nom: "sans date de fin", tables: sansColonnes(operation(), "etapes", "date_fin"), raison: "etapes.date_fin" },
    ],
  },
);
