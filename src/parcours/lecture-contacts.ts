import type { Day } from "../core/day.ts";
import { NULL, type TableData } from "../tables/table-data.ts";
import type { Contact, Interlocuteur, Modalite, Nature, Presence } from "./contact.ts";
import type { Emargement } from "./emargement.ts";
import type { PresenceVide } from "./reglages.ts";

/** What an empty presence means for a modality (precisions.md, General 12). */
export function presenceQuandVide(modalite: string, presenceVide: PresenceVide): Presence {
  return modalite === "FACE_A_FACE" || modalite === "VISIO" ? (presenceVide ?? "A_PRECISER") : "PRESENT";
}

/** Reads contacts by column: an object is made only when a dossier is built, and lives as long as it. */
export class LecteurContacts {
  private readonly texts: readonly string[];
  private readonly columns: Readonly<Record<(typeof COLONNES)[number], ArrayLike<number>>>;

  constructor(
    private readonly data: TableData<"entretiens"> | TableData<"entretiens_cd14">,
    private readonly arrete: Day,
    private readonly presenceVide: PresenceVide,
    /** On a contact's own day. */
    private readonly visioVautFaceAFace: (day: Day) => boolean,
  ) {
    this.texts = data.pool.texts;
    this.columns = Object.fromEntries(COLONNES.map((column) => [column, data.cells(column)])) as Record<
      string,
      ArrayLike<number>
    > as typeof this.columns;
  }

  /** The i-th contact, null when it is dated after the arrêté. Its parcours is attached by the dossier. */
  lire(i: number): Contact | null {
    const { columns } = this;
    const date = columns.date[i] as number;
    if (date > this.arrete) return null;
    const modalite = this.text(columns.modalite[i] as number) as Modalite;
    const interlocuteur = (this.text(columns.interlocuteur[i] as number) ?? "PARTICIPANT") as Interlocuteur;
    const lue = this.text(columns.presence[i] as number) as Presence | null;
    const presence = lue ?? presenceQuandVide(modalite, this.presenceVide);
    const duree = columns.duree[i] as number;
    return {
      source: this.data.sources[i] as number,
      ligne: this.data.lignes[i] as number,
      index: i,
      date,
      heure: entier(columns.heure[i] as number),
      modalite,
      nature: (this.text(columns.nature[i] as number) ?? "SUIVI") as Nature,
      interlocuteur,
      presence,
      presenceVide: lue === null,
      duree: duree > 0 ? duree : null,
      apap: this.text(columns.apap[i] as number),
      dateSaisie: entier(columns.date_saisie[i] as number),
      motif: columns.motif[i] === 1,
      commentaire: columns.commentaire[i] === 1,
      tenu:
        (modalite === "FACE_A_FACE" || (modalite === "VISIO" && this.visioVautFaceAFace(date))) &&
        presence === "PRESENT" &&
        interlocuteur === "PARTICIPANT",
      parcours: null,
      place: "aucun",
      precedent: null,
    };
  }

  private text(cell: number): string | null {
    return cell === NULL ? null : (this.texts[cell] as string);
  }
}

const COLONNES = [
  "date",
  "heure",
  "modalite",
  "nature",
  "interlocuteur",
  "presence",
  "duree",
  "apap",
  "date_saisie",
  "motif",
  "commentaire",
] as const;

function entier(cell: number): number | null {
  return cell === NULL ? null : cell;
}

/** Order of the lines of one day: heure, empty first, then file order (General 18). */
export function compareContacts(a: Contact, b: Contact): number {
  return a.date - b.date || (a.heure ?? -1) - (b.heure ?? -1) || a.index - b.index;
}

/** The émargement lines of participant `id`, dated on or before the arrêté, by date then file order. */
export function lireEmargements(
  data: TableData<"emargements">,
  rows: Int32Array,
  arrete: Day,
  id: string,
): Emargement[] {
  const out: Emargement[] = [];
  for (const i of rows) {
    const row = data.row(i);
    if (row.date === null || row.date > arrete) continue;
    out.push({
      source: row.source,
      ligne: row.ligne,
      index: i,
      date: row.date,
      duree: row.duree !== null && row.duree > 0 ? row.duree : null,
      motif: row.motif === true,
      modalite: row.modalite,
      presence: row.presence ?? (row.signature_participant === true ? "PRESENT" : "A_PRECISER"),
      illisible: row.presence === null && row.signature_participant !== true,
      aDistance: false,
      identifiant: row.participant === null || row.participant === id ? null : row.participant,
      signatureParticipant: row.signature_participant === true,
      signatureApap: row.signature_apap === true,
      apap: row.apap,
    });
  }
  return out.sort((a, b) => a.date - b.date || a.index - b.index);
}
