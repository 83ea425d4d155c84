import type { ProfilPropose, Proposee } from "../config/profil-yaml.ts";
import { frCount, frInteger, frNumber, frPercent } from "../core/format.ts";
import { obtenir } from "../core/grouper.ts";
import { compareText, foldWords } from "../core/text.ts";
import { fitsPattern } from "../ingest/file-patterns.ts";
import { normaliseHeader } from "../ingest/headers/normalise.ts";
import { type FichierTables, motifsDe } from "../ingest/motifs-fichiers.ts";
import type { ContenuProfil } from "../ingest/profile.ts";
import type { Forme } from "../ingest/reconnaissance/formes/forme.ts";
import { mappableCodes } from "../ingest/values/mappable-codes.ts";
import { columnsOf, TABLE_NAMES, type TableLue, type TableName } from "../tables/index.ts";
import type { ColonneInspectee, FeuilleInspectee, FichierInspecte, Inspection } from "./inspection.ts";
import { colonnesEnSuspens } from "./questions-feux.ts";

/** The maps of a profile that can be added to. */
interface Modifiable {
  fichiers: Map<string, readonly TableName[] | null>;
  colonnes: Map<TableLue, Map<string, string | null>>;
  valeurs: Map<string, Map<string, string>>;
}

/** A profile that can be written to, key by key. */
export type ContenuModifiable = {
  -readonly [K in Exclude<keyof ContenuProfil, keyof Modifiable>]: ContenuProfil[K];
} & Modifiable;

/** Headers told of a file that no table resembles, and values of a column. */
const ENTETES_MAX = 30;
const VALEURS_MAX = 5;

/** A copy whose maps can be added to. */
export function copieModifiable(contenu: ContenuProfil): ContenuModifiable {
  return {
    ...contenu,
    fichiers: new Map(contenu.fichiers),
    colonnes: new Map([...contenu.colonnes].map(([table, map]) => [table, new Map(map)])),
    valeurs: new Map([...contenu.valeurs].map(([cle, map]) => [cle, new Map(map)])),
  };
}

/** Name under which the labels of a field are mapped: the field's, or the table's field when lists differ. */
export function cleDeValeurs(table: TableName, champ: string): string {
  const codes = mappableCodes(columnsOf(table).get(champ) ?? { kind: "text", titre: "" }).join();
  const autre = TABLE_NAMES.some((t) => {
    const column = columnsOf(t).get(champ);
    return column !== undefined && mappableCodes(column).join() !== codes;
  });
  return autre ? `${table}.${champ}` : champ;
}

/** Tables that a sheet holds, or would once what it lacks is found. */
function tablesDe({ tables, ressemble, propositions }: FeuilleInspectee): TableName[] {
  const proposees =
    propositions.length > 0 ? propositions.flatMap((p) => p.tables) : ressemble === null ? [] : [ressemble];
  return [...new Set([...tables.map((t) => t.table), ...proposees])];
}

/** A sheet read as it is. */
function sure({ tables, ressemble }: FeuilleInspectee): boolean {
  return tables.length > 0 && ressemble === null;
}

/** Files and sheets that hold, or resemble, some table, as the profile names them. */
function connus(fichiers: readonly FichierInspecte[]): (FichierTables & { sur: boolean })[] {
  return fichiers.flatMap(({ fichier, feuilles }) => {
    const lues = feuilles.filter((f) => tablesDe(f).length > 0);
    const [premiere] = lues;
    if (!premiere) return [];
    const autres = feuilles.some((f) => f.etat !== "vide" && !lues.includes(f));
    const memes = lues.every((f) => tablesDe(f).join() === tablesDe(premiere).join());
    if (premiere.feuille === null || (memes && !autres)) {
      return [{ nom: fichier, tables: tablesDe(premiere), sur: lues.every(sure) }];
    }
    return lues.map((f) => ({ nom: nomDeFeuille(fichier, f.feuille), tables: tablesDe(f), sur: sure(f) }));
  });
}

/** Name of a file or sheet in the profile. */
export function nomDeFeuille(fichier: string, feuille: string | null): string {
  return feuille === null ? fichier : `${fichier} > ${feuille}`;
}

/**
 * The profile that an inspection leads to, over what the present one says: files, headers that are understood, and, only
 * proposed, what resembles. Nothing of the present profile is lost.
 */
