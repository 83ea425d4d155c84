import { addMonths, type Day } from "../core/day.ts";
import { grouper } from "../core/grouper.ts";
import { holds, type Period } from "../core/period.ts";
import { compareText } from "../core/text.ts";
import type { TableData } from "../tables/table-data.ts";
import type { Fait } from "./fait.ts";
import { type ReglagesRisque, SIGNAUX } from "./index.ts";
import { type Candidate, type Destinataires, partPassee, reunir, sommer, structureDe } from "./reunir.ts";
import { type Outils, part, type Releve, type Signal, type SignalId, type SignalRegle } from "./signal.ts";

/** What a signal measures of one APAP. */
export interface MesureApap {
  apap: string | null;
  /** Share of the units (0 to 1), and their number. */
  mesure: number;
  unites: number;
  /** The same share over the span before, of the same length; null when the extraction has too little of it. */
  passe: number | null;
}

/** A question raised about one APAP, or about a structure several of whose APAPs do the same; what it is measured against. */
export interface SignalLeve extends MesureApap {
  id: SignalId;
  titre: string;
  /** Null for lines without APAP, and when the question is the structure's. */
  apap: string | null;
  structure: string | null;
  /** Those whom it is about, by name: one, or the APAPs of the structure. */
  apaps: readonly MesureApap[];
  question: string;
  unite: readonly [string, string];
  /** Median of the same share over the other APAPs; null when there is none. */
  autres: number | null;
  nombreAutres: number;
  faits: readonly Fait[];
}

/** What became of a signal over the extraction. */
export interface EtatSignal {
  id: SignalId;
  titre: string;
  /** Why it was not looked at; null when it was. */
  raison: string | null;
  /** APAPs measured. */
  apaps: number;
  leves: number;
}

/** Lines that the order by risk weighs, and the share of their minutes that it counts. */
export interface Doute {
  id: SignalId;
  poids: number;
  faits: readonly Fait[];
}

export interface JugementSignaux {
  signaux: readonly SignalLeve[];
  /** Those of the signals raised, and, in proportion to what they exceed the others by, those of signals that are not. */
  doutes: readonly Doute[];
  etats: readonly EtatSignal[];
}

/** What the reading gave, which tells whether a signal can be looked at. */
export interface Lecture {
  entretiens: Pick<TableData<"entretiens">, "mapped" | "keepTexts"> | null;
  emargements: boolean;
}

const UN_AN = 12;

/** First day that the signals look at, for a control period: as long before it, and two years before its end. */
export function depuisQuand({ start, end }: Period): Day {
  return Math.min(start - (end - start + 1), addMonths(end + 1, -2 * UN_AN));
}

/**
 * Measures every signal on every APAP, and raises those worth a question. `periode` ends at the last day judged. An APAP's
 * share is compared with the median of the others' and shown beside its own past.
 */
export function jugerSignaux(
  faits: readonly Fait[],
  options: { periode: Period; reglages: ReglagesRisque; lecture: Lecture; outils: Outils },
): JugementSignaux {
  const { periode, lecture, outils } = options;
  const seuils: Readonly<Record<string, unknown>> = options.reglages;
  const signaux: SignalLeve[] = [];
  const doutes: Doute[] = [];
  const etats: EtatSignal[] = [];
  for (const signal of SIGNAUX) {
    const raison = empechement(signal, lecture);
    const etat: EtatSignal = { id: signal.id, titre: signal.titre, raison, apaps: 0, leves: 0 };
    etats.push(etat);
    if (raison !== null) continue;
    const regle = signal.avec(seuils[signal.id] ?? {});
    const { fenetre, avant } = fenetres(signal, periode);
    const dApap = parApap(faits, fenetre);
    const releves = new Map([...dApap].map(([apap, siens]) => [apap, regle.mesurer(siens, outils)] as const));
    const structures = new Map([...dApap].map(([apap, siens]) => [apap, structureDe(siens)] as const));
    const passes = parApap(faits, avant);
    const candidates: Candidate[] = [];
    for (const [apap, releve] of [...releves].sort(([a], [b]) => compareText(a, b))) {
      if (releve.unites === 0) continue;
      etat.apaps++;
      const commune = mediane(relevesDesAutres(releves, new Set([apap])));
      if (!regle.demander(releve, commune)) {
        const exces = signal.parLigne ? excedent(releve, commune) : 0;
        if (exces > 0) doutes.push({ id: signal.id, poids: regle.poids * exces, faits: releve.faits });
        continue;
      }
      doutes.push({ id: signal.id, poids: regle.poids, faits: releve.faits });
      const passe = regle.mesurer(passes.get(apap) ?? [], outils);
      candidates.push({ apap, structure: structures.get(apap) ?? null, releve, passe });
    }
    const unitesDe = (structure: string) =>
      sommer([...releves].filter(([apap]) => structures.get(apap) === structure).map(([, r]) => r)).unites;
    const reunies = reunir(candidates, unitesDe, Number(seuils["partStructure"]));
    signaux.push(
      ...reunies
        .map((ceux) => leve(signal, regle, ceux, releves))
        .sort((a, b) => compareText(a.apaps[0]?.apap ?? null, b.apaps[0]?.apap ?? null)),
    );
    etat.leves += reunies.length;
  }
  return { signaux, doutes, etats };
}

