import { frInteger } from "../core/format.ts";
import type { Extraction } from "../tables/extraction.ts";
import { columnsOf, type TableName } from "../tables/index.ts";
import { NULL, type TableData } from "../tables/table-data.ts";
import { nomDe, plagesDe, sourcesDe } from "./lignes.ts";
import type { FeuVu } from "./regle-feu.ts";

/** Names that every line of a table should bear, and that people merge over the lines below. */
const NOMS: readonly (readonly [TableName, string])[] = [
  ["parcours", "structure"],
  ["parcours", "apap"],
  ["entretiens", "apap"],
];

/** A name written on the first line of a group only: the others would be of no structure, or of another APAP. */
export function colonnesFusionnees(
  extraction: Extraction,
  { lignesMin, part }: { lignesMin: number; part: number },
): FeuVu[] {
  return NOMS.flatMap(([table, champ]) => {
    const data = extraction.tables[table] as TableData | null;
    if (data === null || !data.mapped.has(champ)) return [];
    const cells = data.cells(champ);
    const plages = plagesDe(extraction, data);
    return sourcesDe(extraction, table).flatMap(({ index, source }): FeuVu[] => {
      const entete = source.colonnes.find((c) => c.champ === champ)?.entete;
      if (entete === undefined) return [];
      let lignes = 0;
      let remplies = 0;
      let premiere: number | null = null;
      const noms = new Set<number>();
      const [premier, dernier] = plages.get(index) ?? [0, 0];
      for (let i = premier; i < dernier; i++) {
        if (data.sources[i] !== index) continue;
        lignes++;
        const nom = cells[i] as number;
        premiere ??= nom;
        if (nom === NULL) continue;
        remplies++;
        noms.add(nom);
        if (remplies > noms.size) return [];
      }
      // merged over its group, a name stands once, and the first line bears one; a column filled here and there repeats its names
      if (lignes < lignesMin || noms.size < 2 || premiere === NULL) return [];
      if (remplies > part * lignes) return [];
      const titre = columnsOf(table).get(champ)?.titre ?? champ;
      return [
        {
          couleur: "rouge",
          fichiers: [source.fichier],
          message: `${nomDe(source)} : « ${entete} » (${titre}) n'est rempli que sur ${frInteger(remplies)} lignes sur ${frInteger(lignes)}, chaque nom une seule fois : les cases étaient sans doute fusionnées, et le nom n'est que sur la première ligne de chaque groupe.`,
          remede: `Dans Excel, défusionnez « ${entete} » et recopiez chaque nom vers le bas (Accueil, Remplissage, En bas), ou refaites l'export avec le nom sur chaque ligne.`,
          reserve: {
            texte: `« ${entete} » n'est rempli que sur une ligne par groupe`,
            lit: [table, `${table}.${champ}`],
          },
        },
      ];
    });
  });
}
