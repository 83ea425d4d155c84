import { isoDay, parseTypedDay } from "../core/day.ts";
import { obtenir } from "../core/grouper.ts";
import { isoMonth, parseTypedMonth } from "../core/month.ts";
import { estObjet } from "../core/objet.ts";
import { type Constat, GRAVITES, type NonJuge, type Report } from "../core/report.ts";
import { compareBy, foldName } from "../core/text.ts";

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
  /** What each persistent constat was in the earlier run. */
  precedents: ReadonlyMap<Constat, ConstatPrecedent>;
  /** Constats of the earlier run that are no longer there, although their rule still judges them. */
  resolus: readonly ConstatPrecedent[];
}

/** Reads what `controler --format json` wrote; null when it is something else. */
export function lireControlePrecedent(json: unknown): ControlePrecedent | null {
  if (!estObjet(json) || !Array.isArray(json["constats"])) return null;
  const arrete = parseTypedDay(String(json["arrete"]));
  if (arrete === null) return null;
  const constats = json["constats"].flatMap((c: unknown): ConstatPrecedent[] => {
    if (!estObjet(c) || typeof c["regle"] !== "string") return [];
    const gravite = GRAVITES.find((g) => g === c["gravite"]);
    if (gravite === undefined) return [];
    const texte = (cle: string) => (typeof c[cle] === "string" ? (c[cle] as string) : null);
    const jour = texte("date");
    const mois = texte("mois");
    return [
      {
        regle: c["regle"],
        gravite,
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

/** Names and ids of an earlier run, said as today's. */
export interface Traduction {
  participant(id: string): string;
  apap(nom: string | null): string | null;
}

const TELS_QUELS: Traduction = { participant: (id) => id, apap: (nom) => nom };

/**
 * New, persistent and resolved constats against an earlier run. Two constats are the same when rule, participant, parcours,
 * APAP (for those without participant), month and date are; a date that only repeats its run's arrêté does not count, and a
 * parcours named by its rank may have changed rank. A constat is resolved only if its rule was run again, its
 * date still lies in the control period, and nothing kept it from being judged (a rejected row, an uncovered month).
 */
export function suivreConstats(
  report: Report,
  precedent: ControlePrecedent,
  traduction: Traduction = TELS_QUELS,
): SuiviConstats {
  const traduits = new Map(precedent.constats.map((c) => [c, traduire(c, traduction)]));
  let avant = [...precedent.constats];
  const precedents = new Map<Constat, ConstatPrecedent>();
  for (const sansParcours of [false, true]) {
    const libres = new Map<string, ConstatPrecedent[]>();
    for (const c of avant)
      obtenir(libres, cleDe(traduits.get(c) ?? c, precedent.arrete, sansParcours), () => []).push(c);
    for (const c of report.constats) {
      if (precedents.has(c)) continue;
      const trouve = libres.get(cleDe(c, report.arrete, sansParcours))?.shift();
      if (trouve) precedents.set(c, trouve);
    }
    const pris = new Set(precedents.values());
    avant = avant.filter((c) => !pris.has(c));
  }
  const etats = new Map(report.constats.map((c) => [c, precedents.has(c) ? "persistant" : "nouveau"] as const));
  const executees = new Set(report.regles.filter((r) => r.etat !== "non_executee").map((r) => r.id));
  const nonJuges = new Map(report.regles.map((r) => [r.id, r.nonJuges]));
  const resolus = avant
    .filter((c) => executees.has(c.regle) && (c.date === null || c.date >= report.periode.start))
    .filter((c) => !nonJuges.get(c.regle)?.some((n) => empeche(n, traduits.get(c) ?? c)))
    .sort(compareBy((c) => [c.regle, c.apap, c.participant, c.date ?? 0]));
  return { etats, precedents, resolus };
}

function traduire(c: ConstatPrecedent, { participant, apap }: Traduction): ConstatPrecedent {
  if (c.participant === null) return { ...c, apap: apap(c.apap) };
  const id = participant(c.participant);
  if (id === c.participant) return c;
  const parcours = c.parcours?.startsWith(`${c.participant}-`)
    ? id + c.parcours.slice(c.participant.length)
    : c.parcours;
  return { ...c, participant: id, parcours };
}

/** True when what could not be judged may hide the constat. */
function empeche(n: NonJuge, c: ConstatPrecedent): boolean {
  const qui = n.participant === null ? n.apap === c.apap : n.participant === c.participant;
  return qui && (n.mois === null || n.mois === c.mois);
}

function cleDe(c: ConstatPrecedent, arrete: number, sansParcours: boolean): string {
  const [regle, qui, parcours, quand] = membresCle(c, arrete);
  const parRang = parcours.startsWith(`${c.participant}-`);
  return JSON.stringify([regle, qui, sansParcours && parRang ? null : parcours, quand]);
}

/** Rule, participant (else APAP), parcours, month or date: what makes a constat the same from one run to the next. */
export function membresCle(c: ConstatPrecedent, arrete: number): readonly [string, string, string, string] {
  const quand = c.mois !== null ? isoMonth(c.mois) : c.date === null || c.date === arrete ? "" : isoDay(c.date);
  const qui = c.participant ?? (c.apap === null ? "" : foldName(c.apap));
  return [c.regle, qui, c.parcours ?? "", quand];
}
