import { addMonths, type Day } from "../core/day.ts";
import type { EtapeRow } from "../tables/etapes.ts";
import type { ReglagesCommuns } from "./reglages.ts";

/** A day later than any other: the end of what has no end. */
export const SANS_FIN: Day = 1_000_000;

const CONTRATS_SANS_TERME = new Set(["CDI", "CDI_INCLUSION", "CREATION"]);
/** Durable whatever their term (§5). */
const CONTRATS_DURABLES = new Set([...CONTRATS_SANS_TERME, "CONTRAT_PRO", "APPRENTISSAGE"]);

/** An étape that has begun, with what §4 says of it. */
export interface Etape {
  row: EtapeRow;
  debut: Day;
  /** End of §4, included: date_fin, else date_fin_prevue, else ∞ (CDI, CDI_INCLUSION, CREATION) or debut + 6 months − 1 day. */
  fin: Day;
  famille: "accompagnement" | "operation" | "formation" | "emploi" | "transversale";
  /** Hours a week, null when unknown (0 = unknown, precisions.md General 10). */
  heures: number | null;
  /** Part-time endured, by the thresholds of its beginning. */
  partielSubi: boolean;
  /** Occupies the person: not subject to the monthly face-to-face (§4); by the thresholds of its beginning. */
  occupe: boolean;
}

function tempsPlein(row: EtapeRow, heures: number | null, reglages: ReglagesCommuns): boolean {
  if (row.temps !== null) return row.temps === "plein";
  return heures === null || heures >= reglages.heuresTempsPlein;
}

/** Emploi under 20 h *param* a week that is not known to be chosen, by the thresholds of a day; never for CREATION (§4). */
export function estPartielSubi(
  { famille, row, heures }: Pick<Etape, "famille" | "row" | "heures">,
  reglages: ReglagesCommuns,
): boolean {
  return (
    famille === "emploi" &&
    row.contrat !== "CREATION" &&
    heures !== null &&
    heures < reglages.heuresTempsPartielSubi &&
    row.temps_partiel_choisi !== true
  );
}

/** The étape of a row whose date_debut is known. */
export function etapeDe(row: EtapeRow, debut: Day, reglages: ReglagesCommuns): Etape {
  const famille = row.famille ?? "accompagnement";
  // 0 and empty are both unknown
  const heures = row.heures_hebdo || null;
  const partielSubi = estPartielSubi({ row, famille, heures }, reglages);
  const sansTerme = famille === "emploi" && row.contrat !== null && CONTRATS_SANS_TERME.has(row.contrat);
  const fin =
    row.date_fin ?? row.date_fin_prevue ?? (sansTerme ? SANS_FIN : addMonths(debut, reglages.moisEtapeSansFin) - 1);
  const occupe =
    famille === "emploi"
      ? !partielSubi
      : (famille === "operation" || famille === "formation") && tempsPlein(row, heures, reglages);
  return { row, debut, fin, famille, heures, partielSubi, occupe };
}

/**
 * The days on which an étape occupies the person, by the thresholds in force on each of them (`effets`: the days on which
 * they change). Its end is that of the day on which it begins.
 */
export function joursOccupes(
  etape: Etape,
  reglagesLe: (day: Day) => ReglagesCommuns,
  effets: readonly Day[],
): [Day, Day][] {
  const debuts = [etape.debut, ...effets.filter((effet) => effet > etape.debut && effet <= etape.fin)];
  return debuts.flatMap((debut, rang): [Day, Day][] => {
    const { occupe } = rang === 0 ? etape : etapeDe(etape.row, etape.debut, reglagesLe(debut));
    return occupe ? [[debut, (debuts[rang + 1] ?? etape.fin + 1) - 1]] : [];
  });
}

/** Emploi durable of §5: CDI, CDI_INCLUSION, CONTRAT_PRO, APPRENTISSAGE, CREATION, a CDD of ≥ 6 months; never part-time endured. */
export function estEmploiDurable(etape: Etape): boolean {
  if (etape.famille !== "emploi" || etape.partielSubi) return false;
  const { contrat, date_fin_prevue, date_fin } = etape.row;
  const terme = date_fin_prevue ?? date_fin;
  if (contrat === "CDD") return terme !== null && addMonths(etape.debut, 6) <= terme + 1;
  return contrat !== null && CONTRATS_DURABLES.has(contrat);
}

/** Formation certifiante of §5: famille formation and certifiante = oui. */
export function estFormationCertifiante(etape: Etape): boolean {
  return etape.famille === "formation" && etape.row.certifiante === true;
}

/** True when the étape covers the day (domaine.md §4). */
export function couvre(etape: Etape, day: Day): boolean {
  return etape.debut <= day && day <= etape.fin;
}

/** The emploi that counts on a day: of several, the one begun last; étapes by debut, then file order. */
export function emploiLe(etapes: readonly Etape[], day: Day): Etape | undefined {
  return etapes.findLast((e) => e.famille === "emploi" && couvre(e, day));
}
