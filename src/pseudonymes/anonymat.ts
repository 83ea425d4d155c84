import { type Day, partsOf } from "../core/day.ts";
import { frCount } from "../core/format.ts";
import { compter } from "../core/grouper.ts";
import type { Extraction } from "../tables/extraction.ts";
import type { TableData } from "../tables/table-data.ts";

/** Fewer persons than this behind the same values: each could be recognised by who knows them. */
export const K_VOULU = 3;

/** What remains of a person that a neighbour or a colleague may know, as it is handed out. */
const TRAITS = ["sexe", "nationalite", "rqth", "niveau_formation", "code_postal"] as const;

/** How many persons share what remains of each. */
export interface Anonymat {
  participants: number;
  /** The fewest persons behind one set of traits; 0 without participants. */
  k: number;
  /** Persons whom fewer than `K_VOULU` share their traits with. */
  rares: number;
  /** The same when the day of entry is known too. */
  raresAvecEntree: number;
}

/**
 * Counts persons by sex, year of birth, nationality, RQTH, level and département, then by these and the day of their first
 * entry. `decale`: the days of entry and birth that are handed out are other than these, and nobody is found by them.
 */
export function anonymatDe({ tables }: Extraction, decale: boolean): Anonymat {
  const entrees = premieresEntrees(tables.parcours as TableData | null);
  const traits = new Map<string, string>();
  const data = tables.participants as TableData | null;
  for (let i = 0; i < (data?.length ?? 0); i++) {
    const id = data?.value(i, "id") as string | null;
    if (id !== null && !traits.has(id)) traits.set(id, traitsDe(data as TableData, i, decale));
  }
  const avecEntree = new Map([...traits].map(([id, t]) => [id, `${t}\n${decale ? "" : (entrees.get(id) ?? "")}`]));
  const groupes = compter(traits.values());
  return {
    participants: traits.size,
    k: Math.min(...groupes.values(), traits.size),
    rares: rares(traits, groupes),
    raresAvecEntree: rares(avecEntree, compter(avecEntree.values())),
  };
}

function traitsDe(data: TableData, i: number, decale: boolean): string {
  const naissance = data.value(i, "date_naissance") as Day | null;
  const annee = naissance === null || decale ? "" : partsOf(naissance).year;
  return [annee, ...TRAITS.map((champ) => trait(champ, data.value(i, champ)))].join("\n");
}

/** The postal code is handed out as its département. */
function trait(champ: (typeof TRAITS)[number], valeur: unknown): string {
  return champ === "code_postal" ? String(valeur ?? "").slice(0, 2) : String(valeur ?? "");
}

function premieresEntrees(data: TableData | null): Map<string, Day> {
  const entrees = new Map<string, Day>();
  for (let i = 0; i < (data?.length ?? 0); i++) {
    const id = data?.value(i, "participant") as string | null;
    const jour = data?.value(i, "date_integration") as Day | null;
    if (id !== null && jour !== null) entrees.set(id, Math.min(jour, entrees.get(id) ?? jour));
  }
  return entrees;
}

function rares(traits: ReadonlyMap<string, string>, nombres: ReadonlyMap<string, number>): number {
  return [...traits.values()].filter((t) => (nombres.get(t) ?? 0) < K_VOULU).length;
}

/** What the measure says, in French sentences. */
export function phrasesDAnonymat({ participants, k, rares, raresAvecEntree }: Anonymat, decale: boolean): string[] {
  if (participants === 0) return [];
  const traits = decale
    ? "sexe, nationalité, RQTH, niveau et département"
    : "sexe, année de naissance, nationalité, RQTH, niveau et département";
  const seuls = `${frCount(rares, "personne")} sur ${participants} ${rares > 1 ? "sont" : "est"} moins de ${K_VOULU} à partager les mêmes ${traits} (k = ${k})`;
  return [
    decale
      ? `Qui peut être reconnu : ${seuls} ; la date d'entrée et l'année de naissance n'aident plus, elles sont décalées.`
      : `Qui peut être reconnu : ${seuls} ; ${raresAvecEntree} si l'on connaît aussi le jour d'entrée. --decaler-dates ôte les dates, mais les chiffres par mois changent.`,
  ];
}
