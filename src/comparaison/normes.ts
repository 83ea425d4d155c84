import type { Day } from "../core/day.ts";
import { grouper } from "../core/grouper.ts";
import { aCorriger, type Constat, type ConstatLocal, type Figure, type Report, suspectesDe } from "../core/report.ts";
import { compareText } from "../core/text.ts";

/** Constats under A, under B (null when not executed), those that B makes and A did not, and the other way round. */
export interface ChangementRegle {
  avant: number | null;
  apres: number | null;
  nouveaux: number;
  leves: number;
}

/**
 * What another norm changes to one rule, on the same data; `gravites`: constats whose severity alone changes; `suspectes`:
 * whether the rule is so under each, its constats out of the counts.
 */
export interface EcartRegle extends ChangementRegle {
  regle: string;
  gravites: number;
  suspectes: readonly [avant: boolean, apres: boolean];
}

/** The same of a rule of the PLIE's own, with what it signals: « under A → under B » where they do not say alike. */
export interface EcartLocal extends EcartRegle {
  phrase: string;
}

/** What it changes for one référent: constats to correct. */
export interface EcartApap extends ChangementRegle {
  structure: string | null;
  apap: string | null;
}

/** A setting that the two norms do not say alike on a day; null: since ever. */
export interface EcartReglage {
  nom: string;
  depuis: Day | null;
  avant: unknown;
  apres: unknown;
  reference: string | null;
}

/** A figure of the whole PLIE under each norm. */
export interface EcartChiffre extends Pick<Figure, "indicateur" | "periode" | "ventilation"> {
  avant: number | null;
  apres: number | null;
  /** Why each is null. */
  raisons: readonly [string | null, string | null];
}

export interface EcartsNormes {
  /** In the order of their names, then dates. */
  reglages: readonly EcartReglage[];
  /** Rules that differ in count, severity or state, in the order of the reports. */
  regles: EcartRegle[];
  /** The same of the local rules, apart; one that a norm has not is not executed there. */
  locales: EcartLocal[];
  /** Référents whose constats of the norm to correct differ, by structure then name. */
  apaps: EcartApap[];
  /** The rates asked for, and every other figure of the whole PLIE that differs. */
  chiffres: EcartChiffre[];
}

/**
 * What norm B changes on the data that A judged: both reports are of the same extraction, arrêté and period. `taux` are the
 * indicators that are shown even when nothing changes; `periode` is the one looked at.
 */
export function comparerNormes(
  a: Report,
  b: Report,
  reglages: readonly EcartReglage[],
  taux: ReadonlySet<string>,
  periode: string,
): EcartsNormes {
  const phrases = grouper(
    [a, b].flatMap(({ locales }) => locales?.regles ?? []),
    ({ id }) => id,
  );
  const phraseDe = (id: string) => [...new Set(phrases.get(id)?.map(({ phrase }) => phrase))].join(" → ");
  return {
    reglages,
    regles: ecarts(deLaNorme(a), deLaNorme(b)),
    locales: ecarts(locaux(a), locaux(b)).map((e) => ({ ...e, phrase: phraseDe(e.regle) })),
    apaps: ecartsApaps(a, b),
    chiffres: ecartsChiffres(a, b, taux, periode),
  };
}

type Trouve = ConstatLocal & Partial<Constat>;

/** How many constats each rule makes, null when it is not executed, which, and whose are out of the counts. */
interface Jugement {
  nombres: ReadonlyMap<string, number | null>;
  constats: ReadonlyMap<string, readonly Trouve[]>;
  suspectes: ReadonlySet<string>;
}

const parRegle = (constats: readonly Trouve[]) => grouper(constats, ({ regle }) => regle);

function deLaNorme({ regles, constats }: Report): Jugement {
  const nombres = new Map(regles.map((r) => [r.id, r.etat === "non_executee" ? null : r.constats]));
  return { nombres, constats: parRegle(constats), suspectes: suspectesDe({ regles }) };
}

function locaux({ locales }: Report): Jugement {
  const { regles = [], constats = [] } = locales ?? {};
  const nombres = new Map(regles.map((r) => [r.id, r.raison === null ? r.constats : null]));
  return { nombres, constats: parRegle(constats), suspectes: new Set() };
}

