import type { TableName } from "../../tables/index.ts";
import { namedTable } from "../headers/hints.ts";
import { normaliseHeader } from "../headers/normalise.ts";
import { sameContent } from "../list-inputs.ts";
import type { Findings } from "../rows/findings.ts";
import { placeOf, type SheetPlan } from "./plan.ts";
import { empechementDe } from "./refus.ts";
import { emptyExport, incompleteTable, missingColumns, refuseConflicts } from "./refusals.ts";

/**
 * Settles what one file alone cannot tell: the Département's contacts beside the PLIE's, columns that repeat another
 * file's table, tables that lack a column, empty exports. Gives the plans to read; the others are left with the findings.
 * Throws `PlieError` for the same file twice.
 */
export function resolvePlans(plans: readonly SheetPlan[], findings: Findings): SheetPlan[] {
  refuseSameContent(plans);
  settleTables(plans, findings);
  return plans.filter((plan) => {
    try {
      settlePlan(plan, plans, findings);
      return true;
    } catch (error) {
      findings.empecher(empechementDe(error, plan.file, plan.feuille));
      return false;
    }
  });
}

/** Settles which table each file is read as, once all are known. */
export function settleTables(plans: readonly SheetPlan[], findings: Findings): void {
  settleContacts(plans, findings);
  adoptCompanions(plans, findings);
}

/** Throws `PlieError` for what the user must mend in one file or sheet; notices the rest. */
export function settlePlan(plan: SheetPlan, plans: readonly SheetPlan[], findings: Findings): void {
  for (const match of plan.matches) refuseConflicts(placeOf(plan), match, plan.header.headers);
  settleNearMisses(plan, plans, findings);
  settleEmpty(plan, plans, findings);
  notices(plan, findings);
}

function refuseSameContent(plans: readonly SheetPlan[]): void {
  const seen = new Map<string, SheetPlan>();
  for (const plan of plans) {
    // two exports without a line are equal whatever they are the exports of: each is told to be empty
    if (plan.empty) continue;
    const earlier = seen.get(plan.examination.sha256);
    if (earlier && earlier.file.path !== plan.file.path) throw sameContent(earlier.file, plan.file);
    seen.set(plan.examination.sha256, plan);
  }
}

function holds(plans: readonly SheetPlan[], table: TableName): boolean {
  return plans.some(({ matches }) => matches.some((m) => m.table === table));
}

function saysBeneficiaire({ header, matches }: SheetPlan): boolean {
  return matches.some(({ fields }) => {
    const label = header.headers[fields.indexOf("participant")]?.label ?? "";
    return normaliseHeader(label).includes("beneficiaire");
  });
}

/**
 * The Département's Viesion has the same facts in other words (bénéficiaire, dossier). Two lists of contacts of which
 * one says « bénéficiaire » and no name tells which is which: that one is the Département's.
 */
function settleContacts(plans: readonly SheetPlan[], findings: Findings): void {
  if (holds(plans, "entretiens_cd14")) return;
  const contacts = plans.filter(({ matches }) => matches[0]?.table === "entretiens");
  const own = contacts.filter((plan) => !saysBeneficiaire(plan) || plan.forced || named(plan) === "entretiens");
  if (own.length === 0) return;
  for (const plan of contacts) {
    if (own.includes(plan)) continue;
    plan.matches = plan.matches.map((m) => (m.table === "entretiens" ? { ...m, table: "entretiens_cd14" } : m));
    const message = "lu comme les entretiens saisis au Département (« bénéficiaire » dans l'en-tête)";
    findings.notice(plan.file.name, plan.feuille, plan.headerLine, null, message);
  }
}

function named({ file, feuille }: SheetPlan): TableName | null {
  return namedTable(feuille ?? file.name);
}

