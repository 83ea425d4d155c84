import type { Day } from "../core/day.ts";
import { foldWords } from "../core/text.ts";
import type { Extraction } from "../tables/extraction.ts";
import type { TableData } from "../tables/table-data.ts";

/** What an id is about: the first non-empty value of each column, over all its rows (precisions.md, General 14). */
export interface Personne {
  id: string;
  nom: string | null;
  prenom: string | null;
  naissance: Day | null;
}

/** The participants of an extraction, by id. */
export function personnesDe(extraction: Extraction): Map<string, Personne> {
  const personnes = new Map<string, Personne>();
  const data = extraction.tables.participants as TableData | null;
  if (!data) return personnes;
  for (let i = 0; i < data.length; i++) {
    const id = data.value(i, "id") as string | null;
    if (id === null) continue;
    const connue = personnes.get(id);
    personnes.set(id, {
      id,
      nom: connue?.nom ?? (data.value(i, "nom") as string | null),
      prenom: connue?.prenom ?? (data.value(i, "prenom") as string | null),
      naissance: connue?.naissance ?? (data.value(i, "date_naissance") as Day | null),
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
