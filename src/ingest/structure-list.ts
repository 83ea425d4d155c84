import type { Day } from "../core/day.ts";
import { PlieError } from "../core/plie-error.ts";
import type { FichierOuFeuille } from "../core/report.ts";
import type { InputFile } from "../disque/input-file.ts";
import type { Column } from "../tables/column.ts";
import { TABLES } from "../tables/index.ts";
import { type Grille, grillesDe, type LigneGrille } from "./grilles.ts";
import { matchTable } from "./headers/match-table.ts";
import type { Profil } from "./profile.ts";
import type { RawCell } from "./raw.ts";
import { cellText, type Lecture } from "./values/lecture.ts";
import { readerFor } from "./values/reader-for.ts";

/** `engagement`: the day of a contrat d'engagement, which only the Département's list bears (§III.1.6.2). */
export type GenreListe = "operation" | "mise_en_relation" | "engagement";

/** Who made the list: a structure (§III.1.6.1), or the Département, from its own software (§III.1.6.2). */
export type CoteListe = "structure" | "departement";

/** One line of a structure's own list: an opération mobilised, or a mise en relation with an employer. */
export interface LigneStructure extends FichierOuFeuille {
  genre: GenreListe;
  ligne: number;
  participant: string;
  date: Day | null;
  /** Intitulé of the opération, employer of the mise en relation. */
  nom: string | null;
  /** Opérateur, poste. */
  complement: string | null;
  /** Result of the mise en relation. */
  resultat: string | null;
}

/** A structure's list, read. Counts close: lues = lignes + illisibles + vides. */
export interface ListeStructure {
  fichier: string;
  cote: CoteListe;
  genres: ReadonlySet<GenreListe>;
  lignes: readonly LigneStructure[];
  illisibles: readonly { feuille: string | null; ligne: number; raison: string }[];
  lues: number;
  vides: number;
}

type Champs = Readonly<Partial<Record<"participant" | "date" | "nom" | "complement" | "resultat", number>>>;

interface EnTeteListe {
  genre: GenreListe;
  rang: number;
  /** Column of each field, and how its cells are read. */
  champs: Champs;
  lire: (champ: keyof Champs, ligne: LigneGrille) => Lecture<unknown>;
}

const LIGNES_CHERCHEES = 40;
const ATTENDU = { siVide: "donnez la liste de la structure, avec ses en-têtes", quoi: "la liste d'une structure" };

/** Which fields of the model's tables are compared. A bare « Date » serves an opération for want of a better column. */
const SOURCES = {
  operation: { table: "etapes", nom: "intitule", complement: "operateur", dates: ["date_debut", "date_prescription"] },
  mise_en_relation: { table: "mises_en_relation", nom: "employeur", complement: "poste", dates: ["date"] },
  engagement: { table: "participants", nom: null, complement: null, dates: ["contrat_engagement"] },
} as const;

const GENRES: Readonly<Record<CoteListe, readonly GenreListe[]>> = {
  structure: ["mise_en_relation", "operation"],
  departement: ["operation", "engagement"],
};

const QUOI: Readonly<Record<CoteListe, string>> = {
  structure:
    "une liste reconnue : il faut une ligne d'en-tête avec le participant, une date, et l'intitulé de l'opération ou l'employeur (par exemple participant;intitule;date_debut)",
  departement:
    "une liste reconnue du Département : il faut une ligne d'en-tête avec le participant, et l'intitulé et la date de ses étapes ou la date de son contrat d'engagement (par exemple participant;intitule;date_debut, ou participant;contrat_engagement)",
};

/**
 * Reads a structure's own list (CSV or XLSX): opérations mobilised, mises en relation, or both on several sheets. The
 * headers are those of the model's tables, the profile's ones included. Throws PlieError when no sheet has the columns.
 */
export async function lireListeStructure(
  liste: InputFile,
  profil: Profil,
  cote: CoteListe = "structure",
): Promise<ListeStructure> {
  const fichier = liste.name;
  const grilles = await grillesDe(liste, (grille) => enTeteDe(grille, profil, GENRES[cote]) !== null, ATTENDU);
  const lignes: LigneStructure[] = [];
  const illisibles: { feuille: string | null; ligne: number; raison: string }[] = [];
  const genres = new Set<GenreListe>();
  let lues = 0;
  let vides = 0;
  for (const grille of grilles) {
    const enTete = enTeteDe(grille, profil, GENRES[cote]);
    if (enTete === null) continue;
    genres.add(enTete.genre);
    for (const ligne of grille.lignes.slice(enTete.rang + 1)) {
      lues++;
      const lu = lireLigne(enTete, ligne);
      if (lu === null) vides++;
      else if (typeof lu === "string") illisibles.push({ feuille: grille.feuille, ligne: ligne.ligne, raison: lu });
      else lignes.push({ ...lu, fichier, feuille: grille.feuille });
    }
  }
  if (genres.size === 0) {
    throw new PlieError(`« ${fichier} » n'est pas ${QUOI[cote]}. Reliez les en-têtes dans le profil, ou renommez-les.`);
  }
  return { fichier, cote, genres, lignes, illisibles, lues, vides };
}

