import type { Analyse } from "../audit/analyser.ts";
import { REGLES_CSF } from "../csf/regles.ts";
import type { Avant, RisquePrecedent } from "../csf/risque/modele.ts";
import { avantLeControle, depuisPrecedent } from "../csf/risque/precedent.ts";
import { risquesDe } from "../csf/risque/risques.ts";
import { verdictsDe } from "../csf/sujet.ts";
import { operationsFse } from "../parcours/fse/operations.ts";
import { verdictsEntree } from "./csf-verdicts.ts";
import type { Io } from "./io.ts";
import { analyserPreparation, type Preparation } from "./preparer.ts";

/** Signals are no APAP's business: a month's editions do without. */
const SANS_SIGNAL = { signaux: [], doutes: [], etats: [] };

/**
 * « Avant le contrôle » of a month's editions, as `csf --risque` gives it over the same period; null when the settings
 * declare no opération FSE+. `precedent`: what the month before asked for.
 */
export function avantControle(
  preparation: Preparation,
  analyse: Analyse,
  io: Io,
  precedent: RisquePrecedent | null,
): Avant | null {
  const { reglages, periode } = preparation;
  if (!operationsFse(analyse.contexte).some((o) => o.code !== null)) return null;
  const arrete = Math.min(preparation.arrete, periode.end);
  const jugee = { ...preparation, arrete };
  const { report, contexte } =
    arrete === preparation.arrete ? analyse : analyserPreparation(jugee, io, { regles: REGLES_CSF });
  const juges = {
    verdicts: verdictsDe(report.regles, report.constats),
    verdictsEntree: verdictsEntree(jugee, io),
    anterieurs: new Map<string, string>(),
    tirageAu: null,
  };
  const { lignes } = risquesDe(
    contexte,
    juges,
    (id, day) => reglages.regle(id, day),
    SANS_SIGNAL,
    reglages.risqueLe(arrete),
  );
  return {
    corrections: avantLeControle(lignes),
    population: lignes.length,
    depuis: precedent && depuisPrecedent(precedent, lignes, report.regles, periode.start),
  };
}
