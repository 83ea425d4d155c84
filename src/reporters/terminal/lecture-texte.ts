import { frCount, frInteger } from "../../core/format.ts";
import type { Extraction } from "../../tables/extraction.ts";
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
          `  ${r.fichier}${r.feuille ? ` [${r.feuille}]` : ""} ligne ${r.ligne}, colonne « ${r.colonne} » : ${r.raison}${r.rangeeGardee ? " (ligne gardée)" : " (ligne rejetée)"}`,
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
    const lines = extraction.avis.slice(0, PREMIERS).map((a) => {
      const place = [a.fichier, a.feuille ? `[${a.feuille}]` : "", a.ligne === null ? "" : `ligne ${a.ligne}`]
        .filter((t) => t !== "")
        .join(" ");
      return plier(
        `  ${place} : ${a.message}${a.nombre > 1 ? ` (${frCount(a.nombre, "fois", "fois")})` : ""}`,
        terminal.colonnes,
        "    ",
      );
    });
    parts.push([c.bold("À savoir"), ...lines].join("\n"));
  }
  return `${parts.join("\n\n")}\n`;
}
