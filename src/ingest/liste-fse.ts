import { PlieError } from "../core/plie-error.ts";
import { foldWords } from "../core/text.ts";
import type { InputFile } from "../disque/input-file.ts";
import type { Column } from "../tables/column.ts";
import { type ChampFse, type LigneListeFse, type ListeFse, listeFse } from "../tables/liste-fse.ts";
import { saidOf } from "./file-patterns.ts";
import { type Grille, grillesDe, type LigneGrille } from "./grilles.ts";
import { normaliseHeader } from "./headers/normalise.ts";
import { labelsOf, type Profil } from "./profile.ts";
import type { CodeIndex } from "./values/code.ts";
import { cellText, type Lecture } from "./values/lecture.ts";
import { readerFor } from "./values/reader-for.ts";

/** What the settings of the entry/exit file say of the platform's own words: headers and labels, as written. */
export interface MotsPlateforme {
  enTetes: ReadonlyMap<string, ChampFse>;
  valeurs: ReadonlyMap<ChampFse, ReadonlyMap<string, string>>;
}

const LIGNES_CHERCHEES = 40;
const ATTENDU = {
  siVide: "donnez la liste des participants de Ma Démarche FSE+, avec ses en-têtes",
  quoi: "la liste des participants de Ma Démarche FSE+",
};
const CHAMPS = Object.entries<Column>(listeFse.columns) as readonly [ChampFse, Column][];
/** Columns that the date alone says nothing without: who it is about. */
const IDENTITE: readonly ChampFse[] = ["nom", "prenom", "date_naissance"];

/**
 * Reads the participant list of the platform (CSV or XLSX): headers by the profile (`colonnes.liste_fse`), then by the
 * settings of the entry/exit file, then by the names that such lists bear. Throws PlieError when no sheet is one, or when two
 * columns give one field.
 */
export async function lireListeFse(fichier: InputFile, profil: Profil, mots: MotsPlateforme): Promise<ListeFse> {
  const grilles = await grillesDe(fichier, (grille) => enTeteDe(grille, profil, mots) !== null, ATTENDU);
  for (const grille of grilles) {
    const enTete = enTeteDe(grille, profil, mots);
    if (enTete !== null) return lire(fichier.name, grille, enTete, profil, mots);
  }
  throw new PlieError(
    `« ${fichier.name} » n'est pas une liste reconnue de Ma Démarche FSE+ : il faut une ligne d'en-tête avec la date d'entrée, et l'identifiant ou les nom, prénom et date de naissance. Reliez les en-têtes dans le profil (colonnes: liste_fse), ou donnez un autre fichier.`,
  );
}

interface EnTete {
  rang: number;
  colonnes: readonly { entete: string; champ: ChampFse | null }[];
}

function enTeteDe({ lignes }: Grille, profil: Profil, mots: MotsPlateforme): EnTete | null {
  for (const [rang, { cells }] of lignes.slice(0, LIGNES_CHERCHEES).entries()) {
    const colonnes = relier(
      cells.map((cell) => cellText(cell)),
      profil,
      mots,
    );
    const lus = new Set(colonnes.map((c) => c.champ));
    if (lus.has("date_entree") && (lus.has("id") || IDENTITE.every((champ) => lus.has(champ)))) {
      return { rang, colonnes };
    }
  }
  return null;
}

/** The field of each header: the profile's word, then the settings', then an exact name, then a vague one left free. */
function relier(entetes: readonly string[], profil: Profil, mots: MotsPlateforme): EnTete["colonnes"] {
  const propres = profil.colonnes.get("liste_fse");
  const pris = new Set<ChampFse>();
  const formes = entetes.map(normaliseHeader);
  const champs = formes.map((forme): ChampFse | null | undefined => {
    if (propres?.has(forme)) return CHAMPS.find(([champ]) => champ === propres.get(forme))?.[0] ?? null;
    return mots.enTetes.get(forme) ?? CHAMPS.find(([champ, column]) => nomme(champ, column, forme))?.[0];
  });
  for (const champ of champs) if (champ) pris.add(champ);
  return entetes.map((entete, i) => {
    const forme = formes[i] ?? "";
    const connu = champs[i];
    if (connu !== undefined) return { entete, champ: connu };
    const vague = CHAMPS.find(([champ, { weakAliases = [] }]) => !pris.has(champ) && porte(weakAliases, forme))?.[0];
    if (vague !== undefined) pris.add(vague);
    return { entete, champ: vague ?? null };
  });
}

