import { GRAVITES } from "../../core/report.ts";
import { compareBy, compareText } from "../../core/text.ts";
import type { Cause } from "../../faits/temps-eligible.ts";
import type { JugementSignaux } from "../../signaux/juger-signaux.ts";
import { SIGNAUX_IDS, type SignalId } from "../../signaux/signal.ts";
import { cleDeLigne } from "../sujet.ts";
import type { Candidat } from "../tirage.ts";
import { causePerdue, REGLES_DU_DOSSIER } from "./causes.ts";
import { correctionsDe, type Examen } from "./corrections.ts";
import type { LigneRisque } from "./modele.ts";

/** What the signals say of a line: the share of its minutes that the order counts, and whether a question was raised on it. */
export interface LigneSignalee {
  poids: number;
  leve: boolean;
}

/** The lines that signals weigh, by `cleDeLigne`; several signals on one line add up as independent doubts. */
export function lignesSignalees({ signaux, doutes }: JugementSignaux): Map<string, LigneSignalee> {
  const lignes = new Map<string, LigneSignalee>();
  for (const { poids, faits } of doutes) {
    for (const cle of new Set(faits.map(cleDeLigne))) {
      const connu = lignes.get(cle)?.poids ?? 0;
      lignes.set(cle, { poids: 1 - (1 - connu) * (1 - poids), leve: false });
    }
  }
  for (const cle of signaux.flatMap((s) => s.faits.map(cleDeLigne))) {
    const ligne = lignes.get(cle);
    if (ligne) ligne.leve = true;
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
    /** Signals raised on its lines, and signals that some of its lines weigh for. */
    signauxDe: ReadonlySet<SignalId>;
    doutesDe: ReadonlySet<SignalId>;
    poidsFeuille: number;
  },
): LigneSansRang {
  const fautes = [...new Set(examen.points.flatMap((p) => p.fautes))].sort(
    (a, b) => GRAVITES.indexOf(a.gravite) - GRAVITES.indexOf(b.gravite) || compareText(a.regle, b.regle),
  );
  const enQuestion = fautes.some((c) => REGLES_DU_DOSSIER.has(c.regle));
  const somme = { minutes: 0, ecart: 0, enJeu: 0, aProuver: 0, signalees: 0, eligibles: 0, attendu: 0 };
  const causes: Partial<Record<Cause, number>> = {};
  for (const t of examen.temps) {
    const { poids: doute, leve } = autour.lignes.get(cleDeLigne(t.contact)) ?? { poids: 0, leve: false };
    if (t.cause === "feuille_non_fournie") {
      somme.aProuver += t.viesion;
      somme.attendu += t.viesion * Math.max(doute, autour.poidsFeuille);
      if (leve) somme.signalees += t.viesion;
      continue;
    }
    const cause = causePerdue(t);
    const perdues = cause !== null || t.cause === null ? t.viesion - t.eligibles : 0;
    if (cause !== null) causes[cause] = (causes[cause] ?? 0) + perdues;
    else somme.ecart += perdues;
    somme.minutes += perdues;
    somme.eligibles += t.eligibles;
    if (enQuestion) somme.enJeu += t.eligibles;
    if (leve) somme.signalees += t.eligibles;
    somme.attendu += perdues + t.eligibles * (enQuestion ? 1 : doute);
  }
  return {
    participant,
    apap,
    structure,
    operations: autour.operations,
    minutes: somme.minutes + somme.enJeu,
    minutesEcart: somme.ecart,
    minutesEnJeu: somme.enJeu,
    minutesAProuver: somme.aProuver,
    minutesSignalees: somme.signalees,
    minutesEligibles: somme.eligibles,
    attendu: somme.attendu,
    points: [...new Set(fautes.map((c) => c.regle))],
    bloquants: fautes.filter((c) => c.gravite === "bloquant").length,
    signaux: SIGNAUX_IDS.filter((id) => autour.signauxDe.has(id)),
    ressemblances: SIGNAUX_IDS.filter((id) => autour.doutesDe.has(id) && !autour.signauxDe.has(id)),
    causes,
    corrections: correctionsDe(examen),
  };
}

/** Most to lose first: expected minutes, then bloquants, then points, then signals; ties by id. */
export function ordonner(lignes: readonly LigneSansRang[]): LigneRisque[] {
  return [...lignes]
    .sort(compareBy((l) => [-l.attendu, -l.bloquants, -l.points.length, -l.signaux.length, l.participant]))
    .map((ligne, i) => ({ ...ligne, rang: i + 1 }));
}
