import { isoMonth } from "../../core/month.ts";
import type { Inspection } from "../../inspection/inspection.ts";
import { feu } from "./feux-json.ts";

/** The inspection as a JSON document, for other programs: what `plie inspecter --format json` prints. */
export function inspectionJson(inspection: Inspection, version: string): string {
  const { couvertures, feux, ...reste } = inspection;
  const document = {
    outil: { nom: "plie", version },
    feux: feux.map(feu),
    ...reste,
    couvertures: couvertures.map(({ apap, mois }) => ({
      apap,
      mois: mois.map(({ mois: m, nombre }) => ({ mois: isoMonth(m), nombre })),
    })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