export function brouillonDe(
  inspection: Inspection,
  present: ContenuProfil,
): { contenu: ContenuProfil; propose: ProfilPropose } {
  const contenu = copieModifiable(present);
  const fichiers = inspection.fichiers.filter((f) => !f.laisse);
  const nouveaux = connus(fichiers).filter(({ nom }) => ![...present.fichiers.keys()].some((m) => fitsPattern(m, nom)));
  const proposes: Proposee[] = [];
  for (const [motif, tables] of motifsDe(nouveaux)) {
    const surs = nouveaux.filter(({ nom }) => fitsPattern(motif, nom)).every(({ sur }) => sur);
    if (surs) contenu.fichiers.set(motif, tables);
    else proposes.push({ cle: motif, valeur: tables, note: "table la plus proche" });
  }
  proposes.push(...inconnues(fichiers, contenu.fichiers));
  const propose = {
    fichiers: proposes,
    colonnes: new Map<TableName, Proposee[]>(),
    valeurs: new Map<string, Proposee[]>(),
    vues: new Map<TableName, Map<string, string>>(),
    formes: formesDe(fichiers.flatMap((f) => f.feuilles)),
    remarques: remarquesDe(inspection, present),
  };
  // by name, so that the order in which files were given shows nowhere
  const parNom = [...fichiers].sort((a, b) => compareText(a.fichier, b.fichier));
  for (const feuille of parNom.flatMap((f) => f.feuilles)) {
    noterLiaisons(feuille, propose.colonnes);
    noterColonnes(feuille, contenu.colonnes, propose);
    noterValeurs(feuille, contenu.valeurs, propose.valeurs);
  }
  suspendre(inspection, present, contenu.colonnes, propose.colonnes);
  for (const [table, lignes] of propose.colonnes) {
    const formes = new Set([...(contenu.colonnes.get(table)?.keys() ?? [])].map(normaliseHeader));
    const reste = lignes.filter(({ cle }) => !formes.has(normaliseHeader(cle)));
    propose.colonnes.set(table, reste);
  }
  return { contenu, propose };
}

/** A column of which a light asks what it is stays a question, unless the present profile answers it. */
function suspendre(
  { feux }: Inspection,
  present: ContenuProfil,
  surs: Modifiable["colonnes"],
  proposees: Map<TableName, Proposee[]>,
): void {
  for (const { table, entete, champs } of colonnesEnSuspens(feux)) {
    const forme = normaliseHeader(entete);
    const est = (autre: string) => normaliseHeader(autre) === forme;
    if ([...(present.colonnes.get(table)?.keys() ?? [])].some(est)) continue;
    for (const autre of [...(surs.get(table)?.keys() ?? [])].filter(est)) surs.get(table)?.delete(autre);
    const [premiere, ...autres] = champs.map((champ) => champ ?? "ignorer");
    const note = `feu LEC-10, à décider : ${premiere}, ou ${autres.join(", ou ")}`;
    const reste = (proposees.get(table) ?? []).filter(({ cle }) => !est(cle));
    proposees.set(table, [...reste, { cle: entete, valeur: premiere ?? "ignorer", note }]);
  }
}

/** Files and sheets that no table resembles, with their headers: to be set aside, or given a table. */
function inconnues(fichiers: readonly FichierInspecte[], dits: ContenuProfil["fichiers"]): Proposee[] {
  return fichiers.flatMap(({ fichier, feuilles }) =>
    feuilles.flatMap((feuille) => {
      const nom = nomDeFeuille(fichier, feuille.feuille);
      const entetes = feuille.colonnes.filter(({ entete }) => entete !== "").map(({ entete }) => `« ${entete} »`);
      if (feuille.etat === "vide" || tablesDe(feuille).length > 0 || entetes.length === 0) return [];
      if ([...dits.keys()].some((motif) => fitsPattern(motif, nom))) return [];
      const note = `ne ressemble à aucune table ; colonnes : ${entetes.slice(0, ENTETES_MAX).join(", ")}`;
      return [{ cle: nom, valeur: null, note }];
    }),
  );
}

/** What a person needs to judge a column: the field in French words, then some of its values. */
function vueDe(titre: string | undefined, { remplies, exemples }: ColonneInspectee): string {
  const valeurs = [...new Set(exemples)].slice(0, VALEURS_MAX).join(", ");
  const dit = remplies === 0 ? "toujours vide" : valeurs;
  return [titre, dit].filter((t) => t !== undefined && t !== "").join(" ; ");
}

function ajouter<K>(listes: Map<K, Proposee[]>, cle: K, ligne: Proposee, forme: (texte: string) => string): void {
  const liste = obtenir(listes, cle, () => []);
  if (!liste.some((l) => forme(l.cle) === forme(ligne.cle))) liste.push(ligne);
}

/** What the recognition proposes, header by header and table by table: « ignorer » too is a line to accept. */
function noterLiaisons({ propositions, colonnes }: FeuilleInspectee, proposees: Map<TableName, Proposee[]>): void {
  for (const { entete, table, champ, score, preuve } of propositions.flatMap((p) => p.liaisons)) {
    const vue = colonnes.find((c) => c.entete === entete);
    const titre = champ === null ? undefined : columnsOf(table).get(champ)?.titre;
    const note = [frNumber(score, 2), preuve, vue ? vueDe(titre, vue) : ""].filter((t) => t !== "").join(" ; ");
    ajouter(proposees, table, { cle: entete, valeur: champ ?? "ignorer", note }, normaliseHeader);
  }
}

