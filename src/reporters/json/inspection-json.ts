import { isoMonth } from "../../core/month.ts";
import type { Inspection } from "../../inspection/inspection.ts";

/** The inspection as a JSON document, for other programs: what `plie inspecter --format json` prints. */
export function inspectionJson(inspection: Inspection, version: string): string {
  const { couvertures, ...reste } = inspection;
  const document = {
    outil: { nom: "plie", version },
    ...reste,
    couvertures: couvertures.map(({ apap, mois }) => ({
      apap,
      mois: mois.map(({ mois: m, nombre }) => ({ mois: isoMonth(m), nombre })),
    })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
