import { PlieError } from "../core/plie-error.ts";
import { TABLE_NAMES, type TableName } from "../tables/index.ts";
import { NULL, type TableData } from "../tables/table-data.ts";
import { personField } from "./headers/composed-key.ts";
import { formeIdentifiant, type Identifiants, rapprocheIdentifiants } from "./profile-shapes.ts";

type Open = ReadonlyMap<TableName, { data: TableData }>;

/** Spellings of one id: the list of participants decides, then the parcours, then the others. */
const FIRST: readonly TableName[] = ["participants", "parcours"];

/**
 * Gives one spelling to the ids that the profile holds for the same (`identifiants`, LEC-02), in every table: that of the
 * list of participants. Returns the spelling of any other text. Throws `PlieError` when two participants of the list would
 * become one.
 */
export function settleIds(open: Open, regle: Identifiants): (id: string) => string {
  if (!rapprocheIdentifiants(regle)) return (id) => id;
  const kept = new Map<string, string>();
  const settled = (id: string): string => kept.get(formeIdentifiant(id, regle)) ?? id;
  for (const table of [...FIRST, ...TABLE_NAMES.filter((name) => !FIRST.includes(name))]) {
    const data = open.get(table)?.data;
    const field = personField(table);
    if (!data || field === null) continue;
    const cells = data.cells(field);
    const known = new Map<number, number>();
    for (let i = 0; i < data.length; i++) {
      const cell = cells[i] ?? NULL;
      if (cell === NULL) continue;
      let number = known.get(cell);
      if (number === undefined) {
        const id = data.pool.text(cell);
        const form = formeIdentifiant(id, regle);
        const first = kept.get(form);
        if (first === undefined) kept.set(form, id);
        else if (table === "participants" && first !== id) throw confused(first, id);
        number = data.pool.intern(settled(id));
        known.set(cell, number);
      }
      cells[i] = number;
    }
  }
  return settled;
}

function confused(first: string, second: string): PlieError {
  return new PlieError(
    `La liste des participants porte « ${first} » et « ${second} », que le profil (« identifiants ») prend pour un même numéro : retirez du profil ce qui les confond, ou corrigez la liste.`,
  );
}
