import type { Day } from "../core/day.ts";
import { obtenir } from "../core/grouper.ts";
import { foldName } from "../core/text.ts";
import { apparier, classePresence, contactsARapprocher, emargementsARapprocher } from "../faits/emargement.ts";
import { estRetenu } from "../faits/entretiens-retenus.ts";
import type { Contact } from "../parcours/contact.ts";
import type { Contexte } from "../parcours/contexte.ts";
import type { Dossier } from "../parcours/dossier.ts";

/** What the sheet says of an interview held: the same to the minute and fully signed, something else, or nothing. */
export type Concordance = "minute" | "ecart" | null;

/** One line of « suivi », as the signals look at it. */
export interface Fait {
  participant: string;
  /** The line's own APAP, else the one en charge that day. */
  apap: string | null;
  structure: string | null;
  source: number;
  ligne: number;
  date: Day;
  /** Minutes since midnight. */
  heure: number | null;
  duree: number | null;
  /** Face-to-face held with the participant. */
  tenu: boolean;
  /** Held, and counted in the means of ENT-02. */
  retenu: boolean;
  /** Contact of the APAP's own time: FACE_A_FACE, TELEPHONE or VISIO, PRESENT. */
  present: boolean;
  /** An appointment kept or missed; null for what is neither. */
  rendezVous: "presence" | "absence" | null;
  saisie: Day | null;
  /** Number of its text among those met, without case and accents; null when empty, short or not kept. */
  texte: number | null;
  /** Number of its place, likewise. */
  lieu: number | null;
  feuille: Concordance;
}

/** Shorter texts (« Suivi du projet ») say nothing when they come back. */
export const CARACTERES_MIN = 40;
const DE_VIVE_VOIX: ReadonlySet<Contact["modalite"]> = new Set(["FACE_A_FACE", "TELEPHONE", "VISIO"]);

/** The facts of an extraction up to the arrêté, gathered in the pass over the dossiers. */
export class CollecteFaits {
  readonly faits: Fait[] = [];
  private readonly textes = new Map<string, number>();

  /** `depuis`: first day looked at; the sheets are paired from it on. */
  constructor(
    private readonly contexte: Contexte,
    private readonly depuis: Day,
  ) {}

  dossier(dossier: Dossier): void {
    const { communsLe, arrete } = this.contexte;
    const periode = { start: this.depuis, end: arrete };
    const { paires } = apparier(
      contactsARapprocher(dossier, periode),
      emargementsARapprocher(dossier, periode),
      (day) => communsLe(day).joursEcartEmargement,
    );
    const feuilles = new Map(paires.map((p) => [p.contact, p.emargement]));
    for (const contact of dossier.contacts) {
      if (contact.date < this.depuis) continue;
      const charge = dossier.chargeLe(contact.date);
      const { source, ligne, date, heure, duree, tenu } = contact;
      const feuille = feuilles.get(contact) ?? null;
      this.faits.push({
        participant: dossier.id,
        apap: contact.apap ?? charge.apap,
        structure: charge.structure,
        source,
        ligne,
        date,
        heure,
        duree,
        tenu,
        retenu: estRetenu(contact),
        present: contact.presence === "PRESENT" && DE_VIVE_VOIX.has(contact.modalite),
        rendezVous:
          contact.modalite === "FACE_A_FACE" && contact.interlocuteur === "PARTICIPANT"
            ? classePresence(contact.presence)
            : null,
        saisie: contact.dateSaisie,
        texte: this.numero(contact, "commentaire", CARACTERES_MIN),
        lieu: this.numero(contact, "lieu", 1),
        feuille:
          !tenu || feuille === null
            ? null
            : feuille.date === date &&
                feuille.duree === duree &&
                duree !== null &&
                feuille.signatureParticipant &&
                feuille.signatureApap
              ? "minute"
              : "ecart",
      });
    }
  }

  private numero(contact: Contact, colonne: "commentaire" | "lieu", caracteres: number): number | null {
    const ecrit = this.contexte.extraction.tables.entretiens?.value(contact.index, colonne);
    if (typeof ecrit !== "string") return null;
    const texte = foldName(ecrit);
    if (texte.length < caracteres) return null;
    return obtenir(this.textes, texte, () => this.textes.size);
  }
}
