import { z } from "zod";
import { lePlusProche } from "../core/proches.ts";
import { GRAVITES } from "../core/report.ts";
import { INDICATEURS } from "../indicators/index.ts";
import { reglagesCommuns, reglagesListes } from "../parcours/reglages.ts";
import type { Rule } from "../rules/rule.ts";
import { reglagesAffichage } from "./affichage.ts";
import { montre } from "./place.ts";

/** Settings of every rule, beside its own thresholds. */
const DE_TOUTE_REGLE = {
  active: z.boolean().default(true).describe("non : la règle n'est pas exécutée, et le rapport le dit"),
  confirmee: z
    .boolean()
    .default(false)
    .describe("oui : plus de la moitié en défaut est normal ici, la règle n'est plus dite suspecte"),
};

/** Figures that may be given a target. */
const CHIFFRES: ReadonlySet<string> = new Set(INDICATEURS.map((i) => i.id));

/** What is not a rule's threshold in its settings. */
export const CLES_DE_TOUTE_REGLE: readonly string[] = ["gravite", ...Object.keys(DE_TOUTE_REGLE)];

/** Settings of one rule: severity, on or off, confirmed, then its thresholds, each with the rule's own default. */
export function schemaRegle(rule: Rule): z.ZodObject {
  const { params } = rule;
  if (!(params instanceof z.ZodObject)) throw new Error(`${rule.id}: params is not an object schema`);
  for (const nom of CLES_DE_TOUTE_REGLE) {
    if (nom in params.shape) throw new Error(`${rule.id}: the name ${nom} is taken by a setting of every rule`);
  }
  const gravite = z.enum(GRAVITES).default(rule.gravite).describe("gravité de ses constats");
  return params.safeExtend({ gravite, ...DE_TOUTE_REGLE });
}

/** The whole settings file, assembled from the rules: every default is written once, in the schema that uses it. */
export function schemaReglages(rules: readonly Rule[]) {
  const regles: Record<string, z.ZodType<Record<string, unknown>>> = {};
  for (const rule of rules) regles[rule.id] = schemaRegle(rule).prefault({}).describe(rule.titre);
  const schema = z.strictObject({
    prereglage: z
      .enum(["caen-2026"])
      .default("caen-2026")
      .describe("valeurs par défaut dont part ce fichier : cahier des charges APAP 2026-2027 de Caen"),
    profil: z
      .string()
      .nullable()
      .default(null)
      .describe("profil de lecture (colonnes et libellés de votre Viesion), cherché depuis le dossier de ce fichier"),
    justifications: z
      .string()
      .nullable()
      .default(null)
      .describe("fichier des constats justifiés (CSV ou XLSX), cherché depuis le dossier de ce fichier"),
    charte: z
      .string()
      .nullable()
      .default(null)
      .describe("charte des classeurs (couleurs, logo, ordre des feuilles), cherchée depuis le dossier de ce fichier"),
    affichage: reglagesAffichage.prefault({}).describe("noms montrés dans chaque édition"),
    communs: reglagesCommuns.prefault({}).describe("réglages que plusieurs règles et indicateurs partagent"),
    ...reglagesListes.shape,
    regles: z.strictObject(regles).prefault({}).describe("gravité, activation et seuils de chaque règle"),
  });
  return schema.superRefine(({ objectifs }, { addIssue }) => {
    for (const [i, { indicateur }] of objectifs.entries()) {
      if (CHIFFRES.has(indicateur)) continue;
      const proche = lePlusProche(indicateur, CHIFFRES);
      addIssue({
        code: "custom",
        path: ["objectifs", i, "indicateur"],
        message: `aucun indicateur « ${montre(indicateur)} »${proche === null ? " ; « plie indicateurs » les liste" : ` : le plus proche est « ${proche} »`}`,
      });
    }
  });
}

export type SchemaReglages = ReturnType<typeof schemaReglages>;
