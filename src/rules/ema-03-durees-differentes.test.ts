import rule from "./ema-03-durees-differentes.ts";
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
      { nom: "cinq minutes de plus", tables: paire({ duree: "50" }, { duree: "45" }) },
      { nom: "cinq minutes de moins", tables: paire({ duree: "40" }, { duree: "45" }) },
      { nom: "sans durée sur la feuille", tables: paire({ duree: "60" }, { duree: "" }) },
      { nom: "sans durée dans Viesion", tables: paire({ duree: "0" }, { duree: "60" }) },
      { nom: "des absences", tables: paire({ presence: "ABSENT", duree: "60" }, { presence: "ABSENT", duree: "30" }) },
      { nom: "présence contre absence", tables: paire({ duree: "60" }, { presence: "ABSENT", duree: "30" }) },
      { nom: "participant sans parcours", tables: paire({ duree: "60" }, { duree: "45" }, { parcours: [] }) },
    ],
    enDefaut: [
      {
        nom: "six minutes",
        tables: paire({ duree: "51" }, { duree: "45" }),
        juges: 1,
        attendu: [
          {
            ...CONSTAT,
            seuil: 5,
            preuves: ["entretiens 2", "emargements 2"],
            message: "Entretien du 20/01/2026 : 51 min dans Viesion, 45 min sur la feuille.",
            date: "2026-01-20",
            mesure: 6,
            ligne: 2,
            gravite: "majeur",
          },
        ],
      },
      {
        nom: "à deux jours d'écart aussi",
        tables: paire({ duree: "30" }, { date: "2026-01-22", duree: "45" }),
        attendu: [
          {
            date: "2026-01-20",
            mesure: 15,
            message: "Entretien du 20/01/2026 : 30 min dans Viesion, 45 min sur la feuille.",
          },
        ],
      },
      {
        nom: "une minute, avec un écart admis de 0",
        params: { minutesMax: 0 },
        tables: paire({ duree: "46" }, { duree: "45" }),
        attendu: [{ date: "2026-01-20", mesure: 1 }],
      },
    ],
  },
);
