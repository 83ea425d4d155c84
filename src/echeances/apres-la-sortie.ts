import { addMonths, frDay } from "../core/day.ts";
import { holds } from "../core/period.ts";
import { enregistrementsDe } from "../faits/enregistrements.ts";
import { seuilDe } from "../faits/seuil.ts";
import { colonneAbsente } from "../parcours/disponibilite.ts";
import { valeurEntree } from "../parcours/entry-values.ts";
import { aPiece } from "../parcours/qualification/pieces.ts";
import type { Chercheur } from "./echeances.ts";

/** Months after the exit at which the longer-term result is looked for (EECR05 and 06, Annex I of the regulation). */
const MOIS_RESULTAT = 6;

/** The document of sortie is to be signed (§III.1.5, SOR-09). */
export const documentsDeSortie: Chercheur = (_dossier, { sortie, row }, { contexte }, dire) => {
  if (sortie === null || !holds(contexte.periode, sortie) || aPiece(row, "document_signe")) return;
  dire(sortie, sortie, "Faire signer le document de sortie par le participant, puis cocher la case.", [row]);
};

/** The situation on leaving, without which the FSE+ result is lost (FSE-02): before the 28th day *param*. */
export const situationsALaSortie: Chercheur = (dossier, parcours, { reglage, contexte }, dire) => {
  const sien = enregistrementsDe(dossier, contexte).find((e) => e.parcoursSorti === parcours && e.sortieDansPeriode);
  if (sien?.sortie == null || parcours.row.situation_sortie !== null) return;
  const { sortie } = sien;
  dire(
    sortie + seuilDe(reglage, "FSE-02", "joursBloquant", sortie),
    sortie,
    `Saisir la situation du participant à sa sortie du ${frDay(sortie)} : passé ce délai, le résultat FSE+ est perdu.`,
    [parcours.row],
  );
};

/** The situation six months after leaving, of who was not employed at entry (EECR05 and 06). */
export const situationsASixMois: Chercheur = (dossier, parcours, { contexte }, dire) => {
  const { sortie, row } = parcours;
  if (sortie === null || dossier.participant === null || row.situation_6_mois !== null) return;
  if (colonneAbsente(["parcours.situation_6_mois"], contexte) !== null) return;
  if (valeurEntree(dossier, parcours, "statut_emploi_entree") === "EMPLOI") return;
  const jour = addMonths(sortie, MOIS_RESULTAT);
  if (jour < contexte.periode.start) return;
  dire(jour, null, `Relever la situation du participant six mois après sa sortie du ${frDay(sortie)} (EECR05 et 06).`, [
    row,
  ]);
};