function adoptCompanions(plans: readonly SheetPlan[], findings: Findings): void {
  const missing = new Set<TableName>();
  for (const { header } of plans) {
    for (const { table } of header.recognition.companions) if (!holds(plans, table)) missing.add(table);
  }
  for (const plan of plans) {
    const adopted = plan.header.recognition.companions.filter(({ table }) => missing.has(table));
    for (const { table } of adopted) {
      const message = `la table ${table} est lue dans les colonnes de cette liste : aucun autre fichier ne la donne`;
      findings.notice(plan.file.name, plan.feuille, plan.headerLine, null, message);
    }
    plan.matches = [...plan.matches, ...adopted];
  }
}

function settleNearMisses(plan: SheetPlan, plans: readonly SheetPlan[], findings: Findings): void {
  for (const match of plan.header.recognition.nearMisses) {
    if (match.table === "parcours" && !holds(plans, "parcours")) {
      const refusal = incompleteTable(placeOf(plan), match, plan.header.headers, plan.titles);
      findings.empecher(empechementDe(refusal, plan.file, plan.feuille));
      continue;
    }
    const message = `colonnes de la table ${match.table} non lues ici : ${missingColumns(match, plan.header.headers)}`;
    findings.notice(plan.file.name, plan.feuille, plan.headerLine, null, message);
  }
}

/** Tables without which there is nobody to judge: alone, a header without lines is an empty export. */
const NEVER_EMPTY: readonly TableName[] = ["participants", "parcours"];

/** A header without lines is a table without rows, which is an answer, and told. */
function settleEmpty(plan: SheetPlan, plans: readonly SheetPlan[], findings: Findings): void {
  if (!plan.empty) return;
  const given = plans.filter((p) => !p.empty);
  const alone = plan.matches.filter(({ table }) => !holds(given, table));
  // a blank émargement sheet is told once it is read
  if (plan.heading !== null) return;
  const nobody = alone.find(({ table }) => NEVER_EMPTY.includes(table));
  if (nobody) throw emptyExport(placeOf(plan), nobody.table);
  const [table] = alone.map((match) => match.table);
  const message =
    table === undefined ? "en-tête seulement, aucune ligne" : `table ${table} sans aucune ligne : lue, rien à juger`;
  findings.notice(plan.file.name, plan.feuille, plan.headerLine, null, message);
}

/** A table that is not alone, or not under its header, is told. */
function noticeBlock(
  { file, feuille, from, headerFirst, rowsAbove, aside, matches }: SheetPlan,
  findings: Findings,
): void {
  const say = (message: string) => findings.notice(file.name, feuille, headerFirst, null, message);
  if (from > 1) say(`un autre tableau commence ici : lu comme ${matches.map((m) => m.table).join(" et ")}`);
  const far = headerFirst - from - aside.size > rowsAbove && rowsAbove === 0 && aside.size === 0;
  if (rowsAbove > 0 || far) {
    const many = rowsAbove > 1 ? `${rowsAbove} lignes` : rowsAbove === 1 ? "une ligne" : "des lignes";
    say(
      `${many} de données au-dessus de l'en-tête (un tri l'a déplacé ?), lue${rowsAbove === 1 ? "" : "s"} comme les autres`,
    );
  }
}

function notices(plan: SheetPlan, findings: Findings): void {
  const { file, feuille, titles, unnamed, matches, headerLine } = plan;
  if (titles.length > 0 && plan.heading === null) {
    const message = `${titles.length > 1 ? `${titles.length} lignes de titre` : "une ligne de titre"} au-dessus de l'en-tête, laissée${titles.length > 1 ? "s" : ""} de côté`;
    findings.notice(file.name, feuille, 1, null, message);
  }
  noticeBlock(plan, findings);
  if (unnamed.length > 0) {
    const message = `colonne${unnamed.length > 1 ? "s" : ""} sans en-tête, non lue${unnamed.length > 1 ? "s" : ""} : ${unnamed.join(", ")}`;
    findings.notice(file.name, feuille, headerLine, null, message);
  }
  const name = named(plan);
  if (name !== null && !matches.some(({ table }) => table === name)) {
    const message = `le nom annonce la table ${name}, les colonnes sont celles de ${matches.map((m) => m.table).join(" et ")}`;
    findings.notice(file.name, feuille, headerLine, null, message);
  }
}
