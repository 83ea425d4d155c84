import type { Day } from "../core/day.ts";
import type { TableData } from "../tables/table-data.ts";
import { NULL } from "../tables/table-data.ts";
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
  private readonly cells: Record<string, Int32Array | Float64Array | Int8Array> = {};

  constructor(
    private readonly data: TableData<"entretiens"> | TableData<"entretiens_cd14">,
    private readonly arrete: Day,
    private readonly presenceVide: PresenceVide,
    private readonly visioVautFaceAFace: boolean,
  ) {
    this.texts = data.pool.texts;
    for (const column of [
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
    ]) {
      this.cells[column] = data.cells(column);
    }
  }

  private number(column: string, i: number): number | null {
    const n = this.cells[column]?.[i] as number;
    return n === NULL ? null : n;
  }

  private text(column: string, i: number): string | null {
    const n = this.cells[column]?.[i] as number;
    return n === NULL ? null : (this.texts[n] as string);
  }

  /** The i-th contact, null when it is dated after the arrêté. Its parcours is attached by the dossier. */
  lire(i: number): Contact | null {
    const date = this.cells["date"]?.[i] as number;
    if (date > this.arrete) return null;
    const modalite = this.text("modalite", i) as Modalite;
    const interlocuteur = (this.text("interlocuteur", i) ?? "PARTICIPANT") as Interlocuteur;
    const lue = this.text("presence", i) as Presence | null;
    const presence = lue ?? presenceQuandVide(modalite, this.presenceVide);
    const duree = this.cells["duree"]?.[i] as number;
    return {
      source: this.data.sources[i] as number,
      ligne: this.data.lignes[i] as number,
      index: i,
      date,
      heure: this.number("heure", i),
      modalite,
      nature: (this.text("nature", i) ?? "SUIVI") as Nature,
      interlocuteur,
      presence,
      presenceVide: lue === null,
      duree: duree > 0 ? duree : null,
      apap: this.text("apap", i),
      dateSaisie: this.number("date_saisie", i),
      motif: this.cells["motif"]?.[i] === 1,
      commentaire: this.cells["commentaire"]?.[i] === 1,
      tenu:
        (modalite === "FACE_A_FACE" || (this.visioVautFaceAFace && modalite === "VISIO")) &&
        presence === "PRESENT" &&
        interlocuteur === "PARTICIPANT",
      parcours: null,
      place: "aucun",
      precedent: null,
    };
  }
}

/** Order of the lines of one day: heure, empty first, then file order (General 18). */
export function compareContacts(a: Contact, b: Contact): number {
  return a.date - b.date || (a.heure ?? -1) - (b.heure ?? -1) || a.index - b.index;
}

/** The émargement lines of some rows, dated on or before the arrêté, by date then file order. */
export function lireEmargements(data: TableData<"emargements">, rows: Int32Array, arrete: Day): Emargement[] {
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
      presence: row.presence ?? "A_PRECISER",
      signatureParticipant: row.signature_participant === true,
      signatureApap: row.signature_apap === true,
      apap: row.apap,
    });
  }
  return out.sort((a, b) => a.date - b.date || a.index - b.index);
}
