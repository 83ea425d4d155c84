import type { Figure } from "../core/report.ts";
import { compareText } from "../core/text.ts";
import type { ChiffresTransmis } from "./chiffres-transmis.ts";
import { ecrireCle } from "./jetons.ts";
import type { Noms } from "./renommages.ts";

/** A figure of a month already sent that is not what was sent. */
export interface EcartTransmis {
  /** As it is now, or as it was when it is no longer there; its name is the one of today. */
  figure: Pick<Figure, "indicateur" | "portee" | "nom" | "periode" | "ventilation">;
  /** Null when it could not be computed, or was not there. */
  transmis: number | null;
  actuel: number | null;
  /** Why it was, or is, not computed. */
  raisons: readonly [avant: string | null, apres: string | null];
}

/** What is not what was sent, among all that was compared. */
export interface Comparaison {
  ecarts: EcartTransmis[];
  /** As they are now, or as they were when they are no longer there. */
  comparees: readonly FigureComparee[];
}

/** A figure by what it counts and whose it is. */
export type FigureComparee = Pick<Figure, "indicateur" | "portee" | "nom" | "ventilation">;

/** Differences smaller than this come from the order of additions. */
const EPSILON = 1e-9;

function cleDe({ indicateur, portee, nom, ventilation }: EcartTransmis["figure"]): string {
  return `${indicateur}|${portee}|${nom === null ? "" : `=${nom}`}|${ecrireCle(ventilation)}`;
}

/**
 * Figures of one month that differ from those sent, in the order of those of today, then those that are gone. A figure
 * that is not printed is 0 where its indicator was computed: a ventilated zero, a scope of which nothing is counted. An
 * indicator that one of the two did not have is not compared: a newer plie counts more.
 */
export function ecartsTransmis(
  transmis: ChiffresTransmis,
  /** Today's, and those of them that were sent so. */
  actuelles: readonly Figure[],
  trouvees: ReadonlySet<Figure>,
  noms: Noms,
): Comparaison {
  const [differents, connus] = [[] as Figure[], new Set<string>()];
  for (const figure of actuelles) {
    if (trouvees.has(figure)) connus.add(figure.indicateur);
    else differents.push(figure);
  }
  const calcules = new Set(differents.map((f) => f.indicateur));
  const commun = (id: string) => connus.has(id) || (transmis.indicateurs.has(id) && calcules.has(id));
  const avant = new Map<string, Figure>();
  for (const figure of transmis.figures) {
    const nomme = { ...figure, nom: noms.de(figure.portee, figure.nom) };
    if (commun(figure.indicateur)) avant.set(cleDe(nomme), nomme);
  }
  const ecarts: EcartTransmis[] = [];
  const noter = (figure: Figure, ancienne: Figure | undefined, actuelle: Figure | undefined) => {
    const [a, b] = [ancienne, actuelle].map((f) => (f === undefined ? 0 : f.valeur)) as [number | null, number | null];
    if (a === b || (a !== null && b !== null && Math.abs(a - b) < EPSILON)) return;
    // a scope that did not exist: nothing was sent of it, and 0 or « rien » is nothing still
    if ((ancienne === undefined && !b) || (actuelle === undefined && !a)) return;
    const { indicateur, portee, nom, periode, ventilation } = figure;
    ecarts.push({
      figure: { indicateur, portee, nom, periode, ventilation },
      transmis: ancienne === undefined && Object.keys(ventilation).length === 0 ? null : a,
      actuel: actuelle === undefined && Object.keys(ventilation).length === 0 ? null : b,
      raisons: [ancienne?.raison ?? null, actuelle?.raison ?? null],
    });
  };
  const comparables = differents.filter((figure) => commun(figure.indicateur));
  for (const figure of comparables) {
    const cle = cleDe(figure);
    noter(figure, avant.get(cle), figure);
    avant.delete(cle);
  }
  const disparues = [...avant.values()].sort((x, y) => compareText(cleDe(x), cleDe(y)));
  for (const figure of disparues) noter(figure, figure, undefined);
  return { ecarts, comparees: [...trouvees, ...comparables, ...disparues] };
}
