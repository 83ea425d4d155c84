import { type Day, parseTypedDay } from "../core/day.ts";
import type { Fait } from "./fait.ts";
import { reglagesRisque } from "./index.ts";
import { jugerSignaux, type SignalLeve } from "./juger-signaux.ts";
import type { SignalId } from "./signal.ts";

export const jour = (texte: string): Day => parseTypedDay(texte) as Day;

/** Interviews of 2026 on working days: the n-th is on the n-th Wednesday from 7 January on, of one participant in ten. */
export const MERCREDI = jour("2026-01-07");

/** A held interview of 50 minutes, typed the day after, without sheet; `n` makes its day and its participant. */
export function fait(n: number, autre: Partial<Fait> = {}): Fait {
  const date = autre.date ?? MERCREDI + 7 * (n % 40);
  return {
    participant: `P${n % 10}`,
    apap: "Alix",
    structure: "S",
    source: 0,
    ligne: n + 2,
    date,
    heure: null,
    duree: 50,
    tenu: true,
    retenu: true,
    present: true,
    rendezVous: "presence",
    saisie: date + 1,
    texte: null,
    lieu: null,
    feuille: null,
    ...autre,
  };
}

/** `n` facts, each with what `autre` changes of it. */
export function faits(n: number, autre: (i: number) => Partial<Fait> = () => ({})): Fait[] {
  return Array.from({ length: n }, (_, i) => fait(i, autre(i)));
}

/** Signals raised over 2026, for one id; the mean asked for is 45 minutes. */
export function leves(id: SignalId, donnes: readonly Fait[], reglages: Record<string, unknown> = {}): SignalLeve[] {
  const { signaux } = jugerSignaux(donnes, {
    periode: { start: jour("2026-01-01"), end: jour("2026-12-31") },
    reglages: reglagesRisque.parse(reglages),
    lecture: {
      entretiens: { mapped: new Set(["date", "duree", "commentaire", "date_saisie", "presence"]), keepTexts: true },
      emargements: true,
    },
    outils: { moyenneLe: () => 45 },
  });
  return signaux.filter((s) => s.id === id);
}
