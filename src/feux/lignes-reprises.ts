import { frInteger } from "../core/format.ts";
import { normaliseHeader } from "../ingest/headers/normalise.ts";
import type { Profil } from "../ingest/profile.ts";
import type { Extraction } from "../tables/extraction.ts";
import { liste, nomDe } from "./lignes.ts";
import type { FeuVu } from "./regle-feu.ts";

/** Lines that the software says to be deleted, cancelled or refused, in a column that nothing reads: they count all the same. */
export function lignesReprises({ sources, marquees }: Extraction, profil: Profil): FeuVu[] {
  return marquees.flatMap(({ source: index, entete, valeurs }): FeuVu[] => {
    const source = sources[index];
    if (!source) return [];
    const tables = sources
      .filter(({ fichier, feuille }) => fichier === source.fichier && feuille === source.feuille)
      .map(({ table }) => table);
    if (tables.some((table) => profil.colonnes.get(table)?.has(normaliseHeader(entete)) === true)) return [];
    const nombre = valeurs.reduce((somme, [, n]) => somme + n, 0);
    const lignes = `${frInteger(nombre)} ligne${nombre > 1 ? "s" : ""}`;
    return [
      {
        couleur: "orange",
        fichiers: [source.fichier],
        message: `${nomDe(source)} : la colonne « ${entete} » n'est pas lue, et dit ${liste(valeurs.map(([texte]) => `« ${texte} »`))} de ${lignes} : comptées comme les autres, alors que le logiciel les a peut-être supprimées, annulées ou refusées.`,
        remede: `Si ces lignes ne valent plus, retirez-les de l'export (filtre sur « ${entete} ») ; sinon dites-le dans le profil : colonnes: { ${source.table}: { ${JSON.stringify(entete)}: ignorer } }.`,
        reserve: {
          texte: `${lignes} que « ${entete} » dit supprimées, annulées ou refusées sont comptées`,
          lit: tables,
        },
      },
    ];
  });
}
