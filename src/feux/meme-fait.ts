import { frInteger } from "../core/format.ts";
import { obtenir } from "../core/grouper.ts";
import type { Extraction, Source } from "../tables/extraction.ts";
import { columnsOf, type TableName, titreDuChamp } from "../tables/index.ts";
import { NULL, type TableData } from "../tables/table-data.ts";
import { liste, nomDe, plagesDe } from "./lignes.ts";
import type { FeuVu } from "./regle-feu.ts";

/** Which fields make one fact of a table: two lines of one file that agree on them tell it twice. */
interface Fait {
  table: TableName;
  cle: readonly [string, ...string[]];
  nom: string;
}

/** A parcours begins once, the number of an étape is given once; that of a contact is not kept, its hour is. */
const FAITS: readonly Fait[] = [
  { table: "parcours", cle: ["participant", "date_integration"], nom: "parcours" },
  { table: "etapes", cle: ["participant", "id"], nom: "étapes" },
  { table: "entretiens", cle: ["participant", "date", "heure", "modalite"], nom: "contacts" },
];
/** Facts whose key is wide are looked at for some persons only, so that a million contacts cost no map. */
const LIGNES_REGARDEES = 5_000;

interface Redites {
  /** Lines that tell again, otherwise, a fact that a line above told. */
  nombre: number;
  /** Lines that bear the whole key. */
  lignes: number;
  /** Field → in how many of them it differs. */
  champs: ReadonlyMap<string, number>;
}

/** Rows of the persons looked at, one in `pas`: nothing else is done on each of a million rows. */
function lignesRegardees(personne: ArrayLike<number>, [debut, fin]: readonly [number, number], pas: number): number[] {
  const rangs: number[] = [];
  for (let i = debut; i < fin; i++) if (((personne[i] as number) | 0) % pas === 0) rangs.push(i);
  return rangs;
}

function redites(data: TableData, source: number, { cle }: Fait, plage: readonly [number, number]): Redites {
  const colonnes = cle.map((champ) => data.cells(champ));
  const [personne = data.cells("participant")] = colonnes;
  const pas = Math.ceil(data.length / LIGNES_REGARDEES);
  const autres = [...data.mapped].filter(
    (champ) => !cle.includes(champ) && columnsOf(data.name).get(champ)?.kind !== "bulk",
  );
  const cases = autres.map((champ) => ({ champ, cells: data.cells(champ) }));
  const { sources } = data;
  const premieres = new Map<string, number>();
  const champs = new Map<string, number>();
  let nombre = 0;
  let lignes = 0;
  for (const i of lignesRegardees(personne, plage, pas)) {
    if (sources[i] !== source) continue;
    if (colonnes.some((cells) => cells[i] === NULL)) continue;
    lignes++;
    const fait = colonnes.map((cells) => cells[i]).join("|");
    const premiere = obtenir(premieres, fait, () => i);
    if (premiere === i) continue;
    nombre++;
    for (const { champ, cells } of cases)
      if (!Object.is(cells[i], cells[premiere])) champs.set(champ, (champs.get(champ) ?? 0) + 1);
  }
  return { nombre, lignes, champs };
}

/** A column of the file says which lines do not hold any more: LEC-10 tells it. */
function marquee({ marquees, sources }: Extraction, { fichier, feuille }: Source): boolean {
  return marquees.some(({ source }) => sources[source]?.fichier === fichier && sources[source]?.feuille === feuille);
}

/** One fact told several times by one file: all the versions of a line, or one line for each value of a list. */
export function redits(extraction: Extraction, { min, part }: { min: number; part: number }): FeuVu[] {
  const dites = new Set<TableName>();
  return FAITS.flatMap((fait) => {
    const data = extraction.tables[fait.table] as TableData | null;
    if (data === null || fait.cle.some((champ) => !data.mapped.has(champ))) return [];
    const plages = plagesDe(extraction, data);
    return extraction.sources.flatMap((source, index): FeuVu[] => {
      if (source.table !== fait.table || dites.has(fait.table) || marquee(extraction, source)) return [];
      const { nombre, lignes, champs } = redites(data, index, fait, plages.get(index) ?? [0, 0]);
      if (nombre < min || nombre < part * lignes) return [];
      dites.add(fait.table);
      const titres = [...champs]
        .sort(([, a], [, b]) => b - a)
        .map(([champ]) => `« ${titreDuChamp(fait.table, champ)} »`);
      const seule = champs.size === 1;
      return [
        {
          couleur: "orange",
          fichiers: [source.fichier],
          message: `${nomDe(source)} : ${frInteger(nombre)} ${fait.nom} y sont plusieurs fois, avec d'autres valeurs (${liste(titres)}), et compteraient autant de fois : ${seule ? "l'export a une ligne par valeur, ou garde" : "l'export garde"} toutes les versions d'une même ligne.`,
          remede: seule
            ? `Refaites l'export avec une ligne pour chacun, toutes les valeurs dans une même case (« ARSA, DELD ») ; ou ne gardez que la dernière version de chaque ligne.`
            : "Refaites l'export sans l'historique, ou ne gardez que la dernière version de chaque ligne (dans Excel : trier sur la date de modification, de la plus récente à la plus ancienne, puis Données, Supprimer les doublons).",
          reserve: {
            texte: `${frInteger(nombre)} ${fait.nom} sont lus plusieurs fois dans un même fichier`,
            lit: [fait.table],
          },
        },
      ];
    });
  });
}
