import { z } from "zod";

/**
 * The values of the settings: each has a default (the preset's), and a sentence in French, without a final stop, that help,
 * docs and the commented `plie.yaml` print. Bounds are inclusive.
 */

/** A whole number of at least 1. */
export const entier = (defaut: number, description: string) => z.int().positive().default(defaut).describe(description);

/** A whole number of at least 0. */
export const entierOuZero = (defaut: number, description: string) =>
  z.int().nonnegative().default(defaut).describe(description);

/** A number above 0. */
export const nombre = (defaut: number, description: string) =>
  z.number().positive().default(defaut).describe(description);

/** A number of at least 0. */
export const nombreOuZero = (defaut: number, description: string) =>
  z.number().nonnegative().default(defaut).describe(description);

/** A share, from 0 to 1. */
export const proportion = (defaut: number, description: string) =>
  z.number().min(0).max(1).default(defaut).describe(description);

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
