import type { Day } from "../core/day.ts";
import { obtenir } from "../core/grouper.ts";
import type { Preuve } from "../core/report.ts";
import { compareText } from "../core/text.ts";
import type { Contexte } from "./contexte.ts";
import type { Effectif } from "./effectifs.ts";
import { SANS_FIN } from "./etape.ts";

/** A row that puts an APAP in a structure over [debut, fin], both included. */
interface Rattachement extends Pick<Effectif, "debut" | "fin" | "preuve"> {
  structure: string;
}

/** Two rows that put one APAP in two structures on the same days. */
export interface Conflit {
  apap: string;
  structures: readonly [string, string];
  /** First day that they share, null when neither has a beginning. */
  jour: Day | null;
  preuves: Preuve[];
}

/** Every row as written (precisions.md, « En charge and figures »): parcours, affectations, effectifs begun by the arrêté. */
function rattachements({
  extraction,
  effectifs,
  arrete,
}: Pick<Contexte, "extraction" | "effectifs" | "arrete">): Map<string, Rattachement[]> {
  const parApap = new Map<string, Rattachement[]>();
  const note = (apap: string | null, structure: string | null, debut: Day, fin: Day, preuve: Preuve | null) => {
    if (apap === null || structure === null || debut > arrete || fin < debut) return;
    obtenir(parApap, apap, () => []).push({ structure, debut, fin, preuve });
  };
  for (const e of effectifs) note(e.apap, e.structure, e.debut, e.fin, e.preuve);
  const { parcours, affectations } = extraction.tables;
  for (const row of affectations?.rows() ?? []) {
    if (row.date_debut !== null) note(row.apap, row.structure, row.date_debut, row.date_fin ?? SANS_FIN, row);
  }
  for (let i = 0; i < (parcours?.length ?? 0); i++) {
    const row = parcours?.row(i);
    if (!row || row.date_integration === null) continue;
    const { date_sortie_reelle: sortie, source, ligne } = row;
    const fin = sortie === null || sortie > arrete ? SANS_FIN : sortie;
    note(row.apap, row.structure, row.date_integration, fin, { source, ligne });
  }
  return parApap;
}

/** APAPs that rows put in two structures on a same day up to the arrêté (DON-05), one conflict each, and how many APAPs were looked at. */
export function structuresSimultanees(contexte: Pick<Contexte, "extraction" | "effectifs" | "arrete">): {
  apaps: number;
  conflits: Conflit[];
} {
  const conflits: Conflit[] = [];
  const parApap = rattachements(contexte);
  for (const [apap, rows] of parApap) {
    // for each structure, the row that goes on longest so far
    const encours = new Map<string, Rattachement>();
    rows.sort((a, b) => a.debut - b.debut || compareText(a.structure, b.structure));
    for (const row of rows) {
      const autre = [...encours.values()].find((r) => r.structure !== row.structure && r.fin >= row.debut);
      if (autre) {
        const preuves = [row.preuve, autre.preuve].filter((p) => p !== null);
        const jour = row.debut === -SANS_FIN ? null : row.debut;
        conflits.push({ apap, structures: [autre.structure, row.structure], jour, preuves });
        break;
      }
      const meme = encours.get(row.structure);
      if (!meme || meme.fin < row.fin) encours.set(row.structure, row);
    }
  }
  return { apaps: parApap.size, conflits };
}
