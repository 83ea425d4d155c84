import { enMots, LANGAGE, type Langage, langageDe } from "../normes/langage.ts";
import type { Analyse } from "./analyser.ts";

/** What of a report the program says itself; the rest is the data's, the settings' or the contract's. */
const DITS: ReadonlySet<string> = new Set(["message", "remede", "definition", "raison", "reserve", "action", "unite"]);

/** The same object, what the program says in it in these words. */
export function direEnMots<T extends object>(objet: T, langage: Langage): T {
  if (langage === LANGAGE) return objet;
  return Object.fromEntries(
    Object.entries(objet).map(([cle, valeur]) => [
      cle,
      DITS.has(cle) && typeof valeur === "string" ? enMots(valeur, langage) : valeur,
    ]),
  ) as T;
}

/** An analysis whose sentences are in the words of its norm; the same object when they are those of `caen-2026`. */
export function analyseEnMots(analyse: Analyse): Analyse {
  const langage = langageDe(analyse.report);
  if (langage === LANGAGE) return analyse;
  const dit = <T extends object>(objet: T): T => direEnMots(objet, langage);
  const { report } = analyse;
  return {
    ...analyse,
    report: {
      ...report,
      feux: report.feux.map(dit),
      regles: report.regles.map((r) => ({ ...dit(r), nonJuges: r.nonJuges.map(dit) })),
      constats: report.constats.map(dit),
      rejets: report.rejets.map(dit),
      figures: report.figures.map(dit),
      signalements: report.signalements.map(dit),
    },
    echeances: analyse.echeances.map(dit),
    echeancesEcartees: analyse.echeancesEcartees.map(dit),
  };
}
