import { addMonths, type Day } from "../../core/day.ts";
import type { Dossier } from "../dossier.ts";
import type { Etape } from "../etape.ts";
import type { EnregistrementFse } from "./enregistrements.ts";

export type CodeResultat = "EECR01" | "EECR02" | "EECR03" | "EECR04" | "EECR05" | "EECR06";

/** « On leaving » = at the exit or within 4 weeks (Regulation (EU) 2021/1057, Annex I). */
export const JOURS_APRES_SORTIE = 28;
export const MOIS_APRES_SORTIE = 6;

/** The first étape of the famille that covers a day of [sortie, sortie + 28]. */
export function etapeALaSortie(dossier: Dossier, famille: Etape["famille"], sortie: Day): Etape | undefined {
  const limite = sortie + JOURS_APRES_SORTIE;
  return dossier.etapes.find((e) => e.famille === famille && e.debut <= limite && e.fin >= sortie && e.fin >= e.debut);
}

/** The first certified formation whose end is in [entree, sortie + 28]. */
export function certificationObtenue(dossier: Dossier, entree: Day, sortie: Day): Etape | undefined {
  const limite = sortie + JOURS_APRES_SORTIE;
  return dossier.etapes.find(
    (e) => e.famille === "formation" && e.row.certification_obtenue === true && e.fin >= entree && e.fin <= limite,
  );
}

/**
 * Results of a record whose exit lies in the period (domaine.md §7.2, precisions.md « FSE+ »); empty otherwise. A filled
 * situation_sortie alone decides EECR01, 02 and 04; without it, or when the opération's end makes the exit, the étapes do.
 */
export function resultatsFse(enregistrement: EnregistrementFse, arrete: Day): ReadonlySet<CodeResultat> {
  const { dossier, donnees, entree, sortie, parcoursSorti } = enregistrement;
  const resultats = new Set<CodeResultat>();
  if (sortie === null || !enregistrement.sortieDansPeriode) return resultats;
  const { categorie, statut } = donnees;
  const sansEmploi = categorie === "EECO02" || categorie === "EECO04";
  const situation = parcoursSorti?.row.situation_sortie ?? null;
  const occupe = (famille: Etape["famille"]) => etapeALaSortie(dossier, famille, sortie) !== undefined;
  const enEmploi = situation === null ? occupe("emploi") : situation === "EMPLOI";
  const enFormation = situation === null ? occupe("formation") : situation === "FORMATION";
  if (categorie === "EECO04" && situation === "RECHERCHE") resultats.add("EECR01");
  if (enFormation && statut !== "FORMATION") resultats.add("EECR02");
  if (certificationObtenue(dossier, entree, sortie)) resultats.add("EECR03");
  if (sansEmploi && enEmploi) resultats.add("EECR04");
  const sixMois = parcoursSorti?.row.situation_6_mois ?? null;
  if (addMonths(sortie, MOIS_APRES_SORTIE) <= arrete) {
    if (sansEmploi && sixMois === "EMPLOI") resultats.add("EECR05");
    if (categorie === "EECO05" && sixMois === "AMELIOREE") resultats.add("EECR06");
  }
  return resultats;
}
