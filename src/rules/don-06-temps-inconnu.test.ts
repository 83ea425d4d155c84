import rule from "./don-06-temps-inconnu.ts";
import { situation } from "./exemple.ts";
import { CONSTAT, sansColonnes, testRule } from "./rule-tester.ts";

type Ligne = Record<string, string>;

const VIDE = { temps: "", heures_hebdo: "", date_debut: "2026-02-02" };

/** An étape, and one of each famille whose temps is known: half of each famille is then typed. */
const etape = (autre: Ligne = {}, parcours: Ligne = {}) =>
  situation({
    parcours,
    etapes: [
      { ...VIDE, famille: "operation", ...autre },
      ...["operation", "formation", "emploi"].map((famille) => ({ ...VIDE, famille, temps: "plein" })),
    ],
  });
const etapes = (...lignes: readonly Ligne[]) => situation({ etapes: lignes.map((l) => ({ ...VIDE, ...l })) });

testRule(
  rule,
  { arrete: "2026-03-31" },
  {
    conforme: [
      {
        nom: "une sur trois a un temps : personne ne le saisit",
        tables: etapes({ famille: "operation" }, { famille: "operation" }, { famille: "operation", temps: "plein" }),
        reserve: "temps et heures rarement saisis",
      },
      {
        nom: "0 heure n'est pas une heure saisie",
        tables: etapes(
          { famille: "emploi", contrat: "CDI", heures_hebdo: "0" },
          { famille: "emploi", contrat: "CDI", heures_hebdo: "0" },
          { famille: "emploi", contrat: "CDI", heures_hebdo: "35" },
        ),
      },
      {
        nom: "celle d'après l'arrêté ne compte pas",
        tables: etapes({ famille: "operation" }, { famille: "operation", temps: "plein", date_debut: "2026-04-01" }),
      },
      { nom: "temps partiel sans heures", tables: etape({ temps: "partiel" }), reserve: null },
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
        juges: 4,
        attendu: [
          {
            ...CONSTAT,
            gravite: "mineur",
            preuves: ["etapes 2"],
            date: "2026-02-02",
            message: "Opération commencée le 02/02/2026, sans temps ni heures.",
          },
        ],
      },
      {
        nom: "une famille après l'autre : les formations, que l'on saisit",
        tables: etapes(
          { famille: "operation" },
          { famille: "formation", temps: "plein" },
          { famille: "formation", date_debut: "2026-03-02" },
        ),
        attendu: [{ date: "2026-03-02", ligne: 4 }],
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
