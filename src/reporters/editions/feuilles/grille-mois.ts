import { frMonth, type Month } from "../../../core/month.ts";
import { champ, lister } from "../../document/lister.ts";
import type { Table } from "../../document/model.ts";
import type { Rang } from "../chiffres.ts";
import { auJour, moisCourt, nomRang } from "../libelles.ts";
import { malJuge, type PersonnesDuMois } from "../personnes.ts";
import type { Socle } from "../socle.ts";

/** What a structure cannot be told of one that it does not have, and of whom it has a constat. */
export const PARTAGE = "suit des personnes d'une autre structure : rien n'en est compté ici";

/**
 * Persons due and not seen, month by month: what the small drawings read. A month of which nothing was judged is empty, and so
 * is one where none is missing of the few that were; one judged in part says so.
 */
export function grilleMois(
  socle: Socle,
  id: string,
  qui: string,
  liste: readonly { rang: Rang; partage: boolean; part: boolean }[],
  edition: Rang,
): Table {
  const { personnes } = socle;
  return {
    id: `${id}_mois`,
    titre: `Personnes à voir et non vues, par ${qui === "APAP" ? "APAP" : "structure"}, mois par mois`,
    ...lister(liste, [
      champ("nom", qui, "text", ({ rang }) => nomRang(rang)),
      personnes.mois.map((m) =>
        champ(`m${m}`, auJour(socle, m, `${moisCourt(m)} ${anneeCourte(m)}`), "integer", (l) => {
          if (l.partage) return { motif: PARTAGE };
          const p = personnesDe(socle, l, edition.nom, m);
          if (malJuge(p)) return { motif: NON_JUGE };
          if (p.vues + p.nonVues === 0) return null;
          return p.nonJugees === 0 ? p.nonVues : { value: p.nonVues, reserve: EN_PARTIE };
        }),
      ),
    ]),
    detaille: liste.some((l) => l.partage)
      ? { rien: PARTAGE }
      : personnes.mois.map((m) => ({
          column: `m${m}`,
          chiffre: `personnes à voir et non vues, ${moisCourt(m)}`,
          vaut: personnes.du(edition, m).nonVues,
        })),
  };
}

/** Persons of a month of a line: of an APAP of two structures, those of the edition's. */
export function personnesDe(
  { personnes }: Pick<Socle, "personnes">,
  { rang, part }: { rang: Rang; part: boolean },
  structure: string | null,
  mois: Month,
): PersonnesDuMois {
  return part ? personnes.deLaPart(rang.nom, structure, mois) : personnes.du(rang, mois);
}

/** Why a month says nothing of who was not seen, or not all. */
export const NON_JUGE = "mois non jugé";
const EN_PARTIE = "des personnes n'ont pas pu être jugées ce mois-là";

function anneeCourte(m: Month): string {
  return frMonth(m).slice(-2);
}
