import * as z from "zod";
import type { DocumentCite } from "../core/clause.ts";
import { GRAVITES } from "../core/report.ts";
import { ouiOuNon, ouRien } from "../core/seuil.ts";
import { REGLES_FEUX } from "../feux/index.ts";
import { reglagesLocales } from "../locales/reglages.ts";
import { CAEN_2026, NORMES } from "../normes/index.ts";
import { phrasesDe } from "../normes/phrases.ts";
import { reglagesVocabulaire } from "../normes/reglages-vocabulaire.ts";
import { jour, reglagesCommuns, reglagesListes } from "../parcours/reglages.ts";
import type { Rule } from "../rules/rule.ts";
import { reglagesRisque } from "../signaux/index.ts";
import { reglagesAffichage } from "./affichage.ts";
import { cibleRefusee } from "./cibles.ts";

/** Documents that a clause may cite. */
const DOCUMENTS = Object.keys(CAEN_2026.documents) as DocumentCite[];

const ids = z.array(z.string()).min(1).optional();

/** An article as a norm's file quotes it. */
const article = z.strictObject({
  document: z.enum(DOCUMENTS).describe("document cité"),
  article: z.string().describe("numéro, par exemple III.1.3"),
  titre: z.string().describe("titre de l'article"),
  phrases: z
    .array(
      z
        .strictObject({
          texte: z.string().describe("la phrase, telle qu'elle est écrite"),
          controlee: ids.describe("règles qui la contrôlent"),
          comptee: ids.describe("indicateurs qui la comptent"),
          preparee: ids.describe("commandes qui la préparent"),
          sort: z
            .enum(["invisible", "autrui", "contexte"])
            .optional()
            .describe("invisible dans les données, à la charge d'un autre, ou sans obligation"),
        })
        .refine(
          ({ controlee, comptee, preparee, sort }) =>
            (sort === undefined) === Boolean(controlee ?? comptee ?? preparee),
          "phrase non classée : donnez controlee, comptee ou preparee, ou bien sort (invisible, autrui, contexte)",
        )
        .refine(
          ({ texte }) => phrasesDe(texte).length === 1,
          "écrivez une phrase par entrée, chacune avec son classement",
        ),
    )
    .describe("phrases dans l'ordre"),
});

/** Settings of every rule, beside its own thresholds. */
const DE_TOUTE_REGLE = {
  active: ouiOuNon(true, "non : la règle n'est pas exécutée, et le rapport le dit"),
  confirmee: ouiOuNon(
    false,
    "oui : plus de la moitié en défaut est normal ici, la règle n'est plus dite suspecte",
  ).meta({ datable: false }),
};

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

/** Thresholds of the lights that have some. */
function schemaFeux() {
  const avecSeuils = REGLES_FEUX.filter(
    ({ params }) => params instanceof z.ZodObject && Object.keys(params.shape).length > 0,
  );
  const champs = avecSeuils.map((feu) => [feu.id, feu.params.prefault({}).describe(feu.titre)] as const);
  return z.strictObject(Object.fromEntries(champs));
}

/** What a norm and a settings file both say. */
function champsDeNorme(rules: readonly Rule[]) {
  const regles: Record<string, z.ZodType<Record<string, unknown>>> = {};
  for (const rule of rules) regles[rule.id] = schemaRegle(rule).prefault({}).describe(rule.titre);
  return {
    vocabulaire: reglagesVocabulaire.prefault({}).describe("mots de ce PLIE, dans les documents et les messages"),
    communs: reglagesCommuns
      .prefault({})
      .describe("réglages que plusieurs règles et indicateurs partagent")
      .meta({ datable: true }),
    risque: reglagesRisque
      .prefault({})
      .describe("ordre par risque (plie csf --risque) : poids et seuils de chaque signal")
      .meta({ datable: true }),
    ...reglagesListes.shape,
    reglesLocales: reglagesLocales,
    regles: z
      .strictObject(regles)
      .prefault({})
      .describe("gravité, activation et seuils de chaque règle")
      .meta({ datable: true }),
  };
}

/**
 * A norm's file. Strict, and every key may be left out: what it does not say is said by the norm it inherits from.
 */
