import { obtenir } from "../../core/grouper.ts";
import { ESSENTIELLES, type TableName } from "../../tables/index.ts";
import { fieldsNamed } from "../headers/header-index.ts";
import { isParticipantId } from "../headers/side-by-side.ts";
import { COLUMNS_COMPARED } from "../headers/suggest.ts";
import type { Profil } from "../profile.ts";
import { meilleureAffectation } from "./affectation.ts";
import type { FeuilleObservee } from "./feuille-observee.ts";
import { liensEntre } from "./liens.ts";
import { estListe, estPlat, NATURES, type Nature, type Place } from "./natures.ts";
import { noter } from "./notes.ts";
import { estNaissance } from "./par-les-valeurs.ts";
import type { Note, Regarde } from "./regarde.ts";
import { depend, type Traits, traitsDe } from "./traits.ts";

/** A field that a column would fill, with the proof. */
export interface Champ {
  champs: Place["champs"];
  colonne: number;
  entete: string;
  requis: boolean;
  /** Its header is the field's own name. */
  exact: boolean;
  score: number;
  preuve: string;
}

/** What a sheet that is not recognised would be. */
export interface Proposition {
  feuille: FeuilleObservee;
  tables: readonly TableName[];
  champs: readonly Champ[];
  /** Required fields that no column would fill. */
  manquants: readonly { table: TableName; champ: string }[];
}

/** Below this score a column is not proposed for a field that the table can do without, or that it requires. */
const SEUIL_LIBRE = 0.45;
const SEUIL_REQUIS = 0.3;
const POIDS_LIBRE = 0.6;
/** In the note of a whole sheet: an optional field, a missing required one, the name of the file. */
const VAUT_LIBRE = 0.35;
const MANQUE = 0.7;
const DONNE = 0.5;
const INDICE = 0.6;
/** What a nature must be worth for the sheet to be proposed as it. */
const VALEUR_MIN = 1.2;
const PART_REQUISE = 0.5;
/** Essential tables that no sheet would hold otherwise are worth this much more. */
const ESSENTIELLE = 0.8;
const AUTRE_TABLE = 0.6;
const LISTE_UNIQUE = 0.7;
const CONTRE_LISTE = 2;
const RETENUES = 4;
const COMBINAISONS_MAX = 20_000;

interface Essai {
  nature: Nature;
  champs: Champ[];
  manquants: { table: TableName; champ: string }[];
  /** Missing, and not given by the sheet's shape either. */
  sans: number;
  valeur: number;
}

/**
 * What sheets that names do not settle would be: one assignment over all of them of tables, and in each sheet of fields, by
 * names where they are exact, by what the columns hold, and by what they repeat of each other. Nothing is applied.
 */
export function reconnaitre(feuilles: readonly FeuilleObservee[], profil: Profil): Proposition[] {
  const vues = feuilles.map((feuille) => ({ feuille, traits: feuille.colonnes.map((vue) => traitsDe(vue, feuille)) }));
  const liens = liensEntre(vues);
  const apaps = apapsDe(feuilles);
  const inconnues = vues.filter(({ feuille }) => feuille.lues.length === 0);
  const tenues = new Set(feuilles.flatMap(({ lues }) => lues.map((m) => m.table)));
  const essais = inconnues.map(({ feuille, traits }) => {
    const personne = liens.cles.get(feuille) ?? plusFort(liens.renvois.get(feuille));
    return essayer({ feuille, traits, liens, personne, apaps, profil, memo: new Map() }, tenues);
  });
  return combiner(essais, tenues).flatMap((essai, i) => {
    const feuille = inconnues[i]?.feuille;
    if (!essai || !feuille) return [];
    const { nature, champs, manquants } = essai;
    return [{ feuille, tables: nature.tables, champs, manquants }];
  });
}

