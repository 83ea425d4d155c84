import type { Article } from "../../norme.ts";
import { ANNEXES } from "./annexes.ts";
import { CONTEXTE } from "./contexte.ts";
import { DOSSIERS } from "./dossiers.ts";
import { EMPLOI_ET_SORTIE } from "./emploi-et-sortie.ts";
import { ENTRETIENS } from "./entretiens.ts";
import { MISE_EN_PLACE } from "./mise-en-place.ts";
import { PARCOURS } from "./parcours.ts";
import { RELATIONS } from "./relations.ts";

/** Every sentence of the cahier des charges and of its annexes, in order, each with what becomes of it. */
export const ARTICLES_CAEN_2026: readonly Article[] = [
  ...CONTEXTE,
  ...PARCOURS,
  ...EMPLOI_ET_SORTIE,
  ...ENTRETIENS,
  ...DOSSIERS,
  ...RELATIONS,
  ...MISE_EN_PLACE,
  ...ANNEXES,
];
