import { frMonth, isoMonth, type Month } from "../core/month.ts";
import { lePlusProche } from "../core/proches.ts";
import { foldName } from "../core/text.ts";
import type { FormulaireRecu } from "../formulaire/modele.ts";

/** The month that all forms are for; what is wrong when they are not for the same one. */
export function moisDesFormulaires(formulaires: readonly FormulaireRecu[]): Month | { refus: string } {
  const parMois = new Map<Month, string>();
  for (const f of formulaires) if (!parMois.has(f.mois)) parMois.set(f.mois, f.fichier);
  const [premier] = parMois.keys();
  if (premier !== undefined && parMois.size === 1) return premier;
  const mois = [...parMois].sort(([a], [b]) => a - b).map(([m, fichier]) => `${frMonth(m)} (« ${fichier} »)`);
  return { refus: `les formulaires sont de plusieurs mois : ${mois.join(", ")} ; dites lequel avec --mois.` };
}

/**
 * What keeps forms, each sound in itself, from being taken together: another month, an APAP whom the extraction does not
 * know, the same APAP twice. Names of APAPs are compared without case and accents.
 */
export function refusDEnsemble(
  formulaires: readonly FormulaireRecu[],
  mois: Month,
  connus: readonly string[],
): { refus: string[]; retenus: FormulaireRecu[] } {
  const refus: string[] = [];
  const retenus: FormulaireRecu[] = [];
  const parNom = new Map(connus.map((nom) => [foldName(nom), nom]));
  const vus = new Map<string, string>();
  for (const f of formulaires) {
    const ou = `« ${f.fichier} », feuille « Mes chiffres »`;
    if (f.mois !== mois) {
      refus.push(
        `${ou} : il est pour ${frMonth(f.mois)}, et non pour ${frMonth(mois)} ; retirez-le, ou relancez avec --mois ${isoMonth(f.mois)}.`,
      );
      continue;
    }
    const apap = parNom.get(foldName(f.apap));
    if (apap === undefined) {
      const proche = lePlusProche(f.apap, connus);
      refus.push(
        `${ou} : l'APAP « ${f.apap} » n'est pas dans l'extraction${proche === null ? "" : ` (le plus proche : ${proche})`} ; vérifiez les entrées, ou refaites son formulaire.`,
      );
      continue;
    }
    const deja = vus.get(apap);
    if (deja !== undefined) {
      refus.push(`« ${deja} » et « ${f.fichier} » sont tous deux le formulaire de ${apap} : n'en gardez qu'un.`);
      continue;
    }
    vus.set(apap, f.fichier);
    retenus.push({ ...f, apap });
  }
  return { refus, retenus };
}
