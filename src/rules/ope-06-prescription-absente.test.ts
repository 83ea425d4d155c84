import { situation } from "./exemple.ts";
import rule from "./ope-06-prescription-absente.ts";
import { CONSTAT, sansColonnes, testRule } from "./rule-tester.ts";

type Ligne = Record<string, string>;

const etape = (prescription: string, autre: Ligne = {}) =>
  situation({
    etapes: [
      {
        famille: "operation",
        temps: "partiel",
        programmation_plie: "oui",
        date_prescription: prescription,
        date_debut: "2026-05-04",
        ...autre,
      },
    ],
  });

const DEFAUT = [{ date: "2026-05-04", mois: null, mesure: null, parcours: "P0001-1" }];

testRule(
  rule,
  { arrete: "2026-07-31" },
  {
    conforme: [
      { nom: "prescrite le jour du début", tables: etape("2026-05-04") },
      { nom: "prescrite avant la période", tables: etape("2025-12-15") },
      { nom: "hors programmation", tables: etape("", { programmation_plie: "non" }) },
      { nom: "programmation vide", tables: etape("", { programmation_plie: "" }) },
      { nom: "commencée avant la période", periode: "2026-05-05..2026-07-31", tables: etape("") },
      { nom: "commencée après l'arrêté", arrete: "2026-05-03", tables: etape("") },
    ],
    enDefaut: [
      {
        nom: "sans date de prescription",
        tables: etape(""),
        attendu: [
          {
            ...DEFAUT[0],
            date: "2026-05-04",
            message: "Étape de la programmation commencée le 04/05/2026 sans date de prescription.",
          },
        ],
      },
      {
        nom: "prescrite le lendemain du début",
        tables: etape("2026-05-05"),
        juges: 1,
        attendu: [
          {
            ...CONSTAT,
            gravite: "mineur",
            preuves: ["etapes 2"],
            date: "2026-05-04",
            message: "Étape de la programmation commencée le 04/05/2026, prescrite après, le 05/05/2026.",
          },
        ],
      },
      {
        nom: "commencée le premier jour de la période",
        periode: "2026-05-04..2026-07-31",
        tables: etape(""),
        attendu: DEFAUT,
      },
      { nom: "commencée à l'arrêté", arrete: "2026-05-04", tables: etape(""), attendu: DEFAUT },
      {
        nom: "programmation dite par les réglages",
        listes: { programmation: [{ intitule: "Atelier" }] },
        tables: sansColonnes(etape("", { intitule: "atelier" }), "etapes", "programmation_plie"),
        attendu: DEFAUT,
      },
    ],
    nonExecutee: [
      {
        nom: "sans prescription",
        tables: sansColonnes(etape(""), "etapes", "date_prescription"),
        raison: "etapes.date_prescription",
      },
      {
        nom: "ni programmation ni liste",
        tables: sansColonnes(etape(""), "etapes", "programmation_plie"),
        raison: "programmation",
      },
    ],
  },
);
