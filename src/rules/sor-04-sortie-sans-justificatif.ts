import { z } from "zod";
import { type Day, frDay } from "../core/day.ts";
import { sortiesReelles } from "../faits/sorties.ts";
import { aPiece } from "../parcours/qualification/pieces.ts";
import { situation } from "./exemple.ts";
import { defineRule } from "./rule.ts";
import { aLaSortie } from "./unites.ts";

export default defineRule({
  id: "SOR-04",
  titre: "Sortie Positive ou Dynamique sans justificatif",
  clause: { document: "annexe-2", article: "Rappel des obligations légales" },
  gravite: "bloquant",
  reads: ["parcours"],
  colonnes: ["parcours.nature_sortie", "parcours.justificatif_sortie"],
  unite: ["sortie", "sorties"],
  params: z.strictObject({}),
  pourquoi:
    "La validation des sorties se fait sur attestation et justificatifs : copie du contrat, déclaration des heures, attestation de formation.",
  definition: "Une sortie réelle de la période, Positive ou Dynamique, dont le justificatif est vide ou « non ».",
  remede:
    "Réunir le contrat, l'attestation de l'employeur ou de formation, et le saisir ; à défaut une attestation de l'APAP.",
  juger({ juge, constat, ...contexte }) {
    return {
      dossier(dossier) {
        for (const { parcours, sortie } of sortiesReelles(dossier, contexte)) {
          const nature = parcours.row.nature_sortie;
          if (nature !== "Positive" && nature !== "Dynamique") continue;
          juge(sortie);
          if (aPiece(parcours.row, "justificatif")) continue;
          constat({ ...aLaSortie(dossier, parcours, sortie), data: { sortie, nature }, contexte: { nature } });
        }
      },
    };
  },
  message: ({ sortie, nature }: { sortie: Day; nature: string }) =>
    `Sortie ${nature} du ${frDay(sortie)} sans justificatif.`,
  exemple: {
    arrete: "2026-09-30",
    tables: situation({
      parcours: { date_sortie_reelle: "2026-09-15", nature_sortie: "Positive", justificatif_sortie: "non" },
    }),
  },
});
