import type { Day } from "../core/day.ts";
import type { RawCell } from "../ingest/raw.ts";
import { settleBirth } from "../ingest/values/birth.ts";
import type { PlainCell } from "../reporters/xlsx/plain-workbook.ts";
import { ecritureDuJour } from "./cellule-telle.ts";
import type { Pseudonymes } from "./ecritures.ts";
import { identiteDe } from "./personnes.ts";

/** Names and births, which depend on whose line it is: what two ids of one person share, they still share. */
export function ecritureDePersonne(
  champ: string,
  { jetons, personnes, naissances, decalage }: Pseudonymes,
): (valeur: unknown, cell: RawCell, participant: string | null) => PlainCell {
  const personneDe = (participant: string | null) => (participant === null ? undefined : personnes.get(participant));
  if (champ === "date_naissance") {
    return (valeur, cell, participant) => {
      const lue = naissanceLue(valeur as number, personneDe(participant)?.naissance ?? null);
      const decale = decalage === null || participant === null ? 0 : decalage(participant);
      return ecritureDuJour(naissances.de(participant, lue) + decale, cell);
    };
  }
  const mot = champ === "nom" ? "NOM" : "Prénom";
  return (valeur, _, participant) => {
    const personne = personneDe(participant);
    const gardee = personne !== undefined && personne[champ as "nom" | "prenom"] === valeur;
    return `${mot} ${jetons.jeton("personne", gardee ? identiteDe(personne) : `${champ}\n${String(valeur)}`)}`;
  };
}

/** A birth typed with two digits of the year is the one that was settled for the person, when it is the same. */
function naissanceLue(valeur: number, gardee: Day | null): Day {
  const recente = settleBirth(valeur, Number.MAX_SAFE_INTEGER);
  return recente === gardee ? recente : settleBirth(valeur, 0);
}
