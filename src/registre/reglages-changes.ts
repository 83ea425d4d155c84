import * as z from "zod";
import { type Day, parseTypedDay } from "../core/day.ts";

/** What changed around the data between two runs. */
export interface SuiteDeReglages {
  /** Names of the settings that are not the same: « ENT-01.joursSoumisMin ». */
  reglages: readonly string[];
  /** « 0.5.0 → 0.6.0 »; null when it is the same program. */
  autreVersion: string | null;
  /** The number that a setting is on a day, then and now; null when it is none. */
  nombres(nom: string, jour: Day): readonly [number | null, number | null];
}

const schema = z.object({ outil: z.object({ version: z.string() }), reglages: z.unknown() });

/** Settings by name, each as it is written in a manifeste. */
export type ReglagesEcrits = ReadonlyMap<string, string>;

/** The settings in force, as `reglagesChanges` compares them. */
export function reglagesEcrits(reglages: unknown): ReglagesEcrits {
  return feuilles(JSON.parse(JSON.stringify(reglages ?? null)));
}

/** Settings of a run's manifeste that are not those in force now; nothing when it cannot be read. */
export function reglagesChanges(manifeste: unknown, apres: ReglagesEcrits, version: string): SuiteDeReglages {
  const lu = schema.safeParse(manifeste);
  if (!lu.success) return { reglages: [], autreVersion: null, nombres: () => [null, null] };
  const avant = feuilles(lu.data.reglages);
  const noms = new Set([...avant.keys(), ...apres.keys()]);
  const autre = lu.data.outil.version;
  return {
    reglages: [...noms].filter((nom) => avant.get(nom) !== apres.get(nom)).sort(),
    autreVersion: autre === version ? null : `${autre} → ${version}`,
    nombres: (nom, jour) => [nombreLe(avant.get(nom), jour), nombreLe(apres.get(nom), jour)],
  };
}

const DATES = z.array(z.object({ depuis: z.string().nullable(), valeur: z.unknown() }));

/** A setting as it is written: one value, or those of each date of effect, oldest first. */
function nombreLe(ecrit: string | undefined, jour: Day): number | null {
  const lu: unknown = JSON.parse(ecrit ?? "null");
  const dates = DATES.safeParse(lu);
  const enVigueur = dates.success
    ? dates.data.findLast(({ depuis }) => depuis === null || (parseTypedDay(depuis) ?? jour) <= jour)?.valeur
    : lu;
  return typeof enVigueur === "number" ? enVigueur : null;
}

/** The values of a tree, by the path that leads to them; lists are values. */
function feuilles(valeur: unknown, chemin: readonly string[] = [], dites = new Map<string, string>()) {
  if (typeof valeur === "object" && valeur !== null && !Array.isArray(valeur)) {
    for (const [cle, v] of Object.entries(valeur)) feuilles(v, [...chemin, cle], dites);
  } else if (valeur !== undefined) dites.set(chemin.join("."), JSON.stringify(valeur));
  return dites;
}
