import rule from "./don-02-ordre-impossible.ts";
import { PARCOURS, situation } from "./exemple.ts";
import { CONSTAT, testRule } from "./rule-tester.ts";

type Ligne = Record<string, string>;

const parcours = (dates: Ligne, naissance = "1985-05-14") =>
  situation({ participant: { date_naissance: naissance }, parcours: dates });
const etape = (ligne: Ligne) => situation({ etapes: [{ famille: "operation", temps: "partiel", ...ligne }] });
const veille = (ligne: Ligne) => situation({ veilles: [ligne] });
const absence = (debut: string, fin: string) =>
  situation({ autres: { absences_apap: [{ apap: "Alix MODÈLE", date_debut: debut, date_fin: fin }] } });

testRule(
  rule,
  { arrete: "2026-07-31" },
  {
    conforme: [
      {
        nom: "sorti le jour de l'intégration",
        tables: parcours({ date_integration: "2026-03-10", date_sortie_reelle: "2026-03-10" }),
      },
      { nom: "une sortie après l'arrêté est lue comme vide", tables: parcours({ date_sortie_reelle: "2026-08-01" }) },
      { nom: "étape d'un jour", tables: etape({ date_debut: "2026-03-10", date_fin: "2026-03-10" }) },
      {
        nom: "la fin prévue est fausse, mais la fin est là",
        tables: etape({ date_debut: "2026-03-10", date_fin_prevue: "2026-03-01", date_fin: "2026-04-10" }),
      },
      { nom: "étape sans fin", tables: etape({ date_debut: "2026-03-10" }) },
      { nom: "veille d'un jour", tables: veille({ date_debut: "2026-03-10", date_fin: "2026-03-10" }) },
      { nom: "absence d'un jour", tables: absence("2026-03-10", "2026-03-10") },
      { nom: "absence qui commence après l'arrêté", tables: absence("2026-08-10", "2026-08-01") },
      { nom: "16 ans le jour de l'intégration", tables: parcours({ date_integration: "2026-03-10" }, "2010-03-10") },
      { nom: "75 ans, la veille des 76", tables: parcours({ date_integration: "2026-03-10" }, "1950-03-11") },
      {
        nom: "né un 29 février : 17 ans le 28 février d'une année commune",
        arrete: "2029-07-31",
        params: { ageMin: 17 },
        tables: parcours({ date_integration: "2029-02-28" }, "2012-02-29"),
      },
      { nom: "naissance inconnue", tables: parcours({}, "") },
      {
        nom: "réglage des âges",
        params: { ageMin: 14, ageMax: 80 },
        tables: parcours({ date_integration: "2026-03-10" }, "2012-03-10"),
      },
    ],
    enDefaut: [
      {
        nom: "sorti la veille de l'intégration",
        tables: parcours({ date_integration: "2026-03-10", date_sortie_reelle: "2026-03-09" }),
        juges: 2,
        attendu: [
          {
            ...CONSTAT,
            gravite: "majeur",
            preuves: ["parcours 2"],
            date: "2026-03-09",
            message: "Sortie le 09/03/2026, avant l'intégration du 10/03/2026.",
          },
        ],
      },
      {
        nom: "étape finie la veille de son début",
        tables: etape({ date_debut: "2026-03-10", date_fin: "2026-03-09" }),
        attendu: [
          {
            date: "2026-03-10",
            parcours: "P0001-1",
            message: "Étape finie le 09/03/2026, avant son début du 10/03/2026.",
          },
        ],
      },
      {
        nom: "étape : la fin prévue, faute de fin",
        tables: etape({ date_debut: "2026-03-10", date_fin_prevue: "2026-03-09" }),
        attendu: [{ date: "2026-03-10" }],
      },
      {
        nom: "étape hors de tout parcours",
        tables: etape({ date_debut: "2025-12-10", date_fin: "2025-12-09" }),
        attendu: [{ date: "2025-12-10", parcours: null, apap: null }],
      },
      {
        nom: "veille finie avant son début",
        tables: veille({ date_debut: "2026-03-10", date_fin_prevue: "2026-03-09" }),
        attendu: [{ date: "2026-03-10", message: "Veille finie le 09/03/2026, avant son début du 10/03/2026." }],
      },
      {
        nom: "absence finie avant son début",
        tables: absence("2026-03-10", "2026-03-09"),
        attendu: [
          {
            date: "2026-03-10",
            participant: null,
            apap: "Alix MODÈLE",
            message: "Absence d'APAP finie le 09/03/2026, avant son début du 10/03/2026.",
          },
        ],
      },
      {
        nom: "né le lendemain de l'intégration",
        tables: parcours({ date_integration: "2026-03-10" }, "2026-03-11"),
        attendu: [{ date: "2026-03-10", message: "Naissance après l'intégration du 10/03/2026." }],
      },
      {
        nom: "né le jour de l'intégration : 0 an",
        tables: parcours({ date_integration: "2026-03-10" }, "2026-03-10"),
        attendu: [{ date: "2026-03-10", message: "Âge de 0 ans à l'intégration du 10/03/2026." }],
      },
      {
        nom: "15 ans, la veille des 16",
        tables: parcours({ date_integration: "2026-03-10" }, "2010-03-11"),
        attendu: [{ date: "2026-03-10", message: "Âge de 15 ans à l'intégration du 10/03/2026." }],
      },
      {
        nom: "76 ans",
        tables: parcours({ date_integration: "2026-03-10" }, "1950-03-10"),
        attendu: [{ date: "2026-03-10", message: "Âge de 76 ans à l'intégration du 10/03/2026." }],
      },
      {
        nom: "né un 29 février : 16 ans encore le 27",
        arrete: "2029-07-31",
        params: { ageMin: 17 },
        tables: parcours({ date_integration: "2029-02-27" }, "2012-02-29"),
        attendu: [{ date: "2029-02-27" }],
      },
      {
        nom: "né un 29 février : 15 ans le 28 février d'une année bissextile",
        arrete: "2028-07-31",
        tables: parcours({ date_integration: "2028-02-28" }, "2012-02-29"),
        attendu: [{ date: "2028-02-28" }],
      },
      {
        nom: "deux conditions, deux constats",
        tables: parcours({ date_integration: "2026-03-10", date_sortie_reelle: "2026-03-09" }, "2012-03-10"),
        attendu: [{ date: "2026-03-09" }, { date: "2026-03-10" }],
      },
      {
        nom: "avant la période : toute l'extraction est regardée",
        tables: situation({
          autres: { parcours: [{ ...PARCOURS, date_integration: "2024-03-10", date_sortie_reelle: "2024-03-09" }] },
        }),
        attendu: [{ date: "2024-03-09" }],
      },
    ],
  },
);
