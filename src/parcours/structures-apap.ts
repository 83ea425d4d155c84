import type { Contexte } from "./contexte.ts";
import { SANS_FIN } from "./etape.ts";

/**
 * The structure of a per-APAP constat: the single one of the APAP over the period in effectifs, affectations and open
 * parcours; null when there are several or none (precisions.md, General 8).
 */
export function structureDe(
  contexte: Pick<Contexte, "effectifs" | "extraction" | "periode" | "arrete">,
  apap: string,
): string | null {
  const { start } = contexte.periode;
  const end = Math.min(contexte.periode.end, contexte.arrete);
  const found = new Set<string>();
  const note = (structure: string | null, debut: number, fin: number) => {
    if (structure !== null && debut <= end && fin >= start) found.add(structure);
  };
  for (const e of contexte.effectifs) if (e.apap === apap) note(e.structure, e.debut, e.fin);
  const { tables, pool } = contexte.extraction;
  for (const [name, debut, fin] of [
    ["affectations", "date_debut", "date_fin"],
    ["parcours", "date_integration", "date_sortie_reelle"],
  ] as const) {
    const data = tables[name];
    if (!data) continue;
    const apaps = data.cells("apap");
    for (let i = 0; i < data.length; i++) {
      const n = apaps[i] as number;
      if (n < 0 || pool.texts[n] !== apap) continue;
      const from = data.value(i, debut) as number | null;
      if (from === null) continue;
      note(data.value(i, "structure") as string | null, from, (data.value(i, fin) as number | null) ?? SANS_FIN);
    }
  }
  return found.size === 1 ? ([...found][0] ?? null) : null;
}
