import type { EcartReglage } from "../comparaison/normes.ts";
import type { Reglages } from "../config/reglages.ts";
import type { Day } from "../core/day.ts";
import { grouper } from "../core/grouper.ts";
import { ligneeDe, type Norme, type Parametre, parametresDe } from "../normes/norme.ts";

/** A norm, and the settings in force under it. */
export type SousNorme = readonly [norme: Norme, reglages: Reglages];

/**
 * Every setting that either norm, or one that it alone inherits from, says, dated or not, on each day from which the two
 * do not hold alike, no longer in the same way, or alike again. Local rules, which are no settings, are compared as rules.
 */
export function ecartsReglages([a, sousA]: SousNorme, [b, sousB]: SousNorme): EcartReglage[] {
  const communes = new Set(ligneeDe(a).filter((n) => ligneeDe(b).includes(n)));
  const dits = [a, b].flatMap((n) => ligneeDe(n).filter((ancetre) => !communes.has(ancetre)));
  const effets = [...new Set([...sousA.effets, ...sousB.effets])].sort((x, y) => x - y);
  const veille = (effets[0] ?? 0) - 1;
  const parNom = [...grouper(dits.flatMap(parametresDe), ({ nom }) => nom)];
  return parNom.flatMap(([nom, fixes]) => {
    const ecarts: EcartReglage[] = [];
    let [dernier, pareils] = ["", true];
    for (const jour of [veille, ...effets]) {
      const [avant, apres] = [valeurLe(sousA, nom, jour), valeurLe(sousB, nom, jour)];
      const ecrit = JSON.stringify([avant, apres]);
      const egaux = JSON.stringify(avant) === JSON.stringify(apres);
      if (ecrit !== dernier && !(pareils && egaux)) {
        ecarts.push({ nom, avant, apres, ...origine(fixes, jour === veille ? null : jour) });
      }
      [dernier, pareils] = [ecrit, egaux];
    }
    return ecarts;
  });
}

/** Since when, and by which text: what holds since ever is given the first date that a norm at the root writes. */
function origine(fixes: readonly Parametre[], jour: Day | null): Pick<EcartReglage, "depuis" | "reference"> {
  const alors = fixes.filter(({ depuis }) => depuis === null || (jour !== null && depuis <= jour));
  const fixe = alors.findLast(({ depuis }) => depuis === jour) ?? alors[alors.length - 1];
  if (fixe !== undefined || jour !== null) return { depuis: jour, reference: fixe?.reference ?? null };
  const premier = fixes.reduce((tot, f) => ((f.depuis ?? 0) < (tot.depuis ?? 0) ? f : tot));
  return { depuis: premier.depuis, reference: premier.reference };
}

/** « ENT-02.minutesMoyenneMin », « communs.partCouverte », « territoire » as in force on a day. */
function valeurLe(reglages: Reglages, nom: string, jour: Day): unknown {
  const [tete = "", ...suite] = nom.split(".");
  const clair = reglages.clairLe(jour)[tete];
  const racine = /^[A-Z]{3}-\d\d$/.test(tete) ? { ...reglages.regle(tete, jour), ...(clair as object) } : clair;
  return suite.reduce((valeur, cle) => (valeur as Record<string, unknown> | null | undefined)?.[cle], racine) ?? null;
}
