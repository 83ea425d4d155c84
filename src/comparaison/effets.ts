import { type ConstatPrecedent, suivreConstats } from "../audit/suivi.ts";
import type { Day } from "../core/day.ts";
import type { Constat, EtatRegle, Figure, Report } from "../core/report.ts";
import { compareText } from "../core/text.ts";

/** What a rule said of the closed months before and after. */
export interface EffetRegle {
  regle: string;
  avant: number;
  apres: number;
  apparus: number;
  disparus: number;
  /** State of the rule on each extraction; a rule that no longer runs explains what disappeared. */
  etats: readonly [EtatRegle, EtatRegle];
}

export interface EffetConstats {
  /** Rules for which something changed, in the catalogue's order. */
  regles: EffetRegle[];
  /** In the order of the report. */
  apparus: Constat[];
  /** By rule, APAP, participant. */
  disparus: ConstatPrecedent[];
}

/** Counts lines after the arrêté: those of the recent extraction are new months, not a change of the closed ones. */
const APRES_ARRETE = "DON-03";

/** True for a constat that both extractions can have. */
export function desMoisClos({ regle, date }: { regle: string; date: Day | null }, arrete: Day): boolean {
  return regle !== APRES_ARRETE && (date === null || date <= arrete);
}

/** Constats that the recent extraction adds or takes away, both judged at the same arrêté. */
export function effetConstats(avant: Report, apres: Report): EffetConstats {
  const suivi = suivreConstats(apres, avant);
  const dedans = (c: { regle: string; date: Day | null }) => desMoisClos(c, apres.arrete);
  const apparus = apres.constats.filter((c) => suivi.etats.get(c) === "nouveau" && dedans(c));
  const resolus = suivi.resolus.filter(dedans);
  const nombre = (liste: readonly { regle: string }[], regle: string) => liste.filter((c) => c.regle === regle).length;
  const regles = apres.regles.flatMap((r): EffetRegle[] => {
    const ancienne = avant.regles.find((a) => a.id === r.id);
    if (!ancienne || r.id === APRES_ARRETE) return [];
    const [plus, moins] = [nombre(apparus, r.id), nombre(resolus, r.id)];
    if (plus === 0 && moins === 0 && ancienne.etat === r.etat) return [];
    const etats = [ancienne.etat, r.etat] as const;
    return [{ regle: r.id, avant: ancienne.constats, apres: r.constats, apparus: plus, disparus: moins, etats }];
  });
  return { regles, apparus, disparus: resolus };
}

/** A figure of the closed months that is not the same. */
export interface EffetIndicateur extends Pick<Figure, "indicateur" | "portee" | "nom" | "periode" | "ventilation"> {
  /** Null when it could not be computed, or when there was no such line. */
  avant: number | null;
  apres: number | null;
}

/** Differences smaller than this come from the order of additions. */
const EPSILON = 1e-9;

/** Figures that changed, in the order of the indicators, then those that only the older extraction had. */
export function effetIndicateurs(avant: readonly Figure[], apres: readonly Figure[]): EffetIndicateur[] {
  const anciennes = new Map(avant.map((f) => [cleDe(f), f]));
  const effets: EffetIndicateur[] = [];
  for (const figure of apres) {
    const cle = cleDe(figure);
    ajouter(effets, figure, anciennes.get(cle)?.valeur ?? null, figure.valeur);
    anciennes.delete(cle);
  }
  for (const figure of anciennes.values()) ajouter(effets, figure, figure.valeur, null);
  return effets;
}

function ajouter(effets: EffetIndicateur[], figure: Figure, avant: number | null, apres: number | null): void {
  // zero lines of a ventilation may be left out
  if ((avant ?? 0) === (apres ?? 0) && (avant === null) === (apres === null)) return;
  if (avant !== null && apres !== null && Math.abs(avant - apres) < EPSILON) return;
  const ventile = Object.keys(figure.ventilation).length > 0;
  if (ventile && (avant ?? 0) === 0 && (apres ?? 0) === 0) return;
  const { indicateur, portee, nom, periode, ventilation } = figure;
  effets.push({ indicateur, portee, nom, periode, ventilation, avant, apres });
}

function cleDe({ indicateur, portee, nom, periode, ventilation }: Figure): string {
  const cles = Object.entries(ventilation).sort(([a], [b]) => compareText(a, b));
  return JSON.stringify([indicateur, portee, nom, periode, cles]);
}
