import type { Figure } from "../core/report.ts";
import { compareText } from "../core/text.ts";
import type { Indicateur, Ventilation } from "./indicator.ts";
import type { Periode } from "./periodes.ts";
import type { Cle, Serie, Support, Valeur } from "./series.ts";

/** Value of a key for what the extraction leaves empty. */
export const NON_RENSEIGNE = "NON_RENSEIGNE";

/** The declared ventilation that a figure belongs to. */
function ventilationDe(indicateur: Indicateur, cle: Cle): number {
  const nombre = Object.keys(cle).length;
  return indicateur.ventilations.findIndex(
    ({ cles, fixe = {}, ...v }) =>
      cles.length + Object.keys(fixe).length === nombre &&
      cles.every((c) => c in cle) &&
      Object.entries(fixe).every(([c, valeur]) => cle[c] === valeur) &&
      (v.valeurs === undefined || v.valeurs.includes(cle[cles[0] as string] as string)),
  );
}

/** A key, and the rank of its ventilation. */
interface Rangee {
  cle: Cle;
  rang: number;
}

/** Order of printing: ventilations as declared, closed lists in their order, other values by code points. */
function comparer(indicateur: Indicateur): (a: Rangee, b: Rangee) => number {
  return (a, b) => {
    if (a.rang !== b.rang) return a.rang - b.rang;
    const { cles, valeurs } = indicateur.ventilations[a.rang] as Ventilation;
    for (const c of cles) {
      const x = a.cle[c] as string;
      const y = b.cle[c] as string;
      const d = valeurs ? valeurs.indexOf(x) - valeurs.indexOf(y) : compareText(x, y);
      if (d !== 0) return d;
    }
    return 0;
  };
}

/** The figures of an indicator that was computed; a ventilation whose column is missing is null with the reason. */
export function figuresDe(
  indicateur: Indicateur,
  support: Support,
  series: readonly Serie[],
  absente: (colonnes: readonly string[]) => string | null,
  etat: EtatChiffre,
): Figure[] {
  const raisons = indicateur.ventilations.map((v) => absente(v.colonnes ?? []));
  const nulles = indicateur.ventilations.flatMap((v, i) =>
    raisons[i] === null ? [] : clesNulles(v).map((cle) => ({ cle, i })),
  );
  const lignes: (Ligne & Rangee)[] = [
    ...series.flatMap((serie) => {
      const v = ventilationDe(indicateur, serie.cle);
      if (v < 0) throw new Error(`${indicateur.id}: undeclared ventilation`);
      if (raisons[v] !== null) return [];
      const { cles, valeurs } = indicateur.ventilations[v] as Ventilation;
      const zeros = cles.length === 0 || valeurs !== undefined;
      return [
        {
          cle: serie.cle,
          rang: v,
          zeros,
          ventilation: indicateur.ventilations[v] ?? null,
          lire: (s: number, p: number) => serie.lire(s, p),
        },
      ];
    }),
    ...nulles.map(({ cle, i }) => ({
      cle,
      rang: ventilationDe(indicateur, cle),
      zeros: true,
      ventilation: null,
      lire: () => nulle(raisons[i] ?? null),
    })),
  ];
  return ecrire(indicateur.id, support, lignes.sort(comparer(indicateur)), etat);
}

/** The figures of an indicator that cannot be computed: each scope and period, null with the reason. */
export function figuresNulles(indicateur: Indicateur, support: Support, raison: () => string | null): Figure[] {
  const cles = indicateur.ventilations.flatMap(clesNulles);
  return ecrire(
    indicateur.id,
    support,
    cles.map((cle) => ({ cle, zeros: true, ventilation: null, lire: () => nulle(raison()) })),
    () => ({ raison: null, reserve: null }),
  );
}

/** What stands for a ventilation that cannot be computed: its closed list, else one line of unknown values. */
function clesNulles({ cles, fixe = {}, valeurs }: Ventilation): Cle[] {
  if (valeurs) return valeurs.map((valeur) => ({ ...fixe, [cles[0] as string]: valeur }));
  return [{ ...fixe, ...Object.fromEntries(cles.map((c) => [c, NON_RENSEIGNE])) }];
}

function nulle(raison: string | null): Valeur {
  return { valeur: null, numerateur: null, denominateur: null, raison };
}

interface Ligne {
  cle: Cle;
  /** Printed when 0. */
  zeros: boolean;
  /** As declared; null when it is null for want of a column. */
  ventilation: Ventilation | null;
  lire(portee: number, periode: number): Valeur;
}

/**
 * What a figure stands on, by scope and period (indexes) and declared ventilation: the reason for which it is null, else
 * what weakens it.
 */
export type EtatChiffre = (
  portee: number,
  periode: number,
  ventilation: Ventilation | null,
) => { raison: string | null; reserve: string | null };

function ecrire(id: string, { portees, periodes }: Support, lignes: readonly Ligne[], etatDe: EtatChiffre): Figure[] {
  const figures: Figure[] = [];
  for (const [s, { portee, nom }] of portees.liste.entries()) {
    for (let p = 0; p < periodes.liste.length; p++) {
      const { label } = periodes.liste[p] as Periode;
      // lines of one ventilation follow one another
      let etat: ReturnType<EtatChiffre> | null = null;
      let dite: Ventilation | null = null;
      for (let n = 0; n < lignes.length; n++) {
        const { cle, zeros, ventilation, lire } = lignes[n] as Ligne;
        const lue = lire(s, p);
        if (lue.valeur === 0 && !zeros) continue;
        if (etat === null || ventilation !== dite) etat = etatDe(s, p, (dite = ventilation));
        const { valeur, numerateur, denominateur, raison } =
          etat.raison === null || ventilation === null ? lue : nulle(etat.raison);
        const reserve = valeur === null ? null : etat.reserve;
        // one shape for hundreds of thousands of objects: a spread gives several, each with a table of its own
        figures.push({
          indicateur: id,
          portee,
          nom,
          periode: label,
          ventilation: cle,
          valeur,
          numerateur,
          denominateur,
          raison,
          reserve,
        });
      }
    }
  }
  return figures;
}
