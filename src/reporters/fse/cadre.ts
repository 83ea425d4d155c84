import type { Analyse } from "../../audit/analyser.ts";
import type { Reglages } from "../../config/reglages.ts";
import { frDay } from "../../core/day.ts";
import { frCount } from "../../core/format.ts";
import { grouper } from "../../core/grouper.ts";
import { periodLabel } from "../../core/period.ts";
import type { Constat } from "../../core/report.ts";
import type { FichierEntreesSorties } from "../../fse/entrees-sorties/fichier.ts";
import { CODES_FSE, type FicheFse } from "../../fse/fiche-fse.ts";
import type { HorsPeriode } from "../../fse/hors-periode.ts";
import { TOTAL } from "../../indicators/fse/code.ts";
import type { IndicateurId } from "../../indicators/index.ts";
import type { Contexte } from "../../parcours/contexte.ts";
import type { OperationFse } from "../../parcours/fse/operations.ts";

export { nomAffiche as nomDe } from "../../parcours/participants.ts";

import type { CadreControle } from "../controle/cadre.ts";
import type { Block, Missing, Sheet } from "../document/model.ts";
import { type SheetHead, sheet } from "../document/sheet.ts";
import { Chiffres, ENSEMBLE, type Rang } from "../editions/chiffres.ts";
import { mentionNoms } from "../editions/mentions.ts";
import { DEFAULT_THEME, type Theme } from "../xlsx/theme.ts";

/** Codes as the sheets list them: EECO01 once, its complete records beside. */
export const CODES_AFFICHES = CODES_FSE.filter(({ id }) => id !== "EECO01_complets");

/** Everything that the sheets of the FSE+ workbook share. */
export interface CadreFse extends Pick<CadreControle, "report" | "reglages" | "theme" | "avecNoms"> {
  contexte: Contexte;
  operations: readonly OperationFse[];
  /** No opération in the settings: every sheet says *provisoire*. */
  provisoire: boolean;
  /** One line per record, by opération then participant. */
  fiches: readonly FicheFse[];
  chiffres: Chiffres;
  /** Label of the control period in the figures. */
  periode: string;
  mention: string;
  /** Constats of the FSE+ rules, by record. */
  constatsDe: (fiche: FicheFse) => readonly Constat[];
  /** People of an opération whom the period leaves out. */
  horsPeriode: readonly HorsPeriode[];
  /** Entry/exit files, null when they were not asked for. */
  fichiers: readonly FichierEntreesSorties[] | null;
}

/** What the FSE+ sheets share; `fichiers`: entry/exit files, null when they were not asked for. */
export function creerCadreFse(
  { report, contexte }: Analyse,
  reglages: Reglages,
  listes: Pick<CadreFse, "operations" | "fiches" | "horsPeriode">,
  fichiers: readonly FichierEntreesSorties[] | null,
  theme: Theme = DEFAULT_THEME,
): CadreFse {
  const avecNoms = reglages.affichage.nomsCsf;
  const parRecord = grouper(report.constats, (c) => cleRecord(c.contexte["operation"], c.participant));
  return {
    report,
    contexte,
    reglages,
    theme,
    ...listes,
    provisoire: listes.operations.every((o) => o.code === null),
    chiffres: new Chiffres(report.figures),
    periode: periodLabel(report.periode),
    avecNoms,
    mention: mentionNoms(avecNoms),
    constatsDe: (f) => parRecord.get(cleRecord(f.operation, f.participant)) ?? [],
    fichiers,
  };
}

function cleRecord(operation: unknown, participant: string | null): string {
  return `${typeof operation === "string" ? operation : ""}\n${participant}`;
}

/** Scope of an opération's figures: the implicit one is the whole. */
export function rangOperation({ code }: OperationFse): Rang {
  return code === null ? ENSEMBLE : { portee: "operation", nom: code };
}

/** « OP1 — Accompagnement renforcé » */
export function nomOperation({ code, intitule }: OperationFse): string {
  return code === null ? "Opération non paramétrée" : `${code} — ${intitule}`;
}

/** « période du 01/01/2026 au 30/06/2026, arrêtée au 31/10/2026 » */
export function periodeLisible({ report: { periode, arrete } }: Pick<CadreFse, "report">): string {
  const fin = Math.min(periode.end, arrete);
  const cumul = `période du ${frDay(periode.start)} au ${frDay(fin)}`;
  return fin === arrete ? cumul : `${cumul}, vue à l'arrêté du ${frDay(arrete)}`;
}

/** A figure of the period, of both sexes unless one is told. */
export function celluleFse(
  { chiffres, periode }: Pick<CadreFse, "chiffres" | "periode">,
  rang: Rang,
  indicateur: IndicateurId,
  sexe: string = TOTAL,
): number | Missing {
  return chiffres.cellule(rang, { indicateur, ventilation: { sexe } }, periode);
}

/** The same of the whole, of both sexes; null when it cannot be computed. */
export function totalFse(
  cadre: Pick<CadreFse, "chiffres" | "periode">,
  indicateur: IndicateurId,
  rang: Rang = ENSEMBLE,
): number | null {
  const cellule = celluleFse(cadre, rang, indicateur);
  return typeof cellule === "number" ? cellule : null;
}

/** « 346 enregistrements, dont 344 complets »: what the sheets that list them find; null when they are not counted. */
export function enregistrements(cadre: Pick<CadreFse, "chiffres" | "periode">): string | null {
  const [tous, complets] = [totalFse(cadre, "EECO01"), totalFse(cadre, "EECO01_complets")];
  if (tous === null) return null;
  return `${frCount(tous, "enregistrement")}${complets === null ? "" : `, dont ${frCount(complets, "complet")}`}`;
}

export const PROVISOIRE =
  "PROVISOIRE : aucune opération FSE+ n'est dans les réglages (operationsFse). Une opération implicite réunit tous les APAP depuis le début de la période.";

/** A sheet with the titles that all of them carry; `nominative` ones carry the reminder of confidentiality. */
export function feuilleFse(
  cadre: CadreFse,
  nom: string,
  { titre, nominative = false, ...paper }: { nominative?: boolean } & Pick<SheetHead, "titre" | "papier" | "constat">,
  blocks: readonly (Block | null)[],
): Sheet {
  const head = {
    titre: `${titre}${cadre.provisoire ? " (provisoire)" : ""}`,
    sousTitres: [`${cadre.theme.nom} · ${periodeLisible(cadre)}`, ...(cadre.provisoire ? [PROVISOIRE] : [])],
    mention: nominative ? cadre.mention : null,
    ...paper,
  };
  return sheet(nom, head, blocks);
}