function leve(
  { id, titre, unite }: Signal,
  regle: SignalRegle,
  ceux: Destinataires,
  releves: ReadonlyMap<string | null, Releve>,
): SignalLeve {
  const [{ apap, structure }] = ceux;
  const releve = sommer(ceux.map((c) => c.releve));
  const autres = relevesDesAutres(releves, new Set(ceux.map((c) => c.apap)));
  return {
    id,
    titre,
    apap: ceux.length === 1 ? apap : null,
    structure,
    apaps: ceux.map((c) => ({
      apap: c.apap,
      mesure: part(c.releve),
      unites: c.releve.unites,
      passe: partPassee(c.releve, c.passe),
    })),
    question: regle.question(releve),
    mesure: part(releve),
    unites: releve.unites,
    unite,
    passe: partPassee(releve, sommer(ceux.map((c) => c.passe))),
    autres: mediane(autres),
    nombreAutres: autres.length,
    faits: releve.faits,
  };
}

function empechement(signal: Signal, { entretiens, emargements }: Lecture): string | null {
  if (entretiens === null) return "aucune table d'entretiens";
  if (signal.feuilles && !emargements) return "aucune table d'émargement";
  const absentes = signal.colonnes.filter((c) => !entretiens.mapped.has(c));
  if (absentes.length > 0) return `colonne absente : ${absentes.join(", ")}`;
  return signal.colonnes.includes("commentaire") && !entretiens.keepTexts ? "textes non lus" : null;
}

function fenetres({ fenetre }: Signal, { start, end }: Period): { fenetre: Period; avant: Period } {
  if (fenetre === "periode") {
    return { fenetre: { start, end }, avant: { start: start - (end - start + 1), end: start - 1 } };
  }
  const debut = addMonths(end + 1, -UN_AN);
  return { fenetre: { start: debut, end }, avant: { start: addMonths(debut, -UN_AN), end: debut - 1 } };
}

function parApap(faits: readonly Fait[], periode: Period): Map<string | null, Fait[]> {
  return grouper(
    faits.filter((f) => holds(periode, f.date)),
    (f) => f.apap,
  );
}

/**
 * Of the units touched, the share that the others' rate does not explain, one standard deviation taken off: 16 where 6 would
 * be usual: (16 − 6 − 4) ÷ 16. With nobody to compare with, nothing exceeds.
 */
function excedent({ touches, unites }: Releve, commune: number | null): number {
  if (commune === null || touches === 0) return 0;
  return Math.max(0, (touches - commune * unites - Math.sqrt(touches)) / touches);
}

/** What the other APAPs give, by share. */
function relevesDesAutres(releves: ReadonlyMap<string | null, Releve>, sauf: ReadonlySet<string | null>): Releve[] {
  return [...releves]
    .filter(([nom, releve]) => !sauf.has(nom) && nom !== null && releve.unites > 0)
    .map(([, releve]) => releve)
    .sort((a, b) => part(a) - part(b));
}

/** Share of the APAP in the middle, each counted for its units: ten APAPs of three interviews say less than one of three hundred. */
function mediane(releves: readonly Releve[]): number | null {
  const total = releves.reduce((somme, r) => somme + r.unites, 0);
  let avant = 0;
  for (const releve of releves) {
    avant += releve.unites;
    if (2 * avant >= total) return part(releve);
  }
  return null;
}
