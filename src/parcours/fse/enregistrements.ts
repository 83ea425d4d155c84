import type { Day } from "../../core/day.ts";
import type { Participant } from "../../tables/participants.ts";
import type { Contexte } from "../contexte.ts";
import type { Charge, Dossier } from "../dossier.ts";
import { SANS_FIN } from "../etape.ts";
import { ouvertDans, type Parcours } from "../parcours.ts";
import { type DonneesEntree, donneesEntree } from "./donnees-entree.ts";
import type { OperationFse } from "./operations.ts";

/** One record = one participant × one opération FSE+ (domaine.md §7.1). */
export interface EnregistrementFse {
  operation: OperationFse;
  dossier: Dossier;
  /** The parcours open in the period, by integration; never empty. */
  parcours: readonly Parcours[];
  /** The first of them: its entry data, APAP and structure are the record's. */
  premier: Parcours;
  /** En charge at the entry: the affectations row that covers it, else the first parcours' row. */
  charge: Charge;
  /** The later of the first parcours' integration and the opération's start. */
  entree: Day;
  /** The latest sortie réelle, or the opération's end before it; null while a parcours is open. */
  sortie: Day | null;
  /** The exit lies in the period, not after the arrêté: results are counted on it. */
  sortieDansPeriode: boolean;
  /** The parcours whose sortie réelle is the exit; null when there is no exit or when the opération's end makes it. */
  parcoursSorti: Parcours | null;
  /** Carried over from before the opération's start. */
  reprise: boolean;
  donnees: DonneesEntree;
  /** Sexe, birth date, status at entry and level are all known. */
  complet: boolean;
}

/**
 * The records of a participant over the period: one per opération that holds a parcours of theirs open in
 * [A, min(B, arrêté)]. Orphans have none (precisions.md, General 6).
 */
export function enregistrementsFse(
  dossier: Dossier,
  contexte: Pick<Contexte, "periode" | "arrete" | "communsLe">,
  operations: readonly OperationFse[],
): EnregistrementFse[] {
  if (!avecParticipant(dossier)) return [];
  const { periode, arrete, communsLe } = contexte;
  const out: EnregistrementFse[] = [];
  for (const operation of operations) {
    const debut = Math.max(periode.start, operation.debut);
    const fin = Math.min(periode.end, arrete, operation.fin ?? SANS_FIN);
    // an opération over before the period, or begun after it, has no record in it
    if (debut > fin) continue;
    const parcours = dossier.parcours.filter(
      (p) => ouvertDans(p, debut, fin) && operation.concerne(chargeEntree(dossier, p, entreeDe(p, operation))),
    );
    const [premier] = parcours;
    if (!premier) continue;
    const entree = entreeDe(premier, operation);
    const reprise = entree > premier.integration;
    const { sortie, parcoursSorti } = sortieDe(parcours, operation, arrete);
    const donnees = donneesEntree(dossier, premier, entree, {
      reprise,
      moisLongueDuree: communsLe(entree).moisChomageLongueDuree,
    });
    out.push({
      operation,
      dossier,
      parcours,
      premier,
      charge: chargeEntree(dossier, premier, entree),
      entree,
      sortie,
      sortieDansPeriode: sortie !== null && sortie >= periode.start && sortie <= Math.min(periode.end, arrete),
      parcoursSorti,
      reprise,
      donnees,
      complet: donnees.manques.length === 0,
    });
  }
  return out;
}

function avecParticipant(dossier: Dossier): dossier is Dossier & { participant: Participant } {
  return dossier.participant !== null;
}

function entreeDe(parcours: Parcours, operation: OperationFse): Day {
  return Math.max(parcours.integration, operation.debut);
}

/** The affectations row that covers the day (the latest begun), else the parcours' own APAP and structure. */
function chargeEntree(dossier: Dossier, parcours: Parcours, day: Day): Charge {
  if (dossier.affectations.some((a) => a.debut <= day && day <= a.fin)) return dossier.chargeLe(day);
  return { apap: parcours.row.apap, structure: parcours.row.structure };
}

function sortieDe(
  parcours: readonly Parcours[],
  operation: OperationFse,
  arrete: Day,
): { sortie: Day | null; parcoursSorti: Parcours | null } {
  let dernier: Parcours | null = null;
  for (const p of parcours) if (dernier === null || p.fin >= dernier.fin) dernier = p;
  const finOperation = operation.fin !== null && operation.fin <= arrete ? operation.fin : SANS_FIN;
  const finParcours = dernier?.fin ?? SANS_FIN;
  if (finParcours === SANS_FIN && finOperation === SANS_FIN) return { sortie: null, parcoursSorti: null };
  return finOperation < finParcours
    ? { sortie: finOperation, parcoursSorti: null }
    : { sortie: finParcours, parcoursSorti: dernier };
}