function nomme(champ: string, { titre, aliases = [] }: Column, forme: string): boolean {
  return (
    forme !== "" && (forme === normaliseHeader(champ) || forme === normaliseHeader(titre) || porte(aliases, forme))
  );
}

function porte(noms: readonly string[], forme: string): boolean {
  return forme !== "" && noms.some((nom) => normaliseHeader(nom) === forme);
}

function lire(
  fichier: string,
  { feuille, lignes }: Grille,
  { rang, colonnes }: EnTete,
  profil: Profil,
  mots: MotsPlateforme,
): ListeFse {
  const lecteurs = lecteursDe(fichier, feuille, colonnes, profil, mots);
  const lues: LigneListeFse[] = [];
  const illisibles: { feuille: string | null; ligne: number; raison: string; gardee: boolean }[] = [];
  let vides = 0;
  const suite = lignes.slice(rang + 1);
  for (const ligne of suite) {
    if (ligne.cells.every((cell) => cellText(cell) === "")) {
      vides++;
      continue;
    }
    const raisons: string[] = [];
    const lue = lireLigne(ligne, lecteurs, raisons);
    const ecarter = ligne.abimee
      ? "un guillemet n'est pas refermé"
      : lue.id === null && IDENTITE.some((champ) => lue[champ] === null)
        ? "ni identifiant, ni nom, prénom et date de naissance"
        : null;
    if (ecarter !== null) illisibles.push({ feuille, ligne: ligne.ligne, raison: ecarter, gardee: false });
    else lues.push(lue);
    illisibles.push(
      ...(ecarter === null ? raisons : []).map((raison) => ({ feuille, ligne: ligne.ligne, raison, gardee: true })),
    );
  }
  return { fichier, colonnes, lignes: lues, illisibles, lues: suite.length, vides };
}

type Lecteurs = ReadonlyMap<ChampFse, { titre: string; lire: (ligne: LigneGrille) => Lecture<unknown> }>;

function lecteursDe(
  fichier: string,
  feuille: string | null,
  colonnes: EnTete["colonnes"],
  profil: Profil,
  mots: MotsPlateforme,
): Lecteurs {
  const ordre = saidOf(profil.ordreDates, fichier, feuille);
  const lecteurs = new Map<ChampFse, { titre: string; lire: (ligne: LigneGrille) => Lecture<unknown> }>();
  for (const [index, { entete, champ }] of colonnes.entries()) {
    if (champ === null) continue;
    const deja = lecteurs.get(champ);
    if (deja) {
      throw new PlieError(
        `« ${fichier} » : deux colonnes pour « ${listeFse.columns[champ].titre} » (« ${deja.titre} » et « ${entete} »). Dites laquelle dans le profil (colonnes: liste_fse), l'autre étant « ignorer ».`,
      );
    }
    const lecteur = readerFor({
      table: "liste_fse",
      field: champ,
      column: listeFse.columns[champ],
      header: entete,
      profil: avecMots(profil, champ, mots),
      ...(ordre ? { ordre } : {}),
    });
    lecteurs.set(champ, { titre: entete, lire: ({ cells }) => lecteur(cells[index] ?? null) });
  }
  return lecteurs;
}

/** The profile, and the labels that the settings write for a field: the profile's own go before them. */
function avecMots(profil: Profil, champ: ChampFse, { valeurs }: MotsPlateforme): Profil {
  const siens = valeurs.get(champ);
  if (!siens) return profil;
  const index: CodeIndex = new Map([
    ...[...siens].map(([libelle, code]) => [foldWords(libelle), code] as const),
    ...(labelsOf(profil, "liste_fse", champ) ?? []),
  ]);
  return { ...profil, valeurs: new Map([...profil.valeurs, [`liste_fse.${champ}`, index]]) };
}

function lireLigne(ligne: LigneGrille, lecteurs: Lecteurs, raisons: string[]): LigneListeFse {
  const valeurs = CHAMPS.map(([champ]) => {
    const lecteur = lecteurs.get(champ);
    const lecture = lecteur?.lire(ligne) ?? { etat: "vide" as const };
    if (lecture.etat === "illisible") raisons.push(`${lecteur?.titre ?? champ} : ${lecture.raison}`);
    return [champ, lecture.etat === "lu" ? lecture.valeur : null] as const;
  });
  return { ...Object.fromEntries(valeurs), source: 0, ligne: ligne.ligne } as LigneListeFse;
}
