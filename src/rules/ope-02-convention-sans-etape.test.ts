import { situation } from "./exemple.ts";
import rule from "./ope-02-convention-sans-etape.ts";
import { CONSTAT, sansTables, testRule } from "./rule-tester.ts";

type Ligne = Record<string, string>;

/** Integrated in 2025 unless said otherwise; the convention of an arrêté of 2026 is that year. */
const parcours = (dates: Ligne, ...etapes: Ligne[]) =>
  situation({
    parcours: { date_integration: "2025-03-01", ...dates },
    etapes: etapes.map((e) => ({ famille: "operation", temps: "partiel", ...e })),
  });

const DEFAUT = [{ date: "2026-07-31", mois: null, mesure: 0, parcours: "P0001-1" }];

testRule(
  rule,
  { arrete: "2026-07-31" },
  {
    conforme: [
      { nom: "une étape de droit commun", tables: parcours({}, { date_debut: "2026-05-04", date_fin: "2026-05-05" }) },
      {
        nom: "une étape finie le premier jour de la convention",
        tables: parcours({}, { date_debut: "2025-11-03", date_fin: "2026-01-01" }),
      },
      { nom: "une étape d'un seul jour", tables: parcours({}, { date_debut: "2026-05-04", date_fin: "2026-05-04" }) },
      {
        nom: "un emploi commencé à l'arrêté",
        tables: parcours({}, { famille: "emploi", contrat: "CDI", date_debut: "2026-07-31" }),
      },
      { nom: "intégré le 2 février : six mois moins un jour", tables: parcours({ date_integration: "2026-02-02" }) },
      { nom: "sorti le 29 juin : six mois moins un jour", tables: parcours({ date_sortie_reelle: "2026-06-29" }) },
      { nom: "l'arrêté est le 29 juin", arrete: "2026-06-29", tables: parcours({}) },
      { nom: "sorti avant la convention", tables: parcours({ date_sortie_reelle: "2025-12-31" }) },
      {
        nom: "convention finie avant les six mois",
        listes: { convention: { debut: "2025-02-01", fin: "2025-07-31" } },
        tables: parcours({}),
      },
      {
        nom: "fin de mois : du 31 août, six mois mènent au 28 février, un jour de trop",
        arrete: "2027-02-26",
        listes: { convention: { debut: "2026-01-01", fin: "2027-12-31" } },
        tables: parcours({ date_integration: "2026-08-31" }),
      },
    ],
    enDefaut: [
      {
        nom: "aucune étape",
        tables: parcours({}),
        attendu: [
          {
            ...DEFAUT[0],
            date: "2026-07-31",
            message: "Aucune étape hors accompagnement du 01/01/2026 au 31/07/2026.",
          },
        ],
      },
      {
        nom: "l'accompagnement seul",
        tables: parcours({}, { famille: "accompagnement", date_debut: "2026-01-05" }),
        attendu: DEFAUT,
      },
      {
        nom: "une étape finie la veille de la convention",
        tables: parcours({}, { date_debut: "2025-11-03", date_fin: "2025-12-31" }),
        attendu: DEFAUT,
      },
      {
        nom: "une prescription sans entrée",
        tables: parcours({}, { date_prescription: "2026-03-02", date_debut: "" }),
        attendu: DEFAUT,
      },
      {
        nom: "une étape finie avant son début ne touche aucun jour",
        tables: parcours({}, { date_debut: "2026-05-04", date_fin: "2026-05-03" }),
        attendu: DEFAUT,
      },
      {
        nom: "intégré le 1er février : six mois juste",
        tables: parcours({ date_integration: "2026-02-01" }),
        attendu: DEFAUT,
      },
      {
        nom: "sorti le 30 juin : six mois juste",
        tables: parcours({ date_sortie_reelle: "2026-06-30" }),
        attendu: DEFAUT,
      },
      {
        nom: "l'arrêté est le 30 juin",
        arrete: "2026-06-30",
        tables: parcours({}),
        juges: 1,
        attendu: [
          {
            ...CONSTAT,
            mesure: 0,
            seuil: 1,
            gravite: "mineur",
            preuves: ["parcours 2"],
            message: "Aucune étape hors accompagnement du 01/01/2026 au 30/06/2026.",
            date: "2026-06-30",
          },
        ],
      },
      {
        nom: "fin de mois : du 31 août au 27 février, six mois juste",
        arrete: "2027-02-27",
        listes: { convention: { debut: "2026-01-01", fin: "2027-12-31" } },
        tables: parcours({ date_integration: "2026-08-31" }),
        attendu: [{ date: "2027-02-27" }],
      },
      {
        nom: "convention des réglages, finie avant l'arrêté",
        listes: { convention: { debut: "2025-02-01", fin: "2025-08-31" } },
        tables: parcours({}, { date_debut: "2025-09-01", date_fin: "2025-12-31" }),
        attendu: DEFAUT,
      },
      {
        nom: "réglage à un mois",
        params: { moisMin: 1 },
        tables: parcours({ date_integration: "2026-07-01" }),
        attendu: DEFAUT,
      },
    ],
    nonJuge: [
      {
        nom: "une étape rejetée",
        rejets: { etapes: ["P0001"] },
        tables: parcours({}),
        attendu: [{ participant: "P0001" }],
      },
    ],
    nonExecutee: [{ nom: "sans étapes", tables: sansTables(parcours({}), "etapes"), raison: "aucune table etapes" }],
  },
);
