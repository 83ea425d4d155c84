import type { Day } from "../core/day.ts";
import { lastDay, monthOf } from "../core/month.ts";
import { type Contexte, type Dossier, enChargeLe } from "./contexte.ts";
import { du } from "./defauts/recette.ts";
import { enVeille } from "./dossier.ts";
import type { Apap } from "./equipe.ts";
import type { Attendu } from "./modele.ts";

/** FIL-01's bounds: 60 ± 10 %. */
const FILE_MIN = 54;
const FILE_MAX = 66;

/** The APAPs whose mean month-end file active per ETP is outside the bounds (FIL-01), counted on what was generated. */
export function filesHorsBornes(ctx: Contexte, dossiers: readonly Dossier[], equipe: readonly Apap[]): Attendu[] {
  const fins: Day[] = [];
  for (let mois = monthOf(ctx.debutPeriode); lastDay(mois) <= ctx.arrete; mois++) fins.push(lastDay(mois));
  const attendus: Attendu[] = [];
  for (const apap of equipe) {
    const ratios = fins.map((fin) => fileActive(dossiers, apap, fin, ctx.arrete) / apap.etp);
    const moyenne = ratios.reduce((a, b) => a + b, 0) / ratios.length;
    if (moyenne >= FILE_MIN && moyenne <= FILE_MAX) continue;
    const sens = moyenne < FILE_MIN ? "moins" : "plus";
    attendus.push(du("FIL-01", `File active moyenne par ETP : ${sens} que 60 ± 10 %.`, { apap: apap.nom }));
  }
  return attendus;
}

function fileActive(dossiers: readonly Dossier[], apap: Apap, jour: Day, arrete: Day): number {
  let n = 0;
  for (const dossier of dossiers) {
    for (const { date_integration, date_sortie_reelle: sortie } of dossier.parcours) {
      const ouvert = (date_integration ?? 0) <= jour && (sortie === null || sortie > jour || sortie > arrete);
      if (!ouvert || enChargeLe(dossier, jour).nom !== apap.nom) continue;
      if (!enVeille(dossier, jour)) n++;
    }
  }
  return n;
}
