import type { Day } from "../core/day.ts";
import { firstDay, lastDay, type Month, monthOf } from "../core/month.ts";
import type { Period } from "../core/period.ts";
import { VOCABULAIRE } from "../normes/vocabulaire.ts";
import type { Extraction } from "../tables/extraction.ts";
import { NULL } from "../tables/table-data.ts";
import type { Dossiers } from "./build-dossiers.ts";
import type { Contexte } from "./contexte.ts";
import { effectifsDe } from "./effectifs.ts";
import { reservesDe } from "./reserves.ts";

/** Months wholly inside the period and not after the arrêté (precisions.md, General 4). */
export function moisJuges(periode: Period, arrete: Day): Month[] {
  const end = Math.min(periode.end, arrete);
  const months: Month[] = [];
  for (let m = monthOf(periode.start); lastDay(m) <= end; m++) if (firstDay(m) >= periode.start) months.push(m);
  return months;
}

/** Share of the face-to-face lines up to the arrêté whose presence is empty; 0 when there are none (General 12). */
export function partPresencesVides(extraction: Extraction, arrete: Day): number {
  const data = extraction.tables.entretiens;
  if (!data) return 0;
  const dates = data.cells("date");
  const modalites = data.cells("modalite");
  const presences = data.cells("presence");
  const faceAFace = extraction.pool.intern("FACE_A_FACE");
  let lignes = 0;
  let vides = 0;
  for (let i = 0; i < data.length; i++) {
    if (modalites[i] !== faceAFace || (dates[i] as number) > arrete) continue;
    lignes++;
    if (presences[i] === NULL) vides++;
  }
  return lignes === 0 ? 0 : vides / lignes;
}

/** Everything that rules and indicators share, computed once. */
export function creerContexte(
  extraction: Extraction,
  dossiers: Dossiers,
  /** What changes by date of effect: without it, the same every day; without `vocabulaire`, the words of `caen-2026`. */
  options: Pick<Contexte, "arrete" | "periode" | "communs" | "listes" | "presenceVide"> &
    Partial<Pick<Contexte, "communsLe" | "listesLe" | "effets" | "vocabulaire">>,
): Contexte {
  const { arrete, periode, communs, listes, presenceVide } = options;
  const { communsLe = () => communs, listesLe = () => listes, effets = [], vocabulaire = VOCABULAIRE } = options;
  const { couverture, sansLigne } = dossiers.recenser();
  for (const { apap, mois } of listes.moisCouverts) {
    couverture.declarer(extraction.pool.text(extraction.pool.internName("apap", apap)), mois);
  }
  return {
    arrete,
    periode,
    mois: moisJuges(periode, arrete),
    communs,
    listes,
    communsLe,
    listesLe,
    effets,
    vocabulaire,
    presenceVide,
    couverture,
    sansLigne,
    extraction,
    reserves: reservesDe(extraction, arrete),
    effectifs: effectifsDe(extraction, listes),
    presencesInconnues: presenceVide === null && partPresencesVides(extraction, arrete) > communs.partPresencesVides,
  };
}
