import { type Day, frDay, isoDay } from "../../core/day.ts";
import { frDe } from "../../core/format.ts";
import { grouper } from "../../core/grouper.ts";
import { frMonth, isoMonth, lastDay, type Month, monthOf } from "../../core/month.ts";
import type { Constat } from "../../core/report.ts";
import type { TempsContact } from "../../faits/temps-eligible.ts";
import type { Dossier } from "../../parcours/dossier.ts";
import { PIECES } from "../pieces.ts";
import type { PointEvalue } from "../point.ts";
import { cleDeLigne } from "../sujet.ts";
import { CAUSES_PERDUES, causePerdue, REGLES_DU_DOSSIER } from "./causes.ts";
import type { Correction } from "./modele.ts";

/** Rule of the durations that differ: what it is worth is what lies between the two. */
const DUREES_DIFFERENTES = "EMA-03";

/** A record before the control. */
export interface Examen {
  dossier: Dossier;
  points: readonly PointEvalue[];
  temps: readonly TempsContact[];
  /** Last day judged. */
  fin: Day;
}

/**
 * What is to be mended or found for a record, by day: constats first, then minutes that no constat speaks of, then sheets. Its
 * minutes are those not retained and those to be proved, each counted once: what the record has to lose as a whole is with the
 * first constat that refuses it.
 */
export function correctionsDe(examen: Examen): Correction[] {
  const fautes = new Map<Constat, string>();
  for (const { fautes: siennes, point } of examen.points) {
    for (const c of siennes) if (!fautes.has(c)) fautes.set(c, point.id);
  }
  const servis = new Set<TempsContact>();
  // a constat shows the line of Viesion, that of the sheet, or both
  const parLigne = new Map(
    examen.temps.flatMap((t) => [t.contact, ...(t.paire ? [t.paire.emargement] : [])].map((l) => [cleDeLigne(l), t])),
  );
  const refus = [...fautes.keys()].find((c) => REGLES_DU_DOSSIER.has(c.regle));
  const corrections = [
    ...[...fautes].map(([constat, point]) => {
      const correction = deConstat(constat, point, fautes.size, parLigne, servis, examen);
      const enJeu = constat === refus ? examen.temps.reduce((n, t) => n + t.eligibles, 0) : 0;
      return { ...correction, minutes: correction.minutes + enJeu };
    }),
    ...examen.temps.flatMap((t) => (servis.has(t) ? [] : duTemps(t, examen))),
    ...ecartsSansConstat(examen, servis),
    ...feuillesManquantes(examen),
  ];
  return uniques(corrections).sort((a, b) => a.date - b.date);
}

function deConstat(
  c: Constat,
  point: string,
  nombre: number,
  parLigne: ReadonlyMap<string, TempsContact>,
  servis: Set<TempsContact>,
  { dossier, fin }: Examen,
): Correction {
  let minutes = 0;
  for (const preuve of c.preuves) {
    const t = parLigne.get(cleDeLigne(preuve));
    if (!t || servis.has(t)) continue;
    const cause = causePerdue(t);
    if (cause === null ? c.regle !== DUREES_DIFFERENTES : !CAUSES_PERDUES[cause].regles.includes(c.regle)) continue;
    servis.add(t);
    minutes += t.viesion - t.eligibles;
  }
  const date = c.date ?? (c.mois === null ? fin : lastDay(c.mois));
  const quand = c.mois !== null ? isoMonth(c.mois) : c.date === null || c.date === fin ? "" : isoDay(c.date);
  const charge = dossier.chargeLe(date);
  return {
    cle: `${c.regle}|${dossier.id}|${c.parcours ?? ""}|${quand}`,
    participant: dossier.id,
    apap: c.apap ?? charge.apap,
    structure: c.structure ?? charge.structure,
    date,
    regle: c.regle,
    gravite: c.gravite,
    point,
    quoi: c.message,
    faire: c.remede,
    piece: PIECES[point] ?? null,
    minutes,
    aProuver: false,
    avec: nombre - 1,
    preuves: c.preuves,
  };
}

/** Minutes lost that no constat speaks of (a rule off, suspect, justified). */
function duTemps(t: TempsContact, { dossier }: Examen): Correction[] {
  const cause = causePerdue(t);
  if (cause === null || t.viesion === 0) return [];
  const { date, source, ligne } = t.contact;
  const { point, dit, faire } = CAUSES_PERDUES[cause];
  return [
    {
      ...simple(dossier, date, point),
      cle: `${cause}|${dossier.id}||${isoDay(date)}`,
      quoi: `Entretien du ${frDay(date)} ${dit}.`,
      faire,
      minutes: t.viesion,
      preuves: [{ source, ligne }],
    },
  ];
}

/** Durations typed above the sheet that no constat speaks of, by month. */
function ecartsSansConstat({ dossier, temps }: Examen, servis: ReadonlySet<TempsContact>): Correction[] {
  const ecarts = temps.filter((t) => t.cause === null && t.viesion > t.eligibles && !servis.has(t));
  return parMois(ecarts).map(([mois, siens]) => ({
    ...duMois(dossier, mois, siens, "duree_au_dela"),
    quoi: `${siens.length > 1 ? "Durées saisies au-dessus de celles" : "Durée saisie au-dessus de celle"} de la feuille d'émargement ${frDe(frMonth(mois))}.`,
    faire: "Reprendre la durée de la feuille : seule la plus courte est retenue.",
    minutes: siens.reduce((somme, t) => somme + t.viesion - t.eligibles, 0),
  }));
}

function feuillesManquantes({ dossier, temps }: Examen): Correction[] {
  return parMois(temps.filter((t) => t.cause === "feuille_non_fournie")).map(([mois, siens]) => ({
    ...duMois(dossier, mois, siens, "feuille_non_fournie"),
    quoi: `Feuille d'émargement ${frDe(frMonth(mois))} non fournie.`,
    faire: "Réunir la feuille signée, ou la dire reçue (feuillesRecues).",
    minutes: siens.reduce((somme, t) => somme + t.viesion, 0),
    aProuver: true,
  }));
}

function parMois(temps: readonly TempsContact[]): [Month, TempsContact[]][] {
  return [...grouper(temps, (t) => monthOf(t.contact.date))];
}

function duMois(dossier: Dossier, mois: Month, siens: readonly TempsContact[], cause: string) {
  return {
    ...simple(dossier, lastDay(mois), "2.5"),
    cle: `${cause}|${dossier.id}||${isoMonth(mois)}`,
    preuves: siens.map(({ contact: { source, ligne } }) => ({ source, ligne })),
  };
}

function simple(dossier: Dossier, date: Day, point: string) {
  const { apap, structure } = dossier.chargeLe(date);
  const piece = PIECES[point] ?? null;
  return {
    participant: dossier.id,
    apap,
    structure,
    date,
    regle: null,
    gravite: null,
    point,
    piece,
    avec: null,
    aProuver: false,
  };
}

/** A second correction of the same key gets its rank: two lines of one day are two things to mend. */
function uniques(corrections: readonly Correction[]): Correction[] {
  const vues = new Map<string, number>();
  return corrections.map((c) => {
    const rang = (vues.get(c.cle) ?? 0) + 1;
    vues.set(c.cle, rang);
    return rang === 1 ? c : { ...c, cle: `${c.cle}|${rang}` };
  });
}
