import { z } from "zod";

/** Settings that several rules and indicators share (domaine.md §2–§5); each default is the preset `caen-2026`. */
export const reglagesCommuns = z.strictObject({
  visioVautFaceAFace: z.boolean().default(false).describe("une visio tenue vaut un face à face"),
  heuresTempsPartielSubi: z
    .number()
    .positive()
    .default(20)
    .describe("un emploi de moins d'heures par semaine, non choisi, est un temps partiel subi"),
  heuresTempsPlein: z
    .number()
    .positive()
    .default(30)
    .describe("une étape sans « temps » est à temps plein à partir de ce nombre d'heures par semaine"),
  moisEtapeSansFin: z
    .int()
    .positive()
    .default(6)
    .describe("une étape sans aucune date de fin est réputée durer ce nombre de mois"),
  moisVeilleSansFin: z
    .int()
    .positive()
    .default(6)
    .describe("une veille sans aucune date de fin suspend au plus ce nombre de mois"),
  moisSuiviEmploi: z.int().positive().default(6).describe("durée du suivi dans l'emploi ou la formation certifiante, en mois"),
  joursVeilleMoisSuivi: z
    .int()
    .positive()
    .default(15)
    .describe("un mois de suivi n'est pas jugé s'il compte au moins ce nombre de jours en veille"),
  partPresencesVides: z
    .number()
    .min(0)
    .max(1)
    .default(0.3)
    .describe("au-delà de cette part de présences vides en face à face, les règles sur les présences ne sont pas exécutées"),
  fileActiveAvecVeilles: z.boolean().default(false).describe("la file active compte aussi les parcours en veille"),
});

export type ReglagesCommuns = z.infer<typeof reglagesCommuns>;

/** What an empty presence of a face-to-face means; null = A_PRECISER, and the share of empty ones is watched. */
export type PresenceVide = "PRESENT" | "A_PRECISER" | null;
