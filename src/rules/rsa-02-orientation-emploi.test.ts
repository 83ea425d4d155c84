import { situation } from "./exemple.ts";
import rule from "./rsa-02-orientation-emploi.ts";
import { CONSTAT, sansColonnes, testRule } from "./rule-tester.ts";

type Ligne = Record<string, string>;

const arsa = (orientation: string, autre: Ligne = {}, parcours: Ligne = {}) =>
  situation({ participant: { statuts: "ARSA", orientation_emploi_rsa: orientation, ...autre }, parcours });

testRule(
  rule,
  { arrete: "2026-03-31" },
  {
    conforme: [
      { nom: "orienté", tables: arsa("oui") },
      { nom: "vide : à compléter, pas un manquement", tables: arsa("") },
      { nom: "pas allocataire du RSA", tables: arsa("non", { statuts: "ASS,AAH" }) },
      { nom: "orientation portée par le parcours", tables: arsa("non", {}, { orientation_emploi_rsa: "oui" }) },
      {
        nom: "sortie avant l'intégration : le parcours ne tient aucun jour",
        tables: arsa("non", {}, { date_sortie_reelle: "2026-01-04" }),
      },
      {
        nom: "sorti avant la période",
        tables: arsa("non", {}, { date_integration: "2025-03-03", date_sortie_reelle: "2025-12-31" }),
      },
    ],
    enDefaut: [
      {
        nom: "non",
        tables: arsa("non"),
        juges: 1,
        attendu: [
          {
            ...CONSTAT,
            gravite: "majeur",
            preuves: ["participants 2", "parcours 2"],
            date: "2026-01-05",
            message: "Parcours intégré le 05/01/2026 d'un allocataire du RSA non orienté sur le volet emploi.",
          },
        ],
      },
      {
        nom: "sorti le premier jour de la période",
        tables: arsa("non", {}, { date_integration: "2025-03-03", date_sortie_reelle: "2026-01-01" }),
        attendu: [{ date: "2025-03-03" }],
      },
      {
        nom: "intégré à l'arrêté",
        tables: arsa("non", {}, { date_integration: "2026-03-31" }),
        attendu: [{ date: "2026-03-31" }],
      },
      {
        nom: "non soumis aux droits et devoirs : l'orientation reste due",
        tables: arsa("non", { soumis_droits_devoirs: "non" }),
        attendu: [{ date: "2026-01-05" }],
      },
    ],
    nonExecutee: [
      {
        nom: "sans orientation",
        tables: sansColonnes(arsa("non"), "participants", "orientation_emploi_rsa"),
        raison: "participants.orientation_emploi_rsa",
      },
    ],
  },
);