function enTeteDe(grille: Grille, profil: Profil, genres: readonly GenreListe[]): EnTeteListe | null {
  for (const [rang, { cells }] of grille.lignes.slice(0, LIGNES_CHERCHEES).entries()) {
    const headers = cells.map((cell) => {
      const label = cellText(cell);
      return { label, forms: label === "" ? [] : [label] };
    });
    const champsDe = (genre: GenreListe): Champs => {
      const { table, nom, complement, dates } = SOURCES[genre];
      const { fields } = matchTable(table, headers, profil, () => []);
      const colonne = (...champs: readonly string[]) =>
        champs.map((champ) => fields.indexOf(champ)).find((i) => i >= 0);
      return sansAbsents({
        participant: colonne("participant", "id"),
        date: colonne(...dates),
        nom: nom === null ? undefined : colonne(nom),
        complement: complement === null ? undefined : colonne(complement),
        resultat: genre === "mise_en_relation" ? colonne("resultat") : undefined,
      });
    };
    const relation = champsDe("mise_en_relation");
    const propre = champsDe("operation");
    const operation =
      propre.date === undefined && relation.date !== undefined ? { ...propre, date: relation.date } : propre;
    const engagement = champsDe("engagement");
    const lus: Readonly<Record<GenreListe, Champs>> = { mise_en_relation: relation, operation, engagement };
    const dit = (genre: GenreListe) => (genre === "engagement" ? engagement.date : lus[genre].nom) !== undefined;
    const genre = genres.find(dit) ?? null;
    const champs = genre === null ? relation : lus[genre];
    if (genre === null || champs.participant === undefined || champs.date === undefined) continue;
    return { genre, rang, champs, lire: lecteurs(genre, champs, headers, profil) };
  }
  return null;
}

function sansAbsents(champs: Record<keyof Champs, number | undefined>): Champs {
  return Object.fromEntries(Object.entries(champs).filter(([, i]) => i !== undefined));
}

function lecteurs(
  genre: GenreListe,
  champs: Champs,
  headers: readonly { label: string }[],
  profil: Profil,
): EnTeteListe["lire"] {
  const { table, nom, complement, dates } = SOURCES[genre];
  const colonnes: Readonly<Record<string, Column>> = TABLES[table].columns;
  const noms = {
    participant: genre === "engagement" ? "id" : "participant",
    date: dates[0],
    nom: nom ?? "",
    complement: complement ?? "",
    resultat: "resultat",
  };
  const vide = () => ({ etat: "vide" }) as const;
  const parChamp = new Map(
    Object.entries(champs).map(([champ, index]) => {
      const field = noms[champ as keyof Champs];
      const column = colonnes[field];
      const header = headers[index]?.label ?? "";
      const lire = column ? readerFor({ table, field, column, header, profil }) : vide;
      return [champ, (cells: readonly RawCell[]) => lire(cells[index] ?? null)] as const;
    }),
  );
  return (champ, { cells }) => parChamp.get(champ)?.(cells) ?? vide();
}

/** The line, null when it is empty, what is wrong when it cannot be compared. */
function lireLigne(
  enTete: EnTeteListe,
  ligne: LigneGrille,
): Omit<LigneStructure, "fichier" | "feuille"> | string | null {
  if (ligne.cells.every((cell) => cellText(cell) === "")) return null;
  if (ligne.abimee) return "un guillemet n'est pas refermé";
  const texte = (champ: keyof Champs): string | null => {
    const lecture = enTete.lire(champ, ligne);
    return lecture.etat === "lu" ? String(lecture.valeur) : null;
  };
  const participant = texte("participant");
  if (participant === null) return "aucun identifiant de participant";
  const date = enTete.lire("date", ligne);
  if (date.etat === "illisible") return `date : ${date.raison}`;
  return {
    genre: enTete.genre,
    ligne: ligne.ligne,
    participant,
    date: date.etat === "lu" ? (date.valeur as Day) : null,
    nom: texte("nom"),
    complement: texte("complement"),
    resultat: texte("resultat"),
  };
}
