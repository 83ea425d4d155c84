import rule from "./ema-04-jours-differents.ts";
import { emargement, situation } from "./exemple.ts";
import { CONSTAT, testRule } from "./rule-tester.ts";

type Row = Readonly<Record<string, string>>;

const paire = (entretien: Row, ligne: Row, autres: Parameters<typeof situation>[0]["autres"] = {}) =>
  situation({ entretiens: [entretien], autres: { ...autres, emargements: [emargement(ligne)] } });

testRule(
  rule,
  { arrete: "2026-03-31" },
  {
    conforme: [
      { nom: "même jour", tables: paire({}, {}) },
      { nom: "trois jours : pas une paire", tables: paire({}, { date: "2026-01-23" }) },
      {
        nom: "présence et absence à un jour : pas une paire",
        tables: paire({}, { date: "2026-01-21", presence: "ABSENT" }),
      },
      { nom: "participant sans parcours", tables: paire({}, { date: "2026-01-21" }, { parcours: [] }) },
      {
        nom: "un jour, avec un écart admis de 0",
        communs: { joursEcartEmargement: 0 },
        tables: paire({}, { date: "2026-01-21" }),
      },
    ],
    enDefaut: [
      {
        nom: "un jour après",
        tables: paire({}, { date: "2026-01-21" }),
        juges: 1,
        attendu: [
          {
            ...CONSTAT,
            preuves: ["entretiens 2", "emargements 2"],
            message: "Entretien du 20/01/2026 dans Viesion, du 21/01/2026 sur la feuille.",
            date: "2026-01-20",
            mesure: 1,
            ligne: 2,
            gravite: "mineur",
          },
        ],
      },
      {
        nom: "deux jours avant",
        tables: paire({}, { date: "2026-01-18" }),
        attendu: [
          {
            date: "2026-01-20",
            mesure: 2,
            message: "Entretien du 20/01/2026 dans Viesion, du 18/01/2026 sur la feuille.",
          },
        ],
      },
      {
        nom: "des absences aussi",
        tables: paire({ presence: "ABSENT" }, { date: "2026-01-22", presence: "ABSENT_EXCUSE" }),
        attendu: [{ date: "2026-01-20", mesure: 2 }],
      },
    ],
  },
);
