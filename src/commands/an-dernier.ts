import type { Analyse, Demande } from "../audit/analyser.ts";
import { addMonths, type Day } from "../core/day.ts";
import { firstDay, lastDay, monthOf, yearOf } from "../core/month.ts";
import type { Report } from "../core/report.ts";
import { INDICATEURS } from "../indicators/index.ts";
import { gardeLAnnee, premiereSortie } from "../reporters/editions/sorties-gardees.ts";
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
export function anDernier(preparation: Preparation, analyse: Analyse, io: Io): Report | null {
  const cibles = new Set(
    analyse.report.figures.filter((f) => f.indicateur === "objectifs").map((f) => f.ventilation["indicateur"]),
  );
  if (cibles.size === 0 || !estComparable(analyse)) return null;
  return analyserUnAnAvant(
    preparation,
    io,
    INDICATEURS.filter(({ id }) => cibles.has(id)),
  ).report;
}

/** True when last year, over the same days, can be compared: the extraction keeps who left since its January. */
export function estComparable({ report, contexte }: Analyse): boolean {
  const { arrete } = report;
  return gardeLAnnee(premiereSortie(contexte.extraction, arrete), yearOf(monthOf(arrete)) - 1);
}

/** The same day a year before; the end of a month stays an end of month. */
function ilYAUnAn(arrete: Day): Day {
  const mois = monthOf(arrete);
  return arrete === lastDay(mois) ? lastDay(mois - 12) : addMonths(arrete, -12);
}
