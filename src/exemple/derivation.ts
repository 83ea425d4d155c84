import { type Day, dayOf } from "../core/day.ts";
import { type Contexte, type Dossier, enChargeLe } from "./contexte.ts";
import { estFaceAFace, estTenu } from "./dossier.ts";
import type { Apap } from "./equipe.ts";
import { ligne } from "./modele.ts";

/** From that day on, the interviews of ARSA are typed in the Département's Viesion too (§III.1.6.2). */
const DEBUT_CD14 = dayOf(2025, 10, 6) ?? 0;
const OUVERTURE = 9 * 60;
const PAUSE: readonly [debut: number, fin: number] = [12 * 60 + 30, 13 * 60 + 30];
const FERMETURE = 18 * 60;

/**
 * Sheets that agree with the contacts: every face-to-face of the control period up to the arrêté, met or missed, signed by
 * both when met; and every call, e-mail or visio with the participant, which the APAP alone signs.
 */
export function emarger(ctx: Contexte, dossier: Dossier): void {
  for (const e of dossier.entretiens) {
    if (e.date === null || e.date < ctx.debutPeriode || e.date > ctx.arrete) continue;
    if (e.presence === "A_PRECISER" || e.presence === "ANNULE" || e.interlocuteur !== "PARTICIPANT") continue;
    const present = e.presence === "PRESENT";
    if (!estFaceAFace(e) && !present) continue;
    const emargement = ligne("emargements", {
      participant: dossier.id,
      date: e.date,
      duree: present ? e.duree : null,
      modalite: e.modalite,
      motif: estFaceAFace(e) ? (e.motif ?? "Entretien") : "Contact à distance",
      presence: e.presence,
      signature_participant: present && estFaceAFace(e),
      signature_apap: true,
      apap: e.apap,
    });
    dossier.emargements.push(emargement);
  }
}

/** The Département's lines that agree with the face-to-face held with an ARSA. */
export function doubler(ctx: Contexte, dossier: Dossier): void {
  if (!dossier.participant.statuts?.includes("ARSA")) return;
  for (const e of dossier.entretiens) {
    if (!estTenu(e) || e.date === null || e.date < DEBUT_CD14 || e.date > ctx.arrete) continue;
    dossier.cd14.push(
      ligne("entretiens_cd14", {
        participant: dossier.id,
        date: e.date,
        modalite: "FACE_A_FACE",
        presence: "PRESENT",
        duree: e.duree,
        motif: e.motif,
        apap: e.apap,
      }),
    );
  }
}

/** Gives hours to the contacts: one after the other in the day of an APAP; none when the day is full. */
export function horaires(dossiers: readonly Dossier[]): void {
  const prochaine = new Map<string, number>();
  for (const dossier of dossiers) {
    for (const e of dossier.entretiens) {
      if (dossier.heuresFixees.has(e) || e.modalite === "MAIL" || e.modalite === "SMS" || e.date === null) continue;
      const key = `${e.apap}|${e.date}`;
      const duree = e.duree ?? 45;
      let debut = prochaine.get(key) ?? OUVERTURE;
      if (debut < PAUSE[1] && debut + duree > PAUSE[0]) debut = PAUSE[1];
      if (debut + duree > FERMETURE) continue;
      e.heure = debut;
      prochaine.set(key, Math.ceil((debut + duree) / 15) * 15);
    }
  }
}

/** Rows of `affectations` for the dossiers that changed hands. */
export function affecter(dossier: Dossier) {
  const { relais, parcours } = dossier;
  if (!relais?.affecte) return [];
  const tenu = ({ nom, structure }: Apap, date_debut: Day | null, date_fin: Day | null) =>
    ligne("affectations", { participant: dossier.id, apap: nom, structure, date_debut, date_fin });
  return [
    tenu(dossier.apap, parcours[0]?.date_integration ?? null, relais.jour - 1 + (relais.joursCommuns ?? 0)),
    tenu(relais.apap, relais.jour, null),
  ];
}

/** Takes away every contact, émargement and CD14 line of [from, to] of a dossier in the APAP's charge then. */
export function effacerMois(dossier: Dossier, apap: string, from: number, to: number): void {
  if (enChargeLe(dossier, from).nom !== apap && enChargeLe(dossier, to).nom !== apap) return;
  const hors = (l: { date: number | null }) => l.date === null || l.date < from || l.date > to;
  dossier.entretiens = dossier.entretiens.filter(hors);
  dossier.emargements = dossier.emargements.filter(hors);
  dossier.cd14 = dossier.cd14.filter(hors);
}
