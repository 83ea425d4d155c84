import type { Day } from "../core/day.ts";
import { obtenir } from "../core/grouper.ts";
import { type Month, monthOf } from "../core/month.ts";
import { compareText, foldName } from "../core/text.ts";
import { CHAMPS_DEDUITS, deduire } from "../ingest/deduction/deduire.ts";
import { type TableMatch, TEXT_FIELD } from "../ingest/headers/match-table.ts";
import type { Valeur } from "../ingest/observation/colonne-vue.ts";
import type { Couverture, Deductible, Intitule } from "./inspection.ts";

/** Values of one line, by column. */
export type Ligne = readonly (Valeur | null)[];

/** Contacts whose text is read to tell what a deduction would give. */
const DEDUCTIBLES_MAX = 2000;

/** The value of a field on a line, when it could be read. */
function lu(ligne: Ligne, { fields }: TableMatch, champ: string): unknown {
  const lecture = ligne[fields.indexOf(champ)]?.lecture;
  return lecture?.etat === "lu" ? lecture.valeur : null;
}

function texte(ligne: Ligne, { fields }: TableMatch, champ: string): string | null {
  const valeur = ligne[fields.indexOf(champ)];
  return valeur ? valeur.net : null;
}

/** Lines of one modality, empty presences among them, those of these with a duration, and « présent ». */
export interface PresencesVues {
  lignes: number;
  vides: number;
  videsAvecDuree: number;
  presents: number;
}

/** What is counted over the lines of all files, several columns together. */
export class Observations {
  /** participant → APAP, from the lists of parcours. */
  private readonly referents = new Map<string, string>();
  readonly participants = new Set<string>();
  readonly apaps = new Set<string>();
  private readonly graphies = new Map<string, string>();
  /** First spelling of each spelling. */
  private readonly premieres = new Map<string, string>();
  /** `apap` or participant → month → contacts. */
  private readonly parApap = new Map<string, Map<Month, number>>();
  private readonly parParticipant = new Map<string, Map<Month, number>>();
  /** modalite → lines and empty presences. */
  readonly presences = new Map<string, PresencesVues>();
  /** The file with contacts has a column of presence. */
  presenceConnue = false;
  private readonly etapes = new Map<string, Map<string | null, number>>();
  private etapesVues = false;
  private readonly deduits = new Map<string, number>();
  private deductibles = 0;

  /** Takes in a line of a table. */
  voir(match: TableMatch, ligne: Ligne): void {
    const apap = this.apap(texte(ligne, match, "apap"));
    switch (match.table) {
      case "participants":
        this.participant(texte(ligne, match, "id"));
        break;
      case "parcours": {
        const participant = texte(ligne, match, "participant");
        this.participant(participant);
        if (participant !== null && apap !== null) this.referents.set(participant, apap);
        break;
      }
      case "etapes":
        this.etape(texte(ligne, match, "intitule"), lu(ligne, match, "famille") as string | null);
        break;
      case "entretiens":
        this.contact(match, ligne, apap);
        this.deduction(match, ligne);
        break;
      default:
    }
  }

  /** The first spelling met of an APAP's name (precisions.md, General 13). */
  private apap(nom: string | null): string | null {
    if (nom === null) return null;
    return obtenir(this.premieres, nom, () => {
      this.apaps.add(nom);
      return obtenir(this.graphies, foldName(nom), () => nom);
    });
  }

  private participant(id: string | null): void {
    if (id !== null) this.participants.add(id);
  }

  private etape(intitule: string | null, famille: string | null): void {
    this.etapesVues = true;
    if (intitule === null || famille === "accompagnement") return;
    const familles = obtenir(this.etapes, intitule, () => new Map<string | null, number>());
    familles.set(famille, (familles.get(famille) ?? 0) + 1);
  }

  private contact(match: TableMatch, ligne: Ligne, apap: string | null): void {
    const jour = lu(ligne, match, "date") as Day | null;
    const participant = texte(ligne, match, "participant");
    if (jour !== null) {
      const compte = apap === null && participant !== null ? this.parParticipant : this.parApap;
      const cle = apap ?? participant ?? "";
      const mois = obtenir(compte, cle, () => new Map<Month, number>());
      mois.set(monthOf(jour), (mois.get(monthOf(jour)) ?? 0) + 1);
    }
    if (!match.fields.includes("presence")) return;
    this.presenceConnue = true;
    const modalite = (lu(ligne, match, "modalite") as string | null) ?? "";
    const vus = obtenir(this.presences, modalite, () => ({ lignes: 0, vides: 0, videsAvecDuree: 0, presents: 0 }));
    vus.lignes++;
    const presence = lu(ligne, match, "presence");
    if (presence === "PRESENT") vus.presents++;
    if (presence === null) {
      vus.vides++;
      if (Number(lu(ligne, match, "duree") ?? 0) > 0) vus.videsAvecDuree++;
    }
  }

  private deduction(match: TableMatch, ligne: Ligne): void {
    if (this.deductibles === DEDUCTIBLES_MAX || !match.fields.includes(TEXT_FIELD)) return;
    const suivi = ligne[match.fields.indexOf(TEXT_FIELD)]?.texte;
    this.deductibles++;
    if (suivi === undefined) return;
    const deduit = deduire(suivi);
    for (const champ of CHAMPS_DEDUITS) {
      if (deduit[champ] === null || ligne[match.fields.indexOf(champ)] != null) continue;
      this.deduits.set(champ, (this.deduits.get(champ) ?? 0) + 1);
    }
  }

  /** Months of contacts by APAP; contacts that name none go to the APAP of the participant's parcours. */
  get couvertures(): Couverture[] {
    const parApap = new Map<string | null, Map<Month, number>>();
    const ajouter = (apap: string | null, mois: ReadonlyMap<Month, number>): void => {
      const connus = obtenir(parApap, apap, () => new Map<Month, number>());
      for (const [m, n] of mois) connus.set(m, (connus.get(m) ?? 0) + n);
    };
    for (const [apap, mois] of this.parApap) ajouter(apap === "" ? null : apap, mois);
    for (const [participant, mois] of this.parParticipant) ajouter(this.referents.get(participant) ?? null, mois);
    return [...parApap]
      .sort(([a], [b]) => compareText(a, b))
      .map(([apap, mois]) => ({
        apap,
        mois: [...mois].sort(([a], [b]) => a - b).map(([m, nombre]) => ({ mois: m, nombre })),
      }));
  }

  /** Intitulés of the étapes but accompagnement, most frequent first; null when no étape was seen. */
  get intitules(): Intitule[] | null {
    if (!this.etapesVues) return null;
    const liste = [...this.etapes].map(([intitule, familles]) => {
      const [premiere] = [...familles].sort(([a, n], [b, m]) => m - n || compareText(a, b));
      const nombre = [...familles.values()].reduce((somme, n) => somme + n, 0);
      return { intitule, nombre, famille: premiere?.[0] ?? null };
    });
    return liste.sort((a, b) => b.nombre - a.nombre || compareText(a.intitule, b.intitule));
  }

  /** What the deduction would fill, in the first contacts with a text; null without a column of texts. */
  get deductible(): Deductible | null {
    if (this.deductibles === 0) return null;
    const champs = CHAMPS_DEDUITS.map((champ) => ({ champ, nombre: this.deduits.get(champ) ?? 0 }));
    return { lignes: this.deductibles, champs };
  }
}