export function schemaNorme(rules: readonly Rule[]) {
  const schema = z.strictObject({
    norme: z.string().min(1).describe("identifiant de cette norme"),
    titre: z.string().min(1).describe("titre, tel qu'il est cité"),
    herite: ouRien(z.string(), "norme dont celle-ci ne change que ce qu'elle écrit : identifiant ou fichier"),
    effet: ouRien(jour, "jour où ce texte prend effet, pour une norme qui n'hérite d'aucune autre"),
    reference: ouRien(z.string(), "texte qui fixe ce qu'elle change, par exemple avenant 1"),
    documents: z
      .strictObject(Object.fromEntries(DOCUMENTS.map((cle) => [cle, z.string().optional()])))
      .prefault({})
      .describe("comment chaque document est cité"),
    clauses: z
      .record(z.string(), z.strictObject({ document: z.enum(DOCUMENTS), article: z.string() }))
      .default({})
      .describe("règles et indicateurs que ce texte place dans un autre article"),
    articles: z.array(article).default([]).describe("articles cités, phrase par phrase, chacune classée"),
    ...champsDeNorme(rules),
  });
  return schema
    .refine(({ herite, effet }) => herite === null || effet === null, {
      path: ["effet"],
      message: "une norme qui hérite date chaque valeur qu'elle change : « seuil: {2026-07-01: 40} »",
    })
    .superRefine(({ objectifs }, contexte) => ciblesJugees(objectifs, contexte));
}

/** It names a folder: what no file system refuses, and nothing that a path would be read in. */
const nomDuPlie = z
  .string()
  .regex(
    /^[\p{L}\p{N}]([\p{L}\p{N} .'’_-]{0,78}[\p{L}\p{N}])?$/u,
    "des lettres, chiffres, espaces, tirets, 80 caractères au plus",
  )
  .nullable()
  .default(null)
  .describe(
    "nom du PLIE ; avec lui, « plie importer --format parquet » range les tables par PLIE et par arrêté, sans identifiants directs",
  );

/** The whole settings file, assembled from the rules: every default is written once, in the schema that uses it. */
export function schemaReglages(rules: readonly Rule[]) {
  const schema = z.strictObject({
    prereglage: z
      .enum(NORMES.map(({ id }) => id))
      .default("caen-2026")
      .describe("valeurs par défaut dont part ce fichier : celles de la norme caen-2026"),
    norme: ouRien(
      z.string(),
      "norme en vigueur : un identifiant (plie normes les liste) ou un fichier, cherché depuis le dossier de ce fichier ; null : celle de prereglage",
    ),
    profil: ouRien(
      z.string(),
      "profil de lecture (colonnes et libellés de votre Viesion), cherché depuis le dossier de ce fichier",
    ),
    justifications: ouRien(
      z.string(),
      "constats justifiés et retours « À corriger » : un fichier (CSV, XLSX, ODS) ou un dossier, cherché depuis le dossier de ce fichier",
    ),
    charte: ouRien(
      z.string(),
      "charte des classeurs (couleurs, logo, ordre des feuilles), cherchée depuis le dossier de ce fichier",
    ),
    plie: nomDuPlie,
    affichage: reglagesAffichage.prefault({}).describe("noms montrés dans chaque édition"),
    feux: schemaFeux().prefault({}).describe("seuils des feux de la lecture (« plie regles LEC-02 » en explique un)"),
    ...champsDeNorme(rules),
  });
  return schema.superRefine(({ objectifs }, contexte) => ciblesJugees(objectifs, contexte));
}

/** Each target is one that a figure may answer to. */
function ciblesJugees(objectifs: readonly Parameters<typeof cibleRefusee>[0][], { addIssue }: z.RefinementCtx): void {
  for (const [i, objectif] of objectifs.entries()) {
    const refus = cibleRefusee(objectif);
    if (refus) addIssue({ code: "custom", path: ["objectifs", i, refus.champ], message: refus.message });
  }
}

export type SchemaReglages = ReturnType<typeof schemaReglages>;
export type SchemaNorme = ReturnType<typeof schemaNorme>;
