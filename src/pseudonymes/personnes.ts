import type { Day } from "../core/day.ts";
import { foldWords } from "../core/text.ts";
import type { Extraction } from "../tables/extraction.ts";

/** What an id is about: the first non-empty value of each column, over all its rows (precisions.md, General 14). */
export interface Personne {
  id: string;
  nom: string | null;
  prenom: string | null;
  naissance: Day | null;
}

/** The participants of an extraction, by id. */
export function personnesDe({ tables }: Extraction): Map<string, Personne> {
  const personnes = new Map<string, Personne>();
  for (const { id, nom, prenom, date_naissance } of tables.participants?.rows() ?? []) {
    if (id === null) continue;
    const connue = personnes.get(id);
    personnes.set(id, {
      id,
      nom: connue?.nom ?? nom,
      prenom: connue?.prenom ?? prenom,
      naissance: connue?.naissance ?? date_naissance,
    });
  }
  return personnes;
}

/**
 * What two ids of one person share (DON-07: same names but for case, accents and hyphens, same birth): they must keep a
 * name and a birth in common. An id alone when one of the three is missing.
 */
export function identiteDe({ id, nom, prenom, naissance }: Personne): string {
  const [n, p] = [foldWords(nom ?? ""), foldWords(prenom ?? "")];
  return n === "" || p === "" || naissance === null ? `id\n${id}` : `personne\n${n}\n${p}\n${naissance}`;
}
