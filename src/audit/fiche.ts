import { ageAt } from "../core/day.ts";
import type { Fiche, FicheQualification, LigneActivite } from "../core/fiche.ts";
import { firstDay, monthOf, yearOf } from "../core/month.ts";
import { activitesDe } from "../faits/activites.ts";
import { entretiensDe } from "../faits/entretiens.ts";
import { FRACTIONS } from "../faits/entretiens-retenus.ts";
import type { NormesDuMois } from "../faits/mois.ts";
import type { Contexte } from "../parcours/contexte.ts";
import { manque } from "../parcours/disponibilite.ts";
import type { Dossier } from "../parcours/dossier.ts";
import { emploiLe } from "../parcours/etape.ts";
import { ouvertDans, type Parcours } from "../parcours/parcours.ts";
import { NOMS_CLASSES } from "../parcours/qualification/classe.ts";
import { type Etat, laPlusProche } from "../parcours/qualification/condition.ts";
import { jourDeSortie, qualifier } from "../parcours/qualification/qualifier.ts";

/** What the number of interviews is read from. */
const ETAPES = { reads: ["parcours", "etapes"] } as const;
const ENTRETIENS = { reads: ["parcours", "entretiens"], presences: true } as const;

const TROP_LOIN = "sortie prévue trop loin après l'arrêté pour être qualifiée";

/**
 * The list lines of a participant: one per parcours open at least one day since 1 January of the arrêté's year, and per
 * parcours without a day (it ends before it begins) whose entry or exit counts in it (General 16).
 */
export function fichesDe(dossier: Dossier, contexte: Contexte): Fiche[] {
  const debut = firstDay(yearOf(monthOf(contexte.arrete)) * 12);
  return dossier.parcours
    .filter((p) => ouvertDans(p, debut, contexte.arrete) || estContradictoire(p, debut))
    .map((p) => ficheDe(dossier, p, contexte, debut));
}

function estContradictoire({ integration, sortie }: Parcours, debut: number): boolean {
  return sortie !== null && sortie < integration && integration >= debut;
}

function ficheDe(dossier: Dossier, p: Parcours, contexte: Contexte, debut: number): Fiche {
  const { arrete } = contexte;
  const { participant } = dossier;
  const charge = dossier.chargeLe(p.sortie ?? arrete);
  const ouvert = p.sortie === null || p.sortie > arrete;
  const emploi = emploiLe(dossier.etapes, arrete);
  const entretiens = entretiensDe(p);
  // as the figures that count them: without its table, a situation is not known
  const sansEtapes = manque(ETAPES, contexte);
  const qualification = sansEtapes === null ? qualificationDe(dossier, p, contexte) : null;
  const compter = manque(ENTRETIENS, contexte) === null;
  return {
    participant: dossier.id,
    nom: participant?.nom ?? null,
    prenom: participant?.prenom ?? null,
    parcours: p.id,
    ...charge,
    integration: p.integration,
    accompagne: ouvertDans(p, debut, arrete),
    sortiePrevue: p.row.date_sortie_prevue,
    sortieReelle: p.sortie,
    natureSortie: p.row.nature_sortie,
    motifSortie: p.row.motif_sortie,
    situation: ouvert && sansEtapes === null ? dossier.situationLe(arrete) : null,
    contrat: ouvert && emploi ? (emploi.row.contrat ?? "NON_RENSEIGNE") : null,
    sexe: participant?.sexe ?? null,
    age: participant?.date_naissance == null ? null : ageAt(participant.date_naissance, arrete),
    niveau: p.row.niveau_formation ?? participant?.niveau_formation ?? null,
    statuts: p.row.statuts ?? participant?.statuts ?? [],
    rqth: participant?.rqth ?? null,
    qpv: participant?.qpv ?? null,
    entretiens: compter ? entretiens.filter((e) => e.contact.date >= debut).length : null,
    dernierEntretien: entretiens.at(-1)?.contact.date ?? null,
    qualification,
    nonQualifiee: sansEtapes ?? (qualification === null ? TROP_LOIN : null),
  };
}

/** The activities of a participant since 1 January of the arrêté's year, as the lists print them. */
export function lignesActivite(dossier: Dossier, contexte: Contexte, normes: NormesDuMois): LigneActivite[] {
  const debut = firstDay(yearOf(monthOf(contexte.arrete)) * 12);
  const juger = manque({ reads: ["parcours", "entretiens", "etapes"], presences: true }, contexte) === null;
  const compter = manque(ENTRETIENS, contexte) === null;
  const prescrire = manque(ETAPES, contexte) === null;
  return activitesDe(dossier, debut, contexte, normes).map((a) => ({
    participant: dossier.id,
    parcours: a.parcours.id,
    ...a.charge,
    entretiens: compter ? a.entretiens : null,
    dernier: a.dernier,
    dureeMoyenne: compter && a.retenus > 0 ? a.fractions / FRACTIONS / a.retenus : null,
    ecartMoyen: compter && a.paires > 0 ? a.jours / a.paires : null,
    moisJuges: juger ? a.moisJuges : null,
    moisSatisfaits: juger ? a.moisSatisfaits : null,
    prescriptions: prescrire ? a.prescriptions : null,
  }));
}

/** The sortie proposed for an open parcours, qualified as texts; null when there is none to qualify. */
function qualificationDe(dossier: Dossier, parcours: Parcours, contexte: Contexte): FicheQualification | null {
  const sortie = jourDeSortie(parcours, contexte);
  if (sortie === null || sortie.reelle) return null;
  const q = qualifier(dossier, parcours, sortie.jour, contexte);
  // of the way that gives the possible class, else of the way nearest to a result
  const conditions = (q.voiePossible ?? laPlusProche(q.voies))?.conditions ?? [];
  const dire = (etat: Etat) =>
    conditions
      .filter((c) => c.etat === etat)
      .map(({ libelle, constate }) => (constate === null ? libelle : `${libelle} (${constate})`));
  return {
    jour: q.jour,
    sure: NOMS_CLASSES[q.sure],
    possible: NOMS_CLASSES[q.possible],
    commission: q.commission,
    remplies: dire("remplie"),
    manquees: dire("manquee"),
    inconnues: dire("inconnue"),
    aApporter: q.pieces.filter((p) => p.etat !== "presente").map((p) => p.libelle),
    avertissements: q.avertissements,
  };
}
