import { frCount } from "../../core/format.ts";
import type { Preuve, SourceLue } from "../../core/report.ts";

const LIEUX_MAX = 6;

/**
 * Where the lines are, grouped by file: « suivi.csv, lignes 12 et 40 ; etapes.xlsx [Feuil1], ligne 3 ». The first `max`
 * places, each once (a line of a side-by-side list holds two rows of the model), then how many more.
 */
export function lieux(preuves: readonly Preuve[], sources: readonly SourceLue[], max = LIEUX_MAX): string {
  const parSource = new Map<string, { fichier: string; lignes: number[] }>();
  const places = new Set<string>();
  for (const { source, ligne } of preuves) {
    const lue = sources[source];
    const fichier = `${lue?.fichier ?? "?"}${lue?.feuille ? ` [${lue.feuille}]` : ""}`;
    const place = `${fichier}\n${ligne}`;
    if (places.has(place)) continue;
    places.add(place);
    if (places.size > max) continue;
    const lignes = parSource.get(fichier)?.lignes;
    if (lignes) lignes.push(ligne);
    else parSource.set(fichier, { fichier, lignes: [ligne] });
  }
  const textes = [...parSource.values()].map(
    ({ fichier, lignes }) => `${fichier}, ${lignes.length > 1 ? "lignes" : "ligne"} ${enumeration(lignes)}`,
  );
  const reste = places.size - max;
  if (reste > 0) textes.push(`et ${frCount(reste, "autre ligne", "autres lignes")}`);
  return textes.join(" ; ");
}

function enumeration(lignes: readonly number[]): string {
  const textes = lignes.map(String);
  const last = textes.pop() ?? "";
  return textes.length === 0 ? last : `${textes.join(", ")} et ${last}`;
}
