import { DONNEES } from "./donnees.ts";
import { EMARGEMENTS } from "./emargements.ts";
import { ENTRETIENS } from "./entretiens.ts";
import { ETAPES_EMPLOIS } from "./etapes-emplois.ts";
import { PUBLIC_FSE } from "./public-fse.ts";
import type { Recette } from "./recette.ts";
import { VEILLES_SORTIES } from "./veilles-sorties.ts";

/** Every defect that a participant's dossier can carry; those of the team are in `equipe-defauts.ts`. */
export const RECETTES: readonly Recette[] = [
  ...ENTRETIENS,
  ...ETAPES_EMPLOIS,
  ...VEILLES_SORTIES,
  ...PUBLIC_FSE,
  ...EMARGEMENTS,
  ...DONNEES,
];
