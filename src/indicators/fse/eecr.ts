import { type CodeResultat, JOURS_APRES_SORTIE } from "../../parcours/fse/resultats.ts";
import { COMPLET, type CodeFse, indicateurFse } from "./code.ts";

/** A result code, on the complete records whose exit lies in the period. */
function resultat(
  id: CodeResultat,
  titre: string,
  definition: string,
  colonnes: readonly string[],
): CodeFse<CodeResultat> {
  return {
    id,
    titre,
    definition: `Enregistrements complets dont la sortie est dans la période : ${definition}`,
    colonnes: [...COMPLET, ...colonnes],
    complets: true,
    compte: (_, resultats) => resultats.has(id),
  };
}

/** What the étapes say when situation_sortie is empty, when there are any. */
const SORTIE_OU_ETAPES = ["parcours.situation_sortie|etapes.date_debut"];

/** Common result indicators of the FSE+, at the exit or within 28 days, and six months later (domaine.md §7.2). */
export const CODES_EECR: readonly CodeFse<CodeResultat>[] = [
  resultat(
    "EECR01",
    "En recherche d'emploi à la sortie",
    "inactifs à l'entrée (EECO04) et en recherche d'emploi à la sortie.",
    ["parcours.situation_sortie"],
  ),
  resultat(
    "EECR02",
    "En formation à la sortie",
    `en formation à la sortie ou dans les ${JOURS_APRES_SORTIE} jours, et pas à l'entrée.`,
    SORTIE_OU_ETAPES,
  ),
  resultat(
    "EECR03",
    "Qualification obtenue",
    `une formation certifiée s'est terminée entre l'entrée et les ${JOURS_APRES_SORTIE} jours qui suivent la sortie.`,
    ["etapes.certification_obtenue"],
  ),
  resultat(
    "EECR04",
    "En emploi à la sortie",
    `chômeurs ou inactifs à l'entrée (EECO02 et 04), en emploi à la sortie ou dans les ${JOURS_APRES_SORTIE} jours.`,
    SORTIE_OU_ETAPES,
  ),
  resultat(
    "EECR05",
    "En emploi six mois après",
    "chômeurs ou inactifs à l'entrée, en emploi six mois après la sortie.",
    ["parcours.situation_6_mois"],
  ),
  resultat(
    "EECR06",
    "Situation améliorée six mois après",
    "en emploi à l'entrée (EECO05), situation améliorée six mois après la sortie.",
    ["parcours.situation_6_mois"],
  ),
];

export default CODES_EECR.map(indicateurFse);
