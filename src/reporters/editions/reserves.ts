import type { Cell, Table } from "../document/model.ts";
import type { Rang } from "./chiffres.ts";
import type { Socle } from "./socle.ts";

/**
 * What weakens the figures of one scope, the month's and those since January (precisions.md, General 22): one row per
 * figure and period, however many ventilations bear it; no table when nothing does.
 */
export function tableReserves({ report, spans, chiffres }: Socle, rang: Rang): Table[] {
  const vues = new Set<string>();
  const rows: Cell[][] = [];
  for (const { indicateur, portee, nom, periode, reserve } of report.figures) {
    if (reserve === null || portee !== rang.portee || nom !== rang.nom) continue;
    if (periode !== spans.courant && periode !== spans.cumul) continue;
    const cle = `${indicateur} ${periode} ${reserve}`;
    if (chiffres.catalogue.trouver(indicateur)?.groupe === "fse" || vues.has(cle)) continue;
    vues.add(cle);
    rows.push([chiffres.catalogue.nomDe(indicateur), periode === spans.courant ? "Mois" : "Depuis janvier", reserve]);
  }
  if (rows.length === 0) return [];
  return [
    {
      kind: "table",
      id: "reserves",
      titre: "Réserves : ce qui affaiblit ces chiffres",
      columns: [
        { key: "chiffre", titre: "Chiffre", kind: "prose" },
        { key: "periode", titre: "Période", kind: "text" },
        { key: "reserve", titre: "Réserve", kind: "prose", width: 60 },
      ],
      rows,
    },
  ];
}