function plusFort(renvois: ReadonlyMap<number, { part: number }> | undefined): number {
  let meilleur = -1;
  let part = 0;
  for (const [colonne, lien] of renvois ?? []) {
    if (lien.part > part) {
      part = lien.part;
      meilleur = colonne;
    }
  }
  return meilleur;
}

/** Names of APAPs that sheets already read hold, with a plain header. */
function apapsDe(feuilles: readonly FeuilleObservee[]): ReadonlySet<string> {
  const noms = new Set<string>();
  for (const { lues, colonnes } of feuilles) {
    for (const { fields } of lues) {
      for (const { texte } of colonnes[fields.indexOf("apap")]?.valeurs.values() ?? []) noms.add(texte);
    }
  }
  return noms;
}

/** The natures that a sheet may have, best first. */
function essayer(regarde: Regarde, tenues: ReadonlySet<TableName>): Essai[] {
  const { feuille } = regarde;
  const natures =
    feuille.imposees === null
      ? NATURES.filter((nature) => pensable(nature, regarde))
      : [naturePour(feuille.imposees)].filter((n) => n !== null);
  const notes = new Map<string, Note | null>();
  return natures
    .map((nature) => essai(nature, regarde, notes, tenues))
    .filter((e) => feuille.imposees !== null || vaut(e))
    .sort((a, b) => b.valeur - a.valeur)
    .slice(0, RETENUES);
}

/** Natures worth a look: the rarer tables only when a name announces them, the flat file only with births on each line. */
function pensable(nature: Nature, { feuille, traits }: Regarde): boolean {
  if (estPlat(nature))
    return (
      traits.some((t) => estNaissance(t, traits)) &&
      nature.tables.every((t) => t !== "entretiens_cd14" || feuille.indices.has(t))
    );
  const [table] = nature.tables;
  if (table === undefined || ESSENTIELLES.includes(table) || feuille.indices.has(table)) return true;
  if (table === "entretiens_cd14") return false;
  const nommes = feuille.headers.filter(({ forms }) =>
    forms.some((form) => fieldsNamed(form).some((n) => n.table === table && n.field !== "participant")),
  );
  return nommes.length >= NOMMES_MIN;
}

const NOMMES_MIN = 2;

function naturePour(tables: readonly TableName[]): Nature | null {
  const meme = (n: Nature) => n.tables.length === tables.length && tables.every((t) => n.tables.includes(t));
  return NATURES.find(meme) ?? null;
}

function vaut({ champs, sans, valeur }: Essai): boolean {
  const requis = champs.filter((c) => c.requis).length;
  return valeur >= VALEUR_MIN && requis >= (requis + sans) * PART_REQUISE;
}

function essai(
  nature: Nature,
  regarde: Regarde,
  notes: Map<string, Note | null>,
  tenues: ReadonlySet<TableName>,
): Essai {
  const { feuille } = regarde;
  const colonnes = Math.min(feuille.headers.length, COLUMNS_COMPARED);
  const notees = nature.places.map((place) =>
    Array.from({ length: colonnes }, (_, colonne) => {
      const cle = `${colonne} ${place.champs.map(({ table, champ }) => `${table}.${champ}`).join(" ")}`;
      return obtenir(notes, cle, () => noter(colonne, place, regarde));
    }),
  );
  const poids = notees.map((ligne, p) => {
    const requis = nature.places[p]?.requis === true;
    const seuil = requis ? SEUIL_REQUIS : SEUIL_LIBRE;
    return ligne.map((note) => (note === null || note.score < seuil ? 0 : note.score * (requis ? 1 : POIDS_LIBRE)));
  });
  const choisies = meilleureAffectation(poids);
  const champs: Champ[] = [];
  const manquants: { table: TableName; champ: string }[] = [];
  for (const [p, place] of nature.places.entries()) {
    const colonne = choisies[p] ?? -1;
    const note = notees[p]?.[colonne];
    if (!note) {
      const [premier] = place.champs.filter(({ table, champ }) => requisDans(place, table, champ));
      if (place.requis && premier) manquants.push(premier);
      continue;
    }
    champs.push({
      champs: place.champs,
      colonne,
      entete: feuille.headers[colonne]?.label.replace(/\s+/g, " ").trim() ?? "",
      requis: place.requis,
      exact: note.score >= 2,
      score: Math.min(1, note.score),
      preuve: note.preuve,
    });
  }
  // one column per month: the sheet of contacts holds the rest by its shape
  const donnes = nature.tables.includes("entretiens") ? (feuille.donnes ?? []) : [];
  const sans = manquants.filter(({ champ }) => !donnes.includes(champ)).length;
  const valeur = valeurDe(nature, champs, sans, regarde, tenues) + (manquants.length - sans) * DONNE;
  return { nature, champs, manquants, sans, valeur };
}

