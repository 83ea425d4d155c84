import { foldName, foldWords } from "../core/text.ts";
import type { EtapeRow } from "../tables/etapes.ts";
import type { Contexte } from "./contexte.ts";
import type { ReglagesListes } from "./reglages.ts";

type EtapeNommee = Pick<EtapeRow, "intitule" | "operateur" | "date_debut" | "date_prescription">;

/**
 * Tells whether an étape belongs to the year's programming of the settings: every criterion that a line gives must
 * match (code found as words in the intitulé, intitulé and opérateur equal without case and accents, beginning or else
 * prescription within the dates, both included). Null when the list is empty (domaine.md §2).
 */
export function programmationDe(listes: ReglagesListes): ((etape: EtapeNommee) => boolean) | null {
  const lines = listes.programmation
    .map((line) => ({
      code: line.code === undefined ? null : ` ${foldWords(line.code)} `,
      intitule: line.intitule === undefined ? null : foldName(line.intitule),
      operateur: line.operateur === undefined ? null : foldName(line.operateur),
      debut: line.debut ?? null,
      fin: line.fin ?? null,
    }))
    .filter((line) => line.code !== null || line.intitule !== null || line.operateur !== null);
  if (lines.length === 0) return null;
  return (etape) => {
    const intitule = etape.intitule === null ? null : foldName(etape.intitule);
    const words = etape.intitule === null ? "" : ` ${foldWords(etape.intitule)} `;
    const operateur = etape.operateur === null ? null : foldName(etape.operateur);
    const jour = etape.date_debut ?? etape.date_prescription;
    return lines.some(
      (line) =>
        (line.code === null || words.includes(line.code)) &&
        (line.intitule === null || line.intitule === intitule) &&
        (line.operateur === null || line.operateur === operateur) &&
        (line.debut === null || (jour !== null && jour >= line.debut)) &&
        (line.fin === null || (jour !== null && jour <= line.fin)),
    );
  };
}

/** Why nothing says which étapes are of the PLIE's programming, null when a column or the settings' list does (domaine.md §2). */
export function programmationInconnue({ extraction, listes }: Pick<Contexte, "extraction" | "listes">): string | null {
  return extraction.tables.etapes?.mapped.has("programmation_plie") || listes.programmation.length > 0
    ? null
    : "aucune colonne « Programmation PLIE » (etapes.programmation_plie) ni liste `programmation` dans les réglages : plie inspecter montre les intitulés à cocher";
}
