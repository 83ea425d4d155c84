import { PARCOURS, PERSONNE, situation } from "./exemple.ts";
import rule from "./fse-03-donnee-sensible-vide.ts";
import { CONSTAT, testRule } from "./rule-tester.ts";

const { parent_ne_etranger: _, ...SANS_ORIGINE } = PERSONNE;

testRule(
  rule,
  { arrete: "2026-03-31" },
  {
    conforme: [
      { nom: "oui ou non partout", tables: situation({ participant: { rqth: "oui" } }) },
      {
        nom: "le parcours dit le logement",
        tables: situation({ participant: { sans_domicile: "" }, parcours: { sans_domicile: "non" } }),
      },
      {
        nom: "aucune colonne d'origine : la question n'est pas dans l'extraction",
        tables: { participants: [SANS_ORIGINE], parcours: [PARCOURS] },
      },
      {
        nom: "sorti avant la période",
        tables: situation({
          participant: { rqth: "" },
          parcours: { date_integration: "2025-03-01", date_sortie_reelle: "2025-12-31" },
        }),
      },
    ],
    enDefaut: [
      {
        nom: "RQTH vide",
        tables: situation({ participant: { rqth: "" } }),
        juges: 1,
        attendu: [
          {
            ...CONSTAT,
            gravite: "mineur",
            contexte: { operation: null },
            preuves: ["participants 2", "parcours 2"],
            message: "Entrée FSE+ du 05/01/2026, non renseigné : RQTH.",
            date: "2026-01-05",
            ligne: 2,
          },
        ],
      },
      {
        nom: "origine vide",
        tables: situation({ participant: { parent_ne_etranger: "" } }),
        attendu: [{ date: "2026-01-05", message: "Entrée FSE+ du 05/01/2026, non renseigné : origine étrangère." }],
      },
      {
        nom: "logement vide, et RQTH : un seul constat",
        tables: situation({ participant: { sans_domicile: "", rqth: "" } }),
        attendu: [{ date: "2026-01-05", message: "Entrée FSE+ du 05/01/2026, non renseigné : RQTH, logement." }],
      },
      {
        nom: "repris au 1er janvier",
        tables: situation({ participant: { rqth: "" }, parcours: { date_integration: "2025-03-01" } }),
        attendu: [{ date: "2026-01-01" }],
      },
    ],
  },
);
