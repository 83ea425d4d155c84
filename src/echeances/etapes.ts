import { addMonths, type Day, elapsed, frDay } from "../core/day.ts";
import { covers } from "../core/intervals.ts";
import { firstDay, lastDay, monthOf, yearOf } from "../core/month.ts";
import { holds } from "../core/period.ts";
import { bilanPres } from "../faits/bilans.ts";
import { limiteAVenir } from "../faits/limite-a-venir.ts";
import { finDerniereOperation, prescriptionsEnAttente } from "../faits/operations.ts";
import { seuilDe } from "../faits/seuil.ts";
import type { Dossier } from "../parcours/dossier.ts";
import type { Etape } from "../parcours/etape.ts";
import type { Parcours } from "../parcours/parcours.ts";
import type { Chercheur } from "./echeances.ts";
import type { Horizon } from "./horizon.ts";

/** A day typed as the end, planned or real; null: no end is known, whatever the étape is taken to last. */
function finSaisie({ row }: Etape): Day | null {
  return row.date_fin ?? row.date_fin_prevue;
}

/** Étapes of the participant that this parcours owns. */
function siennes(dossier: Dossier, parcours: Parcours): Etape[] {
  return dossier.etapes.filter((e) => dossier.parcoursDe(e.debut, e.fin) === parcours);
}

/** Prescriptions of the programming that nobody has entered: to be called after (§II.2.2, OPE-08). */
export const prescriptionsQuiAttendent: Chercheur = (dossier, parcours, { au, reglage, contexte }, dire) => {
  for (const { row, prescription } of prescriptionsEnAttente(dossier, au)) {
    if (dossier.parcoursDe(prescription, prescription) !== parcours) continue;
    if (dossier.etapes.some((e) => e.famille === row.famille && e.debut > prescription)) continue;
    const due = limiteAVenir(au, contexte.effets, (jour) =>
      reglage("OPE-08", jour).active ? prescription + seuilDe(reglage, "OPE-08", "jours", jour) : null,
    );
    if (due === null) continue;
    dire(
      due.jour,
      due.jugeLe,
      `Étape prescrite le ${frDay(prescription)} et pas encore commencée : relancer l'opérateur, saisir l'entrée, ou prescrire autre chose.`,
      [row],
    );
  }
};

/** An operation, training or job that ends within days, nothing being known after it (§II.1 « anticiper chaque sortie »). */
export const etapesQuiFinissent: Chercheur = (dossier, parcours, { au, contexte }, dire) => {
  const avant = contexte.communsLe(au).joursAvantFinEtape;
  for (const etape of siennes(dossier, parcours)) {
    const fin = finSaisie(etape);
    if (etape.famille === "accompagnement" || fin === null || fin < au || fin > au + avant) continue;
    const suite =
      dossier.etapes.some((e) => e !== etape && e.famille !== "accompagnement" && e.fin > fin) ||
      prescriptionsEnAttente(dossier, au).length > 0;
    if (suite) continue;
    const quoi = etape.famille === "emploi" ? "Contrat" : etape.famille === "formation" ? "Formation" : "Opération";
    dire(fin, null, `${quoi} qui finit le ${frDay(fin)} sans suite connue : en préparer une avec le participant.`, [
      etape.row,
    ]);
  }
};

/** Operations long enough for a bilan, with their end. */
function operations(dossier: Dossier, parcours: Parcours, { reglage }: Horizon) {
  return siennes(dossier, parcours).flatMap((etape) => {
    const fin = finSaisie(etape);
    if (etape.famille !== "operation" || fin === null) return [];
    if (!elapsed(etape.debut, seuilDe(reglage, "OPE-05", "moisMin", fin), fin)) return [];
    return [{ etape, fin, jours: seuilDe(reglage, "OPE-05", "joursBilan", fin) }];
  });
}

/** The bilan with the operator at the end (§II.2.2, OPE-05). */
export const bilans: Chercheur = (dossier, parcours, horizon, dire) => {
  for (const { etape, fin, jours } of operations(dossier, parcours, horizon)) {
    // asked for once it can be held
    if (fin - jours > horizon.au || fin < horizon.contexte.periode.start || bilanPres(dossier, fin, jours)) continue;
    dire(
      fin + jours,
      fin,
      `Faire avec l'opérateur le bilan de l'opération du ${frDay(etape.debut)} au ${frDay(fin)}, et le saisir.`,
      [etape.row],
    );
  }
};

/** The bilan with the operator in mid-course (§II.2.2): while the operation goes on. */
export const bilansAMiParcours: Chercheur = (dossier, parcours, horizon, dire) => {
  for (const { etape, fin, jours } of operations(dossier, parcours, horizon)) {
    const milieu = etape.debut + Math.floor((fin - etape.debut) / 2);
    if (fin - jours <= horizon.au || bilanPres(dossier, milieu, jours)) continue;
    if (!holds({ start: milieu - jours, end: fin }, horizon.au)) continue;
    dire(
      milieu,
      fin,
      `Faire avec l'opérateur le bilan à mi-parcours de l'opération du ${frDay(etape.debut)} au ${frDay(fin)}, et le saisir.`,
      [etape.row],
    );
  }
};

const MOIS_PAR_AN = 12;

/**
 * The last day on which an operation of the programming can begin without a constat (OPE-01): the anniversary of the
 * integration, or of the end of the last operation; *param* civile: 31 December of a parcours' whole year.
 */
export const operationsAnnuelles: Chercheur = (dossier, parcours, { au, reglage, contexte }, dire) => {
  const derniere = finDerniereOperation(dossier);
  if (derniere >= au) return;
  const due = limiteAVenir(au, contexte.effets, (jour) => {
    const { active, params } = reglage("OPE-01", jour);
    if (!active) return null;
    return params["annee"] === "civile"
      ? finDAnnee(parcours, derniere, jour)
      : addMonths(Math.max(parcours.integration, derniere), MOIS_PAR_AN);
  });
  if (due === null || covers(dossier.joursVeille, due.jugeLe)) return;
  const prescrite = prescriptionEnAttente(dossier, au);
  dire(
    due.jour,
    due.jugeLe,
    prescrite === null
      ? "Prescrire une opération de la programmation du PLIE : une par an au moins."
      : `Faire commencer l'opération de la programmation du PLIE prescrite le ${frDay(prescrite)} : une par an au moins.`,
    [parcours.row],
  );
};

/** 31 December of a year that the parcours covers from its first day and without operation so far, else null. */
function finDAnnee(parcours: Parcours, derniere: Day, au: Day): Day | null {
  const janvier = yearOf(monthOf(au)) * MOIS_PAR_AN;
  const premier = firstDay(janvier);
  return parcours.integration <= premier && derniere < premier ? lastDay(janvier + MOIS_PAR_AN - 1) : null;
}

/** Day of the last prescription of the past year whose operation has not begun, null when there is none. */
function prescriptionEnAttente(dossier: Dossier, au: Day): Day | null {
  const jours = prescriptionsEnAttente(dossier, au).map(({ prescription }) => prescription);
  const derniere = Math.max(...jours);
  return derniere > addMonths(au, -MOIS_PAR_AN) ? derniere : null;
}
