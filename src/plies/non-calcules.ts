import { compareText } from "../core/text.ts";
import type { Reglage } from "../faits/seuil.ts";
import { INDICATEURS } from "../indicators/index.ts";
import { raisonDeNePasCalculer } from "../indicators/run-indicators.ts";
import type { Contexte } from "../parcours/contexte.ts";
import { colonneAbsente } from "../parcours/disponibilite.ts";
import { RULES } from "../rules/index.ts";
import { empechementDe, type ReglageDe } from "../rules/run-rules.ts";
import type { Lignes, Valeur } from "./reglages-du-jeu.ts";

/** Rules whose constats the SQL gives. */
export const REGLES_DU_JEU: readonly string[] = ["ENT-01", "OPE-01", "EMP-01"];

/** What this extraction does not let anyone compute, and why: a figure that is missing is not 0 (domaine.md §6). */
export function nonCalcules(contexte: Contexte, reglageDe: Reglage): Lignes {
  const chiffres = INDICATEURS.filter(({ additif }) => additif).flatMap((i): Valeur[][] => {
    const raison = raisonDeNePasCalculer(i, contexte);
    if (raison !== null) return [[i.id, null, null, raison]];
    return i.ventilations.flatMap((v): Valeur[][] => {
      const absente = colonneAbsente(v.colonnes ?? [], contexte);
      if (absente === null) return [];
      const cle = [...Object.keys(v.fixe ?? {}), ...v.cles].sort(compareText).join(";");
      if (v.valeurs === undefined) return [[i.id, cle, null, absente]];
      return v.valeurs.map((valeur) => [i.id, cle, valeur, absente]);
    });
  });
  const regles = RULES.filter(({ id }) => REGLES_DU_JEU.includes(id)).flatMap((rule): Valeur[][] => {
    const raison = empechementDe(rule, contexte, reglageDe as ReglageDe);
    return raison === null ? [] : [[rule.id, null, null, raison]];
  });
  return [...chiffres, ...regles];
}
