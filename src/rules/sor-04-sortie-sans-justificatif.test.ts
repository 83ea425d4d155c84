import { situation } from "./exemple.ts";
import { CONSTAT, testRule } from "./rule-tester.ts";
import rule from "./sor-04-sortie-sans-justificatif.ts";

const sortie = (nature_sortie: string, justificatif_sortie: string, date_sortie_reelle = "2026-09-15") =>
  situation({ parcours: { date_sortie_reelle, nature_sortie, justificatif_sortie } });

testRule(
  rule,
  { arrete: "2026-10-31" },
  {
    conforme: [
      { nom: "un contrat", tables: sortie("Positive", "Contrat") },
      { nom: "oui", tables: sortie("Dynamique", "oui") },
      { nom: "Autre sans justificatif", tables: sortie("Autre", "") },
      { nom: "sans nature", tables: sortie("", "") },
      { nom: "parcours ouvert", tables: sortie("Positive", "", "") },
      { nom: "sortie après l'arrêté", tables: sortie("Positive", "", "2026-11-01") },
      { nom: "hors période", periode: "2026-10-01..2026-10-31", tables: sortie("Positive", "", "2026-09-30") },
    ],
    enDefaut: [
      {
        nom: "Positive, vide",
        tables: sortie("Positive", ""),
        juges: 1,
        attendu: [
          {
            ...CONSTAT,
            contexte: { nature: "Positive" },
            preuves: ["parcours 2"],
            date: "2026-09-15",
            ligne: 2,
            gravite: "bloquant",
            message: "Sortie Positive du 15/09/2026 sans justificatif.",
          },
        ],
      },
      { nom: "Dynamique, « NON »", tables: sortie("Dynamique", "NON"), attendu: [{ date: "2026-09-15" }] },
      { nom: "le jour de l'arrêté", tables: sortie("Positive", "", "2026-10-31"), attendu: [{ date: "2026-10-31" }] },
    ],
  },
);
