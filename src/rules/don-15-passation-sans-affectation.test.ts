import rule from "./don-15-passation-sans-affectation.ts";
import { ENTRETIEN, PARCOURS, PERSONNE } from "./exemple.ts";
import { sansColonnes, testRule } from "./rule-tester.ts";

type Ligne = Record<string, string>;
type Suivi = readonly (readonly [date: string, apap: string])[];

const B = "Claude AUTRE";
const A = "Alix MODÈLE";
const PREMIERE = ["2026-01-20", B] as const;
const PASSE: Suivi = [PREMIERE, ["2026-02-17", B], ["2026-03-17", A]];

/** Participants P0001, P0002…, each with their parcours in the charge of A and their lines of « suivi ». */
const portefeuille = (
  suivis: readonly Suivi[],
  parcours: Ligne = {},
  autres: Record<string, readonly Ligne[]> = {},
) => {
  const ids = suivis.map((_, n) => `P000${n + 1}`);
  return {
    participants: ids.map((id) => ({ ...PERSONNE, id })),
    parcours: ids.map((id) => ({ ...PARCOURS, id: `${id}-1`, participant: id, ...parcours })),
    entretiens: suivis.flatMap((suivi, n) =>
      suivi.map(([date, apap]) => ({ ...ENTRETIEN, participant: ids[n] ?? "", date, apap })),
    ),
    ...autres,
  };
};

const affectation = (participant: string) => ({
  participant,
  apap: B,
  structure: "Association Exemple",
  date_debut: "2026-01-05",
  date_fin: "2026-03-01",
});

testRule(
  rule,
  { arrete: "2026-03-31" },
  {
    conforme: [
      { nom: "deux parcours", tables: portefeuille([PASSE, PASSE]) },
      { nom: "la seconde ligne nomme déjà A", tables: portefeuille([PASSE, PASSE, [PREMIERE, ["2026-02-17", A]]]) },
      {
        nom: "une seule ligne qui nomme un APAP",
        tables: portefeuille([PASSE, PASSE, [PREMIERE, ["2026-02-17", ""]]]),
      },
      { nom: "sortis à l'arrêté", tables: portefeuille([PASSE, PASSE, PASSE], { date_sortie_reelle: "2026-03-31" }) },
      { nom: "sans APAP", tables: portefeuille([PASSE, PASSE, PASSE], { apap: "" }) },
      {
        nom: "l'un des trois a son affectation",
        tables: portefeuille([PASSE, PASSE, PASSE], {}, { affectations: [affectation("P0003")] }),
      },
      {
        nom: "deux de B et un d'un troisième",
        tables: portefeuille([PASSE, PASSE, PASSE.map(([date]) => [date, "Dominique TIERS"] as const)]),
      },
      { nom: "seuil de quatre", params: { parcoursMin: 4 }, tables: portefeuille([PASSE, PASSE, PASSE]) },
    ],
    enDefaut: [
      {
        nom: "trois parcours",
        tables: portefeuille([PASSE, PASSE, PASSE]),
        juges: 3,
        attendu: [
          {
            seuil: 3,
            contexte: {
              precedent: "Claude AUTRE",
              affectationsProposees:
                "P0001 du 05/01/2026 au 16/03/2026, P0002 du 05/01/2026 au 16/03/2026, P0003 du 05/01/2026 au 16/03/2026",
            },
            preuves: ["entretiens 2", "entretiens 3", "entretiens 5", "entretiens 6", "entretiens 8", "entretiens 9"],
            date: null,
            mois: null,
            mesure: 3,
            participant: null,
            parcours: null,
            apap: A,
            structure: "Association Exemple",
            gravite: "majeur",
            ligne: 2,
            message: "3\u00a0parcours ouverts d'abord suivis par Claude AUTRE, sans affectations.",
          },
        ],
      },
      {
        nom: "une ligne sans APAP entre les deux",
        tables: portefeuille([
          PASSE,
          PASSE,
          [
            ["2026-01-20", B],
            ["2026-01-27", ""],
            ["2026-02-17", B],
          ],
        ]),
        attendu: [{ date: null, mesure: 3 }],
      },
      {
        nom: "un ancien parcours resté ouvert : seul le dernier intégré compte",
        params: { parcoursMin: 1 },
        tables: {
          ...portefeuille([PASSE]),
          parcours: [
            { ...PARCOURS, id: "P0001-0", date_integration: "2025-01-06" },
            { ...PARCOURS, id: "P0001-1" },
          ],
        },
        attendu: [{ date: null, mesure: 1 }],
      },
    ],
    nonExecutee: [
      {
        nom: "les lignes ne nomment personne",
        tables: sansColonnes(portefeuille([PASSE, PASSE, PASSE]), "entretiens", "apap"),
        raison: "aucune colonne « APAP » (entretiens.apap)",
      },
    ],
  },
);
