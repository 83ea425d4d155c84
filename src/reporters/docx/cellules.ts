import { AlignmentType, BorderStyle, type ITableCellBorders, Paragraph, TableCell, TextRun, WidthType } from "docx";
import { CORPS, LARGEUR, POLICE, TABLE } from "./page.ts";

const TRAIT = { style: BorderStyle.SINGLE, size: 4, color: "BFC5CD" } as const;
const BORDURES = { top: TRAIT, bottom: TRAIT, left: TRAIT, right: TRAIT };

/** A run of text; `size` in half-points. */
export function texte(text: string, options: { bold?: boolean; size?: number; color?: string } = {}): TextRun {
  return new TextRun({ text, font: POLICE, size: CORPS, ...options });
}

/** A cell of a table; `part`: its share of the page. */
export function cellule(
  text: string,
  options: { bold?: boolean; droite?: boolean; part: number; fond?: string; bordures?: ITableCellBorders },
): TableCell {
  const { bold = false, droite = false, part, fond, bordures = BORDURES } = options;
  return new TableCell({
    borders: bordures,
    margins: { top: 40, bottom: 40, left: 70, right: 70 },
    width: { size: Math.round(part * LARGEUR), type: WidthType.DXA },
    ...(fond === undefined ? {} : { shading: { fill: fond } }),
    children: text.split("\n").map(
      (ligne) =>
        new Paragraph({
          alignment: droite ? AlignmentType.RIGHT : AlignmentType.LEFT,
          children: [texte(ligne, { bold, size: TABLE })],
        }),
    ),
  });
}
