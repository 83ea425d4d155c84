import rule from "./ema-08-contacts-hors-feuille.ts";
import { emargement, situation } from "./exemple.ts";
import { CONSTAT, testRule } from "./rule-tester.ts";

type Row = Readonly<Record<string, string>>;

const feuille = (
  entretiens: readonly Row[],
  emargements: readonly Row[],
  autre: Parameters<typeof situation>[0] = {},
) => situation({ ...autre, entretiens, autres: { ...autre.autres, emargements: emargements.map(emargement) } });
const appel = (date: string, autre: Row = {}) => ({ date, modalite: "TELEPHONE", duree: "", ...autre });

testRule(
  rule,
  { arrete: "2026-03-31" },
  {
    conforme: [
      { nom: "l'appel est sur la feuille", tables: feuille([appel("2026-01-27")], [{ date: "2026-01-27" }]) },
      {
        nom: "une ligne annulée ce jour-là suffit",
        tables: feuille([appel("2026-01-27")], [{ date: "2026-01-27", presence: "ANNULE" }]),
      },
      { nom: "aucune feuille du mois", tables: feuille([appel("2026-01-27")], [{ date: "2026-02-27" }]) },
      { nom: "un appel à l'employeur", tables: feuille([appel("2026-01-27", { interlocuteur: "EMPLOYEUR" })], [{}]) },
      { nom: "un appel sans réponse", tables: feuille([appel("2026-01-27", { presence: "ABSENT" })], [{}]) },
      { nom: "un face à face : EMA-01 en parle", tables: feuille([{ date: "2026-01-27" }], [{}]) },
      { nom: "participant sans parcours", tables: feuille([appel("2026-01-27")], [{}], { autres: { parcours: [] } }) },
    ],
    enDefaut: [
      {
        nom: "deux appels hors feuille, un constat",
        tables: feuille([appel("2026-01-26"), appel("2026-01-27"), appel("2026-01-20")], [{}]),
        juges: 1,
        attendu: [
          {
            ...CONSTAT,
            preuves: ["entretiens 2", "entretiens 3"],
            date: "2026-01-31",
            mois: "2026-01",
            mesure: 2,
            ligne: 2,
            gravite: "mineur",
            message: "2\u00a0contacts de janvier 2026 hors de la feuille d'émargement.",
          },
        ],
      },
      {
        nom: "une visio, un mail dont la présence est vide",
        tables: feuille(
          [appel("2026-01-26", { modalite: "VISIO" }), appel("2026-02-02", { modalite: "MAIL", presence: "" })],
          [{}, { date: "2026-02-20" }],
        ),
        attendu: [
          { date: "2026-01-31", mesure: 1 },
          { date: "2026-02-28", mesure: 1 },
        ],
      },
      {
        nom: "la feuille reçue n'a aucune ligne, d'après les réglages",
        listes: { feuillesRecues: [{ participant: "P0001", mois: "2026-03" }] },
        tables: feuille([appel("2026-03-02")], [{}]),
        attendu: [{ date: "2026-03-31", mesure: 1 }],
      },
      {
        nom: "en charge le dernier jour du mois",
        tables: feuille([appel("2026-01-26")], [{}], {
          autres: {
            affectations: [
              { participant: "P0001", apap: "Claude AUTRE", structure: "Autre structure", date_debut: "2026-01-31" },
            ],
          },
        }),
        attendu: [{ date: "2026-01-31", apap: "Claude AUTRE", structure: "Autre structure" }],
      },
    ],
  },
);
