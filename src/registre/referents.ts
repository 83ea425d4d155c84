import * as z from "zod";
import { compareText } from "../core/text.ts";
import type { Charge } from "../parcours/dossier.ts";

/** Who was in charge of each participant at the arrêté of a run, by id. */
export type Referents = ReadonlyMap<string, Charge>;

/** The members of `referents.json`: one participant a line. */
export function membresReferents(referents: Referents): (readonly [string, unknown])[] {
  const lignes = [...referents].sort(([a], [b]) => compareText(a, b));
  return [["referents", lignes.map(([participant, { apap, structure }]) => ({ participant, apap, structure }))]];
}

const texte = z.string().nullable();
const schema = z.object({
  referents: z.array(z.object({ participant: z.string(), apap: texte, structure: texte })),
});

/** The référents of a run; null when the file says something else. */
export function lireReferents(json: unknown): Referents | null {
  const lu = schema.safeParse(json);
  if (!lu.success) return null;
  return new Map(lu.data.referents.map(({ participant, ...charge }) => [participant, charge]));
}

/**
 * Ids of an earlier run as today's write them: when the two were joined otherwise (leading zeros, a prefix), an id that is
 * gone is the only one of today that is new and equal to it without case, letters before the number, nor leading zeros.
 */
export function traduireIds(avant: Iterable<string>, apres: Iterable<string>): (id: string) => string {
  const [anciens, actuels] = [new Set(avant), new Set(apres)];
  const parForme = (ids: Iterable<string>, connus: ReadonlySet<string>) => {
    const formes = new Map<string, string | null>();
    for (const id of ids) {
      if (connus.has(id)) continue;
      const forme = formeDe(id);
      formes.set(forme, formes.has(forme) ? null : id);
    }
    return formes;
  };
  const [partis, nouveaux] = [parForme(anciens, actuels), parForme(actuels, anciens)];
  const traduits = new Map<string, string>();
  for (const [forme, id] of partis) {
    const nouveau = nouveaux.get(forme) ?? null;
    if (id !== null && nouveau !== null) traduits.set(id, nouveau);
  }
  return (id) => traduits.get(id) ?? id;
}

function formeDe(id: string): string {
  return id
    .toUpperCase()
    .replace(/\s/g, "")
    .replace(/^[^0-9]*0*(?=\d)/, "");
}
