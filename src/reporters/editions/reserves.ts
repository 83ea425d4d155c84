import { obtenir } from "../../core/grouper.ts";
import { capitale } from "../../core/text.ts";
import { noteTitree } from "../document/blocs.ts";
import type { Note } from "../document/model.ts";
import { raisonLisible } from "../document/raison.ts";
import type { Rang } from "./chiffres.ts";
import type { Socle } from "./socle.ts";

/** The réserves of a scope, the month's and those since January, each with the names of the figures that it weakens. */
export function reservesDe({ spans, chiffres }: Socle, rang: Rang): ReadonlyMap<string, ReadonlySet<string>> {
  const titres = new Map<string, Set<string>>();
  for (const { indicateur, periode, reserve } of chiffres.duRang(rang)) {
    if (reserve === null) continue;
    if (periode !== spans.courant && periode !== spans.cumul) continue;
    if (chiffres.catalogue.trouver(indicateur)?.groupe === "fse") continue;
    const titre = `${chiffres.catalogue.nomDe(indicateur)}${periode === spans.courant ? "" : DEPUIS}`;
    // a figure may have several: each is said once, with all that it weakens
    for (const une of reserve.split(SEPARATION)) obtenir(titres, une, () => new Set()).add(titre);
  }
  return titres;
}

const DEPUIS = " (depuis janvier)";
/** Between the réserves of one figure. */
const SEPARATION = " ; ";

/**
 * What weakens the figures of one scope (precisions.md, General 22): one paragraph per réserve, with the figures that it
 * weakens; nothing when nothing does. Each figure bears its mark where it stands.
 */
export function noteReserves(socle: Socle, rang: Rang): Note[] {
  const titres = reservesDe(socle, rang);
  if (titres.size === 0) return [];
  return [
    noteTitree(
      "Réserves : ce qui affaiblit ces chiffres",
      [...titres].map(([reserve, siens]) => `${capitale(raisonLisible(reserve))} → ${enumeres([...siens])}.`),
    ),
  ];
}

/** Names that a sentence gives: more are counted, each bears its mark where it stands. */
const NOMS_CITES = 6;

/** The span is said once when all of them share it. */
function enumeres(tous: readonly string[]): string {
  const reste = tous.length - NOMS_CITES;
  // one more name is as short as « et un autre »
  if (reste > 1) return `${enumeres(tous.slice(0, NOMS_CITES))} et ${reste} autres chiffres, marqués de même`;
  const siens = tous;
  if (siens.length < 2 || siens.some((s) => !s.endsWith(DEPUIS))) return siens.join(", ");
  return `depuis janvier, ${siens.map((s) => s.slice(0, -DEPUIS.length)).join(", ")}`;
}
