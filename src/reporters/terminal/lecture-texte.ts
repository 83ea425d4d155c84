import { frCount, frInteger } from "../../core/format.ts";
import type { Avis, Extraction } from "../../tables/extraction.ts";
import { TABLES } from "../../tables/index.ts";
import { craie, plier, type Terminal } from "./style.ts";
import { tableau } from "./tableau.ts";

const PREMIERS = 10;

/** What was read, file by file; counts close: lines = accepted + rejected + set aside. */
export function resumeLecture(extraction: Extraction, terminal: Terminal): string {
  const c = craie(terminal);
  const lignes = extraction.sources.map((s) => [
    s.feuille ? `${s.fichier} [${s.feuille}]` : s.fichier,
    TABLES[s.table].titre,
    frInteger(s.lignes),
    frInteger(s.acceptees),
    frInteger(s.rejetees),
    frInteger(s.ecartees),
  ]);
  const parts = [
    tableau(
      [
        { titre: "Fichier", souple: true },
        { titre: "Table", souple: true },
        { titre: "Lues", droite: true },
        { titre: "Gardées", droite: true },
        { titre: "Rejetées", droite: true },
        { titre: "Écartées", droite: true },
      ],
      lignes,
      terminal,
    ),
  ];
  if (extraction.rejets.length > 0) {
    const lines = extraction.rejets
      .slice(0, PREMIERS)
      .map((r) =>
        plier(
          `  ${r.fichier}${r.feuille ? ` [${r.feuille}]` : ""} ligne ${r.ligne}${colonneDe(r.colonne)} : ${r.raison}${r.rangeeGardee ? " (ligne gardée)" : " (ligne rejetée)"}`,
          terminal.colonnes,
          "    ",
        ),
      );
    const suite =
      extraction.rejets.length > PREMIERS
        ? [`  et ${frInteger(extraction.rejets.length - PREMIERS)} autres, dans rejets.csv`]
        : [];
    parts.push([c.bold(`Valeurs non lues : ${frInteger(extraction.rejets.length)}`), ...lines, ...suite].join("\n"));
  }
  if (extraction.avis.length > 0) {
    const lines = extraction.avis.slice(0, PREMIERS).map((a) => ligneAvis(a, terminal));
    parts.push([c.bold("À savoir"), ...lines].join("\n"));
  }
  return `${parts.join("\n\n")}\n`;
}

/** What concerns a file or a sheet as a whole (not read, put aside by the profile…), one text each. */
export function avisDeFichiers(extraction: Extraction, terminal: Terminal): string[] {
  const lines = extraction.avis.filter((a) => a.ligne === null).map((a) => ligneAvis(a, terminal));
  const suite = lines.length > PREMIERS ? [`  et ${frInteger(lines.length - PREMIERS)} autres remarques`] : [];
  return [...lines.slice(0, PREMIERS), ...suite];
}

function ligneAvis(a: Avis, terminal: Terminal): string {
  const place = [a.fichier, a.feuille ? `[${a.feuille}]` : "", a.ligne === null ? "" : `ligne ${a.ligne}`]
    .filter((t) => t !== "")
    .join(" ");
  const fois = a.nombre > 1 ? ` (${frCount(a.nombre, "fois", "fois")})` : "";
  return plier(`  ${place} : ${a.message}${fois}`, terminal.colonnes, "    ");
}

/** The column of a value that was not read; a record that breaks the file's form has none. */
export function colonneDe(colonne: string): string {
  return colonne === "" ? "" : `, colonne « ${colonne} »`;
}
