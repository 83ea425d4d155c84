import type { Sheet } from "../document/model.ts";
import { layLine } from "./layout-line.ts";
import { emblemHeight } from "./page.ts";
import { emblemRow } from "./rehearsal.ts";
import type { SheetBuilder } from "./sheet-builder.ts";
import { LINK, type Look, TONES } from "./style.ts";

export const COFINANCEMENT = "Cofinancé par l'Union européenne";

/** Widths that the emblem with its text, and a logo, take on the first row. */
const CHARS_OF_EMBLEM = 46;
const CHARS_OF_LOGO = 14;

/** The first rows of a sheet: the emblem, its title and subtitles, whom it may be shown to. */
export function layTitles(builder: SheetBuilder, sheet: Sheet, retour: string | null): void {
  const { theme } = builder.context;
  const emblem = emblemHeight(builder.grid);
  builder.text(builder.row(emblemRow(builder.grid)), 0, COFINANCEMENT, {
    color: "003399",
    size: 11,
    vertical: "middle",
    align: "left",
    indent: Math.ceil((emblem * 1.5) / 7.2),
  });
  if (retour !== null) layReturn(builder, retour);
  const { titre, constat, sousTitres: [first, ...others] = [] } = sheet;
  const title: Look = { bold: true, size: 16, color: theme.principale, vertical: "middle" };
  layLine(builder, constat ?? titre, 25, title);
  const under = constat === undefined ? first : [titre, first].filter((t) => t !== undefined).join(" · ");
  for (const line of under === undefined ? [] : [under, ...others]) layLine(builder, line, 14.5, { color: "4B5563" });
  if (sheet.mention === undefined) return;
  const reminder: Look = { color: TONES.bloquant.color ?? "8F1D14", bold: true, size: 9, vertical: "middle" };
  layLine(builder, sheet.mention, 16.5, reminder);
}

/** « ← L'essentiel », beside the emblem, its text and the logo. */
function layReturn(builder: SheetBuilder, retour: string): void {
  const taken = builder.context.theme.logo ? CHARS_OF_EMBLEM + CHARS_OF_LOGO : CHARS_OF_EMBLEM;
  let column = 1;
  while (column < builder.lastColumn && builder.span(0, column - 1) < taken) column++;
  builder.text(0, column, `← ${retour}`, { ...LINK, vertical: "middle", align: "left" });
  builder.click(0, column, { feuille: retour });
}
