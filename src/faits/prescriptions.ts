import type { Day } from "../core/day.ts";
import type { Contexte } from "../parcours/contexte.ts";
import { colonneAbsente } from "../parcours/disponibilite.ts";
import type { Dossier } from "../parcours/dossier.ts";
import type { Parcours } from "../parcours/parcours.ts";
import type { EtapeRow } from "../tables/etapes.ts";
import { estDeLaProgrammation } from "./operations.ts";

/** An étape of the programming, at the day it was prescribed. */
export interface Prescription {
  row: EtapeRow;
  /** date_prescription, else date_debut. */
  jour: Day;
  /** The parcours that holds the day, else the first that the étape intersects; null when there is none. */
  parcours: Parcours | null;
  /** An étape that has begun on or before the arrêté. */
  suivieEntree: boolean;
}

/** Étapes of the programming prescribed on or before the arrêté, accompagnement left out (precisions.md, « Also settled »). */
export function prescriptionsDe(dossier: Dossier): readonly Prescription[] {
  if (connues?.dossier !== dossier) connues = { dossier, prescriptions: lirePrescriptions(dossier) };
  return connues.prescriptions;
}

/** Of the dossier at hand: dossiers are judged one after the other. */
let connues: { dossier: Dossier; prescriptions: readonly Prescription[] } | null = null;

function lirePrescriptions(dossier: Dossier): Prescription[] {
  if (dossier.prescriptions.length === 0) return [];
  const out: Prescription[] = [];
  for (const row of dossier.prescriptions) {
    if (!estDeLaProgrammation(row)) continue;
    const jour = row.date_prescription ?? row.date_debut;
    if (jour === null) continue;
    const etape = dossier.etapes.find((e) => e.row === row);
    const parcours =
      dossier.parcoursLe(jour) ?? (etape ? dossier.parcours.find((p) => p.etapes.includes(etape)) : null) ?? null;
    if (!parcours) continue;
    out.push({ row, jour, parcours, suivieEntree: etape !== undefined });
  }
  return out;
}

/** Without the column nor the settings' list, no étape can be told to be of the programming (domaine.md §2). */
export function sansProgrammation(contexte: Contexte): string | null {
  if (contexte.listes.programmation.length > 0) return null;
  const raison = colonneAbsente(["etapes.programmation_plie"], contexte);
  return raison === null ? null : `${raison} ni liste « programmation » dans les réglages`;
}
