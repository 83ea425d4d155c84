import { frCount } from "../../core/format.ts";
import type { Preuve, SourceLue } from "../../core/report.ts";

const LIEUX_MAX = 6;

/** Where the lines are, grouped by file: « suivi.csv, lignes 12 et 40 ; etapes.xlsx [Feuil1], ligne 3 ». */
export function lieux(preuves: readonly Preuve[], sources: readonly SourceLue[]): string {
  const parSource = new Map<number, number[]>();
  for (const { source, ligne } of preuves.slice(0, LIEUX_MAX)) {
    const lignes = parSource.get(source);
    if (lignes) lignes.push(ligne);
    else parSource.set(source, [ligne]);
  }
  const textes = [...parSource].map(([source, lignes]) => {
    const lue = sources[source];
    const fichier = `${lue?.fichier ?? "?"}${lue?.feuille ? ` [${lue.feuille}]` : ""}`;
    return `${fichier}, ${lignes.length > 1 ? "lignes" : "ligne"} ${enumeration(lignes)}`;
  });
  const reste = preuves.length - LIEUX_MAX;
  if (reste > 0) textes.push(`et ${frCount(reste, "autre ligne", "autres lignes")}`);
  return textes.join(" ; ");
}

function enumeration(lignes: readonly number[]): string {
  const textes = [...new Set(lignes)].map(String);
  const last = textes.pop() ?? "";
  return textes.length === 0 ? last : `${textes.join(", ")} et ${last}`;
}
