import type { Look } from "../plan/look.ts";
import { type CellReader, cellText } from "../values/lecture.ts";
import { ColonneVue, type Valeur } from "./colonne-vue.ts";
import type { EnteteVu } from "./entete.ts";
import { parcourirLignes } from "./lignes.ts";

/** Lines kept as texts, to see columns together. */
const PREMIERES = 1000;

/** What the lines below a header hold. */
export interface Observation {
  colonnes: ColonneVue[];
  /** Filled lines. */
  lignes: number;
  premieres: string[][];
}

/**
 * Takes in the filled lines below a header, `max` at most. `lire` gives the reader of a column that a field takes; `voir`
 * is told of each line, value by value.
 */
export async function observer(
  look: Look,
  { headers, derniere, textes }: EnteteVu,
  {
    lire = () => null,
    voir,
    max = Number.POSITIVE_INFINITY,
  }: {
    lire?: (index: number, label: string) => CellReader | null;
    voir?: (ligne: readonly (Valeur | null)[]) => void;
    max?: number;
  } = {},
): Promise<Observation> {
  const colonnes = headers.map(({ label }, index) => new ColonneVue(index + 1, lire(index, label)));
  const observation: Observation = { colonnes, lignes: 0, premieres: [] };
  const ligne: (Valeur | null)[] = [];
  const noter = (textes: () => string[]): void => {
    observation.lignes++;
    if (observation.premieres.length < PREMIERES) observation.premieres.push(textes());
    voir?.(ligne);
  };
  const encodage = look.examination.fieldEncoding;
  await parcourirLignes(
    look,
    { derniere, textes },
    {
      rangee(numero, cells) {
        if (observation.lignes >= max) return;
        for (const [i, colonne] of colonnes.entries()) ligne[i] = colonne.voir(numero, cells[i] ?? null);
        noter(() => cells.map(cellText));
      },
      record(record) {
        if (observation.lignes >= max) return;
        for (let i = 0; i < colonnes.length; i++) ligne[i] = colonnes[i]?.voirChamp(record, i, encodage) ?? null;
        noter(() => record.texts(encodage).map((texte) => texte.trim()));
      },
    },
  );
  return observation;
}
