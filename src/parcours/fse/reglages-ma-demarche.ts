import * as z from "zod";
import { ouiOuNon } from "../../core/seuil.ts";
import { SOURCES_MA_DEMARCHE, type SourceMaDemarche } from "./sources-ma-demarche.ts";

const SOURCES = Object.keys(SOURCES_MA_DEMARCHE) as [SourceMaDemarche, ...SourceMaDemarche[]];
/** `jj`, `mm` and `aaaa` once each, in any order, with what separates them. */
const FORMAT_DATE = /^(?=.*jj)(?=.*mm)(?=.*aaaa)(jj|mm|aaaa)[/.\- ]?(jj|mm|aaaa)[/.\- ]?(jj|mm|aaaa)$/;

const formatDate = z.string().regex(FORMAT_DATE, "jj, mm et aaaa, une fois chacun, par exemple jj/mm/aaaa ou aaaammjj");

/** One column of the entry/exit file. */
const colonne = z
  .strictObject({
    libelle: z
      .string()
      .regex(/^[^\u0000-\u001f]+$/, "un texte d'une seule ligne")
      .describe("en-tête de la colonne, tel que la plateforme l'attend"),
    source: z.enum(SOURCES).describe("donnée qui la remplit"),
    valeurs: z
      .record(z.string(), z.string())
      .default({})
      .describe(
        "ce qu'il faut écrire pour chaque code, par exemple { F: Femme } ; la clé « vide » dit quoi écrire quand rien n'est connu ; « valeur » pour une valeur_fixe",
      ),
    format: formatDate.optional().describe("écriture d'une date, si elle diffère de formatDate"),
    obligatoire: z
      .enum(["non", "toujours", "sortie"])
      .default("non")
      .describe("vide, elle est un défaut : jamais, toujours, ou pour les participants sortis"),
  })
  .refine(({ source, format }) => format === undefined || SOURCES_MA_DEMARCHE[source] === "jour", {
    message: "format ne vaut que pour une date",
    path: ["format"],
  })
  .refine(({ source, valeurs }) => source !== "valeur_fixe" || valeurs["valeur"] !== undefined, {
    message: "une valeur_fixe s'écrit dans valeurs: { valeur: … }",
    path: ["valeurs"],
  });

/** Layout of the entry/exit file of Ma Démarche FSE+ (domaine.md §7.5): the platform's own is not public. */
export const reglagesMaDemarche = z.strictObject({
  modele: z.string().default("").describe("nom de votre modèle, rappelé dans le classeur ; vide : modèle non officiel"),
  separateur: z
    .enum(["point-virgule", "virgule", "tabulation", "barre"])
    .default("point-virgule")
    .describe("séparateur des colonnes"),
  encodage: z
    .enum(["utf-8-bom", "utf-8", "windows-1252"])
    .default("utf-8-bom")
    .describe("encodage du fichier ; utf-8-bom s'ouvre aussi dans un tableur"),
  formatDate: formatDate.default("jj/mm/aaaa").describe("écriture des dates"),
  finDeLigne: z.enum(["crlf", "lf"]).default("crlf").describe("fin de ligne : Windows (crlf) ou Unix (lf)"),
  enTete: ouiOuNon(true, "la première ligne porte les libellés des colonnes"),
  guillemets: z
    .enum(["si-besoin", "toujours"])
    .default("si-besoin")
    .describe("cellules entre guillemets : seulement si leur texte l'exige, ou toutes"),
  colonnes: z
    .array(colonne)
    .default([])
    .describe(
      "colonnes dans leur ordre ; vide : celles du modèle non officiel livré (templates/ma-demarche-fse.yaml, à copier ici pour l'adapter)",
    ),
});

export type ReglagesMaDemarche = z.infer<typeof reglagesMaDemarche>;
export type ColonneMaDemarche = ReglagesMaDemarche["colonnes"][number];
