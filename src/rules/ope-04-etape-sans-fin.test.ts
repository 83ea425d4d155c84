import { situation } from "./exemple.ts";
import rule from "./ope-04-etape-sans-fin.ts";
import { CONSTAT, testRule } from "./rule-tester.ts";

type Ligne = Record<string, string>;

const etape = (debut: string, autre: Ligne = {}, parcours: Ligne = {}) =>
  situation({
    parcours: { date_integration: "2025-06-02", ...parcours },
    etapes: [{ famille: "operation", temps: "partiel", date_debut: debut, ...autre }],
  });

testRule(
  rule,
  { arrete: "2026-07-31" },
  {
    conforme: [
      { nom: "commencée six mois moins un jour avant", tables: etape("2026-02-01") },
      { nom: "fin prévue dépassée : c'est OPE-03", tables: etape("2026-01-05", { date_fin_prevue: "2026-03-31" }) },
      { nom: "date de fin", tables: etape("2026-01-05", { date_fin: "2026-03-31" }) },
      { nom: "un accompagnement", tables: etape("2025-06-02", { famille: "accompagnement" }) },
      ...["CDI", "CDI_INCLUSION", "CREATION"].map((contrat) => ({
        nom: `emploi sans terme : ${contrat}`,
        tables: etape("2026-01-05", { famille: "emploi", contrat }),
      })),
      { nom: "parcours sorti à l'arrêté", tables: etape("2026-01-05", {}, { date_sortie_reelle: "2026-07-31" }) },
      {
        nom: "finie, par ses six mois, avant le parcours",
        tables: etape("2025-06-01", {}, { date_integration: "2025-12-01" }),
      },
      {
        nom: "fin de mois : du 31 août, six mois mènent au 28 février",
        arrete: "2026-02-27",
        tables: etape("2025-08-31"),
      },
      {
        nom: "année bissextile : du 31 août, six mois mènent au 29 février",
        arrete: "2028-02-28",
        tables: etape("2027-08-31"),
      },
      { nom: "réglage à sept mois", params: { moisMax: 7 }, tables: etape("2026-01-01") },
    ],
    enDefaut: [
      {
        nom: "commencée six mois avant l'arrêté",
        tables: etape("2026-01-31"),
        juges: 1,
        attendu: [
          {
            ...CONSTAT,
            seuil: 6,
            gravite: "majeur",
            preuves: ["etapes 2"],
            date: "2026-01-31",
            mesure: 6,
            ligne: 2,
            message: "Étape commencée le 31/01/2026, sans date de fin depuis 6 mois.",
          },
        ],
      },
      ...["formation", "transversale"].map((famille) => ({
        nom: famille,
        tables: etape("2025-12-31", { famille }),
        attendu: [{ date: "2025-12-31", mesure: 7 }],
      })),
      ...["CDD", "CONTRAT_PRO", "CDDI", ""].map((contrat) => ({
        nom: `emploi : ${contrat || "contrat vide"}`,
        tables: etape("2025-07-31", { famille: "emploi", contrat }),
        attendu: [{ date: "2025-07-31", mesure: 12 }],
      })),
      {
        nom: "fin de mois : le 28 février",
        arrete: "2026-02-28",
        tables: etape("2025-08-31"),
        attendu: [{ date: "2025-08-31", mesure: 6 }],
      },
      {
        nom: "année bissextile : le 29 février",
        arrete: "2028-02-29",
        tables: etape("2027-08-31"),
        attendu: [{ date: "2027-08-31", mesure: 6 }],
      },
      {
        nom: "commencée avant le parcours, qu'elle touche",
        tables: etape("2025-06-01", {}, { date_integration: "2025-11-30" }),
        attendu: [{ date: "2025-06-01", parcours: "P0001-1", mesure: 13 }],
      },
    ],
  },
);
