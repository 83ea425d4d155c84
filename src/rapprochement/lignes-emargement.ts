import { monthOf } from "../core/month.ts";
import { holds } from "../core/period.ts";
import { ecartsDe, manquesDe } from "../faits/ecarts-emargement.ts";
import { classePresence, estARapprocher, feuillesFournies, type Paire, rapprochementDe } from "../faits/emargement.ts";
import type { Reglage } from "../faits/seuil.ts";
import type { TempsContact } from "../faits/temps-eligible.ts";
import type { Contact } from "../parcours/contact.ts";
import type { Contexte } from "../parcours/contexte.ts";
import type { Dossier } from "../parcours/dossier.ts";
import type { Emargement } from "../parcours/emargement.ts";
import type { CoteFeuille, CoteViesion, LigneEmargement } from "./modele.ts";

/** Why a Viesion line of the period is not paired with the sheet; null when it is to be. */
export type HorsViesion = "autre_modalite" | "autre_interlocuteur" | "annule_ou_a_preciser";

/** Why a contact is left out of the pairs; null when it is to be paired. */
export function horsViesion(contact: Contact): HorsViesion | null {
  if (contact.modalite !== "FACE_A_FACE") return "autre_modalite";
  if (contact.interlocuteur !== "PARTICIPANT") return "autre_interlocuteur";
  return classePresence(contact.presence) === null ? "annule_ou_a_preciser" : null;
}

/** Why a line of the sheet is not paired with Viesion; null when it is to be. */
export type HorsFeuille = "a_distance" | "illisible" | "annule_ou_a_preciser";

function horsFeuille(ligne: Emargement): HorsFeuille | null {
  if (estARapprocher(ligne)) return null;
  if (ligne.aDistance) return "a_distance";
  return ligne.illisible ? "illisible" : "annule_ou_a_preciser";
}

/** Lines of a participant in the period that no pair may take, by reason, on both sides. */
export function lignesHors(
  dossier: Dossier,
  { periode }: Pick<Contexte, "periode">,
): { viesion: Record<HorsViesion, number>; feuille: Record<HorsFeuille, number> } {
  const viesion = { autre_modalite: 0, autre_interlocuteur: 0, annule_ou_a_preciser: 0 };
  for (const c of dossier.contacts) {
    const hors = holds(periode, c.date) ? horsViesion(c) : null;
    if (hors !== null) viesion[hors]++;
  }
  const feuille = { a_distance: 0, illisible: 0, annule_ou_a_preciser: 0 };
  for (const e of dossier.emargements) {
    const hors = holds(periode, e.date) ? horsFeuille(e) : null;
    if (hors !== null) feuille[hors]++;
  }
  return { viesion, feuille };
}

/** Both sides of each appointment of a participant, in the order of the days. */
export function lignesEmargement(
  dossier: Dossier,
  contexte: Contexte,
  temps: readonly TempsContact[],
  reglage: Reglage,
): LigneEmargement[] {
  const { paires, contactsSeuls, emargementsSeuls } = rapprochementDe(dossier, contexte);
  const feuilles = feuillesFournies(dossier, contexte);
  const parContact = new Map(temps.map((t) => [t.contact, t]));
  const colonnes = contexte.extraction.tables.emargements?.mapped ?? new Set<string>();
  const autres = new Map<number, string>();
  for (const c of dossier.contacts) {
    if (c.modalite !== "FACE_A_FACE" && !autres.has(c.date)) autres.set(c.date, c.modalite);
  }
  // one literal: objects made by spreading would each have a shape of their own
  const ligne = (contact: Contact | null, e: Emargement | null, paire: Paire | null): LigneEmargement => {
    const date = contact?.date ?? e?.date ?? 0;
    const charge = dossier.chargeLe(date);
    const t = contact === null ? undefined : parContact.get(contact);
    return {
      participant: dossier.id,
      parcours: (contact?.parcours ?? dossier.parcoursLe(date))?.id ?? null,
      apap: charge.apap,
      structure: charge.structure,
      feuilleFournie: feuilles.fournie(monthOf(date)),
      cause: t?.cause ?? null,
      eligibles: t?.eligibles ?? null,
      connu: dossier.participant !== null || dossier.parcours.length > 0,
      autreContact: contact === null ? (autres.get(date) ?? null) : null,
      viesion: contact && coteViesion(contact),
      feuille: e && coteFeuille(e),
      passe: paire?.passe ?? null,
      ecarts: paire ? ecartsDe(paire, reglage, colonnes) : e ? manquesDe(e, colonnes) : [],
      constats: [],
    };
  };
  const lignes = [
    ...paires.map((paire) => ligne(paire.contact, paire.emargement, paire)),
    ...contactsSeuls.map((contact) => ligne(contact, null, null)),
    ...emargementsSeuls.map((e) => ligne(null, e, null)),
  ];
  return lignes.sort((a, b) => jourDe(a) - jourDe(b) || rangDe(a) - rangDe(b));
}

function jourDe({ viesion, feuille }: LigneEmargement): number {
  return viesion?.date ?? feuille?.date ?? 0;
}

/** On one day: pairs, Viesion alone, sheet alone. */
function rangDe({ viesion, feuille }: LigneEmargement): number {
  return viesion && feuille ? 0 : viesion ? 1 : 2;
}

/** What a pair keeps of a contact. */
export function coteViesion(c: Contact): CoteViesion {
  const { source, ligne, date, heure, modalite, presence, duree, tenu } = c;
  return { preuve: { source, ligne }, date, heure, modalite, presence, duree, tenu };
}

function coteFeuille(e: Emargement): CoteFeuille {
  const { source, ligne, date, presence, duree, motif, signatureParticipant, signatureApap, identifiant } = e;
  return { preuve: { source, ligne }, date, presence, duree, motif, signatureParticipant, signatureApap, identifiant };
}
