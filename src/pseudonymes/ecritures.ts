import type { RawCell } from "../ingest/raw.ts";
import { cellText, type Lecture } from "../ingest/values/lecture.ts";
import { type CellPlace, readerFor } from "../ingest/values/reader-for.ts";
import type { PlainCell } from "../reporters/xlsx/plain-workbook.ts";
import { ecritureDuJour, telle } from "./cellule-telle.ts";
import { ecritureDePersonne } from "./ecritures-personne.ts";
import { ecritureDeValeur } from "./ecritures-valeur.ts";
import type { Jetons } from "./jetons.ts";
import type { Naissances } from "./naissances.ts";
import type { Personne } from "./personnes.ts";

/** All that turns a value into what may be handed out. */
export interface Pseudonymes {
  jetons: Jetons;
  personnes: ReadonlyMap<string, Personne>;
  naissances: Pick<Naissances, "de">;
  /** Days by which every date of a person is moved; null: dates stay. */
  decalage: ((participant: string) => number) | null;
  motif(motif: string): string;
  intitule(intitule: string): string;
}

/** Writes a cell under a pseudonym; the participant is the line's own, null when the line names nobody. */
export type Ecriture = (cell: RawCell, participant: string | null) => PlainCell;

/** Distinct values of a column whose writing is remembered. */
const RETENUES = 50_000;
/** Dropped: nothing is judged by them. */
const VIDES = new Set(["adresse", "telephone", "courriel", "commune"]);
const DE_PERSONNE = new Set(["nom", "prenom", "date_naissance"]);
const ERREUR_EXCEL = /^#[A-Z/0!?]+$/i;

/** How the cells of a column are written: what is read in them decides, never their text. */
export function ecritureDe(place: CellPlace, pseudonymes: Pseudonymes): Ecriture {
  const lire = readerFor(place);
  const { jetons } = pseudonymes;
  if (VIDES.has(place.field)) return () => null;
  if (DE_PERSONNE.has(place.field)) {
    const ecrire = ecritureDePersonne(place.field, pseudonymes);
    return (cell, participant) => {
      const lecture = lire(cell);
      return lecture.etat === "lu" ? ecrire(lecture.valeur, cell, participant) : nonLue(lecture, cell, jetons);
    };
  }
  const ecrire = ecritureDeValeur(place, pseudonymes);
  const { decalage } = pseudonymes;
  if (decalage !== null && DATES.has(place.column.kind)) {
    return (cell, participant) => {
      const lecture = lire(cell);
      if (lecture.etat !== "lu") return nonLue(lecture, cell, jetons);
      // « oui » may stand where a date is expected
      if (typeof lecture.valeur !== "number" || participant === null) return ecrire(lecture, cell);
      return ecritureDuJour(lecture.valeur + decalage(participant), cell);
    };
  }
  const connues = new Map<string | number | boolean | null, PlainCell>();
  return (cell) => {
    const cle = cell !== null && typeof cell === "object" ? JSON.stringify(cell) : cell;
    const connue = connues.get(cle);
    if (connue !== undefined) return connue;
    const lecture = lire(cell);
    const ecrite = lecture.etat === "lu" ? ecrire(lecture, cell) : nonLue(lecture, cell, jetons);
    if (connues.size < RETENUES) connues.set(cle, ecrite);
    return ecrite;
  };
}

/** Kinds whose values are days. */
const DATES: ReadonlySet<string> = new Set(["day", "dateOrYesNo"]);

/** An empty cell stays as it is (« NULL », « non renseigné »); an unreadable one stays unreadable, an Excel error too. */
function nonLue(lecture: Lecture<unknown>, cell: RawCell, jetons: Jetons): PlainCell {
  if (lecture.etat === "vide") return telle(cell);
  const texte = cellText(cell);
  return ERREUR_EXCEL.test(texte) ? texte : jetons.illisible(texte);
}
