import { identifiantNu } from "../tables/identifiants.ts";
import type { Jetons } from "./jetons.ts";
import { identiteDe, type Personne } from "./personnes.ts";

/** Half a year either way: more would leave the programme's life, less would leave too few candidates. */
const SEMAINES_MAX = 26;
const JOURS_SEMAINE = 7;

/**
 * Days by which all the dates of a person move, births too: a number of whole weeks between −26 and 26, never 0, that only the
 * key gives; the same for the writings of one id and for the ids of one person. Weekdays and durations stay.
 */
export function decalageDe(
  personnes: ReadonlyMap<string, Personne>,
  jetons: Pick<Jetons, "hasard">,
): (participant: string) => number {
  const identites = new Map([...personnes].map(([id, personne]) => [identifiantNu(id), identiteDe(personne)]));
  return (participant) => {
    const nu = identifiantNu(participant);
    const tire = jetons.hasard(`décalage\n${identites.get(nu) ?? `id\n${nu}`}`) % (2 * SEMAINES_MAX);
    return JOURS_SEMAINE * (tire < SEMAINES_MAX ? tire - SEMAINES_MAX : tire - SEMAINES_MAX + 1);
  };
}
