import { isoMonth } from "../../core/month.ts";
import type { Inspection } from "../../inspection/inspection.ts";
import { enMots } from "../../normes/langage.ts";
import type { Vocabulaire } from "../../normes/vocabulaire.ts";
import { feu } from "./feux-json.ts";

/** The inspection as a JSON document, for other programs: what `plie inspecter --format json` prints. */
export function inspectionJson(inspection: Inspection, version: string, mots: Vocabulaire): string {
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
  // titles are the program's words; the rest is the data's, or named by its code
  const dit = (cle: string, valeur: unknown) =>
    cle === "titre" && typeof valeur === "string" ? enMots(valeur, { mots, noms: [] }) : valeur;
  return `${JSON.stringify(document, dit, 2)}\n`;
}
