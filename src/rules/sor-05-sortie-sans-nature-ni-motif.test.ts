import { situation } from "./exemple.ts";
import { CONSTAT, testRule } from "./rule-tester.ts";
import rule from "./sor-05-sortie-sans-nature-ni-motif.ts";

const sortie = (nature_sortie: string, motif_sortie: string, date_sortie_reelle = "2026-09-15") =>
  situation({ parcours: { date_sortie_reelle, nature_sortie, motif_sortie } });

testRule(
  rule,
  { arrete: "2026-10-31" },
  {
    conforme: [
      { nom: "Positive, CDI", tables: sortie("Positive", "CDI") },
      { nom: "Autre, motif neutralisé", tables: sortie("Autre", "DEMENAGEMENT") },
      { nom: "Autre, motif dans aucune liste : DON-14", tables: sortie("Autre", "Réorientation") },
      { nom: "Positive, un mot qui en contient un autre", tables: sortie("Positive", "Agent d'assantés") },
      { nom: "parcours ouvert", tables: sortie("", "", "") },
      { nom: "hors période", periode: "2026-10-01..2026-10-31", tables: sortie("", "") },
    ],
    enDefaut: [
      {
        nom: "nature vide",
        tables: sortie("", "Abandon"),
        juges: 1,
        attendu: [
          {
            ...CONSTAT,
            contexte: { nature: null },
            preuves: ["parcours 2"],
            date: "2026-09-15",
            ligne: 2,
            gravite: "majeur",
            message: "Sortie du 15/09/2026 sans nature.",
          },
        ],
      },
      {
        nom: "motif vide",
        tables: sortie("Positive", ""),
        attendu: [{ date: "2026-09-15", message: "Sortie du 15/09/2026 sans motif." }],
      },
      {
        nom: "ni l'un ni l'autre : un constat",
        tables: sortie("", ""),
        attendu: [{ date: "2026-09-15", message: "Sortie du 15/09/2026 sans nature et sans motif." }],
      },
      {
        nom: "Positive, pluriel d'un motif neutralisé",
        tables: sortie("Positive", "Longues maladies"),
        attendu: [
          {
            date: "2026-09-15",
            message: "Sortie du 15/09/2026 de nature Positive alors que son motif est neutralisé.",
          },
        ],
      },
      {
        nom: "Dynamique, motif neutralisé dans une phrase",
        tables: sortie("Dynamique", "CDD puis départ en retraite"),
        attendu: [{ date: "2026-09-15" }],
      },
      {
        nom: "un mot neutralisé par les réglages",
        listes: { motifsNeutralises: ["incarcération"] },
        tables: sortie("Positive", "Incarceration"),
        attendu: [{ date: "2026-09-15" }],
      },
    ],
  },
);
