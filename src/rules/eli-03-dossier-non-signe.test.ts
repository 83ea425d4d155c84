import rule from "./eli-03-dossier-non-signe.ts";
import { PARCOURS, situation } from "./exemple.ts";
import { CONSTAT, sansColonnes, testRule } from "./rule-tester.ts";

const dossier = (dossier_signe: string, date_integration = "2026-01-05") =>
  situation({ parcours: { dossier_signe, date_integration } });

testRule(
  rule,
  { arrete: "2026-03-31" },
  {
    conforme: [
      { nom: "signé", tables: dossier("oui") },
      { nom: "intégré la veille de la période", tables: dossier("non", "2025-12-31") },
      { nom: "intégré après l'arrêté", tables: dossier("non", "2026-04-01") },
      {
        nom: "orphelin",
        tables: situation({ autres: { parcours: [{ ...PARCOURS, participant: "P0002", dossier_signe: "non" }] } }),
      },
    ],
    enDefaut: [
      {
        nom: "non",
        tables: dossier("non"),
        juges: 1,
        attendu: [
          {
            ...CONSTAT,
            gravite: "majeur",
            preuves: ["parcours 2"],
            date: "2026-01-05",
            message: "Intégration du 05/01/2026 sans dossier d'intégration signé.",
          },
        ],
      },
      { nom: "vide", tables: dossier(""), attendu: [{ date: "2026-01-05" }] },
      {
        nom: "intégré le premier jour de la période",
        tables: dossier("non", "2026-01-01"),
        attendu: [{ date: "2026-01-01" }],
      },
      { nom: "intégré à l'arrêté", tables: dossier("non", "2026-03-31"), attendu: [{ date: "2026-03-31" }] },
    ],
    nonExecutee: [
      {
        nom: "sans colonne",
        tables: sansColonnes(dossier("non"), "parcours", "dossier_signe"),
        raison: "parcours.dossier_signe",
      },
    ],
  },
);
