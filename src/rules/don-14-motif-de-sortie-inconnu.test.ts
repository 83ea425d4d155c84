import rule from "./don-14-motif-de-sortie-inconnu.ts";
import { situation } from "./exemple.ts";
import { CONSTAT, sansColonnes, testRule } from "./rule-tester.ts";

type Ligne = Record<string, string>;

const sortie = (motif: string, autre: Ligne = {}) =>
  situation({ parcours: { date_sortie_reelle: "2026-03-16", nature_sortie: "Autre", motif_sortie: motif, ...autre } });

const DEFAUT = [{ date: "2026-03-16", mois: null, mesure: null, parcours: "P0001-1" }];

testRule(
  rule,
  { arrete: "2026-03-31" },
  {
    conforme: [
      ...[
        "Départ en retraite",
        "DEMENAGEMENT",
        "Longue maladie",
        "Abandon du parcours",
        "Absence de plus value",
        "Sans nouvelle",
        "Non-respect des engagements",
      ].map((motif) => ({ nom: motif, tables: sortie(motif) })),
      { nom: "motif vide : c'est SOR-05", tables: sortie("") },
      { nom: "sortie positive", tables: sortie("Embauche", { nature_sortie: "Positive" }) },
      { nom: "nature vide", tables: sortie("Embauche", { nature_sortie: "" }) },
      {
        nom: "sortie prévue seulement",
        tables: sortie("Embauche", { date_sortie_reelle: "", date_sortie_prevue: "2026-03-16" }),
      },
      { nom: "sortie après l'arrêté", tables: sortie("Embauche", { date_sortie_reelle: "2026-04-01" }) },
      {
        nom: "ajouté aux réglages",
        listes: { motifsNonNeutralises: ["autre orientation"] },
        tables: sortie("Autre orientation"),
      },
    ],
    enDefaut: [
      {
        nom: "autre orientation",
        tables: sortie("Autre orientation"),
        attendu: [
          {
            ...DEFAUT[0],
            date: "2026-03-16",
            message: "Sortie « autre » du 16/03/2026 : motif dans aucune des deux listes.",
          },
        ],
      },
      { nom: "un mot qui en contient un autre", tables: sortie("Abandonné"), attendu: DEFAUT },
      {
        nom: "avant la période",
        tables: sortie("Autre orientation", { date_integration: "2024-01-08", date_sortie_reelle: "2025-03-16" }),
        juges: 1,
        attendu: [
          {
            ...CONSTAT,
            gravite: "info",
            preuves: ["parcours 2"],
            message: "Sortie « autre » du 16/03/2025 : motif dans aucune des deux listes.",
            date: "2025-03-16",
          },
        ],
      },
    ],
    nonExecutee: [
      {
        nom: "sans motif",
        tables: sansColonnes(sortie("Autre orientation"), "parcours", "motif_sortie"),
        raison: "parcours.motif_sortie",
      },
    ],
  },
);
