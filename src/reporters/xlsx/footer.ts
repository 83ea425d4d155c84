import { frDay } from "../../core/day.ts";
import type { Workbook } from "../document/model.ts";
import type { Grid } from "./grid.ts";
import { textWidth } from "./metrics.ts";
import type { Theme } from "./theme.ts";

/** Digits of 9 points between the margins. */
const ROOM = { portrait: 105, landscape: { A4: 154, A3: 224 } } as const;
/** Digits between the two sides. */
const AIR = 3;

/** « FSE+, période du 01/01/2026 au 30/06/2026, vue à l'arrêté du 31/10/2026 »: the document, its period, its last day. */
const PERIODE = /^(.*?), (période du \S+ au (\d\d\/\d\d\/\d{4}))(?:, vue à l'arrêté du \S+)?(.*)$/;

/**
 * A loose page is still filed: its document and its sheet, the month or the period and the day it speaks of, who may read it,
 * its number; then, where there is room left for it whole, whose it is. Nothing of it is cut but a name that no page holds.
 */
export function footer(grid: Grid, workbook: Workbook, theme: Theme): string {
  const room = grid.portrait ? ROOM.portrait : ROOM.landscape[grid.paper];
  const [, document = workbook.titre, periode, fin, suite = ""] = PERIODE.exec(workbook.titre) ?? [];
  const subjects = subjectsOf(grid, document + suite);
  const facts = datesOf(workbook, periode, fin).map((dates) =>
    [...(dates === "" ? [] : [dates]), ...(grid.reserved ? ["confidentiel"] : []), ""].join(" · "),
  );
  const left = (right: string): number => room - AIR - textWidth(`${right}page 123/456`);
  const pairs = subjects.flatMap((subject) => facts.map((fact) => ({ subject, fact })));
  const shortest = facts.at(-1) ?? "";
  const { subject, fact } = pairs.find((pair) => textWidth(pair.subject) <= left(pair.fact)) ?? {
    subject: cut(subjects.at(-1) ?? "", left(shortest)),
    fact: shortest,
  };
  const owners = [...(theme.contact ? [`${theme.nom} – ${theme.contact} · `] : []), `${theme.nom} · `];
  const owner = owners.find((whose) => textWidth(subject) <= left(whose + fact)) ?? "";
  return `&L&9${doubled(subject)}&R&9${doubled(owner + fact)}page &P/&N`;
}

/** What the right side says of dates, the longest first. */
function datesOf({ date, mois }: Workbook, periode: string | undefined, fin: string | undefined): string[] {
  const arrete = date === undefined ? null : frDay(date);
  if (periode === undefined) return [arrete === null ? "" : `${mois ?? ""}arrêté au ${arrete}`];
  if (arrete === null) return [periode];
  // a period that the arrêté ends says its day already
  return [`${periode} · arrêté au ${arrete}`, arrete === fin ? periode : `${periode}, vue au ${arrete}`];
}

/**
 * The sheet and its document, whose name is not said twice: « Synthèse — Écluse » of « Tableau de bord d'Écluse »; then the
 * sheet by its tab, which is short.
 */
function subjectsOf({ title: sheet, name }: Grid, document: string): string[] {
  const [title = sheet, edition] = sheet.split(" — ");
  if (sheet.includes(document)) return [sheet, name];
  const own = edition !== undefined && document.endsWith(edition);
  const whole = own ? `${title} — ${document}` : `${document} – ${sheet}`;
  return [whole, `${document} – ${name}`];
}

/** A text in a width, its last word whole where that leaves most of it. */
function cut(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  const signs = [...text];
  while (signs.length > 1 && textWidth(`${signs.join("")}…`) > width) signs.pop();
  const kept = signs.join("");
  const words = text.charAt(kept.length) === " " ? kept : kept.replace(/\s+\S*$/, "");
  return `${(words.length * 2 > kept.length ? words : kept).replace(/[\s,–—:]+$/, "")}…`;
}

/** « & » is written twice in a footer. */
function doubled(text: string): string {
  return text.replace(/&/g, "&&");
}
