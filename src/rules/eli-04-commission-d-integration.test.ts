import rule from "./eli-04-commission-d-integration.ts";
import { situation } from "./exemple.ts";
import { CONSTAT, sansColonnes, testRule } from "./rule-tester.ts";

/** Integrated on 5 January 2026. */
const commission = (date: string, parcours: Record<string, string> = {}) =>
  situation({ parcours: { date_commission_integration: date, ...parcours } });

testRule(
  rule,
  { arrete: "2026-03-31" },
  {
    conforme: [
      { nom: "le jour de l'intégration", tables: commission("2026-01-05") },
      { nom: "l'année d'avant", tables: commission("2025-12-15") },
      { nom: "intégré avant la période", periode: "2026-01-06..2026-03-31", tables: commission("") },
      { nom: "participant inconnu", tables: { ...commission(""), participants: [{ id: "P0002" }] } },
    ],
    enDefaut: [
      {
        nom: "le lendemain de l'intégration",
        tables: commission("2026-01-06"),
        juges: 1,
        attendu: [
          {
            ...CONSTAT,
            preuves: ["parcours 2"],
            date: "2026-01-05",
            gravite: "majeur",
            ligne: 2,
            message: "Intégration du 05/01/2026, avant la commission du 06/01/2026.",
          },
        ],
      },
      {
        nom: "date vide",
        tables: commission(""),
        attendu: [{ date: "2026-01-05", message: "Intégration du 05/01/2026 sans date de commission." }],
      },
    ],
    nonExecutee: [
      {
        nom: "sans date de commission",
        tables: sansColonnes(commission(""), "parcours", "date_commission_integration"),
        raison: "aucune colonne « Commission d'intégration »",
      },
    ],
  },
);