/** Rules that differ in count, severity or state. */
function ecarts(a: Jugement, b: Jugement): EcartRegle[] {
  const ids = [...new Set([...a.nombres.keys(), ...b.nombres.keys()])];
  return ids
    .map((regle): EcartRegle => {
      const de = ({ nombres }: Jugement) => nombres.get(regle) ?? null;
      const suspectes = [a.suspectes.has(regle), b.suspectes.has(regle)] as const;
      const change = changement(a.constats.get(regle), b.constats.get(regle));
      return { regle, avant: de(a), apres: de(b), ...change, suspectes };
    })
    .filter((e) => e.avant !== e.apres || e.suspectes[0] !== e.suspectes[1] || autresConstats(e));
}

/** True of a rule that gives other constats, not only of one that is executed or suspect under one norm alone. */
export function autresConstats({ nouveaux, leves, gravites }: EcartRegle): boolean {
  return nouveaux + leves + gravites > 0;
}

function ecartsApaps(a: Report, b: Report): EcartApap[] {
  const parQui = (report: Report) => grouper(aCorriger(report), (c) => `${c.structure ?? ""}\n${c.apap ?? ""}`);
  const [avant, apres] = [parQui(a), parQui(b)];
  return [...new Set([...avant.keys(), ...apres.keys()])]
    .sort(compareText)
    .map((qui): EcartApap => {
      const [anciens, recents] = [avant.get(qui) ?? [], apres.get(qui) ?? []];
      const { structure = null, apap = null } = recents[0] ?? anciens[0] ?? {};
      const { nouveaux, leves } = changement(anciens, recents);
      return { structure, apap, avant: anciens.length, apres: recents.length, nouveaux, leves };
    })
    .filter(({ nouveaux, leves }) => nouveaux + leves > 0);
}

/** What tells a constat from another of the same data. */
function cleDe({ regle, participant, parcours, apap, mois, date, preuves: [preuve] }: Trouve): string {
  return [regle, participant, parcours, apap, mois, date, preuve?.source, preuve?.ligne].join("\n");
}

/** What is more and less among constats of the same data, and of another severity. */
function changement(avant: readonly Trouve[] = [], apres: readonly Trouve[] = []) {
  const [anciens, recents] = [grouper(avant, cleDe), grouper(apres, cleDe)];
  let gravites = 0;
  for (const [cle, liste] of recents) {
    const pareils = anciens.get(cle) ?? [];
    gravites += liste.filter(({ gravite }, rang) => (pareils[rang]?.gravite ?? gravite) !== gravite).length;
  }
  return { nouveaux: enPlus(recents, anciens), leves: enPlus(anciens, recents), gravites };
}

function enPlus(ceux: ReadonlyMap<string, readonly Trouve[]>, autres: ReadonlyMap<string, readonly Trouve[]>): number {
  let n = 0;
  for (const [cle, liste] of ceux) n += Math.max(0, liste.length - (autres.get(cle)?.length ?? 0));
  return n;
}

function ecartsChiffres(a: Report, b: Report, taux: ReadonlySet<string>, periode: string): EcartChiffre[] {
  const cleChiffre = (f: Figure) => `${f.indicateur}\n${JSON.stringify(f.ventilation)}`;
  const retenus = (report: Report) =>
    new Map(
      report.figures
        .filter((f) => f.portee === "ensemble" && f.periode === periode)
        .map((f) => [cleChiffre(f), f] as const),
    );
  const [avant, apres] = [retenus(a), retenus(b)];
  const out: EcartChiffre[] = [];
  for (const cle of new Set([...avant.keys(), ...apres.keys()])) {
    const figure = avant.get(cle) ?? apres.get(cle);
    if (!figure) continue;
    const ecart = {
      indicateur: figure.indicateur,
      periode,
      ventilation: figure.ventilation,
      avant: avant.get(cle)?.valeur ?? null,
      apres: apres.get(cle)?.valeur ?? null,
      raisons: [avant.get(cle)?.raison ?? null, apres.get(cle)?.raison ?? null] as const,
    };
    if (ecart.avant !== ecart.apres || taux.has(figure.indicateur)) out.push(ecart);
  }
  return out.sort(
    (x, y) =>
      Number(taux.has(y.indicateur)) - Number(taux.has(x.indicateur)) ||
      compareText(x.indicateur, y.indicateur) ||
      compareText(JSON.stringify(x.ventilation), JSON.stringify(y.ventilation)),
  );
}
