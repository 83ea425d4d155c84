import { z } from "zod";

/** Names that a reader meets, as this PLIE says them; every default is the norm `caen-2026`. */
export const reglagesVocabulaire = z.strictObject({
  logiciel: z.string().min(1).default("Viesion").describe("logiciel de suivi des parcours, tel qu'on le dit"),
  logicielComplet: z.string().min(1).default("Viesion Evolution").describe("son nom entier"),
  logicielDepartement: z
    .string()
    .min(1)
    .default("Viesion du Département")
    .describe("logiciel du Département, pour les allocataires du RSA"),
  referent: z.string().min(1).default("APAP").describe("référent de parcours"),
  referents: z.string().min(1).default("APAP").describe("référents de parcours, au pluriel"),
  plie: z.string().min(1).default("PLIE du Pays de Caen").describe("nom du PLIE"),
  tauxNet: z
    .string()
    .min(1)
    .default("Caen")
    .describe("nom du taux de sorties positives sans les sorties neutralisées (dans le JSON : forme caen)"),
});

/** What is called how; see each field's description. */
export type Vocabulaire = Readonly<z.infer<typeof reglagesVocabulaire>>;

/** The words of the norm `caen-2026`. */
export const VOCABULAIRE: Vocabulaire = reglagesVocabulaire.parse({});

/** The words in force for a report (`Report.reglages`); those of `caen-2026` when it has none. */
export function motsDe({ reglages }: { reglages?: Readonly<Record<string, unknown>> | undefined }): Vocabulaire {
  return reglagesVocabulaire.parse(reglages?.["vocabulaire"] ?? {});
}

/** « de Viesion », « d'Odyssée »: the name after « de », elided before a vowel. */
export function de(nom: string): string {
  return /^[aeiouyhàâéèêëîïôûù]/i.test(nom) ? `d'${nom}` : `de ${nom}`;
}
