import type { TableName } from "../../tables/index.ts";
import { namedTable } from "../headers/hints.ts";
import type { TableMatch } from "../headers/match-table.ts";
import { normaliseHeader } from "../headers/normalise.ts";
import { sameContent } from "../list-inputs.ts";
import type { Findings } from "../rows/findings.ts";
import { placeOf, type SheetPlan } from "./plan.ts";
import { emptyExport, incompleteNotice, incompleteTable, refuseConflicts } from "./refusals.ts";

/**
 * Settles what one file alone cannot tell: the Département's contacts beside the PLIE's, columns that repeat another
 * file's table, tables that lack a column, empty exports, the same file twice. Throws `PlieError`.
 */
export function resolvePlans(plans: readonly SheetPlan[], findings: Findings): void {
  refuseSameContent(plans);
  settleTables(plans, findings);
  for (const plan of plans) settlePlan(plan, plans, findings);
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
    const message = "lu comme les entretiens du Viesion du Département (« bénéficiaire » dans l'en-tête)";
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
      throw incompleteTable(placeOf(plan), match, plan.header.headers);
    }
    const message = incompleteNotice(match, plan.header.headers);
    findings.notice(plan.file.name, plan.feuille, plan.headerLine, null, message);
  }
}

/** A header without lines is an empty export, unless other files give the table's lines. */
function settleEmpty(plan: SheetPlan, plans: readonly SheetPlan[], findings: Findings): void {
  if (!plan.empty) return;
  const given = (match: TableMatch) => plans.some((p) => !p.empty && p.matches.some((m) => m.table === match.table));
  const alone = plan.matches.find((match) => !given(match));
  // a blank émargement sheet is told once it is read
  if (plan.heading !== null) return;
  if (alone) throw emptyExport(placeOf(plan), alone.table);
  findings.notice(plan.file.name, plan.feuille, plan.headerLine, null, "en-tête seulement, aucune ligne");
}

function notices(plan: SheetPlan, findings: Findings): void {
  const { file, feuille, titles, unnamed, matches, headerLine } = plan;
  if (titles.length > 0 && plan.heading === null) {
    const message = `${titles.length > 1 ? `${titles.length} lignes de titre` : "une ligne de titre"} au-dessus de l'en-tête, laissée${titles.length > 1 ? "s" : ""} de côté`;
    findings.notice(file.name, feuille, 1, null, message);
  }
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
