import { ageAt, type Day, partsOf } from "../core/day.ts";
import { grouper, obtenir } from "../core/grouper.ts";
import { firstDay, lastDay, monthOf } from "../core/month.ts";
import type { Extraction } from "../tables/extraction.ts";
import type { Jetons } from "./jetons.ts";
import { identiteDe, type Personne } from "./personnes.ts";

/** Dates of a parcours on which an age is looked at. */
const DATES_PARCOURS = ["date_integration", "date_sortie_reelle", "date_sortie_prevue"] as const;

/**
 * Moves a birth inside its month, so that the age in completed years is the same on each of the days given, on the first
 * and on the last day of every month: whatever the thresholds, no rule nor figure sees a difference. Gives the day itself
 * when no other day of the month is as good. `ordre` chooses among those that are: the lowest wins.
 */
export function deplacer(naissance: Day, jours: readonly Day[], ordre: (day: Day) => number): Day {
  const mois = monthOf(naissance);
  const anniversaires = jours.filter((jour) => partsOf(jour).month === partsOf(naissance).month);
  let choisi = naissance;
  let rang = Number.POSITIVE_INFINITY;
  for (let jour = firstDay(mois); jour <= lastDay(mois); jour++) {
    if (jour === naissance || (jour === firstDay(mois)) !== (naissance === firstDay(mois))) continue;
    if (anniversaires.some((d) => ageAt(jour, d) !== ageAt(naissance, d))) continue;
    const r = ordre(jour);
    if (r < rang) [choisi, rang] = [jour, r];
  }
  return choisi;
}

/** The births of an extraction, moved: each person's by the same number of days under all their ids. */
export class Naissances {
  deplacees = 0;
  inchangees = 0;
  private readonly parId = new Map<string, { naissance: Day; deplacee: Day }>();

  /** `jours` are the days that hold for everybody: arrêté, period, beginnings of opérations and convention. */
  constructor(
    extraction: Extraction,
    personnes: ReadonlyMap<string, Personne>,
    jours: readonly Day[],
    private readonly jetons: Jetons,
  ) {
    const dates = datesParcours(extraction);
    for (const [identite, groupe] of grouper(personnes.values(), identiteDe)) {
      const naissance = groupe[0]?.naissance ?? null;
      if (naissance === null) continue;
      const siens = groupe.flatMap(({ id }) => dates.get(id) ?? []);
      const deplacee = this.deplacer(naissance, [...jours, ...siens], identite);
      for (const { id } of groupe) this.parId.set(id, { naissance, deplacee });
      if (deplacee === naissance) this.inchangees += groupe.length;
      else this.deplacees += groupe.length;
    }
  }

  /** The birth that stands for one read on a participant's line; a line may contradict the birth that is kept. */
  de(participant: string | null, naissance: Day): Day {
    const connue = participant === null ? undefined : this.parId.get(participant);
    return connue?.naissance === naissance ? connue.deplacee : this.deplacer(naissance, [], `id\n${participant}`);
  }

  private deplacer(naissance: Day, jours: readonly Day[], identite: string): Day {
    return deplacer(naissance, jours, (jour) => this.jetons.hasard(`${identite}\n${jour}`));
  }
}

/** Days of each participant's parcours on which an age is looked at, by id. */
export function datesParcours({ tables }: Extraction): Map<string, Day[]> {
  const dates = new Map<string, Day[]>();
  for (const row of tables.parcours?.rows() ?? []) {
    if (row.participant === null) continue;
    const connues = obtenir(dates, row.participant, () => []);
    for (const champ of DATES_PARCOURS) connues.push(...(row[champ] === null ? [] : [row[champ]]));
  }
  return dates;
}
