import { compareText } from "../core/text.ts";
import type { Extraction } from "../tables/extraction.ts";
import { NULL } from "../tables/table-data.ts";
import type { Genre, TableComparee } from "./differences.ts";
import type { EffetConstats } from "./effets.ts";

/** A participant whose closed months changed. */
export interface ParticipantConcerne extends Record<Genre, number> {
  participant: string;
  /** APAP and structure of the latest parcours. */
  apap: string | null;
  structure: string | null;
  constatsApparus: number;
  constatsDisparus: number;
}

/** Participants with a difference in a closed month, most differences first, then by id. */
export function concernes(
  tables: readonly TableComparee[],
  constats: EffetConstats,
  extractions: readonly [Extraction, Extraction],
): ParticipantConcerne[] {
  const charges = [chargesDe(extractions[1]), chargesDe(extractions[0])];
  const parId = new Map<string, ParticipantConcerne>();
  const de = (participant: string): ParticipantConcerne => {
    const connu = parId.get(participant);
    if (connu) return connu;
    const charge = charges.map((c) => c.get(participant)).find((c) => c !== undefined);
    const { apap = null, structure = null } = charge ?? {};
    const zeros = { ajoutee: 0, modifiee: 0, supprimee: 0, constatsApparus: 0, constatsDisparus: 0 };
    const neuf = { participant, apap, structure, ...zeros };
    parId.set(participant, neuf);
    return neuf;
  };
  for (const { differences } of tables) {
    for (const { participant, genre, temps } of differences) {
      if (temps === "clos" && participant !== null) de(participant)[genre]++;
    }
  }
  for (const { participant } of constats.apparus) {
    const connu = participant === null ? undefined : parId.get(participant);
    if (connu) connu.constatsApparus++;
  }
  for (const { participant } of constats.disparus) {
    const connu = participant === null ? undefined : parId.get(participant);
    if (connu) connu.constatsDisparus++;
  }
  const total = (p: ParticipantConcerne) => p.ajoutee + p.modifiee + p.supprimee;
  return [...parId.values()].sort((a, b) => total(b) - total(a) || compareText(a.participant, b.participant));
}

interface Charge {
  apap: string | null;
  structure: string | null;
}

/** APAP and structure of each participant's parcours integrated last. */
function chargesDe({ tables, pool }: Extraction): Map<string, Charge> {
  const derniers = new Map<string, { jour: number; charge: Charge }>();
  const data = tables.parcours;
  if (!data) return new Map();
  const cells = { participant: data.cells("participant"), jour: data.cells("date_integration") };
  for (let i = 0; i < data.length; i++) {
    const n = cells.participant[i] ?? NULL;
    if (n === NULL) continue;
    const jour = cells.jour[i] ?? NULL;
    const connu = derniers.get(pool.text(n));
    if (connu && connu.jour > jour) continue;
    const charge = {
      apap: data.value(i, "apap") as string | null,
      structure: data.value(i, "structure") as string | null,
    };
    derniers.set(pool.text(n), { jour, charge });
  }
  return new Map([...derniers].map(([id, { charge }]) => [id, charge]));
}
