import { frCount } from "../../core/format.ts";
import { obtenir } from "../../core/grouper.ts";
import type { Preuve, SourceLue } from "../../core/report.ts";

const LIEUX_MAX = 6;

/**
 * Where the lines are, grouped by file: « suivi.csv, lignes 12 et 40 ; etapes.xlsx [Feuil1], ligne 3 ». The first `max`
 * places, each once (a line of a side-by-side list holds two rows of the model), then how many more.
 */
export function lieux(preuves: readonly Preuve[], sources: readonly SourceLue[], max = LIEUX_MAX): string {
  const [seule] = preuves;
  // nearly always
  if (seule !== undefined && preuves.length === 1)
    return `${nomsDes(sources)[seule.source] ?? INCONNU}, ligne ${seule.ligne}`;
  const fichiers: { fichier: string; lignes: number[] }[] = [];
  let places = 0;
  const tues = new Set<number>();
  const noms = nomsDes(sources);
  for (const { source, ligne } of preuves) {
    const fichier = noms[source] ?? INCONNU;
    const dit = fichiers.find((f) => f.fichier === fichier);
    if (dit?.lignes.includes(ligne)) continue;
    if (places >= max) tues.add(noms.indexOf(fichier) * 2 ** 32 + ligne);
    else if (dit) dit.lignes.push(ligne);
    else fichiers.push({ fichier, lignes: [ligne] });
    places++;
  }
  const textes = fichiers.map(
    ({ fichier, lignes }) => `${fichier}, ${lignes.length > 1 ? "lignes" : "ligne"} ${enumeration(lignes)}`,
  );
  if (tues.size > 0) textes.push(`et ${frCount(tues.size, "autre ligne", "autres lignes")}`);
  return textes.join(" ; ");
}

const INCONNU = "?";

/** Names of the sources: lists of thousands of lines name the same few. */
function nomsDes(sources: readonly SourceLue[]): readonly string[] {
  return obtenir(NOMS, sources, () =>
    sources.map(({ fichier, feuille }) => `${fichier}${feuille ? ` [${feuille}]` : ""}`),
  );
}
const NOMS = new WeakMap<readonly SourceLue[], readonly string[]>();

function enumeration(lignes: readonly number[]): string {
  const textes = lignes.map(String);
  const last = textes.pop() ?? "";
  return textes.length === 0 ? last : `${textes.join(", ")} et ${last}`;
}
