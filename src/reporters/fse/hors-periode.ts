import { frDay } from "../../core/day.ts";
import { frCount } from "../../core/format.ts";
import type { HorsPeriode } from "../../fse/hors-periode.ts";

/** One sentence for each opération that the period cuts. */
export function phrasesHorsPeriode(horsPeriode: readonly HorsPeriode[]): string[] {
  return horsPeriode.map(({ operation, depuis, nombre }) => {
    const ou = operation === null ? "" : `de l'opération ${operation} `;
    const accord = nombre > 1 ? ["suivis", "sortis"] : ["suivi", "sorti"];
    return `la période laisse de côté ${frCount(nombre, "participant")} ${ou}${accord[0]} depuis le ${frDay(depuis)} et ${accord[1]} avant elle : un bilan se compte depuis le début (--au D).`;
  });
}
