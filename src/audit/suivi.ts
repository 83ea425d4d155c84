import { parseTypedDay } from "../core/day.ts";
import { parseTypedMonth } from "../core/month.ts";
import type { Constat, NonJuge, Report } from "../core/report.ts";
import { compareText } from "../core/text.ts";

/** A constat of an earlier run, as its JSON tells it. */
export type ConstatPrecedent = Pick<
  Constat,
  "regle" | "gravite" | "participant" | "parcours" | "apap" | "structure" | "mois" | "date" | "message"
>;

/** An earlier run. */
export interface ControlePrecedent {
  arrete: number;
  constats: readonly ConstatPrecedent[];
}

/** What became of the constats since an earlier run. */
export interface SuiviConstats {
  etats: ReadonlyMap<Constat, "nouveau" | "persistant">;
  /** Constats of the earlier run that are no longer there, although their rule still judges them. */
  resolus: readonly ConstatPrecedent[];
}

/** Reads what `controler --format json` wrote; null when it is something else. */
export function lireControlePrecedent(json: unknown): ControlePrecedent | null {
  if (!estObjet(json) || !Array.isArray(json["constats"])) return null;
  const arrete = parseTypedDay(String(json["arrete"]));
  if (arrete === null) return null;
  const constats = json["constats"].flatMap((c: unknown): ConstatPrecedent[] => {
    if (!estObjet(c) || typeof c["regle"] !== "string" || !estGravite(c["gravite"])) return [];
    const texte = (cle: string) => (typeof c[cle] === "string" ? (c[cle] as string) : null);
    const jour = texte("date");
    const mois = texte("mois");
    return [
      {
        regle: c["regle"],
        gravite: c["gravite"],
        participant: texte("participant"),
        parcours: texte("parcours"),
        apap: texte("apap"),
        structure: texte("structure"),
        mois: mois === null ? null : parseTypedMonth(mois),
        date: jour === null ? null : parseTypedDay(jour),
        message: texte("message") ?? "",
      },
    ];
  });
  return { arrete, constats };
}

function estObjet(x: unknown): x is Readonly<Record<string, unknown>> {
  return typeof x === "object" && x !== null;
}

function estGravite(x: unknown): x is Constat["gravite"] {
  return x === "bloquant" || x === "majeur" || x === "mineur" || x === "info";
}

/**
 * New, persistent and resolved constats against an earlier run. Two constats are the same when rule, participant, parcours,
 * APAP (for those without participant), month and date are; a date that only repeats its run's arrêté does not count. A
 * constat is resolved only if its rule was run again, its date still lies in the control period, and nothing kept it from
 * being judged (a rejected row, an uncovered month).
 */
export function suivreConstats(report: Report, precedent: ControlePrecedent): SuiviConstats {
  const avant = new Map<string, ConstatPrecedent[]>();
  for (const c of precedent.constats) {
    const cle = cleDe(c, precedent.arrete);
    const liste = avant.get(cle);
    if (liste) liste.push(c);
    else avant.set(cle, [c]);
  }
  const etats = new Map<Constat, "nouveau" | "persistant">();
  for (const c of report.constats) {
    const restants = avant.get(cleDe(c, report.arrete));
    etats.set(c, restants?.pop() ? "persistant" : "nouveau");
  }
  const executees = new Set(report.regles.filter((r) => r.etat !== "non_executee").map((r) => r.id));
  const nonJuges = new Map(report.regles.map((r) => [r.id, r.nonJuges]));
  const resolus = [...avant.values()]
    .flat()
    .filter((c) => executees.has(c.regle) && (c.date === null || c.date >= report.periode.start))
    .filter((c) => !nonJuges.get(c.regle)?.some((n) => empeche(n, c)))
    .sort(
      (a, b) =>
        compareText(a.regle, b.regle) ||
        compareText(a.apap, b.apap) ||
        compareText(a.participant, b.participant) ||
        (a.date ?? 0) - (b.date ?? 0),
    );
  return { etats, resolus };
}

/** True when what could not be judged may hide the constat. */
function empeche(n: NonJuge, c: ConstatPrecedent): boolean {
  const qui = n.participant === null ? n.apap === c.apap : n.participant === c.participant;
  return qui && (n.mois === null || n.mois === c.mois);
}

/** Counts of a comparison, those of the rules now suspect left out; the justified ones are in. */
export function compterSuivi(
  { regles }: Pick<Report, "regles">,
  { etats, resolus }: SuiviConstats,
): { nouveaux: number; persistants: number; resolus: number } {
  const suspectes = new Set(regles.filter((r) => r.etat === "suspecte").map((r) => r.id));
  const comptes = { nouveaux: 0, persistants: 0, resolus: resolus.filter((c) => !suspectes.has(c.regle)).length };
  for (const [{ regle }, etat] of etats) {
    if (suspectes.has(regle)) continue;
    if (etat === "nouveau") comptes.nouveaux++;
    else comptes.persistants++;
  }
  return comptes;
}

function cleDe(c: ConstatPrecedent, arrete: number): string {
  const date = c.mois !== null || c.date === arrete ? null : c.date;
  const apap = c.participant === null ? c.apap : null;
  return JSON.stringify([c.regle, c.participant, c.parcours, apap, c.mois, date]);
}
