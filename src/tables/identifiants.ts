import { frCount } from "../core/format.ts";
import type { Avis, Extraction } from "./extraction.ts";
import { NULL } from "./table-data.ts";

/** An id without what a hand changes when it copies it: case, spaces, leading zeros (precisions.md, General 13). */
export function identifiantNu(id: string): string {
  return id.replace(/\s+/gu, "").toLowerCase().replace(/^0+/, "");
}

/** Lists that give the ids: the participants', and those of their parcours. */
const LISTES = { participants: "id", parcours: "participant" } as const;

/** The ids that some lists give, by their number in the pool, and the one that an unknown id resembles. */
export class Identifiants {
  private readonly connus = new Set<number>();
  private parNu: Map<string, number | null> | null = null;
  private readonly semblables = new Map<number, number | null>();

  constructor(
    private readonly extraction: Extraction,
    listes: readonly (keyof typeof LISTES)[] = ["participants", "parcours"],
  ) {
    for (const table of listes) {
      const data = extraction.tables[table];
      const cells = data?.cells(LISTES[table]);
      for (let i = 0; i < (data?.length ?? 0); i++) this.connus.add(cells?.[i] as number);
    }
    this.connus.delete(NULL);
  }

  /** True for an id of the lists. */
  connait(id: number): boolean {
    return this.connus.has(id);
  }

  /** The only id of the lists that equals an unknown one but for case, spaces and leading zeros; null: known, none, or several. */
  semblable(id: number): number | null {
    if (id === NULL || this.connus.has(id)) return null;
    const vu = this.semblables.get(id);
    if (vu !== undefined) return vu;
    this.parNu ??= this.nus();
    const semblable = this.parNu.get(identifiantNu(this.extraction.pool.text(id))) ?? null;
    this.semblables.set(id, semblable);
    return semblable;
  }

  /** The first `length` cells of ids, each near id replaced by the known one; the cells themselves when there is none. */
  rapprocher(cells: ArrayLike<number>, length: number): ArrayLike<number> {
    let rapproches: Int32Array | null = null;
    for (let i = 0; i < length; i++) {
      const semblable = this.semblable(cells[i] as number);
      if (semblable === null) continue;
      if (rapproches === null) {
        rapproches = new Int32Array(length);
        for (let j = 0; j < length; j++) rapproches[j] = cells[j] as number;
      }
      rapproches[i] = semblable;
    }
    return rapproches ?? cells;
  }

  private nus(): Map<string, number | null> {
    const parNu = new Map<string, number | null>();
    for (const n of this.connus) {
      const nu = identifiantNu(this.extraction.pool.text(n));
      parNu.set(nu, parNu.has(nu) ? null : n);
    }
    return parNu;
  }
}

/** Émargement lines whose id resembles one of the lists, counted by file: they pair with that participant. */
export function avisIdentifiantsRapproches(extraction: Extraction): Avis[] {
  const data = extraction.tables.emargements;
  if (!data) return [];
  const identifiants = new Identifiants(extraction);
  const cells = data.cells("participant");
  const parSource = new Map<number, number>();
  for (let i = 0; i < data.length; i++) {
    if (identifiants.semblable(cells[i] as number) === null) continue;
    const source = data.sources[i] as number;
    parSource.set(source, (parSource.get(source) ?? 0) + 1);
  }
  return [...parSource].flatMap(([index, nombre]) => {
    const source = extraction.sources[index];
    if (!source) return [];
    const { fichier, feuille } = source;
    const message = `${frCount(nombre, "ligne rapprochée", "lignes rapprochées")} du participant dont l'identifiant ne diffère que par la casse, les espaces ou les zéros de tête : « identifiant rapproché »`;
    return [{ fichier, feuille, ligne: null, colonne: null, message, nombre: 1 }];
  });
}
