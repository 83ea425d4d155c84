import { z } from "zod";

/** Thresholds that several signals share in kind, each with its own default. */
export const nombreMin = (defaut: number, quoi: string) => z.int().positive().default(defaut).describe(quoi);
export const partMin = (defaut: number, quoi: string) => z.number().min(0).max(1).default(defaut).describe(quoi);

/** Standing out from the other APAPs. */
export const ecartMin = (defaut: number) =>
  partMin(defaut, "écart avec la médiane des autres APAP à partir duquel la question se pose (part)");
