import type { Day } from "../core/day.ts";
import { choisirJour, estOuvre } from "./calendrier.ts";
import { apapAbsent, apapLe, type Contexte, type Dossier } from "./contexte.ts";
import type { Apap } from "./equipe.ts";
import { accompagnement } from "./etapes.ts";
import { inventerParticipant } from "./identite.ts";
import { type Ligne, ligne } from "./modele.ts";
import { COMMENTAIRES, MOTIFS_ENTRETIEN, PRESCRIPTEURS } from "./noms.ts";

/** A contact of the dossier, with its content, its APAP and a date of entry a few days later. */
export function contact(
  ctx: Contexte,
  dossier: Dossier,
  date: Day,
  valeurs: Partial<Ligne<"entretiens">>,
): Ligne<"entretiens"> {
  const entretien = ligne("entretiens", {
    participant: dossier.id,
    date,
    modalite: "FACE_A_FACE",
    nature: "SUIVI",
    interlocuteur: "PARTICIPANT",
    presence: "PRESENT",
    duree: 50,
    lieu: "Permanence",
    motif: ctx.rng.pick(MOTIFS_ENTRETIEN),
    apap: apapLe(dossier, date).nom,
    date_saisie: date + ctx.rng.int(0, 6),
    commentaire: ctx.rng.pick(COMMENTAIRES) || null,
    ...valeurs,
  });
  dossier.entretiens.push(entretien);
  return entretien;
}

/** Face-to-face with the participant, PRESENT or not. */
export function estFaceAFace(entretien: Ligne<"entretiens">): boolean {
  return entretien.modalite === "FACE_A_FACE" && entretien.interlocuteur === "PARTICIPANT";
}

/** « Face-to-face held » of domaine.md §5. */
export function estTenu(entretien: Ligne<"entretiens">): boolean {
  return estFaceAFace(entretien) && entretien.presence === "PRESENT";
}

/** A veille of the participant, validated two days before unless told. */
export function suspendre(dossier: Dossier, debut: Day, fin: Day, valeurs: Partial<Ligne<"veilles">> = {}): void {
  const bornes = { date_debut: debut, date_fin_prevue: fin, date_fin: fin, date_validation: debut - 2 };
  dossier.veilles.push(
    ligne("veilles", { participant: dossier.id, motif: "Problème de santé", ...bornes, ...valeurs }),
  );
}

/** True when a veille of the dossier covers the day. */
export function enVeille(dossier: Dossier, day: Day): boolean {
  return dossier.veilles.some((v) => (v.date_debut ?? 0) <= day && day <= (v.date_fin ?? v.date_fin_prevue ?? day));
}

/** True when a contact of the participant is already on that day. */
export function aContactLe(dossier: Dossier, day: Day): boolean {
  return dossier.entretiens.some((e) => e.date === day);
}

/** A free day in [from, to]: nothing that day, the APAP there, no veille; null when there is none. */
export function jourLibre(ctx: Contexte, dossier: Dossier, from: Day, to: Day): Day | null {
  return choisirJour(
    ctx.rng,
    from,
    to,
    (day) => !apapAbsent(dossier, day) && !enVeille(dossier, day) && !aContactLe(dossier, day),
  );
}

/** Opens a parcours: prescription, diagnostic of an hour or more (a contact too, if the history holds it), commission. */
export function ouvrirParcours(ctx: Contexte, dossier: Dossier, integration: Day): Ligne<"parcours"> {
  const { rng } = ctx;
  const diagnostic = jourLibre(ctx, dossier, integration - 18, integration - 6) ?? integration - 7;
  const dureeDiagnostic = rng.pick([60, 65, 70, 75, 80, 90]);
  const parcours = ligne("parcours", {
    id: `${dossier.id}-${dossier.parcours.length + 1}`,
    participant: dossier.id,
    structure: apapLe(dossier, integration).structure,
    apap: apapLe(dossier, integration).nom,
    prescripteur: rng.pick(PRESCRIPTEURS),
    date_prescription: integration - rng.int(25, 60),
    date_retour_prescripteur: integration + rng.int(1, 6),
    date_diagnostic: diagnostic,
    duree_diagnostic: dureeDiagnostic,
    dossier_signe: true,
    date_commission_integration: integration,
    date_integration: integration,
  });
  dossier.parcours.push(parcours);
  accompagnement(dossier, integration);
  if (diagnostic >= ctx.debutHistorique) {
    contact(ctx, dossier, diagnostic, {
      nature: "DIAGNOSTIC",
      duree: dureeDiagnostic,
      motif: "Évaluation et diagnostic",
    });
  }
  return parcours;
}

/** A participant with one parcours that begins on the first working day from `integration` on. */
export function nouveauDossier(ctx: Contexte, id: string, apap: Apap, integration: Day, arsa: boolean): Dossier {
  let day = integration;
  while (!estOuvre(day)) day++;
  const dossier: Dossier = {
    id,
    participant: inventerParticipant(ctx, id, day, arsa),
    parcours: [],
    etapes: [],
    veilles: [],
    entretiens: [],
    emargements: [],
    cd14: [],
    misesEnRelation: [],
    apap,
    relais: null,
    heuresFixees: new Set(),
    retouches: [],
  };
  ouvrirParcours(ctx, dossier, day);
  return dossier;
}
