import * as z from "zod";

/**
 * The values of the settings: each has a default (the preset's), and a sentence in French, without a final stop, that help,
 * docs and the commented `plie.yaml` print. Bounds are inclusive.
 */

/** A setting of that kind: its schema is made once, not once a setting. */
const seuil = (schema: z.ZodNumber) => (defaut: number, description: string) =>
  schema.default(defaut).describe(description);

/** A whole number of at least 1. */
export const entier = seuil(z.int().positive());

/** A whole number of at least 0. */
export const entierOuZero = seuil(z.int().nonnegative());

/** A number above 0. */
export const nombre = seuil(z.number().positive());

/** A number of at least 0. */
export const nombreOuZero = seuil(z.number().nonnegative());

/** A share, from 0 to 1. */
export const proportion = seuil(z.number().min(0).max(1));

/** Yes or no. */
export const ouiOuNon = (defaut: boolean, description: string) => z.boolean().default(defaut).describe(description);

/** What may be left out, or said to be nothing. */
export const ouRien = <S extends z.ZodType>(schema: S, description: string) =>
  schema.nullable().default(null).describe(description);

/** Any number of such entries, none by default. */
export const liste = <S extends z.ZodType>(entree: S, description: string) =>
  z.array(entree).default([]).describe(description);

/** Texts, these by default. */
export const textes = (defaut: readonly string[], description: string) =>
  z
    .array(z.string())
    .default([...defaut])
    .describe(description);
