import { type Day, dayOf, partsOf } from "../core/day.ts";
import type { Contexte } from "../parcours/contexte.ts";
import type { Dossier } from "../parcours/dossier.ts";
import { enregistrementsFse } from "../parcours/fse/enregistrements.ts";
import { type OperationFse, operationsFse } from "../parcours/fse/operations.ts";

/** People of an opération whom the period leaves out: gone before it begins. */
export interface HorsPeriode {
  /** Null for the implicit opération. */
  operation: string | null;
  /** First day from which they would count. */
  depuis: Day;
  nombre: number;
}

/** First day of a cumulation: the opération's; without any in the settings, 1 January of the year. */
function debutDuCumul({ code, debut }: OperationFse, start: Day): Day {
  return code === null ? (dayOf(partsOf(start).year, 1, 1) ?? start) : debut;
}

/** Counts, by opération, the records since its start that have no day in the period (`Demande.visiter`). */
export class CollecteHorsPeriode {
  private readonly comptes: HorsPeriode[] = [];

  readonly visiter = (contexte: Contexte) => {
    const { periode } = contexte;
    const entieres = operationsFse(contexte).flatMap((operation) => {
      const depuis = debutDuCumul(operation, periode.start);
      if (depuis >= periode.start) return [];
      const compte = { operation: operation.code, depuis, nombre: 0 };
      this.comptes.push(compte);
      return [{ operation, compte, cumul: { ...contexte, periode: { start: depuis, end: periode.end } } }];
    });
    return (dossier: Dossier): void => {
      for (const { operation, compte, cumul } of entieres) {
        if (enregistrementsFse(dossier, contexte, [operation]).length > 0) continue;
        if (enregistrementsFse(dossier, cumul, [{ ...operation, debut: compte.depuis }]).length > 0) compte.nombre++;
      }
    };
  };

  /** The opérations that lose someone, in the settings' order. */
  fin(): readonly HorsPeriode[] {
    return this.comptes.filter(({ nombre }) => nombre > 0);
  }
}

/**
 * Period of a cumulation up to a day: from the start of the earliest opération begun by then, so that each counts from its
 * own; without any, from 1 January of that year.
 */
export function periodeDuCumul(operations: readonly { debut: Day }[], au: Day): { start: Day; end: Day } {
  const debuts = operations.map(({ debut }) => debut).filter((debut) => debut <= au);
  return { start: debuts.length > 0 ? Math.min(...debuts) : (dayOf(partsOf(au).year, 1, 1) ?? au), end: au };
}
