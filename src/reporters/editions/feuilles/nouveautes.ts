import { frCount, frInteger } from "../../../core/format.ts";
import { compter } from "../../../core/grouper.ts";
import { frMonth } from "../../../core/month.ts";
import { GRAVITES } from "../../../core/report.ts";
import { compareText } from "../../../core/text.ts";
import { type ConstatSuivi, MOIS_SANS_REPONSE, sansReponse } from "../../../registre/suivi.ts";
import type { Rang } from "../chiffres.ts";
import type { Socle } from "../socle.ts";
import { suivisDuRang } from "./suivi.ts";

/** Rules that a sentence names; the others are counted. */
const REGLES_CITEES = 5;

/**
 * What changed since the month before, for whom has to act: new, resolved, declared mended and still there, without an
 * answer, and the oldest. Rules and counts only, no participant: fit for any edition. Nothing without a register.
 */
export function phrasesNouveautes(socle: Socle, rang: Rang): string[] {
  const suivi = socle.suite?.suivi ?? null;
  if (suivi === null || suivi.precedent === null) return [];
  const siens = suivisDuRang(socle, rang);
  const [nouveaux, resolus, declares] = (["nouveau", "resolu", "declare_corrige"] as const).map((etat) =>
    siens.filter((c) => c.etat === etat),
  ) as [ConstatSuivi[], ConstatSuivi[], ConstatSuivi[]];
  const muets = siens.filter((c) => sansReponse(c, suivi.mois) !== null);
  const corriges = resolus.filter((c) => c.corrigeLe !== null).length;
  const avecRegles = (liste: readonly ConstatSuivi[]) => (liste.length === 0 ? "" : ` (${parRegle(liste)})`);
  return [
    `Depuis ${frMonth(suivi.precedent)} : ${frCount(nouveaux.length, "constat nouveau", "constats nouveaux")}${avecRegles(nouveaux)} ; ${frCount(resolus.length, "résolu")}${avecRegles(resolus)}${corriges > 0 ? `, dont ${frCount(corriges, "corrigé comme déclaré", "corrigés comme déclaré")}` : ""}.`,
    ...plusAncienDit(siens, socle),
    ...(declares.length > 0
      ? [
          `${frCount(declares.length, "déclaré corrigé et encore là", "déclarés corrigés et encore là")}${avecRegles(declares)}.`,
        ]
      : []),
    ...(muets.length > 0
      ? [`${frInteger(muets.length)} sans réponse depuis ${MOIS_SANS_REPONSE} mois ou plus${avecRegles(muets)}.`]
      : []),
  ];
}

/** The oldest that is still there and not accepted, the most serious of that month. */
function plusAncienDit(siens: readonly ConstatSuivi[], { titres }: Socle): string[] {
  const presents = siens.filter((c) => c.etat === "persistant" || c.etat === "declare_corrige");
  const [ancien] = [...presents].sort(
    (a, b) =>
      a.depuis - b.depuis ||
      GRAVITES.indexOf(a.constat.gravite) - GRAVITES.indexOf(b.constat.gravite) ||
      compareText(a.cle, b.cle),
  );
  if (ancien === undefined) return [];
  const titre = titres.get(ancien.regle);
  return [
    `${frCount(presents.length, "est encore là", "sont encore là")}, ${presents.length > 1 ? "le plus ancien " : ""}depuis ${frMonth(ancien.depuis)} : ${ancien.regle}${titre === undefined ? "" : ` (${titre})`}.`,
  ];
}

/** « ENT-01 : 3, OPE-03 : 1 » */
function parRegle(liste: readonly ConstatSuivi[]): string {
  const tries = [...compter(liste.map(({ regle }) => regle))].sort(([a, n], [b, m]) => m - n || compareText(a, b));
  const dits = tries.slice(0, REGLES_CITEES).map(([regle, n]) => `${regle} : ${frInteger(n)}`);
  const autres = tries.length - dits.length;
  return [...dits, ...(autres > 0 ? [`${frCount(autres, "autre règle", "autres règles")}`] : [])].join(", ");
}
