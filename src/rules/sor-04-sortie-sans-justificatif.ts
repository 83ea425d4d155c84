import { type Day, frDay } from "../core/day.ts";
import { estUnResultat } from "../faits/nature-sortie.ts";
import { aPiece } from "../parcours/qualification/pieces.ts";
import { exempleAu } from "./exemple.ts";
import { defineUnitRule } from "./unit-rule.ts";
import { SORTIES_REELLES } from "./unites-jugees.ts";

export default defineUnitRule({
  id: "SOR-04",
  titre: "Sortie Positive ou Dynamique sans justificatif",
  clause: { document: "annexe-2", article: "Rappel des obligations légales" },
  gravite: "bloquant",
  colonnes: ["parcours.nature_sortie", "parcours.justificatif_sortie"],
  pourquoi:
    "La validation des sorties se fait sur attestation et justificatifs : copie du contrat, déclaration des heures, attestation de formation.",
  definition: "Une sortie réelle de la période, Positive ou Dynamique, dont le justificatif est vide ou « non ».",
  remede:
    "Réunir le contrat, l'attestation de l'employeur ou de formation, et le saisir ; à défaut une attestation de l'APAP.",
  unites: SORTIES_REELLES,
  parmi: ({ parcours }) => estUnResultat(parcours.row.nature_sortie),
  defaut({ parcours, sortie }) {
    const nature = parcours.row.nature_sortie;
    return aPiece(parcours.row, "justificatif")
      ? null
      : { data: { sortie, nature: nature ?? "" }, contexte: { nature } };
  },
  message: ({ sortie, nature }: { sortie: Day; nature: string }) =>
    `Sortie ${nature} du ${frDay(sortie)} sans justificatif.`,
  exemple: exempleAu("2026-09-30", {
    parcours: { date_sortie_reelle: "2026-09-15", nature_sortie: "Positive", justificatif_sortie: "non" },
  }),
});
