import { type Day, parseTypedDay } from "../core/day.ts";
import type { ConstatLocal, ResultatLocal } from "../core/report.ts";
import { compareText, foldName, foldWords } from "../core/text.ts";
import type { Extraction } from "../tables/extraction.ts";
import { columnsOf } from "../tables/index.ts";
import { ARRETE, type Comparaison, type RegleLocale } from "./reglages.ts";

type Ligne = Readonly<Record<string, unknown>> & { source: number; ligne: number };

/** What local rules find, apart from the norm's: one result a rule, by id, and their constats. */
export interface Locales {
  regles: ResultatLocal[];
  constats: ConstatLocal[];
}

/**
 * Judges the rules of the PLIE's own, row by row. A rule whose table or column is not in the extraction is *non exécutée*; a
 * row dated after the arrêté, or before the rule's first day, is not looked at.
 */
export function jugerLocales(regles: readonly RegleLocale[], extraction: Extraction, arrete: Day): Locales {
  const locales: Locales = { regles: [], constats: [] };
  for (const regle of regles) {
    const depuis = regle.depuis === undefined ? null : parseTypedDay(regle.depuis);
    // as if it were not there before its day
    if (depuis !== null && depuis > arrete) continue;
    const raison = empechement(regle, extraction);
    const constats = raison === null ? constatsDe(regle, depuis, extraction, arrete) : { juges: 0, trouves: [] };
    const { id, phrase, gravite } = regle;
    locales.regles.push({ id, phrase, gravite, raison, juges: constats.juges, constats: constats.trouves.length });
    locales.constats.push(...constats.trouves);
  }
  return locales;
}

function comparaisonsDe({ quand }: RegleLocale): Comparaison[] {
  return quand.flatMap(({ ou, ...seule }) => ou ?? [seule as Comparaison]);
}

function empechement(regle: RegleLocale, { tables }: Extraction): string | null {
  const data = tables[regle.table];
  if (!data) return `aucune table ${regle.table}`;
  const colonnes = comparaisonsDe(regle).flatMap(({ colonne, autre }) =>
    autre === undefined ? [colonne] : [colonne, autre],
  );
  const absente = [...colonnes, ...(regle.date === undefined ? [] : [regle.date])].find((nom) => !data.mapped.has(nom));
  return absente === undefined ? null : `aucune colonne ${regle.table}.${absente}`;
}

function constatsDe(regle: RegleLocale, depuis: Day | null, { tables }: Extraction, arrete: Day) {
  const data = tables[regle.table];
  const trouves: ConstatLocal[] = [];
  let juges = 0;
  for (let i = 0; i < (data?.length ?? 0); i++) {
    const ligne = data?.row(i) as unknown as Ligne;
    const date = regle.date === undefined ? null : (ligne[regle.date] as Day | null);
    if (date !== null && (date > arrete || (depuis !== null && date < depuis))) continue;
    juges++;
    const tout = regle.quand.every(({ ou, ...seule }) =>
      ou === undefined
        ? verifie(seule as Comparaison, ligne, regle, arrete)
        : ou.some((comparaison) => verifie(comparaison, ligne, regle, arrete)),
    );
    if (!tout) continue;
    trouves.push({
      regle: regle.id,
      gravite: regle.gravite,
      participant: texteDe(ligne[regle.table === "participants" ? "id" : "participant"]),
      apap: texteDe(ligne["apap"]),
      structure: texteDe(ligne["structure"]),
      date,
      message: regle.phrase,
      remede: regle.remede,
      preuves: [{ source: ligne.source, ligne: ligne.ligne }],
    });
  }
  trouves.sort((a, b) => compareText(a.participant, b.participant) || (a.date ?? 0) - (b.date ?? 0));
  return { juges, trouves };
}

function texteDe(valeur: unknown): string | null {
  return typeof valeur === "string" ? valeur : null;
}

/** True when the row's cell is as the comparison says; an empty cell satisfies only `vide`, `different` and `horsDe`. */
function verifie(comparaison: Comparaison, ligne: Ligne, { table }: RegleLocale, arrete: Day): boolean {
  const { colonne, operateur, valeurs = [] } = comparaison;
  const cellule = ligne[colonne];
  const vide = cellule === null || cellule === "" || (Array.isArray(cellule) && cellule.length === 0);
  const attendue = comparaison.autre === undefined ? comparaison.valeur : ligne[comparaison.autre];
  const kind = columnsOf(table).get(colonne)?.kind;
  const memes = (mot: unknown) => mots(cellule, kind).includes(mot === null ? "\n" : (mots(mot, kind)[0] ?? ""));
  switch (operateur) {
    case "vide":
      return vide;
    case "rempli":
      return !vide;
    case "egal":
      return !vide && memes(attendue);
    case "different":
      return !memes(attendue);
    case "parmi":
      return valeurs.some(memes);
    case "horsDe":
      return !valeurs.some(memes);
    case "contient":
      return !vide && ` ${foldWords(String(cellule))} `.includes(` ${foldWords(String(attendue))} `);
    case "avant":
    case "inferieur":
      return compare(cellule, attendue, arrete, (a, b) => a < b);
    case "apres":
    case "superieur":
      return compare(cellule, attendue, arrete, (a, b) => a > b);
  }
}

/** A cell, or what is typed to be compared with it, in words without case nor accents. */
function mots(valeur: unknown, kind: string | undefined): string[] {
  if (Array.isArray(valeur)) return valeur.flatMap((v) => mots(v, kind));
  if (typeof valeur === "boolean") return [valeur ? "oui" : "non"];
  if (valeur === null || valeur === undefined) return [];
  const jour = kind === "day" && typeof valeur === "string" ? parseTypedDay(valeur) : null;
  return [foldName(String(jour ?? valeur))];
}

function compare(a: unknown, b: unknown, arrete: Day, dans: (a: number, b: number) => boolean): boolean {
  const nombre = (valeur: unknown): number => {
    if (typeof valeur === "number") return valeur;
    if (typeof valeur !== "string") return Number.NaN;
    return valeur === ARRETE ? arrete : (parseTypedDay(valeur) ?? Number(valeur));
  };
  return dans(nombre(a), nombre(b));
}
