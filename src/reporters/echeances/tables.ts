import type { Day } from "../../core/day.ts";
import type { Echeance } from "../../core/echeance.ts";
import { frMonth, monthOf } from "../../core/month.ts";
import type { Block, Cell, Column } from "../document/model.ts";
import { delai, nomEcheance } from "./mots.ts";

/** Which columns stand beside what is due. */
export interface Presentation {
  /** Day of reference. */
  au: Day;
  /** Day to which contacts were read, when it is another: days since the last one are counted to it. */
  luAu?: Day;
  /** Name shown for a participant; null: ids alone. */
  nom: ((participant: string) => string | null) | null;
  /** APAP and structure: for who reads more than one. */
  avecCharge: boolean;
  /** A column to be filled in by hand. */
  aCocher: boolean;
  vide: string;
}

/** A column and what it shows of an échéance. */
type Colonne = readonly [Column, (e: Echeance) => Cell];

/**
 * What is due as lists of the same columns, so that the header which pages repeat is that of all: what is overdue; who is to be
 * received this month, those not seen for longest first, each on a line of their own; then everything else, by date.
 */
export function tablesEcheances(echeances: readonly Echeance[], presentation: Presentation): Block[] {
  const { au, vide } = presentation;
  const recevoir = echeances.filter((e) => e.genre === "ENTRETIEN").sort((a, b) => (a.vu ?? 0) - (b.vu ?? 0));
  const [premier] = recevoir;
  const autres = echeances.filter((e) => e.genre !== "ENTRETIEN");
  // with nobody to receive, one list is enough: its dates already come first
  const retards = premier ? autres.filter((e) => e.jour < au) : [];
  const reste = autres.filter((e) => !retards.includes(e));
  const toutes = [
    ...deQui(presentation),
    ...charge(presentation),
    ...quand(au),
    ...QUOI,
    ...(presentation.aCocher ? [FAIT] : []),
  ];
  const liste = (id: string, lignes: readonly Echeance[], titre: string | null): Block => {
    const seule = lignes === reste || (lignes === recevoir && reste.length === 0);
    return {
      kind: "table",
      id,
      ...(titre === null ? {} : { titre }),
      columns: toutes.map(([colonne]) => colonne),
      rows: lignes.map((e) => toutes.map(([, cellule]) => cellule(e))),
      filtre: seule,
      figer: seule,
      detaille: { rien: "ce qui reste à faire : rien n'en est encore compté" },
      vide,
    };
  };
  const blocks: Block[] = [];
  if (retards.length > 0) blocks.push(liste("retards", retards, "En retard, par date"));
  if (premier) {
    const mois = frMonth(monthOf(premier.jour));
    blocks.push(liste("recevoir", recevoir, `À recevoir en face à face en ${mois}, les plus anciens d'abord`));
  }
  if (!premier || reste.length > 0) {
    blocks.push(liste("echeances", reste, premier ? "Le reste, par date" : null));
  }
  return blocks;
}

/** What is overdue says so, in words and in colour. */
function quand(au: Day): Colonne[] {
  return [
    [{ key: "genre", titre: "Quoi", kind: "text" }, nomEcheance],
    [{ key: "jour", titre: "Au plus tard", kind: "date" }, (e) => e.jour],
    [
      { key: "delai", titre: "Quand", kind: "text" },
      (e) => (e.jour < au ? { value: delai(e.jour, au), tone: "majeur" } : delai(e.jour, au)),
    ],
  ];
}

function deQui({ au, luAu = au, nom }: Presentation): Colonne[] {
  const nommee: Colonne[] =
    nom === null ? [] : [[{ key: "nom", titre: "NOM Prénom", kind: "text" }, (e) => nom(e.participant)]];
  return [
    [{ key: "participant", titre: "Identifiant", kind: "text" }, (e) => e.participant],
    ...nommee,
    [{ key: "vu", titre: "Vu le", kind: "date" }, (e) => e.vu],
    [{ key: "depuis", titre: "Jours depuis", kind: "integer" }, (e) => (e.vu === null ? null : luAu - e.vu)],
  ];
}

function charge({ avecCharge }: Presentation): Colonne[] {
  if (!avecCharge) return [];
  return [
    [{ key: "apap", titre: "APAP", kind: "text" }, (e) => e.apap ?? "Sans APAP"],
    [{ key: "structure", titre: "Structure", kind: "text" }, (e) => e.structure ?? "Sans structure"],
  ];
}

/** What the title of the list says at length. */
const RECEVOIR = "Recevoir en face à face.";

const QUOI: readonly Colonne[] = [
  [
    { key: "action", titre: "À faire", kind: "prose", width: 62 },
    (e) => (e.genre === "ENTRETIEN" ? RECEVOIR : e.action),
  ],
  [{ key: "regle", titre: "Règle", kind: "text" }, (e) => e.regle],
];

const FAIT: Colonne = [{ key: "fait", titre: "Fait le", kind: "date", saisie: { type: "libre" } }, () => null];
