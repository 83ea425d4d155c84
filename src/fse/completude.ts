import { addMonths, type Day, frDay } from "../core/day.ts";
import type { EnregistrementFse } from "../parcours/fse/enregistrements.ts";
import { MOIS_APRES_SORTIE } from "../parcours/fse/resultats.ts";

/** A data item that the FSE+ asks for: without a *requise* one the record is not complete. */
export interface DonneeFse {
  cle: string;
  titre: string;
  genre: "requise" | "publics" | "sortie";
  /** Columns that may hold it; an item that no column holds is missing for everyone, and is said once. */
  colonnes: readonly string[];
}

function donnee<C extends string>(cle: C, titre: string, genre: DonneeFse["genre"], ...colonnes: string[]) {
  return { cle, titre, genre, colonnes };
}

export const DONNEES_FSE = [
  donnee("sexe", "Sexe", "requise", "participants.sexe"),
  donnee("naissance", "Date de naissance", "requise", "participants.date_naissance"),
  donnee(
    "statut",
    "Situation à l'entrée",
    "requise",
    "participants.statut_emploi_entree",
    "parcours.statut_emploi_entree",
  ),
  donnee("niveau", "Niveau de formation", "requise", "participants.niveau_formation", "parcours.niveau_formation"),
  donnee("rqth", "RQTH", "publics", "participants.rqth"),
  donnee("origine", "Parent né à l'étranger", "publics", "participants.parent_ne_etranger"),
  donnee("logement", "Logement", "publics", "participants.sans_domicile", "parcours.sans_domicile"),
  donnee("nationalite", "Nationalité", "publics", "participants.nationalite"),
  donnee("rural", "Zone rurale", "publics", "participants.zone_rurale"),
  donnee("sortie", "Situation à la sortie", "sortie", "parcours.situation_sortie"),
  donnee("sixMois", "Situation six mois après", "sortie", "parcours.situation_6_mois"),
] as const;

export type CleDonnee = (typeof DONNEES_FSE)[number]["cle"];

/** An item that a record lacks, or whose value has to be made precise. */
export interface Manque {
  donnee: CleDonnee;
  texte: string;
}

/** What is missing in a record, in the order of `DONNEES_FSE`. */
export function manquesDe(e: EnregistrementFse, arrete: Day): Manque[] {
  const { donnees } = e;
  const requises = new Set(donnees.manques);
  const manques: Manque[] = [];
  const ajouter = (donnee: CleDonnee, manque: boolean, texte = "à saisir") => {
    if (manque) manques.push({ donnee, texte });
  };
  ajouter("sexe", requises.has("sexe"));
  ajouter("naissance", requises.has("date_naissance"));
  ajouter("statut", requises.has("statut_emploi_entree"));
  ajouter(
    "niveau",
    requises.has("niveau_formation"),
    donnees.niveau === null ? "à saisir" : "à préciser : chiffre seul",
  );
  ajouter("niveau", donnees.niveau === "3_V", "à préciser : « niveau V »");
  ajouter("rqth", donnees.rqth === null);
  ajouter("origine", donnees.parentNeEtranger === null);
  ajouter("logement", donnees.sansDomicile === null);
  ajouter("nationalite", donnees.nationalite === null);
  ajouter("rural", donnees.zoneRurale === null);
  const { sortie, parcoursSorti } = e;
  if (!e.sortieDansPeriode || sortie === null || parcoursSorti === null) return manques;
  ajouter("sortie", parcoursSorti.row.situation_sortie === null, `à saisir : sorti le ${frDay(sortie)}`);
  const echus = addMonths(sortie, MOIS_APRES_SORTIE);
  ajouter(
    "sixMois",
    parcoursSorti.row.situation_6_mois === null && echus <= arrete,
    `à saisir : six mois le ${frDay(echus)}`,
  );
  return manques;
}
