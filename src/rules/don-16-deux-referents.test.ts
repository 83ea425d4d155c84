import rule from "./don-16-deux-referents.ts";
import { PARCOURS, situation } from "./exemple.ts";
import { testRule } from "./rule-tester.ts";

const AUTRE = { ...PARCOURS, id: "P0002-1", participant: "P0002" };
const affecte = (...rangees: readonly (readonly [apap: string, debut: string, fin: string])[]) =>
  situation({
    autres: {
      affectations: rangees.map(([apap, date_debut, date_fin]) => ({
        participant: "P0001",
        apap,
        structure: "Association Exemple",
        date_debut,
        date_fin,
      })),
    },
  });

testRule(
  rule,
  { arrete: "2026-07-31" },
  {
    conforme: [
      {
        nom: "sans affectation",
        tables: { ...affecte(["A", "2026-01-05", ""]), parcours: [PARCOURS, AUTRE] },
        juges: 1,
      },
      {
        nom: "l'une finit la veille de l'autre",
        tables: affecte(["A", "2026-01-05", "2026-06-14"], ["B", "2026-06-15", ""]),
      },
      { nom: "deux lignes du même APAP", tables: affecte(["A", "2026-01-05", ""], ["A", "2026-06-15", ""]) },
      { nom: "le second commence après l'arrêté", tables: affecte(["A", "2026-01-05", ""], ["B", "2026-08-01", ""]) },
      {
        nom: "une ligne finie avant son début",
        tables: affecte(["A", "2026-01-05", ""], ["B", "2026-06-15", "2026-06-14"]),
      },
    ],
    enDefaut: [
      {
        nom: "un jour en commun",
        tables: affecte(["A", "2026-01-05", "2026-06-15"], ["B", "2026-06-15", ""]),
        juges: 1,
        attendu: [
          {
            seuil: null,
            parcours: "P0001-1",
            contexte: {},
            preuves: ["affectations 3", "affectations 2"],
            date: "2026-06-15",
            mois: null,
            mesure: null,
            participant: "P0001",
            apap: "B",
            structure: "Association Exemple",
            gravite: "majeur",
            ligne: 3,
            message: "En charge de A et de B, tous deux le 15/06/2026.",
          },
        ],
      },
      {
        nom: "une affectation d'un seul jour",
        tables: affecte(["A", "2026-01-05", ""], ["B", "2026-03-02", "2026-03-02"]),
        attendu: [{ date: "2026-03-02" }],
      },
      {
        nom: "la même paire deux fois : un seul constat, le premier jour",
        tables: affecte(["A", "2026-01-05", ""], ["B", "2026-03-02", "2026-03-31"], ["B", "2026-05-04", ""]),
        attendu: [{ date: "2026-03-02", ligne: 3 }],
      },
      {
        nom: "la seconde est la première du fichier, son APAP le premier de l'alphabet",
        tables: affecte(["A", "2026-06-15", ""], ["B", "2026-01-05", ""], ["A", "2026-07-01", ""]),
        attendu: [{ date: "2026-06-15", preuves: ["affectations 2", "affectations 3"] }],
      },
      {
        nom: "la même paire dans les deux sens : un seul constat",
        tables: affecte(["A", "2026-01-05", "2026-03-31"], ["B", "2026-03-02", ""], ["A", "2026-05-04", ""]),
        attendu: [{ date: "2026-03-02" }],
      },
      {
        nom: "trois APAP : une par paire",
        tables: affecte(["A", "2026-01-05", ""], ["B", "2026-03-02", ""], ["C", "2026-05-04", ""]),
        attendu: [{ date: "2026-03-02" }, { date: "2026-05-04" }, { date: "2026-05-04" }],
      },
    ],
  },
);
