import * as z from "zod";
import { entierOuZero, ouiOuNon } from "../core/seuil.ts";

/**
 * What the editions show of a participant's name (domaine.md §9). The structure's and the diffusion's never show one,
 * JSON, the terminal and file names neither: nothing to set there.
 */
export const reglagesAffichage = z.strictObject({
  nomsConsolide: ouiOuNon(
    true,
    "édition de l'équipe du PLIE : NOM Prénom avec l'identifiant ; non : l'identifiant seul",
  ),
  nomsApap: ouiOuNon(true, "édition de chaque APAP : NOM Prénom avec l'identifiant ; non : l'identifiant seul"),
  fichiersAuNomDesApap: ouiOuNon(
    true,
    "nom des fichiers des APAP : leur nom ; non : un numéro, dans l'ordre alphabétique",
  ),
  diffusionMasque: entierOuZero(10, "édition à diffuser : les effectifs de 1 à ce nombre sont masqués ; 0 : aucun"),
  nomsCsf: ouiOuNon(true, "documents CSF et FSE+ : NOM Prénom avec l'identifiant ; non : l'identifiant seul"),
});

export type ReglagesAffichage = z.infer<typeof reglagesAffichage>;
