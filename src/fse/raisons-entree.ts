import { type Day, frDay } from "../core/day.ts";
import { estRenseigne, valeurEntree } from "../parcours/entry-values.ts";
import { couvre, type Etape } from "../parcours/etape.ts";
import type { StatutEmploi } from "../parcours/fse/donnees-entree.ts";
import type { EnregistrementFse } from "../parcours/fse/enregistrements.ts";
import type { Level } from "../tables/column.ts";

const STATUTS: Readonly<Record<StatutEmploi, string>> = {
  DE: "demandeur d'emploi",
  DELD: "demandeur d'emploi de longue durée",
  INACTIF: "inactif",
  FORMATION: "en formation",
  EMPLOI: "en emploi",
};

const NIVEAUX: Readonly<Record<Level, string>> = {
  "1-2": "niveaux 1 et 2 (aucun diplôme, brevet)",
  "3": "niveau 3 (CAP, BEP)",
  "3_V": "« niveau V » sans diplôme, pris comme niveau 3",
  "4": "niveau 4 (bac)",
  "5": "niveau 5 (bac + 2)",
  "6": "niveau 6 (licence)",
  "7-8": "niveaux 7 et 8 (master, doctorat)",
  A_PRECISER: "chiffre seul, d'échelle inconnue",
};

/** « CDI du 01/02/2026 », « Atelier du … »: an étape, without the employer. */
export function nomEtape({ row, debut }: Etape): string {
  return `${row.contrat ?? row.intitule ?? row.famille ?? "étape"} du ${frDay(debut)}`;
}

/** Why the record is in EECO02 (and 03), 04 or 05, or in none. */
export function raisonEmploi(e: EnregistrementFse, moisLongueDuree: number): string {
  const { dossier, premier, entree, donnees } = e;
  const { statut, inscritFt, categorie, longueDuree } = donnees;
  const declare = valeurEntree(dossier, premier, "statut_emploi_entree");
  const inscription = inscriptionFt(e);
  if (statut === null) return `situation à l'entrée non saisie ; ${inscription}`;
  const emploi = dossier.etapes.find((etape) => etape.famille === "emploi" && couvre(etape, entree));
  const reprise = statut === "EMPLOI" && declare !== "EMPLOI" && emploi !== undefined;
  const parts = [
    reprise
      ? `repris d'avant l'opération, en emploi le jour de l'entrée (${nomEtape(emploi)})`
      : `${STATUTS[statut]} (saisi)`,
    inscription,
  ];
  if (statut === "EMPLOI" && inscritFt) parts.push("l'inscription l'emporte sur l'emploi : chômeur");
  if (longueDuree) {
    parts.push(declare === "DELD" ? "longue durée saisie" : `inscrit depuis ${moisLongueDuree} mois ou plus`);
  } else if (categorie === "EECO02") {
    const date = valeurEntree(dossier, premier, "inscription_ft");
    parts.push(
      typeof date === "number" && date <= entree
        ? `moins de ${moisLongueDuree} mois d'inscription`
        : "ancienneté d'inscription inconnue : pas de longue durée",
    );
  }
  return parts.join(" ; ");
}

function inscriptionFt({ dossier, premier, entree }: EnregistrementFse): string {
  const inscription = valeurEntree(dossier, premier, "inscription_ft");
  if (typeof inscription === "number" && inscription <= entree) {
    return `inscrit à France Travail le ${frDay(inscription)}`;
  }
  if (inscription === "oui") return "inscrit à France Travail";
  if (estRenseigne(valeurEntree(dossier, premier, "identifiant_ft"))) return "inscrit à France Travail (identifiant)";
  return typeof inscription === "number"
    ? `inscription à France Travail postérieure à l'entrée (${frDay(inscription)})`
    : "pas d'inscription à France Travail";
}

/** Why the record is in EECO06, 07 or 08, or in none (30 to 54). */
export function raisonAge({ dossier, entree, donnees }: EnregistrementFse): string {
  const naissance: Day | null = dossier.participant?.date_naissance ?? null;
  if (naissance === null || donnees.age === null) return "date de naissance non saisie";
  const entre = donnees.age >= 30 && donnees.age < 55 ? " : aucune des trois tranches" : "";
  return `naissance le ${frDay(naissance)}, ${donnees.age} ans le ${frDay(entree)}${entre}`;
}

/** Why the record is in EECO09, 10 or 11, or in none. */
export function raisonNiveau({ donnees }: EnregistrementFse): string {
  const { niveau, cite, niveauAPreciser } = donnees;
  if (niveau === null) return "niveau non saisi";
  if (cite === null) return NIVEAUX[niveau];
  return `${NIVEAUX[niveau]} : CITE ${cite.replace("-", " à ")}${niveauAPreciser ? ", à préciser" : ""}`;
}

/** What is known of the publics of EECO12, 13, 14, 16 and 17: yes, unknown, and the rest is no. */
export function raisonPublics({ donnees }: EnregistrementFse): string {
  const { nationalite } = donnees;
  const publics: [string, boolean | null][] = [
    ["RQTH", donnees.rqth],
    ["nationalité hors Union", nationalite === null ? null : nationalite === "HORS_UE"],
    ["parent né à l'étranger", donnees.parentNeEtranger],
    ["sans domicile", donnees.sansDomicile],
    ["zone rurale", donnees.zoneRurale],
  ];
  const noms = (voulu: boolean | null) =>
    publics
      .filter(([, value]) => value === voulu)
      .map(([nom]) => nom)
      .join(", ");
  const parts = [
    ["oui", noms(true)],
    ["non renseigné", noms(null)],
    ["non", noms(false)],
  ].filter(([, liste]) => liste !== "");
  return parts.map(([mot, liste]) => `${mot} : ${liste}`).join(" ; ");
}
