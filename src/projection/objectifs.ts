import { type Day, dayOf, partsOf } from "../core/day.ts";
import { type Month, monthOf } from "../core/month.ts";
import type { Figure } from "../core/report.ts";
import type { ObjectifProjete, Projection } from "./modele.ts";

/** What a target is counted over. */
export interface CadreObjectifs {
  arrete: Day;
  /** First day of the protocole; its target has no end. */
  protocole: Day | null;
  /** False for a rate, which has no pace. */
  additif: (indicateur: string) => boolean;
}

/** The indicator that the protocole's own target is about. */
const PROTOCOLE = "protocole_personnes";

/**
 * The targets at the present pace. `figures`: those of « objectifs » since January. An annual target runs from 1 January to
 * 31 December; the protocole's from its first day, without end. What is done is brought to the whole length in proportion
 * of the days, the arrêté included.
 */
export function projeterObjectifs(
  figures: readonly Figure[],
  { arrete, protocole, additif }: CadreObjectifs,
): Pick<Projection, "objectifs" | "sansRythme"> {
  const objectifs: ObjectifProjete[] = [];
  const sansRythme: { indicateur: string; ventilation: Readonly<Record<string, string>> }[] = [];
  const { year } = partsOf(arrete);
  const janvier = dayOf(year, 1, 1) ?? arrete;
  for (const { ventilation: toute, numerateur, denominateur, portee, nom } of figures) {
    const { indicateur = "", ...ventilation } = toute;
    if (numerateur === null || denominateur === null || denominateur <= 0) continue;
    if (!additif(indicateur)) {
      sansRythme.push({ indicateur, ventilation });
      continue;
    }
    const duProtocole = indicateur === PROTOCOLE;
    if (duProtocole && protocole === null) continue;
    const debut = duProtocole ? (protocole ?? janvier) : janvier;
    const fin = duProtocole ? null : (dayOf(year, 12, 31) ?? arrete);
    const sujet = { indicateur, portee, nom, ventilation, realise: numerateur, objectif: denominateur };
    objectifs.push({ ...sujet, ...auRythme(numerateur, denominateur, arrete, debut, fin) });
  }
  return { objectifs, sansRythme };
}

/** The rule of three, and the month in which the target is reached. */
function auRythme(realise: number, objectif: number, arrete: Day, debut: Day, fin: Day | null) {
  const ecoules = arrete - debut + 1;
  const parJour = realise / ecoules;
  const jours = parJour > 0 ? Math.ceil(objectif / parJour) : null;
  const atteint: Month | null = jours === null || realise >= objectif ? null : monthOf(debut + jours - 1);
  const restants = fin === null ? null : monthOf(fin) - monthOf(arrete);
  return {
    debut,
    fin,
    projete: fin === null ? null : parJour * (fin - debut + 1),
    parMois: restants === null || restants === 0 ? null : Math.max(0, objectif - realise) / restants,
    atteint,
  };
}
