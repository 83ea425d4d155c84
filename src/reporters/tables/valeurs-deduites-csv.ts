import { masked } from "../../core/text.ts";
import type { Column } from "../../tables/column.ts";
import type { Extraction } from "../../tables/extraction.ts";
import { TABLES } from "../../tables/index.ts";
import type { TableData } from "../../tables/table-data.ts";
import { celluleCsv } from "../csv/cellule.ts";
import { canoniqueTexte } from "./valeurs.ts";

const ENTETES = ["fichier", "feuille", "ligne", "table", "champ", "valeur", "texte"];
const BLOC = 1000;

/** True when some value was deduced: the list is worth writing. */
export function aDesValeursDeduites({ valeursDeduites }: Extraction): boolean {
  return valeursDeduites.size > 0;
}

/**
 * valeurs-deduites.csv: every value that was deduced from free text, with its place, to be checked. Texts are masked
 * unless the extraction kept them (`--valeurs`).
 */
export function* valeursDeduitesCsv(extraction: Extraction): Generator<string> {
  yield `\ufeff${ENTETES.join(";")}\r\n`;
  for (const data of Object.values(extraction.tables) as (TableData | null)[]) {
    if (!data?.deductions) continue;
    for (let debut = 0; debut < data.length; debut += BLOC) {
      let bloc = "";
      for (let i = debut; i < Math.min(debut + BLOC, data.length); i++) bloc += lignesDe(extraction, data, i);
      if (bloc !== "") yield bloc;
    }
  }
}

function lignesDe({ sources }: Extraction, data: TableData, i: number): string {
  const champs = data.deductions?.of(i) ?? [];
  if (champs.length === 0) return "";
  const columns = new Map(Object.entries<Column>(TABLES[data.name].columns));
  const { fichier = "", feuille = null } = sources[data.sources[i] ?? -1] ?? {};
  const { text, length } = data.deductions?.textOf(i) ?? { text: null, length: 0 };
  const texte = text ?? masked("x".repeat(length));
  return champs
    .map((champ) => {
      const column = columns.get(champ);
      const valeur = column ? canoniqueTexte(column, data.value(i, champ)) : "";
      const cellules = [fichier, feuille ?? "", String(data.lignes[i]), data.name, champ, valeur, texte];
      return `${cellules.map(celluleCsv).join(";")}\r\n`;
    })
    .join("");
}
