import { GRAVITES } from "../../core/report.ts";
import { compareText } from "../../core/text.ts";
import type { Cause } from "../../faits/temps-eligible.ts";
import type { JugementSignaux } from "../../signaux/juger-signaux.ts";
import { SIGNAUX_IDS, type SignalId } from "../../signaux/signal.ts";
import { cleDeLigne } from "../sujet.ts";
import type { Candidat } from "../tirage.ts";
import { causePerdue } from "./causes.ts";
import { correctionsDe, type Examen } from "./corrections.ts";
import type { LigneRisque } from "./modele.ts";

/** Rules that put the record itself in question: with them all its minutes fall. */
const ENREGISTREMENT: ReadonlySet<string> = new Set(["ELI-01", "ELI-02"]);

/** What the signals say of a line: which ones, and the share of its minutes that the order counts. */
export interface LigneSignalee {
  signaux: ReadonlySet<SignalId>;
  poids: number;
}

/** The lines that signals show, by `cleDeLigne`; several signals on one line add up as independent doubts. */
export function lignesSignalees({ signaux }: JugementSignaux): Map<string, LigneSignalee> {
  const lignes = new Map<string, { signaux: Set<SignalId>; poids: number }>();
  for (const { id, poids, faits } of signaux) {
    for (const fait of faits) {
      const cle = cleDeLigne(fait);
      const connue = lignes.get(cle) ?? { signaux: new Set<SignalId>(), poids: 0 };
      if (connue.signaux.has(id)) continue;
      connue.signaux.add(id);
      connue.poids = 1 - (1 - connue.poids) * (1 - poids);
      lignes.set(cle, connue);
    }
  }
  return lignes;
}

/** A record before it has its rank. */
export type LigneSansRang = Omit<LigneRisque, "rang">;

/** What a record has to lose, and on what. */
export function examiner(
  examen: Examen,
  { participant, apap, structure }: Candidat,
  autour: {
    operations: readonly string[];
    lignes: ReadonlyMap<string, LigneSignalee>;
    signauxDe: ReadonlySet<SignalId>;
    poidsFeuille: number;
  },
): LigneSansRang {
  const fautes = [...new Set(examen.points.flatMap((p) => p.fautes))].sort(
    (a, b) => GRAVITES.indexOf(a.gravite) - GRAVITES.indexOf(b.gravite) || compareText(a.regle, b.regle),
  );
  const enQuestion = fautes.some((c) => ENREGISTREMENT.has(c.regle));
  const somme = { minutes: 0, enJeu: 0, aProuver: 0, signalees: 0, eligibles: 0, attendu: 0 };
  const causes: Partial<Record<Cause, number>> = {};
  for (const t of examen.temps) {
    const doute = autour.lignes.get(cleDeLigne(t.contact))?.poids ?? 0;
    if (t.cause === "feuille_non_fournie") {
      somme.aProuver += t.viesion;
      somme.attendu += t.viesion * Math.max(doute, autour.poidsFeuille);
      if (doute > 0) somme.signalees += t.viesion;
      continue;
    }
    const cause = causePerdue(t);
    const perdues = cause !== null || t.cause === null ? t.viesion - t.eligibles : 0;
    if (cause !== null) causes[cause] = (causes[cause] ?? 0) + perdues;
    somme.minutes += perdues;
    somme.eligibles += t.eligibles;
    if (enQuestion) somme.enJeu += t.eligibles;
    if (doute > 0) somme.signalees += t.eligibles;
    somme.attendu += perdues + t.eligibles * (enQuestion ? 1 : doute);
  }
  return {
    participant,
    apap,
    structure,
    operations: autour.operations,
    minutes: somme.minutes + somme.enJeu,
    minutesEnJeu: somme.enJeu,
    minutesAProuver: somme.aProuver,
    minutesSignalees: somme.signalees,
    minutesEligibles: somme.eligibles,
    attendu: somme.attendu,
    points: [...new Set(fautes.map((c) => c.regle))],
    bloquants: fautes.filter((c) => c.gravite === "bloquant").length,
    signaux: SIGNAUX_IDS.filter((id) => autour.signauxDe.has(id)),
    causes,
    corrections: correctionsDe(examen),
  };
}

/** Most to lose first: expected minutes, then bloquants, then points, then signals; ties by id. */
export function ordonner(lignes: readonly LigneSansRang[]): LigneRisque[] {
  return [...lignes]
    .sort(
      (a, b) =>
        b.attendu - a.attendu ||
        b.bloquants - a.bloquants ||
        b.points.length - a.points.length ||
        b.signaux.length - a.signaux.length ||
        compareText(a.participant, b.participant),
    )
    .map((ligne, i) => ({ ...ligne, rang: i + 1 }));
}
