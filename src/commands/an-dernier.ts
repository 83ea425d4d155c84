import type { Analyse, Demande } from "../audit/analyser.ts";
import { addMonths, type Day } from "../core/day.ts";
import { firstDay, lastDay, monthOf, yearOf } from "../core/month.ts";
import type { Report } from "../core/report.ts";
import { INDICATEURS } from "../indicators/index.ts";
import { ENSEMBLE } from "../reporters/editions/chiffres.ts";
import type { Io } from "./io.ts";
import { analyserPreparation, type Preparation } from "./preparer.ts";

/** The same extraction judged a year before, from its January; figures only. */
export function analyserUnAnAvant(
  preparation: Preparation,
  io: Io,
  indicateurs: NonNullable<Demande["indicateurs"]>,
): Analyse {
  const arrete = ilYAUnAn(preparation.arrete);
  const periode = { start: firstDay(yearOf(monthOf(arrete)) * 12), end: arrete };
  return analyserPreparation({ ...preparation, arrete, periode }, io, { regles: [], indicateurs });
}

/** Last year's figures of what the settings give a target; null without a target, or when the extraction left it out. */
export function anDernier(preparation: Preparation, { report }: Analyse, io: Io): Report | null {
  const cibles = new Set(
    report.figures.filter((f) => f.indicateur === "objectifs").map((f) => f.ventilation["indicateur"]),
  );
  if (cibles.size === 0) return null;
  const indicateurs = INDICATEURS.filter(({ id }) => id === "sorties" || cibles.has(id));
  return siComparable(analyserUnAnAvant(preparation, io, indicateurs).report);
}

/** The report when it holds a sortie: an extraction of those who are still there says nothing of last year. */
export function siComparable(report: Report): Report | null {
  const { portee, nom } = ENSEMBLE;
  const sortie = report.figures.some(
    (f) => f.indicateur === "sorties" && f.portee === portee && f.nom === nom && (f.valeur ?? 0) > 0,
  );
  return sortie ? report : null;
}

/** The same day a year before; the end of a month stays an end of month. */
function ilYAUnAn(arrete: Day): Day {
  const mois = monthOf(arrete);
  return arrete === lastDay(mois) ? lastDay(mois - 12) : addMonths(arrete, -12);
}