/** Shapes proposed, each once whatever the number of files that ask for it. */
function formesDe(feuilles: readonly FeuilleInspectee[]): Forme[] {
  const vues = new Map<string, Forme>();
  for (const forme of feuilles.flatMap((f) => f.propositions.flatMap((p) => p.formes))) {
    const { question, champs, ...dit } = forme;
    vues.set(JSON.stringify(dit), forme);
  }
  return [...vues.values()];
}

function noterColonnes(
  feuille: FeuilleInspectee,
  surs: Modifiable["colonnes"],
  propose: { colonnes: Map<TableName, Proposee[]>; vues: Map<TableName, Map<string, string>> },
): void {
  const [table] = tablesDe(feuille);
  for (const colonne of feuille.colonnes) {
    const { entete, champs, propositions, ignoree } = colonne;
    if (entete === "") continue;
    for (const { table, champ, origine } of champs) {
      if (origine === "code") continue;
      const connues = obtenir(surs, table, () => new Map<string, string | null>());
      const forme = normaliseHeader(entete);
      if (![...connues.keys()].some((e) => normaliseHeader(e) === forme)) connues.set(entete, champ);
      const vues = obtenir(propose.vues, table, () => new Map<string, string>());
      if (!vues.has(entete)) vues.set(entete, vueDe(columnsOf(table).get(champ)?.titre, colonne));
    }
    if (champs.length > 0 || ignoree) continue;
    const [premiere] = propositions;
    if (premiere) {
      const titre = columnsOf(premiere.table).get(premiere.champ)?.titre;
      const note = `${frNumber(premiere.score, 2)}, ${premiere.raison} ; ${vueDe(titre, colonne)}`;
      ajouter(propose.colonnes, premiere.table, { cle: entete, valeur: premiere.champ, note }, normaliseHeader);
    } else if (table) {
      const ligne = { cle: entete, valeur: null, note: vueDe(undefined, colonne) };
      ajouter(propose.colonnes, table, ligne, normaliseHeader);
    }
  }
}

function noterValeurs(feuille: FeuilleInspectee, surs: Modifiable["valeurs"], propose: Map<string, Proposee[]>): void {
  for (const { champs, propositions, nonComprises } of feuille.colonnes) {
    const lu = champs[0] ?? propositions[0];
    if (!lu) continue;
    const cle = cleDeValeurs(lu.table, lu.champ);
    for (const { valeur, nombre, proposition } of nonComprises) {
      const forme = valeur === null ? "" : foldWords(valeur);
      if (valeur === null || [...(surs.get(cle)?.keys() ?? [])].some((l) => foldWords(l) === forme)) continue;
      const score = proposition === null ? "" : `, ${frNumber(proposition.score, 2)}`;
      const ligne = { cle: valeur, valeur: proposition?.code ?? null, note: `${frInteger(nombre)} fois${score}` };
      ajouter(propose, cle, ligne, foldWords);
    }
  }
}

/** What was seen about the keys that have one value, when the profile does not say. */
function remarquesDe(inspection: Inspection, present: ContenuProfil): Map<string, string> {
  const { niveauxChiffres, dureesDecimales, presenceVide, deductible } = inspection;
  const remarques = new Map<string, string>();
  if (niveauxChiffres > 0 && present.echelleNiveaux === null) {
    const niveaux = frCount(niveauxChiffres, "niveau écrit", "niveaux écrits");
    remarques.set("echelleNiveaux", `${niveaux} d'un seul chiffre : à préciser`);
  }
  if (dureesDecimales > 0 && present.uniteDuree === null) {
    const durees = frCount(dureesDecimales, "durée décimale", "durées décimales");
    remarques.set("uniteDuree", `${durees} sans unité : à préciser`);
  }
  if (presenceVide?.recommandation && present.presenceVide === null) {
    const part = frPercent(presenceVide.partFaceAFace, 0);
    remarques.set(
      "presenceVide",
      `${part} de présences vides en face à face ; ${presenceVide.recommandation} semble juste : ${presenceVide.pourquoi}`,
    );
  }
  const trouve = deductible?.champs.filter(({ nombre }) => nombre > 0) ?? [];
  if (deductible && trouve.length > 0 && !present.deduction) {
    const liste = trouve.map(({ champ, nombre }) => `${champ} ${frPercent(nombre / deductible.lignes, 0)}`).join(", ");
    remarques.set("deduction", `sur ${frCount(deductible.lignes, "contact")}, la déduction remplirait : ${liste}`);
  }
  return remarques;
}
