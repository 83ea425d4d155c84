import { grouper } from "../core/grouper.ts";
import { type Month, yearOf } from "../core/month.ts";
import type { Quantite } from "./attaque.ts";
import { type Cellule, cleDe, NEUTRALISEE } from "./cellules.ts";
import { completer } from "./completer.ts";
import { type Cumul, type Inconnue, Inconnues } from "./inconnues.ts";
import { AVANT, ECHECS, Liens, RESTE } from "./liens.ts";
import { type CellulePubliee, type EditionPubliee, Point, pointsDe } from "./points.ts";
import type { Systeme } from "./systeme.ts";

/** All that is published, and may be, as one system. */
export interface Modele {
  readonly systeme: Systeme;
  readonly quantites: readonly Quantite[];
  /** Whole numbers that fit everything. */
  readonly base: readonly number[];
  readonly passe: ReturnType<Inconnues["passe"]>;
  /** The real counts do not hold to all that a reader takes for granted as long as nothing published says otherwise. */
  readonly contredit: boolean;
  /** The unknown of a count of the edition being made. */
  inconnue(cellule: Cellule): number | undefined;
}

/** The model of an edition being made (its real counts) after others. */
export function modeleDe(au: Month, reels: readonly CellulePubliee[], avant: readonly EditionPubliee[]): Modele {
  const points = avecDecembres(pointsDe(avant), au);
  const passe = (p: (typeof points)[number]): Cumul => ({ genre: "passe", point: p, mois: p.mois, annee: p.annee });
  const courant: Cumul = {
    genre: "courant",
    reels: new Map(reels.map((c) => [cleDe(c.cellule), c])),
    mois: au,
    annee: yearOf(au),
  };
  const cumuls = [
    ...points.filter((p) => p.mois <= au).map(passe),
    courant,
    ...points.filter((p) => p.mois > au).map(passe),
  ];
  const inconnues = new Inconnues(cumuls);
  const cellules = [
    ...reels.map((c) => c.cellule),
    ...points.flatMap((p) => [...p.cellules.values()].map((c) => c.cellule)),
  ];
  const liens = new Liens(inconnues, cellules);
  const faits = inconnues.passe();
  for (const { inconnue, valeur } of faits.montres) inconnues.systeme.connus[inconnue] = valeur;
  for (const i of faits.masques) inconnues.systeme.planchers[i] = 1;
  const relations = inconnues.systeme.relations.length;
  const base = completer(inconnues, liens.souples);
  const rang = cumuls.indexOf(courant);
  return {
    systeme: inconnues.systeme,
    quantites: quantitesDe(inconnues, cellules),
    base,
    passe: faits,
    contredit: liens.contredits || inconnues.systeme.relations.length < relations,
    inconnue: (cellule) => inconnues.deja(rang, cleDe(cellule))?.rang,
  };
}

/** The same, and the Decembers of which nothing is printed, though something is of the year and of the next. */
function avecDecembres(points: readonly Point[], au: Month): Point[] {
  const mois = [...points.map((p) => p.mois), au];
  const annees = new Set(mois.map(yearOf));
  const decembres = [...annees].filter((a) => annees.has(a + 1)).map((a) => a * 12 + 11);
  const ajoutes = decembres.filter((d) => !mois.includes(d)).map((d) => new Point(d));
  return [...points, ...ajoutes].sort((a, b) => a.mois - b.mois);
}

/** Each count, and each difference of a count between two editions of a year. */
function quantitesDe(inconnues: Inconnues, cellules: readonly Cellule[]): Quantite[] {
  const quantites: Quantite[] = [];
  const toutLePlie = portees(cellules);
  const echecs = new Set(Array.from(toutLePlie, (s) => `${ECHECS} ${s}`));
  // what follows from the sorties and the terms of the whole PLIE's rate alone: who publishes these publishes it
  const deDroit = ({ cellule: c, cle }: Inconnue): boolean =>
    c === null ? echecs.has(cle) : toutLePlie.has(c.structure) && c.critere === "nature" && c.valeur === NEUTRALISEE;
  const comptes = inconnues.toutes.filter((i) => i.cumul !== null && !i.cle.startsWith(AVANT));
  for (const i of comptes) {
    quantites.push({
      nom: `${i.cumul} ${i.cle}`,
      termes: [{ inconnue: i.rang, coef: 1 }],
      deDroit: deDroit(i),
    });
  }
  // what is still there may go either way: a difference of it counts nobody
  for (const [cle, siennes] of grouper(comptes, (i) => i.cle)) {
    if (cle.startsWith(RESTE) || siennes.some(deDroit)) continue;
    const rangees = [...siennes].sort((a, b) => (a.cumul ?? 0) - (b.cumul ?? 0));
    for (const [n, de] of rangees.entries()) {
      for (const vers of rangees.slice(n + 1)) {
        if (anneeDe(inconnues, de) !== anneeDe(inconnues, vers)) continue;
        const termes = [
          { inconnue: vers.rang, coef: 1 },
          { inconnue: de.rang, coef: -1 },
        ];
        quantites.push({ nom: `${cle} : ${de.cumul} → ${vers.cumul}`, termes, deDroit: false });
      }
    }
  }
  return quantites;
}

function anneeDe({ cumuls }: Inconnues, { cumul }: Inconnue): number | undefined {
  return cumuls[cumul ?? -1]?.annee;
}

/** What is of the whole PLIE: itself, and its structure when it has one alone. */
function portees(cellules: readonly Cellule[]): ReadonlySet<string | null> {
  const structures = new Set(cellules.map((c) => c.structure));
  structures.add(null);
  return structures.size > 2 ? new Set([null]) : structures;
}
