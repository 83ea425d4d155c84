import { frInteger, frPercent } from "../../../core/format.ts";
import { firstDay, yearOf } from "../../../core/month.ts";
import type { Rang } from "../chiffres.ts";
import type { Socle } from "../socle.ts";

/** A target of the settings, where it stands since January, and where the pace of the year would have it. */
export interface Objectif {
  nom: string;
  valeur: number;
  objectif: number;
  /** What the year's pace asks at the arrêté, for what adds up; null: a rate has no pace, the target itself is asked. */
  rythme: number | null;
  part: boolean;
  /** A number as it is read: a count whole, a rate in percent. */
  lisible(n: number): string;
}

/** Share of the year gone at the arrêté, its day included. */
export function partDeLAnnee({ spans, report }: Pick<Socle, "spans" | "report">): number {
  const annee = yearOf(spans.mois);
  const [debut, fin] = [firstDay(annee * 12), firstDay((annee + 1) * 12)];
  return (report.arrete - debut + 1) / (fin - debut);
}

/** Targets of a scope that are computed, in the order of the settings. */
export function objectifsDe(socle: Socle, rang: Rang): Objectif[] {
  const { chiffres, spans } = socle;
  const part = partDeLAnnee(socle);
  return chiffres.liste(rang, "objectifs", spans.cumul).flatMap((f) => {
    const { indicateur = "", ...ventilation } = f.ventilation;
    if (f.numerateur === null || f.denominateur === null || f.denominateur === 0) return [];
    const connu = chiffres.catalogue.trouver(indicateur);
    const ecriture = chiffres.catalogue.connait(indicateur) ? chiffres.catalogue.ecriture(indicateur) : null;
    const estPart = ecriture?.kind === "percent";
    return [
      {
        nom: chiffres.catalogue.nomDe(indicateur, ventilation),
        valeur: f.numerateur,
        objectif: f.denominateur,
        rythme: connu?.additif === true && connu.temps !== "stock" ? f.denominateur * part : null,
        part: estPart,
        lisible: (n: number) => (estPart ? frPercent(n, 0) : frInteger(Math.round(n))),
      },
    ];
  });
}

/** Where a target stands: reached, at the pace of the year, or late; one without a pace is reached or not. */
export function avancement({ valeur, objectif, rythme }: Objectif): "atteint" | "au rythme" | "en retard" {
  if (valeur >= objectif) return "atteint";
  return rythme !== null && valeur >= rythme ? "au rythme" : "en retard";
}
