import * as z from "zod";
import { VOCABULAIRE, type Vocabulaire } from "./vocabulaire.ts";

const mot = (nom: keyof Vocabulaire, description: string) =>
  z.string().min(1).default(VOCABULAIRE[nom]).describe(description);

/** The words in the settings; every default is the norm `caen-2026`. */
export const reglagesVocabulaire = z.strictObject({
  logiciel: mot("logiciel", "logiciel de suivi des parcours, tel qu'on le dit"),
  logicielComplet: mot("logicielComplet", "son nom entier"),
  logicielDepartement: mot("logicielDepartement", "logiciel du Département, pour les allocataires du RSA"),
  referent: mot("referent", "référent de parcours"),
  referents: mot("referents", "référents de parcours, au pluriel"),
  plie: mot("plie", "nom du PLIE"),
  tauxNet: mot("tauxNet", "nom du taux de sorties positives sans les sorties neutralisées (dans le JSON : forme caen)"),
} satisfies Record<keyof Vocabulaire, z.ZodType>);