function requisDans({ champs }: Place, table: TableName, champ: string): boolean {
  return champs[0]?.table === table && champs[0].champ === champ;
}

function valeurDe(
  nature: Nature,
  champs: readonly Champ[],
  manquants: number,
  { feuille, traits, personne }: Regarde,
  tenues: ReadonlySet<TableName>,
): number {
  let valeur = champs.reduce((somme, c) => somme + c.score * (c.requis ? 1 : VAUT_LIBRE), 0) - MANQUE * manquants;
  if (nature.tables.some((table) => feuille.indices.has(table))) valeur += INDICE;
  else if (nature.tables.some((table) => !ESSENTIELLES.includes(table))) valeur -= AUTRE_TABLE;
  const numero: Traits | undefined =
    traits[champs.find((c) => c.champs.some(({ table, champ }) => isParticipantId(table, champ)))?.colonne ?? -1];
  const unique = numero === undefined || numero.unicite >= LISTE_UNIQUE;
  if (estListe(nature)) {
    if (!unique) valeur -= CONTRE_LISTE;
    // a second list of persons beside the one that is read is rarely one
    if (nature.tables.every((table) => tenues.has(table))) valeur -= AUTRE_TABLE;
    return valeur;
  }
  if (!estPlat(nature)) return valeur;
  const naissance = champs.find((c) => c.champs.some(({ champ }) => champ === "date_naissance"))?.colonne ?? -1;
  const repete = personne >= 0 && naissance >= 0 && depend(feuille, personne, naissance) === true;
  const seule = !tenues.has("participants") && (repete || !unique);
  return seule ? valeur : valeur - CONTRE_LISTE;
}

/** One nature for each sheet, so that all together are worth the most: an essential table that nobody else holds counts. */
function combiner(essais: readonly (readonly Essai[])[], tenues: ReadonlySet<TableName>): (Essai | null)[] {
  const options = essais.map((liste) => [...liste, null]);
  const combien = options.reduce((n, o) => n * o.length, 1);
  const prises = combien > COMBINAISONS_MAX ? options.map((o) => o.slice(0, 1)) : options;
  let meilleure: (Essai | null)[] = prises.map((o) => o[0] ?? null);
  let plus = Number.NEGATIVE_INFINITY;
  const choix: (Essai | null)[] = [];
  const parcourir = (i: number): void => {
    if (i === prises.length) {
      const valeur = ensemble(choix, tenues);
      if (valeur > plus) {
        plus = valeur;
        meilleure = [...choix];
      }
      return;
    }
    for (const option of prises[i] ?? []) {
      choix[i] = option;
      parcourir(i + 1);
    }
  };
  parcourir(0);
  return meilleure;
}

function ensemble(choix: readonly (Essai | null)[], tenues: ReadonlySet<TableName>): number {
  const vues = new Set(tenues);
  let valeur = 0;
  for (const essai of choix) {
    if (essai === null) continue;
    valeur += essai.valeur;
    for (const table of essai.nature.tables) {
      if (!vues.has(table) && ESSENTIELLES.includes(table)) valeur += ESSENTIELLE;
      vues.add(table);
    }
  }
  return valeur;
}
