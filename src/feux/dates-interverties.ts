import { frInteger } from "../core/format.ts";
import type { Extraction } from "../tables/extraction.ts";
import type { TableName } from "../tables/index.ts";
import { NULL, type TableData } from "../tables/table-data.ts";
import { nomDe, plagesDe, sourcesDe } from "./lignes.ts";
import type { FeuVu } from "./regle-feu.ts";

/** A beginning and its end. */
const COUPLES: readonly (readonly [TableName, string, string])[] = [
  ["etapes", "date_debut", "date_fin"],
  ["veilles", "date_debut", "date_fin"],
  ["parcours", "date_integration", "date_sortie_reelle"],
  ["absences_apap", "date_debut", "date_fin"],
  ["affectations", "date_debut", "date_fin"],
];

/** Two columns of dates that bear each other's name: most of what has both ends before it begins. */
export function datesInterverties(extraction: Extraction, { min, part }: { min: number; part: number }): FeuVu[] {
  return COUPLES.flatMap(([table, debut, fin]) => {
    const data = extraction.tables[table] as TableData | null;
    if (data === null || !data.mapped.has(debut) || !data.mapped.has(fin)) return [];
    const [debuts, fins] = [data.cells(debut), data.cells(fin)];
    const plages = plagesDe(extraction, data);
    return sourcesDe(extraction, table).flatMap(({ index, source }): FeuVu[] => {
      const entetes = [debut, fin].map((champ) => source.colonnes.find((c) => c.champ === champ)?.entete);
      const [avant, apres] = entetes;
      if (avant === undefined || apres === undefined) return [];
      let deux = 0;
      let inverses = 0;
      const [premier, dernier] = plages.get(index) ?? [0, 0];
      for (let i = premier; i < dernier; i++) {
        const a = debuts[i] as number;
        const b = fins[i] as number;
        if (data.sources[i] !== index || a === NULL || b === NULL) continue;
        deux++;
        if (b < a) inverses++;
      }
      if (inverses < min || inverses <= part * deux) return [];
      const profil = `colonnes: { ${table}: { ${JSON.stringify(avant)}: ${fin}, ${JSON.stringify(apres)}: ${debut} } }`;
      return [
        {
          couleur: "rouge",
          fichiers: [source.fichier],
          message: `${nomDe(source)} : ${frInteger(inverses)} lignes sur ${frInteger(deux)} finissent avant de commencer (« ${apres} » avant « ${avant} ») : les deux colonnes portent le nom l'une de l'autre.`,
          remede: `Corrigez les en-têtes de l'export, ou dites-le dans le profil : ${profil}.`,
          reponses: [{ libelle: "Les deux colonnes sont interverties", profil }],
          reserve: { texte: `« ${avant} » et « ${apres} » sans doute interverties`, lit: [table] },
        },
      ];
    });
  });
}
