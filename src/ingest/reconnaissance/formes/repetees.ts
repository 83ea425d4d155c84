import { obtenir } from "../../../core/grouper.ts";
import { type TableName, titreDuChamp } from "../../../tables/index.ts";
import type { HeaderCell } from "../../headers/match-table.ts";
import { ColonneVue } from "../../observation/colonne-vue.ts";
import { readDay } from "../../values/day.ts";
import { lireMois } from "../../values/month.ts";
import type { FeuilleObservee } from "../feuille-observee.ts";
import type { Forme } from "./forme.ts";

const NUMEROTE = /^(.*?)(\d{1,2})(.*)$/su;
/** Numbers that one label must bear, and labels that must bear them, to be columns repeated along the line. */
const NUMEROS_MIN = 2;
const SERIES_MIN = 2;
/** Columns of months from which a sheet has one column per month. */
const MOIS_MIN = 3;
const PART = 0.6;

/** A label repeated along the line with a number: `Début {n}`, and its columns. */
export interface Serie {
  modele: string;
  colonnes: readonly number[];
}

/** Labels that several numbered columns share, when several labels bear the same numbers. */
export function seriesDe(headers: readonly HeaderCell[]): Serie[] {
  const parModele = new Map<string, Map<number, number>>();
  for (const [colonne, { label }] of headers.entries()) {
    const [, avant = "", numero = "", apres = ""] = NUMEROTE.exec(label.replace(/\s+/g, " ").trim()) ?? [];
    if (numero === "" || !/\p{L}/u.test(avant + apres)) continue;
    const modele = `${avant}{n}${apres}`;
    const colonnes = obtenir(parModele, modele, () => new Map<number, number>());
    if (!colonnes.has(Number(numero))) colonnes.set(Number(numero), colonne);
  }
  const series = [...parModele].filter(([, colonnes]) => colonnes.size >= NUMEROS_MIN);
  if (series.length < SERIES_MIN) return [];
  return series.map(([modele, colonnes]) => ({ modele, colonnes: [...colonnes.values()] }));
}

/** The sheet with one column for each repeated label, under the label without its number: to see what each one is. */
export function replier(feuille: FeuilleObservee, series: readonly Serie[]): FeuilleObservee {
  const prises = new Set(series.flatMap(({ colonnes }) => colonnes));
  const restes = feuille.headers.flatMap((header, i) => (prises.has(i) ? [] : [{ header, colonnes: [i] }]));
  const repliees = series.map(({ modele, colonnes }) => {
    const label = modele.replace("{n}", "").replace(/\s+/g, " ").trim();
    return { header: { label, forms: [label] }, colonnes };
  });
  const toutes = [...restes, ...repliees];
  return {
    ...feuille,
    lues: [],
    headers: toutes.map(({ header }) => header),
    colonnes: toutes.map(({ colonnes }, i) => {
      const vue = new ColonneVue(i + 1, null);
      for (const c of colonnes) {
        const sienne = feuille.colonnes[c];
        if (sienne) vue.ajouter(sienne);
      }
      return vue;
    }),
    lignes: feuille.lignes,
    premieres: feuille.premieres.map((ligne) => toutes.map(({ colonnes: [c = -1] }) => ligne[c] ?? "")),
  };
}

/** The patterns of `repete` that a folded sheet comes to; null when it is none of the tables looked for. */
export function formeRepetee(
  table: TableName,
  series: readonly Serie[],
  trouves: readonly { champ: string; entete: string }[],
): Forme | null {
  const modeles: Record<string, string> = {};
  for (const { champ, entete } of trouves) {
    const serie = series.find(({ modele }) => modele.replace("{n}", "").replace(/\s+/g, " ").trim() === entete);
    if (serie) modeles[champ] = serie.modele;
  }
  const champs = Object.keys(modeles);
  if (champs.length < SERIES_MIN) return null;
  const dits = champs.map((champ) => `« ${modeles[champ]} » → ${titreDuChamp(table, champ)}`);
  return {
    cle: "repete",
    table,
    modeles,
    champs,
    question: `les colonnes numérotées sont des ${table === "etapes" ? "étapes" : "contacts"} répétés le long de la ligne (${dits.join(", ")}) ?`,
  };
}

const MOIS =
  /^(janvier|janv|fevrier|février|fevr|févr|mars|avril|avr|mai|juin|juillet|juil|aout|août|septembre|sept|octobre|oct|novembre|nov|decembre|décembre|dec|déc)\.?(\s+|-|$)/iu;

function estMois({ label }: HeaderCell): boolean {
  return MOIS.test(label.trim()) || lireMois(label.trim()).etat === "lu";
}

/** The columns of months of a sheet that has one for each; none when it has only a few. */
export function colonnesDeMois({ headers }: FeuilleObservee): ReadonlySet<number> {
  const colonnes = headers.flatMap((header, i) => (estMois(header) ? [i] : []));
  return new Set(colonnes.length < MOIS_MIN ? [] : colonnes);
}

/** One column per month: dates to unfold, or mere numbers of interviews, that no one can unfold. */
export function moisEnColonnes(feuille: FeuilleObservee): { forme: Forme | null; question: string } | null {
  const colonnes = colonnesDeMois(feuille);
  if (colonnes.size === 0) return null;
  let dates = 0;
  let jours = 0;
  let nombres = 0;
  for (const c of colonnes) {
    for (const { texte, nombre } of feuille.colonnes[c]?.valeurs.values() ?? []) {
      if (/^\d{1,2}$/.test(texte)) {
        nombres += nombre;
        if (Number(texte) > COMPTE_MAX) jours += nombre;
      } else if (
        texte
          .split(/\s*(?:[,;+\n]|\bet\b)\s*/)
          .every((t) => readDay(t).etat === "lu" || /^\d{1,2}(\/\d{1,2})?$/.test(t))
      ) {
        dates += nombre;
      }
    }
  }
  const total = Math.max(1, dates + nombres);
  if (dates < total * PART && jours < total * (1 - PART)) {
    return nombres === 0
      ? null
      : {
          forme: null,
          question:
            "une colonne par mois avec des nombres d'entretiens, pas leurs dates : rien n'en peut être jugé. Demandez l'export du suivi, une ligne par contact",
        };
  }
  const question = "une colonne par mois, dont chaque case tient les dates des entretiens ?";
  return {
    forme: { cle: "depivoter", table: "entretiens", modeles: { date: "{mois}" }, champs: ["date"], question },
    question,
  };
}

/** A number of interviews in a month is rarely above; a day of the month often is. */
const COMPTE_MAX = 8;
