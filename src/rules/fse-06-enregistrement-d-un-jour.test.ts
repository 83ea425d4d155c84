import { situation } from "./exemple.ts";
import rule from "./fse-06-enregistrement-d-un-jour.ts";
import { CONSTAT, testRule } from "./rule-tester.ts";

const parcours = (date_integration: string, date_sortie_reelle: string) =>
  situation({ parcours: { date_integration, date_sortie_reelle } });

testRule(
  rule,
  { arrete: "2026-03-31" },
  {
    conforme: [
      { nom: "deux jours", tables: parcours("2026-02-10", "2026-02-11") },
      { nom: "parcours ouvert, intégré à l'arrêté", tables: parcours("2026-03-31", "") },
      { nom: "repris au 1er janvier, sorti le 2", tables: parcours("2025-03-01", "2026-01-02") },
      { nom: "un jour, avant la période", tables: parcours("2025-12-31", "2025-12-31") },
      {
        nom: "sortie avant l'intégration : aucun jour, aucun enregistrement",
        tables: parcours("2026-02-10", "2026-02-09"),
      },
    ],
    enDefaut: [
      {
        nom: "un jour",
        tables: parcours("2026-02-10", "2026-02-10"),
        juges: 1,
        attendu: [
          {
            ...CONSTAT,
            gravite: "majeur",
            contexte: { operation: null },
            preuves: ["parcours 2"],
            date: "2026-02-10",
            ligne: 2,
            message: "Participation FSE+ du 10/02/2026 au 10/02/2026 : 1\u00a0jour.",
          },
        ],
      },
      {
        nom: "repris au 1er janvier, sorti le même jour",
        tables: parcours("2025-03-01", "2026-01-01"),
        attendu: [{ date: "2026-01-01" }],
      },
      {
        nom: "l'opération finit le jour de l'intégration",
        listes: { operationsFse: [{ code: "OP1", intitule: "Opération 1", debut: "2025-01-01", fin: "2026-02-10" }] },
        tables: situation({ parcours: { date_integration: "2026-02-10" } }),
        attendu: [{ date: "2026-02-10" }],
      },
      {
        nom: "deux jours, si le réglage les signale : daté de la sortie",
        params: { joursMax: 2 },
        tables: parcours("2026-02-10", "2026-02-11"),
        attendu: [{ date: "2026-02-11" }],
      },
    ],
  },
);
