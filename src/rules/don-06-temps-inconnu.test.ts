import rule from "./don-06-temps-inconnu.ts";
import { situation } from "./exemple.ts";
import { sansColonnes, testRule } from "./rule-tester.ts";

type Ligne = Record<string, string>;

const etape = (autre: Ligne = {}, parcours: Ligne = {}) =>
  situation({
    parcours,
    etapes: [{ famille: "operation", temps: "", heures_hebdo: "", date_debut: "2026-02-02", ...autre }],
  });

testRule(
  rule,
  { arrete: "2026-03-31" },
  {
    conforme: [
      { nom: "temps partiel sans heures", tables: etape({ temps: "partiel" }) },
      { nom: "35 h sans temps", tables: etape({ famille: "emploi", contrat: "CDI", heures_hebdo: "35" }) },
      { nom: "une transversale", tables: etape({ famille: "transversale" }) },
      { nom: "l'accompagnement", tables: etape({ famille: "accompagnement" }) },
      { nom: "une prescription sans entrée", tables: etape({ date_debut: "", date_prescription: "2026-02-02" }) },
      { nom: "commencée après l'arrêté", tables: etape({ date_debut: "2026-04-01" }) },
    ],
    enDefaut: [
      {
        nom: "une opération",
        tables: etape(),
        attendu: [
          {
            date: "2026-02-02",
            mois: null,
            mesure: null,
            parcours: "P0001-1",
            message: "Opération commencée le 02/02/2026, sans temps ni heures.",
          },
        ],
      },
      {
        nom: "une formation",
        tables: etape({ famille: "formation" }),
        attendu: [{ date: "2026-02-02", message: "Formation commencée le 02/02/2026, sans temps ni heures." }],
      },
      {
        nom: "un emploi",
        tables: etape({ famille: "emploi", contrat: "CDI" }),
        attendu: [{ date: "2026-02-02", message: "Emploi commencé le 02/02/2026, sans temps ni heures." }],
      },
      { nom: "0 heure, inconnues", tables: etape({ heures_hebdo: "0" }), attendu: [{ date: "2026-02-02" }] },
      {
        nom: "avant la période, hors de tout parcours",
        tables: etape({ date_debut: "2025-02-03", date_fin: "2025-02-28" }),
        attendu: [{ date: "2025-02-03", parcours: null }],
      },
    ],
    nonExecutee: [
      {
        nom: "ni temps ni heures",
        tables: sansColonnes(etape(), "etapes", "temps", "heures_hebdo"),
        raison: "etapes.temps",
      },
    ],
  },
);
