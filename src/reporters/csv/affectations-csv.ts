import { isoDay } from "../../core/day.ts";
import { compareText } from "../../core/text.ts";
import { SANS_FIN } from "../../parcours/etape.ts";
import type { AffectationProposee } from "../../registre/affectations.ts";
import { textesCsv } from "./cellule.ts";

/** `affectations-proposees.csv`: the columns of `affectations`, and why each row is proposed; by participant, then day. */
export function affectationsCsv(lignes: readonly AffectationProposee[]): string {
  const triees = [...lignes].sort((a, b) => compareText(a.participant, b.participant) || a.debut - b.debut);
  const textes = triees.map(({ participant, apap, structure, debut, fin, raison }) => {
    return [participant, apap, structure ?? "", isoDay(debut), fin === SANS_FIN ? "" : isoDay(fin), raison];
  });
  return textesCsv(["participant", "apap", "structure", "date_debut", "date_fin", "raison"], textes);
}
