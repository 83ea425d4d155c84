import type { Day } from "../core/day.ts";
import { obtenir } from "../core/grouper.ts";
import type { Figure } from "../core/report.ts";
import { compareBy, compareText } from "../core/text.ts";
import type { Contexte } from "../parcours/contexte.ts";
import type { Charge } from "../parcours/dossier.ts";
import { NULL, type TableData } from "../tables/table-data.ts";

/** Whom a figure is about; `nom` null is « Sans APAP », « Sans structure », or the ensemble. */
export type PorteeNommee = Pick<Figure, "portee" | "nom">;

/** Scopes, and the numbers under which counts are kept until the end. */
export interface Grille {
  readonly liste: readonly PorteeNommee[];
  /** By number: APAP and structure en charge. */
  readonly charges: readonly Charge[];
  /** By number: indexes in `liste` of the scopes that it counts in. */
  readonly scopes: readonly (readonly number[])[];
}

/**
 * The ensemble, every structure and every APAP of a parcours, effectifs or affectations row, and the numbers under which
 * counts are kept: an (APAP, structure) en charge is one number, a figure belongs to three scopes. Rows that the arrêté
 * hides (parcours integrated, affectations begun after it) name no scope; « Sans … » exists when a parcours has none.
 */
export class Portees implements Grille {
  /** In the order of printing: ensemble, structures, APAPs; by name, null first. */
  readonly liste: readonly PorteeNommee[];
  readonly charges: readonly Charge[];
  readonly scopes: readonly (readonly number[])[];
  private readonly numeros = new Map<string | null, Map<string | null, number>>();

  constructor(contexte: Pick<Contexte, "extraction" | "effectifs" | "arrete">) {
    const { tables } = contexte.extraction;
    const lues: Charge[] = [
      ...lire(tables.parcours, "date_integration", contexte.arrete),
      ...lire(tables.affectations, "date_debut", contexte.arrete).filter(
        (c) => c.apap !== null && c.structure !== null,
      ),
      ...contexte.effectifs.map(({ apap, structure }) => ({ apap, structure })),
    ];
    const charges: Charge[] = [];
    for (const charge of lues.sort(compareBy(({ apap, structure }) => [apap, structure]))) {
      const parStructure = obtenir(this.numeros, charge.apap, () => new Map());
      if (parStructure.has(charge.structure)) continue;
      parStructure.set(charge.structure, charges.length);
      charges.push(charge);
    }
    this.charges = charges;
    const noms = (portee: "structure" | "apap") =>
      [...new Set(charges.map((c) => c[portee]))].sort(compareText).map((nom) => ({ portee, nom }));
    this.liste = [{ portee: "ensemble", nom: null }, ...noms("structure"), ...noms("apap")];
    const rang = (portee: "structure" | "apap", nom: string | null) =>
      this.liste.findIndex((p) => p.portee === portee && p.nom === nom);
    this.scopes = charges.map((c) => [0, rang("structure", c.structure), rang("apap", c.apap)]);
  }

  /** Number of an APAP and structure that a row of the extraction, or of the settings' effectifs, names together. */
  numero(charge: Charge): number {
    const n = this.numeros.get(charge.apap)?.get(charge.structure);
    if (n === undefined) throw new Error("a charge that no row names");
    return n;
  }
}

/** APAP and structure of the rows whose day is known and not after the arrêté, each once. */
function lire(
  data: TableData<"parcours"> | TableData<"affectations"> | null,
  column: "date_integration" | "date_debut",
  arrete: Day,
): Charge[] {
  if (!data) return [];
  const days = data.cells(column);
  const apaps = data.cells("apap");
  const structures = data.cells("structure");
  const nom = (n: number) => (n === NULL ? null : data.pool.text(n));
  const out = new Map<string, Charge>();
  for (let i = 0; i < data.length; i++) {
    const day = days[i] as number;
    if (day === NULL || day > arrete) continue;
    const apap = apaps[i] as number;
    const structure = structures[i] as number;
    const key = `${apap} ${structure}`;
    if (!out.has(key)) out.set(key, { apap: nom(apap), structure: nom(structure) });
  }
  return [...out.values()];
}
