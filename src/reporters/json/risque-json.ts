import { type Day, isoDay } from "../../core/day.ts";
import type { SourceLue } from "../../core/report.ts";
import type { Avant, LigneRisque } from "../../csf/risque/modele.ts";
import type { SignalLeve } from "../../signaux/juger-signaux.ts";
import type { EtatRisque } from "../csf/risque/etat.ts";
import { feu } from "./feux-json.ts";
import { choisir, enLignes, preuve } from "./lignes.ts";
import { enTete } from "./rapport-json.ts";

/** Lines of a signal that are named; its number of units says how many there are. */
const PREUVES_MAX = 20;

/** The order for another program, and for next month's run (`--precedent`). Participants by id only. Same state, same bytes. */
export function risqueJson(etat: EtatRisque): string {
  const { report, lignes, corrections, signaux, depuis, population, irreguliers } = etat;
  const { sources } = report;
  return enLignes([
    ...enTete(report),
    ["lueAu", isoDay(etat.lueAu)],
    ["feux", report.feux.map(feu)],
    ["reglages", etat.reglages],
    ["enregistrements", population],
    ["irreguliers", irreguliers],
    ["risque", lignes.map(ligne)],
    [
      "corrections",
      corrections.map((c) => ({
        ...choisir(c, "cle", "apap", "structure"),
        date: isoDay(c.date),
        ...choisir(c, "participant", "regle", "gravite", "point", "quoi", "faire", "piece", "minutes"),
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
          ...choisir(c, "apap", "participant", "minutes"),
        })),
      },
    ],
    ["signaux", signaux.signaux.map((s) => signal(s, sources))],
    ["signauxRegardes", signaux.etats.map((e) => choisir(e, "id", "titre", "apaps", "leves", "raison"))],
  ]);
}

/** `donnees/risque.json` of a month: what the next one needs to say what was mended. Participants by id only. */
export function avantJson(arrete: Day, { corrections }: Avant): string {
  return enLignes([
    ["arrete", isoDay(arrete)],
    [
      "corrections",
      corrections.map((c) => ({
        ...choisir(c, "cle", "apap", "structure"),
        date: isoDay(c.date),
        ...choisir(c, "participant", "regle", "quoi", "minutes"),
      })),
    ],
  ]);
}

function ligne(l: LigneRisque) {
  return {
    ...choisir(l, "participant", "rang", "minutes", "points", "signaux", "apap", "structure", "operations"),
    attendu: Math.round(l.attendu * 100) / 100,
    ...choisir(l, "minutesEnJeu", "minutesAProuver", "minutesSignalees", "minutesEligibles", "ressemblances", "causes"),
    corrections: l.corrections.map((c) => c.cle),
  };
}

function signal(s: SignalLeve, sources: readonly SourceLue[]) {
  return {
    ...choisir(s, "id", "apap", "structure", "apaps", "question", "mesure", "unites", "passe", "autres"),
    participants: [...new Set(s.faits.map((f) => f.participant))].sort(),
    preuves: s.faits.slice(0, PREUVES_MAX).map((f) => preuve(f, sources)),
  };
}
