import { situation } from "./exemple.ts";
import rule from "./pre-01-retour-au-prescripteur-absent.ts";
import { CONSTAT, sansColonnes, testRule } from "./rule-tester.ts";

/** Integrated on 5 January 2026: the 30th day after is 4 February. */
const retour = (date: string, parcours: Record<string, string> = {}) =>
  situation({ parcours: { date_prescription: "2025-12-01", date_retour_prescripteur: date, ...parcours } });

testRule(
  rule,
  { arrete: "2026-03-31" },
  {
    conforme: [
      { nom: "retour le trentième jour", tables: retour("2026-02-04") },
      { nom: "retour avant l'intégration", tables: retour("2025-12-20") },
      { nom: "sans prescription", tables: retour("", { date_prescription: "" }) },
      { nom: "intégré il y a 29 jours", arrete: "2026-02-03", tables: retour("") },
      { nom: "intégré avant la période", periode: "2026-01-06..2026-03-31", tables: retour("") },
      { nom: "délai de 40 jours", params: { jours: 40 }, tables: retour("2026-02-14") },
    ],
    enDefaut: [
      {
        nom: "retour le trente et unième jour",
        tables: retour("2026-02-05"),
        juges: 1,
        attendu: [
          {
            ...CONSTAT,
            preuves: ["parcours 2"],
            date: "2026-01-05",
            gravite: "mineur",
            ligne: 2,
            message: "Intégration du 05/01/2026 : retour au prescripteur le 05/02/2026, après le 04/02/2026.",
          },
        ],
      },
      {
        nom: "aucun retour, le trentième jour à l'arrêté",
        arrete: "2026-02-04",
        tables: retour(""),
        attendu: [
          { date: "2026-01-05", message: "Intégration du 05/01/2026 : aucun retour au prescripteur au 04/02/2026." },
        ],
      },
    ],
    nonExecutee: [
      {
        nom: "sans colonne de retour",
        tables: sansColonnes(retour(""), "parcours", "date_retour_prescripteur"),
        raison: "aucune colonne « Date de retour au prescripteur »",
      },
    ],
  },
);
