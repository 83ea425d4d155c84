import type { Constat, Figure, Report } from "../core/report.ts";
import { compareText } from "../core/text.ts";

/** What another norm changes to one rule, on the same data. */
export interface EcartRegle {
  regle: string;
  /** Constats under A, under B; null when the rule is not executed. */
  avant: number | null;
  apres: number | null;
  /** Constats that B makes and A did not, that A made and B does not, and those whose severity alone changes. */
  nouveaux: number;
  leves: number;
  gravites: number;
}

/** A figure of the whole PLIE under each norm. */
export interface EcartChiffre {
  indicateur: string;
  periode: string;
  ventilation: Readonly<Record<string, string>>;
  avant: number | null;
  apres: number | null;
}

export interface EcartsNormes {
  /** Rules that differ in count, severity or state, in the order of the reports. */
  regles: EcartRegle[];
  /** The rates asked for, and every other figure of the whole PLIE that differs. */
  chiffres: EcartChiffre[];
}

/**
 * What norm B changes on the data that A judged: both reports are of the same extraction, arrêté and period. `taux` are the
 * indicators that are shown even when nothing changes; `periode` is the one looked at.
 */
export function comparerNormes(a: Report, b: Report, taux: ReadonlySet<string>, periode: string): EcartsNormes {
  const ids = [...new Set([...a.regles, ...b.regles].map(({ id }) => id))];
  return {
    regles: ids.map((id) => ecartRegle(id, a, b)).filter(differe),
    chiffres: ecartsChiffres(a, b, taux, periode),
  };
}

function differe({ avant, apres, nouveaux, leves, gravites }: EcartRegle): boolean {
  return avant !== apres || nouveaux + leves + gravites > 0;
}

function ecartRegle(regle: string, a: Report, b: Report): EcartRegle {
  const [avant, apres] = [parCle(regle, a), parCle(regle, b)];
  let [nouveaux, leves, gravites] = [0, 0, 0];
  for (const [cle, liste] of apres) {
    const anciens = avant.get(cle) ?? [];
    nouveaux += Math.max(0, liste.length - anciens.length);
    for (const [rang, constat] of liste.entries()) {
      const ancien = anciens[rang];
      if (ancien && ancien.gravite !== constat.gravite) gravites++;
    }
  }
  for (const [cle, liste] of avant) leves += Math.max(0, liste.length - (apres.get(cle)?.length ?? 0));
  return { regle, avant: nombre(regle, a), apres: nombre(regle, b), nouveaux, leves, gravites };
}

function nombre(regle: string, report: Report): number | null {
  const resultat = report.regles.find(({ id }) => id === regle);
  return resultat === undefined || resultat.etat === "non_executee" ? null : resultat.constats;
}

function parCle(regle: string, { constats }: Report): Map<string, Constat[]> {
  const map = new Map<string, Constat[]>();
  for (const c of constats) {
    if (c.regle !== regle) continue;
    const [preuve] = c.preuves;
    const cle = [c.participant, c.parcours, c.apap, c.mois, c.date, preuve?.source, preuve?.ligne].join("\n");
    map.set(cle, [...(map.get(cle) ?? []), c]);
  }
  return map;
}

function ecartsChiffres(a: Report, b: Report, taux: ReadonlySet<string>, periode: string): EcartChiffre[] {
  const cleDe = (f: Figure) => `${f.indicateur}\n${JSON.stringify(f.ventilation)}`;
  const retenus = (report: Report) =>
    new Map(
      report.figures.filter((f) => f.portee === "ensemble" && f.periode === periode).map((f) => [cleDe(f), f] as const),
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
