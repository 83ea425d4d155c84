import { dayOf } from "../core/day.ts";
import { REGLES_ENTREE } from "../csf/regles.ts";
import { type Verdicts, verdictsDe } from "../csf/sujet.ts";
import type { Io } from "./io.ts";
import { analyserPreparation, type Preparation } from "./preparer.ts";

/** Before any integration that an extraction may hold. */
const JADIS = dayOf(1900, 1, 1) ?? 0;

/** The entry rules over every integration up to the period's end: what is due once is judged whatever its year. */
export function verdictsEntree(preparation: Preparation, io: Io): Verdicts {
  const periode = { start: JADIS, end: preparation.periode.end };
  const { report } = analyserPreparation({ ...preparation, periode }, io, { regles: REGLES_ENTREE });
  return verdictsDe(report.regles, report.constats);
}
