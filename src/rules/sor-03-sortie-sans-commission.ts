import { type Day, frDay } from "../core/day.ts";
import { NOMS_CLASSES } from "../parcours/qualification/classe.ts";
import { aPiece } from "../parcours/qualification/pieces.ts";
import { exempleAu } from "./exemple.ts";
import { defineUnitRule } from "./unit-rule.ts";
import { SORTIES_JUGEES } from "./unites-jugees.ts";

type Data = { sortie: Day; classe: string; manques: readonly string[] };

export default defineUnitRule({
  id: "SOR-03",
  titre: "Sortie Dynamique ou dérogation sans argumentation ou sans commission",
  clause: { document: "annexe-3", article: "Définition des sorties" },
  gravite: "majeur",
  reads: ["parcours"],
  colonnes: ["parcours.nature_sortie", "parcours.argumentation_sortie", "parcours.date_commission_sortie"],
  pourquoi:
    "Les sorties dynamiques et les dérogations sont argumentées par l'APAP et soumises obligatoirement à la commission d'intégrations et de sorties.",
  definition:
    "Une sortie réelle de la période, Dynamique, ou Positive par la seule dérogation (CUI-PEC, formation longue, temps partiel choisi), sans argumentation ou sans date de commission de sortie.",
  remede: "Saisir l'argumentation et la date de la commission ; à défaut, présenter la sortie à la prochaine.",
  unites: SORTIES_JUGEES,
  parmi: ({ nature, qualification: { sure } }) =>
    nature === "Dynamique" || (nature === "Positive" && sure === "derogation"),
  defaut({ parcours: { row }, jour: sortie, nature, qualification: { sure, voieSure } }) {
    const manques = [
      ...(aPiece(row, "argumentation") ? [] : ["argumentation"]),
      ...(aPiece(row, "commission") ? [] : ["date de commission"]),
    ];
    if (manques.length === 0) return null;
    const classe =
      nature === "Positive" ? `Positive par dérogation (${voieSure?.titre ?? ""})` : NOMS_CLASSES[nature ?? "Autre"];
    return {
      at: voieSure ? [row, voieSure.etape.row] : [row],
      data: { sortie, classe, manques },
      contexte: { nature, sure: NOMS_CLASSES[sure] },
    };
  },
  message: ({ sortie, classe, manques }: Data) => `Sortie ${classe} du ${frDay(sortie)} sans ${manques.join(" ni ")}.`,
  exemple: exempleAu("2026-09-30", {
    parcours: {
      date_sortie_reelle: "2026-09-15",
      nature_sortie: "Dynamique",
      motif_sortie: "CDD",
      argumentation_sortie: "Levée de freins",
      date_commission_sortie: "",
    },
    etapes: [
      { famille: "emploi", contrat: "CDD", heures_hebdo: "16", date_debut: "2026-05-01", date_fin: "2026-09-30" },
    ],
  }),
});
