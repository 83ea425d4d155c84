import { type Day, isoDay } from "../../core/day.ts";
import type { Preuve, SourceLue } from "../../core/report.ts";
import type { Avant, LigneRisque } from "../../csf/risque/modele.ts";
import type { SignalLeve } from "../../signaux/juger-signaux.ts";
import type { EtatRisque } from "../csf/risque/etat.ts";
import { feu } from "./feux-json.ts";
import { enLignes } from "./lignes.ts";

/** Lines of a signal that are named; its number of units says how many there are. */
const PREUVES_MAX = 20;

/** The order for another program, and for next month's run (`--precedent`). Participants by id only. Same state, same bytes. */
export function risqueJson(etat: EtatRisque): string {
  const { report, lignes, corrections, signaux, depuis, population, irreguliers } = etat;
  const { sources } = report;
  return enLignes([
    ["outil", { nom: "plie", version: report.version }],
    ["arrete", isoDay(report.arrete)],
    ["periode", { debut: isoDay(report.periode.start), fin: isoDay(report.periode.end) }],
    ["lueAu", isoDay(etat.lueAu)],
    ["feux", report.feux.map(feu)],
    ["reglages", etat.reglages],
    ["enregistrements", population],
    ["irreguliers", irreguliers],
    ["risque", lignes.map(ligne)],
    [
      "corrections",
      corrections.map((c) => ({
        cle: c.cle,
        apap: c.apap,
        structure: c.structure,
        date: isoDay(c.date),
        participant: c.participant,
        regle: c.regle,
        gravite: c.gravite,
        point: c.point,
        quoi: c.quoi,
        faire: c.faire,
        piece: c.piece,
        minutes: c.minutes,
        taux: c.avec === 0 ? 1 / population : 0,
        avec: c.avec,
        nouvelle: depuis === null ? null : depuis.nouvelles.has(c.cle),
        preuves: c.preuves.map((p) => preuve(p, sources)),
      })),
    ],
    [
      "depuis",
      depuis && {
        version: depuis.version,
        arrete: isoDay(depuis.arrete),
        passees: depuis.passees.map(({ correction: c, devenir }) => ({
          cle: c.cle,
          devenir,
          apap: c.apap,
          participant: c.participant,
          minutes: c.minutes,
        })),
      },
    ],
    ["signaux", signaux.signaux.map((s) => signal(s, sources))],
    [
      "signauxRegardes",
      signaux.etats.map(({ id, titre, raison, apaps, leves }) => ({ id, titre, apaps, leves, raison })),
    ],
  ]);
}

/** `donnees/risque.json` of a month: what the next one needs to say what was mended. Participants by id only. */
export function avantJson(arrete: Day, { corrections }: Avant): string {
  return enLignes([
    ["arrete", isoDay(arrete)],
    [
      "corrections",
      corrections.map(({ cle, apap, structure, date, participant, regle, quoi, minutes }) => ({
        cle,
        apap,
        structure,
        date: isoDay(date),
        participant,
        regle,
        quoi,
        minutes,
      })),
    ],
  ]);
}

function ligne(l: LigneRisque) {
  return {
    participant: l.participant,
    rang: l.rang,
    minutes: l.minutes,
    points: l.points,
    signaux: l.signaux,
    apap: l.apap,
    structure: l.structure,
    operations: l.operations,
    attendu: Math.round(l.attendu * 100) / 100,
    minutesEnJeu: l.minutesEnJeu,
    minutesAProuver: l.minutesAProuver,
    minutesSignalees: l.minutesSignalees,
    minutesEligibles: l.minutesEligibles,
    ressemblances: l.ressemblances,
    causes: l.causes,
    corrections: l.corrections.map((c) => c.cle),
  };
}

function signal(s: SignalLeve, sources: readonly SourceLue[]) {
  return {
    id: s.id,
    apap: s.apap,
    structure: s.structure,
    apaps: s.apaps,
    question: s.question,
    mesure: s.mesure,
    unites: s.unites,
    passe: s.passe,
    autres: s.autres,
    participants: [...new Set(s.faits.map((f) => f.participant))].sort(),
    preuves: s.faits.slice(0, PREUVES_MAX).map((f) => preuve(f, sources)),
  };
}

function preuve({ source, ligne: n }: Preuve, sources: readonly SourceLue[]) {
  return { fichier: sources[source]?.fichier ?? null, feuille: sources[source]?.feuille ?? null, ligne: n };
}
