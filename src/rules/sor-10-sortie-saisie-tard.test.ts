import { situation } from "./exemple.ts";
import { CONSTAT, sansColonnes, testRule } from "./rule-tester.ts";
import rule from "./sor-10-sortie-saisie-tard.ts";

const sortie = (saisie: string, date = "2026-09-01") =>
  situation({ parcours: { date_sortie_reelle: date, date_saisie_sortie: saisie } });

testRule(
  rule,
  { arrete: "2026-10-31" },
  {
    conforme: [
      { nom: "saisie 28 jours après", tables: sortie("2026-09-29") },
      { nom: "saisie avant la sortie", tables: sortie("2026-08-20") },
      { nom: "date de saisie vide", tables: sortie(""), juges: 0 },
      { nom: "sortie avant la période", periode: "2026-09-02..2026-10-31", tables: sortie("2026-10-30") },
      { nom: "sortie après l'arrêté", tables: sortie("2026-12-31", "2026-11-01") },
      { nom: "délai de 30 jours", params: { joursMax: 30 }, tables: sortie("2026-10-01") },
    ],
    enDefaut: [
      {
        nom: "saisie 29 jours après",
        tables: sortie("2026-09-30"),
        juges: 1,
        attendu: [
          {
            ...CONSTAT,
            seuil: 28,
            preuves: ["parcours 2"],
            date: "2026-09-01",
            mesure: 29,
            gravite: "majeur",
            ligne: 2,
            message: "Sortie du 01/09/2026 saisie le 30/09/2026, 29\u00a0jours après.",
          },
        ],
      },
      {
        nom: "saisie après l'arrêté : la date de saisie est gardée",
        tables: sortie("2026-11-05"),
        attendu: [{ date: "2026-09-01", mesure: 65 }],
      },
    ],
    nonExecutee: [
      {
        nom: "sans date de saisie",
        tables: sansColonnes(sortie(""), "parcours", "date_saisie_sortie"),
        raison: "aucune colonne « Date de saisie de la sortie »",
      },
    ],
  },
);
