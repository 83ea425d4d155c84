import { addMonths, type Day } from "../../core/day.ts";
import { valeurEntree } from "../../parcours/entry-values.ts";
import type { EnregistrementFse } from "../../parcours/fse/enregistrements.ts";
import { type CodeResultat, etapeALaSortie, MOIS_APRES_SORTIE } from "../../parcours/fse/resultats.ts";
import type { SourceMaDemarche } from "../../parcours/fse/sources-ma-demarche.ts";
import type { Participant } from "../../tables/participants.ts";

/** A value of the model: a code or text, a day, yes or no, a number, several codes; null = nothing known. */
export type Donnee = string | number | boolean | readonly string[] | null;

/** Values of one record, by source. */
export interface DonneesLigne {
  participant: string;
  operation: string | null;
  entree: Day;
  /** Exit in the period; null otherwise. */
  sortie: Day | null;
  valeurs: Readonly<Record<Exclude<SourceMaDemarche, "valeur_fixe" | "vide">, Donnee>>;
  /** The opération's end makes the exit: the parcours goes on, nothing is typed about it. */
  sortieParOperation: boolean;
  /** The situation on leaving comes from the étapes: nobody typed it. */
  situationDeduite: boolean;
  /** The level is a bare « niveau V ». */
  niveauAPreciser: boolean;
}

/** What the entry/exit file may say of a record. Exits after the period are not known yet. */
export function donneesLigne(e: EnregistrementFse, resultats: ReadonlySet<CodeResultat>, arrete: Day): DonneesLigne {
  const { dossier, premier, donnees, operation } = e;
  const p: Partial<Participant> = dossier.participant ?? {};
  const sortie = e.sortieDansPeriode ? e.sortie : null;
  const entree = <C extends Parameters<typeof valeurEntree>[2]>(column: C) => valeurEntree(dossier, premier, column);
  const inscription = entree("inscription_ft");
  const situation = situationSortie(e, sortie);
  const categorie = (code: string) => (donnees.categorie === null ? null : donnees.categorie === code);
  const resultat = (code: CodeResultat) => (sortie === null ? null : resultats.has(code));
  const echu = sortie !== null && addMonths(sortie, MOIS_APRES_SORTIE) <= arrete;
  return {
    participant: dossier.id,
    operation: operation.code,
    entree: e.entree,
    sortie,
    sortieParOperation: sortie !== null && e.parcoursSorti === null,
    situationDeduite: situation.deduite,
    niveauAPreciser: donnees.niveauAPreciser,
    valeurs: {
      operation_code: operation.code,
      operation_intitule: operation.code === null ? null : operation.intitule,
      id: dossier.id,
      nom: p.nom ?? null,
      prenom: p.prenom ?? null,
      sexe: donnees.sexe,
      date_naissance: p.date_naissance ?? null,
      nationalite: donnees.nationalite,
      adresse: p.adresse ?? null,
      code_postal: p.code_postal ?? null,
      commune: p.commune ?? null,
      telephone: p.telephone ?? null,
      courriel: p.courriel ?? null,
      qpv: p.qpv ?? null,
      rqth: donnees.rqth,
      parent_ne_etranger: donnees.parentNeEtranger,
      sans_domicile: donnees.sansDomicile,
      zone_rurale: donnees.zoneRurale,
      statuts: entree("statuts"),
      identifiant_ft: entree("identifiant_ft"),
      inscrit_ft: donnees.inscritFt,
      date_inscription_ft: typeof inscription === "number" ? inscription : null,
      statut_emploi_entree: donnees.statut,
      situation_entree: situationEntree(e),
      niveau_formation: donnees.niveau === "3_V" ? "3" : donnees.niveau === "A_PRECISER" ? null : donnees.niveau,
      cite: donnees.cite,
      age_entree: donnees.age,
      apap: e.charge.apap,
      structure: e.charge.structure,
      prescripteur: premier.row.prescripteur,
      date_entree: e.entree,
      date_sortie: sortie,
      situation_sortie: situation.code,
      situation_6_mois: echu ? (e.parcoursSorti?.row.situation_6_mois ?? null) : null,
      complet: e.complet,
      EECO02: categorie("EECO02"),
      EECO03: donnees.categorie === null ? null : donnees.longueDuree,
      EECO04: categorie("EECO04"),
      EECO05: categorie("EECO05"),
      EECR01: resultat("EECR01"),
      EECR02: resultat("EECR02"),
      EECR03: resultat("EECR03"),
      EECR04: resultat("EECR04"),
      EECR05: echu ? resultat("EECR05") : null,
      EECR06: echu ? resultat("EECR06") : null,
    },
  };
}

/** Registration at France Travail prevails over a small job; training and studies are told apart from the inactive. */
function situationEntree({ donnees: { categorie, longueDuree, statut } }: EnregistrementFse): string | null {
  if (categorie === "EECO02") return longueDuree ? "CHOMEUR_LONGUE_DUREE" : "CHOMEUR";
  if (categorie === null || categorie === "EECO05") return categorie && "EMPLOI";
  return statut === "FORMATION" ? "FORMATION" : "INACTIF";
}

/** What was typed, else what the étapes say within 28 days: a job before a formation. */
function situationSortie(e: EnregistrementFse, sortie: Day | null): { code: string | null; deduite: boolean } {
  if (sortie === null) return { code: null, deduite: false };
  const saisie = e.parcoursSorti?.row.situation_sortie ?? null;
  if (saisie !== null) return { code: saisie, deduite: false };
  if (etapeALaSortie(e.dossier, "emploi", sortie)) return { code: "EMPLOI", deduite: true };
  if (etapeALaSortie(e.dossier, "formation", sortie)) return { code: "FORMATION", deduite: true };
  return { code: null, deduite: false };
}
