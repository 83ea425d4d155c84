import { type Day, frDay } from "../core/day.ts";
import type { RawCell } from "../ingest/raw.ts";
import { settleBirth } from "../ingest/values/birth.ts";
import { cellText, type Lecture } from "../ingest/values/lecture.ts";
import { type CellPlace, readerFor } from "../ingest/values/reader-for.ts";
import { estRenseigne } from "../parcours/entry-values.ts";
import { canoniqueTexte } from "../reporters/tables/valeurs.ts";
import type { PlainCell } from "../reporters/xlsx/plain-workbook.ts";
import { ecritureDuJour, telle } from "./cellule-telle.ts";
import type { DomaineNomme, Jetons, LigneNumerotee } from "./jetons.ts";
import type { Naissances } from "./naissances.ts";
import { identiteDe, type Personne } from "./personnes.ts";

/** What was read in a cell. */
type Lue = Extract<Lecture<unknown>, { etat: "lu" }>;
type EcritureLue = (lue: Lue, cell: RawCell) => PlainCell;

/** Short answers that cannot be anybody's initials. */
const REPONSES = new Set(["oui", "non", "o", "n", "x", "vrai", "faux", "1", "0", "true", "false"]);
const NUMEROTEES: Readonly<Record<string, LigneNumerotee>> = {
  parcours: "parcours",
  etapes: "etape",
  entretiens: "contact",
  entretiens_cd14: "contact",
};

/** How the values of a column are written that do not depend on the line. */
function ecritureDeValeur({ table, field, column }: CellPlace, pseudonymes: Pseudonymes): EcritureLue {
  const { jetons } = pseudonymes;
  const texte = (f: (texte: string) => string): EcritureLue => {
    return ({ valeur }) => f(String(valeur));
  };
  switch (column.kind) {
    case "id":
    case "bulk": {
      const numerotee = field === "id" ? NUMEROTEES[table] : undefined;
      if (numerotee) return texte((id) => jetons.ligne(numerotee, id));
      return texte(column.kind === "id" ? (id) => jetons.participant(id) : (t) => jetons.texte(t));
    }
    case "name":
      return texte(nomDe(column.domain ?? "", pseudonymes));
    case "text":
      return texte((t) => (estRenseigne(t) ? texteLibre(field, t, pseudonymes) : "non"));
    case "postal":
      return texte(departement);
    case "level":
      return ({ valeur }) => canoniqueTexte(column, valeur);
    case "codes":
      return ({ valeur, defaut }, cell) =>
        defaut === undefined ? telle(cell) : `${canoniqueTexte(column, valeur)}, ${jetons.illisible(cellText(cell))}`;
    case "yesno":
      return ({ valeur }, cell) => reponse(cell) ?? (valeur ? "oui" : "non");
    case "dateOrYesNo":
      return ({ valeur }, cell) => {
        if (typeof valeur !== "number") return reponse(cell) ?? String(valeur);
        return typeof cell === "string" ? frDay(valeur) : telle(cell);
      };
    default:
      return (_, cell) => telle(cell);
  }
}

/** The answer as typed when it is a plain one; null when anything else stands in the cell. */
function reponse(cell: RawCell): PlainCell {
  return REPONSES.has(cellText(cell).toLowerCase()) ? telle(cell) : null;
}

function nomDe(domaine: string, { jetons, motif, intitule }: Pseudonymes): (nom: string) => string {
  if (domaine === "motif") return motif;
  if (domaine === "intitule") return intitule;
  return (nom) => jetons.nom(domaine as DomaineNomme, nom);
}

function texteLibre(champ: string, texte: string, { jetons }: Pseudonymes): string {
  return champ === "identifiant_ft" ? `FT-${jetons.jeton("identifiant_ft", texte)}` : jetons.texte(texte);
}

/** The département alone, in a form still read as a postal code: `14123` → `14000`, `97410` → `97400`. */
function departement(codePostal: string): string {
  const chiffres = /^9[78]/.test(codePostal) ? 3 : 2;
  return codePostal.slice(0, chiffres).padEnd(5, "0");
}

/** Names and births, which depend on whose line it is: what two ids of one person share, they still share. */
function ecritureDePersonne(
  champ: string,
  { jetons, personnes, naissances, decalage }: Pseudonymes,
): (valeur: unknown, cell: RawCell, participant: string | null) => PlainCell {
  const personneDe = (participant: string | null) => (participant === null ? undefined : personnes.get(participant));
  if (champ === "date_naissance") {
    return (valeur, cell, participant) => {
      const lue = naissanceLue(valeur as number, personneDe(participant)?.naissance ?? null);
      const decale = decalage === null || participant === null ? 0 : decalage(participant);
      return ecritureDuJour(naissances.de(participant, lue) + decale, cell);
    };
  }
  const mot = champ === "nom" ? "NOM" : "Prénom";
  return (valeur, _, participant) => {
    const personne = personneDe(participant);
    const gardee = personne !== undefined && personne[champ as "nom" | "prenom"] === valeur;
    return `${mot} ${jetons.jeton("personne", gardee ? identiteDe(personne) : `${champ}\n${String(valeur)}`)}`;
  };
}

/** A birth typed with two digits of the year is the one that was settled for the person, when it is the same. */
function naissanceLue(valeur: number, gardee: Day | null): Day {
  const recente = settleBirth(valeur, Number.MAX_SAFE_INTEGER);
  return recente === gardee ? recente : settleBirth(valeur, 0);
}

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
