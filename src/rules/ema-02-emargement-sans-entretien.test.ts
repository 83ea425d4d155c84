import rule from "./ema-02-emargement-sans-entretien.ts";
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
      {
        nom: "participant sans parcours : non jugé",
        tables: feuille([], [{}], { autres: { parcours: [], entretiens: [] } }),
      },
      { nom: "même jour", tables: feuille([{}], [{}]) },
      { nom: "deux jours d'écart", tables: feuille([{ date: "2026-01-18" }], [{}]) },
      {
        nom: "un appel le même jour",
        tables: feuille([{}, { date: "2026-01-27", modalite: "TELEPHONE", duree: "" }], [{}, { date: "2026-01-27" }]),
      },
      {
        nom: "un mail sans réponse le même jour",
        tables: feuille(
          [{}, { date: "2026-01-27", modalite: "MAIL", presence: "ABSENT" }],
          [{}, { date: "2026-01-27" }],
        ),
      },
      {
        nom: "une absence émargée : EMA-07 en parle",
        tables: feuille([{}], [{}, { date: "2026-01-27", presence: "ABSENT" }]),
      },
      { nom: "un rendez-vous annulé", tables: feuille([{}], [{}, { date: "2026-01-27", presence: "ANNULE" }]) },
      {
        nom: "présence vide, non signée : illisible",
        tables: feuille([{}], [{}, { date: "2026-01-27", presence: "", signature_participant: "" }]),
      },
      {
        nom: "une ligne à distance, d'après la feuille",
        tables: feuille([{}], [{}, { date: "2026-01-27", modalite: "MAIL" }]),
      },
      {
        nom: "un entretien illisible : non jugé",
        rejets: { entretiens: ["P0001"] },
        tables: feuille([{}], [{}, { date: "2026-01-27" }]),
      },
    ],
    enDefaut: [
      {
        nom: "trois jours d'écart",
        tables: feuille([{ date: "2026-01-17" }], [{}]),
        juges: 1,
        attendu: [
          {
            ...CONSTAT,
            preuves: ["emargements 2"],
            message: "Présence émargée le 20/01/2026, sans entretien dans Viesion.",
            date: "2026-01-20",
            ligne: 2,
            gravite: "majeur",
          },
        ],
      },
      {
        nom: "un appel le lendemain",
        tables: feuille([{}, { date: "2026-01-28", modalite: "TELEPHONE" }], [{}, { date: "2026-01-27" }]),
        attendu: [{ date: "2026-01-27", message: "Présence émargée le 27/01/2026, sans entretien dans Viesion." }],
      },
      {
        nom: "un face à face avec l'employeur le même jour",
        tables: feuille([{}, { date: "2026-01-27", interlocuteur: "EMPLOYEUR" }], [{}, { date: "2026-01-27" }]),
        attendu: [{ date: "2026-01-27" }],
      },
      {
        nom: "deux émargements, un entretien",
        tables: feuille([{}], [{}, { duree: "60" }]),
        attendu: [{ date: "2026-01-20", ligne: 3 }],
      },
      {
        nom: "hors de tout parcours : l'APAP de la ligne",
        listes: { moisCouverts: [{ apap: "Alix MODÈLE", mois: "2026-02" }] },
        tables: feuille([{}], [{ date: "2026-02-10" }], { parcours: { date_sortie_reelle: "2026-01-31" } }),
        attendu: [{ date: "2026-02-10", parcours: null, apap: "Alix MODÈLE", structure: null }],
      },
      {
        nom: "présence vide, signée : présent",
        tables: feuille([{}], [{}, { date: "2026-01-27", presence: "" }]),
        attendu: [{ date: "2026-01-27" }],
      },
    ],
    nonJuge: [
      {
        nom: "le mois de la ligne n'est pas couvert",
        tables: feuille([{}], [{ date: "2026-02-10" }]),
        attendu: [{ apap: "Alix MODÈLE", mois: "2026-02" }],
      },
    ],
  },
);
