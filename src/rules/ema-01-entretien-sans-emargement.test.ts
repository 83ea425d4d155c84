import rule from "./ema-01-entretien-sans-emargement.ts";
import { emargement, situation } from "./exemple.ts";
import { CONSTAT, testRule } from "./rule-tester.ts";

type Row = Readonly<Record<string, string>>;

const feuille = (
  entretiens: readonly Row[],
  emargements: readonly Row[],
  autre: Parameters<typeof situation>[0] = {},
) => situation({ ...autre, entretiens, autres: { ...autre.autres, emargements: emargements.map(emargement) } });

testRule(
  rule,
  { arrete: "2026-03-31" },
  {
    conforme: [
      { nom: "même jour", tables: feuille([{}], [{}]) },
      { nom: "deux jours d'écart", tables: feuille([{}], [{ date: "2026-01-22" }]) },
      { nom: "aucune feuille du mois : pas contrôlé", tables: feuille([{}], [{ date: "2026-02-20" }]) },
      {
        nom: "absence : EMA-07 en parle",
        tables: feuille([{}, { date: "2026-01-27", presence: "ABSENT", duree: "" }], [{}]),
      },
      { nom: "présence contre absence le même jour : EMA-07", tables: feuille([{}], [{ presence: "ABSENT" }]) },
      { nom: "visio", tables: feuille([{}, { date: "2026-01-27", modalite: "VISIO" }], [{}]) },
      { nom: "avec l'employeur", tables: feuille([{}, { date: "2026-01-27", interlocuteur: "EMPLOYEUR" }], [{}]) },
      { nom: "hors période", periode: "2026-02-01..2026-03-31", tables: feuille([{ date: "2026-01-27" }], [{}]) },
      {
        nom: "participant sans parcours",
        tables: feuille([{ date: "2026-01-27" }], [{}], { autres: { parcours: [] } }),
      },
      {
        nom: "une ligne d'émargement illisible : non jugé",
        rejets: { emargements: ["P0001"] },
        tables: feuille([{}, { date: "2026-01-27" }], [{}]),
      },
    ],
    nonJuge: [
      {
        nom: "présence illisible à deux jours",
        tables: feuille(
          [{}, { date: "2026-01-27" }],
          [{}, { date: "2026-01-29", presence: "", signature_participant: "" }],
        ),
        attendu: [{ participant: "P0001", raison: "présence illisible sur la feuille" }],
      },
    ],
    enDefaut: [
      {
        nom: "présence illisible à trois jours",
        tables: feuille(
          [{}, { date: "2026-01-27" }],
          [{}, { date: "2026-01-30", presence: "", signature_participant: "" }],
        ),
        attendu: [{ date: "2026-01-27" }],
      },
      {
        nom: "une ligne à distance sans présence, le même jour",
        tables: feuille(
          [{}, { date: "2026-01-27" }],
          [{}, { date: "2026-01-27", modalite: "TELEPHONE", presence: "", signature_participant: "" }],
        ),
        attendu: [{ date: "2026-01-27" }],
      },
      {
        nom: "l'identifiant de la feuille diffère par la casse, les espaces et les zéros : sa feuille est fournie",
        tables: feuille([{}, { date: "2026-01-27" }], [{ participant: " 0p0001" }]),
        attendu: [{ date: "2026-01-27", participant: "P0001" }],
      },
      {
        nom: "la feuille n'a pas l'entretien",
        tables: feuille([{}, { date: "2026-01-27" }], [{}]),
        juges: 2,
        attendu: [
          {
            ...CONSTAT,
            preuves: ["entretiens 3"],
            message: "Entretien du 27/01/2026 sans ligne sur la feuille d'émargement.",
            date: "2026-01-27",
            ligne: 3,
            gravite: "bloquant",
          },
        ],
      },
      {
        nom: "trois jours d'écart",
        tables: feuille([{}], [{ date: "2026-01-23" }]),
        attendu: [{ date: "2026-01-20", message: "Entretien du 20/01/2026 sans ligne sur la feuille d'émargement." }],
      },
      {
        nom: "absence la veille sur la feuille : autre présence, autre jour",
        tables: feuille([{}], [{ date: "2026-01-21", presence: "ABSENT" }]),
        attendu: [{ date: "2026-01-20" }],
      },
      {
        nom: "feuille reçue vide, d'après les réglages",
        listes: { feuillesRecues: [{ participant: "P0001", mois: "2026-01" }] },
        tables: feuille([{}], [{ date: "2026-02-20" }]),
        attendu: [{ date: "2026-01-20" }],
      },
      {
        nom: "la feuille du mois n'a qu'un rendez-vous annulé",
        tables: feuille([{}], [{ presence: "ANNULE" }]),
        attendu: [{ date: "2026-01-20" }],
      },
      {
        nom: "hors de tout parcours : l'APAP de la ligne",
        tables: feuille([{ date: "2026-02-10", apap: "Claude AUTRE" }], [{ date: "2026-02-01" }], {
          parcours: { date_sortie_reelle: "2026-01-31" },
        }),
        attendu: [{ date: "2026-02-10", parcours: null, apap: "Claude AUTRE", structure: null }],
      },
    ],
  },
);
