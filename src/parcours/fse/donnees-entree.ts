import { addMonths, ageAt, type Day } from "../../core/day.ts";
import type { Level } from "../../tables/column.ts";
import type { Participant } from "../../tables/participants.ts";
import type { Dossier } from "../dossier.ts";
import { inscritFranceTravail, valeurEntree } from "../entry-values.ts";
import { couvre } from "../etape.ts";
import type { Parcours } from "../parcours.ts";
import { type NiveauCite, niveauCite } from "./niveau-cite.ts";

export type StatutEmploi = NonNullable<Participant["statut_emploi_entree"]>;

/** Which of EECO02, 04, 05 a record is in: exactly one of them once its status is known. */
export type CategorieEmploi = "EECO02" | "EECO04" | "EECO05";

/** What must be known of a record for it to be *complete* (domaine.md §7.1). */
export type DonneeRequise = "sexe" | "date_naissance" | "statut_emploi_entree" | "niveau_formation";

/** What is known of the person at the entry of a record; null = unknown. */
export interface DonneesEntree {
  sexe: Participant["sexe"];
  /** Completed years at the entry. */
  age: number | null;
  statut: StatutEmploi | null;
  inscritFt: boolean;
  categorie: CategorieEmploi | null;
  /** EECO03: of EECO02, and DELD or registered at France Travail for ≥ 12 months *param*. */
  longueDuree: boolean;
  niveau: Level | null;
  cite: NiveauCite | null;
  /** The level is a bare « niveau V », to be made precise. */
  niveauAPreciser: boolean;
  rqth: boolean | null;
  nationalite: Participant["nationalite"];
  parentNeEtranger: boolean | null;
  sansDomicile: boolean | null;
  zoneRurale: boolean | null;
  /** Items without which the record is not complete; empty = complete. */
  manques: readonly DonneeRequise[];
}

/**
 * Entry data of a record (domaine.md §7.2, precisions.md « FSE+ »): those of its first parcours, at the entry day. When
 * the parcours was carried over from before (`reprise`), an emploi étape that covers the entry makes the status EMPLOI,
 * unless the person is registered at France Travail.
 */
export function donneesEntree(
  dossier: Dossier & { participant: Participant },
  parcours: Parcours,
  entree: Day,
  options: { reprise: boolean; moisLongueDuree: number },
): DonneesEntree {
  const { participant } = dossier;
  const inscritFt = inscritFranceTravail(dossier, parcours, entree);
  const enEmploi = dossier.etapes.some((e) => e.famille === "emploi" && couvre(e, entree));
  const declare = valeurEntree(dossier, parcours, "statut_emploi_entree");
  const statut = options.reprise && enEmploi && !inscritFt ? "EMPLOI" : declare;
  const categorie = categorieEmploi(statut, inscritFt);
  const niveau = valeurEntree(dossier, parcours, "niveau_formation");
  const cite = niveauCite(niveau);
  const manques: DonneeRequise[] = [];
  if (participant.sexe === null) manques.push("sexe");
  if (participant.date_naissance === null) manques.push("date_naissance");
  if (statut === null) manques.push("statut_emploi_entree");
  if (cite === null) manques.push("niveau_formation");
  const inscription = valeurEntree(dossier, parcours, "inscription_ft");
  const inscritDepuisLongtemps =
    typeof inscription === "number" && inscription <= addMonths(entree, -options.moisLongueDuree);
  return {
    sexe: participant.sexe,
    age: participant.date_naissance === null ? null : ageAt(participant.date_naissance, entree),
    statut,
    inscritFt,
    categorie,
    longueDuree: categorie === "EECO02" && (declare === "DELD" || inscritDepuisLongtemps),
    niveau,
    cite,
    niveauAPreciser: niveau === "3_V" || niveau === "A_PRECISER",
    rqth: participant.rqth,
    nationalite: participant.nationalite,
    parentNeEtranger: participant.parent_ne_etranger,
    sansDomicile: valeurEntree(dossier, parcours, "sans_domicile"),
    zoneRurale: participant.zone_rurale,
    manques,
  };
}

/** Registration at France Travail prevails over a small job; FORMATION counts with the inactive (domaine.md §7.2). */
function categorieEmploi(statut: StatutEmploi | null, inscritFt: boolean): CategorieEmploi | null {
  if (statut === null) return null;
  if (statut === "DE" || statut === "DELD") return "EECO02";
  if (statut === "EMPLOI") return inscritFt ? "EECO02" : "EECO05";
  return "EECO04";
}
