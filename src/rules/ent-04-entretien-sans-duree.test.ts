import rule from "./ent-04-entretien-sans-duree.ts";
import { situation } from "./exemple.ts";
import { CONSTAT, testRule } from "./rule-tester.ts";

testRule(
  rule,
  { arrete: "2026-03-31" },
  {
    conforme: [
      { nom: "une minute", tables: situation({ entretiens: [{ duree: "1" }] }) },
      {
        nom: "un appel sans durée",
        tables: situation({ entretiens: [{}, { date: "2026-02-01", modalite: "TELEPHONE", duree: "" }] }),
      },
      { nom: "absent", tables: situation({ entretiens: [{ presence: "ABSENT", duree: "" }] }) },
      { nom: "avec l'employeur seul", tables: situation({ entretiens: [{ interlocuteur: "EMPLOYEUR", duree: "" }] }) },
      {
        nom: "la veille du 1er janvier, hors période",
        tables: situation({
          parcours: { date_integration: "2025-12-01" },
          entretiens: [{ date: "2025-12-31", duree: "" }],
        }),
      },
      { nom: "après l'arrêté", tables: situation({ entretiens: [{ date: "2026-04-01", duree: "" }] }) },
    ],
    enDefaut: [
      {
        nom: "durée vide",
        tables: situation({ entretiens: [{}, { date: "2026-02-18", duree: "" }] }),
        juges: 2,
        attendu: [
          {
            ...CONSTAT,
            gravite: "majeur",
            preuves: ["entretiens 3"],
            message: "Entretien du 18/02/2026 sans durée.",
            date: "2026-02-18",
            ligne: 3,
          },
        ],
      },
      {
        nom: "durée 0",
        tables: situation({ entretiens: [{ duree: "0" }] }),
        attendu: [{ date: "2026-01-20", message: "Entretien du 20/01/2026 sans durée." }],
      },
      {
        nom: "visio, si elle vaut un face à face",
        communs: { visioVautFaceAFace: true },
        tables: situation({ entretiens: [{ modalite: "VISIO", duree: "" }] }),
        attendu: [{ date: "2026-01-20" }],
      },
      {
        nom: "hors de tout parcours",
        tables: situation({ parcours: { date_integration: "2026-02-01" }, entretiens: [{ duree: "" }] }),
        attendu: [{ date: "2026-01-20", parcours: null }],
      },
    ],
  },
);
