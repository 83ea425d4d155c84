import { changedSince } from "./bytes/examine-file.ts";
import { type SheetPlan, tablesOf } from "./plan/plan.ts";
import type { Findings } from "./rows/findings.ts";

type Read = Pick<SheetPlan, "file" | "matches" | "physiques">;

/** Texts without their last line end, beside others that have theirs: the same software wrote them, and did not finish. */
export function noticeOpen(texts: readonly Read[], findings: Findings): void {
  for (const { file, matches, physiques } of texts) {
    const message = `« ${file.name} » finit sans fin de ligne (ligne ${physiques}), au contraire des autres fichiers : sa fin est peut-être coupée.`;
    const tables = tablesOf(matches);
    findings.empecher({ genre: "peut_etre_coupe", fichier: file.name, feuille: null, tables, message });
  }
}

/** A text whose last record is cut. */
export function noticeCut({ file, matches, physiques }: Read, findings: Findings): void {
  const message = `« ${file.name} » est coupé : sa dernière ligne (${physiques}) s'arrête au milieu. Le téléchargement ou l'export n'est pas allé au bout : refaites-le.`;
  findings.empecher({ genre: "coupe", fichier: file.name, feuille: null, tables: tablesOf(matches), message });
}

/** A file that was saved while it was read: its lines and its fingerprint may not be of one content. */
export function noticeChange({ file, examination, matches }: SheetPlan, findings: Findings): void {
  if (!changedSince(file, examination)) return;
  const message = `« ${file.name} » a changé pendant la lecture : quelqu'un l'enregistre, ou il est en cours de copie. Fermez-le, attendez la fin de la copie, puis relancez.`;
  findings.empecher({ genre: "change", fichier: file.name, feuille: null, tables: tablesOf(matches), message });
}
