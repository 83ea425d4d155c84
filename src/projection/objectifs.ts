import { type Day, dayOf, partsOf } from "../core/day.ts";
import { type Month, monthOf } from "../core/month.ts";
import type { Figure } from "../core/report.ts";
import { estAuPlus, projeteAuRythme } from "../indicators/rythme.ts";
import type { ObjectifProjete, Projection, Vise } from "./modele.ts";

/** What a target is counted over. */
export interface CadreObjectifs {
  arrete: Day;
  /** First day of the protocole; its target has no end. */
  protocole: Day | null;
  /** Where the pace of a target starts from, as the objectives' sheet judges it; null when it has none. */
  depart: (figure: Figure) => number | null;
}

/** The indicator that the protocole's own target is about. */
const PROTOCOLE = "protocole_personnes";

/**
 * The targets at the present pace. `figures`: those of « objectifs » since January. An annual target runs from 1 January to
 * 31 December; the protocole's from its first day, without end. What came since the start of its pace is brought to the whole
 * length in proportion of the days, the arrêté included.
 */
export function projeterObjectifs(
  figures: readonly Figure[],
  { arrete, protocole, depart: departDe }: CadreObjectifs,
): Pick<Projection, "objectifs" | "sansRythme" | "nonCalcules"> {
  const objectifs: ObjectifProjete[] = [];
  const sansRythme: Vise[] = [];
  const nonCalcules: (Vise & { raison: string })[] = [];
  const { year } = partsOf(arrete);
  const janvier = dayOf(year, 1, 1) ?? arrete;
  for (const figure of figures) {
    const { ventilation: toute, numerateur, denominateur, portee, nom } = figure;
    const { indicateur = "", ...ventilation } = toute;
    const auPlus = estAuPlus(indicateur);
    if (numerateur === null || denominateur === null || denominateur < 0 || (denominateur === 0 && !auPlus)) {
      nonCalcules.push({ indicateur, portee, nom, ventilation, raison: figure.raison ?? "objectif nul" });
      continue;
    }
    const duProtocole = indicateur === PROTOCOLE;
    const depart = duProtocole ? 0 : departDe(figure);
    if (depart === null) {
      sansRythme.push({ indicateur, portee, nom, ventilation });
      continue;
    }
    if (duProtocole && protocole === null) continue;
    const debut = duProtocole ? (protocole ?? janvier) : janvier;
    const fin = duProtocole ? null : (dayOf(year, 12, 31) ?? arrete);
    const sujet = { indicateur, portee, nom, ventilation, realise: numerateur, objectif: denominateur };
    const rythme = auRythme(depart, numerateur, denominateur, arrete, debut, fin);
    // nothing is to be done of what is not to be exceeded
    objectifs.push({ ...sujet, ...rythme, ...(auPlus ? { parMois: null, atteint: null } : {}) });
  }
  return { objectifs, sansRythme, nonCalcules };
}

/** The rule of three, and the month in which the target is reached. */
function auRythme(depart: number, realise: number, objectif: number, arrete: Day, debut: Day, fin: Day | null) {
  const ecoules = arrete - debut + 1;
  const parJour = (realise - depart) / ecoules;
  const jours = parJour > 0 ? Math.ceil((objectif - depart) / parJour) : null;
  const atteint: Month | null = jours === null || realise >= objectif ? null : monthOf(debut + jours - 1);
  const restants = fin === null ? null : monthOf(fin) - monthOf(arrete);
  return {
    debut,
    fin,
    projete: fin === null ? null : projeteAuRythme(depart, realise, ecoules / (fin - debut + 1)),
    parMois: restants === null || restants === 0 ? null : Math.max(0, objectif - realise) / restants,
    atteint,
  };
}
